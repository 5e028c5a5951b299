export const id = 'build-images';
export const ids = ['build-images'];
export const modules = {

/***/ 853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImagesAction: () => (/* binding */ buildImagesAction)
});

// EXTERNAL MODULE: ./actions/shared/bake/bake-files.js
var bake_files = __webpack_require__(9853);
// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(8702);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(8542);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(3512);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js
var artifacts_open = __webpack_require__(2920);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(5558);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
;// CONCATENATED MODULE: ./actions/shared/bake/build-figures.js

const listed = dist/* looseObject */._H3({
    ref: dist/* string */.YjP(),
    created_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    completed_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    total_steps: dist/* number */.aig(),
    cached_steps: dist/* optional */.lqM(dist/* number */.aig(), 0),
});
async function readFigures(buildx, builder) {
    const args = ['history', 'ls', ...(builder === '' ? [] : ['--builder', builder]), '--format', 'json'];
    try {
        const { exitCode, stdout } = await buildx.capture(args, { timeoutSeconds: 20 });
        if (exitCode !== 0)
            return new Map();
        const lines = stdout.toString('utf8').split('\n').filter(Boolean);
        return new Map(lines.flatMap(line => readEntry(line)));
    }
    catch {
        return new Map();
    }
}
function readEntry(line) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), listed), line);
    if (!read.success)
        return [];
    const { ref, created_at: from, completed_at: to, total_steps: steps, cached_steps: cachedSteps } = read.output;
    const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10);
    return [[ref.split('/').at(-1) ?? '', { seconds, steps, cachedSteps }]];
}

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(7566);
// EXTERNAL MODULE: ./actions/shared/images/media-type.js
var media_type = __webpack_require__(6408);
// EXTERNAL MODULE: ./actions/shared/registry/failure.js
var failure = __webpack_require__(4292);
// EXTERNAL MODULE: ./actions/shared/registry/source.js
var source = __webpack_require__(4749);
;// CONCATENATED MODULE: ./actions/shared/registry/layout.js








