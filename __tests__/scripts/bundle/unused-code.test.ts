import { expect, test } from '@jest/globals';
import { withoutUnused } from '../../../scripts/bundle/unused-code.mjs';

const chunk = `export const id = 'package-x';
export const modules = {
  1: (module, exports, load) => {
    load.d(exports, { used: () => used });
    /** Says hello. */
    function used(name) {
      return greeting + name;
    }
    const greeting = 'hello ';
    /* @__NO_SIDE_EFFECTS__ */ function unused() {
      return onlyForUnused;
    }
    const onlyForUnused = 'gone';
    effect();
  },
};
`;

test('what nothing in a chunk uses is left out; names, comments and effects stay', () => {
  const code = withoutUnused(chunk);
  for (const kept of ['export const id', 'export const modules', 'used(name)', 'greeting', 'Says hello', 'effect()']) {
    expect(code).toContain(kept);
  }
  for (const gone of ['unused', 'onlyForUnused', 'gone']) expect(code).not.toContain(gone);
  expect(code.split('\n').length).toBeGreaterThan(10);
});
