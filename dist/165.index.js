export const id = 165;
export const ids = [165,394,519,260];
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


/***/ }),

/***/ 44655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ unescapeTemplate),
/* harmony export */   QU: () => (/* binding */ checkDefinition),
/* harmony export */   ho: () => (/* binding */ composableFields),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   vk: () => (/* binding */ composableText)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

function composableFields(value) {
    if (typeof value !== 'string')
        return value;
    if (!value.includes('='))
        return { type: value };
    return Object.fromEntries(csvFields(value).map(part => {
        const at = part.indexOf('=');
        return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }));
}
const csvFields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
const composableText = (fields) => Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .map(field => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
const unescapeTemplate = (text) => text.replace(/([$%])\1(?=\{)/g, '$1');
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
const reserved = ['__proto__', 'constructor', 'prototype'];
function checkDefinition(value, where) {
    const refuse = (why) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${where} is not a bake definition: ${why}.`, {
        fix: 'Expected is the JSON that `docker buildx bake --print` writes.',
    });
    if (!isObject(value))
        throw refuse('it is not a JSON object');
    const { target, group } = value;
    if (!isObject(target) || Object.keys(target).length === 0)
        throw refuse('it has no targets');
    for (const [name, fields] of Object.entries(target)) {
        if (!/^[A-Za-z0-9_-]+$/.test(name) || reserved.includes(name))
            throw refuse(`"${name}" cannot name a target`);
        if (!isObject(fields))
            throw refuse(`target "${name}" is not an object`);
    }
    if (group !== undefined && !isObject(group))
        throw refuse('"group" is not an object');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 35788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseInstruction),
/* harmony export */   Rr: () => (/* binding */ jsonList),
/* harmony export */   Yk: () => (/* binding */ scanDockerfile)
/* harmony export */ });
/* unused harmony export isJsonList */
function scanDockerfile(source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const lines = text.split('\n').map(line => line.replace(/\r$/, ''));
    const directives = readDirectives(lines);
    const escapeToken = directives.get('escape') === '`' ? '`' : '\\';
    const instructions = [];
    let at = 0;
    while (at < lines.length) {
        const first = (lines[at] ?? '').trimStart();
        const line = at + 1;
        at++;
        if (first === '' || first.startsWith('#'))
            continue;
        const joined = joinContinuations(first, lines, at, escapeToken);
        at = joined.next;
        if (joined.text.trim() === '')
            continue;
        const instruction = parseInstruction(joined.text, line, escapeToken);
        const { heredocs, next } = readHeredocs(instruction, lines, at);
        at = next;
        const body = heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
        instructions.push({ ...instruction, heredocs, text: `${joined.text.trim()}${body}` });
    }
    return { syntax: syntaxOf(text, directives), escapeToken, instructions };
}
function readDirectives(lines) {
    const found = new Map();
    const start = lines[0]?.startsWith('#!') ? 1 : 0;
    for (const line of lines.slice(start)) {
        const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line.trimStart());
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
    return foreign === null ? null : (foreign[1] ?? 'unknown');
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
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        open = mark.test(line);
        text += line.replace(mark, '$1');
    }
    return { text, next: at };
}
function parseInstruction(text, line, escapeToken) {
    const match = /^([A-Za-z]+)(?:[ \t\v\f\r]+([\s\S]*))?$/.exec(text.trim());
    if (match === null)
        throw new Error(`line ${line} is not an instruction`);
    const keyword = (match[1] ?? '').toUpperCase();
    const { flags, rest } = splitFlags(match[2] ?? '', escapeToken);
    return { keyword, line, flags, rest: rest.trim(), heredocs: [], text: text.trim() };
}
function splitFlags(text, escapeToken) {
    const flags = [];
    let rest = text.trimStart();
    while (rest.startsWith('--')) {
        const { word, length } = readFlagWord(rest, escapeToken);
        rest = rest.slice(length).trimStart();
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
    const subject = /^ONBUILD$/.test(instruction.keyword) ? parseInstruction(instruction.rest, 0, '\\') : instruction;
    const heredocs = [];
    let at = from;
    if (!takesHeredocs.test(subject.keyword) || isJsonList(subject.rest))
        return { heredocs, next: at };
    for (const { name, chomp } of heredocMarks(subject.rest)) {
        let content = '';
        for (;;) {
            const line = lines[at];
            if (line === undefined)
                throw new Error(`the heredoc "${name}" of line ${instruction.line} has no end`);
            at++;
            if ((chomp ? line.replace(/^\t+/, '') : line) === name)
                break;
            content += `${line}\n`;
        }
        heredocs.push({ name, content });
    }
    return { heredocs, next: at };
}
function heredocMarks(text) {
    return splitWords(text).flatMap(word => {
        const match = /^\d*<<(-?)\s*([^<]+)$/.exec(word);
        if (match === null)
            return [];
        return [{ name: (match[2] ?? '').replace(/["']/g, ''), chomp: match[1] === '-' }];
    });
}
function splitWords(text) {
    return text.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
}
function isJsonList(rest) {
    return jsonList(rest) !== null;
}
function jsonList(rest) {
    if (!rest.startsWith('['))
        return null;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 91271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ literalPattern),
/* harmony export */   YT: () => (/* binding */ everything),
/* harmony export */   eQ: () => (/* binding */ parentsPattern),
/* harmony export */   h1: () => (/* binding */ plainPattern),
/* harmony export */   uB: () => (/* binding */ sourcePattern)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _dockerignore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32752);


const everything = { folder: '', matches: () => true, wild: false };
function sourcePattern(source) {
    const clean = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`/${source}`).replace(/^\/+/, '').replace(/\/$/, '');
    if (clean === '' || clean === '.')
        return everything;
    const parts = clean.split('/');
    const firstWild = parts.findIndex(part => /[*?[]/.test(part.replace(/\\[\s\S]/g, '')));
    if (firstWild < 0)
        return plainPattern(clean.replace(/\\([\s\S])/g, '$1'));
    const tests = parts.map(part => partTest(part, source));
    const matches = (name, opaque = false) => {
        const given = name.split('/');
        if (given.length < tests.length && !opaque)
            return false;
        return tests.every((test, index) => given[index] === undefined || test(given[index]));
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
        return everything;
    const pattern = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`/${pivot < 0 ? source : source.slice(pivot + 3)}`).replace(/^\/+/, '');
    if (pattern === '')
        return root;
    const filter = (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFilter */ .Y1)([pattern]);
    const below = root.folder === '' ? '' : `${root.folder}/`;
    const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? '';
    const folder = `${below}${plain.slice(0, Math.max(0, plain.lastIndexOf('/')))}`.replace(/\/$/, '');
    const matches = (name, opaque = false) => name.startsWith(below)
        ? filter.excludes(name.slice(below.length)) || opaque
        : opaque && below.startsWith(`${name}/`);
    return { folder, matches, wild: true };
}
function partTest(part, source) {
    if (!/[*?[\\]/.test(part))
        return name => name === part;
    let expression = '';
    for (let at = 0; at < part.length; at++) {
        const character = part.charAt(at);
        if (character === '*')
            expression += '[^/]*';
        else if (character === '?')
            expression += '[^/]';
        else if (character === '\\')
            expression += (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(part.charAt(++at));
        else if (character === '[') {
            const set = (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_1__/* .setSource */ .i$)(part, at);
            if (set === null)
                throw new Error(`"${source}" is a malformed pattern`);
            expression += set.source;
            at = set.end;
        }
        else
            expression += (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(character);
    }
    const whole = new RegExp(`^${expression}$`, 's');
    return name => whole.test(name) || name.includes('\uFFFD');
}


/***/ }),

/***/ 87626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readSources)
});

// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile.js
var dockerfile = __webpack_require__(56792);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-instructions.js
var dockerfile_instructions = __webpack_require__(35788);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-pattern.js
var dockerfile_pattern = __webpack_require__(91271);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-variables.js
var dockerfile_variables = __webpack_require__(70484);
;// CONCATENATED MODULE: ./build/actions/shared/bake/dockerfile-words.js
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
        const greedy = this.word.charAt(this.at) === side;
        if (greedy)
            this.at++;
        const pattern = globSource(this.upTo('}', true), greedy);
        const { value } = this.valueOf(name);
        if (side === '#')
            return value.replace(new RegExp(`^${pattern}`, 's'), '');
        const whole = new RegExp(`^${pattern}$`, 's');
        const starts = Array.from({ length: value.length + 1 }, (_, index) => (greedy ? index : value.length - index));
        const start = starts.find(index => whole.test(value.slice(index)));
        return start === undefined ? value : value.slice(0, start);
    }
    replacement(name) {
        const all = this.word.charAt(this.at) === '/';
        if (all)
            this.at++;
        const pattern = globSource(this.upTo('/', true), true);
        const replacement = this.upTo('}', true);
        const { value } = this.valueOf(name);
        return value.replace(new RegExp(pattern, all ? 'gs' : 's'), () => replacement);
    }
}
function globSource(glob, greedy) {
    return glob.replace(/\\([\s\S])|([\s\S])/g, (_, escaped, plain) => {
        if (escaped !== undefined)
            return escaped.replace(/[^\w\s]/g, '\\$&');
        if (plain === '*')
            return greedy ? '.*' : '.*?';
        if (plain === '?')
            return '.';
        return plain.replace(/[^\w\s]/g, '\\$&');
    });
}

;// CONCATENATED MODULE: ./build/actions/shared/bake/dockerfile-sources.js





function readSources(file, request) {
    const reach = {
        file,
        request,
        globals: globalArguments(file, request),
        done: new Map(),
        found: { local: [], images: [], contexts: new Set(), downloads: [] },
    };
    const wanted = request.stage === '' ? file.stages.at(-1) : stageNamed(file, request.stage);
    if (wanted === undefined)
        throw new Error(`it has no stage "${request.stage}"`);
    const inherited = visit(reach, wanted);
    const reached = file.stages.filter(({ index }) => reach.done.has(index));
    const instructions = [...file.globals, ...reached.flatMap(stage => [stage.from, ...stage.instructions])];
    const texts = [`${file.syntax ?? ''} ${file.escapeToken}`, ...instructions.map(({ text }) => text)];
    return { ...reach.found, texts, inherited };
}
function globalArguments(file, { args, platform, stage }) {
    const values = (0,dockerfile_variables/* platformVariables */.d3)(platform, stage, args);
    const lookup = (0,dockerfile_variables/* lookupIn */.IX)({ values, open: false });
    for (const instruction of file.globals) {
        for (const { name, value } of (0,dockerfile/* assignments */.T)(instruction)) {
            if (args[name] !== undefined)
                values.set(name, args[name]);
            else if (value !== null)
                values.set(name, tryExpand(file, value, lookup));
        }
    }
    return values;
}
function tryExpand(file, word, lookup) {
    try {
        return expandWord(word, lookup, file.escapeToken);
    }
    catch {
        return null;
    }
}
const stageNamed = (file, name, before = file.stages.length) => file.stages.slice(0, before).findLast(stage => stage.name === name.toLowerCase());
function visit(reach, stage) {
    const known = reach.done.get(stage.index);
    if (known !== undefined)
        return known;
    reach.done.set(stage.index, { triggers: [], environment: dockerfile_variables/* outside */.qY });
    const replaced = contextOfStage(reach, stage);
    const result = replaced === undefined ? runStage(reach, stage) : fromContext(reach, replaced, stage.from.line);
    reach.done.set(stage.index, result);
    return result;
}
const contextNamed = ({ request }, name) => request.contexts.has((0,dockerfile_variables/* familiarName */.hG)(name)) ? (0,dockerfile_variables/* familiarName */.hG)(name) : undefined;
const contextOfStage = (reach, stage) => stage.name === null ? undefined : contextNamed(reach, stage.name);
function runStage(reach, stage) {
    const base = baseOf(reach, stage);
    const variables = { values: new Map(base.environment.values), open: base.environment.open };
    const triggers = [];
    for (const instruction of base.triggers)
        apply(reach, stage, instruction, variables, 'ONBUILD ');
    for (const instruction of stage.instructions) {
        if (instruction.keyword === 'ONBUILD')
            triggers.push(triggerOf(reach, instruction));
        else
            apply(reach, stage, instruction, variables, '');
    }
    return { triggers, environment: variables, ...(base.image === undefined ? {} : { image: base.image }) };
}
function triggerOf({ file }, { rest, line, heredocs }) {
    return { ...(0,dockerfile_instructions/* parseInstruction */.ED)(rest, line, file.escapeToken), heredocs };
}
function baseOf(reach, stage) {
    const { line } = stage.from;
    const name = tryExpand(reach.file, stage.base, (0,dockerfile_variables/* lookupIn */.IX)({ values: reach.globals, open: false }));
    if (name === null)
        return anyBase(reach, stage);
    const parent = stageNamed(reach.file, name, stage.index);
    if (parent !== undefined)
        return visit(reach, parent);
    if (name === 'scratch')
        return { triggers: [], environment: dockerfile_variables/* scratch */.FW };
    const context = contextNamed(reach, name);
    if (context !== undefined)
        return fromContext(reach, context, line);
    reach.found.images.push({ name, line });
    return { triggers: [], environment: dockerfile_variables/* outside */.qY, image: name };
}
function anyBase(reach, stage) {
    const { line } = stage.from;
    for (const earlier of reach.file.stages.slice(0, stage.index))
        visit(reach, earlier);
    for (const context of reach.request.contexts)
        fromContext(reach, context, line);
    const widened = `FROM ${stage.base} depends on the machine that builds`;
    reach.found.local.push({ context: null, pattern: dockerfile_pattern/* everything */.YT, label: `FROM ${stage.base}`, line, widened });
    return { triggers: [], environment: dockerfile_variables/* outside */.qY };
}
function fromContext(reach, context, line) {
    reach.found.contexts.add(context);
    reach.found.local.push({ context, pattern: dockerfile_pattern/* everything */.YT, label: `FROM ${context}`, line, widened: null });
    const inherited = reach.request.inherited(context);
    if (inherited === undefined)
        return { triggers: [], environment: dockerfile_variables/* outside */.qY };
    return { ...inherited, triggers: inherited.triggers.map(trigger => ({ ...trigger, line })) };
}
function apply(reach, stage, instruction, variables, prefix) {
    const lookup = (0,dockerfile_variables/* lookupIn */.IX)(variables);
    const { keyword } = instruction;
    if (keyword === 'ARG')
        declareArguments(reach, instruction, variables, lookup);
    else if (keyword === 'ENV') {
        const values = (0,dockerfile/* assignments */.T)(instruction).map(({ name, value }) => [
            name,
            tryExpand(reach.file, value ?? '', lookup),
        ]);
        for (const [name, value] of values)
            variables.values.set(name ?? '', value ?? null);
    }
    else if (keyword === 'RUN')
        takeMounts(reach, stage, instruction, lookup, prefix);
    else if (keyword === 'COPY' || keyword === 'ADD')
        takeCopies(reach, stage, instruction, lookup, prefix);
}
function declareArguments(reach, instruction, { values }, lookup) {
    for (const { name, value } of (0,dockerfile/* assignments */.T)(instruction)) {
        const given = reach.request.args[name];
        if (given !== undefined)
            values.set(name, given);
        else if (value !== null)
            values.set(name, tryExpand(reach.file, value, lookup));
        else if (reach.globals.has(name))
            values.set(name, reach.globals.get(name) ?? null);
    }
}
function takeCopies(reach, stage, instruction, lookup, prefix) {
    const { keyword, line, flags, rest, heredocs } = instruction;
    const words = (0,dockerfile_instructions/* jsonList */.Rr)(rest) ?? rest.split(/[\t\v\f\r\n ]+/).filter(Boolean);
    const sources = words.slice(0, -1).filter(word => heredocs.length === 0 || !/^\d*<</.test(word));
    const from = flags.find(({ name }) => name === 'from')?.value;
    const context = from === undefined ? null : originOf(reach, stage, from, line, true);
    if (context === undefined)
        return;
    const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
    for (const written of sources) {
        const label = `${prefix}${keyword}${from === undefined ? '' : ` --from=${from}`} ${written}`;
        const place = { context, label, line };
        take(reach, place, written, lookup, source => {
            if (keyword === 'ADD' && /^(?:https?|git|ssh):\/\/|^git@/.test(source))
                return null;
            return parents ? (0,dockerfile_pattern/* parentsPattern */.eQ)(source) : (0,dockerfile_pattern/* sourcePattern */.uB)(source);
        });
    }
}
function takeMounts(reach, stage, instruction, lookup, prefix) {
    for (const { name, value } of instruction.flags) {
        if (name !== 'mount')
            continue;
        const fields = (0,dockerfile_variables/* mountFields */.n8)(value);
        const type = fields.get('type') ?? 'bind';
        const from = fields.get('from');
        if (/^(?:secret|ssh|tmpfs)$/.test(type) || (type === 'cache' && from === undefined))
            continue;
        const context = from === undefined ? null : originOf(reach, stage, from, instruction.line, false);
        if (context === undefined)
            continue;
        const place = { context, label: `${prefix}RUN --mount=${value}`, line: instruction.line };
        take(reach, place, fields.get('source') ?? fields.get('src') ?? '/', lookup, dockerfile_pattern/* literalPattern */.Kf);
    }
}
function take({ file, found }, place, written, lookup, pattern) {
    try {
        const source = expandWord(written, lookup, file.escapeToken);
        const taken = pattern(source);
        if (taken === null)
            found.downloads.push({ name: source, line: place.line });
        else
            found.local.push({ ...place, pattern: taken, widened: null });
    }
    catch (error) {
        const widened = error instanceof Error ? error.message : String(error);
        found.local.push({ ...place, pattern: dockerfile_pattern/* everything */.YT, widened });
    }
}
function originOf(reach, stage, from, line, byIndex) {
    const { file, found } = reach;
    const named = (byIndex && /^\d+$/.test(from) ? file.stages[Number(from)] : undefined) ?? stageNamed(file, from);
    if (named !== undefined && named.index !== stage.index) {
        const replaced = contextOfStage(reach, named);
        if (replaced === undefined)
            visit(reach, named);
        else
            found.contexts.add(replaced);
        return replaced;
    }
    if (from === 'scratch')
        return undefined;
    const context = contextNamed(reach, from);
    if (context !== undefined)
        found.contexts.add(context);
    else
        found.images.push({ name: from, line });
    return context;
}


/***/ }),

/***/ 70484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ scratch),
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   d3: () => (/* binding */ platformVariables),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   n8: () => (/* binding */ mountFields),
/* harmony export */   qY: () => (/* binding */ outside)
/* harmony export */ });
const outside = { values: new Map(), open: true };
const scratch = { values: new Map(), open: false };
function lookupIn({ values, open }) {
    return name => {
        const value = values.get(name);
        if (value === null)
            return 'unknown';
        if (value !== undefined)
            return { value };
        return open ? 'unknown' : 'unset';
    };
}
function platformVariables(platform, stage, args) {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    const values = [
        ['TARGETPLATFORM', platform],
        ['TARGETOS', os],
        ['TARGETARCH', architecture],
        ['TARGETVARIANT', variant],
        ['TARGETOSVERSION', ''],
        ['TARGETSTAGE', stage === '' ? 'default' : stage],
        ...['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION'].map(name => [name, null]),
    ].map(([name, value]) => [name ?? '', args[name ?? ''] ?? value ?? null]);
    return new Map(values);
}
function mountFields(text) {
    const parts = text.match(/(?:"(?:""|[^"])*"|[^,])+/g) ?? [];
    return new Map(parts.map(part => {
        const field = part.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"');
        const at = field.indexOf('=');
        return at < 0 ? [field.toLowerCase(), ''] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
    }));
}
function familiarName(name) {
    return name
        .replace(/^(?:index\.)?docker\.io\//, '')
        .replace(/^library\/(?=[^/]+$)/, '')
        .replace(/:latest$/, '');
}


/***/ }),

/***/ 56792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assignments),
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _dockerfile_instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35788);

function readDockerfile(source) {
    const { syntax, escapeToken, instructions } = (0,_dockerfile_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .scanDockerfile */ .Yk)(source);
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
            throw new Error(`line ${instruction.line} stands before the first FROM`);
    }
    if (stages.length === 0)
        throw new Error('it has no FROM');
    return { syntax, escapeToken, globals, stages };
}
function stageOf(from, index) {
    const words = from.rest.split(/\s+/);
    const [base = '', as, name] = words;
    if (base === '' || (words.length !== 1 && !(words.length === 3 && /^as$/i.test(as ?? '')))) {
        throw new Error(`line ${from.line} is not of the form FROM image [AS name]`);
    }
    return { index, name: name?.toLowerCase() ?? null, base, from, instructions: [] };
}
function assignments(instruction) {
    const words = instruction.rest.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
    if (instruction.keyword === 'ENV' && !(words[0] ?? '').includes('=')) {
        const old = /^(\S+)\s+([\s\S]*)$/.exec(instruction.rest);
        return old === null ? [] : [{ name: old[1] ?? '', value: old[2] ?? '' }];
    }
    return words.map(word => {
        const at = word.indexOf('=');
        return at < 0 ? { name: word, value: null } : { name: word.slice(0, at), value: word.slice(at + 1) };
    });
}


/***/ }),

/***/ 32752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readDockerignore),
/* harmony export */   Y1: () => (/* binding */ pathFilter),
/* harmony export */   Yh: () => (/* binding */ noFilter),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   i$: () => (/* binding */ setSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const noFilter = { excludes: () => false, reincludes: false };
function readDockerignore(text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map(line => line.replace(/\r$/, ''));
    return pathFilter(lines.filter(line => !line.startsWith('#')));
}
function pathFilter(lines) {
    const patterns = lines.flatMap(line => {
        const pattern = readPattern(line.trim());
        return pattern === null ? [] : [pattern];
    });
    if (patterns.length === 0)
        return noFilter;
    const folders = new Map();
    const matchOf = (name, isFolder) => {
        const known = folders.get(name);
        if (known !== undefined)
            return known;
        const slash = name.lastIndexOf('/');
        const above = slash < 0 ? null : matchOf(name.slice(0, slash), true);
        let excluded = false;
        const matches = patterns.map(({ negated, expression }, index) => {
            const match = above?.matches[index] === true || (negated === excluded && expression.test(name));
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
        return null;
    }
    const cleaned = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(written).replace(/(?<=.)\/$/, '');
    const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
    return { negated, expression: new RegExp(`^${patternSource(pattern, line)}$`, 's') };
}
function patternSource(pattern, line) {
    let source = '';
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern.charAt(at);
        if (character === '*' && pattern.charAt(at + 1) === '*') {
            const plainSuffix = at === 0 && !/[*?[\]\\]/.test(pattern.slice(2));
            at += pattern.charAt(at + 2) === '/' ? 2 : 1;
            const open = at + 1 >= pattern.length || (plainSuffix && pattern.charAt(at) !== '/');
            source += open ? '.*' : '(?:.*/)?';
        }
        else if (character === '*')
            source += '[^/]*';
        else if (character === '?')
            source += '[^/]';
        else if (character === '[') {
            const set = setSource(pattern, at);
            if (set === null)
                throw new Error(`the pattern "${line}" has an open "["`);
            source += set.source;
            at = set.end;
        }
        else if (character === '\\') {
            if (at + 1 === pattern.length)
                throw new Error(`the pattern "${line}" ends with a backslash`);
            source += literal(pattern.charAt(++at));
        }
        else
            source += literal(character);
    }
    return source;
}
const literal = (character) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
function setSource(pattern, start) {
    let at = start + 1;
    let source = '[';
    if (pattern.charAt(at) === '^') {
        source += '^';
        at++;
    }
    const first = at;
    for (; at < pattern.length; at++) {
        const character = pattern.charAt(at);
        if (character === ']' && at > first)
            return closed(`${source}]`, at);
        if (character === '\\')
            source += literal(pattern.charAt(++at));
        else if (character === '-')
            source += '-';
        else
            source += literal(character);
    }
    return null;
}
function closed(source, end) {
    try {
        new RegExp(source);
        return { source, end };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 67260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closure: () => (/* binding */ closure),
/* harmony export */   components: () => (/* binding */ components),
/* harmony export */   createGraph: () => (/* binding */ createGraph),
/* harmony export */   parentsOf: () => (/* binding */ parentsOf),
/* harmony export */   requestedTargets: () => (/* binding */ requestedTargets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _runtime_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92583);


function parentsOf(target) {
    const linked = Object.values(target.contexts ?? {})
        .filter(value => value.startsWith('target:'))
        .map(value => value.slice('target:'.length));
    return [...new Set(linked)].sort();
}
function createGraph(definition) {
    const names = Object.keys(definition.target).sort();
    const parents = new Map();
    const children = new Map(names.map(name => [name, []]));
    for (const [name, target] of Object.entries(definition.target)) {
        const of = parentsOf(target);
        parents.set(name, of);
        for (const parent of of) {
            const siblings = children.get(parent);
            if (siblings === undefined) {
                throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`Target "${name}" is built from "target:${parent}", and no target has that name${(0,_runtime_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(parent, names)}.`);
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
    const visit = (name, way) => {
        const known = level.get(name);
        if (known !== undefined)
            return known;
        if (way.includes(name)) {
            const cycle = [...way.slice(way.indexOf(name)), name].join(' → ');
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The bake definition has a cycle: ${cycle}.`, {
                fix: 'Remove one of these edges in "contexts".',
            });
        }
        const own = Math.max(-1, ...(parents.get(name) ?? []).map(parent => visit(parent, [...way, name]))) + 1;
        level.set(name, own);
        return own;
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
        const matches = known.filter(candidate => globPattern(name).test(candidate));
        if (matches.length === 0) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`Bake knows no target or group named "${name}"${(0,_runtime_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, known)}.`, {
                fix: `There are: ${known.sort().join(', ')}.`,
            });
        }
        for (const match of matches)
            visit(match);
    }
    return [...seen].filter(name => name in definition.target).sort();
}
function globPattern(glob) {
    const source = glob
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`);
}


/***/ }),

/***/ 18789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ planBuild)
});

// EXTERNAL MODULE: ./build/actions/shared/images/platform.js
var platform = __webpack_require__(31956);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/tags/immutability.js
var immutability = __webpack_require__(17436);
;// CONCATENATED MODULE: ./build/actions/shared/bake/credentials.js

const suspiciousName = /(?:^|_)(?:token|pat|passwd|password|secret|credentials?|api_?key|private_?key|access_?key)(?:$|_)/i;
const harmlessName = /_(?:ur[il]|endpoint|host|path|file|dir|name|id|ttl|type|version)$/i;
const suspiciousValue = /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;
function refuseCredentials(definition) {
    for (const [name, target] of Object.entries(definition.target)) {
        for (const [argument, value] of Object.entries(target.args ?? {})) {
            const looksSecret = suspiciousValue.test(value) ||
                (suspiciousName.test(argument) && !harmlessName.test(argument) && value.length >= 8);
            if (!looksSecret)
                continue;
            throw (0,errors/* policyError */.nq)(`Target "${name}": the build argument "${argument}" looks like a credential.`, {
                fix: `Arguments are public: they stand in the plan and in the image's history. Pass it as a secret instead: secret = ["id=${argument.toLowerCase()},env=${argument}"] and RUN --mount=type=secret,id=${argument.toLowerCase()}.`,
            });
        }
    }
}

