export const id = 'buildx-matrix';
export const ids = ['buildx-matrix'];
export const modules = {

/***/ 73371:
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
// EXTERNAL MODULE: ./actions/shared/bake/plan.js + 1 modules
var bake_plan = __webpack_require__(50444);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(13672);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(89511);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(74934);
;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/definition-change.js

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
    if (stableJson(before) === stableJson(after))
        return [];
    const earlier = before ?? {};
    const now = after ?? {};
    if (!(0,json/* isObject */.G)(earlier) || !(0,json/* isObject */.G)(now))
        return [path];
    const keys = new Set([...Object.keys(earlier), ...Object.keys(now)]);
    return [...keys].flatMap(key => changesIn(`${path}.${key}`, earlier[key], now[key]));
}
function stableJson(value) {
    if (value === undefined || value === null)
        return 'null';
    if (Array.isArray(value))
        return value.length === 0 ? 'null' : `[${value.map(stableJson).join(',')}]`;
    if (!(0,json/* isObject */.G)(value))
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0
        ? 'null'
        : `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${stableJson(each)}`).join(',')}}`;
}
const labelsOfCommit = /^org\.opencontainers\.image\.(?:created|revision|version|ref\.name|base\.digest)$/;
const outsideTheKey = [
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
function contentFields(target) {
    const kept = Object.entries(target).filter(([field]) => !outsideTheKey.includes(field));
    const labels = Object.entries(target.labels ?? {}).filter(([name]) => !labelsOfCommit.test(name));
    const platforms = [...(target.platforms ?? [])].sort();
    return { ...Object.fromEntries(kept), labels: Object.fromEntries(labels), platforms };
}

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
function splitNul(output) {
    const text = output.toString('utf8');
    return text === '' ? [] : text.slice(0, -1).split('\0');
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/source-rule.js



const fileRule = (kind, file, location) => ({
    kind,
    root: '',
    pattern: (0,source_pattern/* plainPattern */.h1)(file),
    filter: ignore_file/* noFilter */.Yh,
    location,
    widened: undefined,
});
const patternRule = (kind, filter, location) => ({
    kind,
    root: '',
    pattern: { folder: '', matches: name => filter.excludes(name), wild: true },
    filter: ignore_file/* noFilter */.Yh,
    location,
    widened: undefined,
});
const widenRule = (rule, why) => ({
    ...rule,
    pattern: source_pattern/* wholeContext */.T0,
    widened: why,
});
const folderOfRule = ({ root, pattern }) => joinPaths(root, pattern.folder);
function takes({ root, pattern, filter }, name, opaque) {
    if (root !== '' && !name.startsWith(`${root}/`))
        return opaque && (root === name || root.startsWith(`${name}/`));
    const below = root === '' ? name : name.slice(root.length + 1);
    if (!pattern.matches(below, opaque))
        return false;
    return !filter.excludes(below) || (opaque && filter.reincludes);
}
function* pathsTakenBy(rule, { names, isOpaque }) {
    const folder = folderOfRule(rule);
    for (const above of pathSteps(folder)) {
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/published/content-key.js





const salt = 'image-actions content key 1';
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
function keyOf(name, { sources, definition, baseDigests }, keys, hashOf) {
    const ofTarget = sources.get(name);
    const target = definition.target[name];
    if (ofTarget === undefined || target === undefined)
        return undefined;
    if (ofTarget.unwatched !== undefined || ofTarget.everyCommit !== undefined)
        return undefined;
    const parents = (0,graph.parentsOf)(target).map(parent => keys.get(parent));
    if (parents.includes(undefined))
        return undefined;
    const contexts = Object.entries(target.contexts ?? {}).filter(([, value]) => value.includes('://'));
    const bases = ofTarget.images.map(({ reference }) => [reference, baseDigests.get(reference)]);
    const isUnread = ofTarget.texts.length === 0;
    const files = [...ofTarget.rules, ...ofTarget.declared].filter(rule => isUnread || countsByFiles(rule)).map(hashOf);
    const inline = isUnread ? target['dockerfile-inline'] : undefined;
    const context = target.context?.includes('://') ? target.context : undefined;
    const { texts } = ofTarget;
    return (0,images_digest/* digestOf */.ol)(stableJson([salt, contentFields(target), inline, context, contexts, texts, parents, bases, files]));
}
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
        applies: target => (hasSameContent(target) ? undefined : target.facts.history.everything),
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
        applies: target => (hasSameContent(target) ? undefined : target.facts.changes.get(target.name)),
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
function hasSameContent({ name, facts }) {
    const image = facts.images.get(name);
    return image !== undefined && 'found' in image && image.sameContent;
}
function whyNoImage({ name, facts }) {
    if (!facts.published.has(name))
        return undefined;
    const image = facts.images.get(name);
    if (image !== undefined)
        return 'found' in image ? undefined : image.missing;
    if (facts.keys !== undefined && !facts.keys.has(name))
        return 'its content cannot be known from the repository';
    const { noManifest } = facts.history;
    return `unchanged, but no published image is known to take over: ${noManifest || 'the manifest has none'}`;
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
            linked.set(parent, { action: 'build', reason: `unchanged, needed by ${child}`, reuse: null });
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
    const plan = (0,bake_plan/* assemblePlan */.S)({ ...facts, targets, base: facts.history.base }, options);
    return { ...plan, rows: plan.rows.map(row => ({ ...row, ...freshness(row, facts, options) })) };
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
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/bake/rows.js
var bake_rows = __webpack_require__(28251);
// EXTERNAL MODULE: ./actions/shared/bake/targets.js + 1 modules
var targets = __webpack_require__(2172);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var context_payload = __webpack_require__(47454);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(58702);
// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(24582);
// EXTERNAL MODULE: ./actions/shared/bake/print.js
var print = __webpack_require__(39179);
// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(90886);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(31111);
;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/clone.js



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
    const absolute = external_node_path_.join(root, file);
    if (!(0,external_node_fs_.existsSync)(absolute))
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(absolute, 'utf8');
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var bake_definition = __webpack_require__(35699);
// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(58421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(65154);
;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/discovery.js





const looksLikeDockerfile = (file) => /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);
function discoverDefinition(files, options) {
    if (files.length === 0) {
        throw (0,errors/* inputError */.Xu)('Input "discover": git has no Dockerfile below the working directory.', {
            fix: 'Looked for: Dockerfile, Containerfile, Dockerfile.<name>, <name>.Dockerfile. Commit one, or use a bake file.',
        });
    }
    const found = new Map();
    for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
        const name = targetName(file.path, options.rootName);
        const other = found.get(name);
        if (other !== undefined) {
            throw (0,errors/* inputError */.Xu)(`Input "discover": ${other.file.path} and ${file.path} would both be the target "${name}".`, {
                fix: 'Rename one of the folders, or write a bake file.',
            });
        }
        found.set(name, { file, dockerfile: readFound(file) });
    }
    const images = new Map([...found.keys()].map(name => [(0,variables/* familiarName */.hG)(imageOf(name, options)), name]));
    const target = {};
    for (const [name, { file, dockerfile }] of found) {
        const common = { ...contextOf(file.path), ...edges(dockerfile, name, images) };
        target[name] = { ...common, tags: [`${imageOf(name, options)}:${options.tag}`] };
        for (const stage of dockerfile.stages) {
            const stageTarget = `${name}-${word(stage.name ?? '')}`;
            if (stage.name === undefined || found.has(stageTarget))
                continue;
            target[stageTarget] = {
                ...common,
                target: stage.name,
                tags: [`${imageOf(stageTarget, options)}:${options.tag}`],
            };
        }
    }
    return { group: { default: { targets: [...found.keys()] } }, target };
}
const imageOf = (name, { imagePrefix }) => `${imagePrefix}/${name.toLowerCase()}`;
function readFound(file) {
    try {
        return (0,dockerfile/* readDockerfile */.n_)(file.text);
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`${file.path}: ${(0,errors/* messageOf */.bD)(error)}`, { file: file.path, cause: error });
    }
}
const word = (text) => text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
function targetName(file, rootName) {
    const folder = external_node_path_.posix.dirname(file);
    const base = external_node_path_.posix.basename(file);
    const suffix = base.replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
    const parts = [...(folder === '.' ? [] : folder.split('/')), ...(suffix === '' ? [] : [suffix])];
    return word(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}
function contextOf(file) {
    return { context: external_node_path_.posix.dirname(file), dockerfile: external_node_path_.posix.basename(file) };
}
function edges(dockerfile, name, images) {
    const bases = dockerfile.stages.map(({ base }) => base);
    const copied = dockerfile.stages.flatMap(({ instructions }) => instructions.flatMap(({ flags }) => flags.filter(flag => flag.name === 'from').map(({ value }) => value)));
    const contexts = [...bases, ...copied].flatMap(reference => {
        const parent = images.get((0,variables/* familiarName */.hG)(reference.replace(/@.*$/, '').replace(/:[^/:]+$/, '')));
        return parent === undefined || parent === name ? [] : [[reference, `target:${parent}`]];
    });
    return contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) };
}
const formatDefinition = (definition) => `${JSON.stringify(definition, (_, value) => (typeof value === 'string' ? (0,bake_definition/* escapeTemplate */.s5)(value) : value), 2)}\n`;

;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/definition-source.js










async function loadDefinition(inputs, runtime, context) {
    if (inputs.definition !== '') {
        const definition = (0,print.readDefinition)(inputs.definition);
        const unknown = (0,definition_check/* unknownFields */._)(definition);
        if (unknown.length > 0) {
            runtime.log.warning(`Input "definition": this release does not know ${unknown.join(', ')}, and passes it on.`);
        }
        return { definition, print: undefined };
    }
    const buildx = await (0,bake_buildx.findBuildx)(runtime);
    if (!inputs.discover)
        return { definition: await (0,print.printDefinition)(buildx, inputs), print: inputs };
    const file = await writeDiscovered(inputs, runtime, context);
    return { definition: await (0,print.printDefinition)(buildx, { ...inputs, files: [file] }), print: undefined };
}
async function writeDiscovered(inputs, runtime, context) {
    const workdir = external_node_path_.resolve(inputs.workdir);
    const { git, root } = await openClone(runtime, workdir);
    const listed = await git.run(['ls-files', '-z']);
    const readFile = workTreeReader(workdir);
    const dockerfiles = splitNul(listed.stdout)
        .filter(looksLikeDockerfile)
        .flatMap(name => {
        const text = readFile(name);
        return text === undefined ? [] : [{ path: name, text }];
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
    return (0,outputs/* writeFileIn */.Fq)(runtime.folders.create('discovered'), 'docker-bake.json', json);
}
function imagePrefix(written, { repository, source }) {
    const prefix = written === '' && source === 'github' ? `ghcr.io/${repository.toLowerCase()}` : written;
    if (images_reference/* repositoryPattern */.Z0.test(`${prefix}/image`) && prefix !== '')
        return prefix;
    throw (0,errors/* inputError */.Xu)(`Input "image-prefix": "${prefix}" is not a repository with its host.`, {
        fix: 'Give the start of the image names, e.g. "image-prefix: ghcr.io/acme/shop".',
    });
}

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(29452);
;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/forced-targets.js


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
    before: commitId((0,context_payload/* textAt */.$6)(payload, 'before')),
    forced: (0,context_payload/* valueAt */.fK)(payload, 'forced') === true,
    mergeGroupBase: commitId((0,context_payload/* textAt */.$6)(payload, 'merge_group', 'base_sha')),
});
const commitId = (value) => (/^[0-9a-f]{40,64}$/.test(value) ? value : '');
function manifestBranches({ kind, refName, pullRequest, defaultBranch = '', }, payload) {
    const queue = (0,context_payload/* textAt */.$6)(payload, 'merge_group', 'base_ref').replace(/^refs\/heads\//, '');
    const names = [kind === 'branch' ? refName : '', pullRequest?.baseRef ?? '', queue, defaultBranch];
    return [...new Set(names.filter(name => name !== ''))];
}
const commitOfManifest = ({ revision }, reason) => ({
    kind: 'commit',
    revision,
    reason,
});

// EXTERNAL MODULE: ./actions/shared/bake/held-back.js
var held_back = __webpack_require__(7653);
;// CONCATENATED MODULE: ./actions/buildx-matrix/definition/bake-files.js






function bakeFilesOf(request, root) {
    const names = request.files.length > 0 ? request.files : held_back/* defaultBakeFiles */.Cx;
    return names.flatMap(name => {
        const relative = external_node_path_.relative(root, external_node_path_.resolve(request.workdir, name));
        return relative.startsWith('..') || external_node_path_.isAbsolute(relative) ? [] : [relative.split(external_node_path_.sep).join('/')];
    });
}
const looksLikeBakeFile = (name) => /(?:^|\/)(?:docker-bake|docker-compose|compose)[^/]*\.(?:hcl|json|ya?ml)$|\.hcl$/.test(name);
async function printAtBase(buildx, request, { git, revision, root, folder }) {
    const names = request.files.length > 0 ? request.files : held_back/* defaultBakeFiles */.Cx;
    const inRepository = new Map(names.map(name => [name, bakeFilesOf({ ...request, files: [name] }, root)[0]]));
    const wanted = [...inRepository.values()].filter(name => name !== undefined);
    const before = await readFilesAt(git, revision, wanted);
    const files = names.flatMap((name, index) => {
        const inside = inRepository.get(name);
        const content = inside === undefined ? undefined : before.get(inside);
        if (content !== undefined)
            return [(0,outputs/* writeFileIn */.Fq)(external_node_path_.join(folder, String(index)), external_node_path_.basename(name), content)];
        const tracked = inside !== undefined && request.files.length === 0;
        return !tracked && (0,external_node_fs_.existsSync)(external_node_path_.resolve(request.workdir, name)) ? [name] : [];
    });
    return await (0,print.printDefinition)(buildx, { ...request, files });
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/repository/tree.js




const symlinkMode = '120000';
const submoduleMode = '160000';
async function readTreeEntries({ git, head, root }, paths) {
    const folders = paths.filter(path => path === '' || path.endsWith('/'));
    const named = paths.filter(path => path !== '' && !path.endsWith('/'));
    const entries = new Map();
    const links = folders.flatMap(folder => linksIn(root, folder));
    const types = await readTypes(git, head, named);
    const unknown = named.filter((name, index) => {
        const kind = types[index];
        const stats = kind === 'tree' || kind === 'blob' ? (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, name), { throwIfNoEntry: false }) : undefined;
        if (stats === undefined)
            return true;
        entries.set(name, { mode: stats.isSymbolicLink() ? symlinkMode : kind === 'tree' ? '040000' : '100644', id: '' });
        return false;
    });
    if (unknown.length > 0) {
        const args = ['ls-tree', '-z', '-t', '--full-tree', head, '--', ...unknown.flatMap(pathSteps)];
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

// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(70965);
;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/context-location.js

function locateContext(value, { root, workdir }) {
    if (value.startsWith('target:'))
        return { kind: 'target', name: value.slice('target:'.length) };
    if (value.startsWith('docker-image://'))
        return { kind: 'image', reference: value.slice('docker-image://'.length) };
    if (isRemote(value)) {
        return { kind: 'remote', address: value, pinned: /[#&?](?:\w+=)?[0-9a-f]{40}(?:[:&]|$)/.test(value) };
    }
    const written = value.replace(/^oci-layout:\/\/(.*?)(?:@sha256:[0-9a-f]+)?$/, '$1').replace(/^cwd:\/\//, '');
    const relative = external_node_path_.relative(root, external_node_path_.resolve(workdir, written));
    if (relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative)) {
        return { kind: 'outside', path: value };
    }
    return { kind: 'folder', folder: relative.split(external_node_path_.sep).join('/') };
}
const isRemote = (value) => /^(?:https?|git|ssh):\/\/|^git@|^github\.com\/|\.git(?:#.*)?$/.test(value) ||
    /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:\/\//.test(value);
function whyUnwatched(location, subject) {
    if (location.kind === 'outside')
        return `${subject} is outside the repository (${location.path})`;
    return location.kind === 'remote' && !location.pinned ? `${subject} is remote (${location.address})` : undefined;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/context-files.js





function readContexts(target, main, checkout) {
    const { readFile } = checkout;
    const named = new Map();
    const folders = new Map([
        [undefined, readContext(main.folder, main.dockerfile, readFile)],
    ]);
    for (const [name, value] of Object.entries(target.contexts ?? {})) {
        const location = locateContext(value, checkout);
        named.set((0,variables/* familiarName */.hG)(name), location);
        if (location.kind !== 'folder')
            continue;
        folders.set((0,variables/* familiarName */.hG)(name), readContext(location.folder, undefined, readFile));
    }
    return { named, folders };
}
function readContext(folder, dockerfile, readFile) {
    const ofDockerfile = dockerfile === undefined ? [] : [`${dockerfile}.dockerignore`];
    const candidates = [...ofDockerfile, joinPaths(folder, '.dockerignore')];
    const ignoreRules = candidates.map(file => fileRule('dockerignore', file, 'what the context leaves out'));
    const content = candidates.map(readFile).find(found => found !== undefined);
    return { folder, filter: content === undefined ? ignore_file/* noFilter */.Yh : filterOf(content), ignoreRules };
}
function filterOf(content) {
    try {
        return (0,ignore_file/* readIgnoreFile */.rj)(content);
    }
    catch {
        return ignore_file/* noFilter */.Yh;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/derived-sources.js


function collectSources(reads, contexts, dockerfile) {
    const file = dockerfile ?? 'dockerfile-inline';
    const used = new Set(reads.flatMap(read => [...read.contexts]));
    const rules = new Map();
    const ignoreRules = new Set(contexts.folders.get(undefined)?.ignoreRules);
    for (const source of reads.flatMap(({ local }) => local)) {
        const files = contexts.folders.get(source.context);
        if (files === undefined)
            continue;
        for (const rule of files.ignoreRules)
            ignoreRules.add(rule);
        const { label, line, pattern, widened } = source;
        rules.set(JSON.stringify([files.folder, label, line, pattern.folder, widened ?? '']), {
            kind: 'source',
            root: files.folder,
            pattern,
            filter: files.filter,
            location: `${label}, ${file}:${line}`,
            widened,
        });
    }
    return {
        rules: [...ignoreRules, ...rules.values()],
        ...watching(contexts, used, [...rules.values()]),
        texts: reads.flatMap(({ texts }) => texts),
        images: externalImages(reads, contexts, { used, file }),
        unusedParents: [...contexts.named].flatMap(([name, location]) => location.kind === 'target' && !used.has(name) ? [location.name] : []),
        inherited: reads[0]?.inherited,
    };
}
function collectAllFiles(contexts, why) {
    const sources = [...contexts.folders].map(([name, files]) => wholeContextRule(name, files, why));
    const ignoreRules = [...contexts.folders.values()].flatMap(files => files.ignoreRules);
    return { rules: [...ignoreRules, ...sources], ...watching(contexts, new Set(contexts.named.keys()), sources) };
}
const wholeContextRule = (name, files, why) => ({
    kind: 'source',
    root: files.folder,
    pattern: source_pattern/* wholeContext */.T0,
    filter: files.filter,
    location: `the whole ${name === undefined ? 'context' : `context ${name}`}, because ${why}`,
    widened: why,
});
function watching({ named }, used, rules) {
    const unwatched = [...named]
        .filter(([name]) => used.has(name))
        .map(([name, location]) => whyUnwatched(location, `its context "${name}"`))
        .find(why => why !== undefined);
    const withGit = rules.find(({ root, pattern, filter }) => root === '' && pattern.matches('.git/HEAD') && !filter.excludes('.git/HEAD'));
    const everyCommit = withGit && `${withGit.location} takes .git along, which every commit changes`;
    return { unwatched, everyCommit };
}
function externalImages(reads, { named }, { used, file }) {
    const inFile = reads.flatMap(({ images }) => images.map(({ name, line }) => ({ reference: name, location: `${file}:${line}` })));
    const asContext = [...named].flatMap(([name, location]) => location.kind === 'image' && used.has(name) ? [{ reference: location.reference, location: `context ${name}` }] : []);
    return [...new Map([...inFile, ...asContext].map(image => [image.reference, image])).values()];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/target-dockerfile.js





class DockerfileReader {
    #folders;
    #readFile;
    #parsed = new Map();
    constructor(checkout) {
        this.#folders = checkout;
        this.#readFile = checkout.readFile;
    }
    read(target, context) {
        const inline = target['dockerfile-inline'];
        if (inline !== undefined)
            return { path: undefined, ...parse((0,bake_definition/* unescapeTemplate */.Bn)(inline)) };
        const written = target.dockerfile ?? 'Dockerfile';
        const { root } = this.#folders;
        const isComplete = external_node_path_.isAbsolute(written) || written.includes('://');
        const location = locateContext(isComplete ? written : external_node_path_.join(root, context, written), this.#folders);
        if (location.kind !== 'folder')
            return { unwatched: `its Dockerfile ${written} is outside the repository` };
        const parsed = this.#parse(location.folder);
        if (parsed === undefined)
            return { unwatched: `its Dockerfile ${location.folder} is not in the checkout` };
        return { path: location.folder, ...parsed };
    }
    #parse(file) {
        if (this.#parsed.has(file))
            return this.#parsed.get(file);
        const content = this.#readFile(file);
        const parsed = content === undefined ? undefined : parse(content);
        this.#parsed.set(file, parsed);
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/target-sources.js








function deriveSources(definition, order, checkout) {
    const dockerfiles = new DockerfileReader(checkout);
    const found = new Map();
    for (const name of order) {
        const target = definition.target[name] ?? {};
        const { rules, ...sources } = sourcesOf(target, { checkout, dockerfiles, found });
        const { dockerfile } = sources;
        const rule = dockerfile === undefined ? [] : [fileRule('dockerfile', dockerfile, `the Dockerfile of ${name}`)];
        found.set(name, { ...sources, rules: [...rule, ...rules] });
    }
    return found;
}
const noSources = {
    rules: [],
    unwatched: undefined,
    everyCommit: undefined,
    dockerfile: undefined,
    texts: [],
    images: [],
    unusedParents: [],
    inherited: undefined,
};
function sourcesOf(target, { checkout, dockerfiles, found }) {
    const main = locateContext(target.context ?? '.', checkout);
    if (main.kind === 'target' || main.kind === 'image') {
        return { ...noSources, unwatched: `its context ${target.context} is not a folder` };
    }
    if (main.kind !== 'folder')
        return { ...noSources, unwatched: whyUnwatched(main, 'its context') };
    const dockerfile = dockerfiles.read(target, main.folder);
    if ('unwatched' in dockerfile)
        return { ...noSources, unwatched: dockerfile.unwatched };
    const contexts = readContexts(target, { folder: main.folder, dockerfile: dockerfile.path }, checkout);
    const reads = 'unreadable' in dockerfile
        ? { failure: `the Dockerfile cannot be read: ${dockerfile.unreadable}` }
        : readOnPlatforms(dockerfile.file, target, { contexts, found, defaultPlatform: checkout.defaultPlatform });
    const sources = 'failure' in reads ? collectAllFiles(contexts, reads.failure) : collectSources(reads, contexts, dockerfile.path);
    return { ...noSources, ...sources, dockerfile: dockerfile.path };
}
function readOnPlatforms(file, target, { contexts, found, defaultPlatform }) {
    const frontend = target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax;
    if (frontend !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend)) {
        return { failure: `the frontend ${frontend} has its own rules` };
    }
    const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, (0,bake_definition/* unescapeTemplate */.Bn)(value)]);
    const request = {
        args: Object.fromEntries(args),
        stage: target.target ?? '',
        contexts: new Set(contexts.named.keys()),
        inherited: (context) => {
            const location = contexts.named.get(context);
            return location?.kind === 'target' ? found.get(location.name)?.inherited : undefined;
        },
    };
    try {
        return platformsToRead(file, target, defaultPlatform).map(platform => (0,sources/* readSources */.t)(file, { ...request, platform }));
    }
    catch (error) {
        return { failure: `the Dockerfile cannot be followed: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
