export const id = 'shared-bake';
export const ids = ['shared-bake', 'shared-bake-buildx', 'shared-bake-graph'];
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


/***/ }),

/***/ 24582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ checkDefinition),
/* harmony export */   _: () => (/* binding */ unknownFields)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _images_target_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72714);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74934);





const reserved = ['__proto__', 'constructor', 'prototype'];
const strings = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const stringMap = valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const composable = valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())])),
]);
const composables = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(composable);
const targetFields = {
    description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    inherits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    contexts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    dockerfile: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    'dockerfile-inline': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    target: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    args: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    tags: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    output: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    attest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    secret: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    ssh: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    'cache-from': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    'cache-to': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    pull: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    'no-cache': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    'no-cache-filter': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    network: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    'shm-size': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    ulimits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    call: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    entitlements: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    'extra-hosts': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    policy: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
};
const definitionFields = {
    group: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ targets: strings, description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }))),
    target: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3(targetFields)),
};
const definitionSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3(definitionFields);
function unknownFields(definition) {
    const unknown = (value, known) => Object.keys(value).filter(key => !Object.hasOwn(known, key));
    return [
        ...unknown(definition, definitionFields),
        ...Object.entries(definition.target).flatMap(([name, target]) => unknown(target, targetFields).map(field => `target.${name}.${field}`)),
    ];
}
const maxDepth = 100;
function isDeeperThan(depth, value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return depth === 0 || Object.values(value).some(entry => isDeeperThan(depth - 1, entry));
}
function checkDefinition(value, where) {
    const refuse = (why) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${where} is not a bake definition: ${why}.`, {
        fix: 'Expected is the JSON that `docker buildx bake --print` writes.',
    });
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(value))
        throw refuse('it is not a JSON object');
    if (isDeeperThan(maxDepth, value))
        throw refuse(`it has more than ${maxDepth} levels`);
    const { target, group } = value;
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(target) || Object.keys(target).length === 0)
        throw refuse('it has no targets');
    for (const [name, fields] of Object.entries(target)) {
        refuseName(name, 'target', where);
        if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(fields))
            throw refuse(`target "${name}" is not an object`);
    }
    if (group !== undefined && !(0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .G)(group))
        throw refuse('"group" is not an object');
    for (const name of Object.keys(group ?? {}))
        refuseName(name, 'group', where);
    (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_1__/* .checkJson */ .Zs)(definitionSchema, value, where);
    return value;
}
function refuseName(name, what, where) {
    if (_images_target_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNamePattern */ .P.test(name) && !reserved.includes(name))
        return;
    const reason = name.startsWith('-') ? ', because a name that begins with "-" is an option of buildx' : '';
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${where} is not a bake definition: "${name}" cannot name a ${what}${reason}.`, {
        fix: `Allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first, and none of ${reserved.join(', ')}. Rename the ${what} in the bake file.`,
    });
}


/***/ }),

/***/ 35699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ unescapeTemplate),
/* harmony export */   ho: () => (/* binding */ composableFields),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   vk: () => (/* binding */ composableText),
/* harmony export */   yH: () => (/* binding */ formatOverride)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32346);


