import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFakeRuntime, type FakeRuntime, temporaryFolder } from '../../../support/fake-runtime.ts';

export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** An entry of `auths` for the user `ann`, whose password has a colon. */
export const annEntry = { auth: base64('ann:pa:ss') };

/**
 * A runtime whose Docker configuration is a temporary folder.
 *
 * @param configuration `config.json`, as text or as a value; undefined for none
 * @param helpers scripts of programs `docker-credential-<name>` by their name
 */
export function runtimeWithDocker(
  configuration?: unknown,
  helpers: Readonly<Record<string, string>> = {},
): FakeRuntime {
  const folder = temporaryFolder('docker');
  const text = typeof configuration === 'string' ? configuration : JSON.stringify(configuration);
  if (configuration !== undefined) writeFileSync(path.join(folder, 'config.json'), text);
  for (const [name, script] of Object.entries(helpers)) {
    const file = path.join(folder, `docker-credential-${name}`);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  return createFakeRuntime({ env: { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH']}` } });
}
