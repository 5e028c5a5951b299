import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAppList } from '../../../actions/encode-apps-manifest/list/app-list.ts';
import { readJsonSyntax } from '../../../actions/encode-apps-manifest/source/json-syntax.ts';
import { type GitHost, startGitHost } from '../../support/git-server.ts';
import { everythingSaid, runApps } from '../apps.ts';

let host: GitHost;
beforeAll(async () => {
  host = await startGitHost();
});
afterAll(() => host.close());

const erpnext = 'https://github.com/frappe/erpnext';
const github = { 'frappe-path': 'https://github.com/frappe/frappe', 'allowed-hosts': 'github.com' };

/** A list that is refused before any repository is asked. */
async function refuse(apps: unknown, given: Readonly<Record<string, string>> = {}) {
  const text = typeof apps === 'string' ? apps : JSON.stringify(apps, null, 2);
  const ended = await runApps(host, { ...github, apps: text, ...given });
  expect(host.requests).toEqual([]);
  expect(readdirSync(ended.runtime.folders.temporary)).toEqual([]);
  expect(ended.error?.kind).toBe('input');
  return { ...ended, message: ended.error?.message ?? '', fix: ended.error?.fix ?? '' };
}

describe('a list that is not one', () => {
  test.each([
    ['an object', '{}', 'input "apps":1:1: the list is an object'],
    ['a string', '"erpnext"', ':1:1: the list is a string'],
    ['an empty list', '[]', 'the list has no apps'],
    ['an app without url', '[{"branch": "main"}]', 'input "apps":1:2: the app has no "url"'],
    ['an app that is a string', '["erpnext"]', '1:2: an app is a string'],
    ['a url of another type', '[{"url": 5}]', '"url" is the number 5; expected a string'],
    ['a comment in JSON', `[\n  // ERPNext\n  {"url": "${erpnext}"}\n]`, ':2:3: not valid JSON: JSON has no comments'],
    ['bad JSON', `[{"url": "${erpnext}",}]`, 'a comma before "}"'],
    ['a YAML alias', `- &a\n  url: ${erpnext}\n- *a`, ':3:3: not valid YAML: aliases (*name)'],
    ['YAML with comments only', '# apps follow\n', ':1:1: not valid YAML: the list is empty'],
    ['two YAML documents', `- url: ${erpnext}\n---\n- url: x`, 'a second document'],
    [
      'a YAML number',
      `- url: ${erpnext}\n  branch: 15.1`,
      ':2:11: "branch" is the number 15.1; expected a string; put it in quotes',
    ],
    ['a YAML tab', `- url: ${erpnext}\n\tbranch: x`, 'not valid YAML'],
  ])('%s', async (_, text, expected) => {
    expect((await refuse(text)).message).toContain(expected);
  });

  test('1,000 apps are refused at once', async () => {
    const apps = Array.from({ length: 1000 }, (_, index) => ({ url: `https://github.com/acme/app${index}` }));
    expect((await refuse(apps)).message).toContain('the list has 1000 apps; at most 200 are allowed');
    expect((await refuse(apps.slice(0, 201))).message).toContain('the list has 201 apps');
    const other = { 'allowed-hosts': 'example.com', 'frappe-path': 'https://example.com/frappe' };
    expect((await refuse(apps.slice(0, 200), other)).message).not.toContain('the list has');
  });

  test.each([
    ['{"url": 5}', ['1:10: "url" is the number 5; expected a string; put it in quotes']],
    ['{"url": ["https://github.com/a/b"]}', ['1:10: "url" is an array; expected a string']],
    ['{"url": null}', ['1:10: "url" is null; expected a string']],
    ['{"url": {}}', ['1:10: "url" is an object; expected a string']],
    [
      '{"url": "x", "name": "shop"}',
      ['1:10: "url" is a short name; write the full address, e.g. https://github.com/frappe/erpnext'],
    ],
    ['{}', ['1:2: the app has no "url"']],
    ['{"name": "shop"}', ['1:2: the app has no "url"']],
    ['[]', ['1:2: an app is an array; expected an object such as {"url": "https://github.com/frappe/hrms"}']],
  ])('the app %s has one error', async (app, errors) => {
    const { message } = await refuse(`[${app}]`);
    expect(message.split('\n')).toEqual(errors.map(error => `input "apps":${error}`));
  });

  test('a name is used once, and errors on one line are in the order of their columns', async () => {
    const { message } = await refuse(
      `[{"url": "${erpnext}"}, {"url": "https://github.com/acme/erpnext", "brnach": "x"},\n{"url": "https://github.com/acme/shop", "name": "erpnext"}]`,
    );
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^input "apps":1:56: the folder "erpnext" is already used by line 1;/),
      expect.stringMatching(/^input "apps":1:91: the key "brnach" is unknown/),
      'input "apps":2:9: the name "erpnext" is already used by line 1',
    ]);
  });

  test('all errors are reported at once, with their locations', async () => {
    const { message, fix } = await refuse([
      { url: erpnext, brnach: 'version-15' },
      { url: 'https://github.com/frappe/frappe' },
      { url: 'https://git.example.com/acme/pay', branch: 'refs/heads/main' },
      { url: `${erpnext}.git`, tag: 'v1' },
      { url: 'https://github.com/acme/erpnext' },
      { url: 'https://github.com/acme/pos', branch: '0123456789012345678901234567890123456789' },
      { url: 'https://github.com/acme/one', commit: 'xyz', url2: 1 },
      { url: 'https://github.com/acme/two', name: 'a b' },
      { url: 'https://github.com/acme/three', name: 'frappe' },
    ]);
    const lines = message.split('\n');
    expect(lines).toEqual([
      expect.stringContaining('input "apps":4:5: the key "brnach" is unknown (did you mean "branch"?); allowed: url'),
      expect.stringContaining('input "apps":7:12: this is Frappe itself'),
      expect.stringContaining(':10:12: the host "git.example.com" is not allowed; allowed: github.com'),
      expect.stringContaining(':11:15: "branch" "refs/heads/main" is a full ref name'),
      expect.stringContaining(':14:12: the folder "erpnext" is already used by line 3'),
      expect.stringContaining(':15:5: the key "tag" is unknown (did you mean "branch"?)'),
      expect.stringContaining(':18:12: the folder "erpnext" is already used by line 14'),
      expect.stringContaining(':22:15: "branch" "0123456789012345678901234567890123456789" is a commit id'),
      expect.stringContaining(':26:15: "commit" "xyz" is not a commit id'),
      expect.stringContaining(':27:5: the key "url2" is unknown (did you mean "url"?)'),
      expect.stringContaining(':31:13: "name" "a b" is not a name'),
      expect.stringContaining(':34:12: the name "frappe" is already used by Frappe itself'),
    ]);
    expect(fix).toContain('add a line "git.example.com" to the input "allowed-hosts"');
  });

  test('a repeated key is an error', async () => {
    const { message } = await refuse(`[{"url": "${erpnext}", "url": "${erpnext}"}]`);
    expect(message).toContain('the key "url" appears twice');
  });
});

