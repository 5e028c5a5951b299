import { existsSync, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { policyError } from '../runtime/errors.ts';
import type { CommandPorts } from '../runtime/runtime.ts';

/** The first git that refuses a bare repository among the files of a commit (git-config, "safe.bareRepository"). */
const neededVersion = [2, 38] as const;

/** One check for each environment, because its PATH decides which git is started. */
const checks = new WeakMap<CommandPorts['env'], Promise<void>>();

/**
 * Checks the version of git, once for an environment.
 *
 * @throws ActionError of kind `policy` when it is too old, or prints no version
 */
export async function requireGitVersion(ports: CommandPorts): Promise<void> {
  const check = checks.get(ports.env) ?? checkVersion(ports);
  checks.set(ports.env, check);
  await check;
}

async function checkVersion({ capture, env }: CommandPorts): Promise<void> {
  const { stdout } = await capture('git', ['version'], { env });
  const printed = stdout.toString('utf8').trim();
  const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(printed) ?? [];
  const [neededMajor, neededMinor] = neededVersion;
  if (Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor)) return;
  const needed = neededVersion.join('.');
  const found = printed.slice(0, 100) || 'a program that prints no version';
  throw policyError(
    `The git on PATH is ${found}; needed is git ${needed} or newer, which runs no program of a bare repository in a commit.`,
    {
      fix: `Install git ${needed} or newer on this runner or in the image of the job's container, before this step.`,
      terminalFix: `Install git ${needed} or newer.`,
    },
  );
}

/**
 * Whether git could take a folder, or one around it, for a bare repository: a file `HEAD` comes before any `.git`, which no
 * commit can hold. Git searches from the real path of the folder upwards.
 */
export function mayBeBare(folder: string): boolean {
  // Git is started in no folder that does not exist.
  return existsSync(folder) && hasHeadFirst(realpathSync(folder));
}

function hasHeadFirst(folder: string): boolean {
  if (existsSync(path.join(folder, '.git'))) return false;
  // Git takes a link that leads to no file for a HEAD too.
  if (lstatSync(path.join(folder, 'HEAD'), { throwIfNoEntry: false }) !== undefined) return true;
  const parent = path.dirname(folder);
  return parent !== folder && hasHeadFirst(parent);
}
