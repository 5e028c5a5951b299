import { describe, expect, test } from '@jest/globals';
import type { ImageSite, PathTarget, SiteReader } from '../../../actions/update-helm-values/sites/image-site.ts';
import {
  hintsFor,
  searchable,
  searchImage,
  searchPaths,
} from '../../../actions/update-helm-values/sites/site-search.ts';
import { readRepository } from '../../../actions/update-helm-values/sites/written-repository.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import { parseValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { api } from '../values-cases.ts';

function siteOf(key: string, repository: string | undefined, tag?: string, line = 1): ImageSite {
  const pointer = { document: 0, path: [key], positions: [0], line };
  return {
    pointer,
    slots: tag === undefined ? [] : [{ role: 'tag', key: 'tag', text: tag, pointer }],
    repository: repository === undefined ? undefined : readRepository(repository),
    insertAfter: 0,
  };
}

interface FakeFile {
  readonly sites?: readonly ImageSite[];
  readonly targets?: Readonly<Record<string, readonly PathTarget[]>>;
  readonly text?: string;
  readonly file?: string;
}

function fileWith({ sites = [], targets = {}, text = '', file = 'v.yaml' }: FakeFile) {
  const reader: SiteReader = {
    source: readTextFile(file, Buffer.from(text)),
    sites,
    targetsOf: path => targets[path.join('.')] ?? [],
    explainMissing: path => `no ${path.join('.')}`,
  };
  return searchable(reader);
}

const find = (sites: readonly ImageSite[], image = api) => searchImage(fileWith({ sites }), image);

describe('an image is found', () => {
  const here = siteOf('a', 'ghcr.io/acme/api', 'v1');
  const hostless = siteOf('b', 'acme/api', 'v2');
  const elsewhere = siteOf('c', 'quay.io/acme/api', 'v3');

  test.each<[string, readonly ImageSite[], readonly ImageSite[], string]>([
    ['by host and path', [elsewhere, hostless, here], [here], 'host and path are equal'],
    ['by the path without a host', [elsewhere, hostless], [hostless], 'the path is equal and the file names no host'],
    ['in several sites with one value', [here, { ...here }], [here, here], 'host and path are equal'],
  ])('%s', (_, sites, found, how) => {
    expect(find(sites)).toEqual({
      kind: 'found',
      sites: found,
      reason: `found by the repository ghcr.io/acme/api: ${how}`,
    });
  });

  test('by a mirror, which may have another name', () => {
    const mirror = siteOf('m', 'docker.io/acme/shop-api', 'v1');
    const image = { ...api, mirrors: ['docker.io/acme/shop-api', 'not a reference'] };
    expect(find([mirror], image)).toMatchObject({ kind: 'found', sites: [mirror] });
    expect(find([mirror, here], image)).toMatchObject({ kind: 'found', sites: [here, mirror] });
  });

  test('once, where two repositories of the image match', () => {
    const image = { ...api, mirrors: ['docker.io/acme/api'] };
    expect(find([siteOf('m', 'acme/api', 'v1')], image)).toMatchObject({
      sites: [{ pointer: { path: ['m'] } }],
      reason: expect.stringContaining('host and path are equal'),
    });
  });

  test.each([
    ['nothing', []],
    ['another host', [elsewhere]],
    ['no repository', [siteOf('d', undefined, 'v1')]],
  ])('not in a file with %s', (_, sites) => {
    expect(find(sites)).toEqual({
      kind: 'absent',
      reason: 'this file does not contain the repository ghcr.io/acme/api',
    });
  });

  test.each([
    ['deploy/kustomization.yaml', 'files of kustomize are not supported yet'],
    ['Kustomization', 'files of kustomize are not supported yet'],
    ['.env', 'files of variables (.env) are not supported yet'],
    ['deploy/production.env', 'files of variables (.env) are not supported yet'],
    ['environment.yaml', 'this file does not contain the repository ghcr.io/acme/api'],
  ])('not in %s, and the reason says so', (file, reason) => {
    expect(searchImage(fileWith({ file }), api)).toEqual({ kind: 'absent', reason });
  });

  test('not where sites have different values', () => {
    const sites = [
      siteOf('a', 'acme/api', 'v1', 3),
      siteOf('b', 'acme/api', 'v2', 5),
      siteOf('c', 'acme/api', undefined, 7),
    ];
    expect(find(sites)).toEqual({
      kind: 'refused',
      line: 3,
      reason:
        'the repository ghcr.io/acme/api appears in 3 places with different values: v.yaml:3 a = tag "v1"; v.yaml:5 b = tag "v2"; v.yaml:7 c = no tag; choose with "path", e.g. api=a',
    });
  });
});

