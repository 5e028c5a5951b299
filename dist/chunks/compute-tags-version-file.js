export const id = 'compute-tags-version-file';
export const ids = ['compute-tags-version-file'];
export const modules = {

/***/ 7783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVersion: () => (/* binding */ readVersion)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_context_checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2202);
/* harmony import */ var _shared_context_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7454);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8812);
/* harmony import */ var _shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8312);





async function readVersion(from, runtime) {
    if (from === 'git-describe')
        return await describeCommit(runtime);
    const [file = '', key = ''] = from.split('#');
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file);
    const keys = key === '' ? usualKeys(name) : [key];
    const content = readText(runtime.folders.workspace, file);
    const document = await parseDocument(file, content);
    const values = document === undefined
        ? [{ at: 'the first line', value: firstLine(content) }]
        : keys.map(at => ({ at, value: (0,_shared_context_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, ...at.split('.')) }));
    const found = values.find(({ value }) => typeof value === 'string') ?? values.find(({ value }) => value !== undefined);
    const version = typeof found?.value === 'string' ? found.value.trim() : undefined;
    if (version !== undefined && /^\S+$/.test(version))
        return version;
    const wrong = found === undefined
        ? `has no version at ${values[0]?.at}.`
        : `has ${shorten(JSON.stringify(found.value))} at ${found.at}, and a version is a string without white space.`;
    throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "version-from": ${file} ${wrong}`, {
        fix: 'Correct it, name another key, e.g. "Chart.yaml#appVersion", or set the version itself in "version".',
        file,
    });
}
const shorten = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
function readText(workspace, file) {
    if (!(0,_shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .FK)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace), node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, file))) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "version-from": ${file} leads out of the repository.`);
    }
    return (0,_shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputFile */ .jH)({ input: 'version-from', file, workspace }).toString('utf8');
}
function usualKeys(name) {
    if (name === 'Cargo.toml')
        return ['package.version', 'workspace.package.version'];
    if (name === 'pyproject.toml')
        return ['project.version', 'tool.poetry.version'];
    return /\.(?:json|ya?ml|toml)$/.test(name) ? ['version'] : [];
}
async function parseDocument(file, content) {
    try {
        if (file.endsWith('.json'))
            return (0,_shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readJsonText */ .gb)(content, `Input "version-from": ${file}`, { file });
        if (/\.ya?ml$/.test(file))
            return (await __webpack_require__.e(/* import() */ 'package-yaml').then(__webpack_require__.t.bind(__webpack_require__, 3483, 19))).parse(content, { schema: 'failsafe', stringKeys: true });
        if (file.endsWith('.toml'))
            return (await __webpack_require__.e(/* import() */ 'package-smol-toml').then(__webpack_require__.bind(__webpack_require__, 528))).parse(content);
    }
    catch (error) {
        if (error instanceof _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ)
            throw error;
        const [message = ''] = (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).split('\n');
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "version-from": ${file} cannot be parsed: ${message.replace(/:$/, '')}`, {
            cause: error,
            file,
            line: (0,_shared_context_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(error, 'line'),
            column: (0,_shared_context_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(error, 'column'),
        });
    }
    return undefined;
}
const firstLine = (content) => content
    .split(/\r?\n/)
    .map(line => line.trim())
    .find(line => line !== '' && !line.startsWith('#'));
async function describeCommit(runtime) {
    const described = await (0,_shared_context_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOutput */ .oM)(runtime, 'describe', '--tags', '--match', '*[0-9]*');
    if (described !== undefined)
        return described;
    throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)('Input "version-from": git describe finds no tag before this commit.', {
        fix: 'Check out with history and tags (actions/checkout with "fetch-depth: 0"), or create a first tag.',
    });
}


/***/ })

};
