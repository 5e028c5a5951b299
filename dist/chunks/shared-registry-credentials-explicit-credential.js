export const id = 'shared-registry-credentials-explicit-credential';
export const ids = ['shared-registry-credentials-explicit-credential'];
export const modules = {

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameRegistry),
/* harmony export */   u: () => (/* binding */ basicValue)
/* harmony export */ });
const isSameRegistry = (one, other) => hostOf(one) === hostOf(other);
function hostOf(name) {
    const host = name
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const basicValue = (username, password) => Buffer.from(`${username}:${password}`, 'utf8').toString('base64');


/***/ }),

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ checkRegistryLogin),
/* harmony export */   Ij: () => (/* binding */ fromInputs),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   o5: () => (/* binding */ explicitCredential)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9370);



function checkRegistryLogin({ registryUsername, registryPassword }) {
    if ((registryUsername === '') === (registryPassword === ''))
        return undefined;
    const [missing, present] = registryUsername === '' ? ['registry-username', 'registry-password'] : ['registry-password', 'registry-username'];
    return `Input "${missing}" is empty, but "${present}" is set; set both, or none.`;
}
function registryHost(value) {
    const host = value.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
    if (!(0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isHost */ .jU)(host))
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`"${value}" is not the host of a registry; allowed: host[:port], e.g. ghcr.io`);
    return (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(host, 'docker.io') ? 'docker.io' : host.toLowerCase();
}
function explicitCredential(credential, registries) {
    const { registry, username, password } = credential;
    const error = checkRegistryLogin({ registryUsername: username, registryPassword: password });
    if (error !== undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(error);
    if (username === '')
        return undefined;
    if (registries.length === 0 || registries.some(other => (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(registry, other)))
        return credential;
    const others = [...new Set(registries)].join(', ');
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Inputs "registry-username" and "registry-password" are for ${registry}, and the images are in ${others}.`, {
        fix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with docker/login-action before this step.',
        terminalFix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with "docker login".',
    });
}
const fromInputs = (explicit) => async (registry) => {
    if (explicit === undefined || !(0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(explicit.registry, registry))
        return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
};


/***/ })

};
