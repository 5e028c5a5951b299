export const id = 'shared-bake-discovery-discovered-bake-file-for-compute-tags-bake-targets';
export const ids = ['shared-bake-discovery-discovered-bake-file-for-compute-tags-bake-targets', 'shared-bake-discovery-discovered-bake-file-for-shared-bake-print-shared-context-read-context'];
export const modules = {

/***/ 6787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateDiscovered: () => (/* binding */ evaluateDiscovered),
  imagePrefixOf: () => (/* binding */ imagePrefixOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/dockerfile/ignore-file.js
var ignore_file = __webpack_require__(3720);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(1111);
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
var reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(8702);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(8542);
// EXTERNAL MODULE: ./actions/shared/bake/print.js
var print = __webpack_require__(9179);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(5154);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(8520);
// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var bake_definition = __webpack_require__(5699);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(3672);
// EXTERNAL MODULE: ./actions/shared/bake/planning/image-name.js
var image_name = __webpack_require__(2993);
// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(1788);
;// CONCATENATED MODULE: ./actions/shared/bake/discovery/dockerfile-names.js


const looksLikeDockerfile = (file) => /(?:^|\/)(?:[\w.-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore$)[\w-]+)?$/.test(file);
const targetWord = (text) => (0,trim/* withoutTrailing */.hT)(text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+/, ''), '-');
function targetOfDockerfile(file, rootName) {
    const folder = external_node_path_.posix.dirname(file);
    const suffix = external_node_path_.posix.basename(file).replace(/\.?(?:Dockerfile|Containerfile)\.?/, '');
    const parts = [...(folder === '.' ? [] : folder.split('/')), ...(suffix === '' ? [] : [suffix])];
    return targetWord(parts.length === 0 ? rootName : parts.join('-')) || 'image';
}

// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(8421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(965);
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
    if ((0,reference/* isImagePrefix */.ax)(prefix))
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
    const filter = (0,ignore_file/* pathFilter */.Y1)(excludePaths);
    return files
        .filter(file => looksLikeDockerfile(file) && !filter.excludes(`${prefix}${file}`))
        .flatMap(file => {
        const text = readInside(root, `${prefix}${file}`);
        return text === undefined ? [] : [{ path: file, text }];
    });
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


/***/ })

};
