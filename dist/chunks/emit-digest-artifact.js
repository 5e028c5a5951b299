export const id = 'emit-digest-artifact';
export const ids = ['emit-digest-artifact'];
export const modules = {

/***/ 91836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emitDigestArtifactAction: () => (/* binding */ emitDigestArtifactAction)
});

// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js + 3 modules
var artifacts_open = __webpack_require__(8558);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 12 modules
var registry_open = __webpack_require__(73424);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(44053);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/images/digest-manifest.js
var digest_manifest = __webpack_require__(77317);
// EXTERNAL MODULE: ./actions/shared/runtime/concurrency.js
var concurrency = __webpack_require__(74708);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/apply.js




const parallelWrites = 8;
async function publish(publication, images, ports) {
    await writeIndexes(publication, images, ports);
    await writeTags(publication, images, ports);
    return await storeManifest(publication, ports);
}
async function writeIndexes({ indexes }, images, { registry, log }) {
    await (0,concurrency/* mapConcurrently */.X)(indexes, parallelWrites, async ({ target, repository, digest }) => {
        const { index } = imageOf(target, images);
        if (index === undefined)
            throw new Error(`"${target}" has no index to write`);
        await registry.repository(repository).putManifest(digest, index);
    });
    if (indexes.length > 0)
        log.info(`${indexes.length} indexes written by digest.`);
}
async function writeTags({ tags }, images, { registry, log }) {
    const read = manifestReader();
    const writeTag = async ({ target, repository, tag }) => {
        const { entry, index } = imageOf(target, images);
        const client = registry.repository(repository);
        await client.putManifest(tag, index ?? (await read(client, entry.digest)));
    };
    for (const kind of ['immutable', 'moving']) {
        const due = tags.filter(tag => tag.kind === kind && tag.action === 'write');
        await (0,concurrency/* mapConcurrently */.X)(due, parallelWrites, writeTag);
        if (due.length > 0)
            log.info(`${due.length} ${kind} tags written.`);
    }
}
function imageOf(target, images) {
    const image = images.get(target);
    if (image === undefined)
        throw new Error(`"${target}" is no image of this commit`);
    return image;
}
function manifestReader() {
    const reads = new Map();
    return (repository, digest) => {
        const key = `${repository.name}@${digest}`;
        const reading = reads.get(key) ?? readPublished(repository, digest);
        reads.set(key, reading);
        return reading;
    };
}
async function readPublished(repository, digest) {
    const manifest = await repository.getManifest(digest);
    if (manifest !== undefined)
        return manifest;
    throw (0,errors/* serviceError */.cg)(`${repository.name}@${digest} is not in the registry any more, so it cannot get a tag.`, {
        fix: 'Build it again: run all jobs of the workflow, with "force" for a reused image.',
    });
}
async function storeManifest({ manifest }, { store, folder, retentionDays }) {
    const fileName = `${digest_manifest/* manifestName */.vS}.json`;
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    const file = (0,outputs/* writeFileIn */.Fq)(folder, fileName, json);
    const options = { retentionDays, replace: true };
    const { id } = await store.upload((0,digest_manifest/* manifestArtifact */.Ek)(manifest.environment), fileName, json, options);
    return { file, artifactId: id };
}

// EXTERNAL MODULE: ./actions/shared/images/image-index.js
var image_index = __webpack_require__(81027);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/composition.js

