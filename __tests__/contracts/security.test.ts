import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionNames } from '../../actions/index.ts';
import { expectNone } from '../support/contract.ts';
import { projectFiles, reachOf, readProjectFile } from '../support/sources/source-files.ts';
import { yamlSnippets } from '../support/sources/workflow.ts';

/** What docs/security.md says about an action that leads to one of these files. */
const wordsOfFiles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Starts: {
    '`git`': [
      'shared/git/git.ts',
      'shared/git/version.ts',
      'shared/context/checkout.ts',
      'encode-apps-manifest/remotes/ls-remote.ts',
    ],
    '`docker buildx`': ['shared/bake/buildx.ts'],
    '`docker-credential-*`': ['shared/registry/credentials/credential-helper.ts'],
    '`gh`': ['resolve-digests/verification.ts'],
    '`cosign`': ['resolve-digests/verification.ts'],
  },
  Contacts: {
    "GitHub's API": ['shared/github/api/octokit.ts'],
    'artifact service': ['shared/github/artifacts/results-service.ts', 'shared/github/artifacts/blob-storage.ts'],
    registries: ['shared/registry/connection.ts', 'shared/registry/token-service.ts'],
    'Git servers': [
      'shared/git/moved-remote.ts',
      'shared/git/remote-branch.ts',
      'shared/tags/versions/repository-tags.ts',
      'buildx-matrix/history/fetched-commit.ts',
      'emit-digest-artifact/tags/commit-order.ts',
      'encode-apps-manifest/remotes/ls-remote.ts',
      'encode-apps-manifest/remotes/redirect.ts',
    ],
  },
  'Permissions of the token': {
    '`actions: read`': ['shared/github/api/trusted-runs.ts'],
    '`contents: read`': ['shared/github/api/repository-api.ts', 'encode-apps-manifest/remotes/host-credentials.ts'],
    '`contents: write`': ['shared/git/remote-branch.ts'],
    '`packages: read`': ['shared/registry/client.ts'],
    '`packages: write`': ['build-images/row/bake-run.ts', 'emit-digest-artifact/apply.ts'],
  },
  Writes: {
    'values files': ['update-helm-values/delivery/workspace-files.ts'],
  },
};

