export const id = 'shared-github-artifacts-open';
export const ids = ['shared-github-artifacts-open'];
export const modules = {

/***/ 85558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   aG: () => (/* binding */ recordsFileName),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   ft: () => (/* binding */ latestPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const planFileName = 'plan.json';
const recordsFileName = 'records.json';
const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';
const planArtifact = (attempt) => `${planPrefix}--${attempt}`;
const recordsArtifact = (row, attempt) => `${recordsPrefix}--${row}--${attempt}`;
function parseArtifactName(name) {
    const [prefix, ...parts] = name.split('--');
    const last = parts.at(-1) ?? '';
    if (!/^(?:0|[1-9]\d{0,8})$/.test(last))
        return undefined;
    const attempt = Number(last);
    if (prefix === planPrefix && parts.length === 1)
        return { kind: 'plan', name, attempt };
    const row = parts[0] ?? '';
    if (prefix === recordsPrefix && parts.length === 2 && row !== '')
        return { kind: 'records', name, row, attempt };
    return undefined;
}
function latestPlan(names) {
    return names
        .map(parseArtifactName)
        .filter(found => found?.kind === 'plan')
        .sort((one, other) => other.attempt - one.attempt)[0]?.name;
}
function chooseRecords(names, plan) {
    const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
    const taken = new Map();
    const leftOut = [];
    for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
        const reason = reasonToLeaveOut(records, taken.get(records.row), plan);
        if (reason === undefined)
            taken.set(records.row, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const byRow = (one, other) => (one.row < other.row ? -1 : 1);
    return { taken: [...taken.values()].sort(byRow), leftOut };
}
function reasonToLeaveOut(records, better, plan) {
    if (plan !== undefined && !plan.rows.includes(records.row))
        return `the plan has no row "${records.row}"`;
    if (plan !== undefined && records.attempt < plan.attempt)
        return `attempt ${records.attempt} is older than the plan's attempt ${plan.attempt}`;
    if (better !== undefined)
        return `attempt ${better.attempt} of the row is newer`;
    return undefined;
}
const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;
function checkName(name) {
    if (allowed.test(name))
        return name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`);
}


/***/ }),

/***/ 8558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArtifactStore: () => (/* binding */ openArtifactStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var artifacts_names = __webpack_require__(85558);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/store.js
var store = __webpack_require__(28351);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/folder.js






const folder_parent = '.image-actions';
const folder_location = `${folder_parent}/artifacts`;
function folderArtifacts(workspace) {
    const folder = external_node_path_.join(workspace, folder_location);
    const read = async (name, fileName) => readArtifactFile({ workspace, name: (0,artifacts_names/* checkName */.I3)(name), fileName: (0,artifacts_names/* checkName */.I3)(fileName) });
    const list = async () => {
        (0,outputs/* refuseLinks */.UA)(workspace, folder_location);
        return ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }) : [])
            .filter(entry => entry.isDirectory())
            .map(({ name }) => ({ name, id: undefined }))
            .sort((one, other) => (one.name < other.name ? -1 : 1));
    };
    return {
        location: folder_location,
        list,
        read,
        readAll: (names, fileName) => Promise.all(names.map(name => read(name, fileName))),
        upload: async (name, fileName, content) => {
            writeArtifact({ workspace, name: (0,artifacts_names/* checkName */.I3)(name), fileName: (0,artifacts_names/* checkName */.I3)(fileName) }, content);
            return { name, id: undefined };
        },
    };
}
function writeArtifact({ workspace, name, fileName }, content) {
    (0,outputs/* refuseLinks */.UA)(workspace, `${folder_parent}/.gitignore`);
    const folder = external_node_path_.join(workspace, folder_parent);
    (0,outputs/* writeFileIn */.Fq)(folder, `artifacts/${name}/${fileName}`, content);
    if (!(0,external_node_fs_.existsSync)(external_node_path_.join(folder, '.gitignore')))
        (0,outputs/* writeFileIn */.Fq)(folder, '.gitignore', '*\n');
}
function readArtifactFile({ workspace, name, fileName }) {
    const file = external_node_path_.join(workspace, folder_location, name, fileName);
    (0,outputs/* refuseLinks */.UA)(workspace, `${folder_location}/${name}`);
    if (!(0,external_node_fs_.existsSync)(external_node_path_.dirname(file)))
        throw missingFolder(name);
    const others = (0,external_node_fs_.readdirSync)(external_node_path_.dirname(file)).filter(entry => entry !== fileName);
    if (others.length > 0 || !(0,external_node_fs_.existsSync)(file)) {
        throw (0,errors/* inputError */.Xu)(`The artifact "${name}" in ${folder_location} must contain "${fileName}" and no other file${others.length > 0 ? `, but contains ${others.slice(0, 10).join(', ')}` : ''}.`, { fix: `Remove ${folder_location} and run the earlier steps again.` });
    }
    const status = (0,external_node_fs_.lstatSync)(file);
    if (!status.isFile())
        throw (0,errors/* inputError */.Xu)(`${folder_location}/${name}/${fileName} is not a regular file.`);
    if (status.size > store/* artifactLimit */.M) {
        throw (0,errors/* inputError */.Xu)(`${folder_location}/${name}/${fileName} has ${status.size} bytes; allowed: up to ${store/* artifactLimit */.M}.`);
    }
    return (0,external_node_fs_.readFileSync)(file, 'utf8');
}
const missingFolder = (name) => (0,errors/* inputError */.Xu)(`There is no artifact "${name}" in ${folder_location}.`, {
    fix: 'Run the step that writes it first, in this workspace, or copy the folder from the job that ran it.',
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(83501);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/failures.js

const conflict = /\(409\)/;
const quota = /storage quota has been hit|insufficient usage/i;
const refusedToken = /\((?:401|403)\)|ACTIONS_RUNTIME_TOKEN|JWT token is invalid/;
const isRefusal = (error) => quota.test((0,errors/* messageOf */.bD)(error)) || refusedToken.test((0,errors/* messageOf */.bD)(error));
const isConflict = (error) => conflict.test((0,errors/* messageOf */.bD)(error));
function artifactFailure(name, error) {
    const message = (0,errors/* messageOf */.bD)(error);
    const what = name === '' ? 'The artifacts of this run' : `Artifact "${name}"`;
    if (conflict.test(message)) {
        return (0,errors/* inputError */.Xu)(`${what} exists already in this run, with other content or not finalized.`, {
            fix: 'Names are shared by all jobs of a run and by all reusable workflows that it calls. Let only one job write this artifact: give matrix rows different names, or call the workflow once per run.',
            cause: error,
        });
    }
    if (quota.test(message)) {
        return (0,errors/* serviceError */.cg)(`${what} was not stored: the artifact storage of this account is full.`, {
            fix: 'Delete old artifacts, shorten their retention, or raise the spending limit. GitHub recalculates the storage every 6 to 12 hours.',
            cause: error,
        });
    }
    if (refusedToken.test(message)) {
        return (0,errors/* permissionError */.eu)(`${what} cannot be reached: the artifact service refused the runner's token (${message}).`, {
            fix: 'The token is valid only while its job runs. Run the action as a step of the job, not in a process that lives longer.',
            cause: error,
        });
    }
    return (0,errors/* serviceError */.cg)(`${what} could not be transferred: ${message}`, {
        fix: 'Run the job again. If it fails again, see githubstatus.com, and on a self-hosted runner allow *.actions.githubusercontent.com and *.blob.core.windows.net.',
        cause: error,
    });
}
function missingArtifact(name, known) {
    const names = known.slice(0, 10).map(artifact => artifact.name);
    const more = known.length > names.length ? ` and ${known.length - names.length} more` : '';
    const there = names.length === 0 ? 'It has none' : `It has ${names.join(', ')}${more}`;
    return (0,errors/* inputError */.Xu)(`This run has no artifact "${name}". ${there}.`, {
        fix: 'Let this job need the one that writes it. If that job ran long ago, the artifact has expired: run all jobs again.',
    });
}
function refuseServer(server) {
    const { hostname } = new URL(server || 'https://github.com');
    if (hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/i.test(hostname))
        return;
    throw (0,errors/* serviceError */.cg)(`The artifact service of ${hostname} is not supported: GitHub Enterprise Server lacks its version 4.`, {
        fix: 'Pass the files on by yourself: upload them by actions/upload-artifact@v3 and pass their paths to the inputs "plan" and "digests".',
    });
}

