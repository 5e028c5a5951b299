export const id = 'shared-dockerfile';
export const ids = ['shared-dockerfile', 'shared-bake-buildx', 'shared-bake-graph'];
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

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closure: () => (/* binding */ closure),
/* harmony export */   components: () => (/* binding */ components),
/* harmony export */   createGraph: () => (/* binding */ createGraph),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   requestedTargets: () => (/* binding */ requestedTargets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6649);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9452);



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
    const path = new Set();
    const visit = (name) => {
        const waiting = [name];
        for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
            const needed = parents.get(next) ?? [];
            const open = level.has(next) ? [] : needed.filter(parent => !level.has(parent));
            if (open.length === 0) {
                if (!level.has(next))
                    level.set(next, 1 + Math.max(-1, ...needed.map(parent => level.get(parent) ?? 0)));
                path.delete(next);
                waiting.pop();
                continue;
            }
            path.add(next);
            const repeated = open.find(parent => path.has(parent));
            if (repeated !== undefined)
                throw cycleError([...path], repeated);
            waiting.push(...open.reverse());
        }
    };
    for (const name of names)
        visit(name);
    return level;
}
function cycleError(path, repeated) {
    const cycle = [...path.slice(path.indexOf(repeated)), repeated].join(' → ');
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The bake definition has a cycle: ${cycle}.`, {
        fix: 'Remove one of these edges in "contexts".',
    });
}
function closure(names, edges) {
    const seen = new Set(names);
    for (const name of seen)
        for (const next of edges.get(name) ?? [])
            seen.add(next);
    return seen;
}
function components(graph) {
    const neighbors = new Map(graph.names.map(name => [name, [...(graph.parents.get(name) ?? []), ...(graph.children.get(name) ?? [])]]));
    const seen = new Set();
    const parts = [];
    for (const name of graph.names) {
        if (seen.has(name))
            continue;
        const part = closure([name], neighbors);
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

/***/ 2993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ imageNameOf),
/* harmony export */   z: () => (/* binding */ refuseSharedTags)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


function imageNameOf(name, target) {
    const tagsOf = new Map();
    for (const text of target.tags ?? []) {
        const reference = parseTag(name, text);
        const repository = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(reference);
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
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target "${name}" has the tags ${tags.join(', ')} in ${image} and ${[...others].join(', ')} in ${mirror}.`, { fix: 'Give every repository of one target the same tags; each gets the same bytes.' });
    }
    return { image, mirrors, tags };
}
function refuseSharedTags(targets) {
    const owners = new Map();
    for (const [name, { image, mirrors, tags }] of Object.entries(targets)) {
        for (const tag of [image, ...mirrors].flatMap(repository => tags.map(tag => `${repository}:${tag}`))) {
            const owner = owners.get(tag);
            owners.set(tag, name);
            if (owner === undefined)
                continue;
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Targets "${owner}" and "${name}" both have the tag ${tag}.`, {
                fix: 'Give each target its own tags or its own repository; one tag names one image.',
            });
        }
    }
}
function parseTag(name, text) {
    const reference = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if (reference.digest === undefined)
        return reference;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target "${name}": the tag "${text}" contains a digest; a target is named by repository and tag.`);
}


/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ isDockerFrontend),
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   U9: () => (/* binding */ findStage),
/* harmony export */   n_: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2690);

