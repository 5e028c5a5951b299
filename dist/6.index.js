export const id = 6;
export const ids = [6];
export const modules = {

/***/ 50006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ encode_apps_manifest_action)
});

// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var runtime_outputs = __webpack_require__(89833);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/repository-url.js
const host = '([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])';
const path = '((?:/[A-Za-z0-9_~][A-Za-z0-9._~+-]*)+)/?';
const webPattern = new RegExp(`^(https?)://(?:([^\\s/]*)@)?${host}(:\\d{1,5})?${path}$`);
const sshPattern = new RegExp(`^ssh://(?:([A-Za-z0-9_.-]+)(:[^\\s/]*)?@)?${host}(:\\d{1,5})?${path}$`);
const scpPattern = new RegExp(`^([A-Za-z0-9_][A-Za-z0-9_.-]*)@${host}:(/?[A-Za-z0-9_~][A-Za-z0-9._~+/-]*)$`);
function parseRepositoryUrl(written) {
    const web = webPattern.exec(written);
    if (web) {
        const [, protocol, userInfo, name = '', port = '', location = ''] = web;
        const authority = `${name.toLowerCase()}${port === (protocol === 'https' ? ':443' : ':80') ? '' : port}`;
        return {
            written,
            address: `${protocol}://${authority}${location}`,
            protocol: protocol === 'http' ? 'http' : 'https',
            host: authority,
            userInfo: userInfo === '' ? undefined : userInfo,
            ...namesOf(location),
        };
    }
    const ssh = sshPattern.exec(written);
    if (ssh) {
        const [, user, password, name = '', port = '', location = ''] = ssh;
        const login = user === undefined ? '' : `${user}@`;
        return {
            written,
            address: `ssh://${login}${name.toLowerCase()}${port}${location}`,
            protocol: 'ssh',
            host: name.toLowerCase(),
            userInfo: password === undefined ? undefined : `${user}${password}`,
            ...namesOf(location),
        };
    }
    const scp = scpPattern.exec(written);
    if (scp) {
        const [, , name = '', location = ''] = scp;
        const names = namesOf(location);
        return { written, address: written, protocol: 'ssh', host: name.toLowerCase(), userInfo: undefined, ...names };
    }
    return { fault: explain(written) };
}
function namesOf(location) {
    const last = location.replace(/\/+$/, '').split('/').at(-1) ?? '';
    return { folder: last.split('.')[0] ?? '', repository: last.replace(/\.git$/, '') };
}
function explain(written) {
    if (written === '')
        return 'is empty';
    if (/^[A-Za-z0-9_-]+$/.test(written) && !written.startsWith('-')) {
        return `is a short name; write the whole address, e.g. https://github.com/frappe/${written}`;
    }
    const short = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9_-]*)(?:@.*)?$/s.exec(written)?.[1];
    if (short !== undefined)
        return `is a short form; write the whole address, e.g. https://github.com/${short}`;
    if (/^(?:file:|[./])/.test(written))
        return 'is a path on disk, which does not exist inside the build';
    if (/[?#]/.test(written))
        return 'has a query or a fragment, which no repository address has';
    return 'is not the address of a repository; allowed are https://host/path, ssh://user@host/path and user@host:path';
}
function isAllowedHost({ protocol, host }, allowed) {
    const wanted = protocol === 'http' ? `http://${host}` : host;
    return allowed.some(entry => entry.toLowerCase() === wanted);
}
function redactCredentials(text) {
    return text.replace(/:\/\/[^\s/"']*@/g, '://***@');
}
function credentialsIn(text) {
    return [...text.matchAll(/([a-z]*):\/\/([^\s/"']+)@/gi)].flatMap(([, scheme = '', userInfo = '']) => scheme.toLowerCase() === 'ssh' && !userInfo.includes(':') ? [] : secretsOfUserInfo(userInfo));
}
function secretsOfUserInfo(userInfo) {
    const colon = userInfo.indexOf(':');
    const secret = colon < 0 ? userInfo : userInfo.slice(colon + 1);
    const forms = [userInfo, secret, decodePercent(secret), basicCredentials(userInfo)];
    return [...new Set(forms)].filter(form => form.length >= shortestSecret);
}
const shortestSecret = 4;
function basicCredentials(userInfo) {
    const colon = userInfo.indexOf(':');
    const user = decodePercent(colon < 0 ? userInfo : userInfo.slice(0, colon));
    const password = colon < 0 ? '' : decodePercent(userInfo.slice(colon + 1));
    return Buffer.from(`${user}:${password}`).toString('base64');
}
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/credentials.js



function readCredentials(lines, githubToken, githubServer) {
    const byHost = new Map();
    const secrets = [];
    for (const [index, line] of (0,inputs/* splitLines */.uz)(lines).entries()) {
        const [, host = '', login = ''] = /^((?:http:\/\/)?[A-Za-z0-9.[\]:-]+)\s*=\s*(\S+)$/.exec(line) ?? [];
        if (host === '') {
            throw (0,errors/* inputError */.Xu)(`Input "credentials": line ${index + 1} is not of the form host=user:password or host=token.`, {
                fix: 'Write one host per line, e.g. "gitlab.example.com=deploy:${{ secrets.GITLAB_TOKEN }}".',
            });
        }
        const key = host.toLowerCase();
        if (byHost.has(key))
            throw (0,errors/* inputError */.Xu)(`Input "credentials": the host "${key}" is given twice.`);
        const credential = credentialOf(login, 'input "credentials"');
        byHost.set(key, credential);
        secrets.push(...secretsOfUserInfo(login), credential.basic);
    }
    const server = hostOf(githubServer);
    if (githubToken !== '' && server !== undefined && !byHost.has(server)) {
        const credential = credentialOf(githubToken, 'input "github-token"');
        byHost.set(server, credential);
        secrets.push(githubToken, credential.basic);
    }
    return { byHost, secrets };
}
function hostOf(server) {
    const [, host] = /^https:\/\/([^/]+)\/?$/.exec(server) ?? [];
    return host?.toLowerCase();
}
function credentialOf(login, source) {
    const pair = login.includes(':') ? login : `x-access-token:${login}`;
    return { basic: Buffer.from(pair).toString('base64'), source };
}
function credentialFor(url, { byHost }) {
    if (url.protocol === 'ssh')
        return undefined;
    if (url.userInfo !== undefined)
        return { basic: basicCredentials(url.userInfo), source: 'its url' };
    return byHost.get(url.protocol === 'http' ? `http://${url.host}` : url.host);
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/place.js

const inputPlace = (input) => ({
    name: `input "${input}"`,
    file: undefined,
    line: undefined,
    column: undefined,
});
function describePlace(place) {
    return [place.name, place.line, place.column].filter(part => part !== undefined).join(':');
}
function annotationAt(place, title) {
    return { title, ...positionOf(place) };
}
function findingsError(make, findings) {
    const shown = findings.slice(0, maximumShown);
    const lines = shown.map(({ at, message }) => `${describePlace(at)}: ${message}`);
    if (findings.length > shown.length)
        lines.push(`and ${findings.length - shown.length} more`);
    const fixes = [...new Set(findings.map(finding => finding.fix).filter(fix => fix !== undefined))];
    return make(lines.join('\n'), {
        ...positionOf(findings[0].at),
        ...(fixes.length === 0 ? {} : { fix: fixes.slice(0, maximumShown).join('\n') }),
    });
}
const maximumShown = 50;
function refuseFindings(findings) {
    const [first, ...rest] = findings;
    if (first !== undefined)
        throw findingsError(errors/* inputError */.Xu, [first, ...rest]);
}
const isOfKind = (error, kind) => error instanceof Error && Reflect.get(error, 'kind') === kind;
function positionOf({ file, line, column }) {
    if (file === undefined)
        return {};
    return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

// EXTERNAL MODULE: ./build/actions/shared/git/git.js
var git = __webpack_require__(18995);
// EXTERNAL MODULE: ./build/actions/shared/runtime/log.js
var log = __webpack_require__(98705);
// EXTERNAL MODULE: ./build/actions/shared/runtime/retry.js
var retry = __webpack_require__(86769);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/ref-name.js
function refNameFault(text) {
    if (text === '')
        return { message: 'is empty' };
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) {
        return {
            message: 'is a commit id, which bench cannot clone: it runs `git clone --branch`',
            fix: 'Name a branch or a tag in "branch" and put the commit id into "commit".',
        };
    }
    if (text.startsWith('refs/')) {
        return {
            message: 'is a full ref name, which `git clone --branch` refuses; write the name without refs/heads/ or refs/tags/',
        };
    }
    if (!/^[A-Za-z0-9_][A-Za-z0-9._/+@#=%-]*$/.test(text)) {
        return {
            message: 'is not a name of a branch or tag; allowed are letters, digits and . _ / + @ # = % -, first a letter, digit or _',
        };
    }
    const forbidden = text.length > 250 || /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(text) || text === '@';
    return forbidden ? { message: 'is not a valid ref name (git-check-ref-format)' } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/remote-refs.js






const concurrency = 32;
async function listRemotes(queries, ports) {
    const results = [];
    const waiting = [...queries.entries()];
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            results[next[0]] = await listRemote(next[1], ports);
        }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, queries.length) }, work));
    return results;
}
async function listRemote(query, ports) {
    const policy = { attempts: 3, deadlineSeconds: ports.timeoutSeconds, baseMilliseconds: 200, capMilliseconds: 2000 };
    let given;
    try {
        return await (0,retry/* retry */.L)(async () => {
            const answer = await askOnce(query, ports);
            if (!('fault' in answer) || answer.fault !== 'unreachable' || answer.late)
                return { done: answer };
            given = { error: new Error(answer.detail), answer };
            return { again: given.error };
        }, policy);
    }
    catch (error) {
        if (given !== undefined && error === given.error)
            return given.answer;
        throw error;
    }
}
async function askOnce({ url, credential, wantsDefault }, { capture, env, folder, timeoutSeconds }) {
    const what = wantsDefault ? ['--symref'] : ['--heads', '--tags'];
    const options = { cwd: folder, env: gitEnvironment(env, url, credential, folder), timeoutSeconds };
    try {
        const { exitCode, stdout, stderr } = await capture('git', ['ls-remote', ...what, '--', url.address], options);
        return exitCode === 0 ? parseRefs(stdout.toString('utf8')) : classifyFailure(stderr);
    }
    catch (error) {
        if (!isOfKind(error, 'service'))
            throw error;
        return { fault: 'unreachable', detail: `no answer within ${timeoutSeconds} s`, late: true };
    }
}
function parseRefs(text) {
    const branches = new Map();
    const tags = new Map();
    let defaultBranch;
    for (const line of text.split('\n')) {
        const [object = '', ref = ''] = line.split('\t');
        if (ref === 'HEAD')
            defaultBranch ??= defaultBranchOf(object);
        if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(object))
            continue;
        if (ref.startsWith('refs/heads/'))
            branches.set(ref.slice('refs/heads/'.length), object);
        if (!ref.startsWith('refs/tags/'))
            continue;
        const name = ref.slice('refs/tags/'.length);
        const peeled = name.endsWith('^{}') ? name.slice(0, -3) : undefined;
        if (peeled === undefined)
            tags.set(name, { commit: object, object });
        else
            tags.set(peeled, { commit: object, object: tags.get(peeled)?.object ?? object });
    }
    return { branches, tags, defaultBranch };
}
function defaultBranchOf(target) {
    const [, name = ''] = /^ref: refs\/heads\/(.+)$/.exec(target) ?? [];
    return refNameFault(name) === undefined ? name : undefined;
}
function classifyFailure(stderr) {
    const detail = lastWords(stderr);
    if (/could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission denied|Host key verification failed/i.test(stderr)) {
        return { fault: 'no-access', detail };
    }
    if (/repository .* not found|returned error: (?:404|410)|Repository not found|does not appear to be a git repository/i.test(stderr)) {
        return { fault: 'not-found', detail };
    }
    return { fault: 'unreachable', detail };
}
function lastWords(stderr) {
    const lines = stderr.split('\n').filter(line => line.trim() !== '');
    const fatal = lines.filter(line => /^(?:fatal|error):/.test(line)).at(-1) ?? lines.at(-1) ?? 'git said nothing';
    return (0,log/* neutralise */.$)((0,git/* withoutPasswords */.hl)(fatal.replace(/^(?:fatal|error): /, ''))).slice(0, 200);
}
const droppedVariables = /^(?:GIT_(?:TRACE.*|CURL_VERBOSE|REDACT_COOKIES|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX)|LANGUAGE|LC_.*|LANG)$/;
function gitEnvironment(env, url, credential, folder) {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !droppedVariables.test(name)));
    const header = `http.${url.address}.extraHeader`;
    const login = credential === undefined
        ? []
        : [
            [header, ''],
            [header, `Authorization: Basic ${credential.basic}`],
        ];
    const own = {
        ...kept,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GCM_INTERACTIVE: 'never',
        GIT_ALLOW_PROTOCOL: 'http:https:ssh',
        GIT_SSH_COMMAND: kept['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
        GIT_CEILING_DIRECTORIES: external_node_path_.dirname(folder),
    };
    return (0,git/* withSettings */.GY)(own, [['credential.helper', ''], ...login]);
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/access.js






async function askRemotes(apps, credentials, timeoutSeconds, { capture, env, folders }) {
    const queries = apps.map((app) => ({
        url: app.url,
        credential: credentialFor(app.url, credentials),
        wantsDefault: app.branch === undefined,
    }));
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(folders.temporary, 'apps-verify-'));
    try {
        const answers = await listRemotes(queries, { capture, env, folder, timeoutSeconds });
        refuseUnanswered(apps, queries, answers);
        return answers.filter((answer) => !('fault' in answer));
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function refuseUnanswered(apps, queries, answers) {
    const kinds = new Set();
    const findings = apps.flatMap((app, index) => {
        const answer = answers[index];
        if (answer === undefined || !('fault' in answer))
            return [];
        kinds.add(answer.fault);
        return [describeFault(app, answer, queries[index]?.credential?.source)];
    });
    const [first, ...rest] = findings;
    if (first === undefined)
        return;
    const make = kinds.has('not-found') ? errors/* inputError */.Xu : kinds.has('no-access') ? errors/* permissionError */.eu : errors/* serviceError */.cg;
    throw findingsError(make, [first, ...rest]);
}
function describeFault({ url, at }, { fault, detail }, sent) {
    const credentials = sent === undefined ? 'without credentials' : `with the credentials of ${sent}`;
    switch (fault) {
        case 'not-found':
            return {
                at,
                message: `the repository ${url.address} was not found, asked ${credentials}: ${detail}`,
                fix: 'Check the spelling. A private repository looks like a missing one until a token may read it.',
            };
        case 'no-access':
            return {
                at,
                message: `no access to ${url.address}, asked ${credentials}: ${detail}`,
                fix: `Check the spelling, and pass a token that may read it: in "github-token" for GitHub, else in "credentials" as a line "${hostKey(url)}=user:\${{ secrets.NAME }}".`,
            };
        case 'unreachable':
            return {
                at,
                message: `${url.address} is unreachable: ${detail}`,
                fix: 'Check that the host is up and reachable from this runner, then run the job again.',
            };
    }
}
const hostKey = ({ protocol, host }) => (protocol === 'http' ? `http://${host}` : host);

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/advice.js
const requirements = {
    hrms: ['erpnext'],
    lending: ['erpnext'],
    education: ['erpnext'],
    healthcare: ['erpnext'],
    'india-compliance': ['erpnext'],
    india_compliance: ['erpnext'],
    webshop: ['payments', 'erpnext'],
    ecommerce_integrations: ['erpnext'],
    print_designer: ['erpnext'],
    'nepal-compliance': ['erpnext'],
    helpdesk: ['telephony'],
};
const followsFrappe = new Set(['erpnext', 'hrms', 'india-compliance', 'india_compliance', 'healthcare', 'education']);
function adviseOnApps(apps, frappe) {
    return [...orderAdvice(apps), ...versionAdvice(apps, frappe)];
}
function orderAdvice(apps) {
    const position = new Map(apps.map((app, index) => [app.url.folder, index]));
    return apps.flatMap((app, index) => (requirements[app.url.folder] ?? []).flatMap((required) => {
        const found = position.get(required);
        if (found === undefined) {
            return [{ at: app.at, message: `"${app.name}" requires "${required}", which is not in the list` }];
        }
        if (found < index)
            return [];
        return [{ at: app.at, message: `"${app.name}" requires "${required}", which has to stand before it` }];
    }));
}
function versionAdvice(apps, frappe) {
    const wanted = majorOf(frappe.branch, true);
    return apps.flatMap((app) => {
        const major = majorOf(app.branch, followsFrappe.has(app.url.folder));
        if (wanted === undefined || major === undefined || major === wanted)
            return [];
        const message = `"${app.branch}" is made for Frappe ${spell(major)}, but frappe-branch is "${frappe.branch}"`;
        return [{ at: app.branchAt, message }];
    });
}
const spell = (major) => (major === 'develop' ? 'in development' : `version ${major}`);
function majorOf(branch, byTag) {
    if (branch === 'develop')
        return 'develop';
    const named = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
    const tagged = byTag ? /^v?(\d+)\.\d/.exec(branch ?? '')?.[1] : undefined;
    const major = named ?? tagged;
    return major === undefined ? undefined : Number(major);
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/suggestion.js
var suggestion = __webpack_require__(92583);
// EXTERNAL MODULE: ./build/actions/encode-apps-manifest/json-syntax.js
var json_syntax = __webpack_require__(29286);
// EXTERNAL MODULE: ./build/actions/encode-apps-manifest/syntax-tree.js
var syntax_tree = __webpack_require__(6486);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/app-source.js






const maximumBytes = 256 * 1024;
function readAppSource(inline, appsFile, workspace) {
    if (inline !== '') {
        return { name: 'input "apps"', file: undefined, text: inline, format: formatOf('', inline) };
    }
    const location = external_node_path_.resolve(workspace, appsFile);
    const bytes = readBytes(location, appsFile);
    if (!external_node_path_.isAbsolute(appsFile))
        refuseOutside(location, workspace, appsFile);
    const text = decode(bytes, appsFile);
    const relative = external_node_path_.relative(workspace, location);
    const inside = !relative.startsWith('..') && !external_node_path_.isAbsolute(relative);
    const name = inside ? relative.split(external_node_path_.sep).join('/') : appsFile;
    return { name, file: inside ? name : undefined, text, format: formatOf(location, text) };
}
function readBytes(location, appsFile) {
    const fix = 'Check out the repository before this step, or correct the input "apps-file".';
    try {
        const { size } = (0,external_node_fs_.statSync)(location);
        if (size > maximumBytes) {
            throw (0,errors/* inputError */.Xu)(`${appsFile} has ${size} bytes; allowed are ${maximumBytes}.`, { fix });
        }
        return (0,external_node_fs_.readFileSync)(location);
    }
    catch (error) {
        const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
        if (typeof code !== 'string')
            throw error;
        const why = code === 'ENOENT' ? 'no such file' : (0,errors/* messageOf */.bD)(error);
        throw (0,errors/* inputError */.Xu)(`Input "apps-file": "${appsFile}" cannot be read: ${why}.`, { fix, cause: error });
    }
}
function refuseOutside(location, workspace, appsFile) {
    const real = external_node_path_.relative((0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)(location));
    if (!real.startsWith('..') && !external_node_path_.isAbsolute(real))
        return;
    throw (0,errors/* inputError */.Xu)(`Input "apps-file": "${appsFile}" leads out of the workspace.`, {
        fix: 'Name a file of the repository, or give an absolute path.',
    });
}
function decode(bytes, appsFile) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        throw (0,errors/* inputError */.Xu)('the file begins with a byte order mark (EF BB BF), which JSON does not allow', {
            file: appsFile,
            line: 1,
            column: 1,
            fix: 'Save it as UTF-8 without a byte order mark.',
        });
    }
    const text = bytes.toString('utf8');
    if (Buffer.from(text, 'utf8').equals(bytes))
        return text;
    throw (0,errors/* inputError */.Xu)(`${appsFile} is not UTF-8 text.`, { fix: 'Save it as UTF-8 without a byte order mark.' });
}
function formatOf(location, text) {
    if (/\.json$/i.test(location))
        return 'json';
    if (/\.ya?ml$/i.test(location))
        return 'yaml';
    return /^\s*(?:[[{]|$)/.test(text.replace(/^\ufeff/, '')) ? 'json' : 'yaml';
}
async function readSyntax(source) {
    const start = { ...placeOf(source, 0) };
    if (source.text.startsWith('\ufeff'))
        refuseFindings([{ at: start, message: 'begins with a byte order mark' }]);
    if (source.text.trim() === '')
        refuseFindings([{ at: start, message: 'is empty; expected is a list of apps' }]);
    const read = source.format === 'json' ? json_syntax/* readJsonSyntax */.s : (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 98401))).readYamlSyntax;
    const result = read(source.text);
    if ('root' in result)
        return result.root;
    const kind = source.format === 'json' ? 'JSON' : 'YAML';
    const findings = result.faults.map(({ offset, message }) => ({ at: placeOf(source, offset), message: `not valid ${kind}: ${message}` }));
    refuseFindings(findings);
    throw new Error('a syntax result without a tree and without faults');
}
function placeOf(source, offset) {
    return { name: source.name, file: source.file, ...(0,syntax_tree/* positionAt */.t)(source.text, offset) };
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/app-list.js




const keys = ['url', 'branch', 'commit', 'name'];
const maximumApps = 200;
function readAppList(root, source, rules) {
    const at = (offset) => placeOf(source, offset);
    const wrongRoot = (message) => ({ apps: [], faults: [{ at: at(root.start), message }], doubts: [] });
    if (root.kind !== 'list')
        return wrongRoot(`the list is ${describe(root)}; expected is an array of objects with "url"`);
    if (root.items.length === 0) {
        return wrongRoot('the list has no apps: an image with Frappe alone needs no list, so this is taken for a mistake');
    }
    if (root.items.length > maximumApps) {
        return wrongRoot(`the list has ${root.items.length} apps; allowed are ${maximumApps}`);
    }
    const reader = new EntryReader(source, rules);
    const apps = root.items.map(item => reader.readEntry(item)).filter(app => app !== undefined);
    const faults = [...reader.faults, ...repeated(apps)].sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
    return { apps, faults, doubts: reader.doubts };
}
class EntryReader {
    faults = [];
    doubts = [];
    #source;
    #rules;
    constructor(source, rules) {
        this.#source = source;
        this.#rules = rules;
    }
    readEntry(item) {
        if (item.kind !== 'map') {
            this.#fault(item, `an app is ${describe(item)}; expected is an object such as {"url": "https://github.com/frappe/hrms"}`);
            return undefined;
        }
        const values = this.#readKeys(item);
        const urlNode = values.get('url');
        if (urlNode === undefined) {
            if (!item.entries.some(({ key }) => key.value === 'url'))
                this.#fault(item, 'the app has no "url"');
            return undefined;
        }
        const url = this.#readUrl(urlNode);
        const branchNode = values.get('branch');
        const branch = this.#readBranch(branchNode);
        const commitNode = values.get('commit');
        const commit = this.#readCommit(commitNode);
        const name = this.#readName(values.get('name'), url);
        if (url === undefined || name === undefined)
            return undefined;
        const place = (node) => placeOf(this.#source, (node ?? urlNode).start);
        const places = { at: place(urlNode), branchAt: place(branchNode), commitAt: place(commitNode) };
        return { name, url, branch, commit, ...places, branchNode, commitNode };
    }
    #readKeys(item) {
        const values = new Map();
        const seen = new Set();
        for (const { key, value } of item.entries) {
            const name = String(key.value);
            if (seen.has(name))
                this.#fault(key, `the key ${quote(name)} is given twice`);
            seen.add(name);
            if (!keys.includes(name))
                this.#fault(key, unknownKey(name));
            else if (value.kind !== 'scalar' || typeof value.value !== 'string') {
                this.#fault(value, `"${name}" is ${describe(value)}; expected is text${adviseQuotes(value)}`);
            }
            else
                values.set(name, value);
        }
        return values;
    }
    #readUrl(node) {
        const written = String(node.value);
        const url = parseRepositoryUrl(written);
        if ('fault' in url) {
            this.#fault(node, `"url" ${quote(written)} ${url.fault}`);
            return undefined;
        }
        if (!isAllowedHost(url, this.#rules.allowedHosts)) {
            const host = url.protocol === 'http' ? `http://${url.host}` : url.host;
            this.#fault(node, `the host "${host}" is not allowed; allowed: ${this.#rules.allowedHosts.join(', ')}`, `If apps may come from there, add a line "${host}" to the input "allowed-hosts".`);
        }
        if (url.userInfo !== undefined)
            this.#judgeCredentials(node);
        if (url.folder === 'frappe') {
            this.#fault(node, 'this is Frappe itself, which bench installs first and refuses to install twice; remove the entry', 'Frappe is chosen by the inputs "frappe-branch" and "frappe-path".');
        }
        if (url.repository.includes('.')) {
            this.doubts.push({
                at: placeOf(this.#source, node.start),
                message: `bench puts "${url.repository}" into the folder "${url.folder}", because it cuts the name at the first dot`,
            });
        }
        return url;
    }
    #judgeCredentials(node) {
        if (!this.#rules.allowUrlCredentials) {
            this.#fault(node, '"url" holds a user name or a token, which everyone who can read the list can use', 'Remove it, revoke it, and pass it in the input "credentials"; "allow-url-credentials: true" accepts it.');
            return;
        }
        this.doubts.push({
            at: placeOf(this.#source, node.start),
            message: '"url" holds credentials; they go into the secret file, and into nothing else',
        });
    }
    #readBranch(node) {
        if (node === undefined)
            return undefined;
        const branch = String(node.value);
        const fault = refNameFault(branch);
        if (fault === undefined)
            return branch;
        this.#fault(node, `"branch" ${quote(branch)} ${fault.message}`, fault.fix);
        return undefined;
    }
    #readCommit(node) {
        if (node === undefined)
            return undefined;
        const commit = String(node.value);
        if (isCommitPrefix(commit))
            return commit.toLowerCase();
        this.#fault(node, `"commit" ${quote(commit)} is not a commit id of 7 to 64 hex digits`);
        return undefined;
    }
    #readName(node, url) {
        if (node === undefined)
            return url?.folder;
        const name = String(node.value);
        if (/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/.test(name))
            return name;
        this.#fault(node, `"name" ${quote(name)} is not a name; allowed are up to 64 letters, digits, _ and -`);
        return undefined;
    }
    #fault(node, message, fix) {
        this.faults.push({ at: placeOf(this.#source, node.start), message, ...(fix === undefined ? {} : { fix }) });
    }
}
const isCommitPrefix = (text) => /^[0-9a-fA-F]{7,64}$/.test(text);
const lineOf = ({ at }) => at.line ?? 0;
const columnOf = ({ at }) => at.column ?? 0;
function repeated(apps) {
    const faults = [];
    const folders = new Map();
    const names = new Map();
    for (const app of apps.filter(({ url }) => url.folder !== 'frappe')) {
        const sameFolder = folders.get(app.url.folder);
        const sameName = names.get(app.name);
        if (sameFolder !== undefined) {
            const message = `the folder "${app.url.folder}" is taken by line ${sameFolder.at.line} already; bench installs one app per folder`;
            faults.push({ at: app.at, message });
        }
        else if (sameName !== undefined || app.name === 'frappe') {
            const taken = sameName === undefined ? 'Frappe itself' : `line ${sameName.at.line}`;
            faults.push({ at: app.at, message: `the name "${app.name}" is taken by ${taken} already` });
        }
        folders.set(app.url.folder, app);
        names.set(app.name, app);
    }
    return faults;
}
function unknownKey(name) {
    const tag = name === 'tag' ? '; a tag is written in "branch"' : (0,suggestion/* didYouMean */.a)(name, keys);
    return `the key ${quote(name)} is unknown${tag}; allowed: ${keys.join(', ')}`;
}
function adviseQuotes(node) {
    return node.kind === 'scalar' && typeof node.value === 'number' ? '; put it in quotes' : '';
}
function describe(node) {
    if (node.kind === 'list')
        return 'an array';
    if (node.kind === 'map')
        return 'an object';
    if (node.value === null)
        return 'null';
    return typeof node.value === 'string' ? 'text' : `the ${typeof node.value} ${String(node.value)}`;
}
function quote(text) {
    const safe = JSON.stringify(redactCredentials(text));
    return safe.length > 100 ? `${safe.slice(0, 99)}…"` : safe;
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/containerfile.js



function readContainerfile(file, workspace) {
    try {
        return inspectContainerfile(file, (0,external_node_fs_.readFileSync)(external_node_path_.resolve(workspace, file), 'utf8'));
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "containerfile": "${file}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            fix: 'Name the Containerfile or Dockerfile relative to the root of the repository, or leave the input empty.',
            cause: error,
        });
    }
}
function inspectContainerfile(file, text) {
    const declared = new Map();
    let secretLine;
    for (const { line, text: instruction } of instructions(text)) {
        const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(instruction) ?? [];
        if (/^arg$/i.test(keyword)) {
            for (const [, name = ''] of rest.replace(/(['"]).*?\1/g, '').matchAll(/(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)/g)) {
                if (!declared.has(name))
                    declared.set(name, line);
            }
        }
        if (/^run$/i.test(keyword) && mountsSecret(rest))
            secretLine ??= line;
    }
    return { file, secretLine, arguments: declared };
}
function* instructions(text) {
    let current;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (/^\s*(?:#|$)/.test(line))
            continue;
        const part = line.trim();
        const continues = part.endsWith('\\');
        const body = continues ? part.slice(0, -1) : part;
        current = current === undefined ? { line: index + 1, text: body } : { ...current, text: `${current.text} ${body}` };
        if (continues)
            continue;
        yield current;
        current = undefined;
    }
    if (current !== undefined)
        yield current;
}
function mountsSecret(run) {
    return [...run.matchAll(/--mount=(\S+)/g)].some(([, mount = '']) => {
        const options = new Map(mount.split(',').map(option => {
            const [key = '', value = ''] = option.split('=', 2);
            return [key, value.replace(/^["']|["']$/g, '')];
        }));
        if (options.get('type') !== 'secret')
            return false;
        const target = options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '';
        return (options.get('id') ?? target.split('/').at(-1)) === 'apps_json';
    });
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/frappe.js




function readFrappe({ path, branch, commit }, rules) {
    const faults = [];
    const fault = (input, message, fix) => faults.push({ at: inputPlace(input), message, ...(fix === undefined ? {} : { fix }) });
    const branchFault = refNameFault(branch);
    if (branchFault)
        fault('frappe-branch', `${JSON.stringify(branch)} ${branchFault.message}`, branchFault.fix);
    if (commit !== '' && !isCommitPrefix(commit)) {
        fault('frappe-commit', `${JSON.stringify(commit)} is not a commit id of 7 to 64 hex digits`);
    }
    const url = parseRepositoryUrl(path);
    if ('fault' in url) {
        fault('frappe-path', `${JSON.stringify(redactCredentials(path))} ${url.fault}`);
        return { frappe: undefined, faults };
    }
    if (url.userInfo !== undefined) {
        const fix = 'Use the input "credentials" for the check, and a public or mirrored repository for the build.';
        fault('frappe-path', 'it holds credentials, and a build argument stays readable in the image', fix);
    }
    if (!isAllowedHost(url, rules.allowedHosts)) {
        const fix = `Add a line "${url.host}" to the input "allowed-hosts".`;
        fault('frappe-path', `the host "${url.host}" is not allowed; allowed: ${rules.allowedHosts.join(', ')}`, fix);
    }
    const at = inputPlace('frappe-branch');
    const frappe = {
        name: 'frappe',
        url,
        branch,
        commit: commit === '' ? undefined : commit.toLowerCase(),
        at: inputPlace('frappe-path'),
        branchAt: at,
        commitAt: inputPlace('frappe-commit'),
        branchNode: undefined,
        commitNode: undefined,
    };
    return { frappe, faults };
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/build-lines.js

const secretId = 'apps_json';
const defaultFrappePath = 'https://github.com/frappe/frappe';
function chooseForm(choice, facts) {
    if (facts === undefined) {
        if (choice === 'auto') {
            throw (0,errors/* inputError */.Xu)('Input "base64": "auto" looks at the Containerfile, and the input "containerfile" is empty.', {
                fix: 'Name the Containerfile, or set base64 to true or false.',
            });
        }
        return { base64: choice === 'true', reason: 'no Containerfile was named to look at', warning: undefined };
    }
    const { file, secretLine } = facts;
    const argumentLine = facts.arguments.get('APPS_JSON_BASE64');
    if (secretLine === undefined && argumentLine === undefined) {
        throw (0,errors/* inputError */.Xu)(`it takes no list of apps: neither a secret "${secretId}" nor ARG APPS_JSON_BASE64`, {
            file,
            fix: `Add --mount=type=secret,id=${secretId},target=/opt/frappe/apps.json,uid=1000,gid=1000 to the RUN with bench init, or name the Containerfile that installs the apps.`,
        });
    }
    if (secretLine === undefined && choice === 'false') {
        throw (0,errors/* inputError */.Xu)('it takes the list as ARG APPS_JSON_BASE64 and mounts no secret, so the secret file would be ignored', {
            file,
            ...(argumentLine === undefined ? {} : { line: argumentLine }),
            fix: `Set "base64: auto", or mount the secret "${secretId}" as frappe_docker does since v3.0.0.`,
        });
    }
    if (argumentLine === undefined && choice === 'true') {
        throw (0,errors/* inputError */.Xu)('it declares no ARG APPS_JSON_BASE64, so the argument would be ignored', {
            file,
            ...(secretLine === undefined ? {} : { line: secretLine }),
            fix: 'Set "base64: auto" or "base64: false": the secret file is taken.',
        });
    }
    if (secretLine === undefined)
        return { base64: true, reason: `ARG APPS_JSON_BASE64, ${file}:${argumentLine}`, warning: undefined };
    const busts = facts.arguments.has('CACHE_BUST') || facts.arguments.has('APPS_JSON_HASH');
    return {
        base64: choice === 'true',
        reason: `secret ${secretId}, ${file}:${secretLine}`,
        warning: busts
            ? undefined
            : 'A secret is no part of the cache key, and this file declares no ARG CACHE_BUST: with a cache, the build ignores that an app moved. Add `ARG CACHE_BUST=""` before the RUN that installs the apps.',
    };
}
function planBuildArguments(facts, base64, containerfile) {
    const wanted = [
        { name: 'FRAPPE_BRANCH', value: facts.frappeBranch, input: 'frappe-branch' },
        {
            name: 'FRAPPE_PATH',
            value: facts.frappePath,
            ...(facts.frappePath === defaultFrappePath ? {} : { input: 'frappe-path' }),
        },
        { name: 'PYTHON_VERSION', value: facts.pythonVersion, input: 'python-version' },
        { name: 'NODE_VERSION', value: facts.nodeVersion, input: 'node-version' },
        { name: 'CACHE_BUST', value: facts.cacheBust },
        { name: 'APPS_JSON_BASE64', value: base64 ?? '' },
    ];
    if (containerfile?.arguments.has('APPS_JSON_HASH'))
        wanted.push({ name: 'APPS_JSON_HASH', value: facts.cacheBust });
    const given = wanted.filter(({ value }) => value !== '');
    if (containerfile === undefined)
        return given.map(({ name, value }) => [name, value]);
    const ignored = given.filter(({ name, input }) => input !== undefined && !containerfile.arguments.has(name));
    if (ignored.length > 0) {
        const lines = ignored.map(({ name, input }) => `it declares no ARG ${name}, so the input "${input}" would be ignored`);
        throw (0,errors/* inputError */.Xu)(lines.join('\n'), {
            file: containerfile.file,
            fix: ignored.map(({ name }) => `Add "ARG ${name}" to ${containerfile.file}.`).join('\n'),
        });
    }
    return given.filter(({ name }) => containerfile.arguments.has(name)).map(({ name, value }) => [name, value]);
}
function formatLines(secretFile, args) {
    const bakeArgs = args.map(([name, value]) => `*.args.${name}=${value}`);
    const secret = `id=${secretId},${csvField(`src=${secretFile}`)}`;
    const docker = ['--secret', secret, ...args.flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])];
    return {
        secretFiles: `${secretId}=${secretFile}`,
        buildArgs: args.map(([name, value]) => `${name}=${value}`).join('\n'),
        bakeSet: [`*.secrets+=${secret}`, ...bakeArgs].join('\n'),
        bakeArgs: bakeArgs.join('\n'),
        dockerArgs: docker.map(quoteForShell).join(' '),
    };
}
const csvField = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const quoteForShell = (text) => /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/inputs.js



const inputs_inputs = {
    'apps-file': (0,inputs/* text */.Qq)({ fallback: 'apps.json' }),
    apps: (0,inputs/* text */.Qq)(),
    'frappe-branch': (0,inputs/* text */.Qq)({ required: true }),
    'frappe-commit': (0,inputs/* text */.Qq)(),
    'frappe-path': (0,inputs/* text */.Qq)({ fallback: defaultFrappePath }),
    'python-version': (0,inputs/* text */.Qq)({ parse: version }),
    'node-version': (0,inputs/* text */.Qq)({ parse: version }),
    'allowed-hosts': (0,inputs/* list */.p_)({ fallback: 'github.com', separator: ',' }),
    'allow-url-credentials': (0,inputs/* flag */.Jt)(false),
    pin: (0,inputs/* choice */.Yq)(['any', 'tag', 'commit'], 'any'),
    'github-token': (0,inputs/* secret */.rJ)(),
    credentials: (0,inputs/* secret */.rJ)(),
    'timeout-seconds': (0,inputs/* wholeNumber */.rD)({ fallback: 30, min: 1, max: 600 }),
    resolved: (0,inputs/* text */.Qq)(),
    previous: (0,inputs/* text */.Qq)(),
    containerfile: (0,inputs/* text */.Qq)(),
    base64: (0,inputs/* choice */.Yq)(['false', 'true', 'auto'], 'false'),
    'check-updates': (0,inputs/* flag */.Jt)(false),
    'update-level': (0,inputs/* choice */.Yq)(['patch', 'minor', 'major'], 'minor'),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const outputs = [
    'secret-file',
    'secret-files',
    'build-args',
    'bake-set',
    'bake-args',
    'docker-args',
    'base64',
    'cache-bust',
    'resolved',
    'resolved-file',
    'moving',
    'frappe-branch',
    'annotations',
    'changed',
    'updates',
    'updates-markdown',
    'updates-patch',
    'manifest-markdown',
    'release-tag',
];
function version(written) {
    if (written === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(written))
        return written;
    throw (0,errors/* inputError */.Xu)(`${JSON.stringify(written)} is not a version; allowed are letters, digits, . _ and -`);
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/contents.js

function annotationLines({ frappe, apps }) {
    return [frappe, ...apps].map(app => `io.frappe.app.${app.name}=${app.url}@${app.ref}#${app.commit}`).join('\n');
}
function contentsMarkdown(resolved, changes) {
    const rows = [resolved.frappe, ...resolved.apps].map(app => [
        (0,markdown/* escapeMarkdown */.FV)(app.name),
        (0,markdown/* code */.aY)(app.ref),
        commitLink(app),
        (0,markdown/* escapeMarkdown */.FV)(app.url),
    ]);
    const contents = (0,markdown/* table */.tp)(['App', 'Version', 'Commit', 'Repository'], rows);
    if (changes === undefined)
        return contents;
    if (changes.length === 0)
        return `${contents}\n\nNothing changed since the last image.`;
    return `${contents}\n\n**Changed since the last image**\n\n${changes.map(changeLine).join('\n')}`;
}
function changeLine(change) {
    const name = (0,markdown/* escapeMarkdown */.FV)(change.app.name);
    if (change.what !== 'updated')
        return `- ${name}: ${change.what} (${(0,markdown/* code */.aY)(change.app.ref)})`;
    const { app, before } = change;
    const versions = `${(0,markdown/* code */.aY)(before.ref)} → ${(0,markdown/* code */.aY)(app.ref)}`;
    const commits = `${(0,markdown/* code */.aY)(before.commit.slice(0, 7))} → ${(0,markdown/* code */.aY)(app.commit.slice(0, 7))}`;
    const page = app.url === before.url && app.commit !== before.commit ? pageOf(app) : undefined;
    const compare = page === undefined ? '' : `, [compare](${page}/compare/${before.commit}...${app.commit})`;
    const moved = app.url === before.url ? '' : `, now from ${(0,markdown/* escapeMarkdown */.FV)(app.url)}`;
    return `- ${name}: ${versions} (${commits}${compare})${moved}`;
}
function commitLink(app) {
    const page = pageOf(app);
    const short = (0,markdown/* code */.aY)(app.commit.slice(0, 12));
    return page === undefined ? short : `[${short}](${page}/commit/${app.commit})`;
}
function pageOf({ url }) {
    return /^https:\/\/github\.com\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(url) ? url.replace(/\.git$/, '') : undefined;
}
function releaseTag(resolved, changes, now) {
    const present = (changes ?? []).filter(change => change.what !== 'removed').map(change => change.app);
    const lead = present[0] ?? resolved.apps.at(-1) ?? resolved.frappe;
    const day = now.toISOString().slice(0, 10).replaceAll('-', '');
    const ref = lead.kind === 'tag' ? lead.ref : `${lead.ref}-${lead.commit.slice(0, 7)}`;
    const more = present.length > 1 ? `-and-${present.length - 1}-more` : '';
    return `release-${day}-${lead.name}-${ref.replace(/[^A-Za-z0-9._-]+/g, '-')}${more}`;
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/resolution.js

function resolveApp(app, refs, pin, suggest) {
    const ref = app.branch ?? refs.defaultBranch;
    const found = ref === undefined ? undefined : findRef(ref, refs);
    if (ref === undefined || found === undefined)
        return { ...nothing, faults: [missing(app, ref, refs)] };
    const { kind, commit } = found;
    const suggestion = kind === 'branch' ? suggest(ref, refs.tags.keys()) : undefined;
    const moving = kind === 'branch' && app.commit === undefined;
    const reason = resolution_explain(app, found, ref);
    const resolution = { app, kind, ref, commit, moving, reason, suggestion };
    const doubts = [];
    if (kind === 'branch' && refs.tags.has(ref)) {
        const message = `"${ref}" is a branch and a tag of ${app.url.address}; git clone takes the branch`;
        doubts.push({ at: app.branchAt, message });
    }
    return { resolution, faults: [], refusals: judge(resolution, found, pin), doubts };
}
const nothing = { resolution: undefined, refusals: [], doubts: [] };
function findRef(ref, { branches, tags }) {
    const head = branches.get(ref);
    if (head !== undefined)
        return { kind: 'branch', commit: head, tagObject: undefined };
    const tag = tags.get(ref);
    if (tag === undefined)
        return undefined;
    return { kind: 'tag', commit: tag.commit, tagObject: tag.object === tag.commit ? undefined : tag.object };
}
function missing(app, ref, { branches, tags }) {
    const where = app.url.address;
    if (branches.size + tags.size === 0)
        return { at: app.at, message: `${where} is empty: it has no branches and no tags` };
    if (ref === undefined) {
        const fix = `Add "branch" to the entry.`;
        return { at: app.at, message: `${where} does not tell its default branch`, fix };
    }
    const looksLikeCommit = /^[0-9a-f]{7,40}$/i.test(ref);
    const advice = looksLikeCommit
        ? '; it looks like a commit id, which belongs into "commit" beside a branch or tag'
        : (0,suggestion/* didYouMean */.a)(ref, [...branches.keys(), ...tags.keys()].slice(0, 5000));
    return { at: app.branchAt, message: `${where} has no branch and no tag "${ref}"${advice}` };
}
function resolution_explain(app, found, ref) {
    const held = app.commit === undefined ? '' : ', held by "commit"';
    if (found.kind === 'tag')
        return `${found.tagObject === undefined ? 'tag' : 'annotated tag'} ${ref}${held}`;
    return app.branch === undefined
        ? `default branch ${ref}${held || ', which moves'}`
        : `branch ${ref}${held || ', which moves'}`;
}
function judge(resolution, found, pin) {
    const { app, kind, ref, commit, suggestion } = resolution;
    const refusals = [];
    if (app.commit !== undefined && !commit.startsWith(app.commit)) {
        const isTagObject = found.tagObject?.startsWith(app.commit) === true;
        const message = isTagObject
            ? `"commit" is the id of the tag object of "${ref}"; its commit is ${commit}`
            : `"${ref}" of ${app.url.address} is at ${commit}, but the entry holds it at ${app.commit}`;
        refusals.push({
            at: app.commitAt,
            message,
            fix: 'bench installs the tip of the ref whatever "commit" says, so the build is stopped here. Update "commit" after a look at what changed, or name a tag.',
        });
    }
    if (pin === 'tag' && kind === 'branch') {
        const instead = suggestion === undefined ? '' : `; the newest matching tag is "${suggestion}"`;
        refusals.push({
            at: app.branchAt,
            message: `"${ref}" of ${app.url.address} is a branch, which moves, and pin is "tag"${instead}`,
        });
    }
    if (pin === 'commit' && app.commit === undefined) {
        const fix = app.url.folder === 'frappe' && app.branchNode === undefined && app.name === 'frappe'
            ? `Set the input "frappe-commit: ${commit}".`
            : `Add "commit": "${commit}" to the entry of ${app.name}.`;
        refusals.push({ at: app.branchAt, message: `${app.name} has no "commit", and pin is "commit"`, fix });
    }
    return refusals;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/resolved-apps.js

function recordResolved(frappe, apps) {
    return { schemaVersion: 1, frappe: recordApp(frappe), apps: apps.map(recordApp) };
}
function recordApp({ app, ref, kind, commit }) {
    return { name: app.name, url: app.url.address, ref, kind, commit };
}
function hashOfContents({ frappe, apps }) {
    const contents = [frappe, ...apps].map(({ url, commit }) => [url.replace(/(?:\.git)?\/?$/, ''), commit]);
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(contents)).digest('hex');
}
function compareResolved(before, after) {
    const earlier = new Map([before.frappe, ...before.apps].map(app => [app.name, app]));
    const later = new Map([after.frappe, ...after.apps].map(app => [app.name, app]));
    const kept = [...later.values()].flatMap((app) => {
        const old = earlier.get(app.name);
        if (old === undefined)
            return [{ what: 'added', app }];
        return isSame(old, app) ? [] : [{ what: 'updated', app, before: old }];
    });
    const gone = [...earlier.values()].filter(app => !later.has(app.name));
    return [...kept, ...gone.map((app) => ({ what: 'removed', app }))];
}
const hasSameOrder = (before, after) => before.apps.map(app => app.name).join() === after.apps.map(app => app.name).join();
const isSame = (a, b) => a.url === b.url && a.ref === b.ref && a.kind === b.kind && a.commit === b.commit;
function describeChange(change) {
    if (change.what !== 'updated')
        return `${change.app.name}: ${change.what}, ${resolved_apps_version(change.app)}`;
    const address = change.app.url === change.before.url ? '' : `, now from ${change.app.url}`;
    return `${change.app.name}: ${resolved_apps_version(change.before)} became ${resolved_apps_version(change.app)}${address}`;
}
const resolved_apps_version = ({ ref, commit }) => `${ref} at ${commit.slice(0, 12)}`;

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/secret-file.js


const state = 'secret-folder';
function canonicalJson(apps) {
    return JSON.stringify(apps.map(entryOf));
}
const entryOf = ({ url, branch }) => ({ url: url.written, ...(branch === undefined ? {} : { branch }) });
function encodeList(apps, cacheBust) {
    const entries = apps.map((app, index) => (index === 0 ? { ...entryOf(app), cache_bust: cacheBust } : entryOf(app)));
    return Buffer.from(JSON.stringify(entries)).toString('base64');
}
function writeSecretFile(content, runtime) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(runtime.folders.temporary, 'apps-json-'));
    runtime.state.save(state, folder);
    const file = external_node_path_.join(folder, 'apps.json');
    (0,external_node_fs_.writeFileSync)(file, content, { mode: 0o600, flag: 'wx' });
    return file;
}
function removeSecretFile(runtime) {
    const folder = runtime.state.read(state);
    if (folder === '' || !external_node_path_.basename(folder).startsWith('apps-json-'))
        return;
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    runtime.log.info('The secret file of the list of apps was removed.');
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/plan.js





function resolveAll(facts, pin, suggest) {
    const judgements = [facts.frappe, ...facts.apps].map((app, index) => {
        const refs = facts.refs[index];
        if (refs === undefined)
            throw new Error(`no refs were asked for ${app.name}`);
        return resolveApp(app, refs, pin, suggest);
    });
    return {
        resolutions: judgements.map(judgement => judgement.resolution).filter(found => found !== undefined),
        faults: judgements.flatMap(judgement => judgement.faults),
        refusals: judgements.flatMap(judgement => judgement.refusals),
        doubts: judgements.flatMap(judgement => judgement.doubts),
    };
}
function planApps(facts, resolutions, settings) {
    const [frappe, ...apps] = resolutions;
    if (frappe === undefined)
        throw new Error('Frappe was not resolved');
    const resolved = recordResolved(frappe, apps);
    const cacheBust = hashOfContents(resolved);
    const form = chooseForm(settings.base64, facts.containerfile);
    const base64 = form.base64 ? encodeList(facts.apps, cacheBust) : undefined;
    const { previous, containerfile } = facts;
    const changes = previous === undefined ? undefined : compareResolved(previous, resolved);
    const reordered = previous !== undefined && !hasSameOrder(previous, resolved);
    return {
        resolutions,
        resolved,
        cacheBust,
        moving: resolutions.filter(resolution => resolution.moving).length,
        form,
        secret: canonicalJson(facts.apps),
        base64,
        args: planBuildArguments({ ...settings.build, cacheBust }, base64, containerfile),
        annotations: annotationLines(resolved),
        changes,
        changed: changes === undefined || changes.length > 0 || reordered,
        markdown: contentsMarkdown(resolved, changes),
        releaseTag: releaseTag(resolved, changes, facts.now),
    };
}

// EXTERNAL MODULE: ./build/actions/encode-apps-manifest/update-list.js
var update_list = __webpack_require__(17144);
;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/report.js






const maximumAnnotations = 8;
function warn(findings, log) {
    for (const [index, { at, message }] of findings.entries()) {
        if (index < maximumAnnotations)
            log.warning(`${describePlace(at)}: ${message}`, annotationAt(at, 'List of apps'));
        else
            log.info(`Warning: ${describePlace(at)}: ${message}`);
    }
}
function logResolutions(resolutions, log) {
    for (const { app, commit, reason, moving, suggestion } of resolutions) {
        const advice = moving && suggestion !== undefined ? `; the newest matching tag is ${suggestion}` : '';
        log.info(`${app.name}: ${commit} (${reason}${advice}) from ${app.url.address}`);
    }
}
function describePlan(plan) {
    const { resolved, cacheBust, moving, form, secret, args, changed, releaseTag } = plan;
    const shown = {
        resolved,
        reasons: Object.fromEntries(plan.resolutions.map(({ app, reason }) => [app.name, reason])),
        form: form.reason,
        list: redactCredentials(secret),
        buildArguments: args.map(([name, value]) => `${name}=${name === 'APPS_JSON_BASE64' ? '…' : value}`),
        cacheBust,
        moving,
        changed,
        releaseTag,
    };
    return JSON.stringify(shown, null, 2);
}
function setOutputs(plan, secretFile, runtime) {
    const { outputs, folders } = runtime;
    const lines = formatLines(secretFile ?? '', plan.args);
    outputs.set('secret-file', secretFile ?? '');
    outputs.set('secret-files', secretFile === undefined ? '' : lines.secretFiles);
    outputs.set('bake-set', secretFile === undefined ? '' : lines.bakeSet);
    outputs.set('docker-args', secretFile === undefined ? '' : lines.dockerArgs);
    outputs.set('build-args', lines.buildArgs);
    outputs.set('bake-args', lines.bakeArgs);
    outputs.set('base64', plan.base64 ?? '');
    outputs.set('cache-bust', plan.cacheBust);
    const file = `${folders.temporary}/apps-resolved.json`;
    (0,runtime_outputs/* setJsonOutput */.mI)(runtime, 'resolved', plan.resolved, file);
    if (secretFile === undefined)
        outputs.set('resolved-file', '');
    else {
        (0,runtime_outputs/* writeFileIn */.Fq)(folders.temporary, 'apps-resolved.json', `${JSON.stringify(plan.resolved, null, 2)}\n`);
        outputs.set('resolved-file', file);
    }
    outputs.set('moving', String(plan.moving));
    outputs.set('frappe-branch', plan.resolved.frappe.ref);
    outputs.set('annotations', plan.annotations);
    outputs.set('changed', String(plan.changed));
    outputs.set('manifest-markdown', plan.markdown);
    outputs.set('release-tag', plan.releaseTag);
}
function summarise(resolutions, plan, updates) {
    const sections = ['### Apps of the image'];
    if (plan === undefined) {
        const rows = resolutions.map(({ app, ref, commit }) => [
            (0,markdown/* escapeMarkdown */.FV)(app.name),
            (0,markdown/* code */.aY)(ref),
            (0,markdown/* code */.aY)(commit.slice(0, 12)),
        ]);
        sections.push((0,markdown/* table */.tp)(['App', 'Version', 'Commit'], rows));
    }
    else
        sections.push(plan.markdown);
    const moving = resolutions.filter(resolution => resolution.moving);
    if (moving.length > 0) {
        const names = moving.map(({ app, suggestion }) => suggestion === undefined
            ? (0,markdown/* escapeMarkdown */.FV)(app.name)
            : `${(0,markdown/* escapeMarkdown */.FV)(app.name)} (${(0,markdown/* code */.aY)(suggestion)} is a tag)`);
        sections.push(`Follow a branch, so that the next build may take other commits: ${names.join(', ')}.`);
    }
    if (updates !== undefined)
        sections.push('**Newer versions**', (0,update_list/* updatesMarkdown */.W)(updates));
    return sections.join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/encode-apps-manifest/index.js


















const encode_apps_manifest_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: outputs,
    async run(inputs, runtime) {
        const { source, list, frappe, credentials } = await readList(inputs, runtime);
        const asked = collectFacts(inputs, { list, frappe, credentials }, runtime);
        const [facts, { newestTagFor }] = await Promise.all([asked, Promise.all(/* import() */[__webpack_require__.e(13), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 68115))]);
        const resolved = resolveAll(facts, inputs.pin, newestTagFor);
        await runtime.log.group('Apps', () => logResolutions(resolved.resolutions, runtime.log));
        warn([...list.doubts, ...adviseOnApps(list.apps, frappe), ...resolved.doubts], runtime.log);
        refuseFindings(resolved.faults);
        const updates = inputs.checkUpdates ? await reportUpdates(inputs, source, facts, resolved, runtime) : undefined;
        if (!mayBuild(resolved, updates, runtime)) {
            if (inputs.summary)
                await runtime.summary.append(summarise(resolved.resolutions, undefined, updates));
            return;
        }
        const plan = planApps(facts, resolved.resolutions, settingsOf(inputs));
        if (facts.expected !== undefined)
            refuseDrift(facts.expected, plan.resolved);
        apply(plan, credentials, inputs, runtime);
        if (inputs.summary)
            await runtime.summary.append(summarise(resolved.resolutions, plan, updates));
    },
    async post(runtime) {
        removeSecretFile(runtime);
    },
});
async function readList(inputs, runtime) {
    const server = runtime.env['GITHUB_SERVER_URL'] || 'https://github.com';
    const credentials = readCredentials(inputs.credentials, inputs.githubToken, server);
    const source = readAppSource(inputs.apps, inputs.appsFile, runtime.folders.workspace);
    const hidden = [...credentials.secrets, ...credentialsIn(source.text), ...credentialsIn(inputs.frappePath)];
    for (const secret of hidden)
        runtime.mask(secret);
    const root = await readSyntax(source);
    for (const secret of textsOf(root).flatMap(credentialsIn))
        if (!hidden.includes(secret))
            runtime.mask(secret);
    const rules = { allowedHosts: inputs.allowedHosts, allowUrlCredentials: inputs.allowUrlCredentials };
    const list = readAppList(root, source, rules);
    const { frappePath, frappeBranch, frappeCommit } = inputs;
    const { frappe, faults } = readFrappe({ path: frappePath, branch: frappeBranch, commit: frappeCommit }, rules);
    refuseFindings([...faults, ...list.faults]);
    if (frappe === undefined)
        throw new Error('Frappe was refused without a fault');
    return { source, list, frappe, credentials };
}
function textsOf(node) {
    if (node.kind === 'list')
        return node.items.flatMap(textsOf);
    if (node.kind === 'map')
        return node.entries.flatMap(({ key, value }) => [...textsOf(key), ...textsOf(value)]);
    return typeof node.value === 'string' ? [node.value] : [];
}
async function collectFacts(inputs, { list, frappe, credentials }, runtime) {
    const { workspace } = runtime.folders;
    const containerfile = inputs.containerfile === '' ? undefined : readContainerfile(inputs.containerfile, workspace);
    const expected = await readEarlier(inputs.resolved, 'resolved', workspace);
    const previous = await readEarlier(inputs.previous, 'previous', workspace);
    const refs = await askRemotes([frappe, ...list.apps], credentials, inputs.timeoutSeconds, runtime);
    return { frappe, apps: list.apps, refs, containerfile, expected, previous, now: runtime.now() };
}
async function readEarlier(value, input, workspace) {
    if (value === '')
        return undefined;
    const { readResolvedApps } = await Promise.all(/* import() */[__webpack_require__.e(553), __webpack_require__.e(298)]).then(__webpack_require__.bind(__webpack_require__, 29298));
    return readResolvedApps(value, input, workspace);
}
function mayBuild({ refusals }, updates, runtime) {
    const [first, ...rest] = refusals;
    if (first === undefined)
        return true;
    if (updates === undefined)
        throw findingsError(errors/* policyError */.nq, [first, ...rest]);
    warn(refusals, runtime.log);
    runtime.log.notice('Nothing was made for a build, because the list is refused as it stands. The updates are listed.');
    return false;
}
function refuseDrift(expected, found) {
    const changes = compareResolved(expected, found).map(describeChange);
    if (changes.length === 0 && !hasSameOrder(expected, found))
        changes.push('the order of the apps differs');
    const [first, ...rest] = changes.map(message => ({
        at: inputPlace('resolved'),
        message: `moved since it was resolved: ${message}`,
    }));
    if (first === undefined)
        return;
    const fix = 'Run the whole workflow again, so that every job takes the new commits. A tag or a "commit" keeps an app in place.';
    throw findingsError(errors/* policyError */.nq, [{ ...first, fix }, ...rest]);
}
const settingsOf = ({ pin, base64, frappeBranch, frappePath, pythonVersion, nodeVersion }) => ({
    pin,
    base64,
    build: { frappeBranch, frappePath, pythonVersion, nodeVersion },
});
async function reportUpdates(inputs, source, facts, { resolutions }, runtime) {
    const { findUpdate, editsFor } = await Promise.all(/* import() */[__webpack_require__.e(13), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 76542));
    const found = resolutions.flatMap((resolution, index) => {
        const refs = facts.refs[index];
        const update = refs === undefined ? undefined : findUpdate(resolution, refs, inputs.updateLevel);
        return update === undefined ? [] : [{ update, edits: editsFor(resolution, update) }];
    });
    const updates = found.map(({ update }) => update);
    (0,runtime_outputs/* setJsonOutput */.mI)(runtime, 'updates', updates, `${runtime.folders.temporary}/apps-updates.json`);
    runtime.outputs.set('updates-markdown', (0,update_list/* updatesMarkdown */.W)(updates));
    for (const { name, current, newest, reason } of updates) {
        runtime.log.info(`${name}: ${current} could be ${newest} (${reason})`);
    }
    const edits = found.flatMap(({ edits: own }) => own).filter(({ node }) => node.style !== 'other');
    if (edits.length > 0 && source.file !== undefined) {
        const { editSource, unifiedDiff } = await __webpack_require__.e(/* import() */ 290).then(__webpack_require__.bind(__webpack_require__, 88290));
        const patch = unifiedDiff(source.file, source.text, await editSource(source, edits));
        runtime.outputs.set('updates-patch', (0,runtime_outputs/* writeFileIn */.Fq)(runtime.folders.temporary, 'apps-updates.patch', patch));
    }
    else
        runtime.outputs.set('updates-patch', '');
    return updates;
}
function apply(plan, credentials, inputs, runtime) {
    const { log, mask } = runtime;
    if (plan.form.warning !== undefined)
        log.warning(plan.form.warning, { title: 'Stale builds', file: inputs.containerfile });
    log.info(`The build takes the list as: ${plan.form.base64 ? 'base64 argument' : 'secret file'} (${plan.form.reason}).`);
    const isPrivate = credentialsIn(plan.secret).length > 0;
    if (plan.base64 !== undefined && isPrivate) {
        mask(plan.base64);
        log.warning('The list holds credentials, and a build argument stays readable in the history and the provenance of the image. Mount it as a secret instead.', { title: 'Credentials in a build argument' });
    }
    if (inputs.dryRun) {
        log.info(`Dry run: no secret file was written. The plan:\n${describePlan(plan)}`);
        setOutputs(plan, undefined, runtime);
        return;
    }
    setOutputs(plan, writeSecretFile(plan.secret, runtime), runtime);
    log.info(`${credentials.byHost.size === 0 ? 'Public access' : 'Access'} was checked; the list is ready for the build.`);
}


/***/ }),

/***/ 29286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readJsonSyntax)
/* harmony export */ });
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6486);

function readJsonSyntax(text) {
    try {
        return { root: new JsonReader(text).readDocument() };
    }
    catch (error) {
        if (error instanceof JsonFault)
            return { faults: [error.fault] };
        throw error;
    }
}
class JsonFault extends Error {
    fault;
    constructor(offset, message) {
        super(message);
        this.fault = { offset, message };
    }
}
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const literalPattern = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
class JsonReader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    readDocument() {
        const root = this.#readValue(0);
        this.#skipSpace();
        if (this.#at < this.#text.length)
            throw this.#unexpected('the end');
        return root;
    }
    #readValue(depth) {
        this.#skipSpace();
        if (depth > _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumDepth */ .k)
            throw new JsonFault(this.#at, `more than ${_syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumDepth */ .k} levels of nesting`);
        const character = this.#text[this.#at];
        if (character === '[')
            return this.#readList(depth);
        if (character === '{')
            return this.#readMap(depth);
        if (character === '"')
            return this.#readString();
        const start = this.#at;
        const literal = this.#match(literalPattern);
        if (literal === undefined)
            throw this.#unexpected('a value');
        return { kind: 'scalar', value: JSON.parse(literal), style: 'plain', start, end: this.#at };
    }
    #readList(depth) {
        const start = this.#at++;
        const items = [];
        this.#readItems(']', () => items.push(this.#readValue(depth + 1)));
        return { kind: 'list', items, start, end: this.#at };
    }
    #readMap(depth) {
        const start = this.#at++;
        const entries = [];
        this.#readItems('}', () => {
            if (this.#text[this.#at] !== '"')
                throw this.#unexpected('a key in double quotes');
            const key = this.#readString();
            this.#skipSpace();
            if (this.#text[this.#at] !== ':')
                throw this.#unexpected('":"');
            this.#at++;
            entries.push({ key, value: this.#readValue(depth + 1) });
        });
        return { kind: 'map', entries, start, end: this.#at };
    }
    #readItems(close, readItem) {
        this.#skipSpace();
        if (this.#text[this.#at] === close) {
            this.#at++;
            return;
        }
        for (;;) {
            readItem();
            this.#skipSpace();
            const character = this.#text[this.#at];
            if (character !== ',' && character !== close)
                throw this.#unexpected(`"," or "${close}"`);
            const comma = this.#at++;
            if (character === close)
                return;
            this.#skipSpace();
            if (this.#text[this.#at] === close)
                throw new JsonFault(comma, `a comma before "${close}" is not JSON; remove it`);
        }
    }
    #readString() {
        const start = this.#at;
        const token = this.#match(stringPattern);
        if (token === undefined) {
            throw new JsonFault(start, 'this text in quotes does not end on its line, or holds an unknown \\ escape');
        }
        return { kind: 'scalar', value: JSON.parse(token), style: 'double', start, end: this.#at };
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        this.#at += found?.length ?? 0;
        return found;
    }
    #skipSpace() {
        while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#text.charAt(this.#at)))
            this.#at++;
    }
    #unexpected(wanted) {
        const found = this.#text[this.#at];
        if (found === undefined)
            return new JsonFault(this.#at, `the text ends where ${wanted} is expected`);
        const isComment = found === '#' || (found === '/' && '/*'.includes(this.#text.charAt(this.#at + 1) || ' '));
        if (isComment) {
            return new JsonFault(this.#at, 'JSON has no comments, and bench refuses them; remove it, or keep the list as YAML');
        }
        return new JsonFault(this.#at, `${JSON.stringify(found)} stands where ${wanted} is expected`);
    }
}


/***/ }),

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ maximumDepth),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
const maximumDepth = 16;
function positionAt(text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
}


/***/ }),

/***/ 17144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ updatesMarkdown),
/* harmony export */   w: () => (/* binding */ maximumListed)
/* harmony export */ });
/* harmony import */ var _shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64790);

const maximumListed = 20;
function updatesMarkdown(updates) {
    if (updates.length === 0)
        return 'Every app is at its newest version.';
    const rows = updates.map(({ name, current, newest, newer, reason }) => [
        (0,_shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name),
        (0,_shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(current.slice(0, 64)),
        (0,_shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(newest.slice(0, 64)),
        newer.length === 0
            ? (0,_shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason)
            : `${newer.length}${newer.length === maximumListed ? ' or more' : ''} newer`,
    ]);
    return (0,_shared_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['App', 'Now', 'Newest', 'Note'], rows);
}


/***/ }),

/***/ 18995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   hl: () => (/* binding */ withoutPasswords),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const surroundings = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_SHALLOW_FILE',
];
const quiet = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['log.showSignature', 'false'],
];
function createGit({ capture, cwd, env, settings = [] }) {
    const own = withSettings(quietEnvironment(env), [...quiet, ...trustedFolders(cwd, env), ...settings]);
    const run = async (args, options = {}) => await capture('git', args, {
        cwd,
        env: { ...own, ...options.env },
        ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
        timeoutSeconds: options.timeoutSeconds ?? 60,
    });
    return {
        run,
        text: async (args, options) => {
            const result = await run(args, options);
            if (result.exitCode !== 0)
                throw gitFailure(args, result, cwd);
            return result.stdout.toString('utf8').replace(/\n$/, '');
        },
    };
}
function quietEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !surroundings.includes(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
    };
}
function trustedFolders(cwd, env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return [];
    const folders = new Set([cwd, env['GITHUB_WORKSPACE'] ?? cwd]);
    return [...folders].map(folder => ['safe.directory', folder]);
}
function withSettings(env, settings) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
    const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
    settings.forEach(([key, value], index) => {
        added[`GIT_CONFIG_KEY_${first + index}`] = key;
        added[`GIT_CONFIG_VALUE_${first + index}`] = value;
    });
    return { ...env, ...added };
}
function gitFailure(args, result, cwd) {
    const said = withoutPasswords(result.stderr.trim());
    if (said.includes('dubious ownership')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
            fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
            cause: said,
        });
    }
    if (/not a git repository/i.test(said)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} is not a git repository.`, {
            fix: 'Check the repository out first, e.g. with actions/checkout.',
            cause: said,
        });
    }
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${said}`);
}
const withoutPasswords = (text) => text.replace(/(\w:\/\/)[^@/\s]+@/g, '$1***@');


