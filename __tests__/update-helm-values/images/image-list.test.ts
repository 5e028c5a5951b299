import { describe, expect, test } from '@jest/globals';
import { DiagnosticError } from '../../../actions/shared/runtime/diagnostics.ts';
import { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { parseImageList } from '../../../actions/update-helm-values/images/image-list.ts';
import { damaged, survives } from '../../support/fuzzing.ts';
import { digest } from '../values-cases.ts';

const reference = `ghcr.io/acme/api:v1@${digest}`;
const image = { name: 'api', repository: 'ghcr.io/acme/api', mirrors: [], tag: 'v1', digest };

describe('images are read', () => {
  test.each([
    ['a line', `api=${reference}`, [image]],
    ['spaces and comments', `\n# ours\n  api = ${reference}  \n\n`, [image]],
    ['a line without a name', reference, [image]],
    ['a line that begins with an equals sign', `=${reference}`, [image]],
    [
      'a line without a tag',
      `web=nginx@${digest}`,
      [{ ...image, name: 'web', repository: 'docker.io/library/nginx', tag: undefined }],
    ],
    ['several lines', `api=${reference}\nb=${reference}`, [image, { ...image, name: 'b' }]],
    ['JSON', ` {"api": "${reference}"}\n`, [image]],
    ['JSON with a key that is empty', `{"": "${reference}"}`, [image]],
    ['no text', '', []],
    ['white space', ' \n', []],
  ])('%s', (_, text, images) => expect(parseImageList(text)).toEqual(images));
});

describe('every error is reported', () => {
  test.each([
    [
      `api=ghcr.io/acme/api:v1\nweb=Acme`,
      ['line 1: "ghcr.io/acme/api:v1" has no digest; allowed: name=', 'line 2: "Acme" is not an image reference'],
    ],
    [`api=${reference}\n\napi=${reference}`, ['line 3: the image "api" appears twice']],
    [`{"api": 1, "web": "x", "b": "${reference}"}`, ['the reference of "api" is not a string', '"x" has no digest']],
    ['{"api"', ['the value begins like JSON, but is not valid JSON']],
    ['{}', ['the JSON is not an object of references']],
    [`a=b=${reference}`, ['line 1: "b=ghcr.io/acme/api:v1']],
    ['# none', ['all lines are comments']],
  ])('%j', (text, messages) => {
    const lines = errorOf(() => parseImageList(text)).split('\n');
    expect(lines).toEqual(messages.map(message => expect.stringContaining(message)));
  });
});

function errorOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no error';
}

test('any list of images is read, or refused without a crash', async () => {
  const texts = [
    `api=${reference}\nweb=ghcr.io/acme/web@${digest}\n`,
    JSON.stringify({ api: reference, 'web-1': reference }),
  ];
  const { taken, refused } = await survives(
    damaged(...texts),
    parseImageList,
    error => error instanceof ActionError || error instanceof DiagnosticError,
  );
  expect(taken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
});
