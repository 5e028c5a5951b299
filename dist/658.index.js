export const id = 658;
export const ids = [658];
export const modules = {

/***/ 66658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ build_images_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/runtime/suggestion.js
var suggestion = __webpack_require__(92583);
;// CONCATENATED MODULE: ./build/actions/shared/bake/builder.js



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

// EXTERNAL MODULE: ./build/actions/shared/bake/buildx.js
var bake_buildx = __webpack_require__(42394);
// EXTERNAL MODULE: ./build/actions/shared/bake/graph.js
var graph = __webpack_require__(67260);
// EXTERNAL MODULE: ./build/actions/shared/bake/plan.js + 2 modules
var bake_plan = __webpack_require__(18789);
// EXTERNAL MODULE: ./build/actions/shared/bake/print.js
var print = __webpack_require__(56519);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifacts.js + 3 modules
var artifacts = __webpack_require__(20187);
// EXTERNAL MODULE: ./build/actions/shared/github/plan-document.js + 1 modules
var plan_document = __webpack_require__(39948);
// EXTERNAL MODULE: ./build/actions/shared/github/record-documents.js
var record_documents = __webpack_require__(55034);
// EXTERNAL MODULE: ./build/actions/shared/registry/open.js + 7 modules
var registry_open = __webpack_require__(11494);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/actions/shared/images/digest.js
var images_digest = __webpack_require__(62955);
// EXTERNAL MODULE: ./build/actions/shared/images/fields.js
var fields = __webpack_require__(41490);
// EXTERNAL MODULE: ./build/actions/shared/runtime/document.js
var runtime_document = __webpack_require__(34734);
;// CONCATENATED MODULE: ./build/actions/shared/bake/metadata.js






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
    const all = (0,runtime_document/* readDocument */.u)(document, (0,external_node_fs_.readFileSync)(file, 'utf8'), 'The metadata of bake');
    return new Map(targets.map(name => {
        const what = `The metadata of bake for target "${name}"`;
        const entry = (0,runtime_document/* checkDocument */.s)(targetMetadata, all[name], what);
        const built = entry['containerimage.descriptor']?.digest ?? entry['containerimage.digest'];
        if (built === undefined) {
            throw (0,errors/* inputError */.Xu)(`${what} holds no digest.`, { fix: 'Use a current buildx: docker/setup-buildx-action@v4.' });
        }
        const history = entry['buildx.build.ref']?.split('/').at(-1) ?? null;
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

// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
// EXTERNAL MODULE: ./build/actions/shared/registry/failure.js
var failure = __webpack_require__(11520);
// EXTERNAL MODULE: ./build/actions/shared/runtime/log.js
var log = __webpack_require__(98705);
;// CONCATENATED MODULE: ./build/actions/build-images/bake-run.js








async function runBake(build, ports) {
    const folder = external_node_path_.join(ports.folder, build.row);
    const definition = (0,outputs/* writeFileIn */.Fq)(folder, 'docker-bake.json', JSON.stringify(build.definition, null, 2));
    const metadata = external_node_path_.join(folder, 'metadata.json');
    const names = Object.keys(build.targets);
    for (const delivery of Object.values(build.targets)) {
        if (delivery.kind === 'layout')
            (0,external_node_fs_.mkdirSync)(delivery.folder, { recursive: true });
    }
    const args = [
        'bake',
        '--builder',
        ports.builder.name,
        '--file',
        definition,
        '--metadata-file',
        metadata,
        '--progress',
        'plain',
        ...build.allow.flatMap(entitlement => ['--allow', entitlement]),
        ...names,
    ];
    const lines = [];
    const exitCode = await ports.log.group(`Build ${names.join(', ')} for ${build.platform}`, () => ports.buildx.stream(args, {
        cwd: ports.workdir,
        env: { BUILDX_METADATA_PROVENANCE: 'min', ...Object.fromEntries(ports.secrets) },
        onLine: line => {
            lines.push(line);
            if (lines.length > 400)
                lines.shift();
            ports.log.info(line);
        },
    }));
    if (exitCode !== 0)
        throw buildFailure(build, ports.builder, lines);
    return readMetadata(metadata, names);
}
function buildFailure(build, builder, lines) {
    const start = lines.findLastIndex((line, index) => line === '------' && lines[index + 1]?.startsWith(' > '));
    const report = (start < 0 ? lines.slice(-12) : lines.slice(start)).join('\n');
    const names = Object.keys(build.targets).join(', ');
    const message = `The build of ${names} for ${build.platform} failed:\n${report}`;
    const refused = refusedPush(report, lines.at(-1) ?? '');
    if (refused !== undefined)
        return refused;
    const foreign = builder.platforms.length > 0 && !builder.platforms.includes(build.platform);
    const cannotRun = /exec format error|no match for platform|does not match the specified platform/i.test(report);
    const fix = foreign || cannotRun
        ? `The builder "${builder.name}" runs ${builder.platforms.join(', ') || 'no platform it names'}. Build ${build.platform} on a runner of that platform (input "runners" of buildx-matrix), or add the step "uses: docker/setup-qemu-action".`
        : 'The section of the log above holds the whole build.';
    return (0,errors/* inputError */.Xu)(message, { fix });
}
const denied = /\b40[13]\b|denied|unauthorized|insufficient_scope|authorization failed|no basic auth credentials/i;
const absent = /name unknown|repository .* (?:does not exist|not found)/i;
function refusedPush(report, lastLine) {
    const [, name = '', why = ''] = /failed to push (\S+?)(?::[^:/\s]*)?: (.*)/.exec(report) ?? [];
    if (name === '')
        return undefined;
    const { registry, path } = (0,images_reference/* parseReference */.F2)(name.replace(/@.*$/, ''));
    const purpose = { registry, path, access: 'push', doing: 'pushing what was built' };
    const told = `buildx says "${(0,log/* oneLine */.T)(lastLine)}"`;
    if (absent.test(why))
        return (0,failure/* missingRepository */.nE)(purpose, told);
    return denied.test(why) ? (0,failure/* accessRefused */.z$)(purpose, told, "the docker client's configuration") : undefined;
}

// EXTERNAL MODULE: ./build/actions/shared/images/environment.js
var environment = __webpack_require__(55934);
// EXTERNAL MODULE: ./build/actions/shared/images/platform.js
var images_platform = __webpack_require__(31956);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var runtime_inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/build-images/inputs.js



const inputs = {
    plan: (0,runtime_inputs/* text */.Qq)(),
    row: (0,runtime_inputs/* text */.Qq)(),
    files: (0,runtime_inputs/* list */.p_)(),
    targets: (0,runtime_inputs/* list */.p_)({ separator: ',' }),
    set: (0,runtime_inputs/* list */.p_)(),
    variables: (0,runtime_inputs/* mapping */.pq)(),
    workdir: (0,runtime_inputs/* text */.Qq)({ fallback: '.' }),
    environment: (0,runtime_inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    'default-platform': (0,runtime_inputs/* text */.Qq)({ fallback: 'linux/amd64', parse: (value) => (0,images_platform/* parsePlatform */.F)(value).text }),
    builder: (0,runtime_inputs/* text */.Qq)(),
    push: (0,runtime_inputs/* choice */.Yq)(['auto', 'true', 'false'], 'auto'),
    cache: (0,runtime_inputs/* choice */.Yq)(['gha', 'registry', 'inline', 'none'], 'gha'),
    'cache-ref': (0,runtime_inputs/* text */.Qq)(),
    provenance: (0,runtime_inputs/* text */.Qq)(),
    sbom: (0,runtime_inputs/* text */.Qq)(),
    secrets: (0,runtime_inputs/* secret */.rJ)(),
    'secret-files': (0,runtime_inputs/* mapping */.pq)(),
    'secret-envs': (0,runtime_inputs/* mapping */.pq)(),
    allow: (0,runtime_inputs/* list */.p_)({ separator: ',' }),
    pull: (0,runtime_inputs/* flag */.Jt)(false),
    'no-cache': (0,runtime_inputs/* flag */.Jt)(false),
    'no-cache-filter': (0,runtime_inputs/* list */.p_)({ separator: ',' }),
    'dry-run': (0,runtime_inputs/* flag */.Jt)(false),
    summary: (0,runtime_inputs/* flag */.Jt)(true),
};

;// CONCATENATED MODULE: ./build/actions/shared/bake/history.js

const inspected = dist/* looseObject */._H3({
    Duration: dist/* number */.aig(),
    NumTotalSteps: dist/* number */.aig(),
    NumCachedSteps: dist/* optional */.lqM(dist/* number */.aig(), 0),
});
async function readFigures(buildx, builder, id) {
    if (!/^[a-z0-9]+$/.test(id))
        return null;
    const args = ['history', 'inspect', ...(builder === '' ? [] : ['--builder', builder]), '--format', 'json', id];
    try {
        const { exitCode, stdout } = await buildx.capture(args, { timeoutSeconds: 20 });
        if (exitCode !== 0)
            return null;
        const { Duration, NumTotalSteps, NumCachedSteps } = dist/* parse */.qgA(inspected, JSON.parse(stdout.toString('utf8')));
        return { seconds: Math.round(Duration / 1e8) / 10, steps: NumTotalSteps, cachedSteps: NumCachedSteps };
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/actions/shared/registry/image-content.js
var image_content = __webpack_require__(14319);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(9498);
// EXTERNAL MODULE: ./build/actions/shared/images/media-type.js
var media_type = __webpack_require__(43788);
// EXTERNAL MODULE: ./build/actions/shared/registry/source.js
var source = __webpack_require__(7577);
;// CONCATENATED MODULE: ./build/actions/shared/registry/layout.js








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
            const found = (0,images_digest/* isDigest */.Bc)(digest) ? await getBlob(digest, source/* manifestLimit */.M) : null;
            if (found === null)
                return null;
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
            return null;
        throw error;
    });
    if (handle === null)
        return null;
    try {
        const { size } = await handle.stat();
        if (size > limit)
            throw (0,errors/* serviceError */.cg)(`${file} has ${size} bytes, more than the ${limit} that are allowed here.`);
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

// EXTERNAL MODULE: ./build/actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(86544);
;// CONCATENATED MODULE: ./build/actions/build-images/base.js


async function findBase(image, parents) {
    const bases = parents
        .filter(parent => (0,image_manifest/* isLayerPrefix */.YI)(parent.layers, image.layers))
        .sort((a, b) => b.layers.length - a.layers.length);
    const base = bases.length > 1 ? ((await byHistory(image, bases)) ?? bases[0]) : bases[0];
    return base === undefined ? null : { image: base.image, digest: base.digest };
}
async function byHistory(image, bases) {
    const own = await readHistory(image);
    for (const base of bases) {
        const theirs = await readHistory(base);
        if (theirs.length > 0 && theirs.every((step, at) => step === own[at]))
            return base;
    }
    return undefined;
}
const configDocument = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* looseObject */._H3({
    history: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* looseObject */._H3({ created_by: dist/* optional */.lqM(dist/* string */.YjP(), ''), empty_layer: dist/* optional */.lqM(dist/* boolean */.zMY(), false) })))),
}));
async function readHistory({ source, config }) {
    const bytes = await source.getBlob(config);
    const read = dist/* safeParse */.xLC(configDocument, new TextDecoder().decode(bytes ?? new Uint8Array()));
    const steps = read.success ? (read.output.history ?? []) : [];
    return steps.map(({ created_by: command, empty_layer: empty }) => `${empty} ${command}`);
}

// EXTERNAL MODULE: ./build/actions/shared/bake/definition.js
var definition = __webpack_require__(44655);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile.js
var dockerfile = __webpack_require__(56792);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-sources.js + 1 modules
var dockerfile_sources = __webpack_require__(87626);
// EXTERNAL MODULE: ./build/actions/shared/bake/dockerfile-variables.js
var dockerfile_variables = __webpack_require__(70484);
;// CONCATENATED MODULE: ./build/actions/build-images/external-base.js







function externalBase(build, name, workdir, used) {
    const image = startOf(build, name, workdir, []);
    if (image === null)
        return null;
    const wanted = readReference(image);
    if (wanted === null)
        return null;
    if (wanted.digest !== undefined)
        return { image: (0,images_reference/* repositoryOf */._M)(wanted), digest: wanted.digest };
    const found = used.find(({ reference }) => {
        const parsed = readReference(reference);
        return parsed !== null && (0,images_reference/* repositoryOf */._M)(parsed) === (0,images_reference/* repositoryOf */._M)(wanted) && parsed.tag === (wanted.tag ?? 'latest');
    });
    return found === undefined ? null : { image: (0,images_reference/* repositoryOf */._M)(wanted), digest: found.digest };
}
function startOf(build, name, workdir, way) {
    const inherited = way.includes(name) ? undefined : inheritedBy(build, name, workdir, [...way, name]);
    return inherited?.image ?? null;
}
function inheritedBy(build, name, workdir, way) {
    const target = build.definition.target[name];
    const text = target === undefined ? null : dockerfileOf(target, workdir);
    if (target === undefined || text === null)
        return undefined;
    const contexts = new Map(Object.entries(target.contexts ?? {}).map(([key, value]) => [(0,dockerfile_variables/* familiarName */.hG)(key), value]));
    const args = Object.entries(target.args ?? {}).map(([key, value]) => [key, (0,definition/* unescapeTemplate */.Bn)(value)]);
    try {
        const file = (0,dockerfile/* readDockerfile */.n)(text);
        return (0,dockerfile_sources/* readSources */.t)(file, {
            args: Object.fromEntries(args),
            stage: target.target ?? '',
            platform: build.platform,
            contexts: new Set(contexts.keys()),
            inherited: context => {
                const parent = /^target:(.*)$/.exec(contexts.get(context) ?? '')?.[1];
                return parent === undefined || way.includes(parent)
                    ? undefined
                    : inheritedBy(build, parent, workdir, [...way, parent]);
            },
        }).inherited;
    }
    catch {
        return undefined;
    }
}
function dockerfileOf(target, workdir) {
    const inline = target['dockerfile-inline'];
    if (inline !== undefined)
        return (0,definition/* unescapeTemplate */.Bn)(inline);
    const file = external_node_path_.resolve(workdir, target.context ?? '.', target.dockerfile ?? 'Dockerfile');
    return (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : null;
}
function readReference(text) {
    try {
        return (0,images_reference/* parseReference */.F2)(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-images/recording.js








const parallelReads = 8;
async function recordRow(plan, build, built, ports) {
    const read = [];
    for (const [name, target] of built) {
        const source = await sourceOf(plan, build, name, ports.registry);
        const content = await readBuilt(source, name, target);
        const figures = target.history === null ? null : await readFigures(ports.buildx, ports.builder, target.history);
        const image = { ...onlyPlatform(name, content, build.platform), source };
        read.push({ name, content, image, figures });
    }
    const handed = await readParents(build, ports.registry);
    return await (0,concurrency/* mapConcurrently */.X)(read, parallelReads, async (target) => {
        const parent = await findBase(target.image, candidates(plan, target.name, read, handed));
        const used = built.get(target.name)?.used ?? [];
        const base = parent ?? externalBase(build, target.name, ports.workdir, used);
        return recordOf(plan, build, target, base, ports.attempt);
    });
}
async function sourceOf(plan, build, name, registry) {
    const delivery = build.targets[name];
    if (delivery?.kind === 'layout')
        return await openLayout(delivery.folder);
    return registry.repository(plan.targets[name]?.image ?? '');
}
async function readBuilt(source, name, target) {
    const content = await (0,image_content/* readImage */.A)(source, target.digest);
    if (content !== null)
        return content;
    throw (0,errors/* serviceError */.cg)(`Buildx reported ${target.digest} for "${name}", and ${source.name} does not have it.`, {
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
        const content = await (0,image_content/* readImage */.A)(source, parsed.digest ?? '');
        const own = content?.platforms.find(entry => entry.platform === build.platform) ?? content?.platforms[0];
        if (own !== undefined)
            parents.set(name, { ...own, source, image, digest: own.descriptor.digest });
    }
    return parents;
}
function candidates(plan, name, read, handed) {
    return (plan.targets[name]?.parents ?? []).flatMap(parent => {
        const other = handed.get(parent);
        if (other !== undefined)
            return [other];
        const sibling = read.find(target => target.name === parent);
        const image = plan.targets[parent]?.image ?? null;
        if (sibling === undefined || image === null)
            return [];
        return [{ ...sibling.image, image, digest: sibling.image.descriptor.digest }];
    });
}
function recordOf(plan, build, { name, content, image, figures }, base, attempt) {
    const delivery = build.targets[name];
    return {
        schemaVersion: 1,
        run: { id: plan.run.id, attempt },
        revision: plan.revision,
        environment: plan.environment,
        row: build.row,
        target: name,
        image: plan.targets[name]?.image ?? '',
        mirrors: [...(plan.targets[name]?.mirrors ?? [])],
        platform: build.platform,
        pushed: delivery?.kind !== 'layout',
        temporaryTag: delivery?.kind === 'tag' ? delivery.tag : null,
        layout: delivery?.kind === 'layout' ? delivery.folder : null,
        descriptor: image.descriptor,
        size: image.size,
        layers: image.layers.length,
        attestations: [...content.attestations],
        base,
        build: figures,
    };
}

// EXTERNAL MODULE: ./build/actions/shared/images/size.js
var size = __webpack_require__(71150);
// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/build-images/report.js



const figures = ({ build }) => build === null ? '' : `${build.seconds} s, ${build.cachedSteps} of ${build.steps} steps cached`;
function describeRecord(record) {
    const parts = [record.descriptor.digest, (0,size/* formatBytes */.z)(record.size), figures(record)].filter(part => part !== '');
    return `${record.target} ${record.platform}  ${parts.join('  ')}`;
}
function summariseRecords(records) {
    const rows = records.map(record => [
        (0,markdown/* code */.aY)(record.target),
        (0,markdown/* code */.aY)(record.platform),
        (0,markdown/* code */.aY)((0,images_digest/* shortDigest */.VK)(record.descriptor.digest)),
        (0,size/* formatBytes */.z)(record.size),
        record.pushed ? 'pushed' : 'not pushed',
        figures(record),
    ]);
    return [
        `### Built ${records.length} ${records.length === 1 ? 'image' : 'images'}`,
        (0,markdown/* table */.tp)(['Target', 'Platform', 'Digest', 'Size', '', 'Build'], rows),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/actions/shared/images/tag.js
var images_tag = __webpack_require__(74051);
;// CONCATENATED MODULE: ./build/actions/build-images/cache.js


function cacheFields(name, defined, plan, platform, choice) {
    if (defined['cache-from'] !== undefined || defined['cache-to'] !== undefined)
        return {};
    const planned = plan.targets[name];
    if (planned === undefined)
        return {};
    const scope = scopeOf(name, plan, platform);
    switch (choice.kind) {
        case 'none':
            return {};
        case 'gha':
            return {
                'cache-from': [`type=gha,scope=${scope}`],
                'cache-to': [`type=gha,scope=${scope},mode=max,ignore-error=true`],
            };
        case 'registry': {
            const reference = registryReference(planned.image, scope, choice.reference);
            if (reference === null)
                return {};
            const from = [`type=registry,ref=${reference}`];
            if (!choice.push)
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
    const shared = Object.keys(plan.targets).some(other => other !== name && pathOf(other, plan) === path);
    const environment = plan.environment === null ? [] : [plan.environment];
    return `${[path, (0,images_platform/* platformSlug */.D)(platform), ...environment].join('-')}${shared ? `.${name}` : ''}`;
}
function pathOf(name, { targets }) {
    const image = targets[name]?.image ?? name;
    return image.slice(image.indexOf('/') + 1).replaceAll('/', '-');
}
function registryReference(image, scope, given) {
    const tagged = given.includes(':', given.lastIndexOf('/'));
    const [repository, tag] = tagged
        ? [given.slice(0, given.lastIndexOf(':')), `${given.slice(given.lastIndexOf(':') + 1)}-${scope}`]
        : given === ''
            ? [image, `buildcache-${scope}`]
            : [given, (0,images_tag/* sanitiseTag */.JU)(scope)];
    return repository === null ? null : `${repository}:${(0,images_tag/* cutTag */.N6)(tag, images_tag/* maximumTagLength */.Xo)}`;
}

;// CONCATENATED MODULE: ./build/actions/build-images/row-build.js







function planRow(plan, row, facts, choices) {
    const parents = facts.push.decision ? resolveParents(row, facts.records) : reusedParents(row);
    const built = targetsBuilt(plan, row, parents);
    const target = {};
    const deliveries = {};
    for (const name of built) {
        const planned = plan.targets[name];
        const defined = plan.definition.target[name];
        if (planned === undefined || defined === undefined)
            throw (0,errors/* inputError */.Xu)(`The plan's row "${row.name}" names "${name}", which the plan does not define.`);
        const common = commonFields(name, defined, plan, row, facts, choices, parents);
        if (!row.publish.includes(name)) {
            target[name] = { ...common, ...linkedFields(planned, row) };
            continue;
        }
        const delivery = deliveryOf(name, plan, row, facts);
        deliveries[name] = delivery;
        target[name] = { ...common, platforms: [row.platform], ...outputFields(defined, planned, delivery) };
    }
    const layouts = Object.values(deliveries).some(delivery => delivery.kind === 'layout');
    return {
        row: row.name,
        platform: row.platform,
        targets: deliveries,
        parents,
        definition: { target },
        allow: [...choices.allow, ...(layouts ? [`fs.write=${facts.layouts}`] : [])],
    };
}
function linkedFields(planned, row) {
    const platforms = planned.platforms.includes(row.platform) ? [row.platform] : planned.platforms;
    return { platforms, tags: [], output: [] };
}
function resolveParents(row, records) {
    const parents = {};
    for (const [name, reference] of Object.entries(row.parents)) {
        parents[name] =
            reference === null ? recordedParent(name, row, records) : { reference, reason: 'reused, as the plan says' };
    }
    return parents;
}
function recordedParent(name, row, records) {
    const ofParent = records.filter(record => record.target === name);
    const record = ofParent.find(({ platform }) => platform === row.platform) ?? (ofParent.length === 1 ? ofParent[0] : undefined);
    if (record !== undefined)
        return { reference: `${record.image}@${record.descriptor.digest}`, reason: `built by row ${record.row}` };
    throw (0,errors/* inputError */.Xu)(`Row "${row.name}" is built from "${name}", and no earlier row recorded it for ${row.platform}.`, {
        fix: `Let this job need the jobs of the waves before: wave ${row.wave} comes after wave ${row.wave - 1}.`,
    });
}
function reusedParents(row) {
    const reused = Object.entries(row.parents).filter((entry) => entry[1] !== null);
    return Object.fromEntries(reused.map(([name, reference]) => [name, { reference, reason: 'reused, as the plan says' }]));
}
function targetsBuilt(plan, row, parents) {
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
function commonFields(name, defined, plan, row, facts, choices, parents) {
    const cache = { ...choices.cache, push: facts.push.decision };
    const types = choices.attest.map(text => (0,definition/* composableFields */.ho)(text)['type']);
    const attest = (defined.attest ?? []).filter(entry => !types.includes((0,definition/* composableFields */.ho)(entry)['type']));
    return {
        ...defined,
        ...cacheFields(name, defined, plan, row.platform, cache),
        contexts: pinnedContexts(defined.contexts ?? {}, parents),
        labels: { ...originLabels(plan, facts.url), ...defined.labels },
        ...(choices.attest.length > 0 ? { attest: [...attest, ...choices.attest] } : {}),
        ...(choices.secrets.length > 0 ? { secret: [...(defined.secret ?? []), ...choices.secrets] } : {}),
        ...(choices.pull || row.pull ? { pull: true } : {}),
        ...(choices.noCache || row.noCache ? { 'no-cache': true } : {}),
        ...(choices.noCacheFilter.length > 0 ? { 'no-cache-filter': choices.noCacheFilter } : {}),
    };
}
function pinnedContexts(contexts, parents) {
    const pinned = Object.entries(contexts).map(([key, value]) => {
        const parent = value.startsWith('target:') ? parents[value.slice('target:'.length)] : undefined;
        return [key, parent === undefined ? value : `docker-image://${parent.reference}`];
    });
    return Object.fromEntries(pinned);
}
function originLabels(plan, url) {
    return {
        'org.opencontainers.image.revision': plan.headRevision,
        ...(url === '' ? {} : { 'org.opencontainers.image.source': (0,definition/* escapeTemplate */.s5)(url) }),
    };
}
function deliveryOf(name, plan, row, facts) {
    const slug = (0,images_platform/* platformSlug */.D)(row.platform);
    if (!facts.push.decision) {
        return { kind: 'layout', folder: external_node_path_.join(facts.layouts, `${name}--${slug}`), reason: facts.push.reason };
    }
    if (pushesByDigest(facts.builder))
        return { kind: 'digest', reason: facts.push.reason };
    const tag = (0,images_tag/* cutTag */.N6)(`build-${plan.run.id}-${facts.attempt}-${name}-${slug}`, 128);
    return {
        kind: 'tag',
        tag,
        reason: `the builder "${facts.builder.name}" (driver ${facts.builder.driver}) cannot push by digest`,
    };
}
function outputFields(defined, planned, delivery) {
    const names = [planned.image, ...planned.mirrors].filter(name => name !== null);
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
    const written = (defined.output ?? [])
        .map(definition/* composableFields */.ho)
        .find(({ type }) => type === 'image' || type === 'registry');
    const kept = Object.entries(written ?? {}).filter(([key]) => exportOption.test(key));
    return Object.fromEntries(kept);
}
const exportOption = /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;

;// CONCATENATED MODULE: ./build/actions/build-images/secrets.js




const idPattern = /^[A-Za-z0-9_.-]+$/;
function readSecrets(inputs) {
    const entries = [];
    const env = new Map();
    const allow = [];
    const ids = new Set();
    const checkedId = (input, id) => {
        if (ids.has(id))
            throw (0,errors/* inputError */.Xu)(`Input "${input}": the secret "${id}" is given twice.`);
        ids.add(validId(input, id));
        return id;
    };
    for (const line of (0,runtime_inputs/* splitLines */.uz)(inputs.secrets)) {
        const at = line.indexOf('=');
        const id = checkedId('secrets', at < 1 ? '' : line.slice(0, at));
        const variable = `IMAGE_ACTIONS_SECRET_${env.size}`;
        env.set(variable, line.slice(at + 1));
        entries.push(`id=${id},env=${variable}`);
    }
    for (const [id, file] of inputs.secretFiles) {
        entries.push(`id=${checkedId('secret-files', id)},"src=${(0,definition/* escapeTemplate */.s5)(file).replaceAll('"', '""')}"`);
        if (isOutside(inputs.workdir, file))
            allow.push(`fs.read=${file}`);
    }
    for (const [id, variable] of inputs.secretEnvs) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) {
            throw (0,errors/* inputError */.Xu)(`Input "secret-envs": "${variable}" is not the name of an environment variable.`);
        }
        entries.push(`id=${checkedId('secret-envs', id)},env=${variable}`);
    }
    return { entries, env, allow };
}
function validId(input, id) {
    if (idPattern.test(id))
        return id;
    throw (0,errors/* inputError */.Xu)(`Input "${input}" has a line that does not begin with an id; allowed: id=…, one secret per line.`, {
        fix: 'A value of several lines cannot stand here: write it to a file and use "secret-files".',
    });
}
function isOutside(workdir, file) {
    const relative = external_node_path_.relative(external_node_path_.resolve(workdir), external_node_path_.resolve(workdir, file));
    return relative.split(external_node_path_.sep)[0] === '..' || external_node_path_.isAbsolute(relative);
}

;// CONCATENATED MODULE: ./build/actions/build-images/index.js






















const build_images_action = (0,action/* defineAction */.Q)({
    inputs: inputs,
    outputs: ['records', 'records-artifact', 'images'],
    run: async (inputs, runtime) => {
        const secrets = readSecrets(inputs);
        for (const value of secrets.env.values())
            if (value !== '')
                runtime.mask(value);
        const store = (0,artifacts.createArtifactStore)(runtime);
        const context = await (0,read_context/* readContext */.y)(runtime);
        const buildx = await (0,bake_buildx.findBuildx)(runtime);
        const builder = await findBuilder(buildx, inputs.builder);
        const { plan, rows } = await planAndRows(inputs, runtime, store, context, buildx);
        const facts = await gatherFacts(inputs, runtime, store, context, plan, rows, builder);
        const choices = choose(inputs, runtime, secrets);
        const builds = rows.map(row => planRow(plan, row, facts, choices));
        for (const build of builds)
            describeBuild(build, builder, runtime);
        if (inputs.dryRun) {
            runtime.log.info(JSON.stringify(builds, null, 2));
            return;
        }
        const records = await apply(inputs, runtime, store, {
            plan,
            attempt: facts.attempt,
            builds,
            buildx,
            builder,
            secrets,
        });
        await report(inputs, runtime, records, facts.attempt);
    },
});
async function planAndRows(inputs, runtime, store, context, buildx) {
    if (inputs.plan !== '' || inputs.row !== '') {
        const { plan } = await (0,plan_document/* readPlan */.m)(store, { given: inputs.plan, workspace: runtime.folders.workspace, here: context });
        return { plan, rows: [findRow(plan, inputs.row)] };
    }
    const definition = await (0,print.printDefinition)(buildx, inputs);
    const plan = (0,bake_plan/* planBuild */.C)({
        definition,
        requested: (0,graph.requestedTargets)(definition, inputs.targets),
        context,
        environment: inputs.environment === '' ? null : inputs.environment,
        created: runtime.now().toISOString(),
    }, { group: 'component', runners: new Map([['default', 'here']]), defaultPlatform: inputs.defaultPlatform });
    if (!inputs.dryRun) {
        await store.upload((0,artifact_names/* planArtifact */.sH)(plan.run.attempt), artifact_names/* planFile */.eS, `${JSON.stringify(plan, null, 2)}\n`);
    }
    return { plan, rows: plan.rows };
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
async function gatherFacts(inputs, runtime, store, context, plan, rows, builder) {
    const needsRecords = rows.some(row => Object.values(row.parents).includes(null));
    const push = decidePush(inputs.push, context);
    return {
        builder,
        attempt: context.run?.attempt ?? 1,
        push,
        records: needsRecords && push.decision ? (await (0,record_documents/* readRecords */.T)(store, { here: context, plan })).records : [],
        url: context.url,
        layouts: external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime), 'layouts'),
    };
}
function decidePush(choice, context) {
    if (choice !== 'auto')
        return { decision: choice === 'true', reason: `push: ${choice}` };
    if (context.pullRequest?.fork)
        return { decision: false, reason: 'the pull request comes from a fork' };
    return { decision: true, reason: `push: auto, ${context.event} in the repository itself` };
}
function choose(inputs, runtime, secrets) {
    return {
        cache: { kind: availableCache(inputs, runtime), reference: inputs.cacheRef },
        attest: [...attestation('provenance', inputs.provenance), ...attestation('sbom', inputs.sbom)],
        secrets: secrets.entries,
        allow: [...inputs.allow, ...secrets.allow],
        pull: inputs.pull,
        noCache: inputs.noCache,
        noCacheFilter: inputs.noCacheFilter,
    };
}
function availableCache(inputs, runtime) {
    const needed = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
    const missing = needed.filter(name => !runtime.env[name]);
    if (inputs.cache !== 'gha' || missing.length === 0)
        return inputs.cache;
    runtime.log.info(`No cache between runs: "cache: gha" needs GitHub's cache service, and ${missing.join(', ')} is not set here.`);
    return 'none';
}
function attestation(type, value) {
    if (value === '')
        return [];
    if (value === 'true')
        return [`type=${type}`];
    if (value === 'false')
        return [`type=${type},disabled=true`];
    if (/^[a-z-]+=[^,\s]+(?:,[a-z-]+=[^,\s]+)*$/.test(value))
        return [`type=${type},${value}`];
    throw (0,errors/* inputError */.Xu)(`Input "${type}": "${value}" is not allowed; allowed: true, false, or options such as mode=max`);
}
function describeBuild(build, builder, runtime) {
    runtime.log.info(`Row ${build.row} on builder "${builder.name}" (driver ${builder.driver})`);
    for (const [name, delivery] of Object.entries(build.targets)) {
        const how = { digest: 'pushed by digest', tag: 'pushed under a temporary tag', layout: 'kept as an OCI layout' }[delivery.kind];
        runtime.log.info(`  ${name}: ${how} (${delivery.reason})`);
    }
    for (const [name, parent] of Object.entries(build.parents)) {
        runtime.log.info(`  from ${name}: ${parent.reference} (${parent.reason})`);
    }
}
async function apply(inputs, runtime, store, work) {
    const { plan, attempt, buildx, builder } = work;
    const registry = (0,registry_open/* openRegistry */.M)(runtime);
    const all = [];
    const workdir = external_node_path_.resolve(runtime.folders.workspace, inputs.workdir);
    for (const build of work.builds) {
        const built = await runBake(build, {
            buildx,
            builder,
            log: runtime.log,
            folder: external_node_path_.join(runtime.folders.temporary, 'image-actions-bake'),
            workdir,
            secrets: work.secrets.env,
        });
        const records = await recordRow(plan, build, built, { registry, buildx, builder: builder.name, attempt, workdir });
        await store.upload((0,artifact_names/* recordsArtifact */.by)(build.row, attempt), artifact_names/* recordsFile */.Xy, `${JSON.stringify(records, null, 2)}\n`);
        all.push(...records);
    }
    return all;
}
async function report(inputs, runtime, records, attempt) {
    for (const record of records)
        runtime.log.info(describeRecord(record));
    (0,outputs/* setJsonOutput */.mI)(runtime, 'records', records, external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime), 'records.json'));
    const rows = [...new Set(records.map(record => record.row))];
    runtime.outputs.set('records-artifact', rows.map(row => (0,artifact_names/* recordsArtifact */.by)(row, attempt)).join('\n'));
    runtime.outputs.set('images', JSON.stringify(imagesOf(records)));
    if (inputs.summary)
        await runtime.summary.append(summariseRecords(records));
}
function imagesOf(all) {
    const records = all.filter(record => record.pushed);
    const several = new Set(records.map(record => record.platform)).size > 1;
    const key = ({ target, platform }) => (several ? `${target} ${platform}` : target);
    return Object.fromEntries(records.map(record => [key(record), `${record.image}@${record.descriptor.digest}`]));
}


/***/ }),

/***/ 39948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ checkBelongs),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/actions/shared/images/fields.js
var fields = __webpack_require__(41490);
;// CONCATENATED MODULE: ./build/actions/shared/images/build-plan.js


const reuse = dist/* strictObject */.rej({
    digest: fields/* digest */.br,
    mediaType: dist/* string */.YjP(),
    platforms: dist/* record */.g1P(fields/* platform */.iD, fields/* platformEntry */.Qo),
    attestations: dist/* array */.YOg(fields/* attestation */.lG),
    base: fields/* base */.E3,
    builtFrom: fields/* commit */.cd,
    run: dist/* nullable */.mee(dist/* number */.aig()),
});
const target = dist/* strictObject */.rej({
    image: dist/* nullable */.mee(fields/* repository */.Jk),
    mirrors: dist/* array */.YOg(fields/* repository */.Jk),
    tags: dist/* array */.YOg(fields/* tag */.Tc),
    immutableTag: dist/* nullable */.mee(fields/* tag */.Tc),
    platforms: dist/* array */.YOg(fields/* platform */.iD),
    parents: dist/* array */.YOg(fields/* targetName */.je),
    requested: dist/* boolean */.zMY(),
    component: dist/* string */.YjP(),
    wave: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    action: dist/* picklist */.KIO(['build', 'reuse']),
    contentKey: dist/* nullable */.mee(fields/* digest */.br),
    reason: dist/* string */.YjP(),
    reuse: dist/* nullable */.mee(reuse),
});
const row = dist/* strictObject */.rej({
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row')),
    runner: dist/* array */.YOg(dist/* string */.YjP()),
    platform: fields/* platform */.iD,
    wave: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    publish: dist/* array */.YOg(fields/* targetName */.je),
    linked: dist/* array */.YOg(fields/* targetName */.je),
    parents: dist/* record */.g1P(fields/* targetName */.je, dist/* nullable */.mee(dist/* string */.YjP())),
    pull: dist/* boolean */.zMY(),
    noCache: dist/* boolean */.zMY(),
});
const buildPlan = dist/* strictObject */.rej({
    ...fields/* origin */.TG,
    base: dist/* strictObject */.rej({
        revision: dist/* nullable */.mee(fields/* commit */.cd),
        reason: dist/* string */.YjP(),
        run: dist/* nullable */.mee(dist/* number */.aig()),
    }),
    definition: dist/* looseObject */._H3({ target: dist/* record */.g1P(dist/* string */.YjP(), dist/* looseObject */._H3({})) }),
    targets: dist/* record */.g1P(fields/* targetName */.je, target),
    rows: dist/* array */.YOg(row),
});

// EXTERNAL MODULE: ./build/actions/shared/runtime/document.js
var runtime_document = __webpack_require__(34734);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-store.js
var artifact_store = __webpack_require__(93718);
;// CONCATENATED MODULE: ./build/actions/shared/github/plan-document.js







async function readPlan(store, { given, workspace, here }) {
    const { json, source } = isPath(given) ? readPath(given, workspace) : await readArtifact(store, given);
    const plan = (0,runtime_document/* readDocument */.u)(buildPlan, json, `The plan in ${source}`);
    const remedy = 'Let the plan be made by an earlier job of this run (buildx-matrix), and let this job need it.';
    checkBelongs(`The plan in ${source}`, remedy, [
        { fact: 'repository', there: plan.repository, here: here.repository },
        { fact: 'run', there: plan.run.id, here: here.run?.id ?? 0 },
        { fact: 'commit', there: plan.revision, here: here.revision },
    ]);
    return { plan, source };
}
const isPath = (given) => /[/\\]|\.json$/.test(given);
function readPath(given, workspace) {
    const file = external_node_path_.resolve(workspace, given);
    if (!(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.statSync)(file).isFile()) {
        throw (0,errors/* inputError */.Xu)(`Input "plan": there is no file ${given}.`, {
            fix: 'Give the path of a plan.json, the name of an artifact, or leave the input out to take the plan of this run.',
        });
    }
    const { size } = (0,external_node_fs_.statSync)(file);
    if (size > artifact_store/* artifactLimit */.M) {
        throw (0,errors/* inputError */.Xu)(`Input "plan": ${given} has ${size} bytes; allowed: up to ${artifact_store/* artifactLimit */.M}.`);
    }
    return { json: (0,external_node_fs_.readFileSync)(file, 'utf8'), source: given };
}
async function readArtifact(store, given) {
    const name = given === '' ? (0,artifact_names/* latestPlan */.ft)((await store.list()).map(artifact => artifact.name)) : given;
    if (name === undefined) {
        throw (0,errors/* inputError */.Xu)(`There is no plan in ${store.place}: no artifact is named image-plan--<attempt>.`, {
            fix: 'Run buildx-matrix in an earlier job and let this one need it, or give the path of a plan to the input "plan". When the plan job ran long ago, its artifact has expired: run all jobs again.',
        });
    }
    return { json: await store.read(name, artifact_names/* planFile */.eS), source: `artifact ${name}` };
}
function checkBelongs(what, remedy, facts) {
    const differing = facts.filter(({ there, here }) => there !== here);
    if (differing.length === 0)
        return;
    throw strangerError(what, remedy, differing);
}
function strangerError(what, fix, differing) {
    const show = (value) => (value === '' || value === null ? 'none' : String(value));
    const lines = differing.map(({ fact, there, here }) => `  ${fact}: ${show(there)} there, ${show(here)} here`);
    return (0,errors/* inputError */.Xu)(`${what} does not belong to this job:\n${lines.join('\n')}`, { fix });
}


/***/ }),

/***/ 55034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readRecords)
/* harmony export */ });
/* harmony import */ var _images_image_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24794);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34734);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91320);
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9467);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39948);





