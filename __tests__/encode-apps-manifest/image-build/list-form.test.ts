import { describe, expect, test } from '@jest/globals';
import { inspectContainerfile } from '../../../actions/encode-apps-manifest/image-build/containerfile.ts';
import { type Base64Choice, chooseForm } from '../../../actions/encode-apps-manifest/image-build/list-form.ts';

const choose = (choice: Base64Choice, text: string) => chooseForm(choice, inspectContainerfile('Containerfile', text));
const secret = 'RUN --mount=type=secret,id=apps_json bench init';

describe('CACHE_BUST beside the secret', () => {
  test.each([
    ['in the stage, before the RUN', `FROM x\nARG CACHE_BUST\n${secret}`],
    ['in a stage that this one begins with', `FROM x AS base\nARG CACHE_BUST\nFROM base\n${secret}`],
    ['under its former name', `FROM x\nARG APPS_JSON_HASH\n${secret}`],
  ])('is seen %s', (_, text) => expect(choose('auto', text).warning).toBeUndefined());

  test.each([
    ['above FROM', `ARG CACHE_BUST\nFROM x\n${secret}`, 'the RUN of line 3 does not see the ARG of line 1'],
    ['after the RUN', `FROM x\n${secret}\nARG CACHE_BUST\n`, 'the RUN of line 2 does not see the ARG of line 3'],
    ['in another stage', `FROM x\nARG CACHE_BUST\nFROM y\n${secret}`, 'line 4 does not see the ARG of line 2'],
    ['under its former name in another stage', `FROM x\nARG APPS_JSON_HASH\nFROM y\n${secret}`, 'the ARG of line 2'],
    ['in one of two stages', `FROM x\nARG CACHE_BUST\n${secret}\nFROM y\n${secret}`, 'the RUN of line 5'],
    ['in a heredoc', `FROM x\nRUN <<EOF\nARG CACHE_BUST\nEOF\n${secret}`, 'this file declares no ARG CACHE_BUST'],
    ['nowhere', `FROM x\n${secret}`, 'this file declares no ARG CACHE_BUST'],
  ])('%s gives stale builds, and a warning', (_, text, cause) => {
    expect(choose('auto', text).warning).toContain(cause);
  });
});

describe('the form', () => {
  const older = 'FROM x\nARG APPS_JSON_BASE64\nRUN bench init';

  test.each([
    ['false', false],
    ['true', true],
  ] as const)('without a Containerfile is what base64: %s says', (choice, base64) => {
    expect(chooseForm(choice, undefined)).toEqual({ base64, reason: 'no Containerfile is named', warning: undefined });
  });

  test('is what the Containerfile takes', () => {
    expect(choose('auto', `FROM x\nARG CACHE_BUST\n${secret}`)).toEqual({
      base64: false,
      reason: 'secret apps_json, Containerfile:3',
      warning: undefined,
    });
    expect(choose('auto', older)).toEqual({
      base64: true,
      reason: 'ARG APPS_JSON_BASE64, Containerfile:2',
      warning: undefined,
    });
    expect(choose('true', older).base64).toBe(true);
  });

  test('is both where the Containerfile takes both', () => {
    const both = `FROM x\nARG APPS_JSON_BASE64\nARG CACHE_BUST\n${secret}`;
    expect(choose('auto', both)).toMatchObject({ base64: false, reason: 'secret apps_json, Containerfile:4' });
    expect(choose('false', both).base64).toBe(false);
    expect(choose('true', both).base64).toBe(true);
  });

  test.each([
    [
      'auto',
      'FROM x\nRUN bench init',
      undefined,
      'does not take the list of apps: neither a secret "apps_json" nor ARG',
    ],
    ['auto', 'ARG APPS_JSON_BASE64\nFROM x\nRUN bench init', 1, 'no RUN sees ARG APPS_JSON_BASE64 of line 1'],
    ['false', 'FROM x\nRUN bench init\nARG APPS_JSON_BASE64', 3, 'no RUN sees ARG APPS_JSON_BASE64 of line 3'],
    ['false', older, 2, 'mounts no secret, so the secret file would be ignored'],
    ['true', `FROM x\n${secret}`, 2, 'it declares no ARG APPS_JSON_BASE64, so the argument would be ignored'],
    [
      'true',
      `ARG APPS_JSON_BASE64\nFROM x\n${secret}`,
      3,
      'no RUN sees ARG APPS_JSON_BASE64 of line 1, so the argument',
    ],
  ] as const)('base64: %s is refused where %j would ignore it', (choice, text, line, message) => {
    expect(() => choose(choice, text)).toThrow(
      expect.objectContaining({
        kind: 'input',
        file: 'Containerfile',
        line,
        message: expect.stringContaining(message),
      }),
    );
  });
});
