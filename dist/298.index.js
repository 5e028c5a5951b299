export const id = 298;
export const ids = [298];
export const modules = {

/***/ 29298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResolvedApps: () => (/* binding */ readResolvedApps)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _shared_runtime_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34734);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91320);





const entry = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/, 'is not the name of an app')),
    url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9@:/._~+[\]-]{1,500}$/, 'is not the address of a repository')),
    ref: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^[A-Za-z0-9_][A-Za-z0-9._/+@#=%-]{0,249}$/, 'is not a branch or tag')),
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(['branch', 'tag']),
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id')),
});
const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    frappe: entry,
    apps: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(entry),
});
function readResolvedApps(value, input, workspace) {
    const what = `Input "${input}"`;
    const json = value.trimStart().startsWith('{') ? value : readFile(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, value), what);
    let parsed;
    try {
        parsed = JSON.parse(json);
    }
    catch (error) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`${what} is not JSON: ${(0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { fix: remedy, cause: error });
    }
    return (0,_shared_runtime_document_js__WEBPACK_IMPORTED_MODULE_2__/* .checkDocument */ .s)(schema, parsed, what, { fix: remedy });
}
const remedy = 'Hand over the output "resolved" of this action as it is.';
function readFile(file, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`${what}: the file cannot be read: ${(0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
            fix: 'Give JSON text, the path of a file that exists, or leave the input empty.',
            cause: error,
        });
    }
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
