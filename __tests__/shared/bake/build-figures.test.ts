import { describe, expect, test } from '@jest/globals';
import { readFigures } from '../../../actions/shared/bake/build-figures.ts';
import type { Buildx } from '../../../actions/shared/bake/buildx.ts';
import { serviceError } from '../../../actions/shared/runtime/errors.ts';
import { answer, buildxAnswering } from './buildx-answers.ts';

describe('readFigures', () => {
  // As `docker buildx history inspect --format json` of 0.36.1 writes it.
  const inspected =
    '{"Name":"api","Duration":41234567890,"NumCompletedSteps":18,"NumTotalSteps":18,"NumCachedSteps":15}';

  test('seconds, steps and cached steps of a build', async () => {
    const figures = await readFigures(
      buildxAnswering(() => answer(inspected)),
      'remote',
      'abc123',
    );
    expect(figures).toEqual({ seconds: 41.2, steps: 18, cachedSteps: 15 });
  });

  test.each([
    ['remote', 'history inspect --builder remote --format json abc123'],
    ['', 'history inspect --format json abc123'],
  ])('are those of the builder %j', async (builder, command) => {
    const calls: string[] = [];
    const buildx = buildxAnswering(() => answer(inspected));
    const capture = async (args: readonly string[]) => {
      calls.push(args.join(' '));
      return answer(inspected);
    };
    await readFigures({ ...buildx, capture }, builder, 'abc123');
    expect(calls).toEqual([command]);
  });

  test('a build without cached steps leaves the key out', async () => {
    const printed = '{"Duration":40000000,"NumTotalSteps":3}';
    expect(
      await readFigures(
        buildxAnswering(() => answer(printed)),
        '',
        'abc123',
      ),
    ).toEqual({
      seconds: 0,
      steps: 3,
      cachedSteps: 0,
    });
  });

  test.each([
    ['a version without history', () => answer('', 1, 'unknown command: docker buildx history')],
    ['another form', () => answer('{"Duration":"1s"}')],
    ['no JSON', () => answer('oops')],
    [
      'no answer in time',
      () => {
        throw serviceError('docker buildx gave no result within 20 s.');
      },
    ],
  ])('figures never fail a build: %s', async (_, respond) => {
    expect(await readFigures(buildxAnswering(respond), '', 'abc123')).toBeUndefined();
  });

  test('a builder that does not answer costs 20 seconds at most', async () => {
    const limits: unknown[] = [];
    const buildx = buildxAnswering(() => ({ exitCode: 1, stdout: Buffer.alloc(0), stderr: '' }));
    const capture: Buildx['capture'] = async (args, options) => {
      limits.push(options);
      return await buildx.capture(args, options);
    };
    await readFigures({ ...buildx, capture }, '', 'abc123');
    expect(limits).toEqual([{ timeoutSeconds: 20 }]);
  });

  test('a string that is no id never reaches a program', async () => {
    const buildx = buildxAnswering(() => {
      throw new Error('buildx was started');
    });
    expect(await readFigures(buildx, '', '--help')).toBeUndefined();
  });
});
