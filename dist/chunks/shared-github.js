export const id = 'shared-github';
export const ids = ['shared-github'];
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
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
    const list = async () => ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }) : [])
        .filter(entry => entry.isDirectory())
        .map(({ name }) => ({ name, id: undefined }))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
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
    const folder = external_node_path_.join(workspace, folder_location, name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    refuseLinks(workspace, name);
    const ignore = external_node_path_.join(workspace, folder_parent, '.gitignore');
    if (!(0,external_node_fs_.existsSync)(ignore))
        (0,external_node_fs_.writeFileSync)(ignore, '*\n');
    const partial = external_node_path_.join(folder, `.${fileName}.${(0,external_node_crypto_.randomUUID)()}`);
    (0,external_node_fs_.writeFileSync)(partial, content, { flag: 'wx' });
    (0,external_node_fs_.renameSync)(partial, external_node_path_.join(folder, fileName));
}
function readArtifactFile({ workspace, name, fileName }) {
    const file = external_node_path_.join(workspace, folder_location, name, fileName);
    if (!(0,external_node_fs_.existsSync)(external_node_path_.dirname(file)))
        throw missingFolder(name);
    refuseLinks(workspace, name);
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
function refuseLinks(workspace, name) {
    const real = (0,external_node_fs_.realpathSync)(external_node_path_.join(workspace, folder_location, name));
    if (real === external_node_path_.join((0,external_node_fs_.realpathSync)(workspace), folder_location, name))
        return;
    throw (0,errors/* inputError */.Xu)(`${folder_location}/${name} leads to ${real}: symbolic links are not followed there.`, {
        fix: `Remove ${folder_parent} from the repository.`,
    });
}

// EXTERNAL MODULE: ./actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(74708);
;// CONCATENATED MODULE: ./actions/shared/github/artifacts/failures.js

const conflict = /\(409\)/;
const quota = /storage quota has been hit|insufficient usage/i;
const refusedToken = /\((?:401|403)\)|ACTIONS_RUNTIME_TOKEN|JWT token is invalid/;
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
    const { folders } = runtime;
    const withClient = async (title, name, work) => {
        refuseServer(runtime.env['GITHUB_SERVER_URL']);
        return runtime.log.group(title, async () => {
            try {
                return await work(await connect());
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
        return withClient(title, names.join(', '), client => downloadAll({ client, folders }, names, fileName));
    };
    return {
        location: 'this run',
        list: () => withClient('List the artifacts of this run', '', async (client) => (await listLatest(client)).map(({ name, id }) => ({ name, id }))),
        upload: async (name, fileName, content, options) => {
            for (const part of [name, fileName])
                (0,artifacts_names/* checkName */.I3)(part);
            const upload = { name, fileName, content, options };
            return withClient(`Upload artifact ${name}`, name, client => uploadOnce(client, upload, folders));
        },
        readAll,
        read: async (name, fileName) => (await readAll([name], fileName))[0] ?? '',
    };
}
async function uploadOnce(client, upload, folders) {
    try {
        return await uploadFile(client, upload, folders);
    }
    catch (error) {
        if (!isConflict(error))
            throw error;
        const existing = (await listLatest(client)).find(({ name }) => name === upload.name);
        if (existing === undefined)
            throw error;
        const content = await downloadOne({ client, folders }, existing, upload.fileName).catch(() => undefined);
        if (content === upload.content)
            return { name: existing.name, id: existing.id };
        if (!upload.options?.replace)
            throw error;
        await client.deleteArtifact(upload.name);
        return await uploadFile(client, upload, folders);
    }
}
const uploadFile = (client, upload, folders) => inFreshFolder(folders, async (folder) => {
    const file = external_node_path_.join(folder, upload.fileName);
    (0,external_node_fs_.writeFileSync)(file, upload.content);
    const { id } = await client.uploadArtifact(upload.name, [file], folder, retention(upload.options));
    return { name: upload.name, id };
});
const retention = ({ retentionDays } = {}) => (retentionDays === undefined ? {} : { retentionDays });
const listLatest = async (client) => (await client.listArtifacts({ latest: true })).artifacts;
async function downloadAll(source, names, fileName) {
    const known = await listLatest(source.client);
    const artifacts = names.map(name => {
        const artifact = known.find(candidate => candidate.name === name);
        if (artifact === undefined)
            throw missingArtifact(name, known);
        return artifact;
    });
    return await (0,concurrency/* mapConcurrently */.X)(artifacts, parallelDownloads, artifact => downloadOne(source, artifact, fileName));
}
async function downloadOne({ client, folders }, { name, id, size, digest }, fileName) {
    const refuse = (why, cause) => (0,errors/* serviceError */.cg)(`Artifact "${name}" of this run is refused: ${why}.`, {
        fix: 'Another tool wrote it, or it was damaged in transfer. Run all jobs of the workflow again.',
        cause,
    });
    if (size > store/* artifactLimit */.M)
        throw refuse(`it has ${size} bytes, above the limit of ${store/* artifactLimit */.M}`);
    return inFreshFolder(folders, async (folder) => {
        const options = { path: folder, skipDecompress: true, ...(digest === undefined ? {} : { expectedHash: digest }) };
        const { digestMismatch } = await client.downloadArtifact(id, options);
        if (digestMismatch)
            throw refuse(`its bytes do not match the digest ${digest} that was recorded at upload`);
        const archive = readDownload(folder);
        try {
            return (0,zip_entry/* readOnlyEntry */.l)(archive, fileName, store/* artifactLimit */.M).toString('utf8');
        }
        catch (error) {
            throw refuse((0,errors/* messageOf */.bD)(error), error);
        }
    });
}
function readDownload(folder) {
    const [file, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (file === undefined || others.length > 0)
        throw new Error('the download is not one file');
    const { size } = (0,external_node_fs_.statSync)(external_node_path_.join(folder, file));
    if (size > store/* artifactLimit */.M)
        throw new Error(`the download has ${size} bytes, above the limit of ${store/* artifactLimit */.M}`);
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

/***/ 28351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 98556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readOnlyEntry)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

function readOnlyEntry(archive, name, limit) {
    const entries = readDirectory(archive);
    const [entry] = entries;
    if (entry === undefined || entries.length !== 1 || entry.name !== name) {
        const found = entries.slice(0, 10).map(({ name }) => JSON.stringify(name));
        const more = entries.length > found.length ? ` and ${entries.length - found.length} more` : '';
        throw new Error(`it must contain ${JSON.stringify(name)} and no other file, but contains ${found.join(', ') || 'no file'}${more}`);
    }
    if (entry.size > limit)
        throw new Error(`"${name}" has ${entry.size} bytes, above the limit of ${limit}`);
    const content = unpack(archive, entry, limit);
    if (content.length !== entry.size || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content) !== entry.checksum) {
        throw new Error(`the bytes of "${name}" do not match their checksum`);
    }
    return content;
}
const damaged = () => new Error('it is not a complete ZIP archive');
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
        throw new Error(`"${entry.name}" is encrypted`);
    if (entry.offset + 30 > archive.length || archive.readUInt32LE(entry.offset) !== 0x04034b50)
        throw damaged();
    const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
    const packed = archive.subarray(start, start + entry.packedSize);
    if (packed.length !== entry.packedSize)
        throw damaged();
    if (entry.method === 0)
        return packed;
    if (entry.method !== 8)
        throw new Error(`"${entry.name}" is compressed by method ${entry.method}, which is not supported`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: limit });
    }
    catch (error) {
        throw new Error(`"${entry.name}" cannot be unpacked within ${limit} bytes`, { cause: error });
    }
}


