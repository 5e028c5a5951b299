/** `auto` keeps quotes and adds them where a plain value could be read as something else; `always` adds them everywhere. */
export const quoteStyles = ['auto', 'always', 'keep'] as const;
export type QuoteStyle = (typeof quoteStyles)[number];

/** How a value is written. An empty value is `plain`. */
export type ScalarQuotes = 'plain' | 'single' | 'double';

const word = /^[A-Za-z_][\w.-]*$/;
const special = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i;
const threeNumbers = /^\d+\.\d+\.\d+(?:[-.][\w.-]*|(?:\.\d+)*\+[\w.-]*)?$/;
const digest = /^sha256:[0-9a-f]{64}$/;
const reference = /^\w[\w.:-]*[/@][\w.:/@-]*\w$/;

/**
 * Whether a tag, digest or image reference is a string in YAML 1.1 and 1.2 without quotes. One in 18 short commit ids is
 * a number (`12345e7`, `0123456`), and `yes`, `2024-01-15` and `1_000` are no strings in YAML 1.1.
 */
export function isPlainString(value: string): boolean {
  return (word.test(value) && !special.test(value)) || [threeNumbers, digest, reference].some(form => form.test(value));
}

/** What a new value replaces, and how the user wants it. */
export interface ScalarContext {
  readonly quotes: ScalarQuotes;
  /** Whether the old value was a string in both versions of YAML. */
  readonly wasString: boolean;
  readonly quote: QuoteStyle;
}

/**
 * A value as it is written to a file. Values are tags, digests and references, whose grammars contain nothing that needs
 * an escape.
 */
export function writeScalar(value: string, { quotes, wasString, quote }: ScalarContext): string {
  if (!/^[\w.:/@-]+$/.test(value)) throw new Error(`"${value}" is not a tag, digest or reference`);
  if (quotes === 'single') return `'${value}'`;
  const mayStayPlain = quote === 'keep' || (quote === 'auto' && wasString);
  return quotes === 'plain' && mayStayPlain && isPlainString(value) ? value : `"${value}"`;
}
