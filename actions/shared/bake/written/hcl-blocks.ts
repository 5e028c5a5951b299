/** An attribute at the top level of a block, as it is written. */
export interface HclAttribute {
  readonly name: string;
  /** One-based. */
  readonly line: number;
  /** The source of its value. */
  readonly value: string;
}

/** A block at the top level of a file, such as `target "api" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly HclAttribute[];
}

/**
 * Finds blocks and their attributes in an HCL file, without evaluating it. It knows strings with templates, heredocs,
 * comments and brackets (github.com/hashicorp/hcl, hclsyntax/spec.md), and no more: of a file that buildx refuses, anything
 * can be found.
 */
export function readHclBlocks(source: string): HclBlock[] {
  const scanner = new Scanner(source);
  const blocks: HclBlock[] = [];
  while (!scanner.isAtEnd) {
    const word = scanner.readWord();
    if (word === '') {
      scanner.skipOne();
      continue;
    }
    if (scanner.readAssignment() !== undefined) continue;
    const labels = scanner.readLabels();
    if (scanner.enterBlock()) blocks.push({ type: word, labels, attributes: readAttributes(scanner) });
  }
  return blocks;
}

function readAttributes(scanner: Scanner): HclAttribute[] {
  const attributes: HclAttribute[] = [];
  while (!scanner.isAtEnd && !scanner.leaveBlock()) {
    const { line } = scanner;
    const name = scanner.readWord();
    if (name === '') {
      scanner.skipOne();
      continue;
    }
    const value = scanner.readAssignment();
    if (value !== undefined) attributes.push({ name, line, value });
  }
  return attributes;
}

const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const blank = /[^\S\n]+/y;
const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;

/** Reads one file from its start to its end. */
class Scanner {
  readonly #source: string;
  #at = 0;
  #line = 1;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** The line of what comes next. */
  get line(): number {
    this.#skipSpace(true);
    return this.#line;
  }

  /** The next word; empty when something else comes next. */
  readWord(): string {
    this.#skipSpace(true);
    return this.#take(word);
  }

  /** The value after `=`; undefined when something else comes next. */
  readAssignment(): string | undefined {
    this.#skipSpace(false);
    if (this.#source[this.#at] !== '=' || this.#source[this.#at + 1] === '=') return undefined;
    this.#at++;
    const start = this.#at;
    this.#skipValue();
    return this.#source.slice(start, this.#at).trim();
  }

  readLabels(): string[] {
    const labels: string[] = [];
    for (;;) {
      this.#skipSpace(false);
      const start = this.#at;
      if (this.#source[start] === '"') this.#skipString();
      else if (this.#take(word) === '') return labels;
      labels.push(this.#source.slice(start, this.#at).replace(/^"|"$/g, ''));
    }
  }

  enterBlock(): boolean {
    this.#skipSpace(false);
    return this.#takeCharacter('{');
  }

  leaveBlock(): boolean {
    this.#skipSpace(true);
    return this.#takeCharacter('}');
  }

  /** Skips a string, something in brackets, or one other character. */
  skipOne(): void {
    const character = this.#source[this.#at];
    if (character === '"') this.#skipString();
    else if (character !== undefined && '{[('.includes(character)) this.#skipBrackets();
    else if (character === '<' && this.#skipHeredoc()) return;
    else this.#step();
  }

  /** To the end of the line, or to the `}` of a block on one line; brackets, strings and heredocs are skipped as one. */
  #skipValue(): void {
    while (!this.isAtEnd) {
      this.#skipSpace(false);
      const character = this.#source[this.#at];
      if (character === '\n' || character === '}' || character === undefined) return;
      this.skipOne();
    }
  }

  #skipBrackets(): void {
    let depth = 0;
    while (!this.isAtEnd) {
      this.#skipSpace(true);
      const character = this.#source[this.#at];
      if (character === undefined) return;
      if (character === '"') {
        this.#skipString();
        continue;
      }
      if (character === '<' && this.#skipHeredoc()) continue;
      if ('{[('.includes(character)) depth++;
      if ('}])'.includes(character)) depth--;
      this.#step();
      if (depth === 0) return;
    }
  }

  /** `${` and `%{` begin templates, in which quotes begin strings of their own; `$${` does not. */
  #skipString(): void {
    /** Depth of braces in each template that is open; empty within plain text. */
    const templates: number[] = [];
    const quotes: number[] = [0];
    this.#step();
    while (!this.isAtEnd) {
      const character = this.#source[this.#at];
      const isText = templates.length < quotes.length;
      if (isText && character === '\\') this.#step();
      else if (isText && (character === '$' || character === '%') && this.#source[this.#at + 1] === character)
        this.#step();
      else if (isText && (character === '$' || character === '%') && this.#source[this.#at + 1] === '{') {
        this.#step();
        templates.push(0);
      } else if (character === '"') {
        if (isText) quotes.pop();
        else quotes.push(0);
        if (quotes.length === 0) {
          this.#step();
          return;
        }
      } else if (!isText && character === '{') templates.push((templates.pop() ?? 0) + 1);
      else if (!isText && character === '}') {
        const depth = templates.pop() ?? 0;
        if (depth > 0) templates.push(depth - 1);
      } else if (isText && character === '\n') return;
      this.#step();
    }
  }

  /** To the line that ends it. */
  #skipHeredoc(): boolean {
    heredocStart.lastIndex = this.#at;
    const found = heredocStart.exec(this.#source);
    if (found === null) return false;
    const [mark, name] = found;
    let at = this.#at + mark.length;
    this.#line++;
    for (;;) {
      const end = this.#source.indexOf('\n', at);
      const text = this.#source.slice(at, end < 0 ? undefined : end).trim();
      if (end < 0 || text === name) {
        // The line break after it ends the attribute.
        this.#at = end < 0 ? this.#source.length : end;
        return true;
      }
      this.#line++;
      at = end + 1;
    }
  }

  #skipSpace(withLines: boolean): void {
    for (;;) {
      if (this.#take(blank) !== '') continue;
      const next = this.#source.slice(this.#at, this.#at + 2);
      if (withLines && next.startsWith('\n')) this.#step();
      else if (next.startsWith('#') || next === '//') this.#skipTo('\n', 0);
      else if (next === '/*') this.#skipTo('*/', 2);
      else return;
    }
  }

  #skipTo(end: string, length: number): void {
    const found = this.#source.indexOf(end, this.#at + length);
    const next = found < 0 ? this.#source.length : found + length;
    while (this.#at < next) this.#step();
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }

  #takeCharacter(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#step();
    return true;
  }

  #step(): void {
    if (this.#source[this.#at] === '\n') this.#line++;
    this.#at++;
  }
}
