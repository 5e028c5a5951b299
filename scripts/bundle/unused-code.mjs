// Takes the functions out of a chunk that nothing in the bundle uses. The bundler knows them, and leaves them for a minifier.
import { transformSync } from '@swc/core';

/**
 * @param {string} code a module
 * @returns {string} the same without declarations that are not used and have no effect; names, comments and lines stay
 */
export function withoutUnused(code) {
  const compress = { defaults: false, unused: true, dead_code: true, side_effects: true, passes: 3 };
  const minify = { mangle: false, compress, format: { comments: /** @type {const} */ ('all') } };
  const parser = { syntax: /** @type {const} */ ('ecmascript') };
  return transformSync(code, {
    configFile: false,
    swcrc: false,
    isModule: true,
    minify: false,
    jsc: { target: 'es2022', parser, minify },
  }).code;
}
