import type { ManifestOfRun, NoManifest } from '../shared/github/documents/last-manifest.ts';
import { type DigestManifest, manifestArtifact } from '../shared/images/documents/digest-manifest.ts';
import { type ActionError, inputError, policyError } from '../shared/runtime/errors.ts';
import { didYouMean } from '../shared/text/suggestion.ts';
import type { DistrustedRun, ResolveFacts, TaggedManifest } from './facts.ts';
import type { ResolveDigestsInputs } from './inputs.ts';
import type { ManifestScope } from './manifest-scope.ts';

/** Which images are handed on, and why. */
export interface Resolution {
  /** Of the run. */
  readonly repository: string;
  readonly workflow: string;
  readonly environment: string | null;
  /** The commit that the run built. */
  readonly revision: string;
  readonly run: { readonly id: number; readonly number: number; readonly url: string; readonly event: string };
  /** Undefined for a manifest that was made from tags. */
  readonly artifactId: number | undefined;
  readonly reason: string;
  readonly images: Readonly<Record<string, ResolvedImage>>;
  /** What a reader should know about this choice. */
  readonly warnings: readonly string[];
}

export interface ResolvedImage {
  readonly image: string;
  readonly digest: string;
  readonly platforms: readonly string[];
  /** The commit that it was built from. */
  readonly builtFrom: string;
  /** False for an image that is in no registry, which is neither verified nor an output. */
  readonly pushed: boolean;
}

export interface PlannedResolution {
  readonly resolution: Resolution;
  /** The manifest that was taken. */
  readonly found: ManifestOfRun | TaggedManifest;
}

export type ResolutionRules = Pick<ResolveDigestsInputs, 'allowedImages' | 'required'>;

/**
 * Decides whether a manifest is used.
 *
 * @throws ActionError of kind `input` when there is none or it lacks an image that is required, of kind `policy` when the
 *   run, the artifact, the manifest or one of its images is refused
 */
export function planResolution(facts: ResolveFacts, rules: ResolutionRules): PlannedResolution {
  const { found, scope } = facts;
  if (found.kind === 'distrusted') throw distrustError(found, facts);
  if (found.kind === 'none') throw missingError(found, facts);
  const { manifest, run } = found;
  const where = `The manifest of run ${run.run_number} (${run.html_url})`;
  if (Object.keys(manifest.images).length === 0) {
    throw policyError(`${where} names no image.`, {
      fix: `Find out why that run published none, or choose another run.`,
    });
  }
  checkImages(manifest, rules.allowedImages, where);
  checkRequired(manifest, rules.required, where);
  const images = Object.entries(manifest.images).map(
    ([name, { image, digest, platforms, builtFrom, pushed = true }]) => [
      name,
      { image, digest, platforms: Object.keys(platforms), builtFrom, pushed },
    ],
  );
  const resolution = {
    repository: scope.repository,
    workflow: scope.workflow,
    environment: scope.environment,
    revision: manifest.revision,
    run: { id: run.id, number: run.run_number, url: run.html_url, event: run.event },
    artifactId: found.kind === 'found' ? found.artifactId : undefined,
    reason: reasonOf(found, facts),
    images: Object.fromEntries(images),
    warnings: warningsOf(found, facts),
  };
  return { resolution, found };
}

const reasonOf = (found: PlannedResolution['found'], { scope, target }: ResolveFacts): string => {
  if (found.kind === 'tagged') return 'its manifest has expired, so images are those of "tagged-images"';
  if (scope.choice.kind === 'run') return 'named by input "run"';
  const { passedOver = [] } = found;
  const which = passedOver.length === 0 ? 'last good run' : 'last good run whose manifest has not expired,';
  return `${which} of ${scope.workflow} ${target}`;
};

function warningsOf(found: PlannedResolution['found'], { unended }: ResolveFacts): string[] {
  const { run } = found;
  const [instead, passedOver] =
    found.kind === 'found'
      ? [`The older run ${run.run_number} is used instead`, found.passedOver ?? []]
      : ['What the tags of "tagged-images" name now is used instead', [found.expired]];
  const expired = passedOver.map(({ reason }) => `${capitalized(reason)}. ${instead} (input "on-expired").`);
  const running = unended.map(
    other =>
      `Run ${other.run_number} (${other.html_url}) has not ended, and was not waited for any longer (input "wait-for"); run ${run.run_number} is used.`,
  );
  return [...expired, ...running];
}

