import path from 'node:path';
import { readCsvLine } from '../text/csv.ts';
import type { Instruction } from './instructions.ts';

/** One `RUN --mount`; its values are not expanded yet. */
export interface Mount {
  /** As written after `--mount=`. */
  readonly text: string;
  /** In lower case; `bind` by default. */
  readonly type: string;
  /** The stage, image or context that a bind or cache mount takes. */
  readonly from?: string;
  readonly source?: string;
  readonly target?: string;
  readonly id?: string;
}

const longNames: Readonly<Record<string, string>> = { src: 'source', dst: 'target', destination: 'target' };

/**
 * The mounts of a RUN instruction (docs.docker.com/reference/dockerfile, "RUN --mount"): keys in any letter case, fields
 * in double quotes can contain commas.
 *
 * @throws CsvError on a quote that is not closed
 */
export function readMounts({ keyword, flags }: Instruction): Mount[] {
  if (keyword !== 'RUN') return [];
  return flags
    .filter(({ name }) => name === 'mount')
    .map(({ value }) => {
      const fields = new Map<string, string>();
      for (const { text } of readCsvLine(value)) {
        const at = text.indexOf('=');
        const key = (at < 0 ? text : text.slice(0, at)).toLowerCase();
        fields.set(longNames[key] ?? key, at < 0 ? '' : text.slice(at + 1));
      }
      const { type = 'bind', from, source, target, id } = Object.fromEntries(fields);
      return {
        text: value,
        type: type.toLowerCase(),
        ...(from !== undefined && { from }),
        ...(source !== undefined && { source }),
        ...(target !== undefined && { target }),
        ...(id !== undefined && { id }),
      };
    });
}

/**
 * The id of the secret that a mount of type `secret` takes: `source`, else `id`, else the last part of `target`
 * (BuildKit, dockerfile2llb, `dispatchSecret`).
 *
 * @param expand expands variables in a value
 */
export function secretIdOf({ source = '', id = '', target = '' }: Mount, expand: (word: string) => string): string {
  return expand(source) || expand(id) || path.posix.basename(expand(target));
}
