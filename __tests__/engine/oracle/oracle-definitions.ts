import util from 'node:util';
import { escapeTemplate } from '../../../actions/shared/bake/definition.ts';
import { isObject } from '../../../actions/shared/text/json.ts';
import { registryHost } from '../../buildx-matrix/plans.ts';
import type { Files } from '../../support/git-repository.ts';
import {
  type OracleCase,
  type OracleDefinition,
  type OracleTarget,
  type RemoteRepository,
  type Way,
  ways,
} from './oracle-case.ts';
import type { Random } from './oracle-random.ts';

/** A case before its definition is edited; an edit can add files to it. */
interface Draft {
  readonly name: string;
  readonly way: Way;
  readonly definition: OracleDefinition;
  readonly files: Record<string, string>;
  readonly stages: readonly string[];
  readonly remote: RemoteRepository;
}

/** Edits one field of the definition, so that its way can carry the edit; undefined when no edit was found. */
export function editDefinition(draft: Draft, random: Random): OracleDefinition | undefined {
  for (let attempt = 0; attempt < 20; attempt++) {
    const after = random.pick(edits)(draft, random);
    if (after !== undefined && canCarry(draft.way, draft.definition, after)) return after;
  }
  return undefined;
}

/** Undefined when the draft has nothing of the kind. */
type EditOfDefinition = (draft: Draft, random: Random) => OracleDefinition | undefined;

const withTarget = ({ definition }: Draft, fields: Partial<OracleTarget>): OracleDefinition => ({
  ...definition,
  target: { ...definition.target, ...fields },
});

const withFields =
  (fields: (target: OracleTarget, random: Random) => Partial<OracleTarget> | undefined): EditOfDefinition =>
  (draft, random) => {
    const changed = fields(draft.definition.target, random);
    return changed && withTarget(draft, changed);
  };

const textOf = ({ definition: { target }, files }: Draft): string =>
  target['dockerfile-inline'] ?? files[target.dockerfile] ?? '';

const without = <T extends object>(map: T | undefined, key: keyof T): T =>
  Object.fromEntries(Object.entries(map ?? {}).filter(([each]) => each !== key)) as T;