const refName = 'org.opencontainers.image.ref.name';
async function openLayout(folder) {
    const file = external_node_path_.join(folder, 'index.json');
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        throw (0,errors/* inputError */.Xu)(`${folder} contains no OCI image layout: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    });
    const top = (0,image_manifest/* parseManifest */.Ng)({ mediaType: media_type/* ociIndex */.KP, bytes: Uint8Array.from(bytes) }, file);
    const entries = top.kind === 'index' ? top.index.manifests : [];
    const getBlob = (digest, maximumBytes = source/* blobLimit */.t) => readBlob(folder, digest, maximumBytes);
    return {
        name: folder,
        entries,
        getBlob,
        getManifest: async (name) => {
            const entry = (0,images_digest/* isDigest */.Bc)(name) ? undefined : entries.find(({ annotations }) => annotations?.[refName] === name);
            const digest = entry?.digest ?? name;
            const found = (0,images_digest/* isDigest */.Bc)(digest) ? await getBlob(digest, source/* manifestLimit */.M) : undefined;
            if (found === undefined)
                return undefined;
            const mediaType = (entry ?? entries.find(other => other.digest === digest))?.mediaType ?? '';
            return { mediaType, digest, bytes: found };
        },
    };
}
async function readBlob(folder, digest, limit) {
    if (!(0,images_digest/* isDigest */.Bc)(digest))
        throw (0,errors/* inputError */.Xu)(`${JSON.stringify(digest)} is not a digest of the form sha256:<64 hex digits>.`);
    const file = external_node_path_.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length));
    const handle = await (0,promises_.open)(file).catch((error) => {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (handle === undefined)
        return undefined;
    try {
        const { size } = await handle.stat();
        if (size > limit)
            throw (0,errors/* serviceError */.cg)(`${file} has ${size} bytes, more than the ${limit} that are allowed.`);
        const bytes = Uint8Array.from(await handle.readFile());
        const found = (0,images_digest/* digestOf */.ol)(bytes);
        if (found !== digest)
            throw (0,failure/* digestMismatch */.H3)(file, digest, found);
        return bytes;
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
;// CONCATENATED MODULE: ./actions/build-images/record/base-image.js


async function findBase(image, parents) {
    const bases = parents
        .filter(parent => (0,image_manifest/* isLayerPrefix */.YI)(parent.layers, image.layers))
        .sort((a, b) => b.layers.length - a.layers.length);
    const base = bases.length > 1 ? ((await byHistory(image, bases)) ?? bases[0]) : bases[0];
    return base && { image: base.image, digest: base.digest };
}
async function byHistory(image, bases) {
    const steps = await readSteps(image);
    for (const base of bases) {
        const ofBase = await readSteps(base);
        if (ofBase.length > 0 && ofBase.every((step, index) => step === steps[index]))
            return base;
    }
    return undefined;
}
async function readSteps({ source, config }) {
    const { history = [] } = (await (0,image_content.readImageConfig)(source, config)) ?? {};
    return history.map(({ createdBy, isEmptyLayer }) => `${isEmptyLayer} ${createdBy}`);
}

// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var definition = __webpack_require__(5699);
// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(8421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(965);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(5154);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./actions/build-images/local-dockerfile.js



function localDockerfile(target, workdir) {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined)
        return (0,definition/* unescapeTemplate */.Bn)(inline);
    const [context, dockerfile] = [target.context ?? '.', target.dockerfile ?? 'Dockerfile'].map(definition/* unescapeTemplate */.Bn);
    const file = external_node_path_.resolve(workdir, context ?? '.', dockerfile ?? 'Dockerfile');
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
}

;// CONCATENATED MODULE: ./actions/build-images/record/external-base-image.js






function externalBase({ name, used }, build, workdir) {
    const start = inheritedBy(name, { build, workdir, path: [] })?.image;
    const wanted = start ? tryReference(start) : undefined;
    if (wanted === undefined)
        return undefined;
    const image = (0,images_reference/* repositoryOf */._M)(wanted);
    if (wanted.digest !== undefined)
        return { image, digest: wanted.digest };
    const found = used.find(({ reference }) => {
        const parsed = tryReference(reference);
        return parsed !== undefined && (0,images_reference/* repositoryOf */._M)(parsed) === image && parsed.tag === (wanted.tag ?? 'latest');
    });
    return found && { image, digest: found.digest };
}
function inheritedBy(name, search) {
    const { build, workdir } = search;
    const target = build.definition.target[name];
    const source = target && localDockerfile(target, workdir);
    if (target === undefined || source === undefined || search.path.includes(name))
        return undefined;
    const contexts = new Map(Object.entries(target.contexts ?? {}).map(([key, value]) => [
        (0,variables/* familiarName */.hG)((0,definition/* unescapeTemplate */.Bn)(key)),
        (0,definition/* unescapeTemplate */.Bn)(value),
    ]));
    const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, (0,definition/* unescapeTemplate */.Bn)(value)]);
    try {
        return (0,sources/* readSources */.t)((0,dockerfile/* readDockerfile */.n_)(source), {
            args: Object.fromEntries(args),
            stage: target.target ?? '',
            platform: build.platform,
            contexts: new Set(contexts.keys()),
            inherited: context => {
                const value = contexts.get(context);
                if (!value?.startsWith('target:'))
                    return undefined;
                return inheritedBy(value.slice('target:'.length), { ...search, path: [...search.path, name] });
            },
        }).inherited;
    }
    catch {
        return undefined;
    }
}
function tryReference(name) {
    try {
        return (0,images_reference/* parseReference */.F2)(name);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-images/record/record.js
function recordOf(image, base, { build, facts }) {
    const { plan, attempt } = facts;
    const planned = plan.targets[image.name];
    const delivery = build.targets[image.name];
    return {
        schemaVersion: 1,
        run: { id: plan.run.id, attempt },
        revision: plan.revision,
        environment: plan.environment,
        row: build.row,
        target: image.name,
        image: planned?.image ?? null,
        mirrors: planned?.mirrors ?? [],
        platform: build.platform,
        pushed: delivery?.kind !== 'layout',
        temporaryTag: delivery?.kind === 'tag' ? delivery.tag : null,
        layout: delivery?.kind === 'layout' ? delivery.folder : null,
        descriptor: image.descriptor,
        size: image.size,
        layers: image.layers.length,
        attestations: [...image.attestations],
        base: base ?? null,
        build: image.figures ?? null,
        definitionDigest: planned?.definitionDigest,
        definitionFields: planned?.definitionFields,
    };
}

;// CONCATENATED MODULE: ./actions/build-images/record/row-records.js









const parallelReads = 16;
async function recordRow(row, ports) {
    const { build, built, facts } = row;
    const [images, pinned] = await readTogether(row, ports);
    return await (0,concurrency/* mapConcurrently */.X)(images, parallelReads, async (image) => {
        const parent = await findBase(image, candidatesFor(image.name, row, { images, pinned }));
        const used = built.get(image.name)?.used ?? [];
        const base = parent ?? externalBase({ name: image.name, used }, build, facts.workdir);
        return recordOf(image, base, { build, facts });
    });
}
async function readTogether(row, { registry, buildx }) {
    const { build, built, facts } = row;
    const [images, pinned, figures] = await Promise.all([
        (0,concurrency/* mapConcurrently */.X)([...built], parallelReads, ([name, target]) => readBuilt(name, target, { row, registry })),
        readParents(build, registry),
        readFigures(buildx, facts.builder.name),
    ]);
    return [images.map(image => ({ ...image, figures: figures.get(built.get(image.name)?.history ?? '') })), pinned];
}
async function readBuilt(name, target, { row: { build, facts }, registry }) {
    const delivery = build.targets[name];
    const source = delivery?.kind === 'layout'
        ? await openLayout(delivery.folder)
        : registry.repository(facts.plan.targets[name]?.image ?? '');
    const content = await readReported(name, target.digest, source);
    const image = onlyPlatform(name, content, build.platform);
    return { ...image, name, source, attestations: content.attestations };
}
async function readReported(name, digest, source) {
    const content = await (0,image_content.readImage)(source, digest);
    if (content !== undefined)
        return content;
    throw (0,errors/* serviceError */.cg)(`Buildx reported ${digest} for "${name}", and ${source.name} does not have it.`, {
        fix: 'The push was lost. Run the job again.',
    });
}
function onlyPlatform(name, content, platform) {
    const [image, ...more] = content.platforms;
    if (image !== undefined && more.length === 0 && image.platform === platform)
        return image;
    const found = content.platforms.map(entry => entry.platform).join(', ') || 'no platform';
    throw (0,errors/* inputError */.Xu)(`"${name}" was built for ${platform}, and the image is for ${found}.`, {
        fix: 'A FROM line with a fixed --platform, or a base image of one platform, decides the platform here; use $BUILDPLATFORM only for stages that are copied from.',
    });
}
async function readParents(build, registry) {
    const read = await (0,concurrency/* mapConcurrently */.X)(Object.entries(build.parents), parallelReads, async ([name, { reference }]) => {
        const parsed = (0,images_reference/* parseReference */.F2)(reference);
        const image = (0,images_reference/* repositoryOf */._M)(parsed);
        const source = registry.repository(image);
        const content = await (0,image_content.readImage)(source, parsed.digest ?? '');
        const found = content?.platforms.find(entry => entry.platform === build.platform) ?? content?.platforms[0];
        return found === undefined ? [] : [[name, { ...found, source, image, digest: found.descriptor.digest }]];
    });
    return new Map(read.flat());
}
function candidatesFor(name, { facts }, { images, pinned }) {
    const { targets } = facts.plan;
    return (targets[name]?.parents ?? []).flatMap(parent => {
        const earlier = pinned.get(parent);
        if (earlier !== undefined)
            return [earlier];
        const sibling = images.find(image => image.name === parent);
        const image = targets[parent]?.image;
        return sibling === undefined || !image ? [] : [{ ...sibling, image, digest: sibling.descriptor.digest }];
    });
}

// EXTERNAL MODULE: ./actions/shared/bake/local-files.js
var local_files = __webpack_require__(9957);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(5534);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(2714);
;// CONCATENATED MODULE: ./actions/shared/bake/metadata.js






const targetMetadata = dist/* looseObject */._H3({
    'buildx.build.ref': dist/* optional */.lqM(dist/* string */.YjP()),
    'containerimage.digest': dist/* optional */.lqM(fields/* digest */.br),
    'containerimage.descriptor': dist/* optional */.lqM(dist/* looseObject */._H3({ digest: fields/* digest */.br })),
    'buildx.build.provenance': dist/* optional */.lqM(dist/* unknown */.L5J()),
});
const provenance = dist/* looseObject */._H3({
    materials: dist/* array */.YOg(dist/* looseObject */._H3({ uri: dist/* string */.YjP(), digest: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}) })),
});
function readMetadata(file, targets) {
    const document = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
    const all = (0,runtime_document/* readJson */.Vh)(document, (0,external_node_fs_.readFileSync)(file, 'utf8'), 'The metadata of bake');
    return new Map(targets.map(name => {
        const what = `The metadata of bake for target "${name}"`;
        const entry = (0,runtime_document/* checkJson */.Zs)(targetMetadata, all[name], what);
        const built = entry['containerimage.descriptor']?.digest ?? entry['containerimage.digest'];
        if (built === undefined) {
            throw (0,errors/* inputError */.Xu)(`${what} has no digest.`, { fix: 'Use a current buildx: docker/setup-buildx-action@v4.' });
        }
        const history = entry['buildx.build.ref']?.split('/').at(-1);
        return [name, { digest: built, history, used: usedImages(entry['buildx.build.provenance']) }];
    }));
}
function usedImages(document) {
    const read = dist/* safeParse */.xLC(provenance, document);
    if (!read.success)
        return [];
    return read.output.materials.flatMap(({ uri, digest: digests }) => {
        const named = /^pkg:docker\/([^?@]+)@([^?]+)/.exec(uri);
        const found = `sha256:${digests['sha256'] ?? ''}`;
        if (named === null || !(0,images_digest/* isDigest */.Bc)(found))
            return [];
        const [name, tag] = named.slice(1).map(part => decodeURIComponent(part));
        return [{ reference: `${name}:${tag}`, digest: found }];
    });
}

// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
;// CONCATENATED MODULE: ./actions/build-images/row/build-failure.js






function buildFailure(failed) {
    const { build, builder, lines } = failed;
    const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
    const words = lines.filter(line => !/^#\d+ /.test(line) && line !== '');
    const report = (start < 0 ? words.slice(-12) : lines.slice(start)).join('\n');
    const reason = lines.findLast(line => line.startsWith('ERROR: ')) ?? '';
    const special = missingEntitlements(lines) ?? refusedPush(report, lines.at(-1) ?? '');
    if (special !== undefined)
        return special;
    const [first, ...others] = failedTargets(failed, reason);
    const names = first === undefined ? Object.keys(build.targets) : [first, ...others];
    const message = `The build of ${names.join(', ')} for ${build.platform} failed:\n${report}`;
    const location = first === undefined ? {} : dockerfileLocation(first, report, failed);
    if (isService(reason))
        return (0,errors/* serviceError */.cg)(message, { ...location, fix: serviceFix(reason) });
    const base = baseWithoutPlatform(reason);
    if (base !== undefined) {
        const what = `The image ${base} has no part for ${build.platform}, which ${names.join(', ')} is built for.`;
        return (0,errors/* inputError */.Xu)(`${what}\n${report}`, {
            ...location,
            fix: `Take a base image that has ${build.platform}, or leave that platform out of "platforms". "docker buildx imagetools inspect ${base}" lists what it has.`,
        });
    }
    return (0,errors/* inputError */.Xu)(message, {
        ...location,
        fix: canRun(build.platform, builder, report)
            ? 'The section of the log above has the complete output of the build.'
            : `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform that it lists'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`,
    });
}
function failedTargets({ build, lines }, reason) {
    const known = (name) => name !== undefined && Object.hasOwn(build.definition.target, name);
    const targetOf = new Map();
    const found = [/^ERROR: target ([^:\s]+): /.exec(reason)?.[1]];
    for (const line of lines) {
        const [, step, name] = /^#(\d+) \[([^\]\s]+)[ \]]/.exec(line) ?? [];
        if (step !== undefined && known(name))
            targetOf.set(step, name);
        const failed = /^#(\d+) ERROR: /.exec(line)?.[1];
        if (failed !== undefined)
            found.push(targetOf.get(failed));
    }
    const names = found.some(known) ? found : Object.keys(build.definition.target).slice(0, 2);
    const targets = [...new Set(names.filter(known))];
    return found.some(known) || targets.length === 1 ? targets : [];
}
function dockerfileLocation(name, report, { build, workspace, workdir }) {
    const [, shown, line] = /^(.+):(\d+)\n-{20}$/m.exec(report) ?? [];
    const target = build.definition.target[name];
    if (shown === undefined || target === undefined || target['dockerfile-inline'] !== undefined)
        return {};
    const [context = '.', dockerfile = ''] = [target.context ?? '.', target.dockerfile ?? 'Dockerfile'].map(definition/* unescapeTemplate */.Bn);
    const file = external_node_path_.relative(workspace, external_node_path_.resolve(workdir, context, dockerfile));
    if (/^[a-z][a-z0-9+.-]*:|^git@/i.test(context) || external_node_path_.basename(file) !== shown || file.startsWith('..'))
        return {};
    return { file: file.split(external_node_path_.sep).join('/'), line: Number(line) };
}
function missingEntitlements(lines) {
    const passed = lines.map(line => /^Pass "(.*)" to grant requested privileges\.$/.exec(line)?.[1]).find(Boolean);
    const entitlements = [...(passed ?? '').matchAll(/--allow[= ](\S+)/g)].map(([, entitlement]) => entitlement);
    if (entitlements.length === 0)
        return undefined;
    return (0,errors/* inputError */.Xu)(`The build needs entitlements that the input "allow" does not grant: ${entitlements.join(', ')}.`, {
        fix: `If this build may have them, add to this step:\n\nwith:\n  allow: |\n${entitlements.map(each => `    ${each}`).join('\n')}`,
    });
}
const isOfStep = (reason) => /failed to solve: process "/.test(reason);
const tooMany = /\b429\b|too ?many ?requests/i;
const unreachable = /connection refused|connection reset by peer|no such host|i\/o timeout|TLS handshake timeout|network is unreachable|no route to host|context deadline exceeded|server misbehaving|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|cannot connect to the docker daemon|error during connect/i;
const isService = (reason) => !isOfStep(reason) && (tooMany.test(reason) || unreachable.test(reason));
const serviceFix = (reason) => tooMany.test(reason)
    ? 'The registry limits the rate of requests. Log in to it before this step (docker/login-action), which raises the limit, or run fewer jobs at once; then run the job again.'
    : 'Check that the service is up and reachable from this runner and its builder, then run the job again.';
function baseWithoutPlatform(reason) {
    if (!reason.includes('no match for platform in manifest'))
        return undefined;
    return /failed to resolve source metadata for ([^\s:]\S*): /.exec(reason)?.[1];
}
const foreignPlatform = /exec format error|no match for platform|does not match the specified platform/i;
const canRun = (platform, { platforms }, report) => (platforms.length === 0 || platforms.includes(platform)) && !foreignPlatform.test(report);
const denied = /\b40[13]\b|denied|unauthorized|insufficient_scope|authorization failed|no basic auth credentials/i;
const isAbsent = (why) => /name unknown/i.test(why) || / (?:does not exist|not found)/i.test(why.split(/repository /i, 2)[1] ?? '');
function refusedPush(report, lastLine) {
    const [, name, why = ''] = /failed to push (\S+): (.*)/.exec(report) ?? [];
    if (name === undefined)
        return undefined;
    const { registry, path: repository } = (0,images_reference/* parseReference */.F2)(name.split('@')[0] ?? '');
    const purpose = { registry, path: repository, access: 'push', doing: 'pushing what was built' };
    const answer = `buildx says "${(0,log/* oneLine */.TN)(lastLine)}"`;
    if (isAbsent(why))
        return (0,failure/* missingRepository */.nE)(purpose, answer);
    return denied.test(why) ? (0,failure/* accessRefused */.z$)(purpose, answer, "the docker client's configuration") : undefined;
}

;// CONCATENATED MODULE: ./actions/build-images/row/bake-run.js






