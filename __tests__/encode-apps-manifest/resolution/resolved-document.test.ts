import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readResolvedApps } from '../../../actions/encode-apps-manifest/resolution/resolved-document.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { resolvedApp, resolvedApps } from '../apps.ts';

const workspace = temporaryFolder('resolved');
const shop = resolvedApp('shop');
const read = (value: unknown) => readResolvedApps(JSON.stringify(value), 'resolved', workspace);

test('is JSON, or a file below the workspace', () => {
  const document = resolvedApps([shop]);
  expect(read(document)).toEqual(document);
  expect(readResolvedApps(`\n ${JSON.stringify(document)}`, 'resolved', workspace)).toEqual(document);
  writeFileSync(path.join(workspace, 'resolved.json'), JSON.stringify(document));
  expect(readResolvedApps('resolved.json', 'resolved', workspace)).toEqual(document);
  expect(() => readResolvedApps('none.json', 'previous', workspace)).toThrow(
    expect.objectContaining({
      kind: 'input',
      message: expect.stringContaining('Input "previous": there is no file none.json.'),
      fix: 'Pass JSON, the path of a file that exists, or leave the input empty.',
    }),
  );
});

test('keys of later releases are ignored', () => {
  const later = { ...resolvedApps([{ ...shop, size: 1 } as typeof shop]), tool: 'x' };
  expect(read(later)).toEqual(resolvedApps([shop]));
});

describe('each known key is checked from its first character to its last', () => {
  test.each([
    ['name', 'x shop'],
    ['name', 'shop\nx'],
    ['name', ''],
    ['name', 'a'.repeat(65)],
    ['url', 'x https://github.com/acme/shop'],
    ['url', 'https://github.com/acme/shop x'],
    ['url', 'https://me:token@github.com/acme/shop'],
    ['ref', '-x'],
    ['ref', 'a b'],
    ['ref', 'main\n'],
    ['ref', 'f'.repeat(40)],
    ['kind', 'tags'],
    ['commit', 'f'.repeat(39)],
    ['commit', 'f'.repeat(41)],
    ['commit', `${'f'.repeat(40)}\n`],
    ['commit', 'F'.repeat(40)],
    ['commit', 5],
  ])('%s %j', (key, value) => {
    expect(() => read(resolvedApps([{ ...shop, [key]: value }]))).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`apps.0.${key}: `) }),
    );
    expect(() => read({ ...resolvedApps([]), frappe: { ...shop, [key]: value } })).toThrow(`frappe.${key}: `);
  });

  test('and a name of 64 characters, a commit of SHA-256 and any address of a list are right', () => {
    const right = [
      resolvedApp('a'.repeat(64)),
      resolvedApp('b', { commit: 'f'.repeat(64) }),
      resolvedApp('c', { url: 'git@host:acme/shop.git' }),
      resolvedApp('d', { url: 'ssh://git@host:22/acme/shop', ref: 'feature/x@1', kind: 'branch' }),
      resolvedApp('e', { url: `https://[::1]:8080/~me/${'x'.repeat(600)}` }),
    ];
    expect(read(resolvedApps(right))).toEqual(resolvedApps(right));
  });
});