async function readRecords(store, { here, plan }) {
    const names = (await store.list()).map(({ name }) => name);
    const limits = plan && { rows: plan.rows.map(({ name }) => name), attempt: plan.run.attempt };
    const choice = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseRecords */ .A6)(names, limits);
    const documents = await store.readAll(choice.taken.map(({ name }) => name), _artifact_names_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsFile */ .Xy);
    const records = choice.taken.flatMap((from, at) => checkRecords(documents[at] ?? '', from, here, plan));
    return { ...choice, records: onePerPlatform(records) };
}
function checkRecords(json, from, here, plan) {
    const what = `${_artifact_names_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsFile */ .Xy} in artifact ${from.name}`;
    const records = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(_images_image_record_js__WEBPACK_IMPORTED_MODULE_0__/* .imageRecords */ .W, json, what);
    for (const record of records) {
        (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_4__/* .checkBelongs */ .D)(`The record of ${record.target} for ${record.platform} in artifact ${from.name}`, remedy, [
            { fact: 'run', there: record.run.id, here: here.run?.id ?? 0 },
            { fact: 'attempt', there: record.run.attempt, here: from.attempt },
            { fact: 'commit', there: record.revision, here: here.revision },
            { fact: 'row', there: record.row, here: from.row },
            ...(plan === undefined ? [] : [{ fact: 'environment', there: record.environment, here: plan.environment }]),
        ]);
    }
    return records;
}
const remedy = 'Records are written by build-images in the jobs of this run. Run all jobs again.';
function onePerPlatform(records) {
    const chosen = new Map();
    for (const record of records) {
        const key = `${record.target} for ${record.platform}`;
        const other = chosen.get(key);
        if (other !== undefined && other.run.attempt === record.run.attempt) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${key} was recorded twice in attempt ${record.run.attempt}: by row ${other.row} and by row ${record.row}.`, {
                fix: 'Let one row only publish each target and platform, as the plan of buildx-matrix does.',
            });
        }
        if (other === undefined || other.run.attempt < record.run.attempt)
            chosen.set(key, record);
    }
    return [...chosen.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}


/***/ }),

/***/ 24794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ imageRecords)
/* harmony export */ });
/* unused harmony export imageRecord */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41490);


const imageRecord = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
        attempt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
    }),
    revision: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
    environment: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .environment */ .cA,
    row: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    target: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je,
    image: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
    mirrors: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk),
    platform: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .platform */ .iD,
    pushed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    temporaryTag: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc),
    layout: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    descriptor: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptor */ .yu,
    size: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee,
    layers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq,
});
const imageRecords = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(imageRecord);


/***/ }),

/***/ 71150:
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


/***/ })

};
