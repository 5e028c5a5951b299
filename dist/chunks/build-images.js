export const id = 'build-images';
export const ids = ['build-images'];
export const modules = {

/***/ 14357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImagesAction: () => (/* binding */ buildImagesAction)
});

// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(58702);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js + 3 modules
var artifacts_open = __webpack_require__(8558);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 12 modules
var registry_open = __webpack_require__(73424);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(44053);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(85558);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
;// CONCATENATED MODULE: ./actions/shared/bake/build-figures.js

const inspected = dist/* looseObject */._H3({
    Duration: dist/* number */.aig(),
    NumTotalSteps: dist/* number */.aig(),
    NumCachedSteps: dist/* optional */.lqM(dist/* number */.aig(), 0),
});
async function readFigures(buildx, builder, id) {
    if (!/^[a-z0-9]+$/.test(id))
        return undefined;
    const args = ['history', 'inspect', ...(builder === '' ? [] : ['--builder', builder]), '--format', 'json', id];
    try {
        const { exitCode, stdout } = await buildx.capture(args, { timeoutSeconds: 20 });
        if (exitCode !== 0)
            return undefined;
        const { Duration, NumTotalSteps, NumCachedSteps } = dist/* parse */.qgA(inspected, JSON.parse(stdout.toString('utf8')));
        return { seconds: Math.round(Duration / 1e8) / 10, steps: NumTotalSteps, cachedSteps: NumCachedSteps };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(90886);
// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(89511);
// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(37566);
// EXTERNAL MODULE: ./actions/shared/images/media-type.js
var media_type = __webpack_require__(76408);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/registry/failure.js
var failure = __webpack_require__(84292);
// EXTERNAL MODULE: ./actions/shared/registry/source.js
var source = __webpack_require__(74749);
;// CONCATENATED MODULE: ./actions/shared/registry/layout.js








const refName = 'org.opencontainers.image.ref.name';
async function openLayout(folder) {
    const file = external_node_path_.join(folder, 'index.json');
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        throw (0,errors/* inputError */.Xu)(`${folder} holds no OCI image layout: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
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

// EXTERNAL MODULE: ./actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(74708);
;// CONCATENATED MODULE: ./actions/build-images/record/base.js


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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var definition = __webpack_require__(35699);
// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(58421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/sources.js
var sources = __webpack_require__(70965);
// EXTERNAL MODULE: ./actions/shared/dockerfile/variables.js
var variables = __webpack_require__(65154);
;// CONCATENATED MODULE: ./actions/build-images/record/external-base.js







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
    const source = target && dockerfileSource(target, workdir);
    if (target === undefined || source === undefined || search.path.includes(name))
        return undefined;
    const contexts = new Map(Object.entries(target.contexts ?? {}).map(([key, value]) => [(0,variables/* familiarName */.hG)(key), value]));
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
function dockerfileSource(target, workdir) {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined)
        return (0,definition/* unescapeTemplate */.Bn)(inline);
    const file = external_node_path_.resolve(workdir, target.context ?? '.', target.dockerfile ?? 'Dockerfile');
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
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
        image: planned?.image ?? '',
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
    };
}

;// CONCATENATED MODULE: ./actions/build-images/record/recording.js









const parallelReads = 8;
async function recordRow(row, ports) {
    const { build, built, facts } = row;
    const images = [];
    for (const [name, target] of built)
        images.push(await readBuilt(name, target, row, ports));
    const pinned = await readParents(build, ports.registry);
    return await (0,concurrency/* mapConcurrently */.X)(images, parallelReads, async (image) => {
        const parent = await findBase(image, candidatesFor(image.name, row, { images, pinned }));
        const used = built.get(image.name)?.used ?? [];
        const base = parent ?? externalBase({ name: image.name, used }, build, facts.workdir);
        return recordOf(image, base, { build, facts });
    });
}
async function readBuilt(name, target, { build, facts }, ports) {
    const delivery = build.targets[name];
    const source = delivery?.kind === 'layout'
        ? await openLayout(delivery.folder)
        : ports.registry.repository(facts.plan.targets[name]?.image ?? '');
    const content = await readReported(name, target.digest, source);
    const figures = target.history ? await readFigures(ports.buildx, facts.builder.name, target.history) : undefined;
    const image = onlyPlatform(name, content, build.platform);
    return { ...image, name, source, attestations: content.attestations, figures };
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
    const parents = new Map();
    for (const [name, { reference }] of Object.entries(build.parents)) {
        const parsed = (0,images_reference/* parseReference */.F2)(reference);
        const image = (0,images_reference/* repositoryOf */._M)(parsed);
        const source = registry.repository(image);
        const content = await (0,image_content.readImage)(source, parsed.digest ?? '');
        const found = content?.platforms.find(entry => entry.platform === build.platform) ?? content?.platforms[0];
        if (found !== undefined)
            parents.set(name, { ...found, source, image, digest: found.descriptor.digest });
    }
    return parents;
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

// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(65534);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(72714);
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
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(83109);
;// CONCATENATED MODULE: ./actions/build-images/row/build-failure.js




function buildFailure(build, builder, lines) {
    const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
    const report = (start < 0 ? lines.slice(-12) : lines.slice(start)).join('\n');
    const refused = refusedPush(report, lines.at(-1) ?? '');
    if (refused !== undefined)
        return refused;
    const names = Object.keys(build.targets).join(', ');
    return (0,errors/* inputError */.Xu)(`The build of ${names} for ${build.platform} failed:\n${report}`, {
        fix: canRun(build.platform, builder, report)
            ? 'The section of the log above has the complete output of the build.'
            : `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform that it lists'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`,
    });
}
const foreignPlatform = /exec format error|no match for platform|does not match the specified platform/i;
const canRun = (platform, { platforms }, report) => (platforms.length === 0 || platforms.includes(platform)) && !foreignPlatform.test(report);
const denied = /\b40[13]\b|denied|unauthorized|insufficient_scope|authorization failed|no basic auth credentials/i;
const absent = /name unknown|repository .* (?:does not exist|not found)/i;
function refusedPush(report, lastLine) {
    const [, name, why = ''] = /failed to push (\S+): (.*)/.exec(report) ?? [];
    if (name === undefined)
        return undefined;
    const { registry, path } = (0,images_reference/* parseReference */.F2)(name.replace(/@.*$/, ''));
    const purpose = { registry, path, access: 'push', doing: 'pushing what was built' };
    const answer = `buildx says "${(0,log/* oneLine */.TN)(lastLine)}"`;
    if (absent.test(why))
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
    const names = Object.keys(build.targets);
    for (const delivery of Object.values(build.targets)) {
        if (delivery.kind === 'layout')
            (0,external_node_fs_.mkdirSync)(delivery.folder, { recursive: true });
    }
    const files = ['--file', definition, '--metadata-file', metadata];
    const allow = build.allow.flatMap(entitlement => ['--allow', entitlement]);
    const args = ['bake', '--builder', builder.name, ...files, '--progress', 'plain', ...allow, '--', ...names];
    const lines = [];
    const exitCode = await log.group(`Build ${names.join(', ')} for ${build.platform}`, () => buildx.stream(args, {
        cwd: workdir,
        env: { BUILDX_METADATA_PROVENANCE: 'min', ...Object.fromEntries(secrets) },
        onLine: line => {
            lines.push(line);
            if (lines.length > keptLines)
                lines.shift();
            log.info(line);
        },
    }));
    if (exitCode !== 0)
        throw buildFailure(build, builder, lines);
    return readMetadata(metadata, names);
}

;// CONCATENATED MODULE: ./actions/build-images/apply.js



async function applyBuilds(builds, facts, ports) {
    const { plan, attempt, builder, workdir } = facts;
    const { store, log } = ports;
    if (facts.isNewPlan)
        await store.upload((0,names/* planArtifact */.sH)(plan.run.attempt), names/* planFileName */.xr, jsonDocument(plan));
    const folder = ports.folders.create('bake');
    const all = [];
    for (const build of builds) {
        const built = await runBake(build, { buildx: ports.buildx, log, builder, folder, workdir, secrets: ports.secrets });
        const records = await recordRow({ build, built, facts }, ports);
        await store.upload((0,names/* recordsArtifact */.by)(build.row, attempt), names/* recordsFileName */.aG, jsonDocument(records));
        all.push(...records);
    }
    return all;
}
const jsonDocument = (value) => `${JSON.stringify(value, null, 2)}\n`;

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(29452);
;// CONCATENATED MODULE: ./actions/shared/bake/builder.js



const listed = dist/* looseObject */._H3({
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
        .map(line => dist/* parse */.qgA(listed, JSON.parse(line)));
    const found = builders.find(builder => (name === '' ? builder.Current : builder.Name === name));
    if (found === undefined) {
        const names = builders.map(builder => builder.Name);
        throw (0,errors/* inputError */.Xu)(name === ''
            ? 'Buildx has no current builder.'
            : `Input "builder": there is no builder "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}.`, {
            fix: `There are: ${names.join(', ') || 'none'}. Add the step "uses: docker/setup-buildx-action", or name one of these.`,
        });
    }
    const platforms = (found.Nodes ?? []).flatMap(node => node.Platforms ?? []);
    return { name: found.Name, driver: found.Driver, platforms };
}

// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(13672);
// EXTERNAL MODULE: ./actions/shared/bake/plan.js + 1 modules
var plan = __webpack_require__(50444);
// EXTERNAL MODULE: ./actions/shared/bake/print.js
var print = __webpack_require__(39179);
// EXTERNAL MODULE: ./actions/shared/bake/targets.js + 1 modules
var targets = __webpack_require__(2172);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var documents_plan = __webpack_require__(98226);
// EXTERNAL MODULE: ./actions/shared/github/documents/records.js
var records = __webpack_require__(88349);
;// CONCATENATED MODULE: ./actions/build-images/facts.js













async function gatherBuildFacts(inputs, runtime, clients) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const builder = await findBuilder(clients.buildx, inputs.builder);
    const isNewPlan = inputs.plan === '' && inputs.row === '';
    const plan = isNewPlan
        ? await makePlan(inputs, context, {
            buildx: clients.buildx,
            now: runtime.now,
            secrets: (0,credentials/* knownSecrets */.xU)(runtime),
        })
        : await findPlan(inputs.plan, context, { store: clients.store, folders: runtime.folders });
    const rows = isNewPlan ? plan.rows : [findRow(plan, inputs.row)];
    const push = decidePush(inputs.push, context);
    const needsRecords = push.decision && rows.some(row => Object.values(row.parents).includes(null));
    return {
        plan,
        rows,
        isNewPlan,
        builder,
        attempt: context.run?.attempt ?? 1,
        push,
        records: needsRecords ? (await (0,records/* readRecords */.T)(clients.store, { job: context, plan })).records : [],
        url: context.url,
        workdir: external_node_path_.resolve(runtime.folders.workspace, inputs.workdir),
        layouts: external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime), 'layouts'),
    };
}
async function findPlan(input, job, { store, folders }) {
    return (await (0,documents_plan/* readPlan */.m)(store, { input, workspace: folders.workspace, job })).plan;
}
async function makePlan(inputs, context, { buildx, now, secrets }) {
    const printed = await (0,print.printDefinition)(buildx, inputs);
    const requested = (0,graph.requestedTargets)(printed, inputs.targets);
    const described = (0,targets/* describeTargets */.E)(printed, {
        requested,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets,
    });
    const reason = 'no plan is given, so all targets are built';
    return (0,plan/* assemblePlan */.S)({
        definition: described.definition,
        targets: (0,plan/* buildAll */.A)(described.targets, reason),
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        created: now().toISOString(),
        base: { revision: null, reason, run: null },
    }, { group: 'component', runners: new Map([['default', 'here']]) });
}
function findRow(plan, name) {
    const names = plan.rows.map(row => row.name);
    const row = name === '' && plan.rows.length === 1 ? plan.rows[0] : plan.rows.find(row => row.name === name);
    if (row !== undefined)
        return row;
    const what = name === ''
        ? `Input "row" is empty, and the plan has ${names.length} rows.`
        : `Input "row": the plan has no row "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}.`;
    throw (0,errors/* inputError */.Xu)(what, {
        fix: `Rows: ${names.join(', ') || 'none'}. In a matrix job write "row: \${{ matrix.name }}".`,
    });
}
function decidePush(input, context) {
    if (input !== 'auto')
        return { decision: input === 'true', reason: `push: ${input}` };
    if (context.pullRequest?.fork)
        return { decision: false, reason: 'the pull request comes from a fork' };
    return { decision: true, reason: `push: auto, ${context.event} in the repository itself` };
}

// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(85882);
// EXTERNAL MODULE: ./actions/shared/images/platform.js
var images_platform = __webpack_require__(98520);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(42028);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(94126);
// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(47099);
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
            throw (0,diagnostics/* diagnosticError */.kD)(`the secret "${id}" is given twice`);
        secrets.set(id, text.slice(equals + 1));
    });
    return secrets;
}
function checkSecrets({ secrets, secretFiles, secretEnvs }) {
    const errors = [];
    const ids = new Set(secrets.keys());
    for (const [input, entries] of [
        ['secret-files', secretFiles],
        ['secret-envs', secretEnvs],
    ]) {
        for (const id of entries.keys()) {
            if (!idPattern.test(id))
                errors.push(`Input "${input}": "${id}" is not an id; allowed: letters, digits, "_", "." and "-".`);
            else if (ids.has(id))
                errors.push(`Input "${input}": the secret "${id}" is given twice.`);
            ids.add(id);
        }
    }
    for (const variable of secretEnvs.values()) {
        if (!variablePattern.test(variable)) {
            errors.push(`Input "secret-envs": "${variable}" is not the name of an environment variable.`);
        }
        else if (!(0,bake_buildx.reachesBuild)(variable)) {
            errors.push(`Input "secret-envs": a build does not get "${variable}", which belongs to the runner. Set another variable to its value with "env:".`);
        }
    }
    return errors.length === 0 ? undefined : errors.join('\n');
}
function buildSecrets({ secrets, secretFiles, secretEnvs }, workdir) {
    const values = [...secrets].map(([id, value], index) => ({ id, value, variable: `IMAGE_ACTIONS_SECRET_${index}` }));
    return {
        entries: [
            ...values.map(({ id, variable }) => `id=${id},env=${variable}`),
            ...[...secretFiles].map(([id, file]) => `id=${id},"src=${(0,definition/* escapeTemplate */.s5)(file).replaceAll('"', '""')}"`),
            ...[...secretEnvs].map(([id, variable]) => `id=${id},env=${variable}`),
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
    set: (0,inputs/* list */.p_)(),
    variables: (0,inputs/* mapping */.pq)(),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    'default-platform': (0,inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,images_platform/* parsePlatform */.F)(value).text }),
    builder: (0,inputs/* text */.Qq)(),
    push: (0,inputs/* choice */.Yq)(['auto', 'true', 'false'], 'auto'),
    cache: (0,inputs/* choice */.Yq)(['gha', 'registry', 'inline', 'none'], 'gha'),
    'cache-ref': (0,inputs/* text */.Qq)(),
    provenance: (0,inputs/* text */.Qq)({ parse: value => parseAttestation('provenance', value) }),
    sbom: (0,inputs/* text */.Qq)({ parse: value => parseAttestation('sbom', value) }),
    secrets: (0,inputs/* secret */.rJ)({ parse: parseSecretLines }),
    'secret-files': (0,inputs/* mapping */.pq)(),
    'secret-envs': (0,inputs/* mapping */.pq)(),
    allow: (0,inputs/* list */.p_)({ separator: ',' }),
    pull: (0,inputs/* flag */.Jt)(false),
    'no-cache': (0,inputs/* flag */.Jt)(false),
    'no-cache-filter': (0,inputs/* list */.p_)({ separator: ',' }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const buildImagesOutputs = ['records', 'records-artifact', 'images'];
const buildImagesChecks = [checkSecrets];
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

// EXTERNAL MODULE: ./actions/shared/images/size.js
var size = __webpack_require__(22130);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(75573);
;// CONCATENATED MODULE: ./actions/build-images/report.js






const ways = {
    digest: 'pushed by digest',
    tag: 'pushed under a temporary tag',
    layout: 'kept as an OCI layout',
};
function describeBuild(build, builder) {
    const targets = Object.entries(build.targets).map(([name, { kind, reason }]) => `  ${name}: ${ways[kind]} (${reason})`);
    const parents = Object.entries(build.parents).map(([name, { reference, reason }]) => `  from ${name}: ${reference} (${reason})`);
    return [`Row ${build.row} on builder "${builder.name}" (driver ${builder.driver})`, ...targets, ...parents];
}
async function reportRecords(records, runtime, { attempt, summary }) {
    for (const record of records)
        runtime.log.info(describeRecord(record));
    const rows = [...new Set(records.map(record => record.row))];
    (0,outputs/* setOutputs */.n0)(runtime, {
        records: { json: records, file: external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime), 'records.json') },
        'records-artifact': rows.map(row => (0,names/* recordsArtifact */.by)(row, attempt)).join('\n'),
        images: JSON.stringify(pullableImages(records)),
    });
    if (summary)
        await runtime.summary.append(summariseRecords(records));
}
function pullableImages(all) {
    const records = all.filter(record => record.pushed);
    const hasSeveral = new Set(records.map(record => record.platform)).size > 1;
    const key = ({ target, platform }) => (hasSeveral ? `${target} ${platform}` : target);
    return Object.fromEntries(records.map(record => [key(record), `${record.image}@${record.descriptor.digest}`]));
}
const describeFigures = ({ build }) => build === null ? '' : `${build.seconds} s, ${build.cachedSteps} of ${build.steps} steps cached`;
function describeRecord(record) {
    const parts = [record.descriptor.digest, (0,size/* formatBytes */.z)(record.size), describeFigures(record)].filter(Boolean);
    return `${record.target} ${record.platform}  ${parts.join('  ')}`;
}
function summariseRecords(records) {
    const rows = records.map(record => [
        (0,markdown/* code */.aY)(record.target),
        (0,markdown/* code */.aY)(record.platform),
        (0,markdown/* code */.aY)((0,images_digest/* shortDigest */.VK)(record.descriptor.digest)),
        (0,size/* formatBytes */.z)(record.size),
        record.pushed ? 'pushed' : 'not pushed',
        describeFigures(record),
    ]);
    return [
        `### Built ${records.length} ${records.length === 1 ? 'image' : 'images'}`,
        (0,markdown/* table */.tp)(['Target', 'Platform', 'Digest', 'Size', '', 'Build'], rows),
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

// EXTERNAL MODULE: ./actions/shared/images/tag.js
var images_tag = __webpack_require__(15319);
;// CONCATENATED MODULE: ./actions/build-images/row/cache.js


function cacheFields(target, plan, option) {
    const { name, defined, platform } = target;
    if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined)
        return {};
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
        return cut(input, (0,images_tag/* sanitiseTag */.JU)(scope));
    return cut(input.slice(0, colon), `${input.slice(colon + 1)}-${scope}`);
}

;// CONCATENATED MODULE: ./actions/build-images/row/delivery.js





function deliveryOf(name, row, { push, builder, layouts, attempt, plan }) {
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
function outputFields(defined, { image, mirrors }, delivery) {
    const names = [image, ...mirrors].filter(name => name !== null);
    const options = exportOptions(defined);
    if (delivery.kind === 'layout') {
        return { tags: [], output: [(0,definition/* composableText */.vk)({ type: 'oci', tar: 'false', ...options, dest: delivery.folder })] };
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
function exportOptions(defined) {
    const image = (defined.output ?? [])
        .map(definition/* composableFields */.ho)
        .find(({ type }) => type === 'image' || type === 'registry');
    return Object.fromEntries(Object.entries(image ?? {}).filter(([key]) => exportOption.test(key)));
}
const exportOption = /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;

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
    if (record !== undefined) {
        return { reference: `${record.image}@${record.descriptor.digest}`, reason: `built by row ${record.row}` };
    }
    throw (0,errors/* inputError */.Xu)(`Row "${row.name}" is built from "${name}", and no earlier row recorded it for ${row.platform}.`, {
        fix: `Let this job need the jobs of the earlier waves: wave ${row.wave} comes after wave ${row.wave - 1}.`,
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
    const targets = {};
    const target = {};
    for (const name of targetsBuilt(row, facts.plan, parents)) {
        const { planned, defined } = definedTarget(name, row, facts.plan);
        const common = commonFields(name, defined, context);
        if (row.publish.includes(name)) {
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
        allow: [...options.allow, ...(hasLayouts ? [`fs.write=${facts.layouts}`] : [])],
    };
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
    if (planned !== undefined && defined !== undefined)
        return { planned, defined };
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
function originLabels({ plan, url }) {
    return {
        'org.opencontainers.image.revision': plan.headRevision,
        ...(url === '' ? {} : { 'org.opencontainers.image.source': (0,definition/* escapeTemplate */.s5)(url) }),
    };
}

;// CONCATENATED MODULE: ./actions/build-images/index.js











const buildImagesAction = (0,action/* defineAction */.Q)({
    inputs: buildImagesInputs,
    checks: buildImagesChecks,
    outputs: buildImagesOutputs,
    run: async (inputs, runtime) => {
        const secrets = buildSecrets(inputs, inputs.workdir);
        for (const value of secrets.env.values())
            if (value !== '')
                runtime.mask(value);
        const store = (0,artifacts_open.openArtifactStore)(runtime);
        const buildx = await (0,bake_buildx.findBuildx)(runtime);
        const facts = await gatherBuildFacts(inputs, runtime, { store, buildx });
        const obstacle = cacheObstacle(inputs.cache, runtime.env);
        if (obstacle !== undefined)
            runtime.log.info(obstacle);
        const options = rowOptions(inputs, secrets, obstacle === undefined);
        const builds = facts.rows.map(row => planRow(row, facts, options));
        for (const line of builds.flatMap(build => describeBuild(build, facts.builder)))
            runtime.log.info(line);
        if (inputs.dryRun) {
            runtime.log.info(JSON.stringify(builds, null, 2));
            return;
        }
        const { log, folders } = runtime;
        const registry = (0,registry_open.openRegistry)(runtime);
        const records = await applyBuilds(builds, facts, { store, buildx, registry, log, folders, secrets: secrets.env });
        await reportRecords(records, runtime, { attempt: facts.attempt, summary: inputs.summary });
    },
});


/***/ }),

/***/ 98226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ checkOrigin),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
// EXTERNAL MODULE: ./actions/shared/runtime/document.js
var runtime_document = __webpack_require__(72714);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(65534);
;// CONCATENATED MODULE: ./actions/shared/images/build-plan.js



const reuse = dist/* object */.Ikc({
    digest: fields/* digest */.br,
    mediaType: dist/* string */.YjP(),
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
    immutableTag: dist/* nullable */.mee(fields/* tag */.Tc),
    platforms: dist/* array */.YOg(fields/* platform */.iD),
    parents: dist/* array */.YOg(fields/* targetName */.je),
    requested: dist/* boolean */.zMY(),
    component: dist/* string */.YjP(),
    wave: fields/* count */.U9,
    action: dist/* picklist */.KIO(['build', 'reuse']),
    contentKey: dist/* nullable */.mee(fields/* digest */.br),
    reason: dist/* string */.YjP(),
    reuse: dist/* nullable */.mee(reuse),
});
const row = dist/* object */.Ikc({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row')),
    runner: dist/* array */.YOg(dist/* string */.YjP()),
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
    base: dist/* object */.Ikc({
        revision: dist/* nullable */.mee(fields/* commit */.cd),
        reason: dist/* string */.YjP(),
        run: dist/* nullable */.mee(fields/* count */.U9),
    }),
    definition: dist/* looseObject */._H3({ target: dist/* record */.g1P(fields/* targetName */.je, dist/* looseObject */._H3({})) }),
    targets: dist/* record */.g1P(fields/* targetName */.je, target),
    rows: dist/* array */.YOg(row),
});
const parseBuildPlan = (0,runtime_document/* documentReader */.vS)({ 1: (0,runtime_document/* documentVersion */.am)(buildPlan) });

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var names = __webpack_require__(85558);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/store.js
var store = __webpack_require__(28351);
;// CONCATENATED MODULE: ./actions/shared/github/documents/plan.js






async function readPlan(store, { input, workspace, job }) {
    const { json, source } = isPath(input) ? readPlanFile(input, workspace) : await readPlanArtifact(input, store);
    const plan = parseBuildPlan(json, `The plan in ${source}`);
    const fix = 'Let an earlier job of this run make the plan (buildx-matrix), and let this job need it.';
    checkOrigin(`The plan in ${source}`, fix, [
        { fact: 'repository', found: plan.repository, expected: job.repository },
        { fact: 'run', found: plan.run.id, expected: job.run?.id ?? 0 },
        { fact: 'commit', found: plan.revision, expected: job.revision },
    ]);
    return { plan, source };
}
const isPath = (input) => /[/\\]|\.json$/.test(input);
function readPlanFile(input, workspace) {
    const file = external_node_path_.resolve(workspace, input);
    if (!(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.statSync)(file).isFile()) {
        throw (0,errors/* inputError */.Xu)(`Input "plan": there is no file ${input}.`, {
            fix: 'Give the path of a plan.json, the name of an artifact, or leave the input empty to take the plan of this run.',
        });
    }
    const { size } = (0,external_node_fs_.statSync)(file);
    if (size > store/* artifactLimit */.M) {
        throw (0,errors/* inputError */.Xu)(`Input "plan": ${input} has ${size} bytes; allowed: up to ${store/* artifactLimit */.M}.`);
    }
    return { json: (0,external_node_fs_.readFileSync)(file, 'utf8'), source: input };
}
async function readPlanArtifact(input, store) {
    const name = input === '' ? (0,names/* latestPlan */.ft)((await store.list()).map(artifact => artifact.name)) : input;
    if (name === undefined) {
        throw (0,errors/* inputError */.Xu)(`There is no plan in ${store.location}: no artifact is named image-plan--<attempt>.`, {
            fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". If the plan job ran long ago, its artifact has expired: run all jobs again.',
        });
    }
    return { json: await store.read(name, names/* planFileName */.xr), source: `artifact ${name}` };
}
function checkOrigin(what, fix, facts) {
    const differing = facts.filter(({ found, expected }) => found !== expected);
    if (differing.length === 0)
        return;
    const show = (value) => (value === '' || value === null ? 'none' : String(value));
    const lines = differing.map(({ fact, found, expected }) => `  ${fact}: ${show(found)} there, ${show(expected)} here`);
    throw (0,errors/* inputError */.Xu)(`${what} does not belong to this job:\n${lines.join('\n')}`, { fix });
}


/***/ }),

/***/ 88349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _images_image_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36321);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28812);
/* harmony import */ var _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85558);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98226);




