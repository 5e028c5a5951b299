export const id = 'shared-bake';
export const ids = ['shared-bake'];
export const modules = {

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ describingNames),
/* harmony export */   Ml: () => (/* binding */ digestDefinition),
/* harmony export */   _Y: () => (/* binding */ stableJson),
/* harmony export */   b0: () => (/* binding */ changedDefinitionFields)
/* harmony export */ });
/* harmony import */ var _images_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9511);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4934);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5699);



const describingKeys = [
    ...['created', 'revision', 'version', 'ref.name'].map(key => `org.opencontainers.image.${key}`),
    ...['build-date', 'vcs-ref'].map(key => `org.label-schema.${key}`),
];
const describingNames = {
    labels: new Set(describingKeys),
    annotations: new Set(describingKeys),
    args: new Set(['SOURCE_DATE_EPOCH']),
};
const salt = 'image-actions definition 2';
function digestDefinition(target, scope) {
    const leaves = leavesOf(target, scope)
        .filter(([, value]) => !isEmpty(value))
        .map(([path, value]) => [path.join('.'), `${JSON.stringify(path)}:${stableJson(value)}`])
        .sort(([, one], [, other]) => (one < other ? -1 : 1));
    return {
        definitionDigest: (0,_images_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([salt, ...leaves.map(([, json]) => json)].join('\n')),
        definitionFields: Object.fromEntries(leaves.map(([path, json]) => [path, shortHash(json)])),
    };
}
function shortHash(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
}
function changedDefinitionFields(before, after) {
    const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...paths].filter(path => before[path] !== after[path]).sort();
}
function stableJson(value) {
    if (isEmpty(value))
        return 'null';
    if (Array.isArray(value))
        return `[${value.map(stableJson).join(',')}]`;
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    const members = entries.filter(([, each]) => !isEmpty(each));
    return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${stableJson(each)}`).join(',')}}`;
}
const isEmpty = (value) => value === undefined ||
    value === null ||
    (Array.isArray(value) ? value.length === 0 : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value) && Object.values(value).every(isEmpty));
const none = () => [];
const normalizers = new Map([
    ['args', ({ args = {} }, { describing }) => entriesOf('args', Object.entries(args), key => describing.args.has(key))],
    [
        'labels',
        ({ labels = {} }, { describing }) => entriesOf('labels', Object.entries(labels), key => describing.labels.has(key)),
    ],
    [
        'annotations',
        ({ annotations = [] }, { describing }) => entriesOf('annotations', annotations.map(annotationEntry), key => describing.annotations.has(annotationKey(key))),
    ],
    [
        'contexts',
        ({ contexts = {} }, { parents }) => Object.entries(contexts).map(([name, value]) => [['contexts', name], withParent(value, parents)]),
    ],
    ['attest', ({ attest = [] }) => setOf('attest', attest.map(_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .composableFields */ .ho).map(textFields))],
    ['secret', ({ secret = [] }) => setOf('secret', secret.map(secretId))],
    ['ssh', ({ ssh = [] }) => setOf('ssh', ssh.map(sshId))],
    [
        'output',
        (target, { describing }) => entriesOf('output', Object.entries((0,_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .exportOptions */ .Vz)(target)), key => describing.annotations.has(outputKey(key))),
    ],
    ...['tags', 'cache-from', 'cache-to', 'no-cache', 'no-cache-filter', 'pull', 'description'].map(field => [field, none]),
    ['platforms', none],
]);
function leavesOf(target, scope) {
    const complete = { describing: describingNames, ...scope };
    const { context = '.', dockerfile = 'Dockerfile', ...fields } = target;
    return [
        [['context'], context],
        [['dockerfile'], dockerfile],
        [['platforms'], [...scope.platforms].sort()],
        [['input workdir'], scope.workdir === '' ? undefined : scope.workdir],
        ...Object.keys(fields).flatMap(field => normalizers.get(field)?.(target, complete) ?? leavesBelow([field], fields[field])),
    ];
}
function leavesBelow(path, value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return value === '' && path.length === 1 ? [] : [[path, value]];
    return Object.entries(value).flatMap(([key, each]) => leavesBelow([...path, key], each));
}
const entriesOf = (field, entries, describes) => [...new Map(entries)].flatMap(([key, value]) => (describes(key) ? [] : [[[field, key], value]]));
const setOf = (field, values) => [[[field], values.map(stableJson).sort()]];
function withParent(value, parents) {
    const digest = value.startsWith('target:') ? parents.get(value.slice('target:'.length)) : undefined;
    return digest === undefined ? value : `target:${digest}`;
}
function annotationEntry(text) {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
const annotationKey = (key) => key.replace(/^[a-z-]+(?:\[[^\]]*\])?(?:,[a-z-]+(?:\[[^\]]*\])?)*:/, '');
const outputKey = (key) => key.replace(/^annotation[^.]*\./, '');
const textFields = (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));
const secretId = (value) => (0,_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .composableFields */ .ho)(value)['id'] ?? value;
const sshId = (value) => typeof value === 'string' ? value.split('=')[0] : (value['id'] ?? value);