function composableFields(value) {
    if (typeof value !== 'string')
        return value;
    if (!value.includes('='))
        return { type: value };
    return Object.fromEntries(readFields(value).map(field => {
        const at = field.indexOf('=');
        return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    }));
}
function readFields(line) {
    try {
        return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsvLine */ .lc)(line).map(({ text }) => text);
    }
    catch (error) {
        if (!(error instanceof _text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .CsvError */ .J$))
            throw error;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${line}" is not a list of key=value with commas: column ${error.column}: ${error.message}.`);
    }
}
const composableText = (fields) => (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsvLine */ .Cb)(Object.entries(fields).map(([key, value]) => `${key}=${value}`));
const unescapeTemplate = (text) => text.replace(/([$%])\1(?=\{)/g, '$1');
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
function formatOverride(override) {
    const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ target }, null, 2)}\n`;
}


/***/ }),

/***/ 13672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closure: () => (/* binding */ closure),
/* harmony export */   components: () => (/* binding */ components),
/* harmony export */   createGraph: () => (/* binding */ createGraph),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   requestedTargets: () => (/* binding */ requestedTargets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66649);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29452);



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
    const visit = (name, path) => {
        const known = level.get(name);
        if (known !== undefined)
            return known;
        if (path.includes(name)) {
            const cycle = [...path.slice(path.indexOf(name)), name].join(' → ');
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The bake definition has a cycle: ${cycle}.`, {
                fix: 'Remove one of these edges in "contexts".',
            });
        }
        const height = Math.max(-1, ...(parents.get(name) ?? []).map(parent => visit(parent, [...path, name]))) + 1;
        level.set(name, height);
        return height;
    };
    for (const name of names)
        visit(name, []);
    return level;
}
function closure(names, edges) {
    const seen = new Set();
    const visit = (name) => {
        if (seen.has(name))
            return;
        seen.add(name);
        for (const next of edges.get(name) ?? [])
            visit(next);
    };
    for (const name of names)
        visit(name);
    return seen;
}
function components(graph) {
    const neighbours = new Map(graph.names.map(name => [name, [...(graph.parents.get(name) ?? []), ...(graph.children.get(name) ?? [])]]));
    const seen = new Set();
    const parts = [];
    for (const name of graph.names) {
        if (seen.has(name))
            continue;
        const part = closure([name], neighbours);
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


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ defaultBakeFiles),
/* harmony export */   D5: () => (/* binding */ suspectFiles),
/* harmony export */   H5: () => (/* binding */ refuseHeldBack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74934);




const defaultBakeFiles = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'docker-bake.json',
    'docker-bake.hcl',
    'docker-bake.override.json',
    'docker-bake.override.hcl',
];
function suspectFiles(files, { workdir, heldBack }) {
    if (heldBack.length === 0)
        return [];
    return (files.length > 0 ? files : defaultBakeFiles).flatMap(name => {
        const text = tryRead(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workdir, name.replace(/^cwd:\/\//, '')));
        const found = text === undefined ? [] : heldBack.filter(variable => text.includes(variable));
        return text === undefined || found.length === 0 ? [] : [{ name, text, heldBack: found }];
    });
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
async function refuseHeldBack(files, listDeclared) {
    const declared = files.some(({ name }) => !/\.ya?ml$/i.test(name)) ? await listDeclared() : [];
    for (const { name, text, heldBack } of files) {
        const used = /\.(?:hcl|json)$/i.test(name) ? [] : await composeVariables(text);
        const variable = heldBack.find(candidate => declared.includes(candidate) || used.includes(candidate));
        if (variable === undefined)
            continue;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${name}: the bake file uses the variable "${variable}", which it does not get, because its name looks like a credential or belongs to the runner.`, {
            fix: `What a bake file reads becomes public with the plan. Pass a credential as a build secret (secret = ["id=${variable.toLowerCase()},env=${variable}"]). If the value is public, set it with the input "variables": ${variable}=<value>.`,
        });
    }
}
async function composeVariables(text) {
    const { parseAllDocuments } = await __webpack_require__.e(/* import() */ 'package-yaml').then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
    const documents = parseAllDocuments(text, { merge: true, logLevel: 'silent' });
    const trees = Array.isArray(documents) ? documents.map(document => readTree(() => document.toJS())) : [];
    return trees.flatMap(tree => [...interpolations(tree), ...openArguments(tree)]);
}
function readTree(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function interpolations(value) {
    if (typeof value === 'string') {
        return [...value.matchAll(/\$\$|\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)].flatMap(match => match[1] ?? []);
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(interpolations) : [];
}
function openArguments(tree) {
    const services = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(tree) && (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(tree['services']) ? Object.values(tree['services']) : [];
    return services.flatMap(service => {
        const build = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(service) ? service['build'] : undefined;
        const args = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(build) ? build['args'] : undefined;
        if (Array.isArray(args))
            return args.filter(item => typeof item === 'string' && !item.includes('='));
        return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(args) ? Object.keys(args).filter(name => args[name] === null) : [];
    });
}


/***/ }),

/***/ 50444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ assemblePlan),
  A: () => (/* binding */ buildAll)
});

// EXTERNAL MODULE: ./actions/shared/bake/rows.js
var rows = __webpack_require__(28251);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var platform = __webpack_require__(98520);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
;// CONCATENATED MODULE: ./actions/shared/bake/runners.js


function parseRunners(lines) {
    const labels = new Map();
    for (const [key, value] of lines) {
        const list = value
            .split(',')
            .map(label => label.trim())
            .filter(label => label !== '');
        if (list.length === 0)
            throw (0,errors/* inputError */.Xu)(`Input "runners": "${key}" has no runner label.`);
        labels.set(key === 'default' || !key.includes('/') ? key : prefixOf(key), list);
    }
    return {
        labelsFor: platform => {
            const parts = platform.split('/');
            const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
            const match = [...prefixes, 'default'].find(prefix => labels.has(prefix));
            const found = match === undefined ? undefined : labels.get(match);
            if (found !== undefined)
                return found;
            throw (0,errors/* inputError */.Xu)(`Input "runners" names no runner for ${platform}, and has no line "default".`, {
                fix: `Add a line such as "${platform}=ubuntu-24.04" or "default=ubuntu-24.04".`,
            });
        },
    };
}
function prefixOf(key) {
    const { os, architecture, text } = (0,platform/* parsePlatform */.F)(key);
    return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}

;// CONCATENATED MODULE: ./actions/shared/bake/plan.js


function assemblePlan(facts, { group, runners }) {
    const { context, targets } = facts;
    return {
        schemaVersion: 1,
        repository: context.repository,
        revision: context.revision,
        headRevision: context.headRevision,
        ref: context.ref,
        environment: facts.environment,
        created: facts.created,
        run: {
            id: context.run?.id ?? 0,
            number: context.run?.number ?? 0,
            attempt: context.run?.attempt ?? 1,
            workflow: context.run?.workflow ?? '',
            event: context.event,
        },
        base: facts.base,
        definition: { target: { ...facts.definition.target } },
        targets: { ...targets },
        rows: (0,rows/* cutRows */.Wp)(targets, { group, runners: parseRunners(runners), publish: (0,rows/* publishedTargets */.LR)(targets, group) }),
    };
}
function buildAll(targets, why) {
    const childrenOf = (name) => Object.keys(targets).filter(child => targets[child]?.parents.includes(name));
    return Object.fromEntries(Object.entries(targets).map(([name, target]) => [
        name,
        {
            ...target,
            action: 'build',
            contentKey: null,
            reason: target.requested ? why : `needed by ${childrenOf(name).join(', ')}`,
            reuse: null,
        },
    ]));
}


/***/ }),

/***/ 39179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeError: () => (/* binding */ bakeError),
/* harmony export */   printDefinition: () => (/* binding */ printDefinition),
/* harmony export */   readDefinition: () => (/* binding */ readDefinition)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29452);
/* harmony import */ var _definition_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24582);
/* harmony import */ var _held_back_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7653);






const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;
async function printDefinition(buildx, request) {
    const files = request.files.flatMap(file => ['--file', file]);
    const env = bakeVariables(request);
    const heldBack = buildx.heldBack.filter(name => !request.variables.has(name));
    const suspects = (0,_held_back_js__WEBPACK_IMPORTED_MODULE_5__/* .suspectFiles */ .D5)(request.files, { workdir: request.workdir, heldBack });
    await (0,_held_back_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseHeldBack */ .H5)(suspects, () => listVariables(buildx, request, { files, env }));
    if (request.variables.size > 0)
        requireDeclared(request, await listVariables(buildx, request, { files, env }));
    const set = request.set.flatMap(override => ['--set', override]);
    const printed = await buildx.evaluate(['bake', '--progress', 'quiet', ...files, ...set, '--print', '--', ...request.targets], {
        cwd: request.workdir,
        env,
    });
    if (printed.exitCode !== 0)
        throw bakeError(printed.stderr, request);
    return (0,_definition_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDefinition */ .Q)(parseJson(printed.stdout.toString('utf8'), 'The output of bake --print'), 'The output of bake --print');
}
function readDefinition(file) {
    let json;
    try {
        json = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "definition": ${file} cannot be read: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return (0,_definition_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDefinition */ .Q)(parseJson(json, file), file);
}
function bakeVariables(request) {
    const env = request.environment === '' ? {} : { ENVIRONMENT: request.environment };
    for (const [name, value] of request.variables) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || guarded.test(name)) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "variables": "${name}" cannot name a bake variable here; allowed: letters, digits and _`);
        }
        env[name] = value;
    }
    return env;
}
async function listVariables(buildx, request, { files, env }) {
    const listed = await buildx.evaluate(['bake', '--progress', 'quiet', ...files, '--list', 'type=variables,format=json', '--'], { cwd: request.workdir, env });
    if (listed.exitCode !== 0)
        throw bakeError(listed.stderr, request);
    return variableNames(parseJson(listed.stdout.toString('utf8'), 'The output of bake --list'));
}
function requireDeclared(request, known) {
    for (const name of request.variables.keys()) {
        if (known.includes(name))
            continue;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "variables": no bake file declares the variable "${name}"${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}.`, {
            fix: `Declared: ${known.join(', ') || 'none'}.`,
        });
    }
}
function variableNames(value) {
    return Array.isArray(value) ? value.flatMap(item => (typeof item?.name === 'string' ? [item.name] : [])) : [];
}
function parseJson(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${what} is not JSON: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function bakeError(stderr, request) {
    const lines = stderr.split('\n').filter(line => line !== '' && !/^#\d+ /.test(line));
    const message = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? lines.join('\n');
    const known = knownError(message);
    if (known !== undefined)
        return known;
    const location = /^(?<file>[^:\s]+):(?<line>\d+),(?<column>\d+)-\d+(?:,\d+)?: (?<text>.*)$/s.exec(message)?.groups;
    const excerpt = lines.filter(line => /^\s+\d+ \|/.test(line));
    const shown = excerpt.length > 0 ? `\n${excerpt.join('\n')}` : '';
    if (location === undefined)
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`The bake definition cannot be read: ${message}${shown}`);
    const { file = '', line = '1', column = '1', text = '' } = location;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${file}:${line}:${column}: ${text}${shown}`, {
        file: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(request.workdir === '.' ? '' : request.workdir, file),
        line: Number(line),
        column: Number(column),
    });
}
const knownErrors = [
    [
        /^failed to find target (?<name>\S+)/,
        name => `Bake knows no target or group named "${name}".`,
        'Name a target or group of the bake file in "targets" and in "contexts", or define a group "default". `docker buildx bake --list=targets` shows what there is.',
    ],
    [
        /^open (?<name>.+?): no such file or directory/,
        name => `There is no bake file ${name}.`,
        'Input "files" names files relative to "workdir"; the repository must be checked out before this step.',
    ],
    [
        /^couldn't find a bake definition/,
        () => 'There is no bake file in the working directory.',
        'Check the repository out before this step, set "workdir" to the folder of docker-bake.hcl, or name the file in "files".',
    ],
    [
        /^infinite loop from (?<name>\S+ to \S+)/,
        name => `The bake definition has a cycle: an edge leads from ${name}, and others lead back.`,
        'Remove one of these edges in "contexts".',
    ],
    [
        /^target (?<name>\S+ can't be used by \S+ because its platforms .*)/,
        name => `Target ${name}.`,
        'Give the parent every platform of its child.',
    ],
    [
        /^failed to stat (?<name>.+?): .*no such file or directory/,
        name => `The bake definition names a secret or key in ${name}, and there is no such file.`,
        'Bake needs these files even when it only prints. Make the file before this step, take the secret from a variable with "env=", or leave it out of the bake file and give it to build-images as "secret-files".',
    ],
];
function knownError(text) {
    for (const [pattern, message, fix] of knownErrors) {
        const match = pattern.exec(text);
        if (match !== null)
            return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(message(match.groups?.['name'] ?? ''), { fix });
    }
    return undefined;
}


/***/ }),

