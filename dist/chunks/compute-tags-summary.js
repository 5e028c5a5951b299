export const id = 'compute-tags-summary';
export const ids = ['compute-tags-summary'];
export const modules = {

/***/ 3416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summarizeTags: () => (/* binding */ summarizeTags)
/* harmony export */ });
/* harmony import */ var _shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5573);

function summarizeTags(plan) {
    const targets = Object.entries(plan.targets);
    const rows = targets.map(([name, { images, reasons, immutableTag }]) => [
        [name, ...images].map(_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>'),
        reasons
            .map(({ tag, reason }) => {
            const why = [...(plan.hasTargets ? [] : [reason]), ...(tag === immutableTag ? ['immutable'] : [])];
            return [(0,_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHashes */ .H5)(tag)), ...why.map(_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)].join(', ');
        })
            .join('<br>') || 'none',
    ]);
    const references = targets.flatMap(([, target]) => target.references);
    return [
        '### Tags',
        (0,_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([plan.hasTargets ? 'Target' : 'Name', 'Tags'], rows),
        ...(references.length === 0 ? [] : [(0,_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('All names', (0,_shared_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('text', references.join('\n')))]),
    ].join('\n\n');
}


/***/ }),

/***/ 5573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ codeList),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   H5: () => (/* binding */ shortHashes),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$^-]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/@/g, '&#64;&#8203;')
        .replace(/&#35;(?=\d)/g, '&#35;&#8203;')
        .replace(/\bGH&#45;(?=\d)/gi, '$&&#8203;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
function code(text) {
    const parts = text.split(breakable).filter(part => part !== '');
    return `<code>${parts.map(part => escapeMarkdown(part).replaceAll('&#8203;', '')).join('<wbr>')}</code>`;
}
const breakable = /([^\s/-]{10}(?=[^\s/-]{4})|[^\s/-]{0,9}\/(?=[^\s/]{4}))/u;
const shortHashes = (text) => text.replace(/[0-9a-f]{40,}/g, hash => `${hash.slice(0, 12)}…`);
const codeList = (names) => names.map(code).join(', ');
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function mermaidLabel(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ })

};
