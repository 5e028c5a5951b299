import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** 1 January 2026: one time for commits and images, so that every run ends in the same digests. */
export const epoch = 1767225600;

const example = fileURLToPath(new URL('../examples/shop', import.meta.url));

/**
 * Runs git without the user's configuration. Returns what it printed.
 *
 * @param {string} cwd
 * @param {string[]} args
 */
export function runGit(cwd, ...args) {
  const result = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Acme Coffee',
      GIT_AUTHOR_EMAIL: 'shop@acme.example',
      GIT_AUTHOR_DATE: `${epoch} +0000`,
      GIT_COMMITTER_NAME: 'Acme Coffee',
      GIT_COMMITTER_EMAIL: 'shop@acme.example',
      GIT_COMMITTER_DATE: `${epoch} +0000`,
    },
  });
  if (result.error) throw new Error(`git is needed for the demo: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`git ${args[0]} failed: ${result.stderr}`);
  return result.stdout.trimEnd();
}

/**
 * The example as a repository with a bare origin, and the event of the push that brought it there.
 *
 * @param {string} folder
 */
export function createDemoRepository(folder) {
  const checkout = path.join(folder, 'shop');
  const origin = path.join(folder, 'origin.git');
  cpSync(example, checkout, { recursive: true });
  setTimes(checkout);
  runGit(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  runGit(checkout, 'init', '--quiet', '--initial-branch=main');
  runGit(checkout, 'add', '--all');
  runGit(checkout, 'commit', '--quiet', '--message=Open the shop');
  runGit(checkout, 'remote', 'add', 'origin', origin);
  runGit(checkout, 'push', '--quiet', 'origin', 'main');
  return { checkout, origin, event: pushEvent(checkout, 'refs/heads/main') };
}

/**
 * The event of a push of the commit in the checkout.
 *
 * @param {string} checkout
 * @param {string} ref
 */
export function pushEvent(checkout, ref) {
  const [id = '', message = ''] = runGit(checkout, 'log', '-1', '--format=%H%n%s').split('\n');
  return {
    ref,
    before: '0'.repeat(40),
    after: id,
    head_commit: { id, timestamp: new Date(epoch * 1000).toISOString(), message },
    repository: {
      name: 'shop',
      full_name: 'acme/shop',
      default_branch: 'main',
      html_url: 'https://github.com/acme/shop',
      description: 'A small shop',
      license: { spdx_id: 'MIT' },
    },
  };
}

/**
 * Adds a line to a file and pushes the commit.
 *
 * @param {string} checkout
 * @param {{ file: string, line: string, message: string }} change
 */
export function pushChange(checkout, { file, line, message }) {
  const full = path.join(checkout, file);
  appendFileSync(full, `${line}\n`);
  utimesSync(full, epoch, epoch);
  runGit(checkout, 'commit', '--quiet', '--all', `--message=${message}`);
  runGit(checkout, 'push', '--quiet', 'origin', 'HEAD:main');
}

/**
 * Layers contain the times of files and folders, so they must not be those of the copy.
 *
 * @param {string} folder
 */
function setTimes(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) setTimes(file);
    utimesSync(file, epoch, epoch);
  }
}
