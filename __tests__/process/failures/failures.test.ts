import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { prepareStep } from '../../../testing/runner.mjs';
import { createRepository } from '../../support/git-repository.ts';
import { type Closing, failures } from '../../support/runs/failures.ts';

const closing: Closing = [];
afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

/** The titles of annotations; docs/errors.md has them too. */
const titles = {
  input: 'Bad input',
  permission: 'Missing permission',
  policy: 'Refused by policy',
  service: 'Service unreachable',
} as const;

describe.each(['input', 'permission', 'policy', 'service'] as const)('of kind %s', kind => {
  test.each(failures[kind])('$failure', async ({ message, run }) => {
    const { exitCode, annotations, stdout, stderr } = await run(closing);
    const error = annotations.find(({ level }) => level === 'error');
    expect({ title: error?.title?.replace(/^[a-z-]+: /, ''), stdout, stderr }).toMatchObject({ title: titles[kind] });
    expect(error?.message).toMatch(message);
    expect({ exitCode, errors: annotations.filter(({ level }) => level === 'error').length }).toEqual({
      exitCode: 1,
      errors: 1,
    });
  });
});

test('any other error is reported as a bug, with its stack', async () => {
  const { program, entry, env } = prepareStep('compute-tags', {
    cwd: createRepository({ a: '1' }),
    inputs: { images: 'ghcr.io/acme/shop', tags: 'type=sha' },
    token: 'ghs_token',
  });
  const bundle = pathToFileURL(path.join(path.dirname(entry), 'index.js')).href;
  const limits = '{ get optional() { throw new TypeError("x is not a function"); } }';
  const script = `import { open } from '${bundle}'; await open('compute-tags', { limits: ${limits} });`;
  const { status, stdout } = spawnSync(program, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
  expect(stdout).toMatch(/^::error title=compute-tags%3A internal error::TypeError: x is not a function%0A {4}at /m);
  expect(stdout).toContain('This is a bug in image-actions');
  expect(status).toBe(1);
});