const keptLines = 400;
async function runBake(build, ports) {
    const { builder, buildx, log, secrets, workdir } = ports;
    const folder = external_node_path_.join(ports.folder, build.row);
    const definition = (0,outputs/* writeFileIn */.Fq)(folder, 'docker-bake.json', JSON.stringify(build.definition, null, 2));
    const metadata = external_node_path_.join(folder, 'metadata.json');
    await (0,local_files/* refuseOutsideFiles */.z)({ files: [definition], workdir, env: buildx.evaluationEnv });
    const names = Object.keys(build.targets);
    for (const delivery of Object.values(build.targets)) {
        if (delivery.kind !== 'layout')
            continue;
        (0,outputs/* makeEmptyFolder */.a0)(external_node_path_.dirname(delivery.folder), external_node_path_.basename(delivery.folder));
    }
    const files = ['--file', definition, '--metadata-file', metadata];
    const allow = build.allow.flatMap(entitlement => ['--allow', entitlement]);
    const args = ['bake', '--builder', builder.name, ...files, '--progress', 'plain', ...allow, '--', ...names];
    const lines = [];
    const exitCode = await log.group(`Build ${names.join(', ')} for ${build.platform}`, () => buildx.stream(args, {
        cwd: workdir,
        env: { BUILDX_METADATA_PROVENANCE: 'min', ...Object.fromEntries(secrets) },
        exposed: (0,bake_buildx.exposedToBuild)(build.definition),
        onLine: line => {
            lines.push(line);
            if (lines.length > keptLines)
                lines.shift();
            log.info(line);
        },
    }));
    if (exitCode !== 0)
        throw buildFailure({ build, builder, lines, workdir, workspace: ports.workspace });
    return readMetadata(metadata, names);
}

;// CONCATENATED MODULE: ./actions/build-images/apply.js




async function applyBuilds(builds, facts, ports) {
    const { plan, attempt, builder, workdir } = facts;
    const { store, log } = ports;
    const scope = { environment: plan.environment, attempt };
    if (facts.step !== undefined && !facts.load) {
        const name = (0,names/* planArtifact */.sH)(scope, facts.step);
        await store.upload(name, names/* planFileName */.xr, jsonDocument(plan), { conflict: () => repeatedStep(name, plan) });
    }
    const folder = ports.folders.create('bake');
    const all = [];
    for (const build of builds) {
        const built = await runBake(build, {
            buildx: ports.buildx,
            log,
            builder,
            folder,
            workdir,
            workspace: ports.folders.workspace,
            secrets: ports.secrets,
        });
        if (facts.load)
            continue;
        const records = await recordRow({ build, built, facts }, ports);
        await store.upload((0,names/* recordsArtifact */.by)(build.row, scope), names/* recordsFileName */.aG, jsonDocument(records));
        all.push(...records);
    }
    return all;
}
function repeatedStep(name, { targets }) {
    const built = Object.entries(targets).filter(([, { requested }]) => requested);
    const lines = built.map(([target, { platforms }]) => `  ${target} for ${platforms.join(', ')}`);
    return (0,errors/* inputError */.Xu)(`Another step of a job of this name builds the same in this run, as artifact ${name}:\n${lines.join('\n')}`, {
        fix: 'Let each step build other "targets" or platforms, or give each an "environment", as for a matrix over variables. A row of a plan of buildx-matrix is built with "row".',
    });
}
const jsonDocument = (value) => `${JSON.stringify(value, null, 2)}\n`;

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
;// CONCATENATED MODULE: ./actions/shared/bake/builder.js




const builder_listed = dist/* looseObject */._H3({
    Name: dist/* string */.YjP(),
    Driver: dist/* string */.YjP(),
    Current: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    Nodes: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* looseObject */._H3({ Platforms: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP()))) })))),
});
const pushesByDigest = (builder) => builder.driver !== 'docker';
async function findBuilder(buildx, name) {
    const { exitCode, stdout, stderr } = await buildx.capture(['ls', '--format', 'json']);
    if (exitCode !== 0)
        throw (0,errors/* inputError */.Xu)(`The builders cannot be listed: ${stderr.trim()}`);
    const builders = stdout
        .toString('utf8')
        .split('\n')
        .filter(line => line.startsWith('{'))
        .map(line => (0,runtime_document/* readJson */.Vh)(builder_listed, line, 'The output of docker buildx ls'));
    const found = builders.find(builder => (name === '' ? builder.Current : builder.Name === name));
    if (found === undefined) {
        const names = builders.map(builder => builder.Name);
        throw (0,errors/* inputError */.Xu)(name === ''
            ? 'Buildx has no current builder.'
            : `Input "builder": there is no builder "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}.`, {
            fix: `There are: ${names.join(', ') || 'none'}. Add the step "uses: docker/setup-buildx-action", or name one of these.`,
            terminalFix: `There are: ${names.join(', ') || 'none'}. Name one of these, or make one with "docker buildx create --name NAME".`,
        });
    }
    const platforms = (found.Nodes ?? []).flatMap(node => node.Platforms ?? []);
    return { name: found.Name, driver: found.Driver, platforms };
}

// EXTERNAL MODULE: ./actions/shared/bake/planning/plan.js
var planning_plan = __webpack_require__(8461);
// EXTERNAL MODULE: ./actions/shared/github/documents/records.js
var records = __webpack_require__(8349);
// EXTERNAL MODULE: ./actions/shared/images/environment.js
var images_environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(8520);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(2028);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(7099);
// EXTERNAL MODULE: ./actions/shared/runtime/program-environment.js
var program_environment = __webpack_require__(1491);
;// CONCATENATED MODULE: ./actions/build-images/secrets.js





const idPattern = /^[A-Za-z0-9_.-]+$/;
const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;
function parseSecretLines(value) {
    const secrets = new Map();
    (0,diagnostics/* parseLines */.Li)(value, ({ text }) => {
        const equals = text.indexOf('=');
        const id = text.slice(0, Math.max(0, equals));
        if (!idPattern.test(id)) {
            throw (0,diagnostics/* diagnosticError */.kD)('it does not start with an id; allowed: id=value, one secret per line. Put a multi-line value into a file and use "secret-files".');
        }
        if (secrets.has(id))
            throw (0,diagnostics/* diagnosticError */.kD)(`the secret "${id}" appears twice`);
        secrets.set(id, text.slice(equals + 1));
    });
    return secrets;
}
function parseSecretFile(file, id) {
    if (idPattern.test(id))
        return file;
    throw (0,diagnostics/* diagnosticError */.kD)(`"${id}" is not an id; allowed: letters, digits, "_", "." and "-"`);
}
function parseSecretVariable(value, id) {
    const [, name = value, optional] = /^([^,]*)(,\s*optional)?$/.exec(parseSecretFile(value, id)) ?? [];
    const variable = name.trim();
    if (!variablePattern.test(variable)) {
        throw (0,diagnostics/* diagnosticError */.kD)(`"${variable}" is not the name of an environment variable`);
    }
    if ((0,program_environment/* isRunnerVariable */.R)(variable)) {
        throw (0,diagnostics/* diagnosticError */.kD)(`a build does not get "${variable}", which belongs to the runner. Set another variable to its value with "env:"`);
    }
    return { variable, isOptional: optional !== undefined };
}
function checkSecrets({ secrets, secretFiles, secretEnvs }) {
    const errors = [];
    const ids = new Set(secrets.keys());
    for (const [input, named] of Object.entries({ 'secret-files': secretFiles, 'secret-envs': secretEnvs })) {
        for (const id of named.keys()) {
            if (ids.has(id))
                errors.push(`Input "${input}": the secret "${id}" appears twice.`);
            ids.add(id);
        }
    }
    return errors.length === 0 ? undefined : errors.join('\n');
}
function requireVariables({ secretEnvs }, { env, log }) {
    const needed = [...secretEnvs].map(([id, variable]) => ({ id, ...variable }));
    const required = needed.filter(({ isOptional }) => !isOptional);
    const unset = required.filter(({ variable }) => env[variable] === undefined);
    if (unset.length > 0) {
        throw (0,errors/* inputError */.Xu)(unset
            .map(({ id, variable }) => `Input "secret-envs": the variable "${variable}" of the secret "${id}" is not set.`)
            .join('\n'), {
            fix: `Set it with "env:" in this step. Where the secret may be missing, write ${unset[0]?.id}=${unset[0]?.variable},optional.`,
        });
    }
    for (const { id, variable } of required.filter(({ variable }) => env[variable] === '')) {
        log.warning(`Input "secret-envs": the variable "${variable}" is empty, and so is the secret "${id}". If that is fine, write ${id}=${variable},optional.`);
    }
}
function buildSecrets({ secrets, secretFiles, secretEnvs }, workdir) {
    const values = [...secrets].map(([id, value], index) => ({ id, value, variable: `IMAGE_ACTIONS_SECRET_${index}` }));
    return {
        entries: [
            ...values.map(({ id, variable }) => `id=${id},env=${variable}`),
            ...[...secretFiles].map(([id, file]) => `id=${id},"src=${(0,definition/* escapeTemplate */.s5)(file).replaceAll('"', '""')}"`),
            ...[...secretEnvs].map(([id, { variable }]) => `id=${id},env=${variable}`),
        ],
        env: new Map(values.map(({ variable, value }) => [variable, value])),
        allow: [...secretFiles.values()].filter(file => isOutside(workdir, file)).map(file => `fs.read=${file}`),
    };
}
function isOutside(workdir, file) {
    const relative = external_node_path_.relative(external_node_path_.resolve(workdir), external_node_path_.resolve(workdir, file));
    return relative.split(external_node_path_.sep)[0] === '..' || external_node_path_.isAbsolute(relative);
}

;// CONCATENATED MODULE: ./actions/build-images/inputs.js