/** What is said about a list that is accepted, without a look at the repositories. */
function readAccepted(apps: readonly object[] | string) {
  const text = typeof apps === 'string' ? apps : JSON.stringify(apps, null, 1);
  const source = { name: 'apps.json', file: 'apps.json', text, format: 'json' as const };
  const syntax = readJsonSyntax(source.text);
  if (!('root' in syntax)) throw new Error('not JSON');
  const rules = { allowedHosts: ['github.com', 'git.example.com'], allowUrlCredentials: false };
  const { errors, warnings, apps: read } = readAppList(syntax.root, source, rules);
  const describe = (each: readonly { at: { line: number | undefined }; message: string }[]) =>
    each.map(({ at, message }) => `${at.line}: ${message}`);
  return { errors: describe(errors), warnings: describe(warnings), apps: read };
}

describe('keys that bench does not know', () => {
  const ignored = (key: string) => `bench ignores the key ${key}; a key that begins with "_" is a comment`;

  test('that begin with _ are comments, of any type and as often as one likes', () => {
    const entry = { _comment: 'the shop', _: 1, _meta: { a: [null] }, url: erpnext };
    expect(readAccepted([entry, { ...entry, url: 'https://github.com/acme/pos' }])).toMatchObject({
      errors: [],
      warnings: [],
      apps: [{ name: 'erpnext' }, { name: 'pos' }],
    });
    expect(readAccepted(`[{"url": "${erpnext}", "_": 1, "_": 2}]`).errors).toEqual([]);
  });

  test('and that are not similar to a known one are one warning each', () => {
    const entry = { app: 'x', kind: 'official', comment: '', note: 'n' };
    const { errors, warnings } = readAccepted([
      { url: erpnext, ...entry },
      { url: 'https://github.com/acme/pos', ...entry },
    ]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      `4: ${ignored('"app" (2 times)')}`,
      `5: ${ignored('"kind" (2 times)')}`,
      `6: ${ignored('"comment" (2 times)')}`,
      `7: ${ignored('"note" (2 times)')}`,
    ]);
  });

  test.each([
    ['brnach', 'branch'],
    ['Branch', 'branch'],
    ['branch_name', 'branch'],
    ['tag', 'branch'],
    ['ref', 'branch'],
    ['version', 'branch'],
    ['comit', 'commit'],
    ['sha', 'commit'],
    ['uri', 'url'],
    ['repo', 'url'],
    ['nmae', 'name'],
  ])('%s is an error, because %s was probably meant', (key, meant) => {
    expect(readAccepted([{ url: erpnext, [key]: 'v1' }]).errors).toEqual([
      `4: the key "${key}" is unknown (did you mean "${meant}"?); allowed: url, branch, commit, name`,
    ]);
  });

  test('of an endless list are 21 warnings', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1]));
    const { warnings } = readAccepted([{ url: erpnext, ...many }]);
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toBe('24: bench ignores 980 more keys');
  });
});

