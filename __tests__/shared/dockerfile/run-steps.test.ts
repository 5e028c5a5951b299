import { describe, expect, test } from '@jest/globals';
import { readDockerfile } from '../../../actions/shared/dockerfile/dockerfile.ts';
import { readRunSteps } from '../../../actions/shared/dockerfile/run-steps.ts';

const stepsOf = (text: string, args: Record<string, string> = {}) => readRunSteps(readDockerfile(text), args);
const argsOf = (text: string) => stepsOf(text).map(({ args }) => [...args].map(([name, line]) => `${name}:${line}`));

describe('the arguments that a RUN sees', () => {
  test.each<[string, string, string[][]]>([
    ['declared before it', 'FROM a\nARG X\nRUN x', [['X:2']]],
    ['not after it', 'FROM a\nRUN x\nARG X', [[]]],
    ['not above FROM', 'ARG X\nFROM a\nRUN x', [[]]],
    ['above FROM, once the stage names it', 'ARG X=1\nFROM a\nARG X\nRUN x', [['X:3']]],
    ['not in another stage', 'FROM a AS one\nARG X\nFROM b\nRUN x', [[]]],
    ['in the stage that it begins with', 'FROM a AS one\nARG X\nFROM One\nARG Y\nRUN x', [['X:2', 'Y:4']]],
    ['in a stage that an argument names', 'ARG B=one\nFROM a AS one\nARG X\nFROM $B\nRUN x', [['X:3']]],
    ['several of one line', 'FROM a\nARG X=1 Y\nRUN x', [['X:2', 'Y:2']]],
    ['the line in force is the last', 'FROM a\nARG X\nARG X=2\nRUN x', [['X:3']]],
    ['not in a heredoc or a comment', 'FROM a\nRUN <<EOF\nARG X\nEOF\n# ARG Y\nRUN x', [[], []]],
    [
      'through ONBUILD, in children only',
      'FROM a AS one\nONBUILD ARG X\nRUN x\nFROM one AS two\nRUN y\nFROM two\nRUN z',
      [[], ['X:2'], ['X:2']],
    ],
  ])('%s', (_, text, expected) => {
    expect(argsOf(text)).toEqual(expected);
  });
});

describe('the secrets that a RUN mounts', () => {
  test.each<[string, string, string[]]>([
    ['by id', 'RUN --mount=type=secret,id=s x', ['s']],
    ['by target', 'RUN --mount=type=secret,target=/opt/s x', ['s']],
    ['by source', 'RUN --mount=type=secret,source=s x', ['s']],
    ['with an argument', 'ARG S=s\nRUN --mount=type=secret,id=${S} x', ['s']],
    ['with a variable that only the base image knows', 'RUN --mount=type=secret,id=$S x', ['$S']],
    ['after a continuation', 'RUN \\\n # comment\n --mount=type=secret,id=s x', ['s']],
    ['with another escape token', 'RUN --mount=type=secret,id=s `\n x', ['s']],
    ['not as words of the command', 'RUN echo "--mount=type=secret,id=s"', []],
    ['not of other types', 'RUN --mount=type=cache,id=s,target=/s x', []],
    ['in ONBUILD of no child', 'ONBUILD RUN --mount=type=secret,id=s x\nRUN x', []],
  ])('%s', (name, text, expected) => {
    const directive = name === 'with another escape token' ? '# escape=`\n' : '';
    const [step] = stepsOf(`${directive}FROM a\n${text}\n`);
    expect(step?.secrets).toEqual(expected);
  });

  test('a passed argument wins over its default', () => {
    const text = 'FROM scratch\nARG S=s\nRUN --mount=type=secret,id=$S-$NONE x';
    expect(stepsOf(text, { S: 'other' })).toMatchObject([{ stage: 0, line: 3, command: 'x', secrets: ['other-'] }]);
  });
});
