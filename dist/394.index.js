export const id = 394;
export const ids = [394];
export const modules = {

/***/ 42394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findBuildx: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const candidates = [
    { program: 'docker', prefix: ['buildx'] },
    { program: 'docker-buildx', prefix: [] },
    { program: 'buildx', prefix: [] },
];
async function findBuildx(runtime) {
    for (const { program, prefix } of candidates) {
        if (!(await answers(runtime, program, [...prefix, 'version'])))
            continue;
        const merged = (env) => ({ ...runtime.env, ...env });
        return {
            program,
            prefix,
            capture: (args, { env, ...options } = {}) => runtime.capture(program, [...prefix, ...args], { ...options, env: merged(env) }),
            stream: (args, { env, cwd, onLine }) => runtime.stream(program, [...prefix, ...args], {
                onLine,
                env: merged(env),
                ...(cwd === undefined ? {} : { cwd }),
            }),
        };
    }
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)('Docker buildx was not found on this runner.', {
        fix: 'Add the step "uses: docker/setup-buildx-action" before this one, or install the docker-buildx-plugin.',
    });
}
async function answers(runtime, program, args) {
    try {
        return (await runtime.capture(program, args, { timeoutSeconds: 20, env: runtime.env })).exitCode === 0;
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.kind === 'input')
            return false;
        throw error;
    }
}


/***/ })

};
