import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const start = fileURLToPath(new URL('../../actions/encode-apps-manifest/index.ts', import.meta.url));

/** Every module that is loaded before the action does anything. */
function loadedAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';/gms)) {
    if (name.startsWith('.')) loadedAtStart(path.resolve(path.dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

test('a list in JSON loads no parser of YAML, of versions or of documents', () => {
  const packages = [...loadedAtStart(start)].filter(name => !name.startsWith('/') && !name.startsWith('node:'));
  expect(packages).toEqual(['fastest-levenshtein']);
});
