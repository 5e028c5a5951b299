import { isAbsolute } from 'node:path';
import { environmentName } from '../shared/images/environment.ts';
import { isTag } from '../shared/images/tag.ts';
import { parseLines } from '../shared/runtime/diagnostics.ts';
import { inputError } from '../shared/runtime/errors.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  secret,
  text,
  wholeNumber,
} from '../shared/runtime/inputs.ts';
import { quoteStyles } from './edit/quoting.ts';
import { parseImageList } from './images/image-list.ts';
import { wantedImageChecks } from './images/wanted-images.ts';
import { parseValuePath, type ValuePath } from './source/value-path.ts';

const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';

export const updateHelmValuesInputs = {
  'values-files': list({ required: true }),
  digests: text(),
  environment: text({ parse: environmentName }),
  images: text({ exact: true, parse: parseImageList }),
  only: list({ separator: ',' }),
  path: text({ exact: true, parse: parsePaths }),
  tag: text({ fallback: 'immutable', parse: parseTagChoice }),
  create: flag(false),
  quote: choice(quoteStyles, 'auto'),
  mode: choice(['push', 'none'], 'push'),
  branch: text({ parse: parseBranch }),
  checkout: text({ fallback: '.', parse: parseFolder }),
  'commit-message': text(),
  author: text({ fallback: bot, parse: parsePerson }),
  'max-attempts': wholeNumber({ fallback: 20, min: 1, max: 100 }),
  deadline: wholeNumber({ fallback: 300, min: 1, max: 3600 }),
  'github-token': secret(),
  'dry-run': flag(false),
  summary: flag(true),
};

export const updateHelmValuesOutputs = ['changed', 'changes', 'commit'] as const;

export type UpdateHelmValuesInputs = InputValues<typeof updateHelmValuesInputs>;

export const updateHelmValuesChecks: readonly InputCheck<UpdateHelmValuesInputs>[] = wantedImageChecks;

/** Lines `image=path`; an image may have several. */
function parsePaths(value: string): ReadonlyMap<string, readonly ValuePath[]> {
  const paths = new Map<string, ValuePath[]>();
  parseLines(value, ({ text: line }) => {
    const at = line.indexOf('=');
    const image = line.slice(0, Math.max(0, at)).trim();
    if (image === '') throw inputError(`"${line}" is not of the form image=path, e.g. api=services.api.image`);
    const path = parseValuePath(line.slice(at + 1).trim());
    const others = paths.get(image);
    if (others === undefined) paths.set(image, [path]);
    else others.push(path);
  });
  return paths;
}

function parseTagChoice(value: string): string {
  if (isTag(value)) return value;
  throw inputError(`"${value}" is not a tag; allowed: immutable, none, or a tag of the images`);
}

/** git-check-ref-format(1), for the part after `refs/heads/`. */
function parseBranch(value: string): string {
  const branch = value.replace(/^refs\/heads\//, '');
  const parts = branch.split('/');
  const isValid =
    !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{/.test(branch) &&
    !branch.startsWith('-') &&
    branch !== '@' &&
    parts.every(part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
    !branch.endsWith('.');
  if (branch === '' || isValid) return branch;
  throw inputError(`"${value}" is not the name of a branch`);
}

function parseFolder(value: string): string {
  const parts = value.split(/[/\\]/);
  if (!isAbsolute(value) && !parts.includes('..')) return value;
  throw inputError(`"${value}" is not a folder below the workspace; allowed: a relative path without ".."`);
}

function parsePerson(value: string): { readonly name: string; readonly email: string } {
  const [, name, email] = /^([^<>\u0000-\u001f]*[^<>\s\u0000-\u001f])\s*<([^<>\s\u0000-\u001f]+)>$/.exec(value) ?? [];
  if (name !== undefined && email !== undefined) return { name, email };
  throw inputError(`"${value}" is not an author; allowed: Name <name@example.org>`);
}
