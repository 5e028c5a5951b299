export const id = 491;
export const ids = [491];
export const modules = {

/***/ 61491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVersion: () => (/* binding */ readVersion)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _shared_context_checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69046);
/* harmony import */ var _shared_context_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24826);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91320);





async function readVersion(from, runtime) {
    if (from === 'git-describe')
        return await describe(runtime);
    const [file = '', key = ''] = from.split('#');
    const { workspace } = runtime.folders;
    const whole = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, whole).startsWith('..')) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "version-from": ${file} lies outside of the repository.`);
    }
    const content = readText(whole, file);
    const found = await versionIn(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), content, key, file);
    const version = typeof found === 'number' ? String(found) : found;
    if (typeof version === 'string' && /^\S+$/.test(version.trim()))
        return version.trim();
    const named = key || usualKey(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)) || 'the first line';
    throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "version-from": ${file} has no version at ${named}.`, {
        fix: 'Name the key behind the file, e.g. "Chart.yaml#appVersion", or give the version itself in "version".',
        file,
    });
}
function readText(whole, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(whole, 'utf8');
    }
    catch (error) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "version-from": ${file} cannot be read: ${(0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function usualKey(name) {
    if (name === 'Cargo.toml')
        return 'package.version';
    if (name === 'pyproject.toml')
        return 'project.version';
    return /\.(?:json|ya?ml|toml)$/.test(name) ? 'version' : '';
}
async function versionIn(name, content, key, file) {
    const at = (key || usualKey(name)).split('.');
    if (name.endsWith('.json'))
        return (0,_shared_context_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(parsed(file, () => JSON.parse(content)), ...at);
    if (/\.ya?ml$/.test(name)) {
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        return (0,_shared_context_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(parsed(file, () => parse(content, { schema: 'failsafe' })), ...at);
    }
    if (!name.endsWith('.toml'))
        return content.split(/\r?\n/).find(line => line.trim() !== '' && !line.startsWith('#'));
    const others = key !== ''
        ? []
        : [
            ['workspace', 'package', 'version'],
            ['tool', 'poetry', 'version'],
        ];
    return [at, ...others].map(keys => tomlText(content, keys)).find(value => value !== undefined);
}
function parsed(file, parse) {
    try {
        return parse();
    }
    catch (error) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`Input "version-from": ${file} cannot be parsed: ${(0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error, file });
    }
}
function tomlText(content, keys) {
    const wanted = keys.slice(0, -1).join('.');
    const key = keys.at(-1);
    let table = '';
    for (const line of content.split(/\r?\n/)) {
        const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1];
        if (header !== undefined)
            table = header.replace(/\s*\.\s*/g, '.');
        const [, name, double, single] = /^\s*([\w-]+)\s*=\s*(?:"([^"\\]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line) ?? [];
        if (table === wanted && name === key)
            return double ?? single;
    }
    return undefined;
}
async function describe(runtime) {
    const described = await (0,_shared_context_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(runtime, 'describe', '--tags', '--match', '*[0-9]*');
    if (described !== null)
        return described;
    throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)('Input "version-from": git describe finds no tag before this commit.', {
        fix: 'Check out with history and tags (actions/checkout with "fetch-depth: 0"), or create a first tag.',
    });
}


/***/ })

};
