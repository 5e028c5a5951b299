import {
  type OracleCase,
  type OracleDefinition,
  type OracleTarget,
  type RemoteRepository,
  ways,
} from './oracle-case.ts';
import { editDefinition } from './oracle-definitions.ts';
import { binaries, parentDockerfiles, randomDockerfile } from './oracle-dockerfiles.ts';
import { randomEdits } from './oracle-edits.ts';
import { attributes, ignores, randomIgnore } from './oracle-ignores.ts';
import type { Random } from './oracle-random.ts';

/** The files of the repository elsewhere, commit by commit. */
export const remoteCommits: readonly Readonly<Record<string, string>>[] = [
  {
    Dockerfile: 'FROM scratch\nCOPY src /src\nCOPY --from=ext . /ext\n',
    'src/main.c': 'main 1\n',
    'docs/readme.md': 'readme 1\n',
  },
  { 'src/main.c': 'main 2\n' },
  { 'docs/readme.md': 'readme 2\n' },
  { Dockerfile: 'FROM scratch\nCOPY docs /docs\nCOPY --from=ext f/*.md /ext\n' },
];

export interface CaseOptions {
  /** Whether the image can RUN, for which there is a named context `userland`. */
  readonly userland: boolean;
  readonly remote: RemoteRepository;
  /** How many edits each case has. */
  readonly edits: number;
}

const pool = [
  'a.txt',
  'b.txt',
  'src/main.c',
  'src/list.c',
  'src/lib/util.c',
  'src/lib/x.h',
  'docs/readme.md',
  'docs/guide.txt',
  'conf/app.conf',
  'conf/dev.conf',
  '.hidden',
  'data[1].txt',
  'sp ace.txt',
  'ü.txt',
];
const outside = ['ext/e.txt', 'ext/f/g.txt', 'ext/f/h.md'];

/** A build follows them within their context. */
const allLinks: Readonly<Record<string, string>> = {
  'l-file': 'a.txt',
  'l-dir': 'src',
  'l-chain': './l-dir/lib/',
  'l-abs': '/docs',
  'l-up': '../../src/lib',
  'z.txt': 'docs/readme.md',
  'src/l.c': 'main.c',
  'docs/l.md': '../conf/app.conf',
  'ext/l': 'f',
  'ext/f/l.md': '/f/h.md',
  extlink: 'ext',
};

/** What a case has beside the usual. */
interface Traits {
  readonly hasLinks: boolean;
  readonly hasPlatforms: boolean;
  readonly hasParents: boolean;
  readonly hasRemote: boolean;
  /** Whether its main context is the repository elsewhere. */
  readonly isRemote: boolean;
  readonly generated: readonly string[];
}

