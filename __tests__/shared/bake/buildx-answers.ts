import type { Buildx } from '../../../actions/shared/bake/buildx.ts';
import type { Captured } from '../../../actions/shared/runtime/exec.ts';

/** What a program wrote, and how it ended. */
export const answer = (stdout: string, exitCode = 0, stderr = ''): Captured => ({
  exitCode,
  stdout: Buffer.from(stdout),
  stderr,
});

/** A buildx that answers every command in one way. */
export const buildxAnswering = (respond: () => Captured): Buildx => ({
  program: 'docker',
  prefix: ['buildx'],
  heldBack: [],
  evaluationEnv: {},
  evaluate: async () => respond(),
  capture: async () => respond(),
  stream: async () => 0,
});
