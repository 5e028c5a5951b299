import { assignments, type Dockerfile, type Stage } from './dockerfile.ts';
import { type Instruction, jsonList, parseInstruction } from './instructions.ts';
import { everything, literalPattern, parentsPattern, type SourcePattern, sourcePattern } from './source-pattern.ts';
import {
  familiarName,
  lookupIn,
  mountFields,
  outside,
  platformVariables,
  type StageEnvironment,
  scratch,
} from './variables.ts';
import { expandWord, type Lookup } from './words.ts';

/** What a build of one stage for one platform reads from outside of its Dockerfile. */
export interface DockerfileSources {
  readonly local: readonly LocalSource[];
  /** Images by the name that FROM, `--from` or `from=` gives them, where no stage and no context has it. */
  readonly images: readonly Named[];
  /** Names of contexts that are used, as keys of the given ones. */
  readonly contexts: ReadonlySet<string>;
  /** Addresses that ADD downloads. */
  readonly downloads: readonly Named[];
  /** Texts of the reachable stages, comments left out; equal texts make equal images of equal inputs. */
  readonly texts: readonly string[];
  /** What a stage that begins with this image inherits. */
  readonly inherited: Inherited;
}

export interface Named {
  readonly name: string;
  readonly line: number;
}

export interface LocalSource {
  /** The name of a context; null is the main one. */
  readonly context: string | null;
  readonly pattern: SourcePattern;
  /** The source as written, for people, e.g. `COPY src`. */
  readonly label: string;
  readonly line: number;
  /** Why the pattern is wider than the source; null when it is exact. */
  readonly widened: string | null;
}

export interface Inherited {
  /** `ONBUILD` instructions. */
  readonly triggers: readonly Instruction[];
  readonly environment: StageEnvironment;
  /** The image that it all begins with, by the name in FROM; absent when that is no image of a registry. */
  readonly image?: string;
}

export interface SourcesRequest {
  readonly args: Readonly<Record<string, string>>;
  /** The stage to build; empty means the last. */
  readonly stage: string;
  readonly platform: string;
  /** Keys of the named contexts, in their familiar form. */
  readonly contexts: ReadonlySet<string>;
  /** What a context that is another target of the graph hands on. */
  readonly inherited: (context: string) => Inherited | undefined;
}

/**
 * Follows the stages that a build reaches, as BuildKit does (frontend/dockerfile/dockerfile2llb), and collects what they
 * read. What cannot be told takes the whole context, with the reason.
 *
 * @throws Error when the Dockerfile has no such stage
 */
export function readSources(file: Dockerfile, request: SourcesRequest): DockerfileSources {
  const reach: Reach = {
    file,
    request,
    globals: globalArguments(file, request),
    done: new Map(),
    found: { local: [], images: [], contexts: new Set(), downloads: [] },
  };
  const wanted = request.stage === '' ? file.stages.at(-1) : stageNamed(file, request.stage);
  if (wanted === undefined) throw new Error(`it has no stage "${request.stage}"`);
  const inherited = visit(reach, wanted);
  const reached = file.stages.filter(({ index }) => reach.done.has(index));
  const instructions = [...file.globals, ...reached.flatMap(stage => [stage.from, ...stage.instructions])];
  const texts = [`${file.syntax ?? ''} ${file.escapeToken}`, ...instructions.map(({ text }) => text)];
  return { ...reach.found, texts, inherited };
}

interface Reach {
  readonly file: Dockerfile;
  readonly request: SourcesRequest;
  readonly globals: ReadonlyMap<string, string | null>;
  readonly done: Map<number, Inherited>;
  readonly found: { local: LocalSource[]; images: Named[]; contexts: Set<string>; downloads: Named[] };
}

interface Variables {
  readonly values: Map<string, string | null>;
  readonly open: boolean;
}

function globalArguments(file: Dockerfile, { args, platform, stage }: SourcesRequest): Map<string, string | null> {
  const values = platformVariables(platform, stage, args);
  const lookup = lookupIn({ values, open: false });
  for (const instruction of file.globals) {
    for (const { name, value } of assignments(instruction)) {
      if (args[name] !== undefined) values.set(name, args[name]);
      else if (value !== null) values.set(name, tryExpand(file, value, lookup));
    }
  }
  return values;
}

