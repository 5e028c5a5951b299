export const id = 'shared-runtime-exec';
export const ids = ['shared-runtime-exec'];
export const modules = {

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   capture: () => (/* binding */ capture),
/* harmony export */   stream: () => (/* binding */ stream)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3053);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6193);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8812);
/* harmony import */ var _program_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1491);







const missingProgram = (program, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .inputError */ .Xu)(`The program "${program}" was not found on PATH.`, {
    fix: `Install ${program} on this runner, or use a runner image that has it.`,
    terminalFix: `Install ${program}, or add its folder to PATH.`,
    cause,
});
const tooLong = (program, what, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .inputError */ .Xu)(`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(program)} cannot be started: ${what} longer than the system allows.`, {
    fix: 'On Linux one argument or variable has less than 128 KiB, and all of them some MiB. Look for an input, a variable of the job or a value of the repository that is as long.',
    cause,
});
function startError(program, error) {
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error);
    if (code === 'ENOENT')
        return missingProgram(program, error);
    return code === 'E2BIG' ? tooLong(program, 'its arguments and variables together are', error) : error;
}
const longestArgument = process.platform === 'linux' ? 128 * 1024 - 1 : Number.POSITIVE_INFINITY;
function checkStart(program, args, env) {
    const strings = [
        ...args.map(text => ({ what: 'an argument', text })),
        ...Object.entries(env).map(([name, value]) => ({ what: `the variable ${name}`, text: `${name}=${value}` })),
    ];
    for (const { what, text } of strings) {
        if (text.includes('\0')) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .inputError */ .Xu)(`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(program)} cannot be started: ${what} contains a NUL character.`, {
                fix: 'Look for an input or a file of the repository with this character (in many formats \\0 or \\u0000), and remove it.',
            });
        }
        if (text.length * 3 > longestArgument && Buffer.byteLength(text) > longestArgument)
            throw tooLong(program, `${what} is`);
    }
}
const mebibyte = 1024 * 1024;
const outputLimit = 128 * mebibyte;
const tooMuchOutput = (program, args, limit) => {
    const command = [program, args.find(arg => /^[a-z][a-z-]*$/.test(arg))].filter(Boolean).join(' ');
    const size = limit < mebibyte ? `${limit} bytes` : `${limit / mebibyte} MiB`;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .policyError */ .nq)(`${command} printed more than ${size}, the limit, and was ended.`, {
        fix: 'What it prints is kept in memory. Run it by hand to see why it prints so much: the repository or the service that it reads is larger than this action is made for, damaged, or hostile.',
    });
};
function startCaptured(program, args, options) {
    const env = (0,_program_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .programEnvironment */ .y)(options.env ?? process.env, options.exposed);
    checkStart(program, args, env);
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
            cwd: options.cwd,
            env,
            stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            windowsHide: true,
            detached: process.platform !== 'win32',
        });
    }
    catch (error) {
        throw startError(program, error);
    }
}
const capture = (program, args, options = {}) => new Promise((resolve, reject) => {
    const { timeoutSeconds: seconds = 60, maximumBytes = outputLimit } = options;
    const child = startCaptured(program, args, options);
    const out = [];
    const err = [];
    let size = 0;
    let ended;
    const end = (why) => {
        ended ??= why;
        killTree(child.pid);
        child.stdout?.destroy();
        child.stderr?.destroy();
    };
    const timer = setTimeout(end, seconds * 1000, 'late');
    const keep = (chunks) => (chunk) => {
        size += chunk.length;
        if (size > maximumBytes)
            end('too much');
        else
            chunks.push(chunk);
    };
    child.stdout?.on('data', options.onOutput ?? keep(out));
    child.stderr?.on('data', keep(err));
    child.on('error', error => {
        clearTimeout(timer);
        reject(startError(program, error));
    });
    child.on('close', code => {
        clearTimeout(timer);
        const stderr = Buffer.concat(err).toString('utf8');
        if (ended === 'late')
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .serviceError */ .cg)(`${program} ${args[0] ?? ''} gave no result within ${seconds} s.`, { cause: stderr }));
        else if (ended === 'too much')
            reject(tooMuchOutput(program, args, maximumBytes));
        else
            resolve({ exitCode: code ?? 1, stdout: Buffer.concat(out), stderr });
    });
    child.stdin?.on('error', () => undefined);
    if (options.stdin instanceof node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable) {
        if (child.stdin !== null)
            (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.pipeline)(options.stdin, child.stdin, () => undefined);
    }
    else
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
    const env = (0,_program_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .programEnvironment */ .y)(options.env ?? process.env, options.exposed);
    checkStart(program, args, env);
    const [{ exec }, { which }] = await Promise.all([__webpack_require__.e(/* import() */ 'package-actions-exec').then(__webpack_require__.bind(__webpack_require__, 2520)), __webpack_require__.e(/* import() */ 'package-actions-io').then(__webpack_require__.bind(__webpack_require__, 1230))]);
    const file = await which(program);
    if (file === '')
        throw missingProgram(program);
    const grouped = process.platform === 'linux' && (await which('setsid')) !== '';
    const output = [lineReader(options.onLine), lineReader(options.onLine)];
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('child_process', keepClosedInput);
    try {
        return await exec(grouped ? 'setsid' : program, grouped ? [file, ...args] : [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env,
            silent: true,
            ignoreReturnCode: true,
            input: Buffer.alloc(0),
            delay: 5_000,
            listeners: { stdout: chunk => output[0].write(chunk), stderr: chunk => output[1].write(chunk) },
        });
    }
    finally {
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.unsubscribe)('child_process', keepClosedInput);
        for (const reader of output)
            reader.end();
    }
};
function keepClosedInput(message) {
    const { process: child } = message;
    child.once('spawn', () => child.stdin?.on('error', () => undefined));
}
const longestLine = 65_536;
function lineReader(onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_4__.StringDecoder('utf8');
    let rest = '';
    return {
        write: (chunk) => {
            const lines = `${rest}${decoder.write(chunk)}`.split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
            if (rest.length <= longestLine)
                return;
            onLine(rest);
            rest = '';
        },
        end: () => {
            const last = `${rest}${decoder.end()}`.replace(/\r$/, '');
            if (last !== '')
                onLine(last);
        },
    };
}


