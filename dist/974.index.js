export const id = 974;
export const ids = [974];
export const modules = {

/***/ 93718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
/** The most bytes that an artifact of this suite may have: a plan of 200 targets has well under one million. */
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 55934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   g: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

/** Environments name cache scopes, artifacts and values files, so they stay within what all of those take. */
const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
/**
 * Checks the name of an environment; an empty text is none.
 *
 * @throws ActionError of kind `input`
 */
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





/** The pieces that the plan, the records and the manifest have in common; each refuses what a later step would trust. */
const digest = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
/** docs.docker.com/build/bake: target names take letters, digits, `_` and `-`. */
const targetName = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9_-]+$/, 'is not the name of a bake target'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .g, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const bytes = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0));
const wholeNumber = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0));
/** A descriptor (OCI image specification, "Content descriptors"). */
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), digest, size: bytes });
/** One platform of an image: the manifest's digest, the bytes of its compressed layers and config, the layer count. */
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ digest, size: bytes, layers: wholeNumber });
const attestation = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    digest,
    size: bytes,
    /** The platform's manifest that it speaks of. */
    subject: digest,
});
const base = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ image: repository, digest }));
const build = valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(0)),
    steps: wholeNumber,
    cachedSteps: wholeNumber,
}));
/** Which run: `id` 0 stands for work outside a workflow, on a laptop. */
const run = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    id: wholeNumber,
    number: wholeNumber,
    attempt: wholeNumber,
    workflow: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
});
/** What every document about a commit begins with. */
const origin = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    /** `owner/name`, or an empty text outside a hosting service. */
    repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** The commit that is built. */
    revision: commit,
    /** The head of the pull request, else the same as `revision`. */
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




/** BuildKit, "docs/attestations/attestation-storage.md": how an index marks what only speaks of another entry. */
const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
const attestationManifest = 'attestation-manifest';
/** @throws ActionError of kind `service` when a platform in the index is malformed */
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
/**
 * The platform of an index entry or an image config in its normalised form.
 *
 * @throws ActionError of kind `service`
 */
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
/**
 * Makes the OCI image index of the given platforms. The same parts give the same bytes in whatever order they come:
 * platforms by name, then their attestations in the same order (those of one platform by digest), keys in the order of
 * the specification.
 *
 * @throws ActionError of kind `input` when there is no part, a platform twice, or an attestation of something else
 */
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





/** Documents from the field: keys that are not read here may stand in them. */
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
/**
 * Reads an image index or an image manifest, in OCI's or Docker's form.
 *
 * A document that calls itself something else than the registry did, or holds both `manifests` and `layers`, is refused:
 * two clients could see two images in the same bytes (OCI image specification 1.0.2, CVE-2021-41190).
 *
 * @param manifest its `mediaType` is what the registry says
 * @param where for errors, e.g. `ghcr.io/acme/api@sha256:…`
 * @throws ActionError of kind `service`
 */
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
/** The bytes that a pull of the image transfers: its config and its compressed layers. */
const imageSize = (image) => image.layers.reduce((sum, layer) => sum + layer.size, image.config.size);
/**
 * Whether a child image begins with all layers of its parent, in order, which proves what it was built from. A parent
 * without layers proves nothing. Layers that were compressed anew have other digests and prove nothing either.
 *
 * @param parentLayers digests of the compressed layers, lowest first
 */
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
/** Media types of the OCI image specification ("media-types.md") and Docker's own, older ones. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** What a client asks a registry for. */
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
/**
 * Parses `os/architecture[/variant]`; normalises as containerd does (`aarch64` is `arm64`, `arm64/v8` is `arm64`,
 * `arm` is `arm/v7`, `amd64/v1` is `amd64`).
 *
 * @throws ActionError of kind `input`
 */
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
/** The platform as one word for names of rows, artifacts and cache scopes: `linux-arm-v7`. */
const platformSlug = (platform) => platform.replaceAll('/', '-');


/***/ }),

/***/ 32020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createRegistryClient)
});

// EXTERNAL MODULE: ./build/actions/shared/images/digest.js
var images_digest = __webpack_require__(62955);
// EXTERNAL MODULE: ./build/actions/shared/images/media-type.js
var media_type = __webpack_require__(43788);
// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
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






/** One layer may take minutes; the limit is for one attempt. */
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
/** OCI distribution specification, "POST then PUT". */
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
    // A repeated PUT finds its session closed when only the answer to the first one was lost.
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
    // Appended as text: the registry's own parameters are signed and must stay byte for byte.
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    return url;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/actions/shared/registry/challenge.js
const piece = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
/** Reads every challenge of a header; a comma inside quotes belongs to its value. */
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

// EXTERNAL MODULE: ./build/actions/shared/registry/credentials.js
var credentials = __webpack_require__(25848);
// EXTERNAL MODULE: ./build/actions/shared/registry/host.js
var host = __webpack_require__(88734);
;// CONCATENATED MODULE: ./build/actions/shared/registry/authorisation.js







