import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isMap, LineCounter, parse, parseDocument, visit } from 'yaml';
import { findDoors } from '../../scripts/docs.mjs';
import { expectNone } from '../support/contract.ts';
import { isTrue } from '../support/sources/expression.ts';
import { projectFiles, readProjectFile, root } from '../support/sources/source-files.ts';
import { workflowErrors, yamlSnippets } from '../support/sources/workflow.ts';

const doors = new Map(
  findDoors(root).map(({ file, manifest }) => [file === 'action.yml' ? '' : path.dirname(file), manifest]),
);
const files = projectFiles().filter(file => !file.includes('/fixtures/'));
const workflows = files.filter(file => /^(workflows-examples|\.github\/workflows)\/[^/]+\.ya?ml$/.test(file));
const isExample = (file: string): boolean => file.startsWith('workflows-examples/');
const pages = files.filter(file => file.endsWith('.md') && !file.startsWith('examples/'));

interface WorkflowFile {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': unknown };
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

interface WorkflowJob {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly {
    readonly if?: string;
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

for (const file of workflows) {
  describe(file, () => {
    const text = readProjectFile(file);
    const workflow: WorkflowFile = parse(text);
    const jobs = Object.entries(workflow.jobs);
    const lines = text.split('\n').map((line, at) => ({ line, place: `${file}:${at + 1}: ${line.trim()}` }));

    test('uses actions, inputs, steps and outputs that exist', () => {
      expectNone(workflowErrors(text, doors, true), `Mend ${file}:`);
    });

    if (isExample(file)) {
      test('has short lines, and no flow mapping within another', () => {
        const nested = innerFlowMappings(text).map(line => `${file}:${line}`);
        expectNone(
          [...lines.filter(({ line }) => line.length > 120).map(({ place }) => place), ...nested],
          'Write at most 120 characters on a line, and inner mappings on lines of their own:',
        );
      });
    }

    test('pins the actions of others by commit, with the version behind it', () => {
      const pinned = /uses: (?:[\w.-]+\/image-actions[\w/-]*@v1|[.$]\/\S*|[\w./-]+@[0-9a-f]{40} # v\d\S*)$/;
      const uses = lines.filter(({ line }) => /^\s*(- )?uses:/.test(line));
      expectNone(
        uses.filter(({ line }) => !pinned.test(line.trim())).map(({ place }) => place),
        'Pin each action of others by its commit, with the version in a comment: uses: owner/name@COMMIT # v1.2.3',
      );
    });

    test('names every permission of each job, and why', () => {
      const grant =
        /\b(?:actions|attestations|contents|id-token|issues|packages|pull-requests|security-events|statuses): (?:read|write)\b/;
      const grants = lines.filter(({ line }) => grant.test(line));
      expectNone(
        grants.filter(({ line }) => !/# \w/.test(line)).map(({ place }) => place),
        'Say in a comment after each permission what needs it:',
      );
      expect(workflow.permissions).toEqual({});
      expectNone(
        jobs.filter(([, { permissions }]) => typeof permissions !== 'object').map(([name]) => name),
        `List the permissions of these jobs in ${file}:`,
      );
    });

    test('limits the time of each job', () => {
      expectNone(
        jobs.filter(([, job]) => typeof job['timeout-minutes'] !== 'number').map(([name]) => name),
        `Add timeout-minutes to these jobs in ${file}:`,
      );
    });

    test('leaves no credentials of a checkout on disk', () => {
      const checkouts = jobs.flatMap(([name, { steps = [] }]) =>
        steps.flatMap(step => (step.uses?.startsWith('actions/checkout@') ? [{ name, with: step.with ?? {} }] : [])),
      );
      expectNone(
        checkouts.filter(checkout => checkout.with['persist-credentials'] !== false).map(({ name }) => name),
        `Add persist-credentials: false to the checkout of these jobs in ${file}:`,
      );
    });

    test('cancels no run of a branch', () => {
      expect([false, "${{ github.event_name == 'pull_request' }}"]).toContain(
        workflow.concurrency?.['cancel-in-progress'],
      );
    });
  });
}

test('workflows-examples/frappe.yml starts for each change of its images: their files and its own Frappe version', () => {
  const { on } = parse(readProjectFile('workflows-examples/frappe.yml'));
  expect(on.push.paths).toEqual(
    expect.arrayContaining(['apps.json', 'images/**', 'resources/**', '.github/workflows/frappe.yml']),
  );
});

test('workflows-examples/frappe.yml has at most 90 lines before the job that every example ends in', () => {
  const [jobs = ''] = readProjectFile('workflows-examples/frappe.yml').split('\n  images: ');
  expect(jobs.trimEnd().split('\n').length).toBeLessThanOrEqual(90);
});

/** The lines on which a mapping in braces begins that is a part of another one. */
function innerFlowMappings(text: string): number[] {
  const counter = new LineCounter();
  const found: number[] = [];
  visit(parseDocument(text, { lineCounter: counter }), {
    Map: (_, node, path) => {
      const isInner = path.some(parent => isMap(parent) && parent.flow === true);
      if (node.flow === true && isInner) found.push(counter.linePos(node.range?.[0] ?? 0).line);
    },
  });
  return found;
}

/** A run of a workflow: the result of each job, and whether the plans have rows. */
interface JobResults {
  readonly results: Readonly<Record<string, string>>;
  readonly hasRows: boolean;
}

describe.each(workflows.filter(file => file.startsWith('workflows-examples/')))('the last job of %s', file => {
  const { jobs }: WorkflowFile = parse(readProjectFile(file));
  const names = Object.keys(jobs);
  const [last = ''] = names.slice(-1);
  const others = names.slice(0, -1);
  const { if: condition, needs, steps = [] } = jobs[last] ?? {};
  const fails = ({ results, hasRows }: JobResults) => {
    const needed = others.map(name => {
      const outputs = Object.keys(jobs[name]?.outputs ?? {}).map(output => [output, hasRows ? '[{}]' : '[]']);
      return [name, { result: results[name] ?? 'success', outputs: Object.fromEntries(outputs) }];
    });
    const contexts = { needs: Object.fromEntries(needed) };
    return steps.filter(step => step.run === 'exit 1').some(step => isTrue(step.if ?? '', contexts));
  };
  const isMatrixJob = (name: string) => /needs\.plan\.outputs/.test(jobs[name]?.if ?? '');
  const isOfOneEvent = (name: string) => /github\.event_name/.test(jobs[name]?.if ?? '');

  test('runs whatever happened, after every other job', () => {
    expect(condition).toBe('${{ always() }}');
    expect([needs].flat().sort()).toEqual([...others].sort());
  });

  test('passes when every job has ended well', () => {
    expect(fails({ results: {}, hasRows: true })).toBe(false);
  });

  test.each(others)('fails when %s fails or is canceled', name => {
    expect(fails({ results: { [name]: 'failure' }, hasRows: true })).toBe(true);
    expect(fails({ results: { [name]: 'cancelled' }, hasRows: false })).toBe(true);
  });

  test.each(others.filter(isMatrixJob))('lets %s be skipped only where its plan has no rows', name => {
    expect(fails({ results: { [name]: 'skipped' }, hasRows: false })).toBe(false);
    expect(fails({ results: { [name]: 'skipped' }, hasRows: true })).toBe(true);
  });

  test.each(others.filter(name => !isMatrixJob(name) && !isOfOneEvent(name)))('fails when %s is skipped', name => {
    const skipped = Object.fromEntries(others.filter(isOfOneEvent).map(other => [other, 'skipped']));
    expect(fails({ results: { ...skipped, plan: 'success', [name]: 'skipped' }, hasRows: true })).toBe(true);
  });

  test('fails when all jobs are skipped', () => {
    expect(fails({ results: Object.fromEntries(others.map(name => [name, 'skipped'])), hasRows: true })).toBe(true);
  });
});

describe('.github/workflows/ci.yml', () => {
  const { on, concurrency }: WorkflowFile = parse(readProjectFile('.github/workflows/ci.yml'));

  test('runs for main, for pull requests and for the merge queue', () => {
    expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null, merge_group: null });
  });

  // GitHub keeps one waiting run per group and cancels the others, whatever cancel-in-progress says.
  test('puts each run into a group of its own, except those of one pull request', () => {
    expect(concurrency?.group).toBe("ci-${{ github.event_name == 'pull_request' && github.ref || github.run_id }}");
  });
});

describe('the commands of package.json', () => {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readProjectFile('package.json'),
  );
  const partsOfTest = ['test:unit', 'test:contracts', 'test:process'];
  const missingIn = (file: string, names: readonly string[]) =>
    names.filter(name => !new RegExp(`(?:npm|npm run) ${name}(?![\\w:-])|\`${name}\``).test(readProjectFile(file)));

  test('are all explained in CONTRIBUTING.md', () => {
    expectNone(
      missingIn('CONTRIBUTING.md', Object.keys(scripts)),
      'Add these commands to the table in CONTRIBUTING.md:',
    );
  });

  test('are all run by .ci/run', () => {
    // It needs a checkout of another project.
    const onDemand = 'compare:metadata';
    const others = Object.keys(scripts).filter(name => !partsOfTest.includes(name) && name !== onDemand);
    expectNone(missingIn('.ci/run', others), 'Run these commands in .ci/run, in their short form:');
  });
});

for (const page of pages) {
  const snippets = yamlSnippets(readProjectFile(page));
  if (snippets.length === 0) continue;
  test(`the YAML in ${page} uses actions, inputs and outputs that exist`, () => {
    const errors = snippets.flatMap(({ line, text }) =>
      workflowErrors(text, doors, false).map(error => `${page}:${line}: ${error}`),
    );
    expectNone(errors, 'Mend the YAML of the page:');
  });
}

describe('the check itself finds', () => {
  const manifest = {
    name: 'x',
    description: 'x',
    inputs: { plan: { required: true }, row: { default: '' } },
    outputs: { matrix: { description: 'x' } },
    runs: { using: 'node24', main: 'x' },
  };
  const known = new Map([['buildx-matrix', manifest]]);
  const workflow = (steps: string, more = '') => `
on: push
jobs:
  one:
    runs-on: ubuntu-24.04
    outputs: { matrix: '\${{ steps.plan.outputs.matrix }}' }
    steps:
      - id: plan
        uses: org/image-actions/buildx-matrix@v1
        with: { plan: a }
${steps}
  two:
    needs: one
    runs-on: \${{ needs.one.outputs.matrix }}
${more}`;

  test.each([
    [
      'nothing in what is right',
      workflow('      - run: echo "$M"\n        env: { M: "${{ steps.plan.outputs.matrix }}" }'),
      [],
    ],
    ['a door that is not there', workflow('      - uses: ./buildx-matrx'), [/buildx-matrx is no action/]],
    [
      'another owner or version',
      workflow('      - uses: acme/image-actions/buildx-matrix@main\n        with: { plan: a }'),
      [/must be org/],
    ],
    [
      'a missing and an unknown input',
      workflow('      - uses: $/buildx-matrix\n        with: { rwo: a }'),
      [/no input "rwo" \(closest: "row"\)/, /needs the input "plan"/],
    ],
    [
      'an output that no action has',
      workflow('      - if: steps.plan.outputs.matrx\n        run: "true"'),
      [/steps.plan.outputs.matrx.*closest: "matrix"/],
    ],
    [
      'a step that comes later',
      workflow('      - run: "${{ steps.later.outputs.x }}"\n      - id: later\n        run: "true"'),
      [/no earlier step/],
    ],
    ['an unneeded job', workflow('', '    if: needs.three.outputs.x'), [/does not need three/]],
    ['an output that no job has', workflow('', '    if: needs.one.outputs.x'), [/job one has no such output/]],
    ['unknown keys', workflow('      - rnu: x'), [/unknown key "rnu" \(closest: "run"\)/]],
    [
      'hostile text in a script',
      workflow('      - run: echo ${{ github.event.pull_request.title }}'),
      [/text from outside/],
    ],
    ['broken YAML', 'jobs: [', [/./]],
  ] as const)('%s', (_, yaml, errors) => {
    const found = workflowErrors(yaml, known, true);
    expect(found).toEqual(errors.map(error => expect.stringMatching(error)));
  });

  test('pieces inside of Markdown', () => {
    expect(yamlSnippets('# a\n\n  ```yaml\n  - uses: x\n  ```\n\n```sh\nls\n```\n')).toEqual([
      { line: 4, text: '- uses: x' },
    ]);
    expect(workflowErrors('- uses: ./nothing', known, false)).toEqual([expect.stringMatching(/no action/)]);
    expect(workflowErrors('- run: echo ${{ steps.else.outputs.where }}', known, false)).toEqual([]);
    expect(workflowErrors('api:\n  image: x', known, false)).toEqual([]);
  });
});