/***/ 28251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ maxWaves),
/* harmony export */   LR: () => (/* binding */ publishedTargets),
/* harmony export */   Wp: () => (/* binding */ cutRows)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98520);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28812);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13672);



const maxWaves = 4;
function cutRows(targets, request) {
    const { group, publish } = request;
    const waves = group === 'component' ? new Map() : wavesOf(targets, publish);
    const depth = Math.max(0, ...waves.values()) + 1;
    if (depth > maxWaves) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The images form a chain of ${depth} waves; a workflow can have ${maxWaves}.`, {
            fix: 'Use "group: component", where one build call orders the whole chain, or flatten the chain of base images.',
        });
    }
    const rows = new Map();
    for (const name of [...publish].filter(name => isBuilt(targets, name)).sort()) {
        for (const platform of targets[name]?.platforms ?? []) {
            const wave = waves.get(name) ?? 0;
            const label = group === 'target' ? name : (targets[name]?.component ?? name);
            const key = JSON.stringify([wave, label, platform]);
            const row = rows.get(key) ?? emptyRow({ label, platform, wave }, request);
            rows.set(key, { ...row, publish: [...row.publish, name] });
        }
    }
    return uniqueNames([...rows.values()])
        .map(row => ({ ...row, ...readDependencies(row, targets, request) }))
        .sort(byWaveAndName);
}
const isBuilt = (targets, name) => targets[name]?.action === 'build';
function wavesOf(targets, publish) {
    const waves = new Map();
    const visit = (name) => {
        const known = waves.get(name);
        if (known !== undefined)
            return known;
        const steps = (targets[name]?.parents ?? []).map(parent => visit(parent) + (publish.has(parent) && isBuilt(targets, parent) ? 1 : 0));
        const wave = Math.max(0, ...steps);
        waves.set(name, wave);
        return wave;
    };
    for (const name of publish)
        visit(name);
    return new Map([...waves].filter(([name]) => publish.has(name) && isBuilt(targets, name)));
}
function emptyRow({ label, platform, wave }, { group, runners }) {
    const level = group === 'wave' ? `-wave-${wave}` : '';
    return {
        name: `${label}${level}-${(0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSlug */ .D)(platform)}`.replace(/-{2,}/g, '-').replace(/^-+/, ''),
        runner: runners.labelsFor(platform),
        platform,
        wave,
        publish: [],
        linked: [],
        parents: {},
        pull: false,
        noCache: false,
    };
}
function readDependencies(row, targets, { group, publish }) {
    const parents = {};
    const linked = new Set();
    const visit = (name, platform) => {
        for (const parent of targets[name]?.parents ?? []) {
            if (row.publish.includes(parent) || linked.has(parent) || Object.hasOwn(parents, parent))
                continue;
            const offered = platformFor(targets, { parent, child: name, platform });
            const reused = reusedImage(targets[parent]);
            if (reused !== undefined)
                parents[parent] = reused;
            else if (group !== 'component' && publish.has(parent))
                parents[parent] = null;
            else {
                linked.add(parent);
                visit(parent, offered);
            }
        }
    };
    for (const name of row.publish)
        visit(name, row.platform);
    return { linked: [...linked].sort(), parents };
}
function reusedImage(target) {
    if (target === undefined || target.image === null || target.action !== 'reuse' || target.reuse === null) {
        return undefined;
    }
    return `${target.image}@${target.reuse.digest}`;
}
function platformFor(targets, { parent, child, platform }) {
    const offered = targets[parent]?.platforms ?? [];
    const [only, ...others] = offered;
    if (only !== undefined && others.length === 0)
        return only;
    if (offered.includes(platform))
        return platform;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target "${child}" is built for ${platform}, and its parent "${parent}" only for ${offered.join(', ')}.`, {
        fix: `Add ${platform} to the platforms of "${parent}", or remove it from "${child}".`,
    });
}
function uniqueNames(rows) {
    const taken = new Set();
    return rows.map(row => {
        let name = row.name;
        for (let number = 2; taken.has(name); number++)
            name = `${row.name}-${number}`;
        taken.add(name);
        return { ...row, name };
    });
}
const byWaveAndName = (a, b) => a.wave - b.wave || (a.name < b.name ? -1 : 1);
function publishedTargets(targets, group) {
    const requested = Object.keys(targets).filter(name => targets[name]?.requested);
    if (group === 'component')
        return new Set(requested);
    const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
    return new Set([...(0,_graph_js__WEBPACK_IMPORTED_MODULE_2__.closure)(requested, parents)].filter(name => targets[name]?.image !== null));
}


