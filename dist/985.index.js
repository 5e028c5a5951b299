export const id = 985;
export const ids = [985,187];
export const modules = {

/***/ 9467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Xy: () => (/* binding */ recordsFile),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   eS: () => (/* binding */ planFile),
/* harmony export */   ft: () => (/* binding */ latestPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const planFile = 'plan.json';
const recordsFile = 'records.json';
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
        const reason = reasonAgainst(records, taken.get(records.row), plan);
        if (reason === undefined)
            taken.set(records.row, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const byRow = (one, other) => (one.row < other.row ? -1 : 1);
    return { taken: [...taken.values()].sort(byRow), leftOut };
}
function reasonAgainst(records, better, plan) {
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
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", beginning with a letter, a digit or "_"`);
}


/***/ }),

/***/ 93718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 20187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createArtifactStore: () => (/* binding */ createArtifactStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-store.js
var artifact_store = __webpack_require__(93718);
;// CONCATENATED MODULE: ./build/actions/shared/github/artifact-folder.js






const artifact_folder_parent = '.image-actions';
const place = `${artifact_folder_parent}/artifacts`;
function folderArtifacts(workspace) {
    const folder = external_node_path_.join(workspace, place);
    const read = async (name, fileName) => readFile(workspace, (0,artifact_names/* checkName */.I3)(name), (0,artifact_names/* checkName */.I3)(fileName));
    const list = async () => ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }) : [])
        .filter(entry => entry.isDirectory())
        .map(({ name }) => ({ name, id: null }))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    return {
        place,
        list,
        read,
        readAll: (names, fileName) => Promise.all(names.map(name => read(name, fileName))),
        upload: async (name, fileName, content) => {
            writeFile(workspace, (0,artifact_names/* checkName */.I3)(name), (0,artifact_names/* checkName */.I3)(fileName), content);
            return { name, id: null };
        },
    };
}
function writeFile(workspace, name, fileName, content) {
    const folder = external_node_path_.join(workspace, place, name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    refuseLinks(workspace, name);
    const ignore = external_node_path_.join(workspace, artifact_folder_parent, '.gitignore');
    if (!(0,external_node_fs_.existsSync)(ignore))
        (0,external_node_fs_.writeFileSync)(ignore, '*\n');
    const half = external_node_path_.join(folder, `.${fileName}.${(0,external_node_crypto_.randomUUID)()}`);
    (0,external_node_fs_.writeFileSync)(half, content, { flag: 'wx' });
    (0,external_node_fs_.renameSync)(half, external_node_path_.join(folder, fileName));
}
function readFile(workspace, name, fileName) {
    const file = external_node_path_.join(workspace, place, name, fileName);
    if (!(0,external_node_fs_.existsSync)(external_node_path_.dirname(file)))
        throw missingArtifact(name);
    refuseLinks(workspace, name);
    const others = (0,external_node_fs_.readdirSync)(external_node_path_.dirname(file)).filter(entry => entry !== fileName);
    if (others.length > 0 || !(0,external_node_fs_.existsSync)(file)) {
        throw (0,errors/* inputError */.Xu)(`The artifact "${name}" in ${place} must hold "${fileName}" and nothing else${others.length > 0 ? `, but holds ${others.slice(0, 10).join(', ')}` : ''}.`, { fix: `Remove ${place} and run the earlier steps again.` });
    }
    const facts = (0,external_node_fs_.lstatSync)(file);
    if (!facts.isFile())
        throw (0,errors/* inputError */.Xu)(`${place}/${name}/${fileName} is not a regular file.`);
    if (facts.size > artifact_store/* artifactLimit */.M) {
        throw (0,errors/* inputError */.Xu)(`${place}/${name}/${fileName} has ${facts.size} bytes; allowed: up to ${artifact_store/* artifactLimit */.M}.`);
    }
    return (0,external_node_fs_.readFileSync)(file, 'utf8');
}
const missingArtifact = (name) => (0,errors/* inputError */.Xu)(`There is no artifact "${name}" in ${place}.`, {
    fix: 'Run the step that writes it first, in this workspace, or carry the folder over from the job that ran it.',
});
function refuseLinks(workspace, name) {
    const real = (0,external_node_fs_.realpathSync)(external_node_path_.join(workspace, place, name));
    if (real === external_node_path_.join((0,external_node_fs_.realpathSync)(workspace), place, name))
        return;
    throw (0,errors/* inputError */.Xu)(`${place}/${name} leads to ${real}: symbolic links are not followed there.`, {
        fix: `Remove ${artifact_folder_parent} from the repository.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/shared/github/artifact-failures.js

const conflict = /\(409\)/;
const quota = /storage quota has been hit|insufficient usage/i;
const refusedToken = /\((?:401|403)\)|ACTIONS_RUNTIME_TOKEN|JWT token is invalid/;
const isConflict = (error) => conflict.test((0,errors/* messageOf */.bD)(error));
function artifactFailure(name, error) {
    const text = (0,errors/* messageOf */.bD)(error);
    const what = name === '' ? 'The artifacts of this run' : `Artifact "${name}"`;
    if (conflict.test(text)) {
        return (0,errors/* inputError */.Xu)(`${what} exists already in this run, with other content or still unfinished.`, {
            fix: 'Names are shared by all jobs of a run and by all reusable workflows that it calls. Let one job only write this artifact: give matrix rows different names, or call the workflow once per run.',
            cause: error,
        });
    }
    if (quota.test(text)) {
        return (0,errors/* serviceError */.cg)(`${what} was not stored: the artifact storage of this account is full.`, {
            fix: 'Delete old artifacts, shorten their retention, or raise the spending limit. GitHub counts the storage anew every 6 to 12 hours.',
            cause: error,
        });
    }
    if (refusedToken.test(text)) {
        return (0,errors/* permissionError */.eu)(`${what} cannot be reached: the artifact service refused the runner's token (${text}).`, {
            fix: 'The token is valid only while its job runs. Run the action as a step of the job, not in a process that outlives it.',
            cause: error,
        });
    }
    return (0,errors/* serviceError */.cg)(`${what} could not be transferred: ${text}`, {
        fix: 'Run the job again. Should it fail again, see githubstatus.com, and on a self-hosted runner allow *.actions.githubusercontent.com and *.blob.core.windows.net.',
        cause: error,
    });
}
function artifact_failures_missingArtifact(name, known) {
    const names = known.slice(0, 10).map(artifact => artifact.name);
    const more = known.length > names.length ? ` and ${known.length - names.length} more` : '';
    const there = names.length === 0 ? 'There are none' : `There are ${names.join(', ')}${more}`;
    return (0,errors/* inputError */.Xu)(`This run has no artifact "${name}". ${there}.`, {
        fix: 'Let this job need the one that writes it. When that job ran long ago, the artifact has expired: run all jobs again.',
    });
}
function refuseServer(server) {
    const { hostname } = new URL(server || 'https://github.com');
    if (hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/i.test(hostname))
        return;
    throw (0,errors/* serviceError */.cg)(`The artifact service of ${hostname} is not supported: GitHub Enterprise Server lacks its version 4.`, {
        fix: 'Hand the files over yourself: upload them by actions/upload-artifact@v3 and pass their paths to the inputs "plan" and "digests".',
    });
}

