import type { Edit, OracleCase, OracleTarget, Pick } from './oracle-case.ts';
import { editDefinition } from './oracle-definitions.ts';

/** A stream of numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
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

const binaries = ['bin/amd64/x', 'bin/arm64/x', 'bin/s390x/x', 'bin/app-amd64.bin', 'bin/app-arm64.bin'];

/** A build follows them within their context. */
const links: Readonly<Record<string, string>> = {
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
const linkInstructions = [
  'COPY l-file /lf/',
  'COPY l-dir /ld',
  'COPY l-chain /lc',
  'COPY l-abs /la/',
  'COPY l-up /lu',
  'COPY l-dir/*.c /ldc/',
  'COPY l-* /lw/',
  'COPY */main.c /lm/',
  'COPY --parents l-dir/*.c src/**/*.c /plc/',
  'COPY --exclude=*.h l-dir /le',
  'COPY --from=ext l /xl',
  'COPY --from=ext l/*.md f/* /xlm/',
];
const platformInstructions = [
  'ARG TARGETARCH\nCOPY bin/$TARGETARCH /bin',
  'ARG TARGETARCH\nCOPY bin/app-${TARGETARCH}* /bin2/',
  'ARG TARGETPLATFORM\nCOPY bin/${TARGETPLATFORM#linux/}/x /bin3/',
];
const parentDockerfiles = [
  'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nENV DIR=docs\nCOPY f /base\nONBUILD COPY conf /on\n',
  'FROM scratch\nCOPY f /base\nENV ARCH=amd64 DIR=conf\nONBUILD ARG TARGETARCH\nONBUILD COPY bin/$TARGETARCH /on\n',
  'FROM scratch AS first\nCOPY f /base\nENV DIR=src\nARG TARGETARCH\nENV ARCH=${TARGETARCH}\nFROM first\nONBUILD COPY bin/app-${ARCH}* /on/\n',
];

/** Instructions for a stage that begins with an empty file system; each may appear in any stage. */
const instructions = [
  'COPY a.txt /',
  'COPY src /src',
  'COPY ./src/../src/lib /lib',
  'COPY src/*.c /c/',
  'COPY *.txt /t/',
  'COPY ["sp ace.txt", "/j/"]',
  'COPY . /all',
  'COPY docs/ conf /both/',
  'COPY conf/app.con? /q/',
  'ADD conf /conf',
  'COPY $DIR /d',
  'COPY ${DIR}/ /d2/',
  'COPY ${UNSET:-docs} /e',
  'COPY ${DIR:+conf}/app.conf /g/',
  'COPY ${FILE%.txt}.txt /f/',
  'COPY ${FILE/a/b} /r/',
  'COPY --exclude=*.md docs /x',
  'COPY --parents src/**/*.c /p/',
  'COPY --parents ./src/./lib /v/',
  'COPY --link src/main.c /l/',
  'COPY <<EOF /h/one.txt\nCOPY b.txt /never\nEOF',
  'COPY <<"EOF" b.txt /h2/\n$DIR\nEOF',
  'COPY a.txt \\\n  # between\n\n  b.txt /z/',
  'COPY src/[lm]* /set/',
  'COPY src/[^m]*.c /not/',
  'COPY data[[]1].txt /br/',
  'COPY /a.txt ../b.txt /up/',
  'COPY --from=ext . /ext',
  'COPY --from=ext f/g.txt /ext2/',
  'COPY --from=ext f/*.md /ext3/',
  'COPY */*.txt /deep/',
  'ENV K=FILE\nENV $K=b.txt\nCOPY $FILE /k/',
  'ENV K=DIR "${K}X"=conf\nCOPY ${DIRX:-docs} /kx/',
];
const ignores = [
  '*.md',
  'docs',
  '*\n!src',
  '*\n!src/lib\n!*.txt',
  '**/*.h',
  'conf/dev.conf',
  'src/lib\n!src/lib/x.h',
  '.hidden',
  '**/d*',
  '/b.txt\n# a.txt\n\n  docs  ',
  'src/*\n!src/main.c',
  'c*\n!conf',
  'data[[]1].txt',
  '**\n!**/*.txt\n!src/main.c\n!conf\n!docs\n!src',
  'l-*',
  'docs/guide.txt\nsrc/main.c',
  '.dockerignore\nconf',
];
const attributes = [
  '*.txt text eol=crlf\n',
  'src/** text eol=crlf\n',
  '*.md ident\n',
  '*.txt -diff linguist-vendored\nsrc/** export-ignore\n',
  '# no rule\n',
];
const variables = 'ARG DIR=src\nENV FILE=a.txt';

/** @param userland whether cases with RUN can be built: a named context `userland` has a shell */
export function randomCase(name: string, random: () => number, userland: boolean): OracleCase {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (part: number): boolean => random() < part;
  const files: Record<string, string> = {};
  for (const file of [...pool, ...outside]) if (chance(0.95)) files[file] = `${file} ${name} $Id$\n`;
  files['a.txt'] ??= `a ${name}\n`;
  // Wildcards take them; one that takes no file is built each time.
  for (const file of ['data[1].txt', 'src/list.c', 'src/main.c', 'ext/f/h.md']) files[file] ??= `${file} ${name}\n`;
  files['ext/e.txt'] ??= 'e';
  const traits: Traits = {
    userland,
    hasLinks: chance(0.4),
    hasPlatforms: !userland && chance(0.2),
    hasParent: !userland && chance(0.12),
    generated: !userland && chance(0.05) ? [pick(['gen-1.jar', 'out/gen.bin'])] : [],
  };
  if (traits.hasPlatforms || traits.hasParent) for (const file of binaries) files[file] = `${file} ${name}\n`;
  if (traits.hasParent) {
    files['base/Dockerfile'] = pick(parentDockerfiles);
    files['base/f'] = `base ${name}\n`;
  }
  const dockerfile = chance(0.8) ? 'Dockerfile' : 'docs.Dockerfile';
  files[dockerfile] = dockerfileOf(pick, chance, traits);
  const stages = [...(files[dockerfile].matchAll(/ AS (\w+)/g) ?? [])].map(match => match[1] ?? '');
  if (chance(0.4)) files['.dockerignore'] = `${pick(ignores)}\n`;
  if (chance(0.12)) files[`${dockerfile}.dockerignore`] = `${pick(ignores)}\n`;
  if (chance(0.15)) files['ext/.dockerignore'] = pick(['*.md\n', 'f\n', '*\n!f\n']);
  const linked: Record<string, string> = {};
  if (traits.hasLinks) {
    for (const [link, to] of Object.entries(links)) if (link === 'extlink' || chance(0.9)) linked[link] = to;
    for (const file of ['.dockerignore', dockerfile]) {
      const content = files[file];
      if (content === undefined || !chance(0.25)) continue;
      delete files[file];
      files[`conf/${file}-1`] = content;
      linked[file] = `conf/${file}-1`;
    }
  }
  const args = chance(0.25) ? { DIR: pick(['conf', 'docs']) } : undefined;
  const stage = chance(0.2) && stages.length > 0 ? pick(stages) : undefined;
  const ext = traits.hasLinks && chance(0.4) ? `${name}/extlink` : `${name}/ext`;
  const before: OracleTarget = {
    context: traits.hasLinks && chance(0.3) ? `links/${name}` : name,
    dockerfile,
    contexts: {
      ext,
      ...(userland ? { userland: 'userland' } : {}),
      ...(traits.hasParent ? { base: `target:${name}-base` } : {}),
    },
    ...(traits.hasPlatforms && { platforms: ['linux/amd64', 'linux/arm64'] }),
    ...(args && { args }),
    ...(stage && { target: stage }),
  };
  const isPlain = !traits.hasLinks && !traits.hasPlatforms && !traits.hasParent;
  const definitions = isPlain && chance(0.3) ? editDefinition({ name, before, files, stages }, pick) : undefined;
  const source = linked[dockerfile] ?? dockerfile;
  const edits = definitions === undefined || chance(0.2) ? [editOf(files, source, pick, chance)] : [];
  if (edits.length > 0 && chance(0.2)) edits.push(editOf(files, source, pick, chance));
  const { generated, hasParent } = traits;
  return {
    ...{ name, before, after: before, way: 'bake', files, links: linked, generated, hasParent },
    ...definitions,
    edits: edits.filter((edit, at) => at === 0 || edit.file !== edits[0]?.file),
  };
}

/** What else a case has. */
interface Traits {
  readonly userland: boolean;
  readonly hasLinks: boolean;
  readonly hasPlatforms: boolean;
  readonly hasParent: boolean;
  readonly generated: readonly string[];
}

type Chance = (part: number) => boolean;

function dockerfileOf(pick: Pick, chance: Chance, traits: Traits): string {
  const { userland, hasLinks, hasPlatforms, hasParent, generated } = traits;
  const one = () => {
    if (hasLinks && chance(0.4)) return pick(linkInstructions);
    return hasPlatforms && chance(0.4) ? pick(platformInstructions) : pick(instructions);
  };
  const some = (most: number) => Array.from({ length: 1 + Math.floor(most * (chance(0.5) ? 0.4 : 1)) }, one);
  const lines = chance(0.2) ? ['# escape=\\', 'ARG GLOBAL=docs'] : ['ARG GLOBAL=docs'];
  lines.push('FROM scratch AS one', variables, ...some(2));
  const trigger = chance(0.15);
  if (trigger) lines.push('ONBUILD COPY conf /onbuild');
  if (chance(0.4)) lines.push('FROM scratch AS unused', 'COPY b.txt /', 'COPY docs /');
  lines.push(`FROM ${chance(0.5) || trigger ? 'one' : 'scratch'} AS two`, 'ARG DIR=src', 'ENV FILE=a.txt');
  if (chance(0.3)) lines.push('ARG GLOBAL', 'COPY $GLOBAL /global');
  lines.push(...some(3));
  if (chance(0.4)) lines.push('COPY --from=one / /from-one');
  // No one can see that another step adds to a folder.
  if (generated.length > 0)
    lines.splice(0, lines.length, ...lines.map(line => line.replace('COPY . /all', 'COPY src /all')));
  for (const file of generated) lines.push(`COPY ${file.replace('-1', '*')} /generated/`);
  if (hasParent) {
    lines.push('FROM base AS four', ...(generated.length > 0 ? [] : some(1)));
    if (chance(0.5)) lines.push('COPY bin/$ARCH /arch');
    if (chance(0.5)) lines.push('COPY $DIR /dir');
    if (chance(0.5)) lines.push('COPY --from=two / /from-two');
  }
  if (userland && chance(0.5)) {
    const mount = pick([
      'source=src',
      'source=conf/app.conf',
      '',
      'from=ext,source=f',
      'from=one',
      ...(hasLinks ? ['source=l-dir', 'from=ext,source=l'] : []),
    ]);
    const bind = mount === 'source=conf/app.conf' ? 'target=/m/file' : 'target=/m';
    lines.push('FROM userland AS three', `RUN --mount=type=bind${mount && `,${mount}`},${bind} \\`);
    lines.push('  ["/bin/busybox", "sh", "-c", "/bin/busybox cp -r /m /out"]');
  }
  return `${lines.join('\n')}\n`;
}

function editOf(files: Readonly<Record<string, string>>, dockerfile: string, pick: Pick, chance: Chance): Edit {
  const file = pick(Object.keys(files).filter(name => name !== dockerfile));
  const edits: (() => Edit)[] = [
    () => ({ kind: 'write', file, content: `${files[file]}changed\n` }),
    () => ({ kind: 'write', file, content: `${files[file]}changed\n` }),
    () => ({
      kind: 'write',
      file: pick(['src/new.c', 'new.txt', 'docs/new.md', 'ext/f/new.md', 'ext/n', 'conf/x', 'z/z.txt']),
      content: 'new',
    }),
    () => ({ kind: 'delete', file }),
    () => ({ kind: 'mode', file }),
    () => ({ kind: 'link', file, to: 'elsewhere' }),
    () => ({ kind: 'move', file, to: pick(['moved.txt', 'src/moved.c', 'docs/moved.md', 'ext/moved']) }),
    () => ({ kind: 'write', file: dockerfile, content: `# A comment\n${files[dockerfile]}` }),
    () => ({ kind: 'write', file: dockerfile, content: `${files[dockerfile]}COPY a.txt /appended\n` }),
    () => ({
      kind: 'write',
      file: dockerfile,
      content: (files[dockerfile] ?? '').replace('COPY docs /\n', 'COPY conf /\n'),
    }),
    () => ({ kind: 'write', file: pick(['.gitattributes', 'src/.gitattributes']), content: pick(attributes) }),
    () => ({ kind: 'write', file: '.dockerignore', content: `${files['.dockerignore'] ?? ''}${pick(ignores)}\n` }),
  ];
  return chance(0.06) ? { kind: 'write', file: 'unused.bin', content: 'x' } : pick(edits)();
}
