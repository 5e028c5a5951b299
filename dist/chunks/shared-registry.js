export const id = 'shared-registry';
export const ids = ['shared-registry', 'shared-github-artifacts-open'];
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

/***/ 81027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89511);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98520);




const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
const attestationManifest = 'attestation-manifest';
function readIndex(index, where) {
    const images = [];
    const attestations = [];
    const others = [];
    for (const entry of index.manifests) {
        const descriptor = descriptorOf(entry);
        const { platform } = entry;
        const subject = entry.annotations?.[referenceDigest];
        if (entry.annotations?.[referenceType] === attestationManifest && subject !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(subject)) {
            attestations.push({ ...descriptor, subject });
        }
        else if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown') {
            others.push(descriptor);
        }
        else {
            images.push({
                platform: platformText(platform, where),
                osVersion: platform['os.version'],
                descriptor,
            });
        }
    }
    return { images, attestations, others };
}
const descriptorOf = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
function platformText(platform, where) {
    const text = [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
    try {
        return (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(text).text;
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`${where} names a platform that cannot be used: ${JSON.stringify(text.slice(0, 100))}.`, {
            fix: 'Allowed: os/architecture[/variant], such as linux/amd64 or linux/arm/v7.',
            cause: error,
        });
    }
}
function assembleIndex(parts) {
    if (parts.length === 0)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)('An image index needs at least one platform.');
    const ordered = parts
        .map(part => ({ ...part, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(part.platform) }))
        .sort((a, b) => compare(a.platform.text, b.platform.text));
    for (const [at, part] of ordered.entries()) {
        if (ordered[at + 1]?.platform.text === part.platform.text) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`An image index can contain ${part.platform.text} only once, but it appears twice.`);
        }
        const stray = part.attestations.find(({ subject }) => subject !== part.descriptor.digest);
        if (stray !== undefined) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The attestation ${stray.digest} describes ${stray.subject}, not the image for ${part.platform.text}, ${part.descriptor.digest}.`);
        }
    }
    const manifests = [
        ...ordered.map(({ descriptor, platform }) => ({ ...plain(descriptor), platform: platformObject(platform) })),
        ...ordered.flatMap(({ attestations }) => [...attestations].sort((a, b) => compare(a.digest, b.digest)).map(attestationEntry)),
    ];
    const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP, manifests }));
    return {
        mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        bytes,
        platforms: ordered.map(({ platform }) => platform.text),
    };
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const plain = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
const platformObject = ({ os, architecture, variant }) => ({
    architecture,
    os,
    ...(variant === undefined ? {} : { variant }),
});
const attestationEntry = (attestation) => ({
    ...plain(attestation),
    annotations: { [referenceDigest]: attestation.subject, [referenceType]: attestationManifest },
    platform: { architecture: 'unknown', os: 'unknown' },
});


/***/ }),

/***/ 37566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   R9: () => (/* binding */ imageSize),
/* harmony export */   YI: () => (/* binding */ isLayerPrefix)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);






const contentDescriptor = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const indexDocument = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    manifests: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        ...contentDescriptor.entries,
        platform: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
            architecture: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            os: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            variant: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
            'os.version': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        }))),
    })),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
});
const imageDocument = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    config: contentDescriptor,
    layers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(contentDescriptor),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
});
function parseManifest(manifest, where) {
    const refuse = (why, cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`The manifest of ${where} cannot be used: ${why}.`, { cause });
    const document = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .l)(manifest.bytes);
    if (document === undefined)
        throw refuse('it is not a JSON object');
    const stated = typeof document['mediaType'] === 'string' ? document['mediaType'] : undefined;
    const hasManifests = Object.hasOwn(document, 'manifests');
    const hasLayers = Object.hasOwn(document, 'layers') || Object.hasOwn(document, 'config');
    if (hasManifests && hasLayers)
        throw refuse('it is both an index and an image');
    const announced = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(manifest.mediaType) || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(manifest.mediaType) ? manifest.mediaType : undefined;
    if (announced !== undefined && stated !== undefined && announced !== stated) {
        throw refuse(`the registry announces it as ${announced}, but its mediaType is ${quoted(stated)}`);
    }
    const mediaType = announced ?? stated ?? (hasManifests ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP : hasLayers ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociManifest */ .F7 : manifest.mediaType);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(indexDocument, document);
        if (read.success)
            return { kind: 'index', mediaType, index: read.output };
        throw refuse(describeIssue(read.issues[0]));
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(imageDocument, document);
        if (read.success)
            return { kind: 'image', mediaType, image: read.output };
        throw refuse(describeIssue(read.issues[0]));
    }
    throw refuse(`its media type ${quoted(mediaType)} is neither an image index nor an image manifest of OCI or Docker`);
}
const quoted = (text) => JSON.stringify(text.slice(0, 100));
function describeIssue(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue);
    return `${path === null ? '' : `${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(path)}: `}${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(issue.message)}`;
}
const imageSize = (image) => image.layers.reduce((sum, layer) => sum + layer.size, image.config.size);
const isLayerPrefix = (parentLayers, childLayers) => parentLayers.length > 0 &&
    parentLayers.length <= childLayers.length &&
    parentLayers.every((digest, at) => digest === childLayers[at]);


/***/ }),

/***/ 76408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   G1: () => (/* binding */ isImageType),
/* harmony export */   KP: () => (/* binding */ ociIndex)
/* harmony export */ });
/* unused harmony exports dockerList, dockerManifest */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest];
const isIndexType = (mediaType) => mediaType === ociIndex || mediaType === dockerList;
const isImageType = (mediaType) => mediaType === ociManifest || mediaType === dockerManifest;


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

/***/ 84292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   nE: () => (/* binding */ missingRepository),
/* harmony export */   z$: () => (/* binding */ accessRefused)
/* harmony export */ });
/* unused harmony export readErrors */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83109);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7690);




const errorBody = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    errors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) })),
});
const bodyLimit = 65_536;
function readErrors(body) {
    if (body.byteLength > bodyLimit)
        return [];
    const read = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qFJ(), errorBody), new TextDecoder().decode(body));
    if (!read.success)
        return [];
    return read.output.errors.slice(0, 3).map(({ code, message }) => ({
        code: typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNKNOWN',
        message: typeof message === 'string' ? (0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message) : '',
    }));
}
function describeAnswer(answer) {
    const errors = readErrors(answer.body).map(({ code, message }) => message === '' ? code : `${code}: ${JSON.stringify(message)}`);
    return [`status ${answer.status}`, ...errors].join(', ');
}
function failure(answer, purpose, credentialSource) {
    const { registry, path, access, doing } = purpose;
    const description = describeAnswer(answer);
    if (answer.status === 401 || answer.status === 403)
        return accessRefused(purpose, description, credentialSource);
    const unknownName = readErrors(answer.body).some(({ code }) => code === 'NAME_UNKNOWN');
    if (access === 'push' && answer.status === 404 && (unknownName || (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry) !== undefined)) {
        return missingRepository(purpose, description);
    }
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`${registry} did not accept a request for ${path} while ${doing} (${description}).`);
}
function accessRefused(purpose, description, credentialSource) {
    const { registry, path, doing } = purpose;
    const who = credentialSource === undefined
        ? `No credentials for ${registry} were used`
        : `The credentials came from ${credentialSource}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionError */ .eu)(`${registry} refused access to ${path} while ${doing} (${description}). ${who}.`, {
        fix: accessFix(purpose),
    });
}
function accessFix({ registry, access }) {
    const login = loginStep(registry);
    if (registry !== 'ghcr.io')
        return `Log in before this step, as a user who may ${access}:\n${login}`;
    const level = access === 'push' ? 'write' : 'read';
    const other = 'If another repository created the package, give this one access to it in the package\'s settings, under "Manage Actions access".';
    return `Add to the job:\npermissions:\n  packages: ${level}\nand log in before this step:\n${login}\n${other}`;
}
function loginStep(registry) {
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry) !== undefined)
        return '- uses: aws-actions/amazon-ecr-login@v2';
    const [username, password] = registry === 'ghcr.io'
        ? ['${{ github.actor }}', '${{ secrets.GITHUB_TOKEN }}']
        : ['${{ vars.REGISTRY_USERNAME }}', '${{ secrets.REGISTRY_PASSWORD }}'];
    return [
        '- uses: docker/login-action@v4',
        '  with:',
        ...(registry === 'docker.io' ? [] : [`    registry: ${registry}`]),
        `    username: ${username}`,
        `    password: ${password}`,
    ].join('\n');
}
function missingRepository({ registry, path, doing }, description) {
    const region = (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry);
    const fix = region === undefined
        ? `This registry does not create repositories on the first push. Create ${path} there (or the project that holds it), then run the job again.`
        : `Amazon ECR does not create repositories on the first push. Create it once:\naws ecr create-repository --repository-name ${path} --region ${region}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${registry} has no repository ${path}, found while ${doing} (${description}).`, { fix });
}
const digestMismatch = (where, expected, found) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`Digest mismatch at ${where}: expected ${expected}, found ${found}. The answer was discarded.`, {
    fix: 'A proxy, a cache or a faulty store between this runner and the registry changes what is sent. Run the job again; if the error stays, ask the operators of the registry.',
});


