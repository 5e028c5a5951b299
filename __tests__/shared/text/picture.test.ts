import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  drawMermaid,
  drawPictures,
  drawText,
  maxBoxes,
  type PictureNode,
} from '../../../actions/shared/text/picture.ts';
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

/** A number of images below one base. */
const below = (count: number, parents: readonly string[] = ['base']) => [
  ...parents.map(name => node(name)),
  ...Array.from({ length: count }, (_, at) => node(`app-${at}`, [...parents])),
];

const picturesIn = (markdown: string) =>
  [...markdown.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, text = '']) => text);
const boxesIn = (picture: string) => picture.match(/^ {2}n\d+\[/gm)?.length ?? 0;
const edgesIn = (picture: string) => picture.match(/-->/g)?.length ?? 0;

describe('pictures of large graphs', () => {
  test('40 images are one picture, which is not folded', () => {
    const drawn = drawPictures(below(maxBoxes - 1));
    expect(drawn).toMatch(/^```mermaid\nflowchart LR\n[\s\S]*```$/);
    expect(picturesIn(drawn).map(boxesIn)).toEqual([40]);
    expect(drawPictures([])).toBe('');
  });

  test('more are folded, each in one picture, and a box names the parents that are in another one', () => {
    const drawn = drawPictures(below(maxBoxes));
    expect(picturesIn(drawn).map(boxesIn)).toEqual([40, 1]);
    expect(drawn).toContain(
      '<details><summary>Images 1 to 40 of 41: base, app&#45;0, app&#45;1 and 37 more</summary>\n\n```mermaid',
    );
    expect(drawn).toContain('<summary>Image 41 of 41: app&#45;39</summary>');
    expect(picturesIn(drawn)[1]).toContain('n0["app-39<br/>from base"]:::built');
  });

  test('a box names three of many parents elsewhere', () => {
    const parents = Array.from({ length: 40 }, (_, at) => `base-${at}`);
    const all = below(1, parents);
    expect(drawMermaid(all.slice(-1), all)).toContain('n0["app-0<br/>from base-0, base-1, base-2 and 37 more"]');
  });

  test('a part of the graph stays in one picture where it fits', () => {
    const parts = [0, 1, 2].flatMap(part =>
      below(20, [`base-${part}`]).map(each => ({ ...each, name: each.name.replace('app', `app-${part}`) })),
    );
    const drawn = picturesIn(drawPictures(parts));
    expect(drawn.map(boxesIn)).toEqual([21, 21, 21]);
    expect(drawn.join('')).not.toContain('from ');
  });

  test('no picture is above the limits of Mermaid, whatever the graph', () => {
    const dense = Array.from({ length: 60 }, (_, at) =>
      node(
        `n${at}`,
        Array.from({ length: at }, (_, to) => `n${to}`),
      ),
    );
    const wordy = Array.from({ length: 40 }, (_, at) => node(`n${at}`, [], Array(10).fill('#'.repeat(1000))));
    const drawn = [...picturesIn(drawPictures(dense)), ...picturesIn(drawPictures(wordy))];
    expect(drawn.reduce((sum, picture) => sum + boxesIn(picture), 0)).toBe(100);
    for (const picture of drawn) {
      expect(edgesIn(picture)).toBeLessThanOrEqual(500);
      expect(picture.length).toBeLessThanOrEqual(50_000);
    }
  });

  test('a chain of thousands is drawn', () => {
    const chain = Array.from({ length: 3000 }, (_, at) => node(`n${at}`, at === 0 ? [] : [`n${at - 1}`]));
    expect(drawText(chain)).toHaveLength(3000);
    expect(picturesIn(drawPictures(chain))).toHaveLength(75);
  });
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
