export const id = 177;
export const ids = [177];
export const modules = {

/***/ 32177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ emit_digest_artifact_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/git/history.js
var git_history = __webpack_require__(91147);
;// CONCATENATED MODULE: ./build/actions/shared/git/ancestry.js


async function compareCommits(git, other, own) {
    if (other === own)
        return 'same';
    try {
        return await askHistory(git, other, own);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return 'unknown';
        throw error;
    }
}
async function askHistory(git, other, own) {
    for (const commit of [other, own]) {
        const found = await git.run(['cat-file', '-e', `${commit}^{commit}`]);
        if (found.exitCode !== 0)
            return 'unknown';
    }
    if (await (0,git_history/* isAncestor */.QX)(git, other, own))
        return 'older';
    if (await (0,git_history/* isAncestor */.QX)(git, own, other))
        return 'newer';
    const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
    return shallow.stdout.toString('utf8').trim() === 'false' ? 'diverged' : 'unknown';
}

// EXTERNAL MODULE: ./build/actions/shared/git/git.js
var git_git = __webpack_require__(18995);
// EXTERNAL MODULE: ./build/actions/shared/github/artifact-names.js
var artifact_names = __webpack_require__(9467);
// EXTERNAL MODULE: ./build/actions/shared/github/artifacts.js + 3 modules
var artifacts = __webpack_require__(20187);
// EXTERNAL MODULE: ./build/actions/shared/github/plan-document.js + 1 modules
var plan_document = __webpack_require__(39948);
// EXTERNAL MODULE: ./build/actions/shared/github/record-documents.js
var record_documents = __webpack_require__(55034);
// EXTERNAL MODULE: ./build/actions/shared/images/digest-manifest.js
var digest_manifest = __webpack_require__(66129);
// EXTERNAL MODULE: ./build/actions/shared/images/image-record.js
var image_record = __webpack_require__(24794);
// EXTERNAL MODULE: ./build/actions/shared/registry/open.js + 7 modules
var registry_open = __webpack_require__(11494);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(86544);
// EXTERNAL MODULE: ./build/actions/shared/runtime/document.js
var runtime_document = __webpack_require__(34734);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/apply.js


const parallelWrites = 8;
async function publish(publication, images, registry, log) {
    await (0,concurrency/* mapConcurrently */.X)(publication.indexes, parallelWrites, async ({ target, repository, digest }) => {
        const index = images.get(target)?.index;
        if (index === null || index === undefined)
            throw new Error(`"${target}" has no index to write`);
        await registry.repository(repository).putManifest(digest, index);
    });
    if (publication.indexes.length > 0)
        log.info(`${publication.indexes.length} indexes written by digest.`);
    const manifests = new Map();
    for (const kind of ['immutable', 'moving']) {
        const due = publication.tags.filter(tag => tag.kind === kind && tag.action === 'write');
        await (0,concurrency/* mapConcurrently */.X)(due, parallelWrites, tag => writeTag(tag, images, registry, manifests));
        if (due.length > 0)
            log.info(`${due.length} ${kind} tags written.`);
    }
}
async function writeTag({ target, repository, tag }, images, registry, manifests) {
    const image = images.get(target);
    if (image === undefined)
        throw new Error(`the tag "${tag}" belongs to no image`);
    const client = registry.repository(repository);
    const key = `${repository}@${image.entry.digest}`;
    const bytes = image.index ?? (await (manifests.get(key) ?? remember(manifests, key, fetchManifest(client, image.entry.digest))));
    await client.putManifest(tag, bytes);
}
function remember(manifests, key, value) {
    manifests.set(key, value);
    return value;
}
async function fetchManifest(client, digest) {
    const manifest = await client.getManifest(digest);
    if (manifest !== null)
        return manifest;
    throw (0,errors/* serviceError */.cg)(`${client.name}@${digest} is not in the registry any more, so it cannot get a tag.`, {
        fix: 'Build it again: run all jobs of the workflow, with "force" for a reused image.',
    });
}

// EXTERNAL MODULE: ./build/actions/shared/images/image-index.js
var image_index = __webpack_require__(61447);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/composition.js

function composeImages(plan, records, mayPush) {
    const built = [...records.values()].flat();
    const pushed = built.length === 0 ? mayPush : built.every(record => record.pushed);
    const images = new Map();
    for (const [name, target] of Object.entries(plan.targets)) {
        const ofTarget = records.get(name);
        if (ofTarget !== undefined)
            images.set(name, fromRecords(plan, ofTarget, pushed));
        else if (target.action === 'reuse' && target.reuse !== null && target.image !== null) {
            const { digest, mediaType, platforms, attestations, base, builtFrom } = target.reuse;
            images.set(name, {
                entry: {
                    image: target.image,
                    mirrors: target.mirrors,
                    digest,
                    mediaType,
                    reused: true,
                    builtFrom,
                    platforms,
                    attestations,
                    base,
                    build: null,
                },
                index: null,
                pushed,
                reason: target.reason,
            });
        }
    }
    return withFinalBases(images);
}
function fromRecords(plan, records, pushed) {
    const sorted = [...records].sort((a, b) => (a.platform < b.platform ? -1 : 1));
    const [first] = sorted;
    if (first === undefined)
        throw new Error('an image was composed of no records');
    const attestations = sorted.flatMap(record => record.attestations);
    const alone = sorted.length === 1 && attestations.length === 0;
    const index = alone ? null : (0,image_index/* assembleIndex */.Hw)(sorted);
    const { digest, mediaType } = index ?? first.descriptor;
    const platforms = sorted.map(({ platform, descriptor, size, layers }) => [
        platform,
        { digest: descriptor.digest, size, layers },
    ]);
    return {
        entry: {
            image: first.image,
            mirrors: first.mirrors,
            digest,
            mediaType,
            reused: false,
            builtFrom: plan.revision,
            platforms: Object.fromEntries(platforms),
            attestations,
            base: first.base,
            build: figuresOf(sorted),
        },
        index: index === null ? null : { mediaType: index.mediaType, bytes: index.bytes },
        pushed,
        reason: alone
            ? `built by row ${first.row}`
            : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
    };
}
function figuresOf(records) {
    const builds = records.flatMap(({ build }) => (build === null ? [] : [build]));
    if (builds.length < records.length)
        return null;
    return {
        seconds: Math.max(...builds.map(build => build.seconds)),
        steps: builds.reduce((sum, build) => sum + build.steps, 0),
        cachedSteps: builds.reduce((sum, build) => sum + build.cachedSteps, 0),
    };
}
function withFinalBases(images) {
    const whole = (base) => {
        const parent = [...images.values()].find(({ entry }) => entry.image === base?.image && Object.values(entry.platforms).some(({ digest }) => digest === base.digest));
        return parent === undefined ? base : { image: parent.entry.image, digest: parent.entry.digest };
    };
    return new Map([...images].map(([name, image]) => [name, { ...image, entry: { ...image.entry, base: whole(image.entry.base) } }]));
}

;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/expected.js

function expectedRecords(plan, records) {
    const expected = plan.rows.flatMap(row => row.publish.map(target => ({ target, platform: row.platform, row: row.name })));
    const isOf = (record) => (want) => want.target === record.target && want.platform === record.platform;
    const missing = expected.filter(want => !records.some(record => isOf(record)(want)));
    if (missing.length > 0) {
        const lines = missing.map(({ target, platform, row }) => `  ${target} for ${platform}: row ${row} recorded nothing`);
        throw (0,errors/* inputError */.Xu)(`The set of images is not complete:\n${lines.join('\n')}`, {
            fix: 'A build job failed or did not run. Run the failed jobs again; nothing was published.',
        });
    }
    const surplus = records.filter(record => !expected.some(isOf(record)));
    if (surplus.length > 0) {
        const lines = surplus.map(({ target, platform, row }) => `  ${target} for ${platform}, recorded by row ${row}`);
        throw (0,errors/* inputError */.Xu)(`Images were recorded that the plan does not publish:\n${lines.join('\n')}`, {
            fix: 'Let plan and build jobs belong to one run, and run all jobs again.',
        });
    }
    for (const record of records)
        refuseOtherImage(plan, record);
    refuseMixedPush(records);
    const byTarget = new Map();
    for (const record of records)
        byTarget.set(record.target, [...(byTarget.get(record.target) ?? []), record]);
    return byTarget;
}
function refuseOtherImage(plan, record) {
    const planned = plan.targets[record.target];
    const [wanted, found] = [planned, record].map(place => [place?.image, ...(place?.mirrors ?? [])].join(', '));
    const row = plan.rows.find(({ name }) => name === record.row);
    if (wanted === found && row?.platform === record.platform && row.publish.includes(record.target))
        return;
    throw (0,errors/* inputError */.Xu)(`Row ${record.row} recorded ${record.target} for ${record.platform} in ${found}, and the plan has ${record.target} in ${wanted}${row === undefined ? '' : `, row ${row.name} for ${row.platform}`}.`, { fix: 'Let plan and build jobs belong to one run, and run all jobs again.' });
}
function refuseMixedPush(records) {
    const kept = records.filter(record => !record.pushed);
    if (kept.length === 0 || kept.length === records.length)
        return;
    const names = kept.map(({ target, platform }) => `${target} for ${platform}`);
    throw (0,errors/* inputError */.Xu)(`Some images were pushed, and these were not: ${names.join(', ')}.`, {
        fix: 'Give all rows the same value of "push".',
    });
}

// EXTERNAL MODULE: ./build/actions/shared/images/environment.js
var environment = __webpack_require__(55934);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/inputs.js


const inputs_inputs = {
    plan: (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    tags: (0,inputs/* choice */.Yq)(['all', 'immutable'], 'all'),
    'registry-username': (0,inputs/* text */.Qq)(),
    'registry-password': (0,inputs/* secret */.rJ)(),
    'retention-days': (0,inputs/* wholeNumber */.rD)({ fallback: 90, min: 1, max: 400 }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};

;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/publication.js
function planPublication(plan, images, tags, origin) {
    const order = { immutable: 0, moving: 1 };
    const { repository, revision, headRevision, ref, environment } = plan;
    const written = (name) => tags.filter(tag => tag.target === name && tag.action !== 'skip').map(tag => tag.tag);
    const entries = [...images].map(([name, { entry }]) => {
        const own = [...new Set(written(name))];
        const immutable = plan.targets[name]?.immutableTag ?? null;
        return [
            name,
            { ...entry, tags: own, immutableTag: immutable !== null && own.includes(immutable) ? immutable : null },
        ];
    });
    return {
        indexes: [...images].flatMap(([target, { entry, index, pushed, reason }]) => index === null || !pushed
            ? []
            : [entry.image, ...entry.mirrors].map(name => ({ target, repository: name, digest: entry.digest, reason }))),
        tags: [...tags].sort((a, b) => order[a.kind] - order[b.kind]),
        manifest: {
            schemaVersion: 1,
            repository,
            revision,
            headRevision,
            ref,
            environment,
            created: origin.created,
            run: { ...plan.run, attempt: origin.attempt },
            images: Object.fromEntries(entries),
        },
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/actions/shared/registry/image-content.js
var image_content = __webpack_require__(14319);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/registry-facts.js


const config = dist/* looseObject */._H3({
    config: dist/* optional */.lqM(dist/* nullable */.mee(dist/* looseObject */._H3({ Labels: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))) }))),
});
async function readTag(registry, repository, tag, published) {
    const client = registry.repository(repository);
    const head = await client.headManifest(tag);
    if (head === null)
        return null;
    if (head.digest === published)
        return { digest: head.digest, platforms: [], revision: null, created: null };
    const image = await (0,image_content/* readImage */.A)(client, head.digest);
    const first = image?.platforms[0];
    const labels = first === undefined ? {} : await readLabels(client, first.config);
    return {
        digest: head.digest,
        platforms: image?.platforms.map(({ descriptor }) => descriptor.digest) ?? [],
        revision: commitLabel(labels['org.opencontainers.image.revision']),
        created: timeLabel(labels['org.opencontainers.image.created']),
    };
}
async function readLabels(client, digest) {
    const bytes = await client.getBlob(digest);
    if (bytes === null)
        return {};
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), config), new TextDecoder().decode(bytes));
    return read.success ? (read.output.config?.Labels ?? {}) : {};
}
const commitLabel = (text) => text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : null;
const timeLabel = (text) => text !== undefined && !Number.isNaN(Date.parse(text)) ? text : null;

