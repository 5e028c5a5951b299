import {
  type Composable,
  composableFields,
  composableText,
  type DefinedTarget,
  unescapeTemplate,
} from './definition.ts';

/**
 * docs.docker.com/build/metadata/annotations: the part of an image that an annotation belongs to. A builder that makes one
 * platform writes those of `manifest`; the others are of the index, which is made later.
 */
const laterLevels = ['index', 'index-descriptor', 'manifest-descriptor'];

interface Annotation {
  readonly level: string;
  /** Undefined for every platform. */
  readonly platform: string | undefined;
  readonly key: string;
  readonly value: string;
}

type Annotations = Readonly<Record<string, string>>;

/** The annotations that a definition gives to the index of a target. */
export const indexAnnotations = (target: DefinedTarget): Annotations =>
  byKey(annotationsOf(target).filter(({ level }) => level === 'index'));

/** The annotations that a definition gives to the entry of one platform in the index; those of that platform win. */
export function descriptorAnnotations(target: DefinedTarget, platform: string): Annotations {
  const ofLevel = annotationsOf(target).filter(({ level }) => level === 'manifest-descriptor');
  const general = ofLevel.filter(annotation => annotation.platform === undefined);
  return byKey([...general, ...ofLevel.filter(annotation => annotation.platform === platform)]);
}

/** A definition without what belongs to an index, which a build of one platform refuses where it makes none. */
export function withoutIndexAnnotations(target: DefinedTarget): Pick<DefinedTarget, 'annotations' | 'output'> {
  const { annotations, output } = target;
  return {
    ...(annotations && { annotations: annotations.flatMap(withoutLaterLevels) }),
    ...(output && { output: output.map(withoutLaterOptions) }),
  };
}

const byKey = (annotations: readonly Annotation[]): Annotations =>
  Object.fromEntries(annotations.map(({ key, value }) => [key, value]));

/** Those of the field `annotations` win over those of an output, as in bake. */
function annotationsOf({ annotations = [], output = [] }: DefinedTarget): Annotation[] {
  const options = output.flatMap(entry => Object.entries(composableFields(entry)));
  return [
    ...options.flatMap(([name, value]) => annotationOfOption(name, value) ?? []),
    ...annotations.flatMap(annotationsOfLine),
  ];
}

/** BuildKit, exporter/containerimage/exptypes: `annotation-index.key`, `annotation-manifest[linux/amd64].key`. */
function annotationOfOption(name: string, value: string): Annotation | undefined {
  const [, level = 'manifest', platform, key] = /^annotation(?:-([a-z-]+))?(?:\[([^\]]*)\])?\.(.+)$/s.exec(name) ?? [];
  return key === undefined ? undefined : { level, platform, key, value };
}

/** buildx, util/buildflags: `level,level[platform]:key=value`, or `key=value` for the manifest. */
function annotationsOfLine(line: string): Annotation[] {
  const { levels, rest } = splitLine(line);
  const equals = rest.indexOf('=');
  const key = unescapeTemplate(rest.slice(0, Math.max(0, equals)));
  const value = unescapeTemplate(rest.slice(equals + 1));
  return levels.flatMap(written => {
    const [, level, platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(written) ?? [];
    return level === undefined || key === '' ? [] : [{ level, platform, key, value }];
  });
}

function splitLine(line: string): { readonly levels: readonly string[]; readonly rest: string } {
  const key = line.split('=', 1)[0] ?? '';
  const colon = key.indexOf(':');
  if (colon < 0) return { levels: ['manifest'], rest: line };
  return { levels: line.slice(0, colon).split(','), rest: line.slice(colon + 1) };
}

const isLater = (written: string): boolean => laterLevels.includes(written.replace(/\[.*$/s, ''));

function withoutLaterLevels(line: string): string[] {
  const { levels, rest } = splitLine(line);
  const kept = levels.filter(level => !isLater(level));
  if (kept.length === levels.length) return [line];
  return kept.length === 0 ? [] : [`${kept.join(',')}:${rest}`];
}

function withoutLaterOptions(entry: Composable): Composable {
  const options = Object.entries(composableFields(entry));
  const kept = options.filter(([name]) => !isLater(/^annotation-([^.]*)\./s.exec(name)?.[1] ?? ''));
  return kept.length === options.length ? entry : composableText(Object.fromEntries(kept));
}