function tryExpand(file: Dockerfile, word: string, lookup: Lookup): string | null {
  try {
    return expandWord(word, lookup, file.escapeToken);
  } catch {
    return null;
  }
}

const stageNamed = (file: Dockerfile, name: string, before = file.stages.length): Stage | undefined =>
  file.stages.slice(0, before).findLast(stage => stage.name === name.toLowerCase());

/** A context under the name of a stage takes the stage's place (docs.docker.com, "Additional build contexts"). */
function visit(reach: Reach, stage: Stage): Inherited {
  const known = reach.done.get(stage.index);
  if (known !== undefined) return known;
  reach.done.set(stage.index, { triggers: [], environment: outside });
  const replaced = contextOfStage(reach, stage);
  const result = replaced === undefined ? runStage(reach, stage) : fromContext(reach, replaced, stage.from.line);
  reach.done.set(stage.index, result);
  return result;
}

const contextNamed = ({ request }: Reach, name: string): string | undefined =>
  request.contexts.has(familiarName(name)) ? familiarName(name) : undefined;

const contextOfStage = (reach: Reach, stage: Stage): string | undefined =>
  stage.name === null ? undefined : contextNamed(reach, stage.name);

function runStage(reach: Reach, stage: Stage): Inherited {
  const base = baseOf(reach, stage);
  const variables: Variables = { values: new Map(base.environment.values), open: base.environment.open };
  const triggers: Instruction[] = [];
  for (const instruction of base.triggers) apply(reach, stage, instruction, variables, 'ONBUILD ');
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'ONBUILD') triggers.push(triggerOf(reach, instruction));
    else apply(reach, stage, instruction, variables, '');
  }
  return { triggers, environment: variables, ...(base.image === undefined ? {} : { image: base.image }) };
}

function triggerOf({ file }: Reach, { rest, line, heredocs }: Instruction): Instruction {
  return { ...parseInstruction(rest, line, file.escapeToken), heredocs };
}

function baseOf(reach: Reach, stage: Stage): Inherited {
  const { line } = stage.from;
  const name = tryExpand(reach.file, stage.base, lookupIn({ values: reach.globals, open: false }));
  if (name === null) return anyBase(reach, stage);
  const parent = stageNamed(reach.file, name, stage.index);
  if (parent !== undefined) return visit(reach, parent);
  if (name === 'scratch') return { triggers: [], environment: scratch };
  const context = contextNamed(reach, name);
  if (context !== undefined) return fromContext(reach, context, line);
  reach.found.images.push({ name, line });
  return { triggers: [], environment: outside, image: name };
}

/** The machine that builds decides which stage or image it is, so it may be any. */
function anyBase(reach: Reach, stage: Stage): Inherited {
  const { line } = stage.from;
  for (const earlier of reach.file.stages.slice(0, stage.index)) visit(reach, earlier);
  for (const context of reach.request.contexts) fromContext(reach, context, line);
  const widened = `FROM ${stage.base} depends on the machine that builds`;
  reach.found.local.push({ context: null, pattern: everything, label: `FROM ${stage.base}`, line, widened });
  return { triggers: [], environment: outside };
}

function fromContext(reach: Reach, context: string, line: number): Inherited {
  reach.found.contexts.add(context);
  reach.found.local.push({ context, pattern: everything, label: `FROM ${context}`, line, widened: null });
  const inherited = reach.request.inherited(context);
  if (inherited === undefined) return { triggers: [], environment: outside };
  // Their own lines are those of another Dockerfile.
  return { ...inherited, triggers: inherited.triggers.map(trigger => ({ ...trigger, line })) };
}

