import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from './oracle-case.ts';
import { attributes, ignores, randomIgnore } from './oracle-ignores.ts';
import type { Random } from './oracle-random.ts';

interface EditedFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  /** The path of the Dockerfile, without symlinks. */
  readonly dockerfile: string;
  /** Whether .gitattributes files are edited too: then all sources of all cases in the commit are read again. */
  readonly editsAttributes: boolean;
}

/** Edits of one or two files. */
export function randomEdits(edited: EditedFiles, random: Random): Edit[] {
  const edits = [randomEdit(edited, random)];
  if (random.chance(0.2)) edits.push(randomEdit(edited, random));
  return edits.filter((edit, at) => at === 0 || edit.file !== edits[0]?.file);
}

const newFiles = [
  'src/new.c',
  'new.txt',
  'docs/new.md',
  'docs/deep/er/new.txt',
  'src/lib/new.h',
  'ext/f/new.md',
  'ext/n',
  'conf/x',
  'conf/l.conf',
  'z/z.txt',
  'l-new',
  'yarn.lock',
  'src/.npmrc',
];

function randomEdit({ files, links, dockerfile, editsAttributes }: EditedFiles, random: Random): Edit {
  const { pick, chance } = random;
  const names = Object.keys(files).filter(
    name => name !== dockerfile && (editsAttributes || !name.endsWith('.gitattributes')),
  );
  const file = pick(names);
  const folder = path.posix.dirname(file);
  const text = files[dockerfile];
  const change = (): Edit => ({ kind: 'write', file, content: `${files[file]}changed\n` });
  const edits: (() => Edit)[] = [
    change,
    change,
    () => ({ kind: 'write', file: pick(newFiles), content: 'new' }),
    () => ({ kind: 'delete', file: folder === '.' || chance(0.7) ? file : folder }),
    () => ({ kind: 'mode', file }),
    () => ({ kind: 'link', file, to: pick(['elsewhere', 'a.txt', '/src/main.c']) }),
    () => ({ kind: 'move', file, to: pick(['moved.txt', 'src/moved.c', 'docs/moved.md', 'ext/moved']) }),
    () => ({ kind: 'write', file: '.dockerignore', content: `${files['.dockerignore'] ?? ''}${pick(ignores)}\n` }),
    () => ({ kind: 'write', file: `${dockerfile}.dockerignore`, content: randomIgnore(names, random) }),
  ];
  if (editsAttributes) {
    edits.push(() => ({
      kind: 'write',
      file: pick(['.gitattributes', 'src/.gitattributes']),
      content: pick(attributes),
    }));
  }
  if (folder !== '.') edits.push(() => ({ kind: 'move', file: folder, to: `${folder}-moved` }));
  if (Object.keys(links).length > 0) {
    edits.push(() => ({ kind: 'link', file: pick(Object.keys(links)), to: pick(['conf', 'docs', '/src', 'b.txt']) }));
  }
  if (text !== undefined) {
    const write = (content: string) => (): Edit => ({ kind: 'write', file: dockerfile, content });
    edits.push(
      write(`# A comment\n${text}`),
      write(`${text}COPY a.txt /appended\n`),
      write(text.replace('COPY docs /\n', 'COPY conf /\n')),
    );
    // An argument without a use makes no other image.
    if (/\$\{?DIR/.test(text)) edits.push(write(text.replaceAll('ARG DIR=src', 'ARG DIR=docs')));
  }
  return chance(0.06) ? { kind: 'write', file: 'unused.bin', content: 'x' } : pick(edits)();
}

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** Makes an edit in a folder; one of a file that an earlier edit took away changes no file. */
export function applyEdit(folder: string, edit: Edit): void {
  const file = path.join(folder, edit.file);
  if (edit.kind !== 'write' && !isThere(file)) return;
  if (edit.kind === 'delete' || edit.kind === 'link') rmSync(file, { recursive: true });
  if (edit.kind === 'mode') chmodSync(file, 0o755);
  if (edit.kind === 'link') symlinkSync(edit.to, file);
  if (edit.kind === 'write') {
    rmSync(file, { recursive: true, force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, edit.content);
  }
  if (edit.kind === 'move') {
    const to = path.join(folder, edit.to);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(file, to);
  }
}
