import { describe, expect, test } from '@jest/globals';
import type { ImageSite } from '../../../actions/update-helm-values/sites/image-site.ts';
import { valuesSites, valuesTarget } from '../../../actions/update-helm-values/sites/values-sites.ts';
import { readTextFile } from '../../../actions/update-helm-values/source/text-file.ts';
import { formatValuePath, parseValuePath } from '../../../actions/update-helm-values/source/value-path.ts';
import { readYamlFile } from '../../../actions/update-helm-values/source/yaml-file.ts';
import { readValues, valueOnPath } from '../../../actions/update-helm-values/source/yaml-value.ts';
import { stale } from '../values-cases.ts';

function read(text: string) {
  const file = readYamlFile(readTextFile('v.yaml', Buffer.from(text)));
  return { file, documents: readValues(file) };
}

/** `line path (repository): key=text …`; the key after which a missing one is inserted has a star. */
function describeSite({ pointer, repository, slots, insertAfter }: ImageSite): string {
  const values = slots.map(({ role, key, text }) => `${key}(${role})=${text}`);
  const after = insertAfter === undefined ? '' : ` +${insertAfter}`;
  return `${pointer.line} ${formatValuePath(pointer.path)} ${repository?.text ?? '-'}${after}: ${values.join(' ')}`.trim();
}

function sitesOf(text: string): string[] {
  const { file, documents } = read(text);
  return valuesSites(file, documents).map(describeSite);
}

describe('a site is', () => {
  test.each<[string, string, readonly string[]]>([
    ['a repository with a tag', 'image:\n  tag: v1\n  repository: acme/api\n', ['1 image acme/api +1: tag(tag)=v1']],
    ['a repository alone', 'image: {repository: acme/api}\n', ['1 image acme/api +0:']],
    [
      'a repository with a host next to it',
      '{registry: ghcr.io, repository: acme/api, tag: v1}\n',
      ['1  ghcr.io/acme/api +1: tag(tag)=v1'],
    ],
    [
      'a tag and digests',
      `{repository: acme/api, sha: ab, digest: ${stale}, tag: v1}\n`,
      [`1  acme/api +0: tag(tag)=v1 digest(digest)=${stale} sha(hex)=ab`],
    ],
    ['a sha with its algorithm', `{repository: acme/api, sha: ${stale}}\n`, [`1  acme/api +0: sha(digest)=${stale}`]],
    [
      'the first of several tag keys',
      '{repository: acme/api, version: 1, imageTag: v2, tag: v1}\n',
      ['1  acme/api +0: tag(tag)=v1'],
    ],
    ['an image with a tag next to it', '{image: acme/api, imageTag: v1}\n', ['1  acme/api +0: imageTag(tag)=v1']],
    ['an image with a digest next to it', `{image: acme/api, digest: ""}\n`, ['1  acme/api +0: digest(digest)=']],
    [
      'a name with a slash and a tag next to it',
      '{name: acme/api, version: v1}\n',
      ['1  acme/api +0: version(tag)=v1'],
    ],
    [
      'a reference under a key that ends in image',
      'apiImage: acme/api:v1\nIMAGE: acme/web\n',
      ['1 apiImage acme/api: apiImage(reference)=acme/api:v1', '2 IMAGE acme/web: IMAGE(reference)=acme/web'],
    ],
    [
      'a reference under repository',
      'repository: acme/api:v1\n',
      ['1 repository acme/api: repository(reference)=acme/api:v1'],
    ],
    [
      'a reference by digest',
      `repository: acme/api@${stale}\n`,
      [`1 repository acme/api: repository(reference)=acme/api@${stale}`],
    ],
    [
      'an image by digest, not the map around it',
      `{image: acme/api@${stale}, tag: v1}\n`,
      [`1 image acme/api: image(reference)=acme/api@${stale}`],
    ],
    [
      'an image with its tag, not the map around it',
      '{image: "acme/api:v0", tag: v1}\n',
      ['1 image acme/api: image(reference)=acme/api:v0'],
    ],
    [
      'in lists and in all documents',
      '- image: {repository: a}\n---\nb: [{repository: c}]\n',
      ['1 [0].image a +0:', '3 b[0] c +0:'],
    ],
    [
      'a map before the references in it',
      '{repository: a, x: {image: "c:1"}, sidecarImage: "b:1"}\n',
      ['1  a +0:', '1 sidecarImage b: sidecarImage(reference)=b:1', '1 x.image c: image(reference)=c:1'],
    ],
  ])('%s', (_, text, sites) => expect(sitesOf(text)).toEqual(sites));

  test.each([
    [
      'an image without tag and digest is a reference',
      '{image: acme/api}\n',
      ['1 image acme/api: image(reference)=acme/api'],
    ],
    ['a name without a slash', '{name: api, tag: v1}\n', []],
    ['a name without a tag next to it', '{name: acme/api}\n', []],
    ['a name with a tag', '{name: "acme/api:v0", tag: v1}\n', []],
    ['a tag alone', '{tag: v1}\n', []],
    ['a key that begins with image', 'imageName: acme/api:v1\n', []],
    ['an image that is a number', 'image: 1\n', []],
    ['an image that is a list', 'image: [acme/api]\n', []],
    ['a repository that is no reference', '{repository: "{{ x }}", tag: v1}\n', []],
    ['an item of a list', 'images: [acme/api:v1]\n', []],
  ])('not for %s', (_, text, sites) => expect(sitesOf(text)).toEqual(sites));
});

