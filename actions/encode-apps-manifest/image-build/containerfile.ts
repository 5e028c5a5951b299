import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inputError, messageOf } from '../../shared/runtime/errors.ts';

/** What a Containerfile takes of that which this action makes. */
export interface ContainerfileFacts {
  /** As the input names it. */
  readonly file: string;
  /** The line of a `RUN --mount=type=secret` with the id `apps_json`. */
  readonly secretLine: number | undefined;
  /** Arguments that are declared, with the line of the first declaration. */
  readonly arguments: ReadonlyMap<string, number>;
}

/** @throws ActionError of kind `input` when the file cannot be read */
export function readContainerfile(file: string, workspace: string): ContainerfileFacts {
  try {
    return inspectContainerfile(file, readFileSync(path.resolve(workspace, file), 'utf8'));
  } catch (error) {
    throw inputError(`Input "containerfile": "${file}" cannot be read: ${messageOf(error)}`, {
      fix: 'Name the Containerfile or Dockerfile relative to the root of the repository, or leave the input empty.',
      cause: error,
    });
  }
}

export function inspectContainerfile(file: string, text: string): ContainerfileFacts {
  const declared = new Map<string, number>();
  let secretLine: number | undefined;
  for (const { line, text: instruction } of instructions(text)) {
    const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(instruction) ?? [];
    if (/^arg$/i.test(keyword)) {
      for (const [, name = ''] of rest.replace(/(['"]).*?\1/g, '').matchAll(/(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)/g)) {
        if (!declared.has(name)) declared.set(name, line);
      }
    }
    if (/^run$/i.test(keyword) && mountsSecret(rest)) secretLine ??= line;
  }
  return { file, secretLine, arguments: declared };
}

/** Instructions with their continuation lines joined; comment lines within them are dropped, as BuildKit does. */
function* instructions(text: string): Generator<{ line: number; text: string }> {
  let current: { line: number; text: string } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const part = line.trim();
    const continues = part.endsWith('\\');
    const body = continues ? part.slice(0, -1) : part;
    current = current === undefined ? { line: index + 1, text: body } : { ...current, text: `${current.text} ${body}` };
    if (continues) continue;
    yield current;
    current = undefined;
  }
  if (current !== undefined) yield current;
}

/** docs.docker.com/reference/dockerfile, "RUN --mount=type=secret": without an id it is the base name of the target. */
function mountsSecret(run: string): boolean {
  return [...run.matchAll(/--mount=(\S+)/g)].some(([, mount = '']) => {
    const options = new Map(
      mount.split(',').map(option => {
        const [key = '', value = ''] = option.split('=', 2);
        return [key, value.replace(/^["']|["']$/g, '')] as const;
      }),
    );
    if (options.get('type') !== 'secret') return false;
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '';
    return (options.get('id') ?? target.split('/').at(-1)) === 'apps_json';
  });
}