test('plain http of an allowed host is answered with https', async () => {
  expect((await refuse([{ url: 'http://github.com/acme/pos' }])).fix).toBe('Write https:// instead of http://.');
  expect((await refuse([{ url: 'http://git.example.com/acme/pos' }])).fix).toContain(
    'add a line "http://git.example.com"',
  );
});

describe('one repository under two names', () => {
  test.each(['https://github.com/Acme/POS', 'git@github.com:acme/POS.git', 'ssh://git@github.com/acme/Pos'])(
    'is found on GitHub whatever the case: %s',
    url => {
      expect(readAccepted([{ url: 'https://github.com/acme/pos' }, { url }]).errors).toEqual([
        '6: this is the repository of line 3: github.com ignores the case of its name',
      ]);
    },
  );

  test('differs by case on other hosts', () => {
    const apps = ['pos', 'POS'].map(name => ({ url: `https://git.example.com/acme/${name}` }));
    expect(readAccepted(apps).errors).toEqual([]);
  });
});

describe('a list that is made to be slow is refused within seconds', () => {
  const letters = 'a'.repeat(250_000);

  test.each([
    ['250 kB of letters as an address', JSON.stringify([{ url: letters }]), '"url" is not the address'],
    ['250 kB of letters as a key', JSON.stringify([{ url: 'x', [letters]: '' }]), '"url" is a short name'],
    ['250 kB of letters in YAML', `- url: ${letters}\n`, '"url" is not the address'],
    ['250 kB of slashes', JSON.stringify([{ url: `git@host:a${'/'.repeat(250_000)}b` }]), 'the host "host"'],
    ['60,000 times ://', JSON.stringify([{ url: '://a'.repeat(60_000) }]), '"url" is not the address'],
    [
      '20,000 unknown keys',
      `[{"url": "${erpnext}"${Array.from({ length: 20_000 }, (_, index) => `,\n"branch${index}": 1`).join('')}}]`,
      'and 19950 more',
    ],
  ])('%s', async (_, text, message) => {
    const refused = await refuse(text);
    expect(refused.message).toContain(message);
    expect(refused.message.length).toBeLessThan(20_000);
  });
});

