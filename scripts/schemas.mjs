// Writes schemas/ from the documents that the code reads: npm run schemas
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Name of the file in schemas/ -> what a person reads above it, and where its schema stands. */
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
  'digest-manifest': {
    title: 'Digest manifest',
    description: 'docker-image-digests.json, written by emit-digest-artifact: every image of a commit by digest.',
    module: 'digest-manifest',
    export: 'digestManifest',
  },
};

/** The text of a file in schemas/. Two equal schemas give equal text. */
export function renderSchema(name, schema) {
  const { title, description } = schemaDocuments[name];
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'throw' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** Node 20 cannot load TypeScript, so the sources are compiled first, into a folder of this script's own. */
async function main() {
  const compiled = path.join(root, 'node_modules/.cache/image-actions-schemas');
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', compiled], {
    cwd: root,
    stdio: 'inherit',
  });
  writeFileSync(path.join(compiled, 'package.json'), '{ "type": "module" }\n');
  mkdirSync(path.join(root, 'schemas'), { recursive: true });
  for (const [name, document] of Object.entries(schemaDocuments)) {
    const file = path.join(compiled, 'actions/shared/images', `${document.module}.js`);
    const module = await import(pathToFileURL(file).href);
    writeFileSync(path.join(root, 'schemas', `${name}.json`), renderSchema(name, module[document.export]));
    process.stdout.write(`schemas/${name}.json\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