// EXTERNAL MODULE: ./build/actions/shared/bake/picture.js
var picture = __webpack_require__(33754);
// EXTERNAL MODULE: ./build/actions/shared/images/digest.js
var digest = __webpack_require__(62955);
// EXTERNAL MODULE: ./build/actions/shared/images/size.js
var images_size = __webpack_require__(71150);
// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/report.js




function pictureOf(plan, manifest) {
    return Object.entries(plan.targets).map(([name, target]) => {
        const image = manifest.images[name];
        return {
            name,
            parents: target.parents,
            notes: image === undefined
                ? ['not published']
                : [image.immutableTag ?? '', (0,digest/* shortDigest */.VK)(image.digest)].filter(note => note !== ''),
            kind: image === undefined ? 'linked' : image.reused ? 'reused' : 'built',
        };
    });
}
function describePublication(plan, publication) {
    const verbs = { write: 'written', keep: 'unchanged', skip: 'left alone' };
    const tags = publication.tags.map(({ repository, tag, action, reason }) => `${repository}:${tag}  ${verbs[action]}: ${reason}`);
    return [...(0,picture/* drawText */.m)(pictureOf(plan, publication.manifest)), '', ...tags];
}
function summarisePublication(plan, { manifest, tags }) {
    const rows = Object.entries(manifest.images).map(([name, image]) => [
        (0,markdown/* code */.aY)(name),
        image.tags.map(markdown/* code */.aY).join(' '),
        (0,markdown/* code */.aY)((0,digest/* shortDigest */.VK)(image.digest)),
        Object.entries(image.platforms)
            .map(([platform, { size }]) => `${(0,markdown/* code */.aY)(platform)} ${(0,images_size/* formatBytes */.z)(size)}`)
            .join('<br>'),
        image.reused ? `reused from ${(0,markdown/* code */.aY)(image.builtFrom.slice(0, 7))}` : 'built',
    ]);
    const skipped = tags.filter(tag => tag.action === 'skip');
    return [
        `### Images of ${(0,markdown/* code */.aY)(manifest.revision.slice(0, 7))}`,
        (0,markdown/* fenced */.OF)('mermaid', (0,picture/* drawMermaid */.w)(pictureOf(plan, manifest))),
        (0,markdown/* table */.tp)(['Image', 'Tags', 'Digest', 'Platforms', ''], rows),
        ...skipped.map(({ repository, tag, reason }) => `${(0,markdown/* code */.aY)(`${repository}:${tag}`)} was left alone: ${(0,markdown/* code */.aY)(reason)}.`),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/actions/shared/tags/immutability.js
var immutability = __webpack_require__(17436);
;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/tag-plan.js



function wantedTags(plan, name, scope, run) {
    const target = plan.targets[name];
    if (target === undefined)
        return [];
    return target.tags
        .map(tag => ({ tag, kind: kindOf(tag, plan, target.immutableTag, run) }))
        .filter(({ kind }) => scope === 'all' || kind === 'immutable');
}
function kindOf(tag, plan, immutableTag, run) {
    const { revision, headRevision } = plan;
    const branch = plan.ref.startsWith('refs/heads/') ? { branch: plan.ref.slice('refs/heads/'.length) } : {};
    const never = tag === immutableTag || (0,immutability/* isImmutableTag */.Z6)(tag, { revision, headRevision, run, ...branch });
    return never ? 'immutable' : 'moving';
}
function planTags(plan, images, scope, facts) {
    const decisions = [];
    const refused = [];
    for (const [name, { entry, pushed }] of images) {
        if (!pushed)
            continue;
        for (const { tag, kind } of wantedTags(plan, name, scope, facts.run)) {
            for (const repository of [entry.image, ...entry.mirrors]) {
                const current = facts.current.get(`${repository}:${tag}`) ?? null;
                const decided = kind === 'immutable'
                    ? decideImmutable(current, entry.digest, facts)
                    : decideMoving(current, entry.digest, facts);
                if (decided === null)
                    refused.push(`  ${repository}:${tag} names ${(0,digest/* shortDigest */.VK)(current?.digest ?? '')}${commitText(current)}, not ${(0,digest/* shortDigest */.VK)(entry.digest)}`);
                else
                    decisions.push({ target: name, repository, tag, kind, ...decided });
            }
        }
    }
    if (refused.length === 0)
        return decisions;
    throw (0,errors/* policyError */.nq)(`Tags that never move name other images already:\n${refused.join('\n')}`, {
        fix: 'Nothing was published. A rebuild of the same commit needs a tag of its own (compute-tags adds the run number to scheduled and dispatched ones), or delete the old tag in the registry first.',
    });
}
function decideImmutable(current, digest, facts) {
    if (current === null)
        return { action: 'write', reason: 'the tag is free' };
    if (current.digest === digest)
        return { action: 'keep', reason: 'it names this image already' };
    const parts = current.platforms.length > 0 ? current.platforms : [current.digest];
    if (parts.every(part => facts.ofThisRun.has(part)))
        return { action: 'write', reason: 'an earlier attempt of this run wrote it' };
    return null;
}
function decideMoving(current, digest, facts) {
    if (current === null)
        return { action: 'write', reason: 'the tag is free' };
    if (current.digest === digest)
        return { action: 'keep', reason: 'it names this image already' };
    const from = current.revision === null ? 'an image without a commit label' : `commit ${current.revision.slice(0, 7)}`;
    const ancestry = current.revision === null ? 'unknown' : (facts.ancestry.get(current.revision) ?? 'unknown');
    if (ancestry === 'same')
        return { action: 'write', reason: 'it names another build of this commit' };
    if (ancestry === 'older')
        return { action: 'write', reason: `it moves forward from ${from}` };
    if (ancestry === 'newer')
        return { action: 'skip', reason: `it names ${from}, which is newer` };
    if (current.created !== null && facts.commitTime !== null) {
        const [theirs, ours] = [Date.parse(current.created), Date.parse(facts.commitTime)];
        if (theirs > ours)
            return {
                action: 'skip',
                reason: `it names ${from} of ${current.created}, which is newer than ${facts.commitTime}`,
            };
        if (theirs <= ours)
            return { action: 'write', reason: `it moves from ${from} of ${current.created} to ${facts.commitTime}` };
    }
    return { action: 'write', reason: `it moves from ${from}; neither history nor dates tell which is newer` };
}
const commitText = (current) => current?.revision === null || current === null ? '' : ` of commit ${current.revision.slice(0, 7)}`;

;// CONCATENATED MODULE: ./build/actions/emit-digest-artifact/index.js
























const parallelReads = 8;
const emit_digest_artifact_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: ['digests', 'digests-file', 'images', 'artifact-id', 'count'],
    run: async (inputs, runtime) => {
        const store = (0,artifacts.createArtifactStore)(runtime);
        const context = await (0,read_context/* readContext */.y)(runtime);
        const { plan } = await (0,plan_document/* readPlan */.m)(store, { given: inputs.plan, workspace: runtime.folders.workspace, here: context });
        requireEnvironment(plan, inputs.environment);
        const found = await (0,record_documents/* readRecords */.T)(store, { here: context, plan });
        const images = composeImages(plan, expectedRecords(plan, found.records), !context.pullRequest?.fork);
        if (images.size === 0)
            throw (0,errors/* inputError */.Xu)('The plan names no image to publish.');
        const repositories = [...images.values()].flatMap(({ entry }) => [entry.image, ...entry.mirrors]);
        const registry = (0,registry_open/* openRegistry */.M)(runtime, { ...inputs, repositories });
        const facts = await gatherTagFacts(inputs, runtime, store, context, plan, images, registry);
        const tags = planTags(plan, images, inputs.tags, facts);
        const origin = { created: runtime.now().toISOString(), attempt: context.run?.attempt ?? 1 };
        const publication = planPublication(plan, images, tags, origin);
        await runtime.log.group(`Images of ${plan.revision.slice(0, 7)}`, () => {
            for (const line of describePublication(plan, publication))
                runtime.log.info(line);
        });
        if (inputs.dryRun) {
            runtime.log.info(JSON.stringify(publication, null, 2));
            return;
        }
        await publish(publication, images, registry, runtime.log);
        await handOver(inputs, runtime, store, publication.manifest);
        if (inputs.summary)
            await runtime.summary.append(summarisePublication(plan, publication));
    },
});
function requireEnvironment(plan, environment) {
    if (environment === '' || environment === plan.environment)
        return;
    throw (0,errors/* inputError */.Xu)(`Input "environment" is "${environment}", and the plan was made for ${plan.environment === null ? 'none' : `"${plan.environment}"`}.`, {
        fix: 'Give plan, build and publish jobs the same environment.',
    });
}
async function gatherTagFacts(inputs, runtime, store, context, plan, images, registry) {
    const run = context.run?.number ?? null;
    const wanted = [...images].flatMap(([name, { entry, pushed }]) => (pushed ? wantedTags(plan, name, inputs.tags, run) : []).flatMap(({ tag, kind }) => [entry.image, ...entry.mirrors].map(repository => ({ repository, tag, kind, digest: entry.digest }))));
    const current = await (0,concurrency/* mapConcurrently */.X)(wanted, parallelReads, ({ repository, tag, digest }) => readTag(registry, repository, tag, digest));
    const revisions = new Set(current.flatMap(tag => (tag?.revision ? [tag.revision] : [])));
    const git = (0,git_git/* createGit */.lD)({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
    const ancestry = new Map();
    for (const revision of revisions)
        ancestry.set(revision, await compareCommits(git, revision, plan.headRevision));
    const contested = wanted.some(({ kind, digest }, at) => kind === 'immutable' && (current[at]?.digest ?? digest) !== digest);
    return {
        current: new Map(wanted.map(({ repository, tag }, index) => [`${repository}:${tag}`, current[index] ?? null])),
        ancestry,
        ofThisRun: contested ? await digestsOfThisRun(store, plan) : new Set(),
        commitTime: context.commitTime,
        run,
    };
}
async function digestsOfThisRun(store, plan) {
    const names = (await store.list()).map(({ name }) => name);
    const { taken, leftOut } = (0,artifact_names/* chooseRecords */.A6)(names);
    const all = [...taken, ...leftOut].map(({ name }) => name);
    const documents = await store.readAll(all, artifact_names/* recordsFile */.Xy);
    const records = documents.flatMap((json, at) => (0,runtime_document/* readDocument */.u)(image_record/* imageRecords */.W, json, `${artifact_names/* recordsFile */.Xy} in artifact ${all[at]}`));
    const own = records.filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision);
    return new Set(own.map(({ descriptor }) => descriptor.digest));
}
async function handOver(inputs, runtime, store, manifest) {
    const fileName = `${digest_manifest/* manifestName */.vS}.json`;
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    const file = (0,outputs/* writeFileIn */.Fq)((0,outputs/* documentsFolder */.zT)(runtime), fileName, json);
    const artifact = await store.upload((0,digest_manifest/* manifestArtifact */.Ek)(manifest.environment), fileName, json, {
        retentionDays: inputs.retentionDays,
        replace: true,
    });
    (0,outputs/* setJsonOutput */.mI)(runtime, 'digests', manifest, external_node_path_.join((0,outputs/* documentsFolder */.zT)(runtime), fileName));
    runtime.outputs.set('digests-file', file);
    runtime.outputs.set('artifact-id', artifact.id === null ? '' : String(artifact.id));
    const references = Object.entries(manifest.images).map(([name, { image, digest }]) => [name, `${image}@${digest}`]);
    runtime.outputs.set('images', JSON.stringify(Object.fromEntries(references)));
    runtime.outputs.set('count', String(references.length));
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