/***/ }),

/***/ 1335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ packRows),
/* harmony export */   _q: () => (/* binding */ maxRows),
/* harmony export */   vs: () => (/* binding */ matrixText)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8520);
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);


const maxRows = 256;
const matrixText = (rows) => JSON.stringify(rows.map(({ name, runner, platform }) => ({ name, runner, platform })));
function packRows(rows, seconds) {
    let limit = maxRows;
    let packed = packInto(limit, rows, seconds);
    while (Buffer.byteLength(matrixText(packed)) > _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineLimit */ .Pc && packed.length > 1) {
        limit = Math.min(limit, packed.length) - Math.ceil(packed.length / 8);
        const smaller = packInto(limit, rows, seconds);
        if (smaller.length >= packed.length)
            break;
        packed = smaller;
    }
    return packed;
}
function packInto(limit, rows, seconds) {
    if (rows.length <= limit)
        return [...rows];
    const known = [...seconds.values()].sort((one, other) => one - other);
    const median = known[Math.floor(known.length / 2)] || 1;
    const byPlatform = new Map();
    for (const row of rows) {
        const weight = row.publish.reduce((sum, name) => sum + (seconds.get(name) ?? median), 0);
        byPlatform.set(row.platform, [...(byPlatform.get(row.platform) ?? []), { row, weight }]);
    }
    const platforms = [...byPlatform.keys()].sort();
    const shares = sharesOf(limit, platforms.map(platform => byPlatform.get(platform)?.length ?? 0));
    return platforms.flatMap((platform, index) => fillRows(byPlatform.get(platform) ?? [], shares[index] ?? 1));
}
function sharesOf(limit, counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const shares = counts.map(count => Math.max(1, Math.floor((limit * count) / total)));
    for (let left = limit - shares.reduce((sum, share) => sum + share, 0); left > 0; left--) {
        const missing = counts.map((count, index) => (limit * count) / total - (shares[index] ?? 0));
        const neediest = missing.indexOf(Math.max(...missing));
        shares[neediest] = (shares[neediest] ?? 0) + 1;
    }
    return shares;
}
function fillRows(components, count) {
    const ordered = [...components].sort((one, other) => other.weight - one.weight || byName(one.row, other.row));
    const bins = Array.from({ length: Math.min(count, ordered.length) }, () => ({ rows: [], weight: 0 }));
    for (const { row, weight } of ordered) {
        const [first, ...others] = bins;
        if (first === undefined)
            break;
        const least = others.reduce((best, bin) => (hasLess(bin, best) ? bin : best), first);
        least.rows.push(row);
        least.weight += weight;
    }
    return bins.map(bin => joinRows(bin.rows.sort(byName)));
}
const hasLess = (one, other) => one.weight < other.weight || (one.weight === other.weight && one.rows.length < other.rows.length);
function joinRows(rows) {
    const [first, ...others] = rows;
    if (first === undefined)
        throw new Error('a row without a component');
    if (others.length === 0)
        return first;
    const suffix = `-${(0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSlug */ .D)(first.platform)}`;
    const label = first.name.endsWith(suffix) ? first.name.slice(0, -suffix.length) : first.name;
    return {
        ...first,
        name: `${label}-and-${others.length}-more${suffix}`,
        publish: rows.flatMap(({ publish }) => publish).sort(),
    };
}
const byName = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ buildAll),
/* harmony export */   SL: () => (/* binding */ assemblePlan),
/* harmony export */   jw: () => (/* binding */ workdirInPlan)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6063);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7047);