describe('the registry of all images', () => {
  test.each([
    ['global: {imageRegistry: ghcr.io}\nimage: {repository: a/b}\n', 'ghcr.io/a/b'],
    ['global: {image: {registry: ghcr.io}}\nimage: {repository: a/b}\n', 'ghcr.io/a/b'],
    ['global: {imageRegistry: quay.io, image: {registry: ghcr.io}}\nimage: {repository: a/b}\n', 'quay.io/a/b'],
    ['global: {imageRegistry: "", image: {registry: ghcr.io}}\nimage: {repository: a/b}\n', 'ghcr.io/a/b'],
    ['global: {imageRegistry: 5}\nimage: {repository: a/b}\n', 'a/b'],
    ['global: {imageRegistry: ghcr.io}\nimage: {registry: quay.io, repository: a/b}\n', 'quay.io/a/b'],
    ['global: {imageRegistry: ghcr.io}\nimage: a/b:v1\n', 'ghcr.io/a/b'],
    ['global: {imageRegistry: ghcr.io}\n---\nimage: {repository: a/b}\n', 'a/b'],
    ['x: {global: {imageRegistry: ghcr.io}, image: {repository: a/b}}\n', 'a/b'],
  ])('%j: %s', (text, repository) => {
    const { file, documents } = read(text);
    expect(valuesSites(file, documents).map(site => site.repository?.text)).toEqual([repository]);
  });
});

describe('a path leads to', () => {
  const target = (text: string, path: string) => {
    const { file, documents } = read(text);
    const [document] = documents;
    const value = document && valueOnPath(document, parseValuePath(path));
    if (document === undefined || value === undefined) throw new Error(`${path} is absent`);
    const found = valuesTarget(file, document, value);
    return found.kind === 'site' ? describeSite(found.site) : `unclear: ${found.text}, line ${found.line}`;
  };

  test.each([
    ['a: {repository: a/b, tag: v1}\n', 'a', '1 a a/b +0: tag(tag)=v1'],
    ['a: {x: 1, tag: v1}\n', 'a', '1 a - +0: tag(tag)=v1'],
    ['a: {}\n', 'a', '1 a -:'],
    ['a:\n  repository: a/b\n  tag: v1\n', 'a.tag', '1 a a/b +0: tag(tag)=v1'],
    ['a: {x: 1, version: v1}\n', 'a.version', '1 a - +0: version(tag)=v1'],
    ['a: {imageTag: v1}\n', 'a.imageTag', '1 a - +0: imageTag(tag)=v1'],
    ['a: {x: 1, digest: ""}\n', 'a.digest', '1 a - +0: digest(digest)='],
    ['a: {x: 1, sha: ab}\n', 'a.sha', '1 a - +0: sha(hex)=ab'],
    ['apiTag: v1\n', 'apiTag', '1 apiTag -: apiTag(tag)=v1'],
    ['x: 1\napiTag: v1\napiDigest: d\n', 'apiTag', '2 apiTag -: apiTag(tag)=v1 apiDigest(digest)=d'],
    ['Tag: v1\nDigest: d\n', 'Tag', '1 Tag -: Tag(tag)=v1 Digest(digest)=d'],
    ['image: nginx\n', 'image', '1 image nginx: image(reference)=nginx'],
    ['x: nginx:1\n', 'x', '1 x nginx: x(reference)=nginx:1'],
    ['x: a/b\n', 'x', '1 x a/b: x(reference)=a/b'],
    [`x: nginx@${stale}\n`, 'x', `1 x nginx: x(reference)=nginx@${stale}`],
    ['x: [y, a/b]\n', 'x[1]', '1 x[1] a/b: 1(reference)=a/b'],
    ['global: {imageRegistry: ghcr.io}\nx: a/b\n', 'x', '2 x ghcr.io/a/b: x(reference)=a/b'],
    ['x: v1\n', 'x', 'unclear: v1, line 1'],
    ['a: 1\nimage: Not a reference\n', 'image', 'unclear: Not a reference, line 2'],
    ['x: [a/b]\n', 'x', 'unclear: , line 1'],
    ['Tags: v1\n', 'Tags', 'unclear: v1, line 1'],
  ])('%j, %s: %s', (text, path, site) => expect(target(text, path)).toBe(site));
});
