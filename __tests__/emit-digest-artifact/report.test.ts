import { describe, expect, test } from '@jest/globals';
import {
  describePublication,
  manifestOutputs,
  noticeOvertaken,
  summarizePublication,
  warnOfGuesses,
} from '../../actions/emit-digest-artifact/report.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';
import { currentTag, digest, free, images, plan, publicationOf, taken, unpushed } from './published-commit.ts';

const guessedTags = publicationOf(taken('docker.io/acme/api:main', currentTag())).tags.filter(({ isGuess }) => isGuess);
const publication = publicationOf(taken('docker.io/acme/api:main', currentTag(), { ancestry: 'newer' }));

test('the log has the graph, the digests, and what happens to each tag', () => {
  const lines = describePublication(publication, plan);
  expect(lines[0]).toBe(`api  sha-1a2b3c4  ${digest.slice(7, 19)}`);
  expect(lines).toContain('ghcr.io/acme/api:main  written: the tag is free');
  expect(lines).toContain('docker.io/acme/api:main  left alone: it names commit ccccccc, which is newer');
});

test('the summary has a picture, a row per image, each reason once, and commands to pull by digest', () => {
  const summary = summarizePublication(publication, plan).replaceAll('<wbr>', '');
  expect(summary).toContain('```mermaid\nflowchart LR\n  n0["api<br/>sha-1a2b3c4<br/>');
  expect(summary).toContain(
    '| <code>api</code><br><code>ghcr.io/acme/api</code><br><code>docker.io/acme/api</code> | <code>main</code><br><code>sha&#45;1a2b3c4</code> | linux/amd64: 7 layers, 31.5 MB<br>linux/arm64: 7 layers, 31.5 MB |',
  );
  expect(summary).toContain('- Built: <code>api</code>');
  expect(summary).toContain('- <code>docker.io/acme/api:main</code>: it names commit ccccccc, which is newer');
  expect(summary).toContain(`\`\`\`sh\ndocker pull ghcr.io/acme/api@${digest}\n\`\`\``);
  expect(summary).not.toMatch(/\| +\|/);
  expect(summarizePublication(publicationOf(free), plan)).not.toContain('left alone');
});

test('the names to copy are complete, and those that were written', () => {
  const [, names] =
    /All names<\/summary>\n\n```text\n([\s\S]*?)\n```/.exec(summarizePublication(publication, plan)) ?? [];
  expect(names?.split('\n')).toEqual([
    'ghcr.io/acme/api:sha-1a2b3c4',
    'docker.io/acme/api:sha-1a2b3c4',
    'ghcr.io/acme/api:main',
  ]);
});

test('moving tags that a later step writes are named', () => {
  const later = publicationOf({ ...free, wanted: free.wanted.filter(({ kind }) => kind !== 'moving') });
  expect(summarizePublication(later, plan).replaceAll('<wbr>', '')).toContain(
    '- <code>ghcr.io/acme/api:main</code>: left for a later step, because the input "tags" is "immutable"',
  );
});

test('an image that was not pushed is named, and has no command', () => {
  const summary = summarizePublication(publicationOf(unpushed), plan);
  expect(summary).toContain('- Built and not pushed: <code>api</code>');
  expect(summary).not.toContain('docker pull');
});

test('a reused image names the commit that built it', () => {
  const [name = '', api] = [...images][0] ?? [];
  if (api === undefined) throw new Error('there is no image');
  const reused = { ...api, entry: { ...api.entry, reused: true, builtFrom: 'b'.repeat(40) } };
  const reusing = publicationOf({ ...free, images: new Map([[name, reused]]), wanted: [] });
  expect(summarizePublication(reusing, plan)).toContain(
    '- Taken over from commit <code>bbbbbbb</code>: <code>api</code>',
  );
  expect(describePublication(reusing, plan)[0]).toBe(`api  ${digest.slice(7, 19)}`);
});

test('above 40 images the table is folded', () => {
  const { manifest, tags } = publicationOf(free);
  const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`i${at}`, manifest.images['api']]));
  const folded = { ...manifest, images: many as typeof manifest.images };
  expect(summarizePublication({ indexes: [], manifest: folded, tags }, plan)).toContain(
    '<details><summary>41 images with their tags and sizes</summary>\n\n| Image |',
  );
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
  expect(manifestOutputs(publication, { file: '/docs/digests.json', artifactId: 1001 })).toEqual({
    digests: { json: manifest, file: '/docs/digests.json' },
    'digests-file': '/docs/digests.json',
    images: `{"api":"ghcr.io/acme/api@${digest}"}`,
    'artifact-id': '1001',
    count: '1',
    overtaken: 'docker.io/acme/api:main',
  });
  expect(manifestOutputs(publication, { file: 'x', artifactId: undefined })['artifact-id']).toBe('');
});

describe('annotations of the run', () => {
  test('a run that was overtaken says which tags it left, and why', () => {
    const { log, logText } = createFakeRuntime();
    noticeOvertaken(publication, log);
    expect(logText('notice')).toBe(
      'This run was overtaken, and leaves these moving tags alone: docker.io/acme/api:main (it names commit ccccccc, which is newer).',
    );
    noticeOvertaken(publicationOf(free), log);
    expect(logText('notice').split('\n')).toHaveLength(1);
    expect(manifestOutputs(publicationOf(free), { file: 'x', artifactId: undefined }).overtaken).toBe('');
  });

  test('dates that decide are a warning, with what GitHub said and the way to certainty', () => {
    const { log, logText } = createFakeRuntime();
    const guessed = publicationOf(taken('docker.io/acme/api:main', currentTag()));
    warnOfGuesses(guessed, undefined, log);
    warnOfGuesses(guessed, 'GitHub refused it', log);
    warnOfGuesses(publication, undefined, log);
    const [first, second, ...others] = logText('warning').split('\n');
    expect(first).toMatch(/because the clone does not have the commits: docker\.io\/acme\/api:main\. Check out with/);
    expect(second).toContain('does not have the commits and GitHub refused it: docker.io');
    expect(others).toEqual([]);
  });

  test('many tags are named up to ten', () => {
    const { log, logText } = createFakeRuntime();
    const [tag] = guessedTags;
    if (tag === undefined) throw new Error('there is no tag');
    const tags = Array.from({ length: 12 }, (_, index) => ({ ...tag, tag: `t${index}` }));
    warnOfGuesses({ ...publication, tags }, undefined, log);
    expect(logText('warning')).toContain(':t9, and 2 more. ');
  });
});
