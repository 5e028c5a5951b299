export const id = 401;
export const ids = [401];
export const modules = {

/***/ 98401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml11: () => (/* binding */ readYaml11),
/* harmony export */   readYamlSyntax: () => (/* binding */ readYamlSyntax)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6486);


function readYamlSyntax(text) {
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseAllDocuments)(text, { uniqueKeys: false, prettyErrors: false });
    if (!Array.isArray(documents))
        return { faults: [{ offset: 0, message: 'the text is empty' }] };
    const faults = documents.flatMap(document => [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message: plain(message) })));
    const second = documents[1];
    if (second !== undefined) {
        faults.push({ offset: second.range?.[0] ?? 0, message: 'a second document begins here; allowed is one' });
    }
    const [first] = documents;
    if (faults.length > 0 || first === undefined)
        return { faults };
    return convertDocument(first);
}
function readYaml11(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { version: '1.1' });
    }
    catch {
        return undefined;
    }
}
function convertDocument(document) {
    const faults = [];
    const root = convert(document.contents, faults, 0);
    return faults.length > 0 ? { faults } : { root };
}
function convert(node, faults, depth) {
    const [start, end] = node?.range ?? [0, 0];
    const refuse = (message) => {
        faults.push({ offset: start, message });
        return { kind: 'scalar', value: null, style: 'other', start, end };
    };
    if (depth > _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .k)
        return refuse(`more than ${_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumDepth */ .k} levels of nesting`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
        return refuse('an alias (*name) is not taken here; write the value itself');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
        return { kind: 'list', items: node.items.map(item => convert(item, faults, depth + 1)), start, end };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
        const entries = node.items.map(({ key, value }) => ({
            key: scalar(key),
            value: convert(value, faults, depth + 1),
        }));
        return { kind: 'map', entries, start, end };
    }
    return scalar(node);
}
function scalar(node) {
    const [start, end] = node?.range ?? [0, 0];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
        return { kind: 'scalar', value: null, style: 'other', start, end };
    return { kind: 'scalar', value: node.value, style: styleOf(node), start, end };
}
function styleOf(node) {
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar.QUOTE_DOUBLE)
        return 'double';
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar.QUOTE_SINGLE)
        return 'single';
    return node.type === yaml__WEBPACK_IMPORTED_MODULE_0__.Scalar.PLAIN ? 'plain' : 'other';
}
function plain(message) {
    return message.replace(/(?:"[^"]*"|: [^:]*:\/\/.*)/gs, '…');
}


/***/ })

};
