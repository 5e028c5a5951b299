import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DefinedTarget, Definition } from '../../shared/bake/definition.ts';
import { findAttribute, readTargetAttributes } from '../../shared/bake/written/target-attributes.ts';
import { type ActionError, inputError } from '../../shared/runtime/errors.ts';
import { locateContext } from '../contexts/context-location.ts';
import type { BuildxMatrixInputs } from '../inputs.ts';
import type { Clone } from '../repository/clone.ts';

/** A context that is a folder, as the definition writes it. */
interface WrittenContext {
  readonly target: string;
  /** The attribute that names it. */
  readonly name: 'context' | 'contexts';
  readonly value: string;
}

/** A context and where it is in the repository. */
interface MissingContext extends WrittenContext {
  readonly folder: string;
}

type ContextOptions = Pick<BuildxMatrixInputs, 'files' | 'workdir' | 'extraPaths'>;

/**
 * Refuses a context that is neither in the commit nor in the work tree: its build would fail. A folder that git ignores is
 * made by another step, and so is one of a target for which `extra-paths` says what it is made from.
 *
 * @throws ActionError of kind `input` with the line of the bake file that names it
 */
export async function refuseMissingContexts(
  definition: Definition,
  clone: Clone,
  options: ContextOptions,
): Promise<void> {
  const { extraPaths } = options;
  if (extraPaths.has('*')) return;
  const contexts = Object.entries(definition.target)
    .filter(([target]) => !extraPaths.has(target))
    .flatMap(([target, fields]) => writtenContexts(target, fields));
  for (const context of contexts) {
    const missing = await findMissing(context, clone);
    if (missing !== undefined && !(await isIgnored(missing.folder, clone))) throw missingContext(missing, options);
  }
}

function writtenContexts(target: string, { context = '.', contexts = {} }: DefinedTarget): WrittenContext[] {
  const named = Object.values(contexts).filter(value => !value.startsWith('oci-layout:'));
  return [
    { target, name: 'context' as const, value: context },
    ...named.map(value => ({ target, name: 'contexts' as const, value })),
  ];
}

async function findMissing(
  context: WrittenContext,
  { root, prefix, tree }: Clone,
): Promise<MissingContext | undefined> {
  const location = locateContext(context.value, { root, workdir: path.join(root, prefix) });
  if (location.kind !== 'folder' || existsSync(path.join(root, location.folder))) return undefined;
  // A sparse checkout does not have all folders of the commit.
  const { kind } = await tree.resolve(location.folder);
  return kind === 'absent' ? { ...context, folder: location.folder } : undefined;
}

async function isIgnored(folder: string, { git, root }: Clone): Promise<boolean> {
  // A pattern such as `dist/` matches what is known to be a folder.
  const { exitCode } = await git.run(['-C', root, 'check-ignore', '--quiet', '--', `${folder}/`]);
  return exitCode === 0;
}

function missingContext({ target, name, value, folder }: MissingContext, options: ContextOptions): ActionError {
  const attributes = readTargetAttributes(options.files, options.workdir);
  const written = findAttribute(attributes, { target, name, value });
  const location = written === undefined ? '' : `${[written.file, written.line].filter(Boolean).join(':')}: `;
  const subject = name === 'context' ? 'its context' : 'its named context';
  return inputError(
    `${location}the target "${target}" cannot be built: ${subject} ${value} does not exist (${folder}).`,
    {
      fix: `Correct the path, which is relative to the input "workdir" (${options.workdir}). If another step makes the folder, name it in .gitignore, or name in "extra-paths" what it is made from, e.g. "${target}=src".`,
      ...(written === undefined ? {} : { file: written.file }),
      ...(written?.line === undefined ? {} : { line: written.line }),
    },
  );
}
