import type { Log } from '../../runtime/log.ts';
import type { Definition } from '../definition.ts';
import { requestedTargets } from '../graph.ts';

/**
 * The requested targets that can be published. Groups named `default` often have targets that only export files; they have
 * no tags and are left out, with a notice. A target that is asked for in another way stays, so that its missing name is an
 * error.
 *
 * @param names as `requestedTargets` takes them; empty means the group `default`
 * @throws ActionError of kind `input` on a name or pattern without a match
 */
export function publishableTargets(
  definition: Definition,
  names: readonly string[],
  log: Pick<Log, 'notice' | 'warning'>,
): string[] {
  const requested = requestedTargets(definition, names);
  if (names.some(name => name !== 'default')) return requested;
  const tagged = requested.filter(name => (definition.target[name]?.tags ?? []).length > 0);
  const untagged = requested.filter(name => !tagged.includes(name)).join(', ');
  const advice = 'Targets without an image name cannot be published. To publish one, give it tags.';
  if (tagged.length === 0 && untagged !== '') {
    log.warning(`No target of the group "default" has tags, so no image is planned: ${untagged}. ${advice}`);
  } else if (untagged !== '') {
    log.notice(`Left out of the group "default", because they have no tags: ${untagged}. ${advice}`);
  }
  return tagged;
}