/***/ }),

/***/ 1491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isRunnerVariable),
/* harmony export */   y: () => (/* binding */ programEnvironment)
/* harmony export */ });
/* harmony import */ var _text_credential_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);

const runnerVariable = /^(?:INPUT_|STATE_|ACTIONS_)/i;
const isRunnerVariable = (name) => runnerVariable.test(name);
const helperVariable = /^(?:AWS|AZURE|CLOUDSDK|GCM|GOOGLE)_|^(?:DOCKER_AUTH_CONFIG|SSHPASS)$/i;
const isCommon = (name) => !isRunnerVariable(name) && (helperVariable.test(name) || !(0,_text_credential_name_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeCredentialName */ .q)(name));
const programEnvironment = (env, exposed = []) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && (isCommon(entry[0]) || exposed.includes(entry[0]))));


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ looksLikeCredentialName)
/* harmony export */ });
/* harmony import */ var _trim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788);

const suspiciousName = /(?:^|_)pat(?:_|$)|(?:token|passwd|password|passphrase|secret|credential)s?(?:_|$)|(?:_|^ssh)(?:pass|pwd)$|(?:^|_)(?:api|private|access|signing|cosign|ssh|gpg|encryption|deploy|master)_?key(?:_|$)|(?:^|_)auth_?config(?:_|$)/;
const harmlessName = /_(?:ur[il]|endpoint|host|path|file|dir|name|(?<!_secret_)id|ttl|type|version)$|^google_application_credentials$/;
function looksLikeCredentialName(name) {
    const separated = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z]+/g, '_');
    const words = (0,_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(separated, '_').toLowerCase();
    return suspiciousName.test(words) && !harmlessName.test(words);
}


/***/ })

};
