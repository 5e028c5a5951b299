/** One image and one edit of what it may be made of. */
export interface OracleCase {
  readonly name: string;
  readonly before: OracleTarget;
  readonly after: OracleTarget;
  /** How buildx gets what differs between `before` and `after`. */
  readonly way: Way;
  /** Contents by path below the case's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** What symlinks lead to, by path below the case's folder. */
  readonly links: Readonly<Record<string, string>>;
  /** Files that another step makes, differently each time; git does not have them. */
  readonly generated: readonly string[];
  /** Whether its last stage begins with another target, which is built from the folder `base`. */
  readonly hasParent: boolean;
  readonly edits: readonly Edit[];
}

/** A target as bake has it. */
export interface OracleTarget {
  readonly context: string;
  readonly dockerfile: string;
  readonly contexts: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platforms?: readonly string[];
  readonly 'dockerfile-inline'?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: readonly string[];
  readonly 'no-cache'?: boolean;
  readonly 'cache-from'?: readonly string[];
}

/** Files and inputs that the evaluation of a definition depends on; `bake` is the bake file itself. */
export const ways = [
  'bake',
  'link',
  'new file',
  'set',
  'compose',
  'extends',
  'include',
  '.env',
  'variable of the job',
  'variables',
] as const;

export type Way = (typeof ways)[number];

export type Edit =
  | { readonly kind: 'write'; readonly file: string; readonly content: string }
  | { readonly kind: 'delete'; readonly file: string }
  | { readonly kind: 'mode'; readonly file: string }
  | { readonly kind: 'link'; readonly file: string; readonly to: string }
  | { readonly kind: 'move'; readonly file: string; readonly to: string };

/** Takes one of a list, as the seed decides. */
export type Pick = <T>(list: readonly T[]) => T;
