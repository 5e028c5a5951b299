import { describe, expect, test } from '@jest/globals';
import { externalBase } from '../../../actions/build-images/record/external-base-image.ts';
import type { DefinedTarget } from '../../../actions/shared/bake/definition.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const pinned = `sha256:${'b'.repeat(64)}`;
const used = [
  { reference: 'node:20', digest },
  { reference: 'ghcr.io/acme/tools:latest', digest: pinned },
];
const node = { image: 'docker.io/library/node', digest };

function baseOf(
  target: DefinedTarget,
  others: Readonly<Record<string, DefinedTarget>> = {},
  files: Record<string, string> = {},
) {
  const folder = temporaryFolder('context');
  for (const [name, text] of Object.entries(files)) writeFile(folder, name, text);
  const definition = { target: { api: target, ...others } };
  return externalBase({ name: 'api', used }, { definition, platform: 'linux/amd64' }, folder);
}

const inline = (text: string): DefinedTarget => ({ 'dockerfile-inline': text });

describe('externalBase', () => {
  test.each([
    ['FROM node:20', node],
    ['FROM docker.io/library/node:20 AS build\nFROM build', node],
    ['ARG V=20\nFROM node:$${V}', node],
    ['FROM ghcr.io/acme/tools', { image: 'ghcr.io/acme/tools', digest: pinned }],
    [`FROM alpine@${pinned}`, { image: 'docker.io/library/alpine', digest: pinned }],
    ['FROM scratch', undefined],
    ['FROM alpine:3', undefined],
    ['FROM node:20 AS build\nFROM scratch\nCOPY --from=build /a /a', undefined],
    ['this is no Dockerfile', undefined],
  ])('%j', (text, base) => expect(baseOf(inline(text))).toEqual(base));

  test('an argument of the target decides, and its stage', () => {
    const text = 'ARG V=18\nFROM node:$${V} AS run\nFROM scratch AS other';
    expect(baseOf({ ...inline(text), args: { V: '20' }, target: 'run' })).toEqual(node);
  });

  test('the base of a linked parent is the base of its child', () => {
    const child = { ...inline('FROM base'), contexts: { base: 'target:base' } };
    expect(baseOf(child, { base: inline('FROM node:20') })).toEqual(node);
  });

  test('a parent that is pinned by digest is no external base', () => {
    const child = { ...inline('FROM base'), contexts: { base: `docker-image://ghcr.io/acme/base@${digest}` } };
    expect(baseOf(child)).toBeUndefined();
  });

  test('targets that are built from each other have no base', () => {
    const child = { ...inline('FROM base'), contexts: { base: 'target:base' } };
    expect(baseOf(child, { base: { ...inline('FROM api'), contexts: { api: 'target:api' } } })).toBeUndefined();
  });

  test('a context that only contains "target:" is no parent', () => {
    const child = { ...inline('FROM base'), contexts: { base: 'https://example.org/target:base' } };
    expect(baseOf(child, { base: inline('FROM node:20') })).toBeUndefined();
  });

  test('without a context the Dockerfile of the working directory is read', () => {
    expect(baseOf({}, {}, { Dockerfile: 'FROM node:20\n' })).toEqual(node);
  });

  test('the Dockerfile of a context is read, and without it there is no base', () => {
    const target = { context: 'api', dockerfile: 'Containerfile' };
    expect(baseOf(target, {}, { 'api/Containerfile': 'FROM node:20\n' })).toEqual(node);
    expect(baseOf({ context: 'https://github.com/acme/api.git' })).toBeUndefined();
  });
});
