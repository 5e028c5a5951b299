import { type Dockerfile, findStage, type Stage } from './dockerfile.ts';
import { type Instruction, jsonList, triggerOf } from './instructions.ts';
import { readMounts } from './mounts.ts';
import { literalPattern, parentsPattern, type SourcePattern, sourcePattern, wholeContext } from './source-pattern.ts';
import {
  type ArgumentScope,
  applyVariables,
  expandIn,
  familiarName,
  lookupIn,
  outsideImage,
  readArgumentScope,
  type ScopeRequest,
  type StageEnvironment,
  type StageVariables,
  scratchImage,
} from './variables.ts';
import { expandWord } from './words.ts';

/** What a build of one stage for one platform reads, besides its Dockerfile. */
export interface DockerfileSources {
  readonly local: readonly LocalSource[];
  /** Images by the name in FROM, `--from` or `from=`, where no stage and no context has that name. */
  readonly images: readonly NamedAtLine[];
  /** Names of contexts that are used, as keys of the contexts in the request. */
  readonly contexts: ReadonlySet<string>;
  /** Addresses that ADD downloads. */
  readonly downloads: readonly NamedAtLine[];
  /** The reachable instructions without comments; equal ones make equal images of equal files. */
  readonly texts: readonly string[];
  /** What a stage that begins with this image inherits. */
  readonly inherited: InheritedStage;
}

export interface NamedAtLine {
  readonly name: string;
  readonly line: number;
}

export interface LocalSource {
  /** The name of a context; undefined is the main one. */
  readonly context: string | undefined;
  readonly pattern: SourcePattern;
  /** The source as written, for people, e.g. `COPY src`. */
  readonly label: string;
  readonly line: number;
  /** Why the pattern is wider than the source; undefined when it is exact. */
  readonly widened: string | undefined;
}

export interface InheritedStage {
  /** `ONBUILD` instructions. */
  readonly triggers: readonly Instruction[];
  readonly environment: StageEnvironment;
  /** The image that it all begins with, by the name in FROM; absent when that is no image of a registry. */
  readonly image?: string;
}

export interface SourcesRequest extends ScopeRequest {
  readonly platform: string;
  /** Keys of the named contexts, in their familiar form. */
  readonly contexts: ReadonlySet<string>;
  /**
   * What a stage that begins with a context inherits: from another target of the graph, or undefined where the context is
   * none. `unknown`: it has instructions and variables that cannot be read.
   */
  readonly inherited: (context: string) => InheritedStage | 'unknown' | undefined;
}

/**
 * Follows the stages that a build reaches, as BuildKit does (frontend/dockerfile/dockerfile2llb), and collects what they
 * read. A source that cannot be derived takes the whole context, with the reason.
 *
 * @throws Error when the Dockerfile has no such stage
 */
export function readSources(file: Dockerfile, request: SourcesRequest): DockerfileSources {
  const walk: Walk = {
    file,
    request,
    scope: readArgumentScope(file, request),
    done: new Map(),
    found: { local: [], images: [], contexts: new Set(), downloads: [] },
  };
  const wanted = request.stage === '' ? file.stages.at(-1) : findStage(file.stages, request.stage);
  if (wanted === undefined) throw new Error(`it has no stage "${request.stage}"`);
  const inherited = visit(walk, wanted);
  const reached = file.stages.filter(({ index }) => walk.done.has(index));
  const instructions = [...file.globals, ...reached.flatMap(stage => [stage.from, ...stage.instructions])];
  const texts = [`${file.syntax ?? ''} ${file.escapeToken}`, ...instructions.map(({ text }) => text)];
  return { ...walk.found, texts, inherited };
}

/** A walk over the stages that a build reaches. */
interface Walk {
  readonly file: Dockerfile;
  readonly request: SourcesRequest;
  readonly scope: ArgumentScope;
  readonly done: Map<number, InheritedStage>;
  readonly found: { local: LocalSource[]; images: NamedAtLine[]; contexts: Set<string>; downloads: NamedAtLine[] };
}

/** One instruction of a stage. */
interface Step {
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly environment: StageVariables;
  /** `ONBUILD ` for a trigger of the base, else empty. */
  readonly prefix: string;
}

/** A context under the name of a stage replaces that stage (docs.docker.com, "Additional build contexts"). */
function visit(walk: Walk, stage: Stage): InheritedStage {
  const known = walk.done.get(stage.index);
  if (known !== undefined) return known;
  walk.done.set(stage.index, { triggers: [], environment: outsideImage });
  const context = contextOfStage(walk, stage);
  const result = context === undefined ? runStage(walk, stage) : fromContext(walk, context, stage.from.line);
  walk.done.set(stage.index, result);
  return result;
}

const contextNamed = ({ request }: Walk, name: string): string | undefined =>
  request.contexts.has(familiarName(name)) ? familiarName(name) : undefined;

const contextOfStage = (walk: Walk, { name }: Stage): string | undefined =>
  name === undefined ? undefined : contextNamed(walk, name);

function runStage(walk: Walk, stage: Stage): InheritedStage {
  const base = baseOf(walk, stage);
  const environment: StageVariables = { ...base.environment, values: new Map(base.environment.values) };
  const triggers: Instruction[] = [];
  for (const instruction of base.triggers) runStep(walk, { stage, instruction, environment, prefix: 'ONBUILD ' });
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'ONBUILD') triggers.push(triggerOf(instruction, walk.file.escapeToken));
    else runStep(walk, { stage, instruction, environment, prefix: '' });
  }
  return { triggers, environment, ...(base.image !== undefined && { image: base.image }) };
}