function distrustError({ run, reason }: DistrustedRun, { unended }: ResolveFacts): ActionError {
  const where = `Run ${run.run_number} (${run.html_url})`;
  if (unended.length > 0) {
    return inputError(`${where} has not ended, so it has no manifest yet.`, {
      fix: 'Set "wait-for" to the minutes that it may still take, e.g. 30.',
    });
  }
  return policyError(`${where} is not trusted: ${reason}.`, {
    fix: 'Trusted is a successful run of the workflow file in "workflow", for a commit of the repository itself, with one of the "events".',
  });
}

function missingError(none: NoManifest, { scope, target, unended }: ResolveFacts): ActionError {
  const { code, reason, details = [] } = none;
  const running = unended.map(({ run_number: number, html_url: url }) => `run ${number} (${url}) has not ended`);
  const more = [...running, ...details].slice(0, 5).map(line => `\n  ${line}`);
  const message = `${capitalized(reason)}${more.length === 0 ? '.' : `:${more.join('')}`}`;
  if (code === 'bad-artifact' || code === 'bad-schema') {
    return policyError(message, {
      fix: 'The jobs of that run can write its artifacts. Find out which one wrote this, and run the workflow again.',
    });
  }
  return inputError(message, { fix: fixes[code](scope, target) });
}

const fixes: Readonly<Record<'no-run' | 'no-artifact' | 'expired', (scope: ManifestScope, target: string) => string>> =
  {
    'no-run': ({ workflow, events, choice }, target) =>
      choice.kind === 'run'
        ? 'Correct "run": it is the number in the address of a run, and the output "run-id" of this action.'
        : `Looked for is a successful run of ${workflow} ${target}, for a commit of the repository itself, with one of the events ${events.join(', ')}. Start one and let it end, or set "wait-for" where it has not ended.`,
    'no-artifact': ({ environment }) =>
      `A run that calls emit-digest-artifact${environment === null ? ' without "environment"' : ` with "environment: ${environment}"`} has the artifact ${manifestArtifact(environment)}. Name such a run in "run", or leave out in "events" those that publish no images.`,
    expired: ({ workflow, choice }, target) =>
      choice.kind === 'run'
        ? 'Run all jobs of that run again, which uploads a new one; or set "branch" instead of "run".'
        : `Run ${workflow} ${target} again, which uploads a new one; or set "on-expired" to previous-run or tag.`,
  };

/** An image of another repository has a digest that exists, and is not what this workflow built. */
function checkImages(manifest: DigestManifest, patterns: ResolutionRules['allowedImages'], where: string): void {
  if (patterns.length === 0) return;
  const refused = Object.entries(manifest.images).flatMap(([name, { image, mirrors }]) =>
    [image, ...mirrors]
      .filter(repository => !patterns.some(({ matches }) => matches(repository)))
      .map(repository => `\n  ${name}: ${repository}`),
  );
  if (refused.length === 0) return;
  const allowed = patterns.map(({ text }) => text).join(', ');
  throw policyError(`${where} names images outside of "allowed-images" (${allowed}):${refused.join('')}`, {
    fix: 'Find out who changed what the workflow publishes. If the new repository is right, add it to "allowed-images".',
  });
}

function checkRequired({ images }: DigestManifest, required: readonly string[], where: string): void {
  const lines = required.flatMap(name => {
    if (!Object.hasOwn(images, name)) return [`\n  ${name}${didYouMean(name, Object.keys(images))}`];
    return images[name]?.pushed === false ? [`\n  ${name}, which was built and not pushed`] : [];
  });
  if (lines.length === 0) return;
  throw inputError(`${where} lacks images that "required" names:${lines.join('')}`, {
    fix: `It has ${Object.keys(images).join(', ')}. Correct "required", or find out why the run published no such image.`,
  });
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
