export const id = 'shared-bake-graph';
export const ids = ['shared-bake-graph'];
export const modules = {

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closure: () => (/* binding */ closure),
/* harmony export */   components: () => (/* binding */ components),
/* harmony export */   createGraph: () => (/* binding */ createGraph),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   requestedTargets: () => (/* binding */ requestedTargets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6649);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9452);



function parentsOf(target) {
    const names = Object.values(target.contexts ?? {})
        .filter(value => value.startsWith('target:'))
        .map(value => value.slice('target:'.length));
    return [...new Set(names)].sort();
}
function createGraph(definition) {
    const names = Object.keys(definition.target).sort();
    const parents = new Map();
    const children = new Map(names.map(name => [name, []]));
    for (const [name, target] of Object.entries(definition.target)) {
        const needed = parentsOf(target);
        parents.set(name, needed);
        for (const parent of needed) {
            const siblings = children.get(parent);
            if (siblings === undefined) {
                throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`Target "${name}" is built from "target:${parent}", and no target has that name${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(parent, names)}.`);
            }
            siblings.push(name);
        }
    }
    for (const list of children.values())
        list.sort();
    return { names, parents, children, level: levels(names, parents) };
}
function levels(names, parents) {
    const level = new Map();
    const path = new Set();
    const visit = (name) => {
        const waiting = [name];
        for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
            const needed = parents.get(next) ?? [];
            const open = level.has(next) ? [] : needed.filter(parent => !level.has(parent));
            if (open.length === 0) {
                if (!level.has(next))
                    level.set(next, 1 + Math.max(-1, ...needed.map(parent => level.get(parent) ?? 0)));
                path.delete(next);
                waiting.pop();
                continue;
            }
            path.add(next);
            const repeated = open.find(parent => path.has(parent));
            if (repeated !== undefined)
                throw cycleError([...path], repeated);
            waiting.push(...open.reverse());
        }
    };
    for (const name of names)
        visit(name);
    return level;
}
function cycleError(path, repeated) {
    const cycle = [...path.slice(path.indexOf(repeated)), repeated].join(' → ');
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The bake definition has a cycle: ${cycle}.`, {
        fix: 'Remove one of these edges in "contexts".',
    });
}
function closure(names, edges) {
    const seen = new Set(names);
    for (const name of seen)
        for (const next of edges.get(name) ?? [])
            seen.add(next);
    return seen;
}
function components(graph) {
    const neighbors = new Map(graph.names.map(name => [name, [...(graph.parents.get(name) ?? []), ...(graph.children.get(name) ?? [])]]));
    const seen = new Set();
    const parts = [];
    for (const name of graph.names) {
        if (seen.has(name))
            continue;
        const part = closure([name], neighbors);
        for (const member of part)
            seen.add(member);
        parts.push([...part].sort());
    }
    return parts;
}
function requestedTargets(definition, names) {
    const groups = definition.group ?? {};
    const known = [...Object.keys(definition.target), ...Object.keys(groups)];
    const seen = new Set();
    const visit = (name) => {
        if (seen.has(name))
            return;
        seen.add(name);
        for (const member of groups[name]?.targets ?? [])
            visit(member);
    };
    const wanted = names.length === 0 ? ['default'] : names.map(name => name.replaceAll('.', '_'));
    for (const name of wanted) {
        const matches = matchingNames(name, known);
        if (matches.length === 0) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`Bake knows no target or group named "${name}"${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, known)}.`, {
                fix: `There are: ${known.sort().join(', ')}.`,
            });
        }
        for (const match of matches)
            visit(match);
    }
    return [...seen].filter(name => name in definition.target).sort();
}
function matchingNames(pattern, known) {
    try {
        const glob = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .S)(pattern, 'path');
        return known.filter(name => name === pattern || glob.matches(name));
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`A target is named by a malformed pattern: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}


/***/ })

};
