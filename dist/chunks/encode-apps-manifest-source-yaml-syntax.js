export const id = 'encode-apps-manifest-source-yaml-syntax';
export const ids = ['encode-apps-manifest-source-yaml-syntax'];
export const modules = {

/***/ 9125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml11: () => (/* binding */ readYaml11),
/* harmony export */   readYamlSyntax: () => (/* binding */ readYamlSyntax)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3483);
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7202);


function readYamlSyntax(text) {
    const documents = [
        ...(0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseAllDocuments)(text, { uniqueKeys: false, prettyErrors: false }),
    ];
    const [first, second] = documents;
    if (first === undefined)
        return { errors: [{ offset: 0, message: 'the list is empty' }] };
    const errors = documents.flatMap(document => [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
        offset: pos[0],
        message: withoutQuotedText(code, message),
    })));
    if (second !== undefined) {
        errors.push({ offset: second.range[0], message: 'a second document starts here; only one is allowed' });
    }
    return errors.length > 0 ? { errors } : convertDocument(first);
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
    const errors = [];
    const root = convert(document.contents, errors, 0);
    return errors.length > 0 ? { errors } : { root };
}
function convert(node, errors, depth) {
    const [start, end] = node?.range ?? [0, 0];
    const refuse = (message) => {
        errors.push({ offset: start, message });
        return { kind: 'scalar', value: null, style: 'other', start, end };
    };
    if (depth > _syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maxDepth */ .M)
        return refuse(`more than ${_syntax_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .maxDepth */ .M} levels of nesting`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
        return refuse('aliases (*name) are not allowed; write the value itself');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)) {
        return { kind: 'list', items: node.items.map(item => convert(item, errors, depth + 1)), start, end };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)) {
        const entries = node.items.map(({ key, value }) => ({
            key: scalar(key),
            value: convert(value, errors, depth + 1),
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
const quotingMessages = {
    BAD_DIRECTIVE: 'Invalid directive',
    BAD_DQ_ESCAPE: 'Invalid escape sequence',
    TAG_RESOLVE_FAILED: 'Unresolved tag',
};
const withoutQuotedText = (code, message) => quotingMessages[code] ?? message.replace(/(\w: |["'`]).*/s, '…');


/***/ })

};
