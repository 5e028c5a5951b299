export const id = 'shared-images';
export const ids = ['shared-images'];
export const modules = {

/***/ 45137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ checkOrigin),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(72714);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(65534);
;// CONCATENATED MODULE: ./actions/shared/images/documents/build-plan.js



const reuse = dist/* object */.Ikc({
    digest: fields/* digest */.br,
    mediaType: fields/* nonEmptyString */.y0,
    platforms: dist/* record */.g1P(fields/* platform */.iD, fields/* platformEntry */.Qo),
    attestations: dist/* array */.YOg(fields/* attestation */.lG),
    base: fields/* base */.E3,
    builtFrom: fields/* commit */.cd,
    run: dist/* nullable */.mee(fields/* count */.U9),
});
const target = dist/* object */.Ikc({
    image: dist/* nullable */.mee(fields/* repository */.Jk),
    mirrors: dist/* array */.YOg(fields/* repository */.Jk),
    tags: dist/* array */.YOg(fields/* tag */.Tc),
    tagKinds: fields/* kindByTag */.MM,
    immutableTag: dist/* nullable */.mee(fields/* tag */.Tc),
    platforms: dist/* array */.YOg(fields/* platform */.iD),
    parents: dist/* array */.YOg(fields/* targetName */.je),
    requested: dist/* boolean */.zMY(),
    component: dist/* string */.YjP(),
    wave: fields/* count */.U9,
    action: dist/* picklist */.KIO(['build', 'reuse']),
    contentKey: dist/* nullable */.mee(fields/* digest */.br),
    ...fields/* definition */.mw,
    reason: dist/* string */.YjP(),
    reuse: dist/* nullable */.mee(reuse),
});
const row = dist/* object */.Ikc({
    name: fields/* rowName */._k,
    runner: dist/* array */.YOg(fields/* nonEmptyString */.y0),
    platform: fields/* platform */.iD,
    wave: fields/* count */.U9,
    publish: dist/* array */.YOg(fields/* targetName */.je),
    linked: dist/* array */.YOg(fields/* targetName */.je),
    parents: dist/* record */.g1P(fields/* targetName */.je, dist/* nullable */.mee(fields/* pinnedReference */.ct)),
    pull: dist/* boolean */.zMY(),
    noCache: dist/* boolean */.zMY(),
});
const buildPlan = dist/* object */.Ikc({
    ...fields/* origin */.TG,
    base: dist/* object */.Ikc({
        revision: dist/* nullable */.mee(fields/* commit */.cd),
        reason: dist/* string */.YjP(),
        run: dist/* nullable */.mee(fields/* count */.U9),
    }),
    definition: dist/* looseObject */._H3({ target: dist/* record */.g1P(fields/* targetName */.je, dist/* looseObject */._H3({})) }),
    targets: dist/* record */.g1P(fields/* targetName */.je, target),
    rows: dist/* array */.YOg(row),
});
const parseBuildPlan = (0,runtime_document/* documentReader */.vS)({ 1: (0,runtime_document/* documentVersion */.am)(buildPlan) }, contradictionsInPlan);
function contradictionsInPlan(plan) {
    const { targets, rows } = plan;
    const unknown = (path, names) => names.flatMap((name, index) => Object.hasOwn(targets, name) ? [] : [{ path: [...path, index], error: `the plan has no target "${name}"` }]);
    return [
        ...fields/* refContradictions */.MB(plan),
        ...Object.entries(targets).flatMap(([name, each]) => [
            ...fields/* tagContradictions */.$z(['targets', name], each),
            ...unknown(['targets', name, 'parents'], each.parents),
        ]),
        ...rows.flatMap(({ publish, linked }, index) => [
            ...unknown(['rows', index, 'publish'], publish),
            ...unknown(['rows', index, 'linked'], linked),
        ]),
    ];
}

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var runtime_errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(85558);
// EXTERNAL MODULE: ./actions/shared/github/documents/document-file.js
var document_file = __webpack_require__(66469);
;// CONCATENATED MODULE: ./actions/shared/github/documents/plan.js




