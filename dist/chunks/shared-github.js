export const id = 'shared-github';
export const ids = ['shared-github', 'shared-github-api-repository-api', 'shared-registry-credentials-explicit-credential'];
export const modules = {

/***/ 5194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NotFoundError),
/* harmony export */   t: () => (/* binding */ apiFailure)
/* harmony export */ });
/* harmony import */ var _context_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7454);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


class NotFoundError extends _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
}
function apiFailure(error, permission) {
    const cause = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'cause');
    if (cause instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
        return cause;
    const call = refusedCall(error);
    if (call === undefined)
        return error;
    const { status, message } = call;
    const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(call)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(`GitHub refused ${what}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        const refusal = `GitHub refused ${what}: the token lacks "${permission}".`;
        const details = { fix: `Add to the job:\n\n    permissions:\n      ${permission}\n` };
        return status === 404 ? new NotFoundError('permission', refusal, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(refusal, details);
    }
    const answer = `GitHub answered ${what}.`;
    const details = { fix: 'Run the job again; githubstatus.com says whether the service has a problem.' };
    return status === 422 ? new NotFoundError('service', answer, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(answer, details);
}
function refusedCall(error) {
    const status = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'status');
    const url = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'request', 'url');
    const response = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const message = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
    return { status, url, header: name => (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(response, 'headers', name), message };
}
const endpointOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetTime({ header }) {
    const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
    const isTime = time.getTime() > 0;
    return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRepositoryApi: () => (/* binding */ createRepositoryApi)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1788);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5194);



const maxPages = 10;
const maxTagPages = 1000;
function createRepositoryApi(ports, repository, token, shared) {
    const { env, request, deadlines } = ports;
    const api = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTrailing */ .hT)(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
    const [owner = '', repo = ''] = repository.split('/');
    const target = { owner, repo };
    const question = (permission) => {
        const deadline = shared ?? deadlines.question();
        let loaded;
        return async (endpoint) => {
            loaded ??= Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204)).then(({ connect }) => connect(request, api, token, deadline));
            try {
                return await endpoint(await loaded);
            }
            catch (error) {
                throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFailure */ .t)(error, permission);
            }
        };
    };
    return {
        readRepository: () => question('contents: read')(async ({ rest }) => (await rest.repos.get(target)).data),
        readCommit: ref => question('contents: read')(async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
        compareCommits: (base, head) => {
            const query = { ...target, basehead: `${base}...${head}`, per_page: 1, page: 2 };
            return question('contents: read')(async ({ rest }) => (await rest.repos.compareCommitsWithBasehead(query)).data);
        },
        readRef: ref => question('contents: read')(async ({ rest }) => (await rest.git.getRef({ ...target, ref })).data),
        listTagRefs: (start = '') => {
            const query = { ...target, ref: `tags/${start}` };
            const list = ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, query);
            return gather(plainPages(pagesOf(question('contents: read'), list)), maxTagPages);
        },
        listWorkflowRuns: ({ workflow, branch, revision, status }) => {
            const query = {
                ...target,
                workflow_id: workflow,
                ...(branch === undefined ? {} : { branch }),
                ...(revision === undefined ? {} : { head_sha: revision }),
                ...(status === undefined ? {} : { status }),
                exclude_pull_requests: true,
                per_page: 30,
            };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query);
            return firstPages(pagesOf(question('actions: read'), list), maxPages);
        },
        readWorkflowRun: run => {
            const query = { ...target, run_id: run, exclude_pull_requests: true };
            return question('actions: read')(async ({ rest }) => (await rest.actions.getWorkflowRun(query)).data);
        },
        readRelease: tag => question('contents: read')(async ({ rest }) => {
            if (tag === undefined)
                return (await rest.repos.getLatestRelease(target)).data;
            return (await rest.repos.getReleaseByTag({ ...target, tag })).data;
        }),
        listArtifacts: (run, name) => {
            const query = { ...target, run_id: run, name, per_page: 100 };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query);
            return gather(pagesOf(question('actions: read'), list), maxPages);
        },
        downloadArtifact: (id, maximumBytes) => question('actions: read')(async (octokit) => {
            const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204));
            return await fetchArchive(octokit, { ...target, artifact_id: id }, maximumBytes);
        }),
    };
}
async function* pagesOf(question, list) {
    const pages = await question(async (octokit) => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
        const page = await question(() => pages.next()).catch((error) => {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error : notAList(error);
        });
        if (page.done)
            return;
        yield itemsOf(page.value);
    }
}
async function* plainPages(pages) {
    for await (const page of pages) {
        if (Object.hasOwn(page, 'total_count'))
            throw notAList();
        yield page;
    }
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw notAList();
}
const notAList = (cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
});
async function gather(pages, max) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === max)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`GitHub's list has more than ${max} pages, the limit.`);
        all.push(...page);
    }
    return all;
}
async function* firstPages(pages, max) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === max)
            return;
    }
}


