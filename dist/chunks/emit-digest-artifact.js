export const id = 'emit-digest-artifact';
export const ids = ['emit-digest-artifact', 'shared-github-api-repository-api', 'shared-context-repository-reader', 'shared-registry-credentials-explicit-credential'];
export const modules = {

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emitDigestArtifactAction: () => (/* binding */ emitDigestArtifactAction)
});

// EXTERNAL MODULE: ./actions/shared/github/api/repository-api.js
var repository_api = __webpack_require__(1420);
// EXTERNAL MODULE: ./actions/shared/github/artifacts/open.js
var artifacts_open = __webpack_require__(2920);
// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 11 modules
var registry_open = __webpack_require__(2335);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/images/documents/digest-manifest.js
var digest_manifest = __webpack_require__(2456);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(7645);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var runtime_errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var images_tag = __webpack_require__(5319);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(3512);
// EXTERNAL MODULE: ./actions/shared/bake/planning/image-name.js
var image_name = __webpack_require__(2993);
;// CONCATENATED MODULE: ./actions/shared/bake/planning/joined-plan.js


function joinPlans([first, ...others]) {
    if (others.length === 0)
        return first.plan;
    const plans = [first, ...others];
    refuseRepeatedImages(plans);
    const targets = {};
    for (const { plan } of plans) {
        for (const [name, target] of Object.entries(plan.targets))
            targets[name] = joinTargets(name, targets[name], target);
    }
    (0,image_name/* refuseSharedTags */.z)(Object.fromEntries(Object.entries(targets).filter(([, { requested }]) => requested)));
    const definitions = plans.flatMap(({ plan }) => Object.entries(plan.definition.target));
    return {
        ...first.plan,
        definition: { target: Object.fromEntries([...definitions, ...plans.flatMap(publishedDefinitions)]) },
        targets,
        rows: plans.flatMap(({ plan }) => plan.rows),
    };
}
const publishedDefinitions = ({ plan }) => Object.entries(plan.definition.target).filter(([name]) => plan.targets[name]?.requested);
function joinTargets(name, one, other) {
    if (one === undefined || !one.requested)
        return other.requested || one === undefined ? other : one;
    if (!other.requested)
        return one;
    const names = [one, other].map(({ image, mirrors, tags }) => [image, ...mirrors, ...[...tags].sort()].join(', '));
    if (names[0] !== names[1]) {
        throw (0,runtime_errors/* inputError */.Xu)(`Two steps of this run give the target "${name}" different names: ${names.join(' and ')}.`, {
            fix: 'Give both the same bake files, or build it in one step.',
        });
    }
    const { definitionDigest, definitionFields, ...joined } = one;
    return {
        ...joined,
        platforms: [...one.platforms, ...other.platforms],
        ...(definitionDigest === other.definitionDigest ? { definitionDigest, definitionFields } : {}),
    };
}
function refuseRepeatedImages(plans) {
    const owners = new Map();
    const errors = [];
    for (const { plan, source } of plans) {
        for (const image of publishedImages(plan)) {
            const owner = owners.get(image);
            if (owner !== undefined)
                errors.push(`  ${image}: ${owner} and ${source}`);
            else
                owners.set(image, source);
        }
    }
    if (errors.length === 0)
        return;
    throw (0,runtime_errors/* inputError */.Xu)(`Two plans of this run publish the same target for the same platform:\n${errors.join('\n')}`, {
        fix: 'Let one step build each target and platform. Outside of a CI service, plans of earlier steps stay in .image-actions/artifacts: remove that folder.',
    });
}
function publishedImages({ rows, targets }) {
    const built = rows.flatMap(({ publish, platform }) => publish.map(name => `${name} for ${platform}`));
    const reused = Object.entries(targets)
        .filter(([, { action, requested }]) => action === 'reuse' && requested)
        .flatMap(([name, { platforms }]) => platforms.map(platform => `${name} for ${platform}`));
    return [...built, ...reused];
}

// EXTERNAL MODULE: ./actions/shared/github/artifacts/names.js
var artifacts_names = __webpack_require__(5558);
// EXTERNAL MODULE: ./actions/shared/github/documents/plan.js + 1 modules
var documents_plan = __webpack_require__(5137);
// EXTERNAL MODULE: ./actions/shared/github/documents/records.js
var documents_records = __webpack_require__(8349);
;// CONCATENATED MODULE: ./actions/shared/github/documents/run-documents.js





