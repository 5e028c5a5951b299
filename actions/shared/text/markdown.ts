/**
 * An untrusted string as Markdown that shows it as it is: no link, image, HTML, mention or table break. GitHub looks for
 * mentions and issue numbers in the rendered text, where an entity is a character again; a zero-width space separates them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^-]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/@/g, '&#64;&#8203;')
    .replace(/&#35;(?=\d)/g, '&#35;&#8203;')
    .replace(/\bGH&#45;(?=\d)/gi, '$&&#8203;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;');
}

/**
 * An untrusted string in a code span, ready to be copied. `<code>` works in tables and with backticks, and has no links. On
 * a narrow screen a long word may break anywhere in the span; what is copied has no break.
 */
export function code(text: string): string {
  const parts = text.split(breakable).filter(part => part !== '');
  return `<code>${parts.map(part => escapeMarkdown(part).replaceAll('&#8203;', '')).join('<wbr>')}</code>`;
}

/** Parts after which a line may end: some letters of a long word, and a slash. At spaces and hyphens it may end anyway. */
const breakable = /([^\s/-]{10}(?=[^\s/-]{4})|[^\s/-]{0,9}\/(?=[^\s/]{4}))/u;

/** Commits and digests in a text, shortened to 12 digits as people read them. */
export const shortHashes = (text: string): string => text.replace(/[0-9a-f]{40,}/g, hash => `${hash.slice(0, 12)}…`);

/** Names as code, separated by commas. */
export const codeList = (names: readonly string[]): string => names.map(code).join(', ');

/** A table. The cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A code block. Its fence is longer than each row of backticks in `text`. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** An untrusted string as the label of a Mermaid node, which quotes, brackets and entities would end or change. */
export function mermaidLabel(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}

/** A folded section of a summary or comment. `title` and `body` are Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
