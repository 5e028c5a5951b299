export interface RunOptions {
  /** The checked-out repository: the working directory and GITHUB_WORKSPACE. */
  readonly cwd: string;
  /** Inputs as a workflow writes them; absent ones get the default of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables over those of a plausible run; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What started the run; default: a push with an empty payload. */
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** The value of `github.token` in defaults; default empty. */
  readonly token?: string;
  readonly phase?: 'main' | 'post';
  /** What the main phase saved, for the post phase. */
  readonly state?: Readonly<Record<string, string>>;
  /** RUNNER_TEMP; default a new folder, named in the result. */
  readonly temporary?: string;
  /** The folder that holds the doors; default this repository. */
  readonly root?: string;
  /** The node program; default the variable NODE24, else the one that runs this. */
  readonly node?: string;
  /** After this the action is killed and the promise rejected. Default 120. */
  readonly timeoutSeconds?: number;
  /** Called for each whole line as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string | undefined;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as a reader of the job sees it: masks applied, add-mask and debug lines left out. */
  readonly log: string;
  readonly seconds: number;
  readonly temporary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Variables exported to later steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
}

export interface Door {
  /** Absolute path of action.yml. */
  readonly file: string;
  readonly manifest: ActionManifest;
}

export interface ActionManifest {
  readonly name: string;
  readonly description: string;
  readonly inputs?: Readonly<Record<string, ManifestInput>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string; readonly 'post-if'?: string };
  readonly branding?: { readonly icon?: string; readonly color?: string };
}

export interface ManifestInput {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
  readonly deprecationMessage?: string;
}

/**
 * @throws Error when no door opens `dist/<name>.js`
 */
export declare function readDoor(name: string, root?: string): Door;

/**
 * Runs one phase of an action to its end, as the runner would.
 *
 * @throws Error when it does not end in time, or wrote a file of assignments that the runner would refuse
 */
export declare function runAction(name: string, options: RunOptions): Promise<RunResult>;

export interface PreparedStep {
  readonly program: string;
  /** Absolute path of the entry in dist/. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** The file of each command: OUTPUT, ENV, PATH, STATE, STEP_SUMMARY. */
  readonly files: Readonly<Record<string, string>>;
  readonly temporary: string;
}

/** What the runner starts for one phase of an action, without starting it. */
export declare function prepareStep(name: string, options: RunOptions): PreparedStep;
