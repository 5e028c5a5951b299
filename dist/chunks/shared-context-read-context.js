export const id = 'shared-context-read-context';
export const ids = ['shared-context-read-context'];
export const modules = {

/***/ 2202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ gitOutputIn),
/* harmony export */   P2: () => (/* binding */ readOrigin),
/* harmony export */   b$: () => (/* binding */ readCheckout),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   kr: () => (/* binding */ commitTimeOf),
/* harmony export */   oM: () => (/* binding */ gitOutput),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1111);
/* harmony import */ var _git_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8812);
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1788);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8030);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4325);







const quiet = _git_git_js__WEBPACK_IMPORTED_MODULE_1__/* .safeSettings */ .Rg.flatMap(([key, value]) => ['-c', `${key}=${value}`]);
async function git(runtime, folder, args) {
    if ((0,_git_version_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeBare */ .p)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder)))
        await (0,_git_version_js__WEBPACK_IMPORTED_MODULE_2__/* .requireGitVersion */ .E)(runtime);
    return await runtime.capture('git', [...quiet, ...args], { cwd: folder, env: runtime.env });
}
async function gitOutput(runtime, ...args) {
    return await gitOutputIn(runtime, runtime.folders.workspace, args);
}
async function gitOutputIn(runtime, folder, args) {
    try {
        const { exitCode, stdout } = await git(runtime, folder, args);
        return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ && error.kind !== 'policy')
            return undefined;
        throw error;
    }
}
async function commitTimeOf(runtime, revision) {
    if (!/^[0-9a-f]{40,64}$/.test(revision))
        return undefined;
    return (0,_build_context_js__WEBPACK_IMPORTED_MODULE_6__/* .utcTime */ .S)((await gitOutput(runtime, 'show', '-s', '--format=%cI', `${revision}^{commit}`)) ?? '');
}
async function readCheckout(runtime) {
    const head = await git(runtime, runtime.folders.workspace, ['show', '-s', '--format=%H%n%cI', 'HEAD']);
    if (head.exitCode !== 0)
        throw unreadable(runtime.folders.workspace, head.stderr);
    const [revision = '', time = ''] = head.stdout.toString('utf8').trim().split('\n');
    const branch = await gitOutput(runtime, 'symbolic-ref', '-q', 'HEAD');
    const ref = branch === undefined ? await pointingAtHead(runtime) : (0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .branchRef */ .Mi)(branch.replace(/^refs\/heads\//, ''));
    return { ...ref, revision, commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_6__/* .utcTime */ .S)(time) };
}
function unreadable(workspace, stderr) {
    const owner = stderr.includes('dubious ownership');
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`The repository at ${workspace} cannot be read: ${stderr.trim()}`, {
        fix: owner
            ? `Run "git config --global --add safe.directory ${workspace}" in an earlier step.`
            : 'Check the repository out first, e.g. with actions/checkout.',
    });
}
async function pointingAtHead(runtime) {
    const listed = await gitOutput(runtime, 'for-each-ref', '--points-at=HEAD', '--sort=-version:refname', '--format=%(refname)', 'refs/tags', 'refs/remotes');
    const names = listed?.split('\n').filter(Boolean) ?? [];
    const tag = names.find(name => name.startsWith('refs/tags/'));
    if (tag !== undefined)
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .tagRef */ .y6)(tag.slice('refs/tags/'.length));
    const pulls = names.flatMap(name => /^refs\/remotes\/(?:[^/]+\/)?pull\/(\d+)\//.exec(name)?.[1] ?? []);
    if (pulls.length === 1)
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .pullRequestRef */ .M1)(Number(pulls[0]));
    const branches = names.flatMap(name => /^refs\/remotes\/[^/]+\/(?!HEAD$|pull\/)(.+)$/.exec(name)?.[1] ?? []);
    return branches.length === 1 && branches[0] !== undefined ? (0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .branchRef */ .Mi)(branches[0]) : _ref_js__WEBPACK_IMPORTED_MODULE_5__/* .detached */ .ht;
}
async function defaultBranchOf(runtime) {
    const head = await gitOutput(runtime, 'symbolic-ref', '-q', 'refs/remotes/origin/HEAD');
    return head?.replace(/^refs\/remotes\/origin\//, '');
}
async function originOf(runtime) {
    return readOrigin((await gitOutput(runtime, 'remote', 'get-url', 'origin')) ?? '');
}
function readOrigin(origin) {
    const address = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(origin);
    const short = /^(?:[^@/:]+@)?([^/:]{2,}):(?!\/\/)([^/].*)$/.exec(origin);
    const [, host, path] = address ?? short ?? [];
    if (host === undefined || path === undefined)
        return { repository: '', url: '' };
    const repository = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutTrailing */ .hT)(path, '/').replace(/\.git$/, '');
    return { repository, url: `https://${host}/${repository}` };
}


