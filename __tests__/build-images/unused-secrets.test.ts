import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseSecretLines, parseSecretVariable } from '../../actions/build-images/secrets.ts';
import { describeUnusedSecrets } from '../../actions/build-images/unused-secrets.ts';
import type { DefinedTarget } from '../../actions/shared/bake/definition.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';

interface Given {
  readonly secrets?: string;
  readonly files?: readonly string[];
  readonly envs?: readonly string[];
}

const inputsOf = ({ secrets = '', files = [], envs = [] }: Given) => ({
  secrets: parseSecretLines(secrets),
  secretFiles: new Map(files.map(id => [id, 'x'])),
  secretEnvs: new Map(envs.map(id => [id, parseSecretVariable('X', id)])),
});

/** What is said of the secrets of a build with these Dockerfiles; undefined for one that is not here. */
function warningsFor(given: Given, dockerfiles: readonly (string | undefined)[], fields: DefinedTarget = {}) {
  const folder = temporaryFolder('secrets');
  const targets = dockerfiles.map((text, at) => {
    mkdirSync(path.join(folder, String(at)));
    if (text !== undefined) writeFileSync(path.join(folder, String(at), 'Dockerfile'), text);
    return [`target-${at}`, { ...fields, context: String(at) }] as const;
  });
  return describeUnusedSecrets(inputsOf(given), { target: Object.fromEntries(targets) }, folder);
}

const npm = 'FROM alpine\nRUN --mount=type=secret,id=npmrc npm ci\n';

describe('a secret that no Dockerfile mounts', () => {
  test('is named, unless it is a line of the input "secrets", which can be a part of a value', () => {
    const secrets = 'npmrc=//registry.npmjs.org/:x=y\nemail=ann@example.org\n';
    expect(warningsFor({ secrets, files: ['npmc'], envs: ['npmrc2'] }, [npm])).toEqual([
      expect.stringMatching(
        /^Input "secrets": no RUN of these Dockerfiles mounts the secret of line 2\..*"secret-files"\.$/,
      ),
      'No RUN of these Dockerfiles mounts the secret "npmc". Check its id.',
      'No RUN of these Dockerfiles mounts the secret "npmrc2". Check its id.',
    ]);
  });

  test.each([
    ['one of several Dockerfiles mounts it', ['FROM scratch\n', npm], {}],
    ['it is mounted by the last part of its path', ['FROM alpine\nRUN --mount=type=secret,target=/root/npmrc x\n'], {}],
    ['an argument is its id', ['FROM alpine\nARG ID\nRUN --mount=type=secret,id=$ID x\n'], { args: { ID: 'npmrc' } }],
    ['a step for children mounts it', ['FROM alpine AS a\nONBUILD RUN --mount=type=secret,id=npmrc x\nFROM a\n'], {}],
    ['a variable that only the base image knows is an id', ['FROM alpine\nRUN --mount=type=secret,id=$ID x\n'], {}],
    ['a Dockerfile is elsewhere', ['FROM scratch\n', undefined], {}],
    ['a Dockerfile cannot be read', ['RUN x\n'], {}],
    ['another frontend reads it', ['# syntax=example.org/frontend:1\nFROM scratch\n'], {}],
    ['an argument names another frontend', ['FROM scratch\n'], { args: { BUILDKIT_SYNTAX: 'example.org/frontend' } }],
  ])('is no warning where %s', (_, dockerfiles, fields) => {
    expect(warningsFor({ secrets: 'npmrc=x' }, dockerfiles, fields)).toEqual([]);
  });

  test.each(['docker/dockerfile:1', 'docker.io/docker/dockerfile:1.7-labs', 'docker/dockerfile-upstream:master'])(
    'is a warning with the frontend %s',
    syntax => expect(warningsFor({ envs: ['npm'] }, [`# syntax=${syntax}\n${npm}`])).toHaveLength(1),
  );

  test('is no warning for what BuildKit reads itself', () => {
    expect(warningsFor({ envs: ['GIT_AUTH_TOKEN', 'HTTP_AUTH_HEADER_example.org'] }, [npm])).toEqual([]);
  });
});
