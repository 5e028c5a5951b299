import { assignments, type Dockerfile } from './dockerfile.ts';
import type { Instruction } from './instructions.ts';
import { expandWord, type Lookup } from './words.ts';

/** The value of a variable; `unknown` where only the base image or the building machine has it. */
export type Variable = { readonly value: string } | 'unknown';

/** The variables of a stage at one instruction. */
export interface StageEnvironment {
  readonly values: ReadonlyMap<string, Variable>;
  /** Whether the base image, which is read from no Dockerfile, can define more. */
  readonly open: boolean;
}

export const outsideImage: StageEnvironment = { values: new Map(), open: true };
export const scratchImage: StageEnvironment = { values: new Map(), open: false };

export const lookupIn =
  ({ values, open }: StageEnvironment): Lookup =>
  name =>
    values.get(name) ?? (open ? 'unknown' : 'unset');

/** An environment that ARG and ENV change. */
export interface StageVariables extends StageEnvironment {
  readonly values: Map<string, Variable>;
  open: boolean;
}

/** What is the same for ARG and ENV of all stages. */
export interface ArgumentScope {
  /** Build arguments, as the caller of the build passes them. */
  readonly args: Readonly<Record<string, string>>;
  /** Automatic arguments, and ARG above the first FROM: FROM sees them, a stage only after its `ARG <name>`. */
  readonly globals: ReadonlyMap<string, Variable>;
  readonly escapeToken: string;
}

export interface ScopeRequest {
  readonly args: Readonly<Record<string, string>>;
  /** The stage to build; empty means the last. */
  readonly stage: string;
  /** The platform to build for; without it the automatic arguments are unknown. */
  readonly platform?: string;
}

export function readArgumentScope(file: Dockerfile, request: ScopeRequest): ArgumentScope {
  const { args } = request;
  const { escapeToken } = file;
  const globals = automaticArguments(request);
  const scope = { args, globals, escapeToken };
  const environment = { values: globals, open: false };
  for (const instruction of file.globals) {
    for (const { name, value } of assignments(instruction)) {
      if (args[name] !== undefined) globals.set(name, { value: args[name] });
      else if (value !== undefined) globals.set(name, expandIn(value, environment, scope));
    }
  }
  return scope;
}

/**
 * The arguments that BuildKit sets itself (docs.docker.com, "Automatic platform ARGs in the global scope"); those of the
 * machine that builds are not known when a plan is made.
 */
function automaticArguments({ args, platform, stage }: ScopeRequest): Map<string, Variable> {
  const [os = '', architecture = '', variant = ''] = platform?.split('/') ?? [];
  const ofTarget = { TARGETPLATFORM: platform ?? '', TARGETOS: os, TARGETARCH: architecture, TARGETVARIANT: variant };
  const values = new Map<string, Variable>();
  for (const [name, value] of Object.entries(ofTarget))
    values.set(name, platform === undefined ? 'unknown' : { value });
  values.set('TARGETOSVERSION', { value: '' });
  values.set('TARGETSTAGE', { value: stage === '' ? 'default' : stage });
  for (const name of ['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION']) {
    values.set(name, 'unknown');
  }
  for (const name of values.keys()) if (args[name] !== undefined) values.set(name, { value: args[name] });
  return values;
}

/** The expanded word; a word that BuildKit refuses counts as unknown, because nothing is built until it is mended. */
export function expandIn(word: string, environment: StageEnvironment, { escapeToken }: ArgumentScope): Variable {
  try {
    return { value: expandWord(word, lookupIn(environment), escapeToken) };
  } catch {
    return 'unknown';
  }
}

/** Applies ARG or ENV to the variables of a stage; other instructions change none. */
export function applyVariables(instruction: Instruction, environment: StageVariables, scope: ArgumentScope): void {
  if (instruction.keyword === 'ARG') declareArguments(instruction, environment, scope);
  if (instruction.keyword !== 'ENV') return;
  // All names and values of one line are expanded with the variables before it.
  const expanded = assignments(instruction).map(({ name, value = '' }) => ({
    name: expandIn(name, environment, scope),
    variable: expandIn(value, environment, scope),
  }));
  for (const { name, variable } of expanded) {
    if (name === 'unknown') forgetVariables(environment);
    else environment.values.set(name.value, variable);
  }
}

/** After `ENV $NAME=…` with an unknown name, each variable may be another one. */
function forgetVariables(environment: StageVariables): void {
  for (const name of environment.values.keys()) environment.values.set(name, 'unknown');
  environment.open = true;
}

/**
 * An argument without a value leaves what the base image may have under its name. BuildKit expands the names of ENV, and
 * not those of ARG.
 */
function declareArguments(instruction: Instruction, environment: StageVariables, scope: ArgumentScope): void {
  for (const { name, value } of assignments(instruction)) {
    const passed = scope.args[name];
    const inherited = scope.globals.get(name);
    if (passed !== undefined) environment.values.set(name, { value: passed });
    else if (value !== undefined) environment.values.set(name, expandIn(value, environment, scope));
    else if (inherited !== undefined) environment.values.set(name, inherited);
  }
}

/** Names of images as BuildKit compares them with names of contexts: Docker Hub and `:latest` are left out. */
export function familiarName(name: string): string {
  return name
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\/(?=[^/]+$)/, '')
    .replace(/:latest$/, '');
}