async function readRunDocuments(store, request) {
    const { plans, known } = request.input === '' ? await readTogether(store, request) : await readNamed(store, request);
    const plan = joinPlans(plans);
    const { records } = await (0,documents_records/* readRecords */.T)(store, {
        job: request.job,
        plans: plans.map(found => found.plan),
        awaited: plan.rows.map(({ name }) => name),
        ...(known === undefined ? {} : { known }),
    });
    return { plan, records };
}
const readNamed = async (store, request) => ({
    plans: [await (0,documents_plan/* readPlan */.m3)(store, request)],
    known: undefined,
});
async function readTogether(store, request) {
    const environment = request.environment || null;
    const withoutPlan = (artifacts) => (0,artifacts_names/* recordsWithoutPlan */.m4)(artifacts.map(({ name }) => name), environment);
    const listed = await store.list(artifacts => (0,documents_plan/* plansIn */.Q5)(artifacts, request).length > 0 && withoutPlan(artifacts).length === 0);
    const found = (0,documents_plan/* plansIn */.Q5)(listed, request);
    const names = found.map(({ name }) => name);
    const { taken } = (0,artifacts_names/* chooseRecords */.A6)(listed.map(({ name }) => name));
    const files = [
        ...names.map(name => ({ name, fileName: artifacts_names/* planFileName */.xr })),
        ...taken
            .filter(records => names.length > 0 && records.environment === environment)
            .map(({ name }) => ({ name, fileName: artifacts_names/* recordsFileName */.aG })),
    ];
    const read = await store.readAll(files);
    const texts = new Map(files.map(({ name }, index) => [name, read[index] ?? '']));
    const all = names.map(name => (0,documents_plan/* parsePlan */.vS)({ json: texts.get(name) ?? '', source: `artifact ${name}` }));
    const ofMatrix = all.filter((_, index) => found[index]?.step === undefined);
    const planned = new Set(ofMatrix.flatMap(({ plan }) => plan.rows.map(({ name }) => name)));
    const unplanned = withoutPlan(listed).filter(({ row }) => !planned.has(row));
    if (unplanned.length > 0)
        throw lostPlan(unplanned, store.location);
    const [first] = all;
    if (first === undefined)
        throw (0,documents_plan/* missingPlan */.OS)(listed, store.location, request);
    const [current, ...others] = all.filter(({ plan }) => (0,documents_plan/* foreignFacts */.aT)(plan, request.job).length === 0);
    return {
        plans: current === undefined ? [(0,documents_plan/* checkPlan */.Gy)(first, request)] : [current, ...others],
        known: { listed, texts },
    };
}
function lostPlan(records, location) {
    const lines = records.map(({ name, row }) => `  ${name}: no plan ends in ${row.slice(-9)}`);
    return (0,runtime_errors/* inputError */.Xu)(`Steps recorded images, and their plans are not in ${location}:\n${lines.join('\n')}`, {
        fix: 'A step of build-images leaves its plan before its records, so the plan was deleted or is listed very late. Run this job again; if the error stays, run all jobs again.',
        terminalFix: 'Remove .image-actions/artifacts, and run build-images for this commit again.',
    });
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/images/expected-records.js

function expectedRecords(plan, records) {
    const expected = plan.rows.flatMap(row => row.publish.map(target => ({ target, platform: row.platform, row: row.name })));
    refuseOtherPlatforms(plan, expected);
    const isSame = (one, other) => one.target === other.target && one.platform === other.platform;
    const missing = expected.filter(slot => !records.some(record => isSame(record, slot)));
    if (missing.length > 0) {
        const lines = missing.map(slot => `  ${describeSlot(slot)}: row ${slot.row} recorded nothing`);
        throw (0,runtime_errors/* inputError */.Xu)(`The set of images is not complete:\n${lines.join('\n')}`, {
            fix: 'A build job failed or did not run. Run the failed jobs again; nothing was published.',
            terminalFix: 'Run build-images for each of these rows first; nothing was published.',
        });
    }
    const surplus = records.filter(record => !expected.some(slot => isSame(record, slot)));
    if (surplus.length > 0) {
        const lines = surplus.map(record => `  ${describeSlot(record)}, recorded by row ${record.row}`);
        throw (0,runtime_errors/* inputError */.Xu)(`Images were recorded that the plan does not publish:\n${lines.join('\n')}`, { fix: oneRun });
    }
    for (const record of records)
        refuseOtherImage(record, plan);
    refuseMixedPush(records);
    const byTarget = new Map();
    for (const record of records.filter(isNamed)) {
        byTarget.set(record.target, [...(byTarget.get(record.target) ?? []), record]);
    }
    return byTarget;
}
const isNamed = (record) => record.image !== null;
function refuseOtherPlatforms({ targets }, expected) {
    const text = (platforms) => [...platforms].sort().join(', ') || 'none';
    const lines = Object.entries(targets).flatMap(([name, { platforms, requested, action }]) => {
        const ofRows = expected.filter(({ target }) => target === name).map(({ platform }) => platform);
        const isPublished = ofRows.length > 0 || (requested && action === 'build');
        const wanted = text(action === 'build' ? platforms : []);
        return !isPublished || text(ofRows) === wanted ? [] : [`  ${name}: platforms ${wanted}; rows for ${text(ofRows)}`];
    });
    if (lines.length === 0)
        return;
    throw (0,runtime_errors/* inputError */.Xu)(`The rows of the plan do not publish each platform of a target once:\n${lines.join('\n')}`, {
        fix: 'Take the plan as buildx-matrix wrote it, and run all jobs again; nothing was published.',
    });
}
const describeSlot = ({ target, platform }) => `${target} for ${platform}`;
const oneRun = 'Let plan and build jobs belong to one run, and run all jobs again.';
function refuseOtherImage(record, plan) {
    const planned = plan.targets[record.target];
    const wanted = planned === undefined ? 'no repository' : repositoryList(planned);
    const found = repositoryList(record);
    const row = plan.rows.find(({ name }) => name === record.row);
    if (wanted === found && row?.platform === record.platform && row.publish.includes(record.target))
        return;
    const rowOfPlan = row === undefined ? '' : `, row ${row.name} for ${row.platform}`;
    throw (0,runtime_errors/* inputError */.Xu)(`Row ${record.row} recorded ${describeSlot(record)} in ${found}, and the plan has ${record.target} in ${wanted}${rowOfPlan}.`, { fix: oneRun });
}
const repositoryList = ({ image, mirrors }) => [image ?? 'no repository', ...mirrors].join(', ');
function refuseMixedPush(records) {
    const unnamed = records.filter(record => record.pushed && !isNamed(record));
    if (unnamed.length > 0) {
        throw (0,runtime_errors/* inputError */.Xu)(`These images have no name, so they cannot have been pushed: ${unnamed.map(describeSlot).join(', ')}.`, {
            fix: oneRun,
        });
    }
    const named = records.filter(isNamed);
    const kept = named.filter(record => !record.pushed);
    if (kept.length === 0 || kept.length === named.length)
        return;
    throw (0,runtime_errors/* inputError */.Xu)(`Some images were pushed, and these were not: ${kept.map(describeSlot).join(', ')}.`, {
        fix: 'Give all rows the same value of "push".',
    });
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/images/recorded-run.js



function isPushed({ records, mayPush }) {
    const built = [...records.values()].flat();
    return built.length === 0 ? mayPush : built.every(({ pushed }) => pushed);
}
async function readRecordedRun(inputs, runtime, store) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const { workspace } = runtime.folders;
    const { plan: input, environment } = inputs;
    const { plan, records } = await readRunDocuments(store, { input, environment, workspace, job: context });
    return {
        plan,
        records: expectedRecords(plan, records),
        mayPush: !context.pullRequest?.fork,
        attempt: context.run?.attempt ?? 1,
        runNumber: context.run?.number,
        commitTime: context.commitTime,
        isOnGitHub: context.source === 'github',
    };
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/wanted-tags.js



function wantedTags(images, run, scope) {
    return [...images].flatMap(([target, { entry, pushed }]) => pushed ? tagsOf(target, run, scope).map(tag => ({ ...tag, target, digest: entry.digest })) : []);
}
function movingTags(run, scope) {
    if (!isPushed(run))
        return [];
    return Object.entries(run.plan.targets)
        .filter(([name, { action }]) => run.records.has(name) || action === 'reuse')
        .flatMap(([name, { reuse }]) => tagsOf(name, run, scope).map(tag => ({ ...tag, digest: reuse?.digest })))
        .filter(({ kind }) => kind === 'moving');
}
function tagsOf(target, run, scope) {
    const { image = null, mirrors = [] } = run.plan.targets[target] ?? {};
    const repositories = image === null ? [] : [image, ...mirrors];
    return plannedTags(target, run)
        .filter(({ kind }) => scope === 'all' || kind !== 'moving')
        .flatMap(({ tag, kind }) => repositories.map(repository => ({ repository, tag, kind })));
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
function followsRef(tag, ref) {
    const [, branch, request] = /^refs\/(?:heads\/(.+)|(?:pull|merge-requests)\/(\d+)\/.+)$/.exec(ref) ?? [];
    const name = (0,images_tag/* sanitizeTag */.iP)(branch ?? request ?? '').toLowerCase();
    return name !== '' && `-${tag.toLowerCase().replace(/[._]/g, '-')}-`.includes(`-${name.replace(/[._]/g, '-')}-`);
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/tag-decisions.js



function decideTags(facts) {
    const decided = facts.wanted.map(tag => ({ tag, decision: decide(tag, facts) }));
    const refused = decided.filter(({ decision }) => decision === undefined);
    if (refused.length === 0)
        return decided.flatMap(({ tag, decision }) => (decision ? [{ ...tag, ...decision }] : []));
    throw conflictError(refused.map(({ tag }) => tag), facts);
}
function decideTag(tag, facts) {
    const decision = decide(tag, facts);
    if (decision === undefined)
        throw conflictError([tag], facts);
    return { ...tag, ...decision };
}
function conflictError(tags, { currentTags }) {
    const lines = tags.map(tag => `  ${describeConflict(tag, currentTags.get(tagName(tag)))}`);
    return (0,runtime_errors/* policyError */.nq)(`Immutable tags name other images already:\n${lines.join('\n')}`, {
        fix: 'Nothing was published. Release another version, or delete the old tag in the registry first; a scheduled rebuild gets tags of its own from compute-tags.',
    });
}
function describeConflict(tag, current) {
    const commit = current?.revision === undefined ? '' : ` of commit ${shortRevision(current.revision)}`;
    return `${tagName(tag)} names ${(0,images_digest/* shortDigest */.VK)(current?.digest ?? '')}${commit}, not ${(0,images_digest/* shortDigest */.VK)(tag.digest)}`;
}
function decide(wanted, facts) {
    const current = facts.currentTags.get(tagName(wanted));
    if (current === undefined)
        return { action: 'write', reason: 'the tag is free' };
    if (current.digest === wanted.digest)
        return { action: 'keep', reason: 'it names this image already' };
    return wanted.kind === 'moving' ? decideMoving(wanted, current, facts) : decideImmutable(wanted.kind, current, facts);
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
function decideMoving(wanted, current, facts) {
    const { revision } = current;
    if (!current.isImage)
        return { action: 'write', reason: 'it names no image' };
    if (revision === undefined)
        return byDates(current, facts);
    const ancestry = facts.ancestry.get(revision);
    if (ancestry === 'same')
        return ofOneCommit(wanted, current, facts);
    if (ancestry === 'older')
        return { action: 'write', reason: `it moves forward from ${commitOf(current)}` };
    const forced = followsRef(wanted.tag, facts.plan.ref) ? afterForcedPush(current, facts) : undefined;
    if (forced !== undefined)
        return forced;
    if (ancestry === 'newer')
        return { action: 'skip', reason: `it names ${commitOf(current)}, which is newer` };
    return byDates(current, facts);
}
function ofOneCommit({ target }, { builtAt }, { images }) {
    const ours = images.get(target)?.builtAt;
    return builtAt !== undefined && ours !== undefined && builtAt > ours
        ? { action: 'skip', reason: `it names a later build of this commit, of ${builtAt}` }
        : { action: 'write', reason: 'it names another build of this commit' };
}
function afterForcedPush(current, { tip, plan }) {
    if (tip === plan.headRevision) {
        return { action: 'write', reason: `${plan.ref} was moved from ${commitOf(current)} to this commit` };
    }
    if (tip !== current.revision || tip === undefined)
        return undefined;
    return { action: 'skip', reason: `it names ${commitOf(current)}, where ${plan.ref} is now` };
}
function byDates(current, { commitTime }) {
    const { created } = current;
    const from = commitOf(current);
    if (created === undefined || commitTime === undefined) {
        const reason = `it moves from ${from}; neither history nor dates show which is newer`;
        return { action: 'write', reason, isGuess: true };
    }
    return Date.parse(created) > Date.parse(commitTime)
        ? { action: 'skip', reason: `it names ${from} of ${created}, which is newer than ${commitTime}`, isGuess: true }
        : { action: 'write', reason: `it moves from ${from} of ${created} to ${commitTime}`, isGuess: true };
}
const commitOf = ({ revision }) => revision === undefined ? 'an image without a commit label' : `commit ${shortRevision(revision)}`;
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
const withMovedTags = ({ indexes, tags, manifest }, moved, facts) => {
    const carriedOut = [...tags.filter(({ kind }) => kind !== 'moving'), ...moved];
    const byName = new Map(carriedOut.map(tag => [tagName(tag), tag]));
    const inOrder = facts.wanted.flatMap(wanted => byName.get(tagName(wanted)) ?? []);
    return { indexes, tags: carriedOut, manifest: manifestOf(facts, inOrder, manifest.created) };
};
const overtakenTags = ({ tags }) => tags.filter(({ kind, action }) => kind === 'moving' && action === 'skip');
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

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/moving-tags.js



const parallelWrites = 16;
const parallelChecks = 32;
async function moveTags(planned, ports) {
    const written = [];
    const move = async (tag) => {
        if (tag.action !== 'write')
            return tag;
        const now = await ports.decideAgain(tag);
        if (now.action !== 'write')
            return sayChanged(now, ports);
        await ports.write(now);
        written.push(now);
        return now;
    };
    try {
        const moved = await (0,concurrency/* mapConcurrently */.X)(planned, parallelWrites, move);
        if (written.length > 0)
            ports.log.info(`Tags written (moving): ${written.length}.`);
        return await (0,concurrency/* mapConcurrently */.X)(moved, parallelChecks, async (tag) => written.includes(tag) ? await checkWritten(tag, ports) : tag);
    }
    catch (error) {
        throw withTags(error, { planned, written });
    }
}
async function checkWritten(tag, ports) {
    const now = await ports.decideAgain(tag);
    if (now.action === 'keep')
        return tag;
    if (now.action === 'skip' || now.isGuess)
        return sayChanged({ ...now, action: 'skip' }, ports);
    ports.log.info(`${tagName(tag)}  written again: another run replaced it in the meantime, and ${now.reason}`);
    await ports.write(now);
    return tag;
}
function sayChanged(tag, { log }) {
    log.info(`${tagName(tag)}  changed in the meantime: ${tag.reason}`);
    return tag;
}
function withTags(error, { planned, written }) {
    if (!(error instanceof runtime_errors/* ActionError */.lZ))
        return error;
    const names = written.map(tagName);
    const others = planned.filter(({ action }) => action === 'write').map(tagName);
    const left = others.filter(name => !names.includes(name));
    const { kind, message, fix } = error;
    const advice = 'Run this job again: it writes what is missing.';
    return new runtime_errors/* ActionError */.lZ(kind, [
        message,
        `Moving tags that were written before: ${names.join(', ') || 'none'}.`,
        `Moving tags that were not: ${left.join(', ') || 'none'}.`,
    ].join('\n'), { fix: fix === undefined ? advice : `${fix}\n${advice}`, cause: error });
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/apply.js





const apply_parallelWrites = 16;
async function applyPublication(publication, facts, ports) {
    (0,outputs/* refuseMisplacedFile */.Pi)(ports.folder, `${digest_manifest/* manifestName */.vS}.json`);
    const { images } = facts;
    const { registry, log, decideAgain } = ports;
    const write = tagWriter(images, registry);
    await writeIndexes(publication, images, ports);
    const immutable = publication.tags.filter(({ kind, action }) => kind !== 'moving' && action === 'write');
    await (0,concurrency/* mapConcurrently */.X)(immutable, apply_parallelWrites, write);
    if (immutable.length > 0)
        log.info(`Tags written (immutable): ${immutable.length}.`);
    const moving = publication.tags.filter(({ kind }) => kind === 'moving');
    const moved = await moveTags(moving, { write, decideAgain, log });
    const carriedOut = withMovedTags(publication, moved, facts);
    return { publication: carriedOut, ...(await storeManifest(carriedOut.manifest, ports)) };
}
async function writeIndexes({ indexes }, images, { registry, log }) {
    await (0,concurrency/* mapConcurrently */.X)(indexes, apply_parallelWrites, async ({ target, repository, digest }) => {
        const { index } = imageOf(target, images);
        if (index === undefined)
            throw new Error(`"${target}" has no index to write`);
        await registry.repository(repository).putManifest(digest, index);
    });
    if (indexes.length > 0)
        log.info(`Indexes written by digest: ${indexes.length}.`);
}
function tagWriter(images, registry) {
    return async ({ target, repository, tag }) => {
        const { index, stored } = imageOf(target, images);
        const manifest = index ?? stored;
        if (manifest === undefined)
            throw new Error(`"${target}" has no manifest to write`);
        await registry.repository(repository).putManifest(tag, manifest);
    };
}
function imageOf(target, images) {
    const image = images.get(target);
    if (image === undefined)
        throw new Error(`"${target}" is not an image of this commit`);
    return image;
}
async function storeManifest(manifest, { store, folder, retentionDays }) {
    const fileName = `${digest_manifest/* manifestName */.vS}.json`;
    const json = `${JSON.stringify(manifest, null, 2)}\n`;
    const file = (0,outputs/* writeFileIn */.Fq)(folder, fileName, json);
    const options = { retentionDays, replace: true };
    const { id } = await store.upload((0,digest_manifest/* manifestArtifact */.Ek)(manifest.environment), fileName, json, options);
    return { file, artifactId: id };
}

// EXTERNAL MODULE: ./actions/shared/bake/annotations.js
var annotations = __webpack_require__(6718);
// EXTERNAL MODULE: ./actions/shared/bake/definition-check.js
var definition_check = __webpack_require__(4582);
// EXTERNAL MODULE: ./actions/shared/images/image-index.js
var image_index = __webpack_require__(1027);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/images/composition.js





const repositoriesOf = ({ targets }) => Object.values(targets).flatMap(({ image, mirrors }) => (image === null ? [] : [image, ...mirrors]));
function composeImages(run, content) {
    const { plan, records } = run;
    const pushed = isPushed(run);
    const { target: defined } = (0,definition_check/* checkDefinition */.QU)(plan.definition, 'The definition of the plan');
    const images = new Map();
    for (const [name, target] of Object.entries(plan.targets)) {
        const { image, mirrors, reuse, reason, definitionDigest, definitionFields, sourceRules } = target;
        const ofTarget = records.get(name);
        if (ofTarget !== undefined) {
            images.set(name, { ...fromRecords(ofTarget, { plan, content, defined: defined[name] ?? {} }), pushed });
        }
        if (ofTarget === undefined && target.action === 'reuse' && reuse !== null && image !== null) {
            const entry = { image, mirrors, ...reusedEntry(reuse), definitionDigest, definitionFields, sourceRules };
            const stored = content.reused.get(name);
            images.set(name, { entry, index: undefined, stored, pushed, builtAt: undefined, reason });
        }
    }
    if (images.size === 0)
        throw noImage(plan);
    return withFinalBases(images);
}
function noImage({ targets }) {
    const unnamed = Object.keys(targets).filter(name => targets[name]?.requested && targets[name].image === null);
    if (unnamed.length === 0)
        return (0,runtime_errors/* inputError */.Xu)('The plan names no image to publish.');
    return (0,runtime_errors/* inputError */.Xu)(`No target of this run has an image name, so there is no image to publish: ${unnamed.join(', ')}.`, {
        fix: 'Give the targets tags, or leave emit-digest-artifact out of a workflow that only builds.',
    });
}
function reusedEntry(reuse) {
    const { digest, mediaType, platforms, attestations, base, builtFrom } = reuse;
    return { digest, mediaType, reused: true, builtFrom, platforms, attestations, base, build: null };
}
function fromRecords(records, { plan, content, defined }) {
    const sorted = [...records].sort((a, b) => (a.platform < b.platform ? -1 : 1));
    const [first] = sorted;
    if (first === undefined)
        throw new Error('an image was composed of no records');
    const parts = sorted.map(record => ({
        ...record,
        ...content.recorded.get(record.descriptor.digest),
        annotations: (0,annotations/* descriptorAnnotations */.E8)(defined, record.platform),
    }));
    const attestations = sorted.flatMap(record => record.attestations);
    const isAlone = sorted.length === 1 && attestations.length === 0;
    const index = isAlone ? undefined : (0,image_index/* assembleIndex */.Hw)(parts, (0,annotations/* indexAnnotations */.nM)(defined));
    const { digest, mediaType } = index ?? first.descriptor;
    return {
        entry: {
            image: first.image,
            mirrors: first.mirrors,
            digest,
            mediaType,
            reused: false,
            builtFrom: plan.revision,
            platforms: Object.fromEntries(parts.map(part => [part.platform, platformEntry(part)])),
            attestations,
            base: first.base,
            build: totalFigures(sorted),
            ...commonDefinition(sorted, plan.targets[first.target]),
            sourceRules: plan.targets[first.target]?.sourceRules,
        },
        index,
        stored: isAlone ? content.recorded.get(digest)?.manifest : undefined,
        builtAt: parts
            .flatMap(({ builtAt }) => builtAt ?? [])
            .sort()
            .at(-1),
        reason: isAlone
            ? `built by row ${first.row}`
            : `index of ${sorted.map(({ platform, row }) => `${platform} (${row})`).join(', ')}`,
    };
}
function platformEntry({ descriptor, size, layers, osVersion, osFeatures = [], annotations = {} }) {
    return {
        digest: descriptor.digest,
        size,
        layers,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(osFeatures.length === 0 ? {} : { 'os.features': [...osFeatures] }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations: { ...annotations } }),
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

// EXTERNAL MODULE: ./actions/shared/images/image-manifest.js
var image_manifest = __webpack_require__(7566);
// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/images/published-content.js





const noContent = { recorded: new Map(), reused: new Map() };
const parallelReads = 32;
async function readPublishedContent(run, registry, others = []) {
    if (!isPushed(run))
        return noContent;
    const built = [...run.records.values()].flat();
    const gone = [];
    const differences = [];
    const goneReuses = [];
    const recorded = new Map();
    const reused = new Map();
    const note = { gone, differences, recorded };
    const ofRecords = built.flatMap(record => [
        () => readRecorded(record, registry, note),
        ...record.attestations.map(attestation => () => readAttestation(attestation, record, { registry, note })),
        ...record.mirrors.flatMap(mirror => [record.descriptor, ...record.attestations].map(({ digest }) => () => {
            return findInMirror({ mirror, digest, what: nameOf(record) }, registry, note);
        })),
    ]);
    const ofReuses = reusesIn(run.plan).map(reuse => () => readReused(reuse, registry, { gone: goneReuses, differences, reused }));
    await (0,concurrency/* mapConcurrently */.X)([...ofRecords, ...ofReuses, ...others], parallelReads, async (task) => await task());
    if (gone.length > 0)
        throw goneError(gone);
    if (goneReuses.length > 0)
        throw goneReuseError(goneReuses);
    if (differences.length > 0)
        throw differenceError(differences);
    return { recorded, reused };
}
const nameOf = ({ target, platform, row }) => `${target} for ${platform}, recorded by row ${row}`;
async function readRecorded(record, registry, note) {
    const { image, descriptor, platform, size, layers } = record;
    const source = registry.repository(image);
    const found = await (0,image_content/* readNamed */.M)(source, descriptor.digest);
    if (found === undefined)
        return void note.gone.push(`${nameOf(record)}: ${image}@${descriptor.digest}`);
    const { manifest, content } = found;
    if (content.kind !== 'image') {
        note.differences.push(`${nameOf(record)}: ${descriptor.digest} is no image of one platform`);
        return;
    }
    const facts = await (0,image_content/* readConfigFacts */.e)(source, content.image);
    const { osVersion, osFeatures, builtAt } = facts;
    note.recorded.set(descriptor.digest, { manifest, osVersion, osFeatures, builtAt });
    note.differences.push(...differencesOf(nameOf(record), [
        { what: 'media type', recorded: descriptor.mediaType, found: content.mediaType },
        { what: 'bytes of the manifest', recorded: descriptor.size, found: manifest.bytes.byteLength },
        { what: 'platform', recorded: platform, found: facts.platform ?? 'none' },
        { what: 'bytes of config and layers', recorded: size, found: (0,image_manifest/* imageSize */.R9)(content.image) },
        { what: 'layers', recorded: layers, found: content.image.layers.length },
    ]));
}
const differencesOf = (name, facts) => facts
    .filter(({ recorded, found }) => recorded !== found)
    .map(({ what, recorded, found }) => `${name}: ${what} ${recorded}, in the registry ${found}`);
async function readAttestation({ digest, mediaType, size }, record, { registry, note }) {
    const found = await (0,image_content/* readNamed */.M)(registry.repository(record.image), digest);
    const name = `the attestation of ${nameOf(record)}`;
    if (found === undefined)
        return void note.gone.push(`${name}: ${record.image}@${digest}`);
    const { manifest, content } = found;
    note.differences.push(...differencesOf(name, [
        { what: 'media type', recorded: mediaType, found: content.kind === 'image' ? content.mediaType : content.kind },
        { what: 'bytes of the manifest', recorded: size, found: manifest.bytes.byteLength },
    ]));
}
async function findInMirror({ mirror, digest, what }, registry, { gone }) {
    if ((await registry.repository(mirror).headManifest(digest)) === undefined)
        gone.push(`${what}: ${mirror}@${digest}`);
}
const goneError = (gone) => (0,runtime_errors/* serviceError */.cg)(`These images were pushed in this run, and the registry does not have them any more:\n${list(gone)}`, {
    fix: 'Something deleted them since, such as a clean-up of untagged images, or the registry lost them. Run all jobs again; nothing was published.',
});
const differenceError = (differences) => (0,runtime_errors/* policyError */.nq)(`Plan and records do not describe what the registry has:\n${list(differences)}`, {
    fix: 'Nothing was published. Plan and records are artifacts that every job of this run can write: find out which one wrote these, then run all jobs again.',
});
const list = (lines) => [...lines]
    .sort()
    .map(line => `  ${line}`)
    .join('\n');
const reusesIn = ({ targets }) => Object.entries(targets).flatMap(([target, { action, reuse, image, mirrors }]) => action === 'reuse' && reuse !== null && image !== null ? [{ target, reuse, image, mirrors }] : []);
async function readReused({ target, image, mirrors, reuse }, registry, { gone, differences, reused }) {
    const { digest } = reuse;
    const found = await (0,image_content/* readNamed */.M)(registry.repository(image), digest);
    if (found === undefined)
        return void gone.push(`${image}@${digest}`);
    for (const mirror of mirrors) {
        if ((await registry.repository(mirror).headManifest(digest)) === undefined)
            gone.push(`${mirror}@${digest}`);
    }
    differences.push(...reuseDifferences(target, reuse, found));
    reused.set(target, found.manifest);
}
const goneReuseError = (gone) => (0,runtime_errors/* serviceError */.cg)(`These images are taken over, and are not in the registry any more:\n${list(gone)}`, {
    fix: 'Build them again: run all jobs of the workflow, with "force" for a reused image. Nothing was published.',
});
function reuseDifferences(target, reuse, { manifest, content }) {
    const name = `${target}, taken over from commit ${reuse.builtFrom.slice(0, 7)}`;
    const planned = Object.entries(reuse.platforms).map(([platform, { digest }]) => `${platform} ${digest}`);
    const found = content.kind === 'index'
        ? content.images.map(({ platform, descriptor }) => `${platform} ${descriptor.digest}`)
        : Object.keys(reuse.platforms).map(platform => `${platform} ${manifest.digest}`);
    const text = (platforms) => [...platforms].sort().join(', ') || 'none';
    return differencesOf(name, [
        {
            what: 'media type',
            recorded: reuse.mediaType,
            found: content.kind === 'other' ? manifest.mediaType : content.mediaType,
        },
        { what: 'platforms', recorded: text(planned), found: text(found) },
    ]);
}

// EXTERNAL MODULE: ./actions/shared/registry/credentials/explicit-credential.js
var explicit_credential = __webpack_require__(9813);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/inputs.js



const emitDigestArtifactInputs = {
    plan: (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.VE }),
    tags: (0,inputs/* choice */.Yq)(['all', 'immutable'], 'all'),
    registry: (0,inputs/* text */.Qq)({ fallback: 'ghcr.io', parse: explicit_credential/* registryHost */.U$ }),
    'registry-username': (0,inputs/* text */.Qq)(),
    'registry-password': (0,inputs/* secret */.rJ)(),
    'github-token': (0,inputs/* secret */.rJ)(),
    'retention-days': (0,inputs/* wholeNumber */.rD)({ fallback: 90, min: 1, max: 400 }),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const emitDigestArtifactOutputs = [
    'digests',
    'digests-file',
    'images',
    'artifact-id',
    'count',
    'overtaken',
];
const emitDigestArtifactChecks = [explicit_credential/* checkRegistryLogin */.$B];

// EXTERNAL MODULE: ./actions/shared/images/pull-commands.js
var pull_commands = __webpack_require__(7987);
// EXTERNAL MODULE: ./actions/shared/images/size.js
var images_size = __webpack_require__(2130);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(5573);
// EXTERNAL MODULE: ./actions/shared/text/picture.js
var picture = __webpack_require__(2348);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/report.js








function manifestOutputs(publication, { file, artifactId }) {
    const { manifest } = publication;
    return {
        digests: { json: manifest, file },
        'digests-file': file,
        images: JSON.stringify((0,digest_manifest/* pushedReferences */.C1)(manifest)),
        'artifact-id': String(artifactId ?? ''),
        count: String(Object.keys(manifest.images).length),
        overtaken: overtakenTags(publication).map(tagName).join('\n'),
    };
}
const shownTags = 10;
function listTags(tags, describe) {
    const more = tags.length > shownTags ? `, and ${tags.length - shownTags} more` : '';
    return `${tags.slice(0, shownTags).map(describe).join(', ')}${more}`;
}
function noticeOvertaken(publication, log) {
    const tags = overtakenTags(publication);
    if (tags.length === 0)
        return;
    const names = listTags(tags, tag => `${tagName(tag)} (${tag.reason})`);
    log.notice(`This run was overtaken, and leaves these moving tags alone: ${names}.`);
}
function warnOfGuesses({ tags }, obstacle, log) {
    const guesses = tags.filter(({ isGuess }) => isGuess);
    if (guesses.length === 0)
        return;
    const why = obstacle === undefined ? '' : ` and ${obstacle}`;
    log.warning(`Whether these tags move forward is judged by dates alone, because the clone does not have the commits${why}: ${listTags(guesses, tagName)}. ` +
        'Check out with "fetch-depth: 0" before this step, or give the job "permissions: { contents: read }".');
}
function pictureNodes(manifest, plan) {
    return Object.entries(plan.targets).map(([name, target]) => {
        const image = manifest.images[name];
        return {
            name,
            parents: target.parents,
            notes: image === undefined
                ? ['not published']
                : [(0,markdown/* shortHashes */.H5)(image.immutableTag ?? ''), (0,images_digest/* shortDigest */.VK)(image.digest)].filter(note => note !== ''),
            kind: image === undefined ? 'linked' : image.reused ? 'reused' : 'built',
        };
    });
}
function describePublication(publication, plan) {
    const verbs = { write: 'written', keep: 'unchanged', skip: 'left alone' };
    const tags = publication.tags.map(decision => `${tagName(decision)}  ${verbs[decision.action]}: ${decision.reason}`);
    return [...(0,picture/* drawText */.m)(pictureNodes(publication.manifest, plan)), '', ...tags];
}
function summarizePublication({ manifest, tags }, plan) {
    const images = Object.entries(manifest.images);
    const rows = images.map(([name, image]) => [
        `${(0,markdown/* code */.aY)(name)}<br>${[image.image, ...image.mirrors].map(markdown/* code */.aY).join('<br>')}`,
        image.tags.map(tag => (0,markdown/* code */.aY)((0,markdown/* shortHashes */.H5)(tag))).join('<br>') || 'none',
        describePlatforms(image),
    ]);
    const pushed = images.flatMap(([, image]) => (image.pushed === false ? [] : [image]));
    return [
        `### Images of ${(0,markdown/* code */.aY)(manifest.revision.slice(0, 7))}`,
        (0,picture/* drawPictures */.gJ)(pictureNodes(manifest, plan)),
        ...imageTable(rows),
        ...summarizeOrigins(images),
        ...summarizeSkipped(tags, pushed),
        ...(0,pull_commands/* pullCommands */.I)(pushed.map(({ image, digest }) => `${image}@${digest}`)),
        ...summarizeNames(tags),
    ].join('\n\n');
}
function imageTable(rows) {
    if (rows.length === 0)
        return [];
    const images = (0,markdown/* table */.tp)(['Image', 'Tags', 'Layers and size'], rows);
    return [rows.length <= picture/* maxBoxes */.yZ ? images : (0,markdown/* details */.zH)(`${rows.length} images with their tags and sizes`, images)];
}
function describePlatforms({ platforms }) {
    const entries = Object.entries(platforms);
    return entries
        .map(([platform, { layers, size }]) => {
        const figures = `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${(0,images_size/* formatBytes */.z)(size)}`;
        return entries.length === 1 ? figures : `${(0,markdown/* escapeMarkdown */.FV)(platform)}: ${figures}`;
    })
        .join('<br>');
}
function summarizeOrigins(images) {
    const groups = new Map();
    for (const [name, { reused, builtFrom, pushed }] of images) {
        const origin = reused
            ? `Taken over from commit ${(0,markdown/* code */.aY)(builtFrom.slice(0, 7))}`
            : pushed === false
                ? 'Built and not pushed'
                : 'Built';
        groups.set(origin, [...(groups.get(origin) ?? []), name]);
    }
    return groups.size === 0 ? [] : [[...groups].map(([origin, names]) => `- ${origin}: ${(0,markdown/* codeList */.E5)(names)}`).join('\n')];
}
const leftForLater = 'left for a later step, because the input "tags" is "immutable"';
function summarizeSkipped(tags, images) {
    const pending = images.flatMap(({ image, pendingTags = [] }) => pendingTags.map(tag => `${image}:${tag}`));
    const groups = new Map(pending.length === 0 ? [] : [[leftForLater, pending]]);
    for (const decision of tags.filter(({ action }) => action === 'skip')) {
        groups.set(decision.reason, [...(groups.get(decision.reason) ?? []), (0,markdown/* shortHashes */.H5)(tagName(decision))]);
    }
    if (groups.size === 0)
        return [];
    const lines = [...groups].map(([reason, names]) => `- ${(0,markdown/* codeList */.E5)(names)}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`);
    return ['**Tags left alone**', lines.join('\n')];
}
function summarizeNames(tags) {
    const names = tags.filter(({ action }) => action !== 'skip').map(tagName);
    return names.length === 0 ? [] : [(0,markdown/* details */.zH)('All names', (0,markdown/* fenced */.OF)('text', names.join('\n')))];
}

// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/context/repository-reader.js
var repository_reader = __webpack_require__(8032);
// EXTERNAL MODULE: ./actions/shared/git/ancestry.js
var ancestry = __webpack_require__(7122);
// EXTERNAL MODULE: ./actions/shared/git/checkout.js + 1 modules
var checkout = __webpack_require__(3637);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(1111);
// EXTERNAL MODULE: ./actions/shared/git/moved-remote.js
var moved_remote = __webpack_require__(2927);
// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(5534);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/commit-order.js








const comparison = dist/* looseObject */._H3({ status: dist/* picklist */.KIO(['ahead', 'behind', 'identical', 'diverged']) });
const refDocument = dist/* looseObject */._H3({ object: dist/* looseObject */._H3({ sha: fields/* commit */.cd }) });
const ancestries = { ahead: 'older', behind: 'newer', identical: 'same', diverged: 'diverged' };
function createCommitOrder({ plan, runtime, openApi }) {
    const git = (0,git_git/* createGit */.lD)({ capture: runtime.capture, cwd: runtime.folders.workspace, env: runtime.env });
    const known = new Map();
    let api;
    let obstacle;
    let tip;
    const ask = async (question, answer) => {
        if (openApi === undefined) {
            obstacle ??= 'there is no token to ask GitHub with';
            return undefined;
        }
        api ??= openApi();
        const result = await (0,repository_reader/* answerOrFailure */.o)(question(api));
        if ('failure' in result) {
            obstacle ??= result.failure;
            return undefined;
        }
        const read = dist/* safeParse */.xLC(answer, result.answer);
        return read.success ? read.output : undefined;
    };
    const compare = async (revision) => {
        const ofClone = await (0,ancestry/* readAncestry */.IP)(git, revision, plan.headRevision);
        if (ofClone !== 'unknown')
            return ofClone;
        const answer = await ask(opened => opened.compareCommits(revision, plan.headRevision), comparison);
        return answer === undefined ? 'unknown' : ancestries[answer.status];
    };
    const findTip = async () => {
        const ref = tipRef(plan.ref);
        if (ref === undefined)
            return undefined;
        if (openApi === undefined)
            return await tipOfOrigin(runtime, ref);
        return (await ask(opened => opened.readRef(ref.slice('refs/'.length)), refDocument))?.object.sha;
    };
    return {
        ancestryOf: revision => {
            const comparing = known.get(revision) ?? compare(revision);
            known.set(revision, comparing);
            return comparing;
        },
        readTip: () => {
            tip ??= findTip();
            return tip;
        },
        get obstacle() {
            return obstacle;
        },
    };
}
function tipRef(ref) {
    if (ref.startsWith('refs/heads/'))
        return ref;
    const request = /^(refs\/(?:pull|merge-requests)\/\d+)\/(?:merge|head)$/.exec(ref)?.[1];
    return request && `${request}/head`;
}
async function tipOfOrigin({ capture, env, folders, request }, ref) {
    const options = { capture, env, cwd: folders.workspace };
    try {
        const remote = await (0,checkout/* readRemote */.Z)((0,git_git/* createGit */.lD)(options), { trusted: [folders.workspace] });
        const { settings } = remote;
        const onRedirect = (0,moved_remote/* followRename */.c)(remote, request);
        const listed = await (0,git_git/* createGit */.lD)({ ...options, settings, onRedirect }).text(['ls-remote', '--refs', 'origin', ref]);
        return listed
            .split('\n')
            .map(line => line.split('\t'))
            .find(([, name]) => name === ref)?.[0];
    }
    catch (error) {
        if (error instanceof runtime_errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/current-tag.js


function createTagReading(registry) {
    const known = new Map();
    const heads = new Map();
    const describe = (repository, digest) => {
        const key = `${repository}@${digest}`;
        const reading = known.get(key) ?? describeDigest(registry.repository(repository), digest);
        known.set(key, reading);
        return reading;
    };
    const look = ({ repository, tag }) => registry.repository(repository).headManifest(tag);
    return {
        lookAhead: async (name, digest) => {
            const head = await look(name);
            heads.set(tagName(name), head);
            if (head !== undefined && head.digest !== digest)
                await describe(name.repository, head.digest);
        },
        readTag: async (wanted) => {
            const name = tagName(wanted);
            const head = heads.has(name) ? heads.get(name) : await look(wanted);
            heads.delete(name);
            if (head === undefined)
                return undefined;
            if (head.digest === wanted.digest)
                return { ...nothingKnown, digest: head.digest };
            return await describe(wanted.repository, head.digest);
        },
    };
}
const nothingKnown = {
    isImage: false,
    platforms: [],
    revision: undefined,
    created: undefined,
    builtAt: undefined,
};
async function describeDigest(source, digest) {
    const image = await firstImage(source, await (0,image_content/* readNamed */.M)(source, digest));
    if (image === undefined)
        return { ...nothingKnown, digest };
    const { labels, builtAt, platform } = await (0,image_content/* readConfigFacts */.e)(source, image.document);
    const { 'org.opencontainers.image.revision': revision = '', 'org.opencontainers.image.created': created = '' } = labels;
    return {
        digest,
        isImage: platform !== undefined,
        platforms: image.platforms,
        revision: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision) ? revision : undefined,
        created: Number.isNaN(Date.parse(created)) ? undefined : created,
        builtAt,
    };
}
async function firstImage(source, named) {
    const { content, manifest } = named ?? {};
    if (content?.kind === 'image')
        return { document: content.image, platforms: [manifest?.digest ?? ''] };
    if (content?.kind !== 'index')
        return undefined;
    const [first] = content.images;
    const child = first && (await (0,image_content/* readNamed */.M)(source, first.descriptor.digest));
    if (child?.content.kind !== 'image')
        return undefined;
    return { document: child.content.image, platforms: content.images.map(({ descriptor }) => descriptor.digest) };
}

// EXTERNAL MODULE: ./actions/shared/images/documents/image-record.js
var image_record = __webpack_require__(841);
;// CONCATENATED MODULE: ./actions/emit-digest-artifact/tags/publish-facts.js




const publish_facts_parallelReads = 32;
async function gatherPublishFacts(run, { readTag, order, store }) {
    const read = await (0,concurrency/* mapConcurrently */.X)(run.wanted, publish_facts_parallelReads, async (tag) => {
        const current = await readTag(tag);
        const { revision } = current ?? {};
        const ancestry = revision === undefined ? undefined : await order.ancestryOf(revision);
        return { tag, current, revision, ancestry };
    });
    const taken = read.flatMap(({ tag, current }) => (current === undefined ? [] : [{ tag, current }]));
    const needsTip = read.some(({ tag, ancestry }) => tag.kind === 'moving' && (ancestry === 'newer' || ancestry === 'diverged') && followsRef(tag.tag, run.plan.ref));
    const isContested = taken.some(({ tag, current }) => tag.kind !== 'moving' && current.digest !== tag.digest);
    return {
        ...run,
        currentTags: new Map(taken.map(({ tag, current }) => [tagName(tag), current])),
        ancestry: new Map(read.flatMap(({ revision, ancestry }) => revision === undefined || ancestry === undefined ? [] : [[revision, ancestry]])),
        tip: needsTip ? await order.readTip() : undefined,
        digestsOfThisRun: isContested ? await recordedDigests(store, run.plan) : new Set(),
    };
}
async function recordedDigests(store, plan) {
    const { taken, leftOut } = (0,artifacts_names/* chooseRecords */.A6)((await store.list()).map(({ name }) => name));
    const names = [...taken, ...leftOut].map(({ name }) => name);
    const documents = await store.readAll(names.map(name => ({ name, fileName: artifacts_names/* recordsFileName */.aG })));
    const digests = documents
        .flatMap((json, index) => (0,image_record/* parseImageRecords */.Db)(json, `${artifacts_names/* recordsFileName */.aG} in artifact ${names[index]}`))
        .filter(({ run, revision }) => run.id === plan.run.id && revision === plan.revision)
        .map(({ descriptor }) => descriptor.digest);
    return new Set(digests);
}

;// CONCATENATED MODULE: ./actions/emit-digest-artifact/index.js


















const emitDigestArtifactAction = (0,action/* defineAction */.Q)({
    inputs: emitDigestArtifactInputs,
    checks: emitDigestArtifactChecks,
    outputs: emitDigestArtifactOutputs,
    run: async (inputs, runtime) => {
        const { log } = runtime;
        const store = (0,artifacts_open.openArtifactStore)(runtime);
        const run = await readRecordedRun(inputs, runtime, store);
        const access = inputs.dryRun ? 'pull' : 'push';
        const registry = (0,registry_open.openRegistry)(runtime, { ...inputs, repositories: repositoriesOf(run.plan), access });
        const { readTag, lookAhead } = createTagReading(registry);
        const looks = movingTags(run, inputs.tags).map(tag => () => lookAhead(tag, tag.digest));
        const images = composeImages(run, await readPublishedContent(run, registry, looks));
        const wanted = wantedTags(images, run, inputs.tags);
        const order = createCommitOrder({ plan: run.plan, runtime, openApi: apiOpener(inputs, run, runtime) });
        const gather = (tags) => gatherPublishFacts({ ...run, images, wanted: tags }, { readTag, order, store });
        const facts = await gather(wanted);
        const publication = planPublication(facts, runtime.now().toISOString());
        await log.group(`Images of ${run.plan.revision.slice(0, 7)}`, () => {
            for (const line of describePublication(publication, run.plan))
                log.info(line);
        });
        warnOfGuesses(publication, order.obstacle, log);
        if (inputs.dryRun) {
            log.info(JSON.stringify(publication, null, 2));
            return;
        }
        const published = await applyPublication(publication, facts, {
            registry,
            store,
            log,
            folder: (0,outputs/* documentsFolder */.zT)(runtime, (0,environment/* environmentPath */.FQ)(run.plan.environment)),
            retentionDays: inputs.retentionDays,
            decideAgain: async (tag) => decideTag(tag, await gather([tag])),
        });
        noticeOvertaken(published.publication, log);
        (0,outputs/* setOutputs */.n0)(runtime, manifestOutputs(published.publication, published));
        if (inputs.summary)
            await runtime.summary.append(summarizePublication(published.publication, run.plan));
    },
});
function apiOpener({ githubToken }, { plan, isOnGitHub }, runtime) {
    if (githubToken === '' || !isOnGitHub)
        return undefined;
    return () => (0,repository_api.createRepositoryApi)(runtime, plan.repository, githubToken, runtime.deadlines.optional());
}


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

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ checkDefinition),
/* harmony export */   m4: () => (/* binding */ targetFieldNames),
/* harmony export */   o1: () => (/* binding */ warnUnknownFields)
/* harmony export */ });
/* unused harmony export unknownFields */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(458);
/* harmony import */ var _images_target_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2028);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2714);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _runtime_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4934);






const reserved = ['__proto__', 'constructor', 'prototype'];
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .excludes */ .m1c('\0', 'contains a NUL character'));
const place = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxBytes */ .IDP(4096, 'has more than 4096 bytes'));
const strings = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text);
const stringMap = valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, text);
const composable = valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([text, valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text)]))]);
const composables = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(composable);
const targetFields = {
    description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    inherits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
    contexts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(text, place)),
    dockerfile: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
    'dockerfile-inline': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    target: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(place),
    args: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    tags: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    output: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    attest: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    secret: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    ssh: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    'cache-from': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    'cache-to': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(composables),
    pull: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    'no-cache': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    'no-cache-filter': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    network: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    'shm-size': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    ulimits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    call: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(text),
    entitlements: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(strings),
    'extra-hosts': valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(stringMap),
    policy: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
};
const targetFieldNames = Object.keys(targetFields);
const definitionFields = {
    group: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ targets: strings, description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }))),
    target: valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3(targetFields)),
};
const definitionSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3(definitionFields);
function unknownFields(definition) {
    const unknown = (value, known) => Object.keys(value).filter(key => !Object.hasOwn(known, key));
    return [
        ...unknown(definition, definitionFields),
        ...Object.entries(definition.target).flatMap(([name, target]) => unknown(target, targetFields).map(field => `target.${name}.${field}`)),
    ];
}
function warnUnknownFields(definition, where, log) {
    const unknown = unknownFields(definition);
    if (unknown.length === 0)
        return;
    log.warning(`${where}: this release does not know ${(0,_runtime_log_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(unknown.join(', '))}, and passes it on.`);
}
const maxDepth = 100;
function isDeeperThan(depth, value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return depth === 0 || Object.values(value).some(entry => isDeeperThan(depth - 1, entry));
}
function checkDefinition(value, where) {
    const refuse = (why) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${where} is not a bake definition: ${why}.`, {
        fix: 'Expected is the JSON that `docker buildx bake --print` writes.',
    });
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(value))
        throw refuse('it is not a JSON object');
    if (isDeeperThan(maxDepth, value))
        throw refuse(`it has more than ${maxDepth} levels`);
    const { target, group } = value;
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(target) || Object.keys(target).length === 0)
        throw refuse('it has no targets');
    for (const [name, fields] of Object.entries(target)) {
        refuseName(name, 'target', where);
        if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(fields))
            throw refuse(`target "${name}" is not an object`);
    }
    if (group !== undefined && !(0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(group))
        throw refuse('"group" is not an object');
    for (const name of Object.keys(group ?? {}))
        refuseName(name, 'group', where);
    (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_1__/* .checkJson */ .Zs)(definitionSchema, value, where);
    return value;
}
function refuseName(name, what, where) {
    if (_images_target_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNamePattern */ .P.test(name) && !reserved.includes(name))
        return;
    const reason = name.startsWith('-') ? ', because a name that begins with "-" is an option of buildx' : '';
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${where} is not a bake definition: "${name}" cannot name a ${what}${reason}.`, {
        fix: `Allowed: letters, digits, "_" and "-", with a letter, a digit or "_" first, and none of ${reserved.join(', ')}. Rename the ${what} in the bake file.`,
    });
}


