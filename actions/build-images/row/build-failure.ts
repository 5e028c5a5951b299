import path from 'node:path';
import type { Builder } from '../../shared/bake/builder.ts';
import { unescapeTemplate } from '../../shared/bake/definition.ts';
import { parseReference } from '../../shared/images/reference.ts';
import { accessRefused, missingRepository, type Purpose } from '../../shared/registry/failure.ts';
import { type ActionError, inputError, serviceError } from '../../shared/runtime/errors.ts';
import { oneLine } from '../../shared/runtime/log.ts';
import type { RowBuild } from './row-build.ts';

/** A failed call of bake. */
export interface FailedBuild {
  readonly build: Pick<RowBuild, 'targets' | 'platform' | 'definition'>;
  readonly builder: Builder;
  /** The last lines of buildx's output. */
  readonly lines: readonly string[];
  /** The root of the repository, for the location in a Dockerfile. */
  readonly workspace: string;
  /** The folder that contexts are relative to. */
  readonly workdir: string;
}

/**
 * Describes a failed call of bake. Buildx has one exit code for every failure, so its output is all there is to read: it
 * ends with the output of the failed step, an excerpt of the Dockerfile and one line `ERROR: …`.
 */
export function buildFailure(failed: FailedBuild): ActionError {
  const { build, builder, lines } = failed;
  const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
  const words = lines.filter(line => !/^#\d+ /.test(line) && line !== '');
  const report = (start < 0 ? words.slice(-12) : lines.slice(start)).join('\n');
  const reason = lines.findLast(line => line.startsWith('ERROR: ')) ?? '';
  const special = missingEntitlements(lines) ?? refusedPush(report, lines.at(-1) ?? '');
  if (special !== undefined) return special;
  const [first, ...others] = failedTargets(failed, reason);
  const names = first === undefined ? Object.keys(build.targets) : [first, ...others];
  const message = `The build of ${names.join(', ')} for ${build.platform} failed:\n${report}`;
  const location = first === undefined ? {} : dockerfileLocation(first, report, failed);
  if (isService(reason)) return serviceError(message, { ...location, fix: serviceFix(reason) });
  const base = baseWithoutPlatform(reason);
  if (base !== undefined) {
    const what = `The image ${base} has no part for ${build.platform}, which ${names.join(', ')} is built for.`;
    return inputError(`${what}\n${report}`, {
      ...location,
      fix: `Take a base image that has ${build.platform}, or leave that platform out of "platforms". "docker buildx imagetools inspect ${base}" lists what it has.`,
    });
  }
  return inputError(message, {
    ...location,
    fix: canRun(build.platform, builder, report)
      ? 'The section of the log above has the complete output of the build.'
      : `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform that it lists'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`,
  });
}

/** Targets with a failed step, that of the last error first. Steps of the others were canceled because of them. */
function failedTargets({ build, lines }: FailedBuild, reason: string): string[] {
  const known = (name: string | undefined): name is string =>
    name !== undefined && Object.hasOwn(build.definition.target, name);
  const targetOf = new Map<string, string>();
  const found = [/^ERROR: target ([^:\s]+): /.exec(reason)?.[1]];
  for (const line of lines) {
    const [, step, name] = /^#(\d+) \[([^\]\s]+)[ \]]/.exec(line) ?? [];
    if (step !== undefined && known(name)) targetOf.set(step, name);
    const failed = /^#(\d+) ERROR: /.exec(line)?.[1];
    if (failed !== undefined) found.push(targetOf.get(failed));
  }
  // Bake names no target where there is only one.
  const names = found.some(known) ? found : Object.keys(build.definition.target).slice(0, 2);
  const targets = [...new Set(names.filter(known))];
  return found.some(known) || targets.length === 1 ? targets : [];
}

/** Buildx shows the name of the Dockerfile without its folder. */
function dockerfileLocation(
  name: string,
  report: string,
  { build, workspace, workdir }: FailedBuild,
): { readonly file?: string; readonly line?: number } {
  const [, shown, line] = /^(.+):(\d+)\n-{20}$/m.exec(report) ?? [];
  const target = build.definition.target[name];
  if (shown === undefined || target === undefined || target['dockerfile-inline'] !== undefined) return {};
  const [context = '.', dockerfile = ''] = [target.context ?? '.', target.dockerfile ?? 'Dockerfile'].map(
    unescapeTemplate,
  );
  const file = path.relative(workspace, path.resolve(workdir, context, dockerfile));
  if (/^[a-z][a-z0-9+.-]*:|^git@/i.test(context) || path.basename(file) !== shown || file.startsWith('..')) return {};
  return { file: file.split(path.sep).join('/'), line: Number(line) };
}

/** Buildx lists them with the whole command line of this action, which no reader has typed. */
function missingEntitlements(lines: readonly string[]): ActionError | undefined {
  const passed = lines.map(line => /^Pass "(.*)" to grant requested privileges\.$/.exec(line)?.[1]).find(Boolean);
  const entitlements = [...(passed ?? '').matchAll(/--allow[= ](\S+)/g)].map(([, entitlement]) => entitlement);
  if (entitlements.length === 0) return undefined;
  return inputError(`The build needs entitlements that the input "allow" does not grant: ${entitlements.join(', ')}.`, {
    fix: `If this build may have them, add to this step:\n\nwith:\n  allow: |\n${entitlements.map(each => `    ${each}`).join('\n')}`,
  });
}

/** What a step itself printed is in its own lines; of it, the last error only quotes the command. */
const isOfStep = (reason: string): boolean => /failed to solve: process "/.test(reason);

const tooMany = /\b429\b|too ?many ?requests/i;
const unreachable =
  /connection refused|connection reset by peer|no such host|i\/o timeout|TLS handshake timeout|network is unreachable|no route to host|context deadline exceeded|server misbehaving|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|cannot connect to the docker daemon|error during connect/i;

const isService = (reason: string): boolean => !isOfStep(reason) && (tooMany.test(reason) || unreachable.test(reason));

const serviceFix = (reason: string): string =>
  tooMany.test(reason)
    ? 'The registry limits the rate of requests. Log in to it before this step (docker/login-action), which raises the limit, or run fewer jobs at once; then run the job again.'
    : 'Check that the service is up and reachable from this runner and its builder, then run the job again.';

/** BuildKit says it of the image of a FROM line, while the builder itself may run the platform. */
function baseWithoutPlatform(reason: string): string | undefined {
  if (!reason.includes('no match for platform in manifest')) return undefined;
  return /failed to resolve source metadata for ([^\s:]\S*): /.exec(reason)?.[1];
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
  const { registry, path: repository } = parseReference(name.split('@')[0] ?? '');
  const purpose: Purpose = { registry, path: repository, access: 'push', doing: 'pushing what was built' };
  const answer = `buildx says "${oneLine(lastLine)}"`;
  if (isAbsent(why)) return missingRepository(purpose, answer);
  return denied.test(why) ? accessRefused(purpose, answer, "the docker client's configuration") : undefined;
}
