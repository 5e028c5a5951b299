import { ActionError, describeError, placeOfReader } from './errors.ts';
import { type InputCheck, type InputSpec, InputsError, type InputValues, InvalidInput, readInputs } from './inputs.ts';
import type { Runtime } from './runtime.ts';

/** An action, as one `action.yml` describes it. */
export interface Action<Spec extends InputSpec = InputSpec> {
  readonly inputs: Spec;
  /** Rules over several inputs. */
  readonly checks?: readonly InputCheck<InputValues<Spec>>[];
  /**
   * Reads the files that inputs name, and throws what is wrong with them. It runs only when inputs have errors, so that
   * one run reports both, and it ends where it reads an input that has one.
   */
  checkFiles?(inputs: InputValues<Spec>, runtime: Runtime): Promise<unknown>;
  readonly outputs: readonly string[];
  run(inputs: InputValues<Spec>, runtime: Runtime): Promise<void>;
  /** Cleans up after the job, also after a failed one; it never fails the job. */
  post?(runtime: Runtime): Promise<void>;
}

/** Checks `run` against the types of the inputs, and then drops them, so that all actions fit one table. */
export function defineAction<const Spec extends InputSpec>(action: Action<Spec>): Action {
  return action as unknown as Action;
}

/**
 * Runs the main phase.
 *
 * @param strings the inputs as the caller wrote them
 * @throws ActionError of kind `input` with every error of the inputs and of the files that they name
 */
export async function runWithInputs(
  action: Action,
  strings: Readonly<Record<string, string>>,
  runtime: Runtime,
): Promise<void> {
  let inputs: InputValues<InputSpec>;
  try {
    inputs = readInputs(action, strings, runtime.env);
  } catch (error) {
    throw error instanceof InputsError ? await withFileErrors(error, action, runtime) : error;
  }
  await action.run(inputs, runtime);
}

async function withFileErrors(error: InputsError, action: Action, runtime: Runtime): Promise<ActionError> {
  try {
    await action.checkFiles?.(error.values as InputValues<InputSpec>, runtime);
    return error;
  } catch (found) {
    if (found instanceof InvalidInput) return error;
    if (!(found instanceof ActionError)) throw found;
    return new ActionError('input', `${error.message}\n${describeError(found, placeOfReader(runtime.env))}`);
  }
}