/***/ }),

/***/ 7690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   d0: () => (/* binding */ ecrRegion),
/* harmony export */   lG: () => (/* binding */ apiOrigin)
/* harmony export */ });
/* unused harmony export isLoopback */
function isLoopback(host) {
    const name = hostName(host);
    return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}
function hostName(host) {
    return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host.toLowerCase();
}
const isPlain = (registry, insecure) => isLoopback(registry) || insecure.some(host => host.toLowerCase() === registry.toLowerCase());
function apiOrigin(registry, insecure) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase();
    return `${isPlain(registry, insecure) ? 'http' : 'https'}://${host}`;
}
function ecrRegion(registry) {
    return /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry.toLowerCase())?.[1];
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readImage),
  M: () => (/* binding */ readImageConfig)
});

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(74934);
;// CONCATENATED MODULE: ./actions/shared/images/image-config.js


const imagePlatform = dist/* object */.Ikc({ os: dist/* string */.YjP(), architecture: dist/* string */.YjP(), variant: dist/* optional */.lqM(dist/* string */.YjP()) });
const settings = dist/* object */.Ikc({
    Labels: dist/* fallback */.NpB(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    OnBuild: dist/* fallback */.NpB(dist/* array */.YOg(dist/* string */.YjP()), []),
});
const step = dist/* object */.Ikc({ created_by: dist/* optional */.lqM(dist/* string */.YjP(), ''), empty_layer: dist/* optional */.lqM(dist/* boolean */.zMY(), false) });
const image_config_document = dist/* object */.Ikc({
    config: dist/* fallback */.NpB(settings, { Labels: {}, OnBuild: [] }),
    history: dist/* fallback */.NpB(dist/* array */.YOg(step), []),
});
function parseImageConfig(bytes) {
    const value = (0,json/* parseObject */.l)(bytes);
    if (value === undefined)
        return undefined;
    const { config, history } = dist/* parse */.qgA(image_config_document, value);
    const read = dist/* safeParse */.xLC(imagePlatform, value);
    return {
        platform: read.success ? read.output : undefined,
        labels: config.Labels,
        onBuild: config.OnBuild,
        history: history.map(({ created_by: createdBy, empty_layer: isEmptyLayer }) => ({ createdBy, isEmptyLayer })),
    };
}

// EXTERNAL MODULE: ./actions/shared/images/image-index.js
var image_index = __webpack_require__(81027);
// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(37566);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
;// CONCATENATED MODULE: ./actions/shared/registry/image-content.js




async function readImage(source, name) {
    const manifest = await source.getManifest(name);
    if (manifest === undefined)
        return undefined;
    const { digest, bytes } = manifest;
    const where = `${source.name}@${digest}`;
    const parsed = (0,image_manifest/* parseManifest */.Ng)(manifest, where);
    const { mediaType } = parsed;
    if (parsed.kind === 'image') {
        const descriptor = { mediaType, digest, size: bytes.byteLength };
        const platform = await configPlatform(source, parsed.image, where);
        return { mediaType, digest, platforms: [platformImage(platform, descriptor, parsed.image)], attestations: [] };
    }
    const { images, attestations } = (0,image_index/* readIndex */.vY)(parsed.index, where);
    const platforms = [];
    for (const { platform, descriptor } of images) {
        platforms.push(platformImage(platform, descriptor, await readChild(source, descriptor, where)));
    }
    return { mediaType, digest, platforms, attestations };
}
const platformImage = (platform, descriptor, image) => ({
    platform,
    descriptor,
    size: (0,image_manifest/* imageSize */.R9)(image),
    layers: image.layers.map(({ digest }) => digest),
    config: image.config.digest,
});
async function readChild(source, descriptor, parent) {
    const manifest = await source.getManifest(descriptor.digest);
    if (manifest === undefined) {
        throw (0,errors/* serviceError */.cg)(`${parent} names ${descriptor.digest}, which is not in ${source.name}.`);
    }
    const where = `${source.name}@${descriptor.digest}`;
    const parsed = (0,image_manifest/* parseManifest */.Ng)({ ...manifest, mediaType: descriptor.mediaType }, where);
    if (parsed.kind === 'image')
        return parsed.image;
    throw (0,errors/* serviceError */.cg)(`${where} is an index within an index, which is not supported.`);
}
async function configPlatform(source, image, where) {
    const bytes = await source.getBlob(image.config.digest);
    if (bytes === undefined)
        throw (0,errors/* serviceError */.cg)(`The config ${image.config.digest} of ${where} is not in ${source.name}.`);
    const platform = parseImageConfig(bytes)?.platform;
    if (platform !== undefined)
        return (0,image_index/* platformText */.VQ)(platform, `The config of ${where}`);
    throw (0,errors/* serviceError */.cg)(`The config of ${where} names no platform: it is not the config of a container image.`);
}
async function readImageConfig(source, digest) {
    const bytes = await source.getBlob(digest);
    return bytes && parseImageConfig(bytes);
}


/***/ }),

