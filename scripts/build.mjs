// Builds dist/: npm run build [-- --out FOLDER] [--content FILE]. The second names a file for a list of what each file holds.
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeBundle } from './bundle/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string' }, content: { type: 'string' } } });
const folder = path.resolve(values.out ?? path.join(root, 'dist'));

rmSync(folder, { recursive: true, force: true });
const content = await writeBundle(folder);
if (values.content !== undefined) writeFileSync(values.content, `${JSON.stringify(content, null, 2)}\n`);
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const { size } = statSync(path.join(folder, file));
  if (size > 1000 && path.extname(file) !== '') {
    process.stdout.write(
      `${String(Math.round(size / 1000)).padStart(6)} kB  ${path.relative(root, path.join(folder, file))}\n`,
    );
  }
}
