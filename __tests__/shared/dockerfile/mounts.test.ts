import { describe, expect, test } from '@jest/globals';
import { readDockerfile } from '../../../actions/shared/dockerfile/dockerfile.ts';
import { readMounts, secretIdOf } from '../../../actions/shared/dockerfile/mounts.ts';

function mountsOf(line: string) {
  const [instruction] = readDockerfile(`FROM scratch\n${line}\n`).stages[0]?.instructions ?? [];
  if (instruction === undefined) throw new Error('there is no instruction');
  return readMounts(instruction);
}

describe('readMounts', () => {
  test.each<[string, object[]]>([
    ['RUN --mount=target=/a x', [{ type: 'bind', target: '/a' }]],
    ['RUN --mount=Type=Secret,ID=s,DST=/a x', [{ type: 'secret', id: 's', target: '/a' }]],
    [
      'RUN --mount=src=a,destination=/b --mount=from=c,source=d x',
      [
        { source: 'a', target: '/b' },
        { from: 'c', source: 'd' },
      ],
    ],
    [`RUN --mount='type=bind,"source=a,b",target=/c,ro' x`, [{ source: 'a,b', target: '/c' }]],
    ['RUN --mount="type=secret,id=x" x', [{ type: 'secret', id: 'x' }]],
    ['RUN --network=none --mount=type=ssh x', [{ type: 'ssh' }]],
    ['RUN echo --mount=type=ssh', []],
    ['COPY --mount=type=ssh a b', []],
  ])('%s', (line, expected) => {
    expect(mountsOf(line)).toEqual(expected.map(fields => expect.objectContaining(fields)));
  });

  test('an open quote is refused', () => {
    expect(() => mountsOf('RUN --mount=\\"type=ssh x')).toThrow('a double quote that is never closed');
  });
});

test.each([
  ['type=secret,id=a,target=/x/b', 'a'],
  ['type=secret,source=c,target=/x/b', 'c'],
  ['type=secret,id=a,source=c', 'c'],
  ['type=secret,target=/x/b', 'b'],
  ['type=secret,id=$S', 'expanded'],
])('the id of the secret of %s is %s', (text, id) => {
  const [mount] = mountsOf(`RUN --mount=${text} x`);
  if (mount === undefined) throw new Error('there is no mount');
  expect(secretIdOf(mount, word => word.replace('$S', 'expanded'))).toBe(id);
});
