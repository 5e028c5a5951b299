import { githubContext } from '../shared/context/github.ts';
import { readPayload } from '../shared/context/payload.ts';
import { inputError } from '../shared/runtime/errors.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { ResolveDigestsInputs } from './inputs.ts';

/** What chooses the run whose manifest is wanted. */
export type RunChoice =
  /** Undefined for the default branch. */
  | { readonly kind: 'branch'; readonly branch: string | undefined }
  | { readonly kind: 'run'; readonly id: number }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'git-tag'; readonly tag: string }
  /** Undefined for the latest release. */
  | { readonly kind: 'release'; readonly tag: string | undefined };

/** Where a manifest is looked for. */
export interface ManifestScope {
  /** `owner/name`. */
  readonly repository: string;
  /** Path of the workflow file. */
  readonly workflow: string;
  readonly environment: string | null;
  readonly events: readonly string[];
  readonly choice: RunChoice;
  /** The current run, which has no manifest of its own yet; undefined outside a workflow. */
  readonly currentRun: number | undefined;
}

/**
 * Where the inputs say that the manifest is. What they leave empty is that of the current run.
 *
 * @throws ActionError of kind `input` when an input is empty and there is no current run
 */
export function manifestScope(inputs: ResolveDigestsInputs, { env }: Pick<Runtime, 'env'>): ManifestScope {
  const context =
    env['GITHUB_ACTIONS'] === 'true' ? githubContext(env, readPayload(env['GITHUB_EVENT_PATH'])) : undefined;
  const repository = inputs.repository || context?.repository || '';
  const workflow = inputs.workflow || context?.run?.workflow || '';
  const empty = Object.entries({ repository, workflow }).find(([, value]) => value === '')?.[0];
  if (empty !== undefined) {
    throw inputError(`Input "${empty}" is empty, and there is no run of a workflow to take it from.`, {
      fix: 'Set it, e.g. repository: acme/shop and workflow: images.yml.',
      terminalFix: 'Set it, e.g. --repository acme/shop --workflow images.yml.',
    });
  }
  const isOwn = context !== undefined && isSameName(context.repository, repository);
  return {
    repository,
    workflow,
    environment: inputs.environment || null,
    events: inputs.events,
    choice: runChoice(inputs, isOwn ? context.defaultBranch : undefined),
    currentRun: context?.run?.id,
  };
}

/** GitHub takes the names of owners and repositories in any letter case. */
const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function runChoice(
  { branch, run, revision, gitTag: tag, release }: ResolveDigestsInputs,
  defaultBranch: string | undefined,
): RunChoice {
  if (run !== undefined) return { kind: 'run', id: run };
  if (revision !== '') return { kind: 'revision', revision };
  if (tag !== '') return { kind: 'git-tag', tag };
  if (release !== '') return { kind: 'release', tag: release === 'latest' ? undefined : release };
  return { kind: 'branch', branch: branch || defaultBranch };
}