/***/ }),

/***/ 3512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2202);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5589);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7454);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4325);




async function readContext(runtime, options = {}) {
    const detected = await detectContext(runtime);
    const takesCheckout = options.source === 'git' && detected.source !== 'git';
    const chosen = takesCheckout ? atCheckout(detected, await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(runtime)) : detected;
    const context = await completeFromGit(runtime, chosen);
    if (context.source !== 'github' || options.openRepository === undefined)
        return context;
    const isDescribed = chosen.defaultBranch !== undefined;
    if (isDescribed && context.commitTime !== undefined)
        return context;
    const { completeFromGitHub } = await __webpack_require__.e(/* import() */ 'shared-context-repository-reader').then(__webpack_require__.bind(__webpack_require__, 8032));
    return await completeFromGitHub(runtime, { context, isDescribed }, options.openRepository);
}
async function detectContext(runtime) {
    const { env } = runtime;
    if (env['GITHUB_ACTIONS'] === 'true') {
        const context = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubContext */ .h)(env, (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .readPayload */ .rD)(env['GITHUB_EVENT_PATH']));
        return context.event === 'workflow_run' ? await tagOrBranch(runtime, context) : context;
    }
    if (env['GITLAB_CI'])
        return (await __webpack_require__.e(/* import() */ 'shared-context-gitlab').then(__webpack_require__.bind(__webpack_require__, 6397))).gitlabContext(env);
    if (env['JENKINS_URL'] && env['BUILD_NUMBER']) {
        const { jenkinsContext } = await __webpack_require__.e(/* import() */ 'shared-context-jenkins').then(__webpack_require__.bind(__webpack_require__, 8370));
        const context = jenkinsContext(env, await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(runtime));
        return context.repository === '' ? { ...context, ...(await originFacts(runtime)) } : context;
    }
    return await plainContext(runtime, await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckout */ .b$)(runtime));
}
async function tagOrBranch(runtime, context) {
    if (context.kind !== 'branch' || context.refName === context.defaultBranch)
        return context;
    const tagged = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOutput */ .oM)(runtime, 'rev-parse', '-q', '--verify', `refs/tags/${context.refName}^{commit}`);
    return tagged === context.revision ? { ...context, ...(0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .tagRef */ .y6)(context.refName) } : context;
}
async function originFacts(runtime) {
    const origin = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)(runtime);
    return {
        ...origin,
        about: { title: origin.repository.split('/').at(-1) ?? '', description: '', license: '' },
    };
}
async function plainContext(runtime, checkout) {
    return {
        source: 'git',
        ...(await originFacts(runtime)),
        ...checkout,
        headRevision: checkout.revision,
        event: 'local',
        defaultBranch: undefined,
        run: undefined,
        pullRequest: undefined,
        prerelease: undefined,
    };
}
function atCheckout(context, checkout) {
    const samePull = checkout.kind === 'pull-request' && checkout.refName === String(context.pullRequest?.number);
    return {
        ...context,
        ...checkout,
        headRevision: samePull ? context.headRevision : checkout.revision,
        pullRequest: samePull ? context.pullRequest : undefined,
        prerelease: checkout.ref === context.ref ? context.prerelease : undefined,
    };
}
async function completeFromGit(runtime, context) {
    const { headRevision, revision } = context;
    const commitTime = context.commitTime ??
        (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .commitTimeOf */ .kr)(runtime, headRevision)) ??
        (revision === headRevision ? undefined : await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .commitTimeOf */ .kr)(runtime, revision));
    const defaultBranch = context.defaultBranch ?? (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBranchOf */ .dV)(runtime));
    return { ...context, commitTime, defaultBranch };
}


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   Rg: () => (/* binding */ safeSettings),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2278);
/* harmony import */ var _remote_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1572);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);




