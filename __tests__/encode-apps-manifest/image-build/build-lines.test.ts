import { expect, test } from '@jest/globals';
import { formatLines } from '../../../actions/encode-apps-manifest/image-build/build-lines.ts';

test('paths with commas, spaces and quotes stay one value', () => {
  const lines = formatLines("/tmp/a b,'c/apps.json", [['CACHE_BUST', 'x']]);
  expect(lines.bakeSet).toBe('*.secrets+=id=apps_json,"src=/tmp/a b,\'c/apps.json"\n*.args.CACHE_BUST=x');
  expect(lines.dockerArgs).toBe("--secret 'id=apps_json,\"src=/tmp/a b,'\\''c/apps.json\"' --build-arg CACHE_BUST=x");
});