/***/ 73424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(90886);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(89511);
// EXTERNAL MODULE: ./actions/shared/images/media-type.js
var media_type = __webpack_require__(76408);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var tag = __webpack_require__(15319);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(83109);
// EXTERNAL MODULE: ./actions/shared/registry/failure.js
var failure = __webpack_require__(84292);
// EXTERNAL MODULE: ./actions/shared/registry/source.js
var source = __webpack_require__(74749);
;// CONCATENATED MODULE: ./actions/shared/registry/blobs.js






const transferSeconds = 600;
function createBlobs(connection, name) {
    const hasBlob = async (digest) => {
        const { status } = await connection.send({
            method: 'HEAD',
            to: blobPath(digest),
            access: 'pull',
            doing: `looking for the blob ${digest}`,
            expect: [200, 404],
        });
        return status === 200;
    };
    return {
        hasBlob,
        getBlob: async (digest, maximumBytes = source/* blobLimit */.t) => {
            const { status, body } = await connection.send({
                to: blobPath(digest),
                access: 'pull',
                doing: `reading the blob ${digest}`,
                expect: [200, 404],
                maximumBytes,
                timeoutSeconds: transferSeconds,
            });
            if (status === 404)
                return undefined;
            const found = (0,images_digest/* digestOf */.ol)(body);
            if (found !== digest)
                throw (0,failure/* digestMismatch */.H3)(`a blob of ${name}`, digest, found);
            return body;
        },
        putBlob: async (bytes) => {
            const digest = (0,images_digest/* digestOf */.ol)(bytes);
            if (await hasBlob(digest))
                return digest;
            if ((await upload({ digest, bytes }, connection, name)) || (await hasBlob(digest)))
                return digest;
            throw (0,errors/* serviceError */.cg)(`The upload of the blob ${digest} to ${name} was lost: the registry does not have it.`);
        },
        mountBlob: async (digest, from) => {
            if (!(0,images_digest/* isDigest */.Bc)(digest))
                throw notADigest(digest);
            const { path } = (0,images_reference/* parseRepository */.SU)(`${new URL(connection.origin).host}/${from}`);
            const { status } = await connection.send({
                method: 'POST',
                to: `blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(path)}`,
                access: 'push',
                doing: `mounting the blob ${digest} of ${path}`,
                expect: [201, 202],
                from: path,
            });
            return status === 201;
        },
    };
}
const notADigest = (value) => (0,errors/* inputError */.Xu)(`${JSON.stringify(value)} is not a digest of the form sha256:<64 hex digits>.`);
function blobPath(digest) {
    if ((0,images_digest/* isDigest */.Bc)(digest))
        return `blobs/${digest}`;
    throw notADigest(digest);
}
async function upload({ digest, bytes }, connection, name) {
    const purpose = { access: 'push', doing: `uploading the blob ${digest}` };
    const begun = await connection.send({ ...purpose, method: 'POST', to: 'blobs/uploads/', expect: [202] });
    const session = sessionAddress(begun.headers.get('location') ?? '', connection, name);
    session.search = `${session.search === '' ? '?' : `${session.search}&`}digest=${encodeURIComponent(digest)}`;
    const { status } = await connection.send({
        ...purpose,
        method: 'PUT',
        to: session,
        expect: [201, 404],
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
        timeoutSeconds: transferSeconds,
    });
    return status === 201;
}
function sessionAddress(location, connection, name) {
    const refuse = (why) => (0,errors/* serviceError */.cg)(`The registry of ${name} gave the address ${JSON.stringify((0,log/* oneLine */.TN)(location))} for an upload, which is refused: ${why}.`);
    if (location === '' || !URL.canParse(location, connection.origin))
        throw refuse('this is not an address');
    const url = new URL(location, connection.origin);
    if (url.origin !== connection.origin && url.protocol !== 'https:') {
        throw refuse(`it is neither at ${connection.origin} nor over HTTPS; a proxy in front of the registry must set X-Forwarded-Proto`);
    }
    return url;
}

