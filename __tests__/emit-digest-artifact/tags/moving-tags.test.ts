import { describe, expect, test } from '@jest/globals';
import { moveTags } from '../../../actions/emit-digest-artifact/tags/moving-tags.ts';
import type { TagDecision } from '../../../actions/emit-digest-artifact/tags/tag-decisions.ts';
import { permissionError } from '../../../actions/shared/runtime/errors.ts';
import { createFakeRuntime } from '../../support/fake-runtime.ts';
import { digest } from '../published-commit.ts';

const tagOf = (target: string, action: TagDecision['action'] = 'write'): TagDecision => ({
  target,
  repository: `ghcr.io/acme/${target}`,
  tag: 'main',
  kind: 'moving',
  digest,
  action,
  reason: 'as planned',
});

type Look = Pick<TagDecision, 'action' | 'reason'> & Partial<TagDecision>;

const write: Look = { action: 'write', reason: 'it moves forward' };
const keep: Look = { action: 'keep', reason: 'it names this image already' };
const newer: Look = { action: 'skip', reason: 'it names commit ccccccc, which is newer' };

/** Moves tags; each look at one takes the next of its answers. */
async function move(planned: readonly TagDecision[], looks: Readonly<Record<string, Look[]>>, refused = '') {
  const calls: string[] = [];
  const { log, logText } = createFakeRuntime();
  const moving = moveTags(planned, {
    log,
    write: async ({ target }) => {
      calls.push(`write ${target}`);
      if (target === refused) throw permissionError(`${target} is refused`, { fix: 'Log in.' });
    },
    decideAgain: async wanted => {
      calls.push(`look at ${wanted.target}`);
      const look = looks[wanted.target]?.shift();
      if (look === undefined) throw new Error(`${wanted.target} was looked at too often`);
      return { ...tagOf(wanted.target), ...look };
    },
  });
  return {
    calls,
    logText,
    moving,
    result: async () => (await moving).map(({ target, action }) => `${target} ${action}`),
  };
}

describe('a moving tag', () => {
  test('is looked at directly before it is written, and once afterwards', async () => {
    const { calls, result, logText } = await move([tagOf('api')], { api: [write, keep] });
    expect(await result()).toEqual(['api write']);
    expect(calls).toEqual(['look at api', 'write api', 'look at api']);
    expect(logText()).toBe('Tags written (moving): 1.');
  });

  test('that was kept or left alone is not looked at again', async () => {
    const { calls, result, logText } = await move([tagOf('api', 'keep'), tagOf('base', 'skip')], {});
    expect(await result()).toEqual(['api keep', 'base skip']);
    expect([calls, logText()]).toEqual([[], '']);
  });

  test('that got a newer image since the plan is left to it', async () => {
    const { calls, result, logText } = await move([tagOf('api')], { api: [newer] });
    expect(await result()).toEqual(['api skip']);
    expect(calls).toEqual(['look at api']);
    expect(logText()).toBe('ghcr.io/acme/api:main  changed in the meantime: it names commit ccccccc, which is newer');
  });

  test('that got a newer image after it was written is left to it', async () => {
    const { calls, result } = await move([tagOf('api')], { api: [write, newer] });
    expect(await result()).toEqual(['api skip']);
    expect(calls).toEqual(['look at api', 'write api', 'look at api']);
  });

  test('that an older run wrote late is written again, once', async () => {
    const { calls, result, logText } = await move([tagOf('api')], { api: [write, write] });
    expect(await result()).toEqual(['api write']);
    expect(calls).toEqual(['look at api', 'write api', 'look at api', 'write api']);
    expect(logText()).toContain(
      'ghcr.io/acme/api:main  written again: another run replaced it in the meantime, and it',
    );
  });

  test('that another program wrote, whose image says nothing, is left to it', async () => {
    const { calls, result } = await move([tagOf('api')], { api: [write, { ...write, isGuess: true }] });
    expect(await result()).toEqual(['api skip']);
    expect(calls).toHaveLength(3);
  });
});

describe('a failure', () => {
  test('says which moving tags were written, and which were not', async () => {
    const planned = [tagOf('api'), tagOf('base'), tagOf('web', 'keep'), tagOf('worker', 'skip')];
    const { moving } = await move(planned, { api: [write], base: [write] }, 'base');
    await expect(moving).rejects.toMatchObject({
      kind: 'permission',
      message: [
        'base is refused',
        'Moving tags that were written before: ghcr.io/acme/api:main.',
        'Moving tags that were not: ghcr.io/acme/base:main.',
      ].join('\n'),
      fix: 'Log in.\nRun this job again: it writes what is missing.',
    });
  });

  test('at the first one says that none was written', async () => {
    const { moving } = await move([tagOf('api')], { api: [write] }, 'api');
    await expect(moving).rejects.toThrow(
      'Moving tags that were written before: none.\nMoving tags that were not: ghcr.io',
    );
  });

  test('that is a bug stays one', async () => {
    const { moving } = await move([tagOf('api')], {});
    await expect(moving).rejects.toThrow(/^api was looked at too often$/);
  });
});
