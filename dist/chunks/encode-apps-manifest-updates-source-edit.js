export const id = 'encode-apps-manifest-updates-source-edit';
export const ids = ['encode-apps-manifest-updates-source-edit'];
export const modules = {

/***/ 8693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editSource: () => (/* binding */ editSource)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _source_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8874);


async function editSource(source, edits) {
    let text = source.text;
    for (const { node, value } of [...edits].sort((a, b) => b.node.start - a.node.start)) {
        text = `${text.slice(0, node.start)}${writeScalar(node, value)}${text.slice(node.end)}`;
    }
    const isIntended = source.format === 'json'
        ? isIntendedTree((0,_source_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonSyntax */ .s)(source.text), (0,_source_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonSyntax */ .s)(text), edits)
        : await isIntendedYaml(source.text, text, edits);
    if (!isIntended)
        throw new Error('the edited list does not read back as intended');
    refuseOtherLines(source.text, text, edits);
    return text;
}
function writeScalar({ style }, value) {
    if (!/^[\w][\w./+@#=%-]*$/.test(value))
        throw new Error(`"${value}" is not a tag or commit that can be written`);
    if (style === 'other')
        throw new Error('a value of several lines is not edited in place');
    if (style === 'double')
        return JSON.stringify(value);
    if (style === 'single')
        return `'${value}'`;
    return isPlainString(value) ? value : JSON.stringify(value);
}
function isPlainString(value) {
    const isWord = /^[A-Za-z_][\w.-]*$/.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i.test(value);
    return isWord || /^\d+\.\d+\.\d+(?:[-.][\w.-]*|(?:\.\d+)*\+[\w.-]*)?$/.test(value);
}
function isIntendedTree(before, after, edits) {
    return 'root' in before && 'root' in after && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(toValue(after.root), editedValue(before.root, edits));
}
async function isIntendedYaml(before, after, edits) {
    const { readYamlSyntax, readYaml11 } = await Promise.all(/* import() */[__webpack_require__.e('package-yaml'), __webpack_require__.e('encode-apps-manifest-source-yaml-syntax')]).then(__webpack_require__.bind(__webpack_require__, 9125));
    const old = readYamlSyntax(before);
    if (!('root' in old) || !isIntendedTree(old, readYamlSyntax(after), edits))
        return false;
    const agreed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(readYaml11(before), toValue(old.root));
    return !agreed || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(readYaml11(after), editedValue(old.root, edits));
}
const editedValue = (root, edits) => toValue(root, new Map(edits.map(({ node, value }) => [node.start, value])));
function toValue(node, replaced = new Map()) {
    if (node.kind === 'list')
        return node.items.map(item => toValue(item, replaced));
    if (node.kind === 'scalar')
        return replaced.get(node.start) ?? node.value;
    return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), toValue(value, replaced)]));
}
function refuseOtherLines(before, after, edits) {
    const oldLines = before.split('\n');
    const newLines = after.split('\n');
    const changed = newLines.filter((line, index) => line !== oldLines[index]).length;
    const edited = new Set(edits.map(({ node }) => before.slice(0, node.start).split('\n').length)).size;
    if (changed > edited || newLines.length !== oldLines.length)
        throw new Error('an edit changed other lines');
}


/***/ })

};
