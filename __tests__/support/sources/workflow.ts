import { distance } from 'fastest-levenshtein';
import { parseDocument } from 'yaml';
import type { ActionManifest } from '../runner.ts';

/** The doors of the suite by the path that follows the repository in `uses`; the root door's is empty. */
export type Doors = ReadonlyMap<string, ActionManifest>;

type Mapping = Readonly<Record<string, unknown>>;

const workflowKeys = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'];
const jobKeys = [
  ...['name', 'needs', 'if', 'runs-on', 'permissions', 'environment', 'concurrency', 'outputs', 'env', 'defaults'],
  ...['steps', 'timeout-minutes', 'strategy', 'continue-on-error', 'container', 'services', 'uses', 'with', 'secrets'],
];
const stepKeys = [
  ...['id', 'if', 'name', 'uses', 'run', 'working-directory', 'shell', 'with', 'env', 'continue-on-error'],
  'timeout-minutes',
];

/**
 * Checks YAML of a workflow, of a job or of steps against the doors of the suite and against itself.
 *
 * @param complete an entire workflow, not a piece of one: then every step that is referred to must be there
 * @returns what is wrong, one line each
 */
export function workflowErrors(yaml: string, doors: Doors, complete: boolean): string[] {
  const document = parseDocument(yaml, { version: '1.2' });
  if (document.errors.length > 0) return document.errors.map(error => error.message);
  const value: unknown = document.toJS();
  if (Array.isArray(value)) {
    const steps = value.filter(isMapping);
    return steps.some(step => 'uses' in step || 'run' in step) ? stepsErrors(steps, doors, complete) : [];
  }
  if (!isMapping(value)) return [];
  if (isMapping(value['jobs'])) return workflowFileErrors(value, value['jobs'], { doors, complete });
  if (Array.isArray(value['steps'])) return jobErrors('job', value, {}, { doors, complete });
  return [];
}

/** What a workflow is checked against. */
interface Expected {
  readonly doors: Doors;
  /** Whether everything that is referred to must be there. */
  readonly complete: boolean;
}

function workflowFileErrors(workflow: Mapping, jobs: Mapping, expected: Expected): string[] {
  const errors = unknownKeys('workflow', workflow, workflowKeys);
  if (expected.complete && workflow['on'] === undefined) errors.push('workflow: no trigger ("on")');
  for (const [name, job] of Object.entries(jobs)) {
    if (isMapping(job)) errors.push(...jobErrors(`job ${name}`, job, jobs, expected));
    else errors.push(`job ${name} is not a mapping`);
  }
  return errors;
}

function jobErrors(where: string, job: Mapping, jobs: Mapping, { doors, complete }: Expected): string[] {
  const needs = [job['needs'] ?? []].flat().map(String);
  const steps = Array.isArray(job['steps']) ? job['steps'].filter(isMapping) : [];
  return [
    ...unknownKeys(where, job, jobKeys),
    ...needs
      .filter(name => complete && jobs[name] === undefined)
      .map(name => `${where} needs ${name}, which is no job`),
    ...(complete && job['uses'] === undefined && job['runs-on'] === undefined ? [`${where}: no "runs-on"`] : []),
    ...needsErrors(where, { job, needs, jobs }, complete),
    ...stepsErrors(steps, doors, complete, job['outputs']).map(error => `${where}, ${error}`),
  ];
}

interface JobNeeds {
  readonly job: Mapping;
  readonly needs: readonly string[];
  readonly jobs: Mapping;
}

function needsErrors(where: string, { job, needs, jobs }: JobNeeds, complete: boolean): string[] {
  return references(job, /\bneeds\.([\w-]+)(?:\.outputs\.([\w-]+))?/g).flatMap(([text, name = '', output]) => {
    if (!needs.includes(name))
      return complete || needs.length > 0 ? [`${where}: ${text}, but it does not need ${name}`] : [];
    const needed = jobs[name];
    if (output === undefined || !isMapping(needed) || needed['uses'] !== undefined) return [];
    const outputs = isMapping(needed['outputs']) ? Object.keys(needed['outputs']) : [];
    return outputs.includes(output)
      ? []
      : [`${where}: ${text}, but job ${name} has no such output${hint(output, outputs)}`];
  });
}

function stepsErrors(steps: readonly Mapping[], doors: Doors, complete: boolean, outputs: unknown = {}): string[] {
  const seen = new Map<string, ActionManifest | undefined>();
  const errors: string[] = [];
  for (const [at, step] of steps.entries()) {
    const where = `step ${step['id'] ?? step['name'] ?? at + 1}`;
    errors.push(...unknownKeys(where, step, stepKeys), ...stepReferences(where, step, seen, complete));
    const { manifest, errors: errorsOfUse } = usesErrors(where, step, doors);
    errors.push(...errorsOfUse, ...runErrors(where, step));
    if (typeof step['id'] !== 'string') continue;
    if (seen.has(step['id'])) errors.push(`${where}: the id is used twice`);
    seen.set(step['id'], manifest);
  }
  return [...errors, ...stepReferences('outputs', { outputs }, seen, complete)];
}

