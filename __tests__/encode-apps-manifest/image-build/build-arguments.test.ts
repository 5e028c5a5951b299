import { describe, expect, test } from '@jest/globals';
import { planBuildArguments } from '../../../actions/encode-apps-manifest/image-build/build-arguments.ts';
import { inspectContainerfile } from '../../../actions/encode-apps-manifest/image-build/containerfile.ts';

const values = {
  frappeBranch: 'version-15',
  frappePath: 'https://github.com/frappe/frappe',
  isFork: false,
  pythonVersion: '',
  nodeVersion: '',
  cacheBust: 'c0ffee',
  base64: undefined,
};
const known = (text: string) => inspectContainerfile('Containerfile', text);

test('without a Containerfile, all that have a value', () => {
  expect(planBuildArguments(values, undefined)).toEqual([
    ['FRAPPE_BRANCH', 'version-15'],
    ['FRAPPE_PATH', 'https://github.com/frappe/frappe'],
    ['CACHE_BUST', 'c0ffee'],
  ]);
  const all = { ...values, pythonVersion: '3.12', nodeVersion: '20', base64: 'W10=' };
  expect(planBuildArguments(all, undefined).map(([name]) => name)).toEqual([
    'FRAPPE_BRANCH',
    'FRAPPE_PATH',
    'PYTHON_VERSION',
    'NODE_VERSION',
    'CACHE_BUST',
    'APPS_JSON_BASE64',
  ]);
});

test('with a Containerfile, those that it declares, also above FROM', () => {
  const file = known(
    'ARG PYTHON_VERSION\nFROM python:$PYTHON_VERSION\nARG FRAPPE_BRANCH\nARG APPS_JSON_HASH\nRUN bench init\n',
  );
  expect(planBuildArguments({ ...values, pythonVersion: '3.12' }, file)).toEqual([
    ['FRAPPE_BRANCH', 'version-15'],
    ['PYTHON_VERSION', '3.12'],
    ['APPS_JSON_HASH', 'c0ffee'],
  ]);
});

test('every input that the build would ignore is refused at once; Frappe of the default address is none', () => {
  const file = known('FROM python\n');
  expect(() => planBuildArguments({ ...values, nodeVersion: '20' }, file)).toThrow(
    expect.objectContaining({
      kind: 'input',
      file: 'Containerfile',
      message: [
        'it declares no ARG FRAPPE_BRANCH, so the input "frappe-branch" would be ignored',
        'it declares no ARG NODE_VERSION, so the input "node-version" would be ignored',
      ].join('\n'),
      fix: 'Add "ARG FRAPPE_BRANCH" to Containerfile.\nAdd "ARG NODE_VERSION" to Containerfile.',
    }),
  );
  const branch = known('FROM python\nARG FRAPPE_BRANCH\nRUN bench init\n');
  expect(() => planBuildArguments({ ...values, isFork: true }, branch)).toThrow('the input "frappe-path" would');
});

describe('an ARG counts where it is in force', () => {
  const use = 'RUN bench init --frappe-branch=${FRAPPE_BRANCH}';
  const planFor = (text: string) => () => planBuildArguments(values, known(text));

  test.each([
    ['in the stage, before its use', `FROM x\nARG FRAPPE_BRANCH\n${use}`],
    ['in a stage that this one begins with', `FROM x AS base\nARG FRAPPE_BRANCH\nFROM base\n${use}`],
    ['above FROM, which uses it', 'ARG FRAPPE_BRANCH\nFROM frappe/build:${FRAPPE_BRANCH}\nRUN bench init'],
    ['above FROM, by the default of another', 'ARG FRAPPE_BRANCH\nARG I=frappe/build:$FRAPPE_BRANCH\nFROM $I\nRUN x'],
    ['in a script that the RUN starts', 'FROM x\nARG FRAPPE_BRANCH\nRUN /install.sh'],
    ['in a heredoc', 'FROM x\nARG FRAPPE_BRANCH\nRUN <<EOF\nbench init --frappe-branch=$FRAPPE_BRANCH\nEOF'],
    ['in ENV', 'FROM x\nARG FRAPPE_BRANCH\nENV BRANCH=$FRAPPE_BRANCH'],
    [
      'with another escape character',
      '# escape=`\nFROM x\nARG FRAPPE_BRANCH\nRUN bench init `\n --frappe-branch=$FRAPPE_BRANCH',
    ],
  ])('%s', (_, text) => expect(planFor(text)()[0]).toEqual(['FRAPPE_BRANCH', 'version-15']));

  test.each([
    ['above FROM only', `ARG FRAPPE_BRANCH\nFROM x\n${use}`, 1],
    ['after its use', `FROM x\n${use}\nARG FRAPPE_BRANCH\nRUN true`, 3],
    ['in another stage', `FROM x\nARG FRAPPE_BRANCH\nRUN true\nFROM y\n${use}`, 2],
    ['after all RUN', 'FROM x\nRUN bench init\nARG FRAPPE_BRANCH', 3],
  ])('and not %s', (_, text, line) => {
    expect(planFor(text)).toThrow(
      expect.objectContaining({
        message: `nothing uses ARG FRAPPE_BRANCH of line ${line}, so the input "frappe-branch" would be ignored`,
        fix: 'Add "ARG FRAPPE_BRANCH" to Containerfile, in the stage and before the RUN that uses it.',
      }),
    );
  });

  test('and not in a heredoc, where it is a word of a script', () => {
    expect(planFor(`FROM x\nRUN <<EOF\nARG FRAPPE_BRANCH\nEOF\n${use}`)).toThrow('it declares no ARG FRAPPE_BRANCH');
  });
});
