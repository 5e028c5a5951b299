import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDefinition, unknownFields } from '../../../actions/shared/bake/definition-check.ts';
import { ActionError } from '../../../actions/shared/runtime/errors.ts';
import { cases } from '../../support/fuzzing.ts';
import { planOf } from '../../support/runs/plans.ts';

const valid = {
  group: { default: { targets: ['api'] } },
  target: {
    base: { context: 'base', tags: ['ghcr.io/acme/base:main'] },
    api: { context: 'api', contexts: { base: 'target:base' }, tags: ['ghcr.io/acme/api:main'], args: { A: 'b' } },
  },
};
const fields = [
  ...['context', 'contexts', 'dockerfile', 'target', 'args', 'labels', 'annotations', 'tags', 'platforms', 'output'],
  ...['attest', 'secret', 'ssh', 'cache-from', 'pull', 'no-cache', 'targets', 'unknown', '__proto__', 'constructor'],
];

describe('checkDefinition', () => {
  test.each([
    ['a list', [], 'it is not a JSON object'],
    ['no targets', { group: {} }, 'it has no targets'],
    ['an empty set of targets', { target: {} }, 'it has no targets'],
    ['a path as a name', { target: { '../up': {} } }, '"../up" cannot name a target'],
    ['a name of JavaScript', JSON.parse('{"target":{"__proto__":{}}}'), '"__proto__" cannot name a target'],
    ['another name of JavaScript', { target: { constructor: {} } }, '"constructor" cannot name a target'],
    [
      'a target whose name buildx would read as an option',
      { target: { '--file': {}, app: {} } },
      '"--file" cannot name a target, because a name that begins with "-" is an option of buildx',
    ],
    [
      'a group whose name buildx would read as an option',
      { target: { app: {} }, group: { '--push': { targets: ['app'] } } },
      '"--push" cannot name a group, because a name that begins with "-" is an option of buildx',
    ],
    ['a target that is no object', { target: { api: [] } }, 'target "api" is not an object'],
    ['groups that are no object', { target: { api: {} }, group: [] }, '"group" is not an object'],
  ])('refuses %s', (_, value, why) => {
    expect(() => checkDefinition(value, 'plan.json')).toThrow(`plan.json is not a bake definition: ${why}.`);
  });

  test.each([
    ['a context that is a number', { context: 1 }, 'context: '],
    ['contexts with a number', { contexts: { a: 1 } }, 'contexts.a: '],
    ['a Dockerfile that is a list', { dockerfile: ['x'] }, 'dockerfile: '],
    ['tags with null', { tags: [null] }, 'tags.0: '],
    ['tags that are one string', { tags: 'ghcr.io/acme/api:main' }, 'tags: '],
    ['platforms with a number', { platforms: [1] }, 'platforms.0: '],
    ['an argument that is a number', { args: { PORT: 8080 } }, 'args.PORT: '],
    ['labels that are a list', { labels: ['a'] }, 'labels: '],
    ['a flag that is a string', { pull: 'true' }, 'pull: '],
    ['an output that is a number', { output: [1] }, 'output.0: '],
    ['a cache that is one string', { 'cache-to': 'type=gha' }, 'cache-to: '],
  ])('a known field of a wrong kind is an error with its path: %s', (_, api, place) => {
    const error = expect.objectContaining({
      kind: 'input',
      message: expect.stringContaining(`plan.json is not valid:\n  target.api.${place}`),
    });
    expect(() => checkDefinition({ target: { api } }, 'plan.json')).toThrow(error);
  });

  test.each([
    ['a context', { context: 'a\0b' }, 'context: contains a NUL character'],
    ['a named context', { contexts: { a: 'x\0y' } }, 'contexts.a: contains a NUL character'],
    ['a Dockerfile', { dockerfile: 'a\0' }, 'dockerfile: contains a NUL character'],
    ['a tag', { tags: ['\0'] }, 'tags.0: contains a NUL character'],
    ['the source of a secret', { secret: [{ id: 'a', src: '\0' }] }, 'secret.0.src: contains a NUL character'],
  ])('a NUL character in %s is an error that names target and field, and reaches no program', (_, api, place) => {
    const error = expect.objectContaining({ kind: 'input', message: expect.stringContaining(`target.api.${place}`) });
    expect(() => checkDefinition({ target: { api } }, 'plan.json')).toThrow(error);
  });

  test.each([
    ['context', { context: 'x/'.repeat(100_000) }],
    ['contexts.a', { contexts: { a: 'x/'.repeat(100_000) } }],
    ['dockerfile', { dockerfile: 'x'.repeat(4097) }],
  ])('%s that is too long for an argument of a program is an error that names target and field', (place, api) => {
    const error = expect.objectContaining({
      kind: 'input',
      message: expect.stringContaining(`target.api.${place}: has more than 4096 bytes`),
    });
    expect(() => checkDefinition({ target: { api } }, 'plan.json')).toThrow(error);
    expect(checkDefinition({ target: { api: { args: { LIST: 'x'.repeat(200_000) } } } }, 'plan.json')).toBeDefined();
  });

  test.each([
    [{ default: {} }, 'group.default.targets: '],
    [{ default: { targets: 'api' } }, 'group.default.targets: '],
    [{ default: null }, 'group.default: '],
  ])('the group %j is an error with its path', (group, place) => {
    expect(() => checkDefinition({ target: { api: {} }, group }, 'plan.json')).toThrow(`\n  ${place}`);
  });

  test('refuses a definition that is nested too deeply', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(() => checkDefinition({ target: { api: { deep } } }, 'plan.json')).toThrow('it has more than 100 levels');
  });

  test('takes everything that buildx prints, and names the fields that it does not print', () => {
    const printed = {
      description: 'd',
      attest: [
        { mode: 'max', type: 'provenance' },
        { disabled: true, type: 'sbom' },
      ],
      secret: [{ id: 'x', env: 'NPM_TOKEN' }],
      ssh: [{ id: 'k', paths: ['./a', './b'] }],
      'cache-from': [{ type: 'gha' }, 'user/app:cache'],
      'extra-hosts': { h: '1.2.3.4' },
      'shm-size': '1g',
      policy: [{ Files: [], Strict: null }],
      'no-cache': false,
    };
    const known = checkDefinition({ group: { default: { targets: ['api'] } }, target: { api: printed } }, 'x');
    expect(unknownFields(known)).toEqual([]);
    const newer = checkDefinition({ target: { api: { ...printed, turbo: { x: 1 } } }, function: {} }, 'x');
    expect(unknownFields(newer)).toEqual(['function', 'target.api.turbo']);
  });

  test('a plan of any mutated definition is made, or ends with an error that is no crash', () => {
    const field = fc.constantFrom(...fields);
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('target:api', 'linux/amd64', 'type=image,"', [null], {}));
    const mutations = fc.array(fc.tuple(fc.constantFrom('api', 'base', 'group', 'default'), field, value), {
      minLength: 1,
      maxLength: 3,
    });
    let refused = 0;
    fc.assert(
      fc.property(mutations, changes => {
        const document = structuredClone<Record<string, Record<string, Record<string, unknown>>>>(valid);
        for (const [name, key, entry] of changes) {
          if (name === 'group') document['group'] = entry as never;
          else if (name === 'default') document['group'] = { default: { [key]: entry } };
          else Object.assign(document['target']?.[name] ?? {}, { [key]: entry });
        }
        try {
          planOf(checkDefinition(JSON.parse(JSON.stringify(document)), 'x'), { targets: ['api'] });
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
          refused++;
        }
      }),
      { numRuns: cases() },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('takes names that only look odd', () => {
    const value = { target: { toString: {}, _hidden: {}, 'py-3-11': {} } };
    expect(checkDefinition(value, 'x')).toBe(value);
  });
});
