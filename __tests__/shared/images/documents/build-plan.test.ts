import { expect, test } from '@jest/globals';
import { type BuildPlan, parseBuildPlan } from '../../../../actions/shared/images/documents/build-plan.ts';
import { planOf } from '../../../support/runs/plans.ts';

const plan = planOf();
const read = (document: unknown) => parseBuildPlan(JSON.stringify(document), 'plan.json');
const withApi = (changes: Partial<BuildPlan['targets'][string]>): unknown => ({
  ...plan,
  targets: { ...plan.targets, api: { ...plan.targets['api'], ...changes } },
});
const withFirstRow = (changes: Partial<BuildPlan['rows'][number]>): unknown => ({
  ...plan,
  rows: plan.rows.map((row, index) => (index === 0 ? { ...row, ...changes } : row)),
});
const digest = `sha256:${'a'.repeat(64)}`;
const reuse = {
  digest,
  mediaType: '',
  platforms: {},
  attestations: [],
  base: null,
  builtFrom: plan.revision,
  run: null,
};

test('a plan whose names fit together is read', () => {
  expect(read(plan)).toEqual(plan);
  expect(read(withApi({ immutableTag: null, tags: [] }))).toMatchObject({ targets: { api: { immutableTag: null } } });
});

test.each<[string, unknown, string]>([
  [
    'an immutable tag that the image does not get',
    withApi({ tags: ['main'] }),
    'targets.api.immutableTag: "sha-1a2b3c4" is not one of the tags',
  ],
  [
    'a parent that is no target',
    withApi({ parents: ['base', 'gone'] }),
    'targets.api.parents.1: the plan has no target "gone"',
  ],
  [
    'a parent with a name that every object has',
    withApi({ parents: ['toString'] }),
    'targets.api.parents.0: the plan has no target "toString"',
  ],
  [
    'a row that publishes what is no target',
    withFirstRow({ publish: ['api', 'gone'] }),
    'rows.0.publish.1: the plan has no target "gone"',
  ],
  [
    'a row that links what is no target',
    withFirstRow({ linked: ['gone'] }),
    'rows.0.linked.0: the plan has no target "gone"',
  ],
  ['a run without a ref', { ...plan, ref: '' }, 'ref: is empty, and the document belongs to run 42'],
  ['a runner without a name', withFirstRow({ runner: ['self-hosted', ''] }), 'rows.0.runner.1: is empty'],
  ['a reused image without a media type', withApi({ action: 'reuse', reuse }), 'targets.api.reuse.mediaType: is empty'],
])('%s is refused, with its path', (_, document, error) => {
  expect(() => read(document)).toThrow(new Error(`plan.json is not valid:\n  ${error}`));
});

test('each contradiction is named', () => {
  const changed = { ...Object(withFirstRow({ publish: ['one'], linked: ['two'] })), ref: '' };
  expect(() => read(changed)).toThrow(
    /not valid:\n {2}ref: .*\n {2}rows\.0\.publish\.0: .*\n {2}rows\.0\.linked\.0: .*$/,
  );
});

test('a plan without a run needs no ref', () => {
  const local = { ...plan, ref: '', run: { ...plan.run, id: 0 } };
  expect(read(local)).toEqual(local);
});
