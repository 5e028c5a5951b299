import { details, fenced } from '../text/markdown.ts';

/** Longer blocks are folded. */
const maxShown = 10;

/**
 * Commands that pull images by digest, as Markdown for a job summary; none without images.
 *
 * @param references e.g. `ghcr.io/acme/api@sha256:…`
 */
export function pullCommands(references: readonly string[]): string[] {
  if (references.length === 0) return [];
  const block = fenced('sh', references.map(reference => `docker pull ${reference}`).join('\n'));
  return references.length <= maxShown ? ['**Pull by digest**', block] : [details('Pull by digest', block)];
}
