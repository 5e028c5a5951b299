export const id = 'shared-runtime';
export const ids = ['shared-runtime'];
export const modules = {

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ utcTime)
/* harmony export */ });
function utcTime(text) {
    const time = text === '' ? Number.NaN : Date.parse(text);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 5589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ githubContext),
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8030);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7454);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4325);




function githubContext(env, payload) {
    const repository = required(env, 'GITHUB_REPOSITORY');
    const event = required(env, 'GITHUB_EVENT_NAME');
    const commit = builtCommit({ event, sha: required(env, 'GITHUB_SHA'), ref: env['GITHUB_REF'] ?? '' }, payload);
    const prerelease = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'release', 'prerelease');
    const baseRef = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'base_ref').replace(/^refs\/heads\//, '');
    return {
        source: 'github',
        repository,
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'repository', 'html_url') || `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}`,
        ...commit,
        commitTime: commitTimeIn(payload, [commit.headRevision, commit.revision]),
        event,
        defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'repository', 'default_branch') || undefined,
        run: {
            id: Number(env['GITHUB_RUN_ID'] || 0),
            number: Number(env['GITHUB_RUN_NUMBER'] || 0),
            attempt: Number(env['GITHUB_RUN_ATTEMPT'] || 1),
            workflow: workflowPath(env),
        },
        ...(baseRef === '' ? {} : { baseRef }),
        about: aboutOf(payload['repository'], repository),
        prerelease: typeof prerelease === 'boolean' ? prerelease : undefined,
    };
}
function required(env, name) {
    const value = env[name];
    if (value)
        return value;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The environment variable ${name} is empty, but GITHUB_ACTIONS is set as in a workflow run.`, {
        fix: `Start the action in a workflow, or set ${name} as a runner does.`,
    });
}
function aboutOf(repository, fullName) {
    return {
        title: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(repository, 'name') || (fullName.split('/').at(-1) ?? ''),
        description: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(repository, 'description').replace(/\s+/g, ' ').trim(),
        license: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(repository, 'license', 'spdx_id'),
    };
}
function workflowPath(env) {
    const path = /^[^/]+\/[^/]+\/(.+)@[^@]*$/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    return path ?? env['GITHUB_WORKFLOW'] ?? '';
}
function builtCommit(runner, payload) {
    const { event, sha, ref } = runner;
    if (event === 'workflow_run')
        return triggeringRun(runner, payload);
    if (event === 'merge_group')
        return mergeGroup(runner, payload);
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'pull_request', 'number');
    if (number !== undefined && (event === 'pull_request_target' || ref.startsWith('refs/pull/'))) {
        const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'sha') || sha;
        return {
            ...(0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestRef */ .M1)(number),
            revision: event === 'pull_request_target' ? head : sha,
            headRevision: head,
            pullRequest: pullRequestOf(payload['pull_request'], number),
        };
    }
    return refCommit(runner);
}
const refCommit = ({ sha, ref }) => ({
    ...(0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .readRef */ .sg)(ref),
    revision: sha,
    headRevision: sha,
    pullRequest: undefined,
});
function pullRequestOf(pull, number) {
    const fork = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'head', 'repo', 'full_name') !== (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'base', 'repo', 'full_name');
    return { ...pullRequestRefs(pull, number), fork };
}
const pullRequestRefs = (pull, number) => ({
    number,
    headRef: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'head', 'ref'),
    baseRef: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'base', 'ref'),
    baseRevision: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'base', 'sha') || undefined,
});
function mergeGroup({ sha, ref }, payload) {
    const group = payload['merge_group'];
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(group, 'head_sha') || sha;
    const facts = (0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .readRef */ .sg)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(group, 'head_ref') || ref);
    const number = /\/pr-(\d+)-[0-9a-f]+$/.exec(facts.ref)?.[1];
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(group, 'base_ref').replace(/^refs\/heads\//, '');
    const named = number !== undefined && base !== '' ? (0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .queueRef */ .tQ)(facts.ref, base, Number(number)) : facts;
    return { ...named, revision: head, headRevision: head, pullRequest: undefined };
}
function triggeringRun(runner, payload) {
    const run = payload['workflow_run'];
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(run, 'head_sha');
    if (head === '')
        return refCommit(runner);
    const at = { revision: head, headRevision: head };
    const pull = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(run, 'pull_requests', 0);
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(pull, 'number');
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(run, 'event').startsWith('pull_request')) {
        return number === undefined || (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(pull, 'head', 'sha') !== head
            ? { ..._ref_js__WEBPACK_IMPORTED_MODULE_2__/* .detached */ .ht, ...at, pullRequest: undefined }
            : { ...(0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestRef */ .M1)(number), ...at, pullRequest: runsPullRequest(pull, number) };
    }
    const branch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(run, 'head_branch');
    const owner = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(run, 'head_repository');
    const foreign = owner !== undefined && (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(owner, 'full_name') !== (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'repository', 'full_name');
    return { ...(foreign || branch === '' ? _ref_js__WEBPACK_IMPORTED_MODULE_2__/* .detached */ .ht : (0,_ref_js__WEBPACK_IMPORTED_MODULE_2__/* .branchRef */ .Mi)(branch)), ...at, pullRequest: undefined };
}
function runsPullRequest(pull, number) {
    const fork = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(pull, 'head', 'repo', 'id') !== (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(pull, 'base', 'repo', 'id');
    return { ...pullRequestRefs(pull, number), fork };
}
function commitTimeIn(payload, revisions) {
    const listed = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'commits');
    const commits = [
        payload['head_commit'],
        (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'merge_group', 'head_commit'),
        (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'workflow_run', 'head_commit'),
        ...(Array.isArray(listed) ? listed : []),
    ];
    for (const revision of revisions) {
        const commit = commits.find(candidate => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(candidate, 'id') === revision);
        const time = (0,_build_context_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(commit, 'timestamp'));
        if (time !== undefined)
            return time;
    }
    return undefined;
}


/***/ }),

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   rD: () => (/* binding */ readPayload),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8312);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4934);




function readPayload(file) {
    if (!file)
        return {};
    const value = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonText */ .gb)(readEvent(file), `The event in GITHUB_EVENT_PATH (${file})`);
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The event in GITHUB_EVENT_PATH (${file}) is not a JSON object.`);
    return value;
}
function readEvent(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The event in GITHUB_EVENT_PATH (${file}) cannot be read: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function valueAt(value, ...path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== 'object' || at === null)
            return undefined;
        at = Reflect.get(at, key);
    }
    return at;
}
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : '';
}
function numberAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined;
}


