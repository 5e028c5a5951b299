import { compileGlob } from '../../shared/text/glob.ts';

/** Attributes that change no file of a checkout (gitattributes(5)); services and programs add names of their own. */
const withoutEffect =
  /^(?:export-ignore|export-subst|diff|merge|whitespace|delta|encoding|conflict-marker-size|(?:linguist|gitlab|github|rust-analyzer)-.*)$/;

/**
 * The files that git can check out in another way after an edit of a .gitattributes file, such as a new
 * `*.bat text eol=crlf`.
 *
 * @returns a test of paths relative to the folder of the file; undefined when the edit changes no checkout
 */
export function changedCheckouts(before: string, now: string): ((path: string) => boolean) | undefined {
  const [were, are] = [readLines(before), readLines(now)];
  if (were.join('\n') === are.join('\n')) return undefined;
  // Lines in another order count in full: the last one that matches wins.
  const kept = new Set(were.filter(line => are.includes(line)));
  const isReordered = were.filter(line => kept.has(line)).join('\n') !== are.filter(line => kept.has(line)).join('\n');
  const differing = isReordered ? [...were, ...are] : [...were, ...are].filter(line => !kept.has(line));
  const tests = differing.map(pathTest);
  return path => tests.some(test => test(path));
}

/** The lines that can change what git writes into a work tree. An attribute that is not known counts. */
function readLines(content: string): string[] {
  return content.split('\n').flatMap(line => {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) return [];
    // The name of a quoted pattern can contain spaces.
    if (isOpaqueLine(written)) return [written];
    const [pattern = '', ...attributes] = written.split(/[ \t]+/);
    const counting = attributes.filter(
      attribute => !withoutEffect.test(attribute.replace(/^[-!]/, '').split('=')[0] ?? ''),
    );
    return counting.length === 0 ? [] : [[pattern, ...counting].join(' ')];
  });
}

/** A quoted pattern, or a macro that other lines and files use: any path may be meant. */
const isOpaqueLine = (line: string): boolean => line.startsWith('"') || line.startsWith('[attr]');

/** A pattern without a slash is the name of a file in any folder, else a path from the folder of the attributes. */
function pathTest(line: string): (path: string) => boolean {
  const pattern = line.split(' ')[0] ?? '';
  if (isOpaqueLine(line)) return () => true;
  try {
    const glob = compileGlob(pattern.replace(/^\//, ''), 'ignore');
    return pattern.includes('/')
      ? path => glob.matches(path)
      : path => glob.matches(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return () => true;
  }
}