async function readRecords(store, request) {
    const { plan } = request;
    const names = (await store.list()).map(({ name }) => name);
    const limits = plan && { rows: plan.rows.map(({ name }) => name), attempt: plan.run.attempt };
    const choice = (0,_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseRecords */ .A6)(names, limits);
    const documents = await store.readAll(choice.taken.map(({ name }) => name), _artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG);
    const records = choice.taken.flatMap((from, index) => checkRecords(documents[index] ?? '', from, request));
    return { ...choice, records: onePerPlatform(records) };
}
function checkRecords(json, from, { job, plan }) {
    const records = (0,_images_image_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageRecords */ .Db)(json, `${_artifacts_names_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsFileName */ .aG} in artifact ${from.name}`);
    const fix = 'Records are written by build-images in the jobs of this run. Run all jobs again.';
    for (const record of records) {
        (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOrigin */ .X)(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, fix, [
            { fact: 'run', found: record.run.id, expected: job.run?.id ?? 0 },
            { fact: 'attempt', found: record.run.attempt, expected: from.attempt },
            { fact: 'commit', found: record.revision, expected: job.revision },
            { fact: 'row', found: record.row, expected: from.row },
            ...(plan === undefined ? [] : [{ fact: 'environment', found: record.environment, expected: plan.environment }]),
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

/***/ 81027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89511);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98520);




const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';
const attestationManifest = 'attestation-manifest';
function readIndex(index, where) {
    const images = [];
    const attestations = [];
    const others = [];
    for (const entry of index.manifests) {
        const descriptor = descriptorOf(entry);
        const { platform } = entry;
        const subject = entry.annotations?.[referenceDigest];
        if (entry.annotations?.[referenceType] === attestationManifest && subject !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(subject)) {
            attestations.push({ ...descriptor, subject });
        }
        else if (!platform || platform.os === 'unknown' || platform.architecture === 'unknown') {
            others.push(descriptor);
        }
        else {
            images.push({
                platform: platformText(platform, where),
                osVersion: platform['os.version'],
                descriptor,
            });
        }
    }
    return { images, attestations, others };
}
const descriptorOf = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
function platformText(platform, where) {
    const text = [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
    try {
        return (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(text).text;
    }
    catch (error) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`${where} names a platform that cannot be used: ${JSON.stringify(text.slice(0, 100))}.`, {
            fix: 'Allowed: os/architecture[/variant], such as linux/amd64 or linux/arm/v7.',
            cause: error,
        });
    }
}
function assembleIndex(parts) {
    if (parts.length === 0)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)('An image index needs at least one platform.');
    const ordered = parts
        .map(part => ({ ...part, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .F)(part.platform) }))
        .sort((a, b) => compare(a.platform.text, b.platform.text));
    for (const [at, part] of ordered.entries()) {
        if (ordered[at + 1]?.platform.text === part.platform.text) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`An image index can contain ${part.platform.text} only once, but it appears twice.`);
        }
        const stray = part.attestations.find(({ subject }) => subject !== part.descriptor.digest);
        if (stray !== undefined) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`The attestation ${stray.digest} describes ${stray.subject}, not the image for ${part.platform.text}, ${part.descriptor.digest}.`);
        }
    }
    const manifests = [
        ...ordered.map(({ descriptor, platform }) => ({ ...plain(descriptor), platform: platformObject(platform) })),
        ...ordered.flatMap(({ attestations }) => [...attestations].sort((a, b) => compare(a.digest, b.digest)).map(attestationEntry)),
    ];
    const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP, manifests }));
    return {
        mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        bytes,
        platforms: ordered.map(({ platform }) => platform.text),
    };
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const plain = ({ mediaType, digest, size }) => ({ mediaType, digest, size });
const platformObject = ({ os, architecture, variant }) => ({
    architecture,
    os,
    ...(variant === undefined ? {} : { variant }),
});
const attestationEntry = (attestation) => ({
    ...plain(attestation),
    annotations: { [referenceDigest]: attestation.subject, [referenceType]: attestationManifest },
    platform: { architecture: 'unknown', os: 'unknown' },
});