/***/ }),

/***/ 7180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ waitMinutes),
/* harmony export */   Lu: () => (/* binding */ nameRun),
/* harmony export */   g7: () => (/* binding */ waitPorts),
/* harmony export */   l_: () => (/* binding */ countMinutes),
/* harmony export */   po: () => (/* binding */ waitForRuns)
/* harmony export */ });
/* harmony import */ var _runtime_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4126);
/* harmony import */ var _runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);


async function waitForRuns(listRuns, { log, deadline, pause }) {
    let logged = '';
    for (;;) {
        const runs = await listRuns();
        const remaining = deadline.remainingMilliseconds();
        if (runs.length === 0 || remaining === 0)
            return runs;
        const minutes = Math.ceil(remaining / 60_000);
        const line = `Waiting for ${runs.map(nameRun).join(' and ')}, up to ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`;
        if (line !== logged)
            log.info(line);
        logged = line;
        await pause();
    }
}
const nameRun = ({ run_number: number, head_branch: branch, html_url: url }) => `run ${number}${branch ? ` on ${branch}` : ''} (${url})`;
const waitPorts = ({ log, deadlines }, minutes) => ({
    log,
    deadline: (0,_runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .startDeadline */ .db)(minutes * 60),
    pause: () => new Promise(resolve => setTimeout(resolve, deadlines.look().remainingMilliseconds())),
});
const countMinutes = (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
const waitRange = { min: 0, max: 360 };
const waitMinutes = {
    ...(0,_runtime_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)({ fallback: 0, ...waitRange }),
    parse: value => (0,_runtime_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWholeNumber */ .oA)(value.replace(/(?<=\d)m$/, ''), waitRange),
};


/***/ }),

/***/ 8313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ publishingEvents),
/* harmony export */   BU: () => (/* binding */ trustedEvents),
/* harmony export */   Uw: () => (/* binding */ judgeRuns),
/* harmony export */   W: () => (/* binding */ listUnendedRuns),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   p7: () => (/* binding */ distrust),
/* harmony export */   wA: () => (/* binding */ isUnended)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5194);



const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];
const publishingEvents = [...trustedEvents, 'merge_group'];
const runDocument = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    run_number: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    run_attempt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), 1),
    event: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    head_branch: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    head_repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
    repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
});
const maxRuns = 5;
async function judgeRuns(api, policy) {
    const { branch, revision } = policy;
    const trusted = [];
    const distrusted = [];
    for await (const page of api.listWorkflowRuns({ workflow: fileOf(policy), branch, revision, status: 'success' })) {
        for (const run of readRuns(page, policy)) {
            const why = distrust(run, policy);
            if (why === undefined)
                trusted.push(run);
            else
                distrusted.push(`run ${run.run_number} (${run.html_url}): ${why}`);
        }
        if (trusted.length >= maxRuns)
            break;
    }
    trusted.sort((one, other) => other.run_number - one.run_number);
    return { trusted: trusted.slice(0, maxRuns), distrusted };
}
async function listUnendedRuns(api, policy) {
    const { branch, revision } = policy;
    const unended = [];
    for await (const page of api.listWorkflowRuns({ workflow: fileOf(policy), branch, revision })) {
        for (const run of readRuns(page, policy)) {
            if (isUnended(run, policy))
                unended.push(run);
            else if (branch !== undefined && distrust(run, policy) === undefined)
                return unended;
        }
    }
    return unended;
}
const isUnended = (run, policy) => run.conclusion === null && distrust({ ...run, conclusion: 'success' }, policy) === undefined;
async function readRun(api, id) {
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(runDocument, await api.readWorkflowRun(id));
        if (read.success)
            return read.output;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`GitHub's answer about run ${id} does not have the expected form.`);
    }
    catch (error) {
        if (error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFoundError */ .m)
            return undefined;
        throw error;
    }
}
const fileOf = ({ workflow }) => workflow.split('/').at(-1) ?? '';
function readRuns(page, policy) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(runDocument), page);
    if (read.success)
        return read.output;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`GitHub's list of runs of ${fileOf(policy)} does not have the expected form.`);
}
function distrust(candidate, policy) {
    if (candidate.id === policy.not)
        return 'it is this run';
    if (candidate.conclusion === null)
        return 'it has not ended';
    if (candidate.conclusion !== 'success')
        return `it ended as ${candidate.conclusion}`;
    if (candidate.head_repository?.id !== candidate.repository.id)
        return 'its commit comes from a fork';
    if (candidate.path.split('@')[0] !== policy.workflow)
        return `it belongs to ${candidate.path}`;
    if (policy.branch !== undefined && candidate.head_branch !== policy.branch)
        return `it ran on ${candidate.head_branch}`;
    if (policy.revision !== undefined && candidate.head_sha !== policy.revision)
        return `it built ${candidate.head_sha}`;
    if (!policy.events.includes(candidate.event))
        return `its event was ${candidate.event}`;
    return undefined;
}