// EXTERNAL MODULE: ./build/actions/shared/bake/graph.js
var bake_graph = __webpack_require__(67260);
// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
;// CONCATENATED MODULE: ./build/actions/shared/bake/image-name.js


function imageNameOf(name, target) {
    const tagsOf = new Map();
    for (const text of target.tags ?? []) {
        const reference = parseTag(name, text);
        const repository = (0,images_reference/* repositoryOf */._M)(reference);
        const tags = tagsOf.get(repository) ?? new Set();
        tagsOf.set(repository, tags.add(reference.tag ?? 'latest'));
    }
    const [image = null, ...mirrors] = tagsOf.keys();
    if (image === null)
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
    throw (0,errors/* inputError */.Xu)(`Target "${name}": the tag "${text}" holds a digest; a target is named by repository and tag.`);
}

// EXTERNAL MODULE: ./build/actions/shared/bake/rows.js
var rows = __webpack_require__(88607);
// EXTERNAL MODULE: ./build/actions/shared/bake/runners.js
var runners = __webpack_require__(42247);
;// CONCATENATED MODULE: ./build/actions/shared/bake/plan.js








function planBuild(facts, choices) {
    const { context, environment, created } = facts;
    const definition = restrict(facts.definition, facts.requested);
    refuseCredentials(definition);
    const graph = (0,bake_graph.createGraph)(definition);
    const targets = planTargets(definition, graph, facts, choices);
    refuseSharedTags(targets);
    const publish = (0,rows/* publishedTargets */.LR)(targets, choices.group);
    return {
        schemaVersion: 1,
        repository: context.repository,
        revision: context.revision,
        headRevision: context.headRevision,
        ref: context.ref,
        environment,
        created,
        run: {
            id: context.run?.id ?? 0,
            number: context.run?.number ?? 0,
            attempt: context.run?.attempt ?? 1,
            workflow: context.run?.workflow ?? '',
            event: context.event,
        },
        base: { revision: null, reason: 'no base given', run: null },
        definition: { target: { ...definition.target } },
        targets,
        rows: (0,rows/* cutRows */.Wp)(targets, publish, choices.group, (0,runners/* parseRunners */.Z)(choices.runners)),
    };
}
function restrict(definition, requested) {
    const { parents } = (0,bake_graph.createGraph)(definition);
    const needed = (0,bake_graph.closure)(requested, parents);
    return { target: Object.fromEntries(Object.entries(definition.target).filter(([name]) => needed.has(name))) };
}
function planTargets(definition, graph, facts, choices) {
    const component = componentNames(graph, facts);
    const targets = {};
    for (const name of graph.names) {
        const target = definition.target[name] ?? {};
        const requested = facts.requested.includes(name);
        const { image, mirrors, tags } = imageNameOf(name, target);
        if (requested && image === null)
            throw nameless(name);
        targets[name] = {
            image,
            mirrors: [...mirrors],
            tags: requested ? [...tags] : [],
            immutableTag: requested
                ? (0,immutability/* immutableTagOf */.Ib)(tags, {
                    revision: facts.context.headRevision,
                    run: facts.context.run?.number ?? null,
                    ...(facts.context.kind === 'branch' ? { branch: facts.context.refName } : {}),
                })
                : null,
            platforms: platformsOf(target.platforms ?? [], choices.defaultPlatform),
            parents: [...(graph.parents.get(name) ?? [])],
            requested,
            component: component.get(name) ?? name,
            wave: graph.level.get(name) ?? 0,
            action: 'build',
            contentKey: null,
            reason: requested
                ? `no base given, so ${facts.context.event} builds everything`
                : `needed by ${(graph.children.get(name) ?? []).join(', ')}`,
            reuse: null,
        };
    }
    return targets;
}
function platformsOf(written, fallback) {
    return written.length === 0 ? [fallback] : [...new Set(written.map(text => (0,platform/* parsePlatform */.F)(text).text))];
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
                fix: 'Give each target tags or a repository of its own; one tag names one image.',
            });
        }
    }
}
function nameless(name) {
    return (0,errors/* inputError */.Xu)(`Target "${name}" was asked for and has no image name, so nothing could be published.`, {
        fix: `Give it tags (tags = ["ghcr.io/acme/${name.toLowerCase()}:main"], or the override file of compute-tags), or leave it out of "targets" and of the group.`,
    });
}
function componentNames(graph, facts) {
    const groups = Object.entries(facts.definition.group ?? {}).filter(([name]) => name !== 'default');
    const names = new Map();
    for (const part of (0,bake_graph.components)(graph)) {
        const asked = part.filter(name => facts.requested.includes(name));
        const group = groups
            .filter(([, { targets }]) => targets.length === asked.length && asked.every(name => targets.includes(name)))
            .map(([name]) => name)
            .sort()[0];
        const root = part.find(name => (graph.parents.get(name) ?? []).length === 0) ?? part[0] ?? '';
        for (const name of part)
            names.set(name, group ?? root);
    }
    return names;
}


