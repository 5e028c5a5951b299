export const id = 'resolve-digests';
export const ids = ['resolve-digests'];
export const modules = {

/***/ 1206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveDigestsAction: () => (/* binding */ resolveDigestsAction)
});

// EXTERNAL MODULE: ./actions/shared/images/documents/digest-manifest.js
var digest_manifest = __webpack_require__(2456);
// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/registry/open.js + 11 modules
var registry_open = __webpack_require__(2335);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var payload = __webpack_require__(7454);
// EXTERNAL MODULE: ./actions/shared/github/api/failures.js
var failures = __webpack_require__(5194);
// EXTERNAL MODULE: ./actions/shared/github/api/repository-api.js
var repository_api = __webpack_require__(1420);
// EXTERNAL MODULE: ./actions/shared/github/api/run-wait.js
var run_wait = __webpack_require__(7180);
// EXTERNAL MODULE: ./actions/shared/github/api/trusted-runs.js
var trusted_runs = __webpack_require__(8313);
// EXTERNAL MODULE: ./actions/shared/github/documents/last-manifest.js
var last_manifest = __webpack_require__(2309);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
;// CONCATENATED MODULE: ./actions/resolve-digests/facts.js







const resolvedManifestLimit = 1024 * 1024;
async function gatherResolveFacts(scope, options, ports) {
    const { repository, workflow, environment, events, currentRun, choice } = scope;
    if (options.githubToken === '')
        throw noToken();
    const api = (0,repository_api.createRepositoryApi)(ports, repository, options.githubToken);
    const { target, ...commit } = await chosenCommit(api, scope);
    const query = {
        ...commit,
        workflow,
        events,
        not: currentRun,
        repository,
        environment,
        maximumBytes: resolvedManifestLimit,
    };
    try {
        if (choice.kind === 'run')
            return { scope, target, ...(await findNamedRun(api, query, { ...options, ...choice, ports })) };
        const unended = options.waitFor === 0
            ? []
            : await (0,run_wait/* waitForRuns */.po)(() => (0,trusted_runs/* listUnendedRuns */.W)(api, query), (0,run_wait/* waitPorts */.g7)(ports, options.waitFor));
        const found = await (0,last_manifest/* findLastManifest */.HM)(api, query, ({ code }) => code === 'expired' && options.onExpired === 'previous-run');
        return { scope, target, found, unended };
    }
    catch (error) {
        if (error instanceof failures/* NotFoundError */.m)
            throw missingThing(`workflow ${workflow}`, scope);
        throw error;
    }
}
const noToken = () => (0,errors/* permissionError */.eu)('Input "github-token" is empty, and GitHub sends no artifact without a token.', {
    fix: 'Leave "github-token" out, or set it to a token with "actions: read".',
    terminalFix: 'Pass a token, e.g. --github-token "$(gh auth token)".',
});
const missingThing = (what, { repository }) => (0,errors/* inputError */.Xu)(`${repository} has no ${what}, or this token may not see it.`, {
    fix: 'Check the inputs. For another private repository, "github-token" must be a token that can read its actions and contents.',
});
async function chosenCommit(api, scope) {
    const { choice } = scope;
    switch (choice.kind) {
        case 'run':
            return { target: `with the id ${choice.id}` };
        case 'revision':
            return { revision: choice.revision, target: `of commit ${choice.revision.slice(0, 7)}` };
        case 'branch': {
            const branch = choice.branch ?? (await defaultBranch(api, scope));
            return { branch, target: `on ${branch}` };
        }
        case 'git-tag':
            return await taggedCommit(api, scope, choice.tag);
        case 'release':
            return await taggedCommit(api, scope, await releaseTag(api, scope, choice));
    }
}
async function defaultBranch(api, scope) {
    const document = await unlessMissing(api.readRepository(), 'default branch', scope);
    const branch = (0,payload/* textAt */.$6)(document, 'default_branch');
    if (branch !== '')
        return branch;
    throw missingThing('default branch', scope);
}
async function releaseTag(api, scope, { tag }) {
    const what = tag === undefined ? 'release that is neither a draft nor a prerelease' : `release of the Git tag ${tag}`;
    return (0,payload/* textAt */.$6)(await unlessMissing(api.readRelease(tag), what, scope), 'tag_name');
}
async function taggedCommit(api, scope, tag) {
    const revision = (0,payload/* textAt */.$6)(await unlessMissing(api.readCommit(`tags/${tag}`), `Git tag ${tag}`, scope), 'sha');
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision))
        throw missingThing(`Git tag ${tag} of a commit`, scope);
    return { revision, target: `of commit ${revision.slice(0, 7)}, which the Git tag ${tag} names` };
}
async function unlessMissing(reading, what, scope) {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof failures/* NotFoundError */.m)
            throw missingThing(what, scope);
        throw error;
    }
}
async function findNamedRun(api, query, { id, waitFor, ports }) {
    let run;
    const look = async () => {
        run = await (0,trusted_runs/* readRun */.cI)(api, id);
        return run !== undefined && (0,trusted_runs/* isUnended */.wA)(run, query) ? [run] : [];
    };
    const unended = waitFor === 0 ? await look() : await (0,run_wait/* waitForRuns */.po)(look, (0,run_wait/* waitPorts */.g7)(ports, waitFor));
    if (run === undefined) {
        const reason = `there is no run with the id ${id} in ${query.repository}: it was deleted, or this token may not see it`;
        return { found: { kind: 'none', code: 'no-run', reason }, unended };
    }
    const reason = (0,trusted_runs/* distrust */.p7)(run, query);
    if (reason !== undefined)
        return { found: { kind: 'distrusted', run, reason }, unended };
    return { found: await (0,last_manifest/* manifestOfRun */.Kx)(api, query, run), unended };
}

// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(2028);
// EXTERNAL MODULE: ./actions/shared/registry/credentials/explicit-credential.js
var explicit_credential = __webpack_require__(9813);
// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(7099);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
// EXTERNAL MODULE: ./actions/shared/text/glob.js + 2 modules
var glob = __webpack_require__(6649);
// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
;// CONCATENATED MODULE: ./actions/resolve-digests/inputs.js











const resolveDigestsInputs = {
    repository: (0,inputs/* text */.Qq)({ parse: repositoryName }),
    workflow: (0,inputs/* text */.Qq)({ parse: workflowPath }),
    branch: (0,inputs/* text */.Qq)({ parse: branchName }),
    run: (0,inputs/* text */.Qq)({ parse: runId }),
    revision: (0,inputs/* text */.Qq)({ parse: commitId }),
    'git-tag': (0,inputs/* text */.Qq)({ parse: gitTag }),
    release: (0,inputs/* text */.Qq)({ parse: gitTag }),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.VE }),
    events: (0,inputs/* list */.p_)({ separator: ',', fallback: trusted_runs/* publishingEvents */.$1.join(', '), parse: trustedEventNames }),
    'allowed-images': (0,inputs/* list */.p_)({ parse: imagePatterns }),
    required: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    'on-expired': (0,inputs/* choice */.Yq)(['fail', 'previous-run', 'tag'], 'fail'),
    'tagged-images': (0,inputs/* list */.p_)({ parse: taggedImages }),
    verify: (0,inputs/* choice */.Yq)(['exists', 'attestation', 'none'], 'exists'),
    'signer-workflow': (0,inputs/* text */.Qq)({ parse: signerWorkflow }),
    'wait-for': run_wait/* waitMinutes */.Ji,
    registry: (0,inputs/* text */.Qq)({ fallback: 'ghcr.io', parse: explicit_credential/* registryHost */.U$ }),
    'registry-username': (0,inputs/* text */.Qq)(),
    'registry-password': (0,inputs/* secret */.rJ)(),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const resolveDigestsOutputs = [
    'digests',
    'digests-file',
    'images',
    'count',
    'artifact-id',
    'run-id',
    'run-url',
    'revision',
];
const resolveDigestsChecks = [
    explicit_credential/* checkRegistryLogin */.$B,
    ({ branch, run, revision, gitTag: tag, release }) => {
        const choices = { branch, run: run ?? '', revision, 'git-tag': tag, release };
        const set = Object.entries(choices).flatMap(([name, value]) => (value === '' ? [] : [`"${name}"`]));
        return set.length < 2
            ? undefined
            : `Inputs ${set.join(' and ')} are set together; each of them chooses the run alone. Set one of them.`;
    },
    ({ run, onExpired }) => run !== undefined && onExpired === 'previous-run'
        ? 'Input "on-expired" is "previous-run", and "run" names one run, which has no previous one. Set "branch" instead of "run".'
        : undefined,
    ({ onExpired, taggedImages: images }) => (onExpired === 'tag') === images.length > 0
        ? undefined
        : 'Inputs "on-expired: tag" and "tagged-images" belong together; set both, or none.',
    ({ signerWorkflow: signer, verify }) => signer === '' || verify === 'attestation'
        ? undefined
        : 'Input "signer-workflow" is for "verify: attestation"; set both, or none.',
];
function repositoryName(value) {
    if (value === '' || /^[A-Za-z0-9][A-Za-z0-9-]*\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(value))
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a repository; allowed: owner/name`);
}
const workflowFolder = '.github/workflows/';
function workflowPath(value) {
    if (value === '')
        return value;
    const file = value.startsWith(workflowFolder) ? value.slice(workflowFolder.length) : value;
    if (/^[^/\s\p{C}]+\.ya?ml$/u.test(file))
        return `${workflowFolder}${file}`;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a workflow file; allowed: its name or path, e.g. images.yml`);
}
function signerWorkflow(value) {
    const [, repository = '', path = ''] = /^([^/]+\/[^/]+)\/(.+)$/.exec(value) ?? [];
    if (value === '' || (repository !== '' && `${repositoryName(repository)}/${workflowPath(path)}` === value))
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a workflow; allowed: owner/name/.github/workflows/file.yml`);
}
function branchName(value) {
    return refName(value.replace(/^refs\/heads\//, ''), 'a branch');
}
function gitTag(value) {
    return refName(value.replace(/^refs\/tags\//, ''), 'a Git tag');
}
function refName(name, what) {
    if (/^(?!-)[^\s\p{C}~^:?*[\\]*$/u.test(name) && !name.includes('..'))
        return name;
    throw (0,errors/* inputError */.Xu)(`"${name}" is not the name of ${what}`);
}
function runId(value) {
    return value === '' ? undefined : (0,inputs/* parseWholeNumber */.oA)(value, { min: 1, max: Number.MAX_SAFE_INTEGER });
}
function commitId(value) {
    if (value === '' || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a full commit id; allowed: 40 or 64 hex digits, as "git rev-parse HEAD" prints them`);
}
const knownEvents = [...trusted_runs/* publishingEvents */.$1, 'release', 'create', 'deployment', 'repository_dispatch'];
function trustedEventNames(names) {
    return (0,diagnostics/* parseEach */.lc)(names, name => {
        if (knownEvents.includes(name))
            return name;
        throw (0,errors/* inputError */.Xu)(`"${name}" is not an event that is trusted${(0,suggestion/* didYouMean */.a)(name, knownEvents)}; allowed: ${knownEvents.join(', ')}. Runs of other events can carry what people without write access wrote`);
    });
}
function taggedImages(lines) {
    const names = new Set();
    return (0,diagnostics/* parseEach */.lc)(lines, line => {
        const at = line.indexOf('=');
        const name = line.slice(0, Math.max(0, at)).trim();
        if (!target_name/* targetNamePattern */.P.test(name)) {
            throw (0,errors/* inputError */.Xu)(`"${line}" is not of the form name=repository:tag, e.g. api=ghcr.io/acme/api:main`);
        }
        if (names.has(name))
            throw (0,errors/* inputError */.Xu)(`"${name}" appears twice`);
        names.add(name);
        const reference = (0,images_reference/* parseReference */.F2)(line.slice(at + 1).trim());
        const { tag, digest } = reference;
        if (tag === undefined || digest !== undefined) {
            throw (0,errors/* inputError */.Xu)(`"${line}" does not name its image by a tag alone, e.g. api=ghcr.io/acme/api:main`);
        }
        return { name, reference: { ...reference, tag } };
    });
}
function imagePatterns(patterns) {
    return (0,diagnostics/* parseEach */.lc)(patterns, text => {
        if (!/^[a-z0-9.:*?[\]-]+\/[a-z0-9._/*?-]+$/.test(text)) {
            throw (0,errors/* inputError */.Xu)(`"${text}" is not a pattern of repositories with their host; allowed: e.g. ghcr.io/acme/* or ghcr.io/acme/**`);
        }
        const machine = (0,glob/* compileGlob */.S)(text, 'ref');
        return { text, matches: repository => machine.matches(repository) };
    });
}

