import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ociManifest } from '../../../actions/shared/images/media-type.ts';
import type { ErrorKind } from '../../../actions/shared/runtime/errors.ts';
import { temporaryFolder } from '../fake-runtime.ts';
import { cloneOf, commitToOrigin, createOrigin, createRepository, git, installHook } from '../git-repository.ts';
import { type GitHost, startGitHost } from '../git-server.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../github/fake-github.ts';
import { zip } from '../github/zip.ts';
import type { FakeRegistry, FakeRegistryOptions } from '../registry/fake-registry.ts';
import { type RunOptions, type RunResult, runAction } from '../runner.ts';
import { shop } from './plans.ts';
import { type PublishRun, startPublishRun } from './publish-run.ts';
import { type PublishedImages, startPublishedImages } from './published-images.ts';

/** Closes what a failure started. */
export type Closing = { close(): Promise<unknown> }[];

export interface Failure {
  /** As docs/errors.md names it. */
  readonly failure: string;
  /** Part of the message. */
  readonly message: RegExp;
  /** Makes it happen in an action, started as a runner does. */
  readonly run: (closing: Closing) => Promise<RunResult>;
}

type Inputs = Readonly<Record<string, string>>;

/** A busy machine answers in time; only what never appears is waited for in vain. */
const limits = { question: 60, optional: 30, transfer: 60, appearance: 1 };

/** For a service that hangs. */
const shortLimits = { ...limits, question: 2, optional: 1, transfer: 2 };

/** An address where no service listens. */
const nowhere = 'http://127.0.0.1:9';

interface TagRequest extends FakeGitHubOptions {
  readonly spoil?: (github: FakeGitHub) => void;
  readonly inputs?: Inputs;
  readonly env?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly limits?: RunOptions['limits'];
}

/** compute-tags for a version in a shallow clone: GitHub decides whether it is the highest. */
const computeTags =
  ({ spoil, inputs = {}, env = {}, token, limits: seconds = limits, ...options }: TagRequest) =>
  async (closing: Closing): Promise<RunResult> => {
    const github = await startFakeGitHub({ repository: 'acme/shop', ...options });
    closing.push(github);
    github.tags.push('v1.9.1', 'v2.0.1');
    spoil?.(github);
    const origin = createOrigin({ 'README.md': 'shop' });
    commitToOrigin(origin, { 'README.md': 'next' });
    const cwd = cloneOf(origin.url, 1);
    return await runAction('compute-tags', {
      cwd,
      inputs: { images: 'ghcr.io/acme/shop', tags: 'type=semver,pattern={{version}}', ...inputs },
      env: {
        GITHUB_SHA: git(cwd, 'rev-parse', 'HEAD'),
        GITHUB_REF: 'refs/tags/v1.9.1',
        GITHUB_REF_NAME: 'v1.9.1',
        GITHUB_REF_TYPE: 'tag',
        GITHUB_API_URL: github.url,
        ...env,
      },
      token: token ?? github.token,
      limits: seconds,
    });
  };

const often = { times: 1000 };

interface PublishRequest extends FakeRegistryOptions {
  readonly place?: 'service' | 'folder';
  /** Instead of a plan, and records of both platforms. */
  readonly prepare?: (run: PublishRun) => void;
  readonly spoil?: (run: PublishRun) => void;
  readonly inputs?: Inputs;
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: RunOptions['limits'];
}

/** emit-digest-artifact after build jobs that have all ended well. */
const emit =
  ({ place = 'folder', prepare = run => build(run), spoil, inputs, env, ...others }: PublishRequest) =>
  async (closing: Closing): Promise<RunResult> => {
    const { limits: seconds = limits, ...options } = others;
    const run = await startPublishRun(place, options);
    closing.push(run);
    prepare(run);
    spoil?.(run);
    return await run.emit(inputs, env, seconds);
  };

function build(run: PublishRun, changes: Parameters<PublishRun['build']>[3] = {}): void {
  const plan = run.plan();
  for (const platform of ['linux/amd64', 'linux/arm64']) run.build(plan, platform, 1, changes);
}