/***/ }),

/***/ 8556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ writeOnlyEntry),
/* harmony export */   di: () => (/* binding */ ArchiveError),
/* harmony export */   lS: () => (/* binding */ readOnlyEntry)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


class ArchiveError extends Error {
    kind;
    constructor(kind, message, cause) {
        super(message, { cause });
        this.name = 'ArchiveError';
        this.kind = kind;
    }
}
const foreign = (message) => new ArchiveError('policy', message);
const damaged = (message = 'it is not a complete ZIP archive', cause) => new ArchiveError('service', message, cause);
function readOnlyEntry(archive, name, limit) {
    const entries = readDirectory(archive);
    const [entry] = entries;
    if (entry === undefined || entries.length !== 1 || entry.name !== name) {
        const found = entries.slice(0, 10).map(({ name }) => JSON.stringify(name));
        const more = entries.length > found.length ? ` and ${entries.length - found.length} more` : '';
        throw foreign(`it must contain ${JSON.stringify(name)} and no other file, but contains ${found.join(', ') || 'no file'}${more}`);
    }
    if (entry.size > limit)
        throw foreign(`"${name}" has ${entry.size} bytes, above the limit of ${limit}`);
    const content = unpack(archive, entry, limit);
    if (content.length !== entry.size || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content) !== entry.checksum) {
        throw damaged(`the bytes of "${name}" do not match their checksum`);
    }
    return content;
}
const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const endLength = 22;
function readDirectory(archive) {
    const end = archive.lastIndexOf(endSignature);
    if (end < 0 || end + endLength > archive.length)
        throw damaged();
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    const entries = [];
    for (let number = 0; number < count; number++) {
        if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50)
            throw damaged();
        const nameLength = archive.readUInt16LE(at + 28);
        entries.push({
            name: archive.toString('utf8', at + 46, at + 46 + nameLength),
            encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
            method: archive.readUInt16LE(at + 10),
            checksum: archive.readUInt32LE(at + 16),
            packedSize: archive.readUInt32LE(at + 20),
            size: archive.readUInt32LE(at + 24),
            offset: archive.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
}
function unpack(archive, entry, limit) {
    if (entry.encrypted)
        throw foreign(`"${entry.name}" is encrypted`);
    if (entry.offset + 30 > archive.length || archive.readUInt32LE(entry.offset) !== 0x04034b50)
        throw damaged();
    const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
    const packed = archive.subarray(start, start + entry.packedSize);
    if (packed.length !== entry.packedSize)
        throw damaged();
    if (entry.method === 0)
        return packed;
    if (entry.method !== 8)
        throw foreign(`"${entry.name}" is compressed by method ${entry.method}, which is not supported`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: limit });
    }
    catch (error) {
        if ((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ERR_BUFFER_TOO_LARGE')
            throw foreign(`"${entry.name}" unpacks to more than ${limit} bytes`);
        throw damaged(`"${entry.name}" cannot be unpacked`, error);
    }
}
function writeOnlyEntry(name, content) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(nameIsUtf8, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(firstDay, 8);
    common.writeUInt32LE((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    const file = Buffer.from(name);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, file, packed]);
    const directory = Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, madeOnUnix]),
        common,
        Buffer.from([0, 0, 0, 0, 0, 0]),
        uint32(regularFile),
        uint32(0),
        file,
    ]);
    const end = Buffer.concat([
        endSignature,
        Buffer.from([0, 0, 0, 0, 1, 0, 1, 0]),
        uint32(directory.length),
        uint32(local.length),
        Buffer.alloc(2),
    ]);
    return Buffer.concat([local, directory, end]);
}
const nameIsUtf8 = 0x0800;
const madeOnUnix = 3;
const regularFile = 0o100644 * 0x10000;
const firstDay = (1 << 5) | 1;
function uint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}


