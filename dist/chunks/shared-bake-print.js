export const id = 'shared-bake-print';
export const ids = ['shared-bake-print'];
export const modules = {

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
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35699);
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
    return (0,_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDefinition */ .QU)(parseJson(printed.stdout.toString('utf8'), 'The output of bake --print'), 'The output of bake --print');
}
function readDefinition(file) {
    let json;
    try {
        json = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "definition": ${file} cannot be read: ${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return (0,_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDefinition */ .QU)(parseJson(json, file), file);
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


/***/ })

};