function stepReferences(
  where: string,
  value: Mapping,
  seen: ReadonlyMap<string, ActionManifest | undefined>,
  complete: boolean,
): string[] {
  return references(value, /\bsteps\.([\w-]+)\.(?:outputs\.([\w-]+)|outcome|conclusion)/g).flatMap(
    ([text, id = '', output]) => {
      if (!seen.has(id)) return complete ? [`${where}: ${text}, but no earlier step has that id`] : [];
      const manifest = seen.get(id);
      if (manifest === undefined || output === undefined) return [];
      const names = Object.keys(manifest.outputs ?? {});
      return names.includes(output)
        ? []
        : [`${where}: ${text}, but the action has no such output${hint(output, names)}`];
    },
  );
}

/** `org/image-actions/<door>@v1`, `org/image-actions@v1`, `./<door>` or `$/<door>`. */
function doorOf(uses: string): { path: string; error?: string } | undefined {
  const local = /^(?:\.|\$)\/(.*?)\/?$/.exec(uses);
  if (local !== null) return local[1]?.startsWith('.github/') ? undefined : { path: local[1] ?? '' };
  const remote = /^([\w.-]+)\/image-actions(?:\/([^@]*))?@(.*)$/.exec(uses);
  if (remote === null) return undefined;
  const [, owner, path = '', ref] = remote;
  return owner === 'org' && ref === 'v1' ? { path } : { path, error: `${uses} must be org/image-actions/…@v1` };
}

function usesErrors(where: string, step: Mapping, doors: Doors): { manifest?: ActionManifest; errors: string[] } {
  const uses = String(step['uses'] ?? '');
  const door = doorOf(uses);
  if (door === undefined) return { errors: [] };
  const manifest = doors.get(door.path);
  const errors = door.error === undefined ? [] : [`${where}: ${door.error}`];
  if (manifest === undefined) return { errors: [...errors, `${where}: ${uses} is no action of this suite`] };
  const given = isMapping(step['with']) ? Object.keys(step['with']) : [];
  const inputs = Object.keys(manifest.inputs ?? {});
  for (const name of given.filter(name => !inputs.includes(name))) {
    errors.push(`${where}: ${uses} has no input "${name}"${hint(name, inputs)}`);
  }
  for (const [name, input] of Object.entries(manifest.inputs ?? {})) {
    if (input.required === true && !given.includes(name)) errors.push(`${where}: ${uses} needs the input "${name}"`);
  }
  return { manifest, errors };
}

/** Text that strangers write becomes code when it is pasted into a script. */
function runErrors(where: string, step: Mapping): string[] {
  const hostile = /\$\{\{[^}]*\b(github\.(event\.(?!number\b)|head_ref|ref_name)|inputs\.)/;
  return hostile.test(String(step['run'] ?? ''))
    ? [`${where}: text from outside in a script; hand it over by "env"`]
    : [];
}

/** All matches of a pattern in the expressions below a value; `if` holds an expression without braces. */
function references(value: Mapping, pattern: RegExp): RegExpExecArray[] {
  return Object.entries(value).flatMap(([key, child]): RegExpExecArray[] => {
    if (key === 'steps')
      return [child]
        .flat()
        .filter(isMapping)
        .flatMap(step => references(step, pattern));
    if (typeof child === 'string') {
      const expressions =
        key === 'if' ? [child] : [...child.matchAll(/\$\{\{(.*?)\}\}/gs)].map(match => match[1] ?? '');
      return expressions.flatMap(text => [...text.matchAll(pattern)]);
    }
    if (Array.isArray(child)) return references(Object.fromEntries(child.entries()), pattern);
    return isMapping(child) ? references(child, pattern) : [];
  });
}

const unknownKeys = (where: string, value: Mapping, known: readonly string[]): string[] =>
  Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => `${where}: unknown key "${key}"${hint(key, known)}`);

function hint(given: string, allowed: readonly string[]): string {
  const [closest] = allowed.toSorted((one, other) => distance(given, one) - distance(given, other));
  return closest === undefined ? '' : ` (closest: "${closest}")`;
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Snippet {
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks of YAML in a Markdown text; indentation of the fence is taken off. */
export function yamlSnippets(markdown: string): Snippet[] {
  const lines = markdown.split('\n');
  const snippets: Snippet[] = [];
  for (let at = 0; at < lines.length; at++) {
    const open = /^(\s*)(`{3,})ya?ml\b/.exec(lines[at] ?? '');
    if (open === null) continue;
    const [, indent = '', fence = ''] = open;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    const body = lines.slice(at + 1, end < 0 ? undefined : end);
    snippets.push({ line: at + 2, text: body.map(line => line.replace(indent, '')).join('\n') });
    at = end < 0 ? lines.length : end;
  }
  return snippets;
}