/***/ }),

/***/ 2309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ findLastManifest),
/* harmony export */   Kx: () => (/* binding */ manifestOfRun),
/* harmony export */   Z2: () => (/* binding */ findBestManifest)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(458);
/* harmony import */ var _images_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9511);
/* harmony import */ var _images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2456);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _api_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5194);
/* harmony import */ var _api_trusted_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8313);
/* harmony import */ var _artifacts_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8351);
/* harmony import */ var _artifacts_zip_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8556);








const artifactDocument = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
    name: valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    size_in_bytes: valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
    expired: valibot__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    created_at: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    expires_at: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), repository_id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()), head_repository_id: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()) })),
});
async function findLastManifest(api, query, passesOver = () => true) {
    const { trusted, distrusted } = await (0,_api_trusted_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeRuns */ .Uw)(api, query);
    const missing = [];
    for (const run of trusted) {
        const found = await manifestOfRun(api, query, run);
        if (found.kind === 'found')
            return { ...found, passedOver: missing };
        missing.push(found);
        if (!passesOver(found))
            break;
    }
    const [newest, ...others] = missing;
    if (newest === undefined)
        return noRun(query, distrusted);
    return { ...newest, details: others.map(({ reason }) => reason) };
}
async function findBestManifest(api, query, { quality, enough }) {
    let newest;
    let best;
    const { trusted, distrusted } = await (0,_api_trusted_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeRuns */ .Uw)(api, query);
    for (const run of trusted) {
        const found = await manifestOfRun(api, query, run);
        if (found.kind === 'none')
            newest ??= found;
        else if (best === undefined || quality(found.manifest) > best.quality) {
            best = { found, quality: quality(found.manifest) };
        }
        if (best !== undefined && best.quality >= enough)
            break;
    }
    return best?.found ?? newest ?? noRun(query, distrusted);
}
function noRun({ workflow, branch, revision }, details) {
    const where = branch === undefined ? `of ${revision?.slice(0, 7)}` : `on ${branch}`;
    return { kind: 'none', code: 'no-run', reason: `${workflow} has no successful run ${where} yet`, details };
}
async function manifestOfRun(api, query, run) {
    const name = (0,_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestArtifact */ .Ek)(query.environment);
    const where = `run ${run.run_number} (${run.html_url})`;
    const none = (code, reason) => ({ kind: 'none', code, reason, run });
    const limit = query.maximumBytes ?? _artifacts_store_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactLimit */ .M;
    try {
        const listed = await findArtifact(api, run, name);
        if (listed === undefined)
            return none('no-artifact', `${where} has no artifact ${name}`);
        if (!listed.expired)
            checkSize(listed, limit);
        const archive = listed.expired ? undefined : await api.downloadArtifact(listed.id, limit);
        if (archive === undefined)
            return none('expired', expiryOf(listed, where));
        const json = readArchive(archive, listed, limit);
        const manifest = readManifest(json);
        checkOwner(manifest, query, run);
        return { kind: 'found', manifest, json, run, artifactId: listed.id };
    }
    catch (error) {
        if (error instanceof RefusedManifest)
            return none(error.code, `artifact ${name} of ${where} is refused: ${error.message}`);
        if (error instanceof _api_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .NotFoundError */ .m)
            return none('no-artifact', `${where} or its artifact ${name} was deleted`);
        throw error;
    }
}
class RefusedManifest extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
async function findArtifact(api, run, name) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_7__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(artifactDocument), await api.listArtifacts(run.id, name));
    if (!read.success) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceError */ .cg)(`GitHub's list of artifacts of run ${run.run_number} does not have the expected form.`);
    }
    const [newest] = read.output
        .filter(each => each.name === name && isOfRun(each, run))
        .sort((one, other) => other.id - one.id);
    return newest;
}
const isOfRun = ({ workflow_run: origin }, run) => origin === null ||
    origin === undefined ||
    (origin.id === run.id && origin.head_repository_id === (origin.repository_id ?? run.repository.id));
