// What compute-tags and docker/metadata-action are compared on: every event with every set of rules, and some that matter to
// few of the others.

/**
 * @typedef {object} Event
 * @property {string} name
 * @property {Readonly<Record<string, string>>} env
 * @property {{ readonly name: string, readonly payload: unknown }} event
 *
 * @typedef {object} Rules
 * @property {string} name
 * @property {Readonly<Record<string, string>>} inputs
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {Event} event
 * @property {Rules} rules
 */

export const commit = '860c1904a1ce19322e91ac35af1ab07466440c37';
export const head = 'f2a1b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4';
const timestamp = '2026-01-01T09:00:00+01:00';

export const repository = {
  name: 'shop',
  full_name: 'acme/shop',
  description: 'A shop',
  html_url: 'https://github.com/acme/shop',
  default_branch: 'main',
  license: { spdx_id: 'MIT' },
};

const pushed = { repository, head_commit: { id: commit, timestamp } };

/**
 * @param {string} ref
 * @param {string} [name]
 * @param {object} [payload]
 * @returns {Event}
 */
function eventAt(ref, name = 'push', payload = pushed) {
  return {
    name: `${name} ${ref.replace(/^refs\/(?:heads|tags)\//, '')}`,
    env: { GITHUB_SHA: commit, GITHUB_REF: ref },
    event: { name, payload: { repository, ...payload } },
  };
}

const pull = { number: 12, head: { sha: head, ref: 'feat' }, base: { sha: commit, ref: 'main' } };

/** @type {readonly Event[]} */
export const events = [
  eventAt('refs/heads/main'),
  eventAt('refs/heads/Feature/a_b'),
  eventAt('refs/heads/release/1.x'),
  eventAt('refs/tags/v1.2.3'),
  eventAt('refs/tags/v2.0.0-rc.1'),
  eventAt('refs/tags/v0.1.2'),
  eventAt('refs/tags/nightly'),
  eventAt('refs/tags/1.2'),
  eventAt('refs/pull/12/merge', 'pull_request', { number: 12, pull_request: pull }),
  eventAt('refs/heads/main', 'pull_request_target', { number: 12, pull_request: pull }),
  eventAt('refs/heads/main', 'schedule', { schedule: '0 3 * * *' }),
  eventAt('refs/heads/main', 'workflow_dispatch', {}),
  eventAt('refs/tags/v1.2.3', 'workflow_dispatch', {}),
  eventAt('refs/tags/v1.2.3', 'release', { release: { prerelease: false, tag_name: 'v1.2.3' } }),
  eventAt('refs/tags/v1.2.3', 'release', { release: { prerelease: true, tag_name: 'v1.2.3' } }),
  eventAt(`refs/heads/gh-readonly-queue/main/pr-12-${commit}`, 'merge_group', {
    merge_group: { head_sha: commit, base_ref: 'refs/heads/main' },
  }),
];

const images = 'ghcr.io/acme/shop\nacme/Shop';
const cascade = ['{{version}}', '{{major}}.{{minor}}', '{{major}}']
  .map(pattern => `type=semver,pattern=${pattern}`)
  .join('\n');

/**
 * @param {string} name
 * @param {string} tags
 * @param {Readonly<Record<string, string>>} [more]
 * @returns {Rules}
 */
const rules = (name, tags, more = {}) => ({ name, inputs: { images, tags, ...more } });

