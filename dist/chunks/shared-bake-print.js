export const id = 'shared-bake-print';
export const ids = ['shared-bake-print'];
export const modules = {

/***/ 24582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ checkDefinition),
/* harmony export */   m4: () => (/* binding */ targetFieldNames),
/* harmony export */   o1: () => (/* binding */ warnUnknownFields)
/* harmony export */ });
/* unused harmony export unknownFields */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _images_target_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42028);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72714);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74934);






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
const targetFieldNames = Object.keys(targetFields);
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
function warnUnknownFields(definition, where, log) {
    const unknown = unknownFields(definition);
    if (unknown.length === 0)
        return;
    log.warning(`${where}: this release does not know ${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(unknown.join(', '))}, and passes it on.`);
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
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(value))
        throw refuse('it is not a JSON object');
    if (isDeeperThan(maxDepth, value))
        throw refuse(`it has more than ${maxDepth} levels`);
    const { target, group } = value;
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(target) || Object.keys(target).length === 0)
        throw refuse('it has no targets');
    for (const [name, fields] of Object.entries(target)) {
        refuseName(name, 'target', where);
        if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(fields))
            throw refuse(`target "${name}" is not an object`);
    }
    if (group !== undefined && !(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(group))
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

/***/ 7653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ defaultBakeFiles),
/* harmony export */   H5: () => (/* binding */ refuseHeldBack),
/* harmony export */   IH: () => (/* binding */ readByCompose),
/* harmony export */   Xe: () => (/* binding */ isHclName),
/* harmony export */   YK: () => (/* binding */ mayReadCompose)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);



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
async function refuseHeldBack(heldBack, location, questions) {
    const candidates = mentioned(heldBack, location);
    if (candidates.length === 0)
        return;
    const variable = (await readByCompose(candidates, location, questions.print))[0] ?? (await declaredName(candidates, questions));
    if (variable === undefined)
        return;
    const file = sourcesOf(location).find(({ text }) => text?.includes(variable))?.name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${file === undefined ? 'The bake files use' : `${file}: the bake file uses`} the variable "${variable}", which ${file === undefined ? 'they do' : 'it does'} not get, because its name looks like a credential or belongs to the runner.`, {
        fix: `What a bake file reads becomes public with the plan. Pass a credential as a build secret (secret = ["id=${variable.toLowerCase()},env=${variable}"]). If the value is public, set it with the input "variables": ${variable}=<value>.`,
    });
}
async function declaredName(names, { listDeclared }) {
    const declared = await listDeclared();
    return names.find(name => declared.includes(name));
}
const isElsewhere = ({ files, env }) => files.length === 0 && Boolean(env['BUILDX_BAKE_FILE']);
function sourcesOf({ files, workdir }) {
    const find = (name) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workdir, name.replace(/^cwd:\/\//, ''));
    const optional = [...(files.length > 0 ? [] : defaultBakeFiles), '.env'].filter(name => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(find(name)));
    return [...files, ...optional].map(name => ({ name, text: tryRead(find(name)) }));
}
function tryRead(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').normalize('NFC');
    }
    catch {
        return undefined;
    }
}
const opaque = /\\(?:[uUxX]|\r?\n)|!!|!<|%TAG|[\0\uFEFF\uFFFD]/;
const otherFiles = /\b(?:include|extends)\b/;
function mentioned(names, location) {
    if (names.length === 0 || isElsewhere(location))
        return names;
    const sources = sourcesOf(location);
    const isOpen = ({ name, text }) => text !== undefined && !opaque.test(text) && (isHclName(name) || !otherFiles.test(text));
    return sources.every(isOpen) ? names.filter(name => sources.some(({ text }) => text?.includes(name))) : names;
}
const isHclName = (file) => /\.(?:hcl|json)$/i.test(file);
const mayReadCompose = (location) => isElsewhere(location) || sourcesOf(location).some(({ name }) => name !== '.env' && !isHclName(name));
async function readByCompose(names, location, print) {
    if (!mayReadCompose(location))
        return [];
    const { randomUUID } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const marks = new Map();
    for (const name of names)
        if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            marks.set(name, randomUUID());
    const printWithout = (left) => print(Object.fromEntries([...marks].filter(([name]) => name !== left)));
    const marked = await printWithout();
    if (isSameOutcome(marked, await print({})))
        return [];
    const visible = [...marks].flatMap(([name, mark]) => (marked.stdout.includes(mark) ? [name] : []));
    if (!isSameOutcome(marked, await printWithout()))
        return visible;
    const hidden = [];
    for (const name of marks.keys()) {
        if (!visible.includes(name) && !isSameOutcome(marked, await printWithout(name)))
            hidden.push(name);
    }
    return [...visible, ...hidden];
}
const isSameOutcome = (one, other) => one.exitCode === other.exitCode && (one.exitCode !== 0 || one.stdout.equals(other.stdout));


/***/ }),

/***/ 81659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bakeError: () => (/* binding */ bakeError),
  printDefinition: () => (/* binding */ printDefinition),
  readDefinition: () => (/* binding */ readDefinition)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(74934);
// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(29452);
// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(24582);
// EXTERNAL MODULE: ./actions/shared/bake/held-back.js
var held_back = __webpack_require__(7653);
;// CONCATENATED MODULE: ./actions/shared/bake/local-files.js





async function refuseOutsideFiles(location) {
    const folder = external_node_path_.resolve(location.workdir);
    const workspace = external_node_path_.resolve();
    const root = isInside(workspace, folder) ? workspace : folder;
    const pending = [];
    for (const name of namesOf(location)) {
        const file = external_node_path_.resolve(folder, name.replace(/^cwd:\/\//, ''));
        if (isInside(root, file)) {
            refuseOutside(file, { root, shown: name });
            if (name !== '.env' && !(0,held_back/* isHclName */.Xe)(name))
                pending.push(file);
        }
        else if (isLink(file))
            throw outsideError(name, realPath(file) ?? file);
    }
    await refuseOutsideReferences(pending, { root, folder });
}
function namesOf({ files, env }) {
    if (files.length > 0)
        return [...files, '.env'];
    const separator = env['BUILDX_BAKE_PATH_SEPARATOR'] || external_node_path_.delimiter;
    const fromEnvironment = (env['BUILDX_BAKE_FILE'] ?? '').split(separator).filter(name => name !== '');
    return [...(fromEnvironment.length > 0 ? fromEnvironment : held_back/* defaultBakeFiles */.Cx), '.env'];
}
const maxPlaces = 500;
async function refuseOutsideReferences(files, { root, folder }) {
    const found = new Map();
    const bases = new Set([folder, ...files.map(file => external_node_path_.dirname(file))]);
    const pending = new Set(files);
    for (let places = -1; places !== pending.size + bases.size;) {
        places = pending.size + bases.size;
        if (places > maxPlaces)
            throw (0,errors/* policyError */.nq)('The compose files take in too many files to check where they lead.');
        for (const file of pending) {
            const source = external_node_path_.relative(root, file);
            const references = found.get(file) ?? (await readReferences(file, source));
            found.set(file, references);
            for (const { written, isCompose } of references) {
                if (/\$|^~/.test(written))
                    throw unclearError(source, written);
                for (const target of [...bases].map(base => external_node_path_.resolve(base, written))) {
                    refuseOutside(target, { root, shown: `${source}: ${written}` });
                    const kind = isCompose ? (0,external_node_fs_.statSync)(target, { throwIfNoEntry: false }) : undefined;
                    if (kind === undefined || pending.size + bases.size > maxPlaces)
                        continue;
                    if (kind.isFile())
                        pending.add(target);
                    bases.add(kind.isDirectory() ? target : external_node_path_.dirname(target));
                }
            }
        }
    }
    for (const base of bases) {
        const file = external_node_path_.join(base, '.env');
        refuseOutside(file, { root, shown: external_node_path_.relative(root, file) });
    }
}
async function readReferences(file, source) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return [];
    }
    const { parseAllDocuments, visit } = await __webpack_require__.e(/* import() */ 'package-yaml').then(__webpack_require__.t.bind(__webpack_require__, 33483, 19));
    try {
        if (/[\0\uFFFD]/.test(text))
            throw new Error('it is not UTF-8');
        const documents = parseAllDocuments(text, { merge: true, uniqueKeys: false, logLevel: 'error' });
        return [...documents].flatMap(document => {
            const [error] = document.errors;
            if (error !== undefined)
                throw error;
            visit(document, (_, node) => {
                if ((0,json/* isObject */.G)(node) && node['tag'] === 'tag:yaml.org,2002:binary')
                    throw new Error('it has the tag !!binary');
            });
            return referencesOf(document.toJS());
        });
    }
    catch (error) {
        if (!/\.ya?ml$/i.test(file))
            return [];
        const [message = ''] = (0,errors/* messageOf */.bD)(error).split('\n');
        throw (0,errors/* inputError */.Xu)(`${source} cannot be read: ${message.replace(/:$/, '')}`, { file: source, cause: error });
    }
}
function referencesOf(document) {
    if (!(0,json/* isObject */.G)(document))
        return [];
    const included = listOf(document['include']).flatMap(entry => (0,json/* isObject */.G)(entry)
        ? [
            ...pathsOf(entry['path'], true),
            ...pathsOf(entry['project_directory'], true),
            ...pathsOf(entry['env_file'], false),
        ]
        : pathsOf(entry, true));
    const services = (0,json/* isObject */.G)(document['services']) ? Object.values(document['services']) : [];
    return [...included, ...services.flatMap(referencesOfService)];
}
function referencesOfService(service) {
    if (!(0,json/* isObject */.G)(service))
        return [];
    const base = service['extends'];
    return [
        ...pathsOf(service['env_file'], false),
        ...pathsOf(service['label_file'], false),
        ...((0,json/* isObject */.G)(base) ? pathsOf(base['file'], true) : []),
    ];
}
const listOf = (value) => (Array.isArray(value) ? value : [value]);
const pathsOf = (value, isCompose) => listOf(value)
    .map(entry => ((0,json/* isObject */.G)(entry) ? entry['path'] : entry))
    .flatMap(entry => (typeof entry === 'string' && entry !== '' ? [{ written: entry, isCompose }] : []));
function refuseOutside(file, { root, shown }) {
    const real = realPath(file);
    if (real !== undefined && !isInside((0,external_node_fs_.realpathSync)(root), real))
        throw outsideError(shown, real);
}
function isInside(folder, file) {
    const relative = external_node_path_.relative(folder, file);
    return relative.split(external_node_path_.sep)[0] !== '..' && !external_node_path_.isAbsolute(relative);
}
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
const isLink = (file) => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
const outsideError = (name, real) => (0,errors/* policyError */.nq)(`${name} leads out of the workspace, to ${real}, and bake does not get it.`, {
    fix: 'What bake reads becomes public with the plan. Keep the file in the repository, without a link to the outside.',
});
const unclearError = (source, written) => (0,errors/* policyError */.nq)(`${source}: the path ${written} can lead out of the workspace.`, {
    fix: 'Write the paths of "include", "extends", "env_file" and "label_file" without variables and without "~".',
    file: source,
});

;// CONCATENATED MODULE: ./actions/shared/bake/print.js








const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;
async function printDefinition(buildx, request) {
    const { files, set, targets, workdir } = request;
    const env = bakeVariables(request);
    const location = { files, workdir, env: buildx.evaluationEnv };
    await refuseOutsideFiles(location);
    const errorOf = (stderr) => bakeError(stderr, { ...request, readsCompose: (0,held_back/* mayReadCompose */.YK)(location) });
    const flags = ['bake', '--progress', 'quiet', ...files.flatMap(file => ['--file', file])];
    const overrides = set.flatMap(override => ['--set', override]);
    const printIn = variables => buildx.evaluate([...flags, ...overrides, '--print', '--', ...targets], { cwd: workdir, env: variables });
    let declared;
    const listDeclared = async () => {
        const list = () => buildx.evaluate([...flags, '--list', 'type=variables,format=json', '--'], { cwd: workdir, env });
        declared ??= readVariables(await list(), errorOf);
        return declared;
    };
    await checkVariables({ buildx, request, env, listDeclared, printIn });
    const printed = await printIn(env);
    if (printed.exitCode !== 0) {
        const listGroups = () => buildx.evaluate([...flags, '--list', 'type=targets,format=json', '--'], { cwd: workdir, env });
        throw (await circularGroupError(printed.stderr, listGroups)) ?? errorOf(printed.stderr);
    }
    return (0,definition_check/* checkDefinition */.QU)(parseJson(printed.stdout.toString('utf8'), 'The output of bake --print'), 'The output of bake --print');
}
async function circularGroupError(stderr, list) {
    const name = /^ERROR: failed to find target (\S+)$/m.exec(stderr)?.[1];
    if (name === undefined)
        return undefined;
    const listed = await list();
    if (listed.exitCode !== 0)
        return undefined;
    const entries = parseJson(listed.stdout.toString('utf8'), 'The output of bake --list');
    const isGroup = (entry) => (0,json/* isObject */.G)(entry) && entry['name'] === name && entry['group'] === true;
    if (!Array.isArray(entries) || !entries.some(isGroup))
        return undefined;
    return (0,errors/* inputError */.Xu)(`The group "${name}" contains itself, directly or through other groups.`, {
        fix: `Remove "${name}" from the "targets" of itself or of a group that it contains. Bake finds no target "${name}" otherwise.`,
    });
}
async function checkVariables({ buildx, request, env, listDeclared, printIn }) {
    const { files, variables, workdir } = request;
    const location = { files, workdir, env: buildx.evaluationEnv };
    const heldBack = buildx.heldBack.filter(name => !variables.has(name));
    const print = (marks) => printIn({ ...marks, ...env });
    await (0,held_back/* refuseHeldBack */.H5)(heldBack, location, { listDeclared, print });
    if (variables.size === 0)
        return;
    const declared = await listDeclared();
    const others = [...variables.keys()].filter(name => !declared.includes(name));
    if (others.length === 0)
        return;
    const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !others.includes(name)));
    const used = await (0,held_back/* readByCompose */.IH)(others, location, marks => printIn({ ...rest, ...marks }));
    requireDeclared(others, [...declared, ...used]);
}
function readDefinition(file) {
    let json;
    try {
        json = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "definition": ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    return (0,definition_check/* checkDefinition */.QU)(parseJson(json, file), file);
}
function bakeVariables(request) {
    const env = request.environment === '' ? {} : { ENVIRONMENT: request.environment };
    for (const [name, value] of request.variables) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || guarded.test(name)) {
            throw (0,errors/* inputError */.Xu)(`Input "variables": "${name}" cannot name a bake variable here; allowed: letters, digits and _`);
        }
        env[name] = value;
    }
    return env;
}
function requireDeclared(names, known) {
    const name = names.find(candidate => !known.includes(candidate));
    if (name === undefined)
        return;
    throw (0,errors/* inputError */.Xu)(`Input "variables": no bake file declares the variable "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}.`, {
        fix: `Declared: ${known.join(', ') || 'none'}.`,
    });
}
function readVariables(listed, errorOf) {
    if (listed.exitCode !== 0)
        throw errorOf(listed.stderr);
    const value = parseJson(listed.stdout.toString('utf8'), 'The output of bake --list');
    return Array.isArray(value) ? value.flatMap(item => (typeof item?.name === 'string' ? [item.name] : [])) : [];
}
function parseJson(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`${what} is not JSON: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function bakeError(stderr, request) {
    const lines = stderr.split('\n').filter(line => line !== '' && !/^#\d+ /.test(line));
    const message = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? lines.join('\n');
    const known = knownError(message);
    if (known !== undefined)
        return known;
    const location = /^(?<file>[^:\s]+):(?<line>\d+),(?<column>\d+)-\d+(?:,\d+)?: (?<text>.*)$/s.exec(message)?.groups;
    const isHcl = location?.['file'] !== undefined && (0,held_back/* isHclName */.Xe)(location['file']);
    if (request.readsCompose && !isHcl) {
        return (0,errors/* inputError */.Xu)(`The bake definition cannot be read: ${withoutQuotes(message.split('\n')[0] ?? '')}`);
    }
    const excerpt = lines.filter(line => /^\s+\d+ \|/.test(line));
    const shown = excerpt.length > 0 ? `\n${excerpt.join('\n')}` : '';
    if (location === undefined)
        return (0,errors/* inputError */.Xu)(`The bake definition cannot be read: ${message}${shown}`);
    const { file = '', line = '1', column = '1', text = '' } = location;
    return (0,errors/* inputError */.Xu)(`${file}:${line}:${column}: ${text}${shown}`, {
        file: external_node_path_.posix.join(request.workdir === '.' ? '' : request.workdir, file),
        line: Number(line),
        column: Number(column),
    });
}
function withoutQuotes(message) {
    const start = message.search(/["`]|[\s:(=]'/);
    return start === -1 ? message : `${message.slice(0, start)}…`;
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
        /^failed to stat (?<name>.+?): (?:l?stat [^:]*: )?no such file or directory/,
        name => `The bake definition names a secret or key in ${name}, and there is no such file.`,
        'Bake needs these files even when it only prints. Make the file before this step, take the secret from a variable with "env=", or leave it out of the bake file and give it to build-images as "secret-files".',
    ],
];
function knownError(text) {
    for (const [pattern, message, fix] of knownErrors) {
        const match = pattern.exec(text);
        if (match !== null)
            return (0,errors/* inputError */.Xu)(message(match.groups?.['name'] ?? ''), { fix });
    }
    return undefined;
}


