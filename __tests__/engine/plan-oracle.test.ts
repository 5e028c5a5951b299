import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { capture } from '../../actions/shared/runtime/exec.ts';
import { mapConcurrently } from '../../actions/shared/runtime/scheduling/concurrency.ts';
import { manifestOf, planIn, registryHost } from '../buildx-matrix/plans.ts';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { commitFiles, createRepository, git, writeFile } from '../support/git-repository.ts';
import { required } from './engine-run.ts';
import { type Edit, type OracleCase, randomCase, randomNumbers } from './oracle-cases.ts';

jest.setTimeout(300_000);

const seed = Number(process.env['ORACLE_SEED'] ?? 20260101);
const count = Number(process.env['ORACLE_CASES'] ?? 420);

/**
 * BuildKit is the judge: whenever it makes another image, or none, of the edited repository, the plan said build. The
 * other way round is allowed and counted.
 */
test('the plan never misses a rebuild that changes the image', async () => {
  const random = randomNumbers(seed);
  const cases = Array.from({ length: count }, (_, at) => randomCase(`c${at}`, random, at % 6 === 0));
  const folder = createRepository();
  cpSync(path.join(required('IMAGE_ACTIONS_USERLAND'), 'amd64'), path.join(folder, 'userland'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const each of cases) {
    for (const [file, content] of Object.entries(each.files)) writeFile(folder, `${each.name}/${file}`, content);
  }
  writeFile(folder, 'docker-bake.json', bakeFile(cases, 'before'));
  const published = commitFiles(folder, {}, 'Published');
  const before = await build(folder, cases, 'before');
  for (const { name, edits } of cases) for (const edit of edits) apply(path.join(folder, name), edit);
  writeFile(folder, 'docker-bake.json', bakeFile(cases, 'after'));
  commitFiles(folder, {}, 'Edited');
  git(folder, 'clean', '-fdxq');
  const after = await build(folder, cases, 'after');

  const { plan } = await planIn({
    folder,
    capture,
    github: { manifest: manifestOf(published, bakeFile(cases, 'before')) },
  });
  const judged = cases
    .map(each => ({
      ...each,
      before: before.get(each.name) ?? '',
      after: after.get(each.name) ?? '',
      planned: plan.targets[each.name],
    }))
    .filter(each => each.before !== failed);
  const changed = judged.filter(each => each.before !== each.after);
  const missed = changed.filter(each => each.planned?.action !== 'build');
  const same = judged.filter(each => each.before === each.after);
  const needless = same.filter(each => each.planned?.action === 'build');
  const share = ((100 * needless.length) / Math.max(1, same.length)).toFixed(1);
  process.stdout.write(
    `Oracle, seed ${seed}: ${judged.length} cases, ${changed.length} changed the image, ${missed.length} missed; ` +
      `of ${same.length} that did not, ${needless.length} would be built (${share} %).\n`,
  );
  expect(missed.map(describeCase)).toEqual([]);
  expect(judged.length).toBeGreaterThanOrEqual(Math.min(300, count * 0.7));
  expect(changed.length).toBeGreaterThanOrEqual(judged.length / 5);
  expect(needless.length).toBeLessThanOrEqual(same.length / 10);
  if (process.env['ORACLE_SHOW']) process.stdout.write(JSON.stringify(needless.map(describeCase), null, 1));
  // Hundreds of builds take minutes on a busy machine.
}, 1_500_000);

const failed = 'failed';

const bakeFile = (cases: readonly OracleCase[], side: 'before' | 'after'): string =>
  JSON.stringify({
    group: { default: { targets: cases.map(({ name }) => name) } },
    target: Object.fromEntries(
      cases.map(each => [each.name, { ...each[side], tags: [`${registryHost}/shop/${each.name}:main`] }]),
    ),
  });

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
    const { dockerfile, contexts, args = {}, target } = each[side];
    const locals = { context: each.name, dockerfile: each.name, ...contexts };
    const options = {
      filename: dockerfile,
      ...(target === undefined ? {} : { target }),
      ...Object.fromEntries(Object.keys(contexts).map(name => [`context:${name}`, `local:${name}`])),
      ...Object.fromEntries(
        Object.entries({ ...args, SOURCE_DATE_EPOCH: '0' }).map(([key, value]) => [`build-arg:${key}`, value]),
      ),
    };
    const { exitCode } = await capture(
      'buildctl',
      [
        ...[
          '--addr',
          required('IMAGE_ACTIONS_BUILDKIT'),
          'build',
          '--frontend',
          'dockerfile.v0',
          '--progress',
          'plain',
        ],
        ...Object.entries(locals).flatMap(([name, from]) => ['--local', `${name}=${from}`]),
        ...Object.entries(options).flatMap(([name, value]) => ['--opt', `${name}=${value}`]),
        ...['--output', 'type=image,push=false,store=false,rewrite-timestamp=true', '--metadata-file', metadata],
      ],
      { cwd: folder, env: process.env, timeoutSeconds: 120 },
    );
    if (exitCode !== 0) return [each.name, failed] as const;
    const built: { 'containerimage.digest'?: string } = JSON.parse(readFileSync(metadata, 'utf8'));
    return [each.name, built['containerimage.digest'] ?? 'no digest'] as const;
  });
  return new Map(digests);
}

const describeCase = (each: {
  name: string;
  files: OracleCase['files'];
  edits: readonly Edit[];
  planned: { reason: string } | undefined;
}) => ({
  name: each.name,
  dockerfile: each.files['Dockerfile'] ?? each.files['docs.Dockerfile'],
  ignore: each.files['.dockerignore'],
  dockerfileIgnore: each.files['Dockerfile.dockerignore'] ?? each.files['docs.Dockerfile.dockerignore'],
  edits: each.edits,
  reason: each.planned?.reason,
});
