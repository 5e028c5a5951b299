import type { MatrixFacts } from '../facts.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';

/** The inputs that switch causes on or off. */
export type CauseOptions = Pick<BuildxMatrixInputs, 'onBaseMoved'>;

/** What causes look at: one target, and everything that is known. */
export interface CauseFacts {
  readonly name: string;
  readonly facts: MatrixFacts;
  /** A parent that is built; undefined when none is. */
  readonly builtParent: string | undefined;
  readonly options: CauseOptions;
}

/** A cause for building a target. */
export interface Cause {
  readonly name: string;
  /** Why the target must be built; undefined when this is no cause for it. */
  readonly applies: (target: CauseFacts) => string | undefined;
}

/**
 * All causes. The first that applies is the reason in the plan; without any the target is taken over. Doubt builds: a
 * fact that could not be read is a cause too.
 */
export const causes: readonly Cause[] = [
  {
    name: 'forced',
    applies: ({ name, facts }) => (facts.forced.has(name) ? 'input "force" names it' : undefined),
  },
  {
    name: 'no-comparison',
    applies: target => (isDecidedByContent(target) ? undefined : target.facts.history.everything),
  },
  {
    name: 'unwatched-source',
    applies: ({ name, facts }) => (isPublished(facts) ? undefined : facts.sources.get(name)?.unwatched),
  },
  {
    name: 'base-with-triggers',
    applies: ({ name, facts }) => (isPublished(facts) ? undefined : facts.baseImages.triggered.get(name)),
  },
  {
    name: 'base-moved',
    applies: ({ name, facts, options }) =>
      options.onBaseMoved === 'build' && !isPublished(facts) ? facts.baseImages.moved.get(name) : undefined,
  },
  {
    name: 'changed',
    applies: target => (isDecidedByContent(target) ? undefined : target.facts.changes.get(target.name)),
  },
  {
    name: 'parent-built',
    applies: ({ builtParent }) => (builtParent === undefined ? undefined : `its parent ${builtParent} is built`),
  },
  {
    name: 'no-image',
    applies: whyNoImage,
  },
];

/** What was published and tested of a commit is what gets its names, whatever its base image is today. */
const isPublished = ({ history }: MatrixFacts): boolean => history.isSameCommit;

/**
 * An image of the same content is as good as a new one, whatever changed in between. A target without an image of its own
 * is a part of its children: their content keys contain its key, so it is built when one of them is.
 */
function isDecidedByContent({ name, facts }: CauseFacts): boolean {
  if (!facts.published.has(name)) return facts.keys?.has(name) === true && !facts.history.byEvent;
  const image = facts.images.get(name);
  return image !== undefined && 'found' in image && image.sameContent;
}

/** Why a target that gets an image has none to take over. */
function whyNoImage({ name, facts }: CauseFacts): string | undefined {
  if (!facts.published.has(name)) return undefined;
  const image = facts.images.get(name);
  if (image !== undefined) return 'found' in image ? undefined : image.missing;
  const isUnknown = facts.keys !== undefined && !facts.keys.has(name);
  return isUnknown ? 'its content cannot be known from the repository' : 'no published image of it is known';
}
