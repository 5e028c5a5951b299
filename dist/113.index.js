export const id = 113;
export const ids = [113];
export const modules = {

/***/ 48113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ buildx_matrix_action)
});

// EXTERNAL MODULE: ./build/actions/shared/bake/graph.js
var bake_graph = __webpack_require__(67260);
// EXTERNAL MODULE: ./build/actions/shared/bake/plan.js + 2 modules
var bake_plan = __webpack_require__(18789);
// EXTERNAL MODULE: ./build/actions/shared/bake/rows.js
var bake_rows = __webpack_require__(88607);
// EXTERNAL MODULE: ./build/actions/shared/context/payload.js
var context_payload = __webpack_require__(24826);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifacts.js + 3 modules
var artifacts = __webpack_require__(20187);
// EXTERNAL MODULE: ./build/actions/shared/registry/open.js + 7 modules
var registry_open = __webpack_require__(11494);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
// EXTERNAL MODULE: ./build/actions/shared/bake/runners.js
var runners = __webpack_require__(42247);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/actions/shared/images/digest.js
var digest = __webpack_require__(62955);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/definition-change.js
const outsideTheImage = [
    'tags',
    'output',
    'cache-from',
    'cache-to',
    'no-cache',
    'no-cache-filter',
    'pull',
    'description',
];
function changedFields(before, after) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...fields]
        .filter(field => !outsideTheImage.includes(field))
        .flatMap(field => changesIn(field, before[field], after[field]))
        .sort();
}
function changesIn(path, before, after) {
    if (canonical(before) === canonical(after))
        return [];
    const old = before ?? {};
    const now = after ?? {};
    if (!isObject(old) || !isObject(now))
        return [path];
    const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...keys].flatMap(key => changesIn(`${path}.${key}`, old[key], now[key]));
}
function canonical(value) {
    if (value === undefined || value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'null' : `[${value.map(canonical).join(',')}]`;
    if (!isObject(value))
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0
        ? 'null'
        : `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const ofTheCommit = /^org\.opencontainers\.image\.(?:created|revision|version|ref\.name|base\.digest)$/;
function contentOf(target) {
    const ways = [
        ...outsideTheImage,
        'context',
        'contexts',
        'dockerfile',
        'dockerfile-inline',
        'secret',
        'ssh',
        'annotations',
        'attest',
    ];
    const kept = Object.entries(target).filter(([field]) => !ways.includes(field));
    const labels = Object.entries(target.labels ?? {}).filter(([name]) => !ofTheCommit.test(name));
    const platforms = [...(target.platforms ?? [])].sort();
    return { ...Object.fromEntries(kept), labels: Object.fromEntries(labels), platforms };
}

// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-pattern.js
var dockerfile_pattern = __webpack_require__(91271);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerignore.js
var dockerignore = __webpack_require__(32752);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/input-rule.js


const fileRule = (kind, file, place) => ({
    kind,
    root: '',
    pattern: (0,dockerfile_pattern/* plainPattern */.h1)(file),
    filter: dockerignore/* noFilter */.Yh,
    place,
    widened: null,
});
const patternRule = (kind, filter, place) => ({
    kind,
    root: '',
    pattern: { folder: '', matches: name => filter.excludes(name), wild: true },
    filter: dockerignore/* noFilter */.Yh,
    place,
    widened: null,
});
const widen = (rule, why) => ({
    ...rule,
    pattern: dockerfile_pattern/* everything */.YT,
    widened: why,
});
function takes(rule, name, opaque) {
    const { root } = rule;
    if (root !== '' && !name.startsWith(`${root}/`))
        return opaque && (root === name || root.startsWith(`${name}/`));
    const below = root === '' ? name : name.slice(root.length + 1);
    if (!rule.pattern.matches(below, opaque))
        return false;
    return !rule.filter.excludes(below) || (opaque && rule.filter.reincludes);
}
function* taken(rule, { names, isOpaque }) {
    const folder = [rule.root, rule.pattern.folder].filter(Boolean).join('/');
    for (const above of ancestors(folder)) {
        const at = lowerBound(names, above);
        if (names[at] === above && takes(rule, above, isOpaque(at)))
            yield at;
    }
    const start = folder === '' ? 0 : lowerBound(names, `${folder}/`);
    for (let at = start; at < names.length; at++) {
        const name = names[at] ?? '';
        if (folder !== '' && !name.startsWith(`${folder}/`))
            return;
        if (takes(rule, name, isOpaque(at)))
            yield at;
    }
}
function ancestors(folder) {
    if (folder === '')
        return [];
    const parts = folder.split('/');
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

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/content-key.js




const salt = 'image-actions content key 1';
function contentKeys(facts) {
    const keys = new Map();
    const slices = new Map();
    const sliceOf = (rule) => {
        const known = slices.get(rule) ?? hashSlice(rule, facts.tree);
        slices.set(rule, known);
        return known;
    };
    for (const name of facts.order)
        keys.set(name, keyOf(name, facts, keys, sliceOf));
    return keys;
}
function keyOf(name, facts, keys, sliceOf) {
    const inputs = facts.inputs.get(name);
    const target = facts.definition.target[name];
    if (inputs === undefined || target === undefined)
        return null;
    if (inputs.unwatched !== null || inputs.everyCommit !== null)
        return null;
    const parents = [];
    for (const parent of facts.parents.get(name) ?? []) {
        const key = keys.get(parent);
        if (key === null || key === undefined)
            return null;
        parents.push(key);
    }
    const contexts = Object.entries(target.contexts ?? {}).filter(([, value]) => value.includes('://'));
    const bases = inputs.images.map(({ reference }) => [reference, facts.baseDigests.get(reference) ?? null]);
    const unread = inputs.texts.length === 0;
    const files = inputs.rules.filter(rule => unread || hashed(rule)).map(sliceOf);
    const inline = unread ? target['dockerfile-inline'] : null;
    const context = /:\/\//.test(target.context ?? '') ? target.context : null;
    return (0,digest/* digestOf */.ol)(canonical([salt, contentOf(target), inline, context, contexts, inputs.texts, parents, bases, files]));
}
const hashed = (rule) => rule.kind !== 'dockerfile' && rule.kind !== 'dockerignore';
function hashSlice(rule, tree) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const at of taken(rule, tree)) {
        const entry = tree.entries[at];
        hash.update(`${entry?.mode} ${entry?.id} ${tree.names[at]}\0`);
    }
    return hash.digest('hex');
}
const keyTag = (key) => `k-${key.replace(/^sha256:/, '').slice(0, 16)}`;

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/decided-plan.js



function decidedPlan(outline, decided, choices) {
    const targets = Object.fromEntries(Object.entries(outline.targets).map(([name, target]) => {
        const decision = decided.decisions.get(name);
        if (decision === undefined)
            return [name, target];
        const key = decided.keys.get(name) ?? null;
        const tags = key === null || !target.requested ? target.tags : [...target.tags, keyTag(key)];
        return [name, { ...target, ...decision, tags, contentKey: key }];
    }));
    const rows = (0,bake_rows/* cutRows */.Wp)(targets, decided.published, choices.group, (0,runners/* parseRunners */.Z)(choices.runners)).map(row => {
        const members = [...row.publish, ...row.linked];
        return {
            ...row,
            ...freshness(members.some(name => decided.forced.has(name)), outline.run.event, choices.refresh),
        };
    });
    return { ...outline, base: decided.base, targets, rows };
}
function freshness(forced, event, refresh) {
    if (refresh === 'none')
        return { pull: false, noCache: false };
    if (refresh === 'pull')
        return { pull: true, noCache: false };
    if (refresh === 'no-cache' || forced)
        return { pull: true, noCache: true };
    return { pull: event === 'schedule', noCache: false };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(42394);
// EXTERNAL MODULE: ./build/actions/shared/bake/print.js
var print = __webpack_require__(56519);
// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/git/git.js
var git_git = __webpack_require__(18995);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/changed-paths.js

const changesOf = (names, opaque) => ({
    names,
    isOpaque: index => opaque.has(names[index] ?? ''),
});
async function readChanges(git, base, head) {
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
        names.push(name);
        if (/^:(?:1[26]0000 |\d+ 1[26]0000 )/.test(parts[at] ?? ''))
            opaque.add(name);
    }
    return { names: names.sort(), opaque };
}
function splitNul(output) {
    const text = output.toString('utf8');
    return text === '' ? [] : text.slice(0, -1).split('\0');
}

// EXTERNAL MODULE: ./build/actions/shared/git/history.js
var git_history = __webpack_require__(91147);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/clone.js






async function openClone(ports, folder) {
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, env: ports.env });
    const [facts, commit] = await Promise.all([
        git.text([
            'rev-parse',
            '--show-toplevel',
            '--git-path',
            'objects',
            '--git-path',
            'shallow',
            '--is-shallow-repository',
        ]),
        git.run(['cat-file', '--batch'], { stdin: 'HEAD\n' }),
    ]);
    const [root = '', objects = '', shallowFile = '', shallow = ''] = facts.split('\n');
    const text = commit.stdout.toString('utf8');
    const head = /^([0-9a-f]{40,64}) commit /.exec(text)?.[1];
    if (head === undefined)
        throw (0,git_git/* gitFailure */.tv)(['cat-file'], { ...commit, stderr: 'HEAD names no commit' }, folder);
    const header = text.slice(0, text.indexOf('\n\n'));
    return {
        git,
        root,
        head,
        parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(match => match[1] ?? ''),
        shallow: shallow === 'true',
        objects: external_node_path_.resolve(folder, objects),
        shallowFile: external_node_path_.resolve(folder, shallowFile),
    };
}
async function openBase(ports, clone, wanted) {
    try {
        const revision = wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, wanted.with, wanted.head);
        if (revision === null)
            return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
        const known = await localCommit(clone.git, revision);
        if (known !== null)
            return { git: clone.git, revision: known, close: () => undefined };
        return await fetchCommit(ports, clone, revision);
    }
    catch (error) {
        return { failure: (0,errors/* messageOf */.bD)(error) };
    }
}
async function localCommit(git, revision) {
    for (const name of [revision, `refs/remotes/origin/${revision}`]) {
        const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
        if (found.exitCode === 0)
            return found.stdout.toString('utf8').trim();
    }
    return null;
}
async function forkPoint(ports, clone, one, other) {
    const [a, b] = await Promise.all([localCommit(clone.git, one), localCommit(clone.git, other)]);
    if (!clone.shallow && a !== null && b !== null)
        return await (0,git_history/* mergeBase */.wu)(clone.git, a, b);
    const side = await createSide(ports, clone, false);
    try {
        await fetchInto(side.git, ['--filter=tree:0', 'origin', `+${one}:refs/base/one`, `+${other}:refs/base/other`]);
        return await (0,git_history/* mergeBase */.wu)(side.git, 'refs/base/one', 'refs/base/other');
    }
    finally {
        side.close();
    }
}
async function fetchCommit(ports, clone, revision) {
    const side = await createSide(ports, clone, true);
    try {
        await fetchInto(side.git, ['--depth=1', '--filter=blob:none', 'origin', `+${revision}:refs/base/commit`]);
        const id = await side.git.text(['rev-parse', '--verify', 'refs/base/commit^{commit}']);
        return { ...side, revision: id };
    }
    catch (error) {
        side.close();
        throw error;
    }
}
async function fetchInto(git, what) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', ...what];
    const result = await git.run(args, { timeoutSeconds: 300 });
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(['fetch'], result, '.');
}
const neededSettings = /^(?:http\.|credential\.|url\.|core\.sshcommand$|core\.askpass$|ssh\.|protocol\.|remote\.origin\.url$)/i;
async function createSide(ports, clone, borrow) {
    const listed = await clone.git.run(['config', '--list', '-z', '--includes']);
    const settings = splitNul(listed.stdout).flatMap((entry) => {
        const at = entry.indexOf('\n');
        const key = at < 0 ? entry : entry.slice(0, at);
        return neededSettings.test(key) ? [[key, at < 0 ? 'true' : entry.slice(at + 1)]] : [];
    });
    (0,external_node_fs_.mkdirSync)(ports.folders.temporary, { recursive: true });
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(ports.folders.temporary, 'base-'));
    const git = (0,git_git/* createGit */.lD)({ capture: ports.capture, cwd: folder, env: ports.env, settings });
    const format = clone.head.length === 64 ? 'sha256' : 'sha1';
    await git.text(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
    if (borrow) {
        (0,external_node_fs_.mkdirSync)(external_node_path_.join(folder, 'objects/info'), { recursive: true });
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'objects/info/alternates'), `${clone.objects}\n`);
        if (clone.shallow)
            (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'shallow'), (0,external_node_fs_.readFileSync)(clone.shallowFile));
    }
    return { git, close: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }) };
}
async function readFilesAt(git, revision, files) {
    const wanted = files.filter(file => !file.includes('\n'));
    const texts = new Map(files.map(file => [file, null]));
    if (wanted.length === 0)
        return texts;
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
        texts.set(file, stdout.toString('utf8', at, at + Number(size)));
        at += Number(size) + 1;
    }
    return texts;
}

// EXTERNAL MODULE: ./build/actions/shared/bake/definition.js
var bake_definition = __webpack_require__(44655);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile.js
var dockerfile = __webpack_require__(56792);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-variables.js
var dockerfile_variables = __webpack_require__(70484);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/discovery.js





const looksLikeDockerfile = (file) => /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);
function discoverDefinition(files, choices) {
    if (files.length === 0) {
        throw (0,errors/* inputError */.Xu)('Input "discover": git holds no Dockerfile below the working directory.', {
            fix: 'Looked for: Dockerfile, Containerfile, Dockerfile.<name>, <name>.Dockerfile. Commit one, or use a bake file.',
        });
    }
    const found = new Map();
    for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
        const name = targetName(file.path, choices.rootName);
        const other = found.get(name);
        if (other !== undefined) {
            throw (0,errors/* inputError */.Xu)(`Input "discover": ${other.file.path} and ${file.path} would both be the target "${name}".`, {
                fix: 'Rename one of the folders, or write a bake file.',
            });
        }
        found.set(name, { file, dockerfile: read(file) });
    }
    const images = new Map([...found.keys()].map(name => [(0,dockerfile_variables/* familiarName */.hG)(imageOf(name, choices)), name]));
    const target = {};
    for (const [name, { file, dockerfile }] of found) {
        const common = { ...placeOf(file.path), ...edges(dockerfile, name, images) };
        target[name] = { ...common, tags: [`${imageOf(name, choices)}:${choices.tag}`] };
        for (const stage of dockerfile.stages) {
            const own = stage.name === null ? null : `${name}-${word(stage.name)}`;
            if (own === null || found.has(own))
                continue;
            target[own] = { ...common, target: stage.name ?? '', tags: [`${imageOf(own, choices)}:${choices.tag}`] };
        }
    }
    return { group: { default: { targets: [...found.keys()] } }, target };
}
const imageOf = (name, { imagePrefix }) => `${imagePrefix}/${name.toLowerCase()}`;
function read(file) {
    try {
        return (0,dockerfile/* readDockerfile */.n)(file.text);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`${file.path}: ${(0,errors/* messageOf */.bD)(error)}`, { file: file.path, cause: error });
    }
}
const word = (text) => text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
function targetName(file, rootName) {
    const folder = external_node_path_.posix.dirname(file);
    const base = external_node_path_.posix.basename(file);
    const own = base.replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
    const parts = [...(folder === '.' ? [] : folder.split('/')), ...(own === '' ? [] : [own])];
    return word(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}
function placeOf(file) {
    return { context: external_node_path_.posix.dirname(file), dockerfile: external_node_path_.posix.basename(file) };
}
function edges(dockerfile, name, images) {
    const bases = dockerfile.stages.map(({ base }) => base);
    const copied = dockerfile.stages.flatMap(({ instructions }) => instructions.flatMap(({ flags }) => flags.filter(flag => flag.name === 'from').map(({ value }) => value)));
    const contexts = [...bases, ...copied].flatMap(reference => {
        const parent = images.get((0,dockerfile_variables/* familiarName */.hG)(reference.replace(/@.*$/, '').replace(/:[^/:]+$/, '')));
        return parent === undefined || parent === name ? [] : [[reference, `target:${parent}`]];
    });
    return contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) };
}
const formatDefinition = (definition) => `${JSON.stringify(definition, (_, value) => (typeof value === 'string' ? (0,bake_definition/* escapeTemplate */.s5)(value) : value), 2)}\n`;

// EXTERNAL MODULE: ./build/actions/shared/runtime/suggestion.js
var suggestion = __webpack_require__(92583);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-sources.js + 1 modules
var dockerfile_sources = __webpack_require__(87626);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/context-place.js

function contextPlace(value, root, workdir) {
    if (value.startsWith('target:'))
        return { kind: 'target', name: value.slice('target:'.length) };
    if (value.startsWith('docker-image://'))
        return { kind: 'image', reference: value.slice('docker-image://'.length) };
    if (isRemote(value))
        return { kind: 'remote', address: value, pinned: /[#&?](?:\w+=)?[0-9a-f]{40}(?:[:&]|$)/.test(value) };
    const written = value.replace(/^(?:cwd|oci-layout):\/\//, '').replace(/(?<=^oci-layout:.*)@sha256:[0-9a-f]+$/, '');
    const relative = external_node_path_.relative(root, external_node_path_.resolve(workdir, written));
    if (relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative)) {
        return { kind: 'outside', path: value };
    }
    return { kind: 'folder', folder: relative.split(external_node_path_.sep).join('/') };
}
const isRemote = (value) => /^(?:https?|git|ssh):\/\/|^git@|^github\.com\/|\.git(?:#.*)?$/.test(value) ||
    /^(?!cwd:|oci-layout:)[a-z-]+:\/\//.test(value);

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/ignore-file.js



function dockerignoreOf(folder, dockerfile, readFile) {
    const general = [folder, '.dockerignore'].filter(Boolean).join('/');
    const candidates = [...(dockerfile === null ? [] : [`${dockerfile}.dockerignore`]), general];
    const rules = candidates.map(file => fileRule('dockerignore', file, 'what the context leaves out'));
    for (const file of candidates) {
        const text = readFile(file);
        if (text !== null)
            return { filter: tryFilter(text), rules };
    }
    return { filter: dockerignore/* noFilter */.Yh, rules };
}
function tryFilter(text) {
    try {
        return (0,dockerignore/* readDockerignore */.$k)(text);
    }
    catch {
        return dockerignore/* noFilter */.Yh;
    }
}
function wholeContexts(main, filter, contexts, readFile, why) {
    const rule = (root, ownFilter, name) => ({
        kind: 'source',
        root,
        pattern: dockerfile_pattern/* everything */.YT,
        filter: ownFilter,
        place: `the whole ${name}, because ${why}`,
        widened: why,
    });
    const named = [...contexts].flatMap(([name, place]) => place.kind === 'folder'
        ? [rule(place.folder, dockerignoreOf(place.folder, null, readFile).filter, `context ${name}`)]
        : []);
    return [rule(main, filter, 'context'), ...named];
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/target-inputs.js










function readTargetInputs(definition, order, readFile, place) {
    const parsed = new Map();
    const found = new Map();
    for (const name of order) {
        const target = definition.target[name] ?? {};
        found.set(name, inputsOf(name, target, { found, parsed, readFile, place }));
    }
    return found;
}
const nothing = {
    rules: [],
    unwatched: null,
    everyCommit: null,
    dockerfile: null,
    texts: [],
    images: [],
    unusedParents: [],
    inherited: undefined,
};
function inputsOf(name, target, surroundings) {
    const { root, workdir } = surroundings.place;
    const main = contextPlace(target.context ?? '.', root, workdir);
    if (main.kind === 'remote') {
        return main.pinned ? nothing : { ...nothing, unwatched: `its context is remote (${main.address})` };
    }
    if (main.kind !== 'folder') {
        return { ...nothing, unwatched: `its context ${target.context} lies outside of the repository` };
    }
    const source = readDockerfileOf(target, main.folder, surroundings);
    if ('unwatched' in source)
        return { ...nothing, unwatched: source.unwatched };
    const contexts = contextsOf(target, surroundings.place);
    const ignore = dockerignoreOf(main.folder, source.path, surroundings.readFile);
    const own = source.path === null ? [] : [fileRule('dockerfile', source.path, `the Dockerfile of ${name}`)];
    const rules = [...own, ...ignore.rules];
    const whole = (why) => {
        const widened = wholeContexts(main.folder, ignore.filter, contexts, surroundings.readFile, why);
        const unwatched = unwatchedContext(contexts, new Set(contexts.keys()));
        return {
            ...nothing,
            dockerfile: source.path,
            rules: [...rules, ...widened],
            unwatched,
            everyCommit: gitFolderOf(widened),
        };
    };
    if (source.file instanceof Error)
        return whole(`the Dockerfile cannot be read: ${source.file.message}`);
    const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? source.file.syntax;
    if (frontend !== null && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend)) {
        return whole(`the frontend ${frontend} has rules of its own`);
    }
    const where = source.path ?? 'dockerfile-inline';
    try {
        const read = platformsOf(target, source.file, surroundings.place).map(platform => (0,dockerfile_sources/* readSources */.t)(source.file, requestOf(target, platform, contexts, surroundings.found)));
        return derived({ read, contexts, where, main: main.folder, filter: ignore.filter, rules, dockerfile: source.path }, surroundings);
    }
    catch (error) {
        return whole(`the Dockerfile cannot be followed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function platformsOf(target, file, { defaultPlatform }) {
    const [first = defaultPlatform, ...others] = target.platforms ?? [];
    const instructions = [...file.globals, ...file.stages.flatMap(stage => [stage.from, ...stage.instructions])];
    const varies = others.length > 0 && instructions.some(({ text }) => /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/.test(text));
    return varies ? [first, ...others] : [first];
}
function contextsOf(target, { root, workdir }) {
    const entries = Object.entries(target.contexts ?? {});
    return new Map(entries.map(([name, value]) => [(0,dockerfile_variables/* familiarName */.hG)(name), contextPlace(value, root, workdir)]));
}
function requestOf(target, platform, contexts, found) {
    const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, (0,bake_definition/* unescapeTemplate */.Bn)(value)]);
    return {
        args: Object.fromEntries(args),
        stage: target.target ?? '',
        platform,
        contexts: new Set(contexts.keys()),
        inherited: (context) => {
            const place = contexts.get(context);
            return place?.kind === 'target' ? found.get(place.name)?.inherited : undefined;
        },
    };
}
function readDockerfileOf(target, folder, { parsed, readFile, place }) {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined)
        return { path: null, file: tryRead((0,bake_definition/* unescapeTemplate */.Bn)(inline)) };
    const written = target.dockerfile ?? 'Dockerfile';
    const at = contextPlace(external_node_path_.isAbsolute(written) || written.includes('://') ? written : external_node_path_.join(place.root, folder, written), place.root, place.workdir);
    if (at.kind !== 'folder')
        return { unwatched: `its Dockerfile ${written} lies outside of the repository` };
    const known = parsed.get(at.folder);
    const text = known === undefined ? readFile(at.folder) : null;
    const file = known ?? (text === null ? null : tryRead(text));
    parsed.set(at.folder, file);
    if (file === null)
        return { unwatched: `its Dockerfile ${at.folder} is not in the checkout` };
    return { path: at.folder, file };
}
function tryRead(text) {
    try {
        return (0,dockerfile/* readDockerfile */.n)(text);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
}
function unwatchedContext(contexts, used) {
    for (const [name, place] of contexts) {
        if (!used.has(name))
            continue;
        if (place.kind === 'outside')
            return `its context "${name}" (${place.path}) lies outside of the repository`;
        if (place.kind === 'remote' && !place.pinned)
            return `its context "${name}" is remote (${place.address})`;
    }
    return null;
}
function derived(derivation, { readFile }) {
    const { read, contexts, where, dockerfile } = derivation;
    const used = new Set(read.flatMap(sources => [...sources.contexts]));
    const rules = new Map();
    const ignores = [];
    const filters = new Map();
    for (const source of read.flatMap(({ local }) => local)) {
        const place = source.context === null ? null : contexts.get(source.context);
        if (place !== null && place?.kind !== 'folder')
            continue;
        const root = place === null ? derivation.main : place.folder;
        if (place !== null && !filters.has(root)) {
            const own = dockerignoreOf(root, null, readFile);
            filters.set(root, own.filter);
            ignores.push(...own.rules);
        }
        const filter = place === null ? derivation.filter : (filters.get(root) ?? dockerignore/* noFilter */.Yh);
        rules.set(ruleKey(root, source), sourceRule(root, source, filter, where));
    }
    const sources = [...rules.values()];
    const named = [...contexts].flatMap(([name, place]) => place.kind === 'image' && used.has(name) ? [{ reference: place.reference, place: `context ${name}` }] : []);
    const images = read.flatMap(each => each.images.map(({ name, line }) => ({ reference: name, place: `${where}:${line}` })));
    return {
        rules: [...derivation.rules, ...ignores, ...sources],
        unwatched: unwatchedContext(contexts, used),
        everyCommit: gitFolderOf(sources),
        dockerfile,
        texts: read.flatMap(({ texts }) => texts),
        images: [...new Map([...images, ...named].map(image => [image.reference, image])).values()],
        unusedParents: [...contexts].flatMap(([name, place]) => place.kind === 'target' && !used.has(name) ? [place.name] : []),
        inherited: read[0]?.inherited,
    };
}
const ruleKey = (root, { label, line, pattern, widened }) => JSON.stringify([root, label, line, pattern.folder, widened]);
const sourceRule = (root, source, filter, where) => ({
    kind: 'source',
    root,
    pattern: source.pattern,
    filter,
    place: `${source.label}, ${where}:${source.line}`,
    widened: source.widened,
});
function gitFolderOf(rules) {
    const rule = rules.find(({ root, pattern, filter }) => root === '' && pattern.matches('.git/HEAD') && !filter.excludes('.git/HEAD'));
    return rule === undefined ? null : `${rule.place} takes .git along, which every commit changes`;
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/tree-entries.js





const symlink = '120000';
const submodule = '160000';
function pathsToCheck(inputs) {
    const paths = new Set();
    for (const { rules, dockerfile } of inputs) {
        if (dockerfile !== null)
            for (const step of wayTo(dockerfile))
                paths.add(step);
        for (const rule of rules) {
            if (rule.kind !== 'source')
                continue;
            const folder = folderOf(rule);
            for (const step of wayTo(folder))
                paths.add(step);
            if (rule.pattern.wild)
                paths.add(folder === '' ? '' : `${folder}/`);
        }
    }
    return [...paths];
}
const folderOf = (rule) => [rule.root, rule.pattern.folder].filter(Boolean).join('/');
async function readTreeEntries({ git, head, root }, paths) {
    const folders = paths.filter(path => path === '' || path.endsWith('/'));
    const named = paths.filter(path => path !== '' && !path.endsWith('/'));
    const entries = new Map();
    const links = folders.flatMap(folder => linksIn(root, folder));
    const types = await readTypes(git, head, named);
    const open = named.filter((name, index) => {
        const kind = types[index];
        const stats = kind === 'tree' || kind === 'blob' ? (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name), { throwIfNoEntry: false }) : undefined;
        if (stats === undefined)
            return true;
        entries.set(name, { mode: stats.isSymbolicLink() ? symlink : kind === 'tree' ? '040000' : '100644', id: '' });
        return false;
    });
    if (open.length > 0) {
        const args = ['ls-tree', '-z', '-t', '--full-tree', head, '--', ...open.flatMap(wayTo)];
        const result = await git.run(args);
        if (result.exitCode !== 0)
            throw (0,git_git/* gitFailure */.tv)(['ls-tree'], result, '.');
        for (const line of splitNul(result.stdout))
            addEntry(entries, line);
    }
    return { get: path => entries.get(path), has: path => entries.has(path), links };
}
async function readTypes(git, head, paths) {
    if (paths.length === 0)
        return [];
    const stdin = paths.map(path => `${head}:${path.includes('\n') ? '' : path}\n`).join('');
    const result = await git.run(['cat-file', '--batch-check=%(objecttype)'], { stdin });
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(['cat-file'], result, '.');
    const types = result.stdout.toString('utf8').split('\n');
    return paths.map((path, index) => (path.includes('\n') ? '' : (types[index] ?? '')));
}
function linksIn(root, folder) {
    try {
        const found = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
        return found.flatMap(entry => (entry.isSymbolicLink() ? [`${folder}${entry.name}`] : []));
    }
    catch {
        return [];
    }
}
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
function checkAgainstTree(inputs, entries, hasExtraPaths) {
    let { unwatched } = inputs;
    const rules = inputs.rules.map(rule => {
        if (rule.kind !== 'source' || rule.widened !== null)
            return rule;
        const folder = folderOf(rule);
        const way = wayTo(folder);
        const link = way.find(step => entries.get(step)?.mode === symlink) ?? linkBesideWildcard(rule, folder, entries);
        if (link !== undefined)
            return widen(rule, `${link} is a symbolic link`);
        const known = folder === '' || way.some(step => entries.get(step)?.mode === submodule) || entries.has(folder);
        if (!known && !hasExtraPaths) {
            unwatched ??= `git holds nothing of ${folder} (${rule.place}), so another step makes it; name what it is made from in "extra-paths"`;
        }
        return rule;
    });
    const { dockerfile } = inputs;
    if (dockerfile !== null) {
        const link = wayTo(dockerfile).find(step => entries.get(step)?.mode === symlink);
        if (link !== undefined)
            unwatched ??= `its Dockerfile is reached through the symbolic link ${link}`;
        else if (!entries.has(dockerfile) && !wayTo(dockerfile).some(step => entries.get(step)?.mode === submodule)) {
            unwatched ??= `its Dockerfile ${dockerfile} is not in git`;
        }
    }
    return { ...inputs, rules, unwatched };
}
function wayTo(folder) {
    if (folder === '')
        return [];
    const parts = folder.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function linkBesideWildcard(rule, folder, entries) {
    if (!rule.pattern.wild)
        return undefined;
    const start = folder === '' ? '' : `${folder}/`;
    const below = rule.root === '' ? 0 : rule.root.length + 1;
    return entries.links.find(name => name.startsWith(start) &&
        !name.slice(start.length).includes('/') &&
        rule.pattern.matches(name.slice(below), true));
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/repository-inputs.js








const fileReader = (root) => (file) => {
    const place = external_node_path_.join(root, file);
    if (!(0,external_node_fs_.existsSync)(place))
        return null;
    try {
        return (0,external_node_fs_.readFileSync)(place, 'utf8');
    }
    catch {
        return null;
    }
};
function readInputsOfRepository(definition, order, clone, place, declared) {
    const extra = extraRules(declared.extraPaths, order);
    const common = declared.globalPaths.length === 0 ? [] : [globalRule(declared.globalPaths)];
    const derived = readTargetInputs(definition, order, fileReader(clone.root), { root: clone.root, ...place });
    const check = async () => {
        const entries = await readTreeEntries(clone, pathsToCheck(derived.values()));
        return new Map([...derived].map(([name, inputs]) => {
            const own = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
            const checked = checkAgainstTree(inputs, entries, own.length > 0);
            return [name, { ...checked, rules: [...checked.rules, ...own, ...common] }];
        }));
    };
    return { derived, checked: check() };
}
function extraRules(lines, known) {
    const rules = new Map();
    for (const [name, value] of lines) {
        if (name !== '*' && !known.includes(name)) {
            throw (0,errors/* inputError */.Xu)(`Input "extra-paths": there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}.`, {
                fix: `Targets: ${[...known].sort().join(', ')}. "*" stands for all of them.`,
            });
        }
        const filter = readPatterns('extra-paths', value.split(',').map(pattern => pattern.trim()));
        rules.set(name, [patternRule('extra', filter, `input extra-paths of ${name === '*' ? 'all targets' : name}`)]);
    }
    return rules;
}
const globalRule = (patterns) => patternRule('global', readPatterns('global-paths', patterns), 'input global-paths');
function withoutIgnored(changed, patterns) {
    if (patterns.length === 0)
        return changed;
    const filter = readPatterns('ignore-paths', patterns);
    return changed.filter(name => !filter.excludes(name));
}
function readPatterns(input, patterns) {
    try {
        return (0,dockerignore/* pathFilter */.Y1)(patterns);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "${input}": ${(0,errors/* messageOf */.bD)(error)}.`, {
            fix: 'Patterns are written as in .dockerignore, relative to the root of the repository.',
        });
    }
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/evaluation.js











async function evaluate(inputs, runtime, context) {
    const { files, definition } = inputs;
    if (definition !== '') {
        if (inputs.discover || files.length > 0) {
            throw (0,errors/* inputError */.Xu)('Inputs "definition", "files" and "discover" exclude each other; give one of them.');
        }
        return { definition: (0,print.readDefinition)(definition), print: null };
    }
    const buildx = await (0,bake_buildx.findBuildx)(runtime);
    if (!inputs.discover)
        return { definition: await (0,print.printDefinition)(buildx, inputs), print: inputs };
    if (files.length > 0)
        throw (0,errors/* inputError */.Xu)('Inputs "files" and "discover" exclude each other; give one of them.');
    const file = await writeDiscovered(inputs, runtime, context);
    return { definition: await (0,print.printDefinition)(buildx, { ...inputs, files: [file] }), print: null };
}
async function writeDiscovered(inputs, runtime, context) {
    const workdir = external_node_path_.resolve(inputs.workdir);
    const { git, root } = await openClone(runtime, workdir);
    const listed = await git.run(['ls-files', '-z']);
    const readFile = fileReader(workdir);
    const dockerfiles = splitNul(listed.stdout)
        .filter(looksLikeDockerfile)
        .flatMap(name => {
        const text = readFile(name);
        return text === null ? [] : [{ path: name, text }];
    });
    const found = discoverDefinition(dockerfiles, {
        imagePrefix: imagePrefix(inputs.imagePrefix, context),
        rootName: external_node_path_.basename(root),
        tag: `sha-${context.headRevision.slice(0, 7)}`,
    });
    const json = formatDefinition(found);
    await runtime.log.group('Bake file derived from Dockerfiles; keep it as docker-bake.json to change it', () => {
        for (const line of json.trimEnd().split('\n'))
            runtime.log.info(line);
    });
    return (0,outputs/* writeFileIn */.Fq)((0,external_node_fs_.mkdtempSync)(external_node_path_.join(runtime.folders.temporary, 'discovered-')), 'docker-bake.json', json);
}
function imagePrefix(given, { repository, source }) {
    const prefix = given !== '' ? given : source === 'github' ? `ghcr.io/${repository.toLowerCase()}` : '';
    if (images_reference/* repositoryPattern */.Z0.test(`${prefix}/image`) && prefix !== '')
        return prefix;
    throw (0,errors/* inputError */.Xu)(`Input "image-prefix": "${prefix}" is not a repository with its host.`, {
        fix: 'Give the name that those of the images begin with, e.g. "image-prefix: ghcr.io/acme/shop".',
    });
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/explain.js


function explainTarget(name, targets, inputs) {
    const target = targets[name];
    const own = inputs.get(name);
    if (target === undefined || own === undefined) {
        throw (0,errors/* inputError */.Xu)(`Input "explain": there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, Object.keys(targets))}.`, {
            fix: `Targets of this plan: ${Object.keys(targets).join(', ')}.`,
        });
    }
    const lines = [`${name}: ${target.action}, ${target.reason}`];
    for (const rule of own.rules) {
        const path = [rule.root, rule.pattern.folder].filter(Boolean).join('/') || 'the whole repository';
        const wild = rule.pattern.wild ? ' (by pattern)' : '';
        lines.push(`  ${path}${wild}: ${rule.place}${rule.widened === null ? '' : `; widened, because ${rule.widened}`}`);
    }
    for (const parent of target.parents)
        lines.push(`  target ${parent}: its image is a context`);
    for (const { reference, place } of own.images)
        lines.push(`  image ${reference}: ${place}`);
    if (own.everyCommit !== null)
        lines.push(`  every commit: ${own.everyCommit}`);
    if (own.unwatched !== null)
        lines.push(`  always built: ${own.unwatched}`);
    return lines;
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/force.js


function forcedTargets(names, targets) {
    const known = Object.keys(targets);
    if (names.includes('all') && !known.includes('all'))
        return new Set(known);
    const unknown = names.find(name => !known.includes(name));
    if (unknown === undefined)
        return new Set(names);
    throw (0,errors/* inputError */.Xu)(`Input "force": there is no target "${unknown}"${(0,suggestion/* didYouMean */.a)(unknown, known)}.`, {
        fix: `Targets of this plan: ${known.join(', ')}, or "all".`,
    });
}

// EXTERNAL MODULE: ./build/actions/shared/images/environment.js
var environment = __webpack_require__(55934);
// EXTERNAL MODULE: ./build/actions/shared/images/platform.js
var platform = __webpack_require__(31956);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/inputs.js



const defaultRunners = ['default=ubuntu-24.04', 'linux/arm64=ubuntu-24.04-arm', 'linux/arm=ubuntu-24.04-arm'].join('\n');
const inputs_inputs = {
    files: (0,inputs/* list */.p_)(),
    targets: (0,inputs/* list */.p_)({ separator: ',' }),
    definition: (0,inputs/* text */.Qq)(),
    discover: (0,inputs/* flag */.Jt)(false),
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
    force: (0,inputs/* list */.p_)({ separator: ',' }),
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
function baseRevision(value) {
    if (/^(?!-)[^\s~^:?*[\\]*(?:[~^]\d*)*$/.test(value))
        return value;
    throw new Error(`"${value}" is not a revision; allowed: "before", a branch, a tag, a commit, or e.g. HEAD~1`);
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/outputs.js



const mostRows = 256;
function matrixOutputs(plan) {
    const entries = (rows) => rows.map(({ name, runner, platform }) => ({ name, runner, platform }));
    const outputs = new Map([['matrix', entries(plan.rows)]]);
    for (let wave = 0; wave < bake_rows/* mostWaves */.UZ; wave++) {
        outputs.set(`wave-${wave}`, entries(plan.rows.filter(row => row.wave === wave)));
    }
    return new Map([...outputs].map(([name, list]) => [name, guarded(name, list)]));
}
function guarded(name, list) {
    const advice = 'Use "group: component", which has one row per connected part of the graph and platform.';
    if (list.length > mostRows) {
        throw (0,errors/* inputError */.Xu)(`Output "${name}" has ${list.length} rows; a matrix takes ${mostRows}.`, { fix: advice });
    }
    const text = JSON.stringify(list);
    if (Buffer.byteLength(text) <= outputs/* inlineLimit */.Pc)
        return text;
    throw (0,errors/* inputError */.Xu)(`Output "${name}" has ${Buffer.byteLength(text)} bytes; an output may have ${outputs/* inlineLimit */.Pc}.`, {
        fix: advice,
    });
}

// EXTERNAL MODULE: ./build/actions/shared/bake/picture.js
var picture = __webpack_require__(33754);
// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/report.js


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
        const linked = row.linked.length > 0 ? `, along with ${row.linked.join(', ')}` : '';
        return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
    });
    return [...(0,picture/* drawText */.m)(pictureOf(plan)), '', ...targets, '', ...rows];
}
function describeSurvey({ base, floating, targets, inputs }) {
    const commit = base.revision === null ? '' : ` (${base.revision.slice(0, 7)})`;
    const unused = targets.flatMap(({ name }) => (inputs.get(name)?.unusedParents ?? []).map(parent => `${name} declares target:${parent} and does not use it`));
    const moving = floating.map(({ reference, place }) => `${reference} is named by tag (${place}), so it can change without a commit`);
    return [`Compared with: ${base.reason}${commit}`, ...unused, ...moving, ''];
}
function summarisePlan(plan, survey) {
    const targets = Object.entries(plan.targets).map(([name, target]) => [
        (0,markdown/* code */.aY)(name),
        target.platforms.map(markdown/* code */.aY).join(' '),
        target.action,
        (0,markdown/* code */.aY)(target.reason),
    ]);
    const commit = plan.base.revision === null ? '' : ` (${(0,markdown/* code */.aY)(plan.base.revision.slice(0, 7))})`;
    return [
        `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${(0,markdown/* code */.aY)(plan.revision.slice(0, 7))}`,
        (0,markdown/* fenced */.OF)('mermaid', (0,picture/* drawMermaid */.w)(pictureOf(plan))),
        (0,markdown/* table */.tp)(['Target', 'Platforms', 'Action', 'Reason'], targets),
        `Compared with: ${(0,markdown/* code */.aY)(plan.base.reason)}${commit}`,
        ...floatingBases(survey),
    ].join('\n\n');
}
function floatingBases({ floating }) {
    if (floating.length === 0)
        return [];
    const rows = floating.map(({ reference, place }) => [(0,markdown/* code */.aY)(reference), (0,markdown/* code */.aY)(place)]);
    return [(0,markdown/* details */.zH)(`${floating.length} base images named by tag`, (0,markdown/* table */.tp)(['Image', 'Named in'], rows))];
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/selection.js
function selectTargets(facts) {
    const decisions = new Map();
    for (const target of facts) {
        const reason = reasonToBuild(target, decisions);
        if (reason !== null)
            decisions.set(target.name, { action: 'build', reason, reuse: null });
        else if (!target.published) {
            decisions.set(target.name, { action: 'reuse', reason: 'unchanged, and nothing built needs it', reuse: null });
        }
        else if ('found' in target.reuse) {
            decisions.set(target.name, { action: 'reuse', reason: target.reuse.reason, reuse: target.reuse.found });
        }
        else
            decisions.set(target.name, { action: 'build', reason: target.reuse.missing, reuse: null });
    }
    return withLinked(facts, decisions);
}
function reasonToBuild(target, decisions) {
    const own = target.always ?? target.change;
    if (own !== null)
        return own;
    const parent = target.parents.find(name => decisions.get(name)?.action === 'build');
    return parent === undefined ? null : `its parent ${parent} is built`;
}
function withLinked(facts, decisions) {
    for (const child of [...facts].reverse()) {
        if (decisions.get(child.name)?.action !== 'build')
            continue;
        for (const parent of child.parents) {
            const decision = decisions.get(parent);
            if (decision?.action !== 'reuse' || decision.reuse !== null)
                continue;
            decisions.set(parent, { action: 'build', reason: `unchanged, needed by ${child.name}`, reuse: null });
        }
    }
    return decisions;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/actions/shared/registry/image-content.js
var image_content = __webpack_require__(14319);
// EXTERNAL MODULE: ./build/actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(86544);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/base-images.js





function floatingImages(inputs) {
    const found = new Map();
    for (const { images } of inputs) {
        for (const image of images) {
            if (!image.reference.includes('@') && parse(image.reference) !== null)
                found.set(image.reference, image);
        }
    }
    return [...found.values()].sort((one, other) => (one.reference < other.reference ? -1 : 1));
}
async function readBaseDigests(images, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)(images, 8, async ({ reference }) => {
        const parsed = parse(reference);
        if (parsed === null)
            return [reference, { failure: 'it is not an image reference' }];
        try {
            const repository = registry.repository((0,images_reference/* repositoryOf */._M)(parsed));
            const head = await repository.headManifest(parsed.tag ?? 'latest');
            if (head === null)
                return [reference, { failure: 'it does not exist' }];
            return [reference, { digest: head.digest, triggers: await hasTriggers(repository, head.digest) }];
        }
        catch (error) {
            if (error instanceof errors/* ActionError */.lZ)
                return [reference, { failure: (0,errors/* messageOf */.bD)(error) }];
            throw error;
        }
    });
    return new Map(entries);
}
const config = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* looseObject */._H3({ config: dist/* nullish */.cl6(dist/* looseObject */._H3({ OnBuild: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())) })) }));
async function hasTriggers(repository, digest) {
    try {
        const [image] = (await (0,image_content/* readImage */.A)(repository, digest))?.platforms ?? [];
        const bytes = image === undefined ? null : await repository.getBlob(image.config);
        const read = dist/* safeParse */.xLC(config, new TextDecoder().decode(bytes ?? new Uint8Array()));
        return read.success && (read.output.config?.OnBuild ?? []).length > 0;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return false;
        throw error;
    }
}
function triggeredTargets(inputs, digests) {
    const triggered = new Map();
    for (const [name, { images }] of inputs) {
        for (const { reference, place } of images) {
            const found = digests.get(reference);
            if (found === undefined || 'failure' in found || !found.triggers)
                continue;
            triggered.set(name, `${reference} has ONBUILD instructions, whose files cannot be derived (${place})`);
        }
    }
    return triggered;
}
function movedBases(inputs, manifest, digests) {
    const moved = new Map();
    for (const [name, { images }] of inputs) {
        const base = manifest?.images[name]?.base ?? null;
        if (base === null)
            continue;
        for (const { reference, place } of images) {
            const parsed = parse(reference);
            const now = digests.get(reference);
            if (parsed === null || now === undefined || !('digest' in now) || (0,images_reference/* repositoryOf */._M)(parsed) !== base.image)
                continue;
            if (now.digest !== base.digest)
                moved.set(name, `base image ${reference} moved (${place})`);
        }
    }
    return moved;
}
function parse(reference) {
    try {
        return (0,images_reference/* parseReference */.F2)(reference);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/base.js
const everything = (reason, warning = false) => ({ kind: 'everything', reason, warning });
const zero = /^0+$/;
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
    return everything(`event ${context.event} builds everything`);
}
function decideBefore({ context, event }) {
    if (context.event !== 'push')
        return everything(`"base: before" needs a push, and this is ${context.event}`, true);
    if (context.kind === 'tag')
        return everything(`tag ${context.refName} builds everything`);
    if (event.before === '' || zero.test(event.before))
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
function eventFacts(payload) {
    const { before, forced, merge_group: mergeGroup } = payload;
    const base = typeof mergeGroup === 'object' && mergeGroup !== null ? Reflect.get(mergeGroup, 'base_sha') : undefined;
    return { before: commitId(before), forced: forced === true, mergeGroupBase: commitId(base) };
}
const commitId = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : '';

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/bake-files.js





const defaultNames = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'docker-bake.json',
    'docker-bake.hcl',
    'docker-bake.override.json',
    'docker-bake.override.hcl',
];
function bakeFilesOf(request, root) {
    const names = request.files.length > 0 ? request.files : defaultNames;
    return names.flatMap(name => {
        const relative = external_node_path_.relative(root, external_node_path_.resolve(request.workdir, name));
        return relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? [] : [relative.split(external_node_path_.sep).join('/')];
    });
}
const looksLikeBakeFile = (name) => /(?:^|\/)(?:docker-bake|docker-compose|compose)[^/]*\.(?:hcl|json|ya?ml)$|\.hcl$/.test(name);
async function printAtBase(buildx, request, clone, base, folder) {
    const names = request.files.length > 0 ? request.files : defaultNames;
    const inRepository = new Map(names.map(name => [name, bakeFilesOf({ ...request, files: [name] }, clone.root)[0]]));
    const wanted = [...inRepository.values()].filter(name => name !== undefined);
    const before = await readFilesAt(base.git, base.revision, wanted);
    const files = names.flatMap((name, index) => {
        const inside = inRepository.get(name);
        const text = inside === undefined ? undefined : before.get(inside);
        if (typeof text === 'string')
            return [(0,outputs/* writeFileIn */.Fq)(external_node_path_.join(folder, String(index)), external_node_path_.basename(name), text)];
        const tracked = inside !== undefined && request.files.length === 0;
        return !tracked && (0,external_node_fs_.existsSync)(external_node_path_.resolve(request.workdir, name)) ? [name] : [];
    });
    return await (0,print.printDefinition)(buildx, { ...request, files, targets: request.targets });
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/compare-commits.js











async function compareCommits(ports, subject, wanted) {
    const base = await openBase(ports, subject.clone, wanted);
    if ('failure' in base)
        return base;
    try {
        const { names, opaque } = await readChanges(base.git, base.revision, subject.clone.head);
        const changed = withoutIgnored(names, subject.ignorePaths);
        const [before, inputsBefore] = await Promise.all([
            definitionBefore(ports, subject, base, changed),
            readInputsBefore(subject, base, changed),
        ]);
        const changes = changesOf(changed, opaque);
        const sameFiles = await withSameFiles(subject, inputsBefore, changes);
        const textsBefore = new Map([...inputsBefore].map(([name, { texts }]) => [name, texts]));
        const comparison = { base: wanted.reason, changes, before, textsBefore, sameFiles };
        return { revision: base.revision, comparison };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.kind === 'service')
            return { failure: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
    finally {
        base.close();
    }
}
async function definitionBefore(ports, { clone, print }, base, changed) {
    if (print === null) {
        const file = changed.find(looksLikeBakeFile);
        return file === undefined ? 'same' : { unknown: `${file} changed, and the definition was evaluated elsewhere` };
    }
    const files = new Set(bakeFilesOf(print, clone.root));
    const hit = changed.find(name => files.has(name));
    if (hit === undefined)
        return 'same';
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(ports.folders.temporary, 'bake-'));
    try {
        return await printAtBase(await (0,bake_buildx.findBuildx)(ports), print, clone, base, folder);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return {
            unknown: `${hit} changed, and the definition before it cannot be evaluated: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`,
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function readInputsBefore({ clone, definition, inputs, place }, base, changed) {
    const names = new Set(changed);
    const filesOf = ({ rules }) => rules
        .filter(rule => rule.kind === 'dockerfile' || rule.kind === 'dockerignore')
        .map(rule => rule.pattern.folder)
        .filter(file => names.has(file));
    const hit = [...inputs].filter(([, own]) => filesOf(own).length > 0);
    if (hit.length === 0)
        return new Map();
    const old = await readFilesAt(base.git, base.revision, [...new Set(hit.flatMap(([, own]) => filesOf(own)))]);
    const now = fileReader(clone.root);
    const readFile = (file) => (old.has(file) ? (old.get(file) ?? null) : now(file));
    const before = readTargetInputs(definition, [...inputs.keys()], readFile, { root: clone.root, ...place });
    return new Map(hit.flatMap(([name]) => [[name, before.get(name)]]).filter(isKnown));
}
const isKnown = (entry) => entry[1] !== undefined;
async function withSameFiles({ clone, inputs }, before, changes) {
    if (before.size === 0)
        return new Set();
    const tree = await readTree(clone.git, clone.head);
    const same = [...before].filter(([name, old]) => {
        const sources = (of) => of?.rules.filter(({ kind }) => kind === 'source') ?? [];
        const [were, are] = [sources(old), sources(inputs.get(name))];
        const sameTaken = (one, other) => other !== undefined &&
            one.place === other.place &&
            one.root === other.root &&
            [...taken(one, changes)].length === 0 &&
            [...taken(one, tree)].join() === [...taken(other, tree)].join();
        return were.length === are.length && were.every((rule, index) => sameTaken(rule, are[index]));
    });
    return new Set(same.map(([name]) => name));
}

// EXTERNAL MODULE: ./build/actions/shared/images/digest-manifest.js
var digest_manifest = __webpack_require__(66129);
// EXTERNAL MODULE: ./build/actions/shared/runtime/document.js
var runtime_document = __webpack_require__(34734);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-store.js
var artifact_store = __webpack_require__(93718);
;// CONCATENATED MODULE: ./build/actions/shared/github/trusted-runs.js


const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];
const run = dist/* object */.Ikc({
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
const mostRuns = 5;
async function listTrustedRuns(api, policy) {
    const workflow = policy.workflow.split('/').at(-1) ?? '';
    const trusted = [];
    for await (const page of api.listWorkflowRuns({ workflow, branch: policy.branch, status: 'success' })) {
        const read = dist/* safeParse */.xLC(dist/* array */.YOg(run), page);
        if (!read.success)
            throw (0,errors/* serviceError */.cg)(`GitHub's list of runs of ${workflow} is not of the expected form.`);
        trusted.push(...read.output.filter(candidate => distrust(candidate, policy) === null));
        if (trusted.length >= mostRuns)
            break;
    }
    return trusted.sort((one, other) => other.run_number - one.run_number).slice(0, mostRuns);
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
    return null;
}

// EXTERNAL MODULE: ./build/actions/shared/github/zip-entry.js
var zip_entry = __webpack_require__(22316);
;// CONCATENATED MODULE: ./build/actions/shared/github/last-manifest.js








const artifact = dist/* object */.Ikc({
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
    if (runs.length === 0) {
        return { kind: 'none', code: 'no-run', reason: `${query.workflow} has no successful run on ${query.branch} yet` };
    }
    let last;
    for (const run of runs) {
        const found = await manifestOfRun(api, query, run);
        if (found.kind === 'found')
            return found;
        last ??= found;
    }
    return last ?? { kind: 'none', code: 'no-artifact', reason: 'no run has a manifest' };
}
async function manifestOfRun(api, query, run) {
    const name = (0,digest_manifest/* manifestArtifact */.Ek)(query.environment);
    const read = dist/* safeParse */.xLC(dist/* array */.YOg(artifact), await api.listArtifacts(run.id, name));
    if (!read.success)
        throw (0,errors/* serviceError */.cg)(`GitHub's list of artifacts of run ${run.run_number} is not of the expected form.`);
    const candidates = read.output
        .filter(each => each.name === name && isOfRun(each, run))
        .sort((one, other) => other.id - one.id);
    const [newest] = candidates;
    const where = `run ${run.run_number} (${run.html_url})`;
    if (newest === undefined)
        return { kind: 'none', code: 'no-artifact', reason: `${where} left no artifact ${name}` };
    if (newest.expired)
        return expired(name, where, newest);
    const archive = await api.downloadArtifact(newest.id, artifact_store/* artifactLimit */.M);
    if (archive === null)
        return expired(name, where, newest);
    try {
        return { kind: 'found', manifest: readArchive(archive, newest, query, run), run };
    }
    catch (error) {
        const reason = `artifact ${name} of ${where} is refused: ${(0,errors/* messageOf */.bD)(error)}`;
        return { kind: 'none', code: 'bad-artifact', reason };
    }
}
const isOfRun = ({ workflow_run: origin }, run) => origin === null ||
    origin === undefined ||
    (origin.id === run.id && origin.head_repository_id === (origin.repository_id ?? run.repository.id));
const expired = (name, where, { created_at: created, expires_at: expires }) => ({
    kind: 'none',
    code: 'expired',
    reason: `artifact ${name} of ${where}, made ${created ?? 'at an unknown time'}, expired ${expires ?? ''}; a longer "retention-days" keeps it`,
});
function readArchive(archive, { digest }, query, run) {
    if (digest) {
        const actual = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex')}`;
        if (actual !== digest)
            throw new Error(`its bytes have the digest ${actual}, and ${digest} was recorded`);
    }
    const json = (0,zip_entry/* readOnlyEntry */.l)(archive, `${digest_manifest/* manifestName */.vS}.json`, artifact_store/* artifactLimit */.M).toString('utf8');
    const manifest = (0,runtime_document/* readDocument */.u)(digest_manifest/* digestManifest */.e4, json, 'it');
    const facts = [
        ['repository', manifest.repository.toLowerCase(), query.repository.toLowerCase()],
        ['run', manifest.run.id, run.id],
        ['commit', manifest.revision, run.head_sha],
        ['environment', manifest.environment, query.environment],
    ];
    const wrong = facts.find(([, there, here]) => there !== here);
    if (wrong !== undefined)
        throw new Error(`it speaks of ${wrong[0]} ${wrong[1]}, not of ${wrong[2]}`);
    return manifest;
}

// EXTERNAL MODULE: ./build/actions/shared/github/repository-api.js + 1 modules
var repository_api = __webpack_require__(24261);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/last-images.js








async function findLastImages(runtime, context, payload, request) {
    if (request.lastDigests !== '')
        return givenManifest(request, context);
    if (context.source !== 'github' || context.run === null) {
        return { missing: 'no earlier manifest can be looked up outside of GitHub Actions', notice: null };
    }
    if (request.token === '')
        return { missing: 'input "github-token" is empty', notice: null };
    const api = (0,repository_api/* createRepositoryApi */.R)(runtime, context.repository, request.token);
    const { workflow, id } = context.run;
    let first = null;
    try {
        for (const branch of branchesOf(context, payload)) {
            const query = { workflow, branch, events: trustedEvents, not: id };
            const found = await findLastManifest(api, {
                ...query,
                repository: context.repository,
                environment: request.environment,
            });
            if (found.kind === 'found')
                return lastImages(found, branch);
            first ??= found.reason;
        }
        return { missing: first ?? 'no branch is known to look on', notice: null };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { missing: (0,errors/* messageOf */.bD)(error), notice: (0,errors/* describeError */.Uc)(error) };
    }
}
const lastImages = ({ manifest, run }, branch) => ({
    manifest,
    reason: `manifest of run ${run.run_number} on ${branch}`,
    run: run.id,
});
function branchesOf(context, payload) {
    const queue = (0,context_payload/* textAt */.$6)(payload, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
    const own = context.kind === 'branch' ? context.refName : '';
    const names = [own, context.pullRequest?.baseRef ?? '', queue, context.defaultBranch ?? ''];
    return [...new Set(names.filter(name => name !== ''))];
}
function givenManifest({ lastDigests: digests, environment }, context) {
    const inline = digests.startsWith('{');
    const what = inline ? 'Input "last-digests"' : `Input "last-digests": ${digests}`;
    const manifest = (0,runtime_document/* readDocument */.u)(digest_manifest/* digestManifest */.e4, inline ? digests : readText(digests), what);
    if (manifest.repository !== context.repository) {
        throw (0,errors/* inputError */.Xu)(`${what} speaks of the repository ${manifest.repository}, and this is ${context.repository}.`);
    }
    if (manifest.environment !== environment) {
        throw (0,errors/* inputError */.Xu)(`${what} speaks of ${manifest.environment === null ? 'no environment' : `the environment ${manifest.environment}`}, and input "environment" of ${environment ?? 'none'}.`);
    }
    return {
        manifest,
        reason: `manifest of run ${manifest.run.number}, given as input "last-digests"`,
        run: manifest.run.id,
    };
}
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "last-digests": ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/history.js



async function readHistory(ports, context, payload, subject, request) {
    const { head, parents } = subject.clone;
    const decision = decideBase(request.base, { context, event: eventFacts(payload), head, parents });
    if (decision.kind === 'everything') {
        const warnings = decision.warning ? [`Everything is built, because ${decision.reason}.`] : [];
        return { ...nothingCompared(decision.reason, !decision.warning), warnings };
    }
    const last = await findLastImages(ports, context, payload, request);
    const notices = 'missing' in last && last.notice !== null ? [`Unchanged images cannot be taken over. ${last.notice}`] : [];
    if (decision.kind !== 'manifest') {
        const history = await compareWith(ports, subject, decision, last);
        return { ...history, notices: [...history.notices, ...notices] };
    }
    if ('missing' in last)
        return { ...nothingCompared(`there is no base: ${last.missing}`, false), notices };
    return await compareWith(ports, subject, manifestBase(last), last);
}
const manifestBase = (last) => ({
    kind: 'commit',
    revision: last.manifest.revision,
    reason: last.reason,
});
const nothingCompared = (reason, byEvent) => ({
    base: { revision: null, reason, run: null },
    everything: reason,
    byEvent,
    comparisons: [],
    manifest: null,
    noManifest: reason,
    warnings: [],
    notices: [],
});
const contentOnly = {
    ...nothingCompared('compared by content, not with a commit', false),
    everything: null,
    noManifest: 'no image has its content key',
};
async function compareWith(ports, subject, decision, last) {
    const first = await compareCommits(ports, subject, decision);
    if ('failure' in first) {
        const reason = `the base (${decision.reason}) cannot be read: ${first.failure}`;
        return { ...nothingCompared(reason, false), warnings: [`Everything is built, because ${reason}.`] };
    }
    const base = { revision: first.revision, reason: decision.reason, run: 'manifest' in last ? last.run : null };
    const history = { base, everything: null, byEvent: false, warnings: [], notices: [] };
    if ('missing' in last) {
        return { ...history, comparisons: [first.comparison], manifest: null, noManifest: last.missing };
    }
    if (last.manifest.revision === first.revision) {
        return { ...history, comparisons: [first.comparison], manifest: last.manifest, noManifest: '' };
    }
    const since = await compareCommits(ports, subject, manifestBase(last));
    if ('comparison' in since) {
        return { ...history, comparisons: [first.comparison, since.comparison], manifest: last.manifest, noManifest: '' };
    }
    const noManifest = `the commit of the ${last.reason} cannot be read: ${since.failure}`;
    const warnings = [`Unchanged images cannot be taken over, because ${noManifest}.`];
    return { ...history, comparisons: [first.comparison], manifest: null, noManifest, warnings };
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/comparison.js


function createChanged(comparison) {
    const hits = new Map();
    const hitOf = (rule) => {
        const known = hits.get(rule);
        if (known !== undefined)
            return known;
        const [first] = taken(rule, comparison.changes);
        const hit = first === undefined ? null : (comparison.changes.names[first] ?? null);
        hits.set(rule, hit);
        return hit;
    };
    return {
        of: (name, target, inputs) => {
            const inDefinition = definitionChange(name, target, comparison.before);
            if (inDefinition !== null)
                return inDefinition;
            if (inputs.everyCommit !== null && comparison.changes.names.length > 0)
                return inputs.everyCommit;
            for (const rule of inputs.rules) {
                const hit = hitOf(rule);
                if (hit === null || (rule.kind === 'dockerfile' && sameTexts(name, inputs, comparison)))
                    continue;
                if (rule.kind === 'dockerignore' && comparison.sameFiles.has(name))
                    continue;
                const why = rule.widened === null ? '' : `; the whole context counts: ${rule.widened}`;
                return `${hit} changed (${rule.place}${why})`;
            }
            return null;
        },
    };
}
function definitionChange(name, target, before) {
    if (before === 'same')
        return null;
    if ('unknown' in before && typeof before.unknown === 'string')
        return before.unknown;
    const old = before.target[name];
    if (old === undefined)
        return 'the target is new in the definition';
    const fields = changedFields(old, target);
    if (fields.length === 0)
        return null;
    const shown = fields.slice(0, 3).join(', ');
    return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}
function sameTexts(name, inputs, { textsBefore }) {
    const before = textsBefore.get(name);
    if (before === undefined || inputs.texts.length === 0 || before.length !== inputs.texts.length)
        return false;
    return before.every((text, index) => text === inputs.texts[index]);
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/published-images.js



const parallelRequests = 8;
function differsFrom(image, target) {
    if (image.image !== target.image)
        return `it was published as ${image.image}, and is called ${target.image} now`;
    const mirror = target.mirrors.find(name => !image.mirrors.includes(name));
    if (mirror !== undefined)
        return `it was not published in ${mirror} yet`;
    const platform = target.platforms.find(name => image.platforms[name] === undefined);
    return platform === undefined ? null : `it was published without ${platform}`;
}
async function publishedInManifest(names, targets, manifest, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)(names, parallelRequests, async (name) => {
        const image = manifest.images[name];
        const target = targets[name];
        const run = manifest.run.number;
        if (image === undefined || target === undefined)
            return [name, { missing: `run ${run} published no image of it` }];
        const difference = differsFrom(image, target);
        if (difference !== null)
            return [name, { missing: `unchanged since run ${run}, but ${difference}` }];
        const lost = await missingFrom(registry, image);
        if (lost !== null)
            return [name, { missing: `unchanged since run ${run}, but ${lost}` }];
        const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
        const found = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
        return [
            name,
            { found, reason: `unchanged since run ${run} (${manifest.revision.slice(0, 7)})`, sameContent: false },
        ];
    });
    return new Map(entries);
}
async function missingFrom(registry, { image, digest }) {
    try {
        const head = await registry.repository(image).headManifest(digest);
        return head === null ? `${image} no longer has ${digest}` : null;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return `its registry could not be asked: ${(0,errors/* messageOf */.bD)(error)}`;
        throw error;
    }
}
async function publishedUnderTag(tags, targets, revision, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)([...tags], parallelRequests, async ([name, tag]) => {
        const target = targets[name];
        if (target === undefined || target.image === null)
            return [name, { missing: 'it has no image name' }];
        const wanted = `${target.image}:${tag}`;
        try {
            const content = await (0,image_content/* readImage */.A)(registry.repository(target.image), tag);
            if (content === null)
                return [name, { missing: `there is no ${wanted}` }];
            const entriesOf = content.platforms.map(({ platform, descriptor, size, layers }) => [
                platform,
                { digest: descriptor.digest, size, layers: layers.length },
            ]);
            const platforms = Object.fromEntries(entriesOf);
            const absent = target.platforms.find(platform => platforms[platform] === undefined);
            if (absent !== undefined)
                return [name, { missing: `${wanted} lacks ${absent}` }];
            const { digest, mediaType } = content;
            const attestations = [...content.attestations];
            const found = { digest, mediaType, platforms, attestations, base: null, builtFrom: revision, run: null };
            return [name, { found, reason: `the same content is published as ${wanted}`, sameContent: true }];
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            return [name, { missing: `its registry could not be asked: ${(0,errors/* messageOf */.bD)(error)}` }];
        }
    });
    return new Map(entries);
}
function tagOfCommit(immutableTag, revision, base) {
    if (immutableTag === null)
        return null;
    for (let length = revision.length; length >= 7; length--) {
        const part = revision.slice(0, length);
        if (immutableTag.includes(part))
            return immutableTag.replace(part, base.slice(0, length));
    }
    return null;
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/take-over.js



async function findPublished(facts, registry) {
    const { outline, history, keys, candidates, changes } = facts;
    const { targets } = outline;
    const found = new Map();
    const add = (published) => {
        for (const [name, image] of published)
            if (!isFound(found.get(name)))
                found.set(name, image);
    };
    const open = (names) => names.filter(name => !isFound(found.get(name)));
    const unchanged = history.everything === null ? candidates.filter(name => !changes.get(name)) : [];
    if (history.manifest !== null)
        add(await publishedInManifest(unchanged, targets, history.manifest, registry));
    if (!history.byEvent) {
        const tags = open(candidates).flatMap(name => {
            const key = keys.get(name);
            return key === null || key === undefined ? [] : [[name, keyTag(key)]];
        });
        add(await publishedUnderTag(new Map(tags), targets, outline.revision, registry));
    }
    const { revision } = history.base;
    if (revision !== null && history.manifest === null) {
        const tags = open(unchanged).flatMap(name => {
            const tag = tagOfCommit(targets[name]?.immutableTag ?? null, outline.headRevision, revision);
            return tag === null ? [] : [[name, tag]];
        });
        add(await publishedUnderTag(new Map(tags), targets, revision, registry));
    }
    return found;
}
const isFound = (published) => published !== undefined && 'found' in published;
function changesSince({ definition }, inputs, [first, second]) {
    if (first === undefined)
        return new Map();
    const own = createChanged(first);
    const since = second === undefined ? undefined : { changed: createChanged(second), base: second.base };
    const changeOf = (name, of) => {
        const target = definition.target[name] ?? {};
        const change = own.of(name, target, of);
        if (change !== null || since === undefined)
            return change;
        const later = since.changed.of(name, target, of);
        return later === null ? null : `${later}, since the ${since.base}`;
    };
    return new Map([...inputs].map(([name, of]) => [name, changeOf(name, of)]));
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/survey.js










async function surveyTargets(situation) {
    const { ports, registry, context, payload, outline, request } = situation;
    const { definition } = outline;
    const graph = (0,bake_graph.createGraph)(definition);
    const order = parentsFirst(graph);
    const clone = await tryOpenClone(ports, request.workdir);
    if ('failure' in clone) {
        const warnings = request.mode === 'all' ? [] : [`Everything is built, because ${clone.failure}`];
        return { ...everythingBuilt(situation, order, clone.failure, new Map()), warnings };
    }
    const place = { workdir: external_node_path_.resolve(request.workdir), defaultPlatform: request.defaultPlatform };
    const { derived, checked } = readInputsOfRepository(definition, order, clone, place, request);
    if (request.mode === 'all')
        return everythingBuilt(situation, order, 'mode all builds everything', await checked);
    const subject = { clone, definition, inputs: derived, print: request.print, place, ignorePaths: request.ignorePaths };
    const byContent = request.mode === 'content';
    const [inputs, history] = await Promise.all([
        checked,
        byContent ? contentOnly : readHistory(ports, context, payload, subject, request),
    ]);
    const floating = floatingImages(inputs.values());
    const digests = request.onBaseMoved === 'ignore' ? new Map() : await readBaseDigests(floating, registry);
    const keys = await keysOf(situation, clone, order, graph, inputs, digests);
    const candidates = [...request.published].filter(name => !request.forced.has(name) && inputs.get(name)?.unwatched === null);
    const changes = changesSince(outline, inputs, history.comparisons);
    const published = await findPublished({ outline, changes, history, keys, candidates }, registry);
    const moved = movedBases(inputs, history.manifest, digests);
    const triggered = triggeredTargets(inputs, digests);
    const targets = order.map((name) => {
        const image = published.get(name);
        const sameContent = image !== undefined && 'found' in image && image.sameContent;
        const always = [
            request.forced.has(name) ? 'input "force" names it' : null,
            sameContent ? null : history.everything,
            inputs.get(name)?.unwatched ?? null,
            triggered.get(name) ?? null,
            request.onBaseMoved === 'build' ? (moved.get(name) ?? null) : null,
        ];
        return {
            name,
            parents: outline.targets[name]?.parents ?? [],
            published: request.published.has(name),
            always: always.find(reason => reason !== null) ?? null,
            change: sameContent ? null : (changes.get(name) ?? null),
            reuse: image ?? { missing: missingReason(keys.get(name), history.noManifest) },
        };
    });
    const reported = request.onBaseMoved === 'report' ? [...moved].map(([name, why]) => `${name}: ${why}.`) : [];
    const { base, warnings } = history;
    return { base, targets, keys, inputs, floating, warnings, notices: [...history.notices, ...reported] };
}
async function tryOpenClone(ports, workdir) {
    try {
        return await openClone(ports, external_node_path_.resolve(workdir));
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return { failure: (0,errors/* messageOf */.bD)(error) };
        throw error;
    }
}
function everythingBuilt({ outline, request }, order, reason, inputs) {
    const missing = { missing: reason };
    const targets = order.map(name => ({
        name,
        parents: outline.targets[name]?.parents ?? [],
        published: request.published.has(name),
        always: request.forced.has(name) ? 'input "force" names it' : reason,
        change: null,
        reuse: missing,
    }));
    const base = { revision: null, reason, run: null };
    return { base, targets, keys: new Map(), inputs, floating: [], warnings: [], notices: [] };
}
async function keysOf({ outline, request }, clone, order, graph, inputs, digests) {
    if (request.mode === 'diff')
        return new Map();
    const tree = await readTree(clone.git, clone.head);
    const counted = request.onBaseMoved === 'build' ? [...digests] : [];
    const known = counted.flatMap(([name, found]) => ('digest' in found ? [[name, found.digest]] : []));
    const { definition } = outline;
    return contentKeys({ definition, order, parents: graph.parents, inputs, tree, baseDigests: new Map(known) });
}
function missingReason(key, noManifest) {
    if (key === null)
        return 'its content cannot be told from the repository';
    return `unchanged, but no published image is known to take over: ${noManifest || 'the manifest has none'}`;
}
function parentsFirst(graph) {
    const levelOf = (name) => graph.level.get(name) ?? 0;
    return [...graph.names].sort((one, other) => levelOf(one) - levelOf(other) || (one < other ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/index.js



















const buildx_matrix_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: ['matrix', 'wave-0', 'wave-1', 'wave-2', 'wave-3', 'count', 'targets', 'plan-file', 'plan-artifact'],
    run: async (inputs, runtime) => {
        const context = await (0,read_context/* readContext */.y)(runtime);
        const evaluation = await evaluate(inputs, runtime, context);
        const { definition } = evaluation;
        const environment = inputs.environment === '' ? null : inputs.environment;
        const created = runtime.now().toISOString();
        const requested = (0,bake_graph.requestedTargets)(definition, inputs.targets);
        const outline = (0,bake_plan/* planBuild */.C)({ definition, requested, context, environment, created }, inputs);
        const published = (0,bake_rows/* publishedTargets */.LR)(outline.targets, inputs.group);
        const forced = forcedTargets(inputs.force, outline.targets);
        const payload = (0,context_payload/* readPayload */.rD)(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
        const repositories = Object.values(outline.targets).flatMap(({ image }) => image ?? []);
        const registry = (0,registry_open/* openRegistry */.M)(runtime, { ...inputs, repositories });
        const request = surveyRequest(inputs, evaluation, outline, forced, published);
        const survey = await surveyTargets({ ports: runtime, registry, context, payload, outline, request });
        const decisions = selectTargets(survey.targets);
        const { base, keys } = survey;
        const plan = decidedPlan(outline, { base, decisions, keys, forced, published }, inputs);
        const matrices = matrixOutputs(plan);
        await describe(plan, survey, inputs, runtime);
        if (inputs.dryRun)
            runtime.log.info(JSON.stringify(plan, null, 2));
        else
            await handOver(plan, runtime);
        for (const [name, value] of matrices)
            runtime.outputs.set(name, value);
        const built = Object.keys(plan.targets).filter(name => plan.targets[name]?.action === 'build');
        runtime.outputs.set('targets', JSON.stringify(built));
        runtime.outputs.set('count', String(built.length));
        if (inputs.summary)
            await runtime.summary.append(summarisePlan(plan, survey));
    },
});
function surveyRequest(inputs, { print }, outline, forced, published) {
    const workflow = outline.run.workflow.startsWith('.github/') ? [outline.run.workflow] : [];
    return {
        ...inputs,
        globalPaths: inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line])),
        token: inputs.githubToken,
        environment: outline.environment,
        forced,
        published,
        print,
    };
}
async function describe(plan, survey, inputs, { log }) {
    for (const warning of survey.warnings)
        log.warning(warning, { title: 'Plan widened' });
    for (const notice of survey.notices)
        log.notice(notice);
    await log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
        for (const line of [...describeSurvey(survey), ...describePlan(plan)])
            log.info(line);
    });
    if (inputs.explain === '')
        return;
    const lines = explainTarget(inputs.explain, plan.targets, survey.inputs);
    await log.group(`Inputs of ${inputs.explain}`, () => {
        for (const line of lines)
            log.info(line);
    });
}
async function handOver(plan, runtime) {
    const json = `${JSON.stringify(plan, null, 2)}\n`;
    const file = (0,outputs/* writeFileIn */.Fq)((0,outputs/* documentsFolder */.zT)(runtime), artifact_names/* planFile */.eS, json);
    const artifact = await (0,artifacts.createArtifactStore)(runtime).upload((0,artifact_names/* planArtifact */.sH)(plan.run.attempt), artifact_names/* planFile */.eS, json);
    runtime.outputs.set('plan-file', file);
    runtime.outputs.set('plan-artifact', artifact.name);
}


/***/ }),

