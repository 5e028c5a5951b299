export const id = 'buildx-matrix-history-fetched-commit';
export const ids = ['buildx-matrix-history-fetched-commit'];
export const modules = {

/***/ 6477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchCommit: () => (/* binding */ fetchCommit),
/* harmony export */   fetchMergeBase: () => (/* binding */ fetchMergeBase)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _shared_git_ancestry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _shared_git_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3637);
/* harmony import */ var _shared_git_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1111);
/* harmony import */ var _shared_git_moved_remote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2927);
/* harmony import */ var _shared_git_objects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2963);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8812);








async function fetchMergeBase(ports, clone, [one, other]) {
    const scratch = await createScratch(ports, clone, { borrow: false });
    try {
        await fetchInto(scratch.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
        return await (0,_shared_git_ancestry_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeBase */ .wu)(scratch.git, 'refs/base/one', 'refs/base/other');
    }
    finally {
        scratch.close();
    }
}
async function fetchCommit(ports, clone, revision) {
    const scratch = await createScratch(ports, clone, { borrow: true });
    try {
        const request = ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`];
        await fetchInto(scratch.git, request).catch(async (error) => {
            throw (await isAnswering(scratch.git)) ? unknownCommit(revision, error) : error;
        });
        const id = await scratch.git.text(['rev-parse', '--verify', 'refs/base/commit^{commit}']);
        const objects = (0,_shared_git_objects_js__WEBPACK_IMPORTED_MODULE_6__/* .openObjects */ .d)(scratch.git);
        const close = async () => {
            await objects.close();
            scratch.close();
        };
        return { git: scratch.git, revision: id, objects, close };
    }
    catch (error) {
        scratch.close();
        throw error;
    }
}
const isAnswering = async (git) => (await git.run(['ls-remote', '--quiet', 'origin', 'HEAD'], { timeoutSeconds: 60 })).exitCode === 0;
const unknownCommit = (revision, cause) => (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .inputError */ .Xu)(`${JSON.stringify(revision)} is no commit, branch or Git tag of this repository`, { cause });
async function fetchInto(git, request) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...request];
    const result = await git.run(args, { timeoutSeconds: 300 });
    if (result.exitCode !== 0)
        throw (0,_shared_git_git_js__WEBPACK_IMPORTED_MODULE_4__/* .gitFailure */ .tv)(['fetch'], result, '.');
}
async function createScratch(ports, clone, { borrow }) {
    const remote = await (0,_shared_git_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .readRemote */ .Z)(clone.git, { trusted: [ports.folders.workspace, clone.root] });
    const settings = [...remote.settings, ['remote.origin.url', remote.url]];
    const folder = ports.folders.create('base');
    const onRedirect = (0,_shared_git_moved_remote_js__WEBPACK_IMPORTED_MODULE_5__/* .followRename */ .c)(remote, ports.request);
    const git = (0,_shared_git_git_js__WEBPACK_IMPORTED_MODULE_4__/* .createGit */ .lD)({ capture: ports.capture, cwd: folder, gitDir: folder, env: ports.env, settings, onRedirect });
    const format = clone.head.length === 64 ? 'sha256' : 'sha1';
    await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
    if (borrow) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'objects/info'), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'objects/info/alternates'), `${clone.objectsFolder}\n`);
        if (clone.shallow)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'shallow'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(clone.shallowFile));
    }
    return { git, close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true }) };
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


/***/ })

};
