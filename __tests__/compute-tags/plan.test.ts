import { describe, expect, test } from '@jest/globals';
import { computeTagsChecks, computeTagsInputs } from '../../actions/compute-tags/inputs.ts';
import { planTags } from '../../actions/compute-tags/plan.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { factsAt, type Given } from '../shared/tags/tag-facts.ts';

const main = 'refs/heads/main';
const two = ['api', 'web'];

function planAt(strings: Record<string, string>, ref: string, targets?: readonly string[], given: Given = {}) {
  const withTargets =
    targets === undefined ? strings : { files: 'docker-bake.hcl', images: 'acme/{target}', ...strings };
  const inputs = readInputs({ inputs: computeTagsInputs, checks: computeTagsChecks }, withTargets);
  return planTags(inputs, { ...factsAt(ref, given), targets });
}

describe('one image', () => {
  test('has the name of bake-target, and bare tags without image names', () => {
    const { hasTargets, targets } = planAt({ tags: 'a\nb', 'bake-target': 'app' }, main);
    expect({ hasTargets, names: Object.keys(targets) }).toEqual({ hasTargets: false, names: ['app'] });
    expect(targets['app']).toMatchObject({ images: [], references: ['a', 'b'], version: 'a' });
    expect(targets['app']?.args).toEqual({ DOCKER_META_IMAGES: '', DOCKER_META_VERSION: 'a' });
  });

  test('has each tag of each of its names', () => {
    const { targets } = planAt({ tags: 'a\nb', images: 'acme/x\nghcr.io/acme/y', args: 'V={{version}}' }, main);
    expect(Object.values(targets)).toMatchObject([
      {
        references: ['acme/x:a', 'acme/x:b', 'ghcr.io/acme/y:a', 'ghcr.io/acme/y:b'],
        args: { DOCKER_META_IMAGES: 'acme/x,ghcr.io/acme/y', DOCKER_META_VERSION: 'a', V: 'a' },
      },
    ]);
  });

  test('is named after the last part of its first name', () => {
    const image = (images: string) =>
      Object.values(planAt({ tags: "value={{image default='none'}}", images }, main).targets)[0];
    expect(image('ghcr.io/acme/shop\nacme/other')?.tags).toEqual(['shop']);
    expect(image('')?.tags).toEqual(['none']);
  });
});

describe('targets', () => {
  const tagsOf = (plan: ReturnType<typeof planAt>) =>
    Object.fromEntries(Object.entries(plan.targets).map(([name, { tags }]) => [name, tags.join(' ')]));

  test('share tags, unless a rule names the target or is for some of them', () => {
    expect(tagsOf(planAt({ tags: 'a' }, main, two))).toEqual({ api: 'a', web: 'a' });
    expect(tagsOf(planAt({ tags: 'a\nb,targets=web\nc,targets=!web' }, main, two))).toEqual({ api: 'a c', web: 'a b' });
    for (const expression of ['target', 'image']) {
      expect(tagsOf(planAt({ tags: `{{${expression}}}` }, main, two))).toEqual({ api: 'api', web: 'web' });
      expect(tagsOf(planAt({ tags: `a,prefix={{${expression}}}-` }, main, two))).toEqual({
        api: 'api-a',
        web: 'web-a',
      });
      const flavor = `suffix=-{{${expression}}}`;
      expect(tagsOf(planAt({ tags: 'a', flavor }, main, two))).toEqual({ api: 'a-api', web: 'a-web' });
    }
  });

  test('that do not exist are all named, with the line', () => {
    const strings = { tags: 'a\nb,targets=wep|!dp|x*', images: 'acme/{target}\nacme/y,targets=apii' };
    expect(() => planAt(strings, main, two)).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: [
          'Input "tags", line 2: there is no target "wep" (did you mean "web"?); there are api, web',
          'Input "tags", line 2: there is no target "dp" (did you mean "api"?); there are api, web',
          'Input "images", line 2: there is no target "apii" (did you mean "api"?); there are api, web',
        ].join('\n'),
      }),
    );
  });

  test('with one reference are refused', () => {
    expect(() => planAt({ tags: 'a', images: 'acme/x' }, main, two)).toThrow(
      expect.objectContaining({
        message: 'The targets "api" and "web" would both be pushed as acme/x:a.',
        fix: expect.stringContaining('Put {target} into the image name'),
      }),
    );
    expect(() => planAt({ tags: '{{target}}', images: 'acme/x' }, main, two)).not.toThrow();
    // Without a name there is nothing that both could be pushed as.
    expect(() => planAt({ tags: 'a', images: 'acme/x,targets=web' }, main, two)).not.toThrow();
  });

  test('without a tag are named, as an error or a warning', () => {
    const tags = 'a,targets=web\ntype=ref,event=tag,targets=!web';
    const reasons = 'No rule gives a tag for "api", "db" (event "push", refs/heads/main):';
    expect(() => planAt({ tags }, main, ['api', 'db', 'web'])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(reasons),
        fix: 'Add a rule or a preset that applies here, e.g. "type=sha" or preset "pull-request". If only the labels are used, set on-empty: warn.',
      }),
    );
    const { warnings, targets } = planAt({ tags, 'on-empty': 'warn' }, main, ['api', 'db', 'web']);
    expect(warnings).toEqual([
      `${reasons}\n  type=ref,event=tag,targets=!web: the ref is not a git tag\n  a,targets=web: it is not for target "api"`,
    ]);
    expect(targets['api']).toMatchObject({ tags: [], version: '', immutableTag: undefined });
  });
});

test('a pull request whose only tag is "latest" is told why there is none, and what keeps it', () => {
  const pull = 'refs/pull/7/merge';
  const tags = 'type=raw,value=latest\ntype=ref,event=branch';
  expect(() => planAt({ tags }, pull)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        /:\n {2}type=ref,event=branch: .*\n {2}type=raw,value=latest: a pull request takes it only with flavor latest=always$/,
      ),
    }),
  );
  expect(planAt({ tags, flavor: 'latest=always' }, pull).targets).toMatchObject({
    'docker-metadata-action': { tags: ['latest'] },
  });
});

test('each warning appears once', () => {
  const { warnings } = planAt({ tags: 'a/b\na b' }, main, two, { context: { commitTime: undefined } });
  expect(warnings).toEqual([
    expect.stringContaining('The time of the commit is not known'),
    expect.stringContaining('"a/b" and "a b" both become the tag "a-b"'),
  ]);
  expect(planAt({ tags: 'a' }, main).warnings).toEqual([]);
});

test('the Git tags are needed where one target needs them', () => {
  const tags = 'a\ntype=semver,pattern={{major}},targets=web';
  expect(planAt({ tags }, 'refs/tags/v1.2.3', two, { known: null }).needsKnownTags).toBe(true);
  expect(planAt({ tags }, 'refs/tags/v1.2.3', two, { known: [] }).needsKnownTags).toBe(false);
  expect(planAt({ tags: 'a' }, 'refs/tags/v1.2.3', two, { known: null }).needsKnownTags).toBe(false);
});
