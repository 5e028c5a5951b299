export const id = 'shared-tags-versions-repository-tags';
export const ids = ['shared-tags-versions-repository-tags', 'shared-context-repository-reader'];
export const modules = {

/***/ 8032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub),
/* harmony export */   o: () => (/* binding */ answerOrFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8030);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5589);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7454);




async function answerOrFailure(request) {
    try {
        return { answer: await request };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message.replace(/\.$/, ''), error };
        throw error;
    }
}
async function completeFromGitHub({ log, deadlines }, { context, isDescribed }, openRepository) {
    const reader = openRepository(context.repository, deadlines.optional());
    let known = context;
    if (!isDescribed) {
        const result = await answerOrFailure(reader.readRepository());
        if ('answer' in result) {
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'default_branch') || known.defaultBranch,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(result.answer, known.repository),
            };
        }
        else
            report(log, "The repository's default branch, description and license stay unknown", result);
    }
    if (known.commitTime === undefined) {
        const result = await answerOrFailure(reader.readCommit(known.headRevision));
        if ('answer' in result) {
            known = { ...known, commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'commit', 'committer', 'date')) };
        }
        else
            report(log, 'The time of the commit stays unknown', result);
    }
    return known;
}
function report(log, what, { failure, error }) {
    const message = `${what}: ${failure}`;
    if (error.kind === 'service')
        log.warning(message);
    else
        log.debug(message);
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readRemote)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/git/token.js
var token = __webpack_require__(1406);
;// CONCATENATED MODULE: ./actions/shared/git/headers.js