/***/ }),

/***/ 72714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83109);




function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions, contradictionsIn = () => []) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
        const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error)}`);
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return document;
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        if (!Array.isArray(value))
            throw invalid(what, [`Expected a list but received ${typeName(value)}`], details);
        const documents = [];
        const errors = [];
        for (const [index, entry] of value.entries()) {
            const reading = readByVersion(versions, entry, { what, path: [index] });
            if ('errors' in reading)
                errors.push(...reading.errors);
            else
                documents.push(reading.document);
        }
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return documents;
    };
}
function readByVersion(versions, value, { what, path }) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return { errors: [`${prefix(path)}Expected an object but received ${typeName(value)}`] };
    const known = Object.keys(versions).join(', ');
    const { schemaVersion } = value;
    if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion)) {
        return { errors: [`${prefix([...path, 'schemaVersion'])}Expected one of the numbers ${known}`] };
    }
    const read = Object.hasOwn(versions, schemaVersion) ? versions[schemaVersion] : undefined;
    if (read !== undefined)
        return read(value, path);
    const place = path.length === 0 ? '' : `, entry ${path.join('.')},`;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what}${place} has schemaVersion ${schemaVersion}; this release reads ${known}.`, {
        fix: 'It was written by an action of another release. Use the same release of all actions in the workflow.',
    });
}
function readJson(schema, json, what) {
    return checkJson(schema, parseText(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function parseText(json, what, details) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { ...details, cause: error });
    }
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output, path);
    return loss === undefined ? { document: result.output } : { errors: [loss] };
}
function unwrap(reading, what, details) {
    if ('errors' in reading)
        throw invalid(what, reading.errors, details);
    return reading.document;
}
function invalid(what, errors, details) {
    const more = errors.length > 5 ? [`and ${errors.length - 5} more`] : [];
    const lines = [...errors.slice(0, 5), ...more].map(error => `\n  ${error}`);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not valid:${lines.join('')}`, details);
}
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read, path) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return `${prefix(path)}Expected an object but received a list`;
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (reservedKeys.includes(key) && !Object.hasOwn(read, key)) {
            return `${prefix(at)}this name cannot be used, it has a meaning of its own in JavaScript`;
        }
        const loss = Object.hasOwn(read, key) ? lossBetween(value, Reflect.get(read, key), at) : undefined;
        if (loss !== undefined)
            return loss;
    }
    return undefined;
}


/***/ })

};