function composeImages({ plan, records, mayPush, }) {
    const built = [...records.values()].flat();
    const pushed = built.length === 0 ? mayPush : built.every(record => record.pushed);
    const images = new Map();
    for (const [name, target] of Object.entries(plan.targets)) {
        const { image, mirrors, reuse, reason } = target;
        const ofTarget = records.get(name);
        if (ofTarget !== undefined)
            images.set(name, { ...fromRecords(ofTarget, plan), pushed });
        else if (target.action === 'reuse' && reuse !== null && image !== null) {
            images.set(name, { entry: { image, mirrors, ...reusedEntry(reuse) }, index: undefined, pushed, reason });
        }
    }
    return withFinalBases(images);
}
function reusedEntry(reuse) {
    const { digest, mediaType, platforms, attestations, base, builtFrom } = reuse;
    return { digest, mediaType, reused: true, builtFrom, platforms, attestations, base, build: null };
}
function fromRecords(records, plan) {
    const sorted = [...records].sort((a, b) => (a.platform < b.platform ? -1 : 1));
    const [first] = sorted;
    if (first === undefined)
        throw new Error('an image was composed of no records');
    const attestations = sorted.flatMap(record => record.attestations);
    const isAlone = sorted.length === 1 && attestations.length === 0;
    const index = isAlone ? undefined : (0,image_index/* assembleIndex */.Hw)(sorted);
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
            build: totalFigures(sorted),
        },
        index,
        reason: isAlone
            ? `built by row ${first.row}`
            : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
    };
}
function totalFigures(records) {
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
    const finalBase = (base) => {
        const parent = [...images.values()].find(({ entry }) => entry.image === base?.image && Object.values(entry.platforms).some(({ digest }) => digest === base.digest));
        return parent === undefined ? base : { image: parent.entry.image, digest: parent.entry.digest };
    };
    return new Map([...images].map(([name, image]) => [
        name,
        { ...image, entry: { ...image.entry, base: finalBase(image.entry.base) } },
    ]));
}

// EXTERNAL MODULE: ./actions/shared/git/ancestry.js
var git_ancestry = __webpack_require__(17122);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(31111);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var artifacts_names = __webpack_require__(85558);
// EXTERNAL MODULE: ./actions/shared/images/image-record.js
var image_record = __webpack_require__(36321);
// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(97645);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/facts.js







