import path from 'node:path';
import type { Builder } from '../../shared/bake/builder.ts';
import { type Buildx, exposedToBuild } from '../../shared/bake/buildx.ts';
import { refuseOutsideFiles } from '../../shared/bake/local-files.ts';
import { type BuiltTarget, readMetadata } from '../../shared/bake/metadata.ts';
import { makeEmptyFolder, writeFileIn } from '../../shared/runtime/outputs.ts';
import type { Runtime } from '../../shared/runtime/runtime.ts';
import { buildFailure } from './build-failure.ts';
import type { RowBuild } from './row-build.ts';

export interface BakePorts extends Pick<Runtime, 'log'> {
  readonly buildx: Buildx;
  readonly builder: Builder;
  /** Folder for the definition and the metadata file. */
  readonly folder: string;
  /** Absolute path of the folder that contexts are relative to. */
  readonly workdir: string;
  /** The root of the repository. */
  readonly workspace: string;
  /** Values of build secrets by variable. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** Lines of buildx's output that are kept for the error of a failed build. */
const keptLines = 400;

/**
 * Runs the one call of bake of a row; its progress is a folded section of the log.
 *
 * @returns what bake reported, by target
 * @throws ActionError of kind `input` with the end of buildx's output when the build fails, of kind `permission` when the
 *   registry refused the push, of kind `service` when a registry cannot be reached or limits the rate, of kind `policy` when `.env` leads out of the workspace
 */
export async function runBake(build: RowBuild, ports: BakePorts): Promise<Map<string, BuiltTarget>> {
  const { builder, buildx, log, secrets, workdir } = ports;
  const folder = path.join(ports.folder, build.row);
  const definition = writeFileIn(folder, 'docker-bake.json', JSON.stringify(build.definition, null, 2));
  const metadata = path.join(folder, 'metadata.json');
  await refuseOutsideFiles({ files: [definition], workdir, env: buildx.evaluationEnv });
  const names = Object.keys(build.targets);
  for (const delivery of Object.values(build.targets)) {
    if (delivery.kind !== 'layout') continue;
    makeEmptyFolder(path.dirname(delivery.folder), path.basename(delivery.folder));
  }
  const files = ['--file', definition, '--metadata-file', metadata];
  const allow = build.allow.flatMap(entitlement => ['--allow', entitlement]);
  const args = ['bake', '--builder', builder.name, ...files, '--progress', 'plain', ...allow, '--', ...names];
  const lines: string[] = [];
  const exitCode = await log.group(`Build ${names.join(', ')} for ${build.platform}`, () =>
    buildx.stream(args, {
      cwd: workdir,
      env: { BUILDX_METADATA_PROVENANCE: 'min', ...Object.fromEntries(secrets) },
      exposed: exposedToBuild(build.definition),
      onLine: line => {
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        log.info(line);
      },
    }),
  );
  if (exitCode !== 0) throw buildFailure({ build, builder, lines, workdir, workspace: ports.workspace });
  return readMetadata(metadata, names);
}
