import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { computeTagsAction } from '../../actions/compute-tags/index.ts';
import { parseTagFacts } from '../../actions/shared/images/documents/tag-facts.ts';
import type { Captured } from '../../actions/shared/runtime/exec.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import type { Runtime } from '../../actions/shared/runtime/runtime.ts';
import { createFakeRuntime, type FakeRuntime, foldersIn, temporaryFolder } from '../support/fake-runtime.ts';

const sha = '860c1904a1ce19322e91ac35af1ab07466440c37';
const repository = {
  name: 'shop',
  full_name: 'acme/shop',
  html_url: 'https://github.com/acme/shop',
  default_branch: 'main',
  description: 'A shop, with ${x} & %{y}',
  license: { spdx_id: 'MIT' },
};

interface Place {
  readonly ref?: string;
  readonly event?: string;
  readonly env?: Record<string, string>;
  readonly payload?: object;
  readonly runtime?: Partial<Runtime>;
}

let runtime: FakeRuntime;

async function run(given: Record<string, string>, place: Place = {}): Promise<ReadonlyMap<string, string>> {
  const { ref = 'refs/tags/v1.2.3', event = 'push' } = place;
  const payload = { repository, head_commit: { id: sha, timestamp: '2026-01-01T10:00:00+02:00' }, ...place.payload };
  const file = path.join(temporaryFolder('event'), 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  runtime = createFakeRuntime({
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_PATH: file,
      ...place.env,
    },
    capture: async program => {
      throw new Error(`this test gave no programs, but "${program}" was started`);
    },
    ...place.runtime,
  });
  await computeTagsAction.run(readInputs(computeTagsAction, given, runtime.env), runtime);
  return runtime.outputValues;
}

const json = (outputs: ReadonlyMap<string, string>, name: string) => JSON.parse(outputs.get(name) ?? 'null');
const fileOf = (outputs: ReadonlyMap<string, string>, name: string) =>
  JSON.parse(readFileSync(outputs.get(name) ?? '', 'utf8'));

const cascade = 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}.{{minor}}\ntype=sha';
const basic = { images: 'acme/shop\nghcr.io/acme/shop', tags: cascade, 'known-tags': 'none' };