const headerKey = /^http\.(?:(.*)\.)?extraheader$/is;
const isHeader = (key) => headerKey.test(key);
function boundHeaders(settings, remoteUrl) {
    const headers = settings.filter(([key]) => isHeader(key));
    const isRewritten = settings.some(([key]) => /^url\..*\.(?:push)?insteadof$/is.test(key));
    const remote = isRewritten ? undefined : parseWeb(remoteUrl);
    if (!isRewritten && remote === undefined)
        return [];
    const logins = [];
    const others = [];
    for (const [key, value] of sentHeaders(headers)) {
        const base = headerKey.exec(key)?.[1] ?? '';
        if (remote !== undefined && !appliesTo(base, remote))
            continue;
        const login = loginOf(value, base === '' ? remote?.origin : base.replace(/\/$/, ''));
        if (login !== undefined)
            logins.push(login);
        else
            others.push([remote === undefined ? key : `http.${remoteUrl}.extraHeader`, value]);
    }
    if (logins.length === 0 && others.length === 0)
        return [];
    const resets = [...new Set(headers.map(([key]) => key))].map((key) => [key, '']);
    const helpers = [...new Set(logins.map(({ server }) => server))].map((server) => [`credential.${server}.helper`, '']);
    return [
        ...resets,
        ...helpers,
        ...logins.flatMap(token/* loginSettings */.rU),
        ...others,
        ...(others.length === 0 ? [] : withoutRedirects(settings, remoteUrl)),
    ];
}
const parseWeb = (url) => /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url) : undefined;
const sentHeaders = (headers) => headers.filter(([key, value], index) => value !== '' && !headers.slice(index).some(([name, text]) => name === key && text === ''));
function loginOf(header, server) {
    const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(header)?.[1];
    return basic === undefined || server === undefined ? undefined : (0,token/* loginOfBasic */.nk)(server, basic);
}
const basePattern = /^(https?:)\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^/:]+)(?::(\d+))?(\/.*)?$/is;
function appliesTo(base, remote) {
    if (base === '')
        return true;
    const [, scheme, user, host, port, folder = '/'] = basePattern.exec(base) ?? [];
    if (scheme === undefined || host === undefined)
        return false;
    const protocol = scheme.toLowerCase();
    const labels = host.toLowerCase().split('.');
    const remoteLabels = remote.hostname.split('.');
    const isHost = labels.length === remoteLabels.length &&
        labels.every((label, index) => label === '*' || label === remoteLabels[index]);
    const isPort = (port ?? defaultPorts[protocol]) === (remote.port || defaultPorts[remote.protocol]);
    const isUser = user === undefined || user.split(':')[0] === remote.username;
    const isPath = `${remote.pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    return protocol === remote.protocol && isPort && isHost && isUser && isPath;
}
const defaultPorts = { 'https:': '443', 'http:': '80' };
function withoutRedirects(settings, remoteUrl) {
    const keys = settings.map(([key]) => key).filter(key => /^http\.(?:.*\.)?followredirects$/is.test(key));
    return [...new Set(['http.followRedirects', ...keys, `http.${remoteUrl}.followRedirects`])].map(key => [
        key,
        'false',
    ]);
}

// EXTERNAL MODULE: ./actions/shared/git/remote-address.js
var remote_address = __webpack_require__(1572);
;// CONCATENATED MODULE: ./actions/shared/git/checkout.js





const transportKeys = /^(?:http|credential|url|ssh|core\.(?:sshcommand|askpass)|protocol)(?:\.|$)/i;
async function readRemote(git, { name = 'origin', trusted }) {
    const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    const [root = '', gitDir = '', prefix = ''] = located.split('\n');
    const listed = readSettings(await git.text(['config', '--list', '--show-scope', '--includes', '-z']));
    const local = listed.filter(({ isLocal }) => isLocal).map(({ setting }) => setting);
    const url = local.findLast(([key]) => key === `remote.${name}.url`)?.[1];
    if (url === undefined) {
        throw (0,errors/* inputError */.Xu)(`The repository has no remote "${name}" to push to.`, {
            fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
            terminalFix: `Add one with "git remote add ${name} ADDRESS".`,
        });
    }
    (0,remote_address/* checkRemoteAddress */.n)(url, name);
    const trustsLocal = isTrusted({ root, gitDir }, trusted);
    const used = listed.filter(({ isLocal }) => trustsLocal || !isLocal).map(({ setting }) => setting);
    const transport = trustsLocal ? local.filter(([key]) => transportKeys.test(key) && !isHeader(key)) : [];
    return { url, prefix, settings: [...transport, ...boundHeaders(used, url)] };
}
function isTrusted({ root, gitDir }, trusted) {
    const folders = trusted.map(folder => (0,external_node_fs_.realpathSync)(folder));
    return folders.some(folder => isInside(folder, root) && !isInside(folder, gitDir));
}
function isInside(folder, parent) {
    const steps = external_node_path_.relative(parent, folder);
    return steps !== '..' && !steps.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(steps);
}
function readSettings(listed) {
    const fields = listed.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const scope = fields[at];
        const entry = fields[at + 1] ?? '';
        const cut = entry.indexOf('\n');
        const setting = cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)];
        settings.push({ isLocal: scope === 'local' || scope === 'worktree', setting });
    }
    return settings;
}


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ followRename)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2278);



const maxRedirects = 5;
const discovery = '/info/refs';
function followRename({ url, settings }, request) {
    return async (status, run) => {
        const headers = { ...(await loginHeader(run, url)), ...headersFor(url, settings) };
        const target = await findTarget(url, request, headers);
        if (target === undefined || target.origin !== new URL(url).origin) {
            throw redirectError({ url, settings }, status, target?.origin);
        }
        const moved = new URL(url);
        moved.pathname = target.pathname;
        return [[`url.${moved.href}.insteadOf`, url], ...settingsFor(moved.href, { url, settings })];
    };
}
const settingsFor = (address, { url, settings }) => settings.flatMap(([key, value]) => key.startsWith(`http.${url}.`) ? [[`http.${address}.${key.slice(`http.${url}.`.length)}`, value]] : []);
async function loginHeader(run, url) {
    const { exitCode, stdout } = await run(['credential', 'fill'], { stdin: `url=${url}\n\n` });
    if (exitCode !== 0)
        return {};
    const lines = stdout.toString('utf8').split('\n');
    const read = (key) => lines.find(line => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    const basic = Buffer.from(`${read('username')}:${read('password')}`).toString('base64');
    return { authorization: `Basic ${basic}` };
}
function headersFor(url, settings) {
    const lines = settings.flatMap(([key, value]) => (key === `http.${url}.extraHeader` && value !== '' ? [value] : []));
    return Object.fromEntries(lines.map(line => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }));
}
async function findTarget(url, request, headers) {
    let at = new URL(url);
    at.username = '';
    at.password = '';
    at.pathname = `${at.pathname.replace(/\/$/, '')}${discovery}`;
    at.search = '?service=git-upload-pack';
    const { origin } = at;
    const deadline = (0,_runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .startDeadline */ .db)(10);
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
        try {
            const { status, headers: answered } = await request('The Git server', at.href, {
                redirect: 'manual',
                attempts: 1,
                deadline,
                maximumBytes: 32 * 1024 * 1024,
                headers: { 'user-agent': 'git/2 (image-actions)', 'git-protocol': 'version=2', ...headers },
            });
            const location = status >= 300 && status < 400 ? answered.get('location') : null;
            if (location === null)
                return redirects === 0 ? undefined : withoutDiscovery(at);
            if (!URL.canParse(location, at.href))
                return undefined;
            at = new URL(location, at.href);
            if (at.origin !== origin)
                return at;
            if (!at.pathname.endsWith(discovery))
                return undefined;
        }
        catch {
            return undefined;
        }
    }
    return undefined;
}
function withoutDiscovery(address) {
    const target = new URL(address);
    target.pathname = target.pathname.slice(0, -discovery.length);
    target.search = '';
    return target;
}
function redirectError({ url, settings }, status, target) {
    const hasHeader = settings.some(([key]) => key === `http.${url}.followRedirects`);
    const why = hasHeader
        ? 'its configuration has a header (http.extraHeader) that would be sent there too'
        : 'the login is for the first address only';
    const advice = 'Set the address of the remote to the new one ("git remote set-url origin ADDRESS"), in an earlier step';
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_2__/* .redactAddress */ .yq)(url)} redirects to ${target ?? 'another address'} (status ${status}), and git does not follow: ${why}.`, {
        fix: hasHeader
            ? `${advice}, pass a token in "github-token", or write the login as "Authorization: Basic …", which is sent to its own host only.`
            : `${advice}, and pass a login for its host.`,
    });
}