/***/ }),

/***/ 56519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeError: () => (/* binding */ bakeError),
/* harmony export */   printDefinition: () => (/* binding */ printDefinition),
/* harmony export */   readDefinition: () => (/* binding */ readDefinition)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91320);
/* harmony import */ var _runtime_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92583);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44655);





const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;
async function printDefinition(buildx, request) {
    const files = request.files.flatMap(file => ['--file', file]);
    const env = bakeVariables(request);
    if (request.variables.size > 0)
        await requireDeclared(buildx, request, files, env);
    const set = request.set.flatMap(override => ['--set', override]);
    const printed = await buildx.capture(['bake', '--progress', 'quiet', ...files, ...set, '--print', ...request.targets], {
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
async function requireDeclared(buildx, request, files, env) {
    const listed = await buildx.capture(['bake', '--progress', 'quiet', ...files, '--list', 'type=variables,format=json'], { cwd: request.workdir, env });
    if (listed.exitCode !== 0)
        throw bakeError(listed.stderr, request);
    const known = variableNames(parseJson(listed.stdout.toString('utf8'), 'The output of bake --list'));
    for (const name of request.variables.keys()) {
        if (known.includes(name))
            continue;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "variables": no bake file declares the variable "${name}"${(0,_runtime_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}.`, {
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
    const known = knownFault(message);
    if (known !== undefined)
        return known;
    const place = /^(?<file>[^:\s]+):(?<line>\d+),(?<column>\d+)-\d+(?:,\d+)?: (?<text>.*)$/s.exec(message)?.groups;
    const excerpt = lines.filter(line => /^\s+\d+ \|/.test(line));
    const shown = excerpt.length > 0 ? `\n${excerpt.join('\n')}` : '';
    if (place === undefined)
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`The bake definition cannot be read: ${message}${shown}`);
    const { file = '', line = '1', column = '1', text = '' } = place;
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${file}:${line}:${column}: ${text}${shown}`, {
        file: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(request.workdir === '.' ? '' : request.workdir, file),
        line: Number(line),
        column: Number(column),
    });
}
const knownFaults = [
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
        'Bake looks at these files also when it only prints. Make the file before this step, take the secret from a variable with "env=", or leave it out of the bake file and give it to build-images as "secret-files".',
    ],
];
function knownFault(message) {
    for (const [pattern, say, fix] of knownFaults) {
        const match = pattern.exec(message);
        if (match !== null)
            return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(say(match.groups?.['name'] ?? ''), { fix });
    }
    return undefined;
}


/***/ }),

/***/ 88607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ publishedTargets),
/* harmony export */   UZ: () => (/* binding */ mostWaves),
/* harmony export */   Wp: () => (/* binding */ cutRows)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31956);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91320);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67260);