// EXTERNAL MODULE: ./actions/shared/context/github.js
var github = __webpack_require__(5589);
;// CONCATENATED MODULE: ./actions/resolve-digests/manifest-scope.js



function manifestScope(inputs, { env }) {
    const context = env['GITHUB_ACTIONS'] === 'true' ? (0,github/* githubContext */.h)(env, (0,payload/* readPayload */.rD)(env['GITHUB_EVENT_PATH'])) : undefined;
    const repository = inputs.repository || context?.repository || '';
    const workflow = inputs.workflow || context?.run?.workflow || '';
    const empty = Object.entries({ repository, workflow }).find(([, value]) => value === '')?.[0];
    if (empty !== undefined) {
        throw (0,errors/* inputError */.Xu)(`Input "${empty}" is empty, and there is no run of a workflow to take it from.`, {
            fix: 'Set it, e.g. repository: acme/shop and workflow: images.yml.',
            terminalFix: 'Set it, e.g. --repository acme/shop --workflow images.yml.',
        });
    }
    const isOwn = context !== undefined && isSameName(context.repository, repository);
    return {
        repository,
        workflow,
        environment: inputs.environment || null,
        events: inputs.events,
        choice: runChoice(inputs, isOwn ? context.defaultBranch : undefined),
        currentRun: context?.run?.id,
    };
}
const isSameName = (one, other) => one.toLowerCase() === other.toLowerCase();
function runChoice({ branch, run, revision, gitTag: tag, release }, defaultBranch) {
    if (run !== undefined)
        return { kind: 'run', id: run };
    if (revision !== '')
        return { kind: 'revision', revision };
    if (tag !== '')
        return { kind: 'git-tag', tag };
    if (release !== '')
        return { kind: 'release', tag: release === 'latest' ? undefined : release };
    return { kind: 'branch', branch: branch || defaultBranch };
}

;// CONCATENATED MODULE: ./actions/resolve-digests/plan.js