function workdirInPlan(workspace, workdir) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, workdir));
    const parts = relative.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    return parts[0] === '..' || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) ? undefined : parts.join('/') || '.';
}
function assemblePlan(facts, { group, runners }) {
    const { context, targets } = facts;
    return {
        schemaVersion: 1,
        repository: context.repository,
        revision: context.revision,
        headRevision: context.headRevision,
        ref: context.ref,
        environment: facts.environment,
        ...(facts.workdir === undefined ? {} : { workdir: facts.workdir }),
        created: facts.created,
        run: {
            id: context.run?.id ?? 0,
            number: context.run?.number ?? 0,
            attempt: context.run?.attempt ?? 1,
            workflow: context.run?.workflow ?? '',
            event: context.event,
        },
        base: facts.base,
        definition: { target: { ...facts.definition.target } },
        targets: { ...targets },
        rows: (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .cutRows */ .Wp)(targets, {
            group,
            runners: (0,_runners_js__WEBPACK_IMPORTED_MODULE_2__/* .runnersOf */ .r)(runners),
            publish: (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .publishedTargets */ .LR)(targets, group),
            ...(facts.seconds === undefined ? {} : { seconds: facts.seconds }),
        }),
    };
}
function buildAll(targets, why) {
    const childrenOf = (name) => Object.keys(targets).filter(child => targets[child]?.parents.includes(name));
    return Object.fromEntries(Object.entries(targets).map(([name, target]) => [
        name,
        {
            ...target,
            action: 'build',
            contentKey: null,
            reason: target.requested ? why : `needed by ${childrenOf(name).join(', ')}`,
            reuse: null,
        },
    ]));
}


/***/ }),

/***/ 6911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publishableTargets),
/* harmony export */   t: () => (/* binding */ buildableTargets)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5699);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3672);



