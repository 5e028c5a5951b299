export const id = 'buildx-matrix';
export const ids = ['buildx-matrix'];
export const modules = {

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildxMatrixAction: () => (/* binding */ buildxMatrixAction)
});

// EXTERNAL MODULE: ./actions/shared/bake/bake-files.js
var bake_files = __webpack_require__(9853);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(5558);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js
var artifacts_open = __webpack_require__(2920);
// EXTERNAL MODULE: ./actions/shared/images/environment.js
var images_environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/bake/planning/plan.js
var planning_plan = __webpack_require__(8461);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(3672);
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
        if ((names.at(middle) ?? '') < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function hasPathIn(folder, { names }) {
    if (folder === '')
        return names.length > 0;
    return names.at(lowerBound(names, `${folder}/`))?.startsWith(`${folder}/`) === true;
}
function pathsAround(names) {
    const exact = new Set(names);
    const above = new Set(exact.size === 0 ? [] : ['']);
    for (const name of exact) {
        for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            const folder = name.slice(0, slash);
            if (above.has(folder))
                break;
            above.add(folder);
        }
    }
    return path => above.has(path) || pathSteps(path).some(step => exact.has(step));
}
function splitNul(output) {
    const text = output.toString('utf8');
    return text === '' ? [] : text.slice(0, -1).split('\0');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/buildx-matrix/contexts/context-location.js

function locateContext(value, { root, workdir }) {
    if (root === workdir && plainFolder.test(value) && !isRemote(value))
        return { kind: 'folder', folder: value };
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
const plainFolder = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/watched-area.js



function definitionArea(target, folders) {
    const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = target;
    const values = [context, ...Object.values(target.contexts ?? {})];
    if ([...values, dockerfile].some(isAbsolute))
        return undefined;
    const [main, ...named] = values.map(value => locateContext(value, folders));
    if (main?.kind !== 'folder')
        return undefined;
    if (named.some(each => each.kind === 'outside' || (each.kind === 'remote' && !each.pinned)))
        return undefined;
    const contexts = [main, ...named].flatMap(each => (each.kind === 'folder' ? [each.folder] : []));
    if (inline !== undefined)
        return contexts;
    const file = external_node_path_.posix.join(main.folder, dockerfile);
    return dockerfile.includes('://') || file.startsWith('../') ? undefined : [...contexts, file, `${file}.dockerignore`];
}
const isAbsolute = (value) => external_node_path_.isAbsolute(value.replace(/^(?:cwd|oci-layout):\/\//, ''));
function isWatchedForAll({ root, workdir }) {
    const folder = external_node_path_.relative(root, workdir).split(external_node_path_.sep).join('/');
    return name => /(?:^|\/)\.git(?:attributes|ignore)$/.test(name) || isAtOrAbove(name, folder);
}
class WatchedFiles {
    #tree;
    #area;
    #isForAll;
    #isConfined;
    constructor(tree, target, folders) {
        const area = definitionArea(target, folders);
        this.#tree = tree;
        this.#area = area ?? [];
        this.#isForAll = isWatchedForAll(folders);
        this.#isConfined = area !== undefined;
    }
    get isConfined() {
        return this.#isConfined;
    }
    async list(folder) {
        this.lookAt(joinPaths(folder, '*'));
        return await this.#tree.list(folder);
    }
    async read(file) {
        return await this.#tree.read(file);
    }
    async resolve(name, within) {
        return await this.#tree.resolve(name, within, step => this.lookAt(step));
    }
    lookAt(name) {
        this.#isConfined &&= this.#area.some(each => isAround(name, each)) || this.#isForAll(name);
    }
}
const isAround = (name, other) => other === '' || isAtOrAbove(name, other) || isAtOrAbove(other, name);
const isAtOrAbove = (name, other) => other === name || other.startsWith(`${name}/`);

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/recorded-sources.js



const currentSourceRules = 1;
function confinedTargets(sources, targets) {
    const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
    const isConfined = (name) => sources.get(name)?.isConfined === true;
    return new Set(Object.keys(targets).filter(name => [...(0,graph.closure)([name], parents)].every(isConfined)));
}
function recordedTargets({ images }, targets) {
    const isRecorded = (name) => {
        const image = Object.hasOwn(images, name) ? images[name] : undefined;
        return (image?.sourceRules === currentSourceRules &&
            image.definitionDigest !== undefined &&
            image.definitionDigest === targets[name]?.definitionDigest);
    };
    return new Set(Object.keys(targets).filter(isRecorded));
}
function unchangedTargets(recorded, changes, { definition, folders }) {
    const names = changes.flatMap(change => [...change.names, ...change.ignored.names]);
    const isForAll = isWatchedForAll(folders);
    if (names.some(isForAll))
        return new Set();
    const isAround = pathsAround(names);
    const known = new Map();
    const isUnchanged = (name) => {
        const area = () => definitionArea(definition.target[name] ?? {}, folders);
        const result = known.get(name) ?? area()?.every(each => !isAround(each)) === true;
        known.set(name, result);
        return result;
    };
    const parents = new Map(Object.entries(definition.target).map(([name, target]) => [name, (0,graph.parentsOf)(target)]));
    return new Set([...recorded].filter(name => [...(0,graph.closure)([name], parents)].every(isUnchanged)));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./actions/shared/bake/definition-digest.js
var definition_digest = __webpack_require__(2248);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/dockerfile/ignore-file.js
var ignore_file = __webpack_require__(3720);
// EXTERNAL MODULE: ./actions/shared/dockerfile/source-pattern.js
var source_pattern = __webpack_require__(1109);
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
    async resolve(path, within, onStep = () => undefined) {
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
            onStep(joinPaths(folder, step));
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
        return found?.type === 'tree' ? new TreeObject(found.content, found.id.length / 2) : undefined;
    }
}
const isName = (step) => step !== '' && step !== '.';
const cleanPath = (steps) => external_node_path_.posix.normalize(`/${steps.join('/')}`).replace(/^\/|\/$/g, '');
const isLfsPointer = (content) => content.startsWith(lfsPointer);
class TreeObject {
    #content;
    #text;
    #idLength;
    constructor(content, idLength) {
        this.#content = content;
        this.#text = content.toString('latin1');
        this.#idLength = idLength;
    }
    get(name) {
        if (name.includes('\uFFFD'))
            return new Map(this).get(name);
        const wanted = isAscii(name) ? name : Buffer.from(name).toString('latin1');
        for (let found = this.#positionAt(0); found !== undefined; found = this.#positionAt(found.next)) {
            const { start, end } = found;
            if (end - start === wanted.length && this.#text.startsWith(wanted, start))
                return this.#entryAt(found);
        }
        return undefined;
    }
    *[Symbol.iterator]() {
        for (let found = this.#positionAt(0); found !== undefined; found = this.#positionAt(found.next)) {
            yield [this.#content.toString('utf8', found.start, found.end), this.#entryAt(found)];
        }
    }
    #positionAt(at) {
        const start = this.#text.indexOf(' ', at) + 1;
        const end = this.#text.indexOf('\0', start);
        return start === 0 || end < 0 ? undefined : { at, start, end, next: end + 1 + this.#idLength };
    }
    #entryAt({ at, start, end, next }) {
        return { mode: this.#text.slice(at, start - 1), id: this.#content.toString('hex', end + 1, next) };
    }
}
const isAscii = (text) => /^[\0-\x7f]*$/.test(text);

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
    patterns: filter.folders.map(folder => ({
        text: location,
        folder,
        matches: name => filter.excludes(name),
        wild: true,
    })),
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
    return !filter.excludes(below) || (opaque && filter.reincludesIn(below));
}
function decisionOfIgnoreFile({ root, filter }, name, mode) {
    const below = root === '' ? name : name.slice(root.length + 1);
    if (mode === submoduleMode && !filter.isUniform(below))
        return filter.text;
    return filter.excludes(below) ? 'left out' : '';
}
const pathsTakenBy = (rule, paths) => indexesOf(rangesTakenBy(rule, paths));
function* rangesTakenBy(rule, paths) {
    const [pattern, ...others] = rule.patterns;
    if (pattern !== undefined && others.length === 0)
        yield* rangesOfPattern(rule, pattern, paths);
    else
        yield* joinNeighbors(new Set(rule.patterns.flatMap(each => [...indexesOf(rangesOfPattern(rule, each, paths))])));
}
function* rangesOfPattern(rule, pattern, { names, isOpaque }) {
    const folder = joinPaths(rule.root, pattern.folder);
    const slice = sliceOf(folder, names);
    const above = pathSteps(folder).flatMap(step => indexOf(step, names));
    yield* joinNeighbors(above.filter(at => takes(rule, pattern, names.at(at) ?? '', isOpaque(at))));
    const keepsAll = keepsFolder(rule.filter, pattern.folder);
    if (keepsAll && !pattern.wild) {
        if (slice.from < slice.to)
            yield slice;
        return;
    }
    const ruleInside = keepsAll ? { ...rule, filter: ignore_file/* noFilter */.Yh } : rule;
    yield* joinNeighbors(indexesOf([slice], at => takes(ruleInside, pattern, names.at(at) ?? '', isOpaque(at))));
}
const keepsFolder = (filter, folder) => filter.isUniform(folder) && (folder === '' || !filter.excludes(folder));
function* indexesOf(ranges, counts = () => true) {
    for (const { from, to } of ranges)
        for (let at = from; at < to; at++)
            if (counts(at))
                yield at;
}
function* joinNeighbors(indexes) {
    let range = { from: 0, to: 0 };
    for (const at of indexes) {
        if (at === range.to)
            range.to++;
        else {
            if (range.from < range.to)
                yield range;
            range = { from: at, to: at + 1 };
        }
    }
    if (range.from < range.to)
        yield range;
}
const sliceOf = (folder, names) => folder === ''
    ? { from: 0, to: names.length }
    :
        { from: lowerBound(names, `${folder}/`), to: lowerBound(names, `${folder}0`) };
function indexOf(name, names) {
    const at = lowerBound(names, name);
    return names.at(at) === name ? [at] : [];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/take-over/content-key.js




const salt = 'image-actions content key 5';
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
    return (0,digest/* digestOf */.ol)((0,definition_digest/* stableJson */._Y)([salt, definitionDigest, texts, parents, bases, files]));
}
const parentContexts = ({ contexts = {} }) => Object.entries(contexts)
    .flatMap(([context, value]) => value.startsWith('target:') ? [[context, value.slice('target:'.length)]] : [])
    .sort(([one], [other]) => (one < other ? -1 : 1));
const countsByFiles = ({ kind }) => kind !== 'dockerfile' && kind !== 'dockerignore';
function hashFiles(rule, tree) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const paths = rule.kind === 'attributes' ? tree.attributes : tree;
    for (const { from, to } of rangesTakenBy(rule, paths)) {
        hash.update(paths.describe(from, to));
        for (let at = from; at < to; at++) {
            if (paths.isOpaque(at))
                hash.update(JSON.stringify(decisionOfIgnoreFile(rule, paths.names.at(at) ?? '', paths.modeOf(at))));
        }
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
        applies: ({ name, facts }) => (isPublished(facts) ? undefined : facts.sources.get(name)?.unwatched),
    },
    {
        name: 'base-with-triggers',
        applies: ({ name, facts }) => (isPublished(facts) ? undefined : facts.baseImages.triggered.get(name)),
    },
    {
        name: 'base-moved',
        applies: ({ name, facts, options }) => options.onBaseMoved === 'build' && !isPublished(facts) ? facts.baseImages.moved.get(name) : undefined,
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
const isPublished = ({ history }) => history.isSameCommit;
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
    const confined = confinedTargets(facts.sources, facts.targets);
    const targets = {};
    for (const [name, target] of Object.entries(facts.targets)) {
        const decision = decisions.get(name);
        if (decision === undefined)
            throw new Error(`no decision about the target ${name}`);
        const contentKey = facts.keys?.get(name) ?? null;
        const tags = contentKey === null || !target.requested ? target.tags : [...target.tags, keyTag(contentKey)];
        const { action, reason, reuse } = decision;
        const recorded = confined.has(name) ? { sourceRules: currentSourceRules } : {};
        targets[name] = { ...target, ...recorded, tags, action, contentKey, reason, reuse };
    }
    const plan = (0,planning_plan/* assemblePlan */.SL)({ ...facts, targets, base: facts.history.base, seconds: earlierSeconds(facts) }, options);
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

// EXTERNAL MODULE: ./actions/shared/context/payload.js
var context_payload = __webpack_require__(7454);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(1111);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(8542);
// EXTERNAL MODULE: ./actions/shared/bake/planning/publishable.js
var publishable = __webpack_require__(6911);
// EXTERNAL MODULE: ./actions/shared/bake/planning/rows.js
var planning_rows = __webpack_require__(6063);
// EXTERNAL MODULE: ./actions/shared/bake/planning/tag-facts.js + 1 modules
var tag_facts = __webpack_require__(3962);
// EXTERNAL MODULE: ./actions/shared/bake/planning/targets.js + 1 modules
var targets = __webpack_require__(7597);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(3512);
// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var buildx = __webpack_require__(8702);
// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(4582);
// EXTERNAL MODULE: ./actions/shared/bake/print.js
var print = __webpack_require__(9179);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var runtime_log = __webpack_require__(3109);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(4934);
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
    const { evaluateDiscovered } = await __webpack_require__.e(/* import() */ 'shared-bake-discovery-discovered-bake-file-for-shared-bake-print-shared-context-read-context').then(__webpack_require__.bind(__webpack_require__, 6787));
    return await evaluateDiscovered(inputs, runtime, { context, defaultPlatform: inputs.defaultPlatform });
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/definition-facts.js










async function readDefinitionFacts(inputs, runtime, workdir) {
    workdir.catch(() => undefined);
    const context = await (0,read_context/* readContext */.y)(runtime);
    const definition = await loadDefinition(inputs, runtime, context);
    const requested = (0,publishable/* publishableTargets */.m)(definition, inputs.targets, runtime.log);
    const described = (0,targets/* describeTargets */.E)(definition, {
        requested,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets: (0,credentials/* knownSecrets */.xU)(runtime),
        workdir: await workdir,
        description: (0,tag_facts/* readDescription */.X)(inputs.files, inputs.workdir),
    });
    return {
        ...described,
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        workdir: (0,planning_plan/* workdirInPlan */.jw)(runtime.folders.workspace, inputs.workdir),
        created: runtime.now().toISOString(),
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

// EXTERNAL MODULE: ./actions/shared/github/api/repository-api.js
var repository_api = __webpack_require__(1420);
// EXTERNAL MODULE: ./actions/shared/github/api/run-wait.js
var run_wait = __webpack_require__(7180);
;// CONCATENATED MODULE: ./actions/buildx-matrix/history/base.js

const namingEvents = new Set(['push', 'create', 'release', 'merge_group']);
const mayBePublished = ({ context: { event, revision }, head }) => namingEvents.has(event) && revision === head;
const unpublishedCommit = 'no published image of this commit is known';
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
    if (namingEvents.has(context.event) && context.kind !== 'branch')
        return everything(unpublishedCommit);
    if (context.event === 'push') {
        return { kind: 'manifest', reason: `last good manifest of ${context.refName}` };
    }
    if (context.event === 'local')
        return everything('there is no CI event here');
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
    const ignored = [];
    const opaque = new Set();
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const name = parts[at + 1] ?? '';
        if (!counts(name)) {
            ignored.push(name);
            continue;
        }
        names.push(name);
        if (/^:(?:1[26]0000 |\d+ 1[26]0000 )/.test(parts[at] ?? ''))
            opaque.add(name);
    }
    names.sort();
    return { names, isOpaque: index => opaque.has(names[index] ?? ''), ignored: { names: ignored.sort() } };
}

// EXTERNAL MODULE: ./actions/shared/text/glob.js + 2 modules
var text_glob = __webpack_require__(6649);
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/tree.js




async function readTree(git, revision) {
    const args = ['ls-tree', '-r', '-z', '--full-tree', revision];
    const result = await git.run(args);
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(args, result, '.');
    return parseTree(result.stdout);
}
function parseTree(listed) {
    const lines = (0,external_node_buffer_.isAscii)(listed) ? listed.toString('latin1') : sortByName(splitNul(listed));
    const paths = pathsIn(lines);
    const links = [];
    const attributes = [];
    for (let at = 0; at < paths.names.length; at++) {
        if (paths.isOpaque(at) && paths.modeOf(at) === symlinkMode)
            links.push(paths.names.at(at) ?? '');
        if (paths.isAttributesFile(at))
            attributes.push(paths.describe(at, at + 1));
    }
    return { ...paths, links: { names: links, isOpaque: () => true }, attributes: pathsIn(attributes.join('')) };
}
function pathsIn(lines) {
    const starts = [];
    for (let at = 0; at < lines.length; at = lines.indexOf('\0', at) + 1)
        starts.push(at);
    const startOf = (index) => starts[index] ?? lines.length;
    const nameOf = (index) => lines.slice(lines.indexOf('\t', startOf(index)) + 1, startOf(index + 1) - 1);
    return {
        names: { length: starts.length, at: index => (index < starts.length ? nameOf(index) : undefined) },
        isOpaque: index => !lines.startsWith('100', startOf(index)),
        isAttributesFile: index => lines.startsWith(attributesFile, startOf(index + 1) - 1 - attributesFile.length),
        modeOf: index => lines.slice(startOf(index), startOf(index) + 6),
        describe: (from, to) => lines.slice(startOf(from), startOf(to)),
    };
}
const attributesFile = '.gitattributes';
const sortByName = (lines) => lines
    .map(line => ({ line, name: line.slice(line.indexOf('\t') + 1) }))
    .sort(({ name: one }, { name: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ line }) => `${line}\0`)
    .join('');

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/attributes-rule.js




const attributes_rule_attributesFile = '.gitattributes';
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
            ...[...above].map(folder => (0,source_pattern/* plainPattern */.h1)(joinPaths(folder, attributes_rule_attributesFile))),
            ...[...contexts].map(attributesIn),
        ],
        filter: ignore_file/* noFilter */.Yh,
        location: 'how git checks files out',
        widened: undefined,
    };
}
const attributesIn = (folder) => ({
    text: `${attributes_rule_attributesFile} in ${folder}`,
    folder,
    matches: name => name.endsWith(`/${attributes_rule_attributesFile}`) && (folder === '' || name.startsWith(`${folder}/`)),
    wild: true,
});

// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var definition = __webpack_require__(5699);
// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(8421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(965);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(5154);
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/contexts/target-dockerfile.js









class DockerfileReader {
    #parsed = new Map();
    async read(name, target, checkout) {
        const inline = target['dockerfile-inline'];
        if (inline !== undefined) {
            return { path: undefined, location: undefined, rules: [], ...this.#parse((0,definition/* unescapeTemplate */.Bn)(inline)) };
        }
        const written = target.dockerfile ?? 'Dockerfile';
        const file = locateDockerfile(target, written, checkout);
        if (file === undefined)
            return { unwatched: `its Dockerfile ${written} is outside the repository` };
        const { tree } = checkout;
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
    #parse(content) {
        const known = this.#parsed.get(content);
        if (known !== undefined)
            return known;
        const parsed = parse(content);
        this.#parsed.set(content, parsed);
        return parsed;
    }
}
function locateDockerfile(target, written, folders) {
    const main = locateContext(target.context ?? '.', folders);
    const isComplete = external_node_path_.isAbsolute(written) || written.includes('://');
    const context = main.kind === 'folder' ? main.folder : '';
    const location = locateContext(isComplete ? written : external_node_path_.join(folders.root, context, written), folders);
    return location.kind === 'folder' ? location.folder : undefined;
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








function openDerivation(definition, options) {
    const reader = new TargetReader(definition, options);
    const known = new Map();
    return async (names) => {
        await Promise.all(names.map(async (name) => await reader.open(name)));
        return new Map(names.map(name => {
            const sources = known.get(name) ?? reader.sourcesOf(name);
            known.set(name, sources);
            return [name, sources];
        }));
    };
}
class TargetReader {
    #definition;
    #options;
    #dockerfiles = new DockerfileReader();
    #opened = new Map();
    #targets = new Map();
    #varying = new Map();
    #reads = new Map();
    constructor(definition, options) {
        this.#definition = definition;
        this.#options = options;
    }
    async open(name) {
        const opened = this.#opened.get(name) ?? this.#open(name);
        this.#opened.set(name, opened);
        await opened;
    }
    async #open(name) {
        const target = this.#definition.target[name] ?? {};
        const opened = await openTarget(name, target, {
            ...this.#options,
            tree: this.#options.treeFor(name),
            reader: this.#dockerfiles,
        });
        this.#targets.set(name, opened);
        await Promise.all(parentsIn(opened.contexts).map(async (parent) => await this.open(parent)));
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
    const dockerfile = await options.reader.read(name, target, options);
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
    return (0,dockerfile/* isDockerFrontend */.N8)(frontend) ? undefined : `the frontend ${frontend} has its own rules`;
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/optional-files.js



const lockFiles = new Set([
    'Cargo.lock',
    'Gemfile.lock',
    'Package.resolved',
    'Pipfile.lock',
    'bun.lock',
    'bun.lockb',
    'composer.lock',
    'deno.lock',
    'go.sum',
    'gradle.lockfile',
    'mix.lock',
    'npm-shrinkwrap.json',
    'package-lock.json',
    'packages.lock.json',
    'pdm.lock',
    'pnpm-lock.yaml',
    'poetry.lock',
    'pubspec.lock',
    'uv.lock',
    'yarn.lock',
]);
async function isOptional(tree, folder, pattern) {
    const clean = external_node_path_.posix.normalize(`/${pattern.text}`);
    if (external_node_path_.posix.dirname(clean).slice(1) !== pattern.folder)
        return false;
    const name = external_node_path_.posix
        .basename(clean)
        .replace(/[*?]$/, '')
        .replace(/\[([a-z])\]/, '$1');
    return lockFiles.has(name) && !(await optional_files_isIgnored(tree, joinPaths(folder, name)));
}
async function optional_files_isIgnored(tree, path) {
    const folders = ['', ...pathSteps(path).slice(0, -1)];
    const contents = await Promise.all(folders.map(async (folder) => await tree.read(await tree.resolve(joinPaths(folder, '.gitignore')))));
    const lines = contents.flatMap(content => (content ?? '').split('\n')).map(line => line.trim());
    return lines.some(line => line !== '' && !/^[#!]/.test(line) && namesPartOf(line, path));
}
function namesPartOf(line, path) {
    try {
        const glob = (0,text_glob/* compileGlob */.S)(line.replace(/\/$/, '').replace(/^.*\//, ''), 'path');
        return path.split('/').some(part => glob.matches(part));
    }
    catch {
        return true;
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
    const isFound = search.isTaken || (await isOptional(tree, path, pattern));
    return {
        ...found,
        rule: { ...rule, patterns: [...patterns, ...search.linked] },
        absent: isFound ? undefined : `git has no file that ${location} takes`,
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
        const isHidden = isIgnored && !context.filter.reincludesIn(path);
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
    const { names } = request;
    const reader = openReader(tree, request);
    reader.catch(() => undefined);
    const sourcesSince = async ({ lookUp }, sources, changes) => {
        const found = await lookUp(sources, false);
        return mayFollowLinksTo(changes, sources) && !isBuiltSince(changes, found) ? await lookUp(sources, true) : found;
    };
    return {
        readAhead: except => {
            const reading = reader.then(async ({ read }) => await read(names.filter(name => !except.has(name))));
            reading.catch(() => undefined);
        },
        since: async (changes, recorded = new Set()) => {
            const opened = await reader;
            const unchanged = recorded.size === 0 ? recorded : unchangedTargets(recorded, changes, { ...request, ...opened });
            const read = await opened.read(names.filter(name => !unchanged.has(name)));
            const entries = names.map(async (name) => {
                const sources = read.get(name);
                if (sources === undefined)
                    return [name, { ...unreadSources, declared: opened.declaredOf(name) }];
                return [name, await sourcesSince(opened, sources, changes)];
            });
            return new Map(await Promise.all(entries));
        },
        complete: async (links) => {
            const { read, lookUp } = await reader;
            const entries = [...(await read(names))].map(async ([name, sources]) => {
                return [name, await lookUp(sources, links === undefined || mayFollowLinksTo([links], sources))];
            });
            return new Map(await Promise.all(entries));
        },
    };
}
const unreadSources = {
    rules: [],
    unwatched: undefined,
    everyCommit: undefined,
    dockerfile: undefined,
    texts: [],
    images: [],
    unusedParents: [],
    isConfined: true,
    isRead: false,
};
const mayFollowLinksTo = (lists, { taken }) => taken.some(({ context, pattern }) => pattern.wild && lists.some(paths => hasPathIn(context.folder, paths)));
const isBuiltSince = (changes, { rules }) => rules.some(rule => (rule.kind === 'source' || rule.kind === 'link') &&
    changes.some(paths => pathsTakenBy(rule, paths).next().done !== true));
async function openReader(tree, request) {
    const { definition, root, workdir, defaultPlatform } = request;
    const { declaredOf, hasExtraPaths } = readDeclared(request);
    const steps = [];
    const folder = await tree.resolve(workdirInside(root, workdir), undefined, step => steps.push(step));
    const links = folder.links.map(link => fileRule('link', link, 'a symbolic link to the folder that bake runs in'));
    const folders = { root, workdir: external_node_path_.join(root, folder.path) };
    const trees = new Map();
    const treeFor = (name) => {
        const files = trees.get(name) ?? new WatchedFiles(tree, definition.target[name] ?? {}, folders);
        for (const step of trees.has(name) ? [] : steps)
            files.lookAt(step);
        trees.set(name, files);
        return files;
    };
    const derive = openDerivation(definition, { ...folders, treeFor, defaultPlatform });
    const named = new Map();
    const nameSources = (name, sources) => {
        const found = named.get(sources) ?? {
            ...sources,
            files: [...links, ...sources.files],
            declared: declaredOf(name),
            hasExtraPaths: hasExtraPaths(name),
            tree: treeFor(name),
        };
        named.set(sources, found);
        return found;
    };
    const known = [
        new Map(),
        new Map(),
    ];
    return {
        folders,
        declaredOf,
        read: async (names) => new Map([...(await derive(names))].map(([name, each]) => [name, nameSources(name, each)])),
        lookUp: async (sources, needsLinks) => {
            const results = known[needsLinks ? 1 : 0];
            const found = results.get(sources) ?? lookUpSources(sources, needsLinks);
            results.set(sources, found);
            return await found;
        },
    };
}
function readDeclared({ definition, declared: { extraPaths, globalPaths } }) {
    const extra = extraRules(extraPaths, Object.keys(definition.target));
    const forAll = globalPaths.length === 0 ? [] : [patternRule('global', (0,ignore_file/* pathFilter */.Y1)(globalPaths), 'input global-paths')];
    const extraOf = (name) => [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
    return {
        declaredOf: (name) => [...extraOf(name), ...forAll],
        hasExtraPaths: (name) => extraOf(name).length > 0,
    };
}
function workdirInside(root, workdir) {
    const absolute = external_node_path_.resolve(workdir);
    return pathInside(root, absolute) ?? pathInside(root, (0,external_node_fs_.realpathSync)(absolute)) ?? '';
}
async function lookUpSources({ tree, files, taken, declared, hasExtraPaths, ...sources }, needsLinks) {
    const found = await Promise.all(taken.map(async (source) => await lookUpSource(tree, source, needsLinks)));
    const absent = sources.absent ?? found.map(each => each.absent).find(why => why !== undefined);
    const made = absent && `${absent}, so another step makes it; name what it is made from in "extra-paths"`;
    const why = sources.unwatched ?? found.map(each => each.unwatched).find(each => each !== undefined);
    const rules = found.map(({ rule }) => rule);
    const everyCommit = whyEveryCommit(rules);
    const { dockerfile, texts, images, unusedParents } = sources;
    const isWatched = why === undefined && absent === undefined && everyCommit === undefined;
    return {
        rules: [...files, ...rules, attributesRule([...files, ...rules])],
        unwatched: why ?? (hasExtraPaths ? undefined : made),
        everyCommit,
        dockerfile,
        texts,
        images,
        unusedParents,
        declared,
        isConfined: isWatched && tree.isConfined,
        isRead: true,
    };
}
function whyEveryCommit(rules) {
    const head = '.git/HEAD';
    const withGit = rules.find(({ root, patterns, filter }) => root === '' && patterns.some(pattern => pattern.matches(head)) && !filter.excludes(head));
    return withGit && `${withGit.location} takes .git along, which every commit changes`;
}
function extraRules(lines, known) {
    const rules = new Map();
    for (const [name, patterns] of lines) {
        if (name !== '*' && !known.includes(name)) {
            throw (0,errors/* inputError */.Xu)(`Input "extra-paths": there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}.`, {
                fix: `Targets: ${[...known].sort().join(', ')}. "*" is all of them.`,
            });
        }
        const location = `input extra-paths of ${name === '*' ? 'all targets' : name}`;
        rules.set(name, [patternRule('extra', (0,ignore_file/* pathFilter */.Y1)(patterns), location)]);
    }
    return rules;
}

// EXTERNAL MODULE: ./actions/shared/git/ancestry.js
var ancestry = __webpack_require__(7122);
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
        const { fetchCommit } = await __webpack_require__.e(/* import() */ 'buildx-matrix-history-fetched-commit').then(__webpack_require__.bind(__webpack_require__, 6477));
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
    const { fetchMergeBase } = await __webpack_require__.e(/* import() */ 'buildx-matrix-history-fetched-commit').then(__webpack_require__.bind(__webpack_require__, 6477));
    return await fetchMergeBase(ports, clone, [one, other]);
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/commit-comparison.js









async function readChangesSince(ports, { clone, ignorePaths }, wanted) {
    const base = await openBase(ports, clone, wanted);
    if ('failure' in base)
        return base;
    const ignored = (0,ignore_file/* pathFilter */.Y1)(ignorePaths);
    const counts = (path) => !ignored.excludes(path);
    const changes = await orFailure(async () => await readChangedPaths(base.git, base.revision, clone.head, counts));
    if (!('failure' in changes))
        return { reason: wanted.reason, base, changes };
    await base.close();
    return changes;
}
async function compareTargets(commit, sources, { reason, base, changes }) {
    return await orFailure(async () => {
        const tree = new CommitTree(base.objects, base.revision);
        const sourcesBefore = await readEarlierSources(commit, sources, tree, changes);
        return {
            base: reason,
            isSameCommit: base.revision === commit.clone.head,
            changes,
            attributes: await readChangedAttributes(tree, commit.clone, sources, changes),
            textsBefore: new Map([...sourcesBefore].map(([name, { texts }]) => [name, texts])),
            sameFiles: await targetsOfSameFiles(commit.clone, sources, sourcesBefore, changes),
        };
    });
}
async function orFailure(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.kind === 'service')
            return { failure: (0,errors/* messageOf */.bD)(error) };
        throw error;
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
        const names = [...paths].map(at => all.names.at(at) ?? '');
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
    return (pathsTakenBy(before, changes).next().done === true &&
        isSameList(describePaths(before, tree), describePaths(now, tree)));
}
function* describePaths(rule, tree) {
    for (const at of pathsTakenBy(rule, tree)) {
        yield `${at} ${tree.isOpaque(at) ? decisionOfIgnoreFile(rule, tree.names.at(at) ?? '', tree.modeOf(at)) : ''}`;
    }
}
function isSameList(one, other) {
    for (;;) {
        const [first, second] = [one.next(), other.next()];
        if (first.done === true || second.done === true)
            return first.done === second.done;
        if (first.value !== second.value)
            return false;
    }
}

// EXTERNAL MODULE: ./actions/shared/github/api/trusted-runs.js
var trusted_runs = __webpack_require__(8313);
// EXTERNAL MODULE: ./actions/shared/github/documents/last-manifest.js
var last_manifest = __webpack_require__(2309);
// EXTERNAL MODULE: ./actions/shared/images/documents/digest-manifest.js
var digest_manifest = __webpack_require__(2456);
// EXTERNAL MODULE: ./actions/shared/runtime/input-file.js + 1 modules
var input_file = __webpack_require__(8312);
;// CONCATENATED MODULE: ./actions/buildx-matrix/history/earlier-manifest.js






async function findEarlierManifest(search, branches) {
    if (search.options.lastDigests !== '')
        return readManifestInput(search);
    return await askGitHub(search, async (api, query) => {
        let firstReason;
        for (const branch of branches) {
            const found = await (0,last_manifest/* findLastManifest */.HM)(api, { ...query, branch, events: trusted_runs/* trustedEvents */.BU });
            if (found.kind === 'found')
                return foundManifest(found, `manifest of run ${found.run.run_number} on ${branch}`);
            firstReason ??= found.reason;
        }
        return missing(firstReason ?? 'there is no branch to look on');
    });
}
async function findPublishedCommit(search, wanted) {
    const { revision, definitions } = wanted;
    if (search.options.lastDigests !== '') {
        const named = readManifestInput(search);
        return named.manifest.revision === revision
            ? named
            : missing(`input "last-digests" is of commit ${named.manifest.revision.slice(0, 7)}`);
    }
    return await askGitHub(search, async (api, query) => {
        const found = await (0,last_manifest/* findBestManifest */.Z2)(api, { ...query, revision, events: trusted_runs/* publishingEvents */.$1 }, { quality: ({ images }) => countSame(images, definitions), enough: definitions.size });
        if (found.kind === 'none')
            return missing(found.reason);
        const { run_number: number, head_branch: branch } = found.run;
        return foundManifest(found, `manifest of run ${number}, which published this commit${branch ? ` on ${branch}` : ''}`);
    });
}
function countSame(images, definitions) {
    const same = [...definitions].filter(([name, digest]) => digest !== undefined && Object.hasOwn(images, name) && images[name]?.definitionDigest === digest);
    return same.length;
}
const missing = (why) => ({ missing: why, notice: undefined });
const foundManifest = ({ manifest, run }, reason) => ({ manifest, reason, run: run.id });
async function askGitHub({ ports, context, options }, search) {
    const { githubToken, environment } = options;
    const { repository, run, source } = context;
    if (source !== 'github' || run === undefined)
        return missing('none can be looked up outside GitHub Actions');
    if (githubToken === '')
        return missing('no github-token to look it up');
    const api = (0,repository_api.createRepositoryApi)(ports, repository, githubToken, ports.deadlines.question());
    try {
        return await search(api, { workflow: run.workflow, not: run.id, repository, environment });
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { missing: (0,errors/* messageOf */.bD)(error), notice: (0,errors/* describeError */.Uc)(error, (0,errors/* placeOfReader */.A)(ports.env)) };
    }
}
function readManifestInput({ options, context, ports }) {
    const { lastDigests, environment } = options;
    const { workspace } = ports.folders;
    const isJson = lastDigests.startsWith('{');
    const what = isJson ? 'Input "last-digests"' : `Input "last-digests": ${lastDigests}`;
    const fix = 'Give the manifest as JSON, or the path of docker-image-digests.json.';
    const file = { input: 'last-digests', file: lastDigests, workspace, fix };
    const manifest = (0,digest_manifest/* parseDigestManifest */.Zq)(isJson ? lastDigests : (0,input_file/* readInputFile */.jH)(file).toString('utf8'), what);
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/unended-runs.js


async function listRunsBefore(api, { event, kind, run, revision }) {
    if (run === undefined)
        return [];
    const policy = { workflow: run.workflow, revision, events: trusted_runs/* publishingEvents */.$1, not: run.id };
    const runs = await (0,trusted_runs/* listUnendedRuns */.W)(api, policy);
    const isTag = kind === 'tag' || event === 'release';
    const before = [];
    for (const other of runs) {
        const otherIsTag = await isGitTag(api, other.head_branch ?? '');
        if (otherIsTag === isTag ? other.run_number < run.number : isTag)
            before.push(other);
    }
    return before;
}
async function isGitTag(api, name) {
    const refs = await api.listTagRefs(name);
    return refs.some(ref => (0,context_payload/* textAt */.$6)(ref, 'ref') === `refs/tags/${name}`);
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/history.js







async function readHistory(ports, { context, payload }, commit, options) {
    const { head, parents } = commit.clone;
    const search = { ports, context, options };
    const published = await findThisCommit(search, head, options);
    if (published !== undefined && 'manifest' in published)
        return ofSameCommit(published);
    const decision = decideBase(options.base, { context, event: readEventCommits(payload), head, parents });
    if (decision.kind === 'everything') {
        const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
        const details = published?.notice === undefined ? published?.missing : undefined;
        const history = withoutComparison(decision.reason, details);
        return {
            ...history,
            byEvent: !decision.warning && published === undefined,
            warnings,
            notices: noticesOf(published),
        };
    }
    const earlier = published?.notice === undefined ? await findEarlierManifest(search, manifestBranches(context, payload)) : published;
    if ('missing' in earlier) {
        const reason = 'no earlier manifest';
        if (earlier.notice === undefined)
            return withoutComparison(reason, earlier.missing);
        return { ...withoutComparison(reason), notices: noticesOf(earlier) };
    }
    return await compareWith(ports, commit, commitsToCompare(decision, earlier), earlier);
}
const noticesOf = (manifest) => manifest !== undefined && 'notice' in manifest && manifest.notice !== undefined
    ? [`Unchanged images cannot be taken over. ${manifest.notice}`]
    : [];
async function findThisCommit(search, head, { base, definitions, waitFor }) {
    const { context } = search;
    if (base !== '' || !mayBePublished({ context, head }))
        return undefined;
    if (waitFor > 0)
        await waitForThisCommit(search, waitFor);
    return await findPublishedCommit(search, { revision: head, definitions });
}
async function waitForThisCommit(search, minutes) {
    const { ports, context, options } = search;
    const unended = await askGitHub(search, async () => {
        const api = (0,repository_api.createRepositoryApi)(ports, context.repository, options.githubToken);
        return await (0,run_wait/* waitForRuns */.po)(() => listRunsBefore(api, context), (0,run_wait/* waitPorts */.g7)(ports, minutes));
    });
    if ('missing' in unended || unended.length === 0)
        return;
    ports.log.notice(`${unended.map(run_wait/* nameRun */.Lu).join(' and ')} of this commit had not ended after ${(0,run_wait/* countMinutes */.l_)(minutes)} (input "wait-for"), so what it publishes is not taken over.`);
}
const ofSameCommit = ({ manifest, reason, run }) => ({
    ...withoutComparison(reason),
    base: { revision: manifest.revision, reason, run },
    everything: undefined,
    isSameCommit: true,
    manifest,
});
const withoutComparison = (reason, details) => ({
    base: { revision: null, reason: details === undefined ? reason : `${reason} (${details})`, run: null },
    everything: reason,
    byEvent: false,
    isSameCommit: false,
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
    const recorded = recordedTargets(manifest, commit.targets);
    commit.sources.readAhead(recorded);
    const first = await readChangesSince(ports, commit, base);
    if ('failure' in first)
        return unreadable(`the base (${base.reason}) cannot be read`, first.failure);
    const earlier = [first];
    try {
        for (const other of others.filter(({ revision }) => revision !== first.base.revision)) {
            const next = await readChangesSince(ports, commit, other);
            if ('failure' in next)
                return unreadable(whyUnreadable(other), next.failure);
            earlier.push(next);
        }
        const sources = await commit.sources.since(earlier.map(({ changes }) => changes), recorded);
        const comparisons = [];
        for (const each of earlier) {
            const comparison = await compareTargets(commit, sources, each);
            if ('failure' in comparison) {
                const why = each === first ? `the base (${base.reason}) cannot be read` : whyUnreadable(each);
                return unreadable(why, comparison.failure);
            }
            comparisons.push(comparison);
        }
        return {
            base: { revision: first.base.revision, reason: base.reason, run },
            everything: undefined,
            byEvent: false,
            isSameCommit: false,
            comparisons,
            sources,
            manifest,
            warnings: [],
            notices: [],
        };
    }
    finally {
        for (const each of earlier)
            await each.base.close();
    }
}
const whyUnreadable = ({ reason }) => `the commit of the ${reason} cannot be read`;
const unreadable = (reason, failure) => ({
    ...withoutComparison(reason),
    warnings: [
        `Everything is built, because ${reason}: ${failure
            .split('\n')
            .map(line => line.trim())
            .join(' ')
            .replace(/\.$/, '')}.`,
    ],
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
        const hit = first === undefined ? undefined : changes.names.at(first);
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

// EXTERNAL MODULE: ./actions/shared/git/objects.js
var git_objects = __webpack_require__(2963);
;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/clone.js





async function openClone(ports, folder) {
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, env: ports.env });
    const objects = (0,git_objects/* openObjects */.d)(git);
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

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
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
async function readSizes(contexts, { git, head }) {
    const folders = contexts.map(({ folder }) => folder);
    const sizes = new Map(folders.map(folder => [folder, { bytes: 0, files: 0 }]));
    const paths = folders.includes('') || folders.join(' ').length > maxArguments ? [] : folders;
    try {
        const args = ['--literal-pathspecs', 'ls-tree', '-r', '-l', '-z', '--full-tree', head, '--', ...paths];
        const listed = await git.run(args);
        for (const line of listed.exitCode === 0 ? splitNul(listed.stdout) : [])
            addSize(line, sizes);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
    }
    return sizes;
}
const maxArguments = 50_000;
function addSize(line, sizes) {
    const tab = line.indexOf('\t');
    const bytes = Number(line.slice(line.lastIndexOf(' ', tab) + 1, tab)) || 0;
    const name = line.slice(tab + 1);
    for (let end = name.lastIndexOf('/'), folder = name; folder !== ''; end = name.lastIndexOf('/', end - 1)) {
        folder = name.slice(0, Math.max(end, 0));
        const size = sizes.get(folder);
        if (size === undefined)
            continue;
        size.bytes += bytes;
        size.files++;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/take-over/published-images.js


const published_images_parallelRequests = 16;
async function findInManifest(names, targets, { manifest, isSameCommit }, registry) {
    const number = manifest.run.number;
    const commit = manifest.revision.slice(0, 7);
    const reason = isSameCommit
        ? `run ${number} published this commit (${commit})`
        : `unchanged since run ${number} (${commit})`;
    const before = isSameCommit ? `run ${number} published this commit` : `unchanged since run ${number}`;
    const entries = await (0,concurrency/* mapConcurrently */.X)(names, published_images_parallelRequests, async (name) => {
        const image = manifest.images[name];
        const target = targets[name];
        if (image === undefined || target === undefined) {
            return [name, { missing: `run ${number} published no image of it` }];
        }
        const obstacle = differenceOf(image, target) ?? (await whyMissing(registry, image));
        if (obstacle !== undefined) {
            return [name, { ...obstacle, missing: `${before}, but ${obstacle.missing}` }];
        }
        const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
        const found = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
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
    const { manifest, isSameCommit } = history;
    const isWatched = (name) => isSameCommit || sources.get(name)?.unwatched === undefined;
    const candidates = [...published].filter(name => !forced.has(name) && isWatched(name));
    if (manifest !== undefined) {
        const changed = changedWithChildren({ targets, changes });
        const unchanged = candidates.filter(name => !changed.has(name));
        for (const [name, image] of await findInManifest(unchanged, targets, { manifest, isSameCommit }, registry)) {
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
    const opening = tryOpenClone(runtime, inputs.workdir);
    opening.catch(() => undefined);
    try {
        return await gatherFactsIn(opening, inputs, runtime);
    }
    finally {
        const clone = await opening;
        if (!('failure' in clone))
            await clone.objects.close();
    }
}
async function gatherFactsIn(opening, inputs, runtime) {
    const prefix = opening.then(opened => ('failure' in opened ? undefined : opened.prefix));
    const definition = await readDefinitionFacts(inputs, runtime, prefix);
    const clone = await opening;
    const registry = registryOpener(inputs, runtime, definition);
    if (inputs.registryUsername !== '' || inputs.registryPassword !== '')
        await registry();
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
function registryOpener(inputs, runtime, { targets }) {
    const repositories = Object.values(targets).flatMap(({ image }) => image ?? []);
    let opened;
    return async () => {
        opened ??= Promise.all(/* import() */[__webpack_require__.e('shared-registry-open'), __webpack_require__.e('shared-registry')]).then(__webpack_require__.bind(__webpack_require__, 2335)).then(({ openRegistry }) => openRegistry(runtime, { ...inputs, repositories }));
        return await opened;
    };
}
async function readSourceFacts(inputs, runtime, { definition, clone, registry }) {
    await refuseMissingContexts(definition.definition, clone, inputs);
    const commit = builtCommit(inputs, definition, clone);
    if (inputs.mode === 'all') {
        const history = withoutComparison('mode all builds everything');
        const sources = await (inputs.explain === '' ? commit.sources.since([]) : commit.sources.complete());
        return { ...withoutEarlierImages(history, sources), largeContexts: await describeLargeContexts(sources, clone) };
    }
    if (needsAllSources(inputs))
        commit.sources.readAhead(new Set());
    const history = await readEarlierCommits(inputs, runtime, definition, commit);
    const tree = inputs.mode === 'diff' ? undefined : await readTree(clone.git, clone.head);
    const sources = await (needsAllSources(inputs)
        ? commit.sources.complete(tree?.links)
        : (history.sources ?? commit.sources.since([])));
    const largeContexts = await describeLargeContexts(sources, clone);
    const changes = changesSince(history, { targets: definition.targets, sources });
    const baseImages = await facts_readBaseImages(inputs, { sources, history }, registry);
    const keys = contentKeysOf(inputs, definition, { sources, baseImages, tree });
    const hasEarlier = history.manifest !== undefined || keys !== undefined;
    const images = hasEarlier
        ? await findEarlierImages({ ...definition, sources, changes, history, keys }, await registry())
        : new Map();
    return { sources, history, changes, keys, images, baseImages, largeContexts };
}
const needsAllSources = ({ mode, explain, bases, onBaseMoved }) => mode !== 'diff' || explain !== '' || bases !== 'ignore' || onBaseMoved !== 'ignore';
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
    const { definition, targets, order, context } = facts;
    const { workdir, defaultPlatform, extraPaths, ignorePaths } = inputs;
    const workflow = context.run?.workflow.startsWith('.github/') ? [(0,ignore_file/* patternOfPath */.Tg)(context.run.workflow)] : [];
    const globalPaths = inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line]));
    const declared = { extraPaths, globalPaths };
    const request = { definition, names: order, root: clone.root, workdir, defaultPlatform, declared };
    return { clone, sources: readTargetSources(clone.tree, request), request, targets, ignorePaths };
}
async function readEarlierCommits(inputs, runtime, { context, environment, published, targets }, commit) {
    if (inputs.mode === 'content')
        return contentOnly;
    const definitions = new Map([...published].map(name => [name, targets[name]?.definitionDigest]));
    const payload = (0,context_payload/* readPayload */.rD)(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
    const { base, lastDigests, githubToken, waitFor } = inputs;
    const options = { base, lastDigests, githubToken, waitFor, environment, definitions };
    return await readHistory(runtime, { context, payload }, commit, options);
}
async function facts_readBaseImages({ onBaseMoved }, { sources, history }, registry) {
    if (onBaseMoved === 'ignore')
        return { ...noBaseImages, floating: floatingImages(sources) };
    return await readBaseImageFacts(sources, history.manifest, await registry());
}
function contentKeysOf({ onBaseMoved }, definition, { sources, baseImages, tree }) {
    if (tree === undefined)
        return undefined;
    const baseDigests = onBaseMoved === 'build' ? baseImages.digests : noBaseImages.digests;
    return contentKeys({ ...definition, sources, tree, baseDigests });
}

// EXTERNAL MODULE: ./actions/shared/bake/planning/runners.js
var runners = __webpack_require__(7047);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var platform = __webpack_require__(8520);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(2028);
// EXTERNAL MODULE: ./actions/shared/registry/credentials/explicit-credential.js
var explicit_credential = __webpack_require__(9813);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
;// CONCATENATED MODULE: ./actions/buildx-matrix/inputs.js











const defaultRunners = ['default=ubuntu-24.04', 'linux/arm64=ubuntu-24.04-arm', 'linux/arm=ubuntu-24.04-arm'].join('\n');
const buildxMatrixInputs = {
    files: (0,inputs/* list */.p_)(),
    targets: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    definition: (0,inputs/* text */.Qq)(),
    discover: (0,inputs/* flag */.Jt)(false),
    'exclude-paths': (0,inputs/* list */.p_)({ parse: ignore_file/* parsePathPatterns */.KI }),
    'image-prefix': (0,inputs/* text */.Qq)({ parse: images_reference/* parseImagePrefix */.FK }),
    set: (0,inputs/* list */.p_)({ parse: bake_files/* parseOverrides */.f$ }),
    variables: (0,inputs/* mapping */.pq)({ parse: bake_files/* parseBakeVariable */.te }),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,inputs/* text */.Qq)({ parse: images_environment/* environmentName */.VE }),
    mode: (0,inputs/* choice */.Yq)(['diff', 'content', 'auto', 'all'], 'diff'),
    base: (0,inputs/* text */.Qq)({ parse: baseRevision }),
    'last-digests': (0,inputs/* text */.Qq)(),
    'wait-for': run_wait/* waitMinutes */.Ji,
    'extra-paths': (0,inputs/* mapping */.pq)({ parse: parseExtraPaths }),
    'global-paths': (0,inputs/* list */.p_)({ fallback: 'workflow', parse: ignore_file/* parsePathPatterns */.KI }),
    'ignore-paths': (0,inputs/* list */.p_)({ parse: ignore_file/* parsePathPatterns */.KI }),
    'on-base-moved': (0,inputs/* choice */.Yq)(['build', 'report', 'ignore'], 'ignore'),
    bases: (0,inputs/* choice */.Yq)(['ignore', 'report', 'refuse'], 'ignore'),
    force: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    refresh: (0,inputs/* choice */.Yq)(['auto', 'none', 'pull', 'no-cache'], 'auto'),
    explain: (0,inputs/* text */.Qq)(),
    group: (0,inputs/* choice */.Yq)(['component', 'wave', 'target'], 'component'),
    runners: (0,inputs/* mapping */.pq)({ fallback: defaultRunners, parse: runners/* parseRunnerLabels */.n }),
    'default-platform': (0,inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,platform/* parsePlatform */.F)(value).text }),
    registry: (0,inputs/* text */.Qq)({ fallback: 'ghcr.io', parse: explicit_credential/* registryHost */.U$ }),
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
    explicit_credential/* checkRegistryLogin */.$B,
    ({ definition, discover, files }) => definition !== '' && (discover || files.length > 0)
        ? `Inputs "definition" and "${discover ? 'discover' : 'files'}" are set together; a definition is evaluated already.`
        : undefined,
    ({ discover, excludePaths, imagePrefix }) => discover || (excludePaths.length === 0 && imagePrefix === '')
        ? undefined
        : `Input "${imagePrefix === '' ? 'exclude-paths' : 'image-prefix'}" is for derived targets; set "discover: true" too.`,
];
function parseExtraPaths(value) {
    return (0,ignore_file/* parsePathPatterns */.KI)(value.split(',').map(pattern => pattern.trim()));
}
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
var packing = __webpack_require__(1335);
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
var markdown = __webpack_require__(5573);
// EXTERNAL MODULE: ./actions/shared/text/picture.js
var picture = __webpack_require__(2348);
;// CONCATENATED MODULE: ./actions/buildx-matrix/report/report.js



function pictureOf(plan, notes) {
    const published = new Set(plan.rows.flatMap(row => row.publish));
    return Object.entries(plan.targets).map(([name, target]) => ({
        name,
        parents: target.parents,
        notes: notes(target),
        kind: target.action === 'reuse' ? 'reused' : published.has(name) ? 'built' : 'linked',
    }));
}
const report_platformsOf = ({ platforms }) => platforms.join(', ');
function decisionsOf({ targets }) {
    const groups = new Map();
    for (const [name, { action, reason }] of Object.entries(targets)) {
        const key = `${action} ${reason}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { action, reason, names: [name] });
        else
            group.names.push(name);
    }
    return [...groups.values()];
}
function describePlan(plan) {
    const decisions = decisionsOf(plan).map(({ names, action, reason }) => `${names.join(', ')}: ${action}, ${reason}`);
    const rows = plan.rows.map(row => {
        const linked = row.linked.length > 0 ? `, with ${row.linked.join(', ')}` : '';
        return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
    });
    return [...(0,picture/* drawText */.m)(pictureOf(plan, target => [report_platformsOf(target)])), '', ...decisions, '', ...rows];
}
function describeFacts({ history, baseImages, order, sources }) {
    const { revision, reason } = history.base;
    const unused = order.flatMap(name => (sources.get(name)?.unusedParents ?? []).map(parent => `${name} declares target:${parent} and does not use it`));
    const moving = baseImages.floating.map(({ reference, location }) => `${reference} is named by tag (${location}), so it can change without a commit`);
    const compared = revision === null ? `Not compared: ${reason}` : `Compared with: ${reason} (${shortId(revision)})`;
    const unread = [...sources.values()].filter(({ isRead }) => !isRead).length;
    const recorded = unread === 0 ? [] : [`Sources of ${unread} targets were not read again, because no path in their folders changed`];
    return [compared, ...recorded, ...unused, ...moving, ''];
}
function describeFailures(images) {
    const [first, ...others] = registryFailures(images.values());
    if (first === undefined)
        return [];
    const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
    return [`Some images cannot be taken over, because a registry does not answer: ${first}${more}`];
}
function summarizePlan(plan, { baseImages }) {
    const targets = Object.values(plan.targets);
    const built = targets.filter(({ action }) => action === 'build').length;
    const platforms = new Set(targets.map(report_platformsOf));
    const { revision, reason } = plan.base;
    return [
        `### Image plan for ${(0,markdown/* code */.aY)(shortId(plan.revision))}: ${built} of ${countOf(targets.length, 'image')} to build`,
        (0,picture/* drawPictures */.gJ)(pictureOf(plan, target => (platforms.size === 1 ? [] : [report_platformsOf(target)]))),
        ...summarizeDecisions(plan),
        ...(platforms.size === 1 ? [`Platforms: ${(0,markdown/* escapeMarkdown */.FV)([...platforms].join(''))}`] : []),
        revision === null
            ? `Not compared: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`
            : `Compared with: ${(0,markdown/* escapeMarkdown */.FV)(reason)} (${(0,markdown/* code */.aY)(shortId(revision))})`,
        ...summarizeRows(plan.rows),
        ...summarizeFloating(baseImages.floating),
    ].join('\n\n');
}
const headings = { build: 'To build', reuse: 'Taken over' };
function summarizeDecisions(plan) {
    const decisions = decisionsOf(plan);
    return ['build', 'reuse'].flatMap(action => {
        const lines = decisions
            .filter(decided => decided.action === action)
            .map(({ names, reason }) => `- ${firstNames(names)}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`);
        return lines.length === 0 ? [] : [`**${headings[action]}**`, lines.join('\n')];
    });
}
function firstNames(names) {
    if (names.length <= picture/* maxBoxes */.yZ)
        return (0,markdown/* codeList */.E5)(names);
    const shown = names.slice(0, picture/* maxBoxes */.yZ / 4);
    return `${(0,markdown/* codeList */.E5)(shown)} and ${names.length - shown.length} more`;
}
function summarizeRows(rows) {
    if (rows.length === 0)
        return [];
    const lines = rows.map(row => `- ${(0,markdown/* code */.aY)(row.name)} on ${(0,markdown/* codeList */.E5)(row.runner)}: ${(0,markdown/* codeList */.E5)(row.publish)}`);
    return [(0,markdown/* details */.zH)(countOf(rows.length, 'row'), lines.join('\n'))];
}
function summarizeFloating(floating) {
    if (floating.length === 0)
        return [];
    const rows = floating.map(({ reference, location }) => [(0,markdown/* code */.aY)(reference), (0,markdown/* code */.aY)(location)]);
    const title = floating.length === 1 ? '1 base image is named by tag' : `${floating.length} base images are named by tag`;
    return [(0,markdown/* details */.zH)(title, (0,markdown/* table */.tp)(['Image', 'Named in'], rows))];
}
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
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
    checkFiles: async (inputs, { env }) => {
        if (inputs.definition === '' && !inputs.discover)
            (0,bake_files/* requireBakeFiles */.Wc)({ ...inputs, env });
    },
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
            await runtime.summary.append(summarizePlan(plan, facts));
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
        log.info([...describeFacts(facts), ...describePlan(plan)].join('\n'));
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
    const { environment, run } = plan;
    const file = (0,outputs/* writeFileIn */.Fq)((0,outputs/* documentsFolder */.zT)(runtime, (0,images_environment/* environmentPath */.FQ)(environment)), names/* planFileName */.xr, json);
    const name = (0,names/* planArtifact */.sH)({ environment, attempt: run.attempt });
    const artifact = await (0,artifacts_open.openArtifactStore)(runtime).upload(name, names/* planFileName */.xr, json);
    runtime.outputs.set('plan-file', file);
    runtime.outputs.set('plan-artifact', artifact.name);
}


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ readAncestry),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1111);


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

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openObjects)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1111);



const timeoutSeconds = 600;
const maximumBytes = 64 * 1024 * 1024;
function openObjects(git) {
    const stdin = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
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
            fail((0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .tv)(args, result, '.'));
        }
        catch (error) {
            fail(error);
        }
    };
    return {
        read: async (name) => {
            if (/[\n\0]/.test(name))
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
const tooLarge = (id) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .policyError */ .nq)(`The git object ${id} has more than ${maximumBytes / 1024 / 1024} MiB, and a Dockerfile or ignore file cannot.`, {
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


/***/ }),

/***/ 8351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit),
/* harmony export */   T: () => (/* binding */ artifactFolder)
/* harmony export */ });
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);

const artifactLimit = 10 * 1024 * 1024;
const artifactFolder = `${_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceFolder */ .ih}/artifacts`;


/***/ }),

/***/ 5534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ tagContradictions),
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   MB: () => (/* binding */ refContradictions),
/* harmony export */   MM: () => (/* binding */ kindByTag),
/* harmony export */   NP: () => (/* binding */ sourceRules),
/* harmony export */   Qo: () => (/* binding */ platformEntry),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _k: () => (/* binding */ rowName),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   lG: () => (/* binding */ attestation),
/* harmony export */   mw: () => (/* binding */ definition),
/* harmony export */   y0: () => (/* binding */ nonEmptyString),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* unused harmony exports time, run */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(458);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9511);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5882);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5319);
/* harmony import */ var _target_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2028);






const digest = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const pinnedReference = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(new RegExp(`${_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0.source.replace(/\$$/, '')}@${_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_.source.replace(/^\^/, '')}`), 'is not of the form repository@sha256:<64 hex digits>'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
const targetName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_target_name_js__WEBPACK_IMPORTED_MODULE_4__/* .targetNamePattern */ .P, 'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .gV, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const rowName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row'));
const nonEmptyString = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .nonEmpty */ .hq('is empty'));
const count = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0));
const bytes = count;
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ mediaType: nonEmptyString, digest, size: bytes });
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    digest,
    size: bytes,
    layers: count,
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(nonEmptyString),
    'os.features': valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(nonEmptyString)),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
});
const attestation = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    mediaType: nonEmptyString,
    digest,
    size: bytes,
    subject: digest,
});
const base = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ image: repository, digest }));
const build = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
    steps: count,
    cachedSteps: count,
}));
const definition = {
    definitionDigest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(digest),
    definitionFields: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{8}$/, 'is not a short digest of 8 hex digits')))),
};
const sourceRules = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(count);
const kindByTag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(tag, valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKinds */ ._r)));
const run = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: count,
    number: count,
    attempt: count,
    workflow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