/***/ }),

/***/ 2172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ describeTargets),
  I: () => (/* binding */ parentsFirst)
});

// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(98520);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(97645);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var bake_graph = __webpack_require__(13672);
// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(90886);
;// CONCATENATED MODULE: ./actions/shared/bake/image-name.js


function imageNameOf(name, target) {
    const tagsOf = new Map();
    for (const text of target.tags ?? []) {
        const reference = parseTag(name, text);
        const repository = (0,images_reference/* repositoryOf */._M)(reference);
        const tags = tagsOf.get(repository) ?? new Set();
        tagsOf.set(repository, tags.add(reference.tag ?? 'latest'));
    }
    const [image, ...mirrors] = tagsOf.keys();
    if (image === undefined)
        return { image, mirrors, tags: [] };
    const tags = [...(tagsOf.get(image) ?? [])];
    for (const mirror of mirrors) {
        const others = tagsOf.get(mirror) ?? new Set();
        if (others.size === tags.length && tags.every(tag => others.has(tag)))
            continue;
        throw (0,errors/* inputError */.Xu)(`Target "${name}" has the tags ${tags.join(', ')} in ${image} and ${[...others].join(', ')} in ${mirror}.`, { fix: 'Give every repository of one target the same tags; each gets the same bytes.' });
    }
    return { image, mirrors, tags };
}
function parseTag(name, text) {
    const reference = (0,images_reference/* parseReference */.F2)(text);
    if (reference.digest === undefined)
        return reference;
    throw (0,errors/* inputError */.Xu)(`Target "${name}": the tag "${text}" contains a digest; a target is named by repository and tag.`);
}

