export const id = 'shared-text';
export const ids = ['shared-text'];
export const modules = {

/***/ 9853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ noBakeFile),
/* harmony export */   M$: () => (/* binding */ requireWorkdir),
/* harmony export */   Wc: () => (/* binding */ requireBakeFiles),
/* harmony export */   e8: () => (/* binding */ missingBakeFile),
/* harmony export */   f$: () => (/* binding */ parseOverrides),
/* harmony export */   te: () => (/* binding */ parseBakeVariable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7099);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8812);
/* harmony import */ var _held_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7653);





const overridePattern = /^[^.=\s]+\.(?:(?:args|contexts)\.[^=\s]+=|args\.[^=\s]+$|(?!(?:args|contexts)[=.+])[^=\s]+=)/;
const parseOverrides = (lines) => (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEach */ .lc)(lines, line => {
    if (overridePattern.test(line))
        return line;
    throw (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticError */ .kD)(`"${line}" is not an override; allowed: TARGET.FIELD=VALUE, e.g. api.platform=linux/arm64 or *.args.VERSION=1.2.3`);
});
const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;
function parseBakeVariable(value, name) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !guarded.test(name))
        return value;
    throw (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticError */ .kD)(`"${name}" cannot name a bake variable here; allowed: letters, digits and _`);
}
function requireBakeFiles({ files, workdir, env }) {
    requireWorkdir(workdir);
    if (files.length === 0) {
        const exists = _held_back_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultBakeFiles */ .Cx.some(name => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workdir, name)));
        if (!exists && !env['BUILDX_BAKE_FILE'])
            throw noBakeFile();
        return;
    }
    const missing = files.filter(name => !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workdir, name.replace(/^cwd:\/\//, ''))));
    const [first, ...others] = missing.map(missingBakeFile);
    if (first === undefined)
        return;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)([first, ...others].map(({ message }) => message).join('\n'), { fix: first.fix ?? '' });
}
function requireWorkdir(workdir) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(workdir, { throwIfNoEntry: false })?.isDirectory())
        return;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "workdir": there is no folder ${workdir}.`, {
        fix: 'Name the folder of the bake file, relative to the root of the repository, which must be checked out before this step.',
    });
}
const missingBakeFile = (name) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`There is no bake file ${name}.`, {
    fix: 'Input "files" names files relative to "workdir"; the repository must be checked out before this step.',
});
const noBakeFile = () => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)('There is no bake file in the working directory.', {
    fix: 'Check the repository out before this step, set "workdir" to the folder of docker-bake.hcl, or name the file in "files".',
});


/***/ }),

/***/ 8542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ refuseCredentials),
/* harmony export */   un: () => (/* binding */ refuseSecrets),
/* harmony export */   xU: () => (/* binding */ knownSecrets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_credential_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);
/* harmony import */ var _text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7978);



const suspiciousValue = /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;
function refuseCredentials(definition) {
    for (const [name, target] of Object.entries(definition.target)) {
        for (const [argument, value] of Object.entries(target.args ?? {})) {
            const looksSecret = suspiciousValue.test(value) || ((0,_text_credential_name_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeCredentialName */ .q)(argument) && value.length >= _text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE);
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
    const named = Object.keys(env).filter(name => ofRunner.includes(name) || (!name.startsWith('INPUT_') && (0,_text_credential_name_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeCredentialName */ .q)(name)));
    const values = [...secrets, ...named.map(name => env[name] ?? '')];
    return [...new Set(values.map(value => value.trim()))].filter(value => value.length >= _text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .minSecretLength */ .jE);
}
function refuseSecrets(definition, secrets) {
    if (secrets.length === 0)
        return;
    const strings = [...stringsWithin(definition, [])];
    const together = strings.map(({ text }) => text).join('\n');
    const forms = [...new Set(secrets.flatMap(_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .secretForms */ .eo))].filter(form => (0,_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .containsForm */ .Mw)(together, form));
    const leak = strings.find(({ text }) => forms.some(form => (0,_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .containsForm */ .Mw)(text, form)));
    if (leak === undefined)
        return;
    const place = leak.location.map(key => (forms.some(form => (0,_text_secret_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .containsForm */ .Mw)(key, form)) ? '<key>' : key));
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`The bake definition contains a secret of this job at ${place.join('.')}.`, {
        fix: 'A definition is public: the plan and the image contain it. Pass the value as a build secret (secret = ["id=…,env=…"] and RUN --mount=type=secret), and replace the secret if an earlier plan or image contains it.',
    });
}
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


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ unescapeTemplate),
/* harmony export */   Vz: () => (/* binding */ exportOptions),
/* harmony export */   bg: () => (/* binding */ fileOutputs),
/* harmony export */   ho: () => (/* binding */ composableFields),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   vk: () => (/* binding */ composableText),
/* harmony export */   yH: () => (/* binding */ formatOverride),
/* harmony export */   yJ: () => (/* binding */ asBakeFile)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


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
function exportOptions({ output = [] }) {
    const image = output.map(composableFields).find(({ type }) => type === 'image' || type === 'registry');
    return Object.fromEntries(Object.entries(image ?? {}).filter(([key]) => exportOption.test(key)));
}
const fileOutputs = ({ output = [] }) => output.filter(entry => {
    const { type = '', dest } = composableFields(entry);
    return type === 'local' || type === 'tar' || (dest !== undefined && ['oci', 'docker'].includes(type));
});
const exportOption = /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;
const unescapeTemplate = (text) => text.replace(/(?:\$\$|%%)(?=\{)/g, signs => signs.slice(1));
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
function formatOverride(override) {
    const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ target }, null, 2)}\n`;
}
const printedAsFile = ['annotations', 'dockerfile-inline'];
function asBakeFile(target) {
    const fields = Object.entries(target).filter(([field]) => field !== 'description');
    return Object.fromEntries(fields.map(([field, value]) => {
        if (printedAsFile.includes(field))
            return [field, value];
        return [field, field === 'args' || field === 'labels' ? escapeKeys(value) : escapeStrings(value)];
    }));
}
const isRecord = (value) => typeof value === 'object' && value !== null;
const escapeKeys = (value) => isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), each])) : value;
function escapeStrings(value) {
    if (typeof value === 'string')
        return escapeTemplate(value);
    if (Array.isArray(value))
        return value.map(escapeStrings);
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), escapeStrings(each)]));
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);



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
    const { randomUUID } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
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

