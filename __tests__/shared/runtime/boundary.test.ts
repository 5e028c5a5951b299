import { channel } from 'node:diagnostics_channel';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { type Action, defineAction } from '../../../actions/shared/runtime/action.ts';
import { start } from '../../../actions/shared/runtime/boundary.ts';
import { inputError, permissionError, policyError, serviceError } from '../../../actions/shared/runtime/errors.ts';
import { secret, text } from '../../../actions/shared/runtime/inputs.ts';
import type { Runtime } from '../../../actions/shared/runtime/runtime.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';

type Env = Readonly<Record<string, string>>;
const onRunner: Env = { GITHUB_ACTIONS: 'true' };

/** What `start` does to this process, which is as it was afterwards. */
async function run(action: Action, env: Env = onRunner, phase: 'main' | 'post' = 'main', printsJson = false) {
  const [envBefore, exitCodeBefore] = [{ ...process.env }, process.exitCode];
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map(name =>
    jest.spyOn(process[name], 'write').mockImplementation(chunk => {
      printed[name] += chunk;
      return true;
    }),
  );
  for (const name of Object.keys(process.env)) {
    if (/^(?:INPUT|GITHUB|RUNNER|STATE)_/.test(name)) delete process.env[name];
  }
  Object.assign(process.env, env);
  process.exitCode = 0;
  try {
    await start('echo', action, { phase, printsJson });
    return { ...printed, exitCode: process.exitCode };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const name of Object.keys(process.env)) if (!(name in envBefore)) delete process.env[name];
    Object.assign(process.env, envBefore);
    process.exitCode = exitCodeBefore;
  }
}

const doing = (work: (runtime: Runtime) => unknown): Action =>
  defineAction({
    inputs: {},
    outputs: [],
    run: async (_, runtime) => {
      await work(runtime);
    },
  });

const throwing = (error: unknown): Action =>
  doing(() => {
    throw error;
  });

test.each([[onRunner], [{}]])(
  'nothing that is printed shows a masked secret in base64, hex or URL encoding (%j)',
  async env => {
    const value = 'p/ss w+rd-0123456789';
    const forms = [
      value,
      ...(['base64', 'hex', 'base64url'] as const).map(each => Buffer.from(value).toString(each)),
      encodeURIComponent(value),
    ];
    const summary = path.join(temporaryFolder('summary'), 'summary.md');
    writeFileSync(summary, '');
    const action = doing(async ({ log, mask, summary: { append } }) => {
      mask(value);
      for (const form of forms) {
        log.info(`info ${form}`);
        log.notice(`notice ${form}`, { title: form });
        log.warning(`warning ${form}`);
        await log.group(`group ${form}`, () => undefined);
        await append(`summary ${form}`);
      }
      throw inputError(`error ${forms.join(' ')}`);
    });
    const { stdout, stderr } = await run(action, { ...env, GITHUB_STEP_SUMMARY: summary });
    const shown = `${stdout}${stderr}${readFileSync(summary, 'utf8')}`.replace(/^::add-mask::.*$/m, '');
    for (const word of ['info', 'notice', 'warning', 'group', 'summary', 'error'])
      expect(shown).toContain(`${word} ***`);
    for (const form of forms) expect(shown).not.toContain(form);
  },
);

test.each([
  ['good', undefined],
  ['failing', inputError('x')],
])('on a terminal a %s action leaves no temporary folder but the one that it keeps for the user', async (_, error) => {
  const made: string[] = [];
  const action = doing(({ folders }) => {
    made.push(folders.create('bake'), folders.create('apps-json', { isKept: true }));
    if (error !== undefined) throw error;
  });
  await run(action, {});
  const [unused = '', kept = ''] = made;
  expect([existsSync(unused), existsSync(kept)]).toEqual([false, true]);
  rmSync(path.dirname(kept), { recursive: true });
  await run(
    doing(({ folders }) => void made.push(folders.create('bake'))),
    {},
  );
  expect(existsSync(path.dirname(made[2] ?? ''))).toBe(false);
});