/***/ }),

/***/ 5699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ unescapeTemplate),
/* harmony export */   Vz: () => (/* binding */ exportOptions),
/* harmony export */   bg: () => (/* binding */ fileOutputs),
/* harmony export */   ho: () => (/* binding */ composableFields),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   vk: () => (/* binding */ composableText),
/* harmony export */   yH: () => (/* binding */ formatOverride),
/* harmony export */   yJ: () => (/* binding */ asBakeFile)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


function composableFields(value) {
    if (typeof value !== 'string')
        return value;
    if (!value.includes('='))
        return { type: value };
    return Object.fromEntries(readFields(value).map(field => {
        const at = field.indexOf('=');
        return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
    }));
}
function readFields(line) {
    try {
        return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsvLine */ .lc)(line).map(({ text }) => text);
    }
    catch (error) {
        if (!(error instanceof _text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .CsvError */ .J$))
            throw error;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${line}" is not a list of key=value with commas: column ${error.column}: ${error.message}.`);
    }
}
const composableText = (fields) => (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCsvLine */ .Cb)(Object.entries(fields).map(([key, value]) => `${key}=${value}`));
function exportOptions({ output = [] }) {
    const image = output.map(composableFields).find(({ type }) => type === 'image' || type === 'registry');
    return Object.fromEntries(Object.entries(image ?? {}).filter(([key]) => exportOption.test(key)));
}
const fileOutputs = ({ output = [] }) => output.filter(entry => {
    const { type = '', dest } = composableFields(entry);
    return type === 'local' || type === 'tar' || (dest !== undefined && ['oci', 'docker'].includes(type));
});
const exportOption = /^(?:compression|compression-level|force-compression|oci-mediatypes|rewrite-timestamp|annotation.*)$/;
const unescapeTemplate = (text) => text.replace(/(?:\$\$|%%)(?=\{)/g, signs => signs.slice(1));
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
function formatOverride(override) {
    const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ target }, null, 2)}\n`;
}
const printedAsFile = ['annotations', 'dockerfile-inline'];
function asBakeFile(target) {
    const fields = Object.entries(target).filter(([field]) => field !== 'description');
    return Object.fromEntries(fields.map(([field, value]) => {
        if (printedAsFile.includes(field))
            return [field, value];
        return [field, field === 'args' || field === 'labels' ? escapeKeys(value) : escapeStrings(value)];
    }));
}
const isRecord = (value) => typeof value === 'object' && value !== null;
const escapeKeys = (value) => isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), each])) : value;
function escapeStrings(value) {
    if (typeof value === 'string')
        return escapeTemplate(value);
    if (Array.isArray(value))
        return value.map(escapeStrings);
    if (!isRecord(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [escapeTemplate(key), escapeStrings(each)]));
}


/***/ }),

/***/ 2993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ imageNameOf),
/* harmony export */   z: () => (/* binding */ refuseSharedTags)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


function imageNameOf(name, target) {
    const tagsOf = new Map();
    for (const text of target.tags ?? []) {
        const reference = parseTag(name, text);
        const repository = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(reference);
        const tags = tagsOf.get(repository) ?? new Set();
        tagsOf.set(repository, tags.add(reference.tag ?? 'latest'));
    }
    const [image, ...mirrors] = tagsOf.keys();
    if (image === undefined)
        return { image, mirrors, tags: [] };
    const tags = [...(tagsOf.get(image) ?? [])];
    for (const mirror of mirrors) {
        const others = tagsOf.get(mirror) ?? new Set();
        if (others.size === tags.length && tags.every(tag => others.has(tag)))
            continue;
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target "${name}" has the tags ${tags.join(', ')} in ${image} and ${[...others].join(', ')} in ${mirror}.`, { fix: 'Give every repository of one target the same tags; each gets the same bytes.' });
    }
    return { image, mirrors, tags };
}
function refuseSharedTags(targets) {
    const owners = new Map();
    for (const [name, { image, mirrors, tags }] of Object.entries(targets)) {
        for (const tag of [image, ...mirrors].flatMap(repository => tags.map(tag => `${repository}:${tag}`))) {
            const owner = owners.get(tag);
            owners.set(tag, name);
            if (owner === undefined)
                continue;
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Targets "${owner}" and "${name}" both have the tag ${tag}.`, {
                fix: 'Give each target its own tags or its own repository; one tag names one image.',
            });
        }
    }
}
function parseTag(name, text) {
    const reference = (0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if (reference.digest === undefined)
        return reference;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Target "${name}": the tag "${text}" contains a digest; a target is named by repository and tag.`);
}


/***/ }),