/***/ }),

/***/ 37566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   R9: () => (/* binding */ imageSize),
/* harmony export */   YI: () => (/* binding */ isLayerPrefix)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76408);






const contentDescriptor = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const indexDocument = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    manifests: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        ...contentDescriptor.entries,
        platform: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
            architecture: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            os: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            variant: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
            'os.version': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        }))),
    })),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
});
const imageDocument = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    config: contentDescriptor,
    layers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(contentDescriptor),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()))),
});
function parseManifest(manifest, where) {
    const refuse = (why, cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`The manifest of ${where} cannot be used: ${why}.`, { cause });
    const document = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseObject */ .l)(manifest.bytes);
    if (document === undefined)
        throw refuse('it is not a JSON object');
    const stated = typeof document['mediaType'] === 'string' ? document['mediaType'] : undefined;
    const hasManifests = Object.hasOwn(document, 'manifests');
    const hasLayers = Object.hasOwn(document, 'layers') || Object.hasOwn(document, 'config');
    if (hasManifests && hasLayers)
        throw refuse('it is both an index and an image');
    const announced = (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(manifest.mediaType) || (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(manifest.mediaType) ? manifest.mediaType : undefined;
    if (announced !== undefined && stated !== undefined && announced !== stated) {
        throw refuse(`the registry announces it as ${announced}, but its mediaType is ${quoted(stated)}`);
    }
    const mediaType = announced ?? stated ?? (hasManifests ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociIndex */ .KP : hasLayers ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ociManifest */ .F7 : manifest.mediaType);
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(indexDocument, document);
        if (read.success)
            return { kind: 'index', mediaType, index: read.output };
        throw refuse(describeIssue(read.issues[0]));
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageType */ .G1)(mediaType)) {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(imageDocument, document);
        if (read.success)
            return { kind: 'image', mediaType, image: read.output };
        throw refuse(describeIssue(read.issues[0]));
    }
    throw refuse(`its media type ${quoted(mediaType)} is neither an image index nor an image manifest of OCI or Docker`);
}
const quoted = (text) => JSON.stringify(text.slice(0, 100));
function describeIssue(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue);
    return `${path === null ? '' : `${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(path)}: `}${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(issue.message)}`;
}
const imageSize = (image) => image.layers.reduce((sum, layer) => sum + layer.size, image.config.size);
const isLayerPrefix = (parentLayers, childLayers) => parentLayers.length > 0 &&
    parentLayers.length <= childLayers.length &&
    parentLayers.every((digest, at) => digest === childLayers[at]);