// EXTERNAL MODULE: ./build/actions/shared/github/zip-entry.js
var zip_entry = __webpack_require__(22316);
;// CONCATENATED MODULE: ./build/actions/shared/github/artifact-service.js







const loadClient = async () => (await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 67131))).default;
const parallelDownloads = 8;
function serviceArtifacts(runtime, connect = loadClient) {
    const { temporary } = runtime.folders;
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
            (0,artifact_names/* checkName */.I3)(name);
        const title = names.length === 1 ? `Download artifact ${names[0]}` : `Download ${names.length} artifacts`;
        return withClient(title, names.join(', '), client => downloadAll(client, names, fileName, temporary));
    };
    return {
        place: 'this run',
        list: () => withClient('List the artifacts of this run', '', async (client) => (await listed(client)).map(({ name, id }) => ({ name, id }))),
        upload: async (name, fileName, content, options) => {
            for (const part of [name, fileName])
                (0,artifact_names/* checkName */.I3)(part);
            const upload = { name, fileName, content, options };
            return withClient(`Upload artifact ${name}`, name, client => uploadOnce(client, upload, temporary));
        },
        readAll,
        read: async (name, fileName) => (await readAll([name], fileName))[0] ?? '',
    };
}
async function uploadOnce(client, upload, temporary) {
    try {
        return await uploadFile(client, upload, temporary);
    }
    catch (error) {
        if (!isConflict(error))
            throw error;
        const there = (await listed(client)).find(({ name }) => name === upload.name);
        if (there === undefined)
            throw error;
        const content = await download(client, there, upload.fileName, temporary).catch(() => undefined);
        if (content === upload.content)
            return { name: there.name, id: there.id };
        if (!upload.options?.replace)
            throw error;
        await client.deleteArtifact(upload.name);
        return await uploadFile(client, upload, temporary);
    }
}
const uploadFile = (client, upload, temporary) => inFreshFolder(temporary, async (folder) => {
    const file = external_node_path_.join(folder, upload.fileName);
    (0,external_node_fs_.writeFileSync)(file, upload.content);
    const { id } = await client.uploadArtifact(upload.name, [file], folder, retention(upload.options));
    return { name: upload.name, id: id ?? null };
});
const retention = ({ retentionDays } = {}) => (retentionDays === undefined ? {} : { retentionDays });
const listed = async (client) => (await client.listArtifacts({ latest: true })).artifacts;
async function downloadAll(client, names, fileName, temporary) {
    const known = await listed(client);
    const artifacts = names.map(name => {
        const artifact = known.find(candidate => candidate.name === name);
        if (artifact === undefined)
            throw artifact_failures_missingArtifact(name, known);
        return artifact;
    });
    const contents = [];
    for (let at = 0; at < artifacts.length; at += parallelDownloads) {
        const some = artifacts.slice(at, at + parallelDownloads);
        contents.push(...(await Promise.all(some.map(artifact => download(client, artifact, fileName, temporary)))));
    }
    return contents;
}
async function download(client, { name, id, size, digest }, fileName, temporary) {
    const refuse = (why, cause) => (0,errors/* serviceError */.cg)(`Artifact "${name}" of this run is refused: ${why}.`, {
        fix: 'Something else than this suite wrote it, or it was damaged on the way. Run the whole workflow again.',
        cause,
    });
    if (size > artifact_store/* artifactLimit */.M)
        throw refuse(`it has ${size} bytes, above the limit of ${artifact_store/* artifactLimit */.M}`);
    return inFreshFolder(temporary, async (folder) => {
        const options = { path: folder, skipDecompress: true, ...(digest === undefined ? {} : { expectedHash: digest }) };
        const { digestMismatch } = await client.downloadArtifact(id, options);
        if (digestMismatch)
            throw refuse(`its bytes do not have the digest ${digest} that was recorded at upload`);
        const archive = readDownload(folder);
        try {
            return (0,zip_entry/* readOnlyEntry */.l)(archive, fileName, artifact_store/* artifactLimit */.M).toString('utf8');
        }
        catch (error) {
            throw refuse((0,errors/* messageOf */.bD)(error), error);
        }
    });
}
function readDownload(folder) {
    const [file, ...others] = (0,external_node_fs_.readdirSync)(folder);
    if (file === undefined || others.length > 0)
        throw new Error('the download left not one file behind');
    const { size } = (0,external_node_fs_.statSync)(external_node_path_.join(folder, file));
    if (size > artifact_store/* artifactLimit */.M)
        throw new Error(`the download has ${size} bytes, above the limit of ${artifact_store/* artifactLimit */.M}`);
    return (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file));
}
async function inFreshFolder(temporary, work) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(temporary, 'artifact-'));
    try {
        return await work(folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/actions/shared/github/artifacts.js


function createArtifactStore(runtime) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
    return token && url ? serviceArtifacts(runtime) : folderArtifacts(runtime.folders.workspace);
}


/***/ }),

