import type { InputCheck, InputSpec, InputValues } from './inputs.ts';
import type { Runtime } from './runtime.ts';

/** An action, as one `action.yml` describes it. */
export interface Action<Spec extends InputSpec = InputSpec> {
  readonly inputs: Spec;
  /** Rules over several inputs. */
  readonly checks?: readonly InputCheck<InputValues<Spec>>[];
  readonly outputs: readonly string[];
  run(inputs: InputValues<Spec>, runtime: Runtime): Promise<void>;
  /** Cleans up after the job, also after a failed one; it never fails the job. */
  post?(runtime: Runtime): Promise<void>;
}

/** Checks `run` against the types of the inputs, and then drops them, so that all actions fit one table. */
export function defineAction<const Spec extends InputSpec>(action: Action<Spec>): Action {
  return action as unknown as Action;
}