test('an action gets its inputs, and ends with exit code 0', async () => {
  const seen: unknown[] = [];
  const action = defineAction({
    inputs: { 'from-where': text(), to: text({ fallback: 'there' }) },
    outputs: [],
    run: async inputs => void seen.push(inputs),
  });
  const env = { ...onRunner, 'INPUT_FROM-WHERE': ' here ', INPUT_TO: '' };
  expect(await run(action, env)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  expect(seen).toEqual([{ fromWhere: 'here', to: 'there' }]);
});

test('an input that does not exist stops the action before it runs', async () => {
  const work = jest.fn();
  const { stdout, exitCode } = await run(doing(work), { ...onRunner, INPUT_TTO: 'x' });
  expect(exitCode).toBe(1);
  expect(stdout).toContain('Input "tto" is unknown');
  expect(work).not.toHaveBeenCalled();
});

describe('an error becomes one annotation and exit code 1', () => {
  test.each([
    ['::error title=echo%3A Bad input::wrong', inputError('wrong')],
    ['::error title=echo%3A Missing permission::no', permissionError('no')],
    ['::error title=echo%3A Refused by policy::refused', policyError('refused')],
    ['::error title=echo%3A Service unreachable::gone', serviceError('gone')],
    ['::error title=echo%3A Bad input::wrong%0Ado this', inputError('wrong', { fix: 'do this' })],
    [
      '::error title=echo%3A Bad input,file=a.hcl,line=3,col=7::a.hcl:3:7: wrong',
      inputError('wrong', { file: 'a.hcl', line: 3, column: 7 }),
    ],
  ])('%s', async (line, error) => {
    expect(await run(throwing(error))).toEqual({ stdout: `${line}\n`, stderr: '', exitCode: 1 });
  });

  test('a cause is for debugging only', async () => {
    const { stdout } = await run(throwing(serviceError('gone', { cause: new Error('reset by peer') })));
    expect(stdout).toBe('::error title=echo%3A Service unreachable::gone\n::debug::Error: reset by peer\n');
  });

  test('anything else is a bug, with its stack', async () => {
    const { stdout, exitCode } = await run(throwing(new TypeError('x is not a function')));
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error title=echo%3A internal error::TypeError: x is not a function%0A {4}at /);
    expect(stdout).toContain('This is a bug in image-actions, not an error in your workflow.');
    expect((await run(throwing('a string'))).stdout).toContain('::a string%0AThis is a bug');
  });

  test('without a runner it is a line on standard error', async () => {
    const error = inputError('wrong', { fix: 'do this', file: 'a.hcl', line: 3 });
    expect(await run(throwing(error), {})).toEqual({
      stdout: '',
      stderr: 'error: a.hcl:3: wrong\ndo this\n',
      exitCode: 1,
    });
  });

  test('its advice is for the reader: with a workflow, or without one', async () => {
    const error = inputError('wrong', { fix: 'Add the step "uses: x".', terminalFix: 'Install x.' });
    expect((await run(throwing(error))).stdout).toContain('wrong%0AAdd the step "uses: x".');
    expect((await run(throwing(error), {})).stderr).toBe('error: wrong\nInstall x.\n');
  });
});

test('secrets are masked on a runner before inputs are read', async () => {
  const action = defineAction({
    inputs: { password: secret(), empty: secret(), name: text() },
    outputs: [],
    run: async () => undefined,
  });
  const env = { ...onRunner, INPUT_PASSWORD: 's3cret', INPUT_EMPTY: '', INPUT_NAME: 'ann', INPUT_OOPS: 's3cret' };
  const { stdout } = await run(action, env);
  expect(stdout).toMatch(/^::add-mask::s3cret\n::error /);
  expect(stdout).not.toContain('add-mask::ann');
  expect((await run(action, { INPUT_PASSWORD: 's3cret' })).stdout).toBe('');
});

