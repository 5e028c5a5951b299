import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { secretForms, withoutSecrets } from '../../../actions/shared/text/secret-forms.ts';
import { cases } from '../../support/fuzzing.ts';

const secret = 'SECRETinput0006-abc';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret is left out of a text', () => {
  test.each([
    ['as it is', secret],
    ['in base64', base64(secret)],
    ['in base64 with a text before it', base64(`user:${secret}`)],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in hex with capitals', Buffer.from(secret).toString('hex').toUpperCase()],
  ])('%s', (_, written) => {
    const shown = withoutSecrets(`invalid platform "${written}"!`, [secret]);
    for (const form of [secret, ...secretForms(secret)]) expect(shown.toLowerCase()).not.toContain(form.toLowerCase());
    expect(shown).toMatch(/^invalid platform ".*\*\*\*.*"!$/);
  });

  test('with signs that a URL, JSON or a bake file writes in another way', () => {
    const strange = 'a b+c/"${d}ä(1)';
    for (const written of [encodeURIComponent(strange), JSON.stringify(strange), strange.replace('${', '$${')]) {
      expect(withoutSecrets(`<${written}>`, [strange])).toMatch(/^<"?\*\*\*"?>$/);
    }
  });

  test('unless it is so short that it appears where it is not meant', () => {
    expect(withoutSecrets('main and a', ['main', 'a', ''])).toBe('main and a');
  });

  test('wherever it is, and all else stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8 }), fc.string(), fc.string(), async (value, before, after) => {
        const known = value.trim();
        fc.pre(known.length >= 8 && !known.includes('*') && !`${before}${after}`.includes('*'));
        const shown = withoutSecrets(`${before}${known}${after}`, [value]);
        expect(shown).not.toContain(known);
        expect(shown).toContain('***');
      }),
      { numRuns: cases(500) },
    );
  });
});
