import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { capture, stream } from '../../../actions/shared/runtime/exec.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

const node = process.execPath;

afterEach(() => void jest.useRealTimers());

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
  while (isAlive(pid)) await setTimeout(5);
}

/** A script that starts a child, which writes its number and waits; then it waits too, or does `after`. Both hold standard output. */
function family(detached: boolean, after = '') {
  const folder = temporaryFolder('exec');
  const file = path.join(folder, 'parent.cjs');
  const pidFile = path.join(folder, 'pid');
  const child = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`;
  writeFileSync(
    file,
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit', detached: ${detached} });
     setInterval(() => { if (require('node:fs').existsSync(${JSON.stringify(pidFile)})) { ${after} } }, 5);`,
  );
  const started = async () => {
    for (;;) {
      const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
      if (pid > 0) return pid;
      await setTimeout(5);
    }
  };
  return { file, started };
}

describe.each([
  ['capture', async (args: string[], env = {}) => await capture(node, args, { env })],
  ['stream', async (args: string[], env = {}) => await stream(node, args, { env, onLine: () => undefined })],
] as const)('%s', (_, run) => {
  test('refuses an argument or a variable with a NUL character, which no program can get', async () => {
    const refusal = {
      kind: 'input',
      message: expect.stringMatching(/^node cannot be started: .* contains a NUL character/),
    };
    await expect(run(['-e', '', 'a\0b'])).rejects.toMatchObject(refusal);
    await expect(run(['-e', ''], { VALUE: 'a\0b' })).rejects.toMatchObject(refusal);
    await expect(run(['-e', ''], { VALUE: 'a\0b' })).rejects.toThrow(/the variable VALUE/);
  });

  test('refuses arguments that are longer than the system allows', async () => {
    const refusal = {
      kind: 'input',
      message: expect.stringMatching(
        /^node cannot be started: (?:an argument|the variable VALUE) is longer than the system allows/,
      ),
    };
    await expect(run(['-e', '', 'x'.repeat(200_000)])).rejects.toMatchObject(refusal);
    await expect(run(['-e', ''], { VALUE: 'x'.repeat(200_000) })).rejects.toMatchObject(refusal);
  });
});

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

  test('a program gets no inputs, states and services of the runner, but those that it is given by name', async () => {
    const env = { PATH: '/bin', 'INPUT_GITHUB-TOKEN': 'a', state_id: 'b', ACTIONS_RUNTIME_TOKEN: 'c', ACTIONS_X: 'd' };
    const script = 'process.stdout.write(Object.keys(process.env).sort().join())';
    const options = { env, exposed: ['ACTIONS_X'] };
    const lines: string[] = [];
    const { stdout } = await capture(node, ['-e', script], options);
    await stream(node, ['-e', script], { ...options, onLine: line => lines.push(line) });
    expect([stdout.toString(), lines]).toEqual(['ACTIONS_X,PATH', ['ACTIONS_X,PATH']]);
  });

  test('without an environment it gets that of this process, in the same way', async () => {
    process.env['INPUT_GITHUB-TOKEN'] = 'of-the-job';
    try {
      const script = 'process.stdout.write(JSON.stringify(process.env))';
      const { stdout } = await capture(node, ['-e', script]);
      expect(JSON.parse(stdout.toString())).toHaveProperty('PATH');
      expect(stdout.toString()).not.toContain('of-the-job');
    } finally {
      delete process.env['INPUT_GITHUB-TOKEN'];
    }
  });

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

  const endless =
    'const print = () => { while (process.stdout.write("x".repeat(65536))); }; process.stdout.on("drain", print); print();';

  test.each(['stdout', 'stderr'])(
    'a program that prints without end to %s is ended, and the error says why',
    async to => {
      const cwd = temporaryFolder('exec');
      const script = `require('node:fs').writeFileSync('pid', String(process.pid)); ${endless.replaceAll('stdout', to)}`;
      await expect(capture(node, ['-e', script], { cwd, maximumBytes: 3 * 1024 * 1024 })).rejects.toMatchObject({
        kind: 'policy',
        message: `${node} printed more than 3 MiB, the limit, and was ended.`,
        fix: expect.stringContaining('Run it by hand'),
      });
      await ended(Number(readFileSync(path.join(cwd, 'pid'), 'utf8')));
    },
  );

  test('output of exactly the limit is taken', async () => {
    const script = 'process.stdout.write("x".repeat(600)); process.stderr.write("y".repeat(400));';
    expect((await capture(node, ['-e', script], { maximumBytes: 1000 })).stdout).toHaveLength(600);
    await expect(capture(node, ['-e', script], { maximumBytes: 999 })).rejects.toMatchObject({
      message: `${node} printed more than 999 bytes, the limit, and was ended.`,
    });
  });

  test('the command is named without its options, which can hold values', async () => {
    const options = { maximumBytes: 1, env: { PATH: process.env['PATH'] } };
    await expect(capture('git', ['-c', 'a.b=secret', 'help', '-a'], options)).rejects.toMatchObject({
      message: expect.stringMatching(/^git help printed more than 1 bytes/),
    });
  });

  /** Starts the family, waits until the child is there, and only then lets the time limit pass. */
  async function captureUntilLate(file: string, started: () => Promise<number>) {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const captured = capture(node, [file], { timeoutSeconds: 20 });
    const pid = await started();
    jest.advanceTimersByTime(19_999);
    expect(isAlive(pid)).toBe(true);
    jest.advanceTimersByTime(1);
    await expect(captured).rejects.toMatchObject({
      kind: 'service',
      message: expect.stringMatching(/parent\.cjs gave no result within 20 s\.$/),
    });
    return pid;
  }

  test('the time limit ends the process group', async () => {
    const { file, started } = family(false);
    await ended(await captureUntilLate(file, started));
  });

  test('a grandchild that left the group does not hold the result back', async () => {
    const { file, started } = family(true);
    process.kill(await captureUntilLate(file, started), 'SIGKILL');
  });
});

