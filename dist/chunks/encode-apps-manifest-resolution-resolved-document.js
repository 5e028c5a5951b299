export const id = 'encode-apps-manifest-resolution-resolved-document';
export const ids = ['encode-apps-manifest-resolution-resolved-document'];
export const modules = {

/***/ 9777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResolvedApps: () => (/* binding */ readResolvedApps)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(458);
/* harmony import */ var _shared_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
/* harmony import */ var _list_app_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6918);
/* harmony import */ var _list_ref_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4638);
/* harmony import */ var _list_repository_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4509);






function isPublicUrl(text) {
    const url = (0,_list_repository_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepositoryUrl */ .fn)(text);
    return !('error' in url) && url.userInfo === undefined;
}
const resolvedApp = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(_list_app_js__WEBPACK_IMPORTED_MODULE_4__/* .isAppName */ .f, 'is not the name of an app')),
    url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(isPublicUrl, 'is not the address of a repository without credentials')),
    ref: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(text => (0,_list_ref_name_js__WEBPACK_IMPORTED_MODULE_5__/* .checkRefName */ .hh)(text) === undefined, 'is not a branch or tag')),
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['branch', 'tag']),
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(_list_ref_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isFullCommit */ .f5, 'is not a full commit id')),
});
const resolvedApps = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    frappe: resolvedApp,
    apps: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(resolvedApp),
});
const parseResolvedApps = (0,_shared_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_shared_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(resolvedApps) });
function readResolvedApps(value, input, workspace) {
    const label = `Input "${input}"`;
    const fix = 'Pass JSON, the path of a file that exists, or leave the input empty.';
    const isJson = value.trimStart().startsWith('{');
    const json = isJson ? value : (0,_shared_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputFile */ .jH)({ input, file: value, workspace, fix }).toString('utf8');
    return parseResolvedApps(json, label, { fix: 'Pass the output "resolved" of this action unchanged.' });
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


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
