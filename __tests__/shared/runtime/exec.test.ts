import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { capture, stream } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

const node = process.execPath;
const isAlive = (pid: number) => {
  try {
    // A killed process stays in the table until its parent has read its end; Linux shows it as Z.
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** A killed process may take a moment to go; one that was not killed stays, and the test runs into its time limit. */
async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise(resolve => setTimeout(resolve, 10));
}

/** A script that starts a child of its own, writes its number, and waits; both hold standard output. */
function family(detached: boolean) {
  const folder = temporaryFolder('exec');
  const file = path.join(folder, 'parent.cjs');
  const pidFile = path.join(folder, 'pid');
  const child = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`;
  writeFileSync(
    file,
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit', detached: ${detached} });
     setInterval(() => {}, 1000);`,
  );
  return { file, pid: () => Number(readFileSync(pidFile, 'utf8')) };
}

describe('capture', () => {
  test('gives both streams and the exit code', async () => {
    const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3;';
    const { exitCode, stdout, stderr } = await capture(node, ['-e', script]);
    expect([exitCode, stdout.toString(), stderr]).toEqual([3, 'out', 'err']);
  });

  test('hands over standard input, folder and environment', async () => {
    const folder = temporaryFolder('exec');
    const script = 'process.stdin.pipe(process.stdout); process.stderr.write(`${process.cwd()} ${process.env.A}`);';
    const { stdout, stderr } = await capture(node, ['-e', script], { cwd: folder, env: { A: 'b' }, stdin: 'given' });
    expect([stdout.toString(), stderr]).toEqual(['given', `${folder} b`]);
  });

  test.each(['$(touch x)', '; rm -rf /', '`id`', '"quoted"', "it's", '*', '%PATH%', 'a\nb'])(
    'the argument %j arrives as it is',
    async argument => {
      const { stdout } = await capture(node, ['-e', 'process.stdout.write(process.argv[1])', argument]);
      expect(stdout.toString()).toBe(argument);
    },
  );

  test('bytes that are no text survive', async () => {
    const { stdout } = await capture(node, ['-e', 'process.stdout.write(Buffer.from([0, 255, 128]))']);
    expect([...stdout]).toEqual([0, 255, 128]);
  });

  test('a program that is not installed is bad input', async () =>
    await expect(capture('no-such-program', [])).rejects.toMatchObject({
      kind: 'input',
      message: 'The program "no-such-program" was not found on PATH.',
    }));

  test('a program that closes its input early is no failure', async () => {
    const { exitCode } = await capture(node, ['-e', 'process.exit(0)'], { stdin: 'x'.repeat(1_000_000) });
    expect(exitCode).toBe(0);
  });

  test('a program killed by a signal does not succeed', async () => {
    const { exitCode } = await capture(node, ['-e', 'process.kill(process.pid, "SIGKILL")']);
    expect(exitCode).not.toBe(0);
  });

  test('the time limit ends the whole process group', async () => {
    const { file, pid } = family(false);
    await expect(capture(node, [file], { timeoutSeconds: 1 })).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/gave no result within 1 s\.$/),
    });
    await ended(pid());
  });

  test('a grandchild that left the group does not hold the result back', async () => {
    const { file, pid } = family(true);
    await expect(capture(node, [file], { timeoutSeconds: 1 })).rejects.toMatchObject({ kind: 'service' });
    process.kill(pid(), 'SIGKILL');
  });
});

describe('stream', () => {
  test('gives each line as it comes, and the exit code', async () => {
    const lines: string[] = [];
    const script = 'console.log("one"); console.error("two"); process.exitCode = 4;';
    expect(await stream(node, ['-e', script], { onLine: line => lines.push(line) })).toBe(4);
    expect(lines.sort()).toEqual(['one', 'two']);
  });

  test('a program that is not installed is bad input', async () =>
    await expect(stream('no-such-program', [], { onLine: () => undefined })).rejects.toMatchObject({ kind: 'input' }));
});