/***/ }),

/***/ 4325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ pullRequestRef),
/* harmony export */   Mi: () => (/* binding */ branchRef),
/* harmony export */   ht: () => (/* binding */ detached),
/* harmony export */   sg: () => (/* binding */ readRef),
/* harmony export */   tQ: () => (/* binding */ queueRef),
/* harmony export */   y6: () => (/* binding */ tagRef)
/* harmony export */ });
const queueBranch = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/;
function readRef(ref) {
    const [, folder, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (folder === 'tags')
        return { ref, kind: 'tag', refName: name };
    if (folder === 'pull') {
        const number = /^(\d+)(?:\/|$)/.exec(name)?.[1];
        return number === undefined ? detached : { ref, kind: 'pull-request', refName: number };
    }
    if (folder !== 'heads')
        return detached;
    const [, base, number] = queueBranch.exec(name) ?? [];
    if (base !== undefined && number !== undefined)
        return queueRef(ref, base, Number(number));
    return { ref, kind: 'branch', refName: name };
}
function queueRef(ref, base, number) {
    return { ref, kind: 'merge-queue', refName: `merge-queue/${base}/pr-${number}` };
}
const branchRef = (name) => readRef(`refs/heads/${name}`);
const tagRef = (name) => ({ ref: `refs/tags/${name}`, kind: 'tag', refName: name });
const pullRequestRef = (number) => readRef(`refs/pull/${number}/merge`);
const detached = { ref: 'HEAD', kind: 'detached', refName: '' };


/***/ }),

/***/ 9511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   V_: () => (/* binding */ digestPattern),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const digestPattern = /^sha256:[0-9a-f]{64}$/;
const isDigest = (text) => digestPattern.test(text);
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
const shortDigest = (digest) => digest.replace(/^sha256:/, '').slice(0, 12);


/***/ }),

