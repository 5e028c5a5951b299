import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionNames, loadAction } from '../../actions/index.ts';
import type { Action } from '../../actions/shared/runtime/action.ts';
import { type FoundDoor, findDoors } from '../../scripts/docs.mjs';
import { expectNone } from '../support/contract.ts';
import { root } from '../support/sources/source-files.ts';

const doors = findDoors(root);
// One after the other: Jest cannot link a module that two imports under way share.
const actions: { readonly name: string; readonly action: Action; readonly door: FoundDoor | undefined }[] = [];
for (const name of actionNames) {
  actions.push({ name, action: await loadAction(name), door: doors.find(door => door.name === name) });
}
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const tokenDefault = '${{ github.token }}';

test('every action has a door, and every door an action', () => {
  expect(doors.map(({ name }) => name).sort()).toEqual([...actionNames].sort());
});

for (const { name, action, door } of actions) {
  // The test above names an action without a door.
  if (door === undefined) continue;
  describe(name, () => {
    const { manifest } = door;
    const inputs = manifest.inputs ?? {};
    const outputs = manifest.outputs ?? {};

    test('runs on node24 the entry that names it', () => {
      const folder = path.join(root, path.dirname(door.file));
      const prefix = door.file === 'action.yml' ? 'dist' : '../dist';
      const phases = action.post === undefined ? (['main'] as const) : (['main', 'post'] as const);
      const runs = { using: 'node24', main: `${prefix}/${name}.js` };
      const post = action.post === undefined ? {} : { post: `${prefix}/${name}-post.js` };
      expect(manifest.runs).toEqual(expect.objectContaining({ ...runs, ...post }));
      if (action.post === undefined) expect(manifest.runs).not.toHaveProperty('post');
      for (const phase of phases) {
        const argument = phase === 'main' ? `'${name}'` : `'${name}', { phase: 'post' }`;
        const entry = path.join(folder, manifest.runs[phase] ?? '');
        const code = existsSync(entry) ? readFileSync(entry, 'utf8') : `${entry} is missing: run npm run build`;
        expect(code.split('\n').at(-2)).toBe(`await (await import('./index.js')).open(${argument});`);
      }
    });

    test('has a name, a description, an icon and a color, and names no author', () => {
      expect(manifest).toEqual({
        name: expect.any(String),
        description: expect.stringMatching(/^.{20,}$/s),
        branding: { icon: expect.stringMatching(/^[a-z-]+$/), color: expect.stringMatching(/^[a-z-]+$/) },
        ...(manifest.inputs === undefined ? {} : { inputs: expect.anything() }),
        ...(manifest.outputs === undefined ? {} : { outputs: expect.anything() }),
        runs: expect.anything(),
      });
    });

    test('declares exactly the inputs that the code reads', () => {
      expect(Object.keys(inputs).sort()).toEqual(Object.keys(action.inputs).sort());
      expectNone(
        Object.keys(inputs).filter(input => !kebab.test(input)),
        'Rename these inputs to kebab-case:',
      );
    });

    test.each(Object.entries(action.inputs))('input %s: required and default as in the code', (input, field) => {
      const declared = inputs[input];
      expect({ required: declared?.required ?? false }).toEqual({ required: field.required });
      if (field.required) expect(declared).not.toHaveProperty('default');
      else if (declared?.default === tokenDefault) expect(field).toMatchObject({ kind: 'secret', fallback: '' });
      else expect(declared?.default).toBe(field.fallback);
    });

    test.each(Object.entries(action.inputs))('input %s: the description says what it takes', (input, field) => {
      const text = inputs[input]?.description ?? '';
      expect(text.trim()).toMatch(/^.{10,}/s);
      expectNone(
        (field.allowed ?? []).filter(word => word !== '' && !text.includes(word)),
        `Name in the description in ${door.file} what ${input} also allows:`,
      );
    });

    test.each(Object.entries(action.inputs))('input %s: the code takes its own default', (_, field) => {
      expect(() => field.required || field.parse(field.fallback)).not.toThrow();
    });

    test('declares exactly the outputs that the code sets', () => {
      expect(Object.keys(outputs).sort()).toEqual([...action.outputs].sort());
      expectNone(
        Object.keys(outputs).filter(output => !kebab.test(output)),
        'Rename these outputs to kebab-case:',
      );
      expectNone(
        Object.keys(outputs).filter(output => !outputs[output]?.description?.trim()),
        `Describe these outputs in ${door.file}:`,
      );
    });
  });
}

describe('inputs that mean the same everywhere', () => {
  /** Inputs whose meaning differs in one action, with its reason. */
  const exceptions: Readonly<Record<string, readonly string[]>> = {
    // The first two keep the meaning of docker/metadata-action; without the others, no program runs.
    'compute-tags': ['images', 'tags', 'files', 'targets'],
    // Without a plan it makes one.
    'build-images': ['plan'],
    // Where to write, not how to detect changes.
    'update-helm-values': ['mode'],
    // Where to read, not where to write.
    'resolve-digests': ['branch'],
  };
  const uses = doors.flatMap(({ name, manifest }) =>
    Object.entries(manifest.inputs ?? {})
      .filter(([input]) => !exceptions[name]?.includes(input))
      .map(([input, declared]) => ({ input, name, declared })),
  );
  const shared = [...new Set(uses.map(({ input }) => input))].filter(
    input => uses.filter(use => use.input === input).length > 1,
  );

  test.each(shared)('%s has one description and one default', input => {
    const [first, ...others] = uses.filter(use => use.input === input);
    for (const { name, declared } of others) expect({ name, ...declared }).toEqual({ name, ...first?.declared });
  });

  test('none has a second name', () => {
    const aliases =
      /^(token|gh-token|gha-token|workspace|working-directory|dryrun|username|password|file|bake-files?)$/;
    const found = doors.flatMap(({ name, manifest }) =>
      Object.keys(manifest.inputs ?? {})
        .filter(input => aliases.test(input))
        .map(input => `${name}: ${input}`),
    );
    expectNone(found, 'Call these inputs as other actions call them:');
  });
});
