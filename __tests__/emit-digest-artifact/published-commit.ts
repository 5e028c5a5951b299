import { composeImages } from '../../actions/emit-digest-artifact/images/composition.ts';
import { expectedRecords } from '../../actions/emit-digest-artifact/images/expected-records.ts';
import { noContent } from '../../actions/emit-digest-artifact/images/published-content.ts';
import type { RecordedRun } from '../../actions/emit-digest-artifact/images/recorded-run.ts';
import { planPublication } from '../../actions/emit-digest-artifact/plan.ts';
import type { CurrentTag } from '../../actions/emit-digest-artifact/tags/current-tag.ts';
import type { PublishFacts } from '../../actions/emit-digest-artifact/tags/publish-facts.ts';
import { wantedTags } from '../../actions/emit-digest-artifact/tags/wanted-tags.ts';
import type { Ancestry } from '../../actions/shared/git/ancestry.ts';
import { digestOf } from '../../actions/shared/images/digest.ts';
import { allRecords, planOf, shop } from '../support/runs/plans.ts';

/** One image with a mirror, for two platforms, with an immutable and a moving tag. */
export const plan = planOf(
  {
    target: {
      api: {
        ...shop.target['api'],
        contexts: {},
        tags: ['main', 'sha-1a2b3c4'].flatMap(tag => [`ghcr.io/acme/api:${tag}`, `docker.io/acme/api:${tag}`]),
      },
    },
  },
  { targets: ['api'] },
);

export const run: RecordedRun = {
  plan,
  records: expectedRecords(plan, allRecords(plan)),
  mayPush: true,
  attempt: 1,
  runNumber: 7,
  commitTime: '2026-01-02T00:00:00Z',
  isOnGitHub: true,
};
export const images = composeImages(run, noContent);
export const digest = images.get('api')?.entry.digest ?? '';
/** The facts of a registry without tags. */
export const free: PublishFacts = {
  ...run,
  images,
  wanted: wantedTags(images, run, 'all'),
  currentTags: new Map(),
  ancestry: new Map(),
  tip: undefined,
  digestsOfThisRun: new Set(),
};

/** The facts of a run that pushed no image. */
export const unpushed: PublishFacts = {
  ...free,
  images: new Map([...images].map(([name, image]) => [name, { ...image, pushed: false }])),
  wanted: [],
};

/** The commit of an image that a tag names already. */
export const otherCommit = 'c'.repeat(40);

export const currentTag = (changes: Partial<CurrentTag> = {}): CurrentTag => ({
  digest: digestOf('other'),
  isImage: true,
  platforms: [digestOf('other amd64')],
  revision: otherCommit,
  created: undefined,
  builtAt: undefined,
  ...changes,
});

/** The facts of a registry in which one tag is taken. */
export const taken = (
  name: string,
  current: CurrentTag,
  { ancestry, ...changes }: { readonly ancestry?: Ancestry } & Partial<Omit<PublishFacts, 'ancestry'>> = {},
): PublishFacts => ({
  ...free,
  currentTags: new Map([[name, current]]),
  ancestry: new Map(ancestry === undefined ? [] : [[otherCommit, ancestry]]),
  ...changes,
});

export const publicationOf = (facts: PublishFacts) => planPublication(facts, '2026-01-01T00:00:00.000Z');
