import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findBuilder, pushesByDigest } from '../../../actions/shared/bake/builder.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';
import { answer, buildxAnswering } from './buildx-answers.ts';

describe('findBuilder', () => {
  // As `docker buildx ls --format json` of 0.36.1 writes it, a builder per line.
  const listed = [
    '{"Current":false,"Driver":"remote","Name":"remote","Nodes":[{"Platforms":["linux/amd64","linux/arm64"]}]}',
    '{"Current":false,"Driver":"docker-container","Name":"sleeping","Nodes":[{"Status":"inactive"}]}',
    '{"Current":true,"Driver":"docker","Name":"default","Nodes":[{"Platforms":["linux/amd64"]}]}',
    '{"Current":false,"Driver":"kubernetes","Name":"k8s","Nodes":null}',
    '',
  ].join('\n');
  const buildx = buildxAnswering(() => answer(listed));

  test.each([
    ['', { name: 'default', driver: 'docker', platforms: ['linux/amd64'] }, false],
    ['remote', { name: 'remote', driver: 'remote', platforms: ['linux/amd64', 'linux/arm64'] }, true],
    ['sleeping', { name: 'sleeping', driver: 'docker-container', platforms: [] }, true],
    ['k8s', { name: 'k8s', driver: 'kubernetes', platforms: [] }, true],
  ])('%j', async (name, builder, byDigest) => {
    const found = await findBuilder(buildx, name);
    expect(found).toEqual(builder);
    expect(pushesByDigest(found)).toBe(byDigest);
  });

  test('an unknown one is an error that lists the known ones', async () => {
    await expect(findBuilder(buildx, 'remoet')).rejects.toMatchObject({
      kind: 'input',
      message: 'Input "builder": there is no builder "remoet" (did you mean "remote"?).',
      fix: expect.stringContaining('There are: remote, sleeping, default, k8s.'),
    });
  });

  test('no current one', async () => {
    await expect(
      findBuilder(
        buildxAnswering(() => answer('')),
        '',
      ),
    ).rejects.toThrow('Buildx has no current builder.');
  });

  test('a list that cannot be had', async () => {
    const broken = buildxAnswering(() => answer('', 1, 'ERROR: permission denied on /root/.docker\n'));
    await expect(findBuilder(broken, '')).rejects.toThrow('cannot be listed: ERROR: permission denied');
  });
});

test('any list of builders is read, or refused without a crash', async () => {
  const builders = { Current: true, Driver: 'remote', Name: 'remote', Nodes: [{ Platforms: ['linux/amd64'] }] };
  const lines = fc.oneof(
    mutated(builders).map(value => JSON.stringify(value)),
    damaged(JSON.stringify(builders)),
  );
  const { taken, refused } = await survives(lines, line =>
    findBuilder(
      buildxAnswering(() => answer(`${line}\n`)),
      '',
    ),
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