const origin = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    repository: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    revision: commit,
    headRevision: commit,
    ref: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment,
    created: time,
    run,
};
const refContradictions = ({ ref, run: { id } }) => ref === '' && id > 0 ? [{ path: ['ref'], error: `is empty, and the document belongs to run ${id}` }] : [];
const tagContradictions = (path, { tags, immutableTag }) => immutableTag === null || tags.includes(immutableTag)
    ? []
    : [{ path: [...path, 'immutableTag'], error: `"${immutableTag}" is not one of the tags` }];


/***/ }),

/***/ 3501:
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

/***/ 5573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ codeList),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   H5: () => (/* binding */ shortHashes),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$^-]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/@/g, '&#64;&#8203;')
        .replace(/&#35;(?=\d)/g, '&#35;&#8203;')
        .replace(/\bGH&#45;(?=\d)/gi, '$&&#8203;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
function code(text) {
    const parts = text.split(breakable).filter(part => part !== '');
    return `<code>${parts.map(part => escapeMarkdown(part).replaceAll('&#8203;', '')).join('<wbr>')}</code>`;
}
const breakable = /([^\s/-]{10}(?=[^\s/-]{4})|[^\s/-]{0,9}\/(?=[^\s/]{4}))/u;
const shortHashes = (text) => text.replace(/[0-9a-f]{40,}/g, hash => `${hash.slice(0, 12)}…`);
const codeList = (names) => names.map(code).join(', ');
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function mermaidLabel(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gJ: () => (/* binding */ drawPictures),
/* harmony export */   m: () => (/* binding */ drawText),
/* harmony export */   yZ: () => (/* binding */ maxBoxes)
/* harmony export */ });
/* unused harmony export drawMermaid */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5573);

