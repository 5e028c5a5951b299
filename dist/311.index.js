export const id = 311;
export const ids = [311];
export const modules = {

/***/ 22581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ buildx_matrix_action)
});

// EXTERNAL MODULE: ./build/actions/shared/bake/buildx.js
var buildx = __webpack_require__(42394);
// EXTERNAL MODULE: ./build/actions/shared/bake/graph.js
var graph = __webpack_require__(67260);
// EXTERNAL MODULE: ./build/actions/shared/bake/plan.js + 3 modules
var bake_plan = __webpack_require__(71505);
// EXTERNAL MODULE: ./build/actions/shared/bake/print.js
var print = __webpack_require__(56519);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifacts.js + 4 modules
var artifacts = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
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
    set: (0,inputs/* list */.p_)(),
    variables: (0,inputs/* mapping */.pq)(),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    group: (0,inputs/* choice */.Yq)(['component', 'wave', 'target'], 'component'),
    runners: (0,inputs/* mapping */.pq)({ fallback: defaultRunners }),
    'default-platform': (0,inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,platform/* parsePlatform */.F)(value).text }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};

// EXTERNAL MODULE: ./build/actions/shared/bake/rows.js
var rows = __webpack_require__(88607);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
;// CONCATENATED MODULE: ./build/actions/buildx-matrix/outputs.js



/** docs.github.com, "Running variations of jobs in a workflow": a matrix makes at most 256 jobs per run. */
const mostRows = 256;
/**
 * The texts of the outputs `matrix` and `wave-0` to `wave-3`; a list without rows is `[]`, never empty.
 *
 * @throws ActionError of kind `input` when a list is longer than a matrix or an output can be
 */
function matrixOutputs(plan) {
    const entries = (rows) => rows.map(({ name, runner, platform }) => ({ name, runner, platform }));
    const outputs = new Map([['matrix', entries(plan.rows)]]);
    for (let wave = 0; wave < rows/* mostWaves */.UZ; wave++) {
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
/** The plan as lines of a log. */
function describePlan(plan) {
    const targets = Object.entries(plan.targets).map(([name, { action, reason }]) => `${name}: ${action}, ${reason}`);
    const rows = plan.rows.map(row => {
        const linked = row.linked.length > 0 ? `, along with ${row.linked.join(', ')}` : '';
        return `${row.name}: ${row.publish.join(', ')}${linked} on ${row.runner.join(', ')}`;
    });
    return [...(0,picture/* drawText */.m)(pictureOf(plan)), '', ...targets, '', ...rows];
}
/** The plan as Markdown for the job summary. */
function summarisePlan(plan) {
    const targets = Object.entries(plan.targets).map(([name, target]) => [
        (0,markdown/* code */.aY)(name),
        target.platforms.map(markdown/* code */.aY).join(' '),
        target.action,
        (0,markdown/* code */.aY)(target.reason),
    ]);
    return [
        `### Image plan: ${plan.rows.length} ${plan.rows.length === 1 ? 'row' : 'rows'} for ${(0,markdown/* code */.aY)(plan.revision.slice(0, 7))}`,
        (0,markdown/* fenced */.OF)('mermaid', (0,picture/* drawMermaid */.w)(pictureOf(plan))),
        (0,markdown/* table */.tp)(['Target', 'Platforms', 'Action', 'Reason'], targets),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/buildx-matrix/index.js












const buildx_matrix_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: ['matrix', 'wave-0', 'wave-1', 'wave-2', 'wave-3', 'count', 'targets', 'plan-file', 'plan-artifact'],
    run: async (inputs, runtime) => {
        const context = await (0,read_context/* readContext */.y)(runtime);
        const definition = await definitionOf(inputs, runtime);
        const plan = (0,bake_plan/* planBuild */.C)({
            definition,
            requested: (0,graph.requestedTargets)(definition, inputs.targets),
            context,
            environment: inputs.environment === '' ? null : inputs.environment,
            created: runtime.now().toISOString(),
        }, inputs);
        const matrices = matrixOutputs(plan);
        await runtime.log.group(`Plan for ${plan.revision.slice(0, 7)}`, () => {
            for (const line of describePlan(plan))
                runtime.log.info(line);
        });
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
            await runtime.summary.append(summarisePlan(plan));
    },
});
async function definitionOf(inputs, runtime) {
    if (inputs.definition !== '')
        return (0,print.readDefinition)(inputs.definition);
    return await (0,print.printDefinition)(await (0,buildx.findBuildx)(runtime), inputs);
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
/** The image graph as a Mermaid flowchart, parents on the left. GitHub draws it in job summaries and comments. */
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
/** The same graph for a log: each target below its first parent, further parents named behind it. */
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

/***/ 93718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
/** The most bytes that an artifact of this suite may have: a plan of 200 targets has well under one million. */
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 31956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const architectures = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
    ['i386', ['386']],
]);
/**
 * Parses `os/architecture[/variant]`; normalises as containerd does (`aarch64` is `arm64`, `arm64/v8` is `arm64`,
 * `arm` is `arm/v7`, `amd64/v1` is `amd64`).
 *
 * @throws ActionError of kind `input`
 */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const [os = '', given = '', givenVariant] = parts;
    if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`);
    }
    const [architecture, implied] = architectures.get(given) ?? [given];
    const variant = normaliseVariant(architecture, givenVariant ?? implied);
    return { os, architecture, variant, text: [os, architecture, variant].filter(Boolean).join('/') };
}
function normaliseVariant(architecture, variant) {
    if (architecture === 'arm64' && (variant === 'v8' || variant === '8'))
        return undefined;
    if (architecture === 'amd64' && variant === 'v1')
        return undefined;
    if (architecture === 'arm')
        return variant === undefined ? 'v7' : variant.replace(/^(\d)/, 'v$1');
    return variant;
}
/** The platform as one word for names of rows, artifacts and cache scopes: `linux-arm-v7`. */
const platformSlug = (platform) => platform.replaceAll('/', '-');


/***/ }),

/***/ 17436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Z6: () => (/* binding */ isImmutableTag),
/* harmony export */   n6: () => (/* binding */ runMark)
/* harmony export */ });
/* unused harmony export namesCommit */
/** `x.y.z`, more parts, or a prerelease of them; a literal `v` before it. */
const fullVersion = /^v?\d+(?:\.\d+){2,}(?:[-_.+a-z].*)?$/i;
/** What a rebuild appends to the tags that an earlier run may have published. */
const runMark = (number) => `-run${number}`;
/** Whether a part of the tag is the commit's id, written with at least seven digits (`git describe` puts a `g` before it). */
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
const namesRun = (tag, facts) => facts.run !== null && tag.endsWith(runMark(facts.run));
/**
 * Whether a tag never moves: it names the commit, or the run, or it is a full version (semver or calendar, at least
 * three parts). Every other tag moves: a branch, `latest`, `1.2`, `pr-12`.
 */
function isImmutableTag(tag, facts) {
    if (facts.branch !== undefined && tag === facts.branch)
        return false;
    return namesCommit(tag, facts) || namesRun(tag, facts) || namesVersion(tag, facts);
}
/**
 * The tag of this commit that a deployment can write down: the first that names the commit or the run, else the first
 * full version; null when all of them move.
 */
function immutableTagOf(tags, facts) {
    const immutable = tags.filter(tag => isImmutableTag(tag, facts));
    const named = immutable.find(tag => namesCommit(tag, facts) || namesRun(tag, facts));
    return named ?? immutable[0] ?? null;
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ })

};
