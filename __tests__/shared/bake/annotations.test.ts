import { describe, expect, test } from '@jest/globals';
import {
  descriptorAnnotations,
  indexAnnotations,
  withoutIndexAnnotations,
} from '../../../actions/shared/bake/annotations.ts';

describe('annotations of a definition', () => {
  const target = {
    annotations: [
      'plain=of the manifest',
      'manifest:also=of the manifest',
      'index:team=shop',
      'index,manifest-descriptor:both=a=b, c:d',
      'manifest-descriptor[linux/arm64]:only=arm64',
      'manifest-descriptor:price=$${money}',
      'index-descriptor:of=a layout',
      'index:without a value',
      'index:=without a key',
      'INDEX:unknown=level',
    ],
    output: [
      {
        type: 'image',
        'annotation-index.via': 'output',
        'annotation-index.team': 'of the output',
        'annotation-manifest-descriptor[linux/amd64].only': 'amd64',
        'annotation.plain': 'of the manifest',
      },
      'type=image,"annotation-index.commas=a, b",annotation-manifest-descriptor.only=every other',
    ],
  };

  test('the index gets those of its level; the field wins over the outputs', () => {
    expect(indexAnnotations(target)).toEqual({ via: 'output', team: 'shop', both: 'a=b, c:d', commas: 'a, b' });
  });

  test('the entry of a platform gets those of all platforms and its own', () => {
    const common = { both: 'a=b, c:d', price: '${money}' };
    expect(descriptorAnnotations(target, 'linux/amd64')).toEqual({ ...common, only: 'amd64' });
    expect(descriptorAnnotations(target, 'linux/arm64')).toEqual({ ...common, only: 'arm64' });
    expect(descriptorAnnotations(target, 'linux/386')).toEqual({ ...common, only: 'every other' });
  });

  test('a build of one platform gets what is left', () => {
    expect(withoutIndexAnnotations(target)).toEqual({
      annotations: ['plain=of the manifest', 'manifest:also=of the manifest', 'INDEX:unknown=level'],
      output: ['type=image,annotation.plain=of the manifest', 'type=image'],
    });
    const mixed = { annotations: ['index,manifest[linux/arm64]:key=value', 'manifest,index:key:more=value'] };
    expect(withoutIndexAnnotations(mixed)).toEqual({
      annotations: ['manifest[linux/arm64]:key=value', 'manifest:key:more=value'],
    });
  });

  test('none stay none', () => {
    expect(withoutIndexAnnotations({})).toEqual({});
    expect([indexAnnotations({}), descriptorAnnotations({}, 'linux/amd64')]).toEqual([{}, {}]);
    expect(withoutIndexAnnotations({ output: [{ type: 'registry' }] })).toEqual({ output: [{ type: 'registry' }] });
  });
});