/***/ 33754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ drawText),
/* harmony export */   w: () => (/* binding */ drawMermaid)
/* harmony export */ });
/* harmony import */ var _runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64790);

const styles = {
    built: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    reused: 'fill:#f6f8fa,stroke:#8c959f,color:#1f2328',
    linked: 'fill:#fff,stroke:#8c959f,color:#1f2328,stroke-dasharray:4 3',
};
function drawMermaid(nodes) {
    const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
    const boxes = nodes.map(node => {
        const label = [node.name, ...node.notes].map(_runtime_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b).join('<br/>');
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


/***/ }),

/***/ 18995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   hl: () => (/* binding */ withoutPasswords),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const surroundings = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_SHALLOW_FILE',
];
const quiet = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['log.showSignature', 'false'],
];
function createGit({ capture, cwd, env, settings = [] }) {
    const own = withSettings(quietEnvironment(env), [...quiet, ...trustedFolders(cwd, env), ...settings]);
    const run = async (args, options = {}) => await capture('git', args, {
        cwd,
        env: { ...own, ...options.env },
        ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
        timeoutSeconds: options.timeoutSeconds ?? 60,
    });
    return {
        run,
        text: async (args, options) => {
            const result = await run(args, options);
            if (result.exitCode !== 0)
                throw gitFailure(args, result, cwd);
            return result.stdout.toString('utf8').replace(/\n$/, '');
        },
    };
}
function quietEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !surroundings.includes(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
    };
}
function trustedFolders(cwd, env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return [];
    const folders = new Set([cwd, env['GITHUB_WORKSPACE'] ?? cwd]);
    return [...folders].map(folder => ['safe.directory', folder]);
}
function withSettings(env, settings) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
    const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
    settings.forEach(([key, value], index) => {
        added[`GIT_CONFIG_KEY_${first + index}`] = key;
        added[`GIT_CONFIG_VALUE_${first + index}`] = value;
    });
    return { ...env, ...added };
}
function gitFailure(args, result, cwd) {
    const said = withoutPasswords(result.stderr.trim());
    if (said.includes('dubious ownership')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
            fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
            cause: said,
        });
    }
    if (/not a git repository/i.test(said)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} is not a git repository.`, {
            fix: 'Check the repository out first, e.g. with actions/checkout.',
            cause: said,
        });
    }
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${said}`);
}
const withoutPasswords = (text) => text.replace(/(\w:\/\/)[^@/\s]+@/g, '$1***@');