const buildImagesInputs = {
    plan: (0,inputs/* text */.Qq)(),
    row: (0,inputs/* text */.Qq)(),
    files: (0,inputs/* list */.p_)(),
    targets: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    set: (0,inputs/* list */.p_)({ parse: bake_files/* parseOverrides */.f$ }),
    variables: (0,inputs/* mapping */.pq)({ parse: bake_files/* parseBakeVariable */.te }),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,inputs/* text */.Qq)({ parse: images_environment/* environmentName */.VE }),
    'default-platform': (0,inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,images_platform/* parsePlatform */.F)(value).text }),
    builder: (0,inputs/* text */.Qq)(),
    push: (0,inputs/* choice */.Yq)(['auto', 'true', 'false'], 'auto'),
    load: (0,inputs/* flag */.Jt)(false),
    cache: (0,inputs/* choice */.Yq)(['gha', 'registry', 'inline', 'none'], 'gha'),
    'cache-ref': (0,inputs/* text */.Qq)({ parse: parseCacheReference }),
    provenance: (0,inputs/* text */.Qq)({ parse: value => parseAttestation('provenance', value) }),
    sbom: (0,inputs/* text */.Qq)({ parse: value => parseAttestation('sbom', value) }),
    secrets: (0,inputs/* secret */.rJ)({ parse: parseSecretLines }),
    'secret-files': (0,inputs/* mapping */.pq)({ parse: parseSecretFile }),
    'secret-envs': (0,inputs/* mapping */.pq)({ parse: parseSecretVariable }),
    allow: (0,inputs/* list */.p_)({ separator: ',' }),
    pull: (0,inputs/* flag */.Jt)(false),
    'no-cache': (0,inputs/* flag */.Jt)(false),
    'no-cache-filter': (0,inputs/* list */.p_)({ separator: ',' }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const buildImagesOutputs = ['records', 'records-artifact', 'images'];
const buildImagesChecks = [
    checkSecrets,
    refuseDecidedInputs,
    ({ load, push }) => (load && push === 'true' ? loadAndPush : undefined),
];
const loadBesidePlan = 'Input "load" is true beside a plan, whose images are pushed. Load them in a step without "plan" and "row", which names its "targets".';
const loadAndPush = 'Inputs "load" and "push" are both true; images go into the local engine or into a registry. Use two steps for both.';
function refuseDecidedInputs(inputs) {
    const { plan, row, files, targets, set, variables, defaultPlatform, load } = inputs;
    if (plan === '' && row === '')
        return undefined;
    const decided = {
        files: files.length > 0,
        targets: targets.length > 0,
        set: set.length > 0,
        variables: variables.size > 0,
        'default-platform': defaultPlatform !== buildImagesInputs['default-platform'].fallback,
    };
    const names = Object.entries(decided).flatMap(([name, isSet]) => (isSet ? [`"${name}"`] : []));
    if (names.length === 0)
        return load ? loadBesidePlan : undefined;
    const [what, verb] = names.length === 1 ? ['Input', 'is'] : ['Inputs', 'are'];
    return `${what} ${names.join(', ')} ${verb} set beside "${row === '' ? 'plan' : 'row'}", and the plan has decided that. Set it in the step of buildx-matrix, which makes the plan.`;
}
function parseAttestation(type, value) {
    if (value === '')
        return undefined;
    if (value === 'true')
        return `type=${type}`;
    if (value === 'false')
        return `type=${type},disabled=true`;
    if (/^[a-z-]+=[^,\s]+(?:,[a-z-]+=[^,\s]+)*$/.test(value))
        return `type=${type},${value}`;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not allowed; allowed: true, false, or options such as mode=max`);
}
function parseCacheReference(value) {
    if (value === '' || (0,images_reference/* parseReference */.F2)(value).digest === undefined)
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" has a digest, and a cache is written to a tag; allowed: a repository, or repository:tag`);
}

// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(4582);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var plan = __webpack_require__(5137);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./actions/shared/bake/planning/publishable.js
var publishable = __webpack_require__(6911);
// EXTERNAL MODULE: ./actions/shared/bake/planning/tag-facts.js + 1 modules
var tag_facts = __webpack_require__(3962);
// EXTERNAL MODULE: ./actions/shared/bake/planning/targets.js + 1 modules
var targets = __webpack_require__(7597);
// EXTERNAL MODULE: ./actions/shared/bake/print.js
var print = __webpack_require__(9179);
// EXTERNAL MODULE: ./actions/shared/context/checkout.js
var checkout = __webpack_require__(2202);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var images_tag = __webpack_require__(5319);
;// CONCATENATED MODULE: ./actions/build-images/step-plan.js











const maxTargetLength = 60;
async function makeStepPlan(inputs, runtime, { buildx, context }) {
    const { env, folders, log } = runtime;
    const printed = await (0,print.printDefinition)(buildx, inputs);
    const workdir = external_node_path_.resolve(folders.workspace, inputs.workdir);
    const mayBeUnnamed = inputs.push === 'false' && !inputs.load;
    const described = (0,targets/* describeTargets */.E)(printed, {
        requested: (mayBeUnnamed ? publishable/* buildableTargets */.t : publishable/* publishableTargets */.m)(printed, inputs.targets, log),
        mayBeUnnamed,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets: (0,credentials/* knownSecrets */.xU)(runtime),
        workdir: await (0,checkout/* gitOutputIn */.$X)(runtime, workdir, ['rev-parse', '--show-prefix']),
        description: (0,tag_facts/* readDescription */.X)(inputs.files, inputs.workdir),
    });
    const reason = 'there is no plan, so all targets are built';
    const plan = (0,planning_plan/* assemblePlan */.SL)({
        definition: described.definition,
        targets: (0,planning_plan/* buildAll */.AK)(described.targets, reason),
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        workdir: (0,planning_plan/* workdirInPlan */.jw)(folders.workspace, inputs.workdir),
        created: runtime.now().toISOString(),
        base: { revision: null, reason, run: null },
    }, { group: 'component', runners: new Map([['default', ['here']]]) });
    const step = stepName(described.targets, env['GITHUB_JOB'] || env['CI_JOB_NAME'] || env['JOB_NAME'] || '');
    const rows = plan.rows.map(row => ({ ...row, name: `${row.name}-${step.slice(-8)}` }));
    return { plan: { ...plan, rows }, rows: inputs.load ? rowsForEngine({ ...plan, rows }) : rows, step };
}
const architectures = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
function rowsForEngine({ rows, targets }, arch = external_node_os_.arch()) {
    const platform = `linux/${architectures[arch] ?? arch}`;
    const platformsOf = (name) => targets[name]?.platforms ?? [];
    const missing = [...new Set(rows.flatMap(({ publish }) => publish))].find(name => platformsOf(name).length > 1 && !platformsOf(name).includes(platform));
    if (missing !== undefined) {
        throw (0,errors/* inputError */.Xu)(`Input "load": "${missing}" is built for ${platformsOf(missing).join(', ')}, and this machine is ${platform}.`, { fix: 'Choose one platform, e.g. "set: *.platform=linux/arm64".' });
    }
    return rows.flatMap(row => {
        const publish = row.publish.filter(name => row.platform === platform || platformsOf(name).length === 1);
        return publish.length === 0 ? [] : [{ ...row, publish }];
    });
}
function stepName(targets, job) {
    const built = Object.entries(targets)
        .filter(([, { requested }]) => requested)
        .sort(([one], [other]) => (one < other ? -1 : 1));
    const facts = built.map(([name, { platforms }]) => [name, [...platforms].sort()]);
    const [first = ''] = built[0] ?? [];
    const label = first.replace(/-{2,}/g, '-').slice(0, maxTargetLength);
    return `${label}-${(0,images_tag/* hashMark */.yw)(JSON.stringify([job, facts]))}`.replace(/-{2,}/g, '-');
}

;// CONCATENATED MODULE: ./actions/build-images/plan-choice.js





async function choosePlan(inputs, runtime, sources) {
    const { store, context } = sources;
    const { plan: input, row, environment, files, targets, load } = inputs;
    const { workspace } = runtime.folders;
    if (input !== '' || row !== '') {
        const found = await (0,plan/* readPlan */.m3)(store, { input, environment, workspace, job: context });
        return rowOfPlan(found, row, runtime);
    }
    const forgotten = files.length === 0 && targets.length === 0 && !load
        ? await (0,plan/* findPlan */.L9)(store, { environment, job: context })
        : undefined;
    if (forgotten !== undefined && forgotten.plan.rows.length > 1)
        throw missingRow(forgotten.plan, '');
    return await makeStepPlan(inputs, runtime, sources);
}
function rowOfPlan({ plan, source }, row, { log }) {
    const where = `The definition of the plan in ${source}`;
    (0,definition_check/* warnUnknownFields */.o1)((0,definition_check/* checkDefinition */.QU)(plan.definition, where), where, log);
    return { plan, rows: [findRow(plan, row)], step: undefined };
}
function findRow(plan, name) {
    const [first, ...others] = plan.rows;
    const row = name === '' && others.length === 0 ? first : plan.rows.find(each => each.name === name);
    if (row !== undefined)
        return row;
    throw missingRow(plan, name);
}
function missingRow({ rows }, name) {
    const names = rows.map(row => row.name);
    const what = name === ''
        ? `Input "row" is empty, and the plan of this run has ${names.length} rows.`
        : `Input "row": the plan has no row "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}.`;
    return (0,errors/* inputError */.Xu)(what, {
        fix: `Rows: ${names.join(', ') || 'none'}. In a matrix job write "row: \${{ matrix.name }}". A step that builds without the plan names its "files" or "targets".`,
        terminalFix: `Rows: ${names.join(', ') || 'none'}. To build without the plan, name "files" or "targets".`,
    });
}

;// CONCATENATED MODULE: ./actions/build-images/facts.js