/***/ }),

/***/ 36321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ parseImageRecords)
/* harmony export */ });
/* unused harmony exports imageRecord, imageRecords */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);



const imageRecord = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    run: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
        attempt: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    }),
    revision: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    environment: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA,
    row: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    target: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je,
    image: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .repository */ .Jk),
    platform: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD,
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    temporaryTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    layout: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    descriptor: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptor */ .yu,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee,
    layers: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
});
const imageRecords = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(imageRecord);
const parseImageRecords = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentListReader */ .Fr)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(imageRecord) });


/***/ }),

/***/ 22130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB'];
    let step = 0;
    let value = bytes;
    while (step < units.length - 1 && value >= (step === 0 ? 1000 : 999.95)) {
        step++;
        value = bytes / 1000 ** step;
    }
    return step === 0 ? `${bytes} B` : `${value.toFixed(value < 9.995 ? 2 : 1)} ${units[step]}`;
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readImage: () => (/* binding */ readImage),
  readImageConfig: () => (/* binding */ readImageConfig)
});

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(70458);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(74934);
;// CONCATENATED MODULE: ./actions/shared/images/image-config.js


const imagePlatform = dist/* object */.Ikc({ os: dist/* string */.YjP(), architecture: dist/* string */.YjP(), variant: dist/* optional */.lqM(dist/* string */.YjP()) });
const settings = dist/* object */.Ikc({
    Labels: dist/* fallback */.NpB(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), {}),
    OnBuild: dist/* fallback */.NpB(dist/* array */.YOg(dist/* string */.YjP()), []),
});
const step = dist/* object */.Ikc({ created_by: dist/* optional */.lqM(dist/* string */.YjP(), ''), empty_layer: dist/* optional */.lqM(dist/* boolean */.zMY(), false) });
const image_config_document = dist/* object */.Ikc({
    config: dist/* fallback */.NpB(settings, { Labels: {}, OnBuild: [] }),
    history: dist/* fallback */.NpB(dist/* array */.YOg(step), []),
});
function parseImageConfig(bytes) {
    const value = (0,json/* parseObject */.l)(bytes);
    if (value === undefined)
        return undefined;
    const { config, history } = dist/* parse */.qgA(image_config_document, value);
    const read = dist/* safeParse */.xLC(imagePlatform, value);
    return {
        platform: read.success ? read.output : undefined,
        labels: config.Labels,
        onBuild: config.OnBuild,
        history: history.map(({ created_by: createdBy, empty_layer: isEmptyLayer }) => ({ createdBy, isEmptyLayer })),
    };
}

