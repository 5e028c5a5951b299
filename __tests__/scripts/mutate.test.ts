import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Judged } from '../../scripts/mutation/score.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const source = `export function sizeOf(value: string): string {
  if (value.length > 5) return 'long';
  const trimmed: string = value.trim();
  return trimmed === '' ? 'empty' : 'short';
}
export const unused = (value: number) => -value;
`;
const tests = `import { describe, expect, test } from '@jest/globals';
import { sizeOf } from '../../actions/room/size.ts';
describe('sizeOf', () => {
  test.each([['aaaaaaa', 'long'], ['', 'empty']])('%s', (value, size) => expect(sizeOf(value)).toBe(size));
  test('short', () => expect(sizeOf('a')).toBe('short'));
});
`;
const equivalents = [
  {
    file: 'actions/room/size.ts',
    before: "if (value.length > 5) return 'long';",
    after: "if (value.length > 6) return 'long';",
    reason: 'an example',
  },
];

/** A repository with one source and the script, and packages by links. */
function makeRepository(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mutate-test-'));
  for (const part of ['scripts/mutation', 'testing']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  cpSync(path.join(root, 'scripts/mutate.mjs'), path.join(folder, 'scripts/mutate.mjs'));
  const project = {
    compilerOptions: { strict: true, noEmit: true, module: 'nodenext', target: 'es2023', lib: ['es2023'], types: [] },
  };
  const all = {
    'package.json': JSON.stringify({ type: 'module' }),
    'tsconfig.json': JSON.stringify(project),
    'scripts/mutation/mutants/equivalents.json': JSON.stringify(equivalents),
    'actions/room/size.ts': source,
    '__tests__/room/size.test.ts': tests,
    '.gitignore': 'node_modules\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

/** Runs the script of a repository. */
function mutate(folder: string, ...args: string[]) {
  const json = path.join(folder, 'out.json');
  const command = [path.join(folder, 'scripts/mutate.mjs'), '--jobs', '1', '--json', json, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  const read = (): Judged[] => JSON.parse(readFileSync(json, 'utf8'));
  return { status, stdout, stderr, read };
}

describe('npm run mutate', () => {
  test('judges every mutant of a source by its tests, and leaves the source as it is', () => {
    const folder = makeRepository({});
    const { status, stdout, read } = mutate(folder, '--threshold', '60');
    const outcomeOf = (after: string) => read().find(mutant => mutant.after.includes(after))?.outcome;
    expect({
      "if (true) return 'long'": outcomeOf("if (true) return 'long'"),
      'value.length >= 5': outcomeOf('value.length >= 5'),
      'value.length > 6': outcomeOf('value.length > 6'),
      'trimmed: string = undefined': outcomeOf('trimmed: string = undefined'),
      'trimmed: string = value;': outcomeOf('trimmed: string = value;'),
      "trimmed !== ''": outcomeOf("trimmed !== ''"),
      '=> value;': outcomeOf('=> value;'),
    }).toEqual({
      "if (true) return 'long'": 'killed',
      'value.length >= 5': 'survived',
      'value.length > 6': 'equivalent',
      'trimmed: string = undefined': undefined,
      'trimmed: string = value;': 'survived',
      "trimmed !== ''": 'killed',
      '=> value;': 'not reached',
    });
    expect(stdout).toContain("actions/room/size.ts:2  operator, survived\n  - if (value.length > 5) return 'long';");
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, 'actions/room/size.ts'), 'utf8')).toBe(source);
    // The second run reads what the first one learned.
    const again = mutate(folder, '--threshold', '101', '--sample', '1', 'actions/room');
    expect(again.stderr).not.toContain('without a mutant');
    expect(again.stdout).toContain('101 % is the threshold');
    expect(again.status).toBe(1);
  });

  test('counts what only the compiler refuses', () => {
    const folder = makeRepository({
      'scripts/mutation/mutants/equivalents.json': '[]',
      'actions/room/size.ts': 'export const sizeOf = (value: string): string => value.trim();\n',
      '__tests__/room/size.test.ts': `import { test } from '@jest/globals';
        import { sizeOf } from '../../actions/room/size.ts';
        test('runs', () => void sizeOf('a'));`,
    });
    const { read } = mutate(folder);
    expect(read().map(({ after, outcome }) => [after.split(' => ')[1], outcome])).toEqual([
      ['undefined;', 'types'],
      ['value;', 'survived'],
    ]);
  });

  test('leaves out tests that fail already, and fails', () => {
    const folder = makeRepository({ '__tests__/room/size.test.ts': tests.replace("'short')", "'long')") });
    const { status, stdout } = mutate(folder, '--threshold', '0');
    expect(stdout).toContain('Left out, because it fails without a mutant: __tests__/room/size.test.ts: short');
    expect(status).toBe(1);
  });

  test('stops when an equivalent mutant is gone', () => {
    const { status, stderr } = mutate(makeRepository({ 'actions/room/size.ts': source.replace('5', '7') }));
    expect(stderr).toContain('no mutant changes "if (value.length > 5)');
    expect(status).toBe(1);
  });
});
