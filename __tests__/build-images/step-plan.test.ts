import { describe, expect, test } from '@jest/globals';
import { rowsForEngine, stepName } from '../../actions/build-images/step-plan.ts';
import { planOf } from '../support/runs/plans.ts';

const planFor = (platforms: Readonly<Record<string, readonly string[]>>) =>
  planOf({
    target: Object.fromEntries(
      Object.entries(platforms).map(([name, each], at) => [
        name,
        { tags: [`ghcr.io/acme/image-${at}:main`], platforms: each },
      ]),
    ),
    group: { default: { targets: Object.keys(platforms) } },
  });

describe('the name of a plan', () => {
  const { targets } = planFor({ api: ['linux/amd64', 'linux/arm64'], web: ['linux/amd64'] });

  test('begins with the first target, and differs by job, targets and platforms', () => {
    const name = stepName(targets, 'images');
    expect(name).toMatch(/^api-[0-9a-f]{8}$/);
    expect(stepName(planFor({ web: ['linux/amd64'], api: ['linux/arm64', 'linux/amd64'] }).targets, 'images')).toBe(
      name,
    );
    const others = [
      stepName(targets, 'other'),
      stepName(planFor({ api: ['linux/amd64', 'linux/arm64'] }).targets, 'images'),
      stepName(planFor({ api: ['linux/amd64'], web: ['linux/amd64'] }).targets, 'images'),
    ];
    expect(new Set([name, ...others]).size).toBe(4);
  });

  test('fits the name of an artifact, whatever the target is called', () => {
    expect(stepName(planFor({ 'a--b-': ['linux/amd64'] }).targets, '')).toMatch(/^a-b-[0-9a-f]{8}$/);
    expect(stepName(planFor({ ['x'.repeat(250)]: ['linux/amd64'] }).targets, '')).toMatch(/^x{60}-[0-9a-f]{8}$/);
  });
});

describe('the rows that are loaded into an engine', () => {
  const load = (platforms: Parameters<typeof planFor>[0], arch: string) =>
    rowsForEngine(planFor(platforms), arch).map(({ platform, publish }) => [platform, publish]);

  test.each([
    ['x64', 'linux/amd64'],
    ['arm64', 'linux/arm64'],
    ['arm', 'linux/arm/v7'],
    ['s390x', 'linux/s390x'],
  ])('are those of the machine (%s)', (arch, platform) => {
    expect(load({ api: ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/s390x'] }, arch)).toEqual([
      [platform, ['api']],
    ]);
  });

  test('are also those of targets that have one platform only', () => {
    expect(load({ api: ['linux/amd64', 'linux/arm64'], web: ['linux/arm64'] }, 'x64')).toEqual([
      ['linux/amd64', ['api']],
      ['linux/arm64', ['web']],
    ]);
  });

  test('are an error where a target has several, and not that of the machine', () => {
    expect(() => load({ api: ['linux/arm64', 'linux/386'] }, 'x64')).toThrow(
      'Input "load": "api" is built for linux/arm64, linux/386, and this machine is linux/amd64.',
    );
  });
});
