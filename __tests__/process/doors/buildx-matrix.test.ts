import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseBuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import { createRepository, git } from '../../support/git-repository.ts';
import { type FakeResultsService, startResultsService } from '../../support/github/results-service.ts';
import { type RunOptions, runAction } from '../../support/runner.ts';
import { installDockerStandIn } from '../../support/runs/docker-stand-in.ts';
import { shop } from '../../support/runs/plans.ts';

let cwd: string;
let results: FakeResultsService;
beforeAll(async () => {
  cwd = createRepository({ 'README.md': 'shop', 'base/a': '1', 'api/a': '1', 'web/a': '1' });
  writeFileSync(path.join(cwd, 'printed.json'), JSON.stringify(shop));
  results = await startResultsService();
});
afterAll(() => results.close());

const plan = (inputs: Readonly<Record<string, string>> = {}, options: Partial<RunOptions> = {}) =>
  runAction('buildx-matrix', {
    cwd,
    inputs: { definition: 'printed.json', ...inputs },
    ...options,
    env: { ACTIONS_CACHE_SERVICE_V2: undefined, ...options.env },
  });

describe('buildx-matrix as the runner starts it', () => {
  test('plans a printed definition; needs neither docker nor a service', async () => {
    const docker = installDockerStandIn();
    const result = await plan({}, { env: docker.env });
    expect(docker.calls()).toEqual([]);
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.parse(result.outputs['matrix'] ?? '')).toEqual([
      { name: 'shop-linux-amd64', runner: ['ubuntu-24.04'], platform: 'linux/amd64' },
      { name: 'shop-linux-arm64', runner: ['ubuntu-24.04-arm'], platform: 'linux/arm64' },
    ]);
    expect(JSON.parse(result.outputs['targets'] ?? '')).toEqual(['api', 'base', 'complete', 'web']);
    expect(result.outputs['count']).toBe('4');
    expect(result.outputs['plan-artifact']).toBe('image-plan--1');
    const document = parseBuildPlan(readFileSync(result.outputs['plan-file'] ?? '', 'utf8'), 'The plan');
    expect(document).toMatchObject({
      repository: 'acme/shop',
      revision: git(cwd, 'rev-parse', 'HEAD'),
      run: { id: 42, number: 7, attempt: 1, event: 'push' },
    });
    expect(document.definition.target['api']).toMatchObject({ contexts: { base: 'target:base' } });
    expect(result.log).toContain('└─ ');
    expect(result.summary).toContain('```mermaid');
  });

  test('hands the plan over as an artifact of the run and attempt', async () => {
    await plan({}, { env: { ...results.env, GITHUB_RUN_ATTEMPT: '3' } });
    expect(results.artifacts.map(({ name }) => name)).toEqual(['image-plan--3']);
  });

  test('waves without rows are empty lists, never empty texts', async () => {
    const { outputs } = await plan({ group: 'wave', targets: 'api' });
    const names = ['wave-0', 'wave-1', 'wave-2', 'wave-3'].map(wave =>
      JSON.parse(outputs[wave] ?? '').map(({ name }: { name: string }) => name),
    );
    expect(names).toEqual([
      ['base-wave-0-linux-amd64', 'base-wave-0-linux-arm64'],
      ['base-wave-1-linux-amd64', 'base-wave-1-linux-arm64'],
      [],
      [],
    ]);
  });

  test('outputs contain names of rows, runners and platforms only: a masked word in an image name blanks none', async () => {
    const { outputs } = await plan({ group: 'target' });
    for (const name of ['matrix', 'wave-0', 'wave-1', 'wave-2', 'wave-3']) {
      expect(outputs[name]).not.toContain('ghcr.io');
      for (const row of JSON.parse(outputs[name] ?? '')) {
        expect(Object.keys(row)).toEqual(['name', 'runner', 'platform']);
      }
    }
  });

  test('a dry run prints the plan and hands nothing over', async () => {
    const before = results.artifacts.length;
    const result = await plan({ 'dry-run': 'true' }, { env: results.env });
    expect(result.exitCode).toBe(0);
    expect(result.log).toContain('"schemaVersion": 1');
    expect(result.outputs['plan-file']).toBeUndefined();
    expect(results.artifacts).toHaveLength(before);
  });

  test('runs buildx once for a definition that is not printed yet, with variables and environment', async () => {
    const docker = installDockerStandIn({ 'print.json': JSON.stringify(shop) });
    const result = await plan(
      { definition: '', files: 'docker-bake.hcl\nextra.json', variables: 'VERSION=1', environment: 'staging' },
      { env: docker.env },
    );
    expect(result.outputs['count']).toBe('4');
    expect(docker.calls().filter(({ args }) => args.includes('--print'))).toHaveLength(1);
    expect(docker.calls().at(-1)?.args).toEqual([
      'bake',
      '--progress',
      'quiet',
      '--file',
      'docker-bake.hcl',
      '--file',
      'extra.json',
      '--print',
      '--',
    ]);
  });
});
