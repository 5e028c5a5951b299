export const id = 'shared-bake-print';
export const ids = ['shared-bake-print'];
export const modules = {

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ checkDefinition),
/* harmony export */   m4: () => (/* binding */ targetFieldNames),
/* harmony export */   o1: () => (/* binding */ warnUnknownFields)
/* harmony export */ });
/* unused harmony export unknownFields */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(458);
/* harmony import */ var _images_target_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2028);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4934);






const reserved = ['__proto__', 'constructor', 'prototype'];
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .excludes */ .m1c('\0', 'contains a NUL character'));
const place = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxBytes */ .IDP(4096, 'has more than 4096 bytes'));
const strings = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text);
const stringMap = valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, text);
const composable = valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text)]))]);
const composables = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(composable);
const targetFields = {
    description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    inherits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
    contexts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, place)),
    dockerfile: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
    'dockerfile-inline': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    target: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
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
    network: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    'shm-size': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    ulimits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    call: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
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

/***/ 9957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ refuseOutsideFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8312);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4934);
/* harmony import */ var _held_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7653);






async function refuseOutsideFiles(location) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(location.workdir);
    const workspace = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve();
    const root = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(workspace, folder) ? workspace : folder;
    const pending = [];
    for (const name of namesOf(location)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, name.replace(/^cwd:\/\//, ''));
        const target = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .outsideTarget */ .TN)(root, file);
        if (target !== undefined)
            throw outsideError(name, target);
        if ((0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, file) && name !== '.env' && !(0,_held_back_js__WEBPACK_IMPORTED_MODULE_4__/* .isHclName */ .Xe)(name))
            pending.push(file);
    }
    await refuseOutsideReferences(pending, { root, folder });
}
function namesOf({ files, env }) {
    if (files.length > 0)
        return [...files, '.env'];
    const separator = env['BUILDX_BAKE_PATH_SEPARATOR'] || node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter;
    const fromEnvironment = (env['BUILDX_BAKE_FILE'] ?? '').split(separator).filter(name => name !== '');
    return [...(fromEnvironment.length > 0 ? fromEnvironment : _held_back_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultBakeFiles */ .Cx), '.env'];
}
const maxPlaces = 500;
async function refuseOutsideReferences(files, { root, folder }) {
    const found = new Map();
    const bases = new Set([folder, ...files.map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file))]);
    const pending = new Set(files);
    for (let places = -1; places !== pending.size + bases.size;) {
        places = pending.size + bases.size;
        if (places > maxPlaces)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)('The compose files take in too many files to check where they lead.');
        for (const file of pending) {
            const source = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, file);
            const references = found.get(file) ?? (await readReferences(file, source));
            found.set(file, references);
            for (const { written, isCompose } of references) {
                if (/\$|^~/.test(written))
                    throw unclearError(source, written);
                for (const target of [...bases].map(base => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(base, written))) {
                    refuseOutside(target, { root, shown: `${source}: ${written}` });
                    const kind = isCompose ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(target, { throwIfNoEntry: false }) : undefined;
                    if (kind === undefined || pending.size + bases.size > maxPlaces)
                        continue;
                    if (kind.isFile())
                        pending.add(target);
                    bases.add(kind.isDirectory() ? target : node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target));
                }
            }
        }
    }
    for (const base of bases) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(base, '.env');
        refuseOutside(file, { root, shown: node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, file) });
    }
}
async function readReferences(file, source) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return [];
    }
    const { parseAllDocuments, visit } = await __webpack_require__.e(/* import() */ 'package-yaml').then(__webpack_require__.t.bind(__webpack_require__, 3483, 19));
    try {
        if (/[\0\uFFFD]/.test(text))
            throw new Error('it is not UTF-8');
        const options = { merge: true, uniqueKeys: false, stringKeys: true, logLevel: 'error' };
        const documents = parseAllDocuments(text, options);
        return [...documents].flatMap(document => {
            const [error] = document.errors;
            if (error !== undefined)
                throw error;
            visit(document, (_, node) => {
                if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(node) && node['tag'] === 'tag:yaml.org,2002:binary')
                    throw new Error('it has the tag !!binary');
            });
            return referencesOf(document.toJS());
        });
    }
    catch (error) {
        if (!/\.ya?ml$/i.test(file))
            return [];
        const [message = ''] = (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n');
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${source} cannot be read: ${message.replace(/:$/, '')}`, { file: source, cause: error });
    }
}
function referencesOf(document) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(document))
        return [];
    const included = listOf(document['include']).flatMap(entry => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(entry)
        ? [
            ...pathsOf(entry['path'], true),
            ...pathsOf(entry['project_directory'], true),
            ...pathsOf(entry['env_file'], false),
        ]
        : pathsOf(entry, true));
    const services = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(document['services']) ? Object.values(document['services']) : [];
    return [...included, ...services.flatMap(referencesOfService)];
}
function referencesOfService(service) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(service))
        return [];
    const base = service['extends'];
    return [
        ...pathsOf(service['env_file'], false),
        ...pathsOf(service['label_file'], false),
        ...((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(base) ? pathsOf(base['file'], true) : []),
    ];
}
const listOf = (value) => (Array.isArray(value) ? value : [value]);
const pathsOf = (value, isCompose) => listOf(value)
    .map(entry => ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(entry) ? entry['path'] : entry))
    .flatMap(entry => (typeof entry === 'string' && entry !== '' ? [{ written: entry, isCompose }] : []));
function refuseOutside(file, { root, shown }) {
    const real = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(file);
    if (real !== undefined && !(0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), real))
        throw outsideError(shown, real);
}
const outsideError = (name, real) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${name} leads out of the workspace, to ${real}, and bake does not get it.`, {
    fix: 'What bake reads becomes public with the plan. Keep the file in the repository, without a link to the outside.',
});
const unclearError = (source, written) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${source}: the path ${written} can lead out of the workspace.`, {
    fix: 'Write the paths of "include", "extends", "env_file" and "label_file" without variables and without "~".',
    file: source,
});


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeError: () => (/* binding */ bakeError),
/* harmony export */   printDefinition: () => (/* binding */ printDefinition),
/* harmony export */   readDefinition: () => (/* binding */ readDefinition)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8312);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4934);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9452);
/* harmony import */ var _bake_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9853);
/* harmony import */ var _definition_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4582);
/* harmony import */ var _held_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7653);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9957);









async function printDefinition(buildx, request) {
    const { files, set, targets, variables, environment, workdir } = request;
    (0,_bake_files_js__WEBPACK_IMPORTED_MODULE_4__/* .requireWorkdir */ .M$)(workdir);
    const env = { ...(environment === '' ? {} : { ENVIRONMENT: environment }), ...Object.fromEntries(variables) };
    const location = { files, workdir, env: buildx.evaluationEnv };
    await (0,_local_files_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseOutsideFiles */ .z)(location);
    const errorOf = (stderr) => bakeError(stderr, { ...request, readsCompose: (0,_held_back_js__WEBPACK_IMPORTED_MODULE_6__/* .mayReadCompose */ .YK)(location) });
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
    const listTargets = async () => readTargetList(await buildx.evaluate([...flags, '--list', 'type=targets,format=json', '--'], { cwd: workdir, env }));
    if (printed.exitCode !== 0)
        throw (await circularGroupError(printed.stderr, listTargets)) ?? errorOf(printed.stderr);
    const where = 'The output of bake --print';
    const definition = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonText */ .gb)(printed.stdout.toString('utf8'), where);
    if (isWithoutTargets(definition))
        throw noTargetError(targets, await listTargets());
    return (0,_definition_check_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDefinition */ .QU)(definition, where);
}
function readTargetList({ exitCode, stdout }) {
    const entries = exitCode === 0 ? (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonText */ .gb)(stdout.toString('utf8'), 'The output of bake --list') : [];
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isObject */ .G)(entry) && typeof entry['name'] === 'string'
        ? [{ name: entry['name'], isGroup: entry['group'] === true }]
        : []);
}
async function circularGroupError(stderr, list) {
    const name = /^ERROR: failed to find target (\S+)$/m.exec(stderr)?.[1];
    if (name === undefined)
        return undefined;
    const listed = await list();
    if (!listed.some(each => each.name === name && each.isGroup))
        return undefined;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The group "${name}" contains itself, directly or through other groups.`, {
        fix: `Remove "${name}" from the "targets" of itself or of a group that it contains. Bake finds no target "${name}" otherwise.`,
    });
}
const isWithoutTargets = (definition) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isObject */ .G)(definition) && (0,_text_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isObject */ .G)(definition['target']) && Object.keys(definition['target']).length === 0;
function noTargetError(targets, listed) {
    const names = targets.length === 0 ? 'the group "default"' : targets.map(name => `"${name}"`).join(', ');
    const known = listed.map(({ name }) => name).filter(name => name !== 'default');
    const choice = known.length === 0 ? '' : ` The bake files have: ${known.join(', ')}.`;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Bake finds no target in ${names}.`, {
        fix: `Name targets or groups in "targets", or define a group "default" in a bake file.${choice} Without "files", buildx also reads compose files, of which only services with "build" are targets.`,
    });
}
async function checkVariables({ buildx, request, env, listDeclared, printIn }) {
    const { files, variables, workdir } = request;
    const location = { files, workdir, env: buildx.evaluationEnv };
    const heldBack = buildx.heldBack.filter(name => !variables.has(name));
    const print = (marks) => printIn({ ...marks, ...env });
    await (0,_held_back_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseHeldBack */ .H5)(heldBack, location, { listDeclared, print });
    if (variables.size === 0)
        return;
    const declared = await listDeclared();
    const others = [...variables.keys()].filter(name => !declared.includes(name));
    if (others.length === 0)
        return;
    const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !others.includes(name)));
    const used = await (0,_held_back_js__WEBPACK_IMPORTED_MODULE_6__/* .readByCompose */ .IH)(others, location, marks => printIn({ ...rest, ...marks }));
    requireDeclared(others, [...declared, ...used]);
}
function readDefinition(file) {
    const content = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)({ input: 'definition', file, workspace: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve() });
    return (0,_definition_check_js__WEBPACK_IMPORTED_MODULE_5__/* .checkDefinition */ .QU)((0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonText */ .gb)(content.toString('utf8'), file), file);
}
function requireDeclared(names, known) {
    const name = names.find(candidate => !known.includes(candidate));
    if (name === undefined)
        return;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Input "variables": no bake file declares the variable "${name}"${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}.`, {
        fix: `Declared: ${known.join(', ') || 'none'}.`,
    });
}
function readVariables(listed, errorOf) {
    if (listed.exitCode !== 0)
        throw errorOf(listed.stderr);
    const value = (0,_runtime_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonText */ .gb)(listed.stdout.toString('utf8'), 'The output of bake --list');
    return Array.isArray(value) ? value.flatMap(item => (typeof item?.name === 'string' ? [item.name] : [])) : [];
}
function bakeError(stderr, request) {
    const lines = stderr.split('\n').filter(line => line !== '' && !/^#\d+ /.test(line));
    const message = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? lines.join('\n');
    const known = knownError(message);
    if (known !== undefined)
        return known;
    const location = /^(?<file>[^:\s]+):(?<line>\d+),(?<column>\d+)-\d+(?:,\d+)?: (?<text>.*)$/s.exec(message)?.groups;
    const isHcl = location?.['file'] !== undefined && (0,_held_back_js__WEBPACK_IMPORTED_MODULE_6__/* .isHclName */ .Xe)(location['file']);
    if (request.readsCompose && !isHcl) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The bake definition cannot be read: ${withoutQuotes(message.split('\n')[0] ?? '')}`);
    }
    const excerpt = lines.filter(line => /^\s+\d+ \|/.test(line));
    const shown = excerpt.length > 0 ? `\n${excerpt.join('\n')}` : '';
    if (location === undefined)
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The bake definition cannot be read: ${message}${shown}`);
    const { file = '', line = '1', column = '1', text = '' } = location;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`${file}:${line}:${column}: ${text}${shown}`, {
        file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(request.workdir === '.' ? '' : request.workdir, file),
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
        name => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Bake knows no target or group named "${name}".`, {
            fix: 'Name a target or group of the bake file in "targets" and in "contexts", or define a group "default". `docker buildx bake --list=targets` shows what there is.',
        }),
    ],
    [/^open (?<name>.+?): no such file or directory/, _bake_files_js__WEBPACK_IMPORTED_MODULE_4__/* .missingBakeFile */ .e8],
    [/^couldn't find a bake definition/, _bake_files_js__WEBPACK_IMPORTED_MODULE_4__/* .noBakeFile */ .Db],
    [
        /^infinite loop from (?<name>\S+ to \S+)/,
        name => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The bake definition has a cycle: an edge leads from ${name}, and others lead back.`, {
            fix: 'Remove one of these edges in "contexts".',
        }),
    ],
    [
        /^target (?<name>\S+ can't be used by \S+ because its platforms .*)/,
        name => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target ${name}.`, { fix: 'Give the parent every platform of its child.' }),
    ],
    [
        /^failed to stat (?<name>.+?): (?:l?stat [^:]*: )?no such file or directory/,
        name => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The bake definition names a secret or key in ${name}, and there is no such file.`, {
            fix: 'Bake needs these files even when it only prints. Make the file before this step, take the secret from a variable with "env=", or leave it out of the bake file and give it to build-images as "secret-files".',
        }),
    ],
];
function knownError(text) {
    for (const [pattern, error] of knownErrors) {
        const match = pattern.exec(text);
        if (match !== null)
            return error(match.groups?.['name'] ?? '');
    }
    return undefined;
}


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3109);





function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions, contradictionsIn = () => []) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
        const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
        const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(error)}`);
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return document;
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
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
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
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
    return checkJson(schema, (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output);
    if (loss === undefined)
        return { document: result.output };
    return { errors: [`${prefix([...path, ...loss.path])}${loss.error}`] };
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
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return { path: [], error: 'Expected an object but received a list' };
    for (const key of Object.keys(given)) {
        const isRead = Object.hasOwn(read, key);
        if (!isRead && reservedKeys.includes(key)) {
            return { path: [key], error: 'this name cannot be used, it has a meaning of its own in JavaScript' };
        }
        const loss = isRead ? lossBetween(Reflect.get(given, key), Reflect.get(read, key)) : undefined;
        if (loss !== undefined)
            return { ...loss, path: [key, ...loss.path] };
    }
    return undefined;
}


/***/ })

};
