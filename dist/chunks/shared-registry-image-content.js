export const id = 'shared-registry-image-content';
export const ids = ['shared-registry-image-content'];
export const modules = {

/***/ 1027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9511);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6408);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8520);




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
                osFeatures: platform['os.features'],
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
function assembleIndex(parts, annotations = {}) {
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
    const mediaType = isDockerOnly(parts, annotations) ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerList */ .zJ : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP;
    const manifests = [
        ...ordered.map(part => ({
            ...plain(part.descriptor),
            ...annotated(part.annotations),
            platform: platformObject(part.platform, part),
        })),
        ...ordered.flatMap(({ attestations }) => [...attestations].sort((a, b) => compare(a.digest, b.digest)).map(attestationEntry)),
    ];
    const document = { schemaVersion: 2, mediaType, manifests, ...annotated(annotations) };
    const bytes = new TextEncoder().encode(goJson(document));
    return {
        mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        bytes,
        platforms: ordered.map(({ platform }) => platform.text),
    };
}
const isDockerOnly = (parts, annotations) => Object.keys(annotations).length === 0 &&
    parts.every(part => part.descriptor.mediaType === _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerManifest */ .kh &&
        part.attestations.length === 0 &&
        Object.keys(part.annotations ?? {}).length === 0);
const goJson = (value) => JSON.stringify(value, null, 2).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const plain = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
function annotated(annotations = {}) {
    const sorted = Object.entries(annotations).sort(([a], [b]) => compare(a, b));
    return sorted.length === 0 ? {} : { annotations: Object.fromEntries(sorted) };
}
const platformObject = ({ os, architecture, variant }, { osVersion, osFeatures = [] }) => ({
    architecture,
    os,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    ...(osFeatures.length === 0 ? {} : { 'os.features': osFeatures }),
    ...(variant === undefined ? {} : { variant }),
});
const attestationEntry = (attestation) => ({
    ...plain(attestation),
    annotations: { [referenceDigest]: attestation.subject, [referenceType]: attestationManifest },
    platform: { architecture: 'unknown', os: 'unknown' },
});


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   R9: () => (/* binding */ imageSize),
/* harmony export */   YI: () => (/* binding */ isLayerPrefix)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5534);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6408);






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
            'os.features': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())),
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

/***/ 6408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   G1: () => (/* binding */ isImageType),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   kh: () => (/* binding */ dockerManifest),
/* harmony export */   zJ: () => (/* binding */ dockerList)
/* harmony export */ });
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const manifestTypes = [ociIndex, ociManifest, dockerList, dockerManifest];
const isIndexType = (mediaType) => mediaType === ociIndex || mediaType === dockerList;
const isImageType = (mediaType) => mediaType === ociManifest || mediaType === dockerManifest;


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ readConfigFacts),
  readImage: () => (/* binding */ readImage),
  readImageConfig: () => (/* binding */ readImageConfig),
  M: () => (/* binding */ readNamed)
});

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(4934);
;// CONCATENATED MODULE: ./actions/shared/images/image-config.js


const imagePlatform = dist/* object */.Ikc({
    os: dist/* string */.YjP(),
    architecture: dist/* string */.YjP(),
    variant: dist/* optional */.lqM(dist/* string */.YjP()),
    'os.version': dist/* fallback */.NpB(dist/* optional */.lqM(dist/* string */.YjP()), undefined),
    'os.features': dist/* fallback */.NpB(dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())), undefined),
});
const settings = dist/* object */.Ikc({
    Labels: dist/* fallback */.NpB(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    OnBuild: dist/* fallback */.NpB(dist/* array */.YOg(dist/* string */.YjP()), []),
});
const step = dist/* object */.Ikc({ created_by: dist/* optional */.lqM(dist/* string */.YjP(), ''), empty_layer: dist/* optional */.lqM(dist/* boolean */.zMY(), false) });
const image_config_document = dist/* object */.Ikc({
    config: dist/* fallback */.NpB(settings, { Labels: {}, OnBuild: [] }),
    history: dist/* fallback */.NpB(dist/* array */.YOg(step), []),
    created: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* string */.YjP()), undefined),
});
function parseImageConfig(bytes) {
    const value = (0,json/* parseObject */.l)(bytes);
    if (value === undefined)
        return undefined;
    const { config, history, created } = dist/* parse */.qgA(image_config_document, value);
    const read = dist/* safeParse */.xLC(imagePlatform, value);
    return {
        platform: read.success ? read.output : undefined,
        created,
        labels: config.Labels,
        onBuild: config.OnBuild,
        history: history.map(({ created_by: createdBy, empty_layer: isEmptyLayer }) => ({ createdBy, isEmptyLayer })),
    };
}

// EXTERNAL MODULE: ./actions/shared/images/image-index.js
var image_index = __webpack_require__(1027);
// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(7566);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
// EXTERNAL MODULE: ./actions/shared/registry/source.js
var registry_source = __webpack_require__(4749);
;// CONCATENATED MODULE: ./actions/shared/registry/image-content.js






const parallelReads = 8;
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
        return {
            mediaType,
            digest,
            platforms: [platformImage({ ...platform, descriptor }, parsed.image)],
            attestations: [],
        };
    }
    const { images, attestations } = (0,image_index/* readIndex */.vY)(parsed.index, where);
    const platforms = await (0,concurrency/* mapConcurrently */.X)(images, parallelReads, async (image) => platformImage(image, await readChild(source, image.descriptor, where)));
    return { mediaType, digest, platforms, attestations };
}
const platformImage = ({ platform, osVersion, osFeatures, descriptor }, image) => ({
    platform,
    ...(osVersion === undefined ? {} : { osVersion }),
    ...(osFeatures === undefined ? {} : { osFeatures }),
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
    const platform = platformNames(parseImageConfig(bytes), `The config of ${where}`);
    if (platform !== undefined)
        return platform;
    throw (0,errors/* serviceError */.cg)(`The config of ${where} names no platform: it is not the config of a container image.`);
}
function platformNames(config, where) {
    const { platform } = config ?? {};
    return (platform && {
        platform: (0,image_index/* platformText */.VQ)(platform, where),
        osVersion: platform['os.version'] || undefined,
        osFeatures: platform['os.features'],
    });
}
async function readImageConfig(source, digest) {
    const bytes = await source.getBlob(digest);
    return bytes && parseImageConfig(bytes);
}
async function readNamed(source, name) {
    const manifest = await source.getManifest(name);
    if (manifest === undefined)
        return undefined;
    const where = `${source.name}@${manifest.digest}`;
    const content = unlessMalformed(() => {
        const parsed = (0,image_manifest/* parseManifest */.Ng)(manifest, where);
        if (parsed.kind === 'image')
            return parsed;
        return { kind: 'index', mediaType: parsed.mediaType, ...(0,image_index/* readIndex */.vY)(parsed.index, where) };
    });
    return { manifest, content: content ?? { kind: 'other' } };
}
async function readConfigFacts(source, { config: { digest, size } }) {
    const config = size > registry_source/* blobLimit */.t ? undefined : await readImageConfig(source, digest);
    const time = Date.parse(config?.created ?? '');
    return {
        ...unlessMalformed(() => platformNames(config, 'The config')),
        labels: config?.labels ?? {},
        builtAt: Number.isNaN(time) ? undefined : new Date(time).toISOString(),
    };
}
function unlessMalformed(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ manifestLimit),
/* harmony export */   t: () => (/* binding */ blobLimit)
/* harmony export */ });
const manifestLimit = 4 * 1024 * 1024;
const blobLimit = 8 * 1024 * 1024;


/***/ })

};
