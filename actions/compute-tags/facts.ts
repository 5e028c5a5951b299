import { requireBakeFiles } from '../shared/bake/bake-files.ts';
import type { BuildContext } from '../shared/context/build-context.ts';
import { readContext } from '../shared/context/read-context.ts';
import type { OpenRepository } from '../shared/context/repository-reader.ts';
import type { TagKind } from '../shared/images/tag.ts';
import { readTogether } from '../shared/runtime/read-together.ts';
import type { Runtime } from '../shared/runtime/runtime.ts';
import type { FormatDate, TagFacts } from '../shared/tags/facts.ts';
import { containsDate } from '../shared/tags/rules/expressions.ts';
import { templatesOf } from '../shared/tags/rules/rule.ts';
import { rulesOf } from '../shared/tags/rules/rule-parser.ts';
import { createKnownTags } from '../shared/tags/versions/known-tags.ts';
import type { ImageTemplate } from './image-templates.ts';
import { type ComputeTagsInputs, isFalseVariable } from './inputs.ts';

/** What was read before anything is decided. */
export interface ComputeTagsFacts extends TagFacts {
  /** The bake targets; undefined where one image is named without them. */
  readonly targets: readonly string[] | undefined;
  /** Images of derived targets, which count where the input `images` is empty. */
  readonly derivedImages?: readonly ImageTemplate[];
}

/** Reads all facts but the Git tags of the repository, unless the caller lists them. */
export async function gatherTagFacts(inputs: ComputeTagsInputs, runtime: Runtime): Promise<ComputeTagsFacts> {
  const context = await readContext(runtime, {
    source: inputs.context,
    openRepository: repositoryOpener(inputs, runtime),
  });
  const { knownTags } = inputs;
  const [version, targets] = await readTogether([
    readVersionInput(inputs, runtime),
    listTargets(inputs, context, runtime),
  ]);
  return {
    context,
    now: runtime.now(),
    formatDate: await loadDateFormat(inputs),
    version,
    environment: inputs.environment,
    commit: tagsMergeCommit(inputs, runtime) ? context.revision : context.headRevision,
    shortLength: inputs.shortShaLength,
    maxLength: inputs.maxLength,
    numberedKinds: kindsOfRebuild(inputs, context),
    ...targets,
    knownTags:
      knownTags === 'auto' || knownTags === 'git' ? undefined : createKnownTags(knownTags === 'none' ? [] : knownTags),
  };
}

/**
 * Looks for the files that inputs name.
 *
 * @throws ActionError of kind `input` that names each one that is missing or cannot be read
 */
export async function checkNamedFiles(inputs: ComputeTagsInputs, runtime: Runtime): Promise<void> {
  const requireNamed = async () => {
    if (inputs.files.length > 0) requireBakeFiles({ ...inputs, env: runtime.env });
  };
  await readTogether([readVersionInput(inputs, runtime), requireNamed()]);
}

/** The same facts with the Git tags of the repository. */
export async function addKnownTags(
  inputs: ComputeTagsInputs,
  facts: ComputeTagsFacts,
  runtime: Runtime,
): Promise<ComputeTagsFacts> {
  const { tagsOfClone, tagsOfRepository } = await import('../shared/tags/versions/repository-tags.ts');
  const names =
    inputs.knownTags === 'git'
      ? await tagsOfClone(runtime)
      : await tagsOfRepository(runtime, facts.context, repositoryOpener(inputs, runtime));
  runtime.log.info(`The version is compared with ${names.length} git tags.`);
  return { ...facts, knownTags: createKnownTags(names) };
}

/** Without a token GitHub is not asked: most runs of this action stay offline, and load no client. */
function repositoryOpener({ githubToken }: ComputeTagsInputs, runtime: Runtime): OpenRepository | undefined {
  if (githubToken === '') return undefined;
  return (repository, deadline) => {
    const open = async () => {
      const { createRepositoryApi } = await import('../shared/github/api/repository-api.ts');
      return createRepositoryApi(runtime, repository, githubToken, deadline);
    };
    return {
      readRepository: async () => await (await open()).readRepository(),
      readCommit: async revision => await (await open()).readCommit(revision),
      listTagRefs: async start => await (await open()).listTagRefs(start),
    };
  };
}

async function loadDateFormat(inputs: ComputeTagsInputs): Promise<FormatDate | undefined> {
  const { preset, tags, flavor, labels, annotations, args } = inputs;
  const templates = [
    ...rulesOf(preset, tags).flatMap(templatesOf),
    ...[flavor.prefix, flavor.suffix].filter(template => template !== undefined),
    ...[...labels, ...annotations, ...args].map(({ value }) => value),
  ];
  return templates.some(containsDate) ? (await import('../shared/tags/rules/date-text.ts')).formatDate : undefined;
}

async function readVersionInput({ version, versionFrom }: ComputeTagsInputs, runtime: Runtime): Promise<string> {
  if (versionFrom === '') return version;
  const { readVersion } = await import('./version-file.ts');
  return await readVersion(versionFrom, runtime);
}

/** Whether the tags of a pull request name its merge commit instead of its head. */
const tagsMergeCommit = ({ prCommit }: ComputeTagsInputs, { env }: Runtime): boolean =>
  prCommit === 'auto' ? isFalseVariable(env['DOCKER_METADATA_PR_HEAD_SHA']) : prCommit === 'merge';

/**
 * Scheduled and dispatched runs build a commit that was pushed, and usually built, before. A dispatched run publishes the
 * version that it names; a scheduled run would find the version of a file or rule taken every time.
 */
function kindsOfRebuild({ rebuild }: ComputeTagsInputs, { event }: BuildContext): readonly TagKind[] {
  if (rebuild === 'true' || (rebuild === 'auto' && event === 'schedule')) return ['commit', 'version'];
  const isDispatched = event === 'workflow_dispatch' || event === 'repository_dispatch';
  return rebuild === 'auto' && isDispatched ? ['commit'] : [];
}

/** The targets of the input, or, with `files` or `discover`, those that the definition builds for them. */
async function listTargets(
  inputs: ComputeTagsInputs,
  context: BuildContext,
  runtime: Runtime,
): Promise<Pick<ComputeTagsFacts, 'targets' | 'derivedImages'>> {
  const { discover, files, targets } = inputs;
  if (!discover && files.length === 0) return { targets: targets.length === 0 ? undefined : [...new Set(targets)] };
  const { listDefinedTargets, listDerivedTargets } = await import('./bake-targets.ts');
  return discover ? await listDerivedTargets(inputs, context, runtime) : await listDefinedTargets(inputs, runtime);
}