class GitError extends _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    output;
    timedOut;
    constructor(message, details) {
        super('service', message, { cause: details.cause });
        this.output = details.output;
        this.timedOut = details.timedOut;
    }
}
const repositoryVariables = [
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
const explicitBare = ['safe.bareRepository', 'explicit'];
const safeSettings = [
    explicitBare,
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['log.showSignature', 'false'],
];
const quietSettings = [...safeSettings, ['gc.auto', '0'], ['maintenance.auto', 'false']];
function createGit({ capture, cwd, env, gitDir, settings = [], onRedirect }) {
    let environment = {
        ...withSettings(quietEnvironment(env), [...quietSettings, ...trustedFolders(cwd, env), ...settings]),
        ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    };
    const runOnce = async (args, options = {}) => {
        const { stdin, onOutput, timeoutSeconds = 60 } = options;
        try {
            if (gitDir === undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeBare */ .p)(cwd))
                await (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .requireGitVersion */ .E)({ capture, env });
            return await capture('git', args, {
                cwd,
                env: { ...environment, ...options.env },
                ...(stdin === undefined ? {} : { stdin }),
                ...(onOutput === undefined ? {} : { onOutput }),
                timeoutSeconds,
            });
        }
        catch (error) {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.kind === 'service' ? timeoutError(error) : error;
        }
    };
    let hasMoved = false;
    const run = async (args, options) => {
        const result = await runOnce(args, options);
        const status = result.exitCode === 0 || hasMoved ? undefined : (0,_remote_address_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedRedirect */ .P)(result.stderr);
        if (status === undefined || onRedirect === undefined)
            return result;
        hasMoved = true;
        environment = withSettings(environment, await onRedirect(status, runOnce));
        return await runOnce(args, options);
    };
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
const timeoutError = ({ message, cause }) => new GitError(message, { output: (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .redactAddresses */ .G2)(String(cause ?? '').trim()), timedOut: true, cause });
function quietEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !repositoryVariables.includes(name));
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
    const output = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .redactAddresses */ .G2)(result.stderr.trim());
    if (output.includes('dubious ownership')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
            fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
            terminalFix: `Run "git config --global --add safe.directory ${cwd}".`,
            cause: output,
        });
    }
    if (output.includes('cannot use bare repository')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} contains the files of a bare git repository, which git does not trust.`, {
            fix: 'Name a folder of the checkout. If a commit added these files, find out why: they can make git run programs.',
            cause: output,
        });
    }
    if (/not a git repository/i.test(output)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} is not a git repository.`, {
            fix: 'Check the repository out first, e.g. with actions/checkout.',
            terminalFix: 'Start the action in a folder of a git repository.',
            cause: output,
        });
    }
    const message = `git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${output}`;
    return new GitError(message, { output, timedOut: false });
}


/***/ }),

/***/ 1572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refusedRedirect),
/* harmony export */   n: () => (/* binding */ checkRemoteAddress)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2278);


function checkRemoteAddress(url, remote) {
    const what = `The remote "${remote}" of the checkout`;
    const fix = 'Set its address with "git remote set-url" in an earlier step: https://host/path, ssh://host/path or host:path.';
    const helper = /^(ext|fd)::/i.exec(url)?.[1];
    if (helper !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${what} has an address that names a program (${helper}::…), which is not started.`, { fix });
    }
    if (/^-|^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?-/i.test(url)) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${what} has an address that begins with "-", which programs take for an option.`, { fix });
    }
    const error = addressError(url);
    if (error !== undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} ${error}.`, { fix });
}
function addressError(url) {
    if (url.trim() === '')
        return 'has an empty address';
    if (/\p{Cc}/u.test(url))
        return 'has a line break or another control character in its address';
    const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(url) ?? [];
    if (scheme === undefined || /^file$/i.test(scheme))
        return undefined;
    if (/^(?::|$)/.test(host ?? ''))
        return `has an address without a host: ${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAddress */ .yq)(url)}`;
    if (!/^(?:\[[^\]]*\]|[^:\s]+)(?::\d{1,5})?$/.test(host ?? '')) {
        return `has an address whose host is not valid: ${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAddress */ .yq)(url)}`;
    }
    return undefined;
}
const redirectStatus = /returned error: (30[12378])\b/;
const refusedRedirect = (printed) => redirectStatus.exec(printed)?.[1];


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireGitVersion),
/* harmony export */   p: () => (/* binding */ mayBeBare)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);



const neededVersion = [2, 38];
const checks = new WeakMap();
async function requireGitVersion(ports) {
    const check = checks.get(ports.env) ?? checkVersion(ports);
    checks.set(ports.env, check);
    await check;
}
async function checkVersion({ capture, env }) {
    const { stdout } = await capture('git', ['version'], { env });
    const printed = stdout.toString('utf8').trim();
    const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(printed) ?? [];
    const [neededMajor, neededMinor] = neededVersion;
    if (Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor))
        return;
    const needed = neededVersion.join('.');
    const found = printed.slice(0, 100) || 'a program that prints no version';
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`The git on PATH is ${found}; needed is git ${needed} or newer, which runs no program of a bare repository in a commit.`, {
        fix: `Install git ${needed} or newer on this runner or in the image of the job's container, before this step.`,
        terminalFix: `Install git ${needed} or newer.`,
    });
}
function mayBeBare(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && hasHeadFirst((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
}
function hasHeadFirst(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, '.git')))
        return false;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'HEAD'), { throwIfNoEntry: false }) !== undefined)
        return true;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    return parent !== folder && hasHeadFirst(parent);
}