/** @type {readonly Rules[]} */
export const ruleSets = [
  rules('default', ''),
  rules('default, latest=true', '', { flavor: 'latest=true' }),
  rules('default, latest=false', '', { flavor: 'latest=false' }),
  rules('default, prefix and suffix', '', { flavor: 'prefix=x-,onlatest=true\nsuffix=-alpine' }),
  rules('semver', cascade),
  rules('semver, value', 'type=semver,pattern={{version}},value=v1.2.3\ntype=sha'),
  rules('semver, raw', 'type=semver,pattern={{raw}}\ntype=semver,pattern=v{{major}}'),
  rules('pep440', 'type=pep440,pattern={{version}}\ntype=pep440,pattern={{major}}.{{minor}}'),
  rules('match', 'type=match,pattern=v(\\d+\\.\\d+),group=1'),
  rules('refs', 'type=ref,event=branch\ntype=ref,event=tag,prefix=tag-\ntype=ref,event=pr,suffix=-x'),
  rules('sha', 'type=sha\ntype=sha,format=long,prefix='),
  rules('edge', 'type=edge\ntype=edge,branch=release/1.x\ntype=sha'),
  rules('raw', 'type=raw,value=stable\ntype=raw,value=latest,enable={{is_default_branch}}\nplain'),
  rules('schedule', "type=schedule\ntype=schedule,pattern={{date 'YYYYMMDD'}}\ntype=sha"),
  rules('expressions', "type=raw,value={{date 'YYYY' tz='Asia/Tokyo'}}-{{sha}}\ntype=sha,enable={{is_default_branch}}"),
  rules('enable', 'type=ref,event=branch,enable=false\ntype=sha,enable=true'),
  rules('priority', 'type=sha,priority=2000\ntype=ref,event=branch,priority=50\ntype=ref,event=tag'),
  rules('labels', 'type=sha', {
    labels: 'org.opencontainers.image.title=Mine\ncom.acme.a=1',
    annotations: 'com.acme.b=2',
  }),
  rules('separators', `${cascade}\ntype=sha`, { 'sep-tags': ',', 'sep-labels': ',', 'sep-annotations': '|' }),
  rules('one image', `${cascade}\ntype=ref,event=branch\ntype=ref,event=pr\ntype=sha`, {
    images: 'ghcr.io/acme/shop',
    'bake-target': 'app',
  }),
];

const main = eventAt('refs/heads/main');
const nightly = eventAt('refs/heads/main', 'schedule', { schedule: '0 3 * * *' });
const dispatched = eventAt('refs/heads/main', 'workflow_dispatch', {});
const proposals = events.filter(({ event }) => event.name.startsWith('pull_request') || event.name === 'merge_group');
const tagged = (/** @type {readonly string[]} */ ...names) => names.map(name => eventAt(`refs/tags/${name}`));
const releases = tagged('v1.2.3', 'v2.0.0-rc.1', 'v0.1.2', 'v3.0.0+b.5', 'v2026.11.22');
const parts = '{{major}}.{{minor}}.{{patch}}';

/** @type {readonly { readonly rules: Rules, readonly events: readonly Event[] }[]} */
const families = [
  { rules: rules('parts', `type=semver,pattern=${parts}`), events: releases },
  { rules: rules('parts and v', `type=semver,pattern=v${parts}`), events: releases },
  { rules: rules('parts and suffix', `type=semver,pattern=${parts},suffix=-alpine`), events: releases },
  { rules: rules('parts, apart', 'type=semver,pattern={{major}}-{{minor}}-{{patch}}'), events: releases },
  {
    rules: rules('pep440, parts', `type=pep440,pattern=${parts}`),
    events: tagged('v1.2.3', 'v2.0.0rc1', 'v2.0rc1', 'v1.2.3.post1', 'v1.2.3.dev4', 'v1.2.3.4', 'v3.0.0+b.5'),
  },
  {
    rules: rules('calendar', `${cascade}\ntype=ref,event=tag`),
    events: tagged('v2026.11.22', '2026.11.22', '2026.01.05', 'v2026.11.22-rc.1', '2026.11'),
  },
  { rules: rules('local', `${cascade}\ntype=semver,pattern={{raw}}`), events: tagged('v3.0.0+b.5', '3.0.0-rc.1+b.5') },
  { rules: rules('pep440, local', 'type=pep440,pattern={{version}}'), events: tagged('v3.0.0+b.5', 'v3.0.0+b') },
  { rules: rules('only latest', 'type=raw,value=latest'), events: [main, ...proposals] },
  ...['YYYY.MM.DD', 'YYYY-MM-DD', 'YYYYMMDD', 'YY.MM'].flatMap(format => [
    { rules: rules(`schedule, ${format}`, `type=schedule,pattern={{date '${format}'}}`), events: [nightly] },
    { rules: rules(`raw, ${format}`, `type=raw,value={{date '${format}'}}`), events: [main, nightly, dispatched] },
  ]),
  { rules: rules('moment', "type=raw,value={{date 'gggg.ww'}}"), events: [main, nightly] },
  { rules: rules('moment, ISO', "type=raw,value={{date 'GGGG.WW'}}"), events: [main, nightly] },
  { rules: rules('blocks', 'type=raw,value={{#if branch}}b{{/if}}x'), events: [main] },
];

/** @returns {Case[]} */
export const allCases = () =>
  [...families, ...ruleSets.map(rules => ({ rules, events }))].flatMap(({ rules, events: chosen }) =>
    chosen.map(event => ({ name: `${rules.name}; ${event.name}`, event, rules })),
  );
