import { unifiedDiff } from '../../shared/text/unified-diff.ts';
import { type Edit, type EditOutcome, editSlot, insertKey } from '../edit/edit.ts';
import type { QuoteStyle } from '../edit/quoting.ts';
import { splice } from '../edit/splice.ts';
import { findDamage } from '../edit/verify.ts';
import type { WantedImage } from '../images/wanted-images.ts';
import type { ImageSite } from '../sites/image-site.ts';
import { resolveImage, resolvePaths } from '../sites/resolver.ts';
import { valuesFor } from '../sites/slot-value.ts';
import { lineOf } from '../source/place.ts';
import type { SourceFile, Yaml } from '../source/source-file.ts';
import { formatValuePath, type ValuePath } from '../source/value-path.ts';

/** What the user chose for all files. */
export interface Choices {
  /** The places of an image, by its name; without them an image is found by its repository. */
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
  readonly decision: 'write' | 'at-target' | 'absent' | 'refused';
  readonly reason: string;
  /** Places that come close, when the image is absent. */
  readonly hints: readonly string[];
  /** One-based line of a refusal. */
  readonly line: number | null;
  readonly edits: readonly PlannedEdit[];
}

export interface FilePlan {
  readonly file: string;
  readonly decisions: readonly ImageDecision[];
  /** Unified diff; empty when nothing changes. */
  readonly diff: string;
  /** The text to write, without byte order mark; null when nothing changes or something was refused. */
  readonly text: string | null;
}

interface Outcome {
  readonly image: WantedImage;
  readonly decision: ImageDecision['decision'];
  readonly reason: string;
  readonly hints?: readonly string[];
  readonly line?: number;
  readonly edits?: readonly Edit[];
}

/** Plans all images in one file. Values are read from `source`; nothing is written. */
export function planFile(yaml: Yaml, source: SourceFile, images: readonly WantedImage[], choices: Choices): FilePlan {
  const outcomes = refuseOverlaps(images.map(image => planImage(yaml, source, image, choices)));
  const edits = outcomes.flatMap(outcome => outcome.edits ?? []);
  const isRefused = outcomes.some(({ decision }) => decision === 'refused');
  if (edits.length === 0 || isRefused)
    return { file: source.file, decisions: decisionsOf(source, outcomes, edits), diff: '', text: null };
  const text = splice(
    source.text,
    edits.map(({ patch }) => patch),
  );
  const damage = findDamage(yaml, source, text, edits);
  if (damage !== null) {
    const [first] = edits;
    const reason = `the edit was given up: ${damage}`;
    const given = outcomes.map(
      (outcome): Outcome =>
        outcome.decision === 'write'
          ? { image: outcome.image, decision: 'refused', reason, line: outcome.edits?.[0]?.line ?? first?.line ?? 1 }
          : outcome,
    );
    return { file: source.file, decisions: decisionsOf(source, given, []), diff: '', text: null };
  }
  const diff = unifiedDiff(source.file, source.text, text);
  return { file: source.file, decisions: decisionsOf(source, outcomes, edits), diff, text };
}

function planImage(yaml: Yaml, source: SourceFile, image: WantedImage, choices: Choices): Outcome {
  const paths = choices.paths.get(image.name);
  const resolution = paths === undefined ? resolveImage(yaml, source, image) : resolvePaths(yaml, source, paths);
  if (resolution.kind === 'absent') {
    return { image, decision: 'absent', reason: resolution.reason, hints: resolution.hints };
  }
  if (resolution.kind === 'refused') {
    return { image, decision: 'refused', reason: resolution.reason, line: resolution.line };
  }
  const edits: Edit[] = [];
  const notes = [resolution.reason];
  for (const site of resolution.sites) {
    const values = valuesFor(yaml, site, image, choices.create);
    if (values.kind === 'refused') {
      return { image, decision: 'refused', reason: values.reason, line: lineOf(source, yaml, site.place) };
    }
    if (values.note !== '' && !notes.includes(values.note)) notes.push(values.note);
    for (const outcome of outcomesOf(yaml, source, site, values, choices.quote)) {
      if (outcome.kind === 'refused') return { image, decision: 'refused', reason: outcome.reason, line: outcome.line };
      if (outcome.kind === 'edit') edits.push(outcome.edit);
    }
  }
  const reason = notes.join('; ');
  return edits.length === 0
    ? { image, decision: 'at-target', reason: `already at target; ${reason}` }
    : { image, decision: 'write', reason, edits };
}

function outcomesOf(
  yaml: Yaml,
  source: SourceFile,
  site: ImageSite,
  values: Extract<ReturnType<typeof valuesFor>, { kind: 'values' }>,
  quote: QuoteStyle,
): EditOutcome[] {
  const outcomes = values.slots.map(({ slot, value }) => editSlot(yaml, source, slot, value, quote));
  return values.insert === null ? outcomes : [...outcomes, insertKey(yaml, source, site, values.insert)];
}

/** Two images that lead to one place: neither is written. */
function refuseOverlaps(outcomes: readonly Outcome[]): Outcome[] {
  const owners = new Map<string, string>();
  const keyOf = ({ document, positions, inserted }: Edit) =>
    `${document}:${positions.join('.')}:${inserted?.key ?? ''}`;
  return outcomes.map(outcome => {
    for (const edit of outcome.edits ?? []) {
      const owner = owners.get(keyOf(edit));
      if (owner !== undefined) {
        const reason = `"${formatValuePath(edit.path)}" is the place of "${owner}" as well; name the places with "path"`;
        return { image: outcome.image, decision: 'refused', reason, line: edit.line };
      }
      owners.set(keyOf(edit), outcome.image.name);
    }
    return outcome;
  });
}

function decisionsOf(source: SourceFile, outcomes: readonly Outcome[], all: readonly Edit[]): ImageDecision[] {
  const linesAdded = (edit: Edit) => all.filter(other => other.addsLine && other.line < edit.line).length;
  return outcomes.map(({ image, decision, reason, hints = [], line, edits = [] }) => ({
    file: source.file,
    image: image.name,
    decision,
    reason,
    hints,
    line: line ?? null,
    edits: edits.map(edit => ({
      file: source.file,
      line: edit.line + linesAdded(edit) + (edit.addsLine ? 1 : 0),
      path: formatValuePath(edit.path),
      key: edit.key,
      old: edit.old,
      new: edit.value,
      reason,
    })),
  }));
}
