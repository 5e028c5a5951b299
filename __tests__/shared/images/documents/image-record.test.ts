import { expect, test } from '@jest/globals';
import { parseImageRecords } from '../../../../actions/shared/images/documents/image-record.ts';
import { createRecord } from '../../../support/runs/image-record.ts';

const read = (...records: readonly unknown[]) => parseImageRecords(JSON.stringify(records), 'records.json');

test('records are read', () => expect(read(createRecord())).toEqual([createRecord()]));

const { descriptor } = createRecord();

test.each<[string, object, string]>([
  ['no row', { row: '' }, '1.row: is not the name of a row'],
  ['a row whose name is no part of an artifact name', { row: 'a--b' }, '1.row: is not the name of a row'],
  ['no folder for its layout', { layout: '' }, '1.layout: is empty'],
  ['no media type', { descriptor: { ...descriptor, mediaType: '' } }, '1.descriptor.mediaType: is empty'],
  [
    'an attestation without a media type',
    { attestations: [{ ...descriptor, mediaType: '', subject: descriptor.digest }] },
    '1.attestations.0.mediaType: is empty',
  ],
])('a record with %s is refused, with its path', (_, changes, error) => {
  expect(() => read(createRecord(), { ...createRecord(), ...changes })).toThrow(
    new Error(`records.json is not valid:\n  ${error}`),
  );
});
