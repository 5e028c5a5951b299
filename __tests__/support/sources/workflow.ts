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
export function workflowProblems(yaml: string, doors: Doors, complete: boolean): string[] {
  const document = parseDocument(yaml, { version: '1.2' });
  if (document.errors.length > 0) return document.errors.map(error => error.message);
  const value: unknown = document.toJS();
  if (Array.isArray(value)) {
    const steps = value.filter(isMapping);
    return steps.some(step => 'uses' in step || 'run' in step) ? stepsProblems(steps, doors, complete) : [];
  }
  if (!isMapping(value)) return [];
  if (isMapping(value['jobs'])) return workflowFileProblems(value, value['jobs'], { doors, complete });
  if (Array.isArray(value['steps'])) return jobProblems('job', value, {}, { doors, complete });
  return [];
}

/** What a workflow is checked against. */
interface Expected {
  readonly doors: Doors;
  /** Whether everything that is referred to must be there. */
  readonly complete: boolean;
}

function workflowFileProblems(workflow: Mapping, jobs: Mapping, expected: Expected): string[] {
  const problems = unknownKeys('workflow', workflow, workflowKeys);
  if (expected.complete && workflow['on'] === undefined) problems.push('workflow: no trigger ("on")');
  for (const [name, job] of Object.entries(jobs)) {
    if (isMapping(job)) problems.push(...jobProblems(`job ${name}`, job, jobs, expected));
    else problems.push(`job ${name} is not a mapping`);
  }
  return problems;
}

function jobProblems(where: string, job: Mapping, jobs: Mapping, { doors, complete }: Expected): string[] {
  const needs = [job['needs'] ?? []].flat().map(String);
  const steps = Array.isArray(job['steps']) ? job['steps'].filter(isMapping) : [];
  return [
    ...unknownKeys(where, job, jobKeys),
    ...needs
      .filter(name => complete && jobs[name] === undefined)
      .map(name => `${where} needs ${name}, which is no job`),
    ...(complete && job['uses'] === undefined && job['runs-on'] === undefined ? [`${where}: no "runs-on"`] : []),
    ...needsProblems(where, { job, needs, jobs }, complete),
    ...stepsProblems(steps, doors, complete, job['outputs']).map(problem => `${where}, ${problem}`),
  ];
}

interface JobNeeds {
  readonly job: Mapping;
  readonly needs: readonly string[];
  readonly jobs: Mapping;
}

function needsProblems(where: string, { job, needs, jobs }: JobNeeds, complete: boolean): string[] {
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

function stepsProblems(steps: readonly Mapping[], doors: Doors, complete: boolean, outputs: unknown = {}): string[] {
  const seen = new Map<string, ActionManifest | undefined>();
  const problems: string[] = [];
  for (const [at, step] of steps.entries()) {
    const where = `step ${step['id'] ?? step['name'] ?? at + 1}`;
    problems.push(...unknownKeys(where, step, stepKeys), ...stepReferences(where, step, seen, complete));
    const { manifest, faults } = usesProblems(where, step, doors);
    problems.push(...faults, ...runProblems(where, step));
    if (typeof step['id'] !== 'string') continue;
    if (seen.has(step['id'])) problems.push(`${where}: the id is used twice`);
    seen.set(step['id'], manifest);
  }
  return [...problems, ...stepReferences('outputs', { outputs }, seen, complete)];
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
function doorOf(uses: string): { path: string; fault?: string } | undefined {
  const local = /^(?:\.|\$)\/(.*?)\/?$/.exec(uses);
  if (local !== null) return local[1]?.startsWith('.github/') ? undefined : { path: local[1] ?? '' };
  const remote = /^([\w.-]+)\/image-actions(?:\/([^@]*))?@(.*)$/.exec(uses);
  if (remote === null) return undefined;
  const [, owner, path = '', ref] = remote;
  return owner === 'org' && ref === 'v1' ? { path } : { path, fault: `${uses} must be org/image-actions/…@v1` };
}

function usesProblems(where: string, step: Mapping, doors: Doors): { manifest?: ActionManifest; faults: string[] } {
  const uses = String(step['uses'] ?? '');
  const door = doorOf(uses);
  if (door === undefined) return { faults: [] };
  const manifest = doors.get(door.path);
  const faults = door.fault === undefined ? [] : [`${where}: ${door.fault}`];
  if (manifest === undefined) return { faults: [...faults, `${where}: ${uses} is no action of this suite`] };
  const given = isMapping(step['with']) ? Object.keys(step['with']) : [];
  const inputs = Object.keys(manifest.inputs ?? {});
  for (const name of given.filter(name => !inputs.includes(name))) {
    faults.push(`${where}: ${uses} has no input "${name}"${hint(name, inputs)}`);
  }
  for (const [name, input] of Object.entries(manifest.inputs ?? {})) {
    if (input.required === true && !given.includes(name)) faults.push(`${where}: ${uses} needs the input "${name}"`);
  }
  return { manifest, faults };
}

/** Text that strangers write becomes code when it is pasted into a script. */
function runProblems(where: string, step: Mapping): string[] {
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
