import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { failure, type Purpose, readErrors } from '../../../actions/shared/registry/failure.ts';
import { damaged, mutated, survives } from '../../support/fuzzing.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const answer = (status: number, body: unknown = '') => ({
  status,
  headers: new Headers(),
  body: encode(typeof body === 'string' ? body : JSON.stringify(body)),
});
const push: Purpose = { registry: 'ghcr.io', path: 'acme/api', access: 'push', doing: 'writing the manifest "main"' };
const denied = { errors: [{ code: 'DENIED', message: 'permission_denied: write_package' }] };
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

describe('what a refusal says', () => {
  test('on ghcr.io the permission is given as YAML', () => {
    const error = failure(answer(403, denied), push, "Docker's configuration");
    expect(error.kind).toBe('permission');
    expect(error.message).toBe(
      'ghcr.io refused access to acme/api while writing the manifest "main" (status 403, DENIED: "permission_denied: write_package"). The credentials came from Docker\'s configuration.',
    );
    expect(error.fix).toContain('permissions:\n  packages: write\n');
    expect(error.fix).toContain('    registry: ghcr.io\n    username: ${{ github.actor }}\n');
  });

  test('to read, packages: read is enough', () => {
    expect(failure(answer(401), { ...push, access: 'pull' }, undefined).fix).toContain('  packages: read\n');
  });

  test('Docker Hub needs no registry in the login step', () => {
    expect(failure(answer(401), { ...push, registry: 'docker.io' }, undefined).fix).not.toContain('registry: ');
  });

  test.each([[answer(404, { errors: [{ code: 'NAME_UNKNOWN', message: 'does not exist' }] })], [answer(404, '')]])(
    'on Amazon ECR a missing repository is answered with the command',
    given => {
      const error = failure(given, { ...push, registry: ecr }, undefined);
      expect(error.kind).toBe('input');
      expect(error.fix).toContain('aws ecr create-repository --repository-name acme/api --region eu-west-1');
    },
  );

  test('elsewhere a missing repository is to be created there', () => {
    const error = failure(answer(404, { errors: [{ code: 'NAME_UNKNOWN' }] }), push, undefined);
    expect(error).toMatchObject({
      kind: 'input',
      message: expect.stringContaining('ghcr.io has no repository acme/api'),
    });
  });

  test.each([404, 408, 425, 500, 302])('status %s is the service’s', status => {
    expect(failure(answer(status), push, undefined).kind).toBe('service');
  });

  test('a registry that takes no pushes is no service that cannot be reached', () => {
    const error = failure(answer(405), push, undefined);
    expect(error).toMatchObject({ kind: 'input', fix: expect.stringContaining('takes no pushes') });
    expect(failure(answer(405), { ...push, access: 'pull' }, undefined).fix).toContain('The registry works');
  });

  test('a refused request is not the service’s', () => {
    const error = failure(answer(400, { errors: [{ code: 'MANIFEST_INVALID', message: 'no' }] }), push, undefined);
    expect(error).toMatchObject({
      kind: 'input',
      fix: expect.stringContaining('tags that cannot be changed'),
      message:
        'ghcr.io did not accept a request for acme/api while writing the manifest "main" (status 400, MANIFEST_INVALID: "no").',
    });
  });
});

describe('text of a service', () => {
  test.each([
    ['<html>nginx</html>', []],
    ['null', []],
    ['{"errors":{}}', []],
    ['{"errors":[7]}', []],
    ['{"errors":[{"code":7,"message":{"a":1}}]}', [{ code: 'UNKNOWN', message: '' }]],
    ['{"errors":[{"code":"A B","message":"x"}]}', [{ code: 'UNKNOWN', message: 'x' }]],
    [
      '{"errors":[{"code":"A"},{"code":"B"},{"code":"C"},{"code":"D"}]}',
      ['A', 'B', 'C'].map(code => ({ code, message: '' })),
    ],
    [
      JSON.stringify({ errors: [{ code: 'DENIED', message: 'a\n::error::b\u001b[31m\u2028c\u202e' }] }),
      [{ code: 'DENIED', message: 'a ::error::b [31m c' }],
    ],
    [`{"errors":[{"code":"DENIED","message":"${'x'.repeat(70_000)}"}]}`, []],
  ])('%j', (body, errors) => expect(readErrors(encode(body))).toEqual(errors));
});

test('any error body is described, on short lines without control characters', async () => {
  const bodies = fc.oneof(
    mutated(denied).map(document => JSON.stringify(document)),
    damaged(JSON.stringify(denied)),
  );
  const { refused } = await survives(fc.tuple(bodies, fc.constantFrom(400, 401, 403, 404, 500)), ([body, status]) => {
    for (const access of ['push', 'pull'] as const) {
      const { message } = failure(answer(status, body), { ...push, access }, undefined);
      expect(message.length).toBeLessThan(2000);
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });
  expect(refused).toBe(0);
});
