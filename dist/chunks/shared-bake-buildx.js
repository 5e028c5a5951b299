export const id = 'shared-bake-buildx';
export const ids = ['shared-bake-buildx'];
export const modules = {

/***/ 58702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildEnvironment: () => (/* binding */ buildEnvironment),
/* harmony export */   evaluationEnvironment: () => (/* binding */ evaluationEnvironment),
/* harmony export */   findBuildx: () => (/* binding */ findBuildx),
/* harmony export */   heldBackNames: () => (/* binding */ heldBackNames),
/* harmony export */   reachesBuild: () => (/* binding */ reachesBuild)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98542);


const runnerVariable = /^(?:INPUT_|STATE_|ACTIONS_)/i;
const cacheVariables = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
];
const reachesBuild = (name) => !runnerVariable.test(name) || cacheVariables.includes(name);
const reachesEvaluation = (name) => !runnerVariable.test(name) && !(0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeCredentialName */ .qN)(name);
const buildEnvironment = (env) => filterNames(env, reachesBuild);
const evaluationEnvironment = (env) => filterNames(env, reachesEvaluation);
const heldBackNames = (env) => Object.keys(env).filter(name => env[name] && !reachesEvaluation(name));
const filterNames = (env, keep) => Object.fromEntries(Object.entries(env).filter(([name]) => keep(name)));
const candidates = [
    { program: 'docker', prefix: ['buildx'] },
    { program: 'docker-buildx', prefix: [] },
    { program: 'buildx', prefix: [] },
];
async function findBuildx(runtime) {
    for (const { program, prefix } of candidates) {
        if (!(await answers(runtime, program, [...prefix, 'version'])))
            continue;
        const build = buildEnvironment(runtime.env);
        const captureWith = (base) => (args, { env, ...options } = {}) => runtime.capture(program, [...prefix, ...args], { ...options, env: { ...base, ...env } });
        return {
            program,
            prefix,
            heldBack: heldBackNames(runtime.env),
            evaluate: captureWith(evaluationEnvironment(runtime.env)),
            capture: captureWith(build),
            stream: (args, { env, cwd, onLine }) => runtime.stream(program, [...prefix, ...args], {
                onLine,
                env: { ...build, ...env },
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
        return ((await runtime.capture(program, args, { timeoutSeconds: 20, env: buildEnvironment(runtime.env) })).exitCode === 0);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.kind === 'input')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 98542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ refuseCredentials),
/* harmony export */   qN: () => (/* binding */ looksLikeCredentialName),
/* harmony export */   un: () => (/* binding */ refuseSecrets),
/* harmony export */   xU: () => (/* binding */ knownSecrets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35699);


const suspiciousName = /(?:^|[_-])(?:token|pat|passwd|password|secret|credentials?|api[_-]?key|private[_-]?key|access[_-]?key|auth[_-]?config)(?:$|[_-])/i;
const harmlessName = /_(?:ur[il]|endpoint|host|path|file|dir|name|id|ttl|type|version)$|^google_application_credentials$/i;
const suspiciousValue = /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;
const looksLikeCredentialName = (name) => suspiciousName.test(name) && !harmlessName.test(name);
const minLength = 8;
function refuseCredentials(definition) {
    for (const [name, target] of Object.entries(definition.target)) {
        for (const [argument, value] of Object.entries(target.args ?? {})) {
            const looksSecret = suspiciousValue.test(value) || (looksLikeCredentialName(argument) && value.length >= minLength);
            if (!looksSecret)
                continue;
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`Target "${name}": the build argument "${argument}" looks like a credential.`, {
                fix: `Arguments are public: the plan and the image's history contain them. Pass it as a secret instead: secret = ["id=${argument.toLowerCase()},env=${argument}"] and RUN --mount=type=secret,id=${argument.toLowerCase()}.`,
            });
        }
    }
}
function knownSecrets({ env, secrets }) {
    const ofRunner = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    const named = Object.keys(env).filter(name => ofRunner.includes(name) || (!name.startsWith('INPUT_') && looksLikeCredentialName(name)));
    const values = [...secrets, ...named.map(name => env[name] ?? '')];
    return [...new Set(values.map(value => value.trim()))].filter(value => value.length >= minLength);
}
function refuseSecrets(definition, secrets) {
    if (secrets.length === 0)
        return;
    const strings = [...stringsWithin(definition, [])];
    const together = strings.map(({ text }) => text).join('\n');
    const forms = [...new Set(secrets.flatMap(formsOf))].filter(form => contains(together, form));
    const leak = strings.find(({ text }) => forms.some(form => contains(text, form)));
    if (leak === undefined)
        return;
    const place = leak.location.map(key => (forms.some(form => contains(key, form)) ? '<key>' : key));
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`The bake definition contains a secret of this job at ${place.join('.')}.`, {
        fix: 'A definition is public: the plan and the image contain it. Pass the value as a build secret (secret = ["id=…,env=…"] and RUN --mount=type=secret), and replace the secret if an earlier plan or image contains it.',
    });
}
const hexPattern = /^(?:[0-9a-f]{2})+$/;
const contains = (text, form) => text.includes(form) || (hexPattern.test(form) && text.toLowerCase().includes(form));
function* stringsWithin(value, location) {
    if (typeof value === 'string')
        yield { text: value, location };
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, entry] of Object.entries(value)) {
        const at = [...location, key];
        yield { text: key, location: at };
        yield* stringsWithin(entry, at);
    }
}
function formsOf(secret) {
    const url = encodeURIComponent(secret);
    const query = url
        .replaceAll('%20', '+')
        .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const base64 = [0, 1, 2].map(offset => base64At(secret, offset));
    const base64url = base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_'));
    const hex = Buffer.from(secret).toString('hex');
    return [secret, (0,_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTemplate */ .s5)(secret), url, query, ...base64, ...base64url, hex];
}
function base64At(secret, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const text = bytes.toString('base64').replace(/=+$/, '');
    return text.slice([0, 2, 3][offset], bytes.length % 3 === 0 ? undefined : -1);
}


/***/ })

};
