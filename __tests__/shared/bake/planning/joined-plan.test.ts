import { describe, expect, test } from '@jest/globals';
import type { Definition } from '../../../../actions/shared/bake/definition.ts';
import { joinPlans } from '../../../../actions/shared/bake/planning/joined-plan.ts';
import { planOf } from '../../../support/runs/plans.ts';

const target = (name: string, fields: object = {}) => ({
  context: name,
  tags: [`ghcr.io/acme/${name}:main`],
  ...fields,
});
const definition = (platforms: readonly string[], tags?: readonly string[]): Definition => ({
  target: {
    base: target('base', { platforms }),
    api: target('api', { platforms, contexts: { base: 'target:base' }, ...(tags && { tags }) }),
  },
});
const amd64 = ['linux/amd64'];
const arm64 = ['linux/arm64'];
const planned = (
  source: string,
  platforms: readonly string[],
  targets: readonly string[],
  tags?: readonly string[],
) => ({
  plan: planOf(definition(platforms, tags), { targets }),
  source,
});

describe('plans of one run', () => {
  test('one alone stays as it is', () => {
    const { plan, source } = planned('a', amd64, ['api']);
    expect(joinPlans([{ plan, source }])).toBe(plan);
  });

  test('of different targets have all rows, and what one publishes counts before what another builds along', () => {
    const [api, base] = [planned('one', amd64, ['api']), planned('two', amd64, ['base'])];
    for (const plans of [[api, base] as const, [base, api] as const]) {
      const joined = joinPlans(plans);
      expect(Object.entries(joined.targets).map(([name, { requested, tags }]) => [name, requested, tags])).toEqual(
        expect.arrayContaining([
          ['api', true, ['main']],
          ['base', true, ['main']],
        ]),
      );
      expect(joined.rows.flatMap(({ publish }) => publish).sort()).toEqual(['api', 'base']);
    }
  });

  test('of one target on different platforms make one image, without a definition in common', () => {
    const { targets, rows } = joinPlans([planned('one', amd64, ['api']), planned('two', arm64, ['api'])]);
    expect(targets['api']).toMatchObject({ platforms: ['linux/amd64', 'linux/arm64'], requested: true });
    expect(targets['api']).not.toHaveProperty('definitionDigest');
    expect(rows.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('of one target on the same platform are refused, with both sources', () => {
    const plans = [
      planned('artifact a', amd64, ['api']),
      planned('artifact b', [...amd64, ...arm64], ['api']),
    ] as const;
    expect(() => joinPlans(plans)).toThrow(
      'Two plans of this run publish the same target for the same platform:\n  api for linux/amd64: artifact a and artifact b',
    );
  });

  test('of which one takes an image over that the other builds are refused too', () => {
    const { plan } = planned('a', amd64, ['api']);
    const api = plan.targets['api'];
    if (api === undefined) throw new Error('the plan has no api');
    const reused = { ...plan, rows: [], targets: { api: { ...api, action: 'reuse' as const } } };
    const plans = [{ plan: reused, source: 'artifact a' }, planned('artifact b', amd64, ['api'])] as const;
    expect(() => joinPlans(plans)).toThrow('api for linux/amd64: artifact a and artifact b');
  });

  test('with the same names in another order make one image', () => {
    const tags = ['ghcr.io/acme/api:main', 'ghcr.io/acme/api:edge'];
    const plans = [planned('a', amd64, ['api'], tags), planned('b', arm64, ['api'], tags.toReversed())] as const;
    expect(joinPlans(plans).targets['api']?.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('with different names for one target are refused', () => {
    const other = planned('b', arm64, ['api'], ['ghcr.io/acme/api:edge']);
    expect(() => joinPlans([planned('a', amd64, ['api']), other])).toThrow(
      'Two steps of this run give the target "api" different names: ghcr.io/acme/api, main and ghcr.io/acme/api, edge.',
    );
  });

  test('with one tag for two targets are refused: the version would name the image that is published last', () => {
    const of = (name: string): Definition => ({ target: { [name]: target(name, { tags: ['ghcr.io/acme/x:1.2.3'] }) } });
    const [api, web] = ['api', 'web'].map(name => ({ plan: planOf(of(name), { targets: [name] }), source: name }));
    if (api === undefined || web === undefined) throw new Error('there are two plans');
    expect(() => joinPlans([api, web])).toThrow('Targets "api" and "web" both have the tag ghcr.io/acme/x:1.2.3.');
  });
});