async function gatherBuildFacts(inputs, runtime, sources) {
    const { buildx, store, context } = sources;
    const [builder, { plan, rows, step }] = await Promise.all([
        findBuilder(buildx, inputs.builder),
        choosePlan(inputs, runtime, sources),
    ]);
    const push = inputs.load ? { decision: false, reason: 'load: true' } : decidePush(inputs.push, context);
    const needsRecords = push.decision && rows.some(row => Object.values(row.parents).includes(null));
    return {
        plan,
        rows,
        step,
        builder,
        attempt: context.run?.attempt ?? 1,
        push,
        load: inputs.load,
        records: needsRecords
            ? (await (0,records/* readRecords */.T)(store, { job: context, plans: [plan], awaited: rowsBefore(rows, plan) })).records
            : [],
        url: context.url,
        commitTime: context.commitTime,
        workdir: workdirOf(inputs.workdir, { plan, step }, runtime.folders.workspace),
        layouts: (0,outputs/* documentsFolder */.zT)(runtime, (0,images_environment/* environmentPath */.FQ)(plan.environment, 'layouts')),
    };
}
const makesPlan = ({ plan, row }) => plan === '' && row === '';
function workdirOf(input, { plan, step }, workspace) {
    const { workdir } = plan;
    if (workdir === undefined || step !== undefined)
        return external_node_path_.resolve(workspace, input);
    if (input !== buildImagesInputs.workdir.fallback) {
        throw (0,errors/* inputError */.Xu)(`Input "workdir" is "${input}", and the plan has decided on "${workdir}".`, {
            fix: 'Set it in the step of buildx-matrix, which makes the plan.',
        });
    }
    if ((0,planning_plan/* workdirInPlan */.jw)(workspace, workdir) === undefined) {
        throw (0,errors/* inputError */.Xu)(`The plan names the folder ${workdir}, which is not in the workspace.`);
    }
    return external_node_path_.resolve(workspace, workdir);
}
function rowsBefore(rows, plan) {
    const first = Math.min(...rows.map(({ wave }) => wave));
    return plan.rows.filter(({ wave }) => wave < first).map(({ name }) => name);
}
function decidePush(input, context) {
    if (input !== 'auto')
        return { decision: input === 'true', reason: `push: ${input}` };
    if (context.pullRequest?.fork)
        return { decision: false, reason: 'the pull request comes from a fork' };
    return { decision: true, reason: `push: auto, and the ${context.event} is not from a fork` };
}

// EXTERNAL MODULE: ./actions/shared/images/pull-commands.js
var pull_commands = __webpack_require__(7987);
// EXTERNAL MODULE: ./actions/shared/images/size.js
var images_size = __webpack_require__(2130);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(5573);
;// CONCATENATED MODULE: ./actions/build-images/report.js







const ways = {
    digest: 'pushed by digest',
    tag: 'pushed under a temporary tag',
    layout: 'kept as an OCI layout',
    engine: 'loaded into the local engine',
};
function describeBuild(build, builder) {
    const targets = Object.entries(build.targets).map(([name, { kind, reason }]) => `  ${name}: ${ways[kind]} (${reason})`);
    const parents = Object.entries(build.parents).map(([name, { reference, reason }]) => `  from ${name}: ${reference} (${reason})`);
    const notes = build.notes.map(note => `  ${note}`);
    return [`Row ${build.row} on builder "${builder.name}" (driver ${builder.driver})`, ...targets, ...parents, ...notes];
}
async function reportRecords(records, runtime, { plan, attempt, summary }) {
    const { environment } = plan;
    for (const record of records)
        runtime.log.info(describeRecord(record));
    const rows = [...new Set(records.map(record => record.row))];
    (0,outputs/* setOutputs */.n0)(runtime, {
        records: { json: records, file: external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime, (0,images_environment/* environmentPath */.FQ)(environment)), 'records.json') },
        'records-artifact': rows.map(row => (0,names/* recordsArtifact */.by)(row, { environment, attempt })).join('\n'),
        images: JSON.stringify(pullableImages(records)),
    });
    if (summary)
        await runtime.summary.append(summarizeRecords(records));
}
async function reportLoaded(builds, runtime, { summary }) {
    const loaded = builds.flatMap(({ targets, platform }) => Object.entries(targets).map(([name, delivery]) => ({
        key: `${name} ${platform}`,
        tags: delivery.kind === 'engine' ? delivery.tags : [],
    })));
    for (const { key, tags } of loaded)
        runtime.log.info(`${key}  ${tags.join('  ')}`);
    (0,outputs/* setOutputs */.n0)(runtime, {
        records: '[]',
        'records-artifact': '',
        images: JSON.stringify(Object.fromEntries(loaded.map(({ key, tags }) => [key, tags[0] ?? '']))),
    });
    if (!summary)
        return;
    const rows = loaded.map(({ key, tags }) => [(0,markdown/* code */.aY)(key), (0,markdown/* codeList */.E5)(tags)]);
    await runtime.summary.append(['### Loaded into the local engine', (0,markdown/* table */.tp)(['Image', 'Tags'], rows)].join('\n\n'));
}
const pullableImages = (records) => Object.fromEntries(records
    .filter(record => record.pushed)
    .map(record => [`${record.target} ${record.platform}`, `${record.image}@${record.descriptor.digest}`]));