/***/ }),

/***/ 85882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   g: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
function environmentName(text) {
    if (text === '' || (environmentPattern.test(text) && !text.includes('--')))
        return text;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-"`);
}


/***/ }),

/***/ 65534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Qo: () => (/* binding */ platformEntry),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   lG: () => (/* binding */ attestation),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* unused harmony exports time, run */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70458);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89511);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85882);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90886);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15319);
/* harmony import */ var _target_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42028);






const digest = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const pinnedReference = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(new RegExp(`${_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0.source.replace(/\$$/, '')}@${_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_.source.replace(/^\^/, '')}`), 'is not of the form repository@sha256:<64 hex digits>'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
const targetName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_target_name_js__WEBPACK_IMPORTED_MODULE_4__/* .targetNamePattern */ .P, 'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .g, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const count = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0));
const bytes = count;
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), digest, size: bytes });
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ digest, size: bytes, layers: count });
const attestation = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    digest,
    size: bytes,
    subject: digest,
});
const base = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ image: repository, digest }));
const build = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
    steps: count,
    cachedSteps: count,
}));
const run = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: count,
    number: count,
    attempt: count,
    workflow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
const origin = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    repository: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    revision: commit,
    headRevision: commit,
    ref: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment,
    created: time,
    run,
};


/***/ }),

