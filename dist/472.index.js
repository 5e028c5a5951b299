export const id = 472;
export const ids = [472,394,519,260];
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
/**
 * Finds buildx.
 *
 * @throws ActionError of kind `input` when none of the three forms answers `version`
 */
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

/** Both forms as one: fields by name. A text without `=` is its `type`, as buildx reads it. */
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
/** A field in quotes may hold commas, and quotes as `""` (RFC 4180); buildx reads and writes these texts so. */
const csvFields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
/** The reverse of `composableFields`: one text, which every version of buildx reads. */
const composableText = (fields) => Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .map(field => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
/** Bake writes `${` as `$${` and `%{` as `%%{` in args, labels and annotations, so that its output is a file again. */
const unescapeTemplate = (text) => text.replace(/([$%])\1(?=\{)/g, '$1');
/** The reverse: any text as a literal of a bake JSON file. */
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
/** Names that a JavaScript object treats as its own; no target may have one. */
const reserved = ['__proto__', 'constructor', 'prototype'];
/**
 * Checks the shape of a printed definition as far as the suite relies on it.
 *
 * @param where how the source is called in an error, e.g. a path
 * @throws ActionError of kind `input`
 */
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


/** The targets that a target's contexts name; an edge of the graph is a context that starts with `target:`. */
function parentsOf(target) {
    const linked = Object.values(target.contexts ?? {})
        .filter(value => value.startsWith('target:'))
        .map(value => value.slice('target:'.length));
    return [...new Set(linked)].sort();
}
/**
 * Builds the graph of a definition.
 *
 * @throws ActionError of kind `input` on a cycle (naming its members in order) and on an edge to an unknown target
 */
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
/** `names` and everything reachable from them along `edges`. */
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
/** The connected parts of the graph, each sorted; parts in the order of their first names. */
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
/**
 * The targets that were asked for, apart from those that only others need: flattens groups (which may contain each
 * other) and patterns (`*`, `?`), from the given names or else from the group `default`.
 *
 * @throws ActionError of kind `input` on a name or pattern that matches nothing
 */
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
const suspiciousValue = /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;
/**
 * Refuses a definition whose build arguments look like credentials: the plan is an artifact that everyone with read
 * access sees, and arguments stay in the image's history. Values are never shown.
 *
 * @throws ActionError of kind `policy` that names target and argument
 */
function refuseCredentials(definition) {
    for (const [name, target] of Object.entries(definition.target)) {
        for (const [argument, value] of Object.entries(target.args ?? {})) {
            const looksSecret = suspiciousValue.test(value) || (suspiciousName.test(argument) && value.length >= 8);
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


/**
 * Reads the image name of a target off its `tags`; a tag without a tag part is `latest`, as for docker.
 *
 * @throws ActionError of kind `input` when a reference is invalid or two repositories have different tags
 */
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








/**
 * Decides what is built for one commit, where, in which order, and why.
 *
 * @throws ActionError of kind `input` or `policy`; see the functions called
 */
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
/** A definition that was printed for more than is asked for now keeps only what is needed. */
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
                ? (0,immutability/* immutableTagOf */.Ib)(tags, { revision: facts.context.headRevision, run: facts.context.run?.number ?? null })
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
/** The last one to be written would win, and nobody could say which that is. */
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
/**
 * A connected part of the graph is called after the group that asks for exactly its targets, else after its first
 * target without parents.
 */
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





/** Variables that would change which program or engine runs, rather than the definition. */
const guarded = /^(?:PATH|HOME|LD_PRELOAD|LD_LIBRARY_PATH|DOCKER_HOST|DOCKER_CONFIG|BUILDX_CONFIG|BUILDX_BUILDER)$/;
/**
 * Evaluates a bake definition once, by `docker buildx bake --print`: needs no builder and no engine.
 *
 * @throws ActionError of kind `input` with buildx's own diagnostic and its place in the file
 */
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
/** Reads a definition that was printed before, so that nothing is evaluated a second time. */
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
/** A variable that no file declares would change nothing, in silence. */
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
/** `docker-bake.hcl:5,31-6,1: Invalid …` becomes file, line and column; the excerpt that buildx shows is kept. */
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
/** What buildx says in one line without a place, with the way out of it. */
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
        'Bake looks at these files also when it only prints. Make the file before this step, or take the secret from a variable with "env=".',
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



/** The deepest chain of rows that a workflow can be written for (jobs wave-0 to wave-3). */
const mostWaves = 4;
/**
 * Cuts the targets to build into rows. Each target × platform is published by exactly one row.
 *
 * - `component`: a row per connected part of the graph and platform; BuildKit orders base → child itself.
 * - `wave`: a row per part, level and platform; a level gets the digests of the level before.
 * - `target`: a row per target and platform, in waves where there are edges.
 *
 * @throws ActionError of kind `input` when the chain of waves is longer than a workflow can have
 */
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
/** A target's wave: how many published, built targets stand above it on the longest way. */
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
/** What a row builds along, and which parents it is handed by digest. */
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
/**
 * The platform on which a parent serves a child. With one platform it serves any child (which copies from it); with
 * several it must have the child's, or BuildKit would look for the parent's name on Docker Hub.
 */
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
/** Two names may fall together once runs of `-` are folded; the later one gets a number. */
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
/** Targets that are published: those asked for, and with a hand-over by digest also their named ancestors. */
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


/**
 * Reads lines `platform=label[,label]`; `default` stands for every other platform, and the longest prefix of the
 * platform wins (`linux/arm` covers `linux/arm/v7`).
 *
 * @throws ActionError of kind `input` on a key that is no platform or a line without a label
 */
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
/** `linux/arm` means every variant here, so it is not normalised to `linux/arm/v7`. */
function prefixOf(key) {
    const { os, architecture, text } = (0,_images_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .F)(key);
    return key.split('/').length === 2 ? `${os}/${architecture}` : text;
}


/***/ })

};