/***/ 8032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub),
/* harmony export */   o: () => (/* binding */ answerOrFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8030);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5589);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7454);




async function answerOrFailure(request) {
    try {
        return { answer: await request };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message.replace(/\.$/, ''), error };
        throw error;
    }
}
async function completeFromGitHub({ log, deadlines }, { context, isDescribed }, openRepository) {
    const reader = openRepository(context.repository, deadlines.optional());
    let known = context;
    if (!isDescribed) {
        const result = await answerOrFailure(reader.readRepository());
        if ('answer' in result) {
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'default_branch') || known.defaultBranch,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(result.answer, known.repository),
            };
        }
        else
            report(log, "The repository's default branch, description and license stay unknown", result);
    }
    if (known.commitTime === undefined) {
        const result = await answerOrFailure(reader.readCommit(known.headRevision));
        if ('answer' in result) {
            known = { ...known, commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'commit', 'committer', 'date')) };
        }
        else
            report(log, 'The time of the commit stays unknown', result);
    }
    return known;
}
function report(log, what, { failure, error }) {
    const message = `${what}: ${failure}`;
    if (error.kind === 'service')
        log.warning(message);
    else
        log.debug(message);
}


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ readAncestry),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1111);


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

/***/ 3637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ readRemote)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/git/token.js
var token = __webpack_require__(1406);
;// CONCATENATED MODULE: ./actions/shared/git/headers.js