function publishableTargets(definition, names, log) {
    const requested = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__.requestedTargets)(definition, names);
    if (names.some(name => name !== 'default'))
        return requested;
    const tagged = requested.filter(name => (definition.target[name]?.tags ?? []).length > 0);
    const untagged = requested.filter(name => !tagged.includes(name)).join(', ');
    if (tagged.length === 0 && untagged !== '') {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`No target of the group "default" has tags, so there is no image to publish: ${untagged}.`, {
            fix: 'Name the images: give the targets tags in a bake file, or add the output "bake-file" of compute-tags to "files". If other targets are meant, name them in "targets".',
        });
    }
    if (untagged !== '') {
        log.notice(`Left out of the group "default", because they have no tags: ${untagged}. Targets without an image name cannot be published. To publish one, give it tags.`);
    }
    return tagged;
}
function buildableTargets(definition, names, log) {
    const requested = (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__.requestedTargets)(definition, names);
    if (names.some(name => name !== 'default'))
        return requested;
    const { target } = definition;
    const exporting = requested.filter(name => {
        const { tags = [], ...fields } = target[name] ?? {};
        return tags.length === 0 && (0,_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .fileOutputs */ .bg)(fields).length > 0;
    });
    if (exporting.length === 0)
        return requested;
    if (exporting.length === requested.length) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The targets of the group "default" export files, and no image: ${exporting.join(', ')}.`, {
            fix: 'Build them with docker/bake-action, or name targets that build an image in "targets".',
        });
    }
    log.notice(`Left out of the group "default", because they export files and no image: ${exporting.join(', ')}.`);
    return requested.filter(name => !exporting.includes(name));
}


/***/ }),

/***/ 6063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ maxWaves),
/* harmony export */   LR: () => (/* binding */ publishedTargets),
/* harmony export */   Wp: () => (/* binding */ cutRows)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8520);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3672);
/* harmony import */ var _packing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1335);




const maxWaves = 4;
function cutRows(targets, request) {
    const { group, publish } = request;
    const waves = group === 'component' ? new Map() : wavesOf(targets, publish);
    const depth = Math.max(0, ...waves.values()) + 1;
    if (depth > maxWaves) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`The images form a chain of ${depth} waves; a workflow can have ${maxWaves}.`, {
            fix: 'Use "group: component", where one build call orders the whole chain, or flatten the chain of base images.',
        });
    }
    const rows = new Map();
    for (const name of [...publish].filter(name => isBuilt(targets, name)).sort()) {
        for (const platform of targets[name]?.platforms ?? []) {
            const wave = waves.get(name) ?? 0;
            const label = group === 'target' ? name : (targets[name]?.component ?? name);
            const key = JSON.stringify([wave, label, platform]);
            const row = rows.get(key) ?? emptyRow({ label, platform, wave }, request);
            rows.set(key, { ...row, publish: [...row.publish, name] });
        }
    }
    const named = uniqueNames([...rows.values()]);
    return uniqueNames(group === 'component' ? (0,_packing_js__WEBPACK_IMPORTED_MODULE_3__/* .packRows */ .H9)(named, request.seconds ?? new Map()) : named)
        .map(row => ({ ...row, ...readDependencies(row, targets, request) }))
        .sort(byWaveAndName);
}
const isBuilt = (targets, name) => targets[name]?.action === 'build';
function wavesOf(targets, publish) {
    const waves = new Map();
    const visit = (name) => {
        const known = waves.get(name);
        if (known !== undefined)
            return known;
        const steps = (targets[name]?.parents ?? []).map(parent => visit(parent) + (publish.has(parent) && isBuilt(targets, parent) ? 1 : 0));
        const wave = Math.max(0, ...steps);
        waves.set(name, wave);
        return wave;
    };
    for (const name of publish)
        visit(name);
    return new Map([...waves].filter(([name]) => publish.has(name) && isBuilt(targets, name)));
}
function emptyRow({ label, platform, wave }, { group, runners }) {
    const level = group === 'wave' ? `-wave-${wave}` : '';
    return {
        name: `${label}${level}-${(0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformSlug */ .D)(platform)}`.replace(/-{2,}/g, '-').replace(/^-+/, ''),
        runner: runners.labelsFor(platform),
        platform,
        wave,
        publish: [],
        linked: [],
        parents: {},
        pull: false,
        noCache: false,
    };
}
function readDependencies(row, targets, { group, publish }) {
    const parents = {};
    const linked = new Set();
    const visit = (name, platform) => {
        for (const parent of targets[name]?.parents ?? []) {
            if (row.publish.includes(parent) || linked.has(parent) || Object.hasOwn(parents, parent))
                continue;
            const offered = platformFor(targets, { parent, child: name, platform });
            const reused = reusedImage(targets[parent]);
            if (reused !== undefined)
                parents[parent] = reused;
            else if (group !== 'component' && publish.has(parent))
                parents[parent] = null;
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
function reusedImage(target) {
    if (target === undefined || target.image === null || target.action !== 'reuse' || target.reuse === null) {
        return undefined;
    }
    return `${target.image}@${target.reuse.digest}`;
}
function platformFor(targets, { parent, child, platform }) {
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
function publishedTargets(targets, group) {
    const requested = Object.keys(targets).filter(name => targets[name]?.requested);
    if (group === 'component')
        return new Set(requested);
    const parents = new Map(Object.entries(targets).map(([name, target]) => [name, target.parents]));
    return new Set([...(0,_graph_js__WEBPACK_IMPORTED_MODULE_2__.closure)(requested, parents)].filter(name => targets[name]?.image !== null));
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseRunnerLabels),
/* harmony export */   r: () => (/* binding */ runnersOf)
/* harmony export */ });
/* harmony import */ var _images_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8520);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


function parseRunnerLabels(value, key) {
    prefixOf(key);
    const labels = value
        .split(',')
        .map(label => label.trim())
        .filter(label => label !== '');
    if (labels.length > 0)
        return labels;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`"${key}" has no runner label; allowed: e.g. ${key}=ubuntu-24.04`);
}
function runnersOf(lines) {
    const labels = new Map([...lines].map(([key, value]) => [prefixOf(key), value]));
    return {
        labelsFor: platform => {
            const parts = platform.split('/');
            const prefixes = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
            const match = [...prefixes, 'default'].find(prefix => labels.has(prefix));
            const found = match === undefined ? undefined : labels.get(match);
            if (found !== undefined)
                return [...found];
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Input "runners" names no runner for ${platform}, and has no line "default".`, {
                fix: `Add a line such as "${platform}=ubuntu-24.04" or "default=ubuntu-24.04".`,
            });
        },
    };
}
function prefixOf(key) {
    if (!key.includes('/'))
        return key;
    const { os, architecture, text } = (0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .F)(key);
    return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}


/***/ }),

/***/ 3962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readDescription)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(2714);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(5534);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var tag = __webpack_require__(5319);
;// CONCATENATED MODULE: ./actions/shared/images/documents/tag-facts.js