/** buildx-matrix for a definition that was printed before. */
const planImages =
  (definition: unknown, options: Partial<RunOptions> = {}) =>
  async (): Promise<RunResult> => {
    const cwd = createRepository({ 'README.md': 'shop' });
    writeFileSync(path.join(cwd, 'printed.json'), JSON.stringify(definition));
    return await runAction('buildx-matrix', { cwd, inputs: { definition: 'printed.json' }, limits, ...options });
  };

/** encode-apps-manifest for one app; the host serves Frappe and may refuse the app. */
const encodeApps =
  (spoil: (host: GitHost) => void, options: (host: GitHost) => Partial<RunOptions> & { readonly app?: string }) =>
  async (closing: Closing): Promise<RunResult> => {
    const host = await startGitHost();
    closing.push(host);
    for (const repository of ['frappe/frappe', 'acme/pos']) host.create(repository);
    spoil(host);
    const cwd = temporaryFolder('failures');
    const { app = host.url('acme/pos'), inputs = {}, ...others } = options(host);
    writeFileSync(path.join(cwd, 'apps.json'), JSON.stringify([{ url: app, branch: 'main' }]));
    return await runAction('encode-apps-manifest', {
      cwd,
      inputs: {
        'frappe-branch': 'main',
        'frappe-path': host.url('frappe/frappe'),
        'allowed-hosts': host.origin,
        ...inputs,
      },
      ...others,
    });
  };