const expiryOf = ({ name, created_at: created, expires_at: expires }, where) => `artifact ${name} of ${where}, created ${created ?? 'at an unknown time'}, expired ${expires ?? ''}; a longer "retention-days" keeps it`;
function checkSize({ size_in_bytes: size }, limit) {
    if (size > limit)
        throw new RefusedManifest('bad-artifact', `it has ${size} bytes, above the limit of ${limit}`);
}
function readArchive(archive, { digest }, limit) {
    const actual = (0,_images_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(archive);
    if (digest && actual !== digest) {
        throw new RefusedManifest('bad-artifact', `its bytes have the digest ${actual}, not ${digest} as recorded`);
    }
    try {
        return (0,_artifacts_zip_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .readOnlyEntry */ .lS)(archive, `${_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestName */ .vS}.json`, limit).toString('utf8');
    }
    catch (error) {
        throw new RefusedManifest('bad-artifact', (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
function readManifest(json) {
    try {
        return (0,_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigestManifest */ .Zq)(json, 'it');
    }
    catch (error) {
        throw new RefusedManifest('bad-schema', (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
    }
}
function checkOwner(manifest, query, run) {
    const comparisons = [
        ['repository', manifest.repository.toLowerCase(), query.repository.toLowerCase()],
        ['run', manifest.run.id, run.id],
        ['commit', manifest.revision, run.head_sha],
        ['environment', manifest.environment, query.environment],
    ];
    const wrong = comparisons.find(([, found, expected]) => found !== expected);
    if (wrong !== undefined) {
        throw new RefusedManifest('bad-artifact', `it is for ${wrong[0]} ${wrong[1]}, not ${wrong[2]}`);
    }
}


/***/ }),

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ pushedReferences),
/* harmony export */   Ek: () => (/* binding */ manifestArtifact),
/* harmony export */   Zq: () => (/* binding */ parseDigestManifest),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* unused harmony export digestManifest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5534);



const image = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    image: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    mediaType: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyString */ .y0,
    tags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    tagKinds: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .kindByTag */ .MM,
    pendingTags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc)),
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .mw,
    sourceRules: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRules */ .NP,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je, image) });
const parseDigestManifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(digestManifest) }, manifest => [
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refContradictions */ .MB(manifest),
    ...Object.entries(manifest.images).flatMap(([name, each]) => _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tagContradictions */ .$z(['images', name], each)),
]);
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;
const pushedReferences = ({ images }) => Object.fromEntries(Object.entries(images).flatMap(([name, { image, digest, pushed }]) => pushed === false ? [] : [[name, `${image}@${digest}`]]));


/***/ }),

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameRegistry),
/* harmony export */   u: () => (/* binding */ basicValue)
/* harmony export */ });
const isSameRegistry = (one, other) => hostOf(one) === hostOf(other);
function hostOf(name) {
    const host = name
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const basicValue = (username, password) => Buffer.from(`${username}:${password}`, 'utf8').toString('base64');


/***/ }),

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ checkRegistryLogin),
/* harmony export */   Ij: () => (/* binding */ fromInputs),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   o5: () => (/* binding */ explicitCredential)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9370);



function checkRegistryLogin({ registryUsername, registryPassword }) {
    if ((registryUsername === '') === (registryPassword === ''))
        return undefined;
    const [missing, present] = registryUsername === '' ? ['registry-username', 'registry-password'] : ['registry-password', 'registry-username'];
    return `Input "${missing}" is empty, but "${present}" is set; set both, or none.`;
}
function registryHost(value) {
    const host = value.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
    if (!(0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isHost */ .jU)(host))
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`"${value}" is not the host of a registry; allowed: host[:port], e.g. ghcr.io`);
    return (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(host, 'docker.io') ? 'docker.io' : host.toLowerCase();
}
function explicitCredential(credential, registries) {
    const { registry, username, password } = credential;
    const error = checkRegistryLogin({ registryUsername: username, registryPassword: password });
    if (error !== undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(error);
    if (username === '')
        return undefined;
    if (registries.length === 0 || registries.some(other => (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(registry, other)))
        return credential;
    const others = [...new Set(registries)].join(', ');
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Inputs "registry-username" and "registry-password" are for ${registry}, and the images are in ${others}.`, {
        fix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with docker/login-action before this step.',
        terminalFix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with "docker login".',
    });
}
const fromInputs = (explicit) => async (registry) => {
    if (explicit === undefined || !(0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(explicit.registry, registry))
        return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
};


/***/ })

};
