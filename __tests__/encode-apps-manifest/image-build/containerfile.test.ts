import { describe, expect, test } from '@jest/globals';
import { formatLines } from '../../../actions/encode-apps-manifest/image-build/build-lines.ts';
import { inspectContainerfile } from '../../../actions/encode-apps-manifest/image-build/containerfile.ts';

const inspect = (text: string) => inspectContainerfile('Containerfile', text);

describe('a secret that is mounted', () => {
  test.each([
    ['RUN --mount=type=secret,id=apps_json,target=/opt/frappe/apps.json true', 1],
    ['FROM x\n\nrun --mount=id=apps_json,type=secret true', 3],
    ['RUN --mount=type=cache,target=/c --mount=type=secret,id=apps_json true', 1],
    ['RUN \\\n  # the list\n  --mount=type=secret,id="apps_json" \\\n  true', 1],
    ['RUN --mount=type=secret,target=/run/apps_json true', 1],
    ['FROM x\r\nRUN --mount=type=secret,id=apps_json \\\r\n true\r\n', 2],
  ])('%j', (text, line) => expect(inspect(text).secretLine).toBe(line));

  test.each([
    '# RUN --mount=type=secret,id=apps_json true',
    'RUN --mount=type=secret,id=other,target=/opt/frappe/apps.json true',
    'RUN --mount=type=bind,id=apps_json true',
    'LABEL x="RUN --mount=type=secret,id=apps_json"',
    'COPY apps_json /',
    '',
  ])('not in %j', text => expect(inspect(text).secretLine).toBeUndefined());
});

test.each([
  ['ARG A\nARG B=1\narg C="x D=1" E', ['A', 'B', 'C', 'E']],
  ['# ARG A\nENV B=1\nRUN echo ARG C', []],
  ['ARG \\\n  A=1 \\\n  B', ['A', 'B']],
])('the arguments of %j', (text, names) => expect([...inspect(text).arguments.keys()]).toEqual(names));

test('paths with commas, spaces and quotes stay one value', () => {
  const lines = formatLines("/tmp/a b,'c/apps.json", [['CACHE_BUST', 'x']]);
  expect(lines.bakeSet).toBe('*.secrets+=id=apps_json,"src=/tmp/a b,\'c/apps.json"\n*.args.CACHE_BUST=x');
  expect(lines.dockerArgs).toBe("--secret 'id=apps_json,\"src=/tmp/a b,'\\''c/apps.json\"' --build-arg CACHE_BUST=x");
});
