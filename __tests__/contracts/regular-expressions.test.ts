import { describe, expect, jest, test } from '@jest/globals';
import { parseSource, walkSyntax } from '../../testing/syntax.mjs';
import { expectNone } from '../support/contract.ts';
import { superlinear } from '../support/sources/linear-pattern.ts';
import { type Node, projectFiles, readProjectFile } from '../support/sources/source-files.ts';

/** Expressions without a proof, and why their time is bounded all the same. */
const exceptions: Readonly<Record<string, string>> = {
  'actions/encode-apps-manifest/source/json-syntax.ts stringPattern':
    'Sticky: it is tried at one place, and a string that does not match ends the reading.',
  'actions/encode-apps-manifest/source/json-syntax.ts literalPattern':
    'Sticky: it is tried at one place, and a literal that does not match ends the reading.',
  'actions/shared/text/json-position.ts token':
    'Sticky: it is tried at one place, and what is no token ends the reading.',
  'actions/shared/tags/rules/template.ts token':
    'Sticky: it is tried at one place, and what is no argument ends the reading.',
  'actions/shared/dockerfile/instructions.ts':
    'A quote that is not closed is the last one of its kind in the text, so each kind is read to the end once.',
  'actions/shared/registry/link.ts token': 'It reads headers of up to 16 KiB.',
};

/** Files that make expressions while they work, and why their time is bounded. */
const madeAtWork: Readonly<Record<string, string>> = {
  'actions/shared/tags/engine/immutability.ts': 'A string without operators is looked for in a tag of 128 characters.',
};

interface Literal {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

const sources = projectFiles().filter(file => file.startsWith('actions/') && file.endsWith('.ts'));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function readExpressions(file: string): { readonly literals: Literal[]; readonly made: boolean } {
  const literals: Literal[] = [];
  let made = false;
  const names = new Map<Node, string>();
  walkSyntax(parseSource(readProjectFile(file)), ({ node }) => {
    const { type, id, init, callee, pattern, flags } = node;
    if (type === 'VariableDeclarator' && isNode(id) && isNode(init)) names.set(init, String(id['value']));
    if (type === 'RegExpLiteral') {
      const name = names.get(node);
      literals.push({
        place: name === undefined ? file : `${file} ${name}`,
        pattern: String(pattern),
        flags: String(flags),
      });
    }
    if (/^(?:New|Call)Expression$/.test(String(type)) && isNode(callee) && callee['value'] === 'RegExp') made = true;
  });
  return { literals, made };
}

const expressions = sources.map(file => ({ file, ...readExpressions(file) }));
const unproved = expressions
  .flatMap(({ literals }) => literals)
  .flatMap(literal => {
    const why = superlinear(literal.pattern, literal.flags);
    return why === undefined ? [] : [{ ...literal, why }];
  });

describe('the time of a regular expression grows with the length of its text, and no faster', () => {
  test('each one in the sources has a proof, or is an exception with a reason', () => {
    const missing = unproved.filter(({ place }) => exceptions[place] === undefined);
    expectNone(
      missing.map(({ place, pattern, flags, why }) => `${place}: /${pattern}/${flags}: ${why}`),
      'Let no two repetitions take the same text, and begin or end a searched one with what it does not repeat:',
    );
  });

  test('no exception is left that has a proof', () => {
    const needed = unproved.map(({ place }) => place);
    expectNone(
      Object.keys(exceptions).filter(place => !needed.includes(place)),
      'Remove these exceptions:',
    );
  });

  test('each one that is made of strings when its file is loaded has a proof; other files are listed with a reason', async () => {
    const making = expressions.filter(({ made }) => made).map(({ file }) => file);
    expectNone(
      Object.keys(madeAtWork).filter(file => !making.includes(file)),
      'Remove these files from the list, which make no expression:',
    );
    const made: RegExp[] = [];
    const silent: string[] = [];
    const { RegExp: original } = globalThis;
    globalThis.RegExp = new Proxy(original, {
      construct: (target, [source, flags]: [string, string?]) => {
        const expression = new target(source, flags);
        made.push(expression);
        return expression;
      },
    });
    try {
      for (const file of making.filter(name => madeAtWork[name] === undefined)) {
        const before = made.length;
        // What another file has imported before would make nothing.
        jest.resetModules();
        await import(`../../${file}`);
        if (made.length === before) silent.push(file);
      }
    } finally {
      globalThis.RegExp = original;
    }
    expect(made.length).toBeGreaterThan(5);
    expectNone(
      silent,
      'Say in the list why the time of these expressions is bounded, which are made while their files work:',
    );
    expectNone(
      made.flatMap(({ source, flags }) => (superlinear(source, flags) === undefined ? [] : [`/${source}/${flags}`])),
      'Make these so that no two repetitions take the same text:',
    );
  });
});