describe('paths', () => {
  const [one, two] = [siteOf('a', undefined), siteOf('b', undefined)];
  const targets = {
    a: [{ kind: 'site', site: one }],
    b: [{ kind: 'site', site: two }],
    both: [
      { kind: 'site', site: one },
      { kind: 'site', site: two },
    ],
    x: [{ kind: 'unclear', text: 'v"1', line: 4 }],
  } as const;
  const search = (...paths: readonly string[]) => searchPaths(fileWith({ targets }), paths.map(parseValuePath));

  test.each([
    [['a'], [one], 'named by path "a"'],
    [['b', 'a'], [two, one], 'named by path "b", "a"'],
    [['both'], [one, two], 'named by path "both"'],
  ])('%j lead to sites', (paths, sites, reason) => {
    expect(search(...paths)).toEqual({ kind: 'found', sites, reason });
  });

  test('that lead nowhere are absent', () => {
    expect(search('q', 'r.s')).toEqual({ kind: 'absent', reason: 'the path "q", "r.s" is not in this file' });
  });

  test('of which one leads nowhere are refused', () => {
    expect(search('a', 'q', 'r.s')).toEqual({
      kind: 'refused',
      line: 1,
      reason: 'part of "path" is missing: q: no q; r.s: no r.s',
    });
    expect(search('q', 'a')).toMatchObject({ kind: 'refused', reason: 'part of "path" is missing: q: no q' });
  });

  test('to a value that may be anything are refused', () => {
    expect(search('a', 'x')).toEqual({
      kind: 'refused',
      line: 4,
      reason:
        '"x" ("v\\"1") does not show whether it is a tag, a digest or a reference; name the map around it, or a key such as "tag", "digest" or "image"',
    });
  });
});

describe('hints', () => {
  test('for an image: sites of the same name, then comments', () => {
    const sites = [siteOf('a', 'quay.io/other/api', 'v1', 2), siteOf('b', 'web', 'v1'), siteOf('c', 'api', 'v1', 3)];
    const text = 'a: acme/api\n  # image: acme/api:v1  \n#acme/apis\nb: 1 # acme/api\n# acme/api 3\n# acme/api 4\n';
    expect(hintsFor(fileWith({ sites, text }), api, undefined)).toEqual([
      'v.yaml:2: did you mean quay.io/other/api? Then set path: api=a',
      'v.yaml:3: did you mean api? Then set path: api=c',
      'v.yaml:2: # image: acme/api:v1',
      'v.yaml:3: #acme/apis',
      'v.yaml:5: # acme/api 3',
    ]);
  });

  test('for paths: how far each leads', () => {
    expect(hintsFor(fileWith({}), api, [['a', 0], ['b']])).toEqual(['a[0]: no a.0', 'b: no b']);
  });
});

test('an image is compared with the sites of its name only', () => {
  let compared = 0;
  const sites = Array.from({ length: 100 }, (_, index) => {
    const site = siteOf(`k${index}`, `ghcr.io/acme/app${index}`, 'v1');
    return Object.defineProperty({ ...site }, 'slots', {
      get: () => {
        compared++;
        return site.slots;
      },
    });
  });
  const file = fileWith({ sites });
  for (let index = 0; index < 100; index++) {
    const repository = `ghcr.io/acme/app${index}`;
    expect(searchImage(file, { ...api, repository })).toMatchObject({ kind: 'found' });
  }
  expect(compared).toBe(100);
});
