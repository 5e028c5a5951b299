export const id = 'shared-bake-buildx';
export const ids = ['shared-bake-buildx'];
export const modules = {

/***/ 8702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluationEnvironment: () => (/* binding */ evaluationEnvironment),
/* harmony export */   exposedToBuild: () => (/* binding */ exposedToBuild),
/* harmony export */   findBuildx: () => (/* binding */ findBuildx),
/* harmony export */   heldBackNames: () => (/* binding */ heldBackNames)
/* harmony export */ });
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1111);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _runtime_program_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1491);
/* harmony import */ var _text_credential_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3085);
/* harmony import */ var _text_secret_forms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7978);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8542);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5699);







const cacheVariables = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
];
function exposedToBuild({ target }) {
    const targets = Object.values(target);
    const secrets = targets.flatMap(({ secret = [] }) => secret.map(_definition_js__WEBPACK_IMPORTED_MODULE_6__/* .composableFields */ .ho));
    const named = secrets
        .flatMap(({ id, env, src }) => env || (src ? [] : (id ?? [])))
        .filter(name => !(0,_runtime_program_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnerVariable */ .R)(name));
    const caches = targets.flatMap(each => [...(each['cache-from'] ?? []), ...(each['cache-to'] ?? [])]);
    return [...named, ...(caches.some(cache => (0,_definition_js__WEBPACK_IMPORTED_MODULE_6__/* .composableFields */ .ho)(cache)['type'] === 'gha') ? cacheVariables : [])];
}
const reachesEvaluation = (name) => !(0,_runtime_program_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnerVariable */ .R)(name) && !(0,_text_credential_name_js__WEBPACK_IMPORTED_MODULE_3__/* .looksLikeCredentialName */ .q)(name);
const evaluationEnvironment = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => reachesEvaluation(name)));
const heldBackNames = (env) => Object.keys(env).filter(name => env[name] && !reachesEvaluation(name));
const candidates = [
    { program: 'docker', prefix: ['buildx'] },
    { program: 'docker-buildx', prefix: [] },
    { program: 'buildx', prefix: [] },
];
async function findBuildx(runtime) {
    for (const { program, prefix } of candidates) {
        if (!(await answers(runtime, program, [...prefix, 'version'])))
            continue;
        const evaluationEnv = evaluationEnvironment(runtime.env);
        const captureWith = (base) => async (args, { env = {}, ...options } = {}) => {
            const captured = await runtime.capture(program, [...prefix, ...args], {
                ...options,
                env: (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .withSettings */ .GY)({ ...base, ...env }, _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .safeSettings */ .Rg),
                exposed: Object.keys(env),
            });
            return { ...captured, stderr: (0,_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSecrets */ .cT)(captured.stderr, (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .knownSecrets */ .xU)(runtime)) };
        };
        return {
            program,
            prefix,
            heldBack: heldBackNames(runtime.env),
            evaluationEnv,
            evaluate: captureWith(evaluationEnv),
            capture: captureWith(runtime.env),
            stream: (args, { env = {}, exposed = [], cwd, onLine }) => runtime.stream(program, [...prefix, ...args], {
                onLine,
                env: (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .withSettings */ .GY)({ ...runtime.env, ...env }, _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .safeSettings */ .Rg),
                exposed: [...exposed, ...Object.keys(env)],
                ...(cwd === undefined ? {} : { cwd }),
            }),
        };
    }
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)('Docker buildx was not found on this machine.', {
        fix: 'Add the step "uses: docker/setup-buildx-action" before this one, or install the docker-buildx-plugin.',
        terminalFix: 'Install Docker with its buildx plugin (docker-buildx-plugin), or the program buildx.',
    });
}
async function answers(runtime, program, args) {
    try {
        const env = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .withSettings */ .GY)(runtime.env, _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .safeSettings */ .Rg);
        return (await runtime.capture(program, args, { timeoutSeconds: 20, env })).exitCode === 0;
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ && error.kind === 'input')
            return false;
        throw error;
    }
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


/***/ })

};
