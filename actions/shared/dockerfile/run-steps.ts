import { assignments, type Dockerfile, findStage, type Stage } from './dockerfile.ts';
import { type Instruction, triggerOf } from './instructions.ts';
import { readMounts, secretIdOf } from './mounts.ts';
import { type ArgumentScope, applyVariables, expandIn, readArgumentScope, type StageVariables } from './variables.ts';

/** A RUN instruction, and what is in force where it runs. */
export interface RunStep {
  /** The index of its stage. */
  readonly stage: number;
  readonly line: number;
  /** What it runs, as written, flags and heredocs left out. */
  readonly command: string;
  /** The instruction with its flags and heredocs, as written. */
  readonly text: string;
  /** Ids of the secrets that it mounts, variables expanded. */
  readonly secrets: readonly string[];
  /**
   * Build arguments that it sees, with the line of their ARG: declared earlier in its stage or in a stage that it begins
   * with. An ARG above the first FROM, in another stage or after this step is none of them, nor one whose name an ENV after it
   * sets to something else.
   */
  readonly args: ReadonlyMap<string, number>;
}

interface StageState extends StageVariables {
  readonly args: Map<string, number>;
  /** ONBUILD instructions, which run in the stages that begin with this one. */
  readonly triggers: Instruction[];
}

/**
 * Lists the RUN instructions of all stages, in the order of the file.
 *
 * @param args build arguments that the caller of the build passes
 * @throws CsvError on a mount with an open quote
 */
export function readRunSteps(file: Dockerfile, args: Readonly<Record<string, string>> = {}): RunStep[] {
  const scope = readArgumentScope(file, { args, stage: '' });
  const states: StageState[] = [];
  const steps: RunStep[] = [];
  for (const stage of file.stages) {
    const parent = parentOf(stage, file, scope);
    const base = parent === undefined ? undefined : states[parent.index];
    // Triggers run in the children only, and are not handed on to the children of those.
    const state: StageState = {
      values: new Map(base?.values),
      open: base?.open ?? stage.base !== 'scratch',
      args: new Map(base?.args),
      triggers: [],
    };
    for (const instruction of [...(base?.triggers ?? []), ...stage.instructions]) {
      if (instruction.keyword === 'ONBUILD') state.triggers.push(triggerOf(instruction, file.escapeToken));
      if (instruction.keyword === 'RUN') steps.push(stepOf(instruction, stage, state, scope));
      applyVariables(instruction, state, scope);
      if (instruction.keyword === 'ARG') {
        for (const { name } of assignments(instruction)) state.args.set(name, instruction.line);
      }
      if (instruction.keyword === 'ENV') {
        for (const { name, value = '' } of assignments(instruction))
          if (!mentions(value, name)) state.args.delete(name);
      }
    }
    states.push(state);
  }
  return steps;
}

/** Whether a text contains `$name` or `${name}`. */
export const mentions = (text: string, name: string): boolean =>
  [...text.matchAll(/\$\{?(\w+)/g)].some(([, variable]) => variable === name);

/** The earlier stage that a stage begins with. */
function parentOf(stage: Stage, file: Dockerfile, scope: ArgumentScope): Stage | undefined {
  const base = expandIn(stage.base, { values: scope.globals, open: false }, scope);
  return base === 'unknown' ? undefined : findStage(file.stages.slice(0, stage.index), base.value);
}

function stepOf(instruction: Instruction, stage: Stage, state: StageState, scope: ArgumentScope): RunStep {
  const secrets = readMounts(instruction)
    .filter(({ type }) => type === 'secret')
    .map(mount => secretIdOf(mount, word => expandedOr(word, state, scope)));
  return {
    stage: stage.index,
    line: instruction.line,
    command: instruction.rest,
    text: instruction.text,
    secrets,
    args: new Map(state.args),
  };
}

/** A word with a variable that only the base image knows stays as it is written. */
function expandedOr(word: string, state: StageState, scope: ArgumentScope): string {
  const expanded = expandIn(word, state, scope);
  return expanded === 'unknown' ? word : expanded.value;
}