/***/ 5882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   gV: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
function environmentName(text) {
    if (text === '' || (environmentPattern.test(text) && !text.includes('--') && /[A-Za-z0-9]$/.test(text)))
        return text;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-", with a letter or digit at the end`);
}
const environmentPath = (environment, name) => [...(environment === null ? [] : ['environments', environment]), ...(name === undefined ? [] : [name])].join('/') ||
    undefined;


/***/ }),

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FK: () => (/* binding */ parseImagePrefix),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Z0: () => (/* binding */ repositoryPattern),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   ax: () => (/* binding */ isImagePrefix),
/* harmony export */   jU: () => (/* binding */ isHost)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9511);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5319);



const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const pathPattern = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${hostLabel}(?:\\.${hostLabel})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const hostPattern = new RegExp(`^${host}$`);
const isHost = (text) => hostPattern.test(text);
const repositoryPattern = new RegExp(`^${host}/${component}(?:/${component})*$`);
const isImagePrefix = (text) => text !== '' && repositoryPattern.test(`${text}/image`);
function parseImagePrefix(value) {
    if (value === '' || isImagePrefix(value))
        return value;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${value}" is not a repository with its host; allowed: the start of the image names, e.g. ghcr.io/acme/shop`);
}
function parseReference(text, written = part => part) {
    const refuse = (part, why) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${written(text)}" is not an image reference: "${written(part)}" ${why}; allowed: [host[:port]/]path[:tag][@sha256:…], path in lower case`);
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw refuse(digest, 'is not a sha256 digest');
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !(0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag))
        throw refuse(tag, 'is not a tag');
    const { registry, path } = splitHost(hasTag ? named.slice(0, colon) : named);
    if (!hostPattern.test(registry))
        throw refuse(registry, 'is not a host');
    if (!pathPattern.test(path))
        throw refuse(path, 'is not a repository path');
    if (path.length + registry.length + 1 > 255)
        throw refuse(repositoryOf({ registry, path }), 'has more than 255 characters');
    return { registry, path, tag, digest };
}
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = /[.:[]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
    const registry = isHost ? first.replace(/^(index|registry-1)\.docker\.io$/, 'docker.io') : 'docker.io';
    const path = isHost ? name.slice(slash + 1) : name;
    return { registry, path: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path };
}
const repositoryOf = (reference) => `${reference.registry}/${reference.path}`;
function parseRepository(text, written = part => part) {
    const reference = parseReference(text, written);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${written(text)}" has a tag or a digest where a repository name is expected, e.g. ghcr.io/acme/api`);
    }
    return reference;
}


/***/ }),