/***/ }),

/***/ 1406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ tokenFits),
/* harmony export */   Jd: () => (/* binding */ tokenSettings),
/* harmony export */   l$: () => (/* binding */ noHelpers),
/* harmony export */   nk: () => (/* binding */ loginOfBasic),
/* harmony export */   rU: () => (/* binding */ loginSettings)
/* harmony export */ });
const noHelpers = ['credential.helper', ''];
function loginSettings({ server, user, password }) {
    const key = `image-actions.${Buffer.from(server).toString('hex')}.login`;
    return [
        [`credential.${server}.helper`, `!f() { test "$1" != get || git config --get ${key}; }; f`],
        [key, `username=${user}\npassword=${password}`],
    ];
}
function loginOfBasic(server, basic) {
    const text = Buffer.from(basic, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 0 || /[\r\n\0]/.test(text))
        return undefined;
    return { server, user: text.slice(0, colon), password: text.slice(colon + 1) };
}
function tokenSettings(remoteUrl, token, mask) {
    mask(token);
    mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
    const login = { server: new URL(remoteUrl).origin, user: 'x-access-token', password: token };
    return [[`http.${remoteUrl}.extraHeader`, ''], noHelpers, ...loginSettings(login)];
}
function tokenFits(remoteUrl, serverUrl) {
    if (!/^https?:\/\//.test(remoteUrl) || !URL.canParse(remoteUrl))
        return false;
    const server = URL.canParse(serverUrl) ? serverUrl : 'https://github.com';
    return new URL(remoteUrl).origin === new URL(server).origin;
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tagsOfClone: () => (/* binding */ tagsOfClone),
  tagsOfRepository: () => (/* binding */ tagsOfRepository)
});

