import { expect, test } from '@jest/globals';
import {
  describePublication,
  manifestOutputs,
  summarizePublication,
} from '../../actions/emit-digest-artifact/report.ts';
import { currentTag, digest, free, images, plan, publicationOf, taken } from './published-commit.ts';

const publication = publicationOf(taken('docker.io/acme/api:main', currentTag(), { ancestry: 'newer' }));

test('the log has the graph, the digests, and what happens to each tag', () => {
  const lines = describePublication(publication, plan);
  expect(lines[0]).toBe(`api  sha-1a2b3c4  ${digest.slice(7, 19)}`);
  expect(lines).toContain('ghcr.io/acme/api:main  written: the tag is free');
  expect(lines).toContain('docker.io/acme/api:main  left alone: it names commit ccccccc, which is newer');
});

test('the summary has a picture, a row per image, and what was left alone', () => {
  const summary = summarizePublication(publication, plan);
  expect(summary).toContain('```mermaid\nflowchart LR\n  n0["api<br/>sha-1a2b3c4<br/>');
  expect(summary).toContain(
    `| <code>api</code> | <code>main</code> <code>sha&#45;1a2b3c4</code> | <code>${digest.slice(7, 19)}</code> | <code>linux/amd64</code> 31.5 MB<br><code>linux/arm64</code> 31.5 MB | built |`,
  );
  expect(summary).toContain('<code>docker.io/acme/api:main</code> was left alone: <code>it names commit ccccccc');
  expect(summarizePublication(publicationOf(free), plan)).not.toContain('left alone');
});

test('a reused image names the commit that built it', () => {
  const [name = '', api] = [...images][0] ?? [];
  if (api === undefined) throw new Error('there is no image');
  const reused = { ...api, entry: { ...api.entry, reused: true, builtFrom: 'b'.repeat(40) } };
  const reusing = publicationOf({ ...free, images: new Map([[name, reused]]), wanted: [] });
  expect(summarizePublication(reusing, plan)).toContain('reused from <code>bbbbbbb</code>');
  expect(describePublication(reusing, plan)[0]).toBe(`api  ${digest.slice(7, 19)}`);
});

test('a target without an image is in the picture only', () => {
  const empty = publicationOf({ ...free, images: new Map(), wanted: [] });
  expect(describePublication(empty, plan)[0]).toBe('api  not published');
  expect(summarizePublication(empty, plan)).toContain(':::linked');
});

test('text from a registry cannot steer the summary', () => {
  const hostile = '2030-01-01T00:00:00Z | ![x](https://evil.example) <img src=x> @octocat';
  const published = publicationOf(free);
  const tags = published.tags.map(decision => ({
    ...decision,
    action: 'skip' as const,
    reason: `it names ${hostile}`,
  }));
  const text = summarizePublication({ ...published, tags }, plan);
  expect(text).not.toMatch(/!\[|<img|https:\/\/evil|\s@octocat/);
});

test('outputs are the manifest, its places, and references by digest', () => {
  const { manifest } = publication;
  expect(manifestOutputs(manifest, { file: '/docs/digests.json', artifactId: 1001 })).toEqual({
    digests: { json: manifest, file: '/docs/digests.json' },
    'digests-file': '/docs/digests.json',
    images: `{"api":"ghcr.io/acme/api@${digest}"}`,
    'artifact-id': '1001',
    count: '1',
  });
  expect(manifestOutputs(manifest, { file: 'x', artifactId: undefined })['artifact-id']).toBe('');
});