const headerKey = /^http\.(?:(.*)\.)?extraheader$/is;
const isHeader = (key) => headerKey.test(key);
function boundHeaders(settings, remoteUrl) {
    const headers = settings.filter(([key]) => isHeader(key));
    const isRewritten = settings.some(([key]) => /^url\..*\.(?:push)?insteadof$/is.test(key));
    const remote = isRewritten ? undefined : parseWeb(remoteUrl);
    if (!isRewritten && remote === undefined)
        return [];
    const logins = [];
    const others = [];
    for (const [key, value] of sentHeaders(headers)) {
        const base = headerKey.exec(key)?.[1] ?? '';
        if (remote !== undefined && !appliesTo(base, remote))
            continue;
        const login = loginOf(value, base === '' ? remote?.origin : base.replace(/\/$/, ''));
        if (login !== undefined)
            logins.push(login);
        else
            others.push([remote === undefined ? key : `http.${remoteUrl}.extraHeader`, value]);
    }
    if (logins.length === 0 && others.length === 0)
        return [];
    const resets = [...new Set(headers.map(([key]) => key))].map((key) => [key, '']);
    const helpers = [...new Set(logins.map(({ server }) => server))].map((server) => [`credential.${server}.helper`, '']);
    return [
        ...resets,
        ...helpers,
        ...logins.flatMap(token/* loginSettings */.rU),
        ...others,
        ...(others.length === 0 ? [] : withoutRedirects(settings, remoteUrl)),
    ];
}
const parseWeb = (url) => /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url) : undefined;
const sentHeaders = (headers) => headers.filter(([key, value], index) => value !== '' && !headers.slice(index).some(([name, text]) => name === key && text === ''));
function loginOf(header, server) {
    const basic = /^authorization:\s*basic\s+(\S+)\s*$/i.exec(header)?.[1];
    return basic === undefined || server === undefined ? undefined : (0,token/* loginOfBasic */.nk)(server, basic);
}
const basePattern = /^(https?:)\/\/(?:([^@/]*)@)?(\[[^\]]*\]|[^/:]+)(?::(\d+))?(\/.*)?$/is;
function appliesTo(base, remote) {
    if (base === '')
        return true;
    const [, scheme, user, host, port, folder = '/'] = basePattern.exec(base) ?? [];
    if (scheme === undefined || host === undefined)
        return false;
    const protocol = scheme.toLowerCase();
    const labels = host.toLowerCase().split('.');
    const remoteLabels = remote.hostname.split('.');
    const isHost = labels.length === remoteLabels.length &&
        labels.every((label, index) => label === '*' || label === remoteLabels[index]);
    const isPort = (port ?? defaultPorts[protocol]) === (remote.port || defaultPorts[remote.protocol]);
    const isUser = user === undefined || user.split(':')[0] === remote.username;
    const isPath = `${remote.pathname}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    return protocol === remote.protocol && isPort && isHost && isUser && isPath;
}
const defaultPorts = { 'https:': '443', 'http:': '80' };
function withoutRedirects(settings, remoteUrl) {
    const keys = settings.map(([key]) => key).filter(key => /^http\.(?:.*\.)?followredirects$/is.test(key));
    return [...new Set(['http.followRedirects', ...keys, `http.${remoteUrl}.followRedirects`])].map(key => [
        key,
        'false',
    ]);
}

// EXTERNAL MODULE: ./actions/shared/git/remote-address.js
var remote_address = __webpack_require__(1572);
;// CONCATENATED MODULE: ./actions/shared/git/checkout.js





const transportKeys = /^(?:http|credential|url|ssh|core\.(?:sshcommand|askpass)|protocol)(?:\.|$)/i;
async function readRemote(git, { name = 'origin', trusted }) {
    const located = await git.text(['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
    const [root = '', gitDir = '', prefix = ''] = located.split('\n');
    const listed = readSettings(await git.text(['config', '--list', '--show-scope', '--includes', '-z']));
    const local = listed.filter(({ isLocal }) => isLocal).map(({ setting }) => setting);
    const url = local.findLast(([key]) => key === `remote.${name}.url`)?.[1];
    if (url === undefined) {
        throw (0,errors/* inputError */.Xu)(`The repository has no remote "${name}" to push to.`, {
            fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
            terminalFix: `Add one with "git remote add ${name} ADDRESS".`,
        });
    }
    (0,remote_address/* checkRemoteAddress */.n)(url, name);
    const trustsLocal = isTrusted({ root, gitDir }, trusted);
    const used = listed.filter(({ isLocal }) => trustsLocal || !isLocal).map(({ setting }) => setting);
    const transport = trustsLocal ? local.filter(([key]) => transportKeys.test(key) && !isHeader(key)) : [];
    return { url, prefix, settings: [...transport, ...boundHeaders(used, url)] };
}
function isTrusted({ root, gitDir }, trusted) {
    const folders = trusted.map(folder => (0,external_node_fs_.realpathSync)(folder));
    return folders.some(folder => isInside(folder, root) && !isInside(folder, gitDir));
}
function isInside(folder, parent) {
    const steps = external_node_path_.relative(parent, folder);
    return steps !== '..' && !steps.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(steps);
}
function readSettings(listed) {
    const fields = listed.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const scope = fields[at];
        const entry = fields[at + 1] ?? '';
        const cut = entry.indexOf('\n');
        const setting = cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)];
        settings.push({ isLocal: scope === 'local' || scope === 'worktree', setting });
    }
    return settings;
}


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ followRename)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2278);



const maxRedirects = 5;
const discovery = '/info/refs';
function followRename({ url, settings }, request) {
    return async (status, run) => {
        const headers = { ...(await loginHeader(run, url)), ...headersFor(url, settings) };
        const target = await findTarget(url, request, headers);
        if (target === undefined || target.origin !== new URL(url).origin) {
            throw redirectError({ url, settings }, status, target?.origin);
        }
        const moved = new URL(url);
        moved.pathname = target.pathname;
        return [[`url.${moved.href}.insteadOf`, url], ...settingsFor(moved.href, { url, settings })];
    };
}
const settingsFor = (address, { url, settings }) => settings.flatMap(([key, value]) => key.startsWith(`http.${url}.`) ? [[`http.${address}.${key.slice(`http.${url}.`.length)}`, value]] : []);
async function loginHeader(run, url) {
    const { exitCode, stdout } = await run(['credential', 'fill'], { stdin: `url=${url}\n\n` });
    if (exitCode !== 0)
        return {};
    const lines = stdout.toString('utf8').split('\n');
    const read = (key) => lines.find(line => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
    const basic = Buffer.from(`${read('username')}:${read('password')}`).toString('base64');
    return { authorization: `Basic ${basic}` };
}
function headersFor(url, settings) {
    const lines = settings.flatMap(([key, value]) => (key === `http.${url}.extraHeader` && value !== '' ? [value] : []));
    return Object.fromEntries(lines.map(line => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }));
}
async function findTarget(url, request, headers) {
    let at = new URL(url);
    at.username = '';
    at.password = '';
    at.pathname = `${at.pathname.replace(/\/$/, '')}${discovery}`;
    at.search = '?service=git-upload-pack';
    const { origin } = at;
    const deadline = (0,_runtime_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .startDeadline */ .db)(10);
    for (let redirects = 0; redirects <= maxRedirects; redirects++) {
        try {
            const { status, headers: answered } = await request('The Git server', at.href, {
                redirect: 'manual',
                attempts: 1,
                deadline,
                maximumBytes: 32 * 1024 * 1024,
                headers: { 'user-agent': 'git/2 (image-actions)', 'git-protocol': 'version=2', ...headers },
            });
            const location = status >= 300 && status < 400 ? answered.get('location') : null;
            if (location === null)
                return redirects === 0 ? undefined : withoutDiscovery(at);
            if (!URL.canParse(location, at.href))
                return undefined;
            at = new URL(location, at.href);
            if (at.origin !== origin)
                return at;
            if (!at.pathname.endsWith(discovery))
                return undefined;
        }
        catch {
            return undefined;
        }
    }
    return undefined;
}
function withoutDiscovery(address) {
    const target = new URL(address);
    target.pathname = target.pathname.slice(0, -discovery.length);
    target.search = '';
    return target;
}
function redirectError({ url, settings }, status, target) {
    const hasHeader = settings.some(([key]) => key === `http.${url}.followRedirects`);
    const why = hasHeader
        ? 'its configuration has a header (http.extraHeader) that would be sent there too'
        : 'the login is for the first address only';
    const advice = 'Set the address of the remote to the new one ("git remote set-url origin ADDRESS"), in an earlier step';
    return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_2__/* .redactAddress */ .yq)(url)} redirects to ${target ?? 'another address'} (status ${status}), and git does not follow: ${why}.`, {
        fix: hasHeader
            ? `${advice}, pass a token in "github-token", or write the login as "Authorization: Basic …", which is sent to its own host only.`
            : `${advice}, and pass a login for its host.`,
    });
}