function readDockerfile(source) {
    const { syntax, escapeToken, instructions } = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .scanDockerfile */ .Yk)(source);
    const globals = [];
    const stages = [];
    for (const instruction of instructions) {
        const stage = stages.at(-1);
        if (instruction.keyword === 'FROM')
            stages.push(stageOf(instruction, stages.length));
        else if (stage !== undefined)
            stage.instructions.push(instruction);
        else if (instruction.keyword === 'ARG')
            globals.push(instruction);
        else
            throw new Error(`line ${instruction.line} is before the first FROM`);
    }
    if (stages.length === 0)
        throw new Error('it has no FROM');
    return { syntax, escapeToken, globals, stages };
}
function stageOf(from, index) {
    const words = from.rest.split(/[\t\v\f\r ]+/);
    const [base = '', as, name] = words;
    if (base === '' || (words.length !== 1 && !(words.length === 3 && /^as$/i.test(as ?? '')))) {
        throw new Error(`line ${from.line} is not of the form FROM image [AS name]`);
    }
    return { index, name: name?.toLowerCase(), base, from, instructions: [] };
}
const isDockerFrontend = (frontend = 'docker/dockerfile') => /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
const findStage = (stages, name) => stages.findLast(stage => stage.name === name.toLowerCase());
function assignments({ keyword, rest }) {
    const words = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .splitQuoted */ .Z5)(rest);
    if (keyword === 'ENV' && !(words[0] ?? '').includes('=')) {
        const old = /^(\S+)\s+([\s\S]*)$/.exec(rest);
        return old === null ? [] : [{ name: old[1] ?? '', value: old[2] ?? '' }];
    }
    return words.map(word => {
        const at = word.indexOf('=');
        return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
    });
}


/***/ }),

/***/ 2690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ jsonList),
/* harmony export */   Yk: () => (/* binding */ scanDockerfile),
/* harmony export */   Z5: () => (/* binding */ splitQuoted),
/* harmony export */   ix: () => (/* binding */ triggerOf)
/* harmony export */ });
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788);

