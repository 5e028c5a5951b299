import type { FileEditor } from '../edit/value-edit.ts';
import type { SiteReader } from '../sites/image-site.ts';
import type { TextFile } from '../source/text-file.ts';

/** A file whose sites can be read and edited. */
export type EditableFile = SiteReader & FileEditor;

/**
 * One kind of file, such as Helm values: how its sites are found, edited and checked.
 *
 * @throws ActionError of kind `input` with file and line when the file cannot be edited
 */
export type FileKind = (source: TextFile) => EditableFile;

/** A file that was found, or why it cannot be edited. */
export type FoundFile =
  | { readonly path: string; readonly content: Uint8Array; readonly mode: string }
  | { readonly path: string; readonly error: string };

/** A file to write; `mode` as in a Git tree. */
export interface FileWrite {
  readonly path: string;
  readonly mode: string;
  readonly content: Uint8Array;
}
