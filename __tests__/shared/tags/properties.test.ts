import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTag } from '../../../actions/shared/images/tag.ts';
import { DiagnosticError } from '../../../actions/shared/runtime/diagnostics.ts';
import { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { presetNames } from '../../../actions/shared/tags/preset.ts';
import { parseRules, presetRules } from '../../../actions/shared/tags/rule-parser.ts';
import { compareVersions, parseVersion } from '../../../actions/shared/tags/version.ts';
import { compute, tagsOf } from './tag-facts.ts';

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
      fc.boolean(),
      (at, rules, maxLength, rebuild) => {
        let tags: string[];
        try {
          tags = compute(rules.join('\n'), at, { maxLength, rebuild, version: '', known: ['v1.0.0'] }).tags.map(
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
    { numRuns: 1500 },
  );
});

test('any ref and any preset too', () => {
  fc.assert(
    fc.property(ref, fc.constantFrom(...presetNames), (at, preset) => {
      const tags = compute(presetRules([preset]), at).tags.map(({ tag }) => tag);
      expect(tags.every(isTag)).toBe(true);
      expect(new Set(tags).size).toBe(tags.length);
    }),
    { numRuns: 500 },
  );
});

test('unique=true gives different branches different tags', () => {
  const rules = parseRules('type=ref,event=branch,unique=true');
  fc.assert(
    fc.property(name, name, (one, two) => {
      fc.pre(one !== two && ![one, two].some(branch => branch.startsWith('gh-readonly-queue/')));
      expect(tagsOf(rules, `refs/heads/${one}`)).not.toBe(tagsOf(rules, `refs/heads/${two}`));
    }),
  );
});

test('any string is parsed as rules or refused with a line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), text => {
      try {
        parseRules(text);
      } catch (error) {
        expect(error).toBeInstanceOf(DiagnosticError);
        expect(error).toMatchObject({ message: expect.stringMatching(/^line \d+/) });
      }
    }),
  );
});

test('versions are in a total order', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '-alpha', '-alpha.1', '-beta.2', '-beta.11', '-rc.1'))
    .map(([major, minor, patch, rest]) => parseVersion(`${major}.${minor}.${patch}${rest}`, 'semver'))
    .filter(found => found !== null);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