function runStep(walk: Walk, step: Step): void {
  applyVariables(step.instruction, step.environment, walk.scope);
  if (step.instruction.keyword === 'RUN') takeMounts(walk, step);
  if (/^(?:COPY|ADD)$/.test(step.instruction.keyword)) takeCopies(walk, step);
}

function baseOf(walk: Walk, stage: Stage): InheritedStage {
  const { line } = stage.from;
  const base = expandIn(stage.base, { values: walk.scope.globals, open: false }, walk.scope);
  if (base === 'unknown') return anyBase(walk, stage);
  const name = base.value;
  const parent = findStage(walk.file.stages.slice(0, stage.index), name);
  if (parent !== undefined) return visit(walk, parent);
  if (name === 'scratch') return { triggers: [], environment: scratchImage };
  const context = contextNamed(walk, name);
  if (context !== undefined) return fromContext(walk, context, line);
  walk.found.images.push({ name, line });
  return { triggers: [], environment: outsideImage, image: name };
}

/** The machine that builds decides which stage or image it is, so it can be any of them. */
function anyBase(walk: Walk, stage: Stage): InheritedStage {
  const { line } = stage.from;
  for (const earlier of walk.file.stages.slice(0, stage.index)) visit(walk, earlier);
  for (const context of walk.request.contexts) fromContext(walk, context, line);
  const label = `FROM ${stage.base}`;
  const widened = `${label} depends on the machine that builds`;
  walk.found.local.push({ context: undefined, pattern: wholeContext, label, line, widened });
  return { triggers: [], environment: outsideImage };
}

function fromContext(walk: Walk, context: string, line: number): InheritedStage {
  walk.found.contexts.add(context);
  walk.found.local.push({ context, pattern: wholeContext, label: `FROM ${context}`, line, widened: undefined });
  const inherited = walk.request.inherited(context);
  if (inherited === 'unknown') {
    const widened = `the instructions of ${context} cannot be read`;
    walk.found.local.push({ context: undefined, pattern: wholeContext, label: `FROM ${context}`, line, widened });
  }
  if (inherited === undefined || inherited === 'unknown') return { triggers: [], environment: outsideImage };
  // Their lines are those of another Dockerfile.
  return { ...inherited, triggers: inherited.triggers.map(trigger => ({ ...trigger, line })) };
}

function takeCopies(walk: Walk, step: Step): void {
  const { keyword, flags, rest, heredocs } = step.instruction;
  const words = jsonList(rest) ?? rest.split(/[\t\v\f\r\n ]+/).filter(Boolean);
  const sources = words.slice(0, -1).filter(word => heredocs.length === 0 || !/^\d*<</.test(word));
  const from = flags.find(({ name }) => name === 'from')?.value;
  const origin = originOf(walk, step, from);
  if (origin === 'elsewhere') return;
  const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
  const patternOf = (source: string): SourcePattern | undefined => {
    if (keyword === 'ADD' && /^(?:https?|git|ssh):\/\/|^git@/.test(source)) return undefined;
    return parents ? parentsPattern(source) : sourcePattern(source);
  };
  for (const written of sources) {
    const label = `${step.prefix}${keyword}${from === undefined ? '' : ` --from=${from}`} ${written}`;
    take(walk, step, { context: origin.context, label, written, patternOf });
  }
}

function takeMounts(walk: Walk, step: Step): void {
  for (const { text, type, from, source = '/' } of readMounts(step.instruction)) {
    if (/^(?:secret|ssh|tmpfs)$/.test(type) || (type === 'cache' && from === undefined)) continue;
    const origin = originOf(walk, step, from);
    if (origin === 'elsewhere') continue;
    const label = `${step.prefix}RUN --mount=${text}`;
    take(walk, step, { context: origin.context, label, written: source, patternOf: literalPattern });
  }
}

interface Taken extends Pick<LocalSource, 'context' | 'label'> {
  readonly written: string;
  /** The paths of an expanded source; undefined for an address that is downloaded. */
  readonly patternOf: (source: string) => SourcePattern | undefined;
}

function take({ found, file }: Walk, { environment, instruction }: Step, taken: Taken): void {
  const { context, label, written, patternOf } = taken;
  const { line } = instruction;
  try {
    const source = expandWord(written, lookupIn(environment), file.escapeToken);
    const pattern = patternOf(source);
    if (pattern === undefined) found.downloads.push({ name: source, line });
    else found.local.push({ context, label, line, pattern, widened: undefined });
  } catch (error) {
    const widened = error instanceof Error ? error.message : String(error);
    found.local.push({ context, label, line, pattern: wholeContext, widened });
  }
}

/** The context that a `from` names, undefined for the main one; `elsewhere` when it names a stage or an image. */
function originOf(
  walk: Walk,
  { stage, instruction }: Step,
  from: string | undefined,
): { readonly context: string | undefined } | 'elsewhere' {
  if (from === undefined) return { context: undefined };
  const { file, found } = walk;
  // Only COPY can name a stage by its number.
  const numbered = instruction.keyword !== 'RUN' && /^\d+$/.test(from) ? file.stages[Number(from)] : undefined;
  const named = numbered ?? findStage(file.stages, from);
  if (named !== undefined && named.index !== stage.index) {
    const context = contextOfStage(walk, named);
    if (context === undefined) visit(walk, named);
    else found.contexts.add(context);
    return context === undefined ? 'elsewhere' : { context };
  }
  if (from === 'scratch') return 'elsewhere';
  const context = contextNamed(walk, from);
  if (context === undefined) {
    found.images.push({ name: from, line: instruction.line });
    return 'elsewhere';
  }
  found.contexts.add(context);
  return { context };
}