function planResolution(facts, rules) {
    const { found, scope } = facts;
    if (found.kind === 'distrusted')
        throw distrustError(found, facts);
    if (found.kind === 'none')
        throw missingError(found, facts);
    const { manifest, run } = found;
    const where = `The manifest of run ${run.run_number} (${run.html_url})`;
    if (Object.keys(manifest.images).length === 0) {
        throw (0,errors/* policyError */.nq)(`${where} names no image.`, {
            fix: `Find out why that run published none, or choose another run.`,
        });
    }
    checkImages(manifest, rules.allowedImages, where);
    checkRequired(manifest, rules.required, where);
    const images = Object.entries(manifest.images).map(([name, { image, digest, platforms, builtFrom, pushed = true }]) => [
        name,
        { image, digest, platforms: Object.keys(platforms), builtFrom, pushed },
    ]);
    const resolution = {
        repository: scope.repository,
        workflow: scope.workflow,
        environment: scope.environment,
        revision: manifest.revision,
        run: { id: run.id, number: run.run_number, url: run.html_url, event: run.event },
        artifactId: found.kind === 'found' ? found.artifactId : undefined,
        reason: reasonOf(found, facts),
        images: Object.fromEntries(images),
        warnings: warningsOf(found, facts),
    };
    return { resolution, found };
}
const reasonOf = (found, { scope, target }) => {
    if (found.kind === 'tagged')
        return 'its manifest has expired, so images are those of "tagged-images"';
    if (scope.choice.kind === 'run')
        return 'named by input "run"';
    const { passedOver = [] } = found;
    const which = passedOver.length === 0 ? 'last good run' : 'last good run whose manifest has not expired,';
    return `${which} of ${scope.workflow} ${target}`;
};
function warningsOf(found, { unended }) {
    const { run } = found;
    const [instead, passedOver] = found.kind === 'found'
        ? [`The older run ${run.run_number} is used instead`, found.passedOver ?? []]
        : ['What the tags of "tagged-images" name now is used instead', [found.expired]];
    const expired = passedOver.map(({ reason }) => `${capitalized(reason)}. ${instead} (input "on-expired").`);
    const running = unended.map(other => `Run ${other.run_number} (${other.html_url}) has not ended, and was not waited for any longer (input "wait-for"); run ${run.run_number} is used.`);
    return [...expired, ...running];
}
function distrustError({ run, reason }, { unended }) {
    const where = `Run ${run.run_number} (${run.html_url})`;
    if (unended.length > 0) {
        return (0,errors/* inputError */.Xu)(`${where} has not ended, so it has no manifest yet.`, {
            fix: 'Set "wait-for" to the minutes that it may still take, e.g. 30.',
        });
    }
    return (0,errors/* policyError */.nq)(`${where} is not trusted: ${reason}.`, {
        fix: 'Trusted is a successful run of the workflow file in "workflow", for a commit of the repository itself, with one of the "events".',
    });
}
function missingError(none, { scope, target, unended }) {
    const { code, reason, details = [] } = none;
    const running = unended.map(({ run_number: number, html_url: url }) => `run ${number} (${url}) has not ended`);
    const more = [...running, ...details].slice(0, 5).map(line => `\n  ${line}`);
    const message = `${capitalized(reason)}${more.length === 0 ? '.' : `:${more.join('')}`}`;
    if (code === 'bad-artifact' || code === 'bad-schema') {
        return (0,errors/* policyError */.nq)(message, {
            fix: 'The jobs of that run can write its artifacts. Find out which one wrote this, and run the workflow again.',
        });
    }
    return (0,errors/* inputError */.Xu)(message, { fix: fixes[code](scope, target) });
}
const fixes = {
    'no-run': ({ workflow, events, choice }, target) => choice.kind === 'run'
        ? 'Correct "run": it is the number in the address of a run, and the output "run-id" of this action.'
        : `Looked for is a successful run of ${workflow} ${target}, for a commit of the repository itself, with one of the events ${events.join(', ')}. Start one and let it end, or set "wait-for" where it has not ended.`,
    'no-artifact': ({ environment }) => `A run that calls emit-digest-artifact${environment === null ? ' without "environment"' : ` with "environment: ${environment}"`} has the artifact ${(0,digest_manifest/* manifestArtifact */.Ek)(environment)}. Name such a run in "run", or leave out in "events" those that publish no images.`,
    expired: ({ workflow, choice }, target) => choice.kind === 'run'
        ? 'Run all jobs of that run again, which uploads a new one; or set "branch" instead of "run".'
        : `Run ${workflow} ${target} again, which uploads a new one; or set "on-expired" to previous-run or tag.`,
};
function checkImages(manifest, patterns, where) {
    if (patterns.length === 0)
        return;
    const refused = Object.entries(manifest.images).flatMap(([name, { image, mirrors }]) => [image, ...mirrors]
        .filter(repository => !patterns.some(({ matches }) => matches(repository)))
        .map(repository => `\n  ${name}: ${repository}`));
    if (refused.length === 0)
        return;
    const allowed = patterns.map(({ text }) => text).join(', ');
    throw (0,errors/* policyError */.nq)(`${where} names images outside of "allowed-images" (${allowed}):${refused.join('')}`, {
        fix: 'Find out who changed what the workflow publishes. If the new repository is right, add it to "allowed-images".',
    });
}
function checkRequired({ images }, required, where) {
    const lines = required.flatMap(name => {
        if (!Object.hasOwn(images, name))
            return [`\n  ${name}${(0,suggestion/* didYouMean */.a)(name, Object.keys(images))}`];
        return images[name]?.pushed === false ? [`\n  ${name}, which was built and not pushed`] : [];
    });
    if (lines.length === 0)
        return;
    throw (0,errors/* inputError */.Xu)(`${where} lacks images that "required" names:${lines.join('')}`, {
        fix: `It has ${Object.keys(images).join(', ')}. Correct "required", or find out why the run published no such image.`,
    });
}
const capitalized = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/images/pull-commands.js
var pull_commands = __webpack_require__(7987);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(5573);
;// CONCATENATED MODULE: ./actions/resolve-digests/report.js




function resolutionOutputs({ run, revision, artifactId }, { manifest, json }, file) {
    const document = JSON.parse(json);
    return {
        digests: { json: document, file },
        'digests-file': file,
        images: JSON.stringify((0,digest_manifest/* pushedReferences */.C1)(manifest)),
        count: String(Object.keys(manifest.images).length),
        'artifact-id': String(artifactId ?? ''),
        'run-id': String(run.id),
        'run-url': run.url,
        revision,
    };
}
const verifications = {
    exists: 'each exists in its registry',
    attestation: 'each exists in its registry and has a valid attestation',
    none: 'not looked up in a registry',
};
function describeVerification({ images }, verify) {
    const count = Object.keys(images).length;
    return `${count} ${count === 1 ? 'image' : 'images'}, ${verifications[verify]}.`;
}
function describeResolution({ run, revision, reason, images }) {
    const lines = Object.entries(images).map(([name, { image, digest, builtFrom, pushed }]) => {
        const origin = builtFrom === revision ? '' : `, built from ${builtFrom.slice(0, 7)}`;
        return `${name}  ${image}@${digest}${origin}${pushed ? '' : ', not pushed'}`;
    });
    return [`run ${run.number} (${run.url}), ${run.event}, commit ${revision}: ${reason}`, ...lines];
}
const linkToRun = ({ number, url }) => /^https?:\/\/[\w.:/-]+$/.test(url) ? `[Run ${number}](${url})` : `Run ${number} (${(0,markdown/* escapeMarkdown */.FV)(url)})`;
const shownRows = 10;
function summarizeResolution(resolution, verify) {
    const { run, revision, reason, images, warnings } = resolution;
    const entries = Object.entries(images);
    const rows = entries.map(([name, { image, digest, platforms, builtFrom }]) => [
        `${(0,markdown/* code */.aY)(name)}<br>${(0,markdown/* code */.aY)(image)}`,
        (0,markdown/* code */.aY)((0,images_digest/* shortDigest */.VK)(digest)),
        (0,markdown/* codeList */.E5)(platforms),
        (0,markdown/* code */.aY)(builtFrom.slice(0, 7)),
    ]);
    const imageTable = (0,markdown/* table */.tp)(['Image', 'Digest', 'Platforms', 'Built from'], rows);
    const pushed = entries.flatMap(([, { image, digest, pushed }]) => (pushed ? [`${image}@${digest}`] : []));
    return [
        `### Images of ${(0,markdown/* code */.aY)(revision.slice(0, 7))}`,
        `${linkToRun(run)}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}. ${describeVerification(resolution, verify)}`,
        ...warnings.map(warning => `> ${(0,markdown/* escapeMarkdown */.FV)(warning)}`),
        rows.length <= shownRows ? imageTable : (0,markdown/* details */.zH)(`${rows.length} images`, imageTable),
        ...(0,pull_commands/* pullCommands */.I)(pushed),
    ].join('\n\n');
}