// EXTERNAL MODULE: ./actions/shared/images/image-index.js
var image_index = __webpack_require__(81027);
// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(37566);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
;// CONCATENATED MODULE: ./actions/shared/registry/image-content.js




async function readImage(source, name) {
    const manifest = await source.getManifest(name);
    if (manifest === undefined)
        return undefined;
    const { digest, bytes } = manifest;
    const where = `${source.name}@${digest}`;
    const parsed = (0,image_manifest/* parseManifest */.Ng)(manifest, where);
    const { mediaType } = parsed;
    if (parsed.kind === 'image') {
        const descriptor = { mediaType, digest, size: bytes.byteLength };
        const platform = await configPlatform(source, parsed.image, where);
        return { mediaType, digest, platforms: [platformImage(platform, descriptor, parsed.image)], attestations: [] };
    }
    const { images, attestations } = (0,image_index/* readIndex */.vY)(parsed.index, where);
    const platforms = [];
    for (const { platform, descriptor } of images) {
        platforms.push(platformImage(platform, descriptor, await readChild(source, descriptor, where)));
    }
    return { mediaType, digest, platforms, attestations };
}
const platformImage = (platform, descriptor, image) => ({
    platform,
    descriptor,
    size: (0,image_manifest/* imageSize */.R9)(image),
    layers: image.layers.map(({ digest }) => digest),
    config: image.config.digest,
});
async function readChild(source, descriptor, parent) {
    const manifest = await source.getManifest(descriptor.digest);
    if (manifest === undefined) {
        throw (0,errors/* serviceError */.cg)(`${parent} names ${descriptor.digest}, which is not in ${source.name}.`);
    }
    const where = `${source.name}@${descriptor.digest}`;
    const parsed = (0,image_manifest/* parseManifest */.Ng)({ ...manifest, mediaType: descriptor.mediaType }, where);
    if (parsed.kind === 'image')
        return parsed.image;
    throw (0,errors/* serviceError */.cg)(`${where} is an index within an index, which is not supported.`);
}
async function configPlatform(source, image, where) {
    const bytes = await source.getBlob(image.config.digest);
    if (bytes === undefined)
        throw (0,errors/* serviceError */.cg)(`The config ${image.config.digest} of ${where} is not in ${source.name}.`);
    const platform = parseImageConfig(bytes)?.platform;
    if (platform !== undefined)
        return (0,image_index/* platformText */.VQ)(platform, `The config of ${where}`);
    throw (0,errors/* serviceError */.cg)(`The config of ${where} names no platform: it is not the config of a container image.`);
}
async function readImageConfig(source, digest) {
    const bytes = await source.getBlob(digest);
    return bytes && parseImageConfig(bytes);
}


/***/ })

};