describe('one image, as with docker/metadata-action', () => {
  test('gives each output in its known shape', async () => {
    const outputs = await run(basic);
    const names = ['1.2.3', '1.2', 'sha-860c190', 'latest'];
    const tags = ['acme/shop', 'ghcr.io/acme/shop'].flatMap(image => names.map(name => `${image}:${name}`));
    const labels = {
      'org.opencontainers.image.created': '2026-01-01T08:00:00Z',
      'org.opencontainers.image.description': 'A shop, with ${x} & %{y}',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.revision': sha,
      'org.opencontainers.image.source': 'https://github.com/acme/shop',
      'org.opencontainers.image.title': 'shop',
      'org.opencontainers.image.url': 'https://github.com/acme/shop',
      'org.opencontainers.image.version': '1.2.3',
    };
    const lines = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
    const annotations = lines.map(line => `manifest:${line}`);
    expect(Object.fromEntries(outputs)).toMatchObject({
      version: '1.2.3',
      tags: tags.join('\n'),
      'tag-names': names.join('\n'),
      labels: lines.join('\n'),
      annotations: annotations.join('\n'),
      'immutable-tag': '1.2.3',
      environment: '',
      prerelease: 'false',
      channel: 'stable',
    });
    expect(json(outputs, 'json')).toEqual({ tags, 'tag-names': names, labels, annotations });
    const escaped = { ...labels, 'org.opencontainers.image.description': 'A shop, with $${x} & %%{y}' };
    const args = { DOCKER_META_IMAGES: 'acme/shop,ghcr.io/acme/shop', DOCKER_META_VERSION: '1.2.3' };
    const only = (fields: object) => ({ target: { 'docker-metadata-action': fields } });
    expect(fileOf(outputs, 'bake-file')).toEqual(only({ tags, args, labels: escaped }));
    expect(fileOf(outputs, 'bake-file-tags')).toEqual(only({ tags, args }));
    expect(fileOf(outputs, 'bake-file-labels')).toEqual(only({ labels: escaped }));
    expect(fileOf(outputs, 'bake-file-annotations').target['docker-metadata-action'].annotations).toContain(
      'manifest:org.opencontainers.image.description=A shop, with $${x} & %%{y}',
    );
    expect([...outputs.keys()].sort()).toEqual([...computeTagsAction.outputs].sort());
  });

  test('exports the outputs to the job, unless a setting forbids it', async () => {
    const outputs = await run(basic);
    expect(Object.fromEntries(runtime.exported)).toEqual({
      DOCKER_METADATA_OUTPUT_VERSION: '1.2.3',
      DOCKER_METADATA_OUTPUT_TAGS: outputs.get('tags'),
      DOCKER_METADATA_OUTPUT_TAG_NAMES: outputs.get('tag-names'),
      DOCKER_METADATA_OUTPUT_LABELS: outputs.get('labels'),
      DOCKER_METADATA_OUTPUT_ANNOTATIONS: outputs.get('annotations'),
      DOCKER_METADATA_OUTPUT_JSON: outputs.get('json'),
      DOCKER_METADATA_OUTPUT_BAKE_FILE: outputs.get('bake-file'),
      DOCKER_METADATA_OUTPUT_BAKE_FILE_TAGS: outputs.get('bake-file-tags'),
      DOCKER_METADATA_OUTPUT_BAKE_FILE_LABELS: outputs.get('bake-file-labels'),
      DOCKER_METADATA_OUTPUT_BAKE_FILE_ANNOTATIONS: outputs.get('bake-file-annotations'),
    });
    await run({ ...basic, 'export-variables': 'false' });
    expect(runtime.exported.size).toBe(0);
    await run(basic, { env: { DOCKER_METADATA_SET_OUTPUT_ENV: 'false' } });
    expect(runtime.exported.size).toBe(0);
  });

  test('honors the settings in the environment and the inputs for them', async () => {
    const levels = { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index', DOCKER_METADATA_SHORT_SHA_LENGTH: '12' };
    const outputs = await run(basic, { env: levels });
    expect(outputs.get('annotations')).toContain('index:org.opencontainers.image.title=shop');
    expect(outputs.get('tag-names')).toContain('sha-860c1904a1ce');
    const fromInputs = await run({ ...basic, 'annotation-levels': 'none', 'short-sha-length': '8' }, { env: levels });
    expect(fromInputs.get('annotations')).toBe('');
    expect(fromInputs.get('tag-names')).toContain('sha-860c1904\n');
    await expect(run(basic, { env: { DOCKER_METADATA_SHORT_SHA_LENGTH: 'x' } })).rejects.toThrow(
      'DOCKER_METADATA_SHORT_SHA_LENGTH: "x" is not a whole number',
    );
  });

  test('separators may be blanks', async () => {
    const outputs = await run({ ...basic, 'sep-tags': ' ', 'sep-labels': ', ' });
    expect(outputs.get('tag-names')).toBe('1.2.3 1.2 sha-860c190 latest');
    expect(outputs.get('labels')).toContain('Z, org.opencontainers.image.description=');
  });

  test("the caller's labels win, contain expressions, and are not escaped", async () => {
    const labels =
      "org.opencontainers.image.title=Mine\ncom.acme.at={{commit_date 'YYYY-MM-DD'}}\ncom.acme.v=v{{version}}=<{{sha}}>";
    const outputs = await run({ ...basic, labels });
    expect(json(outputs, 'json').labels).toMatchObject({
      'org.opencontainers.image.title': 'Mine',
      'com.acme.at': '2026-01-01',
      'com.acme.v': 'v1.2.3=<860c190>',
    });
  });

  test('an expression of a label that is empty here is refused by its line', async () => {
    await expect(run({ ...basic, labels: '# first\na.b={{branch}}' })).rejects.toThrow(
      'Input "labels", line 2: a.b: {{branch}} is empty (event "push", refs/tags/v1.2.3)',
    );
    const outputs = await run({ ...basic, labels: "a.b={{branch default=''}}" });
    expect(json(outputs, 'json').labels['a.b']).toBe('');
    expect(runtime.logText('info')).toContain('empty labels: a.b');
  });

  test('without images the tags are bare, and the bake files leave them out', async () => {
    const outputs = await run({ tags: 'type=sha' });
    expect(outputs.get('tags')).toBe('sha-860c190');
    expect(fileOf(outputs, 'bake-file').target['docker-metadata-action']).not.toHaveProperty('tags');
  });

  test('a pull request names its head; the merge commit on request', async () => {
    const head = 'b'.repeat(40);
    const payload = { pull_request: { number: 7, head: { sha: head, ref: 'x' }, base: { ref: 'main' } } };
    const place = { ref: 'refs/pull/7/merge', event: 'pull_request', payload };
    const tags = async (given: object, env = {}) =>
      (await run({ ...basic, tags: 'type=sha', ...given }, { ...place, env })).get('tag-names');
    expect(await tags({})).toBe('sha-bbbbbbb');
    expect(await tags({ 'pr-commit': 'merge' })).toBe('sha-860c190');
    expect(await tags({}, { DOCKER_METADATA_PR_HEAD_SHA: 'false' })).toBe('sha-860c190');
    expect(runtime.outputValues.get('labels')).toContain(`revision=${sha}`);
  });

  test('no tag at all is an error that names each rule and why', async () => {
    const tags = 'type=semver,pattern={{version}}\ntype=ref,event=tag';
    await expect(run({ ...basic, tags }, { ref: 'refs/heads/main' })).rejects.toMatchObject({
      kind: 'input',
      message: [
        'No rule gives a tag (event "push", refs/heads/main):',
        '  type=semver,pattern={{version}}: the ref is not a git tag, and no version is given',
        '  type=ref,event=tag: the ref is not a git tag',
      ].join('\n'),
    });
    const outputs = await run({ ...basic, tags, 'on-empty': 'warn' }, { ref: 'refs/heads/main' });
    expect(outputs.get('tags')).toBe('');
    expect(runtime.logText('warning')).toContain('No rule gives a tag');
  });

  test('two steps of a job write different files', async () => {
    const temporary = temporaryFolder('temporary');
    const folders = foldersIn(temporary, temporary);
    const step = { runtime: { folders }, env: { RUNNER_TEMP: temporary } };
    const [one, two] = [await run(basic, step), await run(basic, step)];
    expect(one.get('bake-file')).not.toBe(two.get('bake-file'));
  });

  test('dry-run prints the plan, sets the outputs and writes nothing', async () => {
    const outputs = await run({ ...basic, 'dry-run': 'true' });
    expect(outputs.get('version')).toBe('1.2.3');
    expect(outputs.has('bake-file')).toBe(false);
    expect(runtime.exported.size).toBe(0);
    expect(runtime.summaryText()).toBe('');
    expect(runtime.logText('info')).toContain('"reason": "version 1.2.3"');
  });

  test('text from outside cannot break the summary', async () => {
    await run({ ...basic, tags: 'type=ref,event=branch' }, { ref: 'refs/heads/a|<img src=x>`' });
    expect(runtime.summaryText()).toContain('a&#45;img&#45;src&#45;x&#45;');
    expect(runtime.summaryText()).not.toContain('<img');
  });
});

describe('bad input', () => {
  test('the errors of all inputs are reported at once, whatever kind of input they are in', async () => {
    await expect(run({ 'max-length': '5', tags: 'type=foo', flavor: 'nonsense' })).rejects.toMatchObject({
      kind: 'input',
      message: [
        'Input "tags", line 1, column 1: unknown type "foo"; allowed: schedule, semver, pep440, match, edge, ref, raw, sha',
        'Input "flavor", line 1, column 1: "nonsense" is not of the form key=value',
        'Input "max-length": "5" is not a whole number from 32 to 128',
      ].join('\n'),
    });
  });

  test('an input names each of its errors by line', async () => {
    const given = {
      images: 'Acme/__bad\nname=,enable=true\nacme/x:tag',
      tags: 'type=sah',
      flavor: 'latest=maybe',
      labels: 'no label',
      preset: 'relase',
      'annotation-levels': 'manifst',
      'known-tags': 'auto,v1',
      version: '1.2.3',
      'version-from': 'package.json',
    };
    await expect(run(given)).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringMatching(
        /images", line 1.*__bad.*line 2, column 1: the name is empty.*line 3.*unknown type "sah".*unknown preset "relase" \(did you mean "release"\?\).*latest "maybe".*labels", line 1: "no label".*unknown level "manifst".*"auto" is listed with tags.*both set/s,
      ),
    });
  });

  test('names are put in lower case', async () => {
    const outputs = await run({ ...basic, images: 'GHCR.io/Acme/Shop,docker.io/acme/shop', tags: 'x' });
    expect(outputs.get('tags')).toBe('ghcr.io/acme/shop:x\ndocker.io/acme/shop:x');
  });
});