/** What it says about an action with one of these words in a file; documents and artifacts are read by shared code too. */
const wordsOfCode: readonly { readonly word: string; readonly files: RegExp; readonly code: RegExp }[] = [
  { word: 'temporary files', files: /./, code: /\bfolders\.(?:create\(|temporary\b)/ },
  { word: 'documents', files: /^actions\/(?!shared\/)/, code: /\bdocumentsFolder\(/ },
  { word: 'artifacts', files: /^actions\/(?!shared\/)/, code: /\.upload\(/ },
];

const sources = projectFiles().filter(file => /^actions\/(?!shared\/runtime\/).*\.ts$/.test(file));
const page = readProjectFile('docs/security.md');
const [head = [], , ...rows] = (page.slice(page.indexOf('| Action | Starts |')).split('\n\n')[0] ?? '')
  .split('\n')
  .map(line => line.slice(2, -2).split(' | '));

/** What the table says about an action. */
const stated = (name: string, column: string): string[] =>
  (rows.find(([action]) => action === `\`${name}\``)?.[head.indexOf(column)] ?? '').split(', ').sort();

const reachedFiles = new Map(actionNames.map(name => [name, [...reachOf(`actions/${name}/index.ts`).files]]));

/** What its code says. */
function found(name: string, column: string): string[] {
  const reached = reachedFiles.get(name) ?? [];
  const byFile = Object.entries(wordsOfFiles[column] ?? {})
    .filter(([, files]) => files.some(file => reached.includes(`actions/${file}`)))
    .map(([word]) => word);
  const byCode = wordsOfCode.filter(
    ({ files, code }) =>
      column === 'Writes' && reached.some(file => files.test(file) && code.test(readProjectFile(file))),
  );
  return withoutImplied([...byFile, ...byCode.map(({ word }) => word)]).sort();
}

/** `write` contains `read`. */
const withoutImplied = (words: readonly string[]): string[] =>
  words.filter(
    word =>
      !words.includes(word.replace(/: read`?$/, ending => ending.replace('read', 'write'))) || !/: read/.test(word),
  );

describe('the table in docs/security.md', () => {
  test('has one line for each action', () => {
    expect(rows.map(([action]) => action).sort()).toEqual(actionNames.map(name => `\`${name}\``).sort());
    expect(head).toEqual(['Action', ...Object.keys(wordsOfFiles)]);
  });

  for (const name of actionNames) {
    for (const column of Object.keys(wordsOfFiles)) {
      test(`says of ${name} what the code says: ${column}`, () => {
        expect(stated(name, column)).toEqual(found(name, column));
      });
    }
  }

  test('names files that exist', () => {
    const named = Object.values(wordsOfFiles).flatMap(words => Object.values(words).flat());
    expectNone(
      named.filter(file => !sources.includes(`actions/${file}`)),
      'These files were moved or removed; correct wordsOfFiles in this test, and docs/security.md:',
    );
  });

  test.each([
    { does: 'starts a program', column: 'Starts', code: /(?<!buildx\.)\b(?:capture|stream)\((?:'|program)/ },
    { does: 'sends a request', column: 'Contacts', code: /(?:\brequest|(?<!\.)\bfetch)\((?:'|`|service|url)/ },
    {
      does: 'lets git contact a server',
      column: 'Contacts',
      code: /\['(?:fetch|push|ls-remote|clone)', (?:'--|\.\.\.)/,
    },
  ])('knows every file that $does', ({ does, column, code }) => {
    const known = Object.values(wordsOfFiles[column] ?? {}).flat();
    const files = sources.filter(file => code.test(readProjectFile(file)));
    expect(files.length).toBeGreaterThan(0);
    expectNone(
      files.filter(file => !known.includes(file.replace('actions/', ''))),
      `Each of these ${does}. Say so in docs/security.md and in wordsOfFiles of this test:`,
    );
  });

  test('knows every permission that the code asks GitHub for', () => {
    const asked = [
      ...readProjectFile('actions/shared/github/api/repository-api.ts').matchAll(/'(\w+: (?:read|write))'/g),
    ];
    expect([...new Set(asked.map(match => match[1]))].sort()).toEqual(['actions: read', 'contents: read']);
  });

  test('knows every file that writes by itself', () => {
    const writer =
      /\b(?:writeFile|appendFile|mkdir|mkdtemp|rename|copyFile|cp|symlink|link|chmod|open)(?:Sync)?,? [^\n]*from 'node:fs/;
    const writers = sources.filter(file => writer.test(readProjectFile(file).replace(/\n {2}/g, ' ')));
    expect(writers.length).toBeGreaterThan(0);
    const known = [
      'buildx-matrix/history/fetched-commit.ts',
      'build-images/row/bake-run.ts',
      'compute-tags/apply.ts',
      'encode-apps-manifest/image-build/secret-file.ts',
      'shared/github/artifacts/folder.ts',
      'shared/registry/layout.ts',
      'update-helm-values/delivery/workspace-files.ts',
    ];
    expectNone(
      writers.filter(file => !known.includes(file.replace('actions/', ''))),
      'Say in docs/security.md where these files write, and add them to this list:',
    );
  });
});

// Who needs a permission besides the actions of this suite.
const permissionsOfOthers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^actions\/checkout@/, ['contents: read']],
  [/^peter-evans\/create-pull-request@/, ['contents: write', 'pull-requests: write']],
  [/\bgh release create /, ['contents: write']],
  [/\bgh release (?:list|download) /, ['contents: read']],
];

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}

describe('permissions', () => {
  test.each(actionNames)('of %s are what its README requires', name => {
    const text = readProjectFile(name === 'build-images' ? 'README.md' : `${name}/README.md`);
    const requirements = /^##+ Requirements\n([\s\S]*?)\n##/m.exec(text)?.[1] ?? '';
    const required = [...requirements.matchAll(/\b[a-z-]+: (?:read|write)\b/g)].map(
      ([permission]) => `\`${permission}\``,
    );
    expect([...new Set(required)].sort()).toEqual(stated(name, 'Permissions of the token'));
  });

  const workflows = projectFiles().filter(file => /^(?:workflows-examples|\.github\/workflows)\/.*\.yml$/.test(file));
  const snippets = projectFiles()
    .filter(file => /^(?:[\w-]+\/)?README\.md$/.test(file) || file.startsWith('docs/'))
    .flatMap(file => yamlSnippets(readProjectFile(file)).map(({ line, text }) => ({ where: `${file}:${line}`, text })));
  const files = [...workflows.map(file => ({ where: file, text: readProjectFile(file) })), ...snippets];

  test.each(files.flatMap(({ where, text }) => jobsOf(text).map(([name, job]) => ({ where, name, job }))))(
    '$where, job $name: grants what its steps need, and no more',
    ({ job: { permissions = {}, steps = [] } }) => {
      const granted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
      expect(granted.sort()).toEqual(withoutImplied([...new Set(steps.flatMap(permissionsOfStep))]).sort());
    },
  );
});

function jobsOf(text: string): readonly (readonly [string, Job])[] {
  const jobs: Readonly<Record<string, Job>> = parse(text)?.jobs ?? {};
  return Object.entries(jobs).filter(([, { permissions }]) => permissions !== undefined);
}

function permissionsOfStep({ uses = '', run = '' }: NonNullable<Job['steps']>[number]): readonly string[] {
  const door = /^org\/image-actions(?:\/([\w-]+))?@/.exec(uses);
  if (door !== null)
    return stated(door[1] ?? 'build-images', 'Permissions of the token').map(word => word.replaceAll('`', ''));
  return permissionsOfOthers.flatMap(([step, needed]) => (step.test(uses) || step.test(run) ? needed : []));
}
