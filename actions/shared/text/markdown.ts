/**
 * Text from outside as Markdown that shows that text: no link, image, HTML, mention or table break. GitHub looks for
 * mentions and issue numbers in the rendered text, where an entity is a character again; a zero-width space parts those.
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

/** Text from outside in a code span, as it can be copied; `<code>` survives tables and backticks, and links nothing. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text).replaceAll('&#8203;', '')}</code>`;
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A fence longer than any run of backticks in `text`. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A label of a Mermaid node: quotes, brackets and entities would end or change it. */
export function mermaidLabel(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}

/** A folded section of a summary or comment. `title` is Markdown already. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