// EXTERNAL MODULE: ./actions/shared/registry/image-content.js + 1 modules
var image_content = __webpack_require__(5817);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
;// CONCATENATED MODULE: ./actions/resolve-digests/tagged-manifest.js





const parallelImages = 8;
const revisionLabel = 'org.opencontainers.image.revision';
async function replaceExpiredManifest(facts, { images, registry, created }) {
    const { found, scope } = facts;
    if (found.kind !== 'none' || found.code !== 'expired' || found.run === undefined)
        return facts;
    const { run } = found;
    const entries = await (0,concurrency/* mapConcurrently */.X)(images, parallelImages, async ({ name, reference }) => {
        const repository = (0,images_reference/* repositoryOf */._M)(reference);
        return [name, await readTagged(registry.repository(repository), reference.tag, run.head_sha)];
    });
    const document = {
        schemaVersion: 1,
        repository: scope.repository,
        revision: run.head_sha,
        headRevision: run.head_sha,
        ref: refOf(scope, run),
        environment: scope.environment,
        created,
        run: {
            id: run.id,
            number: run.run_number,
            attempt: run.run_attempt,
            workflow: scope.workflow,
            event: run.event,
        },
        images: Object.fromEntries(entries),
    };
    const json = `${JSON.stringify(document, null, 2)}\n`;
    const manifest = (0,digest_manifest/* parseDigestManifest */.Zq)(json, 'What the registry says about "tagged-images"');
    return { ...facts, found: { kind: 'tagged', manifest, json, run, expired: found } };
}
function refOf({ choice }, { head_branch: name }) {
    return choice.kind === 'branch' && name !== null ? `refs/heads/${name}` : 'HEAD';
}
async function readTagged(source, tag, revision) {
    const content = await (0,image_content.readImage)(source, tag);
    if (content === undefined) {
        throw (0,errors/* inputError */.Xu)(`${source.name} has no tag ${tag}, which "tagged-images" names.`, {
            fix: 'Name a tag that the workflow writes, such as that of the branch.',
        });
    }
    const builtFrom = await commitOf(source, content);
    if (builtFrom === undefined) {
        throw (0,errors/* policyError */.nq)(`${source.name}:${tag} has no label ${revisionLabel} with a commit, so nothing says what it is.`, {
            fix: 'Build it with that label, as build-images and docker/metadata-action do, or leave it out of "tagged-images".',
        });
    }
    return {
        image: source.name,
        mirrors: [],
        digest: content.digest,
        mediaType: content.mediaType,
        tags: [tag],
        immutableTag: null,
        reused: builtFrom !== revision,
        builtFrom,
        platforms: Object.fromEntries(content.platforms.map(image => [image.platform, platformEntry(image)])),
        attestations: [...content.attestations],
        base: null,
        build: null,
    };
}
async function commitOf(source, { platforms }) {
    const [first] = platforms;
    const config = first && (await (0,image_content.readImageConfig)(source, first.config));
    const label = config?.labels[revisionLabel] ?? '';
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(label) ? label : undefined;
}
const platformEntry = ({ descriptor: { digest }, size, layers, osVersion, osFeatures, }) => ({
    digest,
    size,
    layers: layers.length,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    ...(osFeatures === undefined ? {} : { 'os.features': [...osFeatures] }),
});

// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
;// CONCATENATED MODULE: ./actions/resolve-digests/verification.js



