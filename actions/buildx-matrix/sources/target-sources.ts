import path from 'node:path';
import { type DefinedTarget, type Definition, unescapeTemplate } from '../../shared/bake/definition.ts';
import { type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { noFilter, type PathFilter } from '../../shared/dockerfile/ignore-file.ts';
import { type DockerfileSources, type LocalSource, readSources } from '../../shared/dockerfile/sources.ts';
import { familiarName } from '../../shared/dockerfile/variables.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import { dockerignoreOf, type ReadFile, wholeContexts } from './context-files.ts';
import { type ContextPlace, contextPlace } from './context-location.ts';
import { fileRule, type InputRule } from './source-rule.ts';

export interface InputsPlace {
  /** Absolute path of the repository's root. */
  readonly root: string;
  /** Absolute path of the folder that bake runs in. */
  readonly workdir: string;
  readonly defaultPlatform: string;
}

/** Everything that the image of a target is made of, as far as the repository shows it. */
export interface TargetInputs {
  readonly rules: readonly InputRule[];
  /** Why the target must be built each time: something it reads cannot be watched. Null otherwise. */
  readonly unwatched: string | null;
  /** Why any commit changes the image (`.git` is copied); null otherwise. */
  readonly everyCommit: string | null;
  /** The Dockerfile's path; null when it stands in the definition. */
  readonly dockerfile: string | null;
  /** The reachable parts of the Dockerfile; empty when it cannot be read. */
  readonly texts: readonly string[];
  /** Images of registries, as FROM, `--from` and `docker-image://` name them. */
  readonly images: readonly ExternalImage[];
  /** Contexts that are declared as an edge to another target and used by no reachable stage. */
  readonly unusedParents: readonly string[];
  readonly inherited: DockerfileSources['inherited'] | undefined;
}

export interface ExternalImage {
  readonly reference: string;
  /** Where it is named, e.g. `api/Dockerfile:1`. */
  readonly place: string;
}

/**
 * Derives the inputs of every target, parents first, so that `ONBUILD` and variables of a parent are known.
 *
 * @param order targets in an order in which parents stand before children
 */
export function readTargetInputs(
  definition: Definition,
  order: readonly string[],
  readFile: ReadFile,
  place: InputsPlace,
): Map<string, TargetInputs> {
  const parsed = new Map<string, Dockerfile | Error | null>();
  const found = new Map<string, TargetInputs>();
  for (const name of order) {
    const target = definition.target[name] ?? {};
    found.set(name, inputsOf(name, target, { found, parsed, readFile, place }));
  }
  return found;
}

interface Surroundings {
  readonly found: ReadonlyMap<string, TargetInputs>;
  readonly parsed: Map<string, Dockerfile | Error | null>;
  readonly readFile: ReadFile;
  readonly place: InputsPlace;
}

const nothing: TargetInputs = {
  rules: [],
  unwatched: null,
  everyCommit: null,
  dockerfile: null,
  texts: [],
  images: [],
  unusedParents: [],
  inherited: undefined,
};

function inputsOf(name: string, target: DefinedTarget, surroundings: Surroundings): TargetInputs {
  const { root, workdir } = surroundings.place;
  const main = contextPlace(target.context ?? '.', root, workdir);
  if (main.kind === 'remote') {
    return main.pinned ? nothing : { ...nothing, unwatched: `its context is remote (${main.address})` };
  }
  if (main.kind !== 'folder') {
    return { ...nothing, unwatched: `its context ${target.context} lies outside of the repository` };
  }
  const source = readDockerfileOf(target, main.folder, surroundings);
  if ('unwatched' in source) return { ...nothing, unwatched: source.unwatched };
  const contexts = contextsOf(target, surroundings.place);
  const ignore = dockerignoreOf(main.folder, source.path, surroundings.readFile);
  const own = source.path === null ? [] : [fileRule('dockerfile', source.path, `the Dockerfile of ${name}`)];
  const rules = [...own, ...ignore.rules];
  const whole = (why: string): TargetInputs => {
    const widened = wholeContexts(main.folder, ignore.filter, contexts, surroundings.readFile, why);
    const unwatched = unwatchedContext(contexts, new Set(contexts.keys()));
    return {
      ...nothing,
      dockerfile: source.path,
      rules: [...rules, ...widened],
      unwatched,
      everyCommit: gitFolderOf(widened),
    };
  };
  if (source.file instanceof Error) return whole(`the Dockerfile cannot be read: ${source.file.message}`);
  const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? source.file.syntax;
  if (frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend)) {
    return whole(`the frontend ${frontend} has rules of its own`);
  }
  const where = source.path ?? 'dockerfile-inline';
  try {
    const read = platformsOf(target, source.file, surroundings.place).map(platform =>
      readSources(source.file as Dockerfile, requestOf(target, platform, contexts, surroundings.found)),
    );
    return derived(
      { read, contexts, where, main: main.folder, filter: ignore.filter, rules, dockerfile: source.path },
      surroundings,
    );
  } catch (error) {
    return whole(`the Dockerfile cannot be followed: ${messageOf(error)}`);
  }
}

/** A Dockerfile that names no platform variable reads the same for every platform. */
function platformsOf(target: DefinedTarget, file: Dockerfile, { defaultPlatform }: InputsPlace): readonly string[] {
  const [first = defaultPlatform, ...others] = target.platforms ?? [];
  const instructions = [...file.globals, ...file.stages.flatMap(stage => [stage.from, ...stage.instructions])];
  const varies =
    others.length > 0 && instructions.some(({ text }) => /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/.test(text));
  return varies ? [first, ...others] : [first];
}

