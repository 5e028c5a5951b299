// The differences between compute-tags and docker/metadata-action that docs/migrate-from-metadata-action.md lists.
import { commit, head } from './cases.mjs';

/** @typedef {import('./cases.mjs').Case} Case */

/**
 * @typedef {object} TagDifference
 * @property {Case} case
 * @property {string} tag without its image
 * @property {'removed' | 'added'} side removed: only docker/metadata-action gives the tag; added: only compute-tags
 * @property {readonly string[]} others the tags that only the other one gives
 *
 * @typedef {object} Documented
 * @property {string} row the first cell of the row in the page
 * @property {(difference: TagDifference) => boolean} explains
 */

const runMark = '-run7';
const isPull = (/** @type {Case} */ { event }) => event.event.name.startsWith('pull_request');
const isProposal = (/** @type {Case} */ { event }) =>
  isPull({ event, name: '', rules }) || event.event.name === 'merge_group';
const rules = { name: '', inputs: {} };
const isRelease = (/** @type {Case} */ { event }) => event.event.name === 'release';
const refOf = (/** @type {Case} */ { event }) => event.env['GITHUB_REF'] ?? '';
const isLatest = (/** @type {string} */ tag) => /(?:^|-)latest(?:-|$)/.test(tag);

/**
 * Whether the other side has the same tag in another form.
 *
 * @param {TagDifference} difference
 * @param {(peer: string) => string} change makes the tag of compute-tags from that of docker/metadata-action
 */
const isChanged = ({ tag, side, others }, change) =>
  side === 'removed' ? change(tag) !== tag && others.includes(change(tag)) : others.some(peer => change(peer) === tag);

/** @param {string} tag */
const withHead = tag => tag.replaceAll(commit, head).replaceAll(commit.slice(0, 7), head.slice(0, 7));

/** @type {readonly Documented[]} */
export const documented = [
  { row: 'Commit of a pull request', explains: each => isPull(each.case) && isChanged(each, withHead) },
  {
    row: 'Scheduled and dispatched runs',
    explains: each =>
      /^(?:schedule|workflow_dispatch)$/.test(each.case.event.event.name) &&
      each.tag.includes(commit.slice(0, 7)) &&
      isChanged(each, tag => `${tag}${runMark}`),
  },
  {
    row: 'Scheduled runs with a version in a rule, `semver,value=1.2.3`',
    explains: each => each.case.event.event.name === 'schedule' && isChanged(each, tag => `${tag}${runMark}`),
  },
  {
    row: '`merge_group`',
    explains: each =>
      isChanged(each, tag => tag.replace(`gh-readonly-queue-main-pr-12-${commit}`, 'merge-queue-main-pr-12')),
  },
  {
    row: '`latest` on a pull request or in a merge queue',
    explains: each => each.side === 'removed' && isProposal(each.case) && isLatest(each.tag),
  },
  {
    row: '`release` event marked as prerelease',
    explains: each =>
      each.side === 'removed' && isRelease(each.case) && (isLatest(each.tag) || /^v?1(?:\.2)?$/.test(each.tag)),
  },
  {
    row: 'Prerelease by `type=ref,event=tag`, `type=match`',
    explains: each => each.side === 'removed' && refOf(each.case).includes('-rc.') && isLatest(each.tag),
  },
  {
    row: 'Prerelease with `{{major}}`, `{{major}}.{{minor}}` or another pattern without the complete version',
    explains: each =>
      each.side === 'removed' &&
      /-rc\.1(?:\+b\.5)?$/.test(refOf(each.case)) &&
      /^v?\d+\.\d+\.\d+-rc\.1$/.test(each.tag),
  },
  {
    row: 'Prerelease with text around the version, `v{{version}}` or `v{{major}}.{{minor}}.{{patch}}`',
    explains: each => refOf(each.case).endsWith('-rc.1') && isChanged(each, tag => `v${tag}`),
  },
  {
    row: 'A local version by `pep440`, `3.0.0+b.5`',
    explains: each => isChanged(each, tag => tag.replace('-b-5', '-b.5')),
  },
  {
    row: '`v0.1.2` with `{{major}}`',
    explains: each => each.side === 'removed' && refOf(each.case).endsWith('v0.1.2') && /^v?0$/.test(each.tag),
  },
  {
    row: 'A rule of higher priority before `semver`',
    explains: each => each.side === 'added' && each.case.rules.name === 'priority' && each.tag === 'latest',
  },
];

/** The row for a run that fails because no rule gives a tag. */
export const noTagRow = 'No tag at all';

/**
 * The rows for runs that fail although docker/metadata-action gives tags, and what the error says.
 *
 * @type {readonly { readonly row: string, readonly message: RegExp }[]}
 */
export const failures = [
  {
    row: '`latest` on a pull request or in a merge queue',
    message: /a pull request takes it only with flavor latest=always/,
  },
  { row: 'A token of moment.js that [Tag rules]', message: /is not a token; write literal text/ },
  { row: 'Handlebars beyond `{{name}}`', message: /is not understood; allowed: \{\{name\}\}/ },
];

/** Labels and annotations that differ with the tags, or by a row of their own. */
export const labelRows = { created: '`created`', revision: 'Commit of a pull request' };

/**
 * The rows that explain how two lists of tags differ, and the differences that none does.
 *
 * @param {Case} tested
 * @param {readonly string[]} peer
 * @param {readonly string[]} ours
 * @returns {{ readonly rows: readonly string[], readonly unexplained: readonly string[] }}
 */
export function explainTags(tested, peer, ours) {
  const removed = peer.filter(tag => !ours.includes(tag));
  const added = ours.filter(tag => !peer.includes(tag));
  /** @type {TagDifference[]} */
  const differences = [
    ...removed.map(tag => ({ case: tested, tag, side: /** @type {const} */ ('removed'), others: added })),
    ...added.map(tag => ({ case: tested, tag, side: /** @type {const} */ ('added'), others: removed })),
  ];
  const explained = differences.map(each => ({ each, row: documented.find(({ explains }) => explains(each))?.row }));
  const shared = peer.filter(tag => ours.includes(tag));
  const inOrder = shared.join(' ') === ours.filter(tag => peer.includes(tag)).join(' ');
  return {
    rows: explained.flatMap(({ row }) => row ?? []),
    unexplained: [
      ...explained.flatMap(({ each, row }) => (row === undefined ? [`${each.side} tag ${each.tag}`] : [])),
      ...(inOrder ? [] : [`another order: ${peer.join(' ')} became ${ours.join(' ')}`]),
    ],
  };
}
