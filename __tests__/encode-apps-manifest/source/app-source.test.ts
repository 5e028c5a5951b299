import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { runApps } from '../apps.ts';

let host: GitHost;
beforeAll(async () => {
  host = await startGitHost();
});
afterAll(() => host.close());

const erpnext = 'https://github.com/frappe/erpnext';
const github = { 'frappe-path': 'https://github.com/frappe/frappe', 'allowed-hosts': 'github.com' };

describe('the file', () => {
  const workspace = temporaryFolder('apps');
  const folders = { workspace, temporary: temporaryFolder('apps-temporary') };
  const given = { ...github, apps: '' };

  test('a missing one is named', async () => {
    const { error } = await runApps(host, given, { folders });
    expect(error?.message).toBe('Input "apps-file": "apps.json" cannot be read: no such file.');
  });

  test('errors of a file have an annotation there', async () => {
    writeFileSync(path.join(workspace, 'list.yaml'), `# apps\n- url: ${erpnext}\n  brunch: x\n`);
    const { error } = await runApps(host, { ...given, 'apps-file': 'list.yaml' }, { folders });
    expect(error).toMatchObject({ file: 'list.yaml', line: 3, column: 3 });
    expect(error?.message).toContain('list.yaml:3:3: the key "brunch" is unknown (did you mean "branch"?)');
  });

  test('a byte order mark is refused', async () => {
    writeFileSync(path.join(workspace, 'bom.json'), `\ufeff[{"url": "${erpnext}"}]`);
    const { error } = await runApps(host, { ...given, 'apps-file': 'bom.json' }, { folders });
    expect(error?.message).toContain('starts with a byte order mark');
  });

  test('text in another encoding is refused', async () => {
    writeFileSync(path.join(workspace, 'latin.json'), Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]));
    const { error } = await runApps(host, { ...given, 'apps-file': 'latin.json' }, { folders });
    expect(error?.message).toContain('latin.json is not UTF-8.');
  });

  test('a link out of the workspace is refused', async () => {
    symlinkSync('/etc/hostname', path.join(workspace, 'link.json'));
    const { error } = await runApps(host, { ...given, 'apps-file': 'link.json' }, { folders });
    expect(error?.message).toContain('leads out of the workspace');
  });

  test('a huge one is refused', async () => {
    writeFileSync(path.join(workspace, 'huge.json'), ' '.repeat(300_000));
    const { error } = await runApps(host, { ...given, 'apps-file': 'huge.json' }, { folders });
    expect(error?.message).toContain('has 300000 bytes; at most 262144 are allowed');
  });
});