const pushedImages = ({ images }) => Object.entries(images).flatMap(([name, { image, digest, pushed }]) => (pushed ? [{ name, image, digest }] : []));
const parallelHeads = 16;
async function requireImages(resolution, registry) {
    const missing = await (0,concurrency/* mapConcurrently */.X)(pushedImages(resolution), parallelHeads, async ({ name, image, digest }) => {
        const head = await registry.repository(image).headManifest(digest);
        return head === undefined ? [`\n  ${name}: ${image}@${digest}`] : [];
    });
    const lines = missing.flat();
    if (lines.length === 0)
        return;
    throw (0,errors/* policyError */.nq)(`The manifest of run ${resolution.run.number} names images that the registry does not have:${lines.join('')}`, {
        fix: 'A clean-up deleted them, or that run did not push them there. Run the workflow again, which builds and publishes them, and keep in clean-ups what manifests name.',
    });
}
const parallelPrograms = 4;
async function requireAttestations(resolution, options, { capture, env }) {
    const verifier = await findVerifier({ capture, env });
    const settings = { env: { ...env, GH_TOKEN: options.githubToken }, exposed: verifier.exposed };
    const failures = await (0,concurrency/* mapConcurrently */.X)(pushedImages(resolution), parallelPrograms, async ({ name, image, digest }) => {
        const reference = `${image}@${digest}`;
        const { exitCode, stderr } = await capture(verifier.program, verifier.argsFor(reference, options), settings);
        return exitCode === 0 ? [] : [`\n  ${name}: ${reference}: ${lastLine(stderr) || `exit code ${exitCode}`}`];
    });
    const lines = failures.flat();
    if (lines.length === 0)
        return;
    throw (0,errors/* policyError */.nq)(`${verifier.program} found no valid attestation by ${options.signer} for:${lines.join('')}`, {
        fix: 'Attest what the workflow publishes (actions/attest), or name in "signer-workflow" the reusable workflow that does.',
    });
}
const lastLine = (text) => (0,log/* oneLine */.TN)(text.trim().split('\n').at(-1) ?? '');
const verifiers = [
    {
        program: 'gh',
        probe: '--version',
        exposed: ['GH_TOKEN'],
        argsFor: (reference, { repository, signer }) => [
            ...['attestation', 'verify', `oci://${reference}`],
            ...['--repo', repository, '--signer-workflow', signer],
        ],
    },
    {
        program: 'cosign',
        probe: 'version',
        exposed: [],
        argsFor: (reference, { repository, signer }) => [
            ...['verify-attestation', '--type', 'slsaprovenance1'],
            ...['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com'],
            ...['--certificate-identity-regexp', `^https://github\\.com/${literal(signer)}@refs/`],
            ...['--certificate-github-workflow-repository', repository],
            reference,
        ],
    },
];
const literal = (text) => text.replace(/[.+?^$*()[\]{}|\\]/g, '\\$&');
async function findVerifier(ports) {
    for (const verifier of verifiers)
        if (await isInstalled(verifier, ports))
            return verifier;
    throw (0,errors/* inputError */.Xu)('Neither "gh" nor "cosign" was found on PATH, and "verify: attestation" needs one of them.', {
        fix: 'Use a runner image that has one, e.g. ubuntu-24.04, or install one in an earlier step.',
        terminalFix: 'Install gh (cli.github.com) or cosign.',
    });
}
async function isInstalled({ program, probe }, { capture, env }) {
    try {
        await capture(program, [probe], { env });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && error.kind === 'input')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/resolve-digests/index.js












const resolveDigestsAction = (0,action/* defineAction */.Q)({
    inputs: resolveDigestsInputs,
    checks: resolveDigestsChecks,
    outputs: resolveDigestsOutputs,
    run: async (inputs, runtime) => {
        const { log } = runtime;
        const facts = await readFacts(inputs, runtime);
        const { found, resolution } = planResolution(facts, inputs);
        for (const warning of resolution.warnings)
            log.warning(warning);
        await log.group(`Images of ${resolution.revision.slice(0, 7)}`, () => {
            for (const line of describeResolution(resolution))
                log.info(line);
        });
        await verify(resolution, inputs, runtime);
        log.info(describeVerification(resolution, inputs.verify));
        if (inputs.dryRun) {
            log.info(JSON.stringify(resolution, null, 2));
            return;
        }
        const file = (0,outputs/* writeFileIn */.Fq)((0,outputs/* createDocumentsFolder */.bD)(runtime, 'resolve-digests'), `${digest_manifest/* manifestName */.vS}.json`, found.json);
        (0,outputs/* setOutputs */.n0)(runtime, resolutionOutputs(resolution, found, file));
        if (inputs.summary)
            await runtime.summary.append(summarizeResolution(resolution, inputs.verify));
    },
});
async function readFacts(inputs, runtime) {
    const facts = await gatherResolveFacts(manifestScope(inputs, runtime), inputs, runtime);
    if (inputs.onExpired !== 'tag')
        return facts;
    const images = inputs.taggedImages;
    const repositories = images.map(({ reference }) => (0,images_reference/* repositoryOf */._M)(reference));
    const registry = (0,registry_open.openRegistry)(runtime, { ...inputs, repositories });
    return await replaceExpiredManifest(facts, { images, registry, created: runtime.now().toISOString() });
}
async function verify(resolution, inputs, runtime) {
    if (inputs.verify === 'none')
        return;
    const repositories = Object.values(resolution.images).flatMap(({ image, pushed }) => (pushed ? [image] : []));
    await requireImages(resolution, (0,registry_open.openRegistry)(runtime, { ...inputs, repositories }));
    if (inputs.verify !== 'attestation')
        return;
    const { repository, workflow } = resolution;
    const signer = inputs.signerWorkflow || `${repository}/${workflow}`;
    await requireAttestations(resolution, { repository, signer, githubToken: inputs.githubToken }, runtime);
}


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

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileGlob)
});

