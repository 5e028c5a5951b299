export const id = 'cli';
export const ids = ['cli'];
export const modules = {

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFromTerminal: () => (/* binding */ openFromTerminal)
/* harmony export */ });
/* unused harmony exports startFromTerminal, parseArguments */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96856);
/* harmony import */ var _shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58304);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _shared_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29452);




async function openFromTerminal(args) {
    await startFromTerminal(args, _index_js__WEBPACK_IMPORTED_MODULE_0__/* .actionNames */ .B, _index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadAction */ .d);
}
async function startFromTerminal(args, names, load) {
    process.stdout.on('error', () => process.exit());
    try {
        const [name = '', ...rest] = args;
        if (!names.includes(name))
            throw unknownAction(name, names);
        const action = await load(name);
        const inputs = parseArguments(rest);
        for (const [input, field] of Object.entries(action.inputs))
            inputs.set(input, inputs.get(input) ?? field.fallback);
        for (const [input, value] of inputs)
            process.env[`INPUT_${input.toUpperCase()}`] = value;
        await (0,_shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(name, action);
    }
    catch (error) {
        if (!(error instanceof _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ))
            throw error;
        process.stderr.write(`${(0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}\n`);
        process.exitCode = 1;
    }
}
function unknownAction(name, names) {
    const what = name === '' ? 'No action is named.' : `There is no action "${name}"${(0,_shared_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, names)}.`;
    return (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(what, { fix: `Usage: node dist/cli.js ACTION [--INPUT VALUE]…\nActions: ${names.join(', ')}` });
}
function parseArguments(args) {
    const inputs = new Map();
    const words = [...args];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        const [, name, assigned] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(word) ?? [];
        if (name === undefined)
            throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${word}" is not an argument; allowed: --input value, --input=value`);
        const value = assigned ?? (words[0] === undefined || words[0].startsWith('--') ? 'true' : (words.shift() ?? ''));
        const before = inputs.get(name);
        inputs.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    return inputs;
}


/***/ })

};