/***/ 5319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   N6: () => (/* binding */ cutTag),
/* harmony export */   _r: () => (/* binding */ tagKinds),
/* harmony export */   bO: () => (/* binding */ tagPattern),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   iP: () => (/* binding */ sanitizeTag),
/* harmony export */   yw: () => (/* binding */ hashMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const isTag = (text) => tagPattern.test(text);
const maxTagLength = 128;
function sanitizeTag(text) {
    return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
function cutTag(tag, length, original = tag) {
    if (tag.length <= length)
        return tag;
    const mark = `-${hashMark(original)}`;
    return `${tag.slice(0, length - mark.length)}${mark}`;
}
const hashMark = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
const tagKinds = ['version', 'commit', 'run', 'moving'];


/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FK: () => (/* binding */ isInside),
  ul: () => (/* binding */ outsideError),
  TN: () => (/* binding */ outsideTarget),
  jH: () => (/* binding */ readInputFile),
  gb: () => (/* binding */ readJsonText),
  Ye: () => (/* binding */ realPath)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/shared/text/json-position.js
const token = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-]))/y;
function jsonErrorPosition(text) {
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        token.lastIndex = at;
        const match = token.exec(text);
        const next = match === null ? undefined : afterToken(match, expected, open);
        if (match === null || next === undefined)
            return positionAt(text, at + leadingSpace(text, at));
        expected = next;
        at = token.lastIndex;
    }
}
function afterToken([, mark, string], expected, open) {
    const inside = open.at(-1);
    if (mark === ':')
        return expected === ':' ? 'value' : undefined;
    if (mark === ',') {
        if (expected !== 'end' || inside === undefined)
            return undefined;
        return inside === '{' ? 'key' : 'value';
    }
    if (mark === '}' || mark === ']') {
        const isEmpty = expected === (mark === '}' ? 'key or }' : 'value or ]');
        if (inside !== (mark === '}' ? '{' : '[') || (expected !== 'end' && !isEmpty))
            return undefined;
        open.pop();
        return 'end';
    }
    if (string !== undefined && (expected === 'key' || expected === 'key or }'))
        return ':';
    if (expected !== 'value' && expected !== 'value or ]')
        return undefined;
    if (mark !== '{' && mark !== '[')
        return 'end';
    open.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
}
function leadingSpace(text, at) {
    const space = /[ \t\r\n]*/y;
    space.lastIndex = at;
    return space.exec(text)?.[0].length ?? 0;
}
function positionAt(text, offset) {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
;// CONCATENATED MODULE: ./actions/shared/runtime/input-file.js




function isInside(folder, file) {
    const relative = external_node_path_.relative(folder, file);
    return relative.split(external_node_path_.sep)[0] !== '..' && !external_node_path_.isAbsolute(relative);
}
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
function outsideTarget(workspace, file) {
    const real = realPath(file);
    if (real === undefined)
        return undefined;
    if (!isInside(workspace, file))
        return isLink(file) ? real : undefined;
    return isInside(realPath(workspace) ?? workspace, real) ? undefined : real;
}
const isLink = (file) => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
const outsideError = (what, target) => (0,errors/* policyError */.nq)(`${what} leads out of the workspace, to ${target}, and is not read.`, {
    fix: 'What is read can become public. Name the file itself, or keep it in the repository without a link to the outside.',
});
const documentLimit = 10 * 1024 * 1024;
function readInputFile({ input, file, workspace, fix, maximumBytes = documentLimit }) {
    const label = `Input "${input}":`;
    const advice = fix === undefined ? {} : { fix };
    const absolute = external_node_path_.resolve(workspace, file);
    const target = outsideTarget(external_node_path_.resolve(workspace), absolute);
    if (target !== undefined)
        throw outsideError(`${label} ${file}`, target);
    try {
        const facts = (0,external_node_fs_.existsSync)(absolute) ? (0,external_node_fs_.statSync)(absolute) : undefined;
        if (!facts?.isFile())
            throw (0,errors/* inputError */.Xu)(`${label} there is no file ${file}.`, advice);
        if (facts.size > maximumBytes) {
            throw (0,errors/* inputError */.Xu)(`${label} ${file} has ${facts.size} bytes; allowed: up to ${maximumBytes}.`, advice);
        }
        return (0,external_node_fs_.readFileSync)(absolute);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        throw (0,errors/* inputError */.Xu)(`${label} ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { ...advice, cause: error });
    }
}
function readJsonText(json, what, details) {
    try {
        return JSON.parse(json);
    }
    catch {
        const { line, column } = jsonErrorPosition(json);
        throw (0,errors/* inputError */.Xu)(`${what} is not JSON: line ${line}, column ${column}.`, details);
    }
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ hasFolderIn),
/* harmony export */   Fq: () => (/* binding */ writeFileIn),
/* harmony export */   Pc: () => (/* binding */ inlineLimit),
/* harmony export */   Pi: () => (/* binding */ refuseMisplacedFile),
/* harmony export */   a0: () => (/* binding */ makeEmptyFolder),
/* harmony export */   bD: () => (/* binding */ createDocumentsFolder),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   mI: () => (/* binding */ setJsonOutput),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   t$: () => (/* binding */ ignoreDocuments),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   zT: () => (/* binding */ documentsFolder)
/* harmony export */ });
/* unused harmony export refuseLinks */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8812);




const inlineLimit = 100_000;
function setJsonOutput(runtime, name, value, file) {
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) <= inlineLimit) {
        runtime.outputs.set(name, json);
        return json;
    }
    if (!runtime.env['RUNNER_TEMP'])
        ignoreDocuments(runtime.folders.workspace);
    writeFileIn(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file), json);
    runtime.outputs.set(name, file);
    runtime.log.warning(`Output "${name}" has ${Buffer.byteLength(json)} bytes, which is more than a later step can take as an input (${inlineLimit}). The output is the path of a file instead: ${file}`, { title: 'Output passed as a file' });
    return file;
}
function setOutputs(runtime, values) {
    for (const [name, value] of Object.entries(values)) {
        if (typeof value === 'string')
            runtime.outputs.set(name, value);
        else
            setJsonOutput(runtime, name, value.json, value.file);
    }
}
const workspaceFolder = '.image-actions';
function documentsFolder(ports, name) {
    const { trusted, relative } = locateDocument(ports, name);
    refuseLinks(trusted, relative);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
}
function locateDocument({ env, folders }, name) {
    const [trusted, parent] = env['RUNNER_TEMP']
        ? [folders.temporary, 'image-actions']
        : [folders.workspace, workspaceFolder];
    return { trusted, relative: name === undefined ? parent : `${parent}/${name}` };
}
function readDocument(ports, name) {
    const { trusted, relative } = locateDocument(ports, name);
    const status = statusWithin(trusted, relative);
    if (status === undefined)
        return undefined;
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    if (!status.isFile())
        throw notFile(file);
    if (status.size > documentLimit) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} has ${status.size} bytes, above the limit of ${documentLimit}.`, { fix });
    }
    return refusingMisplaced(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
}
const documentLimit = 16 * 1024 * 1024;
function createDocumentsFolder({ env, folders }, purpose) {
    if (env['RUNNER_TEMP'])
        return folders.create(purpose);
    ignoreDocuments(folders.workspace);
    makeEmptyFolder(folders.workspace, `${workspaceFolder}/${purpose}`);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folders.workspace, workspaceFolder, purpose);
}
function writeDocument(runtime, name, content) {
    if (!runtime.env['RUNNER_TEMP'])
        ignoreDocuments(runtime.folders.workspace);
    return writeFileIn(documentsFolder(runtime), name, content);
}
function ignoreDocuments(workspace) {
    refuseLinks(workspace, `${workspaceFolder}/.gitignore`);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(workspace, workspaceFolder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '.gitignore')))
        writeFileIn(folder, '.gitignore', '*\n');
}
function refuseLinks(trusted, relative) {
    statusWithin(trusted, relative);
}
const statusWithin = (trusted, relative) => refusingMisplaced(trusted, () => {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(trusted, { throwIfNoEntry: false })?.isDirectory() === false)
        throw notFolder(trusted);
    return statusBelow(trusted, relative.split('/'));
});
function statusBelow(folder, [part = '', ...rest]) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, part);
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    if (status?.isSymbolicLink())
        throw linkError(file);
    if (status === undefined || rest.length === 0)
        return status;
    if (!status.isDirectory())
        throw notFolder(file);
    return statusBelow(file, rest);
}
const fix = 'Remove it; if it is part of the repository, remove it there too.';
const linkError = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is a link: symbolic links are not followed there.`, { fix });
const notFolder = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not a folder.`, { fix });
const notFile = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not a regular file.`, { fix });
const misplaced = ['ENOTDIR', 'EISDIR', 'ELOOP', 'EEXIST', 'ENOTEMPTY'];
function refusingMisplaced(file, work) {
    try {
        return work();
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error);
        if (code === undefined)
            throw error;
        if (misplaced.includes(code)) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not used, because files and folders are not where they belong: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
                fix,
                cause: error,
            });
        }
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`${file} cannot be used: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
            fix: 'Check that the folder exists, that its disk has space, and that the user of this step may write in it.',
            cause: error,
        });
    }
}
function hasFolderIn(trusted, relative) {
    const status = statusWithin(trusted, relative);
    if (status !== undefined && !status.isDirectory())
        throw notFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative));
    return status !== undefined;
}
function refuseMisplacedFile(trusted, relative) {
    if (statusWithin(trusted, relative)?.isFile() === false)
        throw notFile(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative));
}
function makeEmptyFolder(trusted, relative) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    hasFolderIn(trusted, relative);
    refusingMisplaced(folder, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    });
}
function writeFileIn(trusted, relative, content) {
    refuseMisplacedFile(trusted, relative);
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    const partial = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    return refusingMisplaced(file, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(partial, content, { flag: 'wx' });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(partial, file);
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(partial, { force: true });
            throw error;
        }
        return file;
    });
}


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
