export const id = 'emit-digest-artifact';
export const ids = ['emit-digest-artifact'];
export const modules = {

/***/ 50737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emitDigestArtifactAction: () => (/* binding */ emitDigestArtifactAction)
});

// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js + 3 modules
var artifacts_open = __webpack_require__(8558);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 13 modules
var registry_open = __webpack_require__(88035);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(44053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(17613);
// EXTERNAL MODULE: ./actions/shared/images/documents/digest-manifest.js
var digest_manifest = __webpack_require__(92456);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(28812);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(83501);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/apply.js




const parallelWrites = 8;
async function applyPublication(publication, images, ports) {
    (0,outputs/* refuseLinks */.UA)(ports.folder, `${digest_manifest/* manifestName */.vS}.json`);
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
        log.info(`Indexes written by digest: ${indexes.length}.`);
}
async function writeTags({ tags }, images, { registry, log }) {
    const read = manifestReader();
    const writeTag = async ({ target, repository, tag }) => {
        const { entry, index } = imageOf(target, images);
        const client = registry.repository(repository);
        await client.putManifest(tag, index ?? (await read(client, entry.digest)));
    };
    for (const moves of [false, true]) {
        const due = tags.filter(tag => (tag.kind === 'moving') === moves && tag.action === 'write');
        await (0,concurrency/* mapConcurrently */.X)(due, parallelWrites, writeTag);
        if (due.length > 0)
            log.info(`Tags written (${moves ? 'moving' : 'immutable'}): ${due.length}.`);
    }
}
function imageOf(target, images) {
    const image = images.get(target);
    if (image === undefined)
        throw new Error(`"${target}" is not an image of this commit`);
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


const repositoriesOf = (images) => [...images.values()].flatMap(({ entry }) => [entry.image, ...entry.mirrors]);
function composeImages({ plan, records, mayPush, }) {
    const built = [...records.values()].flat();
    const pushed = built.length === 0 ? mayPush : built.every(record => record.pushed);
    const images = new Map();
    for (const [name, target] of Object.entries(plan.targets)) {
        const { image, mirrors, reuse, reason, definitionDigest, definitionFields } = target;
        const ofTarget = records.get(name);
        if (ofTarget !== undefined)
            images.set(name, { ...fromRecords(ofTarget, plan), pushed });
        else if (target.action === 'reuse' && reuse !== null && image !== null) {
            const entry = { image, mirrors, ...reusedEntry(reuse), definitionDigest, definitionFields };
            images.set(name, { entry, index: undefined, pushed, reason });
        }
    }
    if (images.size === 0)
        throw (0,errors/* inputError */.Xu)('The plan names no image to publish.');
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
            ...commonDefinition(sorted, plan.targets[first.target]),
        },
        index,
        reason: isAlone
            ? `built by row ${first.row}`
            : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
    };
}
function commonDefinition([first, ...others], planned) {
    if (others.some(other => other.definitionDigest !== first?.definitionDigest))
        return {};
    const { definitionDigest, definitionFields } = (first?.definitionDigest === undefined ? planned : first) ?? {};
    return { definitionDigest, definitionFields };
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
// EXTERNAL MODULE: ./actions/shared/images/documents/image-record.js
var image_record = __webpack_require__(70841);
// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(97645);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/wanted-tags.js

function wantedTags(images, run, scope) {
    return [...images].flatMap(([target, { entry, pushed }]) => plannedTags(target, run)
        .filter(({ kind }) => pushed && (scope === 'all' || kind !== 'moving'))
        .flatMap(({ tag, kind }) => [entry.image, ...entry.mirrors].map(repository => ({ target, repository, tag, kind, digest: entry.digest }))));
}
function plannedTags(name, { plan, runNumber }) {
    const { tags = [], immutableTag = null, tagKinds = {} } = plan.targets[name] ?? {};
    const { revision, headRevision, ref } = plan;
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    const commit = { revision, headRevision, run: runNumber, ...(branch === undefined ? {} : { branch }) };
    return tags.map(tag => {
        const kind = (Object.hasOwn(tagKinds, tag) ? tagKinds[tag] : undefined) ?? (0,immutability/* guessTagKind */.Sm)(tag, commit);
        return { tag, kind: kind === 'moving' && tag === immutableTag ? 'version' : kind };
    });
}
const tagName = ({ repository, tag }) => `${repository}:${tag}`;

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/facts.js







const parallelReads = 8;
async function gatherPublishFacts(run, { registry, store, runtime }) {
    const read = await (0,concurrency/* mapConcurrently */.X)(run.wanted, parallelReads, async (tag) => ({
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
    const isContested = taken.some(({ tag, current }) => tag.kind !== 'moving' && current.digest !== tag.digest);
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

// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(89511);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tag-decisions.js



function decideTags(facts) {
    const decided = facts.wanted.map(tag => {
        const current = facts.currentTags.get(tagName(tag));
        return { tag, current, decision: decideTag(tag, current, facts) };
    });
    const refused = decided.filter(({ decision }) => decision === undefined);
    if (refused.length === 0)
        return decided.flatMap(({ tag, decision }) => (decision ? [{ ...tag, ...decision }] : []));
    const lines = refused.map(({ tag, current }) => `  ${describeConflict(tag, current)}`);
    throw (0,errors/* policyError */.nq)(`Immutable tags name other images already:\n${lines.join('\n')}`, {
        fix: 'Nothing was published. Release another version, or delete the old tag in the registry first; a scheduled rebuild gets tags of its own from compute-tags.',
    });
}
function describeConflict(tag, current) {
    const commit = current?.revision === undefined ? '' : ` of commit ${shortRevision(current.revision)}`;
    return `${tagName(tag)} names ${(0,images_digest/* shortDigest */.VK)(current?.digest ?? '')}${commit}, not ${(0,images_digest/* shortDigest */.VK)(tag.digest)}`;
}
function decideTag({ kind, digest }, current, facts) {
    if (current === undefined)
        return { action: 'write', reason: 'the tag is free' };
    if (current.digest === digest)
        return { action: 'keep', reason: 'it names this image already' };
    return kind === 'moving' ? decideMoving(current, facts) : decideImmutable(kind, current, facts);
}
function decideImmutable(kind, { digest, platforms, revision }, { digestsOfThisRun, plan }) {
    const parts = platforms.length > 0 ? platforms : [digest];
    if (parts.every(part => digestsOfThisRun.has(part))) {
        return { action: 'write', reason: 'an earlier attempt of this run wrote it' };
    }
    const isOfCommit = revision === undefined || revision === plan.revision || revision === plan.headRevision;
    return kind === 'commit' && isOfCommit
        ? { action: 'skip', reason: `it names the first image of this commit, ${(0,images_digest/* shortDigest */.VK)(digest)}` }
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

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/plan.js


function planPublication(facts, created) {
    const tags = decideTags(facts);
    return {
        indexes: indexWrites(facts.images),
        tags: [...tags.filter(({ kind }) => kind !== 'moving'), ...tags.filter(({ kind }) => kind === 'moving')],
        manifest: manifestOf(facts, tags, created),
    };
}
function indexWrites(images) {
    return [...images].flatMap(([target, { entry, index, pushed, reason }]) => index === undefined || !pushed
        ? []
        : [entry.image, ...entry.mirrors].map(repository => ({ target, repository, digest: entry.digest, reason })));
}
function manifestOf({ plan, attempt, images }, tags, created) {
    const { repository, revision, headRevision, ref, environment, run } = plan;
    const entries = [...images].map(([name, { entry, pushed }]) => {
        return [name, { ...entry, ...publishedTags(name, tags), ...(pushed ? pendingTags(name, plan, tags) : { pushed }) }];
    });
    return {
        schemaVersion: 1,
        repository,
        revision,
        headRevision,
        ref,
        environment,
        created,
        run: { ...run, attempt },
        images: Object.fromEntries(entries),
    };
}
function publishedTags(name, decisions) {
    const kinds = new Map(decisions
        .filter(({ target, action }) => target === name && action !== 'skip')
        .map(({ tag, kind }) => [tag, kind]));
    return {
        tags: [...kinds.keys()],
        tagKinds: Object.fromEntries(kinds),
        immutableTag: (0,immutability/* immutableTagOf */.Ib)([...kinds].map(([tag, kind]) => ({ tag, kind }))) ?? null,
    };
}
function pendingTags(name, { targets }, decisions) {
    const decided = new Set(decisions.filter(({ target }) => target === name).map(({ tag }) => tag));
    const pending = (targets[name]?.tags ?? []).filter(tag => !decided.has(tag));
    return pending.length === 0 ? {} : { pendingTags: pending };
}

// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(23512);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var documents_plan = __webpack_require__(45137);
// EXTERNAL MODULE: ./actions/shared/github/documents/records.js
var documents_records = __webpack_require__(88349);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/expected-records.js

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
    const awaited = plan.rows.map(({ name }) => name);
    const { records } = await (0,documents_records/* readRecords */.T)(store, { job: context, plan, awaited });
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

// EXTERNAL MODULE: ./actions/shared/images/size.js
var images_size = __webpack_require__(22130);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(75573);
// EXTERNAL MODULE: ./actions/shared/text/picture.js
var picture = __webpack_require__(72348);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/report.js





function manifestOutputs(manifest, { file, artifactId }) {
    const images = Object.entries(manifest.images)
        .filter(([, { pushed }]) => pushed !== false)
        .map(([name, { image, digest }]) => [name, `${image}@${digest}`]);
    return {
        digests: { json: manifest, file },
        'digests-file': file,
        images: JSON.stringify(Object.fromEntries(images)),
        'artifact-id': String(artifactId ?? ''),
        count: String(Object.keys(manifest.images).length),
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
                : [image.immutableTag ?? '', (0,images_digest/* shortDigest */.VK)(image.digest)].filter(note => note !== ''),
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
        (0,markdown/* code */.aY)((0,images_digest/* shortDigest */.VK)(image.digest)),
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

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/index.js












const emitDigestArtifactAction = (0,action/* defineAction */.Q)({
    inputs: emitDigestArtifactInputs,
    outputs: emitDigestArtifactOutputs,
    run: async (inputs, runtime) => {
        const { log } = runtime;
        const store = (0,artifacts_open.openArtifactStore)(runtime);
        const run = await readRecordedRun(inputs, runtime, store);
        const images = composeImages(run);
        const registry = (0,registry_open.openRegistry)(runtime, { ...inputs, repositories: repositoriesOf(images) });
        const wanted = wantedTags(images, run, inputs.tags);
        const facts = await gatherPublishFacts({ ...run, images, wanted }, { registry, store, runtime });
        const publication = planPublication(facts, runtime.now().toISOString());
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
        const published = await applyPublication(publication, images, { registry, store, log, folder, retentionDays });
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

/***/ 28351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ artifactLimit)
/* harmony export */ });
const artifactLimit = 10 * 1024 * 1024;


/***/ }),

/***/ 66469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readDocumentFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28812);
/* harmony import */ var _artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28351);




function readDocumentFile({ input, file, workspace, fix }) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file);
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(absolute) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute) : undefined;
    if (!facts?.isFile())
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "${input}": there is no file ${file}.`, { fix });
    if (facts.size > _artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactLimit */ .M) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`Input "${input}": ${file} has ${facts.size} bytes; allowed: up to ${_artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactLimit */ .M}.`);
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(absolute, 'utf8');
}


/***/ }),

/***/ 92456:
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
    mediaType: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .nonEmptyString */ .y0,
    tags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    tagKinds: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .kindByTag */ .MM,
    pendingTags: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc)),
    pushed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    immutableTag: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc),
    reused: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    builtFrom: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .commit */ .cd,
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platform */ .iD, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .platformEntry */ .Qo),
    attestations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .attestation */ .lG),
    base: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .base */ .E3,
    build: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .build */ .jq,
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .mw,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je, image) });
const parseDigestManifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(digestManifest) }, manifest => [
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refContradictions */ .MB(manifest),
    ...Object.entries(manifest.images).flatMap(([name, each]) => _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tagContradictions */ .$z(['images', name], each)),
]);
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;


/***/ }),

/***/ 85882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   g: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
function environmentName(text) {
    if (text === '' || (environmentPattern.test(text) && !text.includes('--')))
        return text;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-"`);
}


