import type { BuildContext, RunFacts } from '../../context/build-context.ts';
import type { TagKind } from '../../images/tag.ts';
import { diagnosticError } from '../../runtime/diagnostics.ts';
import { contextLabel, type ImageFacts, shortCommit } from '../facts.ts';
import type { Expression, ExpressionShape, Template, Vocabulary } from './template.ts';

type Identified = 'target' | 'commit' | 'run';

interface GlobalExpression extends ExpressionShape {
  readonly value: (facts: ImageFacts, expression: Expression) => string;
  /** Whether every commit and run of a target gives the same value. */
  readonly lasts?: true;
  /** What the value identifies: no two targets, commits or runs have the same one. */
  readonly identifies?: Identified;
}

/** The expressions that every attribute, label, annotation and argument can contain. */
const expressions: Readonly<Record<string, GlobalExpression>> = {
  branch: { value: ({ context }) => branchOf(context) },
  tag: { value: ({ context }) => (context.kind === 'tag' ? context.refName : '') },
  sha: { options: ['length'], identifies: 'commit', value: (facts, { options }) => commitId(facts, options['length']) },
  commit: { identifies: 'commit', value: facts => facts.commit },
  base_ref: { value: ({ context }) => baseRefOf(context) },
  head_ref: { value: ({ context }) => context.pullRequest?.headRef ?? '' },
  pr: { value: ({ context }) => (context.kind === 'pull-request' ? context.refName : '') },
  event: { value: ({ context }) => context.event },
  default_branch: { lasts: true, value: ({ context }) => defaultBranch(context) },
  is_default_branch: { lasts: true, value: ({ context }) => String(onDefaultBranch(context)) },
  is_not_default_branch: { lasts: true, value: ({ context }) => String(!onDefaultBranch(context)) },
  is_default_branch_or_tag: { value: ({ context }) => String(context.kind === 'tag' || onDefaultBranch(context)) },
  is_branch: { value: ({ context }) => String(branchOf(context) !== '') },
  is_tag: { value: ({ context }) => String(context.kind === 'tag') },
  is_pull_request: { value: ({ context }) => String(isProposal(context)) },
  is_not_pull_request: { value: ({ context }) => String(!isProposal(context)) },
  has_version: { value: facts => String(facts.version !== '') },
  has_no_version: { value: facts => String(facts.version === '') },
  has_environment: { lasts: true, value: facts => String(facts.environment !== '') },
  has_no_environment: { lasts: true, value: facts => String(facts.environment === '') },
  date: {
    argument: 'required',
    options: ['tz'],
    value: (facts, expression) => dateText(facts, facts.now, expression),
  },
  commit_date: {
    argument: 'required',
    options: ['tz'],
    value: (facts, expression) => dateText(facts, commitTime(facts.context), expression),
  },
  run_number: { value: ({ context }) => String(runOf(context, 'run number').number), identifies: 'run' },
  run_id: { value: ({ context }) => String(runOf(context, 'run id').id), identifies: 'run' },
  run_attempt: { value: ({ context }) => String(runOf(context, 'run attempt').attempt) },
  repository: { lasts: true, value: ({ context }) => context.repository },
  version: { value: facts => facts.version },
  environment: { lasts: true, value: facts => facts.environment },
  environment_or_branch: { value: facts => facts.environment || branchOf(facts.context) },
  target: { lasts: true, value: facts => facts.target, identifies: 'target' },
  image: { lasts: true, value: facts => facts.image, identifies: 'target' },
};

export const globalVocabulary: Vocabulary = expressions;

/** @throws DiagnosticError when the CI context does not have the fact */
export function globalValue(facts: ImageFacts, expression: Expression): string {
  return expressions[expression.name]?.value(facts, expression) ?? '';
}

function dateText({ formatDate }: ImageFacts, time: Date, { argument, options }: Expression): string {
  if (formatDate === undefined) throw new Error('a date is written, and its format was not loaded');
  return formatDate(time, argument ?? '', options['tz']);
}

