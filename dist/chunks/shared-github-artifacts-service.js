export const id = 'shared-github-artifacts-service';
export const ids = ['shared-github-artifacts-service'];
export const modules = {

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   QU: () => (/* binding */ latestPlans),
/* harmony export */   aG: () => (/* binding */ recordsFileName),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   m4: () => (/* binding */ recordsWithoutPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const planFileName = 'plan.json';
const recordsFileName = 'records.json';
const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';
const withEnvironment = (prefix, environment) => environment === null ? prefix : `${prefix}-${environment}`;
const planArtifact = ({ environment, attempt }, step) => [withEnvironment(planPrefix, environment), attempt, ...(step === undefined ? [] : [step])].join('--');
const recordsArtifact = (row, { environment, attempt }) => `${withEnvironment(recordsPrefix, environment)}--${row}--${attempt}`;
function parseArtifactName(name) {
    const [prefix = '', first = '', second, ...others] = name.split('--');
    if (others.length > 0)
        return undefined;
    const [, kind, environment = null] = /^image-(plan|records)(?:-(.*[A-Za-z0-9]))?$/.exec(prefix) ?? [];
    if (kind === 'plan' && isAttempt(first) && (second === undefined || /^\w.*-[0-9a-f]{8}$/.test(second))) {
        return { kind, name, environment, attempt: Number(first), step: second };
    }
    if (kind === 'records' && first !== '' && second !== undefined && isAttempt(second)) {
        return { kind, name, environment, row: first, attempt: Number(second) };
    }
    return undefined;
}
const isAttempt = (text) => /^(?:0|[1-9]\d{0,8})$/.test(text);
function latestPlans(names) {
    const latest = new Map();
    for (const name of names) {
        const found = parseArtifactName(name);
        if (found?.kind !== 'plan')
            continue;
        const key = `${found.environment ?? ''} ${found.step ?? ''}`;
        if ((latest.get(key)?.attempt ?? -1) < found.attempt)
            latest.set(key, found);
    }
    return [...latest.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, plan]) => plan);
}
function recordsWithoutPlan(names, environment) {
    const plans = latestPlans(names).filter(plan => plan.environment === environment);
    const hasPlan = ({ row, attempt }) => plans.some(({ step, attempt: ofPlan }) => step !== undefined && row.endsWith(step.slice(-9)) && ofPlan >= attempt);
    return chooseRecords(names).taken.filter(records => records.environment === environment && /-[0-9a-f]{8}$/.test(records.row) && !hasPlan(records));
}
function chooseRecords(names, limits) {
    const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
    const taken = new Map();
    const leftOut = [];
    for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
        const key = `${records.row} ${records.environment ?? ''}`;
        const reason = reasonToLeaveOut(records, taken.get(key), limits);
        if (reason === undefined)
            taken.set(key, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const sorted = [...taken.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    return { taken: sorted.map(([, records]) => records), leftOut };
}
function reasonToLeaveOut(records, better, limits) {
    if (limits !== undefined) {
        const first = limits.attempts.get(records.row);
        if (records.environment !== limits.environment)
            return `its environment is ${records.environment ?? 'none'}`;
        if (first === undefined)
            return `the plan has no row "${records.row}"`;
        if (records.attempt < first)
            return `attempt ${records.attempt} is older than the plan's attempt ${first}`;
    }
    return better === undefined ? undefined : `attempt ${better.attempt} of the row is newer`;
}
const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;
function checkName(name) {
    if (allowed.test(name))
        return name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`);
}


/***/ }),

/***/ 6104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serviceArtifacts: () => (/* binding */ serviceArtifacts)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/blob-storage.js

const storageName = 'The storage of artifacts';
const version = { 'x-ms-version': '2020-10-02' };
const block = Buffer.from('block-0000').toString('base64');
async function putArchive(address, archive, ports) {
    const list = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><BlockList><Latest>${block}</Latest></BlockList>`;
    const listHeaders = { ...version, 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' };
    const put = (query, body, headers) => send(withQuery(address, query), { method: 'PUT', redirect: 'manual', maximumBytes: answerLimit, body, headers }, ports);
    await put(`comp=block&blockid=${encodeURIComponent(block)}`, archive, version);
    await put('comp=blocklist', list, listHeaders);
}
async function getArchive(address, limit, ports) {
    const { body } = await send(address.href, { maximumBytes: limit }, ports);
    return Buffer.from(body.buffer);
}
const withQuery = ({ href, search }, more) => `${href}${search === '' ? '?' : '&'}${more}`;
const answerLimit = 65_536;
async function send(address, options, { request, deadline }) {
    const answer = await request(storageName, address, { ...options, deadline });
    if (answer.status >= 200 && answer.status < 300)
        return answer;
    throw (0,errors/* serviceError */.cg)(`${storageName} (${new URL(address).host}) did not accept a request (status ${answer.status}).`);
}

// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(4934);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/failures.js



const serviceName = 'The artifact service';
class RefusalError extends errors/* ActionError */.lZ {
}
class ConflictError extends Error {
}
function refusalOf(answer, { method, host }) {
    const { status, headers } = answer;
    if (status < 400)
        return redirectError(headers.get('location') ?? '', host);
    const text = messageIn(answer);
    const message = `${method} was answered with status ${status}${text === '' ? '' : `: ${text}`}`;
    if (status === 409)
        return new ConflictError(message);
    if (/insufficient usage/i.test(text))
        return quotaError();
    if (status === 401 || status === 403)
        return tokenError(message);
    return (0,errors/* serviceError */.cg)(`${serviceName} (${host}) did not accept a request: ${message}.`);
}
function messageIn({ body }) {
    const message = (0,json/* parseObject */.l)(body)?.['msg'];
    return typeof message === 'string' ? (0,log/* oneLine */.TN)(message) : '';
}
function redirectError(location, host) {
    const target = URL.canParse(location) ? new URL(location).host : 'another address';
    return new RefusalError('policy', `${serviceName} (${host}) redirects to ${(0,log/* oneLine */.TN)(target)}, and the token of the job is not sent there.`, {
        fix: 'GitHub does not redirect these requests. Find out which proxy does, and let it pass requests for this host on unchanged.',
    });
}
const quotaError = () => new RefusalError('service', 'the artifact storage of this account is full.', {
    fix: 'Delete old artifacts, shorten their retention, or raise the spending limit. GitHub recalculates the storage every 6 to 12 hours.',
});
const tokenError = (why) => new RefusalError('permission', `${serviceName} refused the runner's token: ${why}.`, {
    fix: 'The token is valid only while its job runs. Run the action as a step of the job, not in a process that lives longer.',
});
const unusableAnswer = ({ status, headers }, { method, host }) => {
    const type = (0,log/* oneLine */.TN)(headers.get('content-type') ?? '') || 'no content type';
    return (0,errors/* serviceError */.cg)(`${serviceName} (${host}) answered ${method} in a form that cannot be used (status ${status}, ${type}).`, {
        fix: 'Run the job again. If the error stays, something answers in place of the service: see what this runner gets from that host.',
    });
};
function artifactFailure(name, error, conflict = () => takenName(name, error)) {
    const what = name === '' ? 'The artifacts of this run' : `Artifact "${name}"`;
    if (error instanceof ConflictError)
        return conflict();
    if (!(error instanceof errors/* ActionError */.lZ))
        return error;
    const { kind, message, fix = transferFix } = error;
    return new errors/* ActionError */.lZ(kind, `${what} could not be transferred: ${message}`, { fix, cause: error });
}
const takenName = (name, cause) => (0,errors/* inputError */.Xu)(`Artifact "${name}" exists already in this run, with other content or not finalized.`, {
    fix: 'Names are shared by all jobs of a run and by all reusable workflows that it calls. Let only one job write this artifact: give matrix rows different names, or call the workflow once per run.',
    cause,
});
const transferFix = 'Run the job again. If it fails again, see githubstatus.com, and on a self-hosted runner allow *.actions.githubusercontent.com and *.blob.core.windows.net.';
function missingArtifact(name, known) {
    const names = known.slice(0, 10).map(artifact => artifact.name);
    const more = known.length > names.length ? ` and ${known.length - names.length} more` : '';
    const there = names.length === 0 ? 'It has none' : `It has ${names.join(', ')}${more}`;
    return (0,errors/* inputError */.Xu)(`This run has no artifact "${name}". ${there}.`, {
        fix: 'Let this job need the one that writes it. If that job ran long ago, the artifact has expired: run all jobs again.',
    });
}
const refusedArchive = (name, why, cause) => (0,errors/* policyError */.nq)(`Artifact "${name}" of this run is refused: ${why}.`, {
    fix: 'Another tool or another job wrote it. Give its artifact another name there, and run all jobs of the workflow again.',
    cause,
});
const damagedArchive = (name, why, cause) => (0,errors/* serviceError */.cg)(`The artifact service sent a damaged archive of "${name}": ${why}.`, {
    fix: 'Run the job again. If the error stays, run all jobs of the workflow again.',
    cause,
});
function refuseServer(server) {
    const { hostname } = new URL(server || 'https://github.com');
    if (hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/i.test(hostname))
        return;
    throw (0,errors/* serviceError */.cg)(`The artifact service of ${hostname} is not supported: GitHub Enterprise Server lacks its version 4.`, {
        fix: 'Pass the files on by yourself: upload them by actions/upload-artifact@v3 and pass their paths to the inputs "plan" and "digests".',
    });
}

// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(5558);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/retry.js
var retry = __webpack_require__(6320);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/results-service.js





const results_service_answerLimit = 4 * 1024 * 1024;
const inSnakeCase = dist/* transform */.pdi((value) => {
    if (!(0,json/* isObject */.G)(value))
        return value;
    const snake = (key) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [snake(key), entry]));
});
const message = (entries) => dist/* pipe */.FsL(dist/* unknown */.L5J(), inSnakeCase, dist/* looseObject */._H3(entries));
const int64 = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{1,15}$/)), dist/* number */.aig()]), dist/* transform */.pdi(Number));
const address = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* url */.OZ5());
const created = message({ ok: dist/* literal */.euz(true), signed_upload_url: address });
const finished = message({ ok: dist/* literal */.euz(true), artifact_id: int64 });
const deleted = message({ ok: dist/* literal */.euz(true) });
const located = message({ signed_url: address });
const listEntry = message({
    name: dist/* string */.YjP(),
    database_id: int64,
    size: dist/* optional */.lqM(int64, 0),
    digest: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    workflow_run_backend_id: dist/* string */.YjP(),
    workflow_job_run_backend_id: dist/* string */.YjP(),
});
const listed = message({ artifacts: dist/* optional */.lqM(dist/* array */.YOg(listEntry), []) });
function openResultsService(ports) {
    const { run, job } = jobOf(ports.env['ACTIONS_RUNTIME_TOKEN'] ?? '');
    const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
    const signed = (text) => {
        const url = new URL(text);
        const signature = url.searchParams.get('sig');
        for (const form of signature ? [signature, encodeURIComponent(signature)] : [])
            ports.mask(form);
        return url;
    };
    return {
        create: async (name, expiresAt) => {
            const expires = expiresAt === undefined ? {} : { expires_at: expiresAt.toISOString() };
            const fields = { ...ids, name, ...expires, version: 7, mime_type: 'application/zip' };
            const answer = await change({ method: 'CreateArtifact', fields, schema: created }, ports);
            return signed(answer.signed_upload_url);
        },
        finish: async (name, { size, digest }) => {
            const fields = { ...ids, name, size: String(size), hash: digest };
            return (await change({ method: 'FinalizeArtifact', fields, schema: finished }, ports)).artifact_id;
        },
        list: async () => {
            const { artifacts } = await ask({ method: 'ListArtifacts', fields: ids, schema: listed }, ports);
            return newest(artifacts.map(fromEntry));
        },
        addressOf: async (artifact) => {
            const call = { method: 'GetSignedArtifactURL', fields: namedBy(artifact), schema: located };
            return signed((await ask(call, ports)).signed_url);
        },
        delete: async (artifact) => {
            await change({ method: 'DeleteArtifact', fields: namedBy(artifact), schema: deleted }, ports);
        },
    };
}
const namedBy = ({ run, job, name }) => ({
    workflow_run_backend_id: run,
    workflow_job_run_backend_id: job,
    name,
});
const fromEntry = (entry) => ({
    name: entry.name,
    id: entry.database_id,
    size: entry.size,
    digest: entry.digest || undefined,
    run: entry.workflow_run_backend_id,
    job: entry.workflow_job_run_backend_id,
});
function newest(artifacts) {
    const byName = new Map();
    for (const artifact of [...artifacts].sort((one, other) => other.id - one.id)) {
        if (!byName.has(artifact.name))
            byName.set(artifact.name, artifact);
    }
    return [...byName.values()];
}
async function ask(call, ports) {
    return await (0,retry/* retry */.L)(async () => {
        const answer = await results_service_send(call, ports);
        if (answer.status >= 300)
            throw refusalOf(answer, calledMethod(call, ports));
        return read(answer, call, ports);
    }, policyWithin(ports));
}
async function change(call, ports) {
    let failure;
    const attempt = async () => {
        try {
            return { done: await results_service_send(call, ports, 1) };
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            failure ??= error;
            return { again: failure };
        }
    };
    const answer = await (0,retry/* retry */.L)(attempt, policyWithin(ports));
    if (answer.status >= 300) {
        const refusal = refusalOf(answer, calledMethod(call, ports));
        throw refusal instanceof RefusalError ? refusal : (failure ?? refusal);
    }
    const outcome = read(answer, call, ports);
    if ('again' in outcome)
        throw outcome.again;
    return outcome.done;
}
const policyWithin = ({ deadline }) => ({
    attempts: 3,
    deadlineSeconds: deadline.remainingMilliseconds() / 1000,
    baseMilliseconds: 500,
    capMilliseconds: 2000,
});
const addressOf = ({ method }, { env }) => new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, env['ACTIONS_RESULTS_URL'] ?? '');
const calledMethod = (call, ports) => ({
    method: call.method,
    host: addressOf(call, ports).host,
});
async function results_service_send(call, ports, attempts) {
    const { env, request, deadline } = ports;
    return await request(serviceName, addressOf(call, ports).href, {
        method: 'POST',
        headers: {
            authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}`,
            'content-type': 'application/json',
            'user-agent': 'image-actions',
        },
        body: JSON.stringify(call.fields),
        redirect: 'manual',
        maximumBytes: results_service_answerLimit,
        deadline,
        ...(attempts === undefined ? {} : { attempts }),
    });
}
function read(answer, call, ports) {
    const result = dist/* safeParse */.xLC(call.schema, (0,json/* parseObject */.l)(answer.body));
    return result.success ? { done: result.output } : { again: unusableAnswer(answer, calledMethod(call, ports)) };
}
function jobOf(token) {
    const scopes = (0,json/* parseObject */.l)(Buffer.from(token.split('.')[1] ?? '', 'base64url'))?.['scp'];
    const words = typeof scopes === 'string' ? scopes.split(' ') : [];
    const parts = words.map(scope => scope.split(':')).find(([name]) => name === 'Actions.Results') ?? [];
    const [, run, job] = parts;
    if (parts.length === 3 && run && job)
        return { run, job };
    throw tokenError('it does not name a run and a job');
}

// EXTERNAL MODULE: ./actions/shared/github/artifacts/store.js
var store = __webpack_require__(8351);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/zip-entry.js
var zip_entry = __webpack_require__(8556);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/service.js









const parallelDownloads = 8;
function serviceArtifacts(runtime) {
    let listed = [];
    const exchange = async (title, work) => {
        refuseServer(runtime.env['GITHUB_SERVER_URL']);
        return await runtime.log.group(title, work);
    };
    const readAll = async (files) => {
        if (files.length === 0)
            return [];
        for (const { name, fileName } of files)
            for (const part of [name, fileName])
                (0,names/* checkName */.I3)(part);
        const title = files.length === 1 ? `Download artifact ${files[0]?.name}` : `Download ${files.length} artifacts`;
        return exchange(title, () => downloadAll(runtime, files, listed));
    };
    return {
        location: 'this run',
        list: (isComplete = () => true) => exchange('List the artifacts of this run', async () => {
            listed = await listUntil(runtime, isComplete);
            return listed.map(({ name, id }) => ({ name, id }));
        }),
        upload: async (name, fileName, content, options) => {
            for (const part of [name, fileName])
                (0,names/* checkName */.I3)(part);
            const upload = { name, fileName, content, options };
            return exchange(`Upload artifact ${name}`, () => transfer(name, () => uploadOnce(runtime, upload), options?.conflict));
        },
        readAll,
        read: async (name, fileName) => (await readAll([{ name, fileName }]))[0] ?? '',
    };
}
async function transfer(name, work, conflict) {
    try {
        return await work();
    }
    catch (error) {
        throw artifactFailure(name, error, conflict);
    }
}
const within = ({ env, request, mask }, deadline) => ({ env, request, mask, deadline });
async function uploadOnce(ports, upload) {
    try {
        return await uploadFile(ports, upload);
    }
    catch (error) {
        if (error instanceof RefusalError)
            throw error;
        const isConflict = error instanceof ConflictError;
        const limit = isConflict ? ports.deadlines.question() : ports.deadlines.appearance();
        const existing = await findUpload(ports, upload, limit).catch(() => undefined);
        if (existing?.content === upload.content)
            return existing.stored;
        if (existing === undefined || !isConflict || !upload.options?.replace)
            throw error;
        await openResultsService(within(ports, ports.deadlines.question())).delete(existing.artifact);
        return await uploadFile(ports, upload);
    }
}
async function findUpload(ports, { name, fileName }, deadline) {
    const isNamed = (artifact) => artifact.name === name;
    const listed = await listUntil(ports, artifacts => artifacts.some(isNamed), deadline);
    const artifact = listed.find(isNamed);
    if (artifact === undefined)
        return undefined;
    const content = await downloadOne(ports, { artifact, fileName, deadline }).catch(() => undefined);
    return { artifact, stored: { name, id: artifact.id }, content };
}
async function uploadFile(ports, { name, fileName, content, options }) {
    const limited = within(ports, ports.deadlines.question());
    const archive = (0,zip_entry/* writeOnlyEntry */.C9)(fileName, Buffer.from(content));
    const service = openResultsService(limited);
    const address = await service.create(name, expiryOf(options, ports));
    await putArchive(address, archive, limited);
    return { name, id: await service.finish(name, { size: archive.length, digest: (0,images_digest/* digestOf */.ol)(archive) }) };
}
const day = 24 * 60 * 60 * 1000;
function expiryOf({ retentionDays } = {}, { env, log, now }) {
    if (retentionDays === undefined)
        return undefined;
    const maximum = /^[1-9]\d{0,4}$/.test(env['GITHUB_RETENTION_DAYS'] ?? '')
        ? Number(env['GITHUB_RETENTION_DAYS'])
        : undefined;
    if (maximum !== undefined && maximum < retentionDays) {
        log.warning(`The repository keeps artifacts for at most ${maximum} days, so this one is kept so long, not ${retentionDays} days.`);
    }
    return new Date(now().getTime() + Math.min(retentionDays, maximum ?? retentionDays) * day);
}
const firstPause = 500;
async function listUntil(ports, isComplete, limit) {
    const deadline = ports.deadlines.appearance();
    for (let pause = firstPause;; pause *= 2) {
        const question = within(ports, limit ?? ports.deadlines.question());
        const artifacts = await transfer('', () => openResultsService(question).list());
        const remaining = Math.min(deadline.remainingMilliseconds(), question.deadline.remainingMilliseconds());
        if (remaining === 0 || isComplete(artifacts))
            return artifacts;
        await (0,promises_.setTimeout)(Math.min(pause, remaining));
    }
}
async function downloadAll(ports, files, listed) {
    const hasAll = (artifacts) => files.every(({ name }) => artifacts.some(each => each.name === name));
    const known = hasAll(listed) ? listed : await listUntil(ports, hasAll);
    const downloads = files.map(({ name, fileName }) => {
        const artifact = known.find(candidate => candidate.name === name);
        if (artifact === undefined)
            throw missingArtifact(name, known);
        return { artifact, fileName };
    });
    return await (0,concurrency/* mapConcurrently */.X)(downloads, parallelDownloads, download => downloadOne(ports, { ...download, deadline: ports.deadlines.question() }));
}
async function downloadOne(ports, { artifact, fileName, deadline }) {
    const { name, size, digest } = artifact;
    if (size > store/* artifactLimit */.M)
        throw refusedArchive(name, `it has ${size} bytes, above the limit of ${store/* artifactLimit */.M}`);
    const limited = within(ports, deadline);
    const archive = await transfer(name, async () => getArchive(await openResultsService(limited).addressOf(artifact), store/* artifactLimit */.M, limited));
    if (digest !== undefined && (0,images_digest/* digestOf */.ol)(archive) !== digest) {
        throw damagedArchive(name, `its bytes do not match the digest ${digest} that was recorded at upload`);
    }
    try {
        return (0,zip_entry/* readOnlyEntry */.lS)(archive, fileName, store/* artifactLimit */.M).toString('utf8');
    }
    catch (error) {
        if (!(error instanceof zip_entry/* ArchiveError */.di))
            throw error;
        throw (error.kind === 'policy' ? refusedArchive : damagedArchive)(name, error.message, error);
    }
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

/***/ 3501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
            if (failures.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 6320:
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