const describeFigures = ({ build }) => build === null ? '' : `${build.seconds} s, ${build.cachedSteps} of ${build.steps} steps cached`;
const describeLayers = ({ layers, size }) => `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${(0,images_size/* formatBytes */.z)(size)}`;
function describeRecord(record) {
    const parts = [record.descriptor.digest, describeLayers(record), describeFigures(record)].filter(Boolean);
    return `${record.target} ${record.platform}  ${parts.join('  ')}`;
}
function summarizeRecords(records) {
    const platforms = [...new Set(records.map(({ platform }) => platform))];
    const on = platforms.length === 1 ? ` for ${(0,markdown/* escapeMarkdown */.FV)(platforms.join(''))}` : '';
    const rows = records.map(record => [
        [record.target, ...(record.image === null ? [] : [record.image])].map(markdown/* code */.aY).join('<br>'),
        [...(platforms.length === 1 ? [] : [(0,markdown/* escapeMarkdown */.FV)(record.platform)]), describeLayers(record)].join('<br>'),
        describeFigures(record) || 'not recorded',
    ]);
    const kept = records.filter(record => !record.pushed).map(({ target }) => target);
    const names = kept.length === records.length ? '' : `: ${(0,markdown/* codeList */.E5)(kept)}`;
    return [
        `### Built ${records.length} ${records.length === 1 ? 'image' : 'images'}${on}`,
        (0,markdown/* table */.tp)(['Image', 'Layers and size', 'Build'], rows),
        ...(kept.length === 0 ? [] : [`Not pushed, kept as OCI layouts on this runner${names}.`]),
        ...(0,pull_commands/* pullCommands */.I)(records.flatMap(({ pushed, image, descriptor }) => (pushed ? [`${image}@${descriptor.digest}`] : []))),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./actions/build-images/row/options.js
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
function cacheObstacle(cache, env) {
    const missing = cacheVariables.filter(name => !env[name]);
    if (cache !== 'gha' || missing.length === 0)
        return undefined;
    return `No cache between runs: "cache: gha" needs GitHub's cache service, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set here.`;
}
function rowOptions(inputs, secrets, hasCache) {
    return {
        cache: { kind: hasCache ? inputs.cache : 'none', reference: inputs.cacheRef },
        attest: [inputs.provenance, inputs.sbom].filter(entry => entry !== undefined),
        secrets: secrets.entries,
        allow: [...inputs.allow, ...secrets.allow],
        pull: inputs.pull,
        noCache: inputs.noCache,
        noCacheFilter: inputs.noCacheFilter,
    };
}

// EXTERNAL MODULE: ./actions/shared/bake/annotations.js
var annotations = __webpack_require__(6718);
;// CONCATENATED MODULE: ./actions/build-images/row/cache.js



const writesToRegistry = (defined) => (defined['cache-to'] ?? []).some(isRegistryCache);
function isRegistryCache(entry) {
    const { type } = (0,definition/* composableFields */.ho)(entry);
    return type === 'registry' || (typeof entry === 'string' && !entry.includes('='));
}
function cacheFields(target, plan, option) {
    const { name, defined, platform } = target;
    if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined) {
        if (option.push || !writesToRegistry(defined))
            return {};
        return { 'cache-to': (defined['cache-to'] ?? []).filter(entry => !isRegistryCache(entry)) };
    }
    const planned = plan.targets[name];
    if (planned === undefined)
        return {};
    const scope = scopeOf(name, plan, platform);
    switch (option.kind) {
        case 'none':
            return {};
        case 'gha':
            return {
                'cache-from': [`type=gha,scope=${scope}`],
                'cache-to': [`type=gha,scope=${scope},mode=max,ignore-error=true`],
            };
        case 'registry': {
            const reference = registryReference(planned.image, scope, option.reference);
            if (reference === undefined)
                return {};
            const from = [`type=registry,ref=${reference}`];
            if (!option.push)
                return { 'cache-from': from };
            const options = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
            return { 'cache-from': from, 'cache-to': [`type=registry,ref=${reference},${options}`] };
        }
        case 'inline': {
            const moving = planned.tags.filter(tag => tag !== planned.immutableTag);
            if (planned.image === null)
                return {};
            return {
                'cache-from': moving.map(tag => `type=registry,ref=${planned.image}:${tag}`),
                'cache-to': ['type=inline'],
            };
        }
    }
}
function scopeOf(name, plan, platform) {
    const path = pathOf(name, plan);
    const isShared = Object.keys(plan.targets).some(other => other !== name && pathOf(other, plan) === path);
    const environment = plan.environment === null ? [] : [plan.environment];
    return `${[path, (0,images_platform/* platformSlug */.D)(platform), ...environment].join('-')}${isShared ? `.${name}` : ''}`;
}
function pathOf(name, { targets }) {
    const image = targets[name]?.image ?? name;
    return image.slice(image.indexOf('/') + 1).replaceAll('/', '-');
}
function registryReference(image, scope, input) {
    const cut = (repository, tag) => `${repository}:${(0,images_tag/* cutTag */.N6)(tag, images_tag/* maxTagLength */.Bl)}`;
    if (input === '')
        return image === null ? undefined : cut(image, `buildcache-${scope}`);
    const colon = input.lastIndexOf(':');
    if (colon <= input.lastIndexOf('/'))
        return cut(input, (0,images_tag/* sanitizeTag */.iP)(scope));
    return cut(input.slice(0, colon), `${input.slice(colon + 1)}-${scope}`);
}

;// CONCATENATED MODULE: ./actions/build-images/row/delivery.js






function deliveryOf(name, row, { push, load, builder, layouts, attempt, plan }) {
    if (load)
        return { kind: 'engine', tags: referencesOf(plan.targets[name]), reason: push.reason };
    const slug = (0,images_platform/* platformSlug */.D)(row.platform);
    if (!push.decision) {
        return { kind: 'layout', folder: external_node_path_.join(layouts, `${name}--${slug}`), reason: push.reason };
    }
    if (pushesByDigest(builder))
        return { kind: 'digest', reason: push.reason };
    return {
        kind: 'tag',
        tag: (0,images_tag/* cutTag */.N6)(`build-${plan.run.id}-${attempt}-${name}-${slug}`, images_tag/* maxTagLength */.Bl),
        reason: `the builder "${builder.name}" (driver ${builder.driver}) cannot push by digest`,
    };
}
function referencesOf(target) {
    if (target === undefined)
        return [];
    const { image, mirrors, tags } = target;
    return [image, ...mirrors].flatMap(name => (name === null ? [] : tags.map(tag => `${name}:${tag}`)));
}
function refuseFileOutputs(name, defined) {
    const files = (0,definition/* fileOutputs */.bg)(defined);
    if (files.length === 0)
        return;
    const texts = files.map(entry => (typeof entry === 'string' ? entry : (0,definition/* composableText */.vk)(entry)));
    throw (0,errors/* inputError */.Xu)(`Target "${name}" also writes files (output ${texts.map(text => JSON.stringify(text)).join(', ')}), and build-images writes images only.`, {
        fix: `Remove the output from "${name}", and export the files by a target without tags that another step builds with docker/bake-action.`,
    });
}
function outputFields(defined, { image, mirrors }, delivery) {
    const names = [image, ...mirrors].filter(name => name !== null);
    const options = (0,definition/* exportOptions */.Vz)(defined);
    if (delivery.kind === 'layout') {
        return { tags: [], output: [(0,definition/* composableText */.vk)({ type: 'oci', tar: 'false', ...options, dest: delivery.folder })] };
    }
    if (delivery.kind === 'engine') {
        const attest = ['type=provenance,disabled=true', 'type=sbom,disabled=true'];
        return { tags: [...delivery.tags], output: ['type=docker'], attest };
    }
    if (delivery.kind === 'tag') {
        return {
            tags: names.map(name => `${name}:${delivery.tag}`),
            output: [(0,definition/* composableText */.vk)({ type: 'image', ...options, store: 'false', push: 'true' })],
        };
    }
    const output = {
        type: 'image',
        ...options,
        name: names.join(','),
        'push-by-digest': 'true',
        'name-canonical': 'true',
        push: 'true',
    };
    return { tags: [], output: [(0,definition/* composableText */.vk)(output)] };
}

;// CONCATENATED MODULE: ./actions/build-images/row/parents.js

function pinParents(row, { push, records }) {
    const parents = Object.entries(row.parents).flatMap(([name, reference]) => {
        if (reference !== null)
            return [[name, { reference, reason: 'reused, as the plan says' }]];
        return push.decision ? [[name, recordedParent(name, row, records)]] : [];
    });
    return Object.fromEntries(parents);
}
function recordedParent(name, row, records) {
    const ofParent = records.filter(record => record.target === name);
    const record = ofParent.find(({ platform }) => platform === row.platform) ?? (ofParent.length === 1 ? ofParent[0] : undefined);
    if (record !== undefined && record.image !== null) {
        return { reference: `${record.image}@${record.descriptor.digest}`, reason: `built by row ${record.row}` };
    }
    throw (0,errors/* inputError */.Xu)(`Row "${row.name}" is built from "${name}", and no earlier row recorded it for ${row.platform}.`, {
        fix: `Let this job need the jobs of the earlier waves: wave ${row.wave} comes after wave ${row.wave - 1}.`,
        terminalFix: `Build the rows of wave ${row.wave - 1} first.`,
    });
}
function pinnedContexts(contexts, parents) {
    const pinned = Object.entries(contexts).map(([key, value]) => {
        const parent = value.startsWith('target:') ? parents[value.slice('target:'.length)] : undefined;
        return [key, parent === undefined ? value : `docker-image://${parent.reference}`];
    });
    return Object.fromEntries(pinned);
}

;// CONCATENATED MODULE: ./actions/build-images/row/row-build.js






function planRow(row, facts, options) {
    const parents = pinParents(row, facts);
    const context = { row, facts, options, parents };
    const { plan, push } = facts;
    const targets = {};
    const target = {};
    for (const name of targetsBuilt(row, facts.plan, parents)) {
        const { planned, defined } = definedTarget(name, row, facts.plan);
        const common = commonFields(name, defined, context);
        if (row.publish.includes(name)) {
            refuseFileOutputs(name, defined);
            const delivery = deliveryOf(name, row, facts);
            targets[name] = delivery;
            target[name] = { ...common, platforms: [row.platform], ...outputFields(defined, planned, delivery) };
        }
        else {
            target[name] = { ...common, ...linkedFields(planned, row) };
        }
    }
    const hasLayouts = Object.values(targets).some(delivery => delivery.kind === 'layout');
    return {
        row: row.name,
        platform: row.platform,
        targets,
        parents,
        definition: { target },
        notes: push.decision ? [] : heldCaches(target, plan),
        allow: [...options.allow, ...(hasLayouts ? [`fs.write=${facts.layouts}`] : [])],
    };
}
function heldCaches(built, { definition }) {
    return Object.keys(built)
        .filter(name => writesToRegistry(definition.target[name] ?? {}))
        .map(name => `${name}: its cache in a registry is read and not written, because nothing is pushed`);
}
function targetsBuilt(row, plan, parents) {
    const built = new Set();
    const visit = (name) => {
        if (built.has(name) || Object.hasOwn(parents, name))
            return;
        built.add(name);
        for (const parent of plan.targets[name]?.parents ?? [])
            visit(parent);
    };
    for (const name of row.publish)
        visit(name);
    return [...built].sort();
}
function definedTarget(name, row, plan) {
    const planned = plan.targets[name];
    const defined = plan.definition.target[name];
    if (planned !== undefined && defined !== undefined) {
        const changed = planned.platforms.length > 1 ? (0,annotations/* withoutIndexAnnotations */.bf)(defined) : {};
        return { planned, defined: (0,definition/* asBakeFile */.yJ)({ ...defined, ...changed }) };
    }
    throw (0,errors/* inputError */.Xu)(`The plan's row "${row.name}" names "${name}", which the plan does not define.`);
}
function linkedFields(planned, row) {
    const platforms = planned.platforms.includes(row.platform) ? [row.platform] : planned.platforms;
    return { platforms, tags: [], output: [] };
}
function commonFields(name, defined, context) {
    const { row, facts, options, parents } = context;
    const { plan, push } = facts;
    return {
        ...defined,
        ...cacheFields({ name, defined, platform: row.platform }, plan, { ...options.cache, push: push.decision }),
        contexts: pinnedContexts(defined.contexts ?? {}, parents),
        labels: { ...originLabels(facts), ...defined.labels },
        ...(options.attest.length > 0 ? { attest: replacedAttestations(defined.attest ?? [], options.attest) } : {}),
        ...(options.secrets.length > 0 ? { secret: [...(defined.secret ?? []), ...options.secrets] } : {}),
        ...(options.pull || row.pull ? { pull: true } : {}),
        ...(options.noCache || row.noCache ? { 'no-cache': true } : {}),
        ...(options.noCacheFilter.length > 0 ? { 'no-cache-filter': options.noCacheFilter } : {}),
    };
}
function replacedAttestations(defined, inputs) {
    const types = inputs.map(entry => (0,definition/* composableFields */.ho)(entry)['type']);
    return [...defined.filter(entry => !types.includes((0,definition/* composableFields */.ho)(entry)['type'])), ...inputs];
}
function originLabels({ plan, url, commitTime }) {
    return {
        'org.opencontainers.image.revision': plan.headRevision,
        ...(commitTime === undefined ? {} : { 'org.opencontainers.image.created': commitTime }),
        ...(url === '' ? {} : { 'org.opencontainers.image.source': (0,definition/* escapeTemplate */.s5)(url) }),
    };
}

// EXTERNAL MODULE: ./actions/shared/dockerfile/run-steps.js
var run_steps = __webpack_require__(5408);
;// CONCATENATED MODULE: ./actions/build-images/unused-secrets.js




function describeUnusedSecrets({ secrets, secretFiles, secretEnvs }, definition, workdir) {
    if (secrets.size + secretFiles.size + secretEnvs.size === 0)
        return [];
    const mounted = mountedSecrets(definition, workdir);
    if (mounted === undefined)
        return [];
    const isUnused = (id) => !mounted.has(id) && !readByBuildKit.test(id);
    const lines = [...secrets.keys()].flatMap((id, at) => (isUnused(id) ? [at + 1] : []));
    const ids = [...secretFiles.keys(), ...secretEnvs.keys()].filter(isUnused).map(id => JSON.stringify(id));
    return [
        ...lines.map(line => `Input "secrets": no RUN of these Dockerfiles mounts the secret of line ${line}. Check its id; if the line belongs to a value of several lines, put that value into a file and use "secret-files".`),
        ...ids.map(id => `No RUN of these Dockerfiles mounts the secret ${id}. Check its id.`),
    ];
}
const readByBuildKit = /^(?:GIT|HTTP)_AUTH_/;
function mountedSecrets({ target: targets }, workdir) {
    const ids = new Set();
    for (const target of Object.values(targets)) {
        const found = secretsOf(target, workdir);
        if (found === undefined || found.some(id => id.includes('$')))
            return undefined;
        for (const id of found)
            ids.add(id);
    }
    return ids;
}
function secretsOf(target, workdir) {
    const args = Object.entries(target.args ?? {}).map(([name, value]) => [name, (0,definition/* unescapeTemplate */.Bn)(value)]);
    try {
        const source = localDockerfile(target, workdir);
        const file = source === undefined ? undefined : (0,dockerfile/* readDockerfile */.n_)(source);
        if (file === undefined || !(0,dockerfile/* isDockerFrontend */.N8)(target.args?.['BUILDKIT_SYNTAX'] ?? file.syntax))
            return undefined;
        return (0,run_steps/* readRunSteps */.F)(file, Object.fromEntries(args)).flatMap(({ secrets }) => secrets);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-images/index.js














const buildImagesAction = (0,action/* defineAction */.Q)({
    inputs: buildImagesInputs,
    checks: buildImagesChecks,
    checkFiles: async (inputs, { env }) => {
        if (makesPlan(inputs))
            (0,bake_files/* requireBakeFiles */.Wc)({ ...inputs, env });
    },
    outputs: buildImagesOutputs,
    run: async (inputs, runtime) => {
        for (const value of inputs.secrets.values())
            if (value !== '')
                runtime.mask(value);
        requireVariables(inputs, runtime);
        const store = (0,artifacts_open.openArtifactStore)(runtime);
        const [buildx, context] = await Promise.all([(0,bake_buildx.findBuildx)(runtime), (0,read_context/* readContext */.y)(runtime)]);
        const facts = await gatherBuildFacts(inputs, runtime, { store, buildx, context });
        const secrets = buildSecrets(inputs, facts.workdir);
        const unused = describeUnusedSecrets(inputs, facts.plan.definition, facts.workdir);
        for (const warning of unused)
            runtime.log.warning(warning);
        const obstacle = cacheObstacle(inputs.cache, runtime.env);
        if (obstacle !== undefined)
            runtime.log.info(obstacle);
        const options = rowOptions(inputs, secrets, obstacle === undefined);
        const builds = facts.rows.map(row => planRow(row, facts, options));
        const known = (0,credentials/* knownSecrets */.xU)(runtime);
        for (const { definition } of builds)
            (0,credentials/* refuseSecrets */.un)(definition, known);
        for (const line of builds.flatMap(build => describeBuild(build, facts.builder)))
            runtime.log.info(line);
        if (inputs.dryRun) {
            runtime.log.info(JSON.stringify(builds, null, 2));
            return;
        }
        const { log, folders } = runtime;
        const { openRegistry } = await Promise.all(/* import() */[__webpack_require__.e('shared-registry-open'), __webpack_require__.e('shared-registry-credentials-explicit-credential')]).then(__webpack_require__.bind(__webpack_require__, 2335));
        const registry = openRegistry(runtime);
        const records = await applyBuilds(builds, facts, { store, buildx, registry, log, folders, secrets: secrets.env });
        if (facts.load)
            await reportLoaded(builds, runtime, inputs);
        else
            await reportRecords(records, runtime, { ...facts, summary: inputs.summary });
    },
});


/***/ }),

/***/ 6718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ descriptorAnnotations),
/* harmony export */   bf: () => (/* binding */ withoutIndexAnnotations),
/* harmony export */   nM: () => (/* binding */ indexAnnotations)
/* harmony export */ });
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5699);

