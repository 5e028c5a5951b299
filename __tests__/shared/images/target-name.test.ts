import { describe, expect, test } from '@jest/globals';
import { buildImagesInputs } from '../../../actions/build-images/inputs.ts';
import { buildxMatrixInputs } from '../../../actions/buildx-matrix/inputs.ts';
import { computeTagsInputs } from '../../../actions/compute-tags/inputs.ts';
import { targetNames } from '../../../actions/shared/images/target-name.ts';

describe('targetNames', () => {
  test('takes names, and patterns, which the look-up in the definition reads', () => {
    const names = ['api', '_x', 'py-*', 'a.b'];
    expect(targetNames(names)).toEqual(names);
  });

  test.each(['-', '-f', '--file', '--push=true'])('%j is an option of buildx and refused', name => {
    expect(() => targetNames(['api', name])).toThrow(
      expect.objectContaining({
        kind: 'input',
        message: expect.stringContaining(`"${name}" cannot name a bake target, because a name that begins with "-"`),
      }),
    );
  });

  test.each(['https://github.com/acme/shop.git', 'git@github.com:acme/shop.git', 'github.com/acme/shop#main'])(
    '%j would make buildx read another definition and is refused',
    name => {
      expect(() => targetNames([name, 'api'])).toThrow(
        `"${name}" is an address; bake files are read from the checkout`,
      );
    },
  );

  test.each([
    ['targets of build-images', buildImagesInputs.targets],
    ['targets of buildx-matrix', buildxMatrixInputs.targets],
    ['force of buildx-matrix', buildxMatrixInputs.force],
    ['targets of compute-tags', computeTagsInputs.targets],
  ])('an option of buildx is refused where the input is read: %s', (_, field) => {
    expect(field.parse('api, web')).toEqual(['api', 'web']);
    expect(() => field.parse('api\n--file')).toThrow('"--file" cannot name a bake target');
  });
});
