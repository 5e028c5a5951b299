import { describe, expect, test } from '@jest/globals';
import { assignments, findStage, readDockerfile } from '../../../actions/shared/dockerfile/dockerfile.ts';
import { readRunSteps } from '../../../actions/shared/dockerfile/run-steps.ts';
import { readSources } from '../../../actions/shared/dockerfile/sources.ts';
import { damaged, survives } from '../../support/fuzzing.ts';

describe('readDockerfile', () => {
  test('parts arguments above the first FROM from the stages', () => {
    const file = readDockerfile('# escape=`\nARG V=3\nFROM alpine:$V AS Build\nRUN a\nFROM scratch\nCOPY b c\n');
    expect(file).toMatchObject({ escapeToken: '`', globals: [{ rest: 'V=3' }] });
    expect(file.stages.map(({ index, name, base }) => [index, name, base])).toEqual([
      [0, 'build', 'alpine:$V'],
      [1, undefined, 'scratch'],
    ]);
    expect(file.stages.map(({ instructions }) => instructions.map(({ keyword }) => keyword))).toEqual([
      ['RUN'],
      ['COPY'],
    ]);
  });

  test.each([
    ['COPY a b\nFROM x', /line 1 is before the first FROM/],
    ['ARG A=1', /it has no FROM/],
    ['FROM a b c', /line 1 is not of the form FROM image \[AS name\]/],
    ['FROM a b', /line 1 is not of the form/],
    ['FROM', /line 1 is not of the form/],
  ])('refuses %j', (text, message) => {
    expect(() => readDockerfile(text)).toThrow(message);
  });

  test('the last stage of a name is found, in any letter case', () => {
    const { stages } = readDockerfile('FROM a AS x\nFROM b AS y\nFROM c AS X\n');
    expect(findStage(stages, 'X')?.base).toBe('c');
    expect(findStage(stages.slice(0, 2), 'x')?.base).toBe('a');
    expect(findStage(stages, 'z')).toBeUndefined();
  });
});

describe('assignments', () => {
  test.each<[string, [string, string | undefined][]]>([
    [
      'ARG A B=1 C="x y"',
      [
        ['A', undefined],
        ['B', '1'],
        ['C', '"x y"'],
      ],
    ],
    ['ENV A x y', [['A', 'x y']]],
    [
      'ENV A=x\\ y B=',
      [
        ['A', 'x\\ y'],
        ['B', ''],
      ],
    ],
    ['ENV A', []],
  ])('of %s', (line, expected) => {
    const [instruction] = readDockerfile(`FROM scratch\n${line}\n`).stages[0]?.instructions ?? [];
    if (instruction === undefined) throw new Error('there is no instruction');
    expect(assignments(instruction).map(({ name, value }) => [name, value])).toEqual(expected);
  });
});

describe('text that is damaged', () => {
  const texts = [
    '# syntax=docker/dockerfile:1\n# escape=`\nARG V=1\nFROM a:${V:-2} AS b\nCOPY --from=b --chmod=1 ["x y", "/z"]\n',
    'FROM --platform=$BUILDPLATFORM base\nRUN <<EOF cat <<-"B"\nx\nEOF\n\ty\nB\nENV A=${B#*x} C="d e"\nONBUILD ADD http://x/y .\n',
    'FROM scratch\nRUN --mount=type=bind,from=tools,source=a/b,target=/c --mount=type=secret,id=x cat \\\n  && ls\nWORKDIR ${X%%/*}\n',
    'FROM a\nCOPY --parents --exclude=*.md ./a/./**/[b-d]*.ts? !x /\nADD --keep-git-dir=true git@h:x.git#main /y\n',
  ];
  const request = { args: { V: '3', X: 'a/b' }, stage: '', platform: 'linux/arm/v7', contexts: new Set(['tools']) };
  // A Dockerfile that cannot be read makes its caller build, or name the file.
  const isRefusal = (error: unknown) => error instanceof Error && error.name === 'Error';

  test('is read with everything that it takes, or refused without a crash', async () => {
    const { taken, refused } = await survives(
      damaged(...texts),
      text => {
        const file = readDockerfile(text);
        readRunSteps(file, request.args);
        const { local } = readSources(file, { ...request, inherited: () => 'unknown' });
        for (const { pattern } of local) pattern.matches('a/b/c.ts', true);
      },
      isRefusal,
    );
    expect(taken).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
