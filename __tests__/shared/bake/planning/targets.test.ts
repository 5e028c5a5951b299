import { describe, expect, test } from '@jest/globals';
import type { DefinedTarget, Definition } from '../../../../actions/shared/bake/definition.ts';
import { requestedTargets } from '../../../../actions/shared/bake/graph.ts';
import { describeTargets, type TargetRequest } from '../../../../actions/shared/bake/planning/targets.ts';
import type { BuildContext } from '../../../../actions/shared/context/build-context.ts';
import { noDescription, planOf, pushToMain, shop } from '../../../support/runs/plans.ts';

function describeOf(
  definition: Definition,
  names: readonly string[] = [],
  context: Partial<BuildContext> = {},
  changes: Partial<TargetRequest> = {},
) {
  const requested = requestedTargets(definition, names);
  return describeTargets(definition, {
    requested,
    context: { ...pushToMain, ...context },
    defaultPlatform: 'linux/riscv64',
    secrets: ['s3cret-value'],
    workdir: '',
    description: noDescription,
    ...changes,
  });
}

describe('describeTargets', () => {
  test('refuses a definition with a secret before anything is made of it', () => {
    const api = { ...shop.target['api'], args: { GH: Buffer.from('s3cret-value').toString('base64') } };
    expect(() => describeOf({ ...shop, target: { ...shop.target, api } })).toThrow(
      'The bake definition contains a secret of this job at target.api.args.GH.',
    );
  });

  test('names images, tags and platforms of what is requested', () => {
    expect(describeOf(shop).targets['api']).toEqual({
      image: 'ghcr.io/acme/api',
      mirrors: [],
      tags: ['main', 'sha-1a2b3c4'],
      tagKinds: { main: 'moving', 'sha-1a2b3c4': 'commit' },
      immutableTag: 'sha-1a2b3c4',
      platforms: ['linux/amd64', 'linux/arm64'],
      parents: ['base'],
      requested: true,
      component: 'shop',
      wave: 1,
      definitionDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      definitionFields: expect.objectContaining({ context: expect.any(String) }),
    });
  });

  test('a requested target without tags is an error unless nothing is pushed', () => {
    const definition = { target: { test: {} } };
    expect(() => describeOf(definition, ['test'])).toThrow('Target "test" is requested and has no image name');
    expect(describeOf(definition, ['test'], {}, { mayBeUnnamed: true }).targets['test']).toMatchObject({
      image: null,
      requested: true,
      tags: [],
      immutableTag: null,
    });
  });

  test('digests a definition with those of its parents, for the platforms and the folder that it is for', () => {
    const digestOfApi = (definition: Definition, changes: Partial<TargetRequest> = {}) =>
      describeOf(definition, ['api'], {}, changes).targets['api']?.definitionDigest;
    const unlike = (fields: DefinedTarget): Definition => ({ target: { ...shop.target, base: fields } });
    const digest = digestOfApi(shop);
    expect(digestOfApi(unlike({ ...shop.target['base'], tags: [] }))).toBe(digest);
    expect(digestOfApi(unlike({ ...shop.target['base'], args: { VERSION: '2' } }))).not.toBe(digest);
    expect(digestOfApi(shop, { workdir: 'images/' })).not.toBe(digest);
    expect(digestOfApi(shop, { defaultPlatform: 'linux/amd64' })).toBe(digest);
    const oneApi = (platforms: Pick<DefinedTarget, 'platforms'>, defaultPlatform = 'linux/amd64') =>
      digestOfApi({ target: { api: { tags: ['ghcr.io/acme/api'], ...platforms } } }, { defaultPlatform });
    expect(oneApi({})).toBe(oneApi({ platforms: ['linux/amd64'] }));
    expect(oneApi({})).not.toBe(oneApi({}, 'linux/arm64'));
  });

  test('the platform "local" counts as the default platform', () => {
    const described = (platforms?: readonly string[]) => {
      const target = { tags: ['ghcr.io/acme/api'], ...(platforms === undefined ? {} : { platforms }) };
      return describeOf({ target: { api: target } }, ['api']);
    };
    expect(described(['local'])).toEqual(described());
    expect(described(['local', 'linux/arm64'])).toEqual(described(['linux/riscv64', 'linux/arm64']));
    expect(described(['local', 'linux/riscv64'])).toEqual(described(['linux/riscv64']));
  });

  test('digests no definition outside a repository, where its paths could name any files', () => {
    const { api } = describeOf(shop, [], {}, { workdir: undefined }).targets;
    expect(api).not.toHaveProperty('definitionDigest');
    expect(api).not.toHaveProperty('definitionFields');
  });

  test('keeps only what is needed; a parent that is not requested has no tags', () => {
    const { definition, targets } = describeOf(shop, ['api']);
    expect(Object.keys(definition.target)).toEqual(['base', 'api']);
    expect(definition).not.toHaveProperty('group');
    expect(targets['base']).toMatchObject({
      image: 'ghcr.io/acme/base',
      requested: false,
      tags: [],
      immutableTag: null,
    });
  });

  test.each([
    ['the group that requests exactly its targets', ['shop'], 'shop'],
    ['the first target without parents', ['api', 'web'], 'base'],
  ])('a component has the name of %s', (_, names, component) => {
    expect(describeOf(shop, names).targets['api']?.component).toBe(component);
  });

  test('a component has the name of the group of its requested targets, parents aside', () => {
    const definition = { ...shop, group: { only: { targets: ['api', 'web'] } } };
    expect(describeOf(definition, ['api', 'web']).targets['base']?.component).toBe('only');
  });

  test('the group "default" names no component', () => {
    const target = { tags: ['ghcr.io/acme/a:x'] };
    expect(describeOf({ group: { default: { targets: ['a'] } }, target: { a: target } }).targets['a']?.component).toBe(
      'a',
    );
  });

  test('platforms are normalized and listed once; a target without any has the default', () => {
    const definition: Definition = {
      target: {
        a: { tags: ['ghcr.io/acme/a:x'], platforms: ['linux/aarch64', 'linux/arm64', 'linux/arm'] },
        b: { tags: ['ghcr.io/acme/b:x'], platforms: [] },
      },
    };
    const { targets } = describeOf(definition, ['*']);
    expect(targets['a']?.platforms).toEqual(['linux/arm64', 'linux/arm/v7']);
    expect(targets['b']?.platforms).toEqual(['linux/riscv64']);
  });

  test('a tag that names the branch moves, although it looks like a version', () => {
    const definition: Definition = { target: { a: { tags: ['ghcr.io/acme/a:1.2.3'] } } };
    const tagOn = (kind: BuildContext['kind']) =>
      describeOf(definition, ['a'], { kind, refName: '1.2.3' }).targets['a']?.immutableTag;
    expect(tagOn('branch')).toBeNull();
    expect(tagOn('tag')).toBe('1.2.3');
  });

  test('one tag for two targets is refused: the last one to be written would win', () => {
    const target = { tags: ['ghcr.io/acme/app:latest'] };
    expect(() =>
      planOf({ group: { default: { targets: ['slim', 'full'] } }, target: { slim: target, full: target } }),
    ).toThrow('Targets "full" and "slim" both have the tag ghcr.io/acme/app:latest.');
  });

  test('a requested target needs a name', () => {
    expect(() => planOf({ target: { Api: {} } }, { targets: ['Api'] })).toThrow(
      'Target "Api" is requested and has no image name, so it cannot be published.',
    );
  });
});

test('in the order each target is after its parents, equal heights in the order of names', () => {
  expect(describeOf(shop).order).toEqual(['base', 'api', 'web', 'complete']);
  const backwards = Object.fromEntries(Object.entries(shop.target).reverse());
  expect(describeOf({ ...shop, target: backwards }).order).toEqual(['base', 'api', 'web', 'complete']);
});
