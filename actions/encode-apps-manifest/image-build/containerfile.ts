import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assignments, type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { type RunStep, readRunSteps } from '../../shared/dockerfile/run-steps.ts';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';

/** The name under which Frappe's Containerfiles mount the list. */
export const secretId = 'apps_json';

/** What a Containerfile takes of what this action makes. */
export interface ContainerfileFacts {
  /** As the input names it. */
  readonly file: string;
  /** All arguments, with the line of their first ARG; some are seen by FROM only, or by no RUN at all. */
  readonly declared: ReadonlyMap<string, number>;
  /** The RUN instructions that mount the list as a secret. */
  readonly secretSteps: readonly RunStep[];
  /** The line of the ARG APPS_JSON_BASE64 that a RUN sees. */
  readonly base64Line: number | undefined;
}

/** @throws ActionError of kind `input` when the file cannot be read, or is not a Dockerfile */
export function readContainerfile(file: string, workspace: string): ContainerfileFacts {
  try {
    return inspectContainerfile(file, readFileSync(path.resolve(workspace, file), 'utf8'));
  } catch (error) {
    throw inputError(`Input "containerfile": "${file}" cannot be read: ${messageOf(error)}`, {
      fix: 'Name the Containerfile or Dockerfile relative to the root of the repository, or leave the input empty.',
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
    secretSteps: steps.filter(({ secrets }) => secrets.includes(secretId)),
    base64Line: steps.map(({ args }) => args.get('APPS_JSON_BASE64')).find(line => line !== undefined),
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
