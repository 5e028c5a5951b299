import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkDefinition,
  composableFields,
  composableText,
  escapeTemplate,
  unescapeTemplate,
} from '../../../actions/shared/bake/definition.ts';

describe('composableFields', () => {
  test.each([
    [
      { type: 'gha', scope: 'x' },
      { type: 'gha', scope: 'x' },
    ],
    ['type=gha,scope=x', { type: 'gha', scope: 'x' }],
    ['registry', { type: 'registry' }],
    ['type=image,"name=a/b,c/d",push=true', { type: 'image', name: 'a/b,c/d', push: 'true' }],
    ['id=x,"src=a ""b"".txt"', { id: 'x', src: 'a "b".txt' }],
    ['type=local,dest=', { type: 'local', dest: '' }],
    ['type=image,push', { type: 'image', push: '' }],
    ['type=image,annotation.url=https://a/?b=c', { type: 'image', 'annotation.url': 'https://a/?b=c' }],
  ])('reads %j', (given, fields) => {
    expect(composableFields(given)).toEqual(fields);
  });

  test('refuses a quote that no version of buildx reads', () => {
    expect(() => composableFields('type=local,dest=a"b')).toThrow(
      '"type=local,dest=a"b" is not a list of key=value with commas: column 18: a double quote inside a field',
    );
  });

  test('reads back whatever is written', () => {
    const value = fc.string();
    const fields = fc.dictionary(fc.stringMatching(/^[a-z][a-z.-]{0,10}$/), value, { minKeys: 1 });
    fc.assert(
      fc.property(fields, written => {
        expect(composableFields(composableText(written))).toEqual({ ...written });
      }),
    );
  });
});

test('a text survives being escaped and read again, and has no template in between', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[${}%a]{0,12}$/), text => {
      expect(unescapeTemplate(escapeTemplate(text))).toBe(text);
      expect(escapeTemplate(text)).not.toMatch(/(?:^|[^$])\$\{|(?:^|[^%])%\{/);
    }),
  );
});

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

  test('takes names that only look odd', () => {
    const value = { target: { toString: {}, _hidden: {}, 'py-3-11': {} } };
    expect(checkDefinition(value, 'x')).toBe(value);
  });
});