describe('hostile names', () => {
  test.each([
    '--upload-pack=touch /tmp/pwned',
    '-oProxyCommand=touch /tmp/pwned',
    'ext::sh -c "touch /tmp/pwned"',
    'https://github.com/acme/app\n--upload-pack=x',
    'https://github.com/acme/app;id',
    'https://github.com/acme/$(id)',
    'https://github.com/acme/../../etc',
    'https://github.com/-acme/app',
    'https://-evil.example/acme/app',
    'https://github.com@evil.example/acme/app',
    'https://github.com/acme/app?x=1',
    'https://github.com/acme/app#v1',
    'https://github.com\\@evil.example/acme/app',
    'file:///etc/passwd',
    '/etc/passwd',
    '../app',
    'erpnext',
    'frappe/erpnext@version-15',
    'git://github.com/acme/app',
    'ssh://-oProxyCommand=x/acme/app',
    'git@-oProxyCommand=x:acme/app',
    'http://github.com/acme/app',
    '',
  ])('the url %j is refused', async url => {
    const { message } = await refuse([{ url }]);
    expect(message).toContain('input "apps":3:12: ');
    expect(message.split('\n').every(line => line.startsWith('input "apps":'))).toBe(true);
  });

  test.each([
    '--upload-pack=x',
    '-b',
    'a b',
    'a\nb',
    'a..b',
    'a;id',
    '$(id)',
    '`id`',
    'a~1',
    'a^',
    'a:b',
    'x.lock',
    'x/',
    '@',
    "'",
    'é',
    '',
  ])('the branch %j is refused, also for Frappe', async branch => {
    const { message } = await refuse([{ url: erpnext, branch }]);
    expect(message).toContain('input "apps":4:15: "branch"');
    if (branch === '') return;
    const frappe = await refuse([{ url: erpnext }], { 'frappe-branch': branch });
    expect(frappe.message).toContain('Input "frappe-branch": ');
  });

  test('errors of inputs and of the list appear together, however many inputs are wrong', async () => {
    const wrong = { 'frappe-branch': 'a b', 'frappe-path': 'x', 'frappe-commit': 'z', credentials: '!', pin: 'p' };
    const { message } = await refuse([{ url: erpnext, branch: 'x/' }], wrong);
    for (const name of Object.keys(wrong)) expect(message).toContain(`Input "${name}"`);
    expect(message).toContain('input "apps":4:15: "branch" "x/" is not a valid ref name');
  });

  test('errors of the list and of the other files appear together', async () => {
    const wrong = { resolved: '{}', previous: 'none.json', containerfile: 'none' };
    const { message } = await refuse([{ url: erpnext, branch: 'x/' }], wrong);
    expect(message).toContain('input "apps":4:15: "branch" "x/" is not a valid ref name');
    expect(message).toContain('Input "containerfile": there is no file none.');
    expect(message).toContain('Input "resolved" is not valid');
    expect(message).toContain('Input "previous": there is no file ');
  });

  test('a list is not judged by an input that is wrong itself', async () => {
    const url = 'https://deploy:secret-0123456789@github.com/acme/pos';
    const { message } = await refuse([{ url }], { 'allow-url-credentials': 'x', 'frappe-commit': 'z' });
    expect(message.split('\n')).toEqual([
      'Input "frappe-commit": "z" is not a commit id of 7 to 64 hex digits',
      'Input "allow-url-credentials": "x" is not a boolean; allowed: true, false',
    ]);
  });

  test('an annotation command in a value stays text', async () => {
    const ended = await refuse([{ url: '::error::x\n::add-mask::y' }]);
    expect(ended.message).not.toMatch(/^::/m);
  });
});

describe('credentials in addresses', () => {
  const token = 'ghp_0123456789abcdefghij';

  test.each([
    `https://user:${token}@github.com/acme/app`,
    `https://${token}@github.com/acme/app`,
    `https:\\/\\/user:${token}\\u0040github.com/acme/app`,
    `https://user:${token}@github.com/acme/app with spaces`,
    `ssh://git:${token}@github.com/acme/app`,
  ])('%s is refused, masked and never printed', async url => {
    const ended = await refuse(`[{"url": "${url}", "branhc": "${url}"}]`);
    expect(everythingSaid(ended)).not.toContain(token);
    expect(ended.runtime.masked).toContain(token);
  });

  test('the error says what to do', async () => {
    const ended = await refuse([{ url: `https://x:${token}@github.com/acme/app` }]);
    expect(ended.message).toContain('"url" contains a user name or a token');
    expect(ended.fix).toContain('"credentials"');
  });

  test('Frappe takes none at all, because its address is a build argument', async () => {
    const ended = await refuse([{ url: erpnext }], {
      'frappe-path': `https://x:${token}@github.com/acme/frappe`,
      'allow-url-credentials': 'true',
    });
    expect(ended.message).toContain('Input "frappe-path": it contains credentials');
    expect(everythingSaid(ended)).not.toContain(token);
  });

  test.each(['no equals sign', 'git.example.com=', 'a b=c'])(
    'a line %j of credentials is refused and not printed',
    async line => {
      const ended = await refuse([{ url: erpnext }], { credentials: `${line}` });
      expect(ended.message).toContain('Input "credentials", line 1: not of the form');
      expect(ended.message).not.toContain(line);
    },
  );
});
