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

/** An untrusted string in a code span, ready to be copied. `<code>` works in tables and with backticks, and has no links. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text).replaceAll('&#8203;', '')}</code>`;
}

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
