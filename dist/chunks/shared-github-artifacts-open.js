export const id = 'shared-github-artifacts-open';
export const ids = ['shared-github-artifacts-open'];
export const modules = {

/***/ 2920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArtifactStore: () => (/* binding */ openArtifactStore)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8351);

function openArtifactStore(runtime) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
    const isService = Boolean(token && url);
    let opening;
    const open = async () => {
        if (isService)
            return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-service').then(__webpack_require__.bind(__webpack_require__, 6104))).serviceArtifacts(runtime);
        return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-folder').then(__webpack_require__.bind(__webpack_require__, 5424))).folderArtifacts(runtime.folders.workspace);
    };
    const store = async () => {
        opening ??= open();
        return await opening;
    };
    return {
        location: isService ? 'this run' : _store_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFolder */ .T,
        list: async (...call) => await (await store()).list(...call),
        upload: async (...call) => await (await store()).upload(...call),
        read: async (...call) => await (await store()).read(...call),
        readAll: async (...call) => await (await store()).readAll(...call),
    };
}


/***/ }),

/***/ 8351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit),
/* harmony export */   T: () => (/* binding */ artifactFolder)
/* harmony export */ });
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);

const artifactLimit = 10 * 1024 * 1024;
const artifactFolder = `${_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceFolder */ .ih}/artifacts`;


/***/ })

};