/** A program that takes the place of another one on PATH. */
function standIn(program: string, script: string): Readonly<Record<string, string>> {
  const bin = temporaryFolder('bin');
  writeFileSync(path.join(bin, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env['PATH']}` };
}

/** update-helm-values to a branch whose server has a hook. */
const deploy = (hook: string) => async (): Promise<RunResult> => {
  const origin = createOrigin({ 'values.yaml': 'image: ghcr.io/acme/api:1.0.0\n' });
  if (hook !== '') installHook(origin, 'pre-receive', hook);
  const cwd = cloneOf(origin.url);
  if (hook === '') git(cwd, 'remote', 'set-url', 'origin', `${nowhere}/acme/shop`);
  const images = `api=ghcr.io/acme/api:1.2.4@sha256:${'a'.repeat(64)}`;
  return await runAction('update-helm-values', {
    cwd,
    inputs: { images, 'values-files': 'values.yaml', 'max-attempts': '1' },
  });
};

/** resolve-digests after other runs. */
const resolveImages =
  (prepare: (published: PublishedImages) => void, inputs: Inputs = {}, env: Inputs = {}) =>
  async (closing: Closing): Promise<RunResult> => {
    const published = await startPublishedImages();
    closing.push(published);
    prepare(published);
    return await published.resolve(inputs, { env, limits });
  };

const publishImages = (published: PublishedImages) => published.publish();

/** An image of another commit. */
function addOtherImage(registry: FakeRegistry, tag: string): void {
  const Labels = { 'org.opencontainers.image.revision': 'c'.repeat(40) };
  const config = JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels } });
  const digest = registry.addBlob('acme/base', config);
  const mediaType = 'application/vnd.oci.image.config.v1+json';
  const manifest = {
    schemaVersion: 2,
    mediaType: ociManifest,
    config: { mediaType, digest, size: config.length },
    layers: [],
  };
  registry.addManifest('acme/base', ociManifest, JSON.stringify(manifest), tag);
}

/** A server that answers every request with the same JSON. */
async function startServer(closing: Closing, body: string): Promise<string> {
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push({ close: () => new Promise(resolve => server.close(resolve)) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const latest = /^Whether this version is the highest one is unknown: /;

/** Every kind but the fifth, which is whatever no other kind describes. */
export const failures: Readonly<Record<ErrorKind, readonly Failure[]>> = {
  input: [
    {
      failure: 'An input has a value that is not allowed',
      message: /Input "tags", line 1/,
      run: computeTags({ inputs: { tags: 'type=smever' } }),
    },
    {
      failure: 'A file that an input names is missing, or is not what it should be',
      message: /printed\.json is not a bake definition/,
      run: planImages({ target: [] }),
    },
    {
      failure: 'A program that an action needs is not installed',
      message: /buildx was not found/,
      run: planImages({}, { inputs: { files: 'docker-bake.hcl' }, env: { PATH: temporaryFolder('bin') } }),
    },
    {
      failure: 'No earlier job of the run has left a plan, or the records of a row',
      message: /There is no plan in /,
      run: emit({ prepare: () => undefined }),
    },
    {
      failure: 'A plan, a record or a manifest belongs to another repository, run or commit',
      message: /commit: 2{40} there/,
      run: emit({ spoil: run => run.plan(2, plan => ({ ...plan, revision: '2'.repeat(40) })) }),
    },
    {
      failure: 'Whether `latest` moves cannot be known: the clone lacks tags, and there is no token to ask GitHub with',
      message: latest,
      run: computeTags({ inputs: { 'github-token': '' } }),
    },
    {
      failure: 'A repository that the registry does not create by itself is missing',
      message: /has no repository acme\//,
      run: emit({
        spoil: ({ registry }) =>
          registry.fail({
            kind: 'status',
            method: 'PUT',
            status: 404,
            body: '{"errors":[{"code":"NAME_UNKNOWN","message":"no such repository"}]}',
            ...often,
          }),
      }),
    },
    {
      failure: 'A registry takes no pushes, or refuses what it got',
      message: /did not accept a request for acme\/.* \(status 405\)[\s\S]*takes no pushes/,
      run: emit({ spoil: ({ registry }) => registry.fail({ kind: 'status', method: 'PUT', status: 405, ...often }) }),
    },
    {
      failure: 'A repository of the list of apps does not exist',
      message: /acme\/other/,
      run: encodeApps(
        () => undefined,
        host => ({ app: host.url('acme/other') }),
      ),
    },
    {
      failure:
        'A repository, workflow, run, Git tag or release that an input names does not exist, or is hidden from the token',
      message: /acme\/shop has no Git tag v9, or this token may not see it/,
      run: resolveImages(publishImages, { 'git-tag': 'v9' }),
    },
    {
      failure: 'No trusted run of the workflow has ended well on the branch, or for the commit',
      message: /images\.yml has no successful run on main yet:\n {2}run 7 \(.*\): its event was pull_request/,
      run: resolveImages(published => published.publish({ event: 'pull_request' })),
    },
    {
      failure: 'The run that should have a manifest has no artifact with it',
      message: /^Run 7 \(\S+\) has no artifact docker-image-digests\./,
      run: resolveImages(published => published.run()),
    },
    {
      failure: 'The artifact with the manifest of another run has expired',
      message: /^Artifact docker-image-digests of run 7 \(\S+\), created 2026-01-01T00:00:00Z, expired 2026-04-01/,
      run: resolveImages(published => published.publish({}, { expired: true })),
    },
    {
      failure: 'The manifest of another run lacks an image that an input requires',
      message: /^The manifest of run 7 \(\S+\) lacks images that "required" names:\n {2}wbe \(did you mean "web"\?\)/,
      run: resolveImages(publishImages, { required: 'api, wbe' }),
    },
  ],
  permission: [
    {
      failure: 'The token is not valid (any more)',
      message: /GitHub refused .* with status 401/,
      run: computeTags({ token: 'ghs_old' }),
    },
    {
      failure: 'The token lacks a permission; the error has the lines to add',
      message: /the token lacks "contents: read"/,
      run: computeTags({ permissions: ['actions'] }),
    },
    {
      failure: 'The registry refuses the credentials, or none were found',
      message: /refused access to acme\//,
      run: emit({ auth: { kind: 'token', username: 'ann', password: 's3cret' } }),
    },
    {
      failure: "The artifact service refuses the runner's token",
      message: /refused the runner's token/,
      run: emit({ place: 'service', env: { ACTIONS_RUNTIME_TOKEN: 'a.e30.b' } }),
    },
    {
      failure: 'A Git server asks for a login, or refuses the one that was sent',
      message: /acme\/pos/,
      run: encodeApps(
        host => host.fail('acme/pos', { status: 403 }),
        () => ({}),
      ),
    },
  ],
  policy: [
    {
      failure: 'An immutable tag names another image already',
      message: /Immutable tags name other images already/,
      run: emit({ spoil: run => addOtherImage(run.registry, run.shaTag) }),
    },
    {
      failure: 'A record or a plan does not describe what the registry has',
      message:
        /Plan and records do not describe what the registry has:\n {2}api for linux\/amd64, .* layers 2, in the registry 1/,
      run: emit({ prepare: run => build(run, { layers: 2 }) }),
    },
    {
      failure: 'A bake definition contains something that looks like a credential',
      message: /looks like a credential/,
      run: planImages({
        ...shop,
        target: { ...shop.target, api: { ...shop.target['api'], args: { API_TOKEN: 'x1y2z3a4b5' } } },
      }),
    },
    {
      failure: 'An artifact contains a file that does not belong there',
      message: /Artifact "image-plan--2" of this run is refused: it must contain "plan.json" and no other file/,
      run: emit({
        place: 'service',
        spoil: ({ results }) => results.put('image-plan--2', zip([{ name: 'run.sh', content: 'exit' }])),
      }),
    },
    {
      failure: 'An artifact is too large, packed or unpacked (a ZIP bomb)',
      message: /Artifact "image-plan--2" of this run is refused: .*above the limit/,
      run: emit({
        place: 'service',
        spoil: ({ results }) =>
          results.put('image-plan--2', zip([{ name: 'plan.json', content: Buffer.alloc(11 * 1024 * 1024) }])),
      }),
    },
    {
      failure: 'A program prints more than is kept in memory; it is ended',
      message: /git ls-remote printed more than 32 MiB, the limit, and was ended/,
      run: encodeApps(
        () => undefined,
        () => ({ env: standIn('git', 'exec yes refs/heads/main') }),
      ),
    },
    {
      failure: 'The artifact service redirects to another address, which would get the token of the job',
      message: /redirects to elsewhere\.example, and the token of the job is not sent there/,
      run: emit({
        place: 'service',
        spoil: ({ results }) =>
          results.fail({
            at: 'ListArtifacts',
            instead: { status: 307, headers: { location: 'https://elsewhere.example/' } },
            ...often,
          }),
      }),
    },
    {
      failure: 'A repository of the list of apps is redirected to a host that is not allowed',
      message: /git\.example/,
      run: encodeApps(
        host => host.fail('acme/pos', { movedTo: rest => `https://git.example/acme/pos${rest}` }),
        () => ({}),
      ),
    },
    {
      failure: 'A branch is protected, or a hook of the server refuses the push',
      message: /refused the push/,
      run: deploy('echo "no deployments on Fridays" >&2; exit 1'),
    },
    {
      failure: 'A run that an input names is not trusted: it failed, is of a fork, or has another workflow or event',
      message: /^Run 7 \(\S+\) is not trusted: its commit comes from a fork\./,
      run: resolveImages(published => published.publish({ head_repository: { id: 666, full_name: 'mallory/shop' } }), {
        run: '41',
      }),
    },
    {
      failure:
        'The artifact of another run has other bytes than GitHub recorded, or its manifest belongs to something else',
      message: /^Artifact docker-image-digests of run 7 \(\S+\) is refused: its bytes have the digest sha256:/,
      run: resolveImages(published => published.publish({}, { digest: `sha256:${'1'.repeat(64)}` })),
    },
    {
      failure: 'The manifest of another run is not valid',
      message: /^Artifact docker-image-digests of run 7 \(\S+\) is refused: it is not valid:/,
      run: resolveImages(published => {
        published.run();
        published.artifact({ schemaVersion: 1 });
      }),
    },
    {
      failure: 'The manifest of another run names no image',
      message: /^The manifest of run 7 \(\S+\) names no image\./,
      run: resolveImages(published => {
        published.run();
        published.artifact(published.manifest({ images: {} }));
      }),
    },
    {
      failure: 'The manifest of another run names an image that is not allowed',
      message: /names images outside of "allowed-images" \(ghcr\.io\/acme\/\*\):\n {2}api: 127\.0\.0\.1/,
      run: resolveImages(publishImages, { 'allowed-images': 'ghcr.io/acme/*' }),
    },
    {
      failure: 'An image that the manifest of another run names is not in its registry',
      message: /names images that the registry does not have:\n {2}api: \S+@sha256:0{64}\n/,
      run: resolveImages(published => {
        published.run();
        published.artifact(published.manifest({}, { api: { digest: `sha256:${'0'.repeat(64)}` } }));
      }),
    },
    {
      failure: 'An image that the manifest of another run names has no valid attestation',
      message:
        /^gh found no valid attestation by acme\/shop\/\.github\/workflows\/images\.yml for:\n {2}api: \S+: no attestations/,
      run: resolveImages(
        publishImages,
        { verify: 'attestation' },
        standIn('gh', '[ "$1" = --version ] || { echo "no attestations" >&2; exit 1; }'),
      ),
    },
  ],
  service: [
    {
      failure: 'GitHub cannot be reached',
      message: /GitHub \(127\.0\.0\.1:9\) did not answer: .*So "latest"/s,
      run: computeTags({ env: { GITHUB_API_URL: nowhere } }),
    },
    {
      failure: 'GitHub hangs, sends byte after byte, or page after page',
      message: /did not answer: no complete answer within 2 s/,
      run: computeTags({ limits: shortLimits, spoil: github => github.fail({ kind: 'hang', ...often }) }),
    },
    {
      failure: 'GitHub answers with an error of the server (5xx)',
      message: /did not answer: status 503/,
      run: computeTags({ spoil: github => github.fail({ kind: 'status', status: 503, ...often }) }),
    },
    {
      failure: 'GitHub limits the rate of requests (429, or 403 with its headers)',
      message: /status 429, too many requests; it asks for a pause of 3600 s/,
      run: computeTags({
        spoil: github => github.fail({ kind: 'limit', headers: { 'retry-after': '3600' }, ...often }),
      }),
    },
    {
      failure: 'A proxy answers in the place of GitHub, or the answer is not what GitHub documents',
      message: /is not a JSON document/,
      run: computeTags({ spoil: github => github.fail({ kind: 'html', ...often }) }),
    },
    {
      failure: 'A list of Git tags that cannot be read; it is never taken for a list without tags',
      message: /the answer of GitHub is not a list of tags\. So "latest"/,
      run: async closing => {
        const url = await startServer(closing, '[[{"ref":"refs/tags/v2.0.1"}]]');
        return await computeTags({ env: { GITHUB_API_URL: url } })(closing);
      },
    },
    {
      failure: 'The registry cannot be reached, hangs, or answers with an error of the server',
      message: /The registry of .* did not answer: status 500/,
      run: emit({ spoil: ({ registry }) => registry.fail({ kind: 'status', status: 500, ...often }) }),
    },
    {
      failure: 'The registry sends bytes that do not have the digest that was asked for',
      message: /Digest mismatch at /,
      run: emit({ spoil: ({ registry }) => registry.fail({ kind: 'wrong-digest', method: 'PUT', ...often }) }),
    },
    {
      failure: 'An image that a job of this run pushed is no longer in the registry',
      message: /the registry does not have them any more:\n {2}api for linux\/amd64/,
      run: emit({
        prepare: run =>
          build(run, { descriptor: { mediaType: ociManifest, digest: `sha256:${'0'.repeat(64)}`, size: 1 } }),
      }),
    },
    {
      failure: 'The artifact service cannot be reached, hangs, or answers with an error of the server',
      message: /could not be transferred: .* did not answer: no complete answer within 2 s/,
      run: emit({
        place: 'service',
        limits: shortLimits,
        spoil: ({ results }) => results.fail({ at: 'ListArtifacts', hangs: true, ...often }),
      }),
    },
    {
      failure: 'The artifact service sends a damaged archive',
      message: /sent a damaged archive of "image-plan--2"/,
      run: emit({ place: 'service', spoil: ({ results }) => results.put('image-plan--2', Buffer.from('hello')) }),
    },
    {
      failure: 'The artifact service answers in a form that cannot be used',
      message: /answered ListArtifacts in a form that cannot be used \(status 200, text\/html\)/,
      run: emit({
        place: 'service',
        spoil: ({ results }) => results.fail({ at: 'ListArtifacts', instead: { body: '<html>' }, ...often }),
      }),
    },
    {
      failure: 'The artifact storage of the account is full',
      message: /the artifact storage of this account is full/,
      run: emit({ place: 'service', spoil: ({ results }) => results.fail({ at: 'CreateArtifact', status: 403 }) }),
    },
    {
      failure: 'A Git server cannot be reached, or does not answer in time',
      message: /could not be reached/,
      run: deploy(''),
    },
  ],
};
