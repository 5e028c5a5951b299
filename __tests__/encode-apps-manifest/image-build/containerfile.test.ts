import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  inspectContainerfile,
  readContainerfile,
} from '../../../actions/encode-apps-manifest/image-build/containerfile.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

const inspect = (text: string) => inspectContainerfile('Containerfile', text);
const secretLines = (text: string) => inspect(text).secretSteps.map(({ line }) => line);
const secret = 'RUN --mount=type=secret,id=apps_json true';

describe('a RUN that mounts the list', () => {
  test.each([
    ['RUN --mount=type=secret,id=apps_json,target=/opt/frappe/apps.json true', 2],
    ['\nrun --mount=id=apps_json,type=secret true', 3],
    ['RUN --mount=type=cache,target=/c --mount=type=secret,id=apps_json true', 2],
    ['RUN \\\n  # the list\n  --mount=type=secret,id="apps_json" \\\n  true', 2],
    ['RUN --mount=type=secret,target=/run/apps_json true', 2],
    ['RUN --mount=Type=secret,ID=apps_json true', 2],
    ['RUN --mount=type=secret,source=apps_json true', 2],
    ['RUN "--mount=type=secret,id=apps_json" true', undefined],
    ["RUN --mount='type=secret,id=apps_json' true", 2],
    ['ARG S=apps_json\nRUN --mount=type=secret,id=${S} true', 3],
    [`${secret}\nFROM y\n${secret}`, 2],
  ])('%j: line %s', (text, line) => expect(secretLines(`FROM x\n${text}`)[0]).toBe(line));

  test('with another escape character and Windows line ends', () => {
    const text = '# escape=`\r\nFROM x\r\nRUN --mount=type=secret,id=apps_json `\r\n true\r\n';
    expect(secretLines(text)).toEqual([3]);
  });

  test.each([
    '# RUN --mount=type=secret,id=apps_json true',
    'RUN --mount=type=secret,id=other,target=/opt/frappe/apps.json true',
    'RUN --mount=type=bind,id=apps_json true',
    'RUN echo "--mount=type=secret,id=apps_json"',
    'RUN <<EOF\nRUN --mount=type=secret,id=apps_json true\nEOF',
    'LABEL x="RUN --mount=type=secret,id=apps_json"',
    'COPY apps_json /',
    '',
  ])('is not in %j', text => expect(secretLines(`FROM x\n${text}`)).toEqual([]));
});

test.each([
  ['FROM x\nARG A\nARG B=1\narg C="x D=1" E', { A: 2, B: 3, C: 4, E: 4 }],
  ['FROM x\n# ARG A\nENV B=1\nRUN echo ARG C', {}],
  ['ARG \\\n  A=1 \\\n  B\nFROM x:$A\nARG A', { A: 1, B: 1 }],
  ['FROM x\nRUN <<EOF\nARG A\nEOF\nFROM y\nARG B', { B: 6 }],
])('the arguments of %j', (text, lines) => expect(Object.fromEntries(inspect(text).declared)).toEqual(lines));

test.each([
  ['FROM x\nARG APPS_JSON_BASE64\nRUN bench init', 2],
  ['FROM x AS base\nARG APPS_JSON_BASE64\nFROM base\nRUN bench init', 2],
  ['ARG APPS_JSON_BASE64\nFROM x\nRUN bench init', undefined],
  ['ARG APPS_JSON_BASE64\nFROM x\nARG APPS_JSON_BASE64\nRUN bench init', 3],
  ['FROM x\nRUN bench init\nARG APPS_JSON_BASE64', undefined],
  ['FROM x\nARG APPS_JSON_BASE64\nFROM y\nRUN bench init', undefined],
  ['FROM x AS a\nARG APPS_JSON_BASE64\nRUN echo hi\nFROM x AS b\nRUN echo $APPS_JSON_BASE64', undefined],
  ['FROM x AS a\nARG APPS_JSON_BASE64\nRUN echo $APPS_JSON_BASE64\nFROM x AS b\nRUN echo hi', 2],
  ['FROM x\nARG APPS_JSON_BASE64\nENV APPS_JSON_BASE64=abc\nRUN bench init', undefined],
  ['FROM x AS a\nARG APPS_JSON_BASE64\nENV APPS_JSON_BASE64=abc\nFROM a\nRUN echo $APPS_JSON_BASE64', undefined],
  ['FROM x\nARG APPS_JSON_BASE64\nENV APPS_JSON_BASE64=${APPS_JSON_BASE64}\nRUN bench init', 2],
  ['FROM x\nENV APPS_JSON_BASE64=abc\nARG APPS_JSON_BASE64\nRUN bench init', 3],
])('the ARG APPS_JSON_BASE64 that a RUN sees in %j: line %s', (text, line) => {
  expect(inspect(text).base64Line).toBe(line);
});

describe('the file', () => {
  const workspace = temporaryFolder('containerfile');

  test('is read relative to the workspace', () => {
    writeFileSync(path.join(workspace, 'Containerfile'), `FROM x\n${secret}\n`);
    expect(readContainerfile('Containerfile', workspace)).toMatchObject({ file: 'Containerfile' });
  });

  test.each([
    ['RUN true', 'before the first FROM'],
    ['', 'it has no FROM'],
  ])('%j is not a Dockerfile', (text, message) => {
    writeFileSync(path.join(workspace, 'bad'), text);
    expect(() => readContainerfile('bad', workspace)).toThrow(
      expect.objectContaining({ kind: 'input', message: expect.stringContaining(`"bad" cannot be read: `) }),
    );
    expect(() => readContainerfile('bad', workspace)).toThrow(message);
  });
});