/***/ }),

/***/ 91147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* unused harmony export readCommit */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18995);


async function readCommit(git, revision) {
    const id = await resolveCommit(git, revision);
    const text = await git.text(['show', '--no-patch', '--format=%T%n%P%n%ct%n%B', '--end-of-options', id]);
    const [tree = '', parents = '', time = '', ...message] = text.split('\n');
    return {
        id,
        tree,
        parents: parents.split(' ').filter(Boolean),
        committedAt: Number(time),
        message: message.join('\n').trimEnd(),
    };
}
async function resolveCommit(git, revision) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const result = await git.run(args);
    const [id] = result.stdout.toString('utf8').trim().split('\n');
    if (result.exitCode === 0 && id)
        return id;
    if (result.stderr.trim() !== '')
        await git.text(args);
    throw inputError(`"${revision}" is not a commit of this clone.`, {
        fix: 'Check the name, or fetch more history, e.g. with "fetch-depth: 0" in actions/checkout.',
    });
}
async function isAncestor(git, ancestor, descendant) {
    const args = ['merge-base', '--is-ancestor', '--end-of-options', ancestor, descendant];
    const result = await git.run(args);
    if (result.exitCode > 1)
        throw (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(args, result, '.');
    return result.exitCode === 0;
}
async function mergeBase(git, one, other) {
    const args = ['merge-base', '--end-of-options', one, other];
    const result = await git.run(args);
    if (result.exitCode > 1)
        throw (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .tv)(args, result, '.');
    return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : null;
}


/***/ }),