;// CONCATENATED MODULE: ./actions/shared/bake/targets.js






function describeTargets(complete, request) {
    const needed = (0,bake_graph.closure)(request.requested, (0,bake_graph.createGraph)(complete).parents);
    const entries = Object.entries(complete.target).filter(([name]) => needed.has(name));
    const definition = { target: Object.fromEntries(entries) };
    (0,credentials/* refuseCredentials */.X7)(definition);
    (0,credentials/* refuseSecrets */.un)(definition, request.secrets);
    const graph = (0,bake_graph.createGraph)(definition);
    const components = componentNames(graph, request.requested, complete.group ?? {});
    const targets = {};
    for (const name of graph.names) {
        const target = definition.target[name] ?? {};
        const { image, mirrors, tags } = imageNameOf(name, target);
        const requested = request.requested.includes(name);
        if (requested && image === undefined)
            throw unnamedTarget(name);
        targets[name] = {
            image: image ?? null,
            mirrors: [...mirrors],
            tags: requested ? [...tags] : [],
            immutableTag: requested ? immutableTag(tags, request.context) : null,
            platforms: platformsOf(target.platforms ?? [], request.defaultPlatform),
            parents: [...(graph.parents.get(name) ?? [])],
            requested,
            component: components.get(name) ?? name,
            wave: graph.level.get(name) ?? 0,
        };
    }
    refuseSharedTags(targets);
    return { definition, targets };
}
function parentsFirst(definition) {
    const { names, level } = (0,bake_graph.createGraph)(definition);
    const levelOf = (name) => level.get(name) ?? 0;
    return [...names].sort((one, other) => levelOf(one) - levelOf(other) || (one < other ? -1 : 1));
}
function immutableTag(tags, context) {
    const { headRevision: revision, kind, refName, run } = context;
    const branch = kind === 'branch' ? { branch: refName } : {};
    return (0,immutability/* immutableTagOf */.Ib)(tags, { revision, run: run?.number, ...branch }) ?? null;
}
function platformsOf(written, fallback) {
    return written.length === 0 ? [fallback] : [...new Set(written.map(platform => (0,images_platform/* parsePlatform */.F)(platform).text))];
}
function refuseSharedTags(targets) {
    const owners = new Map();
    for (const [name, { image, mirrors, tags }] of Object.entries(targets)) {
        for (const tag of [image, ...mirrors].flatMap(repository => tags.map(tag => `${repository}:${tag}`))) {
            const owner = owners.get(tag);
            owners.set(tag, name);
            if (owner === undefined)
                continue;
            throw (0,errors/* inputError */.Xu)(`Targets "${owner}" and "${name}" both have the tag ${tag}.`, {
                fix: 'Give each target its own tags or its own repository; one tag names one image.',
            });
        }
    }
}
function unnamedTarget(name) {
    return (0,errors/* inputError */.Xu)(`Target "${name}" is requested and has no image name, so it cannot be published.`, {
        fix: `Give it tags (tags = ["ghcr.io/acme/${name.toLowerCase()}:main"], or the override file of compute-tags), or leave it out of "targets" and of the group.`,
    });
}
function componentNames(graph, requested, groups) {
    const names = new Map();
    for (const part of (0,bake_graph.components)(graph)) {
        const wanted = part.filter(name => requested.includes(name));
        const group = Object.entries(groups)
            .filter(([name]) => name !== 'default')
            .filter(([, { targets }]) => targets.length === wanted.length && wanted.every(name => targets.includes(name)))
            .map(([name]) => name)
            .sort()[0];
        const root = part.find(name => (graph.parents.get(name) ?? []).length === 0) ?? part[0] ?? '';
        for (const name of part)
            names.set(name, group ?? root);
    }
    return names;
}


