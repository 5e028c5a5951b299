import { expect, test } from '@jest/globals';
import { describePlan, summarizePlan } from '../../../actions/buildx-matrix/report/report.ts';
import { noBaseImages } from '../../../actions/buildx-matrix/sources/base-images.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { planOf, revision, shop } from '../../support/runs/plans.ts';

const noImages = { baseImages: noBaseImages };

/** The plan of a push that changed api: base and web are taken over. */
function afterChange(): BuildPlan {
  const plan = planOf();
  const taken = { action: 'reuse', reason: 'unchanged since run 7 (0f0f0f0)' } as const;
  const { base, web, api, complete } = plan.targets;
  if (!base || !web || !api || !complete) throw new Error('the shop has other targets');
  const targets = {
    base: { ...base, ...taken },
    api: { ...api, reason: 'api/src/a|b.rs changed (COPY src, api/Dockerfile:7)' },
    complete: { ...complete, reason: 'api is built' },
    web: { ...web, ...taken },
  };
  return { ...plan, targets, base: { revision, reason: 'manifest of run 7 on main', run: 41 } };
}

test('the log names targets of one reason in one line', () => {
  const lines = describePlan(afterChange());
  expect(lines).toContain('base, web: reuse, unchanged since run 7 (0f0f0f0)');
  expect(lines).toContain('complete: build, api is built');
  expect(describePlan(planOf())).toContain('api, base, complete, web: build, first push of main');
});

test('the summary says each reason once, as text, and only names as code', () => {
  const summary = summarizePlan(afterChange(), noImages);
  expect(summary).toContain('### Image plan for <code>1a2b3c4</code>: 2 of 4 images to build\n');
  expect(summary).toContain(
    '**To build**\n\n- <code>api</code>: api/src/a&#124;b.rs changed &#40;COPY src, api/Dockerfile:7&#41;\n- <code>complete</code>: api is built',
  );
  expect(summary).toContain(
    '**Taken over**\n\n- <code>base</code>, <code>web</code>: unchanged since run 7 &#40;0f0f0f0&#41;',
  );
  expect(summary).toContain('Compared with: manifest of run 7 on main (<code>1a2b3c4</code>)');
});

test('platforms that all images share are said once, and others in the boxes', () => {
  expect(summarizePlan(planOf(), noImages)).toContain('Platforms: linux/amd64, linux/arm64');
  const { base, api } = shop.target;
  const mixed = planOf(
    { target: { base: { ...base }, api: { ...api, platforms: ['linux/amd64'] } } },
    { targets: ['*'] },
  );
  const summary = summarizePlan(mixed, noImages);
  expect(summary).toContain('["base<br/>linux/amd64, linux/arm64"]');
  expect(summary).toContain('["api<br/>linux/amd64"]');
  expect(summary).not.toContain('Platforms:');
});

test('a reason of more images than a picture shows names the first of them', () => {
  const names = Array.from({ length: 41 }, (_, at) => `app-${at}`);
  const target = Object.fromEntries(names.map(name => [name, { tags: [`ghcr.io/acme/${name}:main`] }]));
  const summary = summarizePlan(planOf({ target }, { targets: ['*'] }), noImages);
  expect(summary).toMatch(/^- (?:<code>app&#45;\d+<\/code>(?:, )?){10} and 31 more: first push of main$/m);
  expect(summary).toContain('<details><summary>Images 1 to 40 of 41: ');
});

test('rows and moving base images are folded', () => {
  const floating = [{ reference: 'node:24', location: 'api/Dockerfile:1' }];
  const summary = summarizePlan(planOf(), { baseImages: { ...noBaseImages, floating } });
  expect(summary).toContain('<details><summary>2 rows</summary>\n\n- <code>shop');
  expect(summary).toContain('<details><summary>1 base image is named by tag</summary>');
  expect(summary).not.toMatch(/\| +\|/);
});

test('a plan that builds nothing has no rows', () => {
  const plan = afterChange();
  const targets = Object.fromEntries(
    Object.entries(plan.targets).map(([name, each]) => [name, { ...each, action: 'reuse' as const }]),
  );
  const summary = summarizePlan({ ...plan, targets, rows: [] }, noImages);
  expect(summary).toContain(': 0 of 4 images to build');
  expect(summary).not.toMatch(/To build|rows/);
});