/***/ }),

/***/ 2278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ basicCredentials),
/* harmony export */   G2: () => (/* binding */ redactAddresses),
/* harmony export */   NM: () => (/* binding */ looksLikeToken),
/* harmony export */   SY: () => (/* binding */ secretsOfUserInfo),
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   kJ: () => (/* binding */ credentialsOfAddress),
/* harmony export */   lS: () => (/* binding */ splitAddress),
/* harmony export */   yq: () => (/* binding */ redactAddress)
/* harmony export */ });
function splitAddress(text) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0] ?? '';
    const rest = text.slice(scheme.length);
    const at = rest.lastIndexOf('@');
    const after = rest.slice(at + 1);
    const mark = after.search(/[?#]/);
    return {
        scheme,
        login: at < 0 ? undefined : rest.slice(0, at),
        location: mark < 0 ? after : after.slice(0, mark),
        query: mark < 0 ? '' : after.slice(mark),
    };
}
function redactAddress(address) {
    const { scheme, login, location, query } = splitAddress(address);
    return `${scheme}${login === undefined ? '' : '***@'}${location}${query === '' ? '' : `${query[0]}***`}`;
}
function redactAddresses(text) {
    return text.replace(/\S+/g, word => {
        const start = startOfAddress(word);
        if (start === undefined)
            return hasPassword(word) ? `***@${splitAddress(word).location}` : word;
        const { scheme, login, location, query } = splitAddress(word.slice(start));
        return `${word.slice(0, start)}${scheme}${login === undefined ? '' : '***@'}${location}${redactQuery(query)}`;
    });
}
function startOfAddress(word) {
    let start = word.indexOf('://');
    if (start < 0)
        return undefined;
    while (/[a-z0-9+.-]/i.test(word[start - 1] ?? ''))
        start--;
    return start;
}
function hasPassword(word) {
    const { login = '' } = splitAddress(word);
    return login.includes(':') || looksLikeToken(login);
}
const credentialName = /token|passw|secret|key|auth|credential|signature|^pat$/i;
const redactQuery = (query) => query
    .split(/(?=[?&#;])/)
    .map(parameter => {
    const equals = parameter.indexOf('=');
    const isCredential = equals > 0 && credentialName.test(parameter.slice(1, equals));
    return isCredential ? `${parameter.slice(0, equals)}=***` : parameter;
})
    .join('');
function credentialsIn(text) {
    return [...text.matchAll(/[^\s"']+/g)].flatMap(([word]) => credentialsOfAddress(word.slice(startOfAddress(word) ?? 0)));
}
function credentialsOfAddress(address) {
    const { scheme, login = '', query } = splitAddress(address);
    const values = query.split(/[?&#;]/).map(parameter => parameter.slice(parameter.indexOf('=') + 1));
    const found = [...credentialsOfLogin(login, scheme), ...values.filter(value => value.length >= minPart)];
    return [...new Set(found)];
}
function credentialsOfLogin(login, scheme) {
    const isUserOfSsh = (scheme === '' || /^ssh:/i.test(scheme)) && !login.includes(':');
    if (login === '' || (isUserOfSsh && !looksLikeToken(login)))
        return [];
    if (!/[\s/\\]/.test(login))
        return secretsOfUserInfo(login);
    const parts = login.split(/[\s/\\:@?&=]+/).filter(part => part.length >= minPart && !isHostName(part));
    return [...secretsOfUserInfo(login), ...parts];
}
const minPart = 8;
const isHostName = (text) => /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/.test(text);
const tokenPrefix = /^(?:gh[opsur]_|github_pat_|gl[a-z]{2,6}[-_]|ATBB|ATATT)/;
const looksLikeToken = (text) => tokenPrefix.test(text) ||
    (text.length >= 16 && /\d/.test(text) && /[a-z]/i.test(text) && !/^APKA[A-Z0-9]{16}$/.test(text));
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


/***/ })

};