/***/ }),

/***/ 18281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 64790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$^-]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/@/g, '&#64;&#8203;')
        .replace(/&#35;(?=\d)/g, '&#35;&#8203;')
        .replace(/\bGH&#45;(?=\d)/gi, '$&&#8203;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
function code(text) {
    return `<code>${escapeMarkdown(text).replaceAll('&#8203;', '')}</code>`;
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function mermaidLabel(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 89833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ writeFileIn),
/* harmony export */   Pc: () => (/* binding */ inlineLimit),
/* harmony export */   mI: () => (/* binding */ setJsonOutput),
/* harmony export */   zT: () => (/* binding */ documentsFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const inlineLimit = 100_000;
function setJsonOutput(runtime, name, value, file) {
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) <= inlineLimit) {
        runtime.outputs.set(name, json);
        return json;
    }
    writeFileIn(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), json);
    runtime.outputs.set(name, file);
    runtime.log.warning(`Output "${name}" has ${Buffer.byteLength(json)} bytes, which is more than a later step can take as an input (${inlineLimit}). The output holds the path of a file instead: ${file}`, { title: 'Output handed over as a file' });
    return file;
}
function writeFileIn(folder, name, content) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, content);
    return file;
}
function documentsFolder(runtime) {
    return runtime.env['RUNNER_TEMP']
        ? node_path__WEBPACK_IMPORTED_MODULE_1__.join(runtime.folders.temporary, 'image-actions')
        : node_path__WEBPACK_IMPORTED_MODULE_1__.join(runtime.folders.workspace, '.image-actions');
}


/***/ }),

/***/ 86769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   q: () => (/* binding */ systemRetryPorts)
/* harmony export */ });
const systemRetryPorts = {
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    random: Math.random,
    now: Date.now,
};
async function retry(attempt, policy, ports = systemRetryPorts) {
    const end = ports.now() + policy.deadlineSeconds * 1000;
    for (let number = 1;; number++) {
        const outcome = await attempt(number);
        if ('done' in outcome)
            return outcome.done;
        const bound = Math.min(policy.capMilliseconds, policy.baseMilliseconds * 2 ** (number - 1));
        const pause = outcome.afterMilliseconds ?? Math.floor(ports.random() * bound);
        if (number >= policy.attempts || ports.now() + pause > end)
            throw outcome.again;
        await ports.sleep(pause);
    }
}


/***/ })

};
