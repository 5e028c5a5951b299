import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from '@actions/expressions';

/** The value of an expression of a workflow as a condition, by GitHub's own evaluator. */
export function isTrue(expression: string, contexts: Readonly<Record<string, unknown>>): boolean {
  const text = expression.trim().replace(/^\$\{\{|\}\}$/g, '');
  const { tokens } = new Lexer(text).lex();
  const tree = new Parser(tokens, Object.keys(contexts), Object.values(wellKnownFunctions)).parse();
  const values: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(values instanceof data.Dictionary)) throw new Error('the contexts are no object');
  return new Evaluator(tree, values).evaluate().coerceString() === 'true';
}
