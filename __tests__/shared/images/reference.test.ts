import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReference, parseRepository, repositoryOf } from '../../../actions/shared/images/reference.ts';
import { cases, damaged, survives } from '../../support/fuzzing.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  test.each([
    ['alpine', 'docker.io', 'library/alpine', undefined, undefined],
    ['alpine:3.20', 'docker.io', 'library/alpine', '3.20', undefined],
    ['acme/api', 'docker.io', 'acme/api', undefined, undefined],
    ['index.docker.io/acme/api', 'docker.io', 'acme/api', undefined, undefined],
    ['registry-1.docker.io/alpine', 'docker.io', 'library/alpine', undefined, undefined],
    ['ghcr.io/acme/api', 'ghcr.io', 'acme/api', undefined, undefined],
    ['ghcr.io/acme/shop/api:v1', 'ghcr.io', 'acme/shop/api', 'v1', undefined],
    [`ghcr.io/acme/api@${digest}`, 'ghcr.io', 'acme/api', undefined, digest],
    [`ghcr.io/acme/api:v1@${digest}`, 'ghcr.io', 'acme/api', 'v1', digest],
    ['localhost/api', 'localhost', 'api', undefined, undefined],
    ['localhost:5000/api:v1', 'localhost:5000', 'api', 'v1', undefined],
    ['127.0.0.1:5000/acme/api', '127.0.0.1:5000', 'acme/api', undefined, undefined],
    ['[::1]:5000/api', '[::1]:5000', 'api', undefined, undefined],
    ['REGISTRY/api', 'REGISTRY', 'api', undefined, undefined],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000', undefined],
    ['a.b/c__d/e---f.g', 'a.b', 'c__d/e---f.g', undefined, undefined],
    ['9.example-9.io:5000/api9', '9.example-9.io:5000', 'api9', undefined, undefined],
    ['my.image', 'docker.io', 'library/my.image', undefined, undefined],
    ['my-index.docker.io/api', 'my-index.docker.io', 'api', undefined, undefined],
    ['index.docker.io.example/api', 'index.docker.io.example', 'api', undefined, undefined],
    [`ghcr.io/${'a'.repeat(247)}`, 'ghcr.io', 'a'.repeat(247), undefined, undefined],
  ])('%s', (text, registry, path, tag, found) =>
    expect(parseReference(text)).toEqual({ registry, path, tag, digest: found }),
  );

  test.each([
    ['', 'is not a repository path'],
    ['ghcr.io/Acme/api', '"Acme/api" is not a repository path'],
    ['ghcr.io/acme/api:', '"" is not a tag'],
    ['ghcr.io/acme/api:-x', '"-x" is not a tag'],
    ['ghcr.io/acme//api', 'is not a repository path'],
    ['ghcr.io/acme/../api', 'is not a repository path'],
    ['ghcr.io/acme/api/', 'is not a repository path'],
    ['ghcr.io/acme/a___b', 'is not a repository path'],
    ['https://ghcr.io/acme/api', 'is not a host'],
    ['user@ghcr.io/acme/api', 'is not a sha256 digest'],
    ['ghcr.io/acme/api@sha256:abc', '"sha256:abc" is not a sha256 digest'],
    [`ghcr.io/acme/api@${digest.toUpperCase()}`, 'is not a sha256 digest'],
    [`ghcr.io/acme/api@${digest}\n`, 'is not a sha256 digest'],
    ['ghcr.io/acme/api\n', 'is not a repository path'],
    ['ghcr.io/acme/api:v1 ', 'is not a tag'],
    [`ghcr.io/${'a'.repeat(248)}`, 'more than 255 characters'],
    [`ghcr.io/acme/api@sha256:x@${digest}`, `"sha256:x@${digest}" is not a sha256 digest`],
    ['gh cr.io/acme/api', 'is not a host'],
  ])('%j is refused', (text, why) => {
    const parse = () => parseReference(text);
    expect(parse).toThrow(why);
    expect(parse).toThrow(expect.objectContaining({ kind: 'input' }));
  });

  const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,8}){0,2}$/);
  const registry = fc.constantFrom('ghcr.io', 'docker.io', 'localhost', '127.0.0.1:5000', 'a-b.example:443');

  test('what was written in full comes back', () => {
    fc.assert(
      fc.property(registry, fc.array(component, { minLength: 2, maxLength: 4 }), (host, parts) => {
        const name = `${host}/${parts.join('/')}`;
        expect(repositoryOf(parseReference(`${name}:v1@${digest}`))).toBe(name);
      }),
      { numRuns: cases(100) },
    );
  });

  test('any text is read or refused as bad input, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '-', '.', '_', '/', ':', '@', 'A', '\n', ' ') }), text => {
        let repository: string;
        try {
          repository = repositoryOf(parseReference(text));
        } catch (error) {
          expect(error).toMatchObject({ kind: 'input' });
          return;
        }
        expect(repositoryOf(parseReference(repository))).toBe(repository);
      }),
      { numRuns: cases(100) },
    );
    const before = process.cpuUsage();
    for (const unit of ['a', '-', 'a-', 'a_', 'a.', 'a/']) {
      expect(() => parseReference(`ghcr.io/${unit.repeat(50_000)}!`)).toThrow();
    }
    // Microseconds of this process alone, however busy the machine is.
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
  });
});

describe('parseRepository', () => {
  test('gives the full name', () => expect(repositoryOf(parseRepository('alpine'))).toBe('docker.io/library/alpine'));

  test.each(['ghcr.io/acme/api:v1', `ghcr.io/acme/api@${digest}`])('%s is refused', text =>
    expect(() => parseRepository(text)).toThrow('has a tag or a digest where a repository name is expected'),
  );
});

test('any text is a reference and a repository, or refused without a crash', async () => {
  const texts = [`ghcr.io:443/acme/api:v1@${digest}`, 'localhost/a', '[::1]:5000/a/b:c', 'index.docker.io/alpine'];
  for (const parse of [parseReference, parseRepository]) {
    const { taken, refused } = await survives(damaged(...texts), text => parse(text));
    expect(taken).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  }
});
