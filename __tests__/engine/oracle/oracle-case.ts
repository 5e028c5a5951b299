/** One image, and edits of what it may be made of. Each edit begins with the same files and the same definition. */
export interface OracleCase {
  readonly name: string;
  /** How buildx gets what an edit changes in the definition. */
  readonly way: Way;
  readonly definition: OracleDefinition;
  /** Contents by path below the case's folder. */
  readonly files: Readonly<Record<string, string>>;
  /** What symlinks lead to, by path below the case's folder. */
  readonly links: Readonly<Record<string, string>>;
  /** Files that another step makes, differently each time; git does not have them. */
  readonly generated: readonly string[];
  readonly edits: readonly OracleEdit[];
}

export interface OracleDefinition {
  readonly target: OracleTarget;
  /** Targets that its contexts can name. */
  readonly parents: Readonly<Record<string, OracleTarget>>;
}

export interface OracleEdit {
  readonly definition: OracleDefinition;
  readonly files: readonly Edit[];
}

/** A target as bake has it. */
export interface OracleTarget {
  readonly context: string;
  readonly dockerfile: string;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platforms?: readonly string[];
  readonly 'dockerfile-inline'?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: readonly string[];
  readonly attest?: readonly Readonly<Record<string, string>>[];
  readonly 'no-cache'?: boolean;
  readonly 'cache-from'?: readonly string[];
}

/** A repository elsewhere, and its commits. */
export interface RemoteRepository {
  readonly url: string;
  readonly commits: readonly string[];
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

/** A change of one file or folder. */
export type Edit =
  | { readonly kind: 'write'; readonly file: string; readonly content: string }
  | { readonly kind: 'delete'; readonly file: string }
  | { readonly kind: 'mode'; readonly file: string }
  | { readonly kind: 'link'; readonly file: string; readonly to: string }
  | { readonly kind: 'move'; readonly file: string; readonly to: string };
