export const id = 'shared-dockerfile';
export const ids = ['shared-dockerfile'];
export const modules = {

/***/ 58421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   U9: () => (/* binding */ findStage),
/* harmony export */   n_: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22690);

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
    const words = from.rest.split(/\s+/);
    const [base = '', as, name] = words;
    if (base === '' || (words.length !== 1 && !(words.length === 3 && /^as$/i.test(as ?? '')))) {
        throw new Error(`line ${from.line} is not of the form FROM image [AS name]`);
    }
    return { index, name: name?.toLowerCase(), base, from, instructions: [] };
}
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

/***/ 22690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ jsonList),
/* harmony export */   Yk: () => (/* binding */ scanDockerfile),
/* harmony export */   Z5: () => (/* binding */ splitQuoted),
/* harmony export */   ix: () => (/* binding */ triggerOf)
/* harmony export */ });
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
const triggerOf = ({ rest, line, heredocs }, escapeToken) => ({
    ...parseInstruction(rest, line, escapeToken),
    heredocs,
});
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
            if ((chomp ? line.replace(/^\t+/, '') : line) === name)
                break;
            content += `${line}\n`;
        }
        heredocs.push({ name, content });
    }
    return { heredocs, next: at };
}
function heredocMarks(text) {
    return splitQuoted(text).flatMap(word => {
        const match = /^\d*<<(-?)\s*([^<]+)$/.exec(word);
        if (match === null)
            return [];
        return [{ name: (match[2] ?? '').replace(/["']/g, ''), chomp: match[1] === '-' }];
    });
}
function splitQuoted(text) {
    return text.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|[^\s"'\\])+/g) ?? [];
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

/***/ 48133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts),
/* harmony export */   z: () => (/* binding */ secretIdOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32346);


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

/***/ 65154:
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
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58421);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51266);


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
        for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .TT)(instruction)) {
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
        return { value: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .V)(word, lookupIn(environment), escapeToken) };
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
    const expanded = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .TT)(instruction).map(({ name, value = '' }) => ({
        name,
        variable: expandIn(value, environment, scope),
    }));
    for (const { name, variable } of expanded)
        environment.values.set(name, variable);
}
function declareArguments(instruction, environment, scope) {
    for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .assignments */ .TT)(instruction)) {
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

/***/ 51266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/* unused harmony export UnresolvedVariable */
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66649);

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

/***/ 74708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
            if (failures.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 32346:
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

/***/ 66649:
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
