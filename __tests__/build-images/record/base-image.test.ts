import { describe, expect, test } from '@jest/globals';
import { type BaseCandidate, findBase, type LayeredImage } from '../../../actions/build-images/record/base-image.ts';

/** A candidate whose layers are one letter each, with the commands of its history. */
function image(name: string, layers: string, history?: readonly string[]): BaseCandidate {
  const config = history === undefined ? {} : { history: history.map(command => ({ created_by: command })) };
  return {
    image: `registry.example/${name}`,
    digest: `sha256:${name}`,
    layers: [...layers],
    config: `config of ${name}`,
    source: { getBlob: async () => new TextEncoder().encode(JSON.stringify(config)) },
  };
}

const nameOf = async (child: LayeredImage, ...parents: BaseCandidate[]) =>
  (await findBase(child, parents))?.image.replace('registry.example/', '');

describe('findBase', () => {
  const base = image('base', 'ab', ['COPY a', 'COPY b']);

  test.each([
    ['the parent that it begins with', image('x', 'abc'), [base], 'base'],
    ['a parent that adds labels only', image('x', 'ab'), [base], 'base'],
    ['none that is only copied from', image('x', 'qab'), [base], undefined],
    ['none without layers, which proves nothing', image('x', 'a'), [image('scratch', '')], undefined],
    ['none without parents', image('x', ''), [], undefined],
  ])('%s', async (_, child, parents, name) => {
    expect(await nameOf(child, ...parents)).toBe(name);
  });

  test('the nearest of several that the history confirms', async () => {
    const os = image('os', 'a', ['COPY a']);
    expect(await nameOf(image('x', 'abc', ['COPY a', 'COPY b', 'COPY c']), os, base)).toBe('base');
  });

  test('not the parent whose files were copied into a layer that it has too', async () => {
    const web = image('web', 'abw', ['COPY a', 'COPY b', 'COPY public/ /app/']);
    const complete = image('complete', 'abwz', ['COPY a', 'COPY b', 'COPY /app/ /app/', 'COPY start.sh']);
    expect(await nameOf(complete, base, web)).toBe('base');
  });

  test('not a nearer one without a history, when the history of another one fits', async () => {
    const os = image('os', 'a', ['COPY a']);
    const plain = image('plain', 'ab');
    expect(await nameOf(image('x', 'abc', ['COPY a', 'COPY b', 'COPY c']), os, plain)).toBe('os');
  });

  test('of one only, without a look at its history', async () => {
    const getBlob = async () => {
      throw new Error('the config is not needed');
    };
    expect(await nameOf({ ...image('x', 'abc'), source: { getBlob } }, { ...base, source: { getBlob } })).toBe('base');
  });

  test('without histories, the nearest by layers', async () => {
    expect(await nameOf(image('x', 'abc'), image('os', 'a'), image('base', 'ab'))).toBe('base');
  });

  test.each([
    ['gone', undefined],
    ['no JSON', new TextEncoder().encode('oops')],
    ['another form', new TextEncoder().encode('{"history":{}}')],
  ])('a config that is %s is no history', async (_, bytes) => {
    const parents = [image('os', 'a'), image('base', 'ab')].map(parent => ({
      ...parent,
      source: { getBlob: async () => bytes },
    }));
    expect(await nameOf(image('x', 'abc', ['COPY a']), ...parents)).toBe('base');
  });
});
