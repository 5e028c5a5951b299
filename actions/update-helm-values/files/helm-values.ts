import { insertKey } from '../edit/key-insertion.ts';
import { editScalar } from '../edit/scalar-edit.ts';
import { findYamlDamage } from '../edit/yaml-damage.ts';
import { valuesSites, valuesTarget } from '../sites/values-sites.ts';
import { readYamlFile } from '../source/yaml-file.ts';
import { explainMissing, readValues, valueOnPath } from '../source/yaml-value.ts';
import type { FileKind } from './file-kind.ts';

/** Values files of Helm charts. */
export const readHelmValues: FileKind = source => {
  const file = readYamlFile(source);
  const documents = readValues(file);
  return {
    source,
    sites: valuesSites(file, documents),
    targetsOf: path =>
      documents.flatMap(document => {
        const value = valueOnPath(document, path);
        return value === undefined ? [] : [valuesTarget(file, document, value)];
      }),
    explainMissing: path => explainMissing(documents, path),
    replace: (slot, value, quote) => editScalar(file, slot, value, quote),
    insert: (site, key, value) => insertKey(file, site, key, value),
    findDamage: (text, edits) => findYamlDamage(file, text, edits),
  };
};
