import type { Random } from './oracle-random.ts';

/** What a Dockerfile can use beside its main context. */
export interface DockerfileTraits {
  /** Paths of the main context. */
  readonly paths: readonly string[];
  /** Whether a named context `userland` has a shell. */
  readonly userland: boolean;
  readonly hasLinks: boolean;
  readonly hasPlatforms: boolean;
  /** Names of contexts that a stage can begin with. */
  readonly parents: readonly string[];
  /** Whether there is a named context `lib` from elsewhere. */
  readonly hasRemote: boolean;
  readonly generated: readonly string[];
}

export const binaries = ['bin/amd64/x', 'bin/arm64/x', 'bin/s390x/x', 'bin/app-amd64.bin', 'bin/app-arm64.bin'];

/** Dockerfiles in the folder `base` of a case. */
export const parentDockerfiles = [
  'FROM scratch\nARG TARGETARCH\nENV ARCH=$TARGETARCH\nENV DIR=docs\nCOPY f /base\nONBUILD COPY conf /on\n',
  'FROM scratch\nCOPY f /base\nENV ARCH=amd64 DIR=conf\nONBUILD ARG TARGETARCH\nONBUILD COPY bin/$TARGETARCH /on\n',
  'FROM scratch AS first\nCOPY f /base\nENV DIR=src\nARG TARGETARCH\nENV ARCH=${TARGETARCH}\nFROM first\nONBUILD COPY bin/app-${ARCH}* /on/\n',
  'FROM scratch\nARG PART=conf\nENV ARCH=amd64 DIR=${PART}\nCOPY f* /base/\nONBUILD ADD --exclude=*.conf $DIR /on/\n',
];

/** Each may appear in any stage. `DIR` is src, and `FILE` is a.txt, where no argument or parent says otherwise. */
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
  'COPY <<-EOF <<TWO docs/guide.tx? /h3/\n\t${DIR}\n\tEOF\nsrc\nTWO',
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
  'ARG DIR=docs\nCOPY $DIR /redeclared/',
  'ARG EXTRA\nCOPY ${EXTRA:-conf}/* /extra/',
  'ENV DIR=conf FILE=$DIR/app.conf\nCOPY ${FILE} $DIR/dev.conf* /old/',
  'COPY a.txt yarn.lock* /locks/',
  'COPY src/.npmrc* /npm/',
];

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
  'ARG TARGETOS TARGETARCH\nCOPY bin/${TARGETARCH%64}* ${TARGETOS:+conf}/* /bin4/',
];

const variables = 'ARG DIR=src\nENV FILE=a.txt';

/** A Dockerfile of several stages, some of which the last does not reach. */
export function randomDockerfile(random: Random, traits: DockerfileTraits): string {
  const { chance, pick, below } = random;
  const { userland, hasLinks, parents, generated } = traits;
  const some = (max: number) => Array.from({ length: 1 + below(max) }, () => randomInstruction(random, traits));
  const lines = chance(0.2) ? ['# escape=\\', 'ARG GLOBAL=docs'] : ['ARG GLOBAL=docs'];
  const named = chance(0.1);
  if (named) lines.push('ARG BASE=one');
  lines.push(`FROM ${chance(0.1) ? '--platform=linux/amd64 ' : ''}scratch AS one`, variables, ...some(2));
  const triggers = chance(0.15) ? [randomTrigger(random, traits)] : [];
  lines.push(...triggers);
  if (chance(0.4)) lines.push('FROM scratch AS unused', 'COPY b.txt /', 'COPY docs /');
  const first = named ? '${BASE}' : 'one';
  lines.push(`FROM ${chance(0.5) || triggers.length > 0 || named ? first : 'scratch'} AS two`, variables);
  if (chance(0.3)) lines.push('ARG GLOBAL', 'COPY $GLOBAL /global');
  lines.push(...some(3));
  if (chance(0.4)) lines.push(`COPY --from=${pick(['one', '0', 'ONE'])} / /from-one`);
  if (traits.hasRemote && chance(0.7)) lines.push(pick(['COPY --from=lib src /lib', 'COPY --from=lib / /lib2/']));
  // No one can see that another step adds to a folder.
  if (generated.length > 0) lines.splice(0, lines.length, ...lines.map(line => line.replace('COPY . ', 'COPY src ')));
  for (const file of generated) lines.push(`COPY ${file.replace('-1', '*')} /generated/`);
  if (parents.length > 0) {
    lines.push(`FROM ${pick(parents)} AS four`, ...(generated.length > 0 ? [] : some(1)));
    if (chance(0.5)) lines.push('COPY bin/$ARCH /arch');
    if (chance(0.5)) lines.push('COPY $DIR /dir');
    if (chance(0.5)) lines.push('COPY --from=two / /from-two');
    if (chance(0.3)) lines.push(`COPY --from=${pick(parents)} /base /copied`);
  }
  if (userland && chance(0.5)) lines.push(...mountingStage(random, hasLinks));
  return `${lines.join('\n')}\n`;
}

function randomInstruction(random: Random, traits: DockerfileTraits): string {
  const { chance, pick } = random;
  const { hasLinks, hasPlatforms, generated } = traits;
  if (hasLinks && chance(0.35)) return pick(linkInstructions);
  if (hasPlatforms && chance(0.35)) return pick(platformInstructions);
  return chance(0.5) || generated.length > 0 ? pick(instructions) : randomCopy(random, traits);
}

