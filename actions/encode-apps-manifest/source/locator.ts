import type { ListLocation } from './diagnostic.ts';

export interface SourceText {
  /** Its name in diagnostics. */
  readonly name: string;
  /** Relative to the workspace; undefined for the input `apps` and for a file outside. */
  readonly file: string | undefined;
  readonly text: string;
}

/** Turns offsets of a source into locations. The lines are counted once, because a list may have thousands of errors. */
export class Locator {
  readonly #source: SourceText;
  readonly #lineStarts: readonly number[];

  constructor(source: SourceText) {
    this.#source = source;
    this.#lineStarts = [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  at(offset: number): ListLocation {
    const { name, file } = this.#source;
    const line = this.#lineOf(offset);
    return { name, file, line, column: offset - (this.#lineStarts[line - 1] ?? 0) + 1 };
  }

  /** One-based number of the last line that starts at or before the offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
