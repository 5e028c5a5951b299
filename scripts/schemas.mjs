// Writes schemas/ from the documents that the code reads: npm run schemas [-- --check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { withCompiledSources } from './bundle/compile.mjs';

/** @typedef {keyof typeof schemaDocuments} SchemaName */

const root = fileURLToPath(new URL('..', import.meta.url));

/** By name of the file in schemas/: what a person reads above it, and the source of its schema. */
export const schemaDocuments = {
  'build-plan': {
    title: 'Build plan',
    description: 'plan.json, written by buildx-matrix: what is built for one commit, where, in which order, and why.',
    module: 'build-plan',
    export: 'buildPlan',
  },
  'image-records': {
    title: 'Image records',
    description: 'records.json, written by build-images: the images of one row of the plan, one entry per platform.',
    module: 'image-record',
    export: 'imageRecords',
  },
  'tag-facts': {
    title: 'Tag facts',
    description: 'tag-facts.json, written by compute-tags: what the tags and labels of its override file mean.',
    module: 'tag-facts',
    export: 'tagFacts',
  },
  'digest-manifest': {
    title: 'Digest manifest',
    description: 'docker-image-digests.json, written by emit-digest-artifact: every image of a commit by digest.',
    module: 'digest-manifest',
    export: 'digestManifest',
  },
};

/**
 * The text of a file in schemas/. Two equal schemas give equal text.
 *
 * @param {SchemaName} name
 * @param {import('valibot').GenericSchema} schema
 */
export function renderSchema(name, schema) {
  const { title, description } = schemaDocuments[name];
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'throw' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** @returns {Promise<Map<string, string>>} text by path from the root */
async function renderSchemas() {
  return await withCompiledSources(async compiled => {
    const texts = new Map();
    for (const [name, document] of Object.entries(schemaDocuments)) {
      const file = path.join(compiled, 'actions/shared/images/documents', `${document.module}.js`);
      const module = await import(pathToFileURL(file).href);
      texts.set(`schemas/${name}.json`, renderSchema(/** @type {SchemaName} */ (name), module[document.export]));
    }
    return texts;
  });
}

/** @param {readonly string[]} args */
async function main(args) {
  for (const [file, text] of await renderSchemas()) {
    const absolute = path.join(root, file);
    if (!args.includes('--check')) writeFileSync(absolute, text);
    else if (!existsSync(absolute) || readFileSync(absolute, 'utf8') !== text) {
      process.stderr.write(`${file} is out of date; run npm run schemas\n`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
