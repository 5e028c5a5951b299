import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findDoors } from '../../scripts/docs.mjs';
import { expectNone } from '../support/contract.ts';
import { projectFiles, readProjectFile, root } from '../support/sources/source-files.ts';
import { yamlSnippets } from '../support/sources/workflow.ts';

const files = projectFiles();

for (const { name, page } of findDoors(root)) {
  describe(`${page} (${name})`, () => {
    const text = files.includes(page) ? readProjectFile(page) : '';

    test('begins with the name of the action and one sentence on what it does', () => {
      expect(text).toMatch(page === 'README.md' ? /^# \S/ : new RegExp(`^# \`?${name}\`?\\n\\n[A-Z].*\\.`));
    });

    test('has its sections in order', () => {
      const headings = [...text.matchAll(/^##+ (.*)$/gm)].map(match => match[1] ?? '');
      const wanted = [/requirements/i, /inputs/i, /outputs/i, /limits/i];
      const places = wanted.map(heading => headings.findIndex(found => heading.test(found)));
      expectNone(
        wanted.filter((_, at) => (places[at] ?? -1) < 0).map(String),
        `Add to ${page} a section with a heading like this:`,
      );
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });

    test('shows a minimal example and a complete one', () => {
      const uses = yamlSnippets(text).filter(snippet => snippet.text.includes('image-actions'));
      expect(uses.length).toBeGreaterThanOrEqual(2);
    });
  });
}

test('links in Markdown lead to files that are there', () => {
  const broken = files
    .filter(file => file.endsWith('.md') && !file.includes('/fixtures/'))
    .flatMap(file =>
      [...readProjectFile(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(match => path.posix.normalize(path.posix.join(path.posix.dirname(file), match[1] ?? '')))
        .filter(target => !files.some(known => known === target || known.startsWith(`${target.replace(/\/$/, '')}/`)))
        .map(target => `${file} links to ${target}`),
    );
  expectNone(broken, 'Correct these links, or add the files:');
});

describe('npm run docs', () => {
  const docs = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'scripts/docs.mjs'), ...args], { encoding: 'utf8' });

  test('has nothing to write: the tables are those of the action.yml files', () => {
    expect(docs('--check').stderr).toBe('');
  });

  test('fills tables, finds them stale and refuses a missing description', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'docs-test-'));
    mkdirSync(path.join(folder, 'echo'));
    const manifest = (description: string) => `
name: Echo
description: Says what it got
inputs:
  image: { description: 'One | or\n\n    two', required: true }
  count: { description: How many, default: '3' }
  none: { description: Nothing, default: '' }
outputs:
  said: { description: '${description}' }
runs: { using: node24, main: ../dist/echo.js }
`;
    const page = path.join(folder, 'echo/README.md');
    const index = path.join(folder, 'README.md');
    writeFileSync(path.join(folder, 'echo/action.yml'), manifest('The text'));
    writeFileSync(page, '# Echo\n<!-- inputs -->\n<!-- /inputs -->\n<!-- outputs -->\nold\n<!-- /outputs -->\nend\n');
    writeFileSync(index, '<!-- actions --><!-- /actions -->');

    expect(docs('--check', '--root', folder).stderr).toContain('echo/README.md is out of date; run npm run docs');
    expect(docs('--root', folder)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(page, 'utf8')).toBe(`# Echo
<!-- inputs -->

| Input | Meaning | Default |
| --- | --- | --- |
| \`image\` | One \\| or two | **required** |
| \`count\` | How many | \`3\` |
| \`none\` | Nothing | |

<!-- /inputs -->
<!-- outputs -->

| Output | Meaning |
| --- | --- |
| \`said\` | The text |

<!-- /outputs -->
end
`);
    expect(readFileSync(index, 'utf8')).toContain('| [`echo`](echo/README.md) | Says what it got |');
    expect(docs('--check', '--root', folder)).toMatchObject({ status: 0, stderr: '' });

    writeFileSync(path.join(folder, 'echo/action.yml'), manifest(' '));
    expect(docs('--root', folder)).toMatchObject({
      status: 1,
      stderr: 'echo/action.yml: output "said" has no description\n',
    });
    rmSync(folder, { recursive: true });
  });
});

describe('CONTRIBUTING', () => {
  const named = [...readProjectFile('CONTRIBUTING.md').matchAll(/`([^`\s]+)`/g)].map(match => match[1] ?? '');
  const tracked = projectFiles();

  test('names files that exist', () => {
    const paths = named.filter(name =>
      /^(?:\.ci|actions|__tests__|scripts|testing|docs|benchmarks|schemas)\/[\w./-]+$/.test(name),
    );
    expect(paths.length).toBeGreaterThan(25);
    const exists = (name: string) => tracked.some(file => file === name || file.startsWith(name.replace(/\/?$/, '/')));
    expectNone(
      paths.filter(name => !exists(name)),
      'Name these by their present path in CONTRIBUTING.md:',
    );
  });

  test('names functions and types that the code has', () => {
    const code = tracked
      .filter(file => /\.(?:ts|mjs)$/.test(file))
      .map(readProjectFile)
      .join('\n');
    const identifiers = named.filter(name => /^[A-Za-z]+[a-z][A-Z]\w*$/.test(name));
    expect(identifiers.length).toBeGreaterThan(15);
    expectNone(
      identifiers.filter(name => !new RegExp(`\\b${name}\\b`).test(code)),
      'Name these as the code does in CONTRIBUTING.md:',
    );
  });
});
