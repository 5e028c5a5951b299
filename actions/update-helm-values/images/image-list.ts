import { parseReference, repositoryOf } from '../../shared/images/reference.ts';
import { parseEach, parseLines } from '../../shared/runtime/diagnostics.ts';
import { inputError } from '../../shared/runtime/errors.ts';
import { isObject } from '../../shared/text/json.ts';
import type { WantedImage } from './wanted-image.ts';

/**
 * Parses lines `name=repository[:tag]@sha256:…`, or the JSON object that is the output `images` of other actions. A line
 * without a name is called after the last part of its repository.
 *
 * @throws DiagnosticError with the errors of all lines
 */
export function parseImageList(text: string): readonly WantedImage[] {
  const names = new Set<string>();
  const read = (written: string, reference: string): WantedImage => {
    const image = parseImage(written, reference);
    if (names.has(image.name)) throw inputError(`the image "${image.name}" appears twice`);
    names.add(image.name);
    return image;
  };
  if (text.trimStart().startsWith('{'))
    return parseEach(Object.entries(parseObject(text)), ([name, value]) => read(name, stringOf(name, value)));
  const images = parseLines(text, ({ text: line }) => {
    const at = line.indexOf('=');
    return at < 0 ? read('', line) : read(line.slice(0, at).trim(), line.slice(at + 1).trim());
  });
  if (text.trim() !== '' && images.length === 0) throw inputError('all lines are comments');
  return images;
}

function parseImage(written: string, reference: string): WantedImage {
  const { registry, path, tag, digest } = parseReference(reference);
  if (digest === undefined) {
    throw inputError(`"${reference}" has no digest; allowed: name=repository[:tag]@sha256:…`);
  }
  const name = written === '' ? path.slice(path.lastIndexOf('/') + 1) : written;
  return { name, repository: repositoryOf({ registry, path }), mirrors: [], tag, digest };
}

function stringOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw inputError(`the reference of "${name}" is not a string`);
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  const value = parseJson(json);
  if (isObject(value) && Object.keys(value).length > 0) return value;
  throw inputError('the JSON is not an object of references');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw inputError('the value begins like JSON, but is not valid JSON');
  }
}
