import type { CauseOptions } from '../../actions/buildx-matrix/decision/causes.ts';
import type { MatrixFacts } from '../../actions/buildx-matrix/facts.ts';
import { type History, withoutComparison } from '../../actions/buildx-matrix/history/history.ts';
import type { PathRule } from '../../actions/buildx-matrix/repository/path-rule.ts';
import { noBaseImages } from '../../actions/buildx-matrix/sources/base-images.ts';
import type { TargetSources } from '../../actions/buildx-matrix/sources/target-sources.ts';
import type { EarlierImage } from '../../actions/buildx-matrix/take-over/published-images.ts';
import { publishedTargets } from '../../actions/shared/bake/planning/rows.ts';
import { describeTargets } from '../../actions/shared/bake/planning/targets.ts';
import { noFilter } from '../../actions/shared/dockerfile/ignore-file.ts';
import { sourcePattern } from '../../actions/shared/dockerfile/source-pattern.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import { noDescription, pushToMain, shop } from '../support/runs/plans.ts';

/** A rule of a source as COPY has it, `root` being the folder of its context. */
export const copyRule = (root: string, source: string, changes: Partial<PathRule> = {}): PathRule => ({
  kind: 'source',
  root,
  patterns: [sourcePattern(source)],
  filter: noFilter,
  location: `COPY ${source}, Dockerfile:2`,
  widened: undefined,
  ...changes,
});

export const targetSources = (changes: Partial<TargetSources> = {}): TargetSources => ({
  rules: [],
  unwatched: undefined,
  everyCommit: undefined,
  dockerfile: undefined,
  texts: ['FROM scratch'],
  images: [],
  unusedParents: [],
  declared: [],
  isConfined: false,
  isRead: true,
  ...changes,
});

/** Inputs that make no cause apply. */
export const causeOptions: CauseOptions = { onBaseMoved: 'ignore' };

/** A history in which one earlier commit was compared, and whose manifest has all images. */
export const comparedHistory: History = {
  ...withoutComparison('manifest of run 41 on main'),
  everything: undefined,
};

/** An image that was found in a manifest, or by its content. */
export const earlierImage = (name: string, sameContent = false): EarlierImage => ({
  found: {
    digest: digestOf(name),
    mediaType: 'application/vnd.oci.image.index.v1+json',
    platforms: {},
    attestations: [],
    base: null,
    builtFrom: pushToMain.revision,
    run: 41,
  },
  reason: `found ${name}`,
  sameContent,
});

/** The facts of the example shop, in which no file changed and every image was published. */
export function matrixFacts(changes: Partial<MatrixFacts> = {}, requested = Object.keys(shop.target)): MatrixFacts {
  const described = describeTargets(shop, {
    requested,
    context: pushToMain,
    defaultPlatform: 'linux/amd64',
    secrets: [],
    workdir: '',
    description: noDescription,
  });
  const names = Object.keys(described.targets);
  return {
    ...described,
    context: pushToMain,
    environment: null,
    workdir: '.',
    created: '2026-01-01T00:00:00.000Z',
    published: publishedTargets(described.targets, 'component'),
    forced: new Set(),
    sources: new Map(names.map(name => [name, targetSources()])),
    history: comparedHistory,
    changes: new Map(),
    keys: undefined,
    images: new Map(requested.map(name => [name, earlierImage(name)])),
    baseImages: noBaseImages,
    largeContexts: [],
    ...changes,
  };
}
