import type { Builder } from '../../shared/bake/builder.ts';
import { parseReference } from '../../shared/images/reference.ts';
import { accessRefused, missingRepository, type Purpose } from '../../shared/registry/failure.ts';
import { type ActionError, inputError } from '../../shared/runtime/errors.ts';
import { oneLine } from '../../shared/runtime/log.ts';
import type { RowBuild } from './row-build.ts';

/**
 * Describes a failed call of bake. Buildx has one exit code for every failure, so its output is all there is to read: it
 * ends with the output of the failed step, an excerpt of the Dockerfile and one line `ERROR: …`.
 *
 * @param lines the last lines of buildx's output
 */
export function buildFailure(
  build: Pick<RowBuild, 'targets' | 'platform'>,
  builder: Builder,
  lines: readonly string[],
): ActionError {
  const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
  const report = (start < 0 ? lines.slice(-12) : lines.slice(start)).join('\n');
  const refused = refusedPush(report, lines.at(-1) ?? '');
  if (refused !== undefined) return refused;
  const names = Object.keys(build.targets).join(', ');
  return inputError(`The build of ${names} for ${build.platform} failed:\n${report}`, {
    fix: canRun(build.platform, builder, report)
      ? 'The section of the log above has the complete output of the build.'
      : `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform that it lists'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`,
  });
}

const foreignPlatform = /exec format error|no match for platform|does not match the specified platform/i;

const canRun = (platform: string, { platforms }: Builder, report: string): boolean =>
  (platforms.length === 0 || platforms.includes(platform)) && !foreignPlatform.test(report);

const denied = /\b40[13]\b|denied|unauthorized|insufficient_scope|authorization failed|no basic auth credentials/i;
/** Words between `repository` and its absence are its name; without them the registry does not say which of two it is. */
const isAbsent = (why: string): boolean =>
  /name unknown/i.test(why) || / (?:does not exist|not found)/i.test(why.split(/repository /i, 2)[1] ?? '');

/** The same error as when this action is refused by the registry; undefined when the build failed for another reason. */
function refusedPush(report: string, lastLine: string): ActionError | undefined {
  const [, name, why = ''] = /failed to push (\S+): (.*)/.exec(report) ?? [];
  if (name === undefined) return undefined;
  const { registry, path } = parseReference(name.split('@')[0] ?? '');
  const purpose: Purpose = { registry, path, access: 'push', doing: 'pushing what was built' };
  const answer = `buildx says "${oneLine(lastLine)}"`;
  if (isAbsent(why)) return missingRepository(purpose, answer);
  return denied.test(why) ? accessRefused(purpose, answer, "the docker client's configuration") : undefined;
}
