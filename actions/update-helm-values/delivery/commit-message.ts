import type { BuildContext } from '../../shared/context/build-context.ts';
import type { PlannedEdit } from '../files/file-plan.ts';
import type { Wanted, WantedImage } from '../images/wanted-images.ts';
import type { UpdatePlan } from '../plan.ts';

export interface MessageFacts {
  readonly plan: UpdatePlan;
  readonly wanted: Wanted;
  /** The user's own words in place of the first paragraphs; empty for ours. */
  readonly given: string;
  readonly context: Pick<BuildContext, 'repository' | 'revision' | 'url' | 'run' | 'source'>;
}

/**
 * The message of the commit: what was deployed, old -> new, then trailers (git-interpret-trailers) by which later runs
 * tell who wrote a value and from which commit.
 */
export function commitMessage({ plan, wanted, given, context }: MessageFacts): string {
  const written = writtenImages(plan, wanted.images);
  const body = given === '' ? `${subject(written)}\n\n${bodyOf(plan)}` : given.replace(/\r\n?/g, '\n').trim();
  return `${body}\n\n${trailers(written, wanted, context).join('\n')}\n`;
}

function writtenImages(plan: UpdatePlan, images: readonly WantedImage[]): WantedImage[] {
  const names = new Set(
    plan.files.flatMap(({ decisions }) => decisions.flatMap(({ edits, image }) => (edits.length > 0 ? [image] : []))),
  );
  return images.filter(({ name }) => names.has(name));
}

const versionOf = ({ tag, digest }: WantedImage) => tag ?? digest.slice(0, 'sha256:'.length + 12);

function subject(images: readonly WantedImage[]): string {
  const versions = new Set(images.map(versionOf));
  const [version] = versions;
  const names = images.length > 3 ? `${images.length} images` : joinNames(images.map(({ name }) => name));
  return versions.size === 1 ? `Update ${names} to ${version}` : `Update ${names}`;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function bodyOf({ files }: UpdatePlan): string {
  return files
    .flatMap(({ file, decisions }) => {
      const changes = decisions.flatMap(({ image, edits }) => edits.map(edit => `- ${image} ${changeOf(edit)}`));
      return changes.length === 0 ? [] : [`${file}:\n${changes.join('\n')}`];
    })
    .join('\n\n');
}

const changeOf = (edit: PlannedEdit) => `${edit.key}: ${shown(edit.old)} -> ${shown(edit.new)}`;

/** Old values come from a file: kept on one line, without control characters, and short. */
export function shown(value: string): string {
  const text = value
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1');
  return text === '' ? '(empty)' : text.slice(0, 140);
}

function trailers(images: readonly WantedImage[], wanted: Wanted, context: MessageFacts['context']): string[] {
  const lines = images.map(
    ({ repository, tag, digest }) => `Image-Actions-Image: ${repository}${tag === null ? '' : `:${tag}`}@${digest}`,
  );
  const here = context.repository === '' ? context.revision : `${context.repository}@${context.revision}`;
  lines.push(`Image-Actions-Source: ${wanted.source ?? here}`);
  const { run, url } = context;
  if (run === undefined) return lines;
  const address = context.source === 'github' ? `${url}/actions/runs/${run.id}/attempts/${run.attempt}` : `${run.id}`;
  return [...lines, `Image-Actions-Run: ${address}`];
}