/** Fields that a Dockerfile does not use make no other image, so most edits are of those that it uses. */
const changeArgument: EditOfDefinition = (draft, { pick }) => {
  if (!/\$\{?DIR/.test(textOf(draft))) return undefined;
  const { args } = draft.definition.target;
  const values = ['conf', 'docs'].filter(value => value !== args?.['DIR']);
  return withTarget(draft, { args: { ...args, DIR: pick(values) } });
};

const changeStage: EditOfDefinition = (draft, { pick }) => {
  const { stages, definition } = draft;
  const others = stages.filter(stage => stage !== (definition.target.target ?? stages.at(-1)));
  return others.length === 0 ? undefined : withTarget(draft, { target: pick(others) });
};

const changeInline: EditOfDefinition = (draft, { pick }) => {
  const text = textOf(draft);
  if (text === '') return undefined;
  const added = ['COPY a.txt /appended\n', 'COPY src /appended\n', 'COPY conf* /appended/\n'];
  const edited = added.map(line => `${text}${line}`);
  return withTarget(draft, { 'dockerfile-inline': pick(edited) });
};

const changeDockerfile: EditOfDefinition = (draft, { pick }) => {
  const { definition, files } = draft;
  const text = files[definition.target.dockerfile];
  if (text === undefined || definition.target['dockerfile-inline'] !== undefined) return undefined;
  files['other.Dockerfile'] ??= `${text}${pick(['COPY a.txt /appended\n', 'COPY a.txt /last\n', 'COPY src /last\n'])}`;
  return withTarget(draft, { dockerfile: 'other.Dockerfile' });
};

const changeContexts =
  (
    change: (contexts: Readonly<Record<string, string>>, draft: Draft, random: Random) => Record<string, string>,
  ): EditOfDefinition =>
  (draft, random) => {
    const { contexts = {} } = draft.definition.target;
    const changed = change(contexts, draft, random);
    return util.isDeepStrictEqual(changed, contexts) ? undefined : withTarget(draft, { contexts: changed });
  };

const ifUsed =
  (context: string, edit: EditOfDefinition): EditOfDefinition =>
  (draft, random) =>
    textOf(draft).includes(`from=${context}`) ? edit(draft, random) : undefined;

/** Exchanges what two names stand for. */
const swap = (contexts: Readonly<Record<string, string>>, one: string, other: string): Record<string, string> => {
  const [ofOne, ofOther] = [contexts[one], contexts[other]];
  return ofOne === undefined || ofOther === undefined
    ? { ...contexts }
    : { ...contexts, [one]: ofOther, [other]: ofOne };
};

/** The same address at another commit or folder. */
const moveRemote = (address: string, { commits }: RemoteRepository, { pick, chance }: Random): string =>
  address.includes('#') ? address.replace(/#.*$/, `#${pick(commits)}${chance(0.2) ? ':docs' : ''}`) : address;

const changeRemoteContext: EditOfDefinition = (draft, random) => {
  const { context } = draft.definition.target;
  return context.includes('#') ? withTarget(draft, { context: moveRemote(context, draft.remote, random) }) : undefined;
};

const changeParent: EditOfDefinition = ({ name, definition }, { pick }) => {
  const parent = definition.parents[`${name}-base`];
  if (parent === undefined) return undefined;
  const changed = pick<Partial<OracleTarget>>([
    { args: { PART: 'docs' } },
    { dockerfile: 'other.Dockerfile' },
    { labels: { l: '1' } },
    { args: { UNUSED: '1' } },
    { context: `${name}/conf/../base` },
  ]);
  return { ...definition, parents: { ...definition.parents, [`${name}-base`]: { ...parent, ...changed } } };
};

const created = 'org.opencontainers.image.created';

/** Frequent ones more than once. */
const edits: readonly EditOfDefinition[] = [
  changeArgument,
  changeArgument,
  changeArgument,
  changeStage,
  changeStage,
  changeInline,
  changeDockerfile,
  ifUsed(
    'ext',
    changeContexts((contexts, { name }) => ({ ...contexts, ext: `${name}/docs` })),
  ),
  ifUsed(
    'ext',
    changeContexts(contexts => swap(contexts, 'ext', 'more')),
  ),
  changeContexts(contexts => swap(contexts, 'base', 'other')),
  changeContexts(contexts => swap(contexts, 'base', 'other')),
  changeContexts((contexts, { name }) => (contexts['base'] ? { ...contexts, base: `target:${name}-other` } : contexts)),
  changeContexts((contexts, { name }) => (contexts['base'] ? { ...contexts, base: `${name}/base` } : contexts)),
  changeContexts((contexts, { name }) => ({ ...contexts, one: `${name}/docs` })),
  changeContexts(({ one: _, ...contexts }) => contexts),
  changeContexts((contexts, { remote }, random) =>
    contexts['lib'] ? { ...contexts, lib: moveRemote(contexts['lib'], remote, random) } : contexts,
  ),
  changeContexts((contexts, { remote }, random) =>
    contexts['lib'] ? { ...contexts, lib: moveRemote(contexts['lib'], remote, random) } : contexts,
  ),
  changeRemoteContext,
  changeRemoteContext,
  changeRemoteContext,
  changeParent,
  changeParent,
  withFields(({ labels }) => ({ labels: { ...labels, l: '2' } })),
  withFields(({ labels }) => (labels ? { labels: without(labels, 'l') } : { labels: { m: '1' } })),
  withFields(({ labels }) => ({ labels: { ...labels, [created]: '2026-01-02T00:00:00Z' } })),
  withFields(() => ({ annotations: ['a=2'] })),
  withFields(
    ({ attest }) => attest && { attest: [{ type: 'provenance', mode: attest[0]?.['mode'] === 'min' ? 'max' : 'min' }] },
  ),
  withFields(({ attest }) => attest && { attest: [{ type: 'provenance', disabled: 'true' }] }),
  withFields(({ platforms }) => platforms && { platforms: platforms.slice(1) }),
  withFields(() => ({ 'no-cache': true })),
  withFields(() => ({ 'cache-from': ['type=registry,ref=registry.example.org/cache'] })),
  withFields(({ args }, { chance }) => (chance(0.05) ? { args: { ...args, NEW: '1' } } : undefined)),
  withFields(({ args }) => args && { args: without(args, 'OLD') }),
];

/** The fields that buildx can get in this way. */
const fieldsOf: Readonly<Record<Way, readonly (keyof OracleTarget)[] | 'all'>> = {
  bake: 'all',
  link: 'all',
  'new file': ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'context', 'contexts', 'no-cache'],
  set: ['args', 'labels', 'target', 'dockerfile', 'context', 'contexts'],
  compose: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  extends: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  include: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  '.env': ['args', 'labels'],
  'variable of the job': ['args', 'labels'],
  variables: ['args', 'labels'],
};

const ofCompose: ReadonlySet<Way> = new Set(['compose', 'extends', 'include', '.env']);

/** Whether buildx evaluates both sides as they are meant when what differs comes by this way. */
function canCarry(way: Way, before: OracleDefinition, after: OracleDefinition): boolean {
  if (way === 'bake') return true;
  if (!util.isDeepStrictEqual(before.parents, after.parents)) return false;
  const [removed, added] = [changes(before.target, after.target), changes(after.target, before.target)];
  const fields = fieldsOf[way];
  if (fields !== 'all' && !Object.keys(added).every(field => fields.includes(field as keyof OracleTarget)))
    return false;
  // Compose knows no targets, and takes an address for a path.
  if (ofCompose.has(way)) {
    if (before.target.context.includes('://')) return false;
    return !/"(?:target:|http:)/.test(JSON.stringify([removed['contexts'], added['contexts']]));
  }
  // A file adds to what is there, and takes nothing away.
  if (way === 'new file') {
    return Object.entries(removed).every(([field, value]) => {
      const keys = isObject(value) ? Object.keys(value) : [];
      return added[field] !== undefined && keys.every(key => key in Object(added[field]));
    });
  }
  return true;
}

type Layer = Readonly<Record<string, unknown>>;

/** The fields of `side` that are not equal in `other`; of maps, the keys. */
function changes(side: OracleTarget, other: OracleTarget): Layer {
  return Object.fromEntries(
    [...new Set([...Object.keys(side), ...Object.keys(other)])].flatMap(field => {
      const [value, otherValue] = [Reflect.get(side, field), Reflect.get(other, field)];
      if (JSON.stringify(value) === JSON.stringify(otherValue)) return [];
      if (typeof (value ?? otherValue) !== 'object' || Array.isArray(value ?? otherValue)) return [[field, value]];
      const keys = Object.entries(value ?? {}).filter(([key, each]) => otherValue?.[key] !== each);
      return [[field, Object.fromEntries(keys)]];
    }),
  );
}

/** What both have. */
function commonFields(before: OracleTarget, after: OracleTarget): Layer {
  const changed = changes(before, after);
  return Object.fromEntries(
    Object.entries(before).flatMap(([field, value]) => {
      if (!(field in changed)) return [[field, value]];
      if (typeof value !== 'object' || Array.isArray(value)) return [];
      const others = Reflect.get(after, field);
      return [[field, Object.fromEntries(Object.entries(value).filter(([key, each]) => others?.[key] === each))]];
    }),
  );
}

/** A repository's way to its definition, for one side of all cases. */
export interface Evaluation {
  readonly files: Files;
  /** Symbolic links by path. */
  readonly links: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

type Layers = Readonly<Record<string, Layer>>;

/** A case with one of its edits. */
export interface EditedCase extends Pick<OracleCase, 'name' | 'way'> {
  readonly before: OracleDefinition;
  readonly after: OracleDefinition;
}

/** What each way contributes: fields by case. Those of the bake file come first, and are replaced by the others. */
function layersOf(cases: readonly EditedCase[], side: 'before' | 'after'): Readonly<Record<Way, Layers>> {
  const layers = Object.fromEntries(ways.map(way => [way, {}])) as Record<Way, Record<string, Layer>>;
  for (const each of cases) {
    const { name, way } = each;
    const [before, after] = [each.before.target, each.after.target];
    const tags = [`${registryHost}/shop/${name}:main`];
    for (const [parent, fields] of Object.entries(each[side].parents)) layers.bake[parent] = { ...fields };
    const differing = side === 'before' ? changes(before, after) : changes(after, before);
    if (way === 'bake') layers.bake[name] = { ...each[side].target, tags };
    else layers.bake[name] = { ...(way === 'new file' ? before : commonFields(before, after)), tags };
    const isEmpty = Object.keys(differing).length === 0;
    if (way !== 'bake' && !isEmpty && !(way === 'new file' && side === 'before')) layers[way][name] = differing;
  }
  return layers;
}

/** Writes the definition of all cases, each by its own way. */
export function evaluationOf(cases: readonly EditedCase[], side: 'before' | 'after'): Evaluation {
  const layers = layersOf(cases, side);
  const ofJob = variablesOf(layers['variable of the job']);
  const ofInput = variablesOf(layers.variables);
  const ofFile = variablesOf(layers['.env']);
  const services = (each: Layers) => servicesOf(each, layers.bake);
  const declared = [...Object.keys(ofJob.values), ...Object.keys(ofInput.values)];
  const bake = {
    group: { default: { targets: cases.map(({ name }) => name) } },
    ...(declared.length === 0 ? {} : { variable: Object.fromEntries(declared.map(name => [name, { default: '' }])) }),
    target: { ...layers.bake, ...mergeLayers(layers.bake, { ...ofJob.layers, ...ofInput.layers }) },
  };
  const newFiles: Readonly<Record<string, string>> =
    side === 'before' ? {} : { 'new.json': bakeJson(targetFile(layers['new file'])) };
  const compose = { ...services({ ...layers.compose, ...ofFile.layers }), ...extending(layers.extends) };
  const composeFiles = Object.keys({ ...compose, ...layers.include }).length === 0 ? [] : ['compose.yaml'];
  return {
    files: {
      'docker-bake.json': bakeJson(bake),
      'ci/linked.json': bakeJson(targetFile(layers.link)),
      'compose.yaml': composeFile(compose, Object.keys(layers.include).length === 0 ? [] : ['included.yaml']),
      'common.yaml': composeFile(services(layers.extends)),
      'included.yaml': composeFile(services(layers.include)),
      '.env': assignments(ofFile.values),
      ...newFiles,
    },
    links: { 'linked.json': 'ci/linked.json' },
    inputs: {
      files: ['docker-bake.json', 'linked.json', ...composeFiles, ...Object.keys(newFiles)].join('\n'),
      set: Object.entries(layers.set)
        .flatMap(([name, layer]) => settings(layer).map(setting => `${name}.${setting}`))
        .join('\n'),
      variables: assignments(ofInput.values),
    },
    env: ofJob.values,
  };
}

const assignments = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(pair => `${pair.join('=')}\n`)
    .join('');

interface Variables {
  readonly values: Readonly<Record<string, string>>;
  /** The layers with references to the variables instead of values. */
  readonly layers: Layers;
}

/** A variable for each key of maps such as `args`. */
function variablesOf(layers: Layers): Variables {
  const values: Record<string, string> = {};
  const referTo = (name: string, value: unknown): string => {
    values[name] = String(value);
    return `\${${name}}`;
  };
  const mapValues = (map: object, change: (key: string, value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(key, value)]));
  const referring = mapValues(layers, (owner, layer) =>
    mapValues(Object(layer), (_, map) =>
      mapValues(Object(map), (key, value) => referTo(`V_${owner}_${key.replace(/\W/g, '_')}`, value)),
    ),
  );
  return { values, layers: referring as Layers };
}

const mergeLayers = (base: Layers, layers: Layers) =>
  Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => {
      const merged = Object.entries(layer).map(([field, map]) => [
        field,
        { ...Object(base[name]?.[field]), ...Object(map) },
      ]);
      return [name, { ...base[name], ...Object.fromEntries(merged) }];
    }),
  );

