import { inputError } from '../../runtime/errors.ts';
import type { Log } from '../../runtime/log.ts';
import { type Definition, fileOutputs } from '../definition.ts';
import { requestedTargets } from '../graph.ts';

/**
 * The requested targets that can be published. Groups named `default` often have targets that only export files; they have
 * no tags and are left out, with a notice, and it is an error when none is left. A target that is asked for in another way
 * stays, so that its missing name is an error.
 *
 * @param names as `requestedTargets` takes them; empty means the group `default`
 * @throws ActionError of kind `input` on a name or pattern without a match, and when no target of the group has tags
 */
export function publishableTargets(
  definition: Definition,
  names: readonly string[],
  log: Pick<Log, 'notice'>,
): string[] {
  const requested = requestedTargets(definition, names);
  if (names.some(name => name !== 'default')) return requested;
  const tagged = requested.filter(name => (definition.target[name]?.tags ?? []).length > 0);
  const untagged = requested.filter(name => !tagged.includes(name)).join(', ');
  if (tagged.length === 0 && untagged !== '') {
    throw inputError(`No target of the group "default" has tags, so there is no image to publish: ${untagged}.`, {
      fix: 'Name the images: give the targets tags in a bake file, or add the output "bake-file" of compute-tags to "files". If other targets are meant, name them in "targets".',
    });
  }
  if (untagged !== '') {
    log.notice(
      `Left out of the group "default", because they have no tags: ${untagged}. Targets without an image name cannot be published. To publish one, give it tags.`,
    );
  }
  return tagged;
}

/**
 * The requested targets where no image is pushed, so that none needs a name. Targets of the group `default` that only export
 * files are left out as above.
 *
 * @throws ActionError of kind `input` on a name or pattern without a match, and when every target of the group only exports files
 */
export function buildableTargets(definition: Definition, names: readonly string[], log: Pick<Log, 'notice'>): string[] {
  const requested = requestedTargets(definition, names);
  if (names.some(name => name !== 'default')) return requested;
  const { target } = definition;
  const exporting = requested.filter(name => {
    const { tags = [], ...fields } = target[name] ?? {};
    return tags.length === 0 && fileOutputs(fields).length > 0;
  });
  if (exporting.length === 0) return requested;
  if (exporting.length === requested.length) {
    throw inputError(`The targets of the group "default" export files, and no image: ${exporting.join(', ')}.`, {
      fix: 'Build them with docker/bake-action, or name targets that build an image in "targets".',
    });
  }
  log.notice(`Left out of the group "default", because they export files and no image: ${exporting.join(', ')}.`);
  return requested.filter(name => !exporting.includes(name));
}
