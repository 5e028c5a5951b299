import { describe, expect, test } from '@jest/globals';
import type { ErrorKind } from '../../actions/shared/runtime/errors.ts';
import { defaultLimits } from '../../actions/shared/runtime/scheduling/deadline.ts';
import { failures } from '../support/runs/failures.ts';
import { readProjectFile } from '../support/sources/source-files.ts';

const page = readProjectFile('docs/errors.md');
const kinds = Object.keys(failures) as ErrorKind[];

/** The part of the page below a heading. */
function section(heading: string): string {
  const at = page.indexOf(`\n## ${heading}\n`);
  return at < 0 ? '' : (page.slice(at + heading.length + 5).split('\n## ')[0] ?? '');
}

/** The cells of the rows of the tables in a text, without head and line. */
const rows = (text: string): string[][] =>
  [...text.matchAll(/^\| (?!---)(.*) \|$/gm)].map(([, cells = '']) => cells.split(' | ')).slice(1);

describe('docs/errors.md', () => {
  test('names every kind with its title', () => {
    const [table = ''] = page.split('\n## ');
    expect(rows(table).map(([kind]) => kind)).toEqual([...kinds, 'bug']);
    expect(rows(table).map(([, title, exitCode]) => `${title} ${exitCode}`)).toEqual([
      '`<action>: Bad input` 1',
      '`<action>: Missing permission` 1',
      '`<action>: Refused by policy` 1',
      '`<action>: Service unreachable` 1',
      '`<action>: internal error` 1',
    ]);
  });

  test.each([
    ['input', 'Bad input'],
    ['permission', 'Missing permission'],
    ['policy', 'Refused by policy'],
    ['service', 'Service unreachable'],
  ] as const)('lists the failures of kind %s that the tests make happen', (kind, heading) => {
    const listed = [...section(heading).matchAll(/^- (.*)$/gm)].map(match => match[1]);
    expect(listed).toEqual(failures[kind].map(({ failure }) => failure));
  });

  test('has the limits of the code', () => {
    const seconds = rows(section('How long services are waited for')).map(cells => Number(cells.at(-1)));
    expect(seconds).toEqual([
      defaultLimits.question,
      defaultLimits.optional,
      defaultLimits.transfer,
      defaultLimits.appearance,
    ]);
  });
});
