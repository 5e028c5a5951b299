import { escapeTemplate } from '../../../actions/shared/bake/definition.ts';
import { registryHost } from '../../buildx-matrix/plans.ts';
import type { Files } from '../../support/git-repository.ts';
import { type OracleCase, type OracleTarget, type Pick as Picker, type Way, ways } from './oracle-case.ts';

/** A case before its definition is edited; an edit can add files to it. */
interface Draft {
  readonly name: string;
  readonly before: OracleTarget;
  readonly files: Record<string, string>;
  readonly stages: readonly string[];
}

/** Edits one field of the definition, and says by what. */
export function editDefinition(draft: Draft, pick: Picker): Pick<OracleCase, 'before' | 'after' | 'way'> {
  const { before, after } = pick(edits)(draft, pick);
  return { before, after, way: pick(waysFor(before, after)) };
}

type EditOfDefinition = (draft: Draft, pick: Picker) => { before: OracleTarget; after: OracleTarget };

const withFields =
  (before: Partial<OracleTarget>, after: Partial<OracleTarget>): EditOfDefinition =>
  draft => ({ before: { ...draft.before, ...before }, after: { ...draft.before, ...after } });

/** Fields that a Dockerfile does not use make no other image, so most edits are of those that it uses. */
const changeLabel = withFields({ labels: { l: '1' } }, { labels: { l: '2' } });

const dockerfileOf = ({ before, files }: Draft): string => files[before.dockerfile] ?? '';

const changeArgument: EditOfDefinition = (draft, pick) => {
  const { before } = draft;
  const values = ['conf', 'docs'].filter(value => value !== before.args?.['DIR']);
  if (!/\$\{?DIR/.test(dockerfileOf(draft))) return changeLabel(draft, pick);
  return { before, after: { ...before, args: { ...before.args, DIR: pick(values) } } };
};

const changeStage: EditOfDefinition = (draft, pick) => {
  const { before, stages } = draft;
  const others = stages.filter(stage => stage !== (before.target ?? stages.at(-1)));
  return others.length === 0 ? changeLabel(draft, pick) : { before, after: { ...before, target: pick(others) } };
};

const changeInline: EditOfDefinition = ({ before, files }, pick) => {
  const text = files[before.dockerfile] ?? '';
  const edited = pick([
    `${text}COPY a.txt /appended\n`,
    text.replace('COPY docs /\n', 'COPY conf /\n'),
    `# x\n${text}`,
  ]);
  return { before: { ...before, 'dockerfile-inline': text }, after: { ...before, 'dockerfile-inline': edited } };
};

const changeDockerfile: EditOfDefinition = ({ before, files }, pick) => {
  files['other.Dockerfile'] =
    `${files[before.dockerfile]}${pick(['', 'COPY a.txt /appended\n', 'COPY a.txt /last\n'])}`;
  return { before, after: { ...before, dockerfile: 'other.Dockerfile' } };
};

const usesContext = (draft: Draft): boolean => /from=ext/.test(dockerfileOf(draft));

const changeContext: EditOfDefinition = (draft, pick) => {
  const { name, before } = draft;
  if (!usesContext(draft)) return changeLabel(draft, pick);
  return { before, after: { ...before, contexts: { ...before.contexts, ext: `${name}/docs` } } };
};

const swapContexts: EditOfDefinition = (draft, pick) => {
  const { name, before } = draft;
  if (!usesContext(draft)) return changeLabel(draft, pick);
  const [ext, docs] = [`${name}/ext`, `${name}/docs`];
  return {
    before: { ...before, contexts: { ...before.contexts, ext, more: docs } },
    after: { ...before, contexts: { ...before.contexts, ext: docs, more: ext } },
  };
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
  changeInline,
  changeDockerfile,
  changeContext,
  swapContexts,
  changeLabel,
  withFields({ labels: { l: '1' } }, { labels: { l: '1', m: '1' } }),
  withFields({ labels: { [created]: '2026-01-01T00:00:00Z' } }, { labels: { [created]: '2026-01-02T00:00:00Z' } }),
  withFields({ annotations: ['a=1'] }, { annotations: ['a=2'] }),
  withFields({}, { 'no-cache': true }),
  withFields({}, { 'cache-from': ['type=registry,ref=registry.example.org/cache'] }),
  ({ before }) => ({ before, after: { ...before, args: { ...before.args, NEW: '1' } } }),
];

/** The fields that buildx can get in this way. */
const fieldsOf: Readonly<Record<Way, readonly (keyof OracleTarget)[] | 'all'>> = {
  bake: 'all',
  link: 'all',
  'new file': ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts', 'no-cache'],
  set: ['args', 'labels', 'target', 'dockerfile', 'contexts'],
  compose: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  extends: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  include: ['args', 'labels', 'target', 'dockerfile', 'dockerfile-inline', 'contexts'],
  '.env': ['args', 'labels'],
  'variable of the job': ['args', 'labels'],
  variables: ['args', 'labels'],
};

function waysFor(before: OracleTarget, after: OracleTarget): Way[] {
  const changed = Object.keys(changes(before, after)) as (keyof OracleTarget)[];
  return (Object.keys(fieldsOf) as Way[]).filter(way => {
    const fields = fieldsOf[way];
    return fields === 'all' || changed.every(field => fields.includes(field));
  });
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

/** What each way contributes: fields by case. Those of the bake file come first, and are replaced by the others. */
function layersOf(cases: readonly OracleCase[], side: 'before' | 'after'): Readonly<Record<Way, Layers>> {
  const layers = Object.fromEntries(ways.map(way => [way, {}])) as Record<Way, Record<string, Layer>>;
  for (const each of cases) {
    const { name, way, before, after } = each;
    const tags = [`${registryHost}/shop/${name}:main`];
    const { platforms } = before;
    const parent = { context: `${name}/base`, dockerfile: 'Dockerfile', ...(platforms && { platforms }) };
    if (each.hasParent) layers.bake[`${name}-base`] = parent;
    const differing = side === 'before' ? changes(before, after) : changes(after, before);
    if (way === 'bake') layers.bake[name] = { ...each[side], tags };
    else layers.bake[name] = { ...(way === 'new file' ? before : commonFields(before, after)), tags };
    if (way !== 'bake' && !(way === 'new file' && side === 'before')) layers[way][name] = differing;
  }
  return layers;
}

/** Writes the definition of all cases, each by its own way. */
export function evaluationOf(cases: readonly OracleCase[], side: 'before' | 'after'): Evaluation {
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
