export const id = 'buildx-matrix';
export const ids = ['buildx-matrix', 'shared-bake-discovery-discovered-bake-file'];
export const modules = {

/***/ 17462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildxMatrixAction: () => (/* binding */ buildxMatrixAction)
});

// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(85558);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js + 3 modules
var artifacts_open = __webpack_require__(8558);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(44053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/bake/planning/plan.js + 1 modules
var planning_plan = __webpack_require__(10557);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./actions/shared/bake/definition-digest.js
var definition_digest = __webpack_require__(92248);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(89511);
// EXTERNAL MODULE: ./actions/shared/dockerfile/ignore-file.js
var ignore_file = __webpack_require__(13720);
// EXTERNAL MODULE: ./actions/shared/dockerfile/source-pattern.js
var source_pattern = __webpack_require__(71109);
;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/paths.js
const joinPaths = (...paths) => paths.filter(path => path !== '').join('/');
function pathSteps(path) {
    if (path === '')
        return [];
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function lowerBound(names, wanted) {
    let low = 0;
    let high = names.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((names[middle] ?? '') < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function hasPathIn(folder, { names }) {
    if (folder === '')
        return names.length > 0;
    return names[lowerBound(names, `${folder}/`)]?.startsWith(`${folder}/`) === true;
}
function splitNul(output) {
    const text = output.toString('utf8');
    return text === '' ? [] : text.slice(0, -1).split('\0');
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/path-rule.js



const fileRule = (kind, file, location) => ({
    kind,
    root: '',
    patterns: [(0,source_pattern/* plainPattern */.h1)(file)],
    filter: ignore_file/* noFilter */.Yh,
    location,
    widened: undefined,
});
const patternRule = (kind, filter, location) => ({
    kind,
    root: '',
    patterns: [{ text: location, folder: '', matches: name => filter.excludes(name), wild: true }],
    filter: ignore_file/* noFilter */.Yh,
    location,
    widened: undefined,
});
const foldersOfRule = ({ root, patterns }) => patterns.map(({ folder }) => joinPaths(root, folder));
function takes({ root, filter }, pattern, name, opaque) {
    if (root !== '' && !name.startsWith(`${root}/`))
        return opaque && (root === name || root.startsWith(`${name}/`));
    const below = root === '' ? name : name.slice(root.length + 1);
    if (!pattern.matches(below, opaque))
        return false;
    return !filter.excludes(below) || (opaque && filter.reincludes);
}
function* pathsTakenBy(rule, { names, isOpaque }) {
    const seen = new Set();
    for (const pattern of rule.patterns) {
        for (const at of candidates(joinPaths(rule.root, pattern.folder), names)) {
            if (seen.has(at) || !takes(rule, pattern, names[at] ?? '', isOpaque(at)))
                continue;
            if (rule.patterns.length > 1)
                seen.add(at);
            yield at;
        }
    }
}
function* candidates(folder, names) {
    for (const above of pathSteps(folder)) {
        const at = lowerBound(names, above);
        if (names[at] === above)
            yield at;
    }
    const start = folder === '' ? 0 : lowerBound(names, `${folder}/`);
    for (let at = start; at < names.length; at++) {
        if (folder !== '' && !names[at]?.startsWith(`${folder}/`))
            return;
        yield at;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/take-over/content-key.js




const salt = 'image-actions content key 2';
function contentKeys(facts) {
    const keys = new Map();
    const hashes = new Map();
    const hashOf = (rule) => {
        const known = hashes.get(rule) ?? hashFiles(rule, facts.tree);
        hashes.set(rule, known);
        return known;
    };
    for (const name of facts.order) {
        const key = keyOf(name, facts, keys, hashOf);
        if (key !== undefined)
            keys.set(name, key);
    }
    return keys;
}
function keyOf(name, { sources, definition, targets, baseDigests }, keys, hashOf) {
    const ofTarget = sources.get(name);
    const definitionDigest = targets[name]?.definitionDigest;
    if (ofTarget === undefined || definitionDigest === undefined)
        return undefined;
    const { unwatched, everyCommit, images, texts, rules, declared } = ofTarget;
    if (unwatched !== undefined || everyCommit !== undefined)
        return undefined;
    const parents = parentContexts(definition.target[name] ?? {}).map(([context, parent]) => [context, keys.get(parent)]);
    if (parents.some(([, key]) => key === undefined))
        return undefined;
    const bases = images.map(({ reference }) => [reference, baseDigests.get(reference)]);
    const files = [...rules, ...declared].filter(rule => texts.length === 0 || countsByFiles(rule)).map(hashOf);
    return (0,images_digest/* digestOf */.ol)((0,definition_digest/* stableJson */._Y)([salt, definitionDigest, texts, parents, bases, files]));
}
const parentContexts = ({ contexts = {} }) => Object.entries(contexts)
    .flatMap(([context, value]) => value.startsWith('target:') ? [[context, value.slice('target:'.length)]] : [])
    .sort(([one], [other]) => (one < other ? -1 : 1));
const countsByFiles = ({ kind }) => kind !== 'dockerfile' && kind !== 'dockerignore';
function hashFiles(rule, tree) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const at of pathsTakenBy(rule, tree)) {
        const entry = tree.entries[at];
        hash.update(`${entry?.mode} ${entry?.id} ${tree.names[at]}\0`);
    }
    return hash.digest('hex');
}
const keyTag = (key) => `k-${key.replace(/^sha256:/, '').slice(0, 16)}`;

;// CONCATENATED MODULE: ./actions/buildx-matrix/decision/causes.js
const causes = [
    {
        name: 'forced',
        applies: ({ name, facts }) => (facts.forced.has(name) ? 'input "force" names it' : undefined),
    },
    {
        name: 'no-comparison',
        applies: target => (isDecidedByContent(target) ? undefined : target.facts.history.everything),
    },
    {
        name: 'unwatched-source',
        applies: ({ name, facts }) => facts.sources.get(name)?.unwatched,
    },
    {
        name: 'base-with-triggers',
        applies: ({ name, facts }) => facts.baseImages.triggered.get(name),
    },
    {
        name: 'base-moved',
        applies: ({ name, facts, options }) => options.onBaseMoved === 'build' ? facts.baseImages.moved.get(name) : undefined,
    },
    {
        name: 'changed',
        applies: target => (isDecidedByContent(target) ? undefined : target.facts.changes.get(target.name)),
    },
    {
        name: 'parent-built',
        applies: ({ builtParent }) => (builtParent === undefined ? undefined : `its parent ${builtParent} is built`),
    },
    {
        name: 'no-image',
        applies: whyNoImage,
    },
];
function isDecidedByContent({ name, facts }) {
    if (!facts.published.has(name))
        return facts.keys?.has(name) === true && !facts.history.byEvent;
    const image = facts.images.get(name);
    return image !== undefined && 'found' in image && image.sameContent;
}
function whyNoImage({ name, facts }) {
    if (!facts.published.has(name))
        return undefined;
    const image = facts.images.get(name);
    if (image !== undefined)
        return 'found' in image ? undefined : image.missing;
    const isUnknown = facts.keys !== undefined && !facts.keys.has(name);
    return isUnknown ? 'its content cannot be known from the repository' : 'no published image of it is known';
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/decision/selection.js

function selectTargets(facts, options) {
    const decisions = new Map();
    for (const name of facts.order) {
        const builtParent = facts.targets[name]?.parents.find(parent => decisions.get(parent)?.action === 'build');
        const target = { name, facts, builtParent, options };
        const reason = causes.map(({ applies }) => applies(target)).find(found => found !== undefined);
        decisions.set(name, reason === undefined ? takeOver(name, facts) : { action: 'build', reason, reuse: null });
    }
    return withLinkedParents(decisions, facts);
}
function takeOver(name, { images }) {
    const image = images.get(name);
    if (image !== undefined && 'found' in image)
        return { action: 'reuse', reason: image.reason, reuse: image.found };
    return { action: 'reuse', reason: 'unchanged, and no target that is built needs it', reuse: null };
}
function withLinkedParents(decisions, { order, targets }) {
    const linked = new Map(decisions);
    for (const child of [...order].reverse()) {
        if (linked.get(child)?.action !== 'build')
            continue;
        for (const parent of targets[child]?.parents ?? []) {
            const decision = linked.get(parent);
            if (decision?.action !== 'reuse' || decision.reuse !== null)
                continue;
            linked.set(parent, { action: 'build', reason: `needed by ${child}`, reuse: null });
        }
    }
    return linked;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/decision/matrix-plan.js



function planMatrix(facts, options) {
    const decisions = selectTargets(facts, options);
    const targets = {};
    for (const [name, target] of Object.entries(facts.targets)) {
        const decision = decisions.get(name);
        if (decision === undefined)
            throw new Error(`no decision about the target ${name}`);
        const contentKey = facts.keys?.get(name) ?? null;
        const tags = contentKey === null || !target.requested ? target.tags : [...target.tags, keyTag(contentKey)];
        const { action, reason, reuse } = decision;
        targets[name] = { ...target, tags, action, contentKey, reason, reuse };
    }
    const plan = (0,planning_plan/* assemblePlan */.S)({ ...facts, targets, base: facts.history.base, seconds: earlierSeconds(facts) }, options);
    return { ...plan, rows: plan.rows.map(row => ({ ...row, ...freshness(row, facts, options) })) };
}
function earlierSeconds({ history }) {
    const images = Object.entries(history.manifest?.images ?? {});
    return new Map(images.flatMap(([name, { build }]) => (build ? [[name, build.seconds]] : [])));
}
function freshness({ publish, linked }, { forced, context }, { refresh }) {
    if (refresh === 'none')
        return { pull: false, noCache: false };
    if (refresh === 'pull')
        return { pull: true, noCache: false };
    if (refresh === 'no-cache' || [...publish, ...linked].some(name => forced.has(name))) {
        return { pull: true, noCache: true };
    }
    return { pull: context.event === 'schedule', noCache: false };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var context_payload = __webpack_require__(47454);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(31111);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/bake/planning/publishable.js
var publishable = __webpack_require__(96911);
// EXTERNAL MODULE: ./actions/shared/bake/planning/rows.js
var planning_rows = __webpack_require__(96063);
// EXTERNAL MODULE: ./actions/shared/bake/planning/tag-facts.js + 1 modules
var tag_facts = __webpack_require__(73962);
// EXTERNAL MODULE: ./actions/shared/bake/planning/targets.js + 1 modules
var targets = __webpack_require__(87597);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(29452);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var buildx = __webpack_require__(58702);
// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(24582);
// EXTERNAL MODULE: ./actions/shared/bake/discovery/discovered-bake-file.js + 4 modules
var discovered_bake_file = __webpack_require__(76787);
// EXTERNAL MODULE: ./actions/shared/bake/print.js + 1 modules
var print = __webpack_require__(81659);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var runtime_log = __webpack_require__(83109);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(74934);
// EXTERNAL MODULE: ./actions/shared/bake/held-back.js
var held_back = __webpack_require__(7653);
;// CONCATENATED MODULE: ./actions/shared/bake/written/hcl-blocks.js
function readHclBlocks(source) {
    const scanner = new Scanner(source);
    const blocks = [];
    while (!scanner.isAtEnd) {
        const word = scanner.readWord();
        if (word === '') {
            scanner.skipOne();
            continue;
        }
        if (scanner.readAssignment() !== undefined)
            continue;
        const labels = scanner.readLabels();
        if (scanner.enterBlock())
            blocks.push({ type: word, labels, attributes: readAttributes(scanner) });
    }
    return blocks;
}
function readAttributes(scanner) {
    const attributes = [];
    while (!scanner.isAtEnd && !scanner.leaveBlock()) {
        const { line } = scanner;
        const name = scanner.readWord();
        if (name === '') {
            scanner.skipOne();
            continue;
        }
        const value = scanner.readAssignment();
        if (value !== undefined)
            attributes.push({ name, line, value });
    }
    return attributes;
}
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const blank = /[^\S\n]+/y;
const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;
class Scanner {
    #source;
    #at = 0;
    #line = 1;
    constructor(source) {
        this.#source = source;
    }
    get isAtEnd() {
        return this.#at >= this.#source.length;
    }
    get line() {
        this.#skipSpace(true);
        return this.#line;
    }
    readWord() {
        this.#skipSpace(true);
        return this.#take(word);
    }
    readAssignment() {
        this.#skipSpace(false);
        if (this.#source[this.#at] !== '=' || this.#source[this.#at + 1] === '=')
            return undefined;
        this.#at++;
        const start = this.#at;
        this.#skipValue();
        return this.#source.slice(start, this.#at).trim();
    }
    readLabels() {
        const labels = [];
        for (;;) {
            this.#skipSpace(false);
            const start = this.#at;
            if (this.#source[start] === '"')
                this.#skipString();
            else if (this.#take(word) === '')
                return labels;
            labels.push(this.#source.slice(start, this.#at).replace(/^"|"$/g, ''));
        }
    }
    enterBlock() {
        this.#skipSpace(false);
        return this.#takeCharacter('{');
    }
    leaveBlock() {
        this.#skipSpace(true);
        return this.#takeCharacter('}');
    }
    skipOne() {
        const character = this.#source[this.#at];
        if (character === '"')
            this.#skipString();
        else if (character !== undefined && '{[('.includes(character))
            this.#skipBrackets();
        else if (character === '<' && this.#skipHeredoc())
            return;
        else
            this.#step();
    }
    #skipValue() {
        while (!this.isAtEnd) {
            this.#skipSpace(false);
            const character = this.#source[this.#at];
            if (character === '\n' || character === '}' || character === undefined)
                return;
            this.skipOne();
        }
    }
    #skipBrackets() {
        let depth = 0;
        while (!this.isAtEnd) {
            this.#skipSpace(true);
            const character = this.#source[this.#at];
            if (character === undefined)
                return;
            if (character === '"') {
                this.#skipString();
                continue;
            }
            if (character === '<' && this.#skipHeredoc())
                continue;
            if ('{[('.includes(character))
                depth++;
            if ('}])'.includes(character))
                depth--;
            this.#step();
            if (depth === 0)
                return;
        }
    }
    #skipString() {
        const templates = [];
        const quotes = [0];
        this.#step();
        while (!this.isAtEnd) {
            const character = this.#source[this.#at];
            const isText = templates.length < quotes.length;
            if (isText && character === '\\')
                this.#step();
            else if (isText && (character === '$' || character === '%') && this.#source[this.#at + 1] === character)
                this.#step();
            else if (isText && (character === '$' || character === '%') && this.#source[this.#at + 1] === '{') {
                this.#step();
                templates.push(0);
            }
            else if (character === '"') {
                if (isText)
                    quotes.pop();
                else
                    quotes.push(0);
                if (quotes.length === 0) {
                    this.#step();
                    return;
                }
            }
            else if (!isText && character === '{')
                templates.push((templates.pop() ?? 0) + 1);
            else if (!isText && character === '}') {
                const depth = templates.pop() ?? 0;
                if (depth > 0)
                    templates.push(depth - 1);
            }
            else if (isText && character === '\n')
                return;
            this.#step();
        }
    }
    #skipHeredoc() {
        heredocStart.lastIndex = this.#at;
        const found = heredocStart.exec(this.#source);
        if (found === null)
            return false;
        const [mark, name] = found;
        let at = this.#at + mark.length;
        this.#line++;
        for (;;) {
            const end = this.#source.indexOf('\n', at);
            const text = this.#source.slice(at, end < 0 ? undefined : end).trim();
            if (end < 0 || text === name) {
                this.#at = end < 0 ? this.#source.length : end;
                return true;
            }
            this.#line++;
            at = end + 1;
        }
    }
    #skipSpace(withLines) {
        for (;;) {
            if (this.#take(blank) !== '')
                continue;
            const next = this.#source.slice(this.#at, this.#at + 2);
            if (withLines && next.startsWith('\n'))
                this.#step();
            else if (next.startsWith('#') || next === '//')
                this.#skipTo('\n', 0);
            else if (next === '/*')
                this.#skipTo('*/', 2);
            else
                return;
        }
    }
    #skipTo(end, length) {
        const found = this.#source.indexOf(end, this.#at + length);
        const next = found < 0 ? this.#source.length : found + length;
        while (this.#at < next)
            this.#step();
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const text = pattern.exec(this.#source)?.[0] ?? '';
        this.#at += text.length;
        return text;
    }
    #takeCharacter(character) {
        if (this.#source[this.#at] !== character)
            return false;
        this.#step();
        return true;
    }
    #step() {
        if (this.#source[this.#at] === '\n')
            this.#line++;
        this.#at++;
    }
}

;// CONCATENATED MODULE: ./actions/shared/bake/written/target-attributes.js








const otherNames = ['name', 'matrix', 'resources'];
function readTargetAttributes(files, workdir) {
    return (files.length === 0 ? held_back/* defaultBakeFiles */.Cx : files).flatMap(written => {
        const name = written.replace(/^cwd:\/\//, '');
        const text = tryRead(external_node_path_.resolve(workdir, name));
        const file = external_node_path_.isAbsolute(workdir) || external_node_path_.isAbsolute(name) ? name : external_node_path_.posix.join(workdir, name);
        if (text === undefined)
            return [];
        if (file.endsWith('.hcl'))
            return readHcl(file, text);
        return file.endsWith('.json') ? readJson(file, text) : [];
    });
}
function tryRead(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
const readHcl = (file, text) => readHclBlocks(text)
    .filter(({ type }) => type === 'target')
    .flatMap(({ labels, attributes }) => attributes.map(attribute => ({ file, target: labels[0] ?? '', ...attribute })));
function readJson(file, text) {
    const document = tryParse(text);
    const written = (0,json/* isObject */.G)(document) ? document['target'] : undefined;
    const objects = (Array.isArray(written) ? written : [written]).filter(json/* isObject */.G);
    return objects.flatMap(object => Object.entries(object).flatMap(([target, fields]) => (Array.isArray(fields) ? fields : [fields]).filter(json/* isObject */.G).flatMap(each => Object.entries(each).map(([name, value]) => ({
        file,
        line: undefined,
        target,
        name,
        value: JSON.stringify(value),
    })))));
}
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function warnUnknownAttributes(attributes, log) {
    const known = [...definition_check/* targetFieldNames */.m4, ...otherNames];
    for (const { file, line, target, name } of attributes) {
        if (known.includes(name))
            continue;
        const location = line === undefined ? file : `${file}:${line}`;
        log.warning((0,runtime_log/* oneLine */.TN)(`${location}: the target "${target}" has the attribute "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}, which bake does not know and ignores.`), line === undefined ? { file } : { file, line });
    }
}
function findAttribute(attributes, wanted) {
    const matching = attributes.filter(({ name, value }) => name === wanted.name && value.includes(wanted.value));
    return matching.find(({ target }) => target === wanted.target) ?? matching[0];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/definition-source.js





async function loadDefinition(inputs, runtime, context) {
    if (inputs.definition !== '') {
        const definition = (0,print.readDefinition)(inputs.definition);
        (0,definition_check/* warnUnknownFields */.o1)(definition, 'Input "definition"', runtime.log);
        return definition;
    }
    if (!inputs.discover) {
        const printed = await (0,print.printDefinition)(await (0,buildx.findBuildx)(runtime), inputs);
        warnUnknownAttributes(readTargetAttributes(inputs.files, inputs.workdir), runtime.log);
        return printed;
    }
    return await (0,discovered_bake_file.evaluateDiscovered)(inputs, runtime, { context, defaultPlatform: inputs.defaultPlatform });
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/definition-facts.js









async function readDefinitionFacts(inputs, runtime, workdir) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const definition = await loadDefinition(inputs, runtime, context);
    const requested = (0,publishable/* publishableTargets */.m)(definition, inputs.targets, runtime.log);
    const described = (0,targets/* describeTargets */.E)(definition, {
        requested,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets: (0,credentials/* knownSecrets */.xU)(runtime),
        workdir,
        description: (0,tag_facts/* readDescription */.X)(inputs.files, inputs.workdir),
    });
    return {
        ...described,
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        created: runtime.now().toISOString(),
        order: (0,targets/* parentsFirst */.I)(described.definition),
        published: (0,planning_rows/* publishedTargets */.LR)(described.targets, inputs.group),
        forced: forcedTargets(inputs.force, Object.keys(described.targets)),
    };
}
function forcedTargets(names, known) {
    if (names.includes('all') && !known.includes('all'))
        return new Set(known);
    const unknown = names.find(name => !known.includes(name));
    if (unknown === undefined)
        return new Set(names);
    throw (0,errors/* inputError */.Xu)(`Input "force": there is no target "${unknown}"${(0,suggestion/* didYouMean */.a)(unknown, known)}.`, {
        fix: `Targets of this plan: ${known.join(', ')}, or "all".`,
    });
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/contexts/context-location.js

function locateContext(value, { root, workdir }) {
    if (value.startsWith('target:'))
        return { kind: 'target', name: value.slice('target:'.length) };
    if (value.startsWith('docker-image://'))
        return { kind: 'image', reference: value.slice('docker-image://'.length) };
    if (isRemote(value))
        return { kind: 'remote', address: value, pinned: isGitAddress(value) && namesCommit(value) };
    const written = value.replace(/^oci-layout:\/\/(.*?)(?:@sha256:[0-9a-f]+)?$/, '$1').replace(/^cwd:\/\//, '');
    const folder = pathInside(root, external_node_path_.resolve(workdir, written));
    return folder === undefined ? { kind: 'outside', path: value } : { kind: 'folder', folder };
}
function pathInside(folder, absolute) {
    const relative = external_node_path_.relative(folder, absolute);
    if (relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative))
        return undefined;
    return relative.split(external_node_path_.sep).join('/');
}
const isRemote = (value) => isGitAddress(value) || /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:\/\//.test(value);
const isGitAddress = (value) => /^(?:git|ssh):\/\/|^git@|^github\.com\//.test(value) || /^[^#?]*\.git(?:[#?]|$)/.test(value);
const commitId = '(?:[0-9a-f]{40}|[0-9a-f]{64})';
const fragment = new RegExp(`#${commitId}(?::|$)`);
const query = new RegExp(`[?&](?:ref|commit|checksum)=${commitId}(?:[&#]|$)`);
const namesCommit = (address) => fragment.test(address) || query.test(address);
function whyUnwatched(location, subject) {
    if (location.kind === 'outside')
        return `${subject} is outside the repository (${location.path})`;
    return location.kind === 'remote' && !location.pinned ? `${subject} is remote (${location.address})` : undefined;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/missing-contexts.js





async function refuseMissingContexts(definition, clone, options) {
    const { extraPaths } = options;
    if (extraPaths.has('*'))
        return;
    const contexts = Object.entries(definition.target)
        .filter(([target]) => !extraPaths.has(target))
        .flatMap(([target, fields]) => writtenContexts(target, fields));
    for (const context of contexts) {
        const missing = await findMissing(context, clone);
        if (missing !== undefined && !(await isIgnored(missing.folder, clone)))
            throw missingContext(missing, options);
    }
}
function writtenContexts(target, { context = '.', contexts = {} }) {
    const named = Object.values(contexts).filter(value => !value.startsWith('oci-layout:'));
    return [
        { target, name: 'context', value: context },
        ...named.map(value => ({ target, name: 'contexts', value })),
    ];
}
async function findMissing(context, { root, prefix, tree }) {
    const location = locateContext(context.value, { root, workdir: external_node_path_.join(root, prefix) });
    if (location.kind !== 'folder' || (0,external_node_fs_.existsSync)(external_node_path_.join(root, location.folder)))
        return undefined;
    const { kind } = await tree.resolve(location.folder);
    return kind === 'absent' ? { ...context, folder: location.folder } : undefined;
}
async function isIgnored(folder, { git, root }) {
    const { exitCode } = await git.run(['-C', root, 'check-ignore', '--quiet', '--', `${folder}/`]);
    return exitCode === 0;
}
function missingContext({ target, name, value, folder }, options) {
    const attributes = readTargetAttributes(options.files, options.workdir);
    const written = findAttribute(attributes, { target, name, value });
    const location = written === undefined ? '' : `${[written.file, written.line].filter(Boolean).join(':')}: `;
    const subject = name === 'context' ? 'its context' : 'its named context';
    return (0,errors/* inputError */.Xu)(`${location}the target "${target}" cannot be built: ${subject} ${value} does not exist (${folder}).`, {
        fix: `Correct the path, which is relative to the input "workdir" (${options.workdir}). If another step makes the folder, name it in .gitignore, or name in "extra-paths" what it is made from, e.g. "${target}=src".`,
        ...(written === undefined ? {} : { file: written.file }),
        ...(written?.line === undefined ? {} : { line: written.line }),
    });
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/base.js

const everything = (reason, warning = false) => ({ kind: 'everything', reason, warning });
const noCommit = /^0+$/;
const pullEvents = /^pull_request(?:_target|_review|_review_comment)?$/;
function decideBase(choice, facts) {
    const { context, event } = facts;
    if (choice === 'before')
        return decideBefore(facts);
    if (choice !== '')
        return { kind: 'commit', revision: choice, reason: `input "base" is ${choice}` };
    if (pullEvents.test(context.event))
        return decidePullRequest(facts);
    if (context.event === 'merge_group') {
        if (event.mergeGroupBase === '')
            return everything('the merge group names no base', true);
        return { kind: 'commit', revision: event.mergeGroupBase, reason: 'base of the merge group' };
    }
    if (context.kind === 'tag')
        return everything(`tag ${context.refName} builds everything`);
    if (context.event === 'push' && context.kind === 'branch') {
        return { kind: 'manifest', reason: `last good manifest of ${context.refName}` };
    }
    if (context.event === 'local')
        return everything('no CI event here: everything is built');
    return everything(`event ${context.event} builds everything`);
}
function decideBefore({ context, event }) {
    if (context.event !== 'push')
        return everything(`"base: before" needs a push, and this is ${context.event}`, true);
    if (context.kind === 'tag')
        return everything(`tag ${context.refName} builds everything`);
    if (event.before === '' || noCommit.test(event.before))
        return everything(`first push of ${context.refName}`);
    const reason = event.forced ? 'commit that this forced push replaced' : 'commit before this push';
    return { kind: 'commit', revision: event.before, reason };
}
function decidePullRequest({ context, parents, head }) {
    const [first, ...others] = parents;
    const isMerge = others.length === 1 && (others[0] === context.headRevision || head === context.revision);
    if (isMerge && first !== undefined) {
        return {
            kind: 'commit',
            revision: first,
            reason: `first parent of the merge commit of pull request ${context.refName}`,
        };
    }
    const base = context.pullRequest?.baseRevision ?? '';
    if (base === '')
        return everything('the pull request names no base commit', true);
    return {
        kind: 'merge-base',
        with: base,
        head,
        reason: `where the head of pull request ${context.pullRequest?.number ?? context.refName} left ${context.pullRequest?.baseRef ?? 'its base'}`,
    };
}
const readEventCommits = (payload) => ({
    before: base_commitId((0,context_payload/* textAt */.$6)(payload, 'before')),
    forced: (0,context_payload/* valueAt */.fK)(payload, 'forced') === true,
    mergeGroupBase: base_commitId((0,context_payload/* textAt */.$6)(payload, 'merge_group', 'base_sha')),
});
const base_commitId = (value) => (/^[0-9a-f]{40,64}$/.test(value) ? value : '');
function manifestBranches({ kind, refName, pullRequest, defaultBranch = '', }, payload) {
    const queue = (0,context_payload/* textAt */.$6)(payload, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
    const names = [kind === 'branch' ? refName : '', pullRequest?.baseRef ?? '', queue, defaultBranch];
    return [...new Set(names.filter(name => name !== ''))];
}
function commitsToCompare(decision, { manifest, reason }) {
    const published = { kind: 'commit', revision: manifest.revision, reason };
    return decision.kind === 'manifest' ? [published] : [decision, published];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/changed-paths.js


async function readChangedPaths(git, base, head, counts) {
    const quiet = ['--no-ext-diff', '--no-relative', '-O/dev/null', '--ignore-submodules=none'];
    const args = ['diff', '--raw', '-z', '--no-renames', ...quiet, '--end-of-options', base, head];
    const result = await git.run(args);
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(['diff'], result, '.');
    const parts = splitNul(result.stdout);
    const names = [];
    const opaque = new Set();
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const name = parts[at + 1] ?? '';
        if (!counts(name))
            continue;
        names.push(name);
        if (/^:(?:1[26]0000 |\d+ 1[26]0000 )/.test(parts[at] ?? ''))
            opaque.add(name);
    }
    names.sort();
    return { names, isOpaque: index => opaque.has(names[index] ?? '') };
}

// EXTERNAL MODULE: ./actions/shared/text/glob.js + 2 modules
var text_glob = __webpack_require__(66649);
;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/checkout-attributes.js

const withoutEffect = /^(?:export-ignore|export-subst|diff|merge|whitespace|delta|encoding|conflict-marker-size|(?:linguist|gitlab|github|rust-analyzer)-.*)$/;
function changedCheckouts(before, now) {
    const [were, are] = [readLines(before), readLines(now)];
    if (were.join('\n') === are.join('\n'))
        return undefined;
    const kept = new Set(were.filter(line => are.includes(line)));
    const isReordered = were.filter(line => kept.has(line)).join('\n') !== are.filter(line => kept.has(line)).join('\n');
    const differing = isReordered ? [...were, ...are] : [...were, ...are].filter(line => !kept.has(line));
    const tests = differing.map(pathTest);
    return path => tests.some(test => test(path));
}
function readLines(content) {
    return content.split('\n').flatMap(line => {
        const written = line.trim();
        if (written === '' || written.startsWith('#'))
            return [];
        if (isOpaqueLine(written))
            return [written];
        const [pattern = '', ...attributes] = written.split(/[ \t]+/);
        const counting = attributes.filter(attribute => !withoutEffect.test(attribute.replace(/^[-!]/, '').split('=')[0] ?? ''));
        return counting.length === 0 ? [] : [[pattern, ...counting].join(' ')];
    });
}
const isOpaqueLine = (line) => line.startsWith('"') || line.startsWith('[attr]');
function pathTest(line) {
    const pattern = line.split(' ')[0] ?? '';
    if (isOpaqueLine(line))
        return () => true;
    try {
        const glob = (0,text_glob/* compileGlob */.S)(pattern.replace(/^\//, ''), 'ignore');
        return pattern.includes('/')
            ? path => glob.matches(path)
            : path => glob.matches(path.slice(path.lastIndexOf('/') + 1));
    }
    catch {
        return () => true;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/commit-tree.js

const folderMode = '40000';
const symlinkMode = '120000';
const submoduleMode = '160000';
const maxLinks = 40;
const lfsPointer = 'version https://git-lfs.github.com/spec/';
class CommitTree {
    #objects;
    #revision;
    #folders = new Map();
    #reading = new Map();
    #contents = new Map();
    constructor(objects, revision) {
        this.#objects = objects;
        this.#revision = revision;
    }
    async list(folder) {
        if (this.#folders.has(folder))
            return this.#folders.get(folder);
        for (let slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
            const above = folder.slice(0, slash);
            if (!this.#folders.has(above))
                await this.#readFolder(above);
        }
        return await this.#readFolder(folder);
    }
    async read({ entry }) {
        if (entry === undefined)
            return undefined;
        const known = this.#contents.get(entry.id);
        if (known !== undefined)
            return await known;
        const content = this.#objects.read(entry.id).then(found => found?.content.toString('utf8'));
        this.#contents.set(entry.id, content);
        return await content;
    }
    async resolve(path, within) {
        const start = within === undefined || within === '' ? [] : within.split('/');
        const links = [];
        let done = [...start];
        const rest = path.split('/').slice(start.length);
        const result = (kind, steps, entry) => ({
            kind,
            path: cleanPath(steps),
            links,
            entry,
        });
        let found;
        while (rest.length > 0) {
            const step = rest.shift() ?? '';
            if (step === '' || step === '.')
                continue;
            if (step === '..') {
                if (done.length === 0 && within === undefined)
                    return result('outside', done);
                if (done.length > start.length)
                    done.pop();
                found = undefined;
                continue;
            }
            const here = [...done, step];
            const folder = done.join('/');
            const entries = this.#folders.get(folder) ?? (await this.list(folder));
            found = entries?.get(step);
            if (found === undefined)
                return result('absent', [...here, ...rest]);
            if (found.mode === submoduleMode)
                return result('submodule', [...here, ...rest]);
            if (found.mode === symlinkMode) {
                links.push(here.join('/'));
                if (links.length > maxLinks)
                    return result('loop', here);
                const target = (await this.read({ entry: found })) ?? '';
                if (target.startsWith('/')) {
                    if (within === undefined)
                        return result('outside', here);
                    done = [...start];
                }
                rest.unshift(...target.split('/'));
                found = undefined;
                continue;
            }
            done = here;
            if (found.mode !== folderMode && rest.some(isName))
                return result('absent', [...here, ...rest]);
        }
        return found === undefined || found.mode === folderMode ? result('folder', done) : result('file', done, found);
    }
    async #readFolder(folder) {
        const known = this.#reading.get(folder);
        if (known !== undefined)
            return await known;
        const reading = this.#readTree(folder);
        this.#reading.set(folder, reading);
        const found = await reading;
        this.#folders.set(folder, found);
        return found;
    }
    async #readTree(folder) {
        if (folder === '')
            return await this.#readObject(`${this.#revision}^{tree}`);
        const slash = folder.lastIndexOf('/');
        const above = await this.list(slash < 0 ? '' : folder.slice(0, slash));
        const entry = above?.get(folder.slice(slash + 1));
        return entry?.mode === folderMode ? await this.#readObject(entry.id) : undefined;
    }
    async #readObject(name) {
        const found = await this.#objects.read(name);
        return found?.type === 'tree' ? readTreeObject(found.content, found.id.length / 2) : undefined;
    }
}
const isName = (step) => step !== '' && step !== '.';
const cleanPath = (steps) => external_node_path_.posix.normalize(`/${steps.join('/')}`).replace(/^\/|\/$/g, '');
const isLfsPointer = (content) => content.startsWith(lfsPointer);
function readTreeObject(content, idLength) {
    const entries = new Map();
    let at = 0;
    while (at < content.length) {
        const space = content.indexOf(0x20, at);
        const end = content.indexOf(0, space);
        const next = end + 1 + idLength;
        const mode = content.toString('latin1', at, space);
        entries.set(content.toString('utf8', space + 1, end), { mode, id: content.toString('hex', end + 1, next) });
        at = next;
    }
    return entries;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/tree.js


async function readTree(git, revision) {
    const args = ['ls-tree', '-r', '-z', '--full-tree', revision];
    const result = await git.run(args);
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(args, result, '.');
    const found = new Map();
    for (const line of splitNul(result.stdout))
        addEntry(found, line);
    const names = [...found.keys()].sort();
    const entries = names.map(name => found.get(name) ?? { mode: '', id: '' });
    const isOpaque = (index) => /^1[26]/.test(entries[index]?.mode ?? '');
    return { names, entries, isOpaque };
}
function addEntry(entries, line) {
    const tab = line.indexOf('\t');
    const type = line.indexOf(' ', 7);
    entries.set(line.slice(tab + 1), { mode: line.slice(0, 6), id: line.slice(type + 1, tab) });
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/attributes-rule.js




const attributesFile = '.gitattributes';
function attributesRule(rules) {
    const contexts = new Set();
    const above = new Set(['']);
    for (const rule of rules) {
        if (rule.kind === 'source')
            contexts.add(rule.root);
        for (const folder of rule.kind === 'source' ? [rule.root] : foldersOfRule(rule)) {
            for (const step of pathSteps(folder))
                above.add(step);
        }
    }
    return {
        kind: 'attributes',
        root: '',
        patterns: [
            ...[...above].map(folder => (0,source_pattern/* plainPattern */.h1)(joinPaths(folder, attributesFile))),
            ...[...contexts].map(attributesIn),
        ],
        filter: ignore_file/* noFilter */.Yh,
        location: 'how git checks files out',
        widened: undefined,
    };
}
const attributesIn = (folder) => ({
    text: `${attributesFile} in ${folder}`,
    folder,
    matches: name => name.endsWith(`/${attributesFile}`) && (folder === '' || name.startsWith(`${folder}/`)),
    wild: true,
});

// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var definition = __webpack_require__(35699);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(70965);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(65154);
;// CONCATENATED MODULE: ./actions/buildx-matrix/contexts/context-files.js






async function readContexts(target, dockerfile, checkout) {
    const named = new Map();
    const folders = new Map();
    const main = locateContext(target.context ?? '.', checkout);
    if (main.kind === 'folder') {
        folders.set(undefined, await readContext('its context', main.folder, { tree: checkout.tree, dockerfile }));
    }
    for (const [written, value] of Object.entries(target.contexts ?? {})) {
        const name = (0,variables/* familiarName */.hG)(written);
        const location = locateContext(value, checkout);
        named.set(name, location);
        if (location.kind !== 'folder')
            continue;
        folders.set(name, await readContext(`its context "${name}"`, location.folder, { tree: checkout.tree }));
    }
    return { named, folders };
}
function whyContextsUnwatched({ named, folders }, used) {
    const names = [...used];
    return {
        unwatched: names
            .map(name => {
            const location = name === undefined ? undefined : named.get(name);
            return (location && whyUnwatched(location, `its context "${name}"`)) ?? folders.get(name)?.unwatched;
        })
            .find(why => why !== undefined),
        absent: names.map(name => folders.get(name)?.absent).find(why => why !== undefined),
    };
}
async function readContext(subject, written, { tree, dockerfile }) {
    const { kind, path: folder, links } = await tree.resolve(written);
    const rules = links.map(link => fileRule('link', link, `${subject} is at or below this symbolic link`));
    const base = { folder, rules, filter: ignore_file/* noFilter */.Yh, unwatched: undefined, absent: undefined };
    if (kind === 'outside' || kind === 'loop')
        return { ...base, unwatched: whyUnfollowed(subject, written, kind) };
    if (kind === 'absent')
        return { ...base, absent: `git has no ${folder} (${subject})` };
    const candidates = [
        ...(dockerfile === undefined ? [] : [{ folder: dockerfile.folder, name: `${dockerfile.name}.dockerignore` }]),
        { folder, name: '.dockerignore' },
    ];
    let filter;
    let unwatched;
    for (const candidate of candidates) {
        const found = await tree.resolve(joinPaths(candidate.folder, candidate.name), candidate.folder);
        rules.push(...ignoreRules(found));
        if (filter !== undefined || found.kind !== 'file')
            continue;
        const content = await tree.read(found);
        if (content === undefined || isLfsPointer(content))
            unwatched ??= `${found.path} cannot be read from git`;
        else
            filter = filterOf(content);
    }
    return { ...base, filter: filter ?? ignore_file/* noFilter */.Yh, unwatched };
}
const ignoreRules = ({ links, path }) => [
    ...links.map(link => fileRule('link', link, 'a symbolic link to what the context leaves out')),
    fileRule('dockerignore', path, 'what the context leaves out'),
];
const whyUnfollowed = (subject, written, kind) => kind === 'outside'
    ? `${subject} ${written} leads out of the repository through a symbolic link`
    : `${subject} ${written} is a loop of symbolic links`;
function filterOf(content) {
    try {
        return (0,ignore_file/* readIgnoreFile */.rj)(content);
    }
    catch {
        return ignore_file/* noFilter */.Yh;
    }
}

// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(58421);
;// CONCATENATED MODULE: ./actions/buildx-matrix/contexts/target-dockerfile.js









class DockerfileReader {
    #checkout;
    #parsed = new Map();
    constructor(checkout) {
        this.#checkout = checkout;
    }
    async read(name, target) {
        const inline = target['dockerfile-inline'];
        if (inline !== undefined) {
            return { path: undefined, location: undefined, rules: [], ...this.#parse((0,definition/* unescapeTemplate */.Bn)(inline)) };
        }
        const written = target.dockerfile ?? 'Dockerfile';
        const file = this.#locate(target, written);
        if (file === undefined)
            return { unwatched: `its Dockerfile ${written} is outside the repository` };
        const { tree } = this.#checkout;
        const folder = await tree.resolve(external_node_path_.posix.dirname(file));
        if (folder.kind === 'outside' || folder.kind === 'loop') {
            return { unwatched: whyUnfollowed('its Dockerfile', file, folder.kind) };
        }
        const location = { folder: folder.path, name: external_node_path_.posix.basename(file) };
        const found = await tree.resolve(joinPaths(location.folder, location.name), location.folder);
        if (found.kind === 'loop')
            return { unwatched: whyUnfollowed('its Dockerfile', file, 'loop') };
        if (folder.kind === 'submodule' || found.kind === 'submodule') {
            return { unwatched: `its Dockerfile ${file} is in a submodule` };
        }
        if (found.kind !== 'file') {
            const leads = found.path === file ? '' : ` leads to ${found.path}, which`;
            return { unwatched: `its Dockerfile ${file}${leads} is not in git` };
        }
        const content = await tree.read(found);
        if (content === undefined || isLfsPointer(content)) {
            return { unwatched: `its Dockerfile ${file} cannot be read from git` };
        }
        const links = [...folder.links, ...found.links].map(link => fileRule('link', link, `a symbolic link to the Dockerfile of ${name}`));
        const rules = [fileRule('dockerfile', found.path, `the Dockerfile of ${name}`), ...links];
        return { path: file, location, rules, ...this.#parse(content) };
    }
    #locate(target, written) {
        const { root } = this.#checkout;
        const main = locateContext(target.context ?? '.', this.#checkout);
        const isComplete = external_node_path_.isAbsolute(written) || written.includes('://');
        const context = main.kind === 'folder' ? main.folder : '';
        const location = locateContext(isComplete ? written : external_node_path_.join(root, context, written), this.#checkout);
        return location.kind === 'folder' ? location.folder : undefined;
    }
    #parse(content) {
        const known = this.#parsed.get(content);
        if (known !== undefined)
            return known;
        const parsed = parse(content);
        this.#parsed.set(content, parsed);
        return parsed;
    }
}
function parse(content) {
    try {
        return { file: (0,dockerfile/* readDockerfile */.n_)(content) };
    }
    catch (error) {
        return { unreadable: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/derived-sources.js


const noSources = {
    files: [],
    taken: [],
    unwatched: undefined,
    absent: undefined,
    dockerfile: undefined,
    texts: [],
    images: [],
    unusedParents: [],
};
function collectSources(reads, contexts, dockerfile) {
    const file = dockerfile ?? 'dockerfile-inline';
    const usedNames = new Set(reads.flatMap(read => [...read.contexts]));
    const usedFolders = new Set(usedNames);
    const taken = new Map();
    for (const { context: name, label, line, pattern, widened } of reads.flatMap(({ local }) => local)) {
        const context = contexts.folders.get(name);
        if (context === undefined)
            continue;
        usedFolders.add(name);
        const key = JSON.stringify([name ?? null, label, line, pattern.text, widened ?? null]);
        taken.set(key, { context, pattern, location: `${label}, ${file}:${line}`, widened });
    }
    return {
        ...noSources,
        ...whyContextsUnwatched(contexts, usedFolders),
        files: [undefined, ...usedNames].flatMap(name => contexts.folders.get(name)?.rules ?? []),
        taken: [...taken.values()],
        dockerfile,
        texts: reads.flatMap(({ texts }) => texts),
        images: externalImages(reads, contexts, { used: usedNames, file }),
        unusedParents: [...contexts.named].flatMap(([name, location]) => location.kind === 'target' && !usedNames.has(name) ? [location.name] : []),
    };
}
const collectAllFiles = (contexts, dockerfile, why) => ({
    ...noSources,
    ...whyContextsUnwatched(contexts, [undefined, ...contexts.named.keys()]),
    files: [...contexts.folders.values()].flatMap(({ rules }) => rules),
    taken: [...contexts.folders].map(([name, context]) => ({
        context,
        pattern: source_pattern/* wholeContext */.T0,
        location: `the whole ${name === undefined ? 'context' : `context ${name}`}, because ${why}`,
        widened: why,
    })),
    dockerfile,
});
function externalImages(reads, { named }, { used, file }) {
    const inFile = reads.flatMap(({ images }) => images.map(({ name, line }) => ({ reference: name, location: `${file}:${line}` })));
    const asContext = [...named].flatMap(([name, location]) => location.kind === 'image' && used.has(name) ? [{ reference: location.reference, location: `context ${name}` }] : []);
    return [...new Map([...inFile, ...asContext].map(image => [image.reference, image])).values()];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/derivation.js







async function deriveSources(definition, names, options) {
    const reader = new TargetReader(definition, options);
    await Promise.all(names.map(async (name) => await reader.open(name)));
    return new Map(names.map(name => [name, reader.sourcesOf(name)]));
}
class TargetReader {
    #definition;
    #options;
    #dockerfiles;
    #opened = new Map();
    #targets = new Map();
    #varying = new Map();
    #reads = new Map();
    constructor(definition, options) {
        this.#definition = definition;
        this.#options = options;
        this.#dockerfiles = new DockerfileReader(options);
    }
    async open(name) {
        let opened = this.#opened.get(name);
        if (opened === undefined) {
            opened = openTarget(name, this.#definition.target[name] ?? {}, { ...this.#options, reader: this.#dockerfiles });
            this.#opened.set(name, opened);
            const target = await opened;
            this.#targets.set(name, target);
            await Promise.all(parentsIn(target.contexts).map(async (parent) => await this.open(parent)));
        }
        await opened;
    }
    sourcesOf(name) {
        const { target, contexts, dockerfile, otherwise, path, files } = this.#target(name);
        if (dockerfile === undefined)
            return { ...otherwise, files: [...files, ...otherwise.files] };
        const reads = platformsOf(target, this.#options).map(platform => this.#read(name, platform));
        const failed = reads.find(read => 'failure' in read);
        const sources = failed === undefined
            ? collectSources(reads.flatMap(read => ('failure' in read ? [] : read)), contexts, path)
            : collectAllFiles(contexts, path, failed.failure);
        return { ...sources, files: [...files, ...sources.files] };
    }
    #target(name) {
        const target = this.#targets.get(name);
        if (target === undefined)
            throw new Error(`the files of the target ${name} were not read`);
        return target;
    }
    #read(name, platform) {
        const opened = this.#target(name);
        const { target, contexts, dockerfile } = opened;
        const key = this.#varies(name) ? `${name} ${platform}` : name;
        const known = this.#reads.get(key);
        if (known !== undefined)
            return known;
        const choices = new Map();
        for (const [context, location] of contexts.named) {
            if (location.kind === 'target')
                choices.set(context, this.#inheritedFrom(location.name, platform, opened));
        }
        const count = Math.max(1, ...[...choices.values()].map(({ length }) => length));
        const reads = dockerfile === undefined
            ? { failure: 'the Dockerfile cannot be read' }
            : readAll(dockerfile, target, {
                platform,
                contexts: new Set(contexts.named.keys()),
                inherited: Array.from({ length: count }, (_, index) => (context) => {
                    const stages = choices.get(context);
                    return stages?.[Math.min(index, stages.length - 1)];
                }),
            });
        this.#reads.set(key, reads);
        return reads;
    }
    #inheritedFrom(name, platform, child) {
        const { target } = this.#target(name);
        const built = platformsOf(target, this.#options);
        const isSure = built.includes(platform) && !namesPlatformOfBase(child.dockerfile);
        const platforms = isSure || !this.#varies(name) ? [platform] : [...new Set([platform, ...built])];
        return platforms.flatMap((each) => {
            const reads = this.#read(name, each);
            return 'failure' in reads ? ['unknown'] : reads.map(({ inherited }) => inherited);
        });
    }
    #varies(name) {
        const known = this.#varying.get(name);
        if (known !== undefined)
            return known;
        this.#varying.set(name, true);
        const { dockerfile, contexts } = this.#target(name);
        const varies = namesPlatform(dockerfile) || parentsIn(contexts).some(parent => this.#varies(parent));
        this.#varying.set(name, varies);
        return varies;
    }
}
const parentsIn = ({ named }) => [...named.values()].flatMap(location => (location.kind === 'target' ? [location.name] : []));
function platformsOf({ platforms = [] }, { defaultPlatform }) {
    if (platforms.length === 0)
        return [defaultPlatform];
    return [...new Set(platforms.map(platform => (platform === 'local' ? defaultPlatform : platform)))];
}
const platformVariable = /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/;
function namesPlatform(file) {
    const instructions = [
        ...(file?.globals ?? []),
        ...(file?.stages ?? []).flatMap(stage => [stage.from, ...stage.instructions]),
    ];
    return instructions.some(({ text }) => platformVariable.test(text));
}
const namesPlatformOfBase = (file) => file?.stages.some(({ from }) => from.flags.some(({ name }) => name === 'platform')) === true;
async function openTarget(name, target, options) {
    const main = locateContext(target.context ?? '.', options);
    const opened = { target, dockerfile: undefined, path: undefined, files: [] };
    const hasOwnFile = target['dockerfile-inline'] !== undefined || target.dockerfile?.includes('://') === true;
    const unwatched = main.kind === 'target' || main.kind === 'image'
        ? `its context ${target.context} is not a folder`
        : whyUnwatched(main, 'its context');
    if (unwatched !== undefined || (main.kind !== 'folder' && !hasOwnFile)) {
        const contexts = await readContexts(target, undefined, options);
        const otherwise = collectAllFiles(contexts, undefined, 'its Dockerfile is in the remote context');
        return { ...opened, contexts, otherwise: { ...otherwise, unwatched: unwatched ?? otherwise.unwatched } };
    }
    const dockerfile = await options.reader.read(name, target);
    if ('unwatched' in dockerfile) {
        const contexts = await readContexts(target, undefined, options);
        return { ...opened, contexts, otherwise: { ...noSources, unwatched: dockerfile.unwatched } };
    }
    const { path, location, rules: files } = dockerfile;
    const contexts = await readContexts(target, location, options);
    const unreadable = 'unreadable' in dockerfile
        ? `the Dockerfile cannot be read: ${dockerfile.unreadable}`
        : unknownFrontend(target, dockerfile.file);
    const otherwise = collectAllFiles(contexts, path, unreadable ?? '');
    const file = 'file' in dockerfile && unreadable === undefined ? dockerfile.file : undefined;
    return { target, contexts, dockerfile: file, otherwise, path, files };
}
function unknownFrontend(target, file) {
    const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax;
    if (frontend === undefined || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend)) {
        return undefined;
    }
    return `the frontend ${frontend} has its own rules`;
}
function readAll(file, target, { inherited, ...reading }) {
    const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, (0,definition/* unescapeTemplate */.Bn)(value)]);
    const request = { ...reading, args: Object.fromEntries(args), stage: target.target ?? '' };
    try {
        return inherited.map(each => (0,sources/* readSources */.t)(file, { ...request, inherited: each }));
    }
    catch (error) {
        return { failure: `the Dockerfile cannot be followed: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/source-lookup.js



async function lookUpSource(tree, source, needsLinks) {
    const { context, pattern, location, widened } = source;
    const root = context.folder;
    const rule = { kind: 'source', root, filter: context.filter, location, widened };
    const found = { absent: undefined, unwatched: undefined };
    if (!pattern.wild && pattern.folder === '')
        return { ...found, rule: { ...rule, patterns: [pattern] } };
    const written = joinPaths(root, pattern.folder);
    const { kind, path, links } = await tree.resolve(written, root);
    const real = pathBelow(root, path);
    const way = links.map(link => (0,source_pattern/* plainPattern */.h1)(pathBelow(root, link)));
    const end = pattern.wild ? (0,source_pattern/* movedPattern */.St)(pattern, real) : (0,source_pattern/* plainPattern */.h1)(real);
    const patterns = [...way, end];
    if (kind === 'loop') {
        return { ...found, rule: { ...rule, patterns }, unwatched: `${written} is a loop of symbolic links (${location})` };
    }
    if (kind === 'absent')
        return { ...found, rule: { ...rule, patterns }, absent: `git has no ${path} (${location})` };
    if (!pattern.wild || kind === 'submodule')
        return { ...found, rule: { ...rule, patterns } };
    const search = new WildcardSearch(tree, { ...source, pattern: end }, needsLinks);
    await search.run();
    return {
        ...found,
        rule: { ...rule, patterns: [...patterns, ...search.linked] },
        absent: search.isTaken ? undefined : `git has no file that ${location} takes`,
    };
}
const pathBelow = (root, path) => (root === '' ? path : path.slice(root.length + 1));
class WildcardSearch {
    #tree;
    #source;
    #needsLinks;
    isTaken = false;
    linked = [];
    constructor(tree, source, needsLinks) {
        this.#tree = tree;
        this.#source = source;
        this.#needsLinks = needsLinks;
    }
    async run() {
        await this.#visit(this.#source.pattern.folder);
    }
    async #visit(folder) {
        const { context } = this.#source;
        const entries = await this.#tree.list(joinPaths(context.folder, folder));
        for (const [name, entry] of entries ?? []) {
            if (this.isTaken && !this.#needsLinks)
                return;
            await this.#meet(joinPaths(folder, name), entry);
        }
    }
    async #meet(path, { mode }) {
        const { context, pattern } = this.#source;
        if (!pattern.matches(path, true))
            return;
        const isWhole = pattern.matches(path);
        const isIgnored = context.filter.excludes(path);
        if (isWhole && !isIgnored)
            this.isTaken = true;
        if (mode === symlinkMode && isWhole && this.#needsLinks)
            await this.#follow(path);
        if (mode === submoduleMode)
            this.isTaken = true;
        const isHidden = isIgnored && !context.filter.reincludes;
        if (mode === folderMode && !isHidden && !(isWhole && this.isTaken))
            await this.#visit(path);
    }
    async #follow(link) {
        const { folder } = this.#source.context;
        const { links, path } = await this.#tree.resolve(joinPaths(folder, link), folder);
        for (const each of [...links, path])
            this.linked.push((0,source_pattern/* plainPattern */.h1)(pathBelow(folder, each)));
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/target-sources.js











function readTargetSources(tree, request) {
    const derivation = deriveAll(tree, request);
    derivation.catch(() => undefined);
    const known = new Map();
    const lookUp = async (name, sources, needsLinks) => {
        const key = `${needsLinks} ${name}`;
        const found = known.get(key) ?? lookUpSources(tree, sources, needsLinks);
        known.set(key, found);
        return await found;
    };
    const since = async (name, sources, changes) => {
        const found = await lookUp(name, sources, false);
        return mayFollowLinksTo(changes, sources) && !isBuiltSince(changes, found)
            ? await lookUp(name, sources, true)
            : found;
    };
    return {
        since: async (changes) => {
            const entries = [...(await derivation)].map(async ([name, sources]) => {
                return [name, await since(name, sources, changes)];
            });
            return new Map(await Promise.all(entries));
        },
        complete: async () => {
            const entries = [...(await derivation)].map(async ([name, sources]) => {
                return [name, await lookUp(name, sources, true)];
            });
            return new Map(await Promise.all(entries));
        },
    };
}
const mayFollowLinksTo = (changes, { taken }) => taken.some(({ context, pattern }) => pattern.wild && changes.some(paths => hasPathIn(context.folder, paths)));
const isBuiltSince = (changes, { rules }) => rules.some(rule => (rule.kind === 'source' || rule.kind === 'link') &&
    changes.some(paths => pathsTakenBy(rule, paths).next().done !== true));
async function deriveAll(tree, { definition, names, root, workdir, defaultPlatform, declared }) {
    const extra = extraRules(declared.extraPaths, Object.keys(definition.target));
    const { globalPaths } = declared;
    const forAll = globalPaths.length === 0
        ? []
        : [patternRule('global', readPatterns('global-paths', globalPaths), 'input global-paths')];
    const folder = await tree.resolve(workdirInside(root, workdir));
    const links = folder.links.map(link => fileRule('link', link, 'a symbolic link to the folder that bake runs in'));
    const derived = await deriveSources(definition, names, {
        tree,
        root,
        workdir: external_node_path_.join(root, folder.path),
        defaultPlatform,
    });
    return new Map([...derived].map(([name, sources]) => {
        const extraOfTarget = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
        return [
            name,
            {
                ...sources,
                files: [...links, ...sources.files],
                declared: [...extraOfTarget, ...forAll],
                hasExtraPaths: extraOfTarget.length > 0,
            },
        ];
    }));
}
function workdirInside(root, workdir) {
    const absolute = external_node_path_.resolve(workdir);
    return pathInside(root, absolute) ?? pathInside(root, (0,external_node_fs_.realpathSync)(absolute)) ?? '';
}
async function lookUpSources(tree, { files, taken, declared, hasExtraPaths, ...sources }, needsLinks) {
    const found = await Promise.all(taken.map(async (source) => await lookUpSource(tree, source, needsLinks)));
    const absent = hasExtraPaths
        ? undefined
        : (sources.absent ?? found.map(each => each.absent).find(why => why !== undefined));
    const made = absent && `${absent}, so another step makes it; name what it is made from in "extra-paths"`;
    const rules = found.map(({ rule }) => rule);
    const { unwatched, dockerfile, texts, images, unusedParents } = sources;
    return {
        rules: [...files, ...rules, attributesRule([...files, ...rules])],
        unwatched: unwatched ?? found.map(each => each.unwatched).find(why => why !== undefined) ?? made,
        everyCommit: whyEveryCommit(rules),
        dockerfile,
        texts,
        images,
        unusedParents,
        declared,
    };
}
function whyEveryCommit(rules) {
    const head = '.git/HEAD';
    const withGit = rules.find(({ root, patterns, filter }) => root === '' && patterns.some(pattern => pattern.matches(head)) && !filter.excludes(head));
    return withGit && `${withGit.location} takes .git along, which every commit changes`;
}
function extraRules(lines, known) {
    const rules = new Map();
    for (const [name, value] of lines) {
        if (name !== '*' && !known.includes(name)) {
            throw (0,errors/* inputError */.Xu)(`Input "extra-paths": there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}.`, {
                fix: `Targets: ${[...known].sort().join(', ')}. "*" is all of them.`,
            });
        }
        const filter = readPatterns('extra-paths', value.split(',').map(pattern => pattern.trim()));
        rules.set(name, [patternRule('extra', filter, `input extra-paths of ${name === '*' ? 'all targets' : name}`)]);
    }
    return rules;
}
function readIgnoredPaths(patterns) {
    const filter = readPatterns('ignore-paths', patterns);
    return path => !filter.excludes(path);
}
function readPatterns(input, patterns) {
    try {
        return (0,ignore_file/* pathFilter */.Y1)(patterns);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "${input}": ${(0,errors/* messageOf */.bD)(error)}.`, {
            fix: 'Patterns are written as in .dockerignore, relative to the root of the repository.',
        });
    }
}

// EXTERNAL MODULE: ./actions/shared/git/ancestry.js
var ancestry = __webpack_require__(17122);
// EXTERNAL MODULE: ./actions/shared/git/checkout.js + 1 modules
var checkout = __webpack_require__(33637);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./actions/shared/git/objects.js



const timeoutSeconds = 600;
const maximumBytes = 64 * 1024 * 1024;
function openObjects(git) {
    const stdin = new external_node_stream_.PassThrough();
    const requests = [];
    let failure;
    const fail = (error) => {
        failure ??= error;
        for (const { reject } of requests.splice(0))
            reject(failure);
    };
    const answers = new AnswerParser({
        onObject: object => requests.shift()?.resolve(object),
        onTooLarge: id => {
            fail(tooLarge(id));
            stdin.end();
        },
    });
    const names = [];
    const flush = () => {
        if (names.length > 0 && !stdin.writableEnded)
            stdin.write(names
                .splice(0)
                .map(name => `${name}\n`)
                .join(''));
    };
    let ended;
    const start = async () => {
        const args = ['cat-file', '--batch'];
        try {
            const result = await git.run(args, { stdin, onOutput: part => answers.add(part), timeoutSeconds });
            fail((0,git_git/* gitFailure */.tv)(args, result, '.'));
        }
        catch (error) {
            fail(error);
        }
    };
    return {
        read: async (name) => {
            if (name.includes('\n'))
                return undefined;
            if (stdin.writableEnded)
                throw new Error(`the object ${name} is read after its repository was closed`);
            if (failure !== undefined)
                throw failure;
            const answer = new Promise((resolve, reject) => requests.push({ resolve, reject }));
            if (names.length === 0)
                setImmediate(flush);
            names.push(name);
            ended ??= start();
            return await answer;
        },
        close: async () => {
            flush();
            stdin.end();
            await ended;
        },
    };
}
const tooLarge = (id) => (0,errors/* policyError */.nq)(`The git object ${id} has more than ${maximumBytes / 1024 / 1024} MiB, and a Dockerfile or ignore file cannot.`, {
    fix: `Run "git cat-file -p ${id} | head" to see what it is.`,
});
class AnswerParser {
    #handlers;
    #parts = [];
    #length = 0;
    #needed = 1;
    constructor(handlers) {
        this.#handlers = handlers;
    }
    add(part) {
        if (this.#needed === Number.POSITIVE_INFINITY)
            return;
        this.#parts.push(part);
        this.#length += part.length;
        if (this.#length < this.#needed)
            return;
        const bytes = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
        let at = 0;
        this.#needed = 1;
        for (;;) {
            const end = bytes.indexOf(10, at);
            if (end < 0)
                break;
            const header = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(bytes.toString('latin1', at, end));
            const next = end + 1 + (header === null ? 0 : Number(header[3]) + 1);
            if (next - at > maximumBytes) {
                this.#parts = [];
                this.#needed = Number.POSITIVE_INFINITY;
                this.#handlers.onTooLarge(header?.[1] ?? '');
                return;
            }
            if (next > bytes.length) {
                this.#needed = next - at;
                break;
            }
            this.#handlers.onObject(header === null
                ? undefined
                : {
                    id: header[1] ?? '',
                    type: header[2],
                    content: bytes.subarray(end + 1, next - 1),
                });
            at = next;
        }
        this.#parts = at < bytes.length ? [bytes.subarray(at)] : [];
        this.#length = bytes.length - at;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/base-commit.js







async function openBase(ports, clone, wanted) {
    try {
        const revision = wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, [wanted.with, wanted.head]);
        if (revision === undefined) {
            return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
        }
        const known = await localCommit(clone.objects, revision);
        const { git, objects } = clone;
        if (known !== undefined)
            return { git, objects, revision: known, close: async () => undefined };
        return await fetchCommit(ports, clone, revision);
    }
    catch (error) {
        return { failure: (0,errors/* messageOf */.bD)(error) };
    }
}
async function localCommit(objects, revision) {
    for (const name of [revision, `refs/remotes/origin/${revision}`]) {
        const found = await objects.read(`${name}^{commit}`);
        if (found !== undefined)
            return found.id;
    }
    return undefined;
}
async function forkPoint(ports, clone, [one, other]) {
    const [a, b] = await Promise.all([localCommit(clone.objects, one), localCommit(clone.objects, other)]);
    if (!clone.shallow && a !== undefined && b !== undefined)
        return await (0,ancestry/* mergeBase */.wu)(clone.git, a, b);
    const scratch = await createScratch(ports, clone, { borrow: false });
    try {
        await fetchInto(scratch.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
        return await (0,ancestry/* mergeBase */.wu)(scratch.git, 'refs/base/one', 'refs/base/other');
    }
    finally {
        scratch.close();
    }
}
async function fetchCommit(ports, clone, revision) {
    const scratch = await createScratch(ports, clone, { borrow: true });
    try {
        await fetchInto(scratch.git, ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`]);
        const id = await scratch.git.text(['rev-parse', '--verify', 'refs/base/commit^{commit}']);
        const objects = openObjects(scratch.git);
        const close = async () => {
            await objects.close();
            scratch.close();
        };
        return { git: scratch.git, revision: id, objects, close };
    }
    catch (error) {
        scratch.close();
        throw error;
    }
}
async function fetchInto(git, request) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...request];
    const result = await git.run(args, { timeoutSeconds: 300 });
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(['fetch'], result, '.');
}
async function createScratch(ports, clone, { borrow }) {
    const remote = await (0,checkout/* readRemote */.Z)(clone.git, { trusted: [ports.folders.workspace, clone.root] });
    const settings = [...remote.settings, ['remote.origin.url', remote.url]];
    const folder = ports.folders.create('base');
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, gitDir: folder, env: ports.env, settings });
    const format = clone.head.length === 64 ? 'sha256' : 'sha1';
    await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
    if (borrow) {
        (0,external_node_fs_.mkdirSync)(external_node_path_.join(folder, 'objects/info'), { recursive: true });
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'objects/info/alternates'), `${clone.objectsFolder}\n`);
        if (clone.shallow)
            (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'shallow'), (0,external_node_fs_.readFileSync)(clone.shallowFile));
    }
    return { git, close: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }) };
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/commit-comparison.js








async function compareCommits(ports, commit, wanted) {
    const base = await openBase(ports, commit.clone, wanted);
    if ('failure' in base)
        return base;
    try {
        const counts = readIgnoredPaths(commit.ignorePaths);
        const changes = await readChangedPaths(base.git, base.revision, commit.clone.head, counts);
        const sources = await commit.sources.since([changes]);
        const tree = new CommitTree(base.objects, base.revision);
        const sourcesBefore = await readEarlierSources(commit, sources, tree, changes);
        const comparison = {
            base: wanted.reason,
            isSameCommit: base.revision === commit.clone.head,
            changes,
            attributes: await readChangedAttributes(tree, commit.clone, sources, changes),
            textsBefore: new Map([...sourcesBefore].map(([name, { texts }]) => [name, texts])),
            sameFiles: await targetsOfSameFiles(commit.clone, sources, sourcesBefore, changes),
        };
        return { revision: base.revision, comparison };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.kind === 'service')
            return { failure: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
    finally {
        await base.close();
    }
}
async function readEarlierSources({ request }, sources, tree, changes) {
    const isChanged = ({ rules }) => rules.some(rule => (rule.kind === 'dockerfile' || rule.kind === 'dockerignore') &&
        pathsTakenBy(rule, changes).next().done !== true);
    const names = [...sources].flatMap(([name, ofTarget]) => (isChanged(ofTarget) ? [name] : []));
    return names.length === 0 ? new Map() : await readTargetSources(tree, { ...request, names }).complete();
}
async function readChangedAttributes(before, { tree, git, head }, sources, changes) {
    const changed = [];
    for (const file of changes.names.filter(name => /(?:^|\/)\.gitattributes$/.test(name))) {
        const [were, are] = await Promise.all([before, tree].map(async (commit) => await readFileOf(commit, file)));
        const test = changedCheckouts(were ?? '', are ?? '');
        if (test !== undefined)
            changed.push({ file, folder: file.slice(0, -'.gitattributes'.length), test });
    }
    if (changed.length === 0)
        return new Map();
    const all = await readTree(git, head);
    const found = [...sources].flatMap(([name, { rules }]) => {
        const paths = new Set(rules.filter(({ kind }) => kind !== 'attributes').flatMap(rule => [...pathsTakenBy(rule, all)]));
        const names = [...paths].map(at => all.names[at] ?? '');
        const hit = changed.find(({ folder, test }) => names.some(path => path.startsWith(folder) && test(path.slice(folder.length))));
        return hit === undefined ? [] : [[name, hit.file]];
    });
    return new Map(found);
}
const readFileOf = async (commit, file) => (await commit.read(await commit.resolve(file))) ?? '';
async function targetsOfSameFiles({ git, head }, sources, sourcesBefore, changes) {
    if (sourcesBefore.size === 0)
        return new Set();
    const tree = await readTree(git, head);
    const rulesOf = (found) => found?.rules.filter(({ kind }) => kind === 'source') ?? [];
    const same = [...sourcesBefore].filter(([name, before]) => {
        const [were, are] = [rulesOf(before), rulesOf(sources.get(name))];
        return were.length === are.length && were.every((rule, index) => takesSame(rule, are[index], { changes, tree }));
    });
    return new Set(same.map(([name]) => name));
}
function takesSame(before, now, { changes, tree }) {
    if (now === undefined || before.location !== now.location || before.root !== now.root)
        return false;
    if ([...pathsTakenBy(before, changes)].length > 0)
        return false;
    const [were, are] = [[...pathsTakenBy(before, tree)], [...pathsTakenBy(now, tree)]];
    return were.length === are.length && were.every((path, index) => path === are[index]);
}

// EXTERNAL MODULE: ./actions/shared/github/api/repository-api.js + 1 modules
var repository_api = __webpack_require__(75311);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
;// CONCATENATED MODULE: ./actions/shared/github/api/trusted-runs.js


const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];
const runDocument = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    run_number: dist/* number */.aig(),
    run_attempt: dist/* optional */.lqM(dist/* number */.aig(), 1),
    event: dist/* string */.YjP(),
    path: dist/* string */.YjP(),
    head_branch: dist/* nullable */.mee(dist/* string */.YjP()),
    head_sha: dist/* string */.YjP(),
    conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
    html_url: dist/* string */.YjP(),
    head_repository: dist/* nullable */.mee(dist/* object */.Ikc({ id: dist/* number */.aig() })),
    repository: dist/* object */.Ikc({ id: dist/* number */.aig() }),
});
const maxRuns = 5;
async function listTrustedRuns(api, policy) {
    const workflow = policy.workflow.split('/').at(-1) ?? '';
    const trusted = [];
    for await (const page of api.listWorkflowRuns({ workflow, branch: policy.branch, status: 'success' })) {
        const read = dist/* safeParse */.xLC(dist/* array */.YOg(runDocument), page);
        if (!read.success)
            throw (0,errors/* serviceError */.cg)(`GitHub's list of runs of ${workflow} does not have the expected form.`);
        trusted.push(...read.output.filter(candidate => distrust(candidate, policy) === undefined));
        if (trusted.length >= maxRuns)
            break;
    }
    return trusted.sort((one, other) => other.run_number - one.run_number).slice(0, maxRuns);
}
function distrust(candidate, policy) {
    if (candidate.id === policy.not)
        return 'it is this run';
    if (candidate.conclusion !== 'success')
        return `it ended as ${candidate.conclusion}`;
    if (candidate.head_repository?.id !== candidate.repository.id)
        return 'its commit comes from a fork';
    if (candidate.path.split('@')[0] !== policy.workflow)
        return `it belongs to ${candidate.path}`;
    if (candidate.head_branch !== policy.branch)
        return `it ran on ${candidate.head_branch}`;
    if (!policy.events.includes(candidate.event))
        return `its event was ${candidate.event}`;
    return undefined;
}

// EXTERNAL MODULE: ./actions/shared/github/documents/document-file.js
var document_file = __webpack_require__(66469);
// EXTERNAL MODULE: ./actions/shared/images/documents/digest-manifest.js
var digest_manifest = __webpack_require__(92456);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/store.js
var store = __webpack_require__(28351);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/zip-entry.js
var zip_entry = __webpack_require__(98556);
;// CONCATENATED MODULE: ./actions/shared/github/documents/last-manifest.js







const artifactDocument = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    name: dist/* string */.YjP(),
    size_in_bytes: dist/* number */.aig(),
    expired: dist/* boolean */.zMY(),
    created_at: dist/* nullable */.mee(dist/* string */.YjP()),
    expires_at: dist/* nullable */.mee(dist/* string */.YjP()),
    digest: dist/* nullish */.cl6(dist/* string */.YjP()),
    workflow_run: dist/* nullish */.cl6(dist/* object */.Ikc({ id: dist/* number */.aig(), repository_id: dist/* optional */.lqM(dist/* number */.aig()), head_repository_id: dist/* optional */.lqM(dist/* number */.aig()) })),
});
async function findLastManifest(api, query) {
    const runs = await listTrustedRuns(api, query);
    let newest;
    for (const run of runs) {
        const found = await manifestOfRun(api, query, run);
        if (found.kind === 'found')
            return found;
        newest ??= found;
    }
    const reason = `${query.workflow} has no successful run on ${query.branch} yet`;
    return newest ?? { kind: 'none', code: 'no-run', reason };
}
async function manifestOfRun(api, query, run) {
    const name = (0,digest_manifest/* manifestArtifact */.Ek)(query.environment);
    const read = dist/* safeParse */.xLC(dist/* array */.YOg(artifactDocument), await api.listArtifacts(run.id, name));
    if (!read.success) {
        throw (0,errors/* serviceError */.cg)(`GitHub's list of artifacts of run ${run.run_number} does not have the expected form.`);
    }
    const [listed] = read.output
        .filter(each => each.name === name && isOfRun(each, run))
        .sort((one, other) => other.id - one.id);
    const where = `run ${run.run_number} (${run.html_url})`;
    if (listed === undefined)
        return { kind: 'none', code: 'no-artifact', reason: `${where} has no artifact ${name}` };
    const archive = listed.expired ? undefined : await api.downloadArtifact(listed.id, store/* artifactLimit */.M);
    if (archive === undefined)
        return { kind: 'none', code: 'expired', reason: expiryOf(listed, where) };
    try {
        return { kind: 'found', manifest: checkOwner(readArchive(archive, listed), query, run), run };
    }
    catch (error) {
        const reason = `artifact ${name} of ${where} is refused: ${(0,errors/* messageOf */.bD)(error)}`;
        return { kind: 'none', code: 'bad-artifact', reason };
    }
}
const isOfRun = ({ workflow_run: origin }, run) => origin === null ||
    origin === undefined ||
    (origin.id === run.id && origin.head_repository_id === (origin.repository_id ?? run.repository.id));
const expiryOf = ({ name, created_at: created, expires_at: expires }, where) => `artifact ${name} of ${where}, created ${created ?? 'at an unknown time'}, expired ${expires ?? ''}; a longer "retention-days" keeps it`;
function readArchive(archive, { digest }) {
    const actual = (0,images_digest/* digestOf */.ol)(archive);
    if (digest && actual !== digest)
        throw new Error(`its bytes have the digest ${actual}, not ${digest} as recorded`);
    const json = (0,zip_entry/* readOnlyEntry */.l)(archive, `${digest_manifest/* manifestName */.vS}.json`, store/* artifactLimit */.M).toString('utf8');
    return (0,digest_manifest/* parseDigestManifest */.Zq)(json, 'it');
}
function checkOwner(manifest, query, run) {
    const comparisons = [
        ['repository', manifest.repository.toLowerCase(), query.repository.toLowerCase()],
        ['run', manifest.run.id, run.id],
        ['commit', manifest.revision, run.head_sha],
        ['environment', manifest.environment, query.environment],
    ];
    const wrong = comparisons.find(([, found, expected]) => found !== expected);
    if (wrong !== undefined)
        throw new Error(`it is for ${wrong[0]} ${wrong[1]}, not ${wrong[2]}`);
    return manifest;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/earlier-manifest.js






async function findEarlierManifest(ports, context, branches, options) {
    const { githubToken, environment } = options;
    if (options.lastDigests !== '')
        return readManifestInput(options, context, ports.folders.workspace);
    const missing = (why) => ({ missing: why, notice: undefined });
    if (context.source !== 'github' || context.run === undefined) {
        return missing('none can be looked up outside GitHub Actions');
    }
    if (githubToken === '')
        return missing('no github-token to look it up');
    const { repository } = context;
    const { workflow, id } = context.run;
    const api = (0,repository_api/* createRepositoryApi */.R)(ports, repository, githubToken, ports.deadlines.question());
    let firstReason;
    try {
        for (const branch of branches) {
            const query = { workflow, branch, events: trustedEvents, not: id, repository, environment };
            const found = await findLastManifest(api, query);
            if (found.kind === 'found') {
                const { manifest, run } = found;
                return { manifest, reason: `manifest of run ${run.run_number} on ${branch}`, run: run.id };
            }
            firstReason ??= found.reason;
        }
        return missing(firstReason ?? 'there is no branch to look on');
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { missing: (0,errors/* messageOf */.bD)(error), notice: (0,errors/* describeError */.Uc)(error) };
    }
}
function readManifestInput({ lastDigests, environment }, context, workspace) {
    const isJson = lastDigests.startsWith('{');
    const what = isJson ? 'Input "last-digests"' : `Input "last-digests": ${lastDigests}`;
    const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
    const file = { input: 'last-digests', file: lastDigests, workspace, fix };
    const manifest = (0,digest_manifest/* parseDigestManifest */.Zq)(isJson ? lastDigests : (0,document_file/* readDocumentFile */.K)(file), what);
    if (manifest.repository !== context.repository) {
        throw (0,errors/* inputError */.Xu)(`${what} is for the repository ${manifest.repository}, and this is ${context.repository}.`);
    }
    if (manifest.environment !== environment) {
        throw (0,errors/* inputError */.Xu)(`${what} is for ${manifest.environment === null ? 'no environment' : `the environment ${manifest.environment}`}, and input "environment" is ${environment ?? 'empty'}.`);
    }
    return {
        manifest,
        reason: `manifest of run ${manifest.run.number}, named by input "last-digests"`,
        run: manifest.run.id,
    };
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/history.js



async function readHistory(ports, { context, payload }, commit, options) {
    const { head, parents } = commit.clone;
    const decision = decideBase(options.base, { context, event: readEventCommits(payload), head, parents });
    if (decision.kind === 'everything') {
        const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
        return { ...withoutComparison(decision.reason), byEvent: !decision.warning, warnings };
    }
    const earlier = await findEarlierManifest(ports, context, manifestBranches(context, payload), options);
    if ('missing' in earlier) {
        const reason = 'no earlier manifest';
        if (earlier.notice === undefined)
            return withoutComparison(reason, earlier.missing);
        return { ...withoutComparison(reason), notices: [`Unchanged images cannot be taken over. ${earlier.notice}`] };
    }
    return await compareWith(ports, commit, commitsToCompare(decision, earlier), earlier);
}
const withoutComparison = (reason, details) => ({
    base: { revision: null, reason: details === undefined ? reason : `${reason} (${details})`, run: null },
    everything: reason,
    byEvent: false,
    comparisons: [],
    manifest: undefined,
    warnings: [],
    notices: [],
});
const contentOnly = {
    ...withoutComparison('compared by content, not with a commit'),
    everything: undefined,
};
async function compareWith(ports, commit, [base, ...others], { manifest, run }) {
    const first = await compareCommits(ports, commit, base);
    if ('failure' in first)
        return unreadable(`the base (${base.reason}) cannot be read`, first.failure);
    const comparisons = [first.comparison];
    for (const other of others.filter(({ revision }) => revision !== first.revision)) {
        const next = await compareCommits(ports, commit, other);
        if ('failure' in next)
            return unreadable(`the commit of the ${other.reason} cannot be read`, next.failure);
        comparisons.push(next.comparison);
    }
    return {
        base: { revision: first.revision, reason: base.reason, run },
        everything: undefined,
        byEvent: false,
        comparisons,
        manifest,
        warnings: [],
        notices: [],
    };
}
const unreadable = (reason, failure) => ({
    ...withoutComparison(reason),
    warnings: [`Everything is built, because ${reason}: ${failure}`],
});

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/target-change.js


function changesSince({ comparisons, manifest }, { targets, sources }) {
    const changes = new Map();
    const add = (name, change) => {
        if (change !== undefined && !changes.has(name))
            changes.set(name, change);
    };
    for (const name of sources.keys())
        add(name, definitionChange(name, targets[name], manifest));
    for (const [index, comparison] of comparisons.entries()) {
        const finder = new ChangeFinder(comparison);
        for (const [name, ofTarget] of sources) {
            if (changes.has(name))
                continue;
            const change = finder.changeOf(name, ofTarget);
            add(name, change === undefined || index === 0 ? change : `${change}, since the ${comparison.base}`);
        }
    }
    return changes;
}
class ChangeFinder {
    #comparison;
    #hits = new Map();
    constructor(comparison) {
        this.#comparison = comparison;
    }
    changeOf(name, sources) {
        const { isSameCommit, sameFiles, attributes } = this.#comparison;
        if (sources.everyCommit !== undefined && !isSameCommit)
            return sources.everyCommit;
        for (const rule of [...sources.rules, ...sources.declared]) {
            const hit = rule.kind === 'attributes' ? attributes.get(name) : this.#firstChangedPath(rule);
            if (hit === undefined)
                continue;
            if (rule.kind === 'dockerfile' && this.#hasSameTexts(name, sources))
                continue;
            if (rule.kind === 'dockerignore' && sameFiles.has(name))
                continue;
            const why = rule.widened === undefined ? '' : `; the whole context counts: ${rule.widened}`;
            return `${hit} changed (${rule.location}${why})`;
        }
        return undefined;
    }
    #firstChangedPath(rule) {
        if (this.#hits.has(rule))
            return this.#hits.get(rule);
        const { changes } = this.#comparison;
        const [first] = pathsTakenBy(rule, changes);
        const hit = first === undefined ? undefined : changes.names[first];
        this.#hits.set(rule, hit);
        return hit;
    }
    #hasSameTexts(name, { texts }) {
        const before = this.#comparison.textsBefore.get(name);
        if (before === undefined || texts.length === 0 || before.length !== texts.length)
            return false;
        return before.every((text, index) => text === texts[index]);
    }
}
function definitionChange(name, target, manifest) {
    const image = manifest?.images[name];
    if (manifest === undefined || image === undefined)
        return undefined;
    const run = manifest.run.number;
    const { definitionDigest, definitionFields = {} } = image;
    if (definitionDigest === undefined)
        return `run ${run} recorded no definition of it to compare with`;
    if (definitionDigest === target?.definitionDigest)
        return undefined;
    const fields = (0,definition_digest/* changedDefinitionFields */.b0)(definitionFields, target?.definitionFields ?? {});
    if (fields.length === 0)
        return `run ${run} recorded its definition in another form`;
    const shown = fields.slice(0, 3).join(', ');
    return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/clone.js






async function openClone(ports, folder) {
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, env: ports.env });
    const objects = openObjects(git);
    try {
        const [located, commit] = await Promise.all([locateClone(git, folder), objects.read('HEAD')]);
        if (commit?.type !== 'commit') {
            throw (0,errors/* inputError */.Xu)(`The git repository of ${folder} has no commit.`, {
                fix: 'Check a commit out first, e.g. with actions/checkout.',
            });
        }
        const text = commit.content.toString('utf8');
        const header = text.slice(0, text.indexOf('\n\n'));
        return {
            ...located,
            git,
            head: commit.id,
            parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(match => match[1] ?? ''),
            objects,
            tree: new CommitTree(objects, commit.id),
        };
    }
    catch (error) {
        await objects.close();
        throw error;
    }
}
async function locateClone(git, folder) {
    const names = ['--show-toplevel', '--git-path', 'objects', '--git-path', 'shallow', '--is-shallow-repository'];
    const located = await git.text(['rev-parse', ...names, '--show-prefix']);
    const [root = '', objects = '', shallowFile = '', shallow = '', prefix = ''] = located.split('\n');
    return {
        root,
        prefix,
        shallow: shallow === 'true',
        objectsFolder: external_node_path_.resolve(folder, objects),
        shallowFile: external_node_path_.resolve(folder, shallowFile),
    };
}
async function readFilesAt(git, revision, files) {
    const contents = new Map();
    const wanted = files.filter(file => !file.includes('\n'));
    if (wanted.length === 0)
        return contents;
    const stdin = wanted.map(file => `${revision}:${file}\n`).join('');
    const { stdout } = await git.run(['cat-file', '--batch'], { stdin, timeoutSeconds: 300 });
    let at = 0;
    for (const file of wanted) {
        const end = stdout.indexOf(10, at);
        if (end < 0)
            break;
        const size = / blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
        at = end + 1;
        if (size === undefined)
            continue;
        contents.set(file, stdout.toString('utf8', at, at + Number(size)));
        at += Number(size) + 1;
    }
    return contents;
}
const workTreeReader = (root) => file => {
    const absolute = path.join(root, file);
    if (!existsSync(absolute))
        return undefined;
    try {
        return readFileSync(absolute, 'utf8');
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(90886);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(83501);
;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/base-images.js



const parallelRequests = 8;
const noBaseImages = {
    floating: [],
    digests: new Map(),
    moved: new Map(),
    triggered: new Map(),
};
async function readBaseImageFacts(sources, manifest, registry) {
    const floating = floatingImages(sources);
    const images = await readBaseImages(floating, registry);
    return {
        floating,
        digests: new Map([...images].map(([reference, { digest }]) => [reference, digest])),
        moved: movedBases(sources, manifest, images),
        triggered: triggeredTargets(sources, images),
    };
}
function floatingImages(sources) {
    const found = new Map();
    for (const image of [...sources.values()].flatMap(({ images }) => images)) {
        const { reference } = image;
        if (!reference.includes('@') && tryReference(reference) !== undefined)
            found.set(reference, image);
    }
    return [...found.values()].sort((one, other) => (one.reference < other.reference ? -1 : 1));
}
async function readBaseImages(images, registry) {
    const found = new Map();
    await (0,concurrency/* mapConcurrently */.X)(images, parallelRequests, async ({ reference }) => {
        const image = await readBaseImage(reference, registry);
        if (image !== undefined)
            found.set(reference, image);
    });
    return found;
}
async function readBaseImage(reference, registry) {
    const parsed = tryReference(reference);
    if (parsed === undefined)
        return undefined;
    try {
        const repository = registry.repository((0,images_reference/* repositoryOf */._M)(parsed));
        const head = await repository.headManifest(parsed.tag ?? 'latest');
        return head && { digest: head.digest, hasTriggers: await readTriggers(repository, head.digest) };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}
async function readTriggers(repository, digest) {
    const { readImage, readImageConfig } = await __webpack_require__.e(/* import() */ 'shared-registry-image-content').then(__webpack_require__.bind(__webpack_require__, 5817));
    try {
        const [image] = (await readImage(repository, digest))?.platforms ?? [];
        const config = image === undefined ? undefined : await readImageConfig(repository, image.config);
        return config !== undefined && config.onBuild.length > 0;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return false;
        throw error;
    }
}
function triggeredTargets(sources, bases) {
    const triggered = new Map();
    for (const [name, { images }] of sources) {
        for (const { reference, location } of images) {
            if (!bases.get(reference)?.hasTriggers)
                continue;
            triggered.set(name, `${reference} has ONBUILD instructions, whose files cannot be derived (${location})`);
        }
    }
    return triggered;
}
function movedBases(sources, manifest, bases) {
    const moved = new Map();
    for (const [name, { images }] of sources) {
        const base = manifest?.images[name]?.base;
        if (base === undefined || base === null)
            continue;
        for (const { reference, location } of images) {
            const parsed = tryReference(reference);
            const now = bases.get(reference);
            if (parsed === undefined || now === undefined || (0,images_reference/* repositoryOf */._M)(parsed) !== base.image)
                continue;
            if (now.digest !== base.digest)
                moved.set(name, `base image ${reference} moved (${location})`);
        }
    }
    return moved;
}
function tryReference(reference) {
    try {
        return (0,images_reference/* parseReference */.F2)(reference);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/large-contexts.js




const largeContext = 50_000_000;
async function describeLargeContexts(sources, clone) {
    const contexts = wholeContexts(sources);
    if (contexts.length === 0 || (await isPartial(clone)))
        return [];
    const sizes = await readSizes(contexts, clone);
    return contexts.flatMap(({ folder, location, targets }) => {
        const { bytes, files } = sizes.get(folder) ?? { bytes: 0, files: 0 };
        if (bytes < largeContext)
            return [];
        const name = folder === '' ? 'the whole repository' : `the whole folder ${folder}`;
        const ignoreFile = folder === '' ? '.dockerignore' : `${folder}/.dockerignore`;
        return [
            `${targets.join(', ')}: the build gets ${name}, ${Math.round(bytes / 1_000_000)} MB in ${files} files (${location}), and any change in it builds the image. Name in ${ignoreFile} what it does not need.`,
        ];
    });
}
function wholeContexts(sources) {
    const found = new Map();
    for (const [name, { rules }] of sources) {
        for (const { kind, root, patterns, filter, location, widened } of rules) {
            if (kind !== 'source' || filter !== ignore_file/* noFilter */.Yh || widened !== undefined || !patterns.includes(source_pattern/* wholeContext */.T0))
                continue;
            const known = found.get(root) ?? { folder: root, location, targets: [] };
            if (!known.targets.includes(name))
                found.set(root, { ...known, targets: [...known.targets, name] });
        }
    }
    return [...found.values()];
}
async function isPartial({ git }) {
    const { exitCode } = await git.run(['config', '--get-regexp', '^remote\\..*\\.(promisor|partialclonefilter)$']);
    return exitCode === 0;
}
async function readSizes(contexts, clone) {
    const sizes = new Map();
    for (const { folder } of contexts)
        sizes.set(folder, await readSize(folder, clone));
    return sizes;
}
async function readSize(folder, { git, head }) {
    try {
        const listed = await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', `${head}:${folder}`]);
        const lines = listed.exitCode === 0 ? splitNul(listed.stdout) : [];
        const each = lines.map(line => Number(line.slice(0, line.indexOf('\t')).split(' ').at(-1)));
        return { bytes: each.reduce((sum, size) => sum + (size || 0), 0), files: each.length };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return { bytes: 0, files: 0 };
        throw error;
    }
}

// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(13672);
;// CONCATENATED MODULE: ./actions/buildx-matrix/take-over/published-images.js


const published_images_parallelRequests = 8;
async function findInManifest(names, targets, manifest, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)(names, published_images_parallelRequests, async (name) => {
        const image = manifest.images[name];
        const target = targets[name];
        const run = manifest.run.number;
        if (image === undefined || target === undefined)
            return [name, { missing: `run ${run} published no image of it` }];
        const obstacle = differenceOf(image, target) ?? (await whyMissing(registry, image));
        if (obstacle !== undefined) {
            return [name, { ...obstacle, missing: `unchanged since run ${run}, but ${obstacle.missing}` }];
        }
        const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
        const found = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
        const reason = `unchanged since run ${run} (${manifest.revision.slice(0, 7)})`;
        return [name, { found, reason, sameContent: false }];
    });
    return new Map(entries);
}
function differenceOf(image, target) {
    if (image.image !== target.image) {
        return { missing: `it was published as ${image.image}, and its name is ${target.image} now` };
    }
    const mirror = target.mirrors.find(name => !image.mirrors.includes(name));
    if (mirror !== undefined)
        return { missing: `it was not published in ${mirror} yet` };
    const platform = target.platforms.find(name => image.platforms[name] === undefined);
    return platform === undefined ? undefined : { missing: `it was published without ${platform}` };
}
async function whyMissing(registry, { image, digest }) {
    try {
        const head = await registry.repository(image).headManifest(digest);
        return head === undefined ? { missing: `${image} no longer has ${digest}` } : undefined;
    }
    catch (error) {
        return silentRegistry(error);
    }
}
function silentRegistry(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return { missing: 'its registry does not answer', failure: (0,errors/* messageOf */.bD)(error) };
    throw error;
}
async function findUnderTags(tags, targets, revision, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)([...tags], published_images_parallelRequests, async ([name, tag]) => {
        const target = targets[name];
        const image = target === undefined || target.image === null
            ? { missing: 'it has no image name' }
            : await findUnderTag({ repository: target.image, tag, revision }, target.platforms, registry);
        return [name, image];
    });
    return new Map(entries);
}
async function findUnderTag({ repository, tag, revision }, wantedPlatforms, registry) {
    const reference = `${repository}:${tag}`;
    const { readImage } = await __webpack_require__.e(/* import() */ 'shared-registry-image-content').then(__webpack_require__.bind(__webpack_require__, 5817));
    try {
        const content = await readImage(registry.repository(repository), tag);
        if (content === undefined)
            return { missing: `there is no ${reference}` };
        const platforms = Object.fromEntries(content.platforms.map(({ platform, descriptor, size, layers }) => [
            platform,
            { digest: descriptor.digest, size, layers: layers.length },
        ]));
        const absent = wantedPlatforms.find(platform => platforms[platform] === undefined);
        if (absent !== undefined)
            return { missing: `${reference} lacks ${absent}` };
        const { digest, mediaType } = content;
        const attestations = [...content.attestations];
        const found = { digest, mediaType, platforms, attestations, base: null, builtFrom: revision, run: null };
        return { found, reason: `the same content is published as ${reference}`, sameContent: true };
    }
    catch (error) {
        return silentRegistry(error);
    }
}
function registryFailures(images) {
    return [...new Set([...images].flatMap(image => ('missing' in image ? (image.failure ?? []) : [])))];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/take-over/take-over.js



async function findEarlierImages({ targets, context, published, forced, sources, changes, history, keys }, registry) {
    const images = new Map();
    const candidates = [...published].filter(name => !forced.has(name) && sources.get(name)?.unwatched === undefined);
    if (history.manifest !== undefined) {
        const changed = changedWithChildren({ targets, changes });
        const unchanged = candidates.filter(name => !changed.has(name));
        for (const [name, image] of await findInManifest(unchanged, targets, history.manifest, registry)) {
            images.set(name, image);
        }
    }
    if (keys === undefined || history.byEvent)
        return images;
    const tags = candidates.flatMap(name => {
        const key = keys.get(name);
        return key === undefined || isFound(images.get(name)) ? [] : [[name, keyTag(key)]];
    });
    for (const [name, image] of await findUnderTags(new Map(tags), targets, context.revision, registry)) {
        images.set(name, image);
    }
    return images;
}
const isFound = (image) => image !== undefined && 'found' in image;
function changedWithChildren({ targets, changes }) {
    const children = new Map();
    for (const [name, { parents }] of Object.entries(targets)) {
        for (const parent of parents)
            children.set(parent, [...(children.get(parent) ?? []), name]);
    }
    return (0,graph.closure)(changes.keys(), children);
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/facts.js















async function gatherMatrixFacts(inputs, runtime) {
    const clone = await tryOpenClone(runtime, inputs.workdir);
    try {
        return await gatherFactsIn(clone, inputs, runtime);
    }
    finally {
        if (!('failure' in clone))
            await clone.objects.close();
    }
}
async function gatherFactsIn(clone, inputs, runtime) {
    const definition = await readDefinitionFacts(inputs, runtime, 'failure' in clone ? undefined : clone.prefix);
    const { openRegistry } = await __webpack_require__.e(/* import() */ 'shared-registry-open').then(__webpack_require__.bind(__webpack_require__, 88035));
    const repositories = Object.values(definition.targets).flatMap(({ image }) => image ?? []);
    const registry = openRegistry(runtime, { ...inputs, repositories });
    if ('failure' in clone)
        return { ...definition, ...withoutEarlierImages(withoutClone(inputs, clone), new Map()) };
    try {
        return { ...definition, ...(await readSourceFacts(inputs, runtime, { definition, clone, registry })) };
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.XS))
            throw error;
        return { ...definition, ...withoutEarlierImages(withoutClone(inputs, { failure: (0,errors/* messageOf */.bD)(error) }), new Map()) };
    }
}
async function readSourceFacts(inputs, runtime, { definition, clone, registry }) {
    await refuseMissingContexts(definition.definition, clone, inputs);
    const commit = builtCommit(inputs, definition, clone);
    if (inputs.mode === 'all') {
        const history = withoutComparison('mode all builds everything');
        const sources = await (inputs.explain === '' ? commit.sources.since([]) : commit.sources.complete());
        return { ...withoutEarlierImages(history, sources), largeContexts: await describeLargeContexts(sources, clone) };
    }
    const history = await readEarlierCommits(inputs, runtime, definition, commit);
    const isDiff = inputs.mode === 'diff' && inputs.explain === '';
    const sources = await (isDiff
        ? commit.sources.since(history.comparisons.map(({ changes }) => changes))
        : commit.sources.complete());
    const largeContexts = await describeLargeContexts(sources, clone);
    const changes = changesSince(history, { targets: definition.targets, sources });
    const baseImages = await facts_readBaseImages(inputs, { sources, history }, registry);
    const keys = await readContentKeys(inputs, definition, { sources, baseImages }, clone);
    const images = await findEarlierImages({ ...definition, sources, changes, history, keys }, registry);
    return { sources, history, changes, keys, images, baseImages, largeContexts };
}
async function tryOpenClone(runtime, workdir) {
    try {
        return await openClone(runtime, external_node_path_.resolve(workdir));
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return { failure: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
const withoutEarlierImages = (history, sources) => ({
    sources,
    history,
    changes: new Map(),
    keys: undefined,
    images: new Map(),
    baseImages: noBaseImages,
    largeContexts: [],
});
function withoutClone({ mode }, { failure }) {
    const history = withoutComparison('the repository cannot be read');
    return mode === 'all' ? history : { ...history, warnings: [`Everything is built, because ${failure}`] };
}
function builtCommit(inputs, facts, clone) {
    const { definition, order, context } = facts;
    const { workdir, defaultPlatform, extraPaths, ignorePaths } = inputs;
    const workflow = context.run?.workflow.startsWith('.github/') ? [context.run.workflow] : [];
    const globalPaths = inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line]));
    const declared = { extraPaths, globalPaths };
    const request = { definition, names: order, root: clone.root, workdir, defaultPlatform, declared };
    return { clone, sources: readTargetSources(clone.tree, request), request, ignorePaths };
}
async function readEarlierCommits(inputs, runtime, { context, environment }, commit) {
    if (inputs.mode === 'content')
        return contentOnly;
    const payload = (0,context_payload/* readPayload */.rD)(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
    const { base, lastDigests, githubToken } = inputs;
    return await readHistory(runtime, { context, payload }, commit, { base, lastDigests, githubToken, environment });
}
async function facts_readBaseImages({ onBaseMoved }, { sources, history }, registry) {
    if (onBaseMoved === 'ignore')
        return { ...noBaseImages, floating: floatingImages(sources) };
    return await readBaseImageFacts(sources, history.manifest, registry);
}
async function readContentKeys({ mode, onBaseMoved }, definition, { sources, baseImages }, { git, head }) {
    if (mode === 'diff')
        return undefined;
    const baseDigests = onBaseMoved === 'build' ? baseImages.digests : noBaseImages.digests;
    return contentKeys({ ...definition, sources, tree: await readTree(git, head), baseDigests });
}

// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(85882);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var platform = __webpack_require__(98520);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(42028);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(94126);
;// CONCATENATED MODULE: ./actions/buildx-matrix/inputs.js





const defaultRunners = ['default=ubuntu-24.04', 'linux/arm64=ubuntu-24.04-arm', 'linux/arm=ubuntu-24.04-arm'].join('\n');
const buildxMatrixInputs = {
    files: (0,inputs/* list */.p_)(),
    targets: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    definition: (0,inputs/* text */.Qq)(),
    discover: (0,inputs/* flag */.Jt)(false),
    'exclude-paths': (0,inputs/* list */.p_)(),
    'image-prefix': (0,inputs/* text */.Qq)(),
    set: (0,inputs/* list */.p_)(),
    variables: (0,inputs/* mapping */.pq)(),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    mode: (0,inputs/* choice */.Yq)(['diff', 'content', 'auto', 'all'], 'diff'),
    base: (0,inputs/* text */.Qq)({ parse: baseRevision }),
    'last-digests': (0,inputs/* text */.Qq)(),
    'extra-paths': (0,inputs/* mapping */.pq)(),
    'global-paths': (0,inputs/* list */.p_)({ fallback: 'workflow' }),
    'ignore-paths': (0,inputs/* list */.p_)(),
    'on-base-moved': (0,inputs/* choice */.Yq)(['build', 'report', 'ignore'], 'ignore'),
    bases: (0,inputs/* choice */.Yq)(['ignore', 'report', 'refuse'], 'ignore'),
    force: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    refresh: (0,inputs/* choice */.Yq)(['auto', 'none', 'pull', 'no-cache'], 'auto'),
    explain: (0,inputs/* text */.Qq)(),
    group: (0,inputs/* choice */.Yq)(['component', 'wave', 'target'], 'component'),
    runners: (0,inputs/* mapping */.pq)({ fallback: defaultRunners }),
    'default-platform': (0,inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,platform/* parsePlatform */.F)(value).text }),
    'registry-username': (0,inputs/* text */.Qq)(),
    'registry-password': (0,inputs/* secret */.rJ)(),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const buildxMatrixOutputs = [
    'matrix',
    'wave-0',
    'wave-1',
    'wave-2',
    'wave-3',
    'count',
    'targets',
    'plan-file',
    'plan-artifact',
];
const buildxMatrixChecks = [
    ({ definition, discover, files }) => definition !== '' && (discover || files.length > 0)
        ? `Inputs "definition" and "${discover ? 'discover' : 'files'}" are set together; a definition is evaluated already.`
        : undefined,
    ({ discover, excludePaths, imagePrefix }) => discover || (excludePaths.length === 0 && imagePrefix === '')
        ? undefined
        : `Input "${imagePrefix === '' ? 'exclude-paths' : 'image-prefix'}" is for derived targets; set "discover: true" too.`,
];
function baseRevision(value) {
    if (/^(?!-)[^\s~^:?*[\\]*(?:[~^]\d*)*$/.test(value))
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a revision; allowed: "before", a branch, a tag, a commit, or e.g. HEAD~1`);
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/report/explain.js



function explainTarget(name, targets, sources) {
    const target = targets[name];
    const found = sources.get(name);
    if (target === undefined || found === undefined) {
        throw (0,errors/* inputError */.Xu)(`Input "explain": there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, Object.keys(targets))}.`, {
            fix: `Targets of this plan: ${Object.keys(targets).join(', ')}.`,
        });
    }
    const lines = [
        `${name}: ${target.action}, ${target.reason}`,
        ...[...found.rules, ...found.declared].map(explainRule),
    ];
    for (const parent of target.parents)
        lines.push(`  target ${parent}: its image is a context`);
    for (const { reference, location } of found.images)
        lines.push(`  image ${reference}: ${location}`);
    if (found.everyCommit !== undefined)
        lines.push(`  every commit: ${found.everyCommit}`);
    if (found.unwatched !== undefined)
        lines.push(`  always built: ${found.unwatched}`);
    return lines;
}
function explainRule(rule) {
    const path = foldersOfRule(rule)
        .map(folder => folder || 'the whole repository')
        .join(', ');
    const wild = rule.patterns.some(pattern => pattern.wild) ? ' (by pattern)' : '';
    const widened = rule.widened === undefined ? '' : `; widened, because ${rule.widened}`;
    return `  ${path}${wild}: ${rule.location}${widened}`;
}

// EXTERNAL MODULE: ./actions/shared/bake/planning/packing.js
var packing = __webpack_require__(11335);
;// CONCATENATED MODULE: ./actions/buildx-matrix/report/matrix-outputs.js




function matrixOutputs({ rows, targets }) {
    const outputs = new Map([['matrix', matrixJson('matrix', rows)]]);
    for (let wave = 0; wave < planning_rows/* maxWaves */.Hh; wave++) {
        const name = `wave-${wave}`;
        const rowsOfWave = rows.filter(row => row.wave === wave);
        outputs.set(name, matrixJson(name, rowsOfWave));
    }
    const built = Object.keys(targets).filter(name => targets[name]?.action === 'build');
    return outputs.set('targets', JSON.stringify(built)).set('count', String(built.length));
}
function matrixJson(output, rows) {
    const advice = 'Use "group: component", which puts several connected parts of the graph into one row where it must.';
    if (rows.length > packing/* maxRows */._q) {
        throw (0,errors/* inputError */.Xu)(`Output "${output}" has ${rows.length} rows; a matrix takes ${packing/* maxRows */._q}.`, { fix: advice });
    }
    const json = (0,packing/* matrixText */.vs)(rows);
    if (Buffer.byteLength(json) <= outputs/* inlineLimit */.Pc)
        return json;
    throw (0,errors/* inputError */.Xu)(`Output "${output}" has ${Buffer.byteLength(json)} bytes; an output can have ${outputs/* inlineLimit */.Pc}.`, {
        fix: advice,
    });
}

// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(75573);
// EXTERNAL MODULE: ./actions/shared/text/picture.js
var picture = __webpack_require__(72348);
;// CONCATENATED MODULE: ./actions/buildx-matrix/report/report.js



function pictureOf(plan) {
    const published = new Set(plan.rows.flatMap(row => row.publish));
    return Object.entries(plan.targets).map(([name, target]) => ({
        name,
        parents: target.parents,
        notes: [target.platforms.join(', ')],
        kind: target.action === 'reuse' ? 'reused' : published.has(name) ? 'built' : 'linked',
    }));
}
function describePlan(plan) {
    const targets = Object.entries(plan.targets).map(([name, { action, reason }]) => `${name}: ${action}, ${reason}`);
    const rows = plan.rows.map(row => {
        const linked = row.linked.length > 0 ? `, with ${row.linked.join(', ')}` : '';
        return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
    });
    return [...(0,picture/* drawText */.m)(pictureOf(plan)), '', ...targets, '', ...rows];
}
function describeFacts({ history, baseImages, order, sources }) {
    const { revision, reason } = history.base;
    const unused = order.flatMap(name => (sources.get(name)?.unusedParents ?? []).map(parent => `${name} declares target:${parent} and does not use it`));
    const moving = baseImages.floating.map(({ reference, location }) => `${reference} is named by tag (${location}), so it can change without a commit`);
    const compared = revision === null ? `Not compared: ${reason}` : `Compared with: ${reason} (${shortId(revision)})`;
    return [compared, ...unused, ...moving, ''];
}
function describeFailures(images) {
    const [first, ...others] = registryFailures(images.values());
    if (first === undefined)
        return [];
    const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
    return [`Some images cannot be taken over, because a registry does not answer: ${first}${more}`];
}
function summarisePlan(plan, { baseImages }) {
    const targets = Object.entries(plan.targets).map(([name, target]) => [
        (0,markdown/* code */.aY)(name),
        target.platforms.map(markdown/* code */.aY).join(' '),
        target.action,
        (0,markdown/* code */.aY)(target.reason),
    ]);
    const { revision, reason } = plan.base;
    return [
        `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${(0,markdown/* code */.aY)(shortId(plan.revision))}`,
        (0,markdown/* fenced */.OF)('mermaid', (0,picture/* drawMermaid */.w)(pictureOf(plan))),
        (0,markdown/* table */.tp)(['Target', 'Platforms', 'Action', 'Reason'], targets),
        revision === null ? `Not compared: ${(0,markdown/* code */.aY)(reason)}` : `Compared with: ${(0,markdown/* code */.aY)(reason)} (${(0,markdown/* code */.aY)(shortId(revision))})`,
        ...summariseFloating(baseImages.floating),
    ].join('\n\n');
}
function summariseFloating(floating) {
    if (floating.length === 0)
        return [];
    const rows = floating.map(({ reference, location }) => [(0,markdown/* code */.aY)(reference), (0,markdown/* code */.aY)(location)]);
    return [(0,markdown/* details */.zH)(`${floating.length} base images named by tag`, (0,markdown/* table */.tp)(['Image', 'Named in'], rows))];
}
const shortId = (revision) => revision.slice(0, 7);

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/base-policy.js


const fix = 'Pin each by digest, e.g. FROM alpine:3.22@sha256:…; `docker buildx imagetools inspect alpine:3.22` shows the digest. Tools such as Renovate keep digests current.';
function applyBasePolicy(bases, targets, sources, log) {
    if (bases === 'ignore')
        return;
    const floating = floatingImages(sources);
    const list = floating.map(describeImage).join('\n');
    if (bases === 'report') {
        if (floating.length > 0)
            log.notice(`These images are named by tag, so they can change without a commit:\n${list}\n${fix}`);
        return;
    }
    if (floating.length > 0) {
        throw (0,errors/* policyError */.nq)(`Input "bases" refuses images that are named by tag, because they can change without a commit:\n${list}`, {
            fix,
        });
    }
    const unknown = targets.filter(name => (sources.get(name)?.texts ?? []).length === 0);
    if (unknown.length === 0)
        return;
    throw (0,errors/* policyError */.nq)(`Input "bases" is "refuse", and the base images cannot be read of: ${unknown.join(', ')}.`, {
        fix: 'Their Dockerfiles must be in the commit, and readable. Else set "bases: report".',
    });
}
const describeImage = ({ reference, location }) => `${reference} (${location})`;

;// CONCATENATED MODULE: ./actions/buildx-matrix/index.js











const buildxMatrixAction = (0,action/* defineAction */.Q)({
    inputs: buildxMatrixInputs,
    checks: buildxMatrixChecks,
    outputs: buildxMatrixOutputs,
    run: async (inputs, runtime) => {
        const facts = await gatherMatrixFacts(inputs, runtime);
        applyBasePolicy(inputs.bases, facts.order, facts.sources, runtime.log);
        const plan = planMatrix(facts, inputs);
        const outputs = matrixOutputs(plan);
        await describe(plan, facts, inputs, runtime.log);
        if (inputs.dryRun)
            runtime.log.info(JSON.stringify(plan, null, 2));
        else
            await handOver(plan, runtime);
        for (const [name, value] of outputs)
            runtime.outputs.set(name, value);
        if (inputs.summary)
            await runtime.summary.append(summarisePlan(plan, facts));
    },
});
async function describe(plan, facts, inputs, log) {
    const { history, baseImages, images, sources, largeContexts } = facts;
    for (const warning of history.warnings)
        log.warning(warning, { title: 'Plan widened' });
    for (const notice of [...history.notices, ...describeFailures(images), ...largeContexts])
        log.notice(notice);
    if (inputs.onBaseMoved === 'report')
        for (const [name, why] of baseImages.moved)
            log.notice(`${name}: ${why}.`);
    await log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
        for (const line of [...describeFacts(facts), ...describePlan(plan)])
            log.info(line);
    });
    if (inputs.explain === '')
        return;
    const lines = explainTarget(inputs.explain, plan.targets, sources);
    await log.group(`Sources of ${inputs.explain}`, () => {
        for (const line of lines)
            log.info(line);
    });
}
async function handOver(plan, runtime) {
    const json = `${JSON.stringify(plan, null, 2)}\n`;
    const file = (0,outputs/* writeFileIn */.Fq)((0,outputs/* documentsFolder */.zT)(runtime), names/* planFileName */.xr, json);
    const artifact = await (0,artifacts_open.openArtifactStore)(runtime).upload((0,names/* planArtifact */.sH)(plan.run.attempt), names/* planFileName */.xr, json);
    runtime.outputs.set('plan-file', file);
    runtime.outputs.set('plan-artifact', artifact.name);
}


/***/ }),

/***/ 76787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateDiscovered: () => (/* binding */ evaluateDiscovered),
  imagePrefixOf: () => (/* binding */ imagePrefixOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/dockerfile/ignore-file.js
var ignore_file = __webpack_require__(13720);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(31111);
;// CONCATENATED MODULE: ./actions/shared/git/tracked-files.js

async function readTrackedFiles(ports, folder) {
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, env: ports.env });
    const [location, listed] = await Promise.all([
        git.text(['rev-parse', '--show-toplevel', '--show-prefix']),
        git.text(['ls-files', '-z']),
    ]);
    const [root = '', prefix = ''] = location.split('\n');
    return { root, prefix, files: listed.split('\0').filter(Boolean) };
}

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var reference = __webpack_require__(90886);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(83109);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(58702);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/bake/print.js + 1 modules
var print = __webpack_require__(81659);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(65154);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(98520);
// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var bake_definition = __webpack_require__(35699);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(13672);
// EXTERNAL MODULE: ./actions/shared/bake/planning/image-name.js
var image_name = __webpack_require__(2993);
// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(71788);
;// CONCATENATED MODULE: ./actions/shared/bake/discovery/dockerfile-names.js


const looksLikeDockerfile = (file) => /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);
const targetWord = (text) => (0,trim/* withoutTrailing */.h)(text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+/, ''), '-');
function targetOfDockerfile(file, rootName) {
    const folder = external_node_path_.posix.dirname(file);
    const suffix = external_node_path_.posix.basename(file).replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
    const parts = [...(folder === '.' ? [] : folder.split('/')), ...(suffix === '' ? [] : [suffix])];
    return targetWord(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}

// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(58421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(70965);
;// CONCATENATED MODULE: ./actions/shared/bake/discovery/parent-images.js





function readFoundDockerfile(text) {
    try {
        const dockerfile = (0,dockerfile_dockerfile/* readDockerfile */.n_)(text);
        const wrong = dockerfile.stages.find(({ base, index }) => (0,dockerfile_dockerfile/* findStage */.U9)(dockerfile.stages.slice(0, index), base) === undefined &&
            !base.includes('$') &&
            tryReference(base) === undefined);
        if (wrong === undefined)
            return { dockerfile };
        return { reason: `line ${wrong.from.line} begins with "${wrong.base}", which is not an image name` };
    }
    catch (error) {
        return { reason: (0,errors/* messageOf */.bD)(error) };
    }
}
function usedImages(dockerfile, { args, platforms, stage }) {
    const names = platforms.flatMap(platform => (0,sources/* readSources */.t)(dockerfile, { args, stage, platform, contexts: new Set(), inherited: () => undefined }).images.map(({ name }) => name));
    return [...new Set(names)];
}
function contextsOfImages(images, target, owners) {
    const contexts = images.flatMap(image => {
        const reference = tryReference(image);
        if (reference === undefined || reference.digest !== undefined)
            return [];
        const owner = owners.get((0,variables/* familiarName */.hG)(image.replace(/:[^/:]+$/, '')));
        return owner === undefined || owner === target ? [] : [[image, `target:${owner}`]];
    });
    return contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) };
}
function tryReference(name) {
    try {
        return (0,reference/* parseReference */.F2)(name);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/shared/bake/discovery/discovery.js









function discoverDefinition(files, options) {
    const { dockerfiles, skipped } = readDockerfiles(files, options.rootName);
    if (dockerfiles.size === 0)
        throw noDockerfile(skipped);
    const targets = withStages(dockerfiles);
    const owners = imageOwners([...dockerfiles.keys()], options);
    const entries = [...targets].map(([name, found]) => [name, defineTarget(name, found, owners, options)]);
    const definition = {
        group: { default: { targets: [...dockerfiles.keys()] } },
        target: Object.fromEntries(entries),
    };
    refuseCycle(definition);
    return { definition, skipped };
}
function readDockerfiles(files, rootName) {
    const dockerfiles = new Map();
    const skipped = [];
    for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
        const read = readFoundDockerfile(file.text);
        if ('reason' in read) {
            skipped.push({ path: file.path, reason: read.reason });
            continue;
        }
        const name = targetOfDockerfile(file.path, rootName);
        const other = dockerfiles.get(name);
        if (other !== undefined) {
            throw (0,errors/* inputError */.Xu)(`Input "discover": ${other.file.path} and ${file.path} would both be the target "${name}".`, {
                fix: 'Rename one of the folders, name one of the files in "exclude-paths", or write a bake file.',
            });
        }
        dockerfiles.set(name, { file, dockerfile: read.dockerfile, stage: undefined });
    }
    return { dockerfiles, skipped };
}
function withStages(dockerfiles) {
    const targets = new Map();
    for (const [name, found] of dockerfiles) {
        targets.set(name, found);
        for (const { name: stage } of found.dockerfile.stages) {
            if (stage === undefined)
                continue;
            const stageTarget = `${name}-${targetWord(stage)}`;
            if (!dockerfiles.has(stageTarget))
                targets.set(stageTarget, { ...found, stage });
        }
    }
    return targets;
}
const derivedImage = (name, { imagePrefix }) => `${imagePrefix}/${name.toLowerCase()}`;
function imageOwners(names, options) {
    const owners = new Map();
    for (const name of names) {
        const evaluated = options.evaluated?.target[name] ?? {};
        const { image = derivedImage(name, options), mirrors } = (0,image_name/* imageNameOf */.m)(name, evaluated);
        for (const repository of [image, ...mirrors])
            owners.set((0,variables/* familiarName */.hG)(repository), name);
    }
    return owners;
}
function defineTarget(name, { file, dockerfile, stage }, owners, options) {
    const evaluated = options.evaluated?.target[name] ?? {};
    const args = Object.entries(evaluated.args ?? {}).map(([key, value]) => [key, (0,bake_definition/* unescapeTemplate */.Bn)(value)]);
    const images = usedImages(dockerfile, {
        args: Object.fromEntries(args),
        platforms: platformsIn(evaluated, options.defaultPlatform),
        stage: stage ?? '',
    });
    return {
        context: external_node_path_.posix.dirname(file.path),
        dockerfile: external_node_path_.posix.basename(file.path),
        ...contextsOfImages(images, name, owners),
        ...(stage === undefined ? {} : { target: stage }),
        tags: [`${derivedImage(name, options)}:${options.tag}`],
    };
}
function platformsIn({ platforms = [] }, fallback) {
    const named = platforms.filter(platform => platform !== 'local').map(platform => (0,images_platform/* parsePlatform */.F)(platform).text);
    return named.length === 0 ? [fallback] : named;
}
function noDockerfile(skipped) {
    const [first] = skipped;
    const found = first === undefined ? '' : ` that can be read; ${first.path}: ${first.reason}`;
    return (0,errors/* inputError */.Xu)(`Input "discover": git has no Dockerfile below the working directory${found}.`, {
        fix: 'Looked for: Dockerfile, Containerfile, Dockerfile.<name>, <name>.Dockerfile. Commit one, or use a bake file.',
        ...(first === undefined ? {} : { file: first.path }),
    });
}
function refuseCycle(definition) {
    try {
        (0,graph.createGraph)(definition);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "discover": ${(0,errors/* messageOf */.bD)(error)}`, {
            fix: 'Each of these Dockerfiles uses the image of the next one. Pin one of the images by digest (name@sha256:…): it is then no edge.',
            cause: error,
        });
    }
}
const formatDefinition = (definition) => `${JSON.stringify(definition, (_, value) => (typeof value === 'string' ? (0,bake_definition/* escapeTemplate */.s5)(value) : value), 2)}\n`;

;// CONCATENATED MODULE: ./actions/shared/bake/discovery/discovered-bake-file.js













async function evaluateDiscovered(inputs, runtime, facts) {
    const tracked = await readTrackedFiles(runtime, external_node_path_.resolve(inputs.workdir));
    const options = discoveryOptions(inputs, facts, tracked);
    const dockerfiles = readTracked(tracked, inputs.excludePaths);
    const first = discoverDefinition(dockerfiles, options);
    (0,credentials/* refuseSecrets */.un)(first.definition, (0,credentials/* knownSecrets */.xU)(runtime));
    if (inputs.files.length + inputs.set.length + inputs.variables.size === 0) {
        await report(first, runtime);
        return first.definition;
    }
    const buildx = await (0,bake_buildx.findBuildx)(runtime);
    const evaluate = async ({ definition }) => {
        const folder = runtime.folders.create('discovered');
        const file = (0,outputs/* writeFileIn */.Fq)(folder, 'docker-bake.json', formatDefinition(definition));
        return await (0,print.printDefinition)(buildx, { ...inputs, files: [file, ...inputs.files] });
    };
    const evaluated = await evaluate(first);
    const second = discoverDefinition(dockerfiles, { ...options, evaluated });
    await report(second, runtime);
    const isSame = formatDefinition(first.definition) === formatDefinition(second.definition);
    return isSame ? evaluated : await evaluate(second);
}
function imagePrefixOf(written, { repository, source }) {
    const prefix = written === '' && source === 'github' ? `ghcr.io/${repository.toLowerCase()}` : written;
    if (reference/* repositoryPattern */.Z0.test(`${prefix}/image`) && prefix !== '')
        return prefix;
    throw (0,errors/* inputError */.Xu)(`Input "image-prefix": "${prefix}" is not a repository with its host.`, {
        fix: 'Give the start of the image names, e.g. "image-prefix: ghcr.io/acme/shop".',
    });
}
function discoveryOptions(inputs, { context, defaultPlatform }, tracked) {
    const folder = external_node_path_.posix.basename(tracked.prefix);
    const repository = context.repository.split('/').at(-1) || external_node_path_.basename(tracked.root);
    return {
        imagePrefix: imagePrefixOf(inputs.imagePrefix, context),
        rootName: tracked.prefix === '' ? repository : folder,
        tag: `sha-${context.headRevision.slice(0, 7)}`,
        defaultPlatform,
    };
}
function readTracked({ root, prefix, files }, excludePaths) {
    const filter = readExcludedPaths(excludePaths);
    return files
        .filter(file => looksLikeDockerfile(file) && !filter.excludes(`${prefix}${file}`))
        .flatMap(file => {
        const text = readInside(root, `${prefix}${file}`);
        return text === undefined ? [] : [{ path: file, text }];
    });
}
function readExcludedPaths(patterns) {
    try {
        return (0,ignore_file/* pathFilter */.Y1)(patterns);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "exclude-paths": ${(0,errors/* messageOf */.bD)(error)}.`, {
            fix: 'Patterns are written as in .dockerignore, relative to the root of the repository.',
        });
    }
}
function readInside(root, file) {
    try {
        const real = (0,external_node_fs_.realpathSync)(external_node_path_.join(root, file));
        const relative = external_node_path_.relative((0,external_node_fs_.realpathSync)(root), real);
        if (relative.split(external_node_path_.sep)[0] === '..' || external_node_path_.isAbsolute(relative))
            return undefined;
        return (0,external_node_fs_.readFileSync)(real, 'utf8');
    }
    catch {
        return undefined;
    }
}
async function report({ definition, skipped }, { log }) {
    if (skipped.length > 0)
        log.notice(describeSkipped(skipped));
    const lines = formatDefinition(definition).trimEnd();
    await log.group('Bake file derived from Dockerfiles; keep it as docker-bake.json to change it', () => {
        log.info(lines);
    });
}
const shownFiles = 10;
function describeSkipped(skipped) {
    const shown = skipped.slice(0, shownFiles).map(({ path: file, reason }) => `${file}: ${(0,log/* oneLine */.TN)(reason)}`);
    const more = skipped.length > shownFiles ? [`and ${skipped.length - shownFiles} more`] : [];
    const lines = [...shown, ...more].join('\n');
    return `These files are named like Dockerfiles and cannot be read as one, so they are no targets. Correct them, or name them in "exclude-paths":\n${lines}`;
}


/***/ }),

/***/ 17122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ readAncestry),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31111);


async function readAncestry(git, commit, reference) {
    if (commit === reference)
        return 'same';
    try {
        return await searchHistory(git, commit, reference);
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return 'unknown';
        throw error;
    }
}
async function searchHistory(git, commit, reference) {
    for (const id of [commit, reference]) {
        const found = await git.run(['cat-file', '-e', `${id}^{commit}`]);
        if (found.exitCode !== 0)
            return 'unknown';
    }
    if (await isAncestor(git, commit, reference))
        return 'older';
    if (await isAncestor(git, reference, commit))
        return 'newer';
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    return shallow.stdout.toString('utf8').trim() === 'false' ? 'diverged' : 'unknown';
}
async function isAncestor(git, ancestor, descendant) {
    const args = ['merge-base', '--is-ancestor', '--end-of-options', ancestor, descendant];
    const result = await git.run(args);
    if (result.exitCode > 1)
        throw (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(args, result, '.');
    return result.exitCode === 0;
}
async function mergeBase(git, left, right) {
    const args = ['merge-base', '--end-of-options', left, right];
    const result = await git.run(args);
    if (result.exitCode > 1)
        throw (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(args, result, '.');
    return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : undefined;
}


/***/ }),

/***/ 33637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readRemote)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/git/token.js
var token = __webpack_require__(31406);
;// CONCATENATED MODULE: ./actions/shared/git/headers.js

const headerKey = /^http\.(?:(.*)\.)?extraheader$/is;
const isHeader = (key) => headerKey.test(key);
function boundHeaders(settings, remoteUrl) {
    const headers = settings.filter(([key]) => isHeader(key));
    const isRewritten = settings.some(([key]) => /^url\..*\.(?:push)?insteadof$/is.test(key));
    const remote = isRewritten ? undefined : parseWeb(remoteUrl);
    if (!isRewritten && remote === undefined)
        return [];
    const logins = [];
    const others = [];
    for (const [key, value] of sentHeaders(headers)) {
        const base = headerKey.exec(key)?.[1] ?? '';
        if (remote !== undefined && !appliesTo(base, remote))
            continue;
        const login = loginOf(value, base === '' ? remote?.origin : base.replace(/\/$/, ''));
        if (login !== undefined)
            logins.push(login);
        else
            others.push([remote === undefined ? key : `http.${remoteUrl}.extraHeader`, value]);
    }
    if (logins.length === 0 && others.length === 0)
        return [];
    const resets = [...new Set(headers.map(([key]) => key))].map((key) => [key, '']);
    const helpers = [...new Set(logins.map(({ server }) => server))].map((server) => [`credential.${server}.helper`, '']);
    return [
        ...resets,
        ...helpers,
        ...logins.flatMap(token/* loginSettings */.rU),
        ...others,
        ...(others.length === 0 ? [] : withoutRedirects(settings, remoteUrl)),
    ];
}
const parseWeb = (url) => /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url) : undefined;
const sentHeaders = (headers) => headers.filter(([key, value], index) => value !== '' && !headers.slice(index).some(([name, text]) => name === key && text === ''));
function loginOf(header, server) {
    const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(header)?.[1];
    return basic === undefined || server === undefined ? undefined : (0,token/* loginOfBasic */.nk)(server, basic);
}
const basePattern = /^(https?:)\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^/:]+)(?::(\d+))?(\/.*)?$/is;
function appliesTo(base, remote) {
    if (base === '')
        return true;
    const [, scheme, user, host, port, folder = '/'] = basePattern.exec(base) ?? [];
    if (scheme === undefined || host === undefined)
        return false;
    const protocol = scheme.toLowerCase();
    const labels = host.toLowerCase().split('.');
    const remoteLabels = remote.hostname.split('.');
    const isHost = labels.length === remoteLabels.length &&
        labels.every((label, index) => label === '*' || label === remoteLabels[index]);
    const isPort = (port ?? defaultPorts[protocol]) === (remote.port || defaultPorts[remote.protocol]);
    const isUser = user === undefined || user.split(':')[0] === remote.username;
    const isPath = `${remote.pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    return protocol === remote.protocol && isPort && isHost && isUser && isPath;
}
const defaultPorts = { 'https:': '443', 'http:': '80' };
function withoutRedirects(settings, remoteUrl) {
    const keys = settings.map(([key]) => key).filter(key => /^http\.(?:.*\.)?followredirects$/is.test(key));
    return [...new Set(['http.followRedirects', ...keys, `http.${remoteUrl}.followRedirects`])].map(key => [
        key,
        'false',
    ]);
}

;// CONCATENATED MODULE: ./actions/shared/git/checkout.js




const transportKeys = /^(?:http|credential|url|ssh|core\.(?:sshcommand|askpass)|protocol)(?:\.|$)/i;
async function readRemote(git, { name = 'origin', trusted }) {
    const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    const [root = '', gitDir = '', prefix = ''] = located.split('\n');
    const listed = readSettings(await git.text(['config', '--list', '--show-scope', '--includes', '-z']));
    const local = listed.filter(({ isLocal }) => isLocal).map(({ setting }) => setting);
    const url = local.findLast(([key]) => key === `remote.${name}.url`)?.[1];
    if (url === undefined) {
        throw (0,errors/* inputError */.Xu)(`The repository has no remote "${name}" to push to.`, {
            fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
        });
    }
    const trustsLocal = isTrusted({ root, gitDir }, trusted);
    const used = listed.filter(({ isLocal }) => trustsLocal || !isLocal).map(({ setting }) => setting);
    const transport = trustsLocal ? local.filter(([key]) => transportKeys.test(key) && !isHeader(key)) : [];
    return { url, prefix, settings: [...transport, ...boundHeaders(used, url)] };
}
function isTrusted({ root, gitDir }, trusted) {
    const folders = trusted.map(folder => (0,external_node_fs_.realpathSync)(folder));
    return folders.some(folder => isInside(folder, root) && !isInside(folder, gitDir));
}
function isInside(folder, parent) {
    const steps = external_node_path_.relative(parent, folder);
    return steps !== '..' && !steps.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(steps);
}
function readSettings(listed) {
    const fields = listed.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const scope = fields[at];
        const entry = fields[at + 1] ?? '';
        const cut = entry.indexOf('\n');
        const setting = cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)];
        settings.push({ isLocal: scope === 'local' || scope === 'worktree', setting });
    }
    return settings;
}


/***/ }),

/***/ 31406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ tokenFits),
/* harmony export */   Jd: () => (/* binding */ tokenSettings),
/* harmony export */   l$: () => (/* binding */ noHelpers),
/* harmony export */   nk: () => (/* binding */ loginOfBasic),
/* harmony export */   rU: () => (/* binding */ loginSettings)
/* harmony export */ });
const noHelpers = ['credential.helper', ''];
function loginSettings({ server, user, password }) {
    const key = `image-actions.${Buffer.from(server).toString('hex')}.login`;
    return [
        [`credential.${server}.helper`, `!f() { test "$1" != get || git config --get ${key}; }; f`],
        [key, `username=${user}\npassword=${password}`],
    ];
}
function loginOfBasic(server, basic) {
    const text = Buffer.from(basic, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 0 || /[\r\n\0]/.test(text))
        return undefined;
    return { server, user: text.slice(0, colon), password: text.slice(colon + 1) };
}
function tokenSettings(remoteUrl, token, mask) {
    mask(token);
    mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
    const login = { server: new URL(remoteUrl).origin, user: 'x-access-token', password: token };
    return [[`http.${remoteUrl}.extraHeader`, ''], noHelpers, ...loginSettings(login)];
}
function tokenFits(remoteUrl, serverUrl) {
    if (!/^https?:\/\//.test(remoteUrl) || !URL.canParse(remoteUrl))
        return false;
    const server = URL.canParse(serverUrl) ? serverUrl : 'https://github.com';
    return new URL(remoteUrl).origin === new URL(server).origin;
}


/***/ }),

/***/ 75311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createRepositoryApi)
});

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(71788);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var payload = __webpack_require__(47454);
;// CONCATENATED MODULE: ./actions/shared/github/api/failures.js


function apiFailure(error, permission) {
    const cause = (0,payload/* valueAt */.fK)(error, 'cause');
    if (cause instanceof errors/* ActionError */.lZ)
        return cause;
    const call = refusedCall(error);
    if (call === undefined)
        return error;
    const { status, message } = call;
    const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(call)) {
        return (0,errors/* serviceError */.cg)(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${what}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${what}: the token lacks "${permission}".`, {
            fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
        });
    }
    return (0,errors/* serviceError */.cg)(`GitHub answered ${what}.`, {
        fix: 'Run the job again; githubstatus.com says whether the service has a problem.',
    });
}
function refusedCall(error) {
    const status = (0,payload/* valueAt */.fK)(error, 'status');
    const url = (0,payload/* valueAt */.fK)(error, 'request', 'url');
    const response = (0,payload/* valueAt */.fK)(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const message = (0,payload/* textAt */.$6)(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
    return { status, url, header: name => (0,payload/* valueAt */.fK)(response, 'headers', name), message };
}
const endpointOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetTime({ header }) {
    const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
    const isTime = time.getTime() > 0;
    return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}

;// CONCATENATED MODULE: ./actions/shared/github/api/repository-api.js



const maxPages = 10;
const maxTagPages = 1000;
function createRepositoryApi(ports, repository, token, shared) {
    const { env, request, deadlines } = ports;
    const api = (0,trim/* withoutTrailing */.h)(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
    const [owner = '', repo = ''] = repository.split('/');
    const target = { owner, repo };
    const question = (permission) => {
        const deadline = shared ?? deadlines.question();
        let loaded;
        return async (endpoint) => {
            loaded ??= Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 73204)).then(({ connect }) => connect(request, api, token, deadline));
            try {
                return await endpoint(await loaded);
            }
            catch (error) {
                throw apiFailure(error, permission);
            }
        };
    };
    return {
        readRepository: () => question('contents: read')(async ({ rest }) => (await rest.repos.get(target)).data),
        readCommit: ref => question('contents: read')(async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
        listTagRefs: () => {
            const query = { ...target, ref: 'tags/' };
            const list = ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, query);
            return gather(plainPages(pagesOf(question('contents: read'), list)), maxTagPages);
        },
        listWorkflowRuns: ({ workflow, branch, status }) => {
            const query = { ...target, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query);
            return firstPages(pagesOf(question('actions: read'), list), maxPages);
        },
        listArtifacts: (run, name) => {
            const query = { ...target, run_id: run, name, per_page: 100 };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query);
            return gather(pagesOf(question('actions: read'), list), maxPages);
        },
        downloadArtifact: (id, maximumBytes) => question('actions: read')(async (octokit) => {
            const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 73204));
            return await fetchArchive(octokit, { ...target, artifact_id: id }, maximumBytes);
        }),
    };
}
async function* pagesOf(question, list) {
    const pages = await question(async (octokit) => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
        const page = await question(() => pages.next()).catch((error) => {
            throw error instanceof errors/* ActionError */.lZ ? error : notAList(error);
        });
        if (page.done)
            return;
        yield itemsOf(page.value);
    }
}
async function* plainPages(pages) {
    for await (const page of pages) {
        if (Object.hasOwn(page, 'total_count'))
            throw notAList();
        yield page;
    }
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw notAList();
}
const notAList = (cause) => (0,errors/* serviceError */.cg)('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
});
async function gather(pages, max) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === max)
            throw (0,errors/* serviceError */.cg)(`GitHub's list has more than ${max} pages, the limit.`);
        all.push(...page);
    }
    return all;
}
async function* firstPages(pages, max) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === max)
            return;
    }
}


/***/ }),

/***/ 92456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ manifestArtifact),
/* harmony export */   Zq: () => (/* binding */ parseDigestManifest),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* unused harmony export digestManifest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);



const image = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    image: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    mediaType: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyString */ .y0,
    tags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    tagKinds: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .kindByTag */ .MM,
    pendingTags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc)),
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .mw,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je, image) });
const parseDigestManifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(digestManifest) }, manifest => [
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refContradictions */ .MB(manifest),
    ...Object.entries(manifest.images).flatMap(([name, each]) => _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tagContradictions */ .$z(['images', name], each)),
]);
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;


/***/ }),

/***/ 72348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ drawText),
/* harmony export */   w: () => (/* binding */ drawMermaid)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75573);

const styles = {
    built: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    reused: 'fill:#f6f8fa,stroke:#8c959f,color:#1f2328',
    linked: 'fill:#fff,stroke:#8c959f,color:#1f2328,stroke-dasharray:4 3',
};
function drawMermaid(nodes) {
    const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
    const boxes = nodes.map(node => {
        const label = [node.name, ...node.notes].map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b).join('<br/>');
        return `  ${id.get(node.name)}["${label}"]:::${node.kind}`;
    });
    const arrows = nodes.flatMap(node => node.parents.filter(parent => id.has(parent)).map(parent => `  ${id.get(parent)} --> ${id.get(node.name)}`));
    const kinds = [...new Set(nodes.map(node => node.kind))].sort();
    const classes = kinds.map(kind => `  classDef ${kind} ${styles[kind]}`);
    return ['flowchart LR', ...boxes, ...arrows, ...classes].join('\n');
}
function drawText(nodes) {
    const names = new Set(nodes.map(node => node.name));
    const parentsOf = (node) => node.parents.filter(parent => names.has(parent));
    const lines = [];
    const describe = (node) => {
        const others = parentsOf(node).slice(1);
        const also = others.length > 0 ? ` (also from ${others.join(', ')})` : '';
        return `${node.name}${also}${node.notes.map(note => `  ${note}`).join('')}`;
    };
    const drawBelow = (parent, indent) => {
        const below = nodes.filter(node => parentsOf(node)[0] === parent.name);
        for (const [index, node] of below.entries()) {
            const last = index === below.length - 1;
            lines.push(`${indent}${last ? '└─ ' : '├─ '}${describe(node)}`);
            drawBelow(node, `${indent}${last ? '   ' : '│  '}`);
        }
    };
    for (const root of nodes.filter(node => parentsOf(node).length === 0)) {
        lines.push(describe(root));
        drawBelow(root, '');
    }
    return lines;
}


/***/ })

};