function scanDockerfile(source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const written = text.split('\n');
    const lines = written.map(line => (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(line, '\r'));
    const directives = readDirectives(lines);
    const escapeToken = directives.get('escape') === '`' ? '`' : '\\';
    const instructions = [];
    let at = 0;
    while (at < lines.length) {
        const first = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(lines[at] ?? '');
        const line = at + 1;
        at++;
        if (first === '' || first.startsWith('#'))
            continue;
        const joined = joinContinuations(first, lines, at, escapeToken);
        at = joined.next;
        if ((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(joined.text) === '')
            continue;
        const instruction = parseInstruction(joined.text, line, escapeToken);
        const { heredocs, next } = readHeredocs(instruction, written, at);
        at = next;
        const body = heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
        instructions.push({ ...instruction, heredocs, text: `${(0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(joined.text)}${body}` });
    }
    return { syntax: syntaxOf(text, directives), escapeToken, instructions };
}
function readDirectives(lines) {
    const found = new Map();
    const start = lines[0]?.startsWith('#!') ? 1 : 0;
    for (const line of lines.slice(start)) {
        const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/s.exec((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(line));
        if (match === null)
            break;
        found.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
    }
    return found;
}
function syntaxOf(text, directives) {
    const written = directives.get('syntax')?.split(' ')[0];
    if (written !== undefined)
        return written;
    const foreign = /^\s*(?:\/\/\s*syntax\s*=\s*(\S+)|\{)/.exec(text);
    return foreign === null ? undefined : (foreign[1] ?? 'unknown');
}
function joinContinuations(first, lines, from, escapeToken) {
    const mark = escapeToken === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
    let text = first;
    let at = from;
    let open = mark.test(text);
    text = text.replace(mark, '$1');
    while (open && at < lines.length) {
        const line = lines[at] ?? '';
        at++;
        const begun = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(line);
        if (begun === '' || begun.startsWith('#'))
            continue;
        open = mark.test(line);
        text += line.replace(mark, '$1');
    }
    return { text, next: at };
}
function parseInstruction(text, line, escapeToken) {
    const match = /^([A-Za-z]+)(?:[ \t\v\f\r]+([\s\S]*))?$/.exec((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(text));
    if (match === null)
        throw new Error(`line ${line} is not an instruction`);
    const keyword = (match[1] ?? '').toUpperCase();
    const { flags, rest } = splitFlags(match[2] ?? '', escapeToken);
    return { keyword, line, flags, rest: (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(rest), heredocs: [], text: (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(text) };
}
const triggerOf = ({ rest, line, heredocs }, escapeToken) => ({
    ...parseInstruction(rest, line, escapeToken),
    heredocs,
});
function splitFlags(text, escapeToken) {
    const flags = [];
    let rest = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(text);
    while (rest.startsWith('--')) {
        const { word, length } = readFlagWord(rest, escapeToken);
        rest = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(rest.slice(length));
        if (word === '--')
            break;
        const at = word.indexOf('=');
        flags.push(at < 0 ? { name: word.slice(2), value: '' } : { name: word.slice(2, at), value: word.slice(at + 1) });
    }
    return { flags, rest };
}
function readFlagWord(text, escapeToken) {
    let word = '';
    let quote = '';
    let at = 0;
    for (; at < text.length; at++) {
        const character = text.charAt(at);
        if (quote === '' && /\s/.test(character))
            break;
        if (character === escapeToken)
            word += text.charAt(++at);
        else if (character === quote)
            quote = '';
        else if (quote === '' && (character === '"' || character === "'"))
            quote = character;
        else
            word += character;
    }
    return { word, length: at };
}
const takesHeredocs = /^(?:ADD|COPY|RUN)$/;
function readHeredocs(instruction, lines, from) {
    const { keyword, rest } = instruction.keyword === 'ONBUILD' ? parseInstruction(instruction.rest, 0, '\\') : instruction;
    const heredocs = [];
    let at = from;
    if (!takesHeredocs.test(keyword) || jsonList(rest) !== undefined)
        return { heredocs, next: at };
    for (const { name, chomp } of heredocMarks(rest)) {
        let content = '';
        for (;;) {
            const line = lines[at];
            if (line === undefined)
                throw new Error(`the heredoc "${name}" of line ${instruction.line} has no end`);
            at++;
            const end = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(line, '\r');
            if ((chomp ? end.replace(/^\t+/, '') : end) === name)
                break;
            content += `${line}\n`;
        }
        heredocs.push({ name, content });
    }
    return { heredocs, next: at };
}
function heredocMarks(text) {
    return splitQuoted(text).flatMap(word => {
        const match = /^\d*<<(-?)([^<]+)$/.exec(word);
        if (match === null)
            return [];
        return [{ name: (match[2] ?? '').replace(/["']/g, ''), chomp: match[1] === '-' }];
    });
}
function splitQuoted(text) {
    return text.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|\uFEFF|[^\s\u0085"'\\])+/g) ?? [];
}
function jsonList(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts),
/* harmony export */   z: () => (/* binding */ secretIdOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


const longNames = { src: 'source', dst: 'target', destination: 'target' };
function readMounts({ keyword, flags }) {
    if (keyword !== 'RUN')
        return [];
    return flags
        .filter(({ name }) => name === 'mount')
        .map(({ value }) => {
        const fields = new Map();
        for (const { text } of (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsvLine */ .lc)(value)) {
            const at = text.indexOf('=');
            const key = (at < 0 ? text : text.slice(0, at)).toLowerCase();
            fields.set(longNames[key] ?? key, at < 0 ? '' : text.slice(at + 1));
        }
        const { type = 'bind', from, source, target, id } = Object.fromEntries(fields);
        return {
            text: value,
            type: type.toLowerCase(),
            ...(from !== undefined && { from }),
            ...(source !== undefined && { source }),
            ...(target !== undefined && { target }),
            ...(id !== undefined && { id }),
        };
    });
}
function secretIdOf({ source = '', id = '', target = '' }, expand) {
    return expand(source) || expand(id) || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(expand(target));
}


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ literalPattern),
/* harmony export */   St: () => (/* binding */ movedPattern),
/* harmony export */   T0: () => (/* binding */ wholeContext),
/* harmony export */   eQ: () => (/* binding */ parentsPattern),
/* harmony export */   h1: () => (/* binding */ plainPattern),
/* harmony export */   uB: () => (/* binding */ sourcePattern)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6649);
/* harmony import */ var _ignore_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3720);



const wholeContext = { text: '/', folder: '', matches: () => true, wild: false };
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
        let start = 0;
        for (const test of tests) {
            if (start > name.length)
                return opaque;
            const slash = name.indexOf('/', start);
            const end = slash < 0 ? name.length : slash;
            if (!test(name.slice(start, end)))
                return false;
            start = end + 1;
        }
        return true;
    };
    return {
        text: source,
        folder: parts
            .slice(0, firstWild)
            .join('/')
            .replace(/\\([\s\S])/g, '$1'),
        matches,
        wild: true,
    };
}
function plainPattern(clean) {
    if (clean === '')
        return wholeContext;
    const below = `${clean}/`;
    const matches = (name, opaque = false) => name === clean || name.startsWith(below) || (opaque && clean.startsWith(`${name}/`));
    return { text: `/${clean}`, folder: clean, matches, wild: false };
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
    const canHide = (name) => plain.startsWith(`${name}/`) || (plain !== pattern && `${name}/`.startsWith(plain));
    const matches = (name, opaque = false) => name.startsWith(below)
        ? filter.excludes(name.slice(below.length)) || (opaque && canHide(name.slice(below.length)))
        : opaque && below.startsWith(`${name}/`);
    return { text: `--parents ${source}`, folder, matches, wild: true };
}
function movedPattern(pattern, folder) {
    if (folder === pattern.folder)
        return pattern;
    const below = folder === '' ? '' : `${folder}/`;
    const original = pattern.folder === '' ? '' : `${pattern.folder}/`;
    const matches = (name, opaque = false) => name.startsWith(below)
        ? pattern.matches(`${original}${name.slice(below.length)}`, opaque)
        : opaque && below.startsWith(`${name}/`);
    return { text: `${pattern.text} in /${folder}`, folder, matches, wild: true };
}
function partTest(part) {
    if (!/[*?[\\]/.test(part))
        return name => name === part;
    const [, prefix, suffix] = /^([^*?[\\]*)\*([^*?[\\]*)$/.exec(part) ?? [];
    if (prefix !== undefined && suffix !== undefined) {
        const shortest = prefix.length + suffix.length;
        return name => (name.length >= shortest && name.startsWith(prefix) && name.endsWith(suffix)) || name.includes('\uFFFD');
    }
    const glob = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlob */ .S)(part, 'path');
    return name => glob.matches(name) || name.includes('\uFFFD');
}


/***/ }),

/***/ 965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8421);
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2690);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8133);
/* harmony import */ var _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1109);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5154);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1266);






function readSources(file, request) {
    const walk = {
        file,
        request,
        scope: (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .readArgumentScope */ .kQ)(file, request),
        done: new Map(),
        found: { local: [], images: [], contexts: new Set(), downloads: [] },
    };
    const wanted = request.stage === '' ? file.stages.at(-1) : (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .findStage */ .U9)(file.stages, request.stage);
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
    walk.done.set(stage.index, { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideImage */ .lS });
    const context = contextOfStage(walk, stage);
    const result = context === undefined ? runStage(walk, stage) : fromContext(walk, context, stage.from.line);
    walk.done.set(stage.index, result);
    return result;
}
const contextNamed = ({ request }, name) => request.contexts.has((0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarName */ .hG)(name)) ? (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .familiarName */ .hG)(name) : undefined;
const contextOfStage = (walk, { name }) => name === undefined ? undefined : contextNamed(walk, name);
function runStage(walk, stage) {
    const base = baseOf(walk, stage);
    const environment = { ...base.environment, values: new Map(base.environment.values) };
    const triggers = [];
    for (const instruction of base.triggers)
        runStep(walk, { stage, instruction, environment, prefix: 'ONBUILD ' });
    for (const instruction of stage.instructions) {
        if (instruction.keyword === 'ONBUILD')
            triggers.push((0,_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .triggerOf */ .ix)(instruction, walk.file.escapeToken));
        else
            runStep(walk, { stage, instruction, environment, prefix: '' });
    }
    return { triggers, environment, ...(base.image !== undefined && { image: base.image }) };
}
function runStep(walk, step) {
    (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .applyVariables */ .gT)(step.instruction, step.environment, walk.scope);
    if (step.instruction.keyword === 'RUN')
        takeMounts(walk, step);
    if (/^(?:COPY|ADD)$/.test(step.instruction.keyword))
        takeCopies(walk, step);
}
function baseOf(walk, stage) {
    const { line } = stage.from;
    const base = (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .expandIn */ .WP)(stage.base, { values: walk.scope.globals, open: false }, walk.scope);
    if (base === 'unknown')
        return anyBase(walk, stage);
    const name = base.value;
    const parent = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .findStage */ .U9)(walk.file.stages.slice(0, stage.index), name);
    if (parent !== undefined)
        return visit(walk, parent);
    if (name === 'scratch')
        return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .scratchImage */ .Kp };
    const context = contextNamed(walk, name);
    if (context !== undefined)
        return fromContext(walk, context, line);
    walk.found.images.push({ name, line });
    return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideImage */ .lS, image: name };
}
function anyBase(walk, stage) {
    const { line } = stage.from;
    for (const earlier of walk.file.stages.slice(0, stage.index))
        visit(walk, earlier);
    for (const context of walk.request.contexts)
        fromContext(walk, context, line);
    const label = `FROM ${stage.base}`;
    const widened = `${label} depends on the machine that builds`;
    walk.found.local.push({ context: undefined, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeContext */ .T0, label, line, widened });
    return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideImage */ .lS };
}
function fromContext(walk, context, line) {
    walk.found.contexts.add(context);
    walk.found.local.push({ context, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeContext */ .T0, label: `FROM ${context}`, line, widened: undefined });
    const inherited = walk.request.inherited(context);
    if (inherited === 'unknown') {
        const widened = `the instructions of ${context} cannot be read`;
        walk.found.local.push({ context: undefined, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeContext */ .T0, label: `FROM ${context}`, line, widened });
    }
    if (inherited === undefined || inherited === 'unknown')
        return { triggers: [], environment: _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideImage */ .lS };
    return { ...inherited, triggers: inherited.triggers.map(trigger => ({ ...trigger, line })) };
}
function takeCopies(walk, step) {
    const { keyword, flags, rest, heredocs } = step.instruction;
    const words = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonList */ .Rr)(rest) ?? rest.split(/[\t\v\f\r\n ]+/).filter(Boolean);
    const sources = words.slice(0, -1).filter(word => heredocs.length === 0 || !/^\d*<</.test(word));
    const from = flags.find(({ name }) => name === 'from')?.value;
    const origin = originOf(walk, step, from);
    if (origin === 'elsewhere')
        return;
    const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
    const patternOf = (source) => {
        if (keyword === 'ADD' && /^(?:https?|git|ssh):\/\/|^git@/.test(source))
            return undefined;
        return parents ? (0,_source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parentsPattern */ .eQ)(source) : (0,_source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .sourcePattern */ .uB)(source);
    };
    for (const written of sources) {
        const label = `${step.prefix}${keyword}${from === undefined ? '' : ` --from=${from}`} ${written}`;
        take(walk, step, { context: origin.context, label, written, patternOf });
    }
}
function takeMounts(walk, step) {
    for (const { text, type, from, source = '/' } of (0,_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .readMounts */ .b)(step.instruction)) {
        if (/^(?:secret|ssh|tmpfs)$/.test(type) || (type === 'cache' && from === undefined))
            continue;
        const origin = originOf(walk, step, from);
        if (origin === 'elsewhere')
            continue;
        const label = `${step.prefix}RUN --mount=${text}`;
        take(walk, step, { context: origin.context, label, written: source, patternOf: _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .literalPattern */ .Kf });
    }
}
function take({ found, file }, { environment, instruction }, taken) {
    const { context, label, written, patternOf } = taken;
    const { line } = instruction;
    try {
        const source = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .expandWord */ .V)(written, (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(environment), file.escapeToken);
        const pattern = patternOf(source);
        if (pattern === undefined)
            found.downloads.push({ name: source, line });
        else
            found.local.push({ context, label, line, pattern, widened: undefined });
    }
    catch (error) {
        const widened = error instanceof Error ? error.message : String(error);
        found.local.push({ context, label, line, pattern: _source_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeContext */ .T0, widened });
    }
}
function originOf(walk, { stage, instruction }, from) {
    if (from === undefined)
        return { context: undefined };
    const { file, found } = walk;
    const numbered = instruction.keyword !== 'RUN' && /^\d+$/.test(from) ? file.stages[Number(from)] : undefined;
    const named = numbered ?? (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .findStage */ .U9)(file.stages, from);
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


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   Kp: () => (/* binding */ scratchImage),
/* harmony export */   WP: () => (/* binding */ expandIn),
/* harmony export */   gT: () => (/* binding */ applyVariables),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   kQ: () => (/* binding */ readArgumentScope),
/* harmony export */   lS: () => (/* binding */ outsideImage)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8421);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1266);