;// CONCATENATED MODULE: ./actions/shared/registry/challenge.js
const piece = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
function parseChallenges(header) {
    const challenges = [];
    for (const [matched, name = '', quoted, bare] of header.matchAll(piece)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined && matched === name)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value ?? '');
    }
    return challenges;
}

;// CONCATENATED MODULE: ./actions/shared/registry/credentials/credential.js
const isSameRegistry = (one, other) => hostOf(one) === hostOf(other);
function hostOf(name) {
    const host = name
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const basicValue = (username, password) => Buffer.from(`${username}:${password}`, 'utf8').toString('base64');

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
// EXTERNAL MODULE: ./actions/shared/registry/host.js
var host = __webpack_require__(7690);
;// CONCATENATED MODULE: ./actions/shared/registry/token-service.js






const tokenAnswer = dist/* looseObject */._H3({ token: dist/* optional */.lqM(dist/* string */.YjP()), access_token: dist/* optional */.lqM(dist/* string */.YjP()) });
const limits = { maximumBytes: 1_048_576 };
async function fetchToken(wanted, ports) {
    const { purpose, challenge, credential } = wanted;
    const realm = checkRealm(challenge.parameters.get('realm') ?? '', purpose.registry, ports.insecure);
    const service = `The token service of ${purpose.registry}/${purpose.path}`;
    const { url, options } = httpRequest(wanted, realm);
    const answer = await ports.request(service, url.href, { ...limits, ...options });
    if ([400, 401, 403].includes(answer.status)) {
        throw (0,failure/* accessRefused */.z$)(purpose, `its token service answered ${(0,failure/* describeAnswer */.O1)(answer)}`, credential?.source);
    }
    const token = answer.status === 200 ? readToken(answer) : undefined;
    if (token === undefined) {
        throw (0,errors/* serviceError */.cg)(`${service} (${realm.host}) gave no token (status ${answer.status}).`);
    }
    ports.mask(token);
    return token;
}
function httpRequest({ challenge, scopes, credential }, realm) {
    const service = challenge.parameters.get('service');
    const challenged = (challenge.parameters.get('scope') ?? '').split(' ').filter(Boolean);
    const wanted = [...new Set([...scopes, ...challenged])];
    if (credential?.kind === 'identity-token')
        return refreshRequest({ realm, service, scopes: wanted }, credential.token);
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of wanted)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'password')
        return { url, options: {} };
    const { username, password } = credential;
    url.searchParams.set('account', username);
    return { url, options: { headers: { authorization: `Basic ${basicValue(username, password)}` } } };
}
function refreshRequest({ realm, service, scopes }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'image-actions',
        service: service ?? realm.host,
        scope: scopes.join(' '),
        refresh_token: refreshToken,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { url: realm, options: { method: 'POST', headers, body: form.toString(), redirect: 'manual' } };
}
function checkRealm(address, registry, insecure) {
    const refuse = (why) => (0,errors/* permissionError */.eu)(`${registry} names the address ${JSON.stringify((0,log/* oneLine */.TN)(address))} of its token service, which is refused: ${why}.`);
    if (!URL.canParse(address))
        throw refuse('this is not an address');
    const realm = new URL(address);
    if (realm.username !== '' || realm.password !== '')
        throw refuse('the address holds credentials');
    const plain = (0,host/* isPlain */.$i)(registry, insecure) && (0,host/* isPlain */.$i)(realm.host, insecure);
    if (realm.protocol === 'https:' && (plain || !(0,host/* isPlain */.$i)(realm.host, insecure)))
        return realm;
    if (realm.protocol === 'http:' && plain)
        return realm;
    throw refuse('credentials only travel over HTTPS, except between hosts of this machine');
}
function readToken(answer) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), tokenAnswer), new TextDecoder().decode(answer.body));
    const token = read.success ? read.output.token || read.output.access_token : undefined;
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

