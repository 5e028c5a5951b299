import type { Capture, Stream } from './exec.ts';
import type { Log } from './log.ts';
import type { Request } from './request.ts';

/**
 * Everything an action needs from the world, as one parameter. The runner's is made by `boundary.ts`; a test passes its
 * own parts.
 */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly summary: Summary;
  readonly capture: Capture;
  readonly stream: Stream;
  readonly request: Request;
  readonly now: () => Date;
  /** Hides a text in everything the runner prints from now on. */
  readonly mask: (secret: string) => void;
  readonly folders: Folders;
  /** Text handed from the main phase of an action to its post phase. */
  readonly state: { save(name: string, value: string): void; read(name: string): string };
}

export interface Folders {
  /** The root of the user's repository. */
  readonly workspace: string;
  /** Emptied by the runner after the job. */
  readonly temporary: string;
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
