import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Builder } from '../shared/bake/builder.ts';
import type { Buildx } from '../shared/bake/buildx.ts';
import { type BuiltTarget, readMetadata } from '../shared/bake/metadata.ts';
import { parseReference } from '../shared/images/reference.ts';
import { accessRefused, missingRepository, type Purpose } from '../shared/registry/failure.ts';
import { inputError } from '../shared/runtime/errors.ts';
import { oneLine } from '../shared/runtime/log.ts';
import { writeFileIn } from '../shared/runtime/outputs.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { RowBuild } from './row-build.ts';

export interface BakePorts {
  readonly buildx: Buildx;
  readonly builder: Builder;
  readonly log: Runtime['log'];
  /** Folder for the definition and the metadata file. */
  readonly folder: string;
  readonly workdir: string;
  /** Values of build secrets by variable. */
  readonly secrets: ReadonlyMap<string, string>;
}

/**
 * Runs the one call of bake of a row; its progress is a folded section of the log.
 *
 * @throws ActionError of kind `input` with the end of buildx's own report when the build fails
 */
export async function runBake(build: RowBuild, ports: BakePorts): Promise<Map<string, BuiltTarget>> {
  const folder = path.join(ports.folder, build.row);
  const definition = writeFileIn(folder, 'docker-bake.json', JSON.stringify(build.definition, null, 2));
  const metadata = path.join(folder, 'metadata.json');
  const names = Object.keys(build.targets);
  for (const delivery of Object.values(build.targets)) {
    if (delivery.kind === 'layout') mkdirSync(delivery.folder, { recursive: true });
  }
  const args = [
    'bake',
    '--builder',
    ports.builder.name,
    '--file',
    definition,
    '--metadata-file',
    metadata,
    '--progress',
    'plain',
    ...build.allow.flatMap(entitlement => ['--allow', entitlement]),
    ...names,
  ];
  const lines: string[] = [];
  const exitCode = await ports.log.group(`Build ${names.join(', ')} for ${build.platform}`, () =>
    ports.buildx.stream(args, {
      cwd: ports.workdir,
      env: { BUILDX_METADATA_PROVENANCE: 'min', ...Object.fromEntries(ports.secrets) },
      onLine: line => {
        lines.push(line);
        if (lines.length > 400) lines.shift();
        ports.log.info(line);
      },
    }),
  );
  if (exitCode !== 0) throw buildFailure(build, ports.builder, lines);
  return readMetadata(metadata, names);
}

/** Buildx ends with the failing step's output, an excerpt of the Dockerfile and one line `ERROR: …`. */
function buildFailure(build: RowBuild, builder: Builder, lines: readonly string[]): Error {
  const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
  const report = (start < 0 ? lines.slice(-12) : lines.slice(start)).join('\n');
  const names = Object.keys(build.targets).join(', ');
  const message = `The build of ${names} for ${build.platform} failed:\n${report}`;
  const refused = refusedPush(report, lines.at(-1) ?? '');
  if (refused !== undefined) return refused;
  const foreign = builder.platforms.length > 0 && !builder.platforms.includes(build.platform);
  const cannotRun = /exec format error|no match for platform|does not match the specified platform/i.test(report);
  const fix =
    foreign || cannotRun
      ? `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform it names'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`
      : 'The section of the log above holds the whole build.';
  return inputError(message, { fix });
}

const denied = /\b40[13]\b|denied|unauthorized|insufficient_scope|authorization failed|no basic auth credentials/i;
const absent = /name unknown|repository .* (?:does not exist|not found)/i;

/** What the registry did not take, as the registry's own answers are told; undefined when the build failed otherwise. */
function refusedPush(report: string, lastLine: string): Error | undefined {
  const [, name = '', why = ''] = /failed to push (\S+?)(?::[^:/\s]*)?: (.*)/.exec(report) ?? [];
  if (name === '') return undefined;
  const { registry, path } = parseReference(name.replace(/@.*$/, ''));
  const purpose: Purpose = { registry, path, access: 'push', doing: 'pushing what was built' };
  const told = `buildx says "${oneLine(lastLine)}"`;
  if (absent.test(why)) return missingRepository(purpose, told);
  return denied.test(why) ? accessRefused(purpose, told, "the docker client's configuration") : undefined;
}
