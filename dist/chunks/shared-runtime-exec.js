export const id = 'shared-runtime-exec';
export const ids = ['shared-runtime-exec'];
export const modules = {

/***/ 87666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   capture: () => (/* binding */ capture),
/* harmony export */   stream: () => (/* binding */ stream)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28812);





const missingProgram = (program, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .inputError */ .Xu)(`The program "${program}" was not found on PATH.`, {
    fix: `Install ${program} on this runner, or use a runner image that has it.`,
    cause,
});
const capture = (program, args, options = {}) => new Promise((resolve, reject) => {
    const seconds = options.timeoutSeconds ?? 60;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env ?? process.env,
        stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        windowsHide: true,
        detached: process.platform !== 'win32',
    });
    const out = [];
    const err = [];
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        killTree(child.pid);
        child.stdout?.destroy();
        child.stderr?.destroy();
    }, seconds * 1000);
    child.stdout?.on('data', (chunk) => out.push(chunk));
    child.stderr?.on('data', (chunk) => err.push(chunk));
    child.on('error', error => {
        clearTimeout(timer);
        reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' ? missingProgram(program, error) : error);
    });
    child.on('close', code => {
        clearTimeout(timer);
        const stderr = Buffer.concat(err).toString('utf8');
        if (late)
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceError */ .cg)(`${program} ${args[0] ?? ''} gave no result within ${seconds} s.`, { cause: stderr }));
        else
            resolve({ exitCode: code ?? 1, stdout: Buffer.concat(out), stderr });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.stdin);
});
function killTree(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
    }
}
const stream = async (program, args, options) => {
    const [{ exec }, { which }] = await Promise.all([__webpack_require__.e(/* import() */ 'package-actions-exec').then(__webpack_require__.bind(__webpack_require__, 62520)), __webpack_require__.e(/* import() */ 'package-actions-io').then(__webpack_require__.bind(__webpack_require__, 91230))]);
    if ((await which(program)) === '')
        throw missingProgram(program);
    const output = [lineReader(options.onLine), lineReader(options.onLine)];
    try {
        return await exec(program, [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env: definedOnly(options.env ?? process.env),
            silent: true,
            ignoreReturnCode: true,
            input: Buffer.alloc(0),
            delay: 5_000,
            listeners: { stdout: chunk => output[0].write(chunk), stderr: chunk => output[1].write(chunk) },
        });
    }
    finally {
        await Promise.all(output.map(reader => reader.end()));
    }
};
function lineReader(onLine) {
    const input = new node_stream__WEBPACK_IMPORTED_MODULE_3__.PassThrough();
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(lines, 'close');
    return {
        write: (chunk) => void input.write(chunk),
        end: async () => {
            input.end();
            await closed;
        },
    };
}
const definedOnly = (env) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));


/***/ })

};
