import { expect, test } from '@jest/globals';
import type { TagPlan, TargetPlan } from '../../actions/compute-tags/plan.ts';
import { summarizeTags } from '../../actions/compute-tags/summary.ts';

const commit = '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

const api: TargetPlan = {
  images: ['ghcr.io/acme/api'],
  version: 'main',
  tags: ['main', `sha-${commit}`],
  immutableTag: `sha-${commit}`,
  references: ['ghcr.io/acme/api:main', `ghcr.io/acme/api:sha-${commit}`],
  labels: {},
  annotations: [],
  args: {},
  prerelease: false,
  channel: '',
  reasons: [
    { tag: 'main', reason: 'branch <main>', rule: 'type=ref,event=branch', kind: 'moving' },
    { tag: `sha-${commit}`, reason: 'the commit', rule: 'type=sha,format=long', kind: 'commit' },
  ],
  rulesWithoutTag: [],
};

const planWith = (changes: Partial<TagPlan>): TagPlan => ({
  hasTargets: true,
  targets: { api },
  environment: '',
  warnings: [],
  needsKnownTags: false,
  ...changes,
});

test('a long commit is shortened in the table and complete where it is copied', () => {
  const summary = summarizeTags(planWith({}));
  expect(summary).toContain(
    '| <code>api</code><br><code>ghcr.io/<wbr>acme/api</code> | <code>main</code><br><code>sha&#45;1a2b3c4d5e6f…</code>, immutable |',
  );
  expect(summary).toContain(
    `<details><summary>All names</summary>\n\n\`\`\`text\nghcr.io/acme/api:main\nghcr.io/acme/api:sha-${commit}\n\`\`\``,
  );
});

test('the reasons of a single image are text', () => {
  const summary = summarizeTags(planWith({ hasTargets: false }));
  expect(summary).toContain('<code>main</code>, branch &lt;main&gt;<br>');
  expect(summary).toContain('| Name | Tags |');
});

test('without tags there are no empty cells and no names', () => {
  const empty = { ...api, images: [], tags: [], references: [], reasons: [], immutableTag: undefined };
  expect(summarizeTags(planWith({ targets: { api: empty } }))).toBe(
    '### Tags\n\n| Target | Tags |\n| --- | --- |\n| <code>api</code> | none |',
  );
});