/***/ }),

/***/ 13720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ pathFilter),
/* harmony export */   Yh: () => (/* binding */ noFilter),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66649);


const noFilter = { excludes: () => false, reincludes: false };
function readIgnoreFile(text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map(line => line.replace(/\r$/, ''));
    return pathFilter(lines.filter(line => !line.startsWith('#')));
}
function pathFilter(lines) {
    const patterns = lines.flatMap(line => {
        const pattern = readPattern(line.trim());
        return pattern === undefined ? [] : [pattern];
    });
    if (patterns.length === 0)
        return noFilter;
    const folders = new Map();
    const matchOf = (name, isFolder) => {
        const known = folders.get(name);
        if (known !== undefined)
            return known;
        const slash = name.lastIndexOf('/');
        const above = slash < 0 ? undefined : matchOf(name.slice(0, slash), true);
        let excluded = false;
        const matches = patterns.map(({ negated, glob }, index) => {
            const match = above?.matches[index] === true || (negated === excluded && glob.matches(name));
            if (match)
                excluded = !negated;
            return match;
        });
        const match = { excluded, matches };
        if (isFolder)
            folders.set(name, match);
        return match;
    };
    return {
        excludes: name => matchOf(name, false).excluded,
        reincludes: patterns.some(({ negated }) => negated),
    };
}
function readPattern(line) {
    const negated = line.startsWith('!');
    const written = negated ? line.slice(1).trim() : line;
    if (written === '') {
        if (negated)
            throw new Error('the pattern "!" excludes nothing');
        return undefined;
    }
    const cleaned = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(written).replace(/(?<=.)\/$/, '');
    return { negated, glob: (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .S)(cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned, 'ignore') };
}


/***/ }),

/***/ 71109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ literalPattern),
/* harmony export */   T0: () => (/* binding */ wholeContext),
/* harmony export */   eQ: () => (/* binding */ parentsPattern),
/* harmony export */   h1: () => (/* binding */ plainPattern),
/* harmony export */   uB: () => (/* binding */ sourcePattern)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66649);
/* harmony import */ var _ignore_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13720);