describe('targets of a bake definition', () => {
  const many = {
    targets: 'api,web',
    images: 'ghcr.io/acme/{target}\nname=docker.io/acme/web,targets=web',
    tags: 'type=sha\ntype=ref,event=branch\ntype=raw,value=edge,targets=web\ntype=raw,value=stable,targets=!web',
    labels: 'com.acme.target={{target}}',
    args: 'VERSION={{version}}',
  };
  const main = { ref: 'refs/heads/main' };

  test('each has its own names; one file sets everything, and no program runs', async () => {
    const outputs = await run(many, main);
    const targets = json(outputs, 'targets-json');
    expect(targets).toMatchObject({
      api: {
        images: ['ghcr.io/acme/api'],
        version: 'main',
        'tag-names': ['main', 'stable', 'sha-860c190'],
        'immutable-tag': 'sha-860c190',
        labels: { 'com.acme.target': 'api' },
        args: { VERSION: 'main', DOCKER_META_VERSION: 'main', DOCKER_META_IMAGES: 'ghcr.io/acme/api' },
      },
      web: {
        images: ['ghcr.io/acme/web', 'docker.io/acme/web'],
        'tag-names': ['main', 'edge', 'sha-860c190'],
        tags: [
          'ghcr.io/acme/web:main',
          'ghcr.io/acme/web:edge',
          'ghcr.io/acme/web:sha-860c190',
          'docker.io/acme/web:main',
          'docker.io/acme/web:edge',
          'docker.io/acme/web:sha-860c190',
        ],
      },
    });
    expect(fileOf(outputs, 'bake-file').target.web).toEqual({
      tags: targets.web.tags,
      args: targets.web.args,
      labels: { ...targets.web.labels, 'org.opencontainers.image.description': 'A shop, with $${x} & %%{y}' },
      annotations: expect.arrayContaining(['manifest:org.opencontainers.image.version=main']),
    });
    expect(outputs.get('immutable-tag')).toBe('sha-860c190');
    expect(outputs.get('labels')).not.toContain('com.acme.target');
    expect(outputs.get('tags')?.split('\n')).toHaveLength(9);
  });

  const tagFactsOf = (outputs: ReadonlyMap<string, string>) => {
    const file = path.join(path.dirname(outputs.get('bake-file') ?? ''), 'tag-facts.json');
    return parseTagFacts(readFileSync(file, 'utf8'), 'tag-facts.json');
  };

  test('a file beside the override file says what tags, labels and arguments mean', async () => {
    const labels = ['com.acme.branch={{branch}}', 'com.acme.version={{version}}', 'com.acme.target={{target}}', 'a=b'];
    const annotations = 'com.acme.run={{run_id}}\ncom.acme.repository={{repository}}';
    const commit = ['created', 'revision', 'version'].map(key => `org.opencontainers.image.${key}`);
    const outputs = await run({ ...many, targets: 'web', labels: labels.join('\n'), annotations }, main);
    const web = {
      tagKinds: { main: 'moving', edge: 'moving', 'sha-860c190': 'commit' },
      labels: [...commit, 'com.acme.branch', 'com.acme.version'],
      annotations: [...commit, 'com.acme.run'],
      args: ['DOCKER_META_IMAGES', 'DOCKER_META_VERSION', 'VERSION'],
    };
    expect(tagFactsOf(outputs)).toEqual({ schemaVersion: 1, targets: { web } });
  });

  test('a file for one image describes every target that inherits from it', async () => {
    expect(tagFactsOf(await run({ images: 'acme/shop', tags: 'type=raw,value=1.2.3' }, main))).toMatchObject({
      targets: {},
      otherTargets: { tagKinds: { '1.2.3': 'version' } },
    });
  });

  test('one without an image name gives no reference', async () => {
    const images = 'ghcr.io/acme/{target},targets=api';
    const outputs = await run({ targets: 'api,web', images, tags: 'type=sha' }, main);
    expect(outputs.get('tags')).toBe('ghcr.io/acme/api:sha-860c190');
    expect(json(outputs, 'targets-json').web).toMatchObject({ images: [], tags: [], 'tag-names': ['sha-860c190'] });
    expect(fileOf(outputs, 'bake-file').target.web).not.toHaveProperty('tags');
  });

  test('files are printed by bake, groups resolved', async () => {
    const definition = {
      group: { default: { targets: ['app'] }, app: { targets: ['api', 'web'] } },
      target: { api: { contexts: { base: 'target:base' } }, base: {}, web: {} },
    };
    const calls: string[] = [];
    const capture = async (program: string, args: readonly string[]): Promise<Captured> => {
      calls.push([program, ...args].join(' '));
      return { exitCode: 0, stdout: Buffer.from(JSON.stringify(definition)), stderr: '' };
    };
    const outputs = await run(
      { files: 'docker-bake.hcl', images: 'ghcr.io/acme/{target}', preset: 'commit' },
      { ...main, runtime: { capture } },
    );
    expect(Object.keys(json(outputs, 'targets-json'))).toEqual(['api', 'web']);
    expect(calls.at(-1)).toContain('bake --progress quiet --file docker-bake.hcl --print');
  });

  test.each([
    [{ ...many, images: '' }, 'Input "images" is empty, so the targets have no names.'],
    [
      { ...many, images: 'ghcr.io/acme/shop' },
      'The targets "api" and "web" would both be pushed as ghcr.io/acme/shop:main.',
    ],
    [
      { targets: '_base,web,x-', images: 'ghcr.io/acme/{target}' },
      /line 1: target "_base": "ghcr.io\/acme\/_base" is not.*\n.*line 1: target "x-": "ghcr.io\/acme\/x-" is not/,
    ],
    [{ ...many, tags: 'type=sha,targets=wep' }, 'Input "tags", line 1: there is no target "wep" (did you mean "web"?)'],
    [{ ...many, targets: 'api web' }, '"api web" cannot name a bake target'],
    [
      { ...many, targets: '' },
      'Input "tags", line 3 names targets, and neither "files" nor "targets" says which there are.',
    ],
    [{ ...many, tags: 'type=raw,value=x,targets=web' }, 'No rule gives a tag for "api"'],
  ])('%#: refused', async (given, message) => {
    await expect(run(given, main)).rejects.toThrow(message);
  });

  test('in one repository the target goes into the tag', async () => {
    const outputs = await run({ ...many, images: 'ghcr.io/acme/shop', tags: 'type=sha,prefix={{target}}-' }, main);
    expect(outputs.get('tag-names')).toBe('api-860c190\nweb-860c190');
  });

  test('an output above 100 kB becomes a file, and no variable', async () => {
    const targets = Array.from({ length: 90 }, (_, index) => `target-${index}`).join('\n');
    const outputs = await run({ ...many, images: 'ghcr.io/acme/{target}', tags: 'preset=commit', targets }, main);
    expect(Object.keys(JSON.parse(readFileSync(outputs.get('targets-json') ?? '', 'utf8')))).toHaveLength(90);
  });
});

