import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { commonAttributes, type RuleType, ruleTypes, templatesOf } from '../../../../actions/shared/tags/rules/rule.ts';
import { parseRules } from '../../../../actions/shared/tags/rules/rule-parser.ts';
import { compute, type Given } from '../tag-facts.ts';

const main = 'refs/heads/main';
const version = 'refs/tags/v1.2.3';

/** A rule without an attribute, the same rule with it, and where the two give different tags. */
type Example = readonly [without: string, withIt: string, ref: string, given?: Given];

/** An attribute without an example is an error of the type checker; one that is never read fails below. */
const common: Readonly<Record<keyof typeof commonAttributes, Example>> = {
  enable: ['type=sha', 'type=sha,enable=false', main],
  priority: ['a\nb', 'a\nb,priority=300', main],
  prefix: ['a', 'a,prefix=p-', main],
  suffix: ['a', 'a,suffix=-s', main],
  unique: ['a/b', 'a/b,unique=true', main],
  empty: ["value=x-{{tag default=''}}", 'value=x-{{tag}},empty=drop', main],
  targets: ['a', 'a,targets=web', main, { target: 'api' }],
  branches: ['a', 'a,branches=dev', main],
  latest: ['type=ref,event=tag', 'type=ref,event=tag,latest=never', version],
};

type OwnAttributes = { readonly [Type in RuleType]: keyof (typeof ruleTypes)[Type]['attributes'] };

const ofVersions = (type: string): Record<OwnAttributes['pep440'], Example> => ({
  pattern: [`type=${type},pattern={{version}}`, `type=${type},pattern={{major}}`, version],
  value: [`type=${type},pattern={{version}}`, `type=${type},pattern={{version}},value=2.0.0`, version],
  match: [`type=${type},pattern={{version}}`, `type=${type},pattern={{version}},match=v(.*)-rc`, 'refs/tags/v1.2.3-rc'],
  'tag-prefix': [
    `type=${type},pattern={{version}}`,
    `type=${type},pattern={{version}},tag-prefix=api/`,
    'refs/tags/api/v1.2.3',
  ],
});

const ownAttributes: { readonly [Type in RuleType]: Readonly<Record<OwnAttributes[Type], Example>> } = {
  schedule: { pattern: ['type=schedule', 'type=schedule,pattern=x', main, { context: { event: 'schedule' } }] },
  semver: {
    ...ofVersions('semver'),
    loose: ['type=semver,pattern={{version}}', 'type=semver,pattern={{version}},loose=true', 'refs/tags/v1.6'],
  },
  pep440: ofVersions('pep440'),
  match: {
    pattern: ['type=match,pattern=v(.*)', 'type=match,pattern=\\d+', version],
    group: ['type=match,pattern=v(.*)', 'type=match,pattern=v(.*),group=1', version],
    value: ['type=match,pattern=v(.*)', 'type=match,pattern=v(.*),value=v2', version],
  },
  edge: { branch: ['type=edge', 'type=edge,branch=dev', 'refs/heads/dev'] },
  ref: {
    event: ['type=ref,event=branch', 'type=ref,event=tag', version],
    prefix: ['type=ref,event=pr', 'type=ref,event=pr,prefix=x-', 'refs/pull/2/merge'],
  },
  raw: { value: ['type=raw,value=a', 'type=raw,value=b', main] },
  sha: {
    format: ['type=sha', 'type=sha,format=long', main],
    prefix: ['type=sha', 'type=sha,prefix=x-', main],
  },
};

const examples = [
  ...Object.entries(common).map(([name, example]) => [`every type: ${name}`, ...example] as const),
  ...Object.entries(ownAttributes).flatMap(([type, attributes]) =>
    Object.entries(attributes).map(([name, example]) => [`${type}: ${name}`, ...example] as const),
  ),
];

describe('an attribute is read', () => {
  test.each(examples)('%s', (_, without, withIt, ref, ...[given = {}]) => {
    const text = (rules: string) => compute(rules, ref, { flavor: '', ...given }).tags.map(({ tag }) => tag);
    expect(text(withIt)).not.toEqual(text(without));
  });
});

test('the priorities of the types decide what comes first', () => {
  const lines = Object.keys(ruleTypes).map(type => {
    const needed = {
      match: ',pattern=x',
      ref: ',event=tag',
      raw: ',value=a',
      semver: ',pattern=a',
      pep440: ',pattern=a',
    };
    return `type=${type}${needed[type as keyof typeof needed] ?? ''}`;
  });
  expect(parseRules(lines.join('\n')).map(({ type, priority }) => [type, priority])).toEqual([
    ['schedule', 1000],
    ['semver', 900],
    ['pep440', 900],
    ['match', 800],
    ['edge', 700],
    ['ref', 600],
    ['raw', 200],
    ['sha', 100],
  ]);
});

test('the templates of a rule are those of all of its attributes', () => {
  const [rule] = parseRules('type=semver,pattern={{version}},value=v1,match=(.*),prefix=p,suffix=s,enable=true');
  if (rule === undefined) throw new Error('no rule');
  expect(templatesOf(rule).map(({ source }) => source)).toEqual(
    expect.arrayContaining(['{{version}}', 'v1', 'p', 's', 'true']),
  );
  expect(templatesOf(rule)).toHaveLength(5);
});

test('docs/tag-rules.md has each type and each attribute', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/tag-rules.md', import.meta.url)), 'utf8');
  const rows = page.split('\n').filter(line => line.startsWith('|'));
  const cells = (row: string) => row.split('|').slice(1, -1);
  const first = rows.map(row => cells(row)[0] ?? '');
  for (const name of Object.keys(commonAttributes)) expect(first.join(' ')).toContain(`\`${name}\``);
  for (const [type, { attributes }] of Object.entries(ruleTypes)) {
    const row = rows.find(line => line.startsWith(`| \`${type}\``)) ?? '';
    // A type that is described by another one names it.
    const described = row.includes('as `semver`') ? `${row}${rows.find(line => line.startsWith('| `semver`'))}` : row;
    for (const name of Object.keys(attributes)) {
      expect({ type, name, isDescribed: new RegExp(`\\b${name}\\b`).test(described) }).toMatchObject({
        isDescribed: true,
      });
    }
  }
});