;// CONCATENATED MODULE: ./actions/shared/registry/authorisation.js




function createAuthorisation(ports) {
    const challenges = new Map();
    const headers = new Map();
    const sources = new Map();
    const make = async (purpose, scopes, challenge) => {
        const credential = await ports.credentials.find(purpose.registry);
        if (credential !== undefined)
            sources.set(purpose.registry, credential.source);
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        if (challenge.scheme === 'basic')
            return basicHeader(purpose, credential);
        return `Bearer ${await fetchToken({ purpose, challenge, scopes, credential }, ports)}`;
    };
    const remember = (purpose, scopes, challenge) => {
        const key = headerKey(purpose.registry, scopes);
        const header = make(purpose, scopes, challenge);
        headers.set(key, header);
        header.catch(() => headers.get(key) === header && headers.delete(key));
        return header;
    };
    return {
        known: async (purpose, scopes) => {
            const challenge = challenges.get(purpose.registry);
            if (challenge === undefined)
                return undefined;
            return headers.get(headerKey(purpose.registry, scopes)) ?? remember(purpose, scopes, withoutScope(challenge));
        },
        answer: async (purpose, scopes, refused) => {
            const current = headers.get(headerKey(purpose.registry, scopes));
            if (current !== undefined && (await current) !== refused.header)
                return current;
            const offered = parseChallenges(refused.challenge);
            const challenge = offered.find(({ scheme }) => scheme === 'bearer') ?? offered.find(({ scheme }) => scheme === 'basic');
            if (challenge === undefined)
                return undefined;
            challenges.set(purpose.registry, challenge);
            return remember(purpose, scopes, challenge);
        },
        source: registry => sources.get(registry),
    };
}
const withoutScope = ({ scheme, parameters }) => ({
    scheme,
    parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});
const headerKey = (registry, scopes) => [registry, ...scopes].join('\n');
function basicHeader(purpose, credential) {
    if (credential?.kind === 'password')
        return `Basic ${basicValue(credential.username, credential.password)}`;
    throw (0,failure/* accessRefused */.z$)(purpose, 'it requires a user name and a password', credential?.source);
}

