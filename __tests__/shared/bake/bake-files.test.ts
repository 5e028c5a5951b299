import { describe, expect, test } from '@jest/globals';
import { parseBakeVariable, parseOverrides, requireBakeFiles } from '../../../actions/shared/bake/bake-files.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';

describe('overrides', () => {
  test.each([
    'api.platform=linux/arm64',
    '*.args.VERSION=1.2.3',
    '*.args.VERSION',
    'api.args.A.B=',
    'api.contexts.base=docker-image://alpine',
    'api.tags=',
    'api.secrets+=id=a,env=A B',
    'web-*.labels.org.opencontainers.image.title=a b',
  ])('%s', line => {
    expect(parseOverrides([line])).toEqual([line]);
  });

  test.each([
    'nonsense',
    'api=1',
    'api.',
    'api.tags',
    '.tags=a',
    'a b.tags=a',
    '*.args=1',
    '*.args+=1',
    '*.args.=1',
    'api.contexts=a',
    'api.contexts.a',
    'api.con texts.a=1',
  ])('%s is refused', line => {
    expect(() => parseOverrides([line])).toThrow(`"${line}" is not an override; allowed: TARGET.FIELD=VALUE`);
  });

  test('every line that is refused is named', () => {
    expect(() => parseOverrides(['a', 'api.tags=b', 'c'])).toThrow(/"a" is not.*\n"c" is not/);
  });
});

test.each(['VERSION', '_x9', 'PATHS', 'MY_HOME'])('the variable %s is one of a bake file', name => {
  expect(parseBakeVariable('1', name)).toBe('1');
});

test.each(['PATH', 'HOME', 'DOCKER_HOST', 'BUILDX_CONFIG', 'LD_PRELOAD', '1x', 'a b', 'a-b', ''])(
  'the variable %j would steer the program itself, or is no name, and is refused',
  name => {
    expect(() => parseBakeVariable('x', name)).toThrow(`"${name}" cannot name a bake variable here`);
  },
);

describe('bake files', () => {
  const workdir = temporaryFolder('bake-files');
  writeFile(workdir, 'a.hcl', '');
  const empty = temporaryFolder('bake-files-empty');
  const env = {};

  test('that are named and exist are enough, and so is one that bake looks for', () => {
    expect(requireBakeFiles({ files: ['a.hcl', 'cwd://a.hcl'], workdir, env })).toBeUndefined();
    const found = temporaryFolder('bake-files-found');
    writeFile(found, 'docker-bake.override.json', '{}');
    expect(requireBakeFiles({ files: [], workdir: found, env })).toBeUndefined();
    expect(requireBakeFiles({ files: [], workdir: empty, env: { BUILDX_BAKE_FILE: 'b.hcl' } })).toBeUndefined();
  });

  test.each([
    ['a folder that is missing', { files: [], workdir: 'no/such' }, /^Input "workdir": there is no folder no\/such\.$/],
    [
      'a file as folder',
      { files: [], workdir: `${workdir}/a.hcl` },
      /^Input "workdir": there is no folder .*a\.hcl\.$/,
    ],
    ['a folder without any', { files: [], workdir: empty }, /^There is no bake file in the working directory\.$/],
    [
      'files that are missing',
      { files: ['a.hcl', 'b.hcl', 'cwd://c.hcl'], workdir },
      /^There is no bake file b\.hcl\.\nThere is no bake file cwd:\/\/c\.hcl\.$/,
    ],
  ])('%s: refused', (_, location, message) => {
    expect(() => requireBakeFiles({ ...location, env })).toThrow(
      expect.objectContaining({ kind: 'input', message: expect.stringMatching(message), fix: expect.any(String) }),
    );
  });
});
