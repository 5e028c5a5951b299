import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../fake-runtime.ts';

export interface DockerStandIn {
  /** PATH and the variable that it needs. */
  readonly env: Record<string, string>;
  /** Arguments after `docker buildx`, and the variables that carry secrets, per call. */
  calls(): { readonly args: readonly string[]; readonly secrets: Readonly<Record<string, string>> }[];
}

const builders = [
  '{"Current":true,"Driver":"docker-container","Name":"ci","Nodes":[{"Platforms":["linux/amd64","linux/386"]}]}',
  '{"Current":false,"Driver":"docker","Name":"default","Nodes":[{"Platforms":["linux/amd64"]}]}',
].join('\n');

/**
 * A program `docker` for what needs no engine: it lists builders, writes images as OCI layouts or pushes them to loopback, and fails as recorded.
 *
 * @param files answers by name: `bake.stderr` (the build fails with it), `print.json` (without it, bake files in JSON are merged) and `print.stderr`, `ls.json`, `history.jsonl`, `platform`
 */
export function installDockerStandIn(files: Readonly<Record<string, string>> = {}): DockerStandIn {
  const folder = temporaryFolder('docker');
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  copyFileSync(fileURLToPath(new URL('./docker-stand-in.mjs', import.meta.url)), path.join(bin, 'docker'));
  writeFileSync(path.join(bin, 'package.json'), '{ "type": "module" }');
  chmodSync(path.join(bin, 'docker'), 0o755);
  for (const [name, content] of Object.entries({ 'ls.json': builders, ...files })) {
    writeFileSync(path.join(folder, name), content);
  }
  const calls = path.join(folder, 'calls.jsonl');
  return {
    env: { PATH: `${bin}${path.delimiter}${process.env['PATH']}`, DOCKER_STAND_IN: folder },
    calls: () =>
      (existsSync(calls) ? readFileSync(calls, 'utf8') : '')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line)),
  };
}
