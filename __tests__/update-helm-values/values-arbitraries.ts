import fc from 'fast-check';

/** Tags, with many that YAML could read as something else. */
export const tags = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/),
    fc.stringMatching(/^[0-9a-f]{7}$/),
    fc.stringMatching(/^[0-9]{1,6}e[0-9]{1,6}$/),
    fc.constantFrom(
      'yes',
      'No',
      'on',
      'NULL',
      'y',
      '1_000',
      '2024-01-15',
      '0b101',
      '0x1F',
      '1.10',
      '0123456',
      '.5',
      'e123456',
      '1.2.3',
      '12:30'.replace(':', '.'),
      '_',
      'nan',
      '.nan',
    ),
  )
  .filter(tag => /^[A-Za-z0-9_]/.test(tag));

const piece = fc.constantFrom(
  'repository: acme/api',
  'tag: ',
  'v1',
  '\n',
  '  ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '&a ',
  '*a',
  '"',
  "'",
  '|',
  '>',
  '? ',
  ': ',
  '!!str ',
  '<<: ',
  '---\n',
  '#',
  '\r\n',
  '\t',
  '{{',
  'image:',
);

/** Texts of pieces that matter in YAML; few are valid. */
export const yamlTexts = fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join(''));