const wholeContext = { folder: '', matches: () => true, wild: false };
function sourcePattern(source) {
    const clean = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`/${source}`).replace(/^\/+/, '').replace(/\/$/, '');
    if (clean === '' || clean === '.')
        return wholeContext;
    const parts = clean.split('/');
    const firstWild = parts.findIndex(part => /[*?[]/.test(part.replace(/\\[\s\S]/g, '')));
    if (firstWild < 0)
        return plainPattern(clean.replace(/\\([\s\S])/g, '$1'));
    const tests = parts.map(part => partTest(part));
    const matches = (name, opaque = false) => {
        const names = name.split('/');
        if (names.length < tests.length && !opaque)
            return false;
        return tests.every((test, index) => names[index] === undefined || test(names[index]));
    };
    return {
        folder: parts
            .slice(0, firstWild)
            .join('/')
            .replace(/\\([\s\S])/g, '$1'),
        matches,
        wild: true,
    };
}
function plainPattern(clean) {
    const below = `${clean}/`;
    const matches = (name, opaque = false) => name === clean || name.startsWith(below) || (opaque && clean.startsWith(`${name}/`));
    return { folder: clean, matches, wild: false };
}
const literalPattern = (source) => sourcePattern(source.replace(/[*?[\]\\]/g, '\\$&'));
function parentsPattern(source) {
    const pivot = source.indexOf('/./');
    const root = sourcePattern(pivot < 0 ? '' : source.slice(0, pivot));
    if (root.wild)
        return wholeContext;
    const pattern = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`/${pivot < 0 ? source : source.slice(pivot + 3)}`).replace(/^\/+/, '');
    if (pattern === '')
        return root;
    const filter = (0,_ignore_file_js__WEBPACK_IMPORTED_MODULE_2__/* .pathFilter */ .Y1)([pattern]);
    const below = root.folder === '' ? '' : `${root.folder}/`;
    const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? '';
    const folder = `${below}${plain.slice(0, Math.max(0, plain.lastIndexOf('/')))}`.replace(/\/$/, '');
    const matches = (name, opaque = false) => name.startsWith(below)
        ? filter.excludes(name.slice(below.length)) || opaque
        : opaque && below.startsWith(`${name}/`);
    return { folder, matches, wild: true };
}
function partTest(part) {
    const glob = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .S)(part, 'path');
    return name => glob.matches(name) || (/[*?[\\]/.test(part) && name.includes('\uFFFD'));
}


/***/ }),

/***/ 70965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58421);
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22690);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48133);
/* harmony import */ var _source_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71109);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65154);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51266);






