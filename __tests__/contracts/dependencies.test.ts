import { describe, expect, test } from '@jest/globals';
import { minVersion, satisfies } from 'semver';
import { expectNone } from '../support/contract.ts';
import {
  detoursIn,
  factsIn,
  packageOf,
  projectFiles,
  readProjectFile,
  sourceFacts,
} from '../support/sources/source-files.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
  readonly engines: { readonly node: string };
}

interface LockedPackage {
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly engines?: { readonly node?: string };
}

const { dependencies, devDependencies, engines, overrides = {} }: Package = JSON.parse(readProjectFile('package.json'));
const all = { ...dependencies, ...devDependencies };
const page = readProjectFile('docs/dependencies.md');
const files = projectFiles();

const code = files.filter(file => /\.[cm]?[jt]sx?$/.test(file) && !file.includes('/fixtures/'));
/** The packages that a file of code imports, also for types only. */
const namedBy = (file: string): string[] => sourceFacts(file).named.flatMap(name => packageOf(name) ?? []);
/** The packages that a file of code loads. */
const loadedBy = (file: string): string[] =>
  sourceFacts(file).imports.flatMap(({ specifier }) => packageOf(specifier) ?? []);

describe('docs/dependencies.md', () => {
  const reasons = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(match => match[1] ?? '');

  test('has one line for each dependency and each override, and for no other', () => {
    expect(reasons.toSorted()).toEqual([...Object.keys(all), ...Object.keys(overrides)].sort());
  });

  test('gives the reason of every override', () => {
    const unexplained = Object.keys(overrides).filter(name => !reasons.includes(name));
    expectNone(unexplained, 'Remove these overrides from package.json, or say why in docs/dependencies.md:');
  });
});

test('every version is exact', () => {
  expectNone(
    Object.entries(all)
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `${name}: ${version}`),
    'Give the exact version in package.json, such as 1.2.3:',
  );
});

describe('imports', () => {
  const sources = code.filter(file => file.startsWith('actions/'));
  const tools = code.filter(file => !file.startsWith('actions/'));
  const stray = (from: readonly string[], allowed: Readonly<Record<string, string>>) =>
    from.flatMap(file =>
      namedBy(file)
        .filter(name => allowed[name] === undefined)
        .map(name => `${file} imports ${name}`),
    );
  const advice = (section: string) => `Add the package to ${section} of package.json, or use another:`;

  test('of actions/ are runtime dependencies', () => {
    expectNone(stray(sources, dependencies), advice('dependencies'));
  });

  test('of scripts, demo, benchmarks and tests are dependencies', () => {
    expectNone(stray(tools, all), advice('devDependencies'));
  });

  test('of scripts, demo, benchmarks and tests name packages, never their files in node_modules, nor require them', () => {
    // ncc and the parts of jest that jest itself uses are CommonJS, found from where they are installed. Node 20 loads the
    // TypeScript of test support with a hook.
    const allowed = [
      'benchmarks/pipeline.mjs uses node:module',
      'scripts/bundle/bundle.mjs uses node:module',
      'scripts/mutation/tests/jest-globals.mjs uses node:module',
      'scripts/mutation/tests/jest-globals.mjs uses require',
    ];
    const detours = tools.flatMap(file =>
      [...new Set(detoursIn(sourceFacts(file)))].map(name => `${file} uses ${name}`),
    );
    expect(detours).toEqual(expect.arrayContaining(allowed));
    expectNone(
      detours.filter(found => !allowed.includes(found)),
      'Import the package by its name:',
    );
  });

  test.each([
    ["import { Agent } from '../node_modules/undici/index.js';", '../node_modules/undici/index.js'],
    ["export * from '../../a/../node_modules/undici/index.js';", '../../a/../node_modules/undici/index.js'],
    ["await import('./node_modules/undici/index.js');", './node_modules/undici/index.js'],
    ["type Agent = import('../node_modules/undici/index.js').Agent;", '../node_modules/undici/index.js'],
    ["import { Agent } from '/usr/lib/undici.js';", '/usr/lib/undici.js'],
    ["import { Agent } from 'file:///usr/lib/undici.js';", 'file:///usr/lib/undici.js'],
    ["import { createRequire } from 'node:module';", 'node:module'],
    ["import { createRequire } from 'module';", 'module'],
    ["const { Agent } = require('undici');", 'require'],
  ])('a detour is found: %s', (source, detour) => {
    expect(detoursIn(factsIn(source))).toEqual([detour]);
  });

  test.each([
    "import { Agent } from 'undici';",
    "import { run } from '../testing/runner.mjs';",
    "import fs from 'node:fs';",
  ])('no detour: %s', source => {
    expect(detoursIn(factsIn(source))).toEqual([]);
  });

  test('use every runtime dependency', () => {
    const used = new Set(sources.flatMap(loadedBy));
    const unused = Object.keys(dependencies).filter(name => !used.has(name));
    expectNone(unused, 'Remove from package.json what no file in actions/ imports:');
  });

  test('or configuration use every development dependency', () => {
    const named = ['biome.json', 'tsconfig.json', ...tools].map(readProjectFile).join('\n');
    const used = new Set([...sources, ...tools].flatMap(namedBy));
    const isUsed = (name: string) => {
      const typed = /^@types\/(.+)$/.exec(name)?.[1];
      if (typed !== undefined) return typed === 'node' || all[typed] !== undefined;
      return used.has(name) || [`'${name}'`, `'${name}/`, `node_modules/${name}/`].some(word => named.includes(word));
    };
    const unused = Object.keys(devDependencies).filter(name => !isUsed(name));
    expectNone(unused, 'Remove from package.json what no file uses:');
  });
});

describe('package-lock.json', () => {
  const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readProjectFile('package-lock.json'),
  );
  const unproved = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && integrity === undefined);

  test('proves the bytes of every package but some builds for other platforms than Linux on x86-64 with glibc', () => {
    const isForeign = ({ optional, os, cpu, libc }: LockedPackage) =>
      optional === true && !(os?.includes('linux') && cpu?.includes('x64') && !libc?.includes('musl'));
    const open = unproved.filter(([name, locked]) => !isForeign(locked) && !name.endsWith('-musl'));
    expectNone(
      open.map(([name]) => name),
      'Run npm install where the registry has the digests of these packages:',
    );
  });

  test('lacks the digests of as many packages as CONTRIBUTING.md says', () => {
    const stated = /lacks the digests of (\d+) packages/.exec(readProjectFile('CONTRIBUTING.md'))?.[1] ?? '0';
    expect(`CONTRIBUTING.md says ${stated}`).toBe(`CONTRIBUTING.md says ${unproved.length}`);
  });

  test('requires no newer Node than package.json, but for the package that CONTRIBUTING.md names', () => {
    const oldest = minVersion(engines.node)?.version ?? '';
    const demanding = Object.entries(packages).filter(
      ([name, locked]) => name !== '' && !satisfies(oldest, locked.engines?.node ?? '*'),
    );
    expect(demanding.map(([name]) => name)).toEqual(['node_modules/content-type']);
    expect(readProjectFile('CONTRIBUTING.md')).toMatch(/`engine-strict` is off, because `content-type`/);
  });
});
