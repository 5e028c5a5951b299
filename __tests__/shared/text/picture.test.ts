import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawMermaid, drawText, type PictureNode } from '../../../actions/shared/text/picture.ts';
import { cases } from '../../support/fuzzing.ts';

const node = (name: string, parents: string[] = [], notes: string[] = []): PictureNode => ({
  name,
  parents,
  notes,
  kind: 'built',
});

const nodes = [
  node('base', [], ['9f86d081884c']),
  node('api', ['base']),
  node('complete', ['api', 'base', 'worker']),
  node('worker', ['base']),
  { ...node('tool', ['elsewhere']), kind: 'linked' as const },
];

test('draws the graph as text, each target below its first parent', () => {
  expect(drawText(nodes)).toEqual([
    'base  9f86d081884c',
    '├─ api',
    '│  └─ complete (also from base, worker)',
    '└─ worker',
    'tool',
  ]);
});

test('draws the graph as a flowchart; an edge to what is not shown is left out', () => {
  expect(drawMermaid(nodes).split('\n')).toEqual([
    'flowchart LR',
    '  n0["base<br/>9f86d081884c"]:::built',
    '  n1["api"]:::built',
    '  n2["complete"]:::built',
    '  n3["worker"]:::built',
    '  n4["tool"]:::linked',
    '  n0 --> n1',
    '  n1 --> n2',
    '  n0 --> n2',
    '  n3 --> n2',
    '  n0 --> n3',
    expect.stringMatching(/^ {2}classDef built /),
    expect.stringMatching(/^ {2}classDef linked /),
  ]);
});

describe('hostile text', () => {
  test.each([
    '"]; click n0 "javascript:alert(1)"',
    '<img src=x onerror=alert(1)>',
    'a\nend\nn9["x"]',
    '```\n# owned',
    '#quot;',
  ])('a note cannot leave its box: %j', text => {
    const [, box, ...rest] = drawMermaid([node('api', [], [text])]).split('\n');
    expect(box).toMatch(/^ {2}n0\["api<br\/>[^"<>[\]`\n]*"\]:::built$/);
    expect(rest).toHaveLength(1);
  });

  test('any text gives one box', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const lines = drawMermaid([node('api', [], [text])]).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[1]).toMatch(/^ {2}n0\["[^"]*"\]:::built$/s);
      }),
      { numRuns: cases(100) },
    );
  });
});
