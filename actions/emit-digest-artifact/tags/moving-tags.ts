import { ActionError } from '../../shared/runtime/errors.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { mapConcurrently } from '../../shared/runtime/scheduling/concurrency.ts';
import type { TagDecision } from './tag-decisions.ts';
import { tagName, type WantedTag } from './wanted-tags.ts';

export interface MovePorts {
  readonly write: (tag: TagDecision) => Promise<void>;
  /** Looks at a tag once more, and decides it by what it names now. */
  readonly decideAgain: (tag: WantedTag) => Promise<TagDecision>;
  readonly log: Pick<Log, 'info'>;
}

const parallelWrites = 16;
/** Nearly all of them only read. */
const parallelChecks = 32;

/**
 * Writes moving tags. A registry has no write with a condition, and another run can publish at the same time: so each tag is
 * looked at directly before it is written, and all of them once more afterwards.
 *
 * @returns each tag as it was decided last
 * @throws what a write throws, with the tags that were written before
 */
export async function moveTags(planned: readonly TagDecision[], ports: MovePorts): Promise<TagDecision[]> {
  const written: TagDecision[] = [];
  const move = async (tag: TagDecision): Promise<TagDecision> => {
    if (tag.action !== 'write') return tag;
    const now = await ports.decideAgain(tag);
    if (now.action !== 'write') return sayChanged(now, ports);
    await ports.write(now);
    written.push(now);
    return now;
  };
  try {
    const moved = await mapConcurrently(planned, parallelWrites, move);
    if (written.length > 0) ports.log.info(`Tags written (moving): ${written.length}.`);
    return await mapConcurrently(moved, parallelChecks, async tag =>
      written.includes(tag) ? await checkWritten(tag, ports) : tag,
    );
  } catch (error) {
    throw withTags(error, { planned, written });
  }
}

/** Another run that looked before this one wrote can have written afterwards, and never learns that its image is older. */
async function checkWritten(tag: TagDecision, ports: MovePorts): Promise<TagDecision> {
  const now = await ports.decideAgain(tag);
  if (now.action === 'keep') return tag;
  if (now.action === 'skip' || now.isGuess) return sayChanged({ ...now, action: 'skip' }, ports);
  ports.log.info(`${tagName(tag)}  written again: another run replaced it in the meantime, and ${now.reason}`);
  await ports.write(now);
  return tag;
}

function sayChanged(tag: TagDecision, { log }: MovePorts): TagDecision {
  log.info(`${tagName(tag)}  changed in the meantime: ${tag.reason}`);
  return tag;
}

interface MoveState {
  readonly planned: readonly TagDecision[];
  readonly written: readonly TagDecision[];
}

/** The error of a write says nothing of the other tags, which can name another commit now. */
function withTags(error: unknown, { planned, written }: MoveState): unknown {
  if (!(error instanceof ActionError)) return error;
  const names = written.map(tagName);
  const others = planned.filter(({ action }) => action === 'write').map(tagName);
  const left = others.filter(name => !names.includes(name));
  const { kind, message, fix } = error;
  const advice = 'Run this job again: it writes what is missing.';
  return new ActionError(
    kind,
    [
      message,
      `Moving tags that were written before: ${names.join(', ') || 'none'}.`,
      `Moving tags that were not: ${left.join(', ') || 'none'}.`,
    ].join('\n'),
    { fix: fix === undefined ? advice : `${fix}\n${advice}`, cause: error },
  );
}