const outsideImage = { values: new Map(), open: true };
const scratchImage = { values: new Map(), open: false };
const lookupIn = ({ values, open }) => name => values.get(name) ?? (open ? 'unknown' : 'unset');
function readArgumentScope(file, request) {
    const { args } = request;
    const { escapeToken } = file;
    const globals = automaticArguments(request);
    const scope = { args, globals, escapeToken };
    const environment = { values: globals, open: false };
    for (const instruction of file.globals) {
        for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction)) {
            if (args[name] !== undefined)
                globals.set(name, { value: args[name] });
            else if (value !== undefined)
                globals.set(name, expandIn(value, environment, scope));
        }
    }
    return scope;
}
function automaticArguments({ args, platform, stage }) {
    const [os = '', architecture = '', variant = ''] = platform?.split('/') ?? [];
    const ofTarget = { TARGETPLATFORM: platform ?? '', TARGETOS: os, TARGETARCH: architecture, TARGETVARIANT: variant };
    const values = new Map();
    for (const [name, value] of Object.entries(ofTarget))
        values.set(name, platform === undefined ? 'unknown' : { value });
    values.set('TARGETOSVERSION', { value: '' });
    values.set('TARGETSTAGE', { value: stage === '' ? 'default' : stage });
    for (const name of ['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION']) {
        values.set(name, 'unknown');
    }
    for (const name of values.keys())
        if (args[name] !== undefined)
            values.set(name, { value: args[name] });
    return values;
}
function expandIn(word, environment, { escapeToken }) {
    try {
        return { value: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .V)(word, lookupIn(environment), escapeToken) };
    }
    catch {
        return 'unknown';
    }
}
function applyVariables(instruction, environment, scope) {
    if (instruction.keyword === 'ARG')
        declareArguments(instruction, environment, scope);
    if (instruction.keyword !== 'ENV')
        return;
    const expanded = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction).map(({ name, value = '' }) => ({
        name: expandIn(name, environment, scope),
        variable: expandIn(value, environment, scope),
    }));
    for (const { name, variable } of expanded) {
        if (name === 'unknown')
            forgetVariables(environment);
        else
            environment.values.set(name.value, variable);
    }
}
function forgetVariables(environment) {
    for (const name of environment.values.keys())
        environment.values.set(name, 'unknown');
    environment.open = true;
}
function declareArguments(instruction, environment, scope) {
    for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction)) {
        const passed = scope.args[name];
        const inherited = scope.globals.get(name);
        if (passed !== undefined)
            environment.values.set(name, { value: passed });
        else if (value !== undefined)
            environment.values.set(name, expandIn(value, environment, scope));
        else if (inherited !== undefined)
            environment.values.set(name, inherited);
    }
}
function familiarName(name) {
    return name
        .replace(/^(?:index\.)?docker\.io\//, '')
        .replace(/^library\/(?=[^/]+$)/, '')
        .replace(/:latest$/, '');
}


/***/ }),