function contextsOf(target: DefinedTarget, { root, workdir }: InputsPlace): Map<string, ContextPlace> {
  const entries = Object.entries(target.contexts ?? {});
  return new Map(entries.map(([name, value]) => [familiarName(name), contextPlace(value, root, workdir)]));
}

function requestOf(
  target: DefinedTarget,
  platform: string,
  contexts: ReadonlyMap<string, ContextPlace>,
  found: ReadonlyMap<string, TargetInputs>,
) {
  const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, unescapeTemplate(value)] as const);
  return {
    args: Object.fromEntries(args),
    stage: target.target ?? '',
    platform,
    contexts: new Set(contexts.keys()),
    inherited: (context: string) => {
      const place = contexts.get(context);
      return place?.kind === 'target' ? found.get(place.name)?.inherited : undefined;
    },
  };
}

function readDockerfileOf(
  target: DefinedTarget,
  folder: string,
  { parsed, readFile, place }: Surroundings,
): { path: string | null; file: Dockerfile | Error } | { unwatched: string } {
  const inline = target['dockerfile-inline'];
  if (inline !== undefined) return { path: null, file: tryRead(unescapeTemplate(inline)) };
  const written = target.dockerfile ?? 'Dockerfile';
  const at = contextPlace(
    path.isAbsolute(written) || written.includes('://') ? written : path.join(place.root, folder, written),
    place.root,
    place.workdir,
  );
  if (at.kind !== 'folder') return { unwatched: `its Dockerfile ${written} lies outside of the repository` };
  const known = parsed.get(at.folder);
  const text = known === undefined ? readFile(at.folder) : null;
  const file = known ?? (text === null ? null : tryRead(text));
  parsed.set(at.folder, file);
  if (file === null) return { unwatched: `its Dockerfile ${at.folder} is not in the checkout` };
  return { path: at.folder, file };
}

function tryRead(text: string): Dockerfile | Error {
  try {
    return readDockerfile(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unwatchedContext(contexts: ReadonlyMap<string, ContextPlace>, used: ReadonlySet<string>): string | null {
  for (const [name, place] of contexts) {
    if (!used.has(name)) continue;
    if (place.kind === 'outside') return `its context "${name}" (${place.path}) lies outside of the repository`;
    if (place.kind === 'remote' && !place.pinned) return `its context "${name}" is remote (${place.address})`;
  }
  return null;
}

interface Derivation {
  readonly read: readonly DockerfileSources[];
  readonly contexts: ReadonlyMap<string, ContextPlace>;
  readonly where: string;
  readonly main: string;
  readonly filter: PathFilter;
  readonly rules: readonly InputRule[];
  readonly dockerfile: string | null;
}

function derived(derivation: Derivation, { readFile }: Surroundings): TargetInputs {
  const { read, contexts, where, dockerfile } = derivation;
  const used = new Set(read.flatMap(sources => [...sources.contexts]));
  const rules = new Map<string, InputRule>();
  const ignores: InputRule[] = [];
  const filters = new Map<string, PathFilter>();
  for (const source of read.flatMap(({ local }) => local)) {
    const place = source.context === undefined ? null : contexts.get(source.context);
    if (place !== null && place?.kind !== 'folder') continue;
    const root = place === null ? derivation.main : place.folder;
    if (place !== null && !filters.has(root)) {
      const own = dockerignoreOf(root, null, readFile);
      filters.set(root, own.filter);
      ignores.push(...own.rules);
    }
    const filter = place === null ? derivation.filter : (filters.get(root) ?? noFilter);
    rules.set(ruleKey(root, source), sourceRule(root, source, filter, where));
  }
  const sources = [...rules.values()];
  const named = [...contexts].flatMap(([name, place]) =>
    place.kind === 'image' && used.has(name) ? [{ reference: place.reference, place: `context ${name}` }] : [],
  );
  const images = read.flatMap(each =>
    each.images.map(({ name, line }) => ({ reference: name, place: `${where}:${line}` })),
  );
  return {
    rules: [...derivation.rules, ...ignores, ...sources],
    unwatched: unwatchedContext(contexts, used),
    everyCommit: gitFolderOf(sources),
    dockerfile,
    texts: read.flatMap(({ texts }) => texts),
    images: [...new Map([...images, ...named].map(image => [image.reference, image])).values()],
    unusedParents: [...contexts].flatMap(([name, place]) =>
      place.kind === 'target' && !used.has(name) ? [place.name] : [],
    ),
    inherited: read[0]?.inherited,
  };
}

const ruleKey = (root: string, { label, line, pattern, widened }: LocalSource): string =>
  JSON.stringify([root, label, line, pattern.folder, widened]);

const sourceRule = (root: string, source: LocalSource, filter: PathFilter, where: string): InputRule => ({
  kind: 'source',
  root,
  pattern: source.pattern,
  filter,
  place: `${source.label}, ${where}:${source.line}`,
  widened: source.widened ?? null,
});

/** A local context of the repository's root carries `.git`, which every commit changes, unless it is ignored. */
function gitFolderOf(rules: readonly InputRule[]): string | null {
  const rule = rules.find(
    ({ root, pattern, filter }) => root === '' && pattern.matches('.git/HEAD') && !filter.excludes('.git/HEAD'),
  );
  return rule === undefined ? null : `${rule.place} takes .git along, which every commit changes`;
}
