import {
  chmodSync,
  cpSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import { expect, test } from '@jest/globals';
import { unescapeTemplate } from '../../../actions/shared/bake/definition.ts';
import type { BuildPlan } from '../../../actions/shared/images/documents/build-plan.ts';
import type { DigestManifest } from '../../../actions/shared/images/documents/digest-manifest.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { mapConcurrently } from '../../../actions/shared/runtime/scheduling/concurrency.ts';
import { manifestOfTargets, type PlanScenario, planIn } from '../../buildx-matrix/plans.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { commitFiles, createRepository, git, writeFile } from '../../support/git-repository.ts';
import { required } from '../engine-run.ts';
import { type Edit, type OracleCase, type Way, ways } from './oracle-case.ts';
import { randomCase, randomNumbers } from './oracle-cases.ts';
import { type Evaluation, evaluationOf } from './oracle-definitions.ts';

const seed = Number(process.env['ORACLE_SEED'] ?? 20260101);
const count = Number(process.env['ORACLE_CASES'] ?? 840);

/**
 * BuildKit is the judge: whenever it makes another image, or none, of the edited repository, the plan said build, and the
 * content key is another one. The other way round is allowed and counted.
 */
test('the plan never misses a rebuild that changes the image', async () => {
  const random = randomNumbers(seed);
  const cases = Array.from({ length: count }, (_, at) => randomCase(`c${at}`, random, at % 6 === 0));
  const folder = createRepository();
  cpSync(path.join(required('IMAGE_ACTIONS_USERLAND'), 'amd64'), path.join(folder, 'userland'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  writeFile(folder, '.gitignore', 'gen*\n');
  mkdirSync(path.join(folder, 'links'));
  for (const each of cases) {
    for (const [file, content] of Object.entries(each.files)) writeFile(folder, `${each.name}/${file}`, content);
    for (const [link, to] of Object.entries(each.links)) makeLink(path.join(folder, each.name, link), to);
    makeLink(path.join(folder, 'links', each.name), `../${each.name}`);
  }
  const evaluations = { before: evaluationOf(cases, 'before'), after: evaluationOf(cases, 'after') };
  for (const [file, target] of Object.entries(evaluations.before.links)) symlinkSync(target, path.join(folder, file));
  const published = commitFiles(folder, evaluations.before.files, 'Published');
  const planned = await planOf(cases, { folder, evaluation: evaluations.before, inputs: { mode: 'content' } });
  checkOutAgain(folder, cases, 'before');
  const before = await build(folder, cases, 'before');
  git(folder, 'clean', '-fdxq');
  for (const { name, edits } of cases) for (const edit of edits) apply(path.join(folder, name), edit);
  commitFiles(folder, evaluations.after.files, 'Edited');
  checkOutAgain(folder, cases, 'after');
  const after = await build(folder, cases, 'after');

  const manifest = withBothPlatforms(manifestOfTargets(published, planned.targets));
  const plan = await planOf(cases, { folder, evaluation: evaluations.after, github: { manifest } });
  const byContent = await planOf(cases, { folder, evaluation: evaluations.after, inputs: { mode: 'content' } });
  expect(cases.flatMap(each => misread(each, 'before', planned))).toEqual([]);
  expect(cases.flatMap(each => misread(each, 'after', plan))).toEqual([]);
  const judged = cases
    .map(each => ({
      ...each,
      definitions: each,
      before: before.get(each.name) ?? '',
      after: after.get(each.name) ?? '',
      planned: plan.targets[each.name],
      keys: [planned, byContent].map(({ targets }) => targets[each.name]?.contentKey ?? 'none'),
    }))
    .filter(each => each.before !== failed);
  const changed = judged.filter(each => each.before !== each.after);
  const missed = changed.filter(each => each.planned?.action !== 'build');
  const sameKeys = judged.filter(({ keys: [one, other] }) => one === other && one !== 'none');
  const same = judged.filter(each => each.before === each.after);
  const needless = same.filter(each => each.planned?.action === 'build');
  const otherKeys = same.filter(each => !sameKeys.includes(each));
  const percent = (part: readonly unknown[]) => `${((100 * part.length) / Math.max(1, same.length)).toFixed(1)} %`;
  process.stdout.write(
    `Oracle, seed ${seed}: ${judged.length} cases, ${changed.length} changed the image, ${missed.length} missed; ` +
      `of ${same.length} that did not, ${needless.length} would be built (${percent(needless)}), ` +
      `${needless.filter(({ definitions: { before, after } }) => before !== after).length} of them for their definition, ` +
      `and ${otherKeys.length} have another content key (${percent(otherKeys)}).\n`,
  );
  if (process.env['ORACLE_SHOW']) process.stdout.write(JSON.stringify(needless.map(describeCase), null, 1));
  expect(missed.map(describeCase)).toEqual([]);
  expect(changed.filter(each => sameKeys.includes(each)).map(describeCase)).toEqual([]);
  expect(judged.length).toBeGreaterThanOrEqual(Math.min(600, count * 0.6));
  expect(changed.length).toBeGreaterThanOrEqual(judged.length / 5);
  expect(needless.length).toBeLessThanOrEqual(same.length / 10);
  for (const way of count < 300 ? [] : ways) expect(judged.filter(each => each.way === way)).not.toEqual([]);
  // Hundreds of builds take minutes on a busy machine.
}, 3_000_000);

type Planned = Pick<BuildPlan, 'targets' | 'definition'>;

/** A matrix has at most 256 rows, and a case at most two. */
const casesPerPlan = 120;

/** Plans the cases in parts. */
async function planOf(
  cases: readonly OracleCase[],
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
function misread({ name, way, ...sides }: OracleCase, side: 'before' | 'after', { definition }: Planned): string[] {
  const evaluated = JSON.parse(unescapeTemplate(JSON.stringify(definition.target[name] ?? {})));
  const { 'cache-from': _, ...wanted } = sides[side];
  return Object.entries(wanted).flatMap(([field, value]) => {
    if (field === 'dockerfile' && 'dockerfile-inline' in wanted) return [];
    const found = evaluated[field];
    const isSame = util.isDeepStrictEqual(found, value) || (found === undefined && Object.keys(value).length === 0);
    return isSame
      ? []
      : [`${name} ${side} by ${way}: ${field} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
  });
}

const failed = 'failed';

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

function makeLink(file: string, to: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  symlinkSync(to, file);
}

/** The work tree as a new checkout has it, and what an earlier step of the job makes in it. */
function checkOutAgain(folder: string, cases: readonly OracleCase[], side: string): void {
  git(folder, 'rm', '-r', '--quiet', '--cached', '.');
  git(folder, 'reset', '--quiet', '--hard');
  git(folder, 'clean', '-fdxq');
  for (const { name, generated } of cases) for (const file of generated) writeFile(folder, `${name}/${file}`, side);
  // BuildKit takes a file of another case for the same one when path, size and time are equal.
  const files = git(folder, 'ls-files', '-z', '--cached', '--others').split('\0').filter(Boolean);
  const start = side === 'before' ? 1_000_000_000 : 1_100_000_000;
  for (const [at, file] of files.entries()) lutimesSync(path.join(folder, file), start + at, start + at);
}

/** Labels that describe a commit make another image by BuildKit's account, and none by ours. */
const describes = (label: string): boolean => label.startsWith('org.opencontainers.image.');

function apply(folder: string, edit: Edit): void {
  const file = path.join(folder, edit.file);
  rmSync(edit.kind === 'move' ? path.join(folder, edit.to) : '/nonexistent', { recursive: true, force: true });
  if (edit.kind === 'delete' || edit.kind === 'link') rmSync(file);
  if (edit.kind === 'mode') chmodSync(file, 0o755);
  if (edit.kind === 'link') symlinkSync(edit.to, file);
  if (edit.kind === 'write') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, edit.content);
  }
  if (edit.kind === 'move') {
    mkdirSync(path.dirname(path.join(folder, edit.to)), { recursive: true });
    renameSync(file, path.join(folder, edit.to));
  }
}

/** The digest of each case's image, or `failed`; built by BuildKit directly, as buildx would. */
async function build(
  folder: string,
  cases: readonly OracleCase[],
  side: 'before' | 'after',
): Promise<Map<string, string>> {
  const scratch = temporaryFolder('oracle');
  const digests = await mapConcurrently(cases, 4, async each => {
    const metadata = path.join(scratch, `${each.name}.json`);
    const exitCode = await (each.hasParent
      ? bake(folder, each, metadata)
      : solve(folder, each, { side, scratch, metadata }));
    if (exitCode !== 0) return [each.name, failed] as const;
    const built: BuiltMetadata = JSON.parse(readFileSync(metadata, 'utf8'));
    return [each.name, digestIn(built, each.name)] as const;
  });
  return new Map(digests);
}

const output = 'type=image,push=false,store=false,rewrite-timestamp=true';

interface SolveOptions {
  readonly side: 'before' | 'after';
  readonly scratch: string;
  readonly metadata: string;
}

/** Builds one target by BuildKit directly, as buildx would. */
async function solve(folder: string, each: OracleCase, { side, scratch, metadata }: SolveOptions): Promise<number> {
  const { context, dockerfile, contexts, platforms, args = {}, target, labels = {}, annotations = [] } = each[side];
  const inline = each[side]['dockerfile-inline'];
  if (inline !== undefined) writeFile(scratch, `${each.name}/Dockerfile`, inline);
  const locals = {
    context,
    dockerfile: inline === undefined ? context : path.join(scratch, each.name),
    ...contexts,
  };
  const options = {
    filename: inline === undefined ? dockerfile : 'Dockerfile',
    ...Object.fromEntries(
      Object.entries(labels).flatMap(([key, value]) => (describes(key) ? [] : [[`label:${key}`, value]])),
    ),
    ...(target === undefined ? {} : { target }),
    ...(platforms === undefined ? {} : { platform: platforms.join() }),
    ...Object.fromEntries(Object.keys(contexts).map(name => [`context:${name}`, `local:${name}`])),
    ...Object.fromEntries(
      Object.entries({ ...args, SOURCE_DATE_EPOCH: '0' }).map(([key, value]) => [`build-arg:${key}`, value]),
    ),
  };
  const { exitCode } = await capture(
    'buildctl',
    [
      ...['--addr', required('IMAGE_ACTIONS_BUILDKIT'), 'build', '--frontend', 'dockerfile.v0', '--progress', 'plain'],
      ...Object.entries(locals).flatMap(([name, from]) => ['--local', `${name}=${from}`]),
      ...Object.entries(options).flatMap(([name, value]) => ['--opt', `${name}=${value}`]),
      ...['--output', [output, ...annotations.map(text => `annotation.${text}`)].join()],
      ...['--metadata-file', metadata],
    ],
    { cwd: folder, env: process.env, timeoutSeconds: 120 },
  );
  return exitCode;
}

/** Builds a target and its parent by bake, which alone can hand one image to another build. */
async function bake(folder: string, { name }: OracleCase, metadata: string): Promise<number> {
  const { exitCode } = await capture(
    'docker',
    [
      ...['buildx', 'bake', '--builder', required('IMAGE_ACTIONS_BUILDER_REMOTE'), '--file', 'docker-bake.json'],
      ...['--progress', 'plain', '--allow', 'fs=*', '--metadata-file', metadata],
      ...['--set', `${name}.output=${output}`, '--set', `${name}.tags=`],
      ...['--set', `${name}*.args.SOURCE_DATE_EPOCH=0`, name],
    ],
    { cwd: folder, env: { ...process.env, BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, timeoutSeconds: 120 },
  );
  return exitCode;
}

/** What a metadata file says of one build. */
type BuiltMetadata = Readonly<Record<string, string | { readonly 'containerimage.digest'?: string }>>;

function digestIn(metadata: BuiltMetadata, name: string): string {
  const single = metadata['containerimage.digest'];
  const ofTarget = metadata[name];
  return (
    (typeof single === 'string' ? single : undefined) ??
    (typeof ofTarget === 'object' ? ofTarget['containerimage.digest'] : undefined) ??
    'no digest'
  );
}

const describeCase = (each: {
  name: string;
  files: OracleCase['files'];
  links: OracleCase['links'];
  edits: readonly Edit[];
  way: Way;
  definitions: Pick<OracleCase, 'before' | 'after'>;
  planned: { reason: string } | undefined;
  before: string;
  after: string;
}) => ({
  name: each.name,
  images: [each.before, each.after],
  dockerfile: Object.entries(each.files).filter(([file]) => file.includes('Dockerfile')),
  links: Object.keys(each.links).length,
  ignore: each.files['.dockerignore'],
  dockerfileIgnore: each.files['Dockerfile.dockerignore'] ?? each.files['docs.Dockerfile.dockerignore'],
  edits: each.edits,
  way: each.way,
  definition: [each.definitions.before, each.definitions.after],
  reason: each.planned?.reason,
});
