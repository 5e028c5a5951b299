import { describe, expect, test } from '@jest/globals';
import { readFigures } from '../../../actions/shared/bake/build-figures.ts';
import type { Buildx } from '../../../actions/shared/bake/buildx.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import { answer, buildxAnswering } from './buildx-answers.ts';

describe('readFigures', () => {
  // As `docker buildx history ls --format json` of 0.36.1 writes it.
  const listed = [
    '{"cached_steps":1,"completed_at":"2026-11-21T23:51:48.242570041Z","completed_steps":5,"created_at":"2026-11-21T23:51:07.008122226Z","name":"shop/api","ref":"remote/remote0/fnioyn9ge9qoz763pvp32kvuk","status":"Completed","total_steps":5}',
    '{"completed_at":"2026-11-21T23:51:47.95Z","completed_steps":3,"created_at":"2026-11-21T23:51:47.91Z","name":"shop","ref":"remote/remote0/f50ikr987jbf1tg8zeinij73u","status":"Completed","total_steps":3}',
    '',
  ].join('\n');
  const read = async (printed: string) =>
    Object.fromEntries(
      await readFigures(
        buildxAnswering(() => answer(printed)),
        '',
      ),
    );

  test('seconds, steps and cached steps of each build, by its id', async () => {
    expect(await read(listed)).toEqual({
      fnioyn9ge9qoz763pvp32kvuk: { seconds: 41.2, steps: 5, cachedSteps: 1 },
      f50ikr987jbf1tg8zeinij73u: { seconds: 0, steps: 3, cachedSteps: 0 },
    });
  });

  test.each([
    ['remote', 'history ls --builder remote --format json'],
    ['', 'history ls --format json'],
  ])('are those of the builder %j, in one call', async (builder, command) => {
    const calls: string[] = [];
    const buildx = buildxAnswering(() => answer(listed));
    const capture = async (args: readonly string[]) => {
      calls.push(args.join(' '));
      return answer(listed);
    };
    await readFigures({ ...buildx, capture }, builder);
    expect(calls).toEqual([command]);
  });

  test('a build that has not ended is left out, and the others count', async () => {
    const running = '{"created_at":"2026-11-21T23:51:47Z","ref":"a/b/c","status":"Running","total_steps":3}';
    expect(Object.keys(await read(`${running}\noops\n[]\n${listed}`))).toHaveLength(2);
  });

  test.each([
    ['a version without history', () => answer('', 1, 'unknown command: docker buildx history')],
    ['another form', () => answer('{"ref":7}')],
    ['no JSON', () => answer('oops')],
    [
      'no answer in time',
      () => {
        throw serviceError('docker buildx gave no result within 20 s.');
      },
    ],
  ])('figures never fail a build: %s', async (_, respond) => {
    expect((await readFigures(buildxAnswering(respond), '')).size).toBe(0);
  });

  test('a builder that does not answer costs 20 seconds at most', async () => {
    const limits: unknown[] = [];
    const buildx = buildxAnswering(() => ({ exitCode: 1, stdout: Buffer.alloc(0), stderr: '' }));
    const capture: Buildx['capture'] = async (args, options) => {
      limits.push(options);
      return await buildx.capture(args, options);
    };
    await readFigures({ ...buildx, capture }, '');
    expect(limits).toEqual([{ timeoutSeconds: 20 }]);
  });
});
