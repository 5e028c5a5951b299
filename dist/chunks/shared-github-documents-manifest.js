export const id = 'shared-github-documents-manifest';
export const ids = ['shared-github-documents-manifest'];
export const modules = {

/***/ 4998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDigestManifest: () => (/* binding */ readDigestManifest)
/* harmony export */ });
/* harmony import */ var _images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2456);
/* harmony import */ var _images_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5882);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8312);
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7613);





const manifestFile = `${_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS}.json`;
async function readDigestManifest(request, runtime) {
    const { input, environment } = request;
    const { json, source } = input === '' ? await manifestOfRun(environment, runtime) : readNamedManifest(input, runtime);
    const manifest = (0,_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigestManifest */ .Zq)(json, source);
    const run = Number(runtime.env['GITHUB_RUN_ID'] ?? 0);
    if (input === '' && manifest.run.id !== run) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${source} belongs to run ${manifest.run.id}, but this is run ${run}.`, {
            fix: 'Pass the manifest as "digests".',
        });
    }
    if (environment === '' || environment === manifest.environment)
        return manifest;
    const published = manifest.environment === null ? 'none' : `"${manifest.environment}"`;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${source} is of the environment ${published}, and the input "environment" is "${environment}".`, {
        fix: 'Give publish and deploy jobs the same "environment", or leave it empty to write images of another one.',
    });
}
function readNamedManifest(input, { folders }) {
    if (input.startsWith('{'))
        return { json: input, source: 'Input "digests"' };
    const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
    const json = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .jH)({ input: 'digests', file: input, workspace: folders.workspace, fix }).toString('utf8');
    return { json, source: `The digest manifest ${input}` };
}
const manifestOfRun = async (environment, runtime) => manifestOfStep(environment, runtime) ?? (await manifestOfArtifact(environment, runtime));
function manifestOfStep(environment, runtime) {
    const name = (0,_images_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPath */ .FQ)(environment || null, manifestFile);
    const json = (0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u0)(runtime, name);
    return json === undefined ? undefined : { json, source: `The digest manifest in ${(0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .documentsFolder */ .zT)(runtime, name)}` };
}
async function manifestOfArtifact(environment, runtime) {
    const { openArtifactStore } = await __webpack_require__.e(/* import() */ 'shared-github-artifacts-open').then(__webpack_require__.bind(__webpack_require__, 2920));
    const store = openArtifactStore(runtime);
    const wanted = (0,_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestArtifact */ .Ek)(environment || null);
    const listed = await store.list(artifacts => artifacts.some(({ name }) => name === wanted));
    const names = listed.map(({ name }) => name).filter(isManifestName);
    if (names.includes(wanted)) {
        return { json: await store.read(wanted, manifestFile), source: `The digest manifest in artifact ${wanted}` };
    }
    if (names.length === 0) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`There is no digest manifest in ${store.location}, and no input names one.`, {
            fix: 'Let this job need the one that runs emit-digest-artifact, or pass its output "digests" or "digests-file" as "digests".',
            terminalFix: 'Run emit-digest-artifact first, or give the path of a manifest to the input "digests".',
        });
    }
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`There is no artifact ${wanted} in ${store.location}, and there is: ${names.join(', ')}.`, {
        fix: 'Give publish and deploy jobs the same "environment", or pass one of the manifests as "digests".',
    });
}
const isManifestName = (name) => name === _images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS || name.startsWith(`${_images_documents_digest_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestName */ .vS}-`);


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

/***/ 5534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ tagContradictions),
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   MB: () => (/* binding */ refContradictions),
/* harmony export */   MM: () => (/* binding */ kindByTag),
/* harmony export */   NP: () => (/* binding */ sourceRules),
/* harmony export */   Qo: () => (/* binding */ platformEntry),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _k: () => (/* binding */ rowName),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   lG: () => (/* binding */ attestation),
/* harmony export */   mw: () => (/* binding */ definition),
/* harmony export */   y0: () => (/* binding */ nonEmptyString),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* unused harmony exports time, run */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(458);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9511);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5882);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5319);
/* harmony import */ var _target_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2028);






const digest = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const pinnedReference = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(new RegExp(`${_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0.source.replace(/\$$/, '')}@${_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_.source.replace(/^\^/, '')}`), 'is not of the form repository@sha256:<64 hex digits>'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
const targetName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_target_name_js__WEBPACK_IMPORTED_MODULE_4__/* .targetNamePattern */ .P, 'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .gV, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const rowName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row'));
const nonEmptyString = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .nonEmpty */ .hq('is empty'));
const count = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0));
const bytes = count;
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ mediaType: nonEmptyString, digest, size: bytes });
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    digest,
    size: bytes,
    layers: count,
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(nonEmptyString),
    'os.features': valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(nonEmptyString)),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
});
const attestation = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    mediaType: nonEmptyString,
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
const definition = {
    definitionDigest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(digest),
    definitionFields: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{8}$/, 'is not a short digest of 8 hex digits')))),
};
const sourceRules = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(count);
const kindByTag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(tag, valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKinds */ ._r)));
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
const refContradictions = ({ ref, run: { id } }) => ref === '' && id > 0 ? [{ path: ['ref'], error: `is empty, and the document belongs to run ${id}` }] : [];
const tagContradictions = (path, { tags, immutableTag }) => immutableTag === null || tags.includes(immutableTag)
    ? []
    : [{ path: [...path, 'immutableTag'], error: `"${immutableTag}" is not one of the tags` }];


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ targetNamePattern),
/* harmony export */   i: () => (/* binding */ targetNames)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const targetNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
function targetNames(names) {
    const option = names.find(name => name.startsWith('-'));
    const address = names.find(name => /[/:]/.test(name));
    if (address !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${address}" is an address; bake files are read from the checkout. Check that repository out and name its folder in "workdir"`);
    }
    if (option === undefined)
        return names;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${option}" cannot name a bake target, because a name that begins with "-" is an option of buildx; allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first. Rename the target in the bake file`);
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3109);





function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions, contradictionsIn = () => []) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
        const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
        const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(error)}`);
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return document;
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
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
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
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
    return checkJson(schema, (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output);
    if (loss === undefined)
        return { document: result.output };
    return { errors: [`${prefix([...path, ...loss.path])}${loss.error}`] };
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
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return { path: [], error: 'Expected an object but received a list' };
    for (const key of Object.keys(given)) {
        const isRead = Object.hasOwn(read, key);
        if (!isRead && reservedKeys.includes(key)) {
            return { path: [key], error: 'this name cannot be used, it has a meaning of its own in JavaScript' };
        }
        const loss = isRead ? lossBetween(Reflect.get(given, key), Reflect.get(read, key)) : undefined;
        if (loss !== undefined)
            return { ...loss, path: [key, ...loss.path] };
    }
    return undefined;
}


/***/ })

};