const randomTrigger = (random: Random, traits: DockerfileTraits): string =>
  random.pick([
    'ONBUILD COPY conf /onbuild',
    'ONBUILD ARG DIR=docs\nONBUILD COPY $DIR /onbuild',
    'ONBUILD ENV FILE=b.txt',
    `ONBUILD ${randomCopy(random, traits)}`,
  ]);

/** A COPY or ADD of paths that are there, written in one of many ways. */
function randomCopy(random: Random, traits: DockerfileTraits): string {
  const { chance, below } = random;
  const flags: string[] = [];
  const isParents = chance(0.2);
  if (isParents) flags.push('--parents');
  while (chance(0.2)) flags.push(`--exclude=${randomPattern(random, traits.paths)}`);
  if (chance(0.1)) flags.push('--link');
  if (chance(0.1)) flags.push('--chmod=0755');
  const sources = Array.from({ length: 1 + (chance(0.3) ? 1 + below(2) : 0) }, () =>
    isParents ? parentsSource(random, traits.paths) : randomSource(random, traits.paths),
  );
  const destination = `/copied${below(1000)}/`;
  const isJson = sources.some(source => /\s/.test(source)) || chance(0.1);
  const words = isJson ? JSON.stringify([...sources, destination]) : [...sources, destination].join(' ');
  return [chance(0.2) ? 'ADD' : 'COPY', ...flags, words].join(' ');
}

function randomSource(random: Random, paths: readonly string[]): string {
  const { chance, pick } = random;
  const path = folderOrFile(random, paths);
  if (chance(0.3)) return path;
  if (chance(0.4)) return withGlob(random, path);
  if (chance(0.4)) return withVariable(random, path);
  return pick([`/${path}`, `./${path}`, `${path}/`, `src/../${path}`, `../${path}`, `${path}/.`, `.//${path}`]);
}

/** A path, or a folder above it. */
function folderOrFile({ chance, pick }: Random, paths: readonly string[]): string {
  const parts = pick(paths).split('/');
  return parts.length > 1 && chance(0.4) ? parts.slice(0, -1).join('/') : parts.join('/');
}

/** Puts a wildcard into one part of a path. */
function withGlob(random: Random, path: string): string {
  const { below } = random;
  const parts = path.split('/');
  const at = below(parts.length);
  parts[at] = globOf(random, parts[at] ?? '');
  if (parts.length > 1 && random.chance(0.2)) parts[0] = globOf(random, parts[0] ?? '');
  return parts.join('/');
}

function globOf({ pick, below }: Random, name: string): string {
  const at = below(name.length);
  const [before, character, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)];
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.')) : '';
  const set = /[a-z]/.test(character) ? pick([`[${character}]`, '[a-z]', '[^0-9]', `[x${character}]`]) : '?';
  return pick([
    '*',
    `${name.slice(0, 1)}*`,
    `*${extension}`,
    `${before}?${after}`,
    `${before}${set}${after}`,
    `${name}*`,
  ]);
}

/** Writes the first part of a path by a variable. */
function withVariable({ pick }: Random, path: string): string {
  const [first = '', ...rest] = path.split('/');
  const forms = [`\${UNSET:-${first}}`, `\${UNSET-${first}}`, `\${FILE:+${first}}`, `\${UNSET}${first}`];
  if (!/["'\\\s]/.test(first)) forms.push(`"${first}"`, `'${first}'`, `${first.slice(0, 1)}"${first.slice(1)}"`);
  if (first === 'src') forms.push('$DIR', '${DIR}', '"$DIR"', '${DIR#x}', '${DIR%%x*}', '${DIR/x/y}');
  if (first === 'a.txt') forms.push('$FILE', '${FILE%.*}.txt', '${FILE##*/}', '${FILE/a./a.}');
  return [pick(forms), ...rest].join('/');
}

function parentsSource(random: Random, paths: readonly string[]): string {
  const { chance, pick } = random;
  const path = folderOrFile(random, paths);
  const parts = path.split('/');
  if (chance(0.3)) return pick(['**/*.c', 'src/**', '**/x.h', './**/*.txt', 'docs/./*', './src/./**/*.h', '**/lib']);
  if (parts.length > 1 && chance(0.3)) return `./${parts[0]}/./${parts.slice(1).join('/')}`;
  return chance(0.5) ? withGlob(random, path) : path;
}

/** A pattern as `--exclude` and ignore files take it. */
export function randomPattern(random: Random, paths: readonly string[]): string {
  const { chance, pick } = random;
  const path = folderOrFile(random, paths);
  const name = path.split('/').at(-1) ?? path;
  if (/\s/.test(path)) return '*.md';
  return pick([
    path,
    withGlob(random, path),
    `**/${name}`,
    `**/${globOf(random, name)}`,
    `${path}/**`,
    chance(0.3) ? '**' : `/${path}`,
  ]);
}

function mountingStage({ pick }: Random, hasLinks: boolean): string[] {
  const mount = pick([
    'source=src',
    'source=conf/app.conf',
    '',
    'from=ext,source=f',
    'from=one',
    ...(hasLinks ? ['source=l-dir', 'from=ext,source=l'] : []),
  ]);
  const bind = mount === 'source=conf/app.conf' ? 'target=/m/file' : 'target=/m';
  return [
    'FROM userland AS three',
    `RUN --mount=type=bind${mount && `,${mount}`},${bind} \\`,
    '  ["/bin/busybox", "sh", "-c", "/bin/busybox cp -r /m /out"]',
  ];
}