// EXTERNAL MODULE: ./actions/shared/context/checkout.js
var checkout = __webpack_require__(2202);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var payload = __webpack_require__(7454);
// EXTERNAL MODULE: ./actions/shared/context/repository-reader.js
var repository_reader = __webpack_require__(8032);
// EXTERNAL MODULE: ./actions/shared/git/checkout.js + 1 modules
var git_checkout = __webpack_require__(3637);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git = __webpack_require__(1111);
// EXTERNAL MODULE: ./actions/shared/git/moved-remote.js
var moved_remote = __webpack_require__(2927);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/shared/tags/versions/complete-clone.js



const sameFetch = 5000;
const branches = 'refs/remotes/origin/';
async function whatCloneLacks(runtime) {
    const files = ['FETCH_HEAD', 'logs/HEAD', 'refs/tags', `logs/${branches}`].flatMap(name => ['--git-path', name]);
    const described = await (0,checkout/* gitOutput */.oM)(runtime, 'rev-parse', '--is-shallow-repository', ...files);
    const [shallow, ...paths] = described?.split('\n') ?? [];
    if (shallow === undefined)
        return 'there is no clone here';
    if (shallow !== 'false')
        return 'the clone is shallow';
    const [fetchHead = '', log = '', looseTags = '', branchLogs = ''] = paths.map(name => external_node_path_.resolve(runtime.folders.workspace, name));
    const settings = (await (0,checkout/* gitOutput */.oM)(runtime, 'config', '--get-regexp', '^remote\\.')) ?? '';
    const isFetched = (0,external_node_fs_.statSync)(fetchHead, { throwIfNoEntry: false }) !== undefined;
    const actions = actionsIn(log);
    if (isFetched) {
        if (await isFetchOfAllTags(runtime, fetchHead, branchLogs))
            return undefined;
    }
    else if (settings === '') {
        if (actions[0]?.startsWith('commit (initial)') === true)
            return undefined;
    }
    else if (isFreshClone(settings, actions) && !containsFile(looseTags))
        return undefined;
    if (/^remote\.origin\.tagopt --no-tags$/im.test(settings))
        return 'the clone was made without tags';
    const isOneBranch = settings !== '' && !fetchesBranches.test(settings);
    return isOneBranch ? 'the clone has one branch only' : 'nothing shows that the clone has all tags';
}
const fetchesBranches = /^remote\.origin\.fetch \+?refs\/(?:heads\/)?\*:/im;
const isFreshClone = (settings, [first, ...others]) => first?.startsWith('clone: from ') === true &&
    others.every(action => action.startsWith('checkout: ')) &&
    fetchesBranches.test(settings) &&
    !/^remote\.origin\.(?:tagopt --no-tags|fetch \^.*)$/im.test(settings);