/***/ }),

/***/ 65534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ tagContradictions),
/* harmony export */   E3: () => (/* binding */ base),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   MB: () => (/* binding */ refContradictions),
/* harmony export */   MM: () => (/* binding */ kindByTag),
/* harmony export */   Qo: () => (/* binding */ platformEntry),
/* harmony export */   TG: () => (/* binding */ origin),
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _k: () => (/* binding */ rowName),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   lG: () => (/* binding */ attestation),
/* harmony export */   mw: () => (/* binding */ definition),
/* harmony export */   y0: () => (/* binding */ nonEmptyString),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* unused harmony exports time, run */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70458);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89511);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85882);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90886);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15319);
/* harmony import */ var _target_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42028);






const digest = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_, 'is not a digest of the form sha256:<64 hex digits>'));
const commit = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not a full commit id of 40 or 64 hex digits'));
const tag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagPattern */ .bO, 'is not a valid tag'));
const repository = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0, 'is not a repository with its host, e.g. ghcr.io/acme/api'));
const pinnedReference = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(new RegExp(`${_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPattern */ .Z0.source.replace(/\$$/, '')}@${_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestPattern */ .V_.source.replace(/^\^/, '')}`), 'is not of the form repository@sha256:<64 hex digits>'));
const platform = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[a-z0-9][a-z0-9_.-]*(?:\/[a-z0-9][a-z0-9_.-]*){1,2}$/, 'is not a platform such as linux/amd64'));
const targetName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_target_name_js__WEBPACK_IMPORTED_MODULE_4__/* .targetNamePattern */ .P, 'is not the name of a bake target: letters, digits, "_" and "-", and no "-" at the start'));
const environment = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .g, 'is not the name of an environment')));
const time = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'is not a UTC time such as 2026-01-01T00:00:00Z'));
const rowName = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^(?!.*--)[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'is not the name of a row'));
const nonEmptyString = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .nonEmpty */ .hq('is empty'));
const count = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0));
const bytes = count;
const descriptor = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ mediaType: nonEmptyString, digest, size: bytes });
const platformEntry = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ digest, size: bytes, layers: count });
const attestation = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    mediaType: nonEmptyString,
    digest,
    size: bytes,
    subject: digest,
});
const base = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ image: repository, digest }));
const build = valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    seconds: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
    steps: count,
    cachedSteps: count,
}));
const definition = {
    definitionDigest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(digest),
    definitionFields: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{8}$/, 'is not a short digest of 8 hex digits')))),
};
const kindByTag = valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(tag, valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .tagKinds */ ._r)));
const run = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: count,
    number: count,
    attempt: count,
    workflow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
