import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readAppSource, readSyntax } from '../../../actions/encode-apps-manifest/source/app-source.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

const workspace = temporaryFolder('apps');
const outside = temporaryFolder('outside');

function write(name: string, content: string | Buffer): string {
  const file = path.resolve(workspace, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const readFile = (name: string, content: string | Buffer) => {
  write(name, content);
  return readAppSource('', name, workspace);
};

describe('the list', () => {
  test('of an input is read instead of the file', () => {
    expect(readAppSource('[]', 'none.json', workspace)).toEqual({
      name: 'input "apps"',
      file: undefined,
      text: '[]',
      format: 'json',
    });
  });

  test('of a file has its path in the repository, also where it is given as an absolute path', () => {
    const source = { name: 'conf/apps.yaml', file: 'conf/apps.yaml', text: '- url: x\n', format: 'yaml' };
    expect(readFile('conf/apps.yaml', '- url: x\n')).toEqual(source);
    expect(readFile('./conf/../conf/apps.yaml', '- url: x\n')).toEqual(source);
    expect(readAppSource('', path.join(workspace, 'conf/apps.yaml'), workspace)).toEqual(source);
  });

  test('outside the workspace is read by its absolute path, and has no path in the repository', () => {
    const file = write(path.join(outside, 'apps.json'), '[]');
    expect(readAppSource('', file, workspace)).toEqual({ name: file, file: undefined, text: '[]', format: 'json' });
  });

  test.each([
    ['apps.json', '- url: x', 'json'],
    ['APPS.JSON', '- url: x', 'json'],
    ['apps.yml', '[]', 'yaml'],
    ['apps.yaml', '[]', 'yaml'],
    ['apps', ' \n [{}]', 'json'],
    ['apps', '{}', 'json'],
    ['apps', ' \n', 'json'],
    ['apps', '- url: x', 'yaml'],
    ['apps.json.txt', '- url: x', 'yaml'],
    ['apps', '# [\n- url: x', 'yaml'],
  ])('%s with %j is %s', (name, text, format) => expect(readFile(name, text).format).toBe(format));
});

describe('a file that is refused', () => {
  const refusal = (message: string) =>
    expect.objectContaining({ kind: 'input', message: expect.stringContaining(message) });

  test('because it is missing, or a folder', () => {
    expect(() => readAppSource('', 'none.json', workspace)).toThrow(
      refusal('Input "apps-file": "none.json" cannot be read: no such file.'),
    );
    mkdirSync(path.join(workspace, 'folder.json'));
    expect(() => readAppSource('', 'folder.json', workspace)).toThrow(refusal('"folder.json" cannot be read: EISDIR'));
  });

  test('because its bytes are no UTF-8, or start with a mark', () => {
    expect(() => readFile('bom.json', '\ufeff[]')).toThrow(
      expect.objectContaining({
        file: 'bom.json',
        line: 1,
        column: 1,
        message: expect.stringContaining('byte order mark'),
      }),
    );
    expect(() => readFile('latin.json', Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]))).toThrow(
      refusal('latin.json is not UTF-8.'),
    );
    expect(readFile('short.json', Buffer.from([0x5b, 0x5d])).text).toBe('[]');
  });

  test('because a relative path or a link leads out of the workspace', () => {
    write(path.join(outside, 'list.json'), '[]');
    symlinkSync(path.join(outside, 'list.json'), path.join(workspace, 'link.json'));
    expect(() => readAppSource('', 'link.json', workspace)).toThrow(
      expect.objectContaining({
        kind: 'policy',
        message: expect.stringContaining('"link.json" leads out of the workspace'),
      }),
    );
    const upward = path.relative(workspace, path.join(outside, 'list.json'));
    expect(() => readAppSource('', upward, workspace)).toThrow(refusal('leads out of the workspace'));
    symlinkSync(write('real.json', '[]'), path.join(workspace, 'inner.json'));
    expect(readAppSource('', 'inner.json', workspace).name).toBe('inner.json');
  });

  test('because it is larger than 256 KiB', () => {
    expect(readFile('full.json', ' '.repeat(262_144)).text).toHaveLength(262_144);
    expect(() => readFile('huge.json', ' '.repeat(262_145))).toThrow(
      refusal('huge.json has 262145 bytes; at most 262144 are allowed'),
    );
  });
});

describe('the syntax', () => {
  const syntaxOf = (text: string, file: string) => readSyntax(readFile(file, text));

  test.each([
    ['json', '["a"]'],
    ['yaml', '- a'],
  ])('of %s is a tree', async (format, text) => {
    expect(await syntaxOf(text, `a.${format}`)).toMatchObject({ kind: 'list', items: [{ value: 'a' }] });
  });

  test.each([
    ['a.json', '[\n 1,]', 'a.json:2:3: not valid JSON: a comma', { line: 2, column: 3 }],
    ['a.yaml', '- a\n- *b', 'a.yaml:2:3: not valid YAML: ', { line: 2, column: 3 }],
    ['a.yaml', ' \n', 'a.yaml:1:1: is empty; expected a list of apps', { line: 1 }],
  ])('of %s with %j has its errors at their locations', async (file, text, message, position) => {
    await expect(syntaxOf(text, file)).rejects.toMatchObject({
      kind: 'input',
      file,
      message: expect.stringContaining(message),
      ...position,
    });
  });

  test('of an input starts without a mark', async () => {
    await expect(readSyntax(readAppSource('\ufeff[]', '', workspace))).rejects.toThrow(
      'input "apps":1:1: starts with a byte order mark',
    );
  });
});