;// CONCATENATED MODULE: ./actions/shared/registry/connection.js




function createConnections(ports) {
    const insecure = ports.insecure ?? [];
    const authorisation = createAuthorisation({ ...ports, insecure });
    return repository => {
        const { registry, path } = repository;
        const origin = (0,host/* apiOrigin */.lG)(registry, insecure);
        const attempt = (url, call, header) => {
            const { method, body, maximumBytes, timeoutSeconds, headers } = call;
            return ports.request(`The registry of ${(0,images_reference/* repositoryOf */._M)(repository)}`, url.href, {
                method,
                body,
                maximumBytes,
                timeoutSeconds,
                headers: {
                    'user-agent': 'image-actions',
                    'accept-encoding': 'identity',
                    ...headers,
                    ...(header !== undefined && url.origin === origin ? { authorization: header } : {}),
                },
            });
        };
        return {
            origin,
            send: async (call) => {
                const url = call.to instanceof URL ? call.to : new URL(`${origin}/v2/${path}/${call.to}`);
                const purpose = { registry, path, access: call.access, doing: call.doing };
                const scopes = scopesOf(path, call);
                const header = await authorisation.known(purpose, scopes);
                let answer = await attempt(url, call, header);
                const challenge = answer.status === 401 ? answer.headers.get('www-authenticate') : null;
                if (challenge !== null) {
                    const renewed = await authorisation.answer(purpose, scopes, { challenge, header });
                    if (renewed === undefined) {
                        throw (0,failure/* accessRefused */.z$)(purpose, 'it requires a kind of login that is neither Bearer nor Basic', undefined);
                    }
                    answer = await attempt(url, call, renewed);
                }
                if (call.expect.includes(answer.status))
                    return answer;
                throw (0,failure/* failure */.V2)(answer, purpose, authorisation.source(registry));
            },
        };
    };
}
function scopesOf(path, { access, from }) {
    const target = `repository:${path}:${access === 'push' ? 'pull,push' : 'pull'}`;
    return from === undefined ? [target] : [target, `repository:${from}:pull`];
}

// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(65534);
;// CONCATENATED MODULE: ./actions/shared/registry/tag-list.js




