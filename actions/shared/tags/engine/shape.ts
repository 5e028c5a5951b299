import { hashMark, sanitizeTag } from '../../images/tag.ts';

export interface Shaping {
  /** Adds the hash of the complete name whenever cleaning lost something. */
  readonly unique: boolean;
  readonly maxLength: number;
}

/**
 * Makes a valid tag of any name. What does not fit is cut and replaced by a hash of the complete name, so that two long
 * names stay two tags; the suffix survives the cut. A name without any valid character becomes its hash.
 */
export function shapeTag(name: string, suffix: string, { unique, maxLength }: Shaping): string {
  const complete = `${name}${suffix}`;
  const clean = sanitizeTag(complete);
  if (clean === '') return hashMark(complete);
  const marked = unique && clean !== complete;
  if (!marked && clean.length <= maxLength) return clean;
  const mark = `-${hashMark(complete)}`;
  const tail = suffix.replace(/[^A-Za-z0-9._-]+/g, '-');
  if (tail.length > maxLength / 2) return `${clean.slice(0, maxLength - mark.length)}${mark}`;
  const head = sanitizeTag(name).slice(0, maxLength - mark.length - tail.length);
  return head === '' ? `${mark.slice(1)}${tail}` : `${head}${mark}${tail}`;
}
