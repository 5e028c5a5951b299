import { unifiedDiff } from '../../shared/text/unified-diff.ts';
import type { QuoteStyle } from '../edit/quoting.ts';
import { applyPatches } from '../edit/text-patch.ts';
import type { EditResult, ValueEdit } from '../edit/value-edit.ts';
import type { WantedImage } from '../images/wanted-image.ts';
import { type SearchedFile, searchable, searchImage, searchPaths } from '../sites/site-search.ts';
import { valuesFor } from '../sites/slot-values.ts';
import { countUpTo } from '../source/text-file.ts';
import { formatValuePath, type ValuePath } from '../source/value-path.ts';
import type { EditableFile } from './file-kind.ts';

/** What the user chose for all files. */
export interface UpdateOptions {
  /** The paths of an image, by its name; without them an image is found by its repository. */
  readonly paths: ReadonlyMap<string, readonly ValuePath[]>;
  readonly create: boolean;
  readonly quote: QuoteStyle;
}

export interface PlannedEdit {
  readonly file: string;
  /** One-based line after the edit. */
  readonly line: number;
  readonly path: string;
  readonly key: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

/** What happens to one image in one file, and why. */
export interface ImageDecision {
  readonly file: string;
  readonly image: string;
  readonly decision: 'write' | 'up-to-date' | 'absent' | 'refused';
  readonly reason: string;
  /** One-based line of a refusal. */
  readonly line: number | undefined;
  readonly edits: readonly PlannedEdit[];
}

export interface FilePlan {
  readonly file: string;
  readonly decisions: readonly ImageDecision[];
  /** Unified diff; empty when nothing changes. */
  readonly diff: string;
  /** The new text, without byte order mark; undefined when nothing changes or something was refused. */
  readonly text: string | undefined;
  /** For hints about images that no file contains. */
  readonly searched: SearchedFile;
}

/** A decision before the lines of all edits of the file are known. */
interface Draft {
  readonly image: WantedImage;
  readonly decision: ImageDecision['decision'];
  readonly reason: string;
  readonly line?: number;
  readonly edits?: readonly ValueEdit[];
}

/** Plans all images in one file. Nothing is written. */
export function planFile(file: EditableFile, images: readonly WantedImage[], options: UpdateOptions): FilePlan {
  const searched = searchable(file);
  const drafts = refuseOverlaps(images.map(image => planImage({ file, searched, options }, image)));
  const edits = drafts.flatMap(draft => draft.edits ?? []);
  const path = file.source.path;
  const isRefused = drafts.some(({ decision }) => decision === 'refused');
  if (edits.length === 0 || isRefused) {
    return { file: path, decisions: decisionsOf(path, drafts, edits), diff: '', text: undefined, searched };
  }
  const text = applyPatches(
    file.source.text,
    edits.map(({ patch }) => patch),
  );
  const damage = file.findDamage(text, edits);
  if (damage !== undefined) {
    const refused = drafts.map(draft => refuseDamaged(draft, damage));
    return { file: path, decisions: decisionsOf(path, refused, []), diff: '', text: undefined, searched };
  }
  const diff = unifiedDiff(path, file.source.text, text);
  return { file: path, decisions: decisionsOf(path, drafts, edits), diff, text, searched };
}

function refuseDamaged(draft: Draft, damage: string): Draft {
  const [edit] = draft.edits ?? [];
  if (edit === undefined) return draft;
  return {
    image: draft.image,
    decision: 'refused',
    reason: `the file was not edited: ${damage}`,
    line: edit.line,
  };
}

interface PlanContext {
  readonly file: EditableFile;
  readonly searched: SearchedFile;
  readonly options: UpdateOptions;
}

function planImage(context: PlanContext, image: WantedImage): Draft {
  const { searched, options } = context;
  const paths = options.paths.get(image.name);
  const search = paths === undefined ? searchImage(searched, image) : searchPaths(searched, paths);
  if (search.kind === 'absent') return { image, decision: 'absent', reason: search.reason };
  if (search.kind === 'refused') return { image, decision: 'refused', reason: search.reason, line: search.line };
  const edits: ValueEdit[] = [];
  const notes = new Set([search.reason]);
  for (const site of search.sites) {
    const values = valuesFor(site, image, options.create);
    if (values.kind === 'refused') {
      return { image, decision: 'refused', reason: values.reason, line: site.pointer.line };
    }
    if (values.note !== '') notes.add(values.note);
    const { slots, insert } = values;
    const results: EditResult[] = slots.map(({ slot, value }) => context.file.replace(slot, value, options.quote));
    if (insert !== undefined) results.push(context.file.insert(site, insert.key, insert.value));
    for (const result of results) {
      if (result.kind === 'refused') return { image, decision: 'refused', reason: result.reason, line: result.line };
      if (result.kind === 'edit') edits.push(result.edit);
    }
  }
  const reason = [...notes].join('; ');
  return edits.length === 0
    ? { image, decision: 'up-to-date', reason: `already up to date; ${reason}` }
    : { image, decision: 'write', reason, edits };
}

/** Two images that lead to one place: the second is refused. */
function refuseOverlaps(drafts: readonly Draft[]): Draft[] {
  const owners = new Map<string, string>();
  const keyOf = ({ document, positions }: ValueEdit) => `${document}:${positions.join('.')}`;
  return drafts.map(draft => {
    for (const edit of draft.edits ?? []) {
      const owner = owners.get(keyOf(edit));
      if (owner !== undefined) {
        const reason = `"${formatValuePath(edit.path)}" would also be written for "${owner}"; name a place for each image with "path"`;
        return { image: draft.image, decision: 'refused', reason, line: edit.line };
      }
      owners.set(keyOf(edit), draft.image.name);
    }
    return draft;
  });
}

function decisionsOf(file: string, drafts: readonly Draft[], all: readonly ValueEdit[]): ImageDecision[] {
  const added = all.flatMap(({ addsLine, line }) => (addsLine ? [line] : [])).sort((one, other) => one - other);
  return drafts.map(({ image, decision, reason, line, edits = [] }) => ({
    file,
    image: image.name,
    decision,
    reason,
    line,
    edits: edits.map(edit => ({
      file,
      line: edit.line + countUpTo(added, edit.line - 1) + (edit.addsLine ? 1 : 0),
      path: formatValuePath(edit.path),
      key: edit.key,
      old: edit.old,
      new: edit.value,
      reason,
    })),
  }));
}
