import { describe, expect, test } from '@jest/globals';
import { gatherPublishFacts } from '../../../actions/emit-digest-artifact/tags/publish-facts.ts';
import { digestOf } from '../../../actions/shared/images/digest.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { digest, free } from '../published-commit.ts';

describe('the records of this run are read again', () => {
  /** How often they are read when the registry has these digests. */
  async function reads(digestOfTag: (tag: string) => string | undefined): Promise<number> {
    let count = 0;
    const runtime = createFakeRuntime();
    const repository = (name: string) => ({
      name,
      headManifest: async (tag: string) => {
        const found = digestOfTag(tag);
        return found === undefined ? undefined : { mediaType: '', digest: found };
      },
      getManifest: async () => undefined,
      getBlob: async () => undefined,
    });
    const store = {
      list: async () => {
        count++;
        return [];
      },
      readAll: async () => [],
    };
    await gatherPublishFacts(free, { registry: { repository }, store, runtime });
    return count;
  }

  test.each([
    ['when an immutable tag names another image', (tag: string) => (tag === 'main' ? undefined : digestOf('other')), 1],
    ['not when it names this one', (tag: string) => (tag === 'main' ? undefined : digest), 0],
    ['not for a moving tag', (tag: string) => (tag === 'main' ? digestOf('other') : undefined), 0],
    ['not when all tags are free', () => undefined, 0],
  ])('%s', async (_, digestOfTag, count) => expect(await reads(digestOfTag)).toBe(count));
});
