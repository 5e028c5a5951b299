import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  findInWorkspace,
  relativeFiles,
  writeToWorkspace,
} from '../../../actions/update-helm-values/delivery/workspace-files.ts';
import { maxFileBytes } from '../../../actions/update-helm-values/source/text-file.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';

describe('names of files', () => {
  test('become relative to the folder, each once', () => {
    const files = ['a.yaml', './b/../a.yaml', '/w/x/c.yaml', 'd/.github/e.yaml'];
    expect(relativeFiles(files, '/w/x')).toEqual(['a.yaml', 'c.yaml', 'd/.github/e.yaml']);
    expect(relativeFiles(['..a.yaml'], '/w')).toEqual(['..a.yaml']);
  });

  test.each(['../a.yaml', 'b/../../a.yaml', '/etc/passwd', '.git/config', 'a/.git/config', '.', ''])(
    '"%s" is refused',
    file => {
      expect(() => relativeFiles([file], '/w')).toThrow(
        expect.objectContaining({
          kind: 'input',
          message: `Input "values-files": "${file}" is not a file of the repository.`,
        }),
      );
    },
  );
});

test('all names that are refused are listed', () => {
  expect(() => relativeFiles(['../a', 'b', '/c'], '/w')).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/"\.\.\/a" is .*\n.*"\/c" is/) }),
  );
});

describe('a file of the workspace', () => {
  const folder = temporaryFolder('values');
  const outside = temporaryFolder('outside');
  writeFile(folder, 'a/v.yaml', 'x: 1\n');
  writeFile(folder, '..v.yaml', 'x: 2\n');
  writeFile(folder, 'big.yaml', '#'.repeat(maxFileBytes + 1));
  writeFile(folder, 'full.yaml', '#'.repeat(maxFileBytes));
  writeFile(outside, 'v.yaml', 'x: 1\n');
  mkdirSync(path.join(folder, 'folder'));
  symlinkSync('a/v.yaml', path.join(folder, 'link.yaml'));
  symlinkSync(outside, path.join(folder, 'out'));
  symlinkSync('a', path.join(folder, 'in'));

  test.each([
    ['a/v.yaml', 'x: 1\n'],
    ['in/v.yaml', 'x: 1\n'],
    ['..v.yaml', 'x: 2\n'],
  ])('%s is read', (file, text) => {
    expect(findInWorkspace(folder, file)).toEqual({ path: file, content: Buffer.from(text), mode: '100644' });
  });

  test('of the largest size is read', () => {
    expect(findInWorkspace(folder, 'full.yaml')).toMatchObject({ path: 'full.yaml', mode: '100644' });
  });

  test.each([
    ['missing.txt', 'there is no such file in the workspace'],
    ['a/vv.yaml', 'there is no such file in the workspace (did you mean "v.yaml"?)'],
    ['none/v.yaml', 'there is no such file in the workspace'],
    ['link.yaml', 'the file is a symbolic link; name the file it leads to'],
    ['folder', 'this is not a file'],
    ['big.yaml', 'the file has 5242881 bytes; allowed: up to 5242880'],
    ['out/v.yaml', 'the file is outside the workspace'],
  ])('%s is refused: %s', (file, error) => expect(findInWorkspace(folder, file)).toEqual({ path: file, error }));

  test('keeps its mode when it is written', () => {
    const full = path.join(folder, 'a/v.yaml');
    chmodSync(full, 0o755);
    writeToWorkspace(folder, [{ path: 'a/v.yaml', mode: '100644', content: Buffer.from('y: 1\n') }]);
    expect(readFileSync(full, 'utf8')).toBe('y: 1\n');
    expect(statSync(full).mode & 0o777).toBe(0o755);
  });
});