const laterLevels = ['index', 'index-descriptor', 'manifest-descriptor'];
const indexAnnotations = (target) => byKey(annotationsOf(target).filter(({ level }) => level === 'index'));
function descriptorAnnotations(target, platform) {
    const ofLevel = annotationsOf(target).filter(({ level }) => level === 'manifest-descriptor');
    const general = ofLevel.filter(annotation => annotation.platform === undefined);
    return byKey([...general, ...ofLevel.filter(annotation => annotation.platform === platform)]);
}
function withoutIndexAnnotations(target) {
    const { annotations, output } = target;
    return {
        ...(annotations && { annotations: annotations.flatMap(withoutLaterLevels) }),
        ...(output && { output: output.map(withoutLaterOptions) }),
    };
}
const byKey = (annotations) => Object.fromEntries(annotations.map(({ key, value }) => [key, value]));
function annotationsOf({ annotations = [], output = [] }) {
    const options = output.flatMap(entry => Object.entries((0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .composableFields */ .ho)(entry)));
    return [
        ...options.flatMap(([name, value]) => annotationOfOption(name, value) ?? []),
        ...annotations.flatMap(annotationsOfLine),
    ];
}
function annotationOfOption(name, value) {
    const [, level = 'manifest', platform, key] = /^annotation(?:-([a-z-]+))?(?:\[([^\]]*)\])?\.(.+)$/s.exec(name) ?? [];
    return key === undefined ? undefined : { level, platform, key, value };
}
function annotationsOfLine(line) {
    const { levels, rest } = splitLine(line);
    const equals = rest.indexOf('=');
    const key = (0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeTemplate */ .Bn)(rest.slice(0, Math.max(0, equals)));
    const value = (0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeTemplate */ .Bn)(rest.slice(equals + 1));
    return levels.flatMap(written => {
        const [, level, platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(written) ?? [];
        return level === undefined || key === '' ? [] : [{ level, platform, key, value }];
    });
}
function splitLine(line) {
    const key = line.split('=', 1)[0] ?? '';
    const colon = key.indexOf(':');
    if (colon < 0)
        return { levels: ['manifest'], rest: line };
    return { levels: line.slice(0, colon).split(','), rest: line.slice(colon + 1) };
}
const isLater = (written) => laterLevels.includes(written.replace(/\[.*$/s, ''));
function withoutLaterLevels(line) {
    const { levels, rest } = splitLine(line);
    const kept = levels.filter(level => !isLater(level));
    if (kept.length === levels.length)
        return [line];
    return kept.length === 0 ? [] : [`${kept.join(',')}:${rest}`];
}
function withoutLaterOptions(entry) {
    const options = Object.entries((0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .composableFields */ .ho)(entry));
    const kept = options.filter(([name]) => !isLater(/^annotation-([^.]*)\./s.exec(name)?.[1] ?? ''));
    return kept.length === options.length ? entry : (0,_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .composableText */ .vk)(Object.fromEntries(kept));
}


/***/ }),

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readRunSteps),
/* harmony export */   w: () => (/* binding */ mentions)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8421);
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2690);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8133);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5154);




function readRunSteps(file, args = {}) {
    const scope = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .readArgumentScope */ .kQ)(file, { args, stage: '' });
    const states = [];
    const steps = [];
    for (const stage of file.stages) {
        const parent = parentOf(stage, file, scope);
        const base = parent === undefined ? undefined : states[parent.index];
        const state = {
            values: new Map(base?.values),
            open: base?.open ?? stage.base !== 'scratch',
            args: new Map(base?.args),
            triggers: [],
        };
        for (const instruction of [...(base?.triggers ?? []), ...stage.instructions]) {
            if (instruction.keyword === 'ONBUILD')
                state.triggers.push((0,_instructions_js__WEBPACK_IMPORTED_MODULE_1__/* .triggerOf */ .ix)(instruction, file.escapeToken));
            if (instruction.keyword === 'RUN')
                steps.push(stepOf(instruction, stage, state, scope));
            (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .applyVariables */ .gT)(instruction, state, scope);
            if (instruction.keyword === 'ARG') {
                for (const { name } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction))
                    state.args.set(name, instruction.line);
            }
            if (instruction.keyword === 'ENV') {
                for (const { name, value = '' } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction))
                    if (!mentions(value, name))
                        state.args.delete(name);
            }
        }
        states.push(state);
    }
    return steps;
}
const mentions = (text, name) => [...text.matchAll(/\$\{?(\w+)/g)].some(([, variable]) => variable === name);
function parentOf(stage, file, scope) {
    const base = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .expandIn */ .WP)(stage.base, { values: scope.globals, open: false }, scope);
    return base === 'unknown' ? undefined : (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .findStage */ .U9)(file.stages.slice(0, stage.index), base.value);
}
function stepOf(instruction, stage, state, scope) {
    const secrets = (0,_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .readMounts */ .b)(instruction)
        .filter(({ type }) => type === 'secret')
        .map(mount => (0,_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .secretIdOf */ .z)(mount, word => expandedOr(word, state, scope)));
    return {
        stage: stage.index,
        line: instruction.line,
        command: instruction.rest,
        text: instruction.text,
        secrets,
        args: new Map(state.args),
    };
}
function expandedOr(word, state, scope) {
    const expanded = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .expandIn */ .WP)(word, state, scope);
    return expanded === 'unknown' ? word : expanded.value;
}


/***/ }),

/***/ 5137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xx: () => (/* binding */ checkOrigin),
  Gy: () => (/* binding */ checkPlan),
  L9: () => (/* binding */ findPlan),
  aT: () => (/* binding */ foreignFacts),
  OS: () => (/* binding */ missingPlan),
  vS: () => (/* binding */ parsePlan),
  Q5: () => (/* binding */ plansIn),
  m3: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(2714);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(5534);
;// CONCATENATED MODULE: ./actions/shared/images/documents/build-plan.js