const mostWaves = 4;
function cutRows(targets, publish, grouping, runners) {
    const built = [...publish].filter(name => targets[name]?.action === 'build').sort();
    const handsOver = grouping !== 'component';
    const waves = handsOver ? wavesOf(targets, publish) : new Map();
    const depth = Math.max(0, ...waves.values()) + 1;
    if (depth > mostWaves) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The images form a chain of ${depth} waves; a workflow can have ${mostWaves}.`, {
            fix: 'Use "group: component", where one build call orders the whole chain, or flatten the chain of base images.',
        });
    }
    const rows = new Map();
    for (const name of built) {
        for (const platform of targets[name]?.platforms ?? []) {
            const wave = waves.get(name) ?? 0;
            const key = JSON.stringify([wave, grouping === 'target' ? name : targets[name]?.component, platform]);
            const row = rows.get(key) ?? {
                name: rowName(targets, name, platform, wave, grouping),
                runner: runners.labelsFor(platform),
                platform,
                wave,
                publish: [],
                linked: [],
                parents: {},
                pull: false,
                noCache: false,
            };
            rows.set(key, { ...row, publish: [...row.publish, name] });
        }
    }
    const named = uniqueNames([...rows.values()]);
    return named.map(row => ({ ...row, ...surroundings(targets, publish, row, handsOver) })).sort(byWaveAndName);
}
function wavesOf(targets, publish) {
    const waves = new Map();
    const above = (name) => {
        const known = waves.get(name);
        if (known !== undefined)
            return known;
        const steps = (targets[name]?.parents ?? []).map(parent => above(parent) + (publish.has(parent) && targets[parent]?.action === 'build' ? 1 : 0));
        const wave = Math.max(0, ...steps);
        waves.set(name, wave);
        return wave;
    };
    for (const name of publish)
        above(name);
    return new Map([...waves].filter(([name]) => publish.has(name) && targets[name]?.action === 'build'));
}
function surroundings(targets, publish, row, handsOver) {
    const own = new Set(row.publish);
    const parents = {};
    const linked = new Set();
    const visit = (name, platform) => {
        for (const parent of targets[name]?.parents ?? []) {
            if (own.has(parent) || linked.has(parent) || Object.hasOwn(parents, parent))
                continue;
            const target = targets[parent];
            const offered = platformFor(targets, parent, name, platform);
            if (target?.action === 'reuse' && target.image !== null && target.reuse !== null) {
                parents[parent] = `${target.image}@${target.reuse.digest}`;
            }
            else if (handsOver && publish.has(parent)) {
                parents[parent] = null;
            }
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
function platformFor(targets, parent, child, platform) {
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
function rowName(targets, name, platform, wave, grouping) {
    const subject = grouping === 'target' ? name : (targets[name]?.component ?? name);
    const level = grouping === 'wave' ? `-wave-${wave}` : '';
    return `${subject}${level}-${(0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSlug */ .D)(platform)}`.replace(/-{2,}/g, '-').replace(/^-+/, '');
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
function publishedTargets(targets, grouping) {
    const requested = Object.keys(targets).filter(name => targets[name]?.requested);
    if (grouping === 'component')
        return new Set(requested);
    const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
    return new Set([...(0,_graph_js__WEBPACK_IMPORTED_MODULE_2__.closure)(requested, parents)].filter(name => targets[name]?.image !== null));
}


/***/ }),

/***/ 42247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseRunners)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31956);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91320);


function parseRunners(lines) {
    const labels = new Map();
    for (const [key, value] of lines) {
        const list = value
            .split(',')
            .map(label => label.trim())
            .filter(label => label !== '');
        if (list.length === 0)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Input "runners": "${key}" has no runner label.`);
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
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Input "runners" names no runner for ${platform}, and has no line "default".`, {
                fix: `Add a line such as "${platform}=ubuntu-24.04" or "default=ubuntu-24.04".`,
            });
        },
    };
}
function prefixOf(key) {
    const { os, architecture, text } = (0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .F)(key);
    return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}


/***/ })

};