const isDate = (piece: string | Expression): boolean =>
  typeof piece !== 'string' && (piece.name === 'date' || piece.name === 'commit_date');

/** Whether a template contains a date, so that facts need `formatDate`. */
export const containsDate = ({ pieces }: Template): boolean => pieces.some(isDate);

/** Whether all numbers of a template are those of dates. They may look like a version, and come again the same day. */
export const isOnlyDate = (template: Template): boolean =>
  containsDate(template) &&
  template.pieces.every(piece => isDate(piece) || (typeof piece === 'string' && !/\d/.test(piece)));

/** Whether a template contains an expression that identifies the target, the commit or the run. */
export const identifies = ({ pieces }: Template, what: Identified): boolean =>
  pieces.some(piece => typeof piece !== 'string' && expressions[piece.name]?.identifies === what);

/**
 * The kind of a tag that is made of templates, by the expressions in them; undefined when they name neither a run nor a
 * commit.
 */
export function kindOfTemplates(templates: readonly (Template | undefined)[]): TagKind | undefined {
  const some = (what: 'run' | 'commit') =>
    templates.some(template => template !== undefined && identifies(template, what));
  if (some('run')) return 'run';
  return some('commit') ? 'commit' : undefined;
}

/** Whether a text differs between commits or runs, so that it describes them and not the target. */
export const describesCommit = ({ pieces }: Template): boolean =>
  pieces.some(piece => typeof piece !== 'string' && expressions[piece.name]?.lasts !== true);

/** A pull request in a merge queue is on a branch, so rules for branches apply there too. */
export const branchOf = ({ kind, refName }: BuildContext): string =>
  kind === 'branch' || kind === 'merge-queue' ? refName : '';

/** A pull request, also in a merge queue: what is built may still be refused. */
export const isProposal = ({ kind }: BuildContext): boolean => kind === 'pull-request' || kind === 'merge-queue';

function baseRefOf({ kind, pullRequest, baseRef }: BuildContext): string {
  if (kind === 'pull-request') return pullRequest?.baseRef ?? '';
  return kind === 'tag' ? (baseRef ?? '') : '';
}

function commitId(facts: ImageFacts, length: string | undefined): string {
  if (length === undefined) return shortCommit(facts);
  if (!/^\d+$/.test(length) || Number(length) < 7)
    throw diagnosticError(`sha: length "${length}" is not a number from 7`);
  return facts.commit.slice(0, Number(length));
}

export function onDefaultBranch(context: BuildContext): boolean {
  return context.kind === 'branch' && context.refName === defaultBranch(context);
}

/** @throws DiagnosticError that names the ways to set it */
export function defaultBranch(context: BuildContext): string {
  if (context.defaultBranch !== undefined) return context.defaultBranch;
  const fix = {
    github: 'pass github-token, so that GitHub can be asked',
    gitlab: 'set CI_DEFAULT_BRANCH',
    jenkins: 'run "git remote set-head origin --auto" after the checkout',
    git: 'run "git remote set-head origin --auto"',
  }[context.source];
  throw diagnosticError(`the default branch is not known here (${contextLabel(context)}); ${fix}`);
}

function runOf(context: BuildContext, what: string): RunFacts {
  if (context.run !== undefined) return context.run;
  throw diagnosticError(`there is no ${what} here (${contextLabel(context)}); only a run of a CI service has one`);
}

function commitTime(context: BuildContext): Date {
  if (context.commitTime !== undefined) return new Date(context.commitTime);
  throw diagnosticError(
    `the time of commit ${context.headRevision.slice(0, 12)} is not known here (${contextLabel(context)}); check the commit out before this step, or pass github-token`,
  );
}

const versionShapes = {
  raw: {},
  version: {},
  major: {},
  minor: {},
  patch: {},
  prerelease: {},
  channel: {},
} as const satisfies Vocabulary;

/** In the pattern of a version rule, `version` and its parts are those of the rule's version. */
export const versionVocabulary: Vocabulary = { ...expressions, ...versionShapes };

export const isVersionExpression = (name: string): boolean => Object.hasOwn(versionShapes, name);
