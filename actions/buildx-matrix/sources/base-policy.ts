import { policyError } from '../../shared/runtime/errors.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';
import { floatingImages } from './base-images.ts';
import type { ExternalImage } from './derived-sources.ts';
import type { TargetSources } from './target-sources.ts';

const fix =
  'Pin each by digest, e.g. FROM alpine:3.22@sha256:…; `docker buildx imagetools inspect alpine:3.22` shows the digest. Tools such as Renovate keep digests current.';

/**
 * Does what the input `bases` says about base images that are named by tag.
 *
 * @param targets all targets of the plan
 * @throws ActionError of kind `policy` with `refuse`, also when it cannot be known what a target begins with
 */
export function applyBasePolicy(
  bases: BuildxMatrixInputs['bases'],
  targets: readonly string[],
  sources: ReadonlyMap<string, Pick<TargetSources, 'images' | 'texts'>>,
  log: Pick<Log, 'notice'>,
): void {
  if (bases === 'ignore') return;
  const floating = floatingImages(sources);
  const list = floating.map(describeImage).join('\n');
  if (bases === 'report') {
    if (floating.length > 0)
      log.notice(`These images are named by tag, so they can change without a commit:\n${list}\n${fix}`);
    return;
  }
  if (floating.length > 0) {
    throw policyError(
      `Input "bases" refuses images that are named by tag, because they can change without a commit:\n${list}`,
      {
        fix,
      },
    );
  }
  const unknown = targets.filter(name => (sources.get(name)?.texts ?? []).length === 0);
  if (unknown.length === 0) return;
  throw policyError(`Input "bases" is "refuse", and the base images cannot be read of: ${unknown.join(', ')}.`, {
    fix: 'Their Dockerfiles must be in the commit, and readable. Else set "bases: report".',
  });
}

const describeImage = ({ reference, location }: ExternalImage): string => `${reference} (${location})`;
