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

/** What a terminal takes as a command: colors, movements and titles (ECMA-48, "CSI" and "OSC"). */
const terminalCommands =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)/g;

/** The other characters that control a terminal or change the order or the sight of the text around them. */
const hiddenCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/**
 * A foreign string as a person may see it, in a terminal, a log or a summary: without commands for a terminal, and with
 * its other control characters written out, e.g. `\u{202e}`. Tabs and line breaks stay.
 */
export const printable = (text: string): string =>
  text
    .replace(terminalCommands, '')
    .replace(hiddenCharacters, character => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/**
 * Makes a line harmless for a runner that reads commands from the log: `::name::` at the start of a line and `##[name]`
 * anywhere (docs.github.com, "Workflow commands for GitHub Actions"). The runner trims a line as .NET does, U+0085 included.
 */
export function neutralize(message: string): string {
  return printable(message)
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

/** The log where no runner reads it: groups are headings, annotations are lines with their location. */
export function createPlainLog(write: (line: string) => void): Log {
  const annotate =
    (level: string) =>
    (message: string, { file, line, column }: Annotation = {}) => {
      const location = [file, line, column].filter(part => part !== undefined).join(':');
      const shown = location === '' || message.startsWith(location) ? message : `${location}: ${message}`;
      write(`${level}: ${neutralize(shown)}`);
    };
  return {
    info: message => write(neutralize(message)),
    debug: () => undefined,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    group: async (title, body) => {
      write(`\n${neutralize(title)}`);
      return await body();
    },
  };
}
