import { inputError } from '../runtime/errors.ts';

/** docs.docker.com/build/bake: letters, digits, `_` and `-`. Bake also allows a `-` at the start, where it reads an option. */
export const targetNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;

/**
 * Names and patterns of targets and groups in an input. The look-up in the definition finds those that do not exist.
 *
 * @throws ActionError of kind `input` when one begins with `-`, or is an address, from which buildx would read a definition
 */
export function targetNames(names: readonly string[]): readonly string[] {
  const option = names.find(name => name.startsWith('-'));
  const address = names.find(name => /[/:]/.test(name));
  if (address !== undefined) {
    throw inputError(
      `"${address}" is an address; bake files are read from the checkout. Check that repository out and name its folder in "workdir"`,
    );
  }
  if (option === undefined) return names;
  throw inputError(
    `"${option}" cannot name a bake target, because a name that begins with "-" is an option of buildx; allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first. Rename the target in the bake file`,
  );
}
