import * as v from 'valibot';
import type { Buildx } from './buildx.ts';

const inspected = v.looseObject({
  /** Nanoseconds. */
  Duration: v.number(),
  NumTotalSteps: v.number(),
  NumCachedSteps: v.optional(v.number(), 0),
});

export interface BuildFigures {
  readonly seconds: number;
  readonly steps: number;
  readonly cachedSteps: number;
}

/**
 * Time and steps of a build, from `buildx history inspect`. Undefined where the buildx version or the builder has no
 * history (before buildx 0.24), because figures never fail a build.
 */
export async function readFigures(buildx: Buildx, builder: string, id: string): Promise<BuildFigures | undefined> {
  if (!/^[a-z0-9]+$/.test(id)) return undefined;
  const args = ['history', 'inspect', ...(builder === '' ? [] : ['--builder', builder]), '--format', 'json', id];
  try {
    const { exitCode, stdout } = await buildx.capture(args, { timeoutSeconds: 20 });
    if (exitCode !== 0) return undefined;
    const { Duration, NumTotalSteps, NumCachedSteps } = v.parse(inspected, JSON.parse(stdout.toString('utf8')));
    return { seconds: Math.round(Duration / 1e8) / 10, steps: NumTotalSteps, cachedSteps: NumCachedSteps };
  } catch {
    return undefined;
  }
}