function platformsToRead(file, target, defaultPlatform) {
    const [first = defaultPlatform, ...others] = target.platforms ?? [];
    const instructions = [...file.globals, ...file.stages.flatMap(stage => [stage.from, ...stage.instructions])];
    const varies = others.length > 0 && instructions.some(({ text }) => /(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)/.test(text));
    return varies ? [first, ...others] : [first];
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/tree-check.js



function pathsToCheck(sources) {
    const paths = new Set();
    for (const { rules, dockerfile } of sources) {
        for (const step of pathSteps(dockerfile ?? ''))
            paths.add(step);
        for (const rule of rules) {
            if (rule.kind !== 'source')
                continue;
            const folder = folderOfRule(rule);
            for (const step of pathSteps(folder))
                paths.add(step);
            if (rule.pattern.wild)
                paths.add(folder === '' ? '' : `${folder}/`);
        }
    }
    return [...paths];
}
function checkAgainstTree(sources, entries, hasExtraPaths) {
    const rules = sources.rules.map(rule => withLinks(rule, entries));
    const absent = hasExtraPaths ? undefined : rules.find(rule => isAbsent(rule, entries));
    const made = absent &&
        `git has no ${folderOfRule(absent)} (${absent.location}), so another step makes it; name what it is made from in "extra-paths"`;
    return { rules, unwatched: sources.unwatched ?? made ?? whyDockerfileUnwatched(sources.dockerfile, entries) };
}
function withLinks(rule, entries) {
    if (rule.kind !== 'source' || rule.widened !== undefined)
        return rule;
    const link = findOnWay(folderOfRule(rule), symlinkMode, entries) ?? linkBesideWildcard(rule, entries);
    return link === undefined ? rule : widenRule(rule, `${link} is a symbolic link`);
}
function isAbsent(rule, entries) {
    if (rule.kind !== 'source' || rule.widened !== undefined)
        return false;
    const folder = folderOfRule(rule);
    return folder !== '' && !entries.has(folder) && findOnWay(folder, submoduleMode, entries) === undefined;
}
const findOnWay = (path, mode, entries) => pathSteps(path).find(step => entries.get(step)?.mode === mode);
function whyDockerfileUnwatched(dockerfile, entries) {
    if (dockerfile === undefined)
        return undefined;
    const link = findOnWay(dockerfile, symlinkMode, entries);
    if (link !== undefined)
        return `its Dockerfile is reached through the symbolic link ${link}`;
    const isKnown = entries.has(dockerfile) || findOnWay(dockerfile, submoduleMode, entries) !== undefined;
    return isKnown ? undefined : `its Dockerfile ${dockerfile} is not in git`;
}
function linkBesideWildcard(rule, entries) {
    if (!rule.pattern.wild)
        return undefined;
    const folder = folderOfRule(rule);
    const start = folder === '' ? '' : `${folder}/`;
    const below = rule.root === '' ? 0 : rule.root.length + 1;
    return entries.links.find(name => name.startsWith(start) &&
        !name.slice(start.length).includes('/') &&
        rule.pattern.matches(name.slice(below), true));
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/sources/repository-sources.js








async function readTargetSources(clone, { definition, order, checkout, declared }) {
    const extra = extraRules(declared.extraPaths, order);
    const { globalPaths } = declared;
    const global = globalPaths.length === 0
        ? []
        : [patternRule('global', readPatterns('global-paths', globalPaths), 'input global-paths')];
    const derived = deriveSources(definition, order, {
        ...checkout,
        root: clone.root,
        readFile: workTreeReader(clone.root),
    });
    const entries = await readTreeEntries(clone, pathsToCheck(derived.values()));
    return new Map([...derived].map(([name, sources]) => {
        const extraOfTarget = [...(extra.get('*') ?? []), ...(extra.get(name) ?? [])];
        const checked = checkAgainstTree(sources, entries, extraOfTarget.length > 0);
        return [name, { ...sources, ...checked, declared: [...extraOfTarget, ...global] }];
    }));
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
// EXTERNAL MODULE: ./actions/shared/git/checkout.js
var checkout = __webpack_require__(38627);
;// CONCATENATED MODULE: ./actions/buildx-matrix/history/base-commit.js






async function openBase(ports, clone, wanted) {
    try {
        const revision = wanted.kind === 'commit' ? wanted.revision : await forkPoint(ports, clone, [wanted.with, wanted.head]);
        if (revision === undefined) {
            return { failure: `${wanted.kind === 'merge-base' ? wanted.with : ''} and HEAD have no common history` };
        }
        const known = await localCommit(clone.git, revision);
        if (known !== undefined)
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
    return undefined;
}
async function forkPoint(ports, clone, [one, other]) {
    const [a, b] = await Promise.all([localCommit(clone.git, one), localCommit(clone.git, other)]);
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
        return { ...scratch, revision: id };
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
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'objects/info/alternates'), `${clone.objects}\n`);
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
        const sources = await commit.sources;
        const [before, sourcesBefore] = await Promise.all([
            readEarlierDefinition(ports, commit, base, changes),
            readEarlierSources(commit, sources, base, changes),
        ]);
        const comparison = {
            base: wanted.reason,
            changes,
            before,
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
        base.close();
    }
}
async function readEarlierDefinition(ports, { clone, print }, base, { names }) {
    if (print === undefined) {
        const file = names.find(looksLikeBakeFile);
        return file === undefined ? 'same' : { unknown: `${file} changed, and the definition was evaluated elsewhere` };
    }
    const files = new Set(bakeFilesOf(print, clone.root));
    const changed = names.find(name => files.has(name));
    if (changed === undefined)
        return 'same';
    const folder = ports.folders.create('bake');
    try {
        return { definition: await printAtBase(await (0,bake_buildx.findBuildx)(ports), print, { ...base, root: clone.root, folder }) };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const [reason] = (0,errors/* messageOf */.bD)(error).split('\n');
        return { unknown: `${changed} changed, and the definition before it cannot be evaluated: ${reason}` };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function readEarlierSources({ clone, definition, checkout }, sources, base, changes) {
    const changed = new Set(changes.names);
    const changedFiles = ({ rules }) => rules
        .filter(({ kind }) => kind === 'dockerfile' || kind === 'dockerignore')
        .map(({ pattern }) => pattern.folder)
        .filter(file => changed.has(file));
    const affected = [...sources].filter(([, ofTarget]) => changedFiles(ofTarget).length > 0);
    if (affected.length === 0)
        return new Map();
    const files = new Set(affected.flatMap(([, ofTarget]) => changedFiles(ofTarget)));
    const contents = await readFilesAt(base.git, base.revision, [...files]);
    const readNow = workTreeReader(clone.root);
    const before = deriveSources(definition, [...sources.keys()], {
        ...checkout,
        root: clone.root,
        readFile: file => (files.has(file) ? contents.get(file) : readNow(file)),
    });
    return new Map([...before].filter(([name]) => affected.some(([other]) => other === name)));
}
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

// EXTERNAL MODULE: ./actions/shared/images/digest-manifest.js
var digest_manifest = __webpack_require__(77317);
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
        return readManifestInput(options, context);
    const missing = (why) => ({ missing: why, notice: undefined });
    if (context.source !== 'github' || context.run === undefined) {
        return missing('none can be looked up outside GitHub Actions');
    }
    if (githubToken === '')
        return missing('no github-token to look it up');
    const { repository } = context;
    const { workflow, id } = context.run;
    const api = (0,repository_api/* createRepositoryApi */.R)(ports, repository, githubToken);
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
function readManifestInput({ lastDigests, environment }, context) {
    const isJson = lastDigests.startsWith('{');
    const what = isJson ? 'Input "last-digests"' : `Input "last-digests": ${lastDigests}`;
    const manifest = (0,digest_manifest/* parseDigestManifest */.Zq)(isJson ? lastDigests : readManifestFile(lastDigests), what);
    if (manifest.repository !== context.repository) {
        throw (0,errors/* inputError */.Xu)(`${what} is for the repository ${manifest.repository}, and this is ${context.repository}.`);
    }
    if (manifest.environment !== environment) {
        throw (0,errors/* inputError */.Xu)(`${what} is for ${manifest.environment === null ? 'no environment' : `the environment ${manifest.environment}`}, and input "environment" is ${environment ?? 'empty'}.`);
    }
    return {
        manifest,
        reason: `manifest of run ${manifest.run.number}, given as input "last-digests"`,
        run: manifest.run.id,
    };
}
function readManifestFile(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)(`Input "last-digests": ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
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
    const notice = 'missing' in earlier ? earlier.notice : undefined;
    const notices = notice === undefined ? [] : [`Unchanged images cannot be taken over. ${notice}`];
    if (decision.kind !== 'manifest')
        return { ...(await compareWith(ports, commit, decision, earlier)), notices };
    if ('missing' in earlier) {
        return { ...withoutComparison(`no earlier manifest (${earlier.missing})`), notices };
    }
    return await compareWith(ports, commit, commitOfManifest(earlier.manifest, earlier.reason), earlier);
}
const withoutComparison = (reason) => ({
    base: { revision: null, reason, run: null },
    everything: reason,
    byEvent: false,
    comparisons: [],
    manifest: undefined,
    noManifest: reason,
    warnings: [],
    notices: [],
});
const contentOnly = {
    ...withoutComparison('compared by content, not with a commit'),
    everything: undefined,
    noManifest: 'no image has its content key',
};
async function compareWith(ports, commit, wanted, earlier) {
    const first = await compareCommits(ports, commit, wanted);
    if ('failure' in first) {
        const reason = `the base (${wanted.reason}) cannot be read: ${first.failure}`;
        return { ...withoutComparison(reason), warnings: [`Everything is built, because ${reason}.`] };
    }
    const base = { revision: first.revision, reason: wanted.reason, run: 'manifest' in earlier ? earlier.run : null };
    const history = {
        base,
        everything: undefined,
        byEvent: false,
        comparisons: [first.comparison],
        warnings: [],
        notices: [],
    };
    if ('missing' in earlier)
        return { ...history, manifest: undefined, noManifest: earlier.missing };
    const { manifest, reason } = earlier;
    if (manifest.revision === first.revision)
        return { ...history, manifest, noManifest: '' };
    const since = await compareCommits(ports, commit, commitOfManifest(manifest, reason));
    if ('comparison' in since) {
        return { ...history, comparisons: [first.comparison, since.comparison], manifest, noManifest: '' };
    }
    const noManifest = `the commit of the ${reason} cannot be read: ${since.failure}`;
    const warnings = [`Unchanged images cannot be taken over, because ${noManifest}.`];
    return { ...history, manifest: undefined, noManifest, warnings };
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/history/target-change.js


function changesSince(comparisons, definition, sources) {
    const changes = new Map();
    for (const [index, comparison] of comparisons.entries()) {
        const finder = new ChangeFinder(comparison);
        for (const [name, ofTarget] of sources) {
            if (changes.has(name))
                continue;
            const change = finder.changeOf(name, definition.target[name] ?? {}, ofTarget);
            if (change !== undefined)
                changes.set(name, index === 0 ? change : `${change}, since the ${comparison.base}`);
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
    changeOf(name, target, sources) {
        const { before, changes, sameFiles } = this.#comparison;
        const inDefinition = definitionChange(name, target, before);
        if (inDefinition !== undefined)
            return inDefinition;
        if (sources.everyCommit !== undefined && changes.names.length > 0)
            return sources.everyCommit;
        for (const rule of [...sources.rules, ...sources.declared]) {
            const hit = this.#firstChangedPath(rule);
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
function definitionChange(name, target, before) {
    if (before === 'same')
        return undefined;
    if ('unknown' in before)
        return before.unknown;
    const earlier = before.definition.target[name];
    if (earlier === undefined)
        return 'the target is new in the definition';
    const fields = changedFields(earlier, target);
    if (fields.length === 0)
        return undefined;
    const shown = fields.slice(0, 3).join(', ');
    return `its definition changed (${shown}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''})`;
}

// EXTERNAL MODULE: ./actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(74708);
;// CONCATENATED MODULE: ./actions/buildx-matrix/published/base-images.js



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

;// CONCATENATED MODULE: ./actions/buildx-matrix/published/published-images.js


const published_images_parallelRequests = 8;
async function findInManifest(names, targets, manifest, registry) {
    const entries = await (0,concurrency/* mapConcurrently */.X)(names, published_images_parallelRequests, async (name) => {
        const image = manifest.images[name];
        const target = targets[name];
        const run = manifest.run.number;
        if (image === undefined || target === undefined)
            return [name, { missing: `run ${run} published no image of it` }];
        const obstacle = differenceOf(image, target) ?? (await whyMissing(registry, image));
        if (obstacle !== undefined)
            return [name, { missing: `unchanged since run ${run}, but ${obstacle}` }];
        const { digest, mediaType, platforms, attestations, base, builtFrom } = image;
        const found = { digest, mediaType, platforms, attestations, base, builtFrom, run: manifest.run.id };
        const reason = `unchanged since run ${run} (${manifest.revision.slice(0, 7)})`;
        return [name, { found, reason, sameContent: false }];
    });
    return new Map(entries);
}
function differenceOf(image, target) {
    if (image.image !== target.image)
        return `it was published as ${image.image}, and its name is ${target.image} now`;
    const mirror = target.mirrors.find(name => !image.mirrors.includes(name));
    if (mirror !== undefined)
        return `it was not published in ${mirror} yet`;
    const platform = target.platforms.find(name => image.platforms[name] === undefined);
    return platform === undefined ? undefined : `it was published without ${platform}`;
}
async function whyMissing(registry, { image, digest }) {
    try {
        const head = await registry.repository(image).headManifest(digest);
        return head === undefined ? `${image} no longer has ${digest}` : undefined;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return `its registry does not answer: ${(0,errors/* messageOf */.bD)(error)}`;
        throw error;
    }
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
        if (error instanceof errors/* ActionError */.lZ)
            return { missing: `its registry does not answer: ${(0,errors/* messageOf */.bD)(error)}` };
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/published/take-over.js


async function findEarlierImages({ targets, commit, changes, history, keys, candidates }, registry) {
    const images = new Map();
    const add = (found) => {
        for (const [name, image] of found)
            if (!isFound(images.get(name)))
                images.set(name, image);
    };
    const tagsOf = (names, tagOf) => new Map(names.flatMap(name => {
        const tag = isFound(images.get(name)) ? undefined : tagOf(name);
        return tag === undefined ? [] : [[name, tag]];
    }));
    const unchanged = history.everything === undefined ? candidates.filter(name => !changes.has(name)) : [];
    if (history.manifest !== undefined)
        add(await findInManifest(unchanged, targets, history.manifest, registry));
    if (!history.byEvent) {
        const tags = tagsOf(candidates, name => {
            const key = keys?.get(name);
            return key === undefined ? undefined : keyTag(key);
        });
        add(await findUnderTags(tags, targets, commit.revision, registry));
    }
    const { revision } = history.base;
    if (revision !== null && history.manifest === undefined) {
        const tags = tagsOf(unchanged, name => tagOfCommit(targets[name]?.immutableTag ?? undefined, commit.headRevision, revision));
        add(await findUnderTags(tags, targets, revision, registry));
    }
    return images;
}
const isFound = (image) => image !== undefined && 'found' in image;
function tagOfCommit(lastingTag, revision, earlier) {
    for (let length = revision.length; length >= 7; length--) {
        const part = revision.slice(0, length);
        if (lastingTag?.includes(part))
            return lastingTag.replace(part, earlier.slice(0, length));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/facts.js


















async function gatherMatrixFacts(inputs, runtime) {
    const definition = await readDefinitionFacts(inputs, runtime);
    const repositories = Object.values(definition.targets).flatMap(({ image }) => image ?? []);
    const { openRegistry } = await __webpack_require__.e(/* import() */ 'shared-registry-open').then(__webpack_require__.bind(__webpack_require__, 73424));
    const registry = openRegistry(runtime, { ...inputs, repositories });
    const clone = await tryOpenClone(runtime, inputs.workdir);
    if ('failure' in clone) {
        const warnings = inputs.mode === 'all' ? [] : [`Everything is built, because ${clone.failure}`];
        return { ...definition, ...withoutEarlierImages({ ...withoutComparison(clone.failure), warnings }, new Map()) };
    }
    return { ...definition, ...(await readSourceFacts({ inputs, runtime, registry }, definition, clone)) };
}
async function readDefinitionFacts(inputs, runtime) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const { definition, print } = await loadDefinition(inputs, runtime, context);
    const requested = (0,graph.requestedTargets)(definition, inputs.targets);
    const described = (0,targets/* describeTargets */.E)(definition, {
        requested,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets: (0,credentials/* knownSecrets */.xU)(runtime),
    });
    return {
        ...described,
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        created: runtime.now().toISOString(),
        order: (0,targets/* parentsFirst */.I)(described.definition),
        published: (0,bake_rows/* publishedTargets */.LR)(described.targets, inputs.group),
        forced: forcedTargets(inputs.force, Object.keys(described.targets)),
        print,
    };
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
});
async function readSourceFacts(reading, facts, clone) {
    const { inputs, registry } = reading;
    const commit = builtCommit(inputs, facts, clone);
    if (inputs.mode === 'all') {
        return withoutEarlierImages(withoutComparison('mode all builds everything'), await commit.sources);
    }
    const [sources, history] = await Promise.all([commit.sources, readEarlierCommits(reading, facts, commit)]);
    const baseImages = inputs.onBaseMoved === 'ignore'
        ? { ...noBaseImages, floating: floatingImages(sources) }
        : await readBaseImageFacts(sources, history.manifest, registry);
    const digests = inputs.onBaseMoved === 'build' ? baseImages.digests : noBaseImages.digests;
    const { definition, order, targets, context, published, forced } = facts;
    const keys = inputs.mode === 'diff'
        ? undefined
        : contentKeys({ definition, order, sources, tree: await readTree(clone.git, clone.head), baseDigests: digests });
    const changes = changesSince(history.comparisons, definition, sources);
    const candidates = [...published].filter(name => !forced.has(name) && sources.get(name)?.unwatched === undefined);
    const images = await findEarlierImages({ targets, commit: context, changes, history, keys, candidates }, registry);
    return { sources, history, changes, keys, images, baseImages };
}
function builtCommit(inputs, facts, clone) {
    const { definition, order, context, print } = facts;
    const { defaultPlatform, extraPaths, ignorePaths } = inputs;
    const checkout = { workdir: external_node_path_.resolve(inputs.workdir), defaultPlatform };
    const workflow = context.run?.workflow.startsWith('.github/') ? [context.run.workflow] : [];
    const globalPaths = inputs.globalPaths.flatMap(line => (line === 'workflow' ? workflow : [line]));
    const sources = readTargetSources(clone, { definition, order, checkout, declared: { extraPaths, globalPaths } });
    return { clone, definition, sources, print, checkout, ignorePaths };
}
async function readEarlierCommits({ inputs, runtime }, { context, environment }, commit) {
    if (inputs.mode === 'content')
        return contentOnly;
    const payload = (0,context_payload/* readPayload */.rD)(context.source === 'github' ? runtime.env['GITHUB_EVENT_PATH'] : undefined);
    const { base, lastDigests, githubToken } = inputs;
    return await readHistory(runtime, { context, payload }, commit, { base, lastDigests, githubToken, environment });
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
    ({ definition, discover, files }) => [definition !== '', discover, files.length > 0].filter(Boolean).length > 1
        ? 'Inputs "definition", "files" and "discover" exclude each other; give one of them.'
        : undefined,
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
    const path = folderOfRule(rule) || 'the whole repository';
    const wild = rule.pattern.wild ? ' (by pattern)' : '';
    const widened = rule.widened === undefined ? '' : `; widened, because ${rule.widened}`;
    return `  ${path}${wild}: ${rule.location}${widened}`;
}

;// CONCATENATED MODULE: ./actions/buildx-matrix/report/matrix-outputs.js



const maxRows = 256;
function matrixOutputs({ rows, targets }) {
    const outputs = new Map([['matrix', matrixJson('matrix', rows)]]);
    for (let wave = 0; wave < bake_rows/* maxWaves */.Hh; wave++) {
        const name = `wave-${wave}`;
        const rowsOfWave = rows.filter(row => row.wave === wave);
        outputs.set(name, matrixJson(name, rowsOfWave));
    }
    const built = Object.keys(targets).filter(name => targets[name]?.action === 'build');
    return outputs.set('targets', JSON.stringify(built)).set('count', String(built.length));
}
function matrixJson(output, rows) {
    const advice = 'Use "group: component", which has one row per connected part of the graph and platform.';
    if (rows.length > maxRows) {
        throw (0,errors/* inputError */.Xu)(`Output "${output}" has ${rows.length} rows; a matrix takes ${maxRows}.`, { fix: advice });
    }
    const entries = rows.map(({ name, runner, platform }) => ({ name, runner, platform }));
    const json = JSON.stringify(entries);
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

;// CONCATENATED MODULE: ./actions/buildx-matrix/index.js










const buildxMatrixAction = (0,action/* defineAction */.Q)({
    inputs: buildxMatrixInputs,
    checks: buildxMatrixChecks,
    outputs: buildxMatrixOutputs,
    run: async (inputs, runtime) => {
        const facts = await gatherMatrixFacts(inputs, runtime);
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
    const { history, baseImages, sources } = facts;
    for (const warning of history.warnings)
        log.warning(warning, { title: 'Plan widened' });
    for (const notice of history.notices)
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

/***/ 38627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readRemote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31406);




const transportKeys = /^(?:http|credential|url|ssh|core\.(?:sshcommand|askpass)|protocol)(?:\.|$)/i;
async function readRemote(git, { name = 'origin', trusted }) {
    const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    const [root = '', gitDir = '', prefix = ''] = located.split('\n');
    const listed = await git.text(['config', '--list', '--show-scope', '--includes', '-z']);
    const settings = localSettings(listed);
    const url = settings.findLast(([key]) => key === `remote.${name}.url`)?.[1];
    if (url === undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`The repository has no remote "${name}" to push to.`, {
            fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
        });
    }
    const transport = settings.filter(([key]) => transportKeys.test(key));
    return { url, prefix, settings: isTrusted({ root, gitDir }, trusted) ? boundToHosts(transport, url) : [] };
}
function boundToHosts(settings, remoteUrl) {
    const rest = settings.filter(([key]) => !headerKey.test(key));
    const logins = [];
    const others = [];
    settings.forEach(([key, value], index) => {
        const header = headerKey.exec(key);
        const isReset = settings.some(([name, text], later) => later > index && name === key && text === '');
        if (header === null || value === '' || isReset)
            return;
        const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(value)?.[1];
        const server = serverOf(header[1] ?? '', remoteUrl);
        const login = basic === undefined || server === undefined ? undefined : (0,_token_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOfBasic */ .nk)(server, basic);
        if (login === undefined)
            others.push([key, value]);
        else
            logins.push(...(0,_token_js__WEBPACK_IMPORTED_MODULE_3__/* .loginSettings */ .rU)(login));
    });
    const bound = logins.length === 0 ? rest : [...rest, _token_js__WEBPACK_IMPORTED_MODULE_3__/* .noHelpers */ .l$, ...logins];
    if (others.length === 0)
        return bound;
    const redirects = [
        ['http.followRedirects', 'false'],
        [`http.${remoteUrl}.followRedirects`, 'false'],
    ];
    return [...bound, ...others, ...redirects];
}
const headerKey = /^http\.(?:(.*)\.)?extraheader$/i;
function serverOf(base, remoteUrl) {
    if (base !== '')
        return base.replace(/\/$/, '');
    return /^https?:/.test(remoteUrl) && URL.canParse(remoteUrl) ? new URL(remoteUrl).origin : undefined;
}
function isTrusted({ root, gitDir }, trusted) {
    const folders = trusted.map(folder => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
    return folders.some(folder => isInside(folder, root) && !isInside(folder, gitDir));
}
function isInside(folder, parent) {
    const steps = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(parent, folder);
    return steps !== '..' && !steps.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(steps);
}
function localSettings(listed) {
    const fields = listed.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const scope = fields[at];
        const entry = fields[at + 1] ?? '';
        if (scope !== 'local' && scope !== 'worktree')
            continue;
        const cut = entry.indexOf('\n');
        settings.push(cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)]);
    }
    return settings;
}


/***/ }),

/***/ 31111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   Lj: () => (/* binding */ explicitBare),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   hl: () => (/* binding */ withoutPasswords),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

class GitError extends _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    output;
    timedOut;
    constructor(message, details) {
        super('service', message, { cause: details.cause });
        this.output = details.output;
        this.timedOut = details.timedOut;
    }
}
const repositoryVariables = [
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
const explicitBare = ['safe.bareRepository', 'explicit'];
const quietSettings = [
    explicitBare,
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['log.showSignature', 'false'],
];
function createGit({ capture, cwd, env, gitDir, settings = [] }) {
    const environment = {
        ...withSettings(quietEnvironment(env), [...quietSettings, ...trustedFolders(cwd, env), ...settings]),
        ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    };
    const run = async (args, options = {}) => {
        const { stdin, timeoutSeconds = 60 } = options;
        try {
            return await capture('git', args, {
                cwd,
                env: { ...environment, ...options.env },
                ...(stdin === undefined ? {} : { stdin }),
                timeoutSeconds,
            });
        }
        catch (error) {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.kind === 'service' ? timeoutError(error) : error;
        }
    };
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
const timeoutError = ({ message, cause }) => new GitError(message, { output: withoutPasswords(String(cause ?? '').trim()), timedOut: true, cause });
function quietEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !repositoryVariables.includes(name));
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
    const output = withoutPasswords(result.stderr.trim());
    if (output.includes('dubious ownership')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
            fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
            cause: output,
        });
    }
    if (output.includes('cannot use bare repository')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} contains the files of a bare git repository, which git does not trust.`, {
            fix: 'Name a folder of the checkout. If a commit added these files, find out why: they can make git run programs.',
            cause: output,
        });
    }
    if (/not a git repository/i.test(output)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${cwd} is not a git repository.`, {
            fix: 'Check the repository out first, e.g. with actions/checkout.',
            cause: output,
        });
    }
    const message = `git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${output}`;
    return new GitError(message, { output, timedOut: false });
}
const withoutPasswords = (text) => text.replace(/(\w:\/\/)[^@/\s]+@/g, '$1***@');


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
    const seconds = Number(header('x-ratelimit-reset'));
    return header('x-ratelimit-remaining') === '0' && seconds > 0
        ? ` until ${new Date(seconds * 1000).toISOString()}`
        : '';
}

;// CONCATENATED MODULE: ./actions/shared/github/api/repository-api.js


const maxPages = 10;
function createRepositoryApi({ env, request }, repository, token) {
    const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    const [owner = '', repo = ''] = repository.split('/');
    const target = { owner, repo };
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 73204))).connect(request, api, token);
    let loaded;
    const call = async (permission, endpoint) => {
        loaded ??= load();
        try {
            return await endpoint(await loaded);
        }
        catch (error) {
            throw apiFailure(error, permission);
        }
    };
    const pagesOf = async function* (permission, list) {
        const pages = await call(permission, async (octokit) => list(octokit)[Symbol.asyncIterator]());
        for (;;) {
            const page = await call(permission, () => pages.next());
            if (page.done)
                return;
            yield itemsOf(page.value);
        }
    };
    return {
        readRepository: () => call('contents: read', async ({ rest }) => (await rest.repos.get(target)).data),
        readCommit: ref => call('contents: read', async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
        listTagRefs: () => gather(pagesOf('contents: read', ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, { ...target, ref: 'tags/' })), 1000),
        listWorkflowRuns: ({ workflow, branch, status }) => {
            const query = { ...target, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
            return firstPages(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query)), maxPages);
        },
        listArtifacts: (run, name) => {
            const query = { ...target, run_id: run, name, per_page: 100 };
            return gather(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query)), maxPages);
        },
        downloadArtifact: (id, maximumBytes) => call('actions: read', octokit => downloadArchive(octokit, request, { ...target, artifact_id: id }, maximumBytes)),
    };
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw (0,errors/* serviceError */.cg)('GitHub did not answer with a list.', {
        fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    });
}
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
async function downloadArchive({ rest }, request, artifact, maximumBytes) {
    const { rawAnswer } = await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 73204));
    try {
        const options = { ...artifact, archive_format: 'zip', request: rawAnswer(request, maximumBytes) };
        const { data } = await rest.actions.downloadArtifact(options);
        return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 77317:
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
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je, image) });
const parseDigestManifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(digestManifest) });
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