/***/ 3720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ parsePathPatterns),
/* harmony export */   Tg: () => (/* binding */ patternOfPath),
/* harmony export */   Y1: () => (/* binding */ pathFilter),
/* harmony export */   Yh: () => (/* binding */ noFilter),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7099);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6649);
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1788);





const noFilter = {
    excludes: () => false,
    reincludesIn: () => false,
    isUniform: () => true,
    folders: [],
    text: '',
};
function readIgnoreFile(text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map(line => line.replace(/\r$/, ''));
    return pathFilter(lines.filter(line => !line.startsWith('#')));
}
const parsePathPatterns = (lines) => (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)(lines, line => {
    try {
        pathFilter([line]);
        return line;
    }
    catch (error) {
        throw (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnosticError */ .kD)(`${(0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; allowed: patterns as in .dockerignore, relative to the root of the repository`);
    }
});
const patternOfPath = (file) => file.replace(/[*?[\]\\]/g, '\\$&');
function pathFilter(lines) {
    const patterns = lines.flatMap(line => {
        const pattern = readPattern((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_4__/* .trimGoSpace */ .j0)(line));
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
        const nameDepth = name.split('/').length;
        let excluded = false;
        const matches = patterns.map(({ negated, depth, glob }, index) => {
            const isTried = negated === excluded && (depth ?? nameDepth) === nameDepth;
            const match = above?.matches[index] === true || (isTried && glob.matches(name));
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
        reincludesIn: folder => patterns.some(({ negated, parts }) => negated && mayMatchBelow(parts, partsOf(folder))),
        isUniform: folder => !patterns.some(({ parts }) => mayMatchBelow(parts, partsOf(folder))),
        folders: [...new Set(patterns.flatMap(({ negated, parts }) => (negated ? [] : [folderOf(parts)])))],
        text: lines.join('\n'),
    };
}
function folderOf(parts) {
    const end = parts.findIndex(part => wildcard.test(part));
    return parts.slice(0, end < 0 ? parts.length : end).join('/');
}
const wildcard = /[*?[\]\\]/;
const partsOf = (folder) => (folder === '' ? [] : folder.split('/'));
function mayMatchBelow(parts, folder) {
    for (const [index, part] of parts.entries()) {
        if (index === folder.length || /\*\*|[[\\]/.test(part))
            return true;
        if (!/[*?]/.test(part) && part !== folder[index])
            return false;
    }
    return false;
}
function readPattern(line) {
    const negated = line.startsWith('!');
    const written = negated ? (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_4__/* .trimGoSpace */ .j0)(line.slice(1)) : line;
    if (written === '') {
        if (negated)
            throw new Error('the pattern "!" excludes nothing');
        return undefined;
    }
    const cleaned = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(written).replace(/(?<=.)\/$/, '');
    const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
    const isPlain = !wildcard.test(pattern);
    const glob = isPlain ? { matches: (text) => text === pattern } : (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .compileGlob */ .S)(pattern, 'ignore');
    const parts = pattern.split('/');
    const depth = /\*\*|[[\\]/.test(pattern) ? undefined : parts.length;
    return { negated, parts, depth, glob };
}


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ targetNamePattern),
/* harmony export */   i: () => (/* binding */ targetNames)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const targetNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
function targetNames(names) {
    const option = names.find(name => name.startsWith('-'));
    const address = names.find(name => /[/:]/.test(name));
    if (address !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${address}" is an address; bake files are read from the checkout. Check that repository out and name its folder in "workdir"`);
    }
    if (option === undefined)
        return names;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${option}" cannot name a bake target, because a name that begins with "-" is an option of buildx; allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first. Rename the target in the bake file`);
}


/***/ }),

/***/ 7645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Sm: () => (/* binding */ guessTagKind),
/* harmony export */   n6: () => (/* binding */ runMark),
/* harmony export */   yF: () => (/* binding */ namesCommit)
/* harmony export */ });
/* harmony import */ var _images_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5319);

