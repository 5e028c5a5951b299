export const id = 142;
export const ids = [142];
export const modules = {

/***/ 34142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   capture: () => (/* binding */ capture),
/* harmony export */   stream: () => (/* binding */ stream)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91320);


const missingProgram = (program, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The program "${program}" was not found on PATH.`, {
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
        reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT' ? missingProgram(program, error) : error);
    });
    child.on('close', code => {
        clearTimeout(timer);
        const stderr = Buffer.concat(err).toString('utf8');
        if (late)
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`${program} ${args[0] ?? ''} gave no result within ${seconds} s.`, { cause: stderr }));
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
    const { exec } = await __webpack_require__.e(/* import() */ 879).then(__webpack_require__.bind(__webpack_require__, 81260));
    const lines = { stdline: options.onLine, errline: options.onLine };
    const env = Object.fromEntries(Object.entries(options.env ?? process.env).filter((entry) => entry[1] !== undefined));
    try {
        return await exec(program, [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env,
            silent: true,
            ignoreReturnCode: true,
            listeners: lines,
        });
    }
    catch (error) {
        if (/unable to locate executable/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)))
            throw missingProgram(program, error);
        throw error;
    }
};


/***/ })

};
