import { expect, test } from '@jest/globals';
import { formatLines } from '../../../actions/encode-apps-manifest/image-build/build-lines.ts';

test('quotes in a path and spaces in a value are kept', () => {
  const lines = formatLines('/tmp/a"b', [['X', 'a b']]);
  expect(lines.bakeSet).toBe('*.secrets+=id=apps_json,"src=/tmp/a""b"\n*.args.X=a b');
  expect(lines.dockerArgs).toBe(`--secret 'id=apps_json,"src=/tmp/a""b"' --build-arg 'X=a b'`);
  expect(formatLines('/tmp/a', [['X', "it's"]]).dockerArgs).toBe(
    `--secret id=apps_json,src=/tmp/a --build-arg 'X=it'\\''s'`,
  );
});

test('paths with commas, spaces and quotes stay one value', () => {
  const lines = formatLines("/tmp/a b,'c/apps.json", [['CACHE_BUST', 'x']]);
  expect(lines.bakeSet).toBe('*.secrets+=id=apps_json,"src=/tmp/a b,\'c/apps.json"\n*.args.CACHE_BUST=x');
  expect(lines.dockerArgs).toBe("--secret 'id=apps_json,\"src=/tmp/a b,'\\''c/apps.json\"' --build-arg CACHE_BUST=x");
});
