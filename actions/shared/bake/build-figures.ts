import * as v from 'valibot';
import type { Buildx } from './buildx.ts';

/** One build of `buildx history ls --format json`. */
const listed = v.looseObject({
  ref: v.string(),
  created_at: v.pipe(v.string(), v.isoTimestamp()),
  completed_at: v.pipe(v.string(), v.isoTimestamp()),
  total_steps: v.number(),
  cached_steps: v.optional(v.number(), 0),
});

export interface BuildFigures {
  readonly seconds: number;
  readonly steps: number;
  readonly cachedSteps: number;
}

/**
 * Time and steps of each build in the history of a builder, by its id. One call for all, because each takes as long as a small
 * build. Empty where the buildx version or the builder has no history, because figures never fail a build.
 */
export async function readFigures(buildx: Buildx, builder: string): Promise<ReadonlyMap<string, BuildFigures>> {
  const args = ['history', 'ls', ...(builder === '' ? [] : ['--builder', builder]), '--format', 'json'];
  try {
    const { exitCode, stdout } = await buildx.capture(args, { timeoutSeconds: 20 });
    if (exitCode !== 0) return new Map();
    const lines = stdout.toString('utf8').split('\n').filter(Boolean);
    return new Map(lines.flatMap(line => readEntry(line)));
  } catch {
    return new Map();
  }
}

function readEntry(line: string): [id: string, figures: BuildFigures][] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), listed), line);
  if (!read.success) return [];
  const { ref, created_at: from, completed_at: to, total_steps: steps, cached_steps: cachedSteps } = read.output;
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10);
  return [[ref.split('/').at(-1) ?? '', { seconds, steps, cachedSteps }]];
}
