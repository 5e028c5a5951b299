import { describe, expect, test } from '@jest/globals';
import { readHclBlocks } from '../../../../actions/shared/bake/written/hcl-blocks.ts';
import { damaged, survives } from '../../../support/fuzzing.ts';

const attributesIn = (source: string) =>
  readHclBlocks(source).flatMap(({ attributes }) => attributes.map(({ name, line }) => `${name}:${line}`));

const file = `# target "no" { a = 1 }
variable "TAG" { default = "x" }
/* target "none" {
  b = 2
} */
target "api" {
  inherits = ["base"] // comment = 1
  contxt   = "./api"
  args = {
    inner = "}"
    other = "\${TAG == "a" ? "{" : "}"}"
  }
  dockerfile-inline = <<-EOT
    FROM scratch
    fake = 1
    }
    EOT
  tags = [
    "a", # hidden = 1
    for t in ["b"] : t
  ]
  labels = { "x" = "$\${not}" }
}
function "f" { params = [a] result = "b" }
target base { pull = true }
group "default" { targets = ["api"] }
`;

test('blocks with their labels, and attributes of their top level with their lines', () => {
  const blocks = readHclBlocks(file);
  expect(blocks.map(({ type, labels }) => [type, ...labels])).toEqual([
    ['variable', 'TAG'],
    ['target', 'api'],
    ['function', 'f'],
    ['target', 'base'],
    ['group', 'default'],
  ]);
  expect(blocks[1]?.attributes.map(({ name, line }) => `${name}:${line}`)).toEqual([
    'inherits:7',
    'contxt:8',
    'args:9',
    'dockerfile-inline:13',
    'tags:18',
    'labels:22',
  ]);
  expect(blocks[1]?.attributes[1]?.value).toBe('"./api"');
});

describe('what looks like an attribute and is none', () => {
  test.each([
    ['a comparison', 'target "a" {\n  pull = a == b\n}', ['pull:2']],
    ['a string with quotes in a template', 'target "a" {\n  x = "${f("}", "\\"")} y = 1"\n  z = 1\n}', ['x:2', 'z:3']],
    ['a nested block', 'target "a" {\n  more {\n    b = 1\n  }\n  c = 1\n}', ['c:5']],
    ['a value over several lines in brackets', 'target "a" {\n  b = (c ?\n    d :\n    e)\n  f = 1\n}', ['b:2', 'f:5']],
    ['a heredoc with the marks of others', 'target "a" {\n  b = <<E\nEE\n"\n{\nE\n  c = 1\n}', ['b:2', 'c:7']],
    ['an attribute of the file', 'a = 1\ntarget "a" {\n  b = 1\n}', ['b:3']],
    ['a word with a line break of Windows', 'target "a" {\r\n  b = 1\r\n}\r\n', ['b:2']],
  ])('%s', (_, source, expected) => {
    expect(attributesIn(source)).toEqual(expected);
  });
});

test.each([
  'target "a" {',
  'target "a" { b = "',
  'target "a" { b = <<E\n',
  'target "a" { b = [',
  'target "a"',
  '"',
  '}',
  '=',
])('an end in the middle is an end: %j', source => {
  expect(() => readHclBlocks(source)).not.toThrow();
});

test('any text is read without a crash', async () => {
  expect(await survives(damaged(file), readHclBlocks)).toMatchObject({ refused: 0 });
});
