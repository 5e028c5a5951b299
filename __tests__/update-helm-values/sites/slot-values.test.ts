import { describe, expect, test } from '@jest/globals';
import type { ImageSite, SlotRole } from '../../../actions/update-helm-values/sites/image-site.ts';
import { valuesFor } from '../../../actions/update-helm-values/sites/slot-values.ts';
import { api, digest, hex, stale } from '../values-cases.ts';

const pointer = { document: 0, path: [], positions: [], line: 1 };

const siteWith = (slots: readonly (readonly [SlotRole, string])[], insertAfter?: number): ImageSite => ({
  pointer,
  slots: slots.map(([role, text]) => ({ role, key: role, text, pointer })),
  repository: undefined,
  insertAfter,
});

interface Options {
  readonly tag?: string | undefined;
  readonly create?: boolean;
  readonly insertAfter?: number | undefined;
}

/** `key=value …, +key=value, note`, or the reason of a refusal. */
function written(slots: readonly (readonly [SlotRole, string])[], options: Options = {}): string {
  const { tag, create = false, insertAfter = 0 } = { tag: 'v2', ...options };
  const values = valuesFor(
    siteWith(slots, 'insertAfter' in options ? options.insertAfter : insertAfter),
    { ...api, tag },
    create,
  );
  if (values.kind === 'refused') return values.reason;
  const changes = values.slots.map(({ slot, value }) => `${slot.key}=${value}`);
  const { insert, note } = values;
  return [changes.join(' '), insert && `+${insert.key}=${insert.value}`, note].filter(Boolean).join(', ');
}

const bare = { tag: undefined };

describe('a map', () => {
  test.each<[readonly (readonly [SlotRole, string])[], Options, string]>([
    [
      [
        ['tag', 'v1'],
        ['digest', ''],
      ],
      {},
      `tag=v2 digest=${digest}`,
    ],
    [
      [
        ['tag', 'v1'],
        ['hex', ''],
      ],
      {},
      `tag=v2 hex=${hex}`,
    ],
    [
      [
        ['tag', 'v1'],
        ['digest', stale],
        ['hex', 'ab'],
      ],
      {},
      `tag=v2 digest=${digest} hex=${hex}`,
    ],
    [[['tag', 'v1']], {}, 'tag=v2, the file has no key for the digest'],
    [[['tag', '']], {}, 'tag=v2, the file has no key for the digest'],
    [[['tag', `v1@${stale}`]], {}, `tag=v2@${digest}`],
    [
      [
        ['tag', `v1@${stale}`],
        ['digest', ''],
      ],
      {},
      `tag=v2@${digest} digest=${digest}`,
    ],
    [[['tag', `v1@${stale}`]], bare, `tag=v1@${digest}`],
    [
      [
        ['tag', 'v1'],
        ['digest', stale],
      ],
      bare,
      `digest=${digest}, the tag "v1" stays; the digest decides`,
    ],
    [
      [
        ['tag', ''],
        ['digest', stale],
      ],
      bare,
      `digest=${digest}`,
    ],
    [[['digest', stale]], {}, `digest=${digest}`],
    [[['digest', stale]], bare, `digest=${digest}`],
  ])('%j %j: %s', (slots, options, expected) => expect(written(slots, options)).toBe(expected));

  test.each<[readonly (readonly [SlotRole, string])[], Options, string]>([
    [[], { create: true }, '+tag=v2, the key "tag" was missing'],
    [[], { ...bare, create: true }, `+digest=${digest}, the key "digest" was missing`],
    [[['tag', 'v1']], { ...bare, create: true }, `+digest=${digest}, the key "digest" was missing`],
    [[], {}, 'the image has no key "tag"; add the key to the file, or set "create: true"'],
    [[], bare, 'the image has no key "digest"; add the key to the file, or set "create: true"'],
    [
      [],
      { create: true, insertAfter: undefined },
      'the image has no key "tag"; add the key to the file, or set "create: true"',
    ],
  ])('without a key, %j %j: %s', (slots, options, expected) => expect(written(slots, options)).toBe(expected));
});

describe('a reference', () => {
  test.each<[string, Options, string]>([
    ['acme/api:v1', {}, 'acme/api:v2'],
    ['acme/api:v1', bare, `acme/api:v1@${digest}`],
    [`acme/api:v1@${stale}`, {}, `acme/api:v2@${digest}`],
    [`acme/api:v1@${stale}`, bare, `acme/api:v1@${digest}`],
    [`acme/api@${stale}`, {}, `acme/api@${digest}`],
    [`acme/api@${stale}`, bare, `acme/api@${digest}`],
    ['localhost:5000/api:v1', {}, 'localhost:5000/api:v2'],
    ['localhost:5000/api', { create: true }, 'localhost:5000/api:v2'],
    ['acme/api', { create: true }, 'acme/api:v2'],
    ['acme/api', { ...bare, create: true }, `acme/api@${digest}`],
  ])('%s %j: %s', (text, options, expected) => {
    expect(written([['reference', text]], options)).toBe(`reference=${expected}`);
  });

  test('without tag and digest is refused', () => {
    expect(written([['reference', 'acme/api']])).toBe('"acme/api" has neither tag nor digest; set "create: true"');
  });
});