;// CONCATENATED MODULE: ./actions/shared/text/automaton.js
function statesOf(part) {
    if (part.kind === 'one')
        return [{ advance: part.test, skips: [] }];
    if (part.kind === 'many')
        return [{ stay: part.test, skips: [1] }];
    return [{ skips: [1, 2] }, { stay: part.test, advance: code => code === 0x2f, skips: [] }];
}
class Automaton {
    #states;
    #words;
    #skipOne;
    #skipTwo;
    #start;
    #effects = new Map();
    constructor(parts) {
        this.#states = parts.flatMap(statesOf);
        this.#words = (this.#states.length >>> 5) + 1;
        this.#skipOne = this.#setOf(({ skips }) => skips.includes(1));
        this.#skipTwo = this.#setOf(({ skips }) => skips.includes(2));
        this.#start = new Uint32Array(this.#words);
        this.#start[0] = 1;
        this.#skip(this.#start);
    }
    follow(text, from, goOn) {
        const final = this.#states.length;
        let current = this.#start;
        let next = new Uint32Array(this.#words);
        const spare = new Uint32Array(this.#words);
        for (let at = from;;) {
            if (((current[final >>> 5] ?? 0) >>> (final & 31)) & 1 && !goOn(at))
                return;
            const code = text.codePointAt(at);
            if (code === undefined || !this.#step(current, next, this.#effectOf(code)))
                return;
            const used = current === this.#start ? spare : current;
            current = next;
            next = used;
            at += code > 0xffff ? 2 : 1;
        }
    }
    spans(text, from, to) {
        let last = -1;
        this.follow(text, from, end => {
            last = end;
            return end < to;
        });
        return last === to;
    }
    #step(current, next, { advance, stay }) {
        let carry = 0;
        let any = 0;
        for (let word = 0; word < this.#words; word++) {
            const states = current[word] ?? 0;
            const advanced = states & (advance[word] ?? 0);
            const reached = (states & (stay[word] ?? 0)) | (advanced << 1) | carry;
            carry = advanced >>> 31;
            next[word] = reached;
            any |= reached;
        }
        if (any !== 0)
            this.#skip(next);
        return any !== 0;
    }
    #skip(set) {
        let carry = 0;
        for (let word = 0; word < this.#words; word++) {
            const one = this.#skipOne[word] ?? 0;
            const two = this.#skipTwo[word] ?? 0;
            let states = (set[word] ?? 0) | carry;
            for (let before = -1; before !== states;) {
                before = states;
                states |= ((states & one) << 1) | ((states & two) << 2);
            }
            carry = ((states & one) >>> 31) | ((states & two) >>> 30);
            set[word] = states;
        }
    }
    #effectOf(code) {
        const known = this.#effects.get(code);
        if (known !== undefined)
            return known;
        const effect = {
            advance: this.#setOf(state => state.advance?.(code) === true),
            stay: this.#setOf(state => state.stay?.(code) === true),
        };
        this.#effects.set(code, effect);
        return effect;
    }
    #setOf(belongs) {
        const set = new Uint32Array(this.#words);
        for (const [index, state] of this.#states.entries()) {
            if (belongs(state))
                set[index >>> 5] = (set[index >>> 5] ?? 0) | (1 << (index & 31));
        }
        return set;
    }
}

;// CONCATENATED MODULE: ./actions/shared/text/pattern-machine.js

