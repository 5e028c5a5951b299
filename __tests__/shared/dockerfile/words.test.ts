import { describe, expect, test } from '@jest/globals';
import { expandWord, type Lookup } from '../../../actions/shared/dockerfile/words.ts';

describe('words', () => {
  const lookup: Lookup = name =>
    name === 'base' ? 'unknown' : name === 'v' ? { value: 'a/b.tar.gz' } : name === 'e' ? { value: '' } : 'unset';
  test.each([
    ['$v', 'a/b.tar.gz'],
    ['${v}x', 'a/b.tar.gzx'],
    ['$none|$', '|$'],
    ['$.v', '$.v'],
    ['${none:-d$e}', 'd'],
    ['${e-d}${e:-d}', 'd'],
    ['${v:+yes}${e:+no}${e+set}', 'yesset'],
    ['${v#*/}', 'b.tar.gz'],
    ['${v##*.}', 'gz'],
    ['${v%.*}', 'a/b.tar'],
    ['${v%%.*}', 'a/b'],
    ['${v/a/c}', 'c/b.tar.gz'],
    ['${v//[.]/_}', 'a/b.tar.gz'],
    ['${v//r/_}', 'a/b.ta_.gz'],
    ['${v//*/_}', '_'],
    ['${v/a\\/b/c}', 'c.tar.gz'],
    ['${v/?//}', '//b.tar.gz'],
    ['${v%\\*gz}', 'a/b.tar.gz'],
    ['${v/\\*/_}', 'a/b.tar.gz'],
    ['${v%%*}|${v##*}|${v#*}', '||a/b.tar.gz'],
    ['${none#a}${e%a}', ''],
    ["'$v'", '$v'],
    ['"$v x"', 'a/b.tar.gz x'],
    ['\\$v', '$v'],
    ['"a\\b\\""', 'a\\b"'],
    ['a\\ b', 'a b'],
  ])('%s', (word, expected) => {
    expect(expandWord(word, lookup, '\\')).toBe(expected);
  });

  test.each(['$base', '${base:-x}', '"$base"', '${none:-$base}'])('%s is unknown', word => {
    expect(() => expandWord(word, lookup, '\\')).toThrow('the value of $base comes from the base image');
  });

  test.each(['${', '${:}', '${v', "'open", '"open', '${v:x}', '${none:?must be set}'])('%s is refused', word => {
    expect(() => expandWord(word, lookup, '\\')).toThrow();
  });
});