describe('environment, version and rebuild', () => {
  test('a dispatch form feeds both', async () => {
    const outputs = await run(
      {
        images: 'acme/shop',
        preset: 'environment,release',
        environment: 'staging',
        version: 'v1.4.0',
        'known-tags': 'v1.0.0',
      },
      {
        ref: 'refs/heads/main',
        event: 'workflow_dispatch',
        payload: { head_commit: null },
        runtime: { capture: none },
      },
    );
    expect(outputs.get('tag-names')?.split('\n')).toEqual([
      'v1.4.0',
      '1.4.0',
      '1.4',
      '1',
      'staging-860c190-run7',
      'latest',
    ]);
    expect(outputs.get('environment')).toBe('staging');
    expect(runtime.logText('warning')).toContain('The time of the commit is not known');
  });

  test('the branch names the environment where the preset follows branches', async () => {
    const given = { images: 'acme/shop', preset: 'environment', tags: 'type=edge,branch=develop' };
    const outputs = await run(given, { ref: 'refs/heads/develop' });
    expect(outputs.get('tag-names')).toBe('edge\ndevelop-860c190');
    expect(outputs.get('environment')).toBe('develop');
    expect((await run(given, { ref: 'refs/heads/feat/a__b--c' })).get('environment')).toBe('feat-a__b-c');
    expect((await run({ ...given, environment: 'prod' }, { ref: 'refs/heads/develop' })).get('environment')).toBe(
      'prod',
    );
    expect((await run({ ...given, tags: 'type=sha' })).get('environment')).toBe('');
    expect((await run({ images: 'acme/shop', preset: 'branch' }, { ref: 'refs/heads/a' })).get('environment')).toBe('');
    for (const attribute of ['enable=false', 'branches=develop']) {
      const tags = `preset=environment,${attribute}\ntype=sha`;
      expect((await run({ images: 'acme/shop', tags })).get('environment')).toBe('');
    }
  });

  test.each([
    ['schedule', 'auto', 'sha-860c190-run7'],
    ['workflow_dispatch', 'auto', 'sha-860c190-run7'],
    ['push', 'auto', 'sha-860c190'],
    ['push', 'true', 'sha-860c190-run7'],
    ['schedule', 'false', 'sha-860c190'],
  ])('event %s with rebuild %s gives %s', async (event, rebuild, tag) => {
    const outputs = await run({ images: 'acme/shop', tags: 'type=sha', rebuild }, { ref: 'refs/heads/main', event });
    expect(outputs.get('immutable-tag')).toBe(tag);
  });

  test('a prerelease names its channel', async () => {
    const outputs = await run(
      {
        images: 'acme/shop',
        tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{channel}}',
        'known-tags': 'none',
      },
      { ref: 'refs/tags/v2.0.0-rc.1' },
    );
    expect(outputs.get('tag-names')).toBe('2.0.0-rc.1\nrc');
    expect([outputs.get('prerelease'), outputs.get('channel')]).toEqual(['true', 'rc']);
  });
});

