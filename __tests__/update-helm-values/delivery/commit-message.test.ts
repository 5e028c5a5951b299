import { describe, expect, test } from '@jest/globals';
import { type CommitMessageFacts, commitMessage } from '../../../actions/update-helm-values/delivery/commit-message.ts';
import type { WantedImage } from '../../../actions/update-helm-values/images/wanted-image.ts';
import { planUpdate } from '../../../actions/update-helm-values/plan.ts';
import { api, defaults, digest, fileOf, stale } from '../values-cases.ts';

const run = { id: 42, number: 7, attempt: 2, workflow: '.github/workflows/deploy.yml' };
const context: CommitMessageFacts['context'] = {
  repository: 'acme/shop',
  revision: 'c'.repeat(40),
  url: 'https://github.com/acme/shop',
  source: 'github',
  run,
};

const named = (name: string, changes: Partial<WantedImage> = {}): WantedImage => ({
  ...api,
  name,
  repository: `ghcr.io/acme/${name}`,
  ...changes,
});

const valuesOf = (images: readonly WantedImage[], tag = 'v1') =>
  images.map(({ name }) => `${name}: {repository: acme/${name}, tag: ${tag}, digest: ""}\n`).join('');

interface Message extends Partial<Omit<CommitMessageFacts, 'context' | 'wanted'>> {
  readonly images?: readonly WantedImage[];
  readonly source?: string;
  readonly context?: Partial<CommitMessageFacts['context']>;
  readonly text?: string;
}

function messageOf({
  images = [api],
  source,
  context: changes,
  text = valuesOf(images),
  message = '',
}: Message): string {
  const { files } = planUpdate([fileOf(text), fileOf(valuesOf(images), 'b.yaml')], images, defaults);
  return commitMessage({ files, wanted: { images, source }, message, context: { ...context, ...changes } });
}

const subjectOf = (message: Message) => messageOf(message).split('\n')[0];

test('a message has a subject, the changes of each file, and trailers', () => {
  expect(messageOf({})).toBe(
    [
      'Update api to sha-1a2b3c4',
      '',
      'values.yaml:',
      '- api tag: v1 -> sha-1a2b3c4',
      '- api digest: (empty) -> sha256:aaaaaaaaaaaa',
      '',
      'b.yaml:',
      '- api tag: v1 -> sha-1a2b3c4',
      '- api digest: (empty) -> sha256:aaaaaaaaaaaa',
      '',
      `Image-Actions-Image: ghcr.io/acme/api:sha-1a2b3c4@${digest}`,
      `Image-Actions-Source: acme/shop@${'c'.repeat(40)}`,
      'Image-Actions-Run: https://github.com/acme/shop/actions/runs/42/attempts/2',
      '',
    ].join('\n'),
  );
});

describe('the subject', () => {
  const [web, worker, job] = [named('web'), named('worker'), named('job')];
  test.each([
    [[api], 'Update api to sha-1a2b3c4'],
    [[api, web], 'Update api and web to sha-1a2b3c4'],
    [[api, web, worker], 'Update api, web and worker to sha-1a2b3c4'],
    [[api, web, worker, job], 'Update 4 images to sha-1a2b3c4'],
    [[api, named('web', { tag: 'v2' })], 'Update api and web'],
    [[named('api', { tag: undefined })], 'Update api to sha256:aaaaaaaaaaaa'],
    [[named('api', { tag: undefined }), named('web', { tag: undefined, digest: stale })], 'Update api and web'],
  ])('%#: %s', (images, subject) => expect(subjectOf({ images })).toBe(subject));
});

test('images that did not change are in no part of it', () => {
  const web = named('web');
  const done = `web: {repository: acme/web, tag: ${web.tag}, digest: "${web.digest}"}\n`;
  const { files } = planUpdate([fileOf(valuesOf([api])), fileOf(done, 'web.yaml')], [api, web], defaults);
  const message = commitMessage({ files, wanted: { images: [api, web], source: undefined }, message: '', context });
  expect(message).not.toContain('web');
});

test('the words of the user replace all but the trailers', () => {
  expect(messageOf({ message: '  Deploy\r\n\r\nNow\rand here\r\n\n' })).toBe(
    [
      'Deploy',
      '',
      'Now',
      'and here',
      '',
      `Image-Actions-Image: ghcr.io/acme/api:sha-1a2b3c4@${digest}`,
      `Image-Actions-Source: acme/shop@${'c'.repeat(40)}`,
      'Image-Actions-Run: https://github.com/acme/shop/actions/runs/42/attempts/2',
      '',
    ].join('\n'),
  );
});

describe('trailers', () => {
  const trailersOf = (message: Message) => messageOf(message).match(/^Image-Actions-.*$/gm);

  test('name the commit of the manifest, where it is known', () => {
    expect(trailersOf({ source: 'acme/other@d' })).toContain('Image-Actions-Source: acme/other@d');
    expect(trailersOf({ context: { repository: '' } })).toContain(`Image-Actions-Source: ${'c'.repeat(40)}`);
  });

  test('name an image without its tag, when only the digest is written', () => {
    const images = [named('api', { tag: undefined })];
    expect(trailersOf({ images })).toContain(`Image-Actions-Image: ghcr.io/acme/api@${digest}`);
  });

  test('name the run of another service by its number, and none on a laptop', () => {
    expect(trailersOf({ context: { source: 'gitlab' } })).toContain('Image-Actions-Run: 42');
    expect(trailersOf({ context: { run: undefined } })).toHaveLength(2);
  });
});
