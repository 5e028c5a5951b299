import { assignments, type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import type { Instruction } from '../../shared/dockerfile/instructions.ts';
import { mentions, type RunStep, readRunSteps } from '../../shared/dockerfile/run-steps.ts';
import { ActionError, inputError, messageOf } from '../../shared/runtime/errors.ts';
import { readInputFile } from '../../shared/runtime/input-file.ts';

/** The name under which Frappe's Containerfiles mount the list. */
export const secretId = 'apps_json';

/** What a Containerfile takes of what this action makes. */
export interface ContainerfileFacts {
  /** As the input names it. */
  readonly file: string;
  /** All arguments, with the line of their first ARG; some are seen by FROM only, or by no RUN at all. */
  readonly declared: ReadonlyMap<string, number>;
  /** Whether a build would use the argument: a RUN, a FROM or another instruction sees it where it is in force. */
  readonly isUsed: (name: string) => boolean;
  /** The RUN instructions that mount the list as a secret. */
  readonly secretSteps: readonly RunStep[];
  /** The line of the ARG APPS_JSON_BASE64 that a RUN sees. */
  readonly base64Line: number | undefined;
}

/** @throws ActionError of kind `input` when the file cannot be read, or is not a Dockerfile */
export function readContainerfile(file: string, workspace: string): ContainerfileFacts {
  const fix = 'Name the Containerfile or Dockerfile relative to the root of the repository, or leave the input empty.';
  try {
    const content = readInputFile({ input: 'containerfile', file, workspace, fix });
    return inspectContainerfile(file, content.toString('utf8'));
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw inputError(`Input "containerfile": "${file}" cannot be read: ${messageOf(error)}`, {
      fix,
      cause: error,
    });
  }
}

/** @throws Error when the text is not a Dockerfile */
export function inspectContainerfile(file: string, text: string): ContainerfileFacts {
  const dockerfile = readDockerfile(text);
  const steps = readRunSteps(dockerfile);
  return {
    file,
    declared: declaredArguments(dockerfile),
    isUsed: name => isUsedByFrom(name, dockerfile) || isUsedByStage(name, dockerfile) || isUsedByRun(name, steps),
    secretSteps: steps.filter(({ secrets }) => secrets.includes(secretId)),
    base64Line: stepsUsing('APPS_JSON_BASE64', steps)
      .map(({ args }) => args.get('APPS_JSON_BASE64'))
      .find(line => line !== undefined),
  };
}

function declaredArguments({ globals, stages }: Dockerfile): Map<string, number> {
  const declared = new Map<string, number>();
  for (const instruction of [...globals, ...stages.flatMap(({ instructions }) => instructions)]) {
    if (instruction.keyword !== 'ARG') continue;
    for (const { name } of assignments(instruction)) {
      if (!declared.has(name)) declared.set(name, instruction.line);
    }
  }
  return declared;
}

const declares = (instruction: Instruction, name: string): boolean =>
  instruction.keyword === 'ARG' && assignments(instruction).some(assignment => assignment.name === name);

/** An argument above the first FROM is in force in FROM, and in the defaults of the arguments after it. */
const isUsedByFrom = (name: string, { globals, stages }: Dockerfile): boolean =>
  globals.some(instruction => declares(instruction, name)) &&
  [...globals, ...stages.map(({ from }) => from)].some(({ text }) => mentions(text, name));

/** Whether ENV, LABEL, COPY … use it after its ARG. */
const isUsedByStage = (name: string, { stages }: Dockerfile): boolean =>
  stages.some(({ instructions }) => {
    const at = instructions.findIndex(instruction => declares(instruction, name));
    return at >= 0 && instructions.slice(at + 1).some(({ keyword, text }) => keyword !== 'RUN' && mentions(text, name));
  });

const isUsedByRun = (name: string, steps: readonly RunStep[]): boolean =>
  stepsUsing(name, steps).some(({ args }) => args.has(name));

/** A RUN that names it must see it. Where none does, a program can read it from the environment of any that sees it. */
function stepsUsing(name: string, steps: readonly RunStep[]): readonly RunStep[] {
  const named = steps.filter(({ text }) => mentions(text, name));
  return named.length > 0 ? named : steps;
}