const none = async (): Promise<Captured> => ({ exitCode: 128, stdout: Buffer.alloc(0), stderr: 'no repository' });

beforeEach(() => {
  runtime = createFakeRuntime();
});

describe('a secret of the job', () => {
  test.each([
    ['label', { labels: 'note=token-of-the-job' }, 'labels.note'],
    ['annotation', { annotations: 'note=token-of-the-job' }, 'annotations'],
    ['tag', { tags: 'type=raw,value=token-of-the-job' }, 'tags'],
  ])('in a %s is refused before a bake file is written', async (_, inputs, place) => {
    const env = { API_TOKEN: 'token-of-the-job' };
    await expect(run({ ...basic, ...inputs }, { env })).rejects.toMatchObject({
      kind: 'policy',
      message: expect.stringContaining(`The bake definition contains a secret of this job at target.`),
    });
    await expect(run({ ...basic, ...inputs }, { env })).rejects.toThrow(place);
    expect(runtime.outputValues.has('bake-file')).toBe(false);
  });
});

test('a pattern of a rule that takes longer than any job is an error that names it', async () => {
  const ref = `refs/tags/v${'1'.repeat(240)}!`;
  await expect(run({ ...basic, tags: 'type=match,pattern=v(1+)+$' }, { ref })).rejects.toMatchObject({
    kind: 'input',
    message: expect.stringContaining('The regular expression /v(1+)+$/ takes too long for "v111'),
  });
});