export function randomCase(name: string, random: Random, options: CaseOptions): OracleCase {
  const { chance, pick } = random;
  const { userland, remote } = options;
  const isRemote = !userland && chance(0.05);
  const traits: Traits = {
    hasLinks: chance(0.4),
    hasPlatforms: !userland && !isRemote && chance(0.2),
    hasParents: !userland && !isRemote && chance(0.14),
    hasRemote: !isRemote && chance(0.08),
    isRemote,
    generated: !userland && !isRemote && chance(0.04) ? [pick(['gen-1.jar', 'out/gen.bin'])] : [],
  };
  const files = randomFiles(name, random, traits);
  const dockerfile = chance(0.8) ? 'Dockerfile' : 'docs.Dockerfile';
  const names = traits.hasParents ? ['base', 'other'] : [];
  const paths = Object.keys(files).filter(file => !/^(?:ext|base)\//.test(file));
  const text = randomDockerfile(random, { ...traits, paths, userland, parents: names });
  if (!isRemote) files[dockerfile] = text;
  writeIgnoreFiles(files, dockerfile, paths, random);
  const links = traits.hasLinks ? randomLinks(files, dockerfile, random) : {};
  const stages = [...text.matchAll(/ AS (\w+)/g)].map(match => match[1] ?? '');
  const definition = { target: randomTarget({ name, dockerfile, text, stages }, random, traits, options), parents: {} };
  const withParents = { ...definition, parents: traits.hasParents ? parentsOf(name, definition.target) : {} };
  const way = chance(0.5) ? 'bake' : pick(ways);
  const draft = { name, way, definition: withParents, files, stages, remote };
  // Other Dockerfiles are written before the first edit.
  const definitions = Array.from({ length: options.edits }, () =>
    chance(0.2) ? editDefinition(draft, random) : undefined,
  );
  const source = links[dockerfile] ?? dockerfile;
  const edits = definitions.map((edited, at) => ({
    definition: edited ?? withParents,
    files:
      edited === undefined || chance(0.15)
        ? randomEdits({ files, links, dockerfile: source, editsAttributes: at === 0 }, random)
        : [],
  }));
  const { generated } = traits;
  return { name, way, definition: withParents, files, links, generated, edits };
}

function randomFiles(name: string, { chance, pick }: Random, traits: Traits): Record<string, string> {
  const files: Record<string, string> = {};
  for (const file of [...pool, ...outside]) if (chance(0.95)) files[file] = `${file} ${name} $Id$\n`;
  files['a.txt'] ??= `a ${name}\n`;
  // Wildcards take them; one that takes no file is built each time.
  for (const file of ['data[1].txt', 'src/list.c', 'src/main.c', 'ext/f/h.md']) files[file] ??= `${file} ${name}\n`;
  files['ext/e.txt'] ??= 'e';
  if (traits.hasPlatforms || traits.hasParents) for (const file of binaries) files[file] = `${file} ${name}\n`;
  if (traits.hasParents) {
    files['base/Dockerfile'] = pick(parentDockerfiles);
    files['base/other.Dockerfile'] = pick(parentDockerfiles);
    files['base/f'] = `base ${name}\n`;
  }
  if (chance(0.1)) files['.gitattributes'] = pick(attributes);
  return files;
}

function writeIgnoreFiles(
  files: Record<string, string>,
  dockerfile: string,
  paths: readonly string[],
  random: Random,
): void {
  const { chance, pick } = random;
  if (chance(0.4)) files['.dockerignore'] = chance(0.5) ? `${pick(ignores)}\n` : randomIgnore(paths, random);
  if (chance(0.12)) files[`${dockerfile}.dockerignore`] = `${pick(ignores)}\n`;
  if (chance(0.15)) files['ext/.dockerignore'] = pick(['*.md\n', 'f\n', '*\n!f\n', '**/g*\n']);
}

/** Moves an ignore file or a Dockerfile to where a symlink leads, now and then. */
function randomLinks(files: Record<string, string>, dockerfile: string, { chance }: Random): Record<string, string> {
  const links: Record<string, string> = {};
  for (const [link, to] of Object.entries(allLinks)) if (link === 'extlink' || chance(0.9)) links[link] = to;
  for (const file of ['.dockerignore', dockerfile]) {
    const content = files[file];
    if (content === undefined || !chance(0.25)) continue;
    delete files[file];
    files[`conf/${file}-1`] = content;
    links[file] = `conf/${file}-1`;
  }
  return links;
}

interface Names {
  readonly name: string;
  readonly dockerfile: string;
  readonly text: string;
  readonly stages: readonly string[];
}

function randomTarget(
  { name, dockerfile, text, stages }: Names,
  { chance, pick }: Random,
  traits: Traits,
  { userland, remote }: CaseOptions,
): OracleTarget {
  const [first = '', second = ''] = remote.commits;
  const ext = traits.hasLinks && chance(0.4) ? `${name}/extlink` : `${name}/ext`;
  const local = traits.hasLinks && chance(0.3) ? `links/${name}` : name;
  const args = {
    ...(chance(0.25) && { DIR: pick(['conf', 'docs', 's?c', './src/']) }),
    ...(chance(0.1) && { OLD: '1' }),
  };
  const contexts = {
    ext,
    ...(userland ? { userland: 'userland' } : {}),
    ...(traits.hasParents ? { base: `target:${name}-base`, other: `target:${name}-other` } : {}),
    ...(traits.hasRemote ? { lib: `${remote.url}#${pick([first, second])}` } : {}),
    ...(chance(0.1) ? { more: `${name}/docs` } : {}),
    // A context under the name of a stage replaces it.
    ...(chance(0.04) ? { one: `${name}/ext` } : {}),
  };
  return {
    context: traits.isRemote ? `${remote.url}#${first}` : local,
    dockerfile: traits.isRemote ? 'Dockerfile' : dockerfile,
    contexts,
    ...(traits.hasPlatforms && { platforms: ['linux/amd64', 'linux/arm64'] }),
    ...(Object.keys(args).length > 0 && { args }),
    ...(chance(0.15) && stages.length > 0 && !traits.isRemote && { target: pick(stages) }),
    ...(chance(0.1) && !traits.isRemote && { 'dockerfile-inline': text }),
    ...(chance(0.3) && { labels: { l: '1', 'org.opencontainers.image.created': '2026-01-01T00:00:00Z' } }),
    ...(chance(0.1) && { annotations: ['a=1'] }),
    // Bake gives one digest for an image and its attestations.
    ...(!traits.hasParents && chance(0.06) && { attest: [{ type: 'provenance', mode: pick(['min', 'max']) }] }),
  };
}

function parentsOf(name: string, { platforms }: OracleTarget): OracleDefinition['parents'] {
  const shared = { context: `${name}/base`, ...(platforms && { platforms }) };
  return {
    [`${name}-base`]: { ...shared, dockerfile: 'Dockerfile' },
    [`${name}-other`]: { ...shared, dockerfile: 'other.Dockerfile' },
  };
}