// EXTERNAL MODULE: ./actions/shared/github/artifacts/zip-entry.js
var zip_entry = __webpack_require__(98556);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/service.js









const loadClient = async () => (await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('package-actions-artifact')]).then(__webpack_require__.bind(__webpack_require__, 64043))).default;
const parallelDownloads = 8;
function serviceArtifacts(runtime, connect = loadClient) {
    const { folders, deadlines } = runtime;
    const withClient = async (title, name, work) => {
        refuseServer(runtime.env['GITHUB_SERVER_URL']);
        return runtime.log.group(title, async () => {
            try {
                return await work({ client: withDeadlines(await connect(), deadlines), deadlines, folders });
            }
            catch (error) {
                throw error instanceof errors/* ActionError */.lZ ? error : artifactFailure(name, error);
            }
        });
    };
    const readAll = async (names, fileName) => {
        if (names.length === 0)
            return [];
        for (const name of [...names, fileName])
            (0,artifacts_names/* checkName */.I3)(name);
        const title = names.length === 1 ? `Download artifact ${names[0]}` : `Download ${names.length} artifacts`;
        return withClient(title, names.join(', '), source => downloadAll(source, names, fileName));
    };
    return {
        location: 'this run',
        list: (isComplete = () => true) => withClient('List the artifacts of this run', '', async (source) => (await listUntil(source, isComplete)).map(({ name, id }) => ({ name, id }))),
        upload: async (name, fileName, content, options) => {
            for (const part of [name, fileName])
                (0,artifacts_names/* checkName */.I3)(part);
            const upload = { name, fileName, content, options };
            return withClient(`Upload artifact ${name}`, name, source => uploadOnce(source, upload));
        },
        readAll,
        read: async (name, fileName) => (await readAll([name], fileName))[0] ?? '',
    };
}
async function uploadOnce(source, upload) {
    const { client, folders, deadlines } = source;
    try {
        return await uploadFile(client, upload, folders);
    }
    catch (error) {
        if (isRefusal(error))
            throw error;
        const limit = isConflict(error) ? deadlines.question() : deadlines.appearance();
        const existing = await deadlines.wait(limit, findUpload(source, upload)).catch(() => undefined);
        if (existing?.content === upload.content)
            return existing.artifact;
        if (existing === undefined || !isConflict(error) || !upload.options?.replace)
            throw error;
        await client.deleteArtifact(upload.name);
        return await uploadFile(client, upload, folders);
    }
}
async function findUpload(source, { name, fileName }) {
    const isNamed = (artifact) => artifact.name === name;
    const existing = (await listUntil(source, artifacts => artifacts.some(isNamed))).find(isNamed);
    if (existing === undefined)
        return undefined;
    const content = await downloadOne(source, existing, fileName).catch(() => undefined);
    return { artifact: { name, id: existing.id }, content };
}
const uploadFile = (client, upload, folders) => inFreshFolder(folders, async (folder) => {
    const file = external_node_path_.join(folder, upload.fileName);
    (0,external_node_fs_.writeFileSync)(file, upload.content);
    const { id } = await client.uploadArtifact(upload.name, [file], folder, retention(upload.options));
    return { name: upload.name, id };
});
const retention = ({ retentionDays } = {}) => (retentionDays === undefined ? {} : { retentionDays });
const firstPause = 500;
async function listUntil({ client, deadlines }, isComplete) {
    const deadline = deadlines.appearance();
    for (let pause = firstPause;; pause *= 2) {
        const { artifacts } = await client.listArtifacts({ latest: true });
        const remaining = deadline.remainingMilliseconds();
        if (remaining === 0 || isComplete(artifacts))
            return artifacts;
        await (0,promises_.setTimeout)(Math.min(pause, remaining));
    }
}
function withDeadlines(client, deadlines) {
    const wait = (work) => deadlines.wait(deadlines.question(), work);
    return {
        uploadArtifact: (...call) => wait(client.uploadArtifact(...call)),
        deleteArtifact: name => wait(client.deleteArtifact(name)),
        listArtifacts: options => wait(client.listArtifacts(options)),
        downloadArtifact: (id, options) => wait(client.downloadArtifact(id, options)),
    };
}
async function downloadAll(source, names, fileName) {
    const known = await listUntil(source, artifacts => names.every(name => artifacts.some(each => each.name === name)));
    const artifacts = names.map(name => {
        const artifact = known.find(candidate => candidate.name === name);
        if (artifact === undefined)
            throw missingArtifact(name, known);
        return artifact;
    });
    return await (0,concurrency/* mapConcurrently */.X)(artifacts, parallelDownloads, artifact => downloadOne(source, artifact, fileName));
}
async function downloadOne({ client, folders }, { name, id, size, digest }, fileName) {
    if (size > store/* artifactLimit */.M)
        throw refused(name, `it has ${size} bytes, above the limit of ${store/* artifactLimit */.M}`);
    return inFreshFolder(folders, async (folder) => {
        const options = { path: folder, skipDecompress: true, ...(digest === undefined ? {} : { expectedHash: digest }) };
        const { digestMismatch } = await client.downloadArtifact(id, options);
        if (digestMismatch)
            throw damaged(name, `its bytes do not match the digest ${digest} that was recorded at upload`);
        const archive = readDownload(folder, name);
        try {
            return (0,zip_entry/* readOnlyEntry */.l)(archive, fileName, store/* artifactLimit */.M).toString('utf8');
        }
        catch (error) {
            if (!(error instanceof zip_entry/* ArchiveError */.d))
                throw error;
            throw (error.kind === 'policy' ? refused : damaged)(name, error.message, error);
        }
    });
}
const refused = (name, why, cause) => (0,errors/* policyError */.nq)(`Artifact "${name}" of this run is refused: ${why}.`, {
    fix: 'Another tool or another job wrote it. Give its artifact another name there, and run all jobs of the workflow again.',
    cause,
});
const damaged = (name, why, cause) => (0,errors/* serviceError */.cg)(`The artifact service sent a damaged archive of "${name}": ${why}.`, {
    fix: 'Run the job again. If the error stays, run all jobs of the workflow again.',
    cause,
});
function readDownload(folder, name) {
    const [file, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (file === undefined || others.length > 0)
        throw damaged(name, 'the download is not one file');
    const { size } = (0,external_node_fs_.statSync)(external_node_path_.join(folder, file));
    if (size > store/* artifactLimit */.M)
        throw refused(name, `the download has ${size} bytes, above the limit of ${store/* artifactLimit */.M}`);
    return (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file));
}
async function inFreshFolder(folders, work) {
    const folder = folders.create('artifact');
    try {
        return await work(folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./actions/shared/github/artifacts/open.js


function openArtifactStore(runtime) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
    return token && url ? serviceArtifacts(runtime) : folderArtifacts(runtime.folders.workspace);
}


/***/ }),

/***/ 98556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ArchiveError),
/* harmony export */   l: () => (/* binding */ readOnlyEntry)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28812);


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


/***/ }),

/***/ 83501:
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


/***/ })

};
