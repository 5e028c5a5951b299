import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../../actions/shared/runtime/terminal.ts';

describe('arguments', () => {
  test.each([
    [[], {}],
    [['--tags', 'a'], { tags: 'a' }],
    [['--tags=a'], { tags: 'a' }],
    [['--tags='], { tags: '' }],
    [['--tags=type=sha'], { tags: 'type=sha' }],
    [['--tags', 'type=sha'], { tags: 'type=sha' }],
    [['--tags', ''], { tags: '' }],
    [['--dry-run'], { 'dry-run': 'true' }],
    [['--dry-run', '--tags', 'a'], { 'dry-run': 'true', tags: 'a' }],
    [['--tags', 'a', '--tags=b'], { tags: 'a\nb' }],
    [['--tags=a\nb'], { tags: 'a\nb' }],
    [['--tags', '-a'], { tags: '-a' }],
  ])('%j', (args, inputs) => {
    expect(Object.fromEntries(parseArguments(args))).toEqual(inputs);
  });

  test.each([[['x']], [['--tags', 'a', 'b']], [['-t', 'a']], [['--Tags', 'a']], [['--']], [['--=a']]])(
    '%j is refused',
    args => {
      expect(() => parseArguments(args)).toThrow(/^"[^"]+" is no argument; allowed: --input value, --input=value$/);
    },
  );
});