function wantedTags(images, run, scope) {
    return [...images].flatMap(([target, { entry, pushed }]) => plannedTags(target, run)
        .filter(({ kind }) => pushed && (scope === 'all' || kind === 'immutable'))
        .flatMap(({ tag, kind }) => [entry.image, ...entry.mirrors].map(repository => ({ target, repository, tag, kind, digest: entry.digest }))));
}
function plannedTags(name, { plan, runNumber }) {
    const { tags = [], immutableTag = null } = plan.targets[name] ?? {};
    const { revision, headRevision, ref } = plan;
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    const commit = { revision, headRevision, run: runNumber, ...(branch === undefined ? {} : { branch }) };
    return tags.map(tag => ({
        tag,
        kind: tag === immutableTag || (0,immutability/* isImmutableTag */.Z6)(tag, commit) ? 'immutable' : 'moving',
    }));
}
const tagName = ({ repository, tag }) => `${repository}:${tag}`;
const parallelReads = 8;
async function gatherPublishFacts(wanted, run, { registry, store, runtime }) {
    const read = await (0,concurrency/* mapConcurrently */.X)(wanted, parallelReads, async (tag) => ({
        tag,
        current: await readTag(registry.repository(tag.repository), tag),
    }));
    const taken = read.flatMap(({ tag, current }) => (current === undefined ? [] : [{ tag, current }]));
    const git = (0,git_git/* createGit */.lD)({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
    const ancestry = new Map();
    for (const { current } of taken) {
        const { revision } = current;
        if (revision === undefined || ancestry.has(revision))
            continue;
        ancestry.set(revision, await (0,git_ancestry/* readAncestry */.IP)(git, revision, run.plan.headRevision));
    }
    const isContested = taken.some(({ tag, current }) => tag.kind === 'immutable' && current.digest !== tag.digest);
    return {
        ...run,
        currentTags: new Map(taken.map(({ tag, current }) => [tagName(tag), current])),
        ancestry,
        digestsOfThisRun: isContested ? await recordedDigests(store, run.plan) : new Set(),
    };
}
async function readTag(repository, { tag, digest }) {
    const head = await repository.headManifest(tag);
    if (head === undefined)
        return undefined;
    if (head.digest === digest)
        return { digest, platforms: [], revision: undefined, created: undefined };
    const { platforms = [] } = (await (0,image_content.readImage)(repository, head.digest)) ?? {};
    const [first] = platforms;
    const { labels = {} } = (first && (await (0,image_content.readImageConfig)(repository, first.config))) ?? {};
    const { 'org.opencontainers.image.revision': revision = '', 'org.opencontainers.image.created': created = '' } = labels;
    return {
        digest: head.digest,
        platforms: platforms.map(({ descriptor }) => descriptor.digest),
        revision: /^[0-9a-f]{40,64}$/.test(revision) ? revision : undefined,
        created: Number.isNaN(Date.parse(created)) ? undefined : created,
    };
}
async function recordedDigests(store, plan) {
    const { taken, leftOut } = (0,artifacts_names/* chooseRecords */.A6)((await store.list()).map(({ name }) => name));
    const names = [...taken, ...leftOut].map(({ name }) => name);
    const documents = await store.readAll(names, artifacts_names/* recordsFileName */.aG);
    const digests = documents
        .flatMap((json, index) => (0,image_record/* parseImageRecords */.Db)(json, `${artifacts_names/* recordsFileName */.aG} in artifact ${names[index]}`))
        .filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision)
        .map(({ descriptor }) => descriptor.digest);
    return new Set(digests);
}

// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(85882);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(94126);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/inputs.js


const emitDigestArtifactInputs = {
    plan: (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    tags: (0,inputs/* choice */.Yq)(['all', 'immutable'], 'all'),
    'registry-username': (0,inputs/* text */.Qq)(),
    'registry-password': (0,inputs/* secret */.rJ)(),
    'retention-days': (0,inputs/* wholeNumber */.rD)({ fallback: 90, min: 1, max: 400 }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const emitDigestArtifactOutputs = ['digests', 'digests-file', 'images', 'artifact-id', 'count'];

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/publication.js
function planPublication(images, tags, { plan, attempt, created }) {
    const { repository, revision, headRevision, ref, environment } = plan;
    return {
        indexes: indexWrites(images),
        tags: [...tags.filter(({ kind }) => kind === 'immutable'), ...tags.filter(({ kind }) => kind === 'moving')],
        manifest: {
            schemaVersion: 1,
            repository,
            revision,
            headRevision,
            ref,
            environment,
            created,
            run: { ...plan.run, attempt },
            images: Object.fromEntries([...images].map(([name, { entry }]) => {
                const written = tagsOf(name, tags);
                const immutable = plan.targets[name]?.immutableTag ?? null;
                return [name, { ...entry, tags: written, immutableTag: written.find(tag => tag === immutable) ?? null }];
            })),
        },
    };
}
function indexWrites(images) {
    return [...images].flatMap(([target, { entry, index, pushed, reason }]) => index === undefined || !pushed
        ? []
        : [entry.image, ...entry.mirrors].map(repository => ({ target, repository, digest: entry.digest, reason })));
}
const tagsOf = (name, tags) => [
    ...new Set(tags.filter(({ target, action }) => target === name && action !== 'skip').map(({ tag }) => tag)),
];

// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var documents_plan = __webpack_require__(98226);
// EXTERNAL MODULE: ./actions/shared/github/documents/records.js
var documents_records = __webpack_require__(88349);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/expected.js

function expectedRecords(plan, records) {
    const expected = plan.rows.flatMap(row => row.publish.map(target => ({ target, platform: row.platform, row: row.name })));
    const isSame = (one, other) => one.target === other.target && one.platform === other.platform;
    const missing = expected.filter(slot => !records.some(record => isSame(record, slot)));
    if (missing.length > 0) {
        const lines = missing.map(slot => `  ${describeSlot(slot)}: row ${slot.row} recorded nothing`);
        throw (0,errors/* inputError */.Xu)(`The set of images is not complete:\n${lines.join('\n')}`, {
            fix: 'A build job failed or did not run. Run the failed jobs again; nothing was published.',
        });
    }
    const surplus = records.filter(record => !expected.some(slot => isSame(record, slot)));
    if (surplus.length > 0) {
        const lines = surplus.map(record => `  ${describeSlot(record)}, recorded by row ${record.row}`);
        throw (0,errors/* inputError */.Xu)(`Images were recorded that the plan does not publish:\n${lines.join('\n')}`, { fix: oneRun });
    }
    for (const record of records)
        refuseOtherImage(record, plan);
    refuseMixedPush(records);
    const byTarget = new Map();
    for (const record of records)
        byTarget.set(record.target, [...(byTarget.get(record.target) ?? []), record]);
    return byTarget;
}
const describeSlot = ({ target, platform }) => `${target} for ${platform}`;
const oneRun = 'Let plan and build jobs belong to one run, and run all jobs again.';
function refuseOtherImage(record, plan) {
    const planned = plan.targets[record.target];
    const wanted = planned === undefined ? '' : repositoryList(planned);
    const found = repositoryList(record);
    const row = plan.rows.find(({ name }) => name === record.row);
    if (wanted === found && row?.platform === record.platform && row.publish.includes(record.target))
        return;
    const rowOfPlan = row === undefined ? '' : `, row ${row.name} for ${row.platform}`;
    throw (0,errors/* inputError */.Xu)(`Row ${record.row} recorded ${describeSlot(record)} in ${found}, and the plan has ${record.target} in ${wanted}${rowOfPlan}.`, { fix: oneRun });
}
const repositoryList = ({ image, mirrors }) => [image ?? '', ...mirrors].join(', ');
function refuseMixedPush(records) {
    const kept = records.filter(record => !record.pushed);
    if (kept.length === 0 || kept.length === records.length)
        return;
    throw (0,errors/* inputError */.Xu)(`Some images were pushed, and these were not: ${kept.map(describeSlot).join(', ')}.`, {
        fix: 'Give all rows the same value of "push".',
    });
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/recorded-run.js





async function readRecordedRun(inputs, runtime, store) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const { plan } = await (0,documents_plan/* readPlan */.m)(store, { input: inputs.plan, workspace: runtime.folders.workspace, job: context });
    checkEnvironment(inputs.environment, plan);
    const { records } = await (0,documents_records/* readRecords */.T)(store, { job: context, plan });
    return {
        plan,
        records: expectedRecords(plan, records),
        mayPush: !context.pullRequest?.fork,
        attempt: context.run?.attempt ?? 1,
        runNumber: context.run?.number,
        commitTime: context.commitTime,
    };
}
function checkEnvironment(environment, plan) {
    if (environment === '' || environment === plan.environment)
        return;
    const planned = plan.environment === null ? 'none' : `"${plan.environment}"`;
    throw (0,errors/* inputError */.Xu)(`Input "environment" is "${environment}", and the plan was made for ${planned}.`, {
        fix: 'Give plan, build and publish jobs the same environment.',
    });
}

// EXTERNAL MODULE: ./actions/shared/images/digest.js
var digest = __webpack_require__(89511);
// EXTERNAL MODULE: ./actions/shared/images/size.js
var images_size = __webpack_require__(22130);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(75573);
// EXTERNAL MODULE: ./actions/shared/text/picture.js
var picture = __webpack_require__(72348);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/report.js





function manifestOutputs(manifest, { file, artifactId }) {
    const images = Object.entries(manifest.images).map(([name, { image, digest }]) => [name, `${image}@${digest}`]);
    return {
        digests: { json: manifest, file },
        'digests-file': file,
        images: JSON.stringify(Object.fromEntries(images)),
        'artifact-id': String(artifactId ?? ''),
        count: String(images.length),
    };
}
function pictureNodes(manifest, plan) {
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
function describePublication(publication, plan) {
    const verbs = { write: 'written', keep: 'unchanged', skip: 'left alone' };
    const tags = publication.tags.map(decision => `${tagName(decision)}  ${verbs[decision.action]}: ${decision.reason}`);
    return [...(0,picture/* drawText */.m)(pictureNodes(publication.manifest, plan)), '', ...tags];
}
function summarisePublication({ manifest, tags }, plan) {
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
        (0,markdown/* fenced */.OF)('mermaid', (0,picture/* drawMermaid */.w)(pictureNodes(manifest, plan))),
        (0,markdown/* table */.tp)(['Image', 'Tags', 'Digest', 'Platforms', ''], rows),
        ...skipped.map(decision => `${(0,markdown/* code */.aY)(tagName(decision))} was left alone: ${(0,markdown/* code */.aY)(decision.reason)}.`),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tag-plan.js



function decideTags(wanted, facts) {
    const decided = wanted.map(tag => {
        const current = facts.currentTags.get(tagName(tag));
        return { tag, current, decision: decideTag(tag, current, facts) };
    });
    const refused = decided.filter(({ decision }) => decision === undefined);
    if (refused.length === 0)
        return decided.flatMap(({ tag, decision }) => (decision ? [{ ...tag, ...decision }] : []));
    const lines = refused.map(({ tag, current }) => `  ${describeConflict(tag, current)}`);
    throw (0,errors/* policyError */.nq)(`Tags that never move name other images already:\n${lines.join('\n')}`, {
        fix: 'Nothing was published. A rebuild of the same commit needs a tag of its own (compute-tags adds the run number to scheduled and dispatched ones), or delete the old tag in the registry first.',
    });
}
function describeConflict(tag, current) {
    const commit = current?.revision === undefined ? '' : ` of commit ${shortRevision(current.revision)}`;
    return `${tagName(tag)} names ${(0,digest/* shortDigest */.VK)(current?.digest ?? '')}${commit}, not ${(0,digest/* shortDigest */.VK)(tag.digest)}`;
}
function decideTag({ kind, digest }, current, facts) {
    if (current === undefined)
        return { action: 'write', reason: 'the tag is free' };
    if (current.digest === digest)
        return { action: 'keep', reason: 'it names this image already' };
    return kind === 'immutable' ? decideLasting(current, facts) : decideMoving(current, facts);
}
function decideLasting({ digest, platforms }, { digestsOfThisRun }) {
    const parts = platforms.length > 0 ? platforms : [digest];
    return parts.every(part => digestsOfThisRun.has(part))
        ? { action: 'write', reason: 'an earlier attempt of this run wrote it' }
        : undefined;
}
function decideMoving({ revision, created }, { ancestry, commitTime }) {
    const from = revision === undefined ? 'an image without a commit label' : `commit ${shortRevision(revision)}`;
    switch (ancestry.get(revision ?? '')) {
        case 'same':
            return { action: 'write', reason: 'it names another build of this commit' };
        case 'older':
            return { action: 'write', reason: `it moves forward from ${from}` };
        case 'newer':
            return { action: 'skip', reason: `it names ${from}, which is newer` };
    }
    if (created === undefined || commitTime === undefined) {
        return { action: 'write', reason: `it moves from ${from}; neither history nor dates show which is newer` };
    }
    return Date.parse(created) > Date.parse(commitTime)
        ? { action: 'skip', reason: `it names ${from} of ${created}, which is newer than ${commitTime}` }
        : { action: 'write', reason: `it moves from ${from} of ${created} to ${commitTime}` };
}
const shortRevision = (revision) => revision.slice(0, 7);

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/index.js













const emitDigestArtifactAction = (0,action/* defineAction */.Q)({
    inputs: emitDigestArtifactInputs,
    outputs: emitDigestArtifactOutputs,
    run: async (inputs, runtime) => {
        const { log } = runtime;
        const store = (0,artifacts_open.openArtifactStore)(runtime);
        const run = await readRecordedRun(inputs, runtime, store);
        const images = composeImages(run);
        if (images.size === 0)
            throw (0,errors/* inputError */.Xu)('The plan names no image to publish.');
        const repositories = [...images.values()].flatMap(({ entry }) => [entry.image, ...entry.mirrors]);
        const registry = (0,registry_open.openRegistry)(runtime, { ...inputs, repositories });
        const wanted = wantedTags(images, run, inputs.tags);
        const facts = await gatherPublishFacts(wanted, run, { registry, store, runtime });
        const tags = decideTags(wanted, facts);
        const publication = planPublication(images, tags, { ...run, created: runtime.now().toISOString() });
        await log.group(`Images of ${run.plan.revision.slice(0, 7)}`, () => {
            for (const line of describePublication(publication, run.plan))
                log.info(line);
        });
        if (inputs.dryRun) {
            log.info(JSON.stringify(publication, null, 2));
            return;
        }
        const folder = (0,outputs/* documentsFolder */.zT)(runtime);
        const { retentionDays } = inputs;
        const published = await publish(publication, images, { registry, store, log, folder, retentionDays });
        (0,outputs/* setOutputs */.n0)(runtime, manifestOutputs(publication.manifest, published));
        if (inputs.summary)
            await runtime.summary.append(summarisePublication(publication, run.plan));
    },
});


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


/***/ }),

/***/ 74708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
            if (failures.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


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
