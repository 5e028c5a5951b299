import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { cloneOf, commitToOrigin, createOrigin, createRepository, git } from '../../support/git-repository.ts';
import { type FakeGitHub, startFakeGitHub } from '../../support/github/fake-github.ts';
import { type RunOptions, type RunResult, runAction } from '../../support/runner.ts';

const recorded = (name: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../shared/context/fixtures/${name}.json`, import.meta.url)), 'utf8'),
  );

const servers: FakeGitHub[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const cwd = createRepository({ 'README.md': 'shop' });
const sha = git(cwd, 'rev-parse', 'HEAD');
const tagsIn = (result: RunResult) => result.outputs['tag-names']?.split('\n');

/** A run of the action; whatever it needs it must find in event and clone, because no address answers. */
function compute(inputs: Readonly<Record<string, string>>, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const env = { GITHUB_API_URL: 'http://127.0.0.1:9', ...options.env };
  return runAction('compute-tags', { cwd, inputs: { images: 'ghcr.io/acme/shop', ...inputs }, ...options, env });
}

const tagPush = (tag: string): Partial<RunOptions> => ({
  env: { GITHUB_SHA: sha, GITHUB_REF: `refs/tags/${tag}`, GITHUB_REF_NAME: tag, GITHUB_REF_TYPE: 'tag' },
});

describe('compute-tags as the runner starts it', () => {
  test('gives every form of its outputs, the variables of metadata-action, and a summary', async () => {
    const result = await compute({ tags: 'type=sha\ntype=ref,event=branch', labels: 'org.example.note=a=b' });
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: '' });
    const short = `sha-${sha.slice(0, 7)}`;
    expect(result.outputs).toMatchObject({
      version: 'main',
      tags: `ghcr.io/acme/shop:main\nghcr.io/acme/shop:${short}`,
      'tag-names': `main\n${short}`,
      'immutable-tag': short,
      prerelease: 'false',
    });
    expect(JSON.parse(result.outputs['json'] ?? '')).toMatchObject({
      tags: [`ghcr.io/acme/shop:main`, `ghcr.io/acme/shop:${short}`],
      labels: { 'org.example.note': 'a=b', 'org.opencontainers.image.revision': sha },
    });
    expect(result.env['DOCKER_METADATA_OUTPUT_VERSION']).toBe('main');
    const override = JSON.parse(readFileSync(result.outputs['bake-file'] ?? '', 'utf8'));
    expect(override.target['docker-metadata-action'].args).toMatchObject({ DOCKER_META_VERSION: 'main' });
    expect(result.summary).toContain(sha.slice(0, 7));
  });

  test('names every target from one step, by a template', async () => {
    const result = await compute({ images: 'ghcr.io/acme/{target}', targets: 'api, web', tags: 'type=sha' });
    const targets = JSON.parse(result.outputs['targets-json'] ?? '');
    expect(targets.api.tags).toEqual([`ghcr.io/acme/api:sha-${sha.slice(0, 7)}`]);
    expect(targets.web.tags).toEqual([`ghcr.io/acme/web:sha-${sha.slice(0, 7)}`]);
  });

  test('a branch that looks like commands and Markdown stays text', async () => {
    const ref = 'feat/`$(id)`;<img>|::set-output';
    const env = { GITHUB_SHA: sha, GITHUB_REF: `refs/heads/${ref}`, GITHUB_REF_NAME: ref, GITHUB_REF_TYPE: 'branch' };
    const result = await compute({ tags: 'type=ref,event=branch' }, { env });
    expect(tagsIn(result)).toEqual(['feat-id-img-set-output']);
    expect(result.summary).not.toContain('<img>');
    expect(result.stdout).not.toMatch(/^::set-output/m);
  });
});

describe('tag bugs of real workflows', () => {
  test('Inclusive World Portal: on a version tag no invalid "-0df9645" is emitted; the rule is named', async () => {
    const tags = 'type=semver,pattern={{version}}\ntype=sha,prefix={{branch}}-';
    const result = await compute({ tags, 'known-tags': 'none' }, tagPush('v1.2.3'));
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toContain('type=sha,prefix={{branch}}-');
    expect(result.outputs).toEqual({});
    const dropped = await compute({ tags: `${tags},empty=drop`, 'known-tags': 'none' }, tagPush('v1.2.3'));
    expect(tagsIn(dropped)).toEqual(['1.2.3', sha.slice(0, 7), 'latest']);
  });

  test('Demon: the tag that is announced is the tag that is given, short and long alike', async () => {
    const result = await compute({ tags: 'type=sha\ntype=sha,format=long' });
    expect(tagsIn(result)).toEqual([`sha-${sha.slice(0, 7)}`, `sha-${sha}`]);
    expect(tagsIn(result)).toContain(result.outputs['immutable-tag']);
  });

  test('phialo: a calendar version is a tag, not only a text in release notes', async () => {
    const event = { name: 'push', payload: { repository: { full_name: 'acme/shop', default_branch: 'main' } } };
    const result = await compute({ preset: 'calver' }, { event });
    expect(result.outputs['version']).toMatch(/^\d{4}\.\d{2}\.\d{2}\.7$/);
    expect(tagsIn(result)).toContain(result.outputs['version']);
  });

  test('Cauldron: a pull request never gets latest', async () => {
    const event = { name: 'pull_request', payload: recorded('pull-request') };
    const env = { GITHUB_SHA: sha, GITHUB_REF: 'refs/pull/2/merge', GITHUB_REF_NAME: '2/merge' };
    const result = await compute(
      { tags: 'type=ref,event=pr\ntype=raw,value=latest', flavor: 'latest=true' },
      { event, env },
    );
    expect(result.exitCode).toBe(0);
    expect(tagsIn(result)).not.toContain('latest');
    expect(result.annotations.some(({ level, message }) => level === 'warning' && message.includes('latest'))).toBe(
      true,
    );
  });
});

describe('what neither event nor clone tells', () => {
  const origin = createOrigin({ 'README.md': 'shop' });
  commitToOrigin(origin, { 'README.md': 'next' });
  const shallow = cloneOf(origin.url, 1);
  const versions = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}';
  const at = (github?: FakeGitHub): Partial<RunOptions> => {
    const head = git(shallow, 'rev-parse', 'HEAD');
    return {
      cwd: shallow,
      env: { ...tagPush('v1.9.1').env, GITHUB_SHA: head, GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9' },
      ...(github === undefined ? {} : { token: github.token }),
    };
  };

  test('is asked of GitHub once: an older line does not take latest from a newer one', async () => {
    const github = await startFakeGitHub({ repository: 'acme/shop' });
    servers.push(github);
    github.tags.push('v1.9.1', 'v2.0.1');
    const result = await compute({ tags: versions }, at(github));
    expect({ exitCode: result.exitCode, tags: tagsIn(result) }).toEqual({ exitCode: 0, tags: ['1.9.1', '1'] });
    expect(github.calls.filter(({ path }) => path.includes('/git/matching-refs/tags'))).toHaveLength(1);
    expect(result.log).not.toContain(github.token);
  });

  test('is an error that names the three ways out when there is no service to ask', async () => {
    const result = await compute({ tags: versions, 'github-token': '' }, at());
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.message).toMatch(/fetch-tags|fetch-depth/);
    expect(result.annotations[0]?.message).toContain('github-token');
    expect(result.annotations[0]?.message).toContain('known-tags');
  });
});