async function isFetchOfAllTags(runtime, fetchHead, branchLogs) {
    const refs = await (0,checkout/* gitOutput */.oM)(runtime, 'for-each-ref', '--format=%(refname)%(symref)', 'refs/tags', branches);
    if (refs === undefined)
        return false;
    const found = readOptional(fetchHead).matchAll(/^[0-9a-f]+\t(?:not-for-merge)?\t(branch|tag) '(.+)' of /gm);
    const fetched = new Set([...found].map(([, kind, name]) => (kind === 'tag' ? `refs/tags/${name}` : branches + name)));
    const names = refs.split('\n').filter(name => name !== '' && !name.startsWith(`${branches}HEADrefs/`));
    if (!names.every(name => fetched.has(name)))
        return false;
    const { mtimeMs } = (0,external_node_fs_.statSync)(fetchHead);
    const logs = names
        .filter(name => name.startsWith(branches))
        .map(name => external_node_path_.join(branchLogs, name.slice(branches.length)));
    const times = logs.map(file => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const newest = logs.filter((_, index) => mtimeMs - (times[index] ?? 0) <= sameFetch);
    return newest.length > 0 && newest.every(file => namesAllTags(actionsIn(file).at(-1) ?? ''));
}
function namesAllTags(action) {
    const [command, ...args] = action.slice(0, action.lastIndexOf(': ')).split(' ');
    if (command !== 'fetch' || args.some(argument => argument.startsWith('^')))
        return false;
    if (args.some(argument => /^\+?(?:refs\/tags\/\*:refs\/tags\/\*|refs\/\*:refs\/\*)$/.test(argument)))
        return true;
    return args.includes('--tags') && !args.includes('--no-tags');
}
const actionsIn = (file) => readOptional(file)
    .split('\n')
    .flatMap(line => /^[^\t]*\t(.*)$/.exec(line)?.[1] ?? []);
function readOptional(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function containsFile(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true }).some(entry => entry.isFile());
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/shared/tags/versions/repository-tags.js








const waysOut = [
    'Ways out: check out with all tags (actions/checkout with "fetch-depth: 0"),',
    'or pass "github-token", so that GitHub can be asked,',
    'or set "known-tags" to "none" (nothing is compared), or to the list of tags.',
].join('\n');
async function tagsOfClone(runtime) {
    const listed = await (0,checkout/* gitOutput */.oM)(runtime, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    if (listed !== undefined)
        return listed.split('\n').filter(Boolean);
    throw (0,errors/* inputError */.Xu)(`Input "known-tags" is "git", and ${runtime.folders.workspace} is not a repository that git reads.`, {
        fix: waysOut,
    });
}
async function tagsOfRepository(runtime, context, openRepository) {
    const lacks = await whatCloneLacks(runtime);
    if (lacks === undefined)
        return await tagsOfClone(runtime);
    const found = context.source === 'github' ? await tagsOfGitHub(context, openRepository) : await tagsOfOrigin(runtime);
    if ('tags' in found)
        return found.tags;
    throw new errors/* ActionError */.lZ(found.kind, `Whether this version is the highest one is unknown: ${lacks}, and ${found.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`, { fix: [found.fix, waysOut].filter(Boolean).join('\n') });
}
async function tagsOfGitHub({ repository }, openRepository) {
    if (openRepository === undefined) {
        return { kind: 'input', failure: 'there is no "github-token" to ask GitHub with' };
    }
    const result = await (0,repository_reader/* answerOrFailure */.o)(openRepository(repository).listTagRefs());
    if ('failure' in result)
        return { kind: result.error.kind, failure: result.failure, fix: result.error.fix };
    return readTags('GitHub', result.answer, ref => /^refs\/tags\/(.+)$/s.exec((0,payload/* textAt */.$6)(ref, 'ref'))?.[1]);
}
function readTags(service, entries, nameOf) {
    const names = entries.map(nameOf);
    const tags = names.filter(name => name !== undefined);
    if (tags.length === names.length)
        return { tags: [...new Set(tags)] };
    return { kind: 'service', failure: `the answer of ${service} is not a list of tags` };
}
async function tagsOfOrigin(runtime) {
    if ((await (0,checkout/* gitOutput */.oM)(runtime, 'remote', 'get-url', 'origin')) === undefined) {
        return { kind: 'input', failure: 'there is no origin to ask' };
    }
    const listed = await listOrigin(runtime);
    if (listed === undefined)
        return { kind: 'service', failure: 'the origin of the clone gave git no list of tags' };
    const lines = listed.split('\n').filter(Boolean);
    return readTags('the origin', lines, line => /^[0-9a-f]{40,64}\trefs\/tags\/(.+)$/.exec(line)?.[1]);
}
async function listOrigin({ capture, env, folders: { workspace }, request }) {
    try {
        const options = { capture, env, cwd: workspace };
        const remote = await (0,git_checkout/* readRemote */.Z)((0,git/* createGit */.lD)(options), { trusted: [workspace] });
        const { settings } = remote;
        const onRedirect = (0,moved_remote/* followRename */.c)(remote, request);
        return await (0,git/* createGit */.lD)({ ...options, settings, onRedirect }).text(['ls-remote', '--tags', '--refs', 'origin']);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.kind !== 'policy')
            return undefined;
        throw error;
    }
}


/***/ })

};