/***/ 1266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/* unused harmony export UnresolvedVariable */
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6649);

class UnresolvedVariable extends Error {
    variable;
    constructor(variable) {
        super(`the value of $${variable} comes from the base image`);
        this.variable = variable;
    }
}
function expandWord(word, lookup, escapeToken) {
    return new Expansion(word, lookup, escapeToken).upTo('');
}
class Expansion {
    at = 0;
    word;
    lookup;
    escapeToken;
    constructor(word, lookup, escapeToken) {
        this.word = word;
        this.lookup = lookup;
        this.escapeToken = escapeToken;
    }
    upTo(stop, keepEscapes = false) {
        let result = '';
        while (this.at < this.word.length) {
            const character = this.word.charAt(this.at++);
            if (character === stop)
                return result;
            if (character === "'")
                result += this.singleQuoted();
            else if (character === '"')
                result += this.doubleQuoted();
            else if (character === '$')
                result += this.variable();
            else if (character === this.escapeToken)
                result += (keepEscapes ? character : '') + this.word.charAt(this.at++);
            else
                result += character;
        }
        if (stop !== '')
            throw new Error(`"${this.word}" has no matching ${stop}`);
        return result;
    }
    singleQuoted() {
        const end = this.word.indexOf("'", this.at);
        if (end < 0)
            throw new Error(`"${this.word}" has an open quote`);
        const text = this.word.slice(this.at, end);
        this.at = end + 1;
        return text;
    }
    doubleQuoted() {
        let result = '';
        while (this.at < this.word.length) {
            const character = this.word.charAt(this.at++);
            if (character === '"')
                return result;
            if (character === '$')
                result += this.variable();
            else if (character === this.escapeToken && ['"', '$', this.escapeToken].includes(this.word.charAt(this.at))) {
                result += this.word.charAt(this.at++);
            }
            else
                result += character;
        }
        throw new Error(`"${this.word}" has an open quote`);
    }
    variable() {
        if (this.word.charAt(this.at) !== '{') {
            const name = this.name();
            return name === '' ? '$' : this.valueOf(name).value;
        }
        this.at++;
        const name = this.name();
        if (name === '')
            throw new Error(`"${this.word}" has a bad substitution`);
        return this.substitution(name);
    }
    name() {
        const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|\d+|[@*#?\-!$])/.exec(this.word.slice(this.at))?.[0] ?? '';
        this.at += match.length;
        return match;
    }
    valueOf(name) {
        const found = this.lookup(name);
        if (found === 'unknown')
            throw new UnresolvedVariable(name);
        return found === 'unset' ? { value: '', set: false } : { value: found.value, set: true };
    }
    substitution(name) {
        const modifier = this.word.charAt(this.at++);
        if (modifier === '}')
            return this.valueOf(name).value;
        if (modifier === '/')
            return this.replacement(name);
        if (modifier === '#' || modifier === '%')
            return this.trimmed(name, modifier);
        const emptyIsUnset = modifier === ':';
        const operator = emptyIsUnset ? this.word.charAt(this.at++) : modifier;
        if (!['-', '+', '?'].includes(operator))
            throw new Error(`"${this.word}" has an unsupported modifier`);
        const word = this.upTo('}');
        const { value, set } = this.valueOf(name);
        const given = set && !(emptyIsUnset && value === '');
        if (operator === '-')
            return given ? value : word;
        if (operator === '+')
            return given ? word : '';
        if (!given)
            throw new Error(`${name} ${word || 'is not set'}`);
        return value;
    }
    trimmed(name, side) {
        const isLongest = this.word.charAt(this.at) === side;
        if (isLongest)
            this.at++;
        const pattern = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(this.upTo('}', true), 'shell');
        const { value } = this.valueOf(name);
        const length = isLongest ? 'longest' : 'shortest';
        return side === '#'
            ? value.slice(pattern.prefixEnd(value, length) ?? 0)
            : value.slice(0, pattern.suffixStart(value, length) ?? value.length);
    }
    replacement(name) {
        const isGlobal = this.word.charAt(this.at) === '/';
        if (isGlobal)
            this.at++;
        const pattern = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(this.upTo('/', true), 'shell');
        const replacement = this.upTo('}', true);
        return pattern.replace(this.valueOf(name).value, replacement, isGlobal ? 'all' : 'first');
    }
}


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const architectures = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
    ['i386', ['386']],
]);
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const [os = '', written = '', writtenVariant] = parts;
    if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`);
    }
    const [architecture, implied] = architectures.get(written) ?? [written];
    const variant = normalizeVariant(architecture, writtenVariant ?? implied);
    return { os, architecture, variant, text: [os, architecture, variant].filter(Boolean).join('/') };
}
function normalizeVariant(architecture, variant) {
    if (architecture === 'arm64' && (variant === 'v8' || variant === '8'))
        return undefined;
    if (architecture === 'amd64' && variant === 'v1')
        return undefined;
    if (architecture === 'arm')
        return variant === undefined ? 'v7' : variant.replace(/^(\d)/, 'v$1');
    return variant;
}
const platformSlug = (platform) => platform.replaceAll('/', '-');


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
