import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { computeTagsInputs } from '../../actions/compute-tags/inputs.ts';
import { exportVariables, setTagOutputs } from '../../actions/compute-tags/outputs.ts';
import type { TagPlan, TargetPlan } from '../../actions/compute-tags/plan.ts';
import { readInputs } from '../../actions/shared/runtime/inputs.ts';
import { createFakeRuntime } from '../support/fake-runtime.ts';

const target = (changes: Partial<TargetPlan> = {}): TargetPlan => ({
  images: ['acme/api'],
  version: '1.2.3',
  tags: ['1.2.3', 'latest'],
  immutableTag: '1.2.3',
  references: ['acme/api:1.2.3', 'acme/api:latest'],
  labels: { a: '1', b: '2' },
  annotations: ['manifest:a=1', 'manifest:b=2'],
  args: { V: '1.2.3' },
  prerelease: true,
  channel: 'rc',
  reasons: [],
  rulesWithoutTag: [],
  ...changes,
});

function outputsOf(targets: Record<string, TargetPlan>, strings: Record<string, string> = {}) {
  const runtime = createFakeRuntime();
  const plan: TagPlan = { hasTargets: true, targets, environment: 'prod', warnings: [], needsKnownTags: false };
  const values = setTagOutputs(plan, readInputs({ inputs: computeTagsInputs }, strings), runtime);
  return { values, outputs: Object.fromEntries(runtime.outputValues) };
}

test('of one target are its own', () => {
  expect(outputsOf({ api: target() }).outputs).toEqual({
    version: '1.2.3',
    tags: 'acme/api:1.2.3\nacme/api:latest',
    'tag-names': '1.2.3\nlatest',
    labels: 'a=1\nb=2',
    annotations: 'manifest:a=1\nmanifest:b=2',
    'immutable-tag': '1.2.3',
    environment: 'prod',
    prerelease: 'true',
    channel: 'rc',
    json: JSON.stringify({
      tags: ['acme/api:1.2.3', 'acme/api:latest'],
      'tag-names': ['1.2.3', 'latest'],
      labels: { a: '1', b: '2' },
      annotations: ['manifest:a=1', 'manifest:b=2'],
    }),
    'targets-json': JSON.stringify({
      api: {
        images: ['acme/api'],
        version: '1.2.3',
        tags: ['acme/api:1.2.3', 'acme/api:latest'],
        'tag-names': ['1.2.3', 'latest'],
        'immutable-tag': '1.2.3',
        prerelease: true,
        channel: 'rc',
        labels: { a: '1', b: '2' },
        annotations: ['manifest:a=1', 'manifest:b=2'],
        args: { V: '1.2.3' },
      },
    }),
  });
});

test('of several targets are all tags, and what the targets share', () => {
  const web = target({
    version: '2.0.0',
    tags: ['2.0.0', 'latest'],
    immutableTag: '2.0.0',
    references: ['acme/web:2.0.0', 'acme/web:latest'],
    labels: { a: '1', b: 'other' },
    annotations: ['manifest:a=1', 'manifest:b=other'],
  });
  expect(outputsOf({ api: target(), web }).outputs).toMatchObject({
    version: '',
    tags: 'acme/api:1.2.3\nacme/api:latest\nacme/web:2.0.0\nacme/web:latest',
    'tag-names': '1.2.3\nlatest\n2.0.0',
    labels: 'a=1',
    annotations: 'manifest:a=1',
    'immutable-tag': '',
  });
  expect(outputsOf({ api: target(), web: target() }).outputs).toMatchObject({
    version: '1.2.3',
    'immutable-tag': '1.2.3',
    labels: 'a=1\nb=2',
  });
});

test('without an immutable tag or a target are empty', () => {
  const { outputs } = outputsOf({ api: target({ immutableTag: undefined }) });
  expect(outputs['immutable-tag']).toBe('');
  expect(JSON.parse(outputs['targets-json'] ?? '')).toMatchObject({ api: { 'immutable-tag': null } });
  expect(outputsOf({}).outputs).toMatchObject({ version: '', tags: '', prerelease: 'false', channel: '' });
});

test('have separators', () => {
  const strings = { 'sep-tags': ' ', 'sep-labels': ';', 'sep-annotations': '|' };
  expect(outputsOf({ api: target() }, strings).outputs).toMatchObject({
    tags: 'acme/api:1.2.3 acme/api:latest',
    'tag-names': '1.2.3 latest',
    labels: 'a=1;b=2',
    annotations: 'manifest:a=1|manifest:b=2',
  });
});

test('above 100 kB are files, and no variables', () => {
  const { values } = outputsOf({ api: target({ labels: { a: 'x'.repeat(100_000) } }) });
  expect(existsSync(values['json'] ?? '')).toBe(true);
  const runtime = createFakeRuntime();
  exportVariables(values, { exportVariables: true }, runtime);
  expect(runtime.exported.has('DOCKER_METADATA_OUTPUT_LABELS')).toBe(false);
  expect(runtime.exported.get('DOCKER_METADATA_OUTPUT_JSON')).toBe(values['json']);
  expect(runtime.entries.filter(({ level }) => level === 'warning')).toEqual([
    {
      level: 'warning',
      message:
        'DOCKER_METADATA_OUTPUT_LABELS is not exported: it has 100002 bytes, and no later step of the job could start. Use the output "labels" or "targets-json".',
      annotation: { title: 'Tags' },
    },
  ]);
});