const origin = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    repository: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    revision: commit,
    headRevision: commit,
    ref: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment,
    created: time,
    run,
};
const refContradictions = ({ ref, run: { id } }) => ref === '' && id > 0 ? [{ path: ['ref'], error: `is empty, and the document belongs to run ${id}` }] : [];
const tagContradictions = (path, { tags, immutableTag }) => immutableTag === null || tags.includes(immutableTag)
    ? []
    : [{ path: [...path, 'immutableTag'], error: `"${immutableTag}" is not one of the tags` }];


/***/ }),

/***/ 98520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const architectures = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
    ['i386', ['386']],
]);
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const [os = '', written = '', writtenVariant] = parts;
    if (parts.length < 2 || parts.length > 3 || !parts.every(piece => part.test(piece))) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" is not a platform; allowed: os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7`);
    }
    const [architecture, implied] = architectures.get(written) ?? [written];
    const variant = normaliseVariant(architecture, writtenVariant ?? implied);
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
const platformSlug = (platform) => platform.replaceAll('/', '-');


/***/ }),

/***/ 42028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ targetNamePattern),
/* harmony export */   i: () => (/* binding */ targetNames)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);

const targetNamePattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/;
function targetNames(names) {
    const option = names.find(name => name.startsWith('-'));
    const address = names.find(name => /[/:]/.test(name));
    if (address !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${address}" is an address; bake files are read from the checkout. Check that repository out and name its folder in "workdir"`);
    }
    if (option === undefined)
        return names;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${option}" cannot name a bake target, because a name that begins with "-" is an option of buildx; allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first. Rename the target in the bake file`);
}