/***/ 22316:
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
        throw new Error(`it must hold ${JSON.stringify(name)} and nothing else, but holds ${found.join(', ') || 'nothing'}${more}`);
    }
    if (entry.size > limit)
        throw new Error(`"${name}" has ${entry.size} bytes, above the limit of ${limit}`);
    const content = unpack(archive, entry, limit);
    if (content.length !== entry.size || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(content) !== entry.checksum) {
        throw new Error(`the bytes of "${name}" do not match their checksum`);
    }
    return content;
}
const damaged = () => new Error('it is not a whole ZIP archive');
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
        throw new Error(`"${entry.name}" is packed by method ${entry.method}, which is not supported`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: limit });
    }
    catch (error) {
        throw new Error(`"${entry.name}" cannot be unpacked within ${limit} bytes`, { cause: error });
    }
}


/***/ }),

/***/ 55934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   g: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
function environmentName(text) {
    if (text === '' || (environmentPattern.test(text) && !text.includes('--')))
        return text;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-"`);
}


/***/ }),

/***/ 41490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Qo: () => (/* binding */ platformEntry),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Tc: () => (/* binding */ tag),
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
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62955);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55934);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50498);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74051);





const digest = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
const targetName = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9_-]+$/, 'is not the name of a bake target'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .g, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const bytes = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0));
const wholeNumber = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0));
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), digest, size: bytes });
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ digest, size: bytes, layers: wholeNumber });
const attestation = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    digest,
    size: bytes,
    subject: digest,
});
const base = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ image: repository, digest }));
const build = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0)),
    steps: wholeNumber,
    cachedSteps: wholeNumber,
}));
const run = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    id: wholeNumber,
    number: wholeNumber,
    attempt: wholeNumber,
    workflow: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
const origin = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    revision: commit,
    headRevision: commit,
    ref: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    environment,
    created: time,
    run,
};


/***/ }),

/***/ 61447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62955);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43788);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31956);




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
        if (entry.annotations?.[referenceType] === attestationManifest && subject !== undefined) {
            attestations.push({ ...descriptor, subject });
        }
        else if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown') {
            others.push(descriptor);
        }
        else {
            images.push({
                platform: platformText(platform, where),
                osVersion: platform['os.version'] ?? null,
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
            fix: (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).replace(/^.*; allowed/s, 'Allowed'),
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
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`An image index can hold ${part.platform.text} only once, and it was given twice.`);
        }
        const stray = part.attestations.find(({ subject }) => subject !== part.descriptor.digest);
        if (stray !== undefined) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The attestation ${stray.digest} speaks of ${stray.subject}, not of the image for ${part.platform.text}, ${part.descriptor.digest}.`);
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

/***/ 9498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   R9: () => (/* binding */ imageSize),
/* harmony export */   YI: () => (/* binding */ isLayerPrefix)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98705);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41490);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43788);





const descriptor = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
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
        ...descriptor.entries,
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
    config: descriptor,
    layers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(descriptor),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
});
function parseManifest(manifest, where) {
    const refuse = (why, cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`The manifest of ${where} cannot be used: ${why}.`, { cause });
    const document = parseObject(manifest.bytes);
    if (document === undefined)
        throw refuse('it is not a JSON object');
    const own = typeof document['mediaType'] === 'string' ? document['mediaType'] : undefined;
    const hasManifests = Object.hasOwn(document, 'manifests');
    const hasLayers = Object.hasOwn(document, 'layers') || Object.hasOwn(document, 'config');
    if (hasManifests && hasLayers)
        throw refuse('it is an index and an image at once');
    const told = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(manifest.mediaType) || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(manifest.mediaType) ? manifest.mediaType : undefined;
    if (told !== undefined && own !== undefined && told !== own) {
        throw refuse(`it is announced as ${told} and calls itself ${quoted(own)}`);
    }
    const mediaType = told ?? own ?? (hasManifests ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP : hasLayers ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociManifest */ .F7 : manifest.mediaType);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(indexDocument, document);
        if (read.success)
            return { kind: 'index', mediaType, index: read.output };
        throw refuse(faultOf(read.issues[0]));
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(imageDocument, document);
        if (read.success)
            return { kind: 'image', mediaType, image: read.output };
        throw refuse(faultOf(read.issues[0]));
    }
    throw refuse(`its media type ${quoted(mediaType)} is neither an image index nor an image manifest of OCI or Docker`);
}
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}), value);
        return read.success && !Array.isArray(value) ? read.output : undefined;
    }
    catch {
        return undefined;
    }
}
const quoted = (text) => JSON.stringify(text.slice(0, 100));
function faultOf(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue);
    return `${path === null ? '' : `${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(path)}: `}${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(issue.message)}`;
}
const imageSize = (image) => image.layers.reduce((sum, layer) => sum + layer.size, image.config.size);
const isLayerPrefix = (parentLayers, childLayers) => parentLayers.length > 0 &&
    parentLayers.length <= childLayers.length &&
    parentLayers.every((digest, at) => digest === childLayers[at]);


/***/ }),

/***/ 43788:
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

/***/ 31956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

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
    const [os = '', given = '', givenVariant] = parts;
    if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`);
    }
    const [architecture, implied] = architectures.get(given) ?? [given];
    const variant = normaliseVariant(architecture, givenVariant ?? implied);
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