class PatternMachine {
    #parts;
    #prefix;
    #suffix;
    #middle;
    constructor(parts) {
        const start = literalStart(parts);
        const rest = parts.slice(start.length);
        const end = literalStart([...rest].reverse()).reverse();
        this.#parts = parts;
        this.#prefix = start.join('');
        this.#suffix = end.join('');
        this.#middle = rest.length === 0 ? undefined : new Automaton(rest.slice(0, rest.length - end.length));
    }
    matches(text) {
        if (this.#middle === undefined)
            return text === this.#prefix;
        const from = this.#prefix.length;
        const to = text.length - this.#suffix.length;
        if (from > to || !text.endsWith(this.#suffix) || !text.startsWith(this.#prefix))
            return false;
        return this.#middle.spans(text, from, to);
    }
    prefixEnd(text, length) {
        return endOfMatch(new Automaton(this.#parts), text, 0, length);
    }
    suffixStart(text, length) {
        const end = endOfMatch(new Automaton([...this.#parts].reverse()), reverse(text), 0, length);
        return end === undefined ? undefined : text.length - end;
    }
    replace(text, replacement, which) {
        const automaton = new Automaton(this.#parts);
        const starts = this.#starts(text);
        let result = '';
        let at = 0;
        let endBefore = -1;
        for (let from = starts.indexOf(1); from >= 0; from = starts.indexOf(1, at)) {
            const end = endOfMatch(automaton, text, from, 'longest') ?? from;
            result += text.slice(at, from) + (end > endBefore ? replacement : '');
            endBefore = end;
            at = end > from ? end : end + lengthOfCharacter(text, end);
            result += text.slice(end, at);
            if (which === 'first')
                break;
        }
        return result + text.slice(at);
    }
    #starts(text) {
        const starts = new Uint8Array(text.length + 1);
        const anywhere = { kind: 'many', test: () => true };
        new Automaton([anywhere, ...[...this.#parts].reverse()]).follow(reverse(text), 0, end => {
            starts[text.length - end] = 1;
            return true;
        });
        return starts;
    }
}
function endOfMatch(automaton, text, from, length) {
    let found;
    automaton.follow(text, from, end => {
        found = end;
        return length === 'longest';
    });
    return found;
}
const reverse = (text) => Array.from(text).reverse().join('');
const lengthOfCharacter = (text, at) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
function literalStart(parts) {
    const found = [];
    for (const part of parts) {
        if (part.kind !== 'one' || part.literal === undefined)
            break;
        found.push(part.literal);
    }
    return found;
}

;// CONCATENATED MODULE: ./actions/shared/text/glob.js

function compileGlob(pattern, dialect) {
    const characters = Array.from(pattern);
    if (dialect === 'ignore')
        return new PatternMachine(readIgnorePattern(characters));
    return new PatternMachine(readParts(characters, readers[dialect]));
}
function readParts(characters, reader) {
    const parts = [];
    for (let at = 0; at < characters.length;) {
        const read = reader(characters, at) ?? { part: literal(characters[at] ?? ''), next: at + 1 };
        parts.push(read.part);
        at = read.next;
    }
    return parts;
}
const slash = 0x2f;
const newline = 0x0a;
const anyCharacter = () => true;
const notSlash = code => code !== slash;
const notNewline = code => code !== newline;
function literal(character) {
    const wanted = character.codePointAt(0);
    return { kind: 'one', test: code => code === wanted, literal: character };
}
const readers = {
    path: (characters, at) => readWildcard(characters, at) ?? readSet(characters, at, 'path') ?? readEscaped(characters, at),
    ref: (characters, at) => characters[at] === '*' && characters[at + 1] === '*'
        ? { part: { kind: 'many', test: anyCharacter }, next: at + 2 }
        : readWildcard(characters, at),
    shell: (characters, at) => {
        const character = characters[at];
        if (character === '*')
            return { part: { kind: 'many', test: notNewline }, next: at + 1 };
        if (character === '?')
            return { part: { kind: 'one', test: notNewline }, next: at + 1 };
        return character === '\\' ? readShellEscape(characters, at) : undefined;
    },
};
function readWildcard(characters, at) {
    if (characters[at] === '*')
        return { part: { kind: 'many', test: notSlash }, next: at + 1 };
    if (characters[at] === '?')
        return { part: { kind: 'one', test: notSlash }, next: at + 1 };
    return undefined;
}
function readEscaped(characters, at) {
    if (characters[at] !== '\\')
        return undefined;
    const escaped = characters[at + 1];
    if (escaped === undefined)
        throw malformed(characters, 'ends with a backslash');
    return { part: literal(escaped), next: at + 2 };
}
function readShellEscape(characters, at) {
    const escaped = characters[at + 1] ?? '';
    if (!['}', '/', '*', '?', '\\'].includes(escaped))
        throw malformed(characters, `has the invalid escape "\\${escaped}"`);
    return { part: literal(escaped), next: at + 2 };
}
function readSet(characters, start, grammar) {
    if (characters[start] !== '[')
        return undefined;
    const negated = characters[start + 1] === '^';
    const ranges = [];
    let at = start + (negated ? 2 : 1);
    const readMember = () => {
        const escaped = characters[at] === '\\';
        const member = characters[escaped ? at + 1 : at];
        if (member === undefined)
            throw malformed(characters, 'has an open "["');
        if (!escaped && grammar === 'path' && (member === '-' || member === ']')) {
            throw malformed(characters, `has a "${member}" in a set; write \\${member}`);
        }
        at += escaped ? 2 : 1;
        return member.codePointAt(0) ?? 0;
    };
    while (characters[at] !== ']' || ranges.length === 0) {
        const from = readMember();
        const isRange = characters[at] === '-' && (grammar === 'path' || characters[at + 1] !== ']');
        if (isRange)
            at++;
        const to = isRange ? readMember() : from;
        if (to < from && grammar === 'ignore')
            throw malformed(characters, 'has a range that ends before it begins');
        ranges.push([from, to]);
    }
    const test = code => ranges.some(([from, to]) => from <= code && code <= to) !== negated;
    return { part: { kind: 'one', test }, next: at + 1 };
}
const hasMeaning = /[*?[\]\\]/;
function readIgnorePattern(characters) {
    const start = starsAt(characters, 0) ? 2 : 0;
    const isPlain = (from, to) => !characters.slice(from, to).some(character => hasMeaning.test(character));
    const anything = { kind: 'many', test: anyCharacter };
    if (isPlain(0))
        return characters.map(literal);
    if (start > 0 && isPlain(start)) {
        if (characters[start] !== '/')
            return [anything, ...characters.slice(start).map(literal)];
        return [{ kind: 'folders', test: anyCharacter }, ...characters.slice(start + 1).map(literal)];
    }
    const end = characters.length - 2;
    if (starsAt(characters, end) && isPlain(0, end))
        return [...characters.slice(0, end).map(literal), anything];
    return readParts(characters, (pattern, at) => {
        if (starsAt(pattern, at))
            return readDoubleStar(pattern, at);
        refuseUnlikeGo(pattern, at);
        return readWildcard(pattern, at) ?? readSet(pattern, at, 'ignore') ?? readEscaped(pattern, at);
    });
}
const starsAt = (characters, at) => at >= 0 && characters[at] === '*' && characters[at + 1] === '*';
function readDoubleStar(characters, at) {
    const next = characters[at + 2] === '/' ? at + 3 : at + 2;
    const kind = next >= characters.length ? 'many' : 'folders';
    return { part: { kind, test: notNewline }, next };
}
function refuseUnlikeGo(characters, at) {
    const character = characters[at];
    if (character === '^' || character === '|') {
        throw malformed(characters, `has a "${character}" beside wildcards; write \\${character}`);
    }
    if (character === '\\' && /[A-Za-z0-9]/.test(characters[at + 1] ?? '')) {
        throw malformed(characters, `has the invalid escape "\\${characters[at + 1]}"`);
    }
    if (character === '{' && /^\{\d+(?:,\d*)?\}/.test(characters.slice(at, at + 12).join(''))) {
        throw malformed(characters, 'has a number in braces; write \\{');
    }
    if (character !== '[')
        return;
    const set = characters.slice(at + 1, readSet(characters, at, 'ignore')?.next);
    const unlike = /[*?]|\[:|\\[A-Za-z0-9]/.exec(set.join(''))?.[0];
    if (unlike !== undefined)
        throw malformed(characters, `has "${unlike}" in a set`);
}
const malformed = (characters, why) => new Error(`the pattern "${characters.join('')}" ${why}`);


/***/ })

};