const page = dist/* looseObject */._H3({ tags: dist/* nullable */.mee(dist/* array */.YOg(fields/* tag */.Tc)) });
const pageSize = 1000;
const maxTagPages = 1000;
async function listTags(connection, name) {
    const tags = [];
    const seen = new Set();
    let to = `tags/list?n=${pageSize}`;
    for (let number = 1; number <= maxTagPages; number++) {
        const answer = await connection.send({
            to,
            access: 'pull',
            doing: 'listing its tags',
            expect: [200, 404],
            maximumBytes: 4 * 1024 * 1024,
        });
        if (answer.status === 404)
            return undefined;
        tags.push(...readPage(answer.body, name));
        const next = nextPage(answer.headers.get('link') ?? '', connection.origin, name);
        if (next === undefined)
            return [...new Set(tags)];
        if (seen.has(next.href))
            break;
        seen.add(next.href);
        to = next;
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} does not end: the registry repeats a page.`);
}
function readPage(body, name) {
    try {
        const read = dist/* safeParse */.xLC(page, JSON.parse(new TextDecoder().decode(body)));
        if (read.success)
            return read.output.tags ?? [];
    }
    catch {
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} does not have the form of the OCI distribution specification.`);
}
function nextPage(link, origin, name) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next\b/i.exec(link)?.[1];
    if (target === undefined)
        return undefined;
    const url = URL.canParse(target, `${origin}/`) ? new URL(target, `${origin}/`) : undefined;
    if (url?.origin === origin)
        return url;
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} continues at ${JSON.stringify((0,log/* oneLine */.TN)(target))}, which is not at ${origin}.`);
}

;// CONCATENATED MODULE: ./actions/shared/registry/client.js










function createRegistryClient(ports) {
    const connect = createConnections(ports);
    return {
        repository: name => {
            const reference = (0,images_reference/* parseRepository */.SU)(name);
            return openRepository(reference, connect(reference));
        },
    };
}
function openRepository(reference, connection) {
    const name = (0,images_reference/* repositoryOf */._M)(reference);
    const getManifest = (wanted) => readManifestBytes(connection, name, wanted);
    const headManifest = async (wanted) => {
        const answer = await connection.send({
            method: 'HEAD',
            to: manifestPath(wanted),
            access: 'pull',
            doing: `looking for the manifest "${wanted}"`,
            expect: [200, 404],
            headers: { accept: media_type/* manifestTypes */.Fm.join(', ') },
        });
        if (answer.status === 404)
            return undefined;
        const digest = answer.headers.get('docker-content-digest') ?? '';
        if (!(0,images_digest/* isDigest */.Bc)(digest))
            return getManifest(wanted);
        if ((0,images_digest/* isDigest */.Bc)(wanted) && digest !== wanted)
            throw (0,failure/* digestMismatch */.H3)(`${name}@${wanted}`, wanted, digest);
        return { mediaType: mediaTypeOf(answer.headers), digest };
    };
    return {
        name,
        getManifest,
        headManifest,
        putManifest: async (wanted, { mediaType, bytes }) => {
            const digest = (0,images_digest/* digestOf */.ol)(bytes);
            if ((0,images_digest/* isDigest */.Bc)(wanted) && wanted !== digest) {
                throw (0,errors/* inputError */.Xu)(`The bytes to store as ${name}@${wanted} have the digest ${digest}.`);
            }
            const answer = await connection.send({
                method: 'PUT',
                to: manifestPath(wanted),
                access: 'push',
                doing: `writing the manifest "${wanted}"`,
                expect: [201, 200, 202],
                headers: { 'content-type': mediaType },
                body: bytes,
            });
            const stored = answer.headers.get('docker-content-digest') ?? (await headManifest(wanted))?.digest;
            if (stored !== digest)
                throw (0,failure/* digestMismatch */.H3)(`${name}, written as "${wanted}"`, digest, stored ?? 'none');
            return digest;
        },
        listTags: () => listTags(connection, name),
        ...createBlobs(connection, name),
    };
}
function manifestPath(name) {
    if ((0,tag/* isTag */.dz)(name) || (0,images_digest/* isDigest */.Bc)(name))
        return `manifests/${name}`;
    throw (0,errors/* inputError */.Xu)(`${JSON.stringify(name)} is neither a tag nor a digest.`);
}
const mediaTypeOf = (headers) => (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
async function readManifestBytes(connection, name, wanted) {
    const { status, headers, body } = await connection.send({
        to: manifestPath(wanted),
        access: 'pull',
        doing: `reading the manifest "${wanted}"`,
        expect: [200, 404],
        headers: { accept: media_type/* manifestTypes */.Fm.join(', ') },
        maximumBytes: source/* manifestLimit */.M,
    });
    if (status === 404)
        return undefined;
    if (body.byteLength === 0)
        throw (0,errors/* serviceError */.cg)(`The manifest "${wanted}" of ${name} came without content.`);
    const digest = (0,images_digest/* digestOf */.ol)(body);
    const announced = headers.get('docker-content-digest') ?? '';
    const expected = (0,images_digest/* isDigest */.Bc)(wanted) ? wanted : (0,images_digest/* isDigest */.Bc)(announced) ? announced : digest;
    if (digest !== expected)
        throw (0,failure/* digestMismatch */.H3)(`the manifest "${wanted}" of ${name}`, expected, digest);
    return { mediaType: mediaTypeOf(headers), digest, bytes: body };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./actions/shared/registry/credentials/credential-helper.js



const helperAnswer = dist/* looseObject */._H3({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
async function askHelper({ name, file }, registry, ports) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify((0,log/* oneLine */.TN)(name))}.`, { fix: 'Allowed: letters, digits, "_", "." and "-"; the program is docker-credential-<name> on PATH.' });
    }
    const program = `docker-credential-${name}`;
    const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const { exitCode, stdout, stderr } = await ports.capture(program, ['get'], { stdin: server, env: ports.env });
    const answer = stdout.toString('utf8').trim();
    if (exitCode !== 0) {
        if (/credentials not found/i.test(`${answer}\n${stderr}`))
            return undefined;
        const reason = (0,log/* oneLine */.TN)(stderr) || (answer.startsWith('{') ? '' : (0,log/* oneLine */.TN)(answer)) || `exit code ${exitCode}`;
        throw (0,errors/* permissionError */.eu)(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
            fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
        });
    }
    const { Username: username, Secret: secret } = parseAnswer(answer, program, registry);
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', source: program, token: secret }
        : { kind: 'password', source: program, username, password: secret };
}
function parseAnswer(answer, program, registry) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), helperAnswer), answer);
    if (read.success)
        return read.output;
    throw (0,errors/* permissionError */.eu)(`${program} answered for ${registry} in a form that its protocol does not have.`);
}

;// CONCATENATED MODULE: ./actions/shared/registry/credentials/docker-configuration.js







