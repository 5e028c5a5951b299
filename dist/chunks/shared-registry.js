export const id = 'shared-registry';
export const ids = ['shared-registry'];
export const modules = {

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

/***/ 4292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   nE: () => (/* binding */ missingRepository),
/* harmony export */   z$: () => (/* binding */ accessRefused)
/* harmony export */ });
/* unused harmony export readErrors */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3109);
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
    const message = `${registry} did not accept a request for ${path} while ${doing} (${description}).`;
    if (!refusesRequest(answer.status))
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(message);
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(message, { fix: refusalFix(answer.status, access) });
}
const refusesRequest = (status) => status >= 400 && status < 500 && ![404, 408, 425, 429].includes(status);
const refusalFix = (status, access) => status === 405 && access === 'push'
    ? 'This registry takes no pushes: it is read-only, or a mirror of another one. Push to the registry itself.'
    : 'The registry works, and refuses what it got. Check that it supports OCI images and indexes, and the rules of the repository, such as tags that cannot be changed.';
function accessRefused(purpose, description, credentialSource) {
    const { registry, path, doing } = purpose;
    const who = credentialSource === undefined
        ? `No credentials for ${registry} were used`
        : `The credentials came from ${credentialSource}`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionError */ .eu)(`${registry} refused access to ${path} while ${doing} (${description}). ${who}.`, {
        fix: accessFix(purpose),
        terminalFix: terminalAccessFix(purpose),
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
function terminalAccessFix({ registry, access }) {
    const region = (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .ecrRegion */ .d0)(registry);
    const login = region === undefined
        ? `docker login${registry === 'docker.io' ? '' : ` ${registry}`}`
        : `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`;
    return `Log in as a user who may ${access}:\n${login}`;
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
        ? `This registry does not create repositories on the first push. Create ${path} there (or the project that contains it), then run the job again.`
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