const reuse = dist/* object */.Ikc({
    digest: fields/* digest */.br,
    mediaType: fields/* nonEmptyString */.y0,
    platforms: dist/* record */.g1P(fields/* platform */.iD, fields/* platformEntry */.Qo),
    attestations: dist/* array */.YOg(fields/* attestation */.lG),
    base: fields/* base */.E3,
    builtFrom: fields/* commit */.cd,
    run: dist/* nullable */.mee(fields/* count */.U9),
});
const target = dist/* object */.Ikc({
    image: dist/* nullable */.mee(fields/* repository */.Jk),
    mirrors: dist/* array */.YOg(fields/* repository */.Jk),
    tags: dist/* array */.YOg(fields/* tag */.Tc),
    tagKinds: fields/* kindByTag */.MM,
    immutableTag: dist/* nullable */.mee(fields/* tag */.Tc),
    platforms: dist/* array */.YOg(fields/* platform */.iD),
    parents: dist/* array */.YOg(fields/* targetName */.je),
    requested: dist/* boolean */.zMY(),
    component: dist/* string */.YjP(),
    wave: fields/* count */.U9,
    action: dist/* picklist */.KIO(['build', 'reuse']),
    contentKey: dist/* nullable */.mee(fields/* digest */.br),
    ...fields/* definition */.mw,
    sourceRules: fields/* sourceRules */.NP,
    reason: dist/* string */.YjP(),
    reuse: dist/* nullable */.mee(reuse),
});
const row = dist/* object */.Ikc({
    name: fields/* rowName */._k,
    runner: dist/* array */.YOg(fields/* nonEmptyString */.y0),
    platform: fields/* platform */.iD,
    wave: fields/* count */.U9,
    publish: dist/* array */.YOg(fields/* targetName */.je),
    linked: dist/* array */.YOg(fields/* targetName */.je),
    parents: dist/* record */.g1P(fields/* targetName */.je, dist/* nullable */.mee(fields/* pinnedReference */.ct)),
    pull: dist/* boolean */.zMY(),
    noCache: dist/* boolean */.zMY(),
});
const buildPlan = dist/* object */.Ikc({
    ...fields/* origin */.TG,
    workdir: dist/* optional */.lqM(fields/* nonEmptyString */.y0),
    base: dist/* object */.Ikc({
        revision: dist/* nullable */.mee(fields/* commit */.cd),
        reason: dist/* string */.YjP(),
        run: dist/* nullable */.mee(fields/* count */.U9),
    }),
    definition: dist/* looseObject */._H3({ target: dist/* record */.g1P(fields/* targetName */.je, dist/* looseObject */._H3({})) }),
    targets: dist/* record */.g1P(fields/* targetName */.je, target),
    rows: dist/* array */.YOg(row),
});
const parseBuildPlan = (0,runtime_document/* documentReader */.vS)({ 1: (0,runtime_document/* documentVersion */.am)(buildPlan) }, contradictionsInPlan);
function contradictionsInPlan(plan) {
    const { targets, rows } = plan;
    const unknownTarget = (path, name) => Object.hasOwn(targets, name) ? [] : [{ path, error: `the plan has no target "${name}"` }];
    const unknown = (path, names) => names.flatMap((name, index) => unknownTarget([...path, index], name));
    return [
        ...fields/* refContradictions */.MB(plan),
        ...Object.entries(targets).flatMap(([name, each]) => [
            ...fields/* tagContradictions */.$z(['targets', name], each),
            ...unknown(['targets', name, 'parents'], each.parents),
        ]),
        ...rows.flatMap(({ publish, linked, parents }, index) => [
            ...unknown(['rows', index, 'publish'], publish),
            ...unknown(['rows', index, 'linked'], linked),
            ...Object.keys(parents).flatMap(name => unknownTarget(['rows', index, 'parents', name], name)),
        ]),
    ];
}

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/input-file.js + 1 modules
var input_file = __webpack_require__(8312);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var artifacts_names = __webpack_require__(5558);
;// CONCATENATED MODULE: ./actions/shared/github/documents/plan.js




async function readPlan(store, request) {
    const { input } = request;
    if (input !== '')
        return checkPlan(await readNamedPlan(store, request), request);
    const wanted = (artifacts) => plansIn(artifacts, request).find(({ step }) => step === undefined);
    const artifacts = await store.list(listed => wanted(listed) !== undefined);
    const found = wanted(artifacts);
    if (found === undefined)
        throw missingPlan(artifacts, store.location, request);
    return checkPlan(await readPlanArtifact(store, found.name), request);
}
async function findPlan(store, { environment, job }) {
    const names = (0,artifacts_names/* latestPlans */.QU)((await store.list()).map(({ name }) => name)).filter(({ step }) => step === undefined);
    const found = names.find(name => name.environment === (environment || null)) ?? names[0];
    if (found === undefined)
        return undefined;
    const plan = parsePlan(await readPlanArtifact(store, found.name));
    return foreignFacts(plan.plan, job).length === 0 ? plan : undefined;
}
const plansIn = (artifacts, { environment }) => (0,artifacts_names/* latestPlans */.QU)(artifacts.map(({ name }) => name)).filter(plan => plan.environment === (environment || null));
const sameEnvironment = 'Give plan, build and publish jobs the same "environment".';
function missingPlan(artifacts, location, { environment }) {
    const others = (0,artifacts_names/* latestPlans */.QU)(artifacts.map(({ name }) => name)).map(plan => plan.environment ?? 'none');
    const name = (0,artifacts_names/* planArtifact */.sH)({ environment: environment || null, attempt: 1 }).replace(/1$/, '<attempt>');
    const missing = `There is no plan in ${location}: no artifact is named ${name}.`;
    if (others.length === 0) {
        return (0,errors/* inputError */.Xu)(missing, {
            fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". If the plan job ran long ago, its artifact has expired: run all jobs again.',
            terminalFix: 'Run buildx-matrix first, or give the path of a plan to the input "plan".',
        });
    }
    return (0,errors/* inputError */.Xu)(`${missing} There are plans for the environments: ${[...new Set(others)].join(', ')}.`, {
        fix: sameEnvironment,
        terminalFix: 'Give buildx-matrix, build-images and emit-digest-artifact the same "environment".',
    });
}
function checkPlan(found, { environment, job }) {
    const { plan, source } = 'plan' in found ? found : parsePlan(found);
    const fixes = {
        fix: 'Let an earlier job of this run make the plan (buildx-matrix), and let this job need it.',
        terminalFix: 'Run buildx-matrix for this commit first.',
    };
    const facts = foreignFacts(plan, job);
    if (facts.length > 0)
        checkOrigin(`The plan in ${source}`, fixes, facts);
    if (environment !== '' && environment !== plan.environment) {
        const planned = plan.environment === null ? 'none' : `"${plan.environment}"`;
        throw (0,errors/* inputError */.Xu)(`Input "environment" is "${environment}", and the plan in ${source} was made for ${planned}.`, {
            fix: sameEnvironment,
            terminalFix: 'Give buildx-matrix, build-images and emit-digest-artifact the same "environment".',
        });
    }
    return { plan, source };
}
function parsePlan({ json, source }) {
    const plan = parseBuildPlan(json, `The plan in ${source}`);
    return { plan, source };
}
function foreignFacts(plan, job) {
    const facts = [
        { fact: 'repository', found: plan.repository, expected: job.repository },
        { fact: 'run', found: plan.run.id, expected: job.run?.id ?? 0 },
        { fact: 'commit', found: plan.revision, expected: job.revision },
    ];
    return facts.filter(({ found, expected }) => found !== expected);
}
const isPath = (input) => /[/\\]|\.json$/.test(input);
async function readNamedPlan(store, { input, workspace }) {
    if (!isPath(input))
        return await readPlanArtifact(store, input);
    const fix = 'Give the path of a plan.json, the name of an artifact, or leave the input empty to take the plan of this run.';
    return { json: (0,input_file/* readInputFile */.jH)({ input: 'plan', file: input, workspace, fix }).toString('utf8'), source: input };
}
const readPlanArtifact = async (store, name) => ({
    json: await store.read(name, artifacts_names/* planFileName */.xr),
    source: `artifact ${name}`,
});
function checkOrigin(what, fixes, facts) {
    const differing = facts.filter(({ found, expected }) => found !== expected);
    if (differing.length === 0)
        return;
    const show = (value) => (value === '' || value === null ? 'none' : String(value));
    const lines = differing.map(({ fact, found, expected }) => `  ${fact}: ${show(found)} there, ${show(expected)} here`);
    throw (0,errors/* inputError */.Xu)(`${what} does not belong to this job:\n${lines.join('\n')}`, fixes);
}


/***/ }),

/***/ 8349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _images_documents_image_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(841);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5558);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5137);




async function readRecords(store, request) {
    const { plans, awaited = [], known } = request;
    const limits = plans && {
        environment: plans[0]?.environment ?? null,
        attempts: new Map(plans.flatMap(({ rows, run }) => rows.map(({ name }) => [name, run.attempt]))),
    };
    const choose = (artifacts) => (0,_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseRecords */ .A6)(artifacts.map(({ name }) => name), limits);
    const isComplete = (artifacts) => {
        const found = new Set(choose(artifacts).taken.map(({ row }) => row));
        return awaited.every(row => found.has(row));
    };
    const choice = choose(known && isComplete(known.listed) ? known.listed : await store.list(isComplete));
    const unread = choice.taken.filter(({ name }) => !known?.texts.has(name));
    const read = await store.readAll(unread.map(({ name }) => ({ name, fileName: _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG })));
    const texts = new Map([
        ...(known?.texts ?? []),
        ...unread.map(({ name }, index) => [name, read[index] ?? '']),
    ]);
    const records = choice.taken.flatMap(from => checkRecords(texts.get(from.name) ?? '', from, request));
    return { ...choice, records: onePerPlatform(records) };
}
function checkRecords(json, from, { job }) {
    const records = (0,_images_documents_image_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRecords */ .Db)(json, `${_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG} in artifact ${from.name}`);
    const fixes = {
        fix: 'Records are written by build-images in the jobs of this run. Run all jobs again.',
        terminalFix: 'Remove .image-actions, and run buildx-matrix and build-images for this commit again.',
    };
    for (const record of records) {
        (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOrigin */ .Xx)(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, fixes, [
            { fact: 'run', found: record.run.id, expected: job.run?.id ?? 0 },
            { fact: 'attempt', found: record.run.attempt, expected: from.attempt },
            { fact: 'commit', found: record.revision, expected: job.revision },
            { fact: 'row', found: record.row, expected: from.row },
            { fact: 'environment', found: record.environment, expected: from.environment },
        ]);
    }
    return records;
}
function onePerPlatform(records) {
    const chosen = new Map();
    for (const record of records) {
        const key = `${record.target} for ${record.platform}`;
        const other = chosen.get(key);
        if (other !== undefined && other.run.attempt === record.run.attempt) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`${key} was recorded twice in attempt ${record.run.attempt}: by row ${other.row} and by row ${record.row}.`, {
                fix: 'Let only one row publish each target and platform, as the plan of buildx-matrix does.',
            });
        }
        if (other === undefined || other.run.attempt < record.run.attempt)
            chosen.set(key, record);
    }
    return [...chosen.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ parseImageRecords)
/* harmony export */ });
/* unused harmony exports imageRecord, imageRecords */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5534);



const imageRecord = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        attempt: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    }),
    revision: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    environment: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA,
    row: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowName */ ._k,
    target: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je,
    image: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    platform: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD,
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    temporaryTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    layout: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyString */ .y0),
    descriptor: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptor */ .yu,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    layers: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .mw,
});
const imageRecords = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(imageRecord);
const parseImageRecords = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentListReader */ .Fr)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(imageRecord) });


/***/ }),

/***/ 2130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB'];
    let step = 0;
    let value = bytes;
    while (step < units.length - 1 && value >= 999.95) {
        step++;
        value = bytes / 1000 ** step;
    }
    const digits = value < 9.995 ? 2 : 1;
    return `${value.toFixed(step === 0 ? 0 : digits)} ${units[step]}`;
}


/***/ })

};
