export const id = 'build-images';
export const ids = ['build-images'];
export const modules = {

/***/ 97254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImagesAction: () => (/* binding */ buildImagesAction)
});

// EXTERNAL MODULE: ./actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(58702);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(98542);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js + 3 modules
var artifacts_open = __webpack_require__(8558);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 13 modules
var registry_open = __webpack_require__(88035);
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
var concurrency = __webpack_require__(83501);
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
        definitionDigest: planned?.definitionDigest,
        definitionFields: planned?.definitionFields,
    };
}

;// CONCATENATED MODULE: ./actions/build-images/record/row-records.js









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
const isAbsent = (why) => /name unknown/i.test(why) || / (?:does not exist|not found)/i.test(why.split(/repository /i, 2)[1] ?? '');
function refusedPush(report, lastLine) {
    const [, name, why = ''] = /failed to push (\S+): (.*)/.exec(report) ?? [];
    if (name === undefined)
        return undefined;
    const { registry, path } = (0,images_reference/* parseReference */.F2)(name.split('@')[0] ?? '');
    const purpose = { registry, path, access: 'push', doing: 'pushing what was built' };
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
        .map(line => (0,runtime_document/* readJson */.Vh)(listed, line, 'The output of docker buildx ls'));
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

// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(24582);
// EXTERNAL MODULE: ./actions/shared/bake/graph.js
var graph = __webpack_require__(13672);
// EXTERNAL MODULE: ./actions/shared/bake/planning/plan.js + 1 modules
var plan = __webpack_require__(10557);
// EXTERNAL MODULE: ./actions/shared/bake/planning/publishable.js
var publishable = __webpack_require__(96911);
// EXTERNAL MODULE: ./actions/shared/bake/planning/tag-facts.js + 1 modules
var tag_facts = __webpack_require__(73962);
// EXTERNAL MODULE: ./actions/shared/bake/planning/targets.js + 1 modules
var targets = __webpack_require__(87597);
// EXTERNAL MODULE: ./actions/shared/bake/print.js + 1 modules
var print = __webpack_require__(81659);
// EXTERNAL MODULE: ./actions/shared/context/checkout.js
var checkout = __webpack_require__(62202);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var documents_plan = __webpack_require__(45137);
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
            log: runtime.log,
            secrets: (0,credentials/* knownSecrets */.xU)(runtime),
            workdir: await (0,checkout/* gitOutputIn */.$X)(runtime, external_node_path_.resolve(runtime.folders.workspace, inputs.workdir), [
                'rev-parse',
                '--show-prefix',
            ]),
        })
        : await findPlan(inputs.plan, context, { store: clients.store, folders: runtime.folders, log: runtime.log });
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
        records: needsRecords
            ? (await (0,records/* readRecords */.T)(clients.store, { job: context, plan, awaited: rowsBefore(rows, plan) })).records
            : [],
        url: context.url,
        workdir: external_node_path_.resolve(runtime.folders.workspace, inputs.workdir),
        layouts: (0,outputs/* documentsFolder */.zT)(runtime, 'layouts'),
    };
}
function rowsBefore(rows, plan) {
    const first = Math.min(...rows.map(({ wave }) => wave));
    return plan.rows.filter(({ wave }) => wave < first).map(({ name }) => name);
}
async function findPlan(input, job, { store, folders, log }) {
    const { plan, source } = await (0,documents_plan/* readPlan */.m)(store, { input, workspace: folders.workspace, job });
    const where = `The definition of the plan in ${source}`;
    (0,definition_check/* warnUnknownFields */.o1)((0,definition_check/* checkDefinition */.QU)(plan.definition, where), where, log);
    return plan;
}
async function makePlan(inputs, context, { buildx, now, log, secrets, workdir, }) {
    const printed = await (0,print.printDefinition)(buildx, inputs);
    const tagged = (0,publishable/* publishableTargets */.m)(printed, inputs.targets, log);
    const requested = tagged.length === 0 ? (0,graph.requestedTargets)(printed, inputs.targets) : tagged;
    const described = (0,targets/* describeTargets */.E)(printed, {
        requested,
        context,
        defaultPlatform: inputs.defaultPlatform,
        secrets,
        workdir,
        description: (0,tag_facts/* readDescription */.X)(inputs.files, inputs.workdir),
    });
    const reason = 'there is no plan, so all targets are built';
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
    return { decision: true, reason: `push: auto, and the ${context.event} is not from a fork` };
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
            throw (0,diagnostics/* diagnosticError */.kD)(`the secret "${id}" appears twice`);
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
                errors.push(`Input "${input}": the secret "${id}" appears twice.`);
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
    const options = (0,definition/* exportOptions */.Vz)(defined);
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
        const registry = (0,registry_open.openRegistry)(runtime);
        const records = await applyBuilds(builds, facts, { store, buildx, registry, log, folders, secrets: secrets.env });
        await reportRecords(records, runtime, { attempt: facts.attempt, summary: inputs.summary });
    },
});


/***/ })

};