const targetTagFacts = dist/* object */.Ikc({
    tagKinds: dist/* record */.g1P(fields/* tag */.Tc, dist/* picklist */.KIO(tag/* tagKinds */._r)),
    labels: dist/* array */.YOg(dist/* string */.YjP()),
    annotations: dist/* array */.YOg(dist/* string */.YjP()),
    args: dist/* array */.YOg(dist/* string */.YjP()),
});
const tagFacts = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(1),
    targets: dist/* record */.g1P(fields/* targetName */.je, targetTagFacts),
    otherTargets: dist/* optional */.lqM(targetTagFacts),
});
const tagFactsFileName = 'tag-facts.json';
const parseTagFacts = (0,runtime_document/* documentReader */.vS)({ 1: (0,runtime_document/* documentVersion */.am)(tagFacts) });

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/input-file.js + 1 modules
var input_file = __webpack_require__(8312);
;// CONCATENATED MODULE: ./actions/shared/bake/planning/tag-facts.js





function readDescription(files, workdir) {
    return {
        tagFactsOf: readTagFacts(files, workdir),
        readFile: file => readOptional(external_node_path_.resolve(workdir, file)),
    };
}
function readTagFacts(files, workdir) {
    const local = files.filter(file => !/^(?!cwd:)[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(file));
    const folders = new Set(local.map(file => external_node_path_.dirname(external_node_path_.resolve(workdir, file.replace(/^cwd:\/\//, '')))));
    const documents = [...folders].flatMap(folder => {
        const file = external_node_path_.join(folder, tagFactsFileName);
        const text = readTagFactsFile(file);
        return text === undefined ? [] : [parseTagFacts(text, file)];
    });
    return target => documents.map(({ targets }) => (Object.hasOwn(targets, target) ? targets[target] : undefined)).findLast(Boolean) ??
        documents.map(({ otherTargets }) => otherTargets).findLast(Boolean);
}
function readTagFactsFile(file) {
    const target = (0,input_file/* outsideTarget */.TN)(external_node_path_.resolve(), file);
    if (target !== undefined)
        throw (0,input_file/* outsideError */.ul)(file, target);
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw (0,errors/* inputError */.Xu)(`${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function readOptional(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ describeTargets)
});

// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(8520);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(7645);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(8542);
// EXTERNAL MODULE: ./actions/shared/bake/definition-digest.js
var definition_digest = __webpack_require__(2248);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var bake_graph = __webpack_require__(3672);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/shared/bake/planning/describing-names.js


function describingNamesOf(target, family, { definition, tagFactsOf, readFile }) {
    const facts = tagFactsOf(target);
    if (facts === undefined)
        return definition_digest/* describingNames */.Fg;
    const texts = family.map(name => dockerfileText(definition.target[name] ?? {}, readFile));
    const isDeclared = (name) => texts.some(text => text === undefined || declares(text, name));
    return {
        labels: new Set([...definition_digest/* describingNames */.Fg.labels, ...facts.labels]),
        annotations: new Set([...definition_digest/* describingNames */.Fg.annotations, ...facts.annotations]),
        args: new Set([...definition_digest/* describingNames */.Fg.args, ...facts.args.filter(name => !isDeclared(name))]),
    };
}
const remoteContext = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|oci-layout:)/i;
function dockerfileText(target, readFile) {
    const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = target;
    if (typeof inline === 'string')
        return inline;
    if (remoteContext.test(context) || remoteContext.test(dockerfile))
        return undefined;
    return readFile(external_node_path_.join(context, dockerfile));
}
function declares(dockerfile, argument) {
    const instructions = dockerfile.split('\n').filter(line => !line.trimStart().startsWith('#'));
    const lines = instructions.join('\n').replace(/[\\`][ \t]*\r?\n/g, ' ');
    return lines
        .split('\n')
        .some(line => /^\s*(?:ONBUILD\s+)?ARG\s/i.test(line) && line.split(/[^A-Za-z0-9_]+/).includes(argument));
}

// EXTERNAL MODULE: ./actions/shared/bake/planning/image-name.js
var image_name = __webpack_require__(2993);
;// CONCATENATED MODULE: ./actions/shared/bake/planning/targets.js








function describeTargets(complete, request) {
    const needed = (0,bake_graph.closure)(request.requested, (0,bake_graph.createGraph)(complete).parents);
    const entries = Object.entries(complete.target).filter(([name]) => needed.has(name));
    const named = entries.map(([name, target]) => [name, namePlatforms(target, request.defaultPlatform)]);
    const definition = { target: Object.fromEntries(named) };
    (0,credentials/* refuseCredentials */.X7)(definition);
    (0,credentials/* refuseSecrets */.un)(definition, request.secrets);
    const graph = (0,bake_graph.createGraph)(definition);
    const components = componentNames(graph, request.requested, complete.group ?? {});
    const order = parentsFirst(graph);
    const digests = definitionDigests(definition, { graph, order }, request);
    const targets = {};
    for (const name of graph.names) {
        const target = definition.target[name] ?? {};
        const { image, mirrors, tags } = (0,image_name/* imageNameOf */.m)(name, target);
        const requested = request.requested.includes(name);
        if (requested && image === undefined && request.mayBeUnnamed !== true)
            throw unnamedTarget(name);
        targets[name] = {
            image: image ?? null,
            mirrors: [...mirrors],
            tags: requested ? [...tags] : [],
            ...(requested ? describeTags(name, tags, request) : { immutableTag: null }),
            platforms: platformsOf(target.platforms ?? [], request.defaultPlatform),
            parents: [...(graph.parents.get(name) ?? [])],
            requested,
            component: components.get(name) ?? name,
            wave: graph.level.get(name) ?? 0,
            ...digests.get(name),
        };
    }
    (0,image_name/* refuseSharedTags */.z)(targets);
    return { definition, targets, order };
}
function parentsFirst({ names, level }) {
    const levelOf = (name) => level.get(name) ?? 0;
    return [...names].sort((one, other) => levelOf(one) - levelOf(other) || (one < other ? -1 : 1));
}
function definitionDigests(definition, { graph, order }, { workdir, defaultPlatform, description }) {
    const digests = new Map();
    const parents = new Map();
    if (workdir === undefined)
        return digests;
    for (const name of order) {
        const family = [...(0,bake_graph.closure)([name], graph.parents)];
        const describing = describingNamesOf(name, family, { ...description, definition });
        const target = definition.target[name] ?? {};
        const platforms = platformsOf(target.platforms ?? [], defaultPlatform);
        const digest = (0,definition_digest/* digestDefinition */.Ml)(target, { platforms, workdir, parents, describing });
        digests.set(name, digest);
        parents.set(name, digest.definitionDigest);
    }
    return digests;
}
function describeTags(target, tags, { context, description }) {
    const { headRevision: revision, kind, refName, run } = context;
    const branch = kind === 'branch' ? { branch: refName } : {};
    const known = description.tagFactsOf(target)?.tagKinds ?? {};
    const named = tags.map(tag => ({
        tag,
        kind: (Object.hasOwn(known, tag) ? known[tag] : undefined) ??
            (0,immutability/* guessTagKind */.Sm)(tag, { revision, run: run?.number, ...branch }),
    }));
    return {
        immutableTag: (0,immutability/* immutableTagOf */.Ib)(named) ?? null,
        tagKinds: Object.fromEntries(named.map(each => [each.tag, each.kind])),
    };
}
function namePlatforms(target, defaultPlatform) {
    const { platforms = [], ...fields } = target;
    if (!platforms.includes('local'))
        return target;
    const named = platforms.map(platform => (platform === 'local' ? defaultPlatform : platform));
    return named.length === 1 ? fields : { ...fields, platforms: platformsOf(named, defaultPlatform) };
}
function platformsOf(written, fallback) {
    return written.length === 0 ? [fallback] : [...new Set(written.map(normalForm))];
}
const normalForms = new Map();
function normalForm(platform) {
    const known = normalForms.get(platform) ?? (0,images_platform/* parsePlatform */.F)(platform).text;
    normalForms.set(platform, known);
    return known;
}
function unnamedTarget(name) {
    return (0,errors/* inputError */.Xu)(`Target "${name}" is requested and has no image name, so it cannot be published.`, {
        fix: `Give it tags (tags = ["ghcr.io/acme/${name.toLowerCase()}:main"], or the override file of compute-tags), or leave it out of "targets" and of the group.`,
    });
}
function componentNames(graph, requested, groups) {
    const names = new Map();
    for (const part of (0,bake_graph.components)(graph)) {
        const wanted = part.filter(name => requested.includes(name));
        const group = Object.entries(groups)
            .filter(([name]) => name !== 'default')
            .filter(([, { targets }]) => targets.length === wanted.length && wanted.every(name => targets.includes(name)))
            .map(([name]) => name)
            .sort()[0];
        const root = part.find(name => (graph.parents.get(name) ?? []).length === 0) ?? part[0] ?? '';
        for (const name of part)
            names.set(name, group ?? root);
    }
    return names;
}


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   QU: () => (/* binding */ latestPlans),
/* harmony export */   aG: () => (/* binding */ recordsFileName),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   m4: () => (/* binding */ recordsWithoutPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const planFileName = 'plan.json';
const recordsFileName = 'records.json';
const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';
const withEnvironment = (prefix, environment) => environment === null ? prefix : `${prefix}-${environment}`;
const planArtifact = ({ environment, attempt }, step) => [withEnvironment(planPrefix, environment), attempt, ...(step === undefined ? [] : [step])].join('--');
const recordsArtifact = (row, { environment, attempt }) => `${withEnvironment(recordsPrefix, environment)}--${row}--${attempt}`;
function parseArtifactName(name) {
    const [prefix = '', first = '', second, ...others] = name.split('--');
    if (others.length > 0)
        return undefined;
    const [, kind, environment = null] = /^image-(plan|records)(?:-(.*[A-Za-z0-9]))?$/.exec(prefix) ?? [];
    if (kind === 'plan' && isAttempt(first) && (second === undefined || /^\w.*-[0-9a-f]{8}$/.test(second))) {
        return { kind, name, environment, attempt: Number(first), step: second };
    }
    if (kind === 'records' && first !== '' && second !== undefined && isAttempt(second)) {
        return { kind, name, environment, row: first, attempt: Number(second) };
    }
    return undefined;
}
const isAttempt = (text) => /^(?:0|[1-9]\d{0,8})$/.test(text);
function latestPlans(names) {
    const latest = new Map();
    for (const name of names) {
        const found = parseArtifactName(name);
        if (found?.kind !== 'plan')
            continue;
        const key = `${found.environment ?? ''} ${found.step ?? ''}`;
        if ((latest.get(key)?.attempt ?? -1) < found.attempt)
            latest.set(key, found);
    }
    return [...latest.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, plan]) => plan);
}
function recordsWithoutPlan(names, environment) {
    const plans = latestPlans(names).filter(plan => plan.environment === environment);
    const hasPlan = ({ row, attempt }) => plans.some(({ step, attempt: ofPlan }) => step !== undefined && row.endsWith(step.slice(-9)) && ofPlan >= attempt);
    return chooseRecords(names).taken.filter(records => records.environment === environment && /-[0-9a-f]{8}$/.test(records.row) && !hasPlan(records));
}
function chooseRecords(names, limits) {
    const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
    const taken = new Map();
    const leftOut = [];
    for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
        const key = `${records.row} ${records.environment ?? ''}`;
        const reason = reasonToLeaveOut(records, taken.get(key), limits);
        if (reason === undefined)
            taken.set(key, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const sorted = [...taken.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    return { taken: sorted.map(([, records]) => records), leftOut };
}
function reasonToLeaveOut(records, better, limits) {
    if (limits !== undefined) {
        const first = limits.attempts.get(records.row);
        if (records.environment !== limits.environment)
            return `its environment is ${records.environment ?? 'none'}`;
        if (first === undefined)
            return `the plan has no row "${records.row}"`;
        if (records.attempt < first)
            return `attempt ${records.attempt} is older than the plan's attempt ${first}`;
    }
    return better === undefined ? undefined : `attempt ${better.attempt} of the row is newer`;
}
const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;
function checkName(name) {
    if (allowed.test(name))
        return name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`);
}


/***/ }),

/***/ 2920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArtifactStore: () => (/* binding */ openArtifactStore)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8351);

function openArtifactStore(runtime) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
    const isService = Boolean(token && url);
    let opening;
    const open = async () => {
        if (isService)
            return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-service').then(__webpack_require__.bind(__webpack_require__, 6104))).serviceArtifacts(runtime);
        return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-folder').then(__webpack_require__.bind(__webpack_require__, 5424))).folderArtifacts(runtime.folders.workspace);
    };
    const store = async () => {
        opening ??= open();
        return await opening;
    };
    return {
        location: isService ? 'this run' : _store_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFolder */ .T,
        list: async (...call) => await (await store()).list(...call),
        upload: async (...call) => await (await store()).upload(...call),
        read: async (...call) => await (await store()).read(...call),
        readAll: async (...call) => await (await store()).readAll(...call),
    };
}


/***/ })

};
