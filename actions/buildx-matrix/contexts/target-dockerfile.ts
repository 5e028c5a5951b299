import path from 'node:path';
import { type DefinedTarget, unescapeTemplate } from '../../shared/bake/definition.ts';
import { type Dockerfile, readDockerfile } from '../../shared/dockerfile/dockerfile.ts';
import { messageOf } from '../../shared/runtime/errors.ts';
import { isLfsPointer } from '../repository/commit-tree.ts';
import { fileRule, type PathRule } from '../repository/path-rule.ts';
import { joinPaths } from '../repository/paths.ts';
import { type DockerfilePath, type SourceCheckout, whyUnfollowed } from './context-files.ts';
import { type DefinitionFolders, locateContext } from './context-location.ts';

/** A parsed Dockerfile, or why it cannot be read. */
type ParsedDockerfile = { readonly file: Dockerfile } | { readonly unreadable: string };

/** The Dockerfile of a target. */
export type TargetDockerfile =
  | (ParsedDockerfile & {
      /** Its path as the definition has it; undefined when the definition contains it. */
      readonly path: string | undefined;
      readonly location: DockerfilePath | undefined;
      /** The file, and the symlinks on the way to it. */
      readonly rules: readonly PathRule[];
    })
  /** Why it cannot be watched. */
  | { readonly unwatched: string };

/** Reads the Dockerfiles of targets. Files of the same content are parsed once. */
export class DockerfileReader {
  readonly #parsed = new Map<string, ParsedDockerfile>();

  async read(name: string, target: DefinedTarget, checkout: SourceCheckout): Promise<TargetDockerfile> {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined) {
      return { path: undefined, location: undefined, rules: [], ...this.#parse(unescapeTemplate(inline)) };
    }
    const written = target.dockerfile ?? 'Dockerfile';
    const file = locateDockerfile(target, written, checkout);
    if (file === undefined) return { unwatched: `its Dockerfile ${written} is outside the repository` };
    const { tree } = checkout;
    const folder = await tree.resolve(path.posix.dirname(file));
    if (folder.kind === 'outside' || folder.kind === 'loop') {
      return { unwatched: whyUnfollowed('its Dockerfile', file, folder.kind) };
    }
    // As BuildKit has it, a symlink cannot lead out of the folder of the Dockerfile.
    const location = { folder: folder.path, name: path.posix.basename(file) };
    const found = await tree.resolve(joinPaths(location.folder, location.name), location.folder);
    if (found.kind === 'loop') return { unwatched: whyUnfollowed('its Dockerfile', file, 'loop') };
    if (folder.kind === 'submodule' || found.kind === 'submodule') {
      return { unwatched: `its Dockerfile ${file} is in a submodule` };
    }
    if (found.kind !== 'file') {
      const leads = found.path === file ? '' : ` leads to ${found.path}, which`;
      return { unwatched: `its Dockerfile ${file}${leads} is not in git` };
    }
    const content = await tree.read(found);
    if (content === undefined || isLfsPointer(content)) {
      return { unwatched: `its Dockerfile ${file} cannot be read from git` };
    }
    const links = [...folder.links, ...found.links].map(link =>
      fileRule('link', link, `a symbolic link to the Dockerfile of ${name}`),
    );
    const rules = [fileRule('dockerfile', found.path, `the Dockerfile of ${name}`), ...links];
    return { path: file, location, rules, ...this.#parse(content) };
  }

  #parse(content: string): ParsedDockerfile {
    const known = this.#parsed.get(content);
    if (known !== undefined) return known;
    const parsed = parse(content);
    this.#parsed.set(content, parsed);
    return parsed;
  }
}

/** The path as it is written; undefined outside the repository. */
function locateDockerfile(target: DefinedTarget, written: string, folders: DefinitionFolders): string | undefined {
  const main = locateContext(target.context ?? '.', folders);
  const isComplete = path.isAbsolute(written) || written.includes('://');
  const context = main.kind === 'folder' ? main.folder : '';
  const location = locateContext(isComplete ? written : path.join(folders.root, context, written), folders);
  return location.kind === 'folder' ? location.folder : undefined;
}

function parse(content: string): ParsedDockerfile {
  try {
    return { file: readDockerfile(content) };
  } catch (error) {
    return { unreadable: messageOf(error) };
  }
}
