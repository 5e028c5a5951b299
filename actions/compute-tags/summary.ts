import { code, details, escapeMarkdown, fenced, shortHashes, table } from '../shared/text/markdown.ts';
import type { TagPlan } from './plan.ts';

/** The tags of each target, as Markdown for the job summary. */
export function summarizeTags(plan: TagPlan): string {
  const targets = Object.entries(plan.targets);
  const rows = targets.map(([name, { images, reasons, immutableTag }]) => [
    [name, ...images].map(code).join('<br>'),
    reasons
      .map(({ tag, reason }) => {
        const why = [...(plan.hasTargets ? [] : [reason]), ...(tag === immutableTag ? ['immutable'] : [])];
        return [code(shortHashes(tag)), ...why.map(escapeMarkdown)].join(', ');
      })
      .join('<br>') || 'none',
  ]);
  const references = targets.flatMap(([, target]) => target.references);
  return [
    '### Tags',
    table([plan.hasTargets ? 'Target' : 'Name', 'Tags'], rows),
    ...(references.length === 0 ? [] : [details('All names', fenced('text', references.join('\n')))]),
  ].join('\n\n');
}
