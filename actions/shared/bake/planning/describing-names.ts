import path from 'node:path';
import type { TargetTagFacts } from '../../images/documents/tag-facts.ts';
import type { Definition } from '../definition.ts';
import { type DescribingNames, describingNames } from '../definition-digest.ts';

/** What is read beside a definition to know which of its names only describe a commit. */
export interface DescriptionSource {
  /** What compute-tags wrote beside its override file; undefined for a target that it does not know. */
  readonly tagFactsOf: (target: string) => TargetTagFacts | undefined;
  /** A file relative to the folder that bake runs in; undefined where there is none. */
  readonly readFile: (file: string) => string | undefined;
}

/**
 * Names of a target's labels, annotations and arguments that only describe a commit or a run. An argument that compute-tags
 * adds is one of them unless a Dockerfile of the target or of its parents declares it: then it makes the image.
 *
 * @param family the target and all targets that it is built from
 */
export function describingNamesOf(
  target: string,
  family: readonly string[],
  { definition, tagFactsOf, readFile }: DescriptionSource & { readonly definition: Definition },
): DescribingNames {
  const facts = tagFactsOf(target);
  if (facts === undefined) return describingNames;
  const texts = family.map(name => dockerfileText(definition.target[name] ?? {}, readFile));
  const isDeclared = (name: string) => texts.some(text => text === undefined || declares(text, name));
  return {
    labels: new Set([...describingNames.labels, ...facts.labels]),
    annotations: new Set([...describingNames.annotations, ...facts.annotations]),
    args: new Set([...describingNames.args, ...facts.args.filter(name => !isDeclared(name))]),
  };
}

/** A git or HTTP address, or an image layout: what it contains is not known here. */
const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|oci-layout:)/i;

/** Undefined when the file is elsewhere. */
function dockerfileText(
  target: Definition['target'][string],
  readFile: DescriptionSource['readFile'],
): string | undefined {
  const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = target;
  if (typeof inline === 'string') return inline;
  if (remoteContext.test(context) || remoteContext.test(dockerfile)) return undefined;
  return readFile(path.join(context, dockerfile));
}

/** Also true for a stage that the target does not reach, and for a name in the default of another argument. */
function declares(dockerfile: string, argument: string): boolean {
  const instructions = dockerfile.split('\n').filter(line => !line.trimStart().startsWith('#'));
  const lines = instructions.join('\n').replace(/[\\`][ \t]*\r?\n/g, ' ');
  return lines
    .split('\n')
    .some(line => /^\s*(?:ONBUILD\s+)?ARG\s/i.test(line) && line.split(/[^A-Za-z0-9_]+/).includes(argument));
}
