import { inputError } from '../../shared/runtime/errors.ts';
import type { ContainerfileFacts } from './containerfile.ts';

/** A build argument; with `input`, the caller set it and it must not be ignored. */
interface WantedArgument {
  readonly name: string;
  readonly value: string;
  readonly input?: string;
}

export interface BuildValues {
  readonly frappeBranch: string;
  readonly frappePath: string;
  /** Whether `frappePath` is another repository than Frappe's own. */
  readonly isFork: boolean;
  readonly pythonVersion: string;
  readonly nodeVersion: string;
  readonly cacheBust: string;
  /** The encoded list, when it is passed as an argument. */
  readonly base64: string | undefined;
}

export type BuildArgument = readonly [name: string, value: string];

/**
 * The build arguments, in order; with a known Containerfile only those that it declares. An ARG that nothing sees counts
 * as none for what an input sets.
 *
 * @throws ActionError of kind `input` when the build would ignore an input
 */
export function planBuildArguments(
  values: BuildValues,
  containerfile: ContainerfileFacts | undefined,
): readonly BuildArgument[] {
  const wanted = wantedArguments(values).filter(({ value }) => value !== '');
  const declared =
    containerfile === undefined
      ? wanted.filter(({ name }) => name !== 'APPS_JSON_HASH')
      : wanted.filter(({ name }) => containerfile.declared.has(name));
  const ignored = wanted.filter(({ name, input }) => input !== undefined && containerfile?.isUsed(name) === false);
  if (containerfile !== undefined && ignored.length > 0) throw ignoredInputs(ignored, containerfile);
  return declared.map(({ name, value }) => [name, value]);
}

function wantedArguments(values: BuildValues): readonly WantedArgument[] {
  return [
    { name: 'FRAPPE_BRANCH', value: values.frappeBranch, input: 'frappe-branch' },
    { name: 'FRAPPE_PATH', value: values.frappePath, ...(values.isFork ? { input: 'frappe-path' } : {}) },
    { name: 'PYTHON_VERSION', value: values.pythonVersion, input: 'python-version' },
    { name: 'NODE_VERSION', value: values.nodeVersion, input: 'node-version' },
    { name: 'CACHE_BUST', value: values.cacheBust },
    { name: 'APPS_JSON_BASE64', value: values.base64 ?? '' },
    // frappe_docker called CACHE_BUST so for a few days.
    { name: 'APPS_JSON_HASH', value: values.cacheBust },
  ];
}

function ignoredInputs(ignored: readonly WantedArgument[], { file, declared }: ContainerfileFacts) {
  const lines = ignored.map(({ name, input }) => {
    const line = declared.get(name);
    const cause = line === undefined ? `it declares no ARG ${name}` : `nothing uses ARG ${name} of line ${line}`;
    return `${cause}, so the input "${input}" would be ignored`;
  });
  const fix = ignored.map(({ name }) => {
    const where = declared.has(name) ? ', in the stage and before the RUN that uses it' : '';
    return `Add "ARG ${name}" to ${file}${where}.`;
  });
  return inputError(lines.join('\n'), { file, fix: fix.join('\n') });
}
