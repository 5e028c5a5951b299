import type { BuildContext } from '../../../actions/shared/context/build-context.ts';
import { readRef } from '../../../actions/shared/context/ref.ts';
import { computeTags, type TagSet } from '../../../actions/shared/tags/engine/tag-set.ts';
import type { ImageFacts } from '../../../actions/shared/tags/facts.ts';
import { formatDate } from '../../../actions/shared/tags/rules/date-text.ts';
import { parseFlavor } from '../../../actions/shared/tags/rules/flavor.ts';
import type { PresetName } from '../../../actions/shared/tags/rules/preset.ts';
import type { TagRule } from '../../../actions/shared/tags/rules/rule.ts';
import { defaultRules, parseRules, presetRules } from '../../../actions/shared/tags/rules/rule-parser.ts';
import { createKnownTags } from '../../../actions/shared/tags/versions/known-tags.ts';

export const commit = '860c1904a1ce19322e91ac35af1ab07466440c37';

export function contextAt(ref: string, overrides: Partial<BuildContext> = {}): BuildContext {
  const place = readRef(ref);
  const number = Number(place.refName);
  return {
    source: 'github',
    repository: 'acme/shop',
    url: 'https://github.com/acme/shop',
    revision: commit,
    headRevision: commit,
    commitTime: '2026-01-01T08:00:00Z',
    event: place.kind === 'pull-request' ? 'pull_request' : 'push',
    defaultBranch: 'main',
    run: { id: 42, number: 123, attempt: 1, workflow: '.github/workflows/images.yml' },
    pullRequest:
      place.kind === 'pull-request'
        ? { number, headRef: 'feat', baseRef: 'main', baseRevision: undefined, fork: false }
        : undefined,
    about: { title: 'shop', description: 'A shop', license: 'MIT' },
    prerelease: undefined,
    ...place,
    ...overrides,
  };
}

export interface Given extends Partial<Omit<ImageFacts, 'context' | 'knownTags'>> {
  readonly context?: Partial<BuildContext>;
  readonly known?: readonly string[] | null;
  readonly flavor?: string;
}

export function factsAt(ref: string, { context, known = [], flavor: _, ...rest }: Given = {}): ImageFacts {
  return {
    context: contextAt(ref, context),
    now: new Date('2025-11-18T15:25:50Z'),
    version: '',
    environment: '',
    target: '',
    image: 'shop',
    commit,
    formatDate,
    shortLength: 7,
    maxLength: 128,
    knownTags: known === null ? undefined : createKnownTags(known),
    numberedKinds: [],
    ...rest,
  };
}

export function compute(rules: string | readonly TagRule[], ref: string, given: Given = {}): TagSet {
  const parsed = typeof rules === 'string' ? parseRules(rules || defaultRules) : rules;
  return computeTags(parsed, parseFlavor(given.flavor ?? ''), factsAt(ref, given));
}

/** The tags as one text, in order. */
export const tagsOf = (rules: string | readonly TagRule[], ref: string, given: Given = {}): string =>
  compute(rules, ref, given)
    .tags.map(({ tag }) => tag)
    .join(' ');

export const presetTags = (names: readonly PresetName[], ref: string, given: Given = {}): string =>
  tagsOf(presetRules(names), ref, given);