/***/ }),

/***/ 1406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ tokenFits),
/* harmony export */   Jd: () => (/* binding */ tokenSettings),
/* harmony export */   l$: () => (/* binding */ noHelpers),
/* harmony export */   nk: () => (/* binding */ loginOfBasic),
/* harmony export */   rU: () => (/* binding */ loginSettings)
/* harmony export */ });
const noHelpers = ['credential.helper', ''];
function loginSettings({ server, user, password }) {
    const key = `image-actions.${Buffer.from(server).toString('hex')}.login`;
    return [
        [`credential.${server}.helper`, `!f() { test "$1" != get || git config --get ${key}; }; f`],
        [key, `username=${user}\npassword=${password}`],
    ];
}
function loginOfBasic(server, basic) {
    const text = Buffer.from(basic, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 0 || /[\r\n\0]/.test(text))
        return undefined;
    return { server, user: text.slice(0, colon), password: text.slice(colon + 1) };
}
function tokenSettings(remoteUrl, token, mask) {
    mask(token);
    mask(Buffer.from(`x-access-token:${token}`).toString('base64'));
    const login = { server: new URL(remoteUrl).origin, user: 'x-access-token', password: token };
    return [[`http.${remoteUrl}.extraHeader`, ''], noHelpers, ...loginSettings(login)];
}
function tokenFits(remoteUrl, serverUrl) {
    if (!/^https?:\/\//.test(remoteUrl) || !URL.canParse(remoteUrl))
        return false;
    const server = URL.canParse(serverUrl) ? serverUrl : 'https://github.com';
    return new URL(remoteUrl).origin === new URL(server).origin;
}


/***/ }),

