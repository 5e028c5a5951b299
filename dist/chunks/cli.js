export const id = 'cli';
export const ids = ['cli'];
export const modules = {

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFromTerminal: () => (/* binding */ openFromTerminal)
/* harmony export */ });
/* unused harmony exports suiteVersion, startFromTerminal, describeAction, parseArguments */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6856);
/* harmony import */ var _shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2363);
/* harmony import */ var _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _shared_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3109);
/* harmony import */ var _shared_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9452);





const suiteVersion = '0.1.0';
async function openFromTerminal(args) {
    await startFromTerminal(args, _index_js__WEBPACK_IMPORTED_MODULE_0__/* .actionNames */ .B, _index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadAction */ .d);
}
async function startFromTerminal(args, names, load) {
    process.stdout.on('error', () => process.exit());
    try {
        const [name = '', ...rest] = args;
        const answer = answerTo(name, names);
        if (answer !== undefined) {
            process.stdout.write(answer);
            return;
        }
        if (!names.includes(name))
            throw unknownAction(name, names);
        const action = await load(name);
        if (rest.includes('--help')) {
            process.stdout.write(describeAction(name, action));
            return;
        }
        const { inputs, printsJson } = parseArguments(rest, action.inputs);
        for (const [input, field] of Object.entries(action.inputs))
            inputs.set(input, inputs.get(input) ?? field.fallback);
        for (const [input, value] of inputs)
            process.env[`INPUT_${input.toUpperCase()}`] = value;
        await (0,_shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(name, action, { printsJson });
    }
    catch (error) {
        if (!(error instanceof _shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ))
            throw error;
        process.stderr.write(`${(0,_shared_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__/* .neutralize */ .YI)((0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error, 'terminal'))}\n`);
        process.exitCode = 1;
    }
}
const usage = (action) => `Usage: node dist/cli.js ${action} [--INPUT VALUE]…\n`;
function answerTo(word, names) {
    if (word === '--version')
        return `${suiteVersion}\n`;
    if (word !== '--help' && word !== '-h')
        return undefined;
    const others = ['ACTION --help', '--version'].map(call => `       node dist/cli.js ${call}\n`);
    return `${usage('ACTION')}${others.join('')}\nActions:\n${names.map(name => `  ${name}\n`).join('')}`;
}
function describeAction(name, { inputs, outputs }) {
    const width = Math.max(...Object.keys(inputs).map(input => input.length));
    const rows = Object.entries(inputs).map(([input, field]) => `  --${input.padEnd(width)}  ${describeField(field)}\n`);
    return [
        usage(name),
        'A boolean input without a value is "true"; an input that is repeated gets a line for each value.\n',
        'With --json the outputs are printed as one object.\n',
        '--json prints the outputs as one JSON object.\n',
        `\nInputs:\n${rows.join('')}`,
        `\nOutputs: ${outputs.join(', ')}\n`,
    ].join('');
}
function describeField({ kind, required, fallback, allowed }) {
    const form = allowed?.join(' | ') ?? forms[kind];
    if (required)
        return `${form} (required)`;
    return fallback === '' ? form : `${form} (default: ${fallback.replaceAll('\n', ', ')})`;
}
const forms = {
    text: 'TEXT',
    list: 'LINES',
    flag: 'true | false',
    choice: 'WORD',
    secret: 'SECRET',
    mapping: 'KEY=VALUE lines',
    number: 'NUMBER',
};
function unknownAction(name, names) {
    const what = name === '' ? 'No action is named.' : `There is no action "${name}"${(0,_shared_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, names)}.`;
    return (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(what, { fix: `${usage('ACTION')}Actions: ${names.join(', ')}` });
}
function parseArguments(args, spec) {
    const inputs = new Map();
    const words = [...args];
    let printsJson = false;
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        if (word === '--json') {
            printsJson = true;
            continue;
        }
        const [, name, assigned] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(word) ?? [];
        if (name === undefined)
            throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${word}" is not an argument; allowed: --input value, --input=value`);
        const isAlone = words[0] === undefined || words[0].startsWith('--');
        const value = assigned ?? (isAlone ? valueOfFlag(name, spec) : (words.shift() ?? ''));
        const before = inputs.get(name);
        inputs.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    return { inputs, printsJson };
}
function valueOfFlag(name, spec) {
    const field = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (field === undefined || field.kind === 'flag' || field.allowed?.includes('true'))
        return 'true';
    throw (0,_shared_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"--${name}" has no value.`, {
        fix: `Write "--${name} VALUE", or "--${name}=VALUE" for a value that begins with "--"; "--${name}=" is an empty one.`,
    });
}


/***/ })

};