/***/ 11520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   MA: () => (/* binding */ readErrors),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   nE: () => (/* binding */ missingRepository),
/* harmony export */   z$: () => (/* binding */ accessRefused)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98705);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88734);




const errorBody = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    errors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) })),
});
function readErrors(body) {
    if (body.byteLength > 65_536)
        return [];
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(errorBody, JSON.parse(new TextDecoder().decode(body)));
        if (!read.success)
            return [];
        return read.output.errors.slice(0, 3).map(({ code, message }) => ({
            code: typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'UNKNOWN',
            message: typeof message === 'string' ? (0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(message) : '',
        }));
    }
    catch {
        return [];
    }
}
function described(answer) {
    const errors = readErrors(answer.body).map(({ code, message }) => message === '' ? code : `${code}: ${JSON.stringify(message)}`);
    return [`status ${answer.status}`, ...errors].join(', ');
}
function failure(answer, purpose, credentialSource) {
    const { registry, path, access, doing } = purpose;
    const told = described(answer);
    if (answer.status === 401 || answer.status === 403)
        return accessRefused(purpose, told, credentialSource);
    const unknownName = readErrors(answer.body).some(({ code }) => code === 'NAME_UNKNOWN');
    if (access === 'push' && answer.status === 404 && (unknownName || (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry) !== null)) {
        return missingRepository(purpose, told);
    }
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`${registry} did not accept a request for ${path} while ${doing} (${told}).`);
}
function accessRefused(purpose, told, credentialSource) {
    const { registry, path, doing } = purpose;
    const who = credentialSource === null
        ? `No credentials for ${registry} were used`
        : `The credentials came from ${credentialSource}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionError */ .eu)(`${registry} refused access to ${path} while ${doing} (${told}). ${who}.`, {
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
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry) !== null)
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
function missingRepository({ registry, path, doing }, told) {
    const region = (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry);
    const fix = region === null
        ? `This registry does not make repositories on the first push. Create ${path} there (or the project that holds it), then run the job again.`
        : `Amazon ECR does not make repositories on the first push. Create it once:\naws ecr create-repository --repository-name ${path} --region ${region}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${registry} has no repository ${path}, found while ${doing} (${told}).`, { fix });
}
const digestMismatch = (where, expected, found) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`Digest mismatch at ${where}: expected ${expected}, found ${found}. Nothing of the answer was used.`, {
    fix: 'Something between this runner and the registry changes what is sent (a proxy, a cache, a faulty store). Run the job again; if it stays, ask those who run the registry.',
});


/***/ }),

/***/ 88734:
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
    return (/^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry.toLowerCase())?.[1] ?? null);
}


/***/ }),

/***/ 14319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _images_image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61447);
/* harmony import */ var _images_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9498);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91320);




const configDocument = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    os: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
async function readImage(source, name) {
    const manifest = await source.getManifest(name);
    if (manifest === null)
        return null;
    const where = `${source.name}@${manifest.digest}`;
    const parsed = (0,_images_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest, where);
    const { digest, mediaType } = { digest: manifest.digest, mediaType: parsed.mediaType };
    if (parsed.kind === 'image') {
        const descriptor = { mediaType, digest, size: manifest.bytes.byteLength };
        const platform = await configPlatform(source, parsed.image, where);
        return { mediaType, digest, platforms: [platformImage(platform, descriptor, parsed.image)], attestations: [] };
    }
    const { images, attestations } = (0,_images_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(parsed.index, where);
    const platforms = [];
    for (const { platform, descriptor } of images) {
        platforms.push(platformImage(platform, descriptor, await readChild(source, descriptor, where)));
    }
    return { mediaType, digest, platforms, attestations };
}
const platformImage = (platform, descriptor, image) => ({
    platform,
    descriptor,
    size: (0,_images_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .imageSize */ .R9)(image),
    layers: image.layers.map(({ digest }) => digest),
    config: image.config.digest,
});
async function readChild(source, descriptor, parent) {
    const manifest = await source.getManifest(descriptor.digest);
    if (manifest === null) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceError */ .cg)(`${parent} names ${descriptor.digest}, which is not in ${source.name}.`);
    }
    const where = `${source.name}@${descriptor.digest}`;
    const parsed = (0,_images_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)({ ...manifest, mediaType: descriptor.mediaType }, where);
    if (parsed.kind === 'image')
        return parsed.image;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceError */ .cg)(`${where} is an index within an index, which is not supported.`);
}
async function configPlatform(source, image, where) {
    const bytes = await source.getBlob(image.config.digest);
    if (bytes === null)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceError */ .cg)(`The config ${image.config.digest} of ${where} is not in ${source.name}.`);
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(configDocument, JSON.parse(new TextDecoder().decode(bytes)));
        if (read.success)
            return (0,_images_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ)(read.output, `The config of ${where}`);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
    }
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceError */ .cg)(`The config of ${where} names no platform: it is not the config of a container image.`);
}


/***/ }),

/***/ 11494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
// EXTERNAL MODULE: ./build/actions/shared/images/digest.js
var images_digest = __webpack_require__(62955);
// EXTERNAL MODULE: ./build/actions/shared/images/media-type.js
var media_type = __webpack_require__(43788);
// EXTERNAL MODULE: ./build/actions/shared/images/tag.js
var tag = __webpack_require__(74051);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/runtime/log.js
var log = __webpack_require__(98705);
// EXTERNAL MODULE: ./build/actions/shared/registry/failure.js
var failure = __webpack_require__(11520);
// EXTERNAL MODULE: ./build/actions/shared/registry/source.js
var source = __webpack_require__(7577);
;// CONCATENATED MODULE: ./build/actions/shared/registry/blobs.js






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
                return null;
            const found = (0,images_digest/* digestOf */.ol)(body);
            if (found !== digest)
                throw (0,failure/* digestMismatch */.H3)(`a blob of ${name}`, digest, found);
            return body;
        },
        putBlob: async (bytes) => {
            const digest = (0,images_digest/* digestOf */.ol)(bytes);
            if (!(await hasBlob(digest)))
                await upload(connection, name, digest, bytes, hasBlob);
            return digest;
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
const notADigest = (text) => (0,errors/* inputError */.Xu)(`${JSON.stringify(text)} is not a digest of the form sha256:<64 hex digits>.`);
function blobPath(digest) {
    if ((0,images_digest/* isDigest */.Bc)(digest))
        return `blobs/${digest}`;
    throw notADigest(digest);
}
async function upload(connection, name, digest, bytes, hasBlob) {
    const purpose = { access: 'push', doing: `uploading the blob ${digest}` };
    const begun = await connection.send({ ...purpose, method: 'POST', to: 'blobs/uploads/', expect: [202] });
    const target = uploadTarget(connection, name, begun.headers.get('location') ?? '', digest);
    const { status } = await connection.send({
        ...purpose,
        method: 'PUT',
        to: target,
        expect: [201, 404],
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
        timeoutSeconds: transferSeconds,
    });
    if (status === 201 || (await hasBlob(digest)))
        return;
    throw (0,errors/* serviceError */.cg)(`The upload of the blob ${digest} to ${name} was lost: the registry no longer knows it.`);
}
function uploadTarget(connection, name, location, digest) {
    const refuse = (why) => (0,errors/* serviceError */.cg)(`The registry of ${name} gave ${JSON.stringify((0,log/* oneLine */.T)(location))} as the address of an upload, which is refused: ${why}.`);
    if (location === '' || !URL.canParse(location, connection.origin))
        throw refuse('this is not an address');
    const url = new URL(location, connection.origin);
    if (url.origin !== connection.origin && url.protocol !== 'https:') {
        throw refuse(`it is neither at ${connection.origin} nor over HTTPS; a proxy in front of the registry must set X-Forwarded-Proto`);
    }
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    return url;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/actions/shared/registry/challenge.js
const piece = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
function parseChallenges(header) {
    const challenges = [];
    for (const [text, name = '', quoted, bare] of header.matchAll(piece)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined && text === name)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value ?? '');
    }
    return challenges;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/actions/shared/registry/credentials.js






function explicitCredential(username, password, registries) {
    if (username === '' && password === '')
        return null;
    if (username === '' || password === '') {
        const missing = username === '' ? 'registry-username' : 'registry-password';
        throw (0,errors/* inputError */.Xu)(`Input "${missing}" is empty, but its counterpart is given; both are needed, or none.`);
    }
    const [registry, ...others] = [...new Set(registries)];
    if (registry === undefined)
        return null;
    if (others.length > 0) {
        throw (0,errors/* inputError */.Xu)(`Inputs "registry-username" and "registry-password" speak of one registry, and the images are in ${[registry, ...others].join(', ')}.`, { fix: 'Leave both inputs empty and log in to each registry with docker/login-action before this step.' });
    }
    return { registry, username, password };
}
function createCredentials(ports, explicit = null) {
    const found = new Map();
    let configuration;
    const search = async (registry) => {
        if (explicit !== null && hostOfKey(explicit.registry) === hostOfKey(registry)) {
            const { username, password } = explicit;
            return masked(ports, { kind: 'password', source: 'the inputs of this step', username, password });
        }
        configuration ??= readConfiguration(ports.env);
        return fromConfiguration(await configuration, registry, ports);
    };
    return {
        find: registry => {
            const known = found.get(registry) ?? search(registry);
            found.set(registry, known);
            return known;
        },
    };
}
const configurationSchema = dist/* looseObject */._H3({
    auths: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* looseObject */._H3({
        auth: dist/* optional */.lqM(dist/* string */.YjP()),
        username: dist/* optional */.lqM(dist/* string */.YjP()),
        password: dist/* optional */.lqM(dist/* string */.YjP()),
        identitytoken: dist/* optional */.lqM(dist/* string */.YjP()),
        registrytoken: dist/* optional */.lqM(dist/* string */.YjP()),
    })))),
    credHelpers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    credsStore: dist/* optional */.lqM(dist/* string */.YjP()),
});
async function readConfiguration(env) {
    const folder = env['DOCKER_CONFIG'] || external_node_path_.join(env['HOME'] || external_node_os_.homedir(), '.docker');
    const file = external_node_path_.join(folder, 'config.json');
    const text = await readIfPresent(file);
    if (text === null)
        return { file };
    const fix = 'Log in again (docker/login-action or docker login), which writes the file anew.';
    try {
        const read = dist/* safeParse */.xLC(configurationSchema, JSON.parse(text));
        if (read.success)
            return { ...read.output, file };
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} is not of the form that docker login writes: ${dist/* getDotPath */.BuJ(read.issues[0]) ?? 'the whole file'}.`, { fix });
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
            return null;
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
async function fromConfiguration(configuration, registry, ports) {
    const { credHelpers, credsStore, auths, file } = configuration;
    const own = Object.entries(credHelpers ?? {}).find(([key]) => hostOfKey(key) === hostOfKey(registry))?.[1];
    const helper = own || credsStore;
    const stored = helper ? await askHelper(helper, registry, file, ports) : null;
    if (stored !== null)
        return stored;
    for (const [key, entry] of Object.entries(auths ?? {})) {
        if (hostOfKey(key) !== hostOfKey(registry))
            continue;
        const credential = fromEntry(entry, file);
        if (credential !== null)
            return masked(ports, credential);
    }
    return null;
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
        return null;
    return { kind: 'password', source, username: entry.username, password: entry.password };
}
function hostOfKey(key) {
    const host = key
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const helperAnswer = dist/* looseObject */._H3({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
async function askHelper(name, registry, file, ports) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify((0,log/* oneLine */.T)(name))}.`, {
            fix: 'Allowed: letters, digits, "_", "." and "-"; the program is docker-credential-<name> on PATH.',
        });
    }
    const program = `docker-credential-${name}`;
    const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const { exitCode, stdout, stderr } = await ports.capture(program, ['get'], { stdin: server, env: ports.env });
    const said = stdout.toString('utf8').trim();
    if (exitCode !== 0) {
        if (/credentials not found/i.test(said) || /credentials not found/i.test(stderr))
            return null;
        const reason = (0,log/* oneLine */.T)(stderr) || (said.startsWith('{') ? '' : (0,log/* oneLine */.T)(said)) || `exit code ${exitCode}`;
        throw (0,errors/* permissionError */.eu)(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
            fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
        });
    }
    const answer = parseHelperAnswer(said);
    if (answer === null)
        throw (0,errors/* permissionError */.eu)(`${program} answered for ${registry} in a form that is not its protocol's.`);
    const { Username: username, Secret: secret } = answer;
    if (secret === '')
        return null;
    return masked(ports, username === '<token>'
        ? { kind: 'identity-token', source: program, token: secret }
        : { kind: 'password', source: program, username, password: secret });
}
function parseHelperAnswer(text) {
    try {
        const read = dist/* safeParse */.xLC(helperAnswer, JSON.parse(text));
        return read.success ? read.output : null;
    }
    catch {
        return null;
    }
}
const basicValue = (username, password) => Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
function masked(ports, credential) {
    if (credential.kind !== 'password') {
        ports.mask(credential.token);
        return credential;
    }
    ports.mask(credential.password);
    ports.mask(basicValue(credential.username, credential.password));
    return credential;
}

// EXTERNAL MODULE: ./build/actions/shared/registry/host.js
var host = __webpack_require__(88734);
;// CONCATENATED MODULE: ./build/actions/shared/registry/authorisation.js







function createAuthorisation(ports) {
    const challenges = new Map();
    const headers = new Map();
    const sources = new Map();
    const make = async (purpose, scopes, challenge) => {
        const credential = await ports.credentials.find(purpose.registry);
        if (credential !== null)
            sources.set(purpose.registry, credential.source);
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        if (challenge.scheme === 'basic')
            return basicHeader(purpose, credential);
        return `Bearer ${await fetchToken(ports, purpose, challenge, scopes, credential)}`;
    };
    const remember = (purpose, scopes, challenge) => {
        const key = keyOf(purpose.registry, scopes);
        const header = make(purpose, scopes, challenge);
        headers.set(key, header);
        header.catch(() => headers.get(key) === header && headers.delete(key));
        return header;
    };
    return {
        known: async (purpose, scopes) => {
            const challenge = challenges.get(purpose.registry);
            if (challenge === undefined)
                return null;
            return headers.get(keyOf(purpose.registry, scopes)) ?? remember(purpose, scopes, withoutScope(challenge));
        },
        answer: async (purpose, scopes, text, refused) => {
            const current = headers.get(keyOf(purpose.registry, scopes));
            if (current !== undefined && (await current) !== refused)
                return current;
            const offered = parseChallenges(text);
            const challenge = offered.find(({ scheme }) => scheme === 'bearer') ?? offered.find(({ scheme }) => scheme === 'basic');
            if (challenge === undefined)
                return null;
            challenges.set(purpose.registry, challenge);
            return remember(purpose, scopes, challenge);
        },
        source: registry => sources.get(registry) ?? null,
    };
}
const withoutScope = ({ scheme, parameters }) => ({
    scheme,
    parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});
const keyOf = (registry, scopes) => [registry, ...scopes].join('\n');
function basicHeader(purpose, credential) {
    if (credential?.kind === 'password')
        return `Basic ${basicValue(credential.username, credential.password)}`;
    throw (0,failure/* accessRefused */.z$)(purpose, 'it asks for a user name and a password', credential?.source ?? null);
}
const tokenAnswer = dist/* looseObject */._H3({ token: dist/* optional */.lqM(dist/* string */.YjP()), access_token: dist/* optional */.lqM(dist/* string */.YjP()) });
async function fetchToken(ports, purpose, challenge, scopes, credential) {
    const realm = checkRealm(challenge.parameters.get('realm') ?? '', purpose.registry, ports.insecure);
    const service = challenge.parameters.get('service');
    const asked = [...new Set([...scopes, ...(challenge.parameters.get('scope') ?? '').split(' ').filter(Boolean)])];
    const name = `The token service of ${purpose.registry}/${purpose.path}`;
    const answer = await (credential?.kind === 'identity-token'
        ? refresh(ports, name, realm, service, asked, credential.token)
        : ask(ports, name, realm, service, asked, credential));
    if (answer.status === 401 || answer.status === 403 || answer.status === 400) {
        const told = (0,failure/* readErrors */.MA)(answer.body).map(({ code, message }) => `${code}: ${JSON.stringify(message)}`);
        throw (0,failure/* accessRefused */.z$)(purpose, [`its token service says status ${answer.status}`, ...told].join(', '), credential?.source ?? null);
    }
    const token = answer.status === 200 ? readToken(answer) : undefined;
    if (token === undefined) {
        throw (0,errors/* serviceError */.cg)(`${name} (${realm.host}) gave no token (status ${answer.status}).`);
    }
    ports.mask(token);
    return token;
}
function ask(ports, name, realm, service, scopes, credential) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'password')
        return ports.request(name, url.href, limits);
    const { username, password } = credential;
    url.searchParams.set('account', username);
    return ports.request(name, url.href, {
        ...limits,
        headers: { authorization: `Basic ${basicValue(username, password)}` },
    });
}
function refresh(ports, name, realm, service, scopes, token) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'image-actions',
        service: service ?? realm.host,
        scope: scopes.join(' '),
        refresh_token: token,
    });
    return ports.request(name, realm.href, {
        ...limits,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        redirect: 'manual',
    });
}
const limits = { maximumBytes: 1_048_576 };
function checkRealm(text, registry, insecure) {
    const refuse = (why) => (0,errors/* permissionError */.eu)(`${registry} asks to fetch a token at ${JSON.stringify((0,log/* oneLine */.T)(text))}, which is refused: ${why}.`);
    if (!URL.canParse(text))
        throw refuse('this is not an address');
    const realm = new URL(text);
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
    try {
        const read = dist/* safeParse */.xLC(tokenAnswer, JSON.parse(new TextDecoder().decode(answer.body)));
        const token = read.success ? read.output.token || read.output.access_token : undefined;
        return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/shared/registry/connection.js




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
                    ...(header !== null && url.origin === origin ? { authorization: header } : {}),
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
                    const renewed = await authorisation.answer(purpose, scopes, challenge, header);
                    if (renewed === null) {
                        throw (0,failure/* accessRefused */.z$)(purpose, 'it asks for a kind of login that is neither Bearer nor Basic', null);
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
    const own = `repository:${path}:${access === 'push' ? 'pull,push' : 'pull'}`;
    return from === undefined ? [own] : [own, `repository:${from}:pull`];
}

// EXTERNAL MODULE: ./build/actions/shared/images/fields.js
var fields = __webpack_require__(41490);
;// CONCATENATED MODULE: ./build/actions/shared/registry/tag-list.js




const page = dist/* looseObject */._H3({ tags: dist/* nullable */.mee(dist/* array */.YOg(fields/* tag */.Tc)) });
const pageSize = 1000;
const maximumPages = 1000;
async function listTags(connection, name) {
    const tags = [];
    const seen = new Set();
    let to = `tags/list?n=${pageSize}`;
    for (let number = 1; number <= maximumPages; number++) {
        const answer = await connection.send({
            to,
            access: 'pull',
            doing: 'listing its tags',
            expect: [200, 404],
            maximumBytes: 4 * 1024 * 1024,
        });
        if (answer.status === 404)
            return null;
        tags.push(...readPage(answer.body, name));
        const next = nextPage(answer.headers.get('link') ?? '', connection.origin, name);
        if (next === null)
            return [...new Set(tags)];
        if (seen.has(next.href))
            break;
        seen.add(next.href);
        to = next;
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} does not end: the registry names the same page again and again.`);
}
function readPage(body, name) {
    try {
        const read = dist/* safeParse */.xLC(page, JSON.parse(new TextDecoder().decode(body)));
        if (read.success)
            return read.output.tags ?? [];
    }
    catch {
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} is not of the form that the OCI distribution specification gives.`);
}
function nextPage(link, origin, name) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(link)?.[1];
    if (target === undefined)
        return null;
    const url = URL.canParse(target, `${origin}/`) ? new URL(target, `${origin}/`) : undefined;
    if (url?.origin === origin)
        return url;
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} goes on at ${JSON.stringify((0,log/* oneLine */.T)(target))}, which is not at ${origin}.`);
}

;// CONCATENATED MODULE: ./build/actions/shared/registry/client.js










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
    const getManifest = (wanted) => readManifest(connection, name, wanted);
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
            return null;
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
                throw (0,errors/* inputError */.Xu)(`The bytes to be stored as ${name}@${wanted} have the digest ${digest}.`);
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
                throw (0,failure/* digestMismatch */.H3)(`${name}, written as "${wanted}"`, digest, stored ?? 'nothing');
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
async function readManifest(connection, name, wanted) {
    const { status, headers, body } = await connection.send({
        to: manifestPath(wanted),
        access: 'pull',
        doing: `reading the manifest "${wanted}"`,
        expect: [200, 404],
        headers: { accept: media_type/* manifestTypes */.Fm.join(', ') },
        maximumBytes: source/* manifestLimit */.M,
    });
    if (status === 404)
        return null;
    if (body.byteLength === 0)
        throw (0,errors/* serviceError */.cg)(`The manifest "${wanted}" of ${name} came without content.`);
    const digest = (0,images_digest/* digestOf */.ol)(body);
    const told = headers.get('docker-content-digest') ?? '';
    const expected = (0,images_digest/* isDigest */.Bc)(wanted) ? wanted : (0,images_digest/* isDigest */.Bc)(told) ? told : digest;
    if (digest !== expected)
        throw (0,failure/* digestMismatch */.H3)(`the manifest "${wanted}" of ${name}`, expected, digest);
    return { mediaType: mediaTypeOf(headers), digest, bytes: body };
}

;// CONCATENATED MODULE: ./build/actions/shared/registry/open.js



function openRegistry(runtime, login) {
    const hosts = (login?.repositories ?? []).map(name => (0,images_reference/* parseRepository */.SU)(name).registry);
    const explicit = login === undefined ? null : explicitCredential(login.registryUsername, login.registryPassword, hosts);
    const { request, mask } = runtime;
    return createRegistryClient({ request, mask, credentials: createCredentials(runtime, explicit) });
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ manifestLimit),
/* harmony export */   t: () => (/* binding */ blobLimit)
/* harmony export */ });
const manifestLimit = 4 * 1024 * 1024;
const blobLimit = 8 * 1024 * 1024;


/***/ }),

/***/ 86544:
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

/***/ 34734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ checkDocument),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92583);



function readDocument(schema, json, what, details) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not JSON: ${error.message}`, { ...details, cause: error });
    }
    return checkDocument(schema, value, what, details);
}
function checkDocument(schema, value, what, details) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC)(schema, value);
    if (result.success) {
        const loss = lossBetween(value, result.output, []);
        if (loss === undefined)
            return result.output;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not valid:\n  ${loss}`, details);
    }
    const faults = result.issues.map(issue => {
        const path = (0,valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ)(issue) ?? '';
        const place = path === '' ? '' : `${path}: `;
        const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
        if (!unknownKey)
            return `${place}${issue.message}`;
        const last = issue.path?.at(-1);
        const known = knownKeys(schema, issue.path?.slice(0, -1).map(item => item.key) ?? []);
        return `${path}: unknown key${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(String(last?.key), known)}`;
    });
    const more = faults.length > 5 ? [`and ${faults.length - 5} more`] : [];
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not valid:\n${[...faults.slice(0, 5), ...more].map(fault => `  ${fault}`).join('\n')}`, details);
}
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read, path) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    const place = path.length === 0 ? '' : `${path.join('.')}: `;
    if (Array.isArray(given) && !Array.isArray(read))
        return `${place}Invalid type: Expected Object but received Array`;
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (reservedKeys.includes(key) && !Object.hasOwn(read, key)) {
            return `${at.join('.')}: this name cannot be used, it has a meaning of its own in JavaScript`;
        }
        const loss = Object.hasOwn(read, key) ? lossBetween(value, Reflect.get(read, key), at) : undefined;
        if (loss !== undefined)
            return loss;
    }
    return undefined;
}
function knownKeys(schema, path) {
    let at = schema;
    for (const key of path) {
        at = unwrap(at);
        at = at?.entries?.[String(key)] ?? at?.item ?? at?.value;
    }
    return Object.keys(unwrap(at)?.entries ?? {});
}
function unwrap(schema) {
    let at = schema;
    while (at?.wrapped !== undefined)
        at = at.wrapped;
    return at;
}


/***/ }),

/***/ 17436:
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
const namesRun = (tag, facts) => facts.run !== null && tag.endsWith(runMark(facts.run));
function isImmutableTag(tag, facts) {
    if (facts.branch !== undefined && tag === facts.branch)
        return false;
    return namesCommit(tag, facts) || namesRun(tag, facts) || namesVersion(tag, facts);
}
function immutableTagOf(tags, facts) {
    const immutable = tags.filter(tag => isImmutableTag(tag, facts));
    const named = immutable.find(tag => namesCommit(tag, facts) || namesRun(tag, facts));
    return named ?? immutable[0] ?? null;
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ })

};
