import type { ValueEdit } from '../../actions/update-helm-values/edit/value-edit.ts';
import type { UpdateOptions } from '../../actions/update-helm-values/files/file-plan.ts';
import type { WantedImage } from '../../actions/update-helm-values/images/wanted-image.ts';
import { planUpdate } from '../../actions/update-helm-values/plan.ts';
import { parseValuePath } from '../../actions/update-helm-values/source/value-path.ts';

export const digest = `sha256:${'a'.repeat(64)}`;
export const stale = `sha256:${'b'.repeat(64)}`;
export const hex = 'a'.repeat(64);

export const api: WantedImage = {
  name: 'api',
  repository: 'ghcr.io/acme/api',
  mirrors: [],
  tag: 'sha-1a2b3c4',
  digest,
};

export const defaults: UpdateOptions = { paths: new Map(), create: false, quote: 'auto' };

/** What differs from the defaults in one case: options, and the image to write. */
export interface ValuesCase extends Partial<Omit<UpdateOptions, 'paths'>> {
  /** Lines of the input `path` for the image. */
  readonly path?: string;
  readonly image?: Partial<WantedImage>;
}

export const fileOf = (content: string | Uint8Array, path = 'values.yaml') => ({
  path,
  content: typeof content === 'string' ? Buffer.from(content) : content,
  mode: '100644',
});

/** Plans one image in one file. */
export function planValues(content: string | Uint8Array, { path, image, ...options }: ValuesCase = {}) {
  const paths = new Map(path === undefined ? [] : [['api', path.split('\n').map(parseValuePath)] as const]);
  return planUpdate([fileOf(content)], [{ ...api, ...image }], { ...defaults, paths, ...options });
}

/** The text after the plan, or the first error. */
export function updatedValues(text: string, options?: ValuesCase): string {
  const planned = planValues(text, options);
  const [error] = planned.errors;
  if (error !== undefined) return `${error.file}:${error.line}: ${error.message}`;
  const [write] = planned.writes;
  return write === undefined ? 'nothing to do' : Buffer.from(write.content).toString('utf8');
}

type Row = readonly [name: string, before: string, expected: string, options?: ValuesCase];
type PathRow = readonly [name: string, path: string, before: string, expected: string, options?: ValuesCase];

/** Cases with all fields: Jest takes a parameter that a row does not fill for its callback. */
export const valuesCases = (rows: readonly Row[]) =>
  rows.map(([name, before, expected, options = {}]) => ({ name, before, expected, options }));

export const pathCases = (rows: readonly PathRow[]) =>
  rows.map(([name, path, before, expected, options]) => ({ name, before, expected, options: { path, ...options } }));

/** An edit of the first line, with a patch that no test applies. */
export const editAt = (changes: Partial<ValueEdit>): ValueEdit => ({
  patch: { start: 0, end: 0, text: '' },
  document: 0,
  positions: [0],
  insertAfter: undefined,
  path: ['tag'],
  key: 'tag',
  old: 'v1',
  value: 'v2',
  line: 1,
  addsLine: false,
  ...changes,
});
