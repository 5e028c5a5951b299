export const id = 123;
export const ids = [123];
export const modules = {

/***/ 93718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 89123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readManifest: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66129);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34734);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91320);
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89833);
/* harmony import */ var _artifact_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93718);







const manifestFile = `${_images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS}.json`;
async function readManifest(given, runtime) {
    if (given.startsWith('{'))
        return (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u)(_images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestManifest */ .e4, given, 'Input "digests"');
    if (given !== '')
        return readPath(given, runtime.folders.workspace);
    const { json, source } = readStep(runtime) ?? (await readArtifact(runtime));
    const manifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u)(_images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestManifest */ .e4, json, `The digest manifest in ${source}`);
    const run = Number(runtime.env['GITHUB_RUN_ID'] ?? 0);
    if (manifest.run.id === run)
        return manifest;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`The digest manifest in ${source} belongs to run ${manifest.run.id}, but this is run ${run}.`, {
        fix: 'Pass the manifest that is meant as "digests".',
    });
}
function readPath(given, workspace) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, given);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile()) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "digests": there is no file ${given}.`, {
            fix: 'Give the manifest as JSON, or the path of docker-image-digests.json.',
        });
    }
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    if (size > _artifact_store_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactLimit */ .M) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "digests": ${given} has ${size} bytes; allowed: up to ${_artifact_store_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactLimit */ .M}.`);
    }
    return (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readDocument */ .u)(_images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestManifest */ .e4, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), `The digest manifest ${given}`);
}
function readStep(runtime) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .documentsFolder */ .zT)(runtime), manifestFile);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? { json: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), source: file } : null;
}
async function readArtifact(runtime) {
    const { createArtifactStore } = await __webpack_require__.e(/* import() */ 187).then(__webpack_require__.bind(__webpack_require__, 20187));
    const store = createArtifactStore(runtime);
    const names = (await store.list()).map(({ name }) => name).filter(isManifestName);
    const [name, ...others] = names;
    if (name === undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`There is no digest manifest in ${store.place}, and no input names one.`, {
            fix: 'Let this job need the one that runs emit-digest-artifact, or pass its output "digests" or "digests-file" as "digests".',
        });
    }
    if (others.length > 0) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`There are several digest manifests in ${store.place}: ${names.join(', ')}.`, {
            fix: 'Pass the one that is meant as "digests".',
        });
    }
    return { json: await store.read(name, manifestFile), source: `artifact ${name}` };
}
const isManifestName = (name) => name === _images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS || name.startsWith(`${_images_digest_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestName */ .vS}-`);


/***/ }),

/***/ 66129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ manifestArtifact),
/* harmony export */   e4: () => (/* binding */ digestManifest),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41490);


const image = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    image: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tags: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je, image) });
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;


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


/***/ })

};