async function readPlan(store, { input, workspace, job }) {
    const { json, source } = isPath(input) ? readPlanFile(input, workspace) : await readPlanArtifact(input, store);
    const plan = parseBuildPlan(json, `The plan in ${source}`);
    refuseUnknownParents(plan, source);
    const fix = 'Let an earlier job of this run make the plan (buildx-matrix), and let this job need it.';
    checkOrigin(`The plan in ${source}`, fix, [
        { fact: 'repository', found: plan.repository, expected: job.repository },
        { fact: 'run', found: plan.run.id, expected: job.run?.id ?? 0 },
        { fact: 'commit', found: plan.revision, expected: job.revision },
    ]);
    return { plan, source };
}
function refuseUnknownParents({ rows, targets }, source) {
    const errors = rows.flatMap(({ parents }, index) => Object.keys(parents)
        .filter(name => !Object.hasOwn(targets, name))
        .map(name => `\n  rows.${index}.parents.${name}: the plan has no target "${name}"`));
    if (errors.length > 0)
        throw (0,runtime_errors/* inputError */.Xu)(`The plan in ${source} is not valid:${errors.slice(0, 5).join('')}`);
}
const isPath = (input) => /[/\\]|\.json$/.test(input);
function readPlanFile(input, workspace) {
    const fix = 'Give the path of a plan.json, the name of an artifact, or leave the input empty to take the plan of this run.';
    return { json: (0,document_file/* readDocumentFile */.K)({ input: 'plan', file: input, workspace, fix }), source: input };
}
async function readPlanArtifact(input, store) {
    const planIn = (artifacts) => (0,names/* latestPlan */.ft)(artifacts.map(artifact => artifact.name));
    const name = input === '' ? planIn(await store.list(artifacts => planIn(artifacts) !== undefined)) : input;
    if (name === undefined) {
        throw (0,runtime_errors/* inputError */.Xu)(`There is no plan in ${store.location}: no artifact is named image-plan--<attempt>.`, {
            fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". If the plan job ran long ago, its artifact has expired: run all jobs again.',
        });
    }
    return { json: await store.read(name, names/* planFileName */.xr), source: `artifact ${name}` };
}
function checkOrigin(what, fix, facts) {
    const differing = facts.filter(({ found, expected }) => found !== expected);
    if (differing.length === 0)
        return;
    const show = (value) => (value === '' || value === null ? 'none' : String(value));
    const lines = differing.map(({ fact, found, expected }) => `  ${fact}: ${show(found)} there, ${show(expected)} here`);
    throw (0,runtime_errors/* inputError */.Xu)(`${what} does not belong to this job:\n${lines.join('\n')}`, { fix });
}


/***/ }),

/***/ 88349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _images_documents_image_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70841);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28812);
/* harmony import */ var _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85558);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45137);




async function readRecords(store, request) {
    const { plan, awaited = [] } = request;
    const limits = plan && { rows: plan.rows.map(({ name }) => name), attempt: plan.run.attempt };
    const choose = (artifacts) => (0,_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseRecords */ .A6)(artifacts.map(({ name }) => name), limits);
    const isComplete = (artifacts) => {
        const found = new Set(choose(artifacts).taken.map(({ row }) => row));
        return awaited.every(row => found.has(row));
    };
    const choice = choose(await store.list(isComplete));
    const documents = await store.readAll(choice.taken.map(({ name }) => name), _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG);
    const records = choice.taken.flatMap((from, index) => checkRecords(documents[index] ?? '', from, request));
    return { ...choice, records: onePerPlatform(records) };
}
function checkRecords(json, from, { job, plan }) {
    const records = (0,_images_documents_image_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRecords */ .Db)(json, `${_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG} in artifact ${from.name}`);
    const fix = 'Records are written by build-images in the jobs of this run. Run all jobs again.';
    for (const record of records) {
        (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOrigin */ .X)(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, fix, [
            { fact: 'run', found: record.run.id, expected: job.run?.id ?? 0 },
            { fact: 'attempt', found: record.run.attempt, expected: from.attempt },
            { fact: 'commit', found: record.revision, expected: job.revision },
            { fact: 'row', found: record.row, expected: from.row },
            ...(plan === undefined ? [] : [{ fact: 'environment', found: record.environment, expected: plan.environment }]),
        ]);
    }
    return records;
}
function onePerPlatform(records) {
    const chosen = new Map();
    for (const record of records) {
        const key = `${record.target} for ${record.platform}`;
        const other = chosen.get(key);
        if (other !== undefined && other.run.attempt === record.run.attempt) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`${key} was recorded twice in attempt ${record.run.attempt}: by row ${other.row} and by row ${record.row}.`, {
                fix: 'Let only one row publish each target and platform, as the plan of buildx-matrix does.',
            });
        }
        if (other === undefined || other.run.attempt < record.run.attempt)
            chosen.set(key, record);
    }
    return [...chosen.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}


/***/ }),

/***/ 70841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ parseImageRecords)
/* harmony export */ });
/* unused harmony exports imageRecord, imageRecords */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);



const imageRecord = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        attempt: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    }),
    revision: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    environment: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA,
    row: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowName */ ._k,
    target: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je,
    image: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    platform: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD,
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    temporaryTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    layout: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyString */ .y0),
    descriptor: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptor */ .yu,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    layers: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .mw,
});
const imageRecords = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(imageRecord);
const parseImageRecords = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentListReader */ .Fr)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(imageRecord) });


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

/***/ 22130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB'];
    let step = 0;
    let value = bytes;
    while (step < units.length - 1 && value >= 999.95) {
        step++;
        value = bytes / 1000 ** step;
    }
    const digits = value < 9.995 ? 2 : 1;
    return `${value.toFixed(step === 0 ? 0 : digits)} ${units[step]}`;
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readImage: () => (/* binding */ readImage),
  readImageConfig: () => (/* binding */ readImageConfig)
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


/***/ })

};