function readSources(file, request) {
    const walk = {
        file,
        request,
        scope: (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .readArgumentScope */ .kQ)(file, request),
        done: new Map(),
        found: { local: [], images: [], contexts: new Set(), downloads: [] },
    };
    const wanted = request.stage === '' ? file.stages.at(-1) : (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .findStage */ .U9)(file.stages, request.stage);
    if (wanted === undefined)
        throw new Error(`it has no stage "${request.stage}"`);
    const inherited = visit(walk, wanted);
    const reached = file.stages.filter(({ index }) => walk.done.has(index));
    const instructions = [...file.globals, ...reached.flatMap(stage => [stage.from, ...stage.instructions])];
    const texts = [`${file.syntax ?? ''} ${file.escapeToken}`, ...instructions.map(({ text }) => text)];
    return { ...walk.found, texts, inherited };
}
function visit(walk, stage) {
    const known = walk.done.get(stage.index);
    if (known !== undefined)
        return known;
    walk.done.set(stage.index, { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideImage */ .lS });
    const context = contextOfStage(walk, stage);
    const result = context === undefined ? runStage(walk, stage) : fromContext(walk, context, stage.from.line);
    walk.done.set(stage.index, result);
    return result;
}
const contextNamed = ({ request }, name) => request.contexts.has((0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(name)) ? (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(name) : undefined;
const contextOfStage = (walk, { name }) => name === undefined ? undefined : contextNamed(walk, name);
function runStage(walk, stage) {
    const base = baseOf(walk, stage);
    const environment = { ...base.environment, values: new Map(base.environment.values) };
    const triggers = [];
    for (const instruction of base.triggers)
        runStep(walk, { stage, instruction, environment, prefix: 'ONBUILD ' });
    for (const instruction of stage.instructions) {
        if (instruction.keyword === 'ONBUILD')
            triggers.push((0,_instructions_js__WEBPACK_IMPORTED_MODULE_5__/* .triggerOf */ .ix)(instruction, walk.file.escapeToken));
        else
            runStep(walk, { stage, instruction, environment, prefix: '' });
    }
    return { triggers, environment, ...(base.image !== undefined && { image: base.image }) };
}
function runStep(walk, step) {
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .applyVariables */ .gT)(step.instruction, step.environment, walk.scope);
    if (step.instruction.keyword === 'RUN')
        takeMounts(walk, step);
    if (/^(?:COPY|ADD)$/.test(step.instruction.keyword))
        takeCopies(walk, step);
}
function baseOf(walk, stage) {
    const { line } = stage.from;
    const base = (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .expandIn */ .WP)(stage.base, { values: walk.scope.globals, open: false }, walk.scope);
    if (base === 'unknown')
        return anyBase(walk, stage);
    const name = base.value;
    const parent = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .findStage */ .U9)(walk.file.stages.slice(0, stage.index), name);
    if (parent !== undefined)
        return visit(walk, parent);
    if (name === 'scratch')
        return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .scratchImage */ .Kp };
    const context = contextNamed(walk, name);
    if (context !== undefined)
        return fromContext(walk, context, line);
    walk.found.images.push({ name, line });
    return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideImage */ .lS, image: name };
}
function anyBase(walk, stage) {
    const { line } = stage.from;
    for (const earlier of walk.file.stages.slice(0, stage.index))
        visit(walk, earlier);
    for (const context of walk.request.contexts)
        fromContext(walk, context, line);
    const label = `FROM ${stage.base}`;
    const widened = `${label} depends on the machine that builds`;
    walk.found.local.push({ context: undefined, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeContext */ .T0, label, line, widened });
    return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideImage */ .lS };
}
function fromContext(walk, context, line) {
    walk.found.contexts.add(context);
    walk.found.local.push({ context, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeContext */ .T0, label: `FROM ${context}`, line, widened: undefined });
    const inherited = walk.request.inherited(context);
    if (inherited === undefined)
        return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_2__/* .outsideImage */ .lS };
    return { ...inherited, triggers: inherited.triggers.map(trigger => ({ ...trigger, line })) };
}
function takeCopies(walk, step) {
    const { keyword, flags, rest, heredocs } = step.instruction;
    const words = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonList */ .Rr)(rest) ?? rest.split(/[\t\v\f\r\n ]+/).filter(Boolean);
    const sources = words.slice(0, -1).filter(word => heredocs.length === 0 || !/^\d*<</.test(word));
    const from = flags.find(({ name }) => name === 'from')?.value;
    const origin = originOf(walk, step, from);
    if (origin === 'elsewhere')
        return;
    const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
    const patternOf = (source) => {
        if (keyword === 'ADD' && /^(?:https?|git|ssh):\/\/|^git@/.test(source))
            return undefined;
        return parents ? (0,_source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parentsPattern */ .eQ)(source) : (0,_source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .sourcePattern */ .uB)(source);
    };
    for (const written of sources) {
        const label = `${step.prefix}${keyword}${from === undefined ? '' : ` --from=${from}`} ${written}`;
        take(walk, step, { context: origin.context, label, written, patternOf });
    }
}
function takeMounts(walk, step) {
    for (const { text, type, from, source = '/' } of (0,_mounts_js__WEBPACK_IMPORTED_MODULE_0__/* .readMounts */ .b)(step.instruction)) {
        if (/^(?:secret|ssh|tmpfs)$/.test(type) || (type === 'cache' && from === undefined))
            continue;
        const origin = originOf(walk, step, from);
        if (origin === 'elsewhere')
            continue;
        const label = `${step.prefix}RUN --mount=${text}`;
        take(walk, step, { context: origin.context, label, written: source, patternOf: _source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .literalPattern */ .Kf });
    }
}
function take({ found, file }, { environment, instruction }, taken) {
    const { context, label, written, patternOf } = taken;
    const { line } = instruction;
    try {
        const source = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .expandWord */ .V)(written, (0,_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .lookupIn */ .IX)(environment), file.escapeToken);
        const pattern = patternOf(source);
        if (pattern === undefined)
            found.downloads.push({ name: source, line });
        else
            found.local.push({ context, label, line, pattern, widened: undefined });
    }
    catch (error) {
        const widened = error instanceof Error ? error.message : String(error);
        found.local.push({ context, label, line, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeContext */ .T0, widened });
    }
}
function originOf(walk, { stage, instruction }, from) {
    if (from === undefined)
        return { context: undefined };
    const { file, found } = walk;
    const numbered = instruction.keyword !== 'RUN' && /^\d+$/.test(from) ? file.stages[Number(from)] : undefined;
    const named = numbered ?? (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .findStage */ .U9)(file.stages, from);
    if (named !== undefined && named.index !== stage.index) {
        const context = contextOfStage(walk, named);
        if (context === undefined)
            visit(walk, named);
        else
            found.contexts.add(context);
        return context === undefined ? 'elsewhere' : { context };
    }
    if (from === 'scratch')
        return 'elsewhere';
    const context = contextNamed(walk, from);
    if (context === undefined) {
        found.images.push({ name: from, line: instruction.line });
        return 'elsewhere';
    }
    found.contexts.add(context);
    return { context };
}


/***/ })

};