/***/ 98520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const architectures = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
    ['i386', ['386']],
]);
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const [os = '', written = '', writtenVariant] = parts;
    if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`);
    }
    const [architecture, implied] = architectures.get(written) ?? [written];
    const variant = normaliseVariant(architecture, writtenVariant ?? implied);
    return { os, architecture, variant, text: [os, architecture, variant].filter(Boolean).join('/') };
}
function normaliseVariant(architecture, variant) {
    if (architecture === 'arm64' && (variant === 'v8' || variant === '8'))
        return undefined;
    if (architecture === 'amd64' && variant === 'v1')
        return undefined;
    if (architecture === 'arm')
        return variant === undefined ? 'v7' : variant.replace(/^(\d)/, 'v$1');
    return variant;
}
const platformSlug = (platform) => platform.replaceAll('/', '-');


/***/ }),

/***/ 42028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ targetNamePattern),
/* harmony export */   i: () => (/* binding */ targetNames)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const targetNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
function targetNames(names) {
    const option = names.find(name => name.startsWith('-'));
    if (option === undefined)
        return names;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${option}" cannot name a bake target, because a name that begins with "-" is an option of buildx; allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first. Rename the target in the bake file`);
}


/***/ }),

/***/ 72714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83109);




function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        return unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        if (!Array.isArray(value))
            throw invalid(what, [`Expected a list but received ${typeName(value)}`], details);
        const documents = [];
        const errors = [];
        for (const [index, entry] of value.entries()) {
            const reading = readByVersion(versions, entry, { what, path: [index] });
            if ('errors' in reading)
                errors.push(...reading.errors);
            else
                documents.push(reading.document);
        }
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return documents;
    };
}
function readByVersion(versions, value, { what, path }) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return { errors: [`${prefix(path)}Expected an object but received ${typeName(value)}`] };
    const known = Object.keys(versions).join(', ');
    const { schemaVersion } = value;
    if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion)) {
        return { errors: [`${prefix([...path, 'schemaVersion'])}Expected one of the numbers ${known}`] };
    }
    const read = Object.hasOwn(versions, schemaVersion) ? versions[schemaVersion] : undefined;
    if (read !== undefined)
        return read(value, path);
    const place = path.length === 0 ? '' : `, entry ${path.join('.')},`;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what}${place} has schemaVersion ${schemaVersion}; this release reads ${known}.`, {
        fix: 'It was written by an action of another release. Use the same release of all actions in the workflow.',
    });
}
function readJson(schema, json, what) {
    return checkJson(schema, parseText(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function parseText(json, what, details) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { ...details, cause: error });
    }
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output, path);
    return loss === undefined ? { document: result.output } : { errors: [loss] };
}
function unwrap(reading, what, details) {
    if ('errors' in reading)
        throw invalid(what, reading.errors, details);
    return reading.document;
}
function invalid(what, errors, details) {
    const more = errors.length > 5 ? [`and ${errors.length - 5} more`] : [];
    const lines = [...errors.slice(0, 5), ...more].map(error => `\n  ${error}`);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not valid:${lines.join('')}`, details);
}
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read, path) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return `${prefix(path)}Expected an object but received a list`;
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (reservedKeys.includes(key) && !Object.hasOwn(read, key)) {
            return `${prefix(at)}this name cannot be used, it has a meaning of its own in JavaScript`;
        }
        const loss = Object.hasOwn(read, key) ? lossBetween(value, Reflect.get(read, key), at) : undefined;
        if (loss !== undefined)
            return loss;
    }
    return undefined;
}


/***/ }),

/***/ 97645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Z6: () => (/* binding */ isImmutableTag),
/* harmony export */   n6: () => (/* binding */ runMark)
/* harmony export */ });
/* unused harmony export namesCommit */
const fullVersion = /^v?\d+(?:\.\d+){2,}(?:[-_.+a-z].*)?$/i;
const runMark = (number) => `-run${number}`;
function namesCommit(tag, facts) {
    const revisions = [facts.revision, facts.headRevision ?? ''];
    return tag.split(/[._-]+/).some(part => {
        const id = /^g?([0-9a-f]{7,})$/i.exec(part)?.[1]?.toLowerCase();
        return id !== undefined && revisions.some(revision => revision.startsWith(id));
    });
}
function namesVersion(tag, facts) {
    if (fullVersion.test(tag))
        return true;
    const version = facts.version?.replace(/^v/, '') ?? '';
    return fullVersion.test(version) && new RegExp(`(?:^|[-_]|v)${escapeRegExp(version)}(?:[-_]|$)`).test(tag);
}
const endsWithRun = (tag, facts) => facts.run !== undefined && tag.endsWith(runMark(facts.run));
function isImmutableTag(tag, facts) {
    if (facts.branch !== undefined && tag === facts.branch)
        return false;
    return namesCommit(tag, facts) || endsWithRun(tag, facts) || namesVersion(tag, facts);
}
function immutableTagOf(tags, facts) {
    const immutable = tags.filter(tag => isImmutableTag(tag, facts));
    const named = immutable.find(tag => namesCommit(tag, facts) || endsWithRun(tag, facts));
    return named ?? immutable[0];
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ })

};