function apply(reach: Reach, stage: Stage, instruction: Instruction, variables: Variables, prefix: string): void {
  const lookup = lookupIn(variables);
  const { keyword } = instruction;
  if (keyword === 'ARG') declareArguments(reach, instruction, variables, lookup);
  else if (keyword === 'ENV') {
    const values = assignments(instruction).map(({ name, value }) => [
      name,
      tryExpand(reach.file, value ?? '', lookup),
    ]);
    for (const [name, value] of values) variables.values.set(name ?? '', value ?? null);
  } else if (keyword === 'RUN') takeMounts(reach, stage, instruction, lookup, prefix);
  else if (keyword === 'COPY' || keyword === 'ADD') takeCopies(reach, stage, instruction, lookup, prefix);
}

/** An argument without a value leaves what the base image may have under its name. */
function declareArguments(reach: Reach, instruction: Instruction, { values }: Variables, lookup: Lookup): void {
  for (const { name, value } of assignments(instruction)) {
    const given = reach.request.args[name];
    if (given !== undefined) values.set(name, given);
    else if (value !== null) values.set(name, tryExpand(reach.file, value, lookup));
    else if (reach.globals.has(name)) values.set(name, reach.globals.get(name) ?? null);
  }
}

function takeCopies(reach: Reach, stage: Stage, instruction: Instruction, lookup: Lookup, prefix: string): void {
  const { keyword, line, flags, rest, heredocs } = instruction;
  const words = jsonList(rest) ?? rest.split(/[\t\v\f\r\n ]+/).filter(Boolean);
  const sources = words.slice(0, -1).filter(word => heredocs.length === 0 || !/^\d*<</.test(word));
  const from = flags.find(({ name }) => name === 'from')?.value;
  const context = from === undefined ? null : originOf(reach, stage, from, line, true);
  if (context === undefined) return;
  const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
  for (const written of sources) {
    const label = `${prefix}${keyword}${from === undefined ? '' : ` --from=${from}`} ${written}`;
    const place = { context, label, line };
    take(reach, place, written, lookup, source => {
      if (keyword === 'ADD' && /^(?:https?|git|ssh):\/\/|^git@/.test(source)) return null;
      return parents ? parentsPattern(source) : sourcePattern(source);
    });
  }
}

function takeMounts(reach: Reach, stage: Stage, instruction: Instruction, lookup: Lookup, prefix: string): void {
  for (const { name, value } of instruction.flags) {
    if (name !== 'mount') continue;
    const fields = mountFields(value);
    const type = fields.get('type') ?? 'bind';
    const from = fields.get('from');
    if (/^(?:secret|ssh|tmpfs)$/.test(type) || (type === 'cache' && from === undefined)) continue;
    const context = from === undefined ? null : originOf(reach, stage, from, instruction.line, false);
    if (context === undefined) continue;
    const place = { context, label: `${prefix}RUN --mount=${value}`, line: instruction.line };
    take(reach, place, fields.get('source') ?? fields.get('src') ?? '/', lookup, literalPattern);
  }
}

/** `pattern` gives null for an address that is downloaded. */
function take(
  { file, found }: Reach,
  place: Pick<LocalSource, 'context' | 'label' | 'line'>,
  written: string,
  lookup: Lookup,
  pattern: (source: string) => SourcePattern | null,
): void {
  try {
    const source = expandWord(written, lookup, file.escapeToken);
    const taken = pattern(source);
    if (taken === null) found.downloads.push({ name: source, line: place.line });
    else found.local.push({ ...place, pattern: taken, widened: null });
  } catch (error) {
    const widened = error instanceof Error ? error.message : String(error);
    found.local.push({ ...place, pattern: everything, widened });
  }
}

/** The context that a `from` names; undefined when it is a stage or an image. */
function originOf(reach: Reach, stage: Stage, from: string, line: number, byIndex: boolean): string | undefined {
  const { file, found } = reach;
  const named = (byIndex && /^\d+$/.test(from) ? file.stages[Number(from)] : undefined) ?? stageNamed(file, from);
  if (named !== undefined && named.index !== stage.index) {
    const replaced = contextOfStage(reach, named);
    if (replaced === undefined) visit(reach, named);
    else found.contexts.add(replaced);
    return replaced;
  }
  if (from === 'scratch') return undefined;
  const context = contextNamed(reach, from);
  if (context !== undefined) found.contexts.add(context);
  else found.images.push({ name: from, line });
  return context;
}