/***/ 24261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createRepositoryApi)
});

// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
;// CONCATENATED MODULE: ./build/actions/shared/github/api-failures.js

function apiFailure(error, permission) {
    const cause = at(error, 'cause');
    if (cause instanceof errors/* ActionError */.lZ)
        return cause;
    const refusal = refusalOf(error);
    if (refusal === undefined)
        return error;
    const { status, message } = refusal;
    const said = `${placeOf(refusal.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(refusal)) {
        return (0,errors/* serviceError */.cg)(`GitHub refused ${said}: the rate limit of this token is used up${resetOf(refusal)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${said}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${said}: the token lacks "${permission}".`, {
            fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
        });
    }
    return (0,errors/* serviceError */.cg)(`GitHub answered ${said}.`, {
        fix: 'Run the job again; githubstatus.com says whether the service has a fault.',
    });
}
const at = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
function refusalOf(error) {
    const status = at(error, 'status');
    const url = at(at(error, 'request'), 'url');
    const response = at(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const told = at(at(response, 'data'), 'message');
    const message = typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, 120) : '';
    return { status, url, header: name => at(at(response, 'headers'), name), message: message.replace(/\.$/, '') };
}
const placeOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+(?=\/|$)/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetOf({ header }) {
    const seconds = Number(header('x-ratelimit-reset'));
    return header('x-ratelimit-remaining') === '0' && seconds > 0
        ? ` until ${new Date(seconds * 1000).toISOString()}`
        : '';
}

;// CONCATENATED MODULE: ./build/actions/shared/github/repository-api.js


const mostPages = 10;
function createRepositoryApi({ env, request }, repository, token) {
    const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    const [owner = '', repo = ''] = repository.split('/');
    const here = { owner, repo };
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 90227))).connect(request, api, token);
    let loaded;
    const ask = async (permission, question) => {
        loaded ??= load();
        try {
            return await question(await loaded);
        }
        catch (error) {
            throw apiFailure(error, permission);
        }
    };
    const pagesOf = async function* (permission, list) {
        const pages = await ask(permission, async (octokit) => list(octokit)[Symbol.asyncIterator]());
        for (;;) {
            const page = await ask(permission, () => pages.next());
            if (page.done)
                return;
            yield itemsOf(page.value);
        }
    };
    return {
        readRepository: () => ask('contents: read', async ({ rest }) => (await rest.repos.get(here)).data),
        readCommit: ref => ask('contents: read', async ({ rest }) => (await rest.repos.getCommit({ ...here, ref })).data),
        listTagRefs: () => gather(pagesOf('contents: read', ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, { ...here, ref: 'tags/' })), 1000),
        listWorkflowRuns: ({ workflow, branch, status }) => {
            const query = { ...here, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
            return firstOf(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query)), mostPages);
        },
        listArtifacts: (run, name) => {
            const query = { ...here, run_id: run, name, per_page: 100 };
            return gather(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query)), mostPages);
        },
        downloadArtifact: (id, maximumBytes) => ask('actions: read', octokit => download(octokit, request, { ...here, artifact_id: id }, maximumBytes)),
    };
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw (0,errors/* serviceError */.cg)('GitHub answered something else where a list was asked for.', {
        fix: 'Check whether a proxy answers in the place of GitHub, then run the job again.',
    });
}
async function gather(pages, most) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === most)
            throw (0,errors/* serviceError */.cg)(`GitHub's list has more than ${most} pages, which is more than is read.`);
        all.push(...page);
    }
    return all;
}
async function* firstOf(pages, most) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === most)
            return;
    }
}
async function download({ rest }, request, artifact, maximumBytes) {
    const { rawAnswer } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 90227));
    try {
        const options = { ...artifact, archive_format: 'zip', request: rawAnswer(request, maximumBytes) };
        const { data } = await rest.actions.downloadArtifact(options);
        return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 66129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ manifestArtifact),
/* harmony export */   e4: () => (/* binding */ digestManifest),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41490);


const image = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    image: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tags: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je, image) });
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;


/***/ })

};
