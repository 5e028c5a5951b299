import type { Capture, Stream } from './exec.ts';
import type { Log } from './log.ts';
import type { Request } from './request.ts';
import type { Deadlines } from './scheduling/deadline.ts';

/**
 * Everything an action needs from outside, as one parameter. `boundary.ts` makes the one of the runner; a test passes
 * fakes. A function names the parts that it uses: one of the types below, or a combination such as
 * `CheckoutPorts & ServicePorts`, so that its callers and tests see what it can do.
 */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly summary: Summary;
  readonly capture: Capture;
  readonly stream: Stream;
  readonly request: Request;
  /** How long questions to services may take. */
  readonly deadlines: Deadlines;
  readonly now: () => Date;
  /** Hides a string in everything that the runner prints from now on. */
  readonly mask: (secret: string) => void;
  /** What must not be published: the secret inputs, and everything masked until now. */
  readonly secrets: ReadonlySet<string>;
  readonly folders: Folders;
  /** Strings that the main phase of an action keeps for its post phase. */
  readonly state: { save(name: string, value: string): void; read(name: string): string };
}

/** Programs that answer within a time limit. */
export type CommandPorts = Pick<Runtime, 'env' | 'capture'>;

/** Programs, also those that run for minutes, such as a build. */
export type ProgramPorts = Pick<Runtime, 'env' | 'capture' | 'stream'>;

/** Git in the user's checkout. */
export type CheckoutPorts = Pick<Runtime, 'env' | 'capture' | 'folders'>;

/** Git in the user's checkout, and requests to the server of its origin. */
export type OriginPorts = CheckoutPorts & Pick<Runtime, 'request'>;

/** An HTTP service whose address and credentials come from the environment. */
export type ServicePorts = Pick<Runtime, 'env' | 'request' | 'deadlines'>;

export interface Folders {
  /** The root of the user's repository. */
  readonly workspace: string;
  /** Emptied by the runner after the job. */
  readonly temporary: string;
  /**
   * Makes an empty folder in `temporary`, whose name begins with the purpose. It is removed when the job is canceled and,
   * where no runner does it, when the action ends, unless it is kept for the user.
   */
  create(purpose: string, options?: { readonly isKept?: boolean }): string;
}

export interface Outputs {
  set(name: string, value: string): void;
  /** Exports a variable to the later steps of the job. */
  exportVariable(name: string, value: string): void;
}

export interface Summary {
  /** Appends Markdown to the summary of the job. */
  append(markdown: string): Promise<void>;
}