/** Token and Basic authentication (distribution.github.io/distribution/spec/auth/token, …/auth/oauth). */
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
/** The scope of an earlier challenge speaks of an earlier request. */
const withoutScope = ({ scheme, parameters }) => ({
    scheme,
    parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});
const keyOf = (registry, scopes) => [registry, ...scopes].join('\n');
function basicHeader(purpose, credential) {
    if (credential?.kind === 'password')
        return `Basic ${(0,credentials/* basicValue */.uZ)(credential.username, credential.password)}`;
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
        headers: { authorization: `Basic ${(0,credentials/* basicValue */.uZ)(username, password)}` },
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
/**
 * The credentials of a registry go to the address that this registry names, over HTTPS; plain HTTP and hosts of this
 * machine only for a registry that is itself spoken to so.
 */
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




/** Opens connections that share tokens and credentials. */
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
                    // A digest is one of the bytes as they are stored.
                    'accept-encoding': 'identity',
                    ...headers,
                    // Storage behind a registry gets signed addresses instead of its token.
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
/** Distribution, "Token Scope Documentation"; in a fixed order, because tokens are kept by it. */
function scopesOf(path, { access, from }) {
    const own = `repository:${path}:${access === 'push' ? 'pull,push' : 'pull'}`;
    return from === undefined ? [own] : [own, `repository:${from}:pull`];
}

// EXTERNAL MODULE: ./build/actions/shared/images/fields.js
var fields = __webpack_require__(41490);
;// CONCATENATED MODULE: ./build/actions/shared/registry/tag-list.js




const page = dist/* looseObject */._H3({ tags: dist/* nullable */.mee(dist/* array */.YOg(fields/* tag */.Tc)) });
/** Tags per page: no known registry takes more. */
const pageSize = 1000;
const maximumPages = 1000;
/** All tags of a repository, page by page (OCI distribution specification, "Listing Tags"). */
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
        // Falls through to the one error for every malformed page.
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} is not of the form that the OCI distribution specification gives.`);
}
/** The address behind `rel="next"` (RFC 8288); only one at the registry itself is followed. */
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










/** A client of the OCI distribution specification 1.1. */
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


/***/ }),

/***/ 25848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o5: () => (/* binding */ explicitCredential),
/* harmony export */   uZ: () => (/* binding */ basicValue),
/* harmony export */   zd: () => (/* binding */ createCredentials)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91320);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98705);






/**
 * Binds the inputs to the registry of the images, because a password must never be shown to another one.
 *
 * @param registries hosts of all images of this step
 * @returns null when both inputs are empty
 * @throws ActionError of kind `input` when one of the two is missing, or the images are in several registries
 */
function explicitCredential(username, password, registries) {
    if (username === '' && password === '')
        return null;
    if (username === '' || password === '') {
        const missing = username === '' ? 'registry-username' : 'registry-password';
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "${missing}" is empty, but its counterpart is given; both are needed, or none.`);
    }
    const [registry, ...others] = [...new Set(registries)];
    if (registry === undefined)
        return null;
    if (others.length > 0) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Inputs "registry-username" and "registry-password" speak of one registry, and the images are in ${[registry, ...others].join(', ')}.`, { fix: 'Leave both inputs empty and log in to each registry with docker/login-action before this step.' });
    }
    return { registry, username, password };
}
/**
 * Credentials as login actions leave them in Docker's configuration (docs.docker.com/reference/cli/docker/login); an
 * explicit one wins for its registry. Every secret is masked before it is returned.
 */
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
const configurationSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    auths: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
        auth: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        username: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        password: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        identitytoken: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        registrytoken: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })))),
    credHelpers: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()))),
    credsStore: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
async function readConfiguration(env) {
    const folder = env['DOCKER_CONFIG'] || node_path__WEBPACK_IMPORTED_MODULE_2__.join(env['HOME'] || node_os__WEBPACK_IMPORTED_MODULE_1__.homedir(), '.docker');
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'config.json');
    const text = await readIfPresent(file);
    if (text === null)
        return { file };
    const fix = 'Log in again (docker/login-action or docker login), which writes the file anew.';
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(configurationSchema, JSON.parse(text));
        if (read.success)
            return { ...read.output, file };
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Docker's configuration ${file} is not of the form that docker login writes: ${valibot__WEBPACK_IMPORTED_MODULE_4__/* .getDotPath */ .BuJ(read.issues[0]) ?? 'the whole file'}.`, { fix });
    }
    catch (error) {
        // The text of the file holds secrets, and a JSON error quotes it.
        if (error instanceof SyntaxError)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Docker's configuration ${file} is not JSON.`, { fix });
        throw error;
    }
}
async function readIfPresent(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? ''))
            return null;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Docker's configuration ${file} cannot be read: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
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
/** Keys stand with or without scheme and path; Docker Hub's is `https://index.docker.io/v1/`. */
function hostOfKey(key) {
    const host = key
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const helperAnswer = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ Username: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), Secret: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/** The protocol of github.com/docker/docker-credential-helpers: `get`, the server on standard input, JSON back. */
async function askHelper(name, registry, file, ports) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify((0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(name))}.`, {
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
        const reason = (0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(stderr) || (said.startsWith('{') ? '' : (0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(said)) || `exit code ${exitCode}`;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionError */ .eu)(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
            fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
        });
    }
    const answer = parseHelperAnswer(said);
    if (answer === null)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .permissionError */ .eu)(`${program} answered for ${registry} in a form that is not its protocol's.`);
    const { Username: username, Secret: secret } = answer;
    if (secret === '')
        return null;
    return masked(ports, username === '<token>'
        ? { kind: 'identity-token', source: program, token: secret }
        : { kind: 'password', source: program, username, password: secret });
}
function parseHelperAnswer(text) {
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(helperAnswer, JSON.parse(text));
        return read.success ? read.output : null;
    }
    catch {
        return null;
    }
}
/** `Basic` credentials travel in base64, which a mask of the password alone would not hide. */
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
/** The first errors of a body; a body of another form has none. The text in it is the service's and hostile. */
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
/** Turns an answer that is not a success into the error that a person can act on. */
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
/** @param told what the service said, e.g. `status 403, DENIED: "…"` */
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
/** @param told what the service said */
function missingRepository({ registry, path, doing }, told) {
    const region = (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry);
    const fix = region === null
        ? `This registry does not make repositories on the first push. Create ${path} there (or the project that holds it), then run the job again.`
        : `Amazon ECR does not make repositories on the first push. Create it once:\naws ecr create-repository --repository-name ${path} --region ${region}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${registry} has no repository ${path}, found while ${doing} (${told}).`, { fix });
}
/** Bytes or a header that do not belong to the digest that was asked for: nothing of them is used. */
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
/** Hosts of this machine, which alone may speak plain HTTP unasked. */
function isLoopback(host) {
    const name = hostName(host);
    return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}
