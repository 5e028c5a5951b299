import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../runtime/log.ts';
import { oneLine } from '../../runtime/log.ts';
import { isObject } from '../../text/json.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { targetFieldNames } from '../definition-check.ts';
import { defaultBakeFiles } from '../held-back.ts';
import { readHclBlocks } from './hcl-blocks.ts';

/** An attribute of a target as a bake file has it, before inheritance and evaluation. */
export interface TargetAttribute {
  /** From the root of the repository, where `workdir` is relative to it. */
  readonly file: string;
  /** Undefined in a JSON file. */
  readonly line: number | undefined;
  readonly target: string;
  readonly name: string;
  /** The source of its value. */
  readonly value: string;
}

/** Attributes that are resolved before a definition is printed, and those that only some releases print. */
const otherNames = ['name', 'matrix', 'resources'];

/**
 * Reads the attributes of targets in bake files, which `bake --print` does not show when it does not know them. Compose
 * files and files that cannot be read here have none.
 *
 * @param files as `--file` takes them; empty means those that buildx looks for
 */
export function readTargetAttributes(files: readonly string[], workdir: string): TargetAttribute[] {
  return (files.length === 0 ? defaultBakeFiles : files).flatMap(written => {
    const name = written.replace(/^cwd:\/\//, '');
    const text = tryRead(path.resolve(workdir, name));
    const file = path.isAbsolute(workdir) || path.isAbsolute(name) ? name : path.posix.join(workdir, name);
    if (text === undefined) return [];
    if (file.endsWith('.hcl')) return readHcl(file, text);
    return file.endsWith('.json') ? readJson(file, text) : [];
  });
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const readHcl = (file: string, text: string): TargetAttribute[] =>
  readHclBlocks(text)
    .filter(({ type }) => type === 'target')
    .flatMap(({ labels, attributes }) =>
      attributes.map(attribute => ({ file, target: labels[0] ?? '', ...attribute })),
    );

/** HCL's JSON form also allows a list of objects. */
function readJson(file: string, text: string): TargetAttribute[] {
  const document = tryParse(text);
  const written = isObject(document) ? document['target'] : undefined;
  const objects = (Array.isArray(written) ? written : [written]).filter(isObject);
  return objects.flatMap(object =>
    Object.entries(object).flatMap(([target, fields]) =>
      (Array.isArray(fields) ? fields : [fields]).filter(isObject).flatMap(each =>
        Object.entries(each).map(([name, value]) => ({
          file,
          line: undefined,
          target,
          name,
          value: JSON.stringify(value),
        })),
      ),
    ),
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** buildx ignores an attribute that it does not know, such as one with a typing error. */
export function warnUnknownAttributes(attributes: readonly TargetAttribute[], log: Pick<Log, 'warning'>): void {
  const known = [...targetFieldNames, ...otherNames];
  for (const { file, line, target, name } of attributes) {
    if (known.includes(name)) continue;
    const location = line === undefined ? file : `${file}:${line}`;
    log.warning(
      oneLine(
        `${location}: the target "${target}" has the attribute "${name}"${didYouMean(name, known)}, which bake does not know and ignores.`,
      ),
      line === undefined ? { file } : { file, line },
    );
  }
}

/** Where a value of an attribute is written: in the target itself, else in any other, from which it can be inherited. */
export function findAttribute(
  attributes: readonly TargetAttribute[],
  wanted: { readonly target: string; readonly name: string; readonly value: string },
): TargetAttribute | undefined {
  const matching = attributes.filter(({ name, value }) => name === wanted.name && value.includes(wanted.value));
  return matching.find(({ target }) => target === wanted.target) ?? matching[0];
}
