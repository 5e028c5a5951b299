import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TagKind } from '../../../../actions/shared/images/tag.ts';
import { isTag } from '../../../../actions/shared/images/tag.ts';
import { ActionError } from '../../../../actions/shared/runtime/errors.ts';
import { computeTags, createTagSets } from '../../../../actions/shared/tags/engine/tag-set.ts';
import { parseFlavor } from '../../../../actions/shared/tags/rules/flavor.ts';
import { presetNames } from '../../../../actions/shared/tags/rules/preset.ts';
import { parseRules, presetRules } from '../../../../actions/shared/tags/rules/rule-parser.ts';
import { cases } from '../../../support/fuzzing.ts';
import { commit, compute, factsAt, presetTags, tagsOf } from '../tag-facts.ts';

const main = 'refs/heads/main';
const cascade = ['{{version}}', '{{major}}.{{minor}}', '{{major}}']
  .map(pattern => `type=semver,pattern=${pattern}`)
  .join('\n');

describe('faults of docker/metadata-action that are gone', () => {
  test('1: a branch of 140 characters is cut to 128, with a hash of the whole name', () => {
    const [one, two] = ['a', 'b'].map(last => tagsOf('type=ref,event=branch', `refs/heads/${'x'.repeat(139)}${last}`));
    expect(one).toMatch(/^x{119}-[0-9a-f]{8}$/);
    expect(two).toMatch(/^x{119}-[0-9a-f]{8}$/);
    expect(one).not.toBe(two);
    expect(tagsOf('type=ref,event=branch', `refs/heads/${'x'.repeat(140)}`, { maxLength: 63 })).toHaveLength(63);
  });

  test('1: the suffix of a flavor survives the cut', () => {
    const tag = tagsOf('type=ref,event=branch,suffix=-alpine', `refs/heads/${'x'.repeat(140)}`);
    expect(tag).toMatch(/^x{112}-[0-9a-f]{8}-alpine$/);
  });

  test('2: a first character that no tag may have is dropped from a ref, and refused in a rule', () => {
    expect(tagsOf('type=ref,event=branch', 'refs/heads/.hidden')).toBe('hidden');
    expect(() => tagsOf('type=raw,value=-x', main)).toThrow('"-x" cannot be a tag');
    expect(tagsOf('type=ref,event=branch', 'refs/heads/日本')).toMatch(/^[0-9a-f]{8}$/);
  });

  test('3: v1.9.1 after v2.0.1 moves neither latest nor 1, and moves 1.9', () => {
    const set = compute(cascade, 'refs/tags/v1.9.1', {
      known: ['v1.9.0', 'v1.9.1', 'v1.10.0', 'v2.0.1', 'v3.0.0-rc.1'],
    });
    expect(set.tags.map(({ tag }) => tag)).toEqual(['1.9.1', '1.9']);
    expect(set.rulesWithoutTag.map(({ reason }) => reason)).toEqual([
      '"1" stays with 1.10.0, which is newer',
      'it stays with 2.0.1, which is newer',
    ]);
  });

  test('3: the name of a git tag does not move latest back either', () => {
    expect(tagsOf('type=ref,event=tag', 'refs/tags/v1.9.1', { known: ['v2.0.1'] })).toBe('v1.9.1');
    expect(tagsOf('type=match,pattern=v(.*),group=1', 'refs/tags/v1.9.1', { known: ['v2.0.1'] })).toBe('1.9.1');
  });

  test('3: tags of another part of a monorepo have no say', () => {
    const rule = 'type=semver,pattern={{version}},tag-prefix=api/';
    expect(tagsOf(rule, 'refs/tags/api/v1.0.0', { known: ['web/v2.0.0', 'v3.0.0'] })).toBe('1.0.0 latest');
    expect(tagsOf(rule, 'refs/tags/api/v1.0.0', { known: ['api/v2.0.0'] })).toBe('1.0.0');
    expect(tagsOf('type=ref,event=tag', 'refs/tags/api/v1.0.0', { known: ['web/v2.0.0'] })).toBe('api-v1.0.0 latest');
  });

  test('4: an unrelated rule before semver does not take latest away', () => {
    expect(tagsOf(`type=raw,value=foo,priority=950\n${cascade}`, 'refs/tags/v1.2.3')).toBe('foo 1.2.3 1.2 1 latest');
  });

  test('5: a prerelease gives no floating tag, says so, and keeps a literal v', () => {
    const set = compute('type=semver,pattern=v{{major}}\ntype=semver,pattern=v{{version}}', 'refs/tags/v5.1.0-rc.1');
    expect(set.tags.map(({ tag }) => tag)).toEqual(['v5.1.0-rc.1']);
    expect(set.rulesWithoutTag[0]?.reason).toBe('5.1.0-rc.1 is a prerelease, which moves no shorter tag');
  });

  test.each(['type=ref,event=tag', 'type=match,pattern=v(.*),group=1', 'type=match,pattern=\\d.\\d.\\d', cascade])(
    '6: no latest for a prerelease by %j',
    rules => {
      expect(tagsOf(rules, 'refs/tags/v2.0.8-beta.67').split(' ')).not.toContain('latest');
    },
  );

  test('6: latest of a prerelease when it is asked for', () => {
    expect(tagsOf('type=ref,event=tag', 'refs/tags/v2.0.8-beta.67', { flavor: 'latest=true' })).toBe(
      'v2.0.8-beta.67 latest',
    );
  });

  test('7: a release that is marked as a prerelease moves neither latest nor shorter tags', () => {
    const set = compute(cascade, 'refs/tags/v2.0.0', { context: { event: 'release', prerelease: true } });
    expect(set.tags.map(({ tag }) => tag)).toEqual(['2.0.0']);
    expect(set).toMatchObject({ prerelease: true, channel: 'prerelease' });
  });

  test('8: v0.1.2 gives no tag 0', () => {
    expect(tagsOf(cascade, 'refs/tags/v0.1.2')).toBe('0.1.2 0.1 latest');
  });

  test('9: an unknown attribute is refused with a suggestion', () => {
    expect(() => parseRules('type=sha,perfix=foo-')).toThrow('(did you mean "prefix"?)');
    expect(() => parseRules('type=raw,value=x,event=branch')).toThrow('unknown attribute "event" of type "raw"');
  });

  test('10: enable takes an empty text as false, and any letter case', () => {
    expect(tagsOf('a,enable=\nb,enable=TRUE\nc,enable=False', main)).toBe('b');
    expect(() => tagsOf('a,enable=yes', main)).toThrow(
      'enable "yes" gives "yes"; allowed: true, false, empty for false',
    );
  });

  test('11: match without a capture group is refused when the rule is parsed', () => {
    expect(() => parseRules('type=semver,pattern={{version}},match=v\\d')).toThrow(
      'has no capture group; group 1 is used',
    );
  });

  test("12: nothing is escaped: feat/a&b'c=d", () => {
    const ref = "refs/heads/feat/a&b'c=d";
    expect(tagsOf('type=ref,event=branch', ref)).toBe('feat-a-b-c-d');
    expect(tagsOf('type=raw,value={{branch}}', ref)).toBe('feat-a-b-c-d');
  });

  test('13: an unknown expression is refused', () => {
    expect(() => parseRules('{{nosuch}}y')).toThrow('unknown expression "{{nosuch}}"');
    expect(() => parseRules('{{barnch}}y')).toThrow('(did you mean "branch"?)');
  });

  test('15: duplicates collapse, and two names that become one tag are a warning', () => {
    expect(tagsOf('type=raw,value=latest', main, { flavor: 'latest=true' })).toBe('latest');
    expect(compute('type=raw,value=a/b\ntype=raw,value=a b\na-b', main)).toMatchObject({
      version: 'a-b',
      warnings: [
        '"a/b" and "a b" both become the tag "a-b"; unique=true on a rule keeps them apart.',
        '"a/b" and "a-b" both become the tag "a-b"; unique=true on a rule keeps them apart.',
      ],
    });
    expect(tagsOf('type=raw,value=a/b,unique=true\na-b', main)).toMatch(/^a-b-[0-9a-f]{8} a-b$/);
  });

  test('17: the name of a merge queue stays the same', () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-12-${commit}`;
    expect(tagsOf('', ref)).toBe('merge-queue-main-pr-12');
  });

  test('18: a condition that holds on the default branch and on tags', () => {
    const rule = 'type=raw,value=latest,enable={{is_default_branch_or_tag}}';
    expect(tagsOf(rule, 'refs/tags/v1.2.3')).toBe('latest');
    expect(tagsOf(rule, main)).toBe('latest');
    expect(tagsOf(rule, 'refs/heads/dev')).toBe('');
  });

  test('24: two-part versions on request', () => {
    const set = compute('type=semver,pattern={{version}}', 'refs/tags/v1.6');
    expect(set.tags).toEqual([]);
    expect(set.rulesWithoutTag[0]?.reason).toBe(
      '"v1.6" is not a semantic version (semver.org); add loose=true to take it',
    );
    expect(tagsOf('type=semver,pattern={{version}},loose=true', 'refs/tags/v1.6')).toBe('1.6.0 latest');
  });

  test('25: tags of a part of a monorepo by a plain prefix', () => {
    expect(tagsOf('type=semver,pattern={{major}}.{{minor}},tag-prefix=api-', 'refs/tags/api-v1.2.3')).toBe(
      '1.2 latest',
    );
    expect(tagsOf('type=semver,pattern={{version}},tag-prefix=api-', 'refs/tags/web-v1.2.3')).toBe('');
  });
});

describe('faults of real workflows that are gone', () => {
  test('an invalid -0df9645 on a git tag: an error that names the rule, or without the empty prefix when asked', () => {
    expect(() => tagsOf('type=sha,prefix={{branch}}-', 'refs/tags/v1.2.3')).toThrow(
      'rule "type=sha,prefix={{branch}}-": {{branch}} is empty',
    );
    expect(() => tagsOf('type=sha,prefix=-', 'refs/tags/v1.2.3')).toThrow('"-860c190" cannot be a tag');
    expect(tagsOf('type=sha,prefix={{branch}}-,empty=drop', 'refs/tags/v1.2.3')).toBe('860c190');
    expect(tagsOf('type=sha,prefix=-,empty=drop', 'refs/tags/v1.2.3')).toBe('860c190');
  });

  test('a 40-hex tag advertised but a 7-hex one pushed: the immutable tag is one of the tags', () => {
    const set = compute('type=sha', main);
    expect(set.immutableTag).toBe('sha-860c190');
    expect(set.tags.map(({ tag }) => tag)).toContain(set.immutableTag);
  });

  test('a calendar version announced but never pushed: it is a tag', () => {
    const set = compute(presetRules(['calver']), main, { version: '2024.01.15.123' });
    expect(set.version).toBe('2024.01.15.123');
    expect(set.tags.map(({ tag }) => tag)).toContain('2024.01.15.123');
  });

  test.each(['refs/pull/7/merge', 'refs/heads/gh-readonly-queue/main/pr-7-aabbccdd'])(
    'pull request builds pushing latest: %s does not',
    ref => {
      const set = compute('type=raw,value=latest\ntype=sha', ref);
      expect(set.tags.map(({ tag }) => tag)).toEqual(['sha-860c190']);
      expect(set.warnings).toEqual([expect.stringContaining('gives "latest" on a pull request')]);
      expect(set.rulesWithoutTag).toEqual([
        { rule: 'type=raw,value=latest', reason: 'a pull request takes it only with flavor latest=always' },
      ]);
      expect(tagsOf('type=sha', ref, { flavor: 'latest=true' })).toBe('sha-860c190');
      expect(tagsOf('type=sha', ref, { flavor: 'latest=always' })).toBe('sha-860c190 latest');
    },
  );
});

describe('a rebuild of a commit', () => {
  const schedule = { numberedKinds: ['commit', 'version'], context: { event: 'schedule' } } as const;
  const dispatch = { numberedKinds: ['commit'], context: { event: 'workflow_dispatch' } } as const;

  test('takes the number of its run into each immutable tag', () => {
    const set = compute('type=schedule\ntype=sha\ntype=ref,event=branch', main, schedule);
    expect(set.tags.map(({ tag }) => tag)).toEqual(['nightly', 'main', 'sha-860c190-run123']);
    expect(set.immutableTag).toBe('sha-860c190-run123');
  });

  test('of a release does not take the version when the schedule repeats it', () => {
    expect(tagsOf(cascade, 'refs/tags/v1.2.3', schedule)).toBe('1.2.3-run123 1.2 1 latest');
  });

  test.each([
    ['type=semver,pattern={{version}},value=v0.25.3\ntype=sha', main, '0.25.3 sha-860c190-run123 latest'],
    ['type=raw,value=1.2.3', main, '1.2.3'],
    ['type=raw,value=v1.2.3-860c190', main, 'v1.2.3-860c190-run123'],
    ['type=ref,event=tag\ntype=sha', 'refs/tags/v1.2.3', 'v1.2.3 sha-860c190-run123 latest'],
    ['preset=environment', main, 'main-860c190-run123'],
  ])('on a dispatch publishes the version that %j names', (rules, ref, tags) => {
    expect(tagsOf(rules, ref, dispatch)).toBe(tags);
  });

  test.each([
    ['type=raw,value=1.2.{{run_number}}', '1.2.123'],
    ['type=raw,value={{run_id}}-{{sha}}', '42-860c190'],
    ['type=sha,suffix=-{{run_number}}', 'sha-860c190-123'],
    ['type=sha,prefix={{run_number}}-', '123-860c190'],
    ['type=semver,pattern={{version}}-{{run_number}},value=1.2.3', '1.2.3-123 latest'],
    ['type=semver,pattern={{version}},value=1.2.{{run_number}}', '1.2.123 latest'],
    ["type=schedule,pattern={{date 'YYYY.MM.DD'}}.{{run_number}}", '2025.11.18.123'],
    // Only the rule itself counts: text that happens to end in the number of the run is no mark of it.
    ['type=raw,value=1.2.123', '1.2.123-run123'],
    ['type=match,pattern=v(.*)\\d,group=1,value=v1.2.3{{run_number}}', '1.2.312-run123 latest'],
    ['type=sha,suffix=-{{run_attempt}}', 'sha-860c190-1-run123'],
  ])('adds no number where the rule names the run: %s', (rule, tags) => {
    expect(tagsOf(rule, main, schedule)).toBe(tags);
  });

  test('adds none to the number of a calendar version, nor to the flavor of the image', () => {
    expect(presetTags(['calver'], main, schedule)).toBe('2025.11.18.123 latest');
    expect(tagsOf('type=sha', main, { ...schedule, flavor: 'suffix=-{{run_number}}' })).toBe('sha-860c190-123');
  });

  test.each([
    ["type=schedule,pattern={{date 'YYYY.MM.DD'}}", '2025.11.18'],
    ["type=raw,value={{date 'YYYY.MM.DD'}}", '2025.11.18'],
    ["type=raw,value=v{{commit_date 'YYYY'}}.{{date 'MM.DD'}}", 'v2026.11.18'],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", '20251118'],
  ])('takes no date for a version: %s', (rule, tag) => {
    expect(compute(rule, main, schedule)).toMatchObject({ tags: [{ tag, kind: 'moving' }], immutableTag: undefined });
    // A second run of the day gets the same tag.
    expect(compute(rule.replace('schedule,pattern', 'raw,value'), main)).toMatchObject({
      tags: [{ tag, kind: 'moving' }],
    });
  });

  test.each([
    "type=raw,value={{date 'YYYYMMDD'}},suffix=-{{sha}}",
    'type=ref,event=branch,suffix=-{{sha}}',
    'type=edge,prefix={{sha}}-',
  ])('marks a tag that names the commit in its suffix or prefix: %s', rule => {
    expect(compute(rule, main)).toMatchObject({ tags: [{ kind: 'commit' }] });
    expect(tagsOf(rule, main, schedule)).toMatch(/860c190.*-run123$/);
  });

  test.each([
    ["type=raw,value=1.2.3-{{date 'YYYYMMDD'}}", '1.2.3-20251118-run123'],
    ["type=raw,value={{version}}-{{date 'YYYYMMDD'}}", '1.2.3-20251118-run123'],
  ])('takes a version beside a date for one: %s', (rule, tags) => {
    expect(tagsOf(rule, main, { ...schedule, version: '1.2.3' })).toBe(tags);
  });

  test('on a dispatch publishes the version of the form', () => {
    expect(presetTags(['release'], main, { ...dispatch, version: '1.4.0' })).toBe('1.4.0 1.4 1 latest');
  });

  test('stays within the length', () => {
    const tag = tagsOf('type=sha,format=long', main, { ...schedule, maxLength: 40 });
    expect(tag).toMatch(/^sha-[0-9a-f]{21}-[0-9a-f]{8}-run123$|^.{1,40}$/);
    expect(tag).toMatch(/-run123$/);
  });

  test('needs a run', () => {
    const context = { source: 'git' as const, run: undefined };
    expect(() => tagsOf('type=sha', main, { ...schedule, context })).toThrow(
      'the tags of a rebuild carry the number of the run',
    );
  });
});

test.each([
  ['rc', 'refs/tags/v2.0.0-rc.2', ['v2.0.0-rc.1'], '2.0.0-rc.2 rc'],
  ['rc stays with a newer one', 'refs/tags/v2.0.0-rc.2', ['v2.0.0-rc.10'], '2.0.0-rc.2'],
  ['beta', 'refs/tags/v2.0.0-beta', [], '2.0.0-beta beta'],
  ['none for a release', 'refs/tags/v2.0.0', [], '2.0.0 latest'],
])('a prerelease channel: %s', (_, ref, known, tags) => {
  expect(tagsOf('type=semver,pattern={{version}}\ntype=semver,pattern={{channel}}', ref, { known })).toBe(tags);
});

test('the git tags are asked for only where they decide', () => {
  const needs = (rules: string, ref: string, given = {}) =>
    compute(rules, ref, { known: null, ...given }).needsKnownTags;
  expect(needs(cascade, 'refs/tags/v1.2.3')).toBe(true);
  expect(needs('type=semver,pattern={{version}}', 'refs/tags/v1.2.3', { flavor: 'latest=false' })).toBe(false);
  expect(needs(cascade, 'refs/tags/v1.2.3-rc.1')).toBe(false);
  expect(needs('', main)).toBe(false);
  expect(needs('', 'refs/tags/v1.2.3')).toBe(true);
});

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  fc.stringMatching(/^[-a-z0-9._/]{1,200}$/),
  fc.stringMatching(/^v?\d{1,3}\.\d{1,3}(\.\d{1,3})?(-(rc|beta)\.\d)?$/),
);
const ref = fc.oneof(
  name.map(branch => `refs/heads/${branch}`),
  name.map(tag => `refs/tags/${tag}`),
  fc.nat().map(number => `refs/pull/${number}/merge`),
  fc.constant('HEAD'),
);
const expression = fc
  .constantFrom('branch', 'tag', 'sha', 'base_ref', 'pr', 'version', 'environment', 'run_number', "date 'YYYYMMDD'")
  .map(inner => `{{${inner}}}`);
const text = fc
  .array(fc.oneof(expression, fc.stringMatching(/^[a-zA-Z0-9._-]{1,20}$/)), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(''));
const type = fc.oneof(
  fc.constantFrom(
    'type=schedule',
    'type=edge',
    'type=sha',
    'type=sha,format=long',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
    'type=match,pattern=\\d+(.*),group=1',
  ),
  fc
    .constantFrom('{{version}}', '{{major}}.{{minor}}', '{{raw}}', '{{channel}}')
    .map(pattern => `type=semver,pattern=${pattern}`),
  fc.constantFrom('{{version}}', '{{major}}', '{{raw}}').map(pattern => `type=pep440,pattern=${pattern}`),
  text.map(value => `type=raw,value=${value}`),
);
const rule = fc
  .tuple(
    type,
    fc.option(
      text.map(value => `,prefix=${value}`),
      { nil: '' },
    ),
    fc.option(
      text.map(value => `,suffix=${value}`),
      { nil: '' },
    ),
    fc.constantFrom('', ',unique=true', ',empty=drop', ',empty=skip', ',priority=950'),
  )
  .map(parts => parts.join(''));

test('any ref and any rules give either an error or only valid, distinct tags', () => {
  fc.assert(
    fc.property(
      ref,
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 32, max: 128 }),
      fc.subarray<TagKind>(['commit', 'version']),
      (at, rules, maxLength, numberedKinds) => {
        let tags: string[];
        try {
          tags = compute(rules.join('\n'), at, { maxLength, numberedKinds, version: '', known: ['v1.0.0'] }).tags.map(
            ({ tag }) => tag,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
          return;
        }
        expect(tags.filter(tag => !isTag(tag) || tag.length > maxLength)).toEqual([]);
        expect(new Set(tags).size).toBe(tags.length);
      },
    ),
    { numRuns: cases(1500) },
  );
});

test('any ref and any preset too', () => {
  fc.assert(
    fc.property(ref, fc.constantFrom(...presetNames), (at, preset) => {
      const tags = compute(presetRules([preset]), at).tags.map(({ tag }) => tag);
      expect(tags.every(isTag)).toBe(true);
      expect(new Set(tags).size).toBe(tags.length);
    }),
    { numRuns: cases(500) },
  );
});

test('unique=true gives different branches different tags', () => {
  const rules = parseRules('type=ref,event=branch,unique=true');
  fc.assert(
    fc.property(name, name, (one, two) => {
      fc.pre(one !== two && ![one, two].some(branch => branch.startsWith('gh-readonly-queue/')));
      expect(tagsOf(rules, `refs/heads/${one}`)).not.toBe(tagsOf(rules, `refs/heads/${two}`));
    }),
    { numRuns: cases(100) },
  );
});

describe('the tags of many images', () => {
  const lines = [
    'type=sha',
    'type=ref,event=branch,suffix=-{{target}}',
    'a,targets=t1',
    '{{image}}',
    '{{run_id}},targets=!t2',
  ];

  test('are those of each alone, whichever rules depend on the target', () => {
    const rule = fc.subarray(lines, { minLength: 1 });
    const flavors = fc.constantFrom('', 'suffix=-x', 'prefix={{target}}-', 'latest=true');
    fc.assert(
      fc.property(rule, flavors, (written, flavorText) => {
        const [rules, flavor] = [parseRules(written.join('\n')), parseFlavor(flavorText)];
        const tagSetFor = createTagSets(rules, flavor);
        for (const target of ['t1', 't2', 't3', 't1']) {
          const facts = factsAt(main, { target, image: target });
          expect(tagSetFor(facts)).toEqual(computeTags(rules, flavor, facts));
        }
      }),
      { numRuns: cases(100) },
    );
  });

  test('take a rule without the target from the first image', () => {
    const rules = parseRules('type=sha');
    const tagSetFor = createTagSets(rules, parseFlavor(''));
    const [first, second] = ['t1', 't2'].map(target => tagSetFor(factsAt(main, { target, image: target })));
    expect(second).toBe(first);
  });
});
