import { waitMinutes } from '../shared/github/api/run-wait.ts';
import { publishingEvents } from '../shared/github/api/trusted-runs.ts';
import { environmentName } from '../shared/images/environment.ts';
import { parseReference, type Reference } from '../shared/images/reference.ts';
import { targetNamePattern, targetNames } from '../shared/images/target-name.ts';
import { checkRegistryLogin, registryHost } from '../shared/registry/credentials/explicit-credential.ts';
import { parseEach } from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  parseWholeNumber,
  secret,
  text,
} from '../shared/runtime/inputs.ts';
import { compileGlob } from '../shared/text/glob.ts';
import { didYouMean } from '../shared/text/suggestion.ts';

export const resolveDigestsInputs = {
  repository: text({ parse: repositoryName }),
  workflow: text({ parse: workflowPath }),
  branch: text({ parse: branchName }),
  run: text({ parse: runId }),
  revision: text({ parse: commitId }),
  'git-tag': text({ parse: gitTag }),
  release: text({ parse: gitTag }),
  environment: text({ parse: environmentName }),
  events: list({ separator: ',', fallback: publishingEvents.join(', '), parse: trustedEventNames }),
  'allowed-images': list({ parse: imagePatterns }),
  required: list({ separator: ',', parse: targetNames }),
  'on-expired': choice(['fail', 'previous-run', 'tag'], 'fail'),
  'tagged-images': list({ parse: taggedImages }),
  verify: choice(['exists', 'attestation', 'none'], 'exists'),
  'signer-workflow': text({ parse: signerWorkflow }),
  'wait-for': waitMinutes,
  registry: text({ fallback: 'ghcr.io', parse: registryHost }),
  'registry-username': text(),
  'registry-password': secret(),
  'github-token': secret(),
  'dry-run': flag(false),
  summary: flag(true),
};

export const resolveDigestsOutputs = [
  'digests',
  'digests-file',
  'images',
  'count',
  'artifact-id',
  'run-id',
  'run-url',
  'revision',
] as const;

export type ResolveDigestsInputs = InputValues<typeof resolveDigestsInputs>;

export const resolveDigestsChecks: readonly InputCheck<ResolveDigestsInputs>[] = [
  checkRegistryLogin,
  ({ branch, run, revision, gitTag: tag, release }) => {
    const choices = { branch, run: run ?? '', revision, 'git-tag': tag, release };
    const set = Object.entries(choices).flatMap(([name, value]) => (value === '' ? [] : [`"${name}"`]));
    return set.length < 2
      ? undefined
      : `Inputs ${set.join(' and ')} are set together; each of them chooses the run alone. Set one of them.`;
  },
  ({ run, onExpired }) =>
    run !== undefined && onExpired === 'previous-run'
      ? 'Input "on-expired" is "previous-run", and "run" names one run, which has no previous one. Set "branch" instead of "run".'
      : undefined,
  ({ onExpired, taggedImages: images }) =>
    (onExpired === 'tag') === images.length > 0
      ? undefined
      : 'Inputs "on-expired: tag" and "tagged-images" belong together; set both, or none.',
  ({ signerWorkflow: signer, verify }) =>
    signer === '' || verify === 'attestation'
      ? undefined
      : 'Input "signer-workflow" is for "verify: attestation"; set both, or none.',
];

function repositoryName(value: string): string {
  if (value === '' || /^[A-Za-z0-9][A-Za-z0-9-]*\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(value)) return value;
  throw inputError(`"${value}" is not a repository; allowed: owner/name`);
}

const workflowFolder = '.github/workflows/';

/** The path of a workflow file, also from its name alone. */
function workflowPath(value: string): string {
  if (value === '') return value;
  const file = value.startsWith(workflowFolder) ? value.slice(workflowFolder.length) : value;
  if (/^[^/\s\p{C}]+\.ya?ml$/u.test(file)) return `${workflowFolder}${file}`;
  throw inputError(`"${value}" is not a workflow file; allowed: its name or path, e.g. images.yml`);
}

/** `owner/name/.github/workflows/file.yml`, as `gh attestation verify --signer-workflow` takes it. */
function signerWorkflow(value: string): string {
  const [, repository = '', path = ''] = /^([^/]+\/[^/]+)\/(.+)$/.exec(value) ?? [];
  if (value === '' || (repository !== '' && `${repositoryName(repository)}/${workflowPath(path)}` === value))
    return value;
  throw inputError(`"${value}" is not a workflow; allowed: owner/name/.github/workflows/file.yml`);
}

function branchName(value: string): string {
  return refName(value.replace(/^refs\/heads\//, ''), 'a branch');
}

function gitTag(value: string): string {
  return refName(value.replace(/^refs\/tags\//, ''), 'a Git tag');
}

/** git-check-ref-format(1), as far as it matters for a name that is only compared. */
function refName(name: string, what: string): string {
  if (/^(?!-)[^\s\p{C}~^:?*[\\]*$/u.test(name) && !name.includes('..')) return name;
  throw inputError(`"${name}" is not the name of ${what}`);
}

function runId(value: string): number | undefined {
  return value === '' ? undefined : parseWholeNumber(value, { min: 1, max: Number.MAX_SAFE_INTEGER });
}

function commitId(value: string): string {
  if (value === '' || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
  throw inputError(
    `"${value}" is not a full commit id; allowed: 40 or 64 hex digits, as "git rev-parse HEAD" prints them`,
  );
}

/** Events that only people with write access to the repository can start. */
const knownEvents = [...publishingEvents, 'release', 'create', 'deployment', 'repository_dispatch'];

function trustedEventNames(names: readonly string[]): readonly string[] {
  return parseEach(names, name => {
    if (knownEvents.includes(name)) return name;
    throw inputError(
      `"${name}" is not an event that is trusted${didYouMean(name, knownEvents)}; allowed: ${knownEvents.join(', ')}. Runs of other events can carry what people without write access wrote`,
    );
  });
}

/** An image that an input names by its tag. */
export interface TaggedImage {
  readonly name: string;
  readonly reference: Reference & { readonly tag: string };
}

/** Lines `name=repository:tag`. */
function taggedImages(lines: readonly string[]): readonly TaggedImage[] {
  const names = new Set<string>();
  return parseEach(lines, line => {
    const at = line.indexOf('=');
    const name = line.slice(0, Math.max(0, at)).trim();
    if (!targetNamePattern.test(name)) {
      throw inputError(`"${line}" is not of the form name=repository:tag, e.g. api=ghcr.io/acme/api:main`);
    }
    if (names.has(name)) throw inputError(`"${name}" appears twice`);
    names.add(name);
    const reference = parseReference(line.slice(at + 1).trim());
    const { tag, digest } = reference;
    if (tag === undefined || digest !== undefined) {
      throw inputError(`"${line}" does not name its image by a tag alone, e.g. api=ghcr.io/acme/api:main`);
    }
    return { name, reference: { ...reference, tag } };
  });
}

export interface ImagePattern {
  readonly text: string;
  readonly matches: (repository: string) => boolean;
}

/** Patterns of repositories of images: `*` stays within a part of the path, `**` crosses parts. */
function imagePatterns(patterns: readonly string[]): readonly ImagePattern[] {
  return parseEach(patterns, text => {
    if (!/^[a-z0-9.:*?[\]-]+\/[a-z0-9._/*?-]+$/.test(text)) {
      throw inputError(
        `"${text}" is not a pattern of repositories with their host; allowed: e.g. ghcr.io/acme/* or ghcr.io/acme/**`,
      );
    }
    const machine = compileGlob(text, 'ref');
    return { text, matches: repository => machine.matches(repository) };
  });
}
