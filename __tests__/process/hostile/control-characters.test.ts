import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cloneOf, createOrigin, git } from '../../support/git-repository.ts';
import { runAction } from '../../support/runner.ts';

const fixtures = path.join(import.meta.dirname, '../../shared/context/fixtures');

/** A color, the title of a window, a bell, the next line, another direction, and invisible letters. */
const hostile = '\u001b[31m\u001b]0;x\u0007\u0008\u0085\u009b2J\u202e\u2066\u{e0041}';
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

function withHostileStrings(value: unknown): unknown {
  if (typeof value === 'string') return `${value}${hostile}`;
  if (Array.isArray(value)) return value.map(withHostileStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withHostileStrings(entry)]));
}

const cwd = cloneOf(createOrigin({ 'values.yaml': 'image: ghcr.io/acme/api:1\n', 'apps.json': '[]' }).url);
const digest = `sha256:${'a'.repeat(64)}`;

const steps = [
  ['compute-tags', { images: 'ghcr.io/acme/shop', tags: 'type=ref,event=branch\ntype=raw,value={{branch}}' }],
  ['compute-tags', { images: 'ghcr.io/acme/shop', tags: 'type=sha', 'bake-target': 'x' }],
  ['buildx-matrix', { targets: 'api' }],
  ['build-images', { targets: 'api' }],
  ['emit-digest-artifact', {}],
  ['update-helm-values', { images: `api=ghcr.io/acme/api:2@${digest}`, 'values-files': 'values.yaml', mode: 'none' }],
  ['update-helm-values', { images: `api=ghcr.io/acme/api:2@${digest}`, 'values-files': 'values.yaml' }],
  ['encode-apps-manifest', { 'frappe-branch': 'main' }],
] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>])[];

describe.each([
  ['push', 'push-branch.json'],
  ['pull_request', 'pull-request.json'],
  ['release', 'release.json'],
  ['merge_group', 'merge-group.json'],
])('the event %s, whose every string controls the terminal', (name, file) => {
  const payload = withHostileStrings(JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')));

  test.each(steps)('reaches no log and no summary of %s %j', async (action, inputs) => {
    const result = await runAction(action, {
      cwd,
      inputs,
      event: { name, payload },
      env: {
        GITHUB_SHA: git(cwd, 'rev-parse', 'HEAD'),
        GITHUB_REF: `refs/heads/x${hostile}`,
        GITHUB_REF_NAME: `x${hostile}`,
        GITHUB_REPOSITORY: `acme/shop${hostile}`,
      },
    });
    expect(result.stdout.length).toBeGreaterThan(10);
    for (const text of [result.stdout, result.stderr, result.summary]) expect(text).not.toMatch(hidden);
  });
});
