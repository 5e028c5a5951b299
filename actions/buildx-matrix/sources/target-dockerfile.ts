import path from 'node:path';
import { type DefinedTarget, unescapeTemplate } from '../../shared/bake/definition.ts';
import { type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import type { ReadFile } from '../repository/clone.ts';
import { type DefinitionFolders, locateContext } from './context-location.ts';

/** A parsed Dockerfile, or why it cannot be read. */
type ParsedDockerfile = { readonly file: Dockerfile } | { readonly unreadable: string };

/** The Dockerfile of a target; its path is undefined when the definition contains it. */
export type TargetDockerfile =
  | (ParsedDockerfile & { readonly path: string | undefined })
  /** Why it cannot be watched. */
  | { readonly unwatched: string };

/** Reads the Dockerfiles of targets, each file once. */
export class DockerfileReader {
  readonly #folders: DefinitionFolders;
  readonly #readFile: ReadFile;
  readonly #parsed = new Map<string, ParsedDockerfile | undefined>();

  constructor(checkout: DefinitionFolders & { readonly readFile: ReadFile }) {
    this.#folders = checkout;
    this.#readFile = checkout.readFile;
  }

  /** @param context the folder of the target's main context */
  read(target: DefinedTarget, context: string): TargetDockerfile {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined) return { path: undefined, ...parse(unescapeTemplate(inline)) };
    const written = target.dockerfile ?? 'Dockerfile';
    const { root } = this.#folders;
    const isComplete = path.isAbsolute(written) || written.includes('://');
    const location = locateContext(isComplete ? written : path.join(root, context, written), this.#folders);
    if (location.kind !== 'folder') return { unwatched: `its Dockerfile ${written} is outside the repository` };
    const parsed = this.#parse(location.folder);
    if (parsed === undefined) return { unwatched: `its Dockerfile ${location.folder} is not in the checkout` };
    return { path: location.folder, ...parsed };
  }

  #parse(file: string): ParsedDockerfile | undefined {
    if (this.#parsed.has(file)) return this.#parsed.get(file);
    const content = this.#readFile(file);
    const parsed = content === undefined ? undefined : parse(content);
    this.#parsed.set(file, parsed);
    return parsed;
  }
}

function parse(content: string): ParsedDockerfile {
  try {
    return { file: readDockerfile(content) };
  } catch (error) {
    return { unreadable: messageOf(error) };
  }
}
