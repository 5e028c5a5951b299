import { describe, expect, test } from '@jest/globals';
import {
  joinHost,
  lastPart,
  matchRepository,
  readReference,
  readRepository,
} from '../../../actions/update-helm-values/sites/written-repository.ts';
import { stale } from '../values-cases.ts';

test.each([
  ['nginx', { text: 'nginx', host: undefined, path: 'nginx' }],
  ['library/nginx:1', { text: 'nginx', host: undefined, path: 'nginx' }],
  ['acme/library/nginx', { text: 'acme/library/nginx', host: undefined, path: 'acme/library/nginx' }],
  ['docker.io/library/nginx', { text: 'docker.io/nginx', host: 'docker.io', path: 'nginx' }],
  ['index.docker.io/nginx', { text: 'docker.io/nginx', host: 'docker.io', path: 'nginx' }],
  ['registry-1.docker.io/a/b', { text: 'docker.io/a/b', host: 'docker.io', path: 'a/b' }],
  ['acme/api', { text: 'acme/api', host: undefined, path: 'acme/api' }],
  [`ghcr.io/acme/api:v1@${stale}`, { text: 'ghcr.io/acme/api', host: 'ghcr.io', path: 'acme/api' }],
  ['localhost:5000/api', { text: 'localhost:5000/api', host: 'localhost:5000', path: 'api' }],
])('%s is read with its host, when it has one', (text, repository) => expect(readRepository(text)).toEqual(repository));

test.each([
  ['acme/api', 'ghcr.io', { text: 'ghcr.io/acme/api', host: 'ghcr.io', path: 'acme/api' }],
  ['acme/api', 'ghcr.io/', { text: 'ghcr.io/acme/api', host: 'ghcr.io', path: 'acme/api' }],
  ['acme/api', 'ghcr.io/mirror', { text: 'ghcr.io/mirror/acme/api', host: 'ghcr.io', path: 'mirror/acme/api' }],
  ['quay.io/acme/api', 'ghcr.io', { text: 'quay.io/acme/api', host: 'quay.io', path: 'acme/api' }],
  ['docker.io/acme/api', 'ghcr.io', { text: 'docker.io/acme/api', host: 'docker.io', path: 'acme/api' }],
  ['nginx', 'docker.io', { text: 'docker.io/nginx', host: 'docker.io', path: 'nginx' }],
  ['acme/api', 'not a host', undefined],
])('%s with the registry %s', (text, registry, repository) =>
  expect(readRepository(text, registry)).toEqual(repository),
);

test.each([
  ['empty', ''],
  ['a path in upper case', 'a/B'],
  ['two words', 'a b'],
  ['a template', '{{ x }}'],
  ['two tags', 'a:b:c'],
  ['too long', 'a'.repeat(513)],
  ['millions of parts', 'b/'.repeat(2_000_000)],
])('no reference: %s', (_, text) => {
  expect(readReference(text)).toBeUndefined();
  expect(readRepository(text)).toBeUndefined();
});

test('the longest reference is read', () => {
  const path = `${'a'.repeat(245)}`;
  expect(readReference(`ghcr.io/${path}:${'t'.repeat(128)}@${stale}`)).toMatchObject({ path });
});

test('joinHost', () => {
  expect(joinHost('', 'a')).toBe('a');
  expect(joinHost('h//', 'a/b')).toBe('h/a/b');
});

test('lastPart', () => {
  expect(lastPart('a/b/c')).toBe('c');
  expect(lastPart('c')).toBe('c');
});

describe('a repository in a file matches a wanted one', () => {
  const repository = (text: string) => {
    const read = readRepository(text);
    if (read === undefined) throw new Error(text);
    return read;
  };

  test.each([
    ['ghcr.io/acme/api', 'ghcr.io/acme/api', 'same'],
    ['acme/api', 'docker.io/acme/api', 'same'],
    ['docker.io/acme/api', 'acme/api', 'same'],
    ['acme/api', 'ghcr.io/acme/api', 'same-path'],
    ['quay.io/acme/api', 'ghcr.io/acme/api', 'same-name'],
    ['ghcr.io/other/api', 'ghcr.io/acme/api', 'same-name'],
    ['api', 'ghcr.io/acme/api', 'same-name'],
    ['ghcr.io/acme/web', 'ghcr.io/acme/api', undefined],
    ['ghcr.io/acme/xapi', 'ghcr.io/acme/api', undefined],
  ])('%s, %s: %s', (written, wanted, match) => {
    expect(matchRepository(repository(written), repository(wanted))).toBe(match);
  });
});