const fullVersion = /^v?\d+\.\d+\.\d+(?:[-_.+a-z].*)?$/i;
const runMark = (number) => `-run${number}`;
function namesCommit(tag, facts) {
    const revisions = [facts.revision, facts.headRevision ?? ''];
    return tag.split(/[._-]+/).some(part => {
        const id = /^g?([0-9a-f]{7,})$/i.exec(part)?.[1]?.toLowerCase();
        return id !== undefined && revisions.some(revision => revision.startsWith(id));
    });
}
function namesVersion(tag, facts) {
    if (fullVersion.test(tag))
        return true;
    const version = facts.version?.replace(/^v/, '') ?? '';
    return fullVersion.test(version) && new RegExp(`(?:^|[-_]|v)${escapeRegExp(version)}(?:[-_]|$)`).test(tag);
}
const endsWithRun = (tag, { run }) => run !== undefined && tag.endsWith(runMark(run));
function guessTagKind(tag, facts) {
    if (tag === facts.branch)
        return 'moving';
    if (endsWithRun(tag, facts))
        return 'run';
    if (namesCommit(tag, facts))
        return 'commit';
    return namesVersion(tag, facts) ? 'version' : 'moving';
}
function immutableTagOf(tags) {
    const immutable = _images_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKinds */ ._r.filter(kind => kind !== 'moving');
    return immutable.map(wanted => tags.find(({ kind }) => kind === wanted)?.tag).find(tag => tag !== undefined);
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


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


/***/ }),

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ writeCsvLine),
/* harmony export */   J$: () => (/* binding */ CsvError),
/* harmony export */   lc: () => (/* binding */ readCsvLine)
/* harmony export */ });
class CsvError extends Error {
    column;
    constructor(message, column) {
        super(message);
        this.column = column;
    }
}
function readCsvLine(line) {
    const fields = [];
    let at = 0;
    while (at <= line.length) {
        const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
        if (line[start] === '"') {
            const { text, end } = readQuotedField(line, start);
            fields.push({ text, column: start + 2 });
            at = end + 1;
            continue;
        }
        const comma = line.indexOf(',', at);
        const end = comma < 0 ? line.length : comma;
        const text = line.slice(at, end);
        const quote = text.indexOf('"');
        if (quote >= 0) {
            throw new CsvError('a double quote inside a field; put the whole field in double quotes and write "" for one of them', at + quote + 1);
        }
        fields.push({ text, column: Math.min(start, end) + 1 });
        at = end + 1;
    }
    return fields;
}
function readQuotedField(line, start) {
    let text = '';
    for (let at = start + 1; at < line.length; at++) {
        if (line[at] !== '"') {
            text += line[at];
            continue;
        }
        if (line[at + 1] === '"') {
            text += '"';
            at++;
            continue;
        }
        const rest = /^\s*(,|$)/.exec(line.slice(at + 1));
        if (rest === null)
            throw new CsvError('text after a closing double quote; allowed: a comma', at + 2);
        return { text, end: at + 1 + rest[0].length - (rest[1] ?? '').length };
    }
    throw new CsvError('a double quote that is never closed', start + 1);
}
const writeCsvLine = (fields) => fields.map(field => (/["\r\n,]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileGlob)
});

;// CONCATENATED MODULE: ./actions/shared/text/automaton.js
function statesOf(part) {
    if (part.kind === 'one')
        return [{ advance: part.test, skips: [] }];
    if (part.kind === 'many')
        return [{ stay: part.test, skips: [1] }];
    return [{ skips: [1, 2] }, { stay: part.test, advance: code => code === 0x2f, skips: [] }];
}
class Automaton {
    #states;
    #words;
    #skipOne;
    #skipTwo;
    #start;
    #effects = new Map();
    constructor(parts) {
        this.#states = parts.flatMap(statesOf);
        this.#words = (this.#states.length >>> 5) + 1;
        this.#skipOne = this.#setOf(({ skips }) => skips.includes(1));
        this.#skipTwo = this.#setOf(({ skips }) => skips.includes(2));
        this.#start = new Uint32Array(this.#words);
        this.#start[0] = 1;
        this.#skip(this.#start);
    }
    follow(text, from, goOn) {
        const final = this.#states.length;
        let current = this.#start;
        let next = new Uint32Array(this.#words);
        const spare = new Uint32Array(this.#words);
        for (let at = from;;) {
            if (((current[final >>> 5] ?? 0) >>> (final & 31)) & 1 && !goOn(at))
                return;
            const code = text.codePointAt(at);
            if (code === undefined || !this.#step(current, next, this.#effectOf(code)))
                return;
            const used = current === this.#start ? spare : current;
            current = next;
            next = used;
            at += code > 0xffff ? 2 : 1;
        }
    }
    spans(text, from, to) {
        let last = -1;
        this.follow(text, from, end => {
            last = end;
            return end < to;
        });
        return last === to;
    }
    #step(current, next, { advance, stay }) {
        let carry = 0;
        let any = 0;
        for (let word = 0; word < this.#words; word++) {
            const states = current[word] ?? 0;
            const advanced = states & (advance[word] ?? 0);
            const reached = (states & (stay[word] ?? 0)) | (advanced << 1) | carry;
            carry = advanced >>> 31;
            next[word] = reached;
            any |= reached;
        }
        if (any !== 0)
            this.#skip(next);
        return any !== 0;
    }
    #skip(set) {
        let carry = 0;
        for (let word = 0; word < this.#words; word++) {
            const one = this.#skipOne[word] ?? 0;
            const two = this.#skipTwo[word] ?? 0;
            let states = (set[word] ?? 0) | carry;
            for (let before = -1; before !== states;) {
                before = states;
                states |= ((states & one) << 1) | ((states & two) << 2);
            }
            carry = ((states & one) >>> 31) | ((states & two) >>> 30);
            set[word] = states;
        }
    }
    #effectOf(code) {
        const known = this.#effects.get(code);
        if (known !== undefined)
            return known;
        const effect = {
            advance: this.#setOf(state => state.advance?.(code) === true),
            stay: this.#setOf(state => state.stay?.(code) === true),
        };
        this.#effects.set(code, effect);
        return effect;
    }
    #setOf(belongs) {
        const set = new Uint32Array(this.#words);
        for (const [index, state] of this.#states.entries()) {
            if (belongs(state))
                set[index >>> 5] = (set[index >>> 5] ?? 0) | (1 << (index & 31));
        }
        return set;
    }
}

;// CONCATENATED MODULE: ./actions/shared/text/pattern-machine.js

class PatternMachine {
    #parts;
    #prefix;
    #suffix;
    #middle;
    constructor(parts) {
        const start = literalStart(parts);
        const rest = parts.slice(start.length);
        const end = literalStart([...rest].reverse()).reverse();
        this.#parts = parts;
        this.#prefix = start.join('');
        this.#suffix = end.join('');
        this.#middle = rest.length === 0 ? undefined : new Automaton(rest.slice(0, rest.length - end.length));
    }
    matches(text) {
        if (this.#middle === undefined)
            return text === this.#prefix;
        const from = this.#prefix.length;
        const to = text.length - this.#suffix.length;
        if (from > to || !text.endsWith(this.#suffix) || !text.startsWith(this.#prefix))
            return false;
        return this.#middle.spans(text, from, to);
    }
    prefixEnd(text, length) {
        return endOfMatch(new Automaton(this.#parts), text, 0, length);
    }
    suffixStart(text, length) {
        const end = endOfMatch(new Automaton([...this.#parts].reverse()), reverse(text), 0, length);
        return end === undefined ? undefined : text.length - end;
    }
    replace(text, replacement, which) {
        const automaton = new Automaton(this.#parts);
        const starts = this.#starts(text);
        let result = '';
        let at = 0;
        let endBefore = -1;
        for (let from = starts.indexOf(1); from >= 0; from = starts.indexOf(1, at)) {
            const end = endOfMatch(automaton, text, from, 'longest') ?? from;
            result += text.slice(at, from) + (end > endBefore ? replacement : '');
            endBefore = end;
            at = end > from ? end : end + lengthOfCharacter(text, end);
            result += text.slice(end, at);
            if (which === 'first')
                break;
        }
        return result + text.slice(at);
    }
    #starts(text) {
        const starts = new Uint8Array(text.length + 1);
        const anywhere = { kind: 'many', test: () => true };
        new Automaton([anywhere, ...[...this.#parts].reverse()]).follow(reverse(text), 0, end => {
            starts[text.length - end] = 1;
            return true;
        });
        return starts;
    }
}
function endOfMatch(automaton, text, from, length) {
    let found;
    automaton.follow(text, from, end => {
        found = end;
        return length === 'longest';
    });
    return found;
}
const reverse = (text) => Array.from(text).reverse().join('');
const lengthOfCharacter = (text, at) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
function literalStart(parts) {
    const found = [];
    for (const part of parts) {
        if (part.kind !== 'one' || part.literal === undefined)
            break;
        found.push(part.literal);
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/shared/text/glob.js

function compileGlob(pattern, dialect) {
    const characters = Array.from(pattern);
    if (dialect === 'ignore')
        return new PatternMachine(readIgnorePattern(characters));
    return new PatternMachine(readParts(characters, readers[dialect]));
}
function readParts(characters, reader) {
    const parts = [];
    for (let at = 0; at < characters.length;) {
        const read = reader(characters, at) ?? { part: literal(characters[at] ?? ''), next: at + 1 };
        parts.push(read.part);
        at = read.next;
    }
    return parts;
}
const slash = 0x2f;
const newline = 0x0a;
const anyCharacter = () => true;
const notSlash = code => code !== slash;
const notNewline = code => code !== newline;
function literal(character) {
    const wanted = character.codePointAt(0);
    return { kind: 'one', test: code => code === wanted, literal: character };
}
const readers = {
    path: (characters, at) => readWildcard(characters, at) ?? readSet(characters, at, 'path') ?? readEscaped(characters, at),
    ref: (characters, at) => characters[at] === '*' && characters[at + 1] === '*'
        ? { part: { kind: 'many', test: anyCharacter }, next: at + 2 }
        : readWildcard(characters, at),
    shell: (characters, at) => {
        const character = characters[at];
        if (character === '*')
            return { part: { kind: 'many', test: notNewline }, next: at + 1 };
        if (character === '?')
            return { part: { kind: 'one', test: notNewline }, next: at + 1 };
        return character === '\\' ? readShellEscape(characters, at) : undefined;
    },
};
function readWildcard(characters, at) {
    if (characters[at] === '*')
        return { part: { kind: 'many', test: notSlash }, next: at + 1 };
    if (characters[at] === '?')
        return { part: { kind: 'one', test: notSlash }, next: at + 1 };
    return undefined;
}
function readEscaped(characters, at) {
    if (characters[at] !== '\\')
        return undefined;
    const escaped = characters[at + 1];
    if (escaped === undefined)
        throw malformed(characters, 'ends with a backslash');
    return { part: literal(escaped), next: at + 2 };
}
function readShellEscape(characters, at) {
    const escaped = characters[at + 1] ?? '';
    if (!['}', '/', '*', '?', '\\'].includes(escaped))
        throw malformed(characters, `has the invalid escape "\\${escaped}"`);
    return { part: literal(escaped), next: at + 2 };
}
function readSet(characters, start, grammar) {
    if (characters[start] !== '[')
        return undefined;
    const negated = characters[start + 1] === '^';
    const ranges = [];
    let at = start + (negated ? 2 : 1);
    const readMember = () => {
        const escaped = characters[at] === '\\';
        const member = characters[escaped ? at + 1 : at];
        if (member === undefined)
            throw malformed(characters, 'has an open "["');
        if (!escaped && grammar === 'path' && (member === '-' || member === ']')) {
            throw malformed(characters, `has a "${member}" in a set; write \\${member}`);
        }
        at += escaped ? 2 : 1;
        return member.codePointAt(0) ?? 0;
    };
    while (characters[at] !== ']' || ranges.length === 0) {
        const from = readMember();
        const isRange = characters[at] === '-' && (grammar === 'path' || characters[at + 1] !== ']');
        if (isRange)
            at++;
        const to = isRange ? readMember() : from;
        if (to < from && grammar === 'ignore')
            throw malformed(characters, 'has a range that ends before it begins');
        ranges.push([from, to]);
    }
    const test = code => ranges.some(([from, to]) => from <= code && code <= to) !== negated;
    return { part: { kind: 'one', test }, next: at + 1 };
}
const hasMeaning = /[*?[\]\\]/;
function readIgnorePattern(characters) {
    const start = starsAt(characters, 0) ? 2 : 0;
    const isPlain = (from, to) => !characters.slice(from, to).some(character => hasMeaning.test(character));
    const anything = { kind: 'many', test: anyCharacter };
    if (isPlain(0))
        return characters.map(literal);
    if (start > 0 && isPlain(start)) {
        if (characters[start] !== '/')
            return [anything, ...characters.slice(start).map(literal)];
        return [{ kind: 'folders', test: anyCharacter }, ...characters.slice(start + 1).map(literal)];
    }
    const end = characters.length - 2;
    if (starsAt(characters, end) && isPlain(0, end))
        return [...characters.slice(0, end).map(literal), anything];
    return readParts(characters, (pattern, at) => {
        if (starsAt(pattern, at))
            return readDoubleStar(pattern, at);
        refuseUnlikeGo(pattern, at);
        return readWildcard(pattern, at) ?? readSet(pattern, at, 'ignore') ?? readEscaped(pattern, at);
    });
}
const starsAt = (characters, at) => at >= 0 && characters[at] === '*' && characters[at + 1] === '*';
function readDoubleStar(characters, at) {
    const next = characters[at + 2] === '/' ? at + 3 : at + 2;
    const kind = next >= characters.length ? 'many' : 'folders';
    return { part: { kind, test: notNewline }, next };
}
function refuseUnlikeGo(characters, at) {
    const character = characters[at];
    if (character === '^' || character === '|') {
        throw malformed(characters, `has a "${character}" beside wildcards; write \\${character}`);
    }
    if (character === '\\' && /[A-Za-z0-9]/.test(characters[at + 1] ?? '')) {
        throw malformed(characters, `has the invalid escape "\\${characters[at + 1]}"`);
    }
    if (character === '{' && /^\{\d+(?:,\d*)?\}/.test(characters.slice(at, at + 12).join(''))) {
        throw malformed(characters, 'has a number in braces; write \\{');
    }
    if (character !== '[')
        return;
    const set = characters.slice(at + 1, readSet(characters, at, 'ignore')?.next);
    const unlike = /[*?]|\[:|\\[A-Za-z0-9]/.exec(set.join(''))?.[0];
    if (unlike !== undefined)
        throw malformed(characters, `has "${unlike}" in a set`);
}
const malformed = (characters, why) => new Error(`the pattern "${characters.join('')}" ${why}`);


/***/ })

};