function hostName(host) {
    return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host.toLowerCase();
}
/** Whether a registry is spoken to over plain HTTP: hosts of this machine, and those that are listed. */
const isPlain = (registry, insecure) => isLoopback(registry) || insecure.some(host => host.toLowerCase() === registry.toLowerCase());
/** Where the API of a registry is; Docker Hub's is on a host of its own. */
function apiOrigin(registry, insecure) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase();
    return `${isPlain(registry, insecure) ? 'http' : 'https'}://${host}`;
}
/** The region behind a host of Amazon's private registries; null for every other host. */
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
/**
 * Reads an image or an index of images down to their layers; for an image alone its platform is read from its config.
 *
 * @returns null when there is no such manifest
 * @throws ActionError of kind `service`, also when the index names a manifest that is not there
 */
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

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ manifestLimit),
/* harmony export */   t: () => (/* binding */ blobLimit)
/* harmony export */ });
/** OCI distribution specification, "Pushing Manifests": registries need not take a larger one. */
const manifestLimit = 4 * 1024 * 1024;
const blobLimit = 8 * 1024 * 1024;


/***/ }),

/***/ 86544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/**
 * Runs `work` for every item, at most `limit` at a time; results in the order of the items. After the first error no
 * further item is begun, and the error is thrown once those under way have ended, so that nothing goes on behind it.
 */
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



/**
 * Reads a JSON document strictly: unknown keys, missing keys and values of another shape are errors.
 *
 * @param what how the document is called in an error, e.g. `plan.json of run 42`
 * @throws ActionError of kind `input` that lists up to five faults by their path
 */
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
/** Like `readDocument`, for a value that is parsed already. */
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
/** valibot takes an array for an object, and leaves out keys of these names without a word: an image would vanish. */
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
/** `x.y.z`, more parts, or a prerelease of them; a literal `v` before it. */
const fullVersion = /^v?\d+(?:\.\d+){2,}(?:[-_.+a-z].*)?$/i;
/** What a rebuild appends to the tags that an earlier run may have published. */
const runMark = (number) => `-run${number}`;
/** Whether a part of the tag is the commit's id, written with at least seven digits (`git describe` puts a `g` before it). */
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
/**
 * Whether a tag never moves: it names the commit, or the run, or it is a full version (semver or calendar, at least
 * three parts). Every other tag moves: a branch, `latest`, `1.2`, `pr-12`.
 */
function isImmutableTag(tag, facts) {
    if (facts.branch !== undefined && tag === facts.branch)
        return false;
    return namesCommit(tag, facts) || namesRun(tag, facts) || namesVersion(tag, facts);
}
/**
 * The tag of this commit that a deployment can write down: the first that names the commit or the run, else the first
 * full version; null when all of them move.
 */
function immutableTagOf(tags, facts) {
    const immutable = tags.filter(tag => isImmutableTag(tag, facts));
    const named = immutable.find(tag => namesCommit(tag, facts) || namesRun(tag, facts));
    return named ?? immutable[0] ?? null;
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ })

};
