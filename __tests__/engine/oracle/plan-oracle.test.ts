import {
  cpSync,
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { expect, test } from '@jest/globals';
import { unescapeTemplate } from '../../../actions/shared/bake/definition.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { DigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { manifestOfTargets, type PlanScenario, planIn } from '../../buildx-matrix/plans.ts';
import {
  commitFiles,
  createOrigin,
  createRepository,
  type GitServer,
  git,
  startGitServer,
  writeFile,
} from '../../support/git-repository.ts';
import { required } from '../engine-run.ts';
import { buildAll, failed } from './oracle-builds.ts';
import { type OracleCase, type RemoteRepository, ways } from './oracle-case.ts';
import { randomCase, remoteCommits } from './oracle-cases.ts';
import { type EditedCase, type Evaluation, evaluationOf } from './oracle-definitions.ts';
import { applyEdit } from './oracle-edits.ts';
import { createRandom } from './oracle-random.ts';

const seed = Number(process.env['ORACLE_SEED'] ?? 20260101);
/** How many edits are judged; fewer where BuildKit cannot build the image of a case. */
const count = Number(process.env['ORACLE_CASES'] ?? 840);
/** The image of a case is built once, and again after each of its edits. */
const editsPerCase = 4;

/**
 * BuildKit is the judge: whenever it makes another image, or none, of the edited repository, the plan said build, and the
 * content key is another one. The other way round is allowed and counted.
 */
test('the plan never misses a rebuild that changes the image', async () => {
  const remote = await startRemote();
  try {
    const judged = await judgeAll(remote);
    const { changed, missed, same, needless, otherKeys } = verdictOf(judged);
    report({ judged, changed, missed, same, needless, otherKeys });
    if (process.env['ORACLE_SHOW']) process.stdout.write(JSON.stringify(needless.map(describeJudged), null, 1));
    expect(missed.map(describeJudged)).toEqual([]);
    expect(changed.filter(hasSameKey).map(describeJudged)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(count * 0.72);
    expect(changed.length).toBeGreaterThanOrEqual(judged.length / 5);
    expect(needless.length).toBeLessThanOrEqual(same.length * 0.08);
    const edited = new Set(judged.filter(({ after, before }) => after !== before).map(({ way }) => way));
    expect(count < 600 ? [] : ways.filter(way => !edited.has(way))).toEqual([]);
  } finally {
    await remote.close();
  }
  // Hundreds of builds take minutes on a busy machine.
}, 3_000_000);

/** A repository elsewhere, which BuildKit clones itself. */
async function startRemote(): Promise<RemoteRepository & Pick<GitServer, 'close'>> {
  const folder = createRepository();
  const commits = remoteCommits.map((files, at) => commitFiles(folder, files, `Remote ${at}`));
  const origin = createOrigin();
  git(folder, 'push', '--quiet', '--force', origin.url, 'HEAD:refs/heads/main');
  const { url, close } = await startGitServer(origin);
  return { url, commits, close };
}

/** An edit of a case, what the plan said of it, and the images that BuildKit made. */
interface Judged extends EditedCase {
  readonly case: OracleCase;
  readonly edit: OracleCase['edits'][number];
  readonly images: readonly [before: string, after: string];
  readonly decision: BuildPlan['targets'][string] | undefined;
  readonly keys: readonly [before: string, after: string];
}

async function judgeAll(remote: RemoteRepository): Promise<Judged[]> {
  const folder = createRepository();
  const clock = new FileClock(folder);
  const { cases, images } = await drawCases(folder, clock, remote);
  const begin = git(folder, 'rev-parse', 'HEAD');
  const judged: Judged[] = [];
  for (let at = 0; at < editsPerCase; at++) {
    git(folder, 'reset', '--quiet', '--hard', begin);
    const edited = cases.flatMap(each => {
      const edit = each.edits[at];
      const { name, way, definition } = each;
      return edit === undefined ? [] : [{ case: each, edit, name, way, before: definition, after: edit.definition }];
    });
    const { planned, plan, byContent } = await planEdits(folder, edited);
    checkOutAgain(folder, cases, `edit ${at}`, clock);
    const after = await buildAll(
      folder,
      edited.map(each => toBuild(each.case, each.after)),
    );
    for (const each of edited) {
      const { name } = each;
      const keyIn = ({ targets }: Planned) => targets[name]?.contentKey ?? 'none';
      judged.push({
        ...each,
        images: [images.get(name) ?? '', after.get(name) ?? ''],
        decision: plan.targets[name],
        keys: [keyIn(planned), keyIn(byContent)],
      });
    }
  }
  return judged;
}

const toBuild = (each: OracleCase, definition: OracleCase['definition']) => ({
  name: each.name,
  definition,
  isAttested: isAttested(each),
});

/** Commits cases that BuildKit can build. */
async function drawCases(folder: string, clock: FileClock, remote: RemoteRepository) {
  const random = createRandom(seed);
  const wanted = Math.ceil(count / editsPerCase);
  const drawn = Array.from({ length: 2 * wanted }, (_, at) =>
    randomCase(`c${at}`, random, { userland: at % 8 === 0, remote, edits: editsPerCase }),
  );
  writeCases(folder, drawn);
  const begin = commitFiles(folder, {}, 'Cases');
  const definitions = drawn.map(({ name, way, definition }) => ({ name, way, before: definition, after: definition }));
  const evaluation = evaluationOf(definitions, 'before');
  commitFiles(folder, evaluation.files, 'Definitions');
  const { targets } = await planOf(definitions, {
    folder,
    evaluation,
    inputs: { mode: 'content', files: 'docker-bake.json' },
  });
  git(folder, 'reset', '--quiet', '--hard', begin);
  // What is built each time cannot be missed, so most of these cases would judge nothing.
  const judgeable = drawn.filter(
    ({ name, generated }, at) => generated.length > 0 || at % 30 === 0 || targets[name]?.contentKey !== null,
  );
  checkOutAgain(folder, drawn, 'begin', clock);
  const cases: OracleCase[] = [];
  const images = new Map<string, string>();
  for (let at = 0; at < judgeable.length && cases.length < wanted; ) {
    const next = judgeable.slice(at, at + wanted - cases.length);
    at += next.length;
    const built = await buildAll(
      folder,
      next.map(each => toBuild(each, each.definition)),
    );
    for (const [name, image] of built) images.set(name, image);
    cases.push(...next.filter(({ name }) => images.get(name) !== failed));
  }
  const kept = new Set(cases);
  for (const { name } of drawn.filter(each => !kept.has(each))) {
    git(folder, 'rm', '-r', '--quiet', '--ignore-unmatch', name, `links/${name}`);
  }
  commitFiles(folder, {}, 'Cases that can be built');
  return { cases, images };
}

const isAttested = ({ definition, edits }: OracleCase): boolean =>
  [definition, ...edits.map(edit => edit.definition)].some(({ target }) => target.attest !== undefined);

function writeCases(folder: string, cases: readonly OracleCase[]): void {
  cpSync(path.join(required('IMAGE_ACTIONS_USERLAND'), 'amd64'), path.join(folder, 'userland'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  writeFile(folder, '.gitignore', 'gen*\n');
  for (const each of cases) {
    for (const [file, content] of Object.entries(each.files)) writeFile(folder, `${each.name}/${file}`, content);
    for (const [link, to] of Object.entries(each.links)) makeLink(path.join(folder, each.name, link), to);
    makeLink(path.join(folder, 'links', each.name), `../${each.name}`);
    makeContexts(folder, each.definition);
  }
}

function makeLink(file: string, to: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(to, file);
}

/** The plans of a commit with one edit of each case, of the commit before, and of both by content. */
async function planEdits(folder: string, cases: readonly Pick<Judged, keyof EditedCase | 'edit'>[]) {
  const evaluations = { before: evaluationOf(cases, 'before'), after: evaluationOf(cases, 'after') };
  for (const [file, target] of Object.entries(evaluations.before.links)) symlinkSync(target, path.join(folder, file));
  const published = commitFiles(folder, evaluations.before.files, 'Published');
  const planned = await planOf(cases, { folder, evaluation: evaluations.before, inputs: { mode: 'content' } });
  for (const { name, edit, after } of cases) {
    for (const each of edit.files) applyEdit(path.join(folder, name), each);
    makeContexts(folder, after);
  }
  commitFiles(folder, evaluations.after.files, 'Edited');
  const manifest = withBothPlatforms(manifestOfTargets(published, planned.targets));
  const plan = await planOf(cases, { folder, evaluation: evaluations.after, github: { manifest } });
  const byContent = await planOf(cases, { folder, evaluation: evaluations.after, inputs: { mode: 'content' } });
  expect(cases.flatMap(each => misread(each, 'before', planned))).toEqual([]);
  expect(cases.flatMap(each => misread(each, 'after', plan))).toEqual([]);
  return { planned, plan, byContent };
}

/** A context that does not exist is an error of the whole plan. */
function makeContexts(folder: string, { target, parents }: OracleCase['definition']): void {
  const contexts = [target, ...Object.values(parents)].flatMap(each => [
    each.context,
    ...Object.values(each.contexts ?? {}),
  ]);
  for (const context of contexts) {
    if (context.includes(':') || existsSync(path.join(folder, context))) continue;
    rmSync(path.join(folder, context), { force: true });
    writeFile(folder, `${context}/left`, 'left\n');
  }
}

type Planned = Pick<BuildPlan, 'targets' | 'definition'>;

/** A matrix has at most 256 rows, and a case at most two. */
const casesPerPlan = 120;

/** Plans the cases in parts. */
async function planOf(
  cases: readonly EditedCase[],
  { folder, evaluation: { inputs, env }, ...scenario }: PlanScenario & { readonly evaluation: Evaluation },
): Promise<Planned> {
  const parts: Planned[] = [];
  for (let at = 0; at < cases.length; at += casesPerPlan) {
    const targets = cases.slice(at, at + casesPerPlan).map(({ name }) => name);
    const given = { ...inputs, ...scenario.inputs, targets: targets.join() };
    parts.push((await planIn({ folder, capture, env, github: null, ...scenario, inputs: given })).plan);
  }
  return {
    targets: Object.assign({}, ...parts.map(part => part.targets)),
    definition: { target: Object.assign({}, ...parts.map(part => part.definition.target)) },
  };
}

/** What buildx evaluated otherwise than the case says, so that BuildKit would judge something else. */
function misread({ name, way, ...sides }: EditedCase, side: 'before' | 'after', { definition }: Planned): string[] {
  const evaluated = JSON.parse(unescapeTemplate(JSON.stringify(definition.target[name] ?? {})));
  const { 'cache-from': _, attest: __, ...wanted } = sides[side].target;
  return Object.entries(wanted).flatMap(([field, value]) => {
    if (field === 'dockerfile' && 'dockerfile-inline' in wanted) return [];
    const found = evaluated[field];
    const isSame = util.isDeepStrictEqual(found, value) || (found === undefined && Object.keys(value).length === 0);
    return isSame
      ? []
      : [`${name} ${side} by ${way}: ${field} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
  });
}

/** Earlier images have every platform, so that no target is built for the lack of one. */
const withBothPlatforms = (manifest: DigestManifest): DigestManifest => ({
  ...manifest,
  images: Object.fromEntries(
    Object.entries(manifest.images).map(([name, image]) => {
      const [entry] = Object.values(image.platforms);
      const platforms = entry && { 'linux/amd64': entry, 'linux/arm64': entry };
      return [name, { ...image, ...(platforms && { platforms }) }];
    }),
  ),
});

/** The work tree as a new checkout has it, and what an earlier step of the job makes in it. */
function checkOutAgain(folder: string, cases: readonly OracleCase[], round: string, clock: FileClock): void {
  git(folder, 'rm', '-r', '--quiet', '--cached', '.');
  git(folder, 'reset', '--quiet', '--hard');
  git(folder, 'clean', '-fdxq');
  for (const { name, generated } of cases) for (const file of generated) writeFile(folder, `${name}/${file}`, round);
  clock.set();
}

/** BuildKit takes a file of another case for the same one when path, size and time are equal: the time says the content. */
class FileClock {
  readonly #folder: string;
  readonly #times = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  set(): void {
    for (const file of git(this.#folder, 'ls-files', '-z', '--cached', '--others').split('\0').filter(Boolean)) {
      const absolute = path.join(this.#folder, file);
      const isLink = lstatSync(absolute).isSymbolicLink();
      const content = isLink ? `link ${readlinkSync(absolute)}` : readFileSync(absolute, 'latin1');
      const time = this.#times.get(content) ?? 1_000_000_000 + this.#times.size;
      this.#times.set(content, time);
      lutimesSync(absolute, time, time);
    }
  }
}

const hasSameKey = ({ keys: [before, after] }: Judged): boolean => before === after && before !== 'none';

function verdictOf(judged: readonly Judged[]) {
  const changed = judged.filter(({ images: [before, after] }) => before !== after);
  const same = judged.filter(({ images: [before, after] }) => before === after);
  return {
    changed,
    missed: changed.filter(({ decision }) => decision?.action !== 'build'),
    same,
    needless: same.filter(({ decision }) => decision?.action === 'build'),
    otherKeys: same.filter(each => !hasSameKey(each)),
  };
}

type Verdict = ReturnType<typeof verdictOf> & { readonly judged: readonly Judged[] };

function report({ judged, changed, missed, same, needless, otherKeys }: Verdict): void {
  const percent = (part: readonly unknown[]) => `${((100 * part.length) / Math.max(1, same.length)).toFixed(1)} %`;
  const kinds = new Map<string, number>();
  for (const { decision } of needless) {
    const kind = (decision?.reason ?? '').replace(/^\S+ changed/, 'file changed').replace(/\S*[\d/]\S*/g, '…');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const list = [...kinds].sort(([, one], [, other]) => other - one).map(([kind, times]) => `  ${times}  ${kind}\n`);
  const keysMissed = changed.filter(hasSameKey).length;
  process.stdout.write(
    `Oracle, seed ${seed}: ${judged.length} judged, ${changed.length} changed the image, ${missed.length} missed, ` +
      `${keysMissed} kept their content key; of ${same.length} that did not, ${needless.length} would be built (${percent(needless)}), ` +
      `and ${otherKeys.length} have another content key (${percent(otherKeys)}).\n${list.join('')}`,
  );
}

const describeJudged = ({
  name,
  way,
  before,
  after,
  case: { files, links },
  edit,
  images,
  keys,
  decision,
}: Judged) => ({
  ...{ name, way, images, keys },
  reason: decision?.reason,
  files: Object.fromEntries(Object.entries(files).filter(([file]) => /Dockerfile|dockerignore/.test(file))),
  paths: Object.keys(files).length,
  links: Object.keys(links).length,
  edits: edit.files,
  before: before.target,
  after: util.isDeepStrictEqual(before, after) ? 'the same' : after,
  parents: before.parents,
});