/***/ 5194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NotFoundError),
/* harmony export */   t: () => (/* binding */ apiFailure)
/* harmony export */ });
/* harmony import */ var _context_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7454);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


class NotFoundError extends _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
}
function apiFailure(error, permission) {
    const cause = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'cause');
    if (cause instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
        return cause;
    const call = refusedCall(error);
    if (call === undefined)
        return error;
    const { status, message } = call;
    const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(call)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(`GitHub refused ${what}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        const refusal = `GitHub refused ${what}: the token lacks "${permission}".`;
        const details = { fix: `Add to the job:\n\n    permissions:\n      ${permission}\n` };
        return status === 404 ? new NotFoundError('permission', refusal, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(refusal, details);
    }
    const answer = `GitHub answered ${what}.`;
    const details = { fix: 'Run the job again; githubstatus.com says whether the service has a problem.' };
    return status === 422 ? new NotFoundError('service', answer, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(answer, details);
}
function refusedCall(error) {
    const status = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'status');
    const url = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'request', 'url');
    const response = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const message = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
    return { status, url, header: name => (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(response, 'headers', name), message };
}
const endpointOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetTime({ header }) {
    const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
    const isTime = time.getTime() > 0;
    return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRepositoryApi: () => (/* binding */ createRepositoryApi)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1788);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5194);



const maxPages = 10;
const maxTagPages = 1000;
function createRepositoryApi(ports, repository, token, shared) {
    const { env, request, deadlines } = ports;
    const api = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTrailing */ .hT)(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
    const [owner = '', repo = ''] = repository.split('/');
    const target = { owner, repo };
    const question = (permission) => {
        const deadline = shared ?? deadlines.question();
        let loaded;
        return async (endpoint) => {
            loaded ??= Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204)).then(({ connect }) => connect(request, api, token, deadline));
            try {
                return await endpoint(await loaded);
            }
            catch (error) {
                throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFailure */ .t)(error, permission);
            }
        };
    };
    return {
        readRepository: () => question('contents: read')(async ({ rest }) => (await rest.repos.get(target)).data),
        readCommit: ref => question('contents: read')(async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
        compareCommits: (base, head) => {
            const query = { ...target, basehead: `${base}...${head}`, per_page: 1, page: 2 };
            return question('contents: read')(async ({ rest }) => (await rest.repos.compareCommitsWithBasehead(query)).data);
        },
        readRef: ref => question('contents: read')(async ({ rest }) => (await rest.git.getRef({ ...target, ref })).data),
        listTagRefs: (start = '') => {
            const query = { ...target, ref: `tags/${start}` };
            const list = ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, query);
            return gather(plainPages(pagesOf(question('contents: read'), list)), maxTagPages);
        },
        listWorkflowRuns: ({ workflow, branch, revision, status }) => {
            const query = {
                ...target,
                workflow_id: workflow,
                ...(branch === undefined ? {} : { branch }),
                ...(revision === undefined ? {} : { head_sha: revision }),
                ...(status === undefined ? {} : { status }),
                exclude_pull_requests: true,
                per_page: 30,
            };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query);
            return firstPages(pagesOf(question('actions: read'), list), maxPages);
        },
        readWorkflowRun: run => {
            const query = { ...target, run_id: run, exclude_pull_requests: true };
            return question('actions: read')(async ({ rest }) => (await rest.actions.getWorkflowRun(query)).data);
        },
        readRelease: tag => question('contents: read')(async ({ rest }) => {
            if (tag === undefined)
                return (await rest.repos.getLatestRelease(target)).data;
            return (await rest.repos.getReleaseByTag({ ...target, tag })).data;
        }),
        listArtifacts: (run, name) => {
            const query = { ...target, run_id: run, name, per_page: 100 };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query);
            return gather(pagesOf(question('actions: read'), list), maxPages);
        },
        downloadArtifact: (id, maximumBytes) => question('actions: read')(async (octokit) => {
            const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204));
            return await fetchArchive(octokit, { ...target, artifact_id: id }, maximumBytes);
        }),
    };
}
async function* pagesOf(question, list) {
    const pages = await question(async (octokit) => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
        const page = await question(() => pages.next()).catch((error) => {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error : notAList(error);
        });
        if (page.done)
            return;
        yield itemsOf(page.value);
    }
}
async function* plainPages(pages) {
    for await (const page of pages) {
        if (Object.hasOwn(page, 'total_count'))
            throw notAList();
        yield page;
    }
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw notAList();
}
const notAList = (cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
});
async function gather(pages, max) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === max)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`GitHub's list has more than ${max} pages, the limit.`);
        all.push(...page);
    }
    return all;
}
async function* firstPages(pages, max) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === max)
            return;
    }
}


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   QU: () => (/* binding */ latestPlans),
/* harmony export */   aG: () => (/* binding */ recordsFileName),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   m4: () => (/* binding */ recordsWithoutPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const planFileName = 'plan.json';
const recordsFileName = 'records.json';
const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';
const withEnvironment = (prefix, environment) => environment === null ? prefix : `${prefix}-${environment}`;
const planArtifact = ({ environment, attempt }, step) => [withEnvironment(planPrefix, environment), attempt, ...(step === undefined ? [] : [step])].join('--');
const recordsArtifact = (row, { environment, attempt }) => `${withEnvironment(recordsPrefix, environment)}--${row}--${attempt}`;
function parseArtifactName(name) {
    const [prefix = '', first = '', second, ...others] = name.split('--');
    if (others.length > 0)
        return undefined;
    const [, kind, environment = null] = /^image-(plan|records)(?:-(.*[A-Za-z0-9]))?$/.exec(prefix) ?? [];
    if (kind === 'plan' && isAttempt(first) && (second === undefined || /^\w.*-[0-9a-f]{8}$/.test(second))) {
        return { kind, name, environment, attempt: Number(first), step: second };
    }
    if (kind === 'records' && first !== '' && second !== undefined && isAttempt(second)) {
        return { kind, name, environment, row: first, attempt: Number(second) };
    }
    return undefined;
}
const isAttempt = (text) => /^(?:0|[1-9]\d{0,8})$/.test(text);
function latestPlans(names) {
    const latest = new Map();
    for (const name of names) {
        const found = parseArtifactName(name);
        if (found?.kind !== 'plan')
            continue;
        const key = `${found.environment ?? ''} ${found.step ?? ''}`;
        if ((latest.get(key)?.attempt ?? -1) < found.attempt)
            latest.set(key, found);
    }
    return [...latest.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, plan]) => plan);
}
function recordsWithoutPlan(names, environment) {
    const plans = latestPlans(names).filter(plan => plan.environment === environment);
    const hasPlan = ({ row, attempt }) => plans.some(({ step, attempt: ofPlan }) => step !== undefined && row.endsWith(step.slice(-9)) && ofPlan >= attempt);
    return chooseRecords(names).taken.filter(records => records.environment === environment && /-[0-9a-f]{8}$/.test(records.row) && !hasPlan(records));
}
function chooseRecords(names, limits) {
    const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
    const taken = new Map();
    const leftOut = [];
    for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
        const key = `${records.row} ${records.environment ?? ''}`;
        const reason = reasonToLeaveOut(records, taken.get(key), limits);
        if (reason === undefined)
            taken.set(key, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const sorted = [...taken.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    return { taken: sorted.map(([, records]) => records), leftOut };
}
function reasonToLeaveOut(records, better, limits) {
    if (limits !== undefined) {
        const first = limits.attempts.get(records.row);
        if (records.environment !== limits.environment)
            return `its environment is ${records.environment ?? 'none'}`;
        if (first === undefined)
            return `the plan has no row "${records.row}"`;
        if (records.attempt < first)
            return `attempt ${records.attempt} is older than the plan's attempt ${first}`;
    }
    return better === undefined ? undefined : `attempt ${better.attempt} of the row is newer`;
}
const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;
function checkName(name) {
    if (allowed.test(name))
        return name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`);
}


/***/ }),

/***/ 2920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openArtifactStore: () => (/* binding */ openArtifactStore)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8351);

function openArtifactStore(runtime) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = runtime.env;
    const isService = Boolean(token && url);
    let opening;
    const open = async () => {
        if (isService)
            return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-service').then(__webpack_require__.bind(__webpack_require__, 6104))).serviceArtifacts(runtime);
        return (await __webpack_require__.e(/* import() */ 'shared-github-artifacts-folder').then(__webpack_require__.bind(__webpack_require__, 5424))).folderArtifacts(runtime.folders.workspace);
    };
    const store = async () => {
        opening ??= open();
        return await opening;
    };
    return {
        location: isService ? 'this run' : _store_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFolder */ .T,
        list: async (...call) => await (await store()).list(...call),
        upload: async (...call) => await (await store()).upload(...call),
        read: async (...call) => await (await store()).read(...call),
        readAll: async (...call) => await (await store()).readAll(...call),
    };
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

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ pushedReferences),
/* harmony export */   Ek: () => (/* binding */ manifestArtifact),
/* harmony export */   Zq: () => (/* binding */ parseDigestManifest),
/* harmony export */   vS: () => (/* binding */ manifestName)
/* harmony export */ });
/* unused harmony export digestManifest */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(458);
/* harmony import */ var _runtime_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5534);



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
    sourceRules: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceRules */ .NP,
});
const digestManifest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .origin */ .TG, images: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .je, image) });
const parseDigestManifest = (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentReader */ .vS)({ 1: (0,_runtime_document_js__WEBPACK_IMPORTED_MODULE_0__/* .documentVersion */ .am)(digestManifest) }, manifest => [
    ..._fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refContradictions */ .MB(manifest),
    ...Object.entries(manifest.images).flatMap(([name, each]) => _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .tagContradictions */ .$z(['images', name], each)),
]);
const manifestName = 'docker-image-digests';
const manifestArtifact = (environment) => environment === null ? manifestName : `${manifestName}-${environment}`;
const pushedReferences = ({ images }) => Object.fromEntries(Object.entries(images).flatMap(([name, { image, digest, pushed }]) => pushed === false ? [] : [[name, `${image}@${digest}`]]));


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

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ platformSlug),
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

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
    const variant = normalizeVariant(architecture, writtenVariant ?? implied);
    return { os, architecture, variant, text: [os, architecture, variant].filter(Boolean).join('/') };
}
function normalizeVariant(architecture, variant) {
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


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ targetNamePattern),
/* harmony export */   i: () => (/* binding */ targetNames)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

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

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameRegistry),
/* harmony export */   u: () => (/* binding */ basicValue)
/* harmony export */ });
const isSameRegistry = (one, other) => hostOf(one) === hostOf(other);
function hostOf(name) {
    const host = name
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/s, '')
        .toLowerCase();
    return ['index.docker.io', 'registry-1.docker.io'].includes(host) ? 'docker.io' : host;
}
const basicValue = (username, password) => Buffer.from(`${username}:${password}`, 'utf8').toString('base64');


/***/ }),

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ checkRegistryLogin),
/* harmony export */   Ij: () => (/* binding */ fromInputs),
/* harmony export */   U$: () => (/* binding */ registryHost),
/* harmony export */   o5: () => (/* binding */ explicitCredential)
/* harmony export */ });
/* harmony import */ var _images_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9370);



function checkRegistryLogin({ registryUsername, registryPassword }) {
    if ((registryUsername === '') === (registryPassword === ''))
        return undefined;
    const [missing, present] = registryUsername === '' ? ['registry-username', 'registry-password'] : ['registry-password', 'registry-username'];
    return `Input "${missing}" is empty, but "${present}" is set; set both, or none.`;
}
function registryHost(value) {
    const host = value.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
    if (!(0,_images_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isHost */ .jU)(host))
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`"${value}" is not the host of a registry; allowed: host[:port], e.g. ghcr.io`);
    return (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(host, 'docker.io') ? 'docker.io' : host.toLowerCase();
}
function explicitCredential(credential, registries) {
    const { registry, username, password } = credential;
    const error = checkRegistryLogin({ registryUsername: username, registryPassword: password });
    if (error !== undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(error);
    if (username === '')
        return undefined;
    if (registries.length === 0 || registries.some(other => (0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(registry, other)))
        return credential;
    const others = [...new Set(registries)].join(', ');
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`Inputs "registry-username" and "registry-password" are for ${registry}, and the images are in ${others}.`, {
        fix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with docker/login-action before this step.',
        terminalFix: 'If they are for another registry, name it in the input "registry". Log in to every further registry with "docker login".',
    });
}
const fromInputs = (explicit) => async (registry) => {
    if (explicit === undefined || !(0,_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRegistry */ .m)(explicit.registry, registry))
        return undefined;
    const { username, password } = explicit;
    return { kind: 'password', source: 'the inputs of this step', username, password };
};


/***/ }),

/***/ 2714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ documentListReader),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Zs: () => (/* binding */ checkJson),
/* harmony export */   am: () => (/* binding */ documentVersion),
/* harmony export */   vS: () => (/* binding */ documentReader)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(458);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8312);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3109);





function documentVersion(schema, upgrade = (old) => old) {
    return (value, path) => {
        const reading = checkValue(schema, value, path);
        return 'errors' in reading ? reading : { document: upgrade(reading.document) };
    };
}
function documentReader(versions, contradictionsIn = () => []) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
        const document = unwrap(readByVersion(versions, value, { what, path: [] }), what, details);
        const errors = contradictionsIn(document).map(({ path, error }) => `${prefix(path)}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(error)}`);
        if (errors.length > 0)
            throw invalid(what, errors, details);
        return document;
    };
}
function documentListReader(versions) {
    return (json, what, details) => {
        const value = (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what, details);
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
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value))
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
    return checkJson(schema, (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonText */ .gb)(json, what), what);
}
function checkJson(schema, value, what) {
    return unwrap(checkValue(schema, value, []), what);
}
function checkValue(schema, value, path) {
    const result = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC)(schema, value);
    if (!result.success) {
        const errors = result.issues.map(issue => {
            const place = (0,valibot__WEBPACK_IMPORTED_MODULE_4__/* .getDotPath */ .BuJ)(issue);
            return `${prefix(place === null ? path : [...path, place])}${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(issue.message)}`;
        });
        return { errors };
    }
    const loss = lossBetween(value, result.output);
    if (loss === undefined)
        return { document: result.output };
    return { errors: [`${prefix([...path, ...loss.path])}${loss.error}`] };
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
const prefix = (path) => (path.length === 0 ? '' : `${(0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path.join('.'))}: `);
const typeName = (value) => value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
const reservedKeys = ['__proto__', 'prototype', 'constructor'];
function lossBetween(given, read) {
    if (given === read || typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) {
        return undefined;
    }
    if (Array.isArray(given) && !Array.isArray(read))
        return { path: [], error: 'Expected an object but received a list' };
    for (const key of Object.keys(given)) {
        const isRead = Object.hasOwn(read, key);
        if (!isRead && reservedKeys.includes(key)) {
            return { path: [key], error: 'this name cannot be used, it has a meaning of its own in JavaScript' };
        }
        const loss = isRead ? lossBetween(Reflect.get(given, key), Reflect.get(read, key)) : undefined;
        if (loss !== undefined)
            return { ...loss, path: [key, ...loss.path] };
    }
    return undefined;
}


/***/ }),

/***/ 7645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Sm: () => (/* binding */ guessTagKind),
/* harmony export */   n6: () => (/* binding */ runMark),
/* harmony export */   yF: () => (/* binding */ namesCommit)
/* harmony export */ });
/* harmony import */ var _images_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5319);

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

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ writeCsvLine),
/* harmony export */   J$: () => (/* binding */ CsvError),
/* harmony export */   lc: () => (/* binding */ readCsvLine)
/* harmony export */ });
class CsvError extends Error {
    column;
    constructor(message, column) {
        super(message);
        this.column = column;
    }
}
function readCsvLine(line) {
    const fields = [];
    let at = 0;
    while (at <= line.length) {
        const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
        if (line[start] === '"') {
            const { text, end } = readQuotedField(line, start);
            fields.push({ text, column: start + 2 });
            at = end + 1;
            continue;
        }
        const comma = line.indexOf(',', at);
        const end = comma < 0 ? line.length : comma;
        const text = line.slice(at, end);
        const quote = text.indexOf('"');
        if (quote >= 0) {
            throw new CsvError('a double quote inside a field; put the whole field in double quotes and write "" for one of them', at + quote + 1);
        }
        fields.push({ text, column: Math.min(start, end) + 1 });
        at = end + 1;
    }
    return fields;
}
function readQuotedField(line, start) {
    let text = '';
    for (let at = start + 1; at < line.length; at++) {
        if (line[at] !== '"') {
            text += line[at];
            continue;
        }
        if (line[at + 1] === '"') {
            text += '"';
            at++;
            continue;
        }
        const rest = /^\s*(,|$)/.exec(line.slice(at + 1));
        if (rest === null)
            throw new CsvError('text after a closing double quote; allowed: a comma', at + 2);
        return { text, end: at + 1 + rest[0].length - (rest[1] ?? '').length };
    }
    throw new CsvError('a double quote that is never closed', start + 1);
}
const writeCsvLine = (fields) => fields.map(field => (/["\r\n,]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gJ: () => (/* binding */ drawPictures),
/* harmony export */   m: () => (/* binding */ drawText),
/* harmony export */   yZ: () => (/* binding */ maxBoxes)
/* harmony export */ });
/* unused harmony export drawMermaid */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5573);

const styles = {
    built: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
    reused: 'fill:#f6f8fa,stroke:#8c959f,color:#1f2328',
    linked: 'fill:#fff,stroke:#8c959f,color:#1f2328,stroke-dasharray:4 3',
};
const maxBoxes = 40;
const maxEdges = 500;
const maxCharacters = 50_000;
const maxLabel = 100;
const maxNamed = 3;
function drawPictures(nodes) {
    const groups = groupsOf(nodes);
    const pictures = groups.map(group => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)('mermaid', drawMermaid(group, nodes)));
    if (groups.length === 1)
        return pictures.join('');
    let first = 1;
    return groups
        .map((group, index) => {
        const range = group.length === 1 ? `Image ${first}` : `Images ${first} to ${first + group.length - 1}`;
        const title = `${range} of ${nodes.length}: ${firstNames(group)}`;
        first += group.length;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title), pictures[index] ?? '');
    })
        .join('\n\n');
}
function drawMermaid(nodes, all = nodes) {
    const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
    const known = new Set(all.map(({ name }) => name));
    const boxes = nodes.map(node => {
        const elsewhere = node.parents.filter(parent => known.has(parent) && !id.has(parent));
        const lines = [node.name, ...node.notes, ...(elsewhere.length === 0 ? [] : [`from ${limitedList(elsewhere)}`])];
        return `  ${id.get(node.name)}["${lines.map(line => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidLabel */ ._b)(cut(line))).join('<br/>')}"]:::${node.kind}`;
    });
    const arrows = nodes.flatMap(node => node.parents.filter(parent => id.has(parent)).map(parent => `  ${id.get(parent)} --> ${id.get(node.name)}`));
    const kinds = [...new Set(nodes.map(node => node.kind))].sort();
    const classes = kinds.map(kind => `  classDef ${kind} ${styles[kind]}`);
    return ['flowchart LR', ...boxes, ...arrows, ...classes].join('\n');
}
function groupsOf(nodes) {
    const fits = (group) => group.length <= maxBoxes &&
        group.reduce((sum, { parents }) => sum + parents.length, 0) <= maxEdges &&
        drawMermaid(group, nodes).length <= maxCharacters;
    const groups = [];
    const add = (part) => {
        const last = groups.at(-1);
        if (last === undefined || !fits([...last, ...part]))
            return false;
        last.push(...part);
        return true;
    };
    for (const family of families(nodes)) {
        if (add(family))
            continue;
        groups.push([]);
        for (const node of family)
            if (!add([node]))
                groups.push([node]);
    }
    return groups.filter(group => group.length > 0);
}
function families(nodes) {
    const parts = [];
    for (const { node, indent } of walk(nodes)) {
        if (indent === undefined)
            parts.push([node]);
        else
            parts.at(-1)?.push(node);
    }
    return parts;
}
function* walk(nodes) {
    const names = new Set(nodes.map(node => node.name));
    const parentsIn = (node) => node.parents.filter(parent => names.has(parent));
    const children = new Map();
    for (const node of nodes) {
        const [parent] = parentsIn(node);
        children.set(parent, [...(children.get(parent) ?? []), node]);
    }
    const stepsBelow = (parent, indent) => {
        const below = children.get(parent) ?? [];
        return below.map((node, index) => ({ node, indent, last: index === below.length - 1 }));
    };
    for (const root of children.get(undefined) ?? []) {
        yield { node: root, indent: undefined, others: [] };
        const waiting = stepsBelow(root.name, '');
        for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
            const { node, indent, last } = step;
            yield { node, indent: `${indent}${last ? '└─ ' : '├─ '}`, others: parentsIn(node).slice(1) };
            waiting.unshift(...stepsBelow(node.name, `${indent}${last ? '   ' : '│  '}`));
        }
    }
}
function drawText(nodes) {
    return [...walk(nodes)].map(({ node, indent = '', others }) => {
        const also = others.length > 0 ? ` (also from ${others.join(', ')})` : '';
        return `${indent}${node.name}${also}${node.notes.map(note => `  ${note}`).join('')}`;
    });
}
const firstNames = (group) => limitedList(group.map(({ name }) => name));
const limitedList = (names) => {
    const shown = names.slice(0, maxNamed).map(cut).join(', ');
    return names.length > maxNamed ? `${shown} and ${names.length - maxNamed} more` : shown;
};
const cut = (line) => (line.length <= maxLabel ? line : `${line.slice(0, maxLabel - 1)}…`);


/***/ })

};