const authEntry = dist/* looseObject */._H3({
    auth: dist/* optional */.lqM(dist/* string */.YjP()),
    username: dist/* optional */.lqM(dist/* string */.YjP()),
    password: dist/* optional */.lqM(dist/* string */.YjP()),
    identitytoken: dist/* optional */.lqM(dist/* string */.YjP()),
    registrytoken: dist/* optional */.lqM(dist/* string */.YjP()),
});
const configurationDocument = dist/* looseObject */._H3({
    auths: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), authEntry))),
    credHelpers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    credsStore: dist/* optional */.lqM(dist/* string */.YjP()),
});
function dockerConfiguration(ports) {
    let reading;
    return async (registry) => {
        reading ??= readConfiguration(ports.env);
        const { credHelpers, credsStore, auths, file } = await reading;
        const helper = valueFor(registry, credHelpers) || credsStore;
        const stored = helper ? await askHelper({ name: helper, file }, registry, ports) : undefined;
        if (stored !== undefined)
            return stored;
        return Object.entries(auths ?? {})
            .filter(([key]) => isSameRegistry(key, registry))
            .map(([, entry]) => fromEntry(entry, file))
            .find(credential => credential !== undefined);
    };
}
const valueFor = (registry, helpers) => Object.entries(helpers ?? {}).find(([key]) => isSameRegistry(key, registry))?.[1];
async function readConfiguration(env) {
    const folder = env['DOCKER_CONFIG'] || external_node_path_.join(env['HOME'] || external_node_os_.homedir(), '.docker');
    const file = external_node_path_.join(folder, 'config.json');
    const text = await readIfPresent(file);
    if (text === undefined)
        return { file };
    const fix = 'Log in again (docker/login-action or docker login), which writes the file again.';
    try {
        const read = dist/* safeParse */.xLC(configurationDocument, JSON.parse(text));
        if (read.success)
            return { ...read.output, file };
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} does not have the form that docker login writes: ${dist/* getDotPath */.BuJ(read.issues[0]) ?? 'the file is not an object'}.`, { fix });
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} is not JSON.`, { fix });
        throw error;
    }
}
async function readIfPresent(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return undefined;
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function fromEntry(entry, file) {
    const source = `Docker's configuration ${file}`;
    if (entry.registrytoken)
        return { kind: 'registry-token', source, token: entry.registrytoken };
    if (entry.identitytoken)
        return { kind: 'identity-token', source, token: entry.identitytoken };
    const decoded = Buffer.from(entry.auth ?? '', 'base64')
        .toString('utf8')
        .replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon > 0) {
        return { kind: 'password', source, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    }
    if (!entry.username || !entry.password)
        return undefined;
    return { kind: 'password', source, username: entry.username, password: entry.password };
}

;// CONCATENATED MODULE: ./actions/shared/registry/credentials/explicit-credential.js


function explicitCredential(username, password, registries) {
    if (username === '' && password === '')
        return undefined;
    if (username === '' || password === '') {
        const [missing, present] = username === '' ? ['registry-username', 'registry-password'] : ['registry-password', 'registry-username'];
        throw (0,errors/* inputError */.Xu)(`Input "${missing}" is empty, but "${present}" is set; set both, or none.`);
    }
    const [registry, ...others] = [...new Set(registries)];
    if (registry === undefined)
        return undefined;
    if (others.length > 0) {
        throw (0,errors/* inputError */.Xu)(`Inputs "registry-username" and "registry-password" are for one registry, and the images are in ${[registry, ...others].join(', ')}.`, { fix: 'Leave both inputs empty and log in to each registry with docker/login-action before this step.' });
    }
    return { registry, username, password };
}
const fromInputs = (explicit) => async (registry) => {
    if (explicit === undefined || !isSameRegistry(explicit.registry, registry))
        return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
};

;// CONCATENATED MODULE: ./actions/shared/registry/credentials/credentials.js



function createCredentials(ports, explicit) {
    const sources = [fromInputs(explicit), dockerConfiguration(ports)];
    const search = async (registry) => {
        for (const source of sources) {
            const credential = await source(registry);
            if (credential !== undefined)
                return masked(credential, ports.mask);
        }
        return undefined;
    };
    const searches = new Map();
    return {
        find: registry => {
            const searching = searches.get(registry) ?? search(registry);
            searches.set(registry, searching);
            return searching;
        },
    };
}
function masked(credential, mask) {
    if (credential.kind !== 'password') {
        mask(credential.token);
        return credential;
    }
    mask(credential.password);
    mask(basicValue(credential.username, credential.password));
    return credential;
}

;// CONCATENATED MODULE: ./actions/shared/registry/open.js




function openRegistry(runtime, login) {
    const { request, mask } = runtime;
    return createRegistryClient({ request, mask, credentials: createCredentials(runtime, login && explicitOf(login)) });
}
const explicitOf = ({ registryUsername, registryPassword, repositories }) => explicitCredential(registryUsername, registryPassword, repositories.map(name => (0,images_reference/* parseRepository */.SU)(name).registry));


/***/ }),

/***/ 74749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ manifestLimit),
/* harmony export */   t: () => (/* binding */ blobLimit)
/* harmony export */ });
const manifestLimit = 4 * 1024 * 1024;
const blobLimit = 8 * 1024 * 1024;


/***/ }),

/***/ 74708:
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
