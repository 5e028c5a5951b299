import { describe, expect, test } from '@jest/globals';
import { imagesOf, parseImageTemplates } from '../../actions/compute-tags/image-templates.ts';

const named = (line: number, name: string, targets: readonly string[] = []) => ({ line, name, targets });

describe('parseImageTemplates', () => {
  test.each([
    ['', []],
    ['# none\n\n', []],
    ['ghcr.io/acme/shop', [named(1, 'ghcr.io/acme/shop')]],
    ['\nname=ghcr.io/Acme/Shop', [named(2, 'ghcr.io/acme/shop')]],
    ['acme/a,acme/b', [named(1, 'acme/a'), named(1, 'acme/b')]],
    ['acme/a\nacme/b', [named(1, 'acme/a'), named(2, 'acme/b')]],
    ['acme/a,enable=true', [named(1, 'acme/a')]],
    ['acme/a,enable=TRUE', [named(1, 'acme/a')]],
    ['acme/a,enable=false\nacme/b', [named(2, 'acme/b')]],
    ['acme/a,enable=', []],
    ['acme/a,targets=api|web', [named(1, 'acme/a', ['api', 'web'])]],
    ['targets=api,name=acme/a', [named(1, 'acme/a', ['api'])]],
    ['acme/{target}', [named(1, 'acme/{target}')]],
    ['acme/{{ Target }}-x', [named(1, 'acme/{target}-x')]],
    ['acme/{ target }', [named(1, 'acme/{target}')]],
  ])('%j', (text, templates) => {
    expect(parseImageTemplates(text)).toEqual(templates);
  });

  test.each([
    ['acme/__bad', 'line 1, column 1: '],
    ['acme/a,acme/__bad', 'line 1, column 8: '],
    ['acme/a\nacme/b:tag', 'line 2, column 1: '],
    ['targets=api', 'line 1, column 1: the name is empty'],
    ['enable=true,name=', 'line 1, column 13: the name is empty'],
    ['acme/a,enable=maybe', 'line 1, column 8: enable "maybe" is not a boolean; allowed: true, false'],
    ['acme/a,target=api', 'line 1, column 8: unknown attribute "target" (did you mean "targets"?)'],
    ['acme/a,target=api', 'allowed: name, enable, targets'],
    ['acme/__bad,enable=false', 'line 1, column 1: '],
    ['acme/a,enable=x,target=y', 'line 1, column 17: unknown attribute "target"'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parseImageTemplates(text)).toThrow(message);
  });

  test.each([
    ['UPPER/x y', '"UPPER/x y" is not an image reference: "UPPER/x y" is not a repository path; '],
    [
      'GHCR.io/Acme/{{ Target }} X',
      '"GHCR.io/Acme/{{ Target }} X" is not an image reference: "Acme/{{ Target }} X" is',
    ],
    ['ghcr.io/Acme/{target}:Main', '"ghcr.io/Acme/{target}:Main" has a tag or a digest'],
    ['Ghcr_io.X:1/a', '"Ghcr_io.X:1/a" is not an image reference: "Ghcr_io.X:1" is not a host'],
    ['A B', '"A B" is not an image reference: "library/a b" is not'],
  ])('an error of %j quotes what is written', (text, message) => {
    expect(() => parseImageTemplates(text)).toThrow(`column 1: ${message}`);
  });
});

describe('imagesOf', () => {
  const templates = parseImageTemplates(
    'ghcr.io/acme/{target}\nghcr.io/acme/{target}\ndocker.io/acme/web,targets=web\ndocker.io/acme/{target}-{target},targets=!web',
  );

  test.each([
    ['web', ['ghcr.io/acme/web', 'docker.io/acme/web']],
    ['Api', ['ghcr.io/acme/api', 'docker.io/acme/api-api']],
  ])('of target %s are %j', (target, images) => {
    expect(imagesOf(templates, target)).toEqual(images);
  });

  test.each(['_base', 'x-', 'x___y', '-x'])('are checked once the target %s is part of them', target => {
    expect(() => imagesOf(templates, target)).toThrow(
      new RegExp(
        `^line 1: target "${target}": "ghcr.io/acme/${target}" is not an image reference.*targets=${target}$`,
        'm',
      ),
    );
  });

  test('without a target are all of them', () => {
    expect(imagesOf(parseImageTemplates('acme/a,targets=x\nacme/b'), '')).toEqual(['acme/a', 'acme/b']);
  });
});
