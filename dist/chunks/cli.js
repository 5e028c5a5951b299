export const id = 'cli';
export const ids = ['cli'];
export const modules = {

/***/ 67996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFromTerminal: () => (/* binding */ openFromTerminal)
});

// EXTERNAL MODULE: ./actions/index.js
var actions = __webpack_require__(96856);
// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(29452);
// EXTERNAL MODULE: ./actions/shared/runtime/boundary.js + 1 modules
var boundary = __webpack_require__(58304);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
;// CONCATENATED MODULE: ./actions/shared/runtime/terminal.js



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
        await (0,boundary/* start */.n)(name, action);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        process.stderr.write(`${(0,errors/* describeError */.Uc)(error)}\n`);
        process.exitCode = 1;
    }
}
function unknownAction(name, names) {
    const what = name === '' ? 'No action is named.' : `There is no action "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}.`;
    return (0,errors/* inputError */.Xu)(what, { fix: `Usage: node dist/cli.js ACTION [--INPUT VALUE]…\nActions: ${names.join(', ')}` });
}
function parseArguments(args) {
    const inputs = new Map();
    const words = [...args];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        const [, name, assigned] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(word) ?? [];
        if (name === undefined)
            throw (0,errors/* inputError */.Xu)(`"${word}" is no argument; allowed: --input value, --input=value`);
        const value = assigned ?? (words[0] === undefined || words[0].startsWith('--') ? 'true' : (words.shift() ?? ''));
        const before = inputs.get(name);
        inputs.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    return inputs;
}

;// CONCATENATED MODULE: ./actions/cli.js


async function openFromTerminal(args) {
    await startFromTerminal(args, actions/* actionNames */.B, actions/* loadAction */.d);
}


/***/ })

};