describe('stream', () => {
  test('a program that ends before its empty standard input is closed is no fault of the action', async () => {
    const closedEarly = (message: unknown) => {
      const { process: child } = message as { readonly process: ChildProcess };
      child.once('spawn', () => child.stdin?.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })));
    };
    subscribe('child_process', closedEarly);
    try {
      expect(await stream(node, ['-e', 'process.exitCode = 6'], { onLine: () => undefined })).toBe(6);
    } finally {
      unsubscribe('child_process', closedEarly);
    }
  });

  test('gives each line as it comes, and the exit code', async () => {
    const lines: string[] = [];
    const script = 'console.log("one"); console.error("two"); process.stdout.write("three"); process.exitCode = 4;';
    expect(await stream(node, ['-e', script], { onLine: line => lines.push(line) })).toBe(4);
    expect(lines.sort()).toEqual(['one', 'three', 'two']);
  });

  test('gives a line before the program ends', async () => {
    const folder = temporaryFolder('exec');
    const script = `console.log('first'); setInterval(() => require('node:fs').existsSync('seen') && process.exit(), 5)`;
    const onLine = () => writeFileSync(path.join(folder, 'seen'), '');
    expect(await stream(node, ['-e', script], { cwd: folder, onLine })).toBe(0);
  });

  test('keeps a character whose bytes come in pieces', async () => {
    const lines: string[] = [];
    const script =
      'process.stdout.write(Buffer.from([0xe2, 0x9c])); setImmediate(() => process.stdout.write(Buffer.from([0x93, 10])))';
    await stream(node, ['-e', script], { onLine: line => lines.push(line) });
    expect(lines).toEqual(['✓']);
  });

  test('gives a line without an end in pieces', async () => {
    const lines: string[] = [];
    await stream(node, ['-e', 'process.stdout.write("x".repeat(1_000_000))'], { onLine: line => lines.push(line) });
    expect(lines.join('')).toHaveLength(1_000_000);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(200_000);
  });

  test.each([
    ['a\\r\\nb\\rc\\n\\nd\\r', ['a', 'b', 'c', '', 'd']],
    ['', []],
  ])('takes every kind of line end: %s', async (text, expected) => {
    const lines: string[] = [];
    const script = `for (const byte of Buffer.from("${text}")) require('node:fs').writeSync(1, Buffer.of(byte))`;
    await stream(node, ['-e', script], { onLine: line => lines.push(line) });
    expect(lines).toEqual(expected);
  });

  test('passes folder and environment on, and no input', async () => {
    const folder = temporaryFolder('exec');
    const lines: string[] = [];
    const script = 'process.stdin.on("end", () => console.log(process.cwd(), process.env.A)).resume()';
    await stream(node, ['-e', script], {
      cwd: folder,
      env: { A: 'b', B: undefined },
      onLine: line => lines.push(line),
    });
    expect(lines).toEqual([`${folder} b`]);
  });

  test('a program killed by a signal does not succeed', async () => {
    const script = 'process.kill(process.pid, "SIGKILL")';
    expect(await stream(node, ['-e', script], { onLine: () => undefined })).not.toBe(0);
  });

  test('a daemon that the program left does not hold the result back', async () => {
    const { file, started } = family(true, 'process.exit(5)');
    expect(await stream(node, [file], { onLine: () => undefined })).toBe(5);
    process.kill(await started(), 'SIGKILL');
  });

  test('a program that is not installed is bad input', async () =>
    await expect(stream('no-such-program', [], { onLine: () => undefined })).rejects.toMatchObject({
      kind: 'input',
      message: 'The program "no-such-program" was not found on PATH.',
    }));
});
