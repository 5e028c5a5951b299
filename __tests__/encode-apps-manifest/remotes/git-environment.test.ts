import { expect, test } from '@jest/globals';
import { remoteEnvironment } from '../../../actions/encode-apps-manifest/remotes/git-environment.ts';

const access = { address: 'https://host/a', credential: undefined, folder: '/tmp/apps-verify-1' };

test('git does not prompt, prints English, and uses no helper of the user', () => {
  expect(remoteEnvironment({ PATH: '/bin', HOME: '/home' }, access)).toEqual({
    PATH: '/bin',
    HOME: '/home',
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ALLOW_PROTOCOL: 'http:https:ssh',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    GIT_CEILING_DIRECTORIES: '/tmp',
    GIT_CONFIG_COUNT: '8',
    GIT_CONFIG_KEY_0: 'safe.bareRepository',
    GIT_CONFIG_VALUE_0: 'explicit',
    GIT_CONFIG_KEY_1: 'core.hooksPath',
    GIT_CONFIG_VALUE_1: '/dev/null',
    GIT_CONFIG_KEY_2: 'core.fsmonitor',
    GIT_CONFIG_VALUE_2: 'false',
    GIT_CONFIG_KEY_3: 'log.showSignature',
    GIT_CONFIG_VALUE_3: 'false',
    GIT_CONFIG_KEY_4: 'http.followRedirects',
    GIT_CONFIG_VALUE_4: 'false',
    GIT_CONFIG_KEY_5: 'http.https://host/a.followRedirects',
    GIT_CONFIG_VALUE_5: 'false',
    GIT_CONFIG_KEY_6: 'http.https://host/a.extraHeader',
    GIT_CONFIG_VALUE_6: '',
    GIT_CONFIG_KEY_7: 'credential.helper',
    GIT_CONFIG_VALUE_7: '',
  });
});

test('a credential is bound to the host, after headers and helpers of the user are reset', () => {
  const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' };
  const credential = { basic: 'Ym90OnB3', source: 'x' };
  expect(remoteEnvironment(env, { ...access, credential })).toMatchObject({
    GIT_CONFIG_COUNT: '11',
    GIT_CONFIG_KEY_7: 'http.https://host/a.extraHeader',
    GIT_CONFIG_VALUE_7: '',
    GIT_CONFIG_KEY_8: 'credential.helper',
    GIT_CONFIG_VALUE_8: '',
    GIT_CONFIG_KEY_9: 'credential.https://host.helper',
    GIT_CONFIG_VALUE_10: 'username=bot\npassword=pw',
  });
});

test('variables that lead elsewhere, log headers or translate are dropped; the others stay', () => {
  const dropped = [
    'GIT_TRACE',
    'GIT_TRACE_CURL',
    'GIT_CURL_VERBOSE',
    'GIT_REDACT_COOKIES',
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'LANGUAGE',
    'LANG',
    'LC_MESSAGES',
  ];
  const kept = ['GIT_DIRX', 'XGIT_DIR', 'GIT_SSL_CAINFO', 'LANGX', 'HTTPS_PROXY'];
  const env = remoteEnvironment(Object.fromEntries([...dropped, ...kept].map(name => [name, 'x'])), access);
  expect(dropped.filter(name => name in env)).toEqual([]);
  expect(kept.filter(name => env[name] === 'x')).toEqual(kept);
  expect(remoteEnvironment({ GIT_SSH_COMMAND: 'ssh -i key' }, access)['GIT_SSH_COMMAND']).toBe('ssh -i key');
});
