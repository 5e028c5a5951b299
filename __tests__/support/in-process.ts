import { type Action, runWithInputs } from '../../actions/shared/runtime/action.ts';
import { capture, stream } from '../../actions/shared/runtime/exec.ts';
import { createRequest } from '../../actions/shared/runtime/request.ts';
import { prepareStep, type RunOptions } from '../../testing/runner.mjs';
import { createFakeRuntime, type FakeRuntime, foldersIn } from './fake-runtime.ts';

export interface InProcessResult extends FakeRuntime {
  /** What the action threw. */
  readonly error: unknown;
}

/**
 * Runs an action of the sources with the inputs and variables that the runner would give it, in this process: programs and
 * requests are real; log, outputs and summary are kept.
 *
 * @param name of its door
 */
export async function runInProcess(name: string, action: Action, options: RunOptions): Promise<InProcessResult> {
  const { env, temporary } = prepareStep(name, options);
  const folders = foldersIn(options.cwd, temporary);
  const runtime = createFakeRuntime({ env, capture, stream, request: createRequest(), folders });
  const strings = Object.entries(env).filter(([variable]) => variable.startsWith('INPUT_'));
  const inputs = strings.map(([variable, value]) => [variable.slice('INPUT_'.length).toLowerCase(), value]);
  // `@actions/exec` looks for programs on the PATH of this process.
  const { PATH } = process.env;
  process.env['PATH'] = env['PATH'];
  let error: unknown;
  try {
    await runWithInputs(action, Object.fromEntries(inputs), runtime);
  } catch (thrown) {
    error = thrown;
  } finally {
    process.env['PATH'] = PATH;
  }
  return { ...runtime, error };
}