/** `args.DIR=conf` for each key of a map, `target=two` for a field. */
const settings = (layer: Layer): string[] =>
  Object.entries(layer).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (typeof value !== 'object') return [`${field}=${value}`];
    return Object.entries(Object(value)).map(([key, each]) => `${field}.${key}=${each}`);
  });

type Service = Readonly<Record<string, unknown>>;

/** Compose names some fields otherwise, and asks for the context of every build. */
const servicesOf = (layers: Layers, base: Layers) =>
  Object.fromEntries(
    Object.entries(layers).map(([name, { contexts, 'dockerfile-inline': inline, ...fields }]): [string, Service] => [
      name,
      {
        build: {
          context: base[name]?.['context'],
          dockerfile: inline === undefined ? base[name]?.['dockerfile'] : undefined,
          ...fields,
          additional_contexts: contexts,
          dockerfile_inline: inline,
        },
      },
    ]),
  );

const extending = (layers: Layers) =>
  Object.fromEntries(
    Object.keys(layers).map((name): [string, Service] => [name, { extends: { file: 'common.yaml', service: name } }]),
  );

/** buildx refuses a block without entries. */
const targetFile = (target: Layers): object => (Object.keys(target).length === 0 ? {} : { target });

/** A bake file, in which only references to the variables of this file are templates. */
const bakeJson = (file: object): string =>
  JSON.stringify(file, (_, value) =>
    typeof value === 'string' && !reference.test(value) ? escapeTemplate(value) : value,
  );

const reference = /^\$\{V_\w+\}$/;

/** JSON is YAML; a dollar sign is written twice. */
const composeFile = (services: Readonly<Record<string, Service>>, include: readonly string[] = []): string =>
  JSON.stringify({ ...(include.length > 0 ? { include } : {}), services }, (_, value) =>
    typeof value === 'string' && !reference.test(value) ? value.replaceAll('$', '$$$$') : value,
  );
