import { expect, test } from '@jest/globals';
import {
  type ContextLocation,
  locateContext,
  whyUnwatched,
} from '../../../actions/buildx-matrix/contexts/context-location.ts';

const folders = { root: '/repo', workdir: '/repo/images' };
const id = '0123456789012345678901234567890123456789';
const folder = (path: string): ContextLocation => ({ kind: 'folder', folder: path });
const remote = (address: string, pinned = false): ContextLocation => ({ kind: 'remote', address, pinned });

test.each<[string, ContextLocation]>([
  ['.', folder('images')],
  ['api', folder('images/api')],
  ['../lib/', folder('lib')],
  ['..', folder('')],
  ['/repo/lib', folder('lib')],
  ['cwd://api', folder('images/api')],
  [`oci-layout://layout@sha256:${'a'.repeat(64)}`, folder('images/layout')],
  ['oci-layout://layout', folder('images/layout')],
  ['../..', { kind: 'outside', path: '../..' }],
  ['/elsewhere', { kind: 'outside', path: '/elsewhere' }],
  ['../../repository', { kind: 'outside', path: '../../repository' }],
  ['..data', folder('images/..data')],
  ['target:base', { kind: 'target', name: 'base' }],
  ['docker-image://alpine:3', { kind: 'image', reference: 'alpine:3' }],
  ['https://example.org/a.tar', remote('https://example.org/a.tar')],
  ['https://github.com/acme/app.git#main', remote('https://github.com/acme/app.git#main')],
  [`https://github.com/acme/app.git#${id}`, remote(`https://github.com/acme/app.git#${id}`, true)],
  [`https://github.com/acme/app.git#${id}:sub`, remote(`https://github.com/acme/app.git#${id}:sub`, true)],
  [
    `https://github.com/acme/app.git?ref=${id}&subdir=x`,
    remote(`https://github.com/acme/app.git?ref=${id}&subdir=x`, true),
  ],
  [`https://github.com/acme/app.git#x${id}`, remote(`https://github.com/acme/app.git#x${id}`)],
  ['git@github.com:acme/app', remote('git@github.com:acme/app')],
  ['github.com/acme/app', remote('github.com/acme/app')],
  ['./local.git', remote('./local.git')],
  ['s3://bucket', remote('s3://bucket')],
  ['custom-way://x', remote('custom-way://x')],
])('%s', (value, expected) => {
  expect(locateContext(value, folders)).toEqual(expected);
});

test.each<[ContextLocation, string | undefined]>([
  [folder('api'), undefined],
  [{ kind: 'target', name: 'base' }, undefined],
  [{ kind: 'image', reference: 'alpine' }, undefined],
  [remote('https://a', true), undefined],
  [remote('https://a'), 'its context is remote (https://a)'],
  [{ kind: 'outside', path: '../x' }, 'its context is outside the repository (../x)'],
])('why %j cannot be watched', (location, expected) => {
  expect(whyUnwatched(location, 'its context')).toBe(expected);
});
