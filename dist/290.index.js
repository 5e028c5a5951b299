export const id = 290;
export const ids = [290];
export const modules = {

/***/ 88290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editSource: () => (/* binding */ editSource),
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _json_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29286);


async function editSource(source, edits) {
    const sorted = [...edits].sort((a, b) => b.node.start - a.node.start);
    let text = source.text;
    for (const { node, value } of sorted) {
        text = `${text.slice(0, node.start)}${spell(node, value, source.format)}${text.slice(node.end)}`;
    }
    await verify(source, text, edits);
    return text;
}
function spell(node, value, format) {
    if (!/^[\w][\w./+@#=%-]*$/.test(value))
        throw new Error(`"${value}" is not a tag or commit that can be written`);
    if (node.style === 'other')
        throw new Error('a value of several lines is not edited in place');
    if (format === 'json' || node.style === 'double')
        return JSON.stringify(value);
    if (node.style === 'single')
        return `'${value}'`;
    return isPlainText(value) ? value : JSON.stringify(value);
}
function isPlainText(value) {
    const isWord = /^[A-Za-z_][\w.-]*$/.test(value) && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i.test(value);
    return isWord || /^\d+(?:\.\d+){2,}(?:[-.+][\w.-]*)?$/.test(value);
}
async function verify(source, text, edits) {
    const before = await readValues(source.text, source.format);
    const after = await readValues(text, source.format);
    const wanted = new Map(edits.map(({ node, value }) => [node.start, value]));
    const expected = before.root === undefined ? undefined : toValue(before.root, wanted);
    const found = after.root === undefined ? undefined : toValue(after.root, new Map());
    const agreed = before.root !== undefined && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(before.yaml11, toValue(before.root, new Map()));
    const old = !agreed || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(after.yaml11, expected);
    if (expected === undefined || !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found, expected) || !old) {
        throw new Error('the edited list does not read back as intended');
    }
    const lines = source.text.split('\n');
    const changed = text.split('\n').filter((line, index) => line !== lines[index]).length;
    const touched = new Set(edits.map(({ node }) => source.text.slice(0, node.start).split('\n').length)).size;
    if (changed > touched || text.split('\n').length !== lines.length)
        throw new Error('an edit changed other lines');
}
async function readValues(text, format) {
    if (format === 'json') {
        const result = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonSyntax */ .s)(text);
        return { root: 'root' in result ? result.root : undefined };
    }
    const { readYamlSyntax, readYaml11 } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 98401));
    const result = readYamlSyntax(text);
    return { root: 'root' in result ? result.root : undefined, yaml11: readYaml11(text) };
}
function toValue(node, replaced) {
    if (node.kind === 'list')
        return node.items.map(item => toValue(item, replaced));
    if (node.kind === 'scalar')
        return replaced.get(node.start) ?? node.value;
    return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), toValue(value, replaced)]));
}
const context = 3;
function unifiedDiff(file, before, after) {
    const old = splitKeepingEnds(before);
    const now = splitKeepingEnds(after);
    const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
    if (changed.length === 0)
        return '';
    const name = (side) => (/^[\w./ -]+$/.test(file) ? `${side}/${file}` : JSON.stringify(`${side}/${file}`));
    const hunks = groupHunks(changed, old.length).map(([start, end]) => formatHunk(old, now, start, end));
    return `--- ${name('a')}\n+++ ${name('b')}\n${hunks.join('')}`;
}
function groupHunks(changed, lines) {
    const hunks = [];
    for (const index of changed) {
        const start = Math.max(0, index - context);
        const end = Math.min(lines, index + context + 1);
        const last = hunks.at(-1);
        if (last !== undefined && start <= last[1])
            last[1] = end;
        else
            hunks.push([start, end]);
    }
    return hunks;
}
function formatHunk(old, now, start, end) {
    const range = `${start + 1},${end - start}`;
    const lines = [`@@ -${range} +${range} @@\n`];
    for (let index = start; index < end;) {
        let next = index;
        while (next < end && old[next] !== now[next])
            next++;
        if (next === index) {
            lines.push(diffLine(' ', old[index++]));
            continue;
        }
        lines.push(...old.slice(index, next).map(line => diffLine('-', line)));
        lines.push(...now.slice(index, next).map(line => diffLine('+', line)));
        index = next;
    }
    return lines.join('');
}
const diffLine = (sign, line = '') => line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
const splitKeepingEnds = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];


/***/ })

};
