import { randomPattern } from './oracle-dockerfiles.ts';
import type { Random } from './oracle-random.ts';

export const ignores = [
  '*.md',
  'docs',
  '*\n!src',
  '*\n!src/lib\n!*.txt',
  '**/*.h',
  'conf/dev.conf',
  'src/lib\n!src/lib/x.h',
  '.hidden',
  '**/d*',
  '/b.txt\n# a.txt\n\n  docs  ',
  'src/*\n!src/main.c',
  'c*\n!conf',
  'data[[]1].txt',
  '**\n!**/*.txt\n!src/main.c\n!conf\n!docs\n!src',
  'l-*',
  'docs/guide.txt\nsrc/main.c',
  '.dockerignore\nconf',
];

export const attributes = [
  '*.txt text eol=crlf\n',
  'src/** text eol=crlf\n',
  '*.md ident\n',
  '*.txt -diff linguist-vendored\nsrc/** export-ignore\n',
  '# no rule\n',
];

/** An ignore file of patterns that match some of the paths. */
export function randomIgnore(paths: readonly string[], random: Random): string {
  const lines = Array.from({ length: 1 + random.below(3) }, () => {
    return `${random.chance(0.3) ? '!' : ''}${randomPattern(random, paths)}`;
  });
  return `${lines.join('\n')}\n`;
}