/***/ }),

/***/ 72714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83109);




function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions, contradictionsIn = () => []) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
        const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error)}`);
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return document;
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = parseText(json, what, details);
        if (!Array.isArray(value))
            throw invalid(what, [`Expected a list but received ${typeName(value)}`], details);
        const documents = [];
        const errors = [];
        for (const [index, entry] of value.entries()) {
            const reading = readByVersion(versions, entry, { what, path: [index] });
            if ('errors' in reading)
                errors.push(...reading.errors);
            else
                documents.push(reading.document);
        }
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return documents;
    };
}
function readByVersion(versions, value, { what, path }) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return { errors: [`${prefix(path)}Expected an object but received ${typeName(value)}`] };
    const known = Object.keys(versions).join(', ');
    const { schemaVersion } = value;
    if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion)) {
        return { errors: [`${prefix([...path, 'schemaVersion'])}Expected one of the numbers ${known}`] };
    }
    const read = Object.hasOwn(versions, schemaVersion) ? versions[schemaVersion] : undefined;
    if (read !== undefined)
        return read(value, path);
    const place = path.length === 0 ? '' : `, entry ${path.join('.')},`;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what}${place} has schemaVersion ${schemaVersion}; this release reads ${known}.`, {
        fix: 'It was written by an action of another release. Use the same release of all actions in the workflow.',
    });
}
function readJson(schema, json, what) {
    return checkJson(schema, parseText(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function parseText(json, what, details) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { ...details, cause: error });
    }
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output, path);
    return loss === undefined ? { document: result.output } : { errors: [loss] };
}
function unwrap(reading, what, details) {
    if ('errors' in reading)
        throw invalid(what, reading.errors, details);
    return reading.document;
}
function invalid(what, errors, details) {
    const more = errors.length > 5 ? [`and ${errors.length - 5} more`] : [];
    const lines = [...errors.slice(0, 5), ...more].map(error => `\n  ${error}`);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} is not valid:${lines.join('')}`, details);
}
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read, path) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return `${prefix(path)}Expected an object but received a list`;
    for (const [key, value] of Object.entries(given)) {
        const at = [...path, key];
        if (reservedKeys.includes(key) && !Object.hasOwn(read, key)) {
            return `${prefix(at)}this name cannot be used, it has a meaning of its own in JavaScript`;
        }
        const loss = Object.hasOwn(read, key) ? lossBetween(value, Reflect.get(read, key), at) : undefined;
        if (loss !== undefined)
            return loss;
    }
    return undefined;
}


/***/ }),

/***/ 97645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Sm: () => (/* binding */ guessTagKind),
/* harmony export */   n6: () => (/* binding */ runMark),
/* harmony export */   yF: () => (/* binding */ namesCommit)
/* harmony export */ });
/* harmony import */ var _images_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15319);

const fullVersion = /^v?\d+\.\d+\.\d+(?:[-_.+a-z].*)?$/i;
const runMark = (number) => `-run${number}`;
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
const endsWithRun = (tag, { run }) => run !== undefined && tag.endsWith(runMark(run));
function guessTagKind(tag, facts) {
    if (tag === facts.branch)
        return 'moving';
    if (endsWithRun(tag, facts))
        return 'run';
    if (namesCommit(tag, facts))
        return 'commit';
    return namesVersion(tag, facts) ? 'version' : 'moving';
}
function immutableTagOf(tags) {
    const immutable = _images_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKinds */ ._r.filter(kind => kind !== 'moving');
    return immutable.map(wanted => tags.find(({ kind }) => kind === wanted)?.tag).find(tag => tag !== undefined);
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


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
