import { expect, test } from '@jest/globals';
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
  const file = known('ARG PYTHON_VERSION\nFROM python:$PYTHON_VERSION\nARG FRAPPE_BRANCH\nARG APPS_JSON_HASH\n');
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
  const branch = known('FROM python\nARG FRAPPE_BRANCH\n');
  expect(() => planBuildArguments({ ...values, isFork: true }, branch)).toThrow('the input "frappe-path" would');
});