const styles = {
    built: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    reused: 'fill:#f6f8fa,stroke:#8c959f,color:#1f2328',
    linked: 'fill:#fff,stroke:#8c959f,color:#1f2328,stroke-dasharray:4 3',
};
const maxBoxes = 40;
const maxEdges = 500;
const maxCharacters = 50_000;
const maxLabel = 100;
const maxNamed = 3;
function drawPictures(nodes) {
    const groups = groupsOf(nodes);
    const pictures = groups.map(group => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('mermaid', drawMermaid(group, nodes)));
    if (groups.length === 1)
        return pictures.join('');
    let first = 1;
    return groups
        .map((group, index) => {
        const range = group.length === 1 ? `Image ${first}` : `Images ${first} to ${first + group.length - 1}`;
        const title = `${range} of ${nodes.length}: ${firstNames(group)}`;
        first += group.length;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title), pictures[index] ?? '');
    })
        .join('\n\n');
}
function drawMermaid(nodes, all = nodes) {
    const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
    const known = new Set(all.map(({ name }) => name));
    const boxes = nodes.map(node => {
        const elsewhere = node.parents.filter(parent => known.has(parent) && !id.has(parent));
        const lines = [node.name, ...node.notes, ...(elsewhere.length === 0 ? [] : [`from ${limitedList(elsewhere)}`])];
        return `  ${id.get(node.name)}["${lines.map(line => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b)(cut(line))).join('<br/>')}"]:::${node.kind}`;
    });
    const arrows = nodes.flatMap(node => node.parents.filter(parent => id.has(parent)).map(parent => `  ${id.get(parent)} --> ${id.get(node.name)}`));
    const kinds = [...new Set(nodes.map(node => node.kind))].sort();
    const classes = kinds.map(kind => `  classDef ${kind} ${styles[kind]}`);
    return ['flowchart LR', ...boxes, ...arrows, ...classes].join('\n');
}
function groupsOf(nodes) {
    const fits = (group) => group.length <= maxBoxes &&
        group.reduce((sum, { parents }) => sum + parents.length, 0) <= maxEdges &&
        drawMermaid(group, nodes).length <= maxCharacters;
    const groups = [];
    const add = (part) => {
        const last = groups.at(-1);
        if (last === undefined || !fits([...last, ...part]))
            return false;
        last.push(...part);
        return true;
    };
    for (const family of families(nodes)) {
        if (add(family))
            continue;
        groups.push([]);
        for (const node of family)
            if (!add([node]))
                groups.push([node]);
    }
    return groups.filter(group => group.length > 0);
}
function families(nodes) {
    const parts = [];
    for (const { node, indent } of walk(nodes)) {
        if (indent === undefined)
            parts.push([node]);
        else
            parts.at(-1)?.push(node);
    }
    return parts;
}
function* walk(nodes) {
    const names = new Set(nodes.map(node => node.name));
    const parentsIn = (node) => node.parents.filter(parent => names.has(parent));
    const children = new Map();
    for (const node of nodes) {
        const [parent] = parentsIn(node);
        children.set(parent, [...(children.get(parent) ?? []), node]);
    }
    const stepsBelow = (parent, indent) => {
        const below = children.get(parent) ?? [];
        return below.map((node, index) => ({ node, indent, last: index === below.length - 1 }));
    };
    for (const root of children.get(undefined) ?? []) {
        yield { node: root, indent: undefined, others: [] };
        const waiting = stepsBelow(root.name, '');
        for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
            const { node, indent, last } = step;
            yield { node, indent: `${indent}${last ? '└─ ' : '├─ '}`, others: parentsIn(node).slice(1) };
            waiting.unshift(...stepsBelow(node.name, `${indent}${last ? '   ' : '│  '}`));
        }
    }
}
function drawText(nodes) {
    return [...walk(nodes)].map(({ node, indent = '', others }) => {
        const also = others.length > 0 ? ` (also from ${others.join(', ')})` : '';
        return `${indent}${node.name}${also}${node.notes.map(note => `  ${note}`).join('')}`;
    });
}
const firstNames = (group) => limitedList(group.map(({ name }) => name));
const limitedList = (names) => {
    const shown = names.slice(0, maxNamed).map(cut).join(', ');
    return names.length > maxNamed ? `${shown} and ${names.length - maxNamed} more` : shown;
};
const cut = (line) => (line.length <= maxLabel ? line : `${line.slice(0, maxLabel - 1)}…`);


/***/ })

};
