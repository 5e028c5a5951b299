import { describe, expect, test } from '@jest/globals';
import type { CommitOrder } from '../../../actions/emit-digest-artifact/tags/commit-order.ts';
import type { TagReader } from '../../../actions/emit-digest-artifact/tags/current-tag.ts';
import { gatherPublishFacts } from '../../../actions/emit-digest-artifact/tags/publish-facts.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { currentTag, digest, free, otherCommit } from '../published-commit.ts';

const order: CommitOrder = { ancestryOf: async () => 'older', readTip: async () => 'tip', obstacle: undefined };

describe('the records of this run are read again', () => {
  /** How often they are read when the registry has these digests. */
  async function reads(digestOfTag: (tag: string) => string | undefined): Promise<number> {
    let count = 0;
    const readTag: TagReader = async ({ tag }) => {
      const found = digestOfTag(tag);
      return found === undefined ? undefined : currentTag({ digest: found });
    };
    const store = {
      list: async () => {
        count++;
        return [];
      },
      readAll: async () => [],
    };
    await gatherPublishFacts(free, { readTag, order, store });
    return count;
  }

  test.each([
    ['when an immutable tag names another image', (tag: string) => (tag === 'main' ? undefined : digestOf('other')), 1],
    ['not when it names this one', (tag: string) => (tag === 'main' ? undefined : digest), 0],
    ['not for a moving tag', (tag: string) => (tag === 'main' ? digestOf('other') : undefined), 0],
    ['not when all tags are free', () => undefined, 0],
  ])('%s', async (_, digestOfTag, count) => expect(await reads(digestOfTag)).toBe(count));
});

describe('the tip of the ref is read', () => {
  const tipFor = async (ancestry: Awaited<ReturnType<CommitOrder['ancestryOf']>>, ref = 'refs/heads/main') => {
    const store = { list: async () => [], readAll: async () => [] };
    const readTag: TagReader = async ({ tag }) => (tag === 'main' ? currentTag() : undefined);
    const run = { ...free, plan: { ...free.plan, ref } };
    const facts = await gatherPublishFacts(run, {
      readTag,
      order: { ...order, ancestryOf: async () => ancestry },
      store,
    });
    expect(facts.ancestry).toEqual(new Map([[otherCommit, ancestry]]));
    return facts.tip;
  };

  test.each(['newer', 'diverged'] as const)('where a tag of the ref names a commit that is %s', async ancestry => {
    expect(await tipFor(ancestry)).toBe('tip');
    expect(await tipFor(ancestry, 'refs/heads/other')).toBeUndefined();
  });

  test.each(['older', 'same', 'unknown'] as const)('not for one that is %s', async ancestry => {
    expect(await tipFor(ancestry)).toBeUndefined();
  });
});
