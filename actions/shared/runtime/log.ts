/** Where an annotation points. `file` is relative to the repository's root. */
export interface Annotation {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What an action prints while it works. Each method accepts untrusted strings and makes them harmless. */
export interface Log {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string, annotation?: Annotation): void;
  warning(message: string, annotation?: Annotation): void;
  error(message: string, annotation?: Annotation): void;
  /** A folded section; it ends when `body` does, also by an error. */
  group<T>(title: string, body: () => Promise<T> | T): Promise<T>;
}

/**
 * Makes a line harmless for a runner that reads commands from the log: `::name::` at the start of a line and `##[name]`
 * anywhere (docs.github.com, "Workflow commands for GitHub Actions"). The runner trims a line as .NET does, U+0085 included.
 */
export function neutralize(message: string): string {
  return message
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '## ['))
    .join('\n');
}

/** An answer of a service on one short line, without characters that control a terminal. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

/**
 * The log where no runner reads it: groups are headings, annotations are lines with their location.
 *
 * @param write takes a line for standard output
 * @param complain takes a line for standard error
 */
export function createPlainLog(write: (line: string) => void, complain: (line: string) => void): Log {
  const annotate =
    (level: string, print: (line: string) => void) =>
    (message: string, { file, line, column }: Annotation = {}) => {
      const location = [file, line, column].filter(part => part !== undefined).join(':');
      const shown = location === '' || message.startsWith(location) ? message : `${location}: ${message}`;
      print(`${level}: ${neutralize(shown)}`);
    };
  return {
    info: message => write(neutralize(message)),
    debug: () => undefined,
    notice: annotate('notice', write),
    warning: annotate('warning', complain),
    error: annotate('error', complain),
    group: async (title, body) => {
      write(`\n${neutralize(title)}`);
      return await body();
    },
  };
}