test('a run knows nothing of the secrets and the folder of another one', async () => {
  const seen: { readonly secrets: readonly string[]; readonly folder: string }[] = [];
  const look = doing(({ secrets, mask, folders }) => {
    seen.push({ secrets: [...secrets], folder: folders.temporary });
    mask('of the first run');
  });
  await run(look, {});
  await run(look, {});
  expect(seen.map(({ secrets }) => secrets)).toEqual([[], []]);
  expect(new Set(seen.map(({ folder }) => folder)).size).toBe(2);
  for (const { folder } of seen) expect(existsSync(folder)).toBe(false);
});

test('an action knows its secret inputs and what it masked, on a runner and without one', async () => {
  for (const env of [onRunner, {}]) {
    let known: readonly string[] = [];
    const action = defineAction({
      inputs: { password: secret(), name: text() },
      outputs: [],
      run: async (_, runtime) => {
        runtime.mask('masked-later');
        known = [...runtime.secrets];
      },
    });
    await run(action, { ...env, INPUT_PASSWORD: 'hidden-input', INPUT_NAME: 'public-input' });
    expect(known).toEqual(expect.arrayContaining(['hidden-input', 'masked-later']));
    expect(known).not.toContain('public-input');
  }
});

describe('the post phase', () => {
  const post = (work: (runtime: Runtime) => unknown): Action => ({
    ...throwing(new Error('the main phase must not run')),
    post: async runtime => {
      await work(runtime);
    },
  });

  test('runs, and reads what the main phase saved', async () => {
    const { stdout } = await run(
      post(({ log, state }) => log.info(state.read('container'))),
      { ...onRunner, STATE_container: 'c0ffee' },
      'post',
    );
    expect(stdout).toBe('c0ffee\n');
  });

  test.each([
    ['an error', new Error('stuck')],
    ['a string', 'stuck'],
  ])('never fails the job, whether it throws %s', async (_, error) => {
    const action = post(() => {
      throw error;
    });
    expect(await run(action, onRunner, 'post')).toEqual({
      stdout: `::warning::Cleaning up after echo failed: stuck\n`,
      stderr: '',
      exitCode: 0,
    });
  });

  test('is nothing for an action without one', async () => {
    const action = throwing(new Error('the main phase must not run'));
    expect(await run(action, onRunner, 'post')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });
});

describe('the runtime of a runner', () => {
  const folder = temporaryFolder('runner');
  const file = (name: string) => {
    writeFileSync(path.join(folder, name), '');
    return path.join(folder, name);
  };

  test('writes outputs, variables, state and summary to the files of the runner', async () => {
    const env = {
      ...onRunner,
      GITHUB_OUTPUT: file('output'),
      GITHUB_ENV: file('env'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: file('summary'),
    };
    await run(
      doing(async ({ outputs, state, summary }) => {
        outputs.set('tags', 'a\nb');
        outputs.exportVariable('TAG', 'a');
        state.save('container', 'c0ffee');
        await summary.append('### One');
        await summary.append('### Two');
      }),
      env,
    );
    const written = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    expect(written('output')).toMatch(/^tags<<(\S+)\na\nb\n\1\n$/);
    expect(written('env')).toMatch(/^TAG<<(\S+)\na\n\1\n$/);
    expect(written('state')).toMatch(/^container<<(\S+)\nc0ffee\n\1\n$/);
    expect(written('summary')).toBe('### One\n### Two\n');
  });

  test('prints commands, and makes text that looks like one harmless', async () => {
    const { stdout } = await run(
      doing(async ({ log, mask }) => {
        log.info('::set-output name=x::y');
        log.notice('old', { title: 'Old' });
        log.warning('late', { file: 'a.yml', line: 2, column: 3 });
        mask('s3cret');
        await log.group('One\nTwo', () => log.info('in it'));
        await log.group('Three', () => Promise.reject(new Error('stuck'))).catch(() => undefined);
      }),
    );
    expect(stdout.split('\n')).toEqual([
      ': :set-output name=x::y',
      '::notice title=Old::old',
      '::warning file=a.yml,line=2,col=3::late',
      '::add-mask::s3cret',
      '::group::One Two',
      'in it',
      '::endgroup::',
      '::group::Three',
      '::endgroup::',
      '',
    ]);
  });

  test('knows the folders of the job', async () => {
    const temporary = path.join(folder, 'temp');
    const seen: string[] = [];
    const read = doing(({ folders }) => seen.push(folders.workspace, folders.temporary, folders.create('clone')));
    await run(read, { ...onRunner, GITHUB_WORKSPACE: '/w', RUNNER_TEMP: temporary });
    const [workspace, parent, created = ''] = seen;
    expect([workspace, parent]).toEqual(['/w', temporary]);
    expect(path.dirname(created)).toBe(temporary);
    expect(path.basename(created)).toMatch(/^clone-/);
    expect(readdirSync(created)).toEqual([]);
  });
});

describe('the runtime without a runner', () => {
  const printing = doing(async ({ log, outputs, mask, summary }) => {
    log.info('reading');
    outputs.set('tags', 'a\nb');
    outputs.set('quoted', '"a"');
    outputs.set('escape', 'a\u001b[31m\u009b');
    outputs.set('version', 'main');
    outputs.exportVariable('TAG', 'a');
    mask('s3cret');
    await summary.append('### One');
    log.notice('old');
    log.warning('late');
  });

  test('prints outputs, each on a line, and nothing else; the log goes to standard error', async () => {
    const { stdout, stderr } = await run(printing, {});
    expect(stdout).toBe('tags="a\\nb"\nquoted="\\"a\\""\nescape="a\\u001b[31m\\u009b"\nversion=main\n');
    expect(stderr).toBe('reading\nnotice: old\nwarning: late\n');
  });

  test('prints outputs as one JSON object where that was wanted, and without outputs an empty one', async () => {
    const { stdout } = await run(printing, {}, 'main', true);
    expect(JSON.parse(stdout)).toEqual({ tags: 'a\nb', quoted: '"a"', escape: 'a\u001b[31m\u009b', version: 'main' });
    expect(await run(throwing(inputError('wrong')), {}, 'main', true)).toEqual({
      stdout: '{}\n',
      stderr: 'error: wrong\n',
      exitCode: 1,
    });
  });

  test('has the current folder as workspace, and one temporary folder of its own', async () => {
    const folders: string[] = [];
    const read = doing(runtime =>
      folders.push(runtime.folders.workspace, runtime.folders.temporary, runtime.folders.temporary),
    );
    await run(read, {});
    const [workspace, temporary = '', again] = folders;
    expect(workspace).toBe(process.cwd());
    expect(again).toBe(temporary);
    expect(existsSync(temporary)).toBe(false);
  });
});

test('programs and requests work, and are loaded when they are used', async () => {
  const results: unknown[] = [];
  const action = doing(async ({ capture, stream, request, now }) => {
    results.push((await capture(process.execPath, ['-p', '6*7'])).stdout.toString());
    results.push(await stream(process.execPath, ['-p', '6*7'], { onLine: line => results.push(line) }));
    results.push(await request('The service', 'http://127.0.0.1:1', { attempts: 1 }).catch(String));
    results.push(now() instanceof Date);
  });
  await run(action);
  expect(results).toEqual(['42\n', '42', 0, expect.stringContaining('The service (127.0.0.1:1) did not answer'), true]);
});

test('an action that has ended no longer handles signals, nor watches programs', async () => {
  const watched = () => ({
    SIGINT: process.listenerCount('SIGINT'),
    SIGTERM: process.listenerCount('SIGTERM'),
    programs: channel('child_process').hasSubscribers,
  });
  const before = watched();
  const during: unknown[] = [];
  await run(doing(() => during.push(watched())));
  expect(during).toEqual([{ SIGINT: before.SIGINT + 1, SIGTERM: before.SIGTERM + 1, programs: true }]);
  await run(throwing(inputError('wrong')));
  await run(
    doing(() => undefined),
    onRunner,
    'post',
  );
  expect(watched()).toEqual(before);
});
