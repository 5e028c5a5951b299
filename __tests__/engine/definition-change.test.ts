import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { capture } from '../../actions/shared/runtime/exec.ts';
import { manifestOfTargets, type PlanScenario, planIn, registryHost } from '../buildx-matrix/plans.ts';
import { commitFiles, createRepository, type Files, git } from '../support/git-repository.ts';

type Strings = Readonly<Record<string, string>>;

/** Where an evaluation by buildx gets the value of a build argument from, before and after. */
interface Way {
  readonly files?: Files;
  readonly change?: Files;
  /** Symbolic links by path. */
  readonly links?: Strings;
  readonly before?: Pick<PlanScenario, 'inputs' | 'env'>;
  readonly after?: Pick<PlanScenario, 'inputs' | 'env'>;
}

const hcl = (version: string): string => `variable "VERSION" {
  default = "${version}"
}
target "default" {
  context = "app"
  tags    = ["${registryHost}/shop/app:main"]
  args    = { VERSION = VERSION }
  labels  = { "org.opencontainers.image.created" = timestamp() }
}
`;

const compose = (version: string): string =>
  `services:\n  app:\n    image: ${registryHost}/shop/app:main\n    build: { context: app, args: { VERSION: "${version}" } }\n`;

const ways: readonly (readonly [string, Way])[] = [
  ['docker-bake.hcl', { files: { 'docker-bake.hcl': hcl('1') }, change: { 'docker-bake.hcl': hcl('2') } }],
  [
    'the file that docker-bake.hcl links to',
    {
      files: { 'ci/images.hcl': hcl('1') },
      links: { 'docker-bake.hcl': 'ci/images.hcl' },
      change: { 'ci/images.hcl': hcl('2') },
    },
  ],
  [
    'an override file that is new',
    {
      files: { 'docker-bake.hcl': hcl('1') },
      change: { 'docker-bake.override.hcl': 'variable "VERSION" {\n  default = "2"\n}\n' },
    },
  ],
  ['compose.yaml', { files: { 'compose.yaml': compose('1') }, change: { 'compose.yaml': compose('2') } }],
  [
    '.env',
    { files: { 'compose.yaml': compose('${VERSION}'), '.env': 'VERSION=1\n' }, change: { '.env': 'VERSION=2\n' } },
  ],
  [
    'a file that a service extends',
    {
      files: {
        'compose.yaml': 'services:\n  app:\n    extends: { file: common.yml, service: app }\n',
        'common.yml': compose('1'),
      },
      change: { 'common.yml': compose('2') },
    },
  ],
  [
    'a file that a compose file includes',
    {
      files: { 'compose.yaml': 'include: [other.yml]\n', 'other.yml': compose('1') },
      change: { 'other.yml': compose('2') },
    },
  ],
  [
    'a file that BUILDX_BAKE_FILE names',
    {
      files: { 'ci/images.hcl': hcl('1') },
      change: { 'ci/images.hcl': hcl('2') },
      before: { env: { BUILDX_BAKE_FILE: 'ci/images.hcl' } },
      after: { env: { BUILDX_BAKE_FILE: 'ci/images.hcl' } },
    },
  ],
  [
    'a variable of the job',
    { files: { 'docker-bake.hcl': hcl('1') }, before: { env: { VERSION: '1' } }, after: { env: { VERSION: '2' } } },
  ],
  [
    'the input "variables"',
    {
      files: { 'docker-bake.hcl': hcl('0') },
      before: { inputs: { variables: 'VERSION=1' } },
      after: { inputs: { variables: 'VERSION=2' } },
    },
  ],
  [
    'the input "set"',
    {
      files: { 'docker-bake.hcl': hcl('0') },
      before: { inputs: { set: '*.args.VERSION=1' } },
      after: { inputs: { set: '*.args.VERSION=2' } },
    },
  ],
  [
    'a second file of "files" that is new',
    {
      files: { 'a.hcl': hcl('1') },
      change: { 'b.hcl': 'target "default" {\n  args = { VERSION = "2" }\n}\n' },
      before: { inputs: { files: 'a.hcl' } },
      after: { inputs: { files: 'a.hcl\nb.hcl' } },
    },
  ],
];

/** The reason for the only target, after what has been planned before was published. */
async function reasonAfter({ files = {}, change = {}, links = {}, before = {}, after = before }: Way): Promise<string> {
  const folder = createRepository({ ...files, 'app/Dockerfile': 'FROM scratch\nARG VERSION\nCOPY Dockerfile /\n' });
  for (const [file, target] of Object.entries(links)) symlinkSync(target, path.join(folder, file));
  const published = commitFiles(folder, {}, 'Published');
  const { plan } = await planIn({ folder, capture, ...before, github: null });
  const manifest = manifestOfTargets(published, plan.targets);
  // Images are looked up by the name of their target, which is "app" in compose files and "default" in the others.
  const images = Object.fromEntries(
    Object.entries(manifest.images).map(([name, image]) => [name, { ...image, image: `${registryHost}/shop/app` }]),
  );
  commitFiles(folder, change, 'Change');
  expect(git(folder, 'status', '--porcelain')).toBe('');
  const { reasons } = await planIn({ folder, capture, ...after, github: { manifest: { ...manifest, images } } });
  return Object.values(reasons).join();
}

test.each(ways)('a build argument that changed through %s is seen', async (_, way) => {
  expect(await reasonAfter(way)).toBe('build: its definition changed (args.VERSION)');
});

test('a comment in a bake file with timestamp() in a label builds nothing', async () => {
  const files = { 'docker-bake.hcl': hcl('1') };
  const change = { 'docker-bake.hcl': `# A comment\n${hcl('1')}` };
  expect(await reasonAfter({ files, change })).toMatch(/^reuse: unchanged since run 7/);
});
