import { describe, expect, test } from '@jest/globals';
import { actionNames } from '../../actions/index.ts';
import { packageOf, projectFiles, readProjectFile, resolveImport, sourceFacts } from '../support/source-files.ts';

const files = projectFiles();
const sources = files.filter(file => file.startsWith('actions/') && file.endsWith('.ts'));
const facts = new Map(sources.map(file => [file, sourceFacts(file)]));

/** Lowest first. */
const floors = ['text', 'runtime', 'images', 'context', 'tags', 'dockerfile', 'bake', 'git', 'github', 'registry'];
const fronts = ['actions/index.ts', 'actions/main.ts', 'actions/cli.ts'];

const floorOf = (file: string): string | undefined => /^actions\/shared\/([^/]+)\//.exec(file)?.[1];
const actionOf = (file: string): string | undefined => /^actions\/([^/]+)\//.exec(file)?.[1];

const edges = [...facts].flatMap(([from, { named }]) =>
  named.filter(specifier => specifier.startsWith('.')).map(specifier => ({ from, to: resolveImport(from, specifier) })),
);
const offending = (is: (edge: { from: string; to: string }) => boolean) =>
  edges.filter(is).map(({ from, to }) => `${from} imports ${to}`);

test('the facts that the rules stand on are found', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(facts.get('actions/shared/runtime/boundary.ts')).toMatchObject({
    usesProcess: true,
    named: expect.arrayContaining(['@actions/core', './exec.ts']),
  });
  expect(facts.get('actions/shared/runtime/exec.ts')?.imports).toContainEqual({
    specifier: '@actions/exec',
    lazy: true,
  });
});

describe('imports', () => {
  test('stay within actions/, and lead to files that are there', () => {
    expect(offending(({ to }) => !files.includes(to) || !to.startsWith('actions/'))).toEqual([]);
  });

  test('never lead from one action to another, nor from shared/ to an action', () => {
    expect(
      offending(({ from, to }) => {
        const target = actionOf(to);
        return !fronts.includes(from) && target !== 'shared' && actionOf(from) !== target;
      }),
    ).toEqual([]);
  });

  test('never lead from a lower floor of shared/ to a higher one', () => {
    const height = (file: string) => floors.indexOf(floorOf(file) ?? '');
    expect(sources.filter(file => actionOf(file) === 'shared' && height(file) < 0)).toEqual([]);
    expect(
      offending(
        ({ from, to }) => floorOf(from) !== undefined && floorOf(to) !== undefined && height(from) < height(to),
      ),
    ).toEqual([]);
  });
});

describe('the world is reached through the runtime', () => {
  const outside = sources.filter(file => floorOf(file) !== 'runtime' && file !== 'actions/cli.ts');

  test('only shared/runtime imports @actions/core and @actions/exec', () => {
    const core = (file: string) =>
      facts.get(file)?.named.some(name => ['@actions/core', '@actions/exec'].includes(packageOf(name) ?? ''));
    expect(outside.filter(core)).toEqual([]);
  });

  test('only shared/runtime and the terminal front use process', () => {
    expect(outside.filter(file => facts.get(file)?.usesProcess)).toEqual([]);
  });

  test('only shared/runtime starts programs', () => {
    expect(outside.filter(file => facts.get(file)?.named.includes('node:child_process'))).toEqual([]);
  });
});

describe('files', () => {
  const linesOf = (file: string) => readProjectFile(file).trimEnd().split('\n').length;

  test('of actions/ have at most 300 lines', () => {
    expect(sources.filter(file => linesOf(file) > 300).map(file => `${file}: ${linesOf(file)}`)).toEqual([]);
  });

  test('have names that are nouns of the field, in kebab-case', () => {
    expect(sources.filter(file => !/^[a-z0-9-]+\.ts$/.test(file.split('/').at(-1) ?? ''))).toEqual([]);
    // A credential helper is Docker's and Git's own term.
    const vague = /(^|[/-])(utils?|(?<!credential-)helpers?|managers?|common|misc|data|constants|types)(-|\.ts$)/;
    expect(sources.filter(file => vague.test(file))).toEqual([]);
  });

  test('of each action are registered in actions/index.ts', () => {
    const doors = sources
      .map(file => /^actions\/([^/]+)\/index\.ts$/.exec(file)?.[1])
      .filter(name => name !== undefined);
    expect([...actionNames].sort()).toEqual(doors.sort());
  });

  test('take the number of cases of each property from one setting', () => {
    const properties = files.filter(
      file => file.endsWith('.test.ts') && readProjectFile(file).includes("'fast-check'"),
    );
    expect(properties.length).toBeGreaterThan(20);
    const countOf = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
    const differing = properties.filter(file => {
      const text = readProjectFile(file);
      return countOf(text, /\bfc\.(?:assert|check)\(/g) !== countOf(text, /\bnumRuns: cases\(/g);
    });
    expect(differing).toEqual([]);
  });

  test('silence no checker', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;
    const self = '__tests__/contracts/house.test.ts';
    const code = files.filter(file => /\.(ts|mjs|js)$/.test(file) && file !== self && !file.includes('/fixtures/'));
    expect(code.filter(file => silenced.test(readProjectFile(file)))).toEqual([]);
  });
});
