export const id = 'encode-apps-manifest';
export const ids = ['encode-apps-manifest'];
export const modules = {

/***/ 4376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  encodeAppsManifestAction: () => (/* binding */ encodeAppsManifestAction)
});

// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var runtime_outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(8421);
// EXTERNAL MODULE: ./actions/shared/dockerfile/run-steps.js
var run_steps = __webpack_require__(5408);
// EXTERNAL MODULE: ./actions/shared/runtime/input-file.js + 1 modules
var input_file = __webpack_require__(8312);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/image-build/containerfile.js




const secretId = 'apps_json';
function readContainerfile(file, workspace) {
    const fix = 'Name the Containerfile or Dockerfile relative to the root of the repository, or leave the input empty.';
    try {
        const content = (0,input_file/* readInputFile */.jH)({ input: 'containerfile', file, workspace, fix });
        return inspectContainerfile(file, content.toString('utf8'));
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        throw (0,errors/* inputError */.Xu)(`Input "containerfile": "${file}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            fix,
            cause: error,
        });
    }
}
function inspectContainerfile(file, text) {
    const dockerfile = (0,dockerfile_dockerfile/* readDockerfile */.n_)(text);
    const steps = (0,run_steps/* readRunSteps */.F)(dockerfile);
    return {
        file,
        declared: declaredArguments(dockerfile),
        isUsed: name => isUsedByFrom(name, dockerfile) || isUsedByStage(name, dockerfile) || isUsedByRun(name, steps),
        secretSteps: steps.filter(({ secrets }) => secrets.includes(secretId)),
        base64Line: stepsUsing('APPS_JSON_BASE64', steps)
            .map(({ args }) => args.get('APPS_JSON_BASE64'))
            .find(line => line !== undefined),
    };
}
function declaredArguments({ globals, stages }) {
    const declared = new Map();
    for (const instruction of [...globals, ...stages.flatMap(({ instructions }) => instructions)]) {
        if (instruction.keyword !== 'ARG')
            continue;
        for (const { name } of (0,dockerfile_dockerfile/* assignments */.TT)(instruction)) {
            if (!declared.has(name))
                declared.set(name, instruction.line);
        }
    }
    return declared;
}
const declares = (instruction, name) => instruction.keyword === 'ARG' && (0,dockerfile_dockerfile/* assignments */.TT)(instruction).some(assignment => assignment.name === name);
const isUsedByFrom = (name, { globals, stages }) => globals.some(instruction => declares(instruction, name)) &&
    [...globals, ...stages.map(({ from }) => from)].some(({ text }) => (0,run_steps/* mentions */.w)(text, name));
const isUsedByStage = (name, { stages }) => stages.some(({ instructions }) => {
    const at = instructions.findIndex(instruction => declares(instruction, name));
    return at >= 0 && instructions.slice(at + 1).some(({ keyword, text }) => keyword !== 'RUN' && (0,run_steps/* mentions */.w)(text, name));
});
const isUsedByRun = (name, steps) => stepsUsing(name, steps).some(({ args }) => args.has(name));
function stepsUsing(name, steps) {
    const named = steps.filter(({ text }) => (0,run_steps/* mentions */.w)(text, name));
    return named.length > 0 ? named : steps;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/image-build/build-lines.js

function formatLines(secretFile, args) {
    const buildArgs = args.map(([name, value]) => `${name}=${value}`);
    const bakeArgs = buildArgs.map(argument => `*.args.${argument}`);
    const secret = `id=${secretId},${csvField(`src=${secretFile}`)}`;
    const dockerArgs = ['--secret', secret, ...buildArgs.flatMap(argument => ['--build-arg', argument])];
    return {
        secretFiles: `${secretId}=${secretFile}`,
        buildArgs: buildArgs.join('\n'),
        bakeSet: [`*.secrets+=${secret}`, ...bakeArgs].join('\n'),
        bakeArgs: bakeArgs.join('\n'),
        dockerArgs: dockerArgs.map(quoteForShell).join(' '),
    };
}
const csvField = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const quoteForShell = (text) => /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/image-build/secret-file.js


const stateName = 'secret-folder';
const canonicalJson = (apps, addressOf = writtenUrl) => JSON.stringify(apps.map(app => entryOf(app, addressOf)));
const writtenUrl = ({ written }) => written;
const entryOf = ({ url, branch }, addressOf = writtenUrl) => ({
    url: addressOf(url),
    ...(branch === undefined ? {} : { branch }),
});
function encodeList(apps, cacheBust) {
    const entries = apps.map((app, index) => (index === 0 ? { ...entryOf(app), cache_bust: cacheBust } : entryOf(app)));
    return Buffer.from(JSON.stringify(entries)).toString('base64');
}
function writeSecretFile(content, runtime) {
    const folder = runtime.folders.create('apps-json', { isKept: true });
    runtime.state.save(stateName, folder);
    const file = external_node_path_.join(folder, 'apps.json');
    (0,external_node_fs_.writeFileSync)(file, content, { mode: 0o600, flag: 'wx' });
    return file;
}
function removeSecretFile(runtime) {
    const folder = runtime.state.read(stateName);
    if (folder === '' || !external_node_path_.basename(folder).startsWith('apps-json-'))
        return;
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    runtime.log.info('The secret file of the list of apps was removed.');
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/source/diagnostic.js

const inputLocation = (input) => ({
    name: `input "${input}"`,
    file: undefined,
    line: undefined,
    column: undefined,
});
function describeLocation({ name, line, column }) {
    return [name, line, column].filter(part => part !== undefined).join(':');
}
const annotationAt = (location, title) => ({ title, ...positionOf(location) });
const maxShown = 50;
function refuseDiagnostics(diagnostics, make = errors/* inputError */.Xu) {
    const [first] = diagnostics;
    if (first === undefined)
        return;
    const shown = diagnostics.slice(0, maxShown);
    const lines = shown.map(({ at, message }) => `${describeLocation(at)}: ${message}`);
    if (diagnostics.length > shown.length)
        lines.push(`and ${diagnostics.length - shown.length} more`);
    const fixes = [...new Set(diagnostics.map(({ fix }) => fix).filter(fix => fix !== undefined))];
    throw make(lines.join('\n'), {
        ...positionOf(first.at),
        ...(fixes.length === 0 ? {} : { fix: fixes.slice(0, maxShown).join('\n') }),
    });
}
function positionOf({ file, line, column }) {
    if (file === undefined)
        return {};
    return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/changes.js


const hasChanged = ({ apps, reordered }) => apps.length > 0 || reordered;
function compareResolved(before, after) {
    const earlier = new Map([before.frappe, ...before.apps].map(app => [app.name, app]));
    const later = new Map([after.frappe, ...after.apps].map(app => [app.name, app]));
    const kept = [...later.values()].flatMap((app) => {
        const old = earlier.get(app.name);
        if (old === undefined)
            return [{ kind: 'added', app }];
        return isSame(old, app) ? [] : [{ kind: 'updated', app, before: old }];
    });
    const removed = [...earlier.values()].filter(app => !later.has(app.name));
    const orderBefore = [...earlier.keys()].filter(name => later.has(name));
    const orderAfter = [...later.keys()].filter(name => earlier.has(name));
    return {
        apps: [...kept, ...removed.map((app) => ({ kind: 'removed', app }))],
        reordered: orderAfter.some((name, index) => name !== orderBefore[index]),
    };
}
const isSame = (a, b) => a.url === b.url && a.ref === b.ref && a.kind === b.kind && a.commit === b.commit;
function refuseDrift(expected, found) {
    const { apps, reordered } = compareResolved(expected, found);
    const changes = apps.map(describeChange);
    if (changes.length === 0 && reordered)
        changes.push('the order of the apps differs');
    const at = inputLocation('resolved');
    const fix = 'Run the whole workflow again, so that every job takes the new commits. A tag or a "commit" pins an app.';
    const diagnostics = changes.map(change => ({ at, message: `moved since it was resolved: ${change}`, fix }));
    refuseDiagnostics(diagnostics, errors/* policyError */.nq);
}
function describeChange(change) {
    if (change.kind !== 'updated')
        return `${change.app.name}: ${change.kind}, ${describeVersion(change.app)}`;
    const { app, before } = change;
    const address = app.url === before.url ? '' : `, now from ${app.url}`;
    return `${app.name}: ${describeVersion(before)} became ${describeVersion(app)}${address}`;
}
const describeVersion = ({ ref, commit }) => `${ref} at ${commit.slice(0, 12)}`;

// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(5573);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/contents.js


function annotationLines({ frappe, apps }) {
    return [frappe, ...apps].map(app => `io.frappe.app.${app.name}=${app.url}@${app.ref}#${app.commit}`).join('\n');
}
function contentsMarkdown(resolved, change) {
    const rows = [resolved.frappe, ...resolved.apps].map(app => [
        (0,markdown/* escapeMarkdown */.FV)(app.name),
        (0,markdown/* code */.aY)(app.ref),
        commitLink(app),
        (0,markdown/* escapeMarkdown */.FV)(app.url),
    ]);
    const contents = (0,markdown/* table */.tp)(['App', 'Version', 'Commit', 'Repository'], rows);
    if (change === undefined)
        return contents;
    if (!hasChanged(change))
        return `${contents}\n\nNothing changed since the last image.`;
    const lines = [...change.apps.map(changeLine), ...(change.reordered ? ['- The order of installation changed.'] : [])];
    return `${contents}\n\n**Changed since the last image**\n\n${lines.join('\n')}`;
}
function changeLine(change) {
    const name = (0,markdown/* escapeMarkdown */.FV)(change.app.name);
    if (change.kind !== 'updated')
        return `- ${name}: ${change.kind} (${(0,markdown/* code */.aY)(change.app.ref)})`;
    const { app, before } = change;
    const versions = `${(0,markdown/* code */.aY)(before.ref)} → ${(0,markdown/* code */.aY)(app.ref)}`;
    const commits = `${(0,markdown/* code */.aY)(before.commit.slice(0, 7))} → ${(0,markdown/* code */.aY)(app.commit.slice(0, 7))}`;
    const page = app.url === before.url && app.commit !== before.commit ? pageOf(app) : undefined;
    const compare = page === undefined ? '' : `, [compare](${page}/compare/${before.commit}...${app.commit})`;
    const moved = app.url === before.url ? '' : `, now from ${(0,markdown/* escapeMarkdown */.FV)(app.url)}`;
    return `- ${name}: ${versions} (${commits}${compare})${moved}`;
}
function commitLink(app) {
    const page = pageOf(app);
    const short = (0,markdown/* code */.aY)(app.commit.slice(0, 12));
    return page === undefined ? short : `[${short}](${page}/commit/${app.commit})`;
}
function pageOf({ url }) {
    return /^https:\/\/github\.com\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(url) ? url.replace(/\.git$/, '') : undefined;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/apply.js





function applyAppsPlan(plan, isDryRun, runtime) {
    if (plan.base64 !== undefined && plan.hasCredentials)
        runtime.mask(plan.base64);
    setBuildOutputs(plan, isDryRun ? undefined : writeSecretFile(plan.secret, runtime), runtime);
    setContentsOutputs(plan, isDryRun, runtime);
}
function setBuildOutputs({ args, base64, cacheBust }, secretFile, runtime) {
    const { outputs } = runtime;
    const lines = formatLines(secretFile ?? '', args);
    outputs.set('secret-file', secretFile ?? '');
    outputs.set('secret-files', secretFile === undefined ? '' : lines.secretFiles);
    outputs.set('bake-set', secretFile === undefined ? '' : lines.bakeSet);
    outputs.set('docker-args', secretFile === undefined ? '' : lines.dockerArgs);
    outputs.set('build-args', lines.buildArgs);
    outputs.set('bake-args', lines.bakeArgs);
    outputs.set('base64', base64 ?? '');
    outputs.set('cache-bust', cacheBust);
}
function setContentsOutputs(plan, isDryRun, runtime) {
    const { outputs } = runtime;
    const { resolved, change } = plan;
    const file = (0,runtime_outputs/* documentsFolder */.zT)(runtime, 'apps-resolved.json');
    (0,runtime_outputs/* setJsonOutput */.mI)(runtime, 'resolved', resolved, file);
    if (!isDryRun)
        (0,runtime_outputs/* writeDocument */.ft)(runtime, 'apps-resolved.json', `${JSON.stringify(resolved, null, 2)}\n`);
    outputs.set('resolved-file', isDryRun ? '' : file);
    outputs.set('moving', String(plan.resolutions.filter(({ moving }) => moving).length));
    outputs.set('frappe-branch', resolved.frappe.ref);
    outputs.set('annotations', annotationLines(resolved));
    outputs.set('changed', String(change === undefined || hasChanged(change)));
    outputs.set('manifest-markdown', contentsMarkdown(resolved, change));
    outputs.set('changelog-entry', plan.changelogEntry);
    outputs.set('changelog-file', isDryRun ? '' : writeChangelog(plan.changelog, runtime));
    outputs.set('release-tag', plan.releaseTag);
}
const writeChangelog = (text, runtime) => text === undefined ? '' : (0,runtime_outputs/* writeDocument */.ft)(runtime, 'apps-changelog.md', text);

// EXTERNAL MODULE: ./actions/shared/runtime/read-together.js
var read_together = __webpack_require__(306);
// EXTERNAL MODULE: ./actions/shared/text/address.js
var address = __webpack_require__(2278);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/source/locator.js
class Locator {
    #source;
    #lineStarts;
    constructor(source) {
        this.#source = source;
        this.#lineStarts = [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    }
    at(offset) {
        const { name, file } = this.#source;
        const line = this.#lineOf(offset);
        return { name, file, line, column: offset - (this.#lineStarts[line - 1] ?? 0) + 1 };
    }
    #lineOf(offset) {
        let low = 0;
        let high = this.#lineStarts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    }
}

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
// EXTERNAL MODULE: ./actions/encode-apps-manifest/list/app.js
var app = __webpack_require__(6918);
// EXTERNAL MODULE: ./actions/encode-apps-manifest/list/ref-name.js
var ref_name = __webpack_require__(4638);
// EXTERNAL MODULE: ./actions/encode-apps-manifest/list/repository-url.js
var repository_url = __webpack_require__(4509);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/list/entry-reader.js





const keys = ['url', 'branch', 'commit', 'name'];
const frappeTwice = {
    message: 'this is Frappe itself, which bench installs first and refuses to install twice; remove the entry',
    fix: 'Frappe is chosen by the inputs "frappe-branch" and "frappe-path".',
};
const maxIgnored = 20;
const commentNames = /^(?:comment|note)s?$/i;
const otherNames = new Map([
    ...['tag', 'ref', 'version'].map(word => [word, 'branch']),
    ...['sha', 'rev', 'revision', 'hash'].map(word => [word, 'commit']),
    ...['repo', 'repository', 'git'].map(word => [word, 'url']),
]);
class EntryReader {
    errors = [];
    warnings = [];
    #ignored = new Map();
    #locator;
    #rules;
    constructor(locator, rules) {
        this.#locator = locator;
        this.#rules = rules;
    }
    readEntry(item) {
        if (item.kind !== 'map') {
            const example = '{"url": "https://github.com/frappe/hrms"}';
            this.#error(item, `an app is ${describeNode(item)}; expected an object such as ${example}`);
            return undefined;
        }
        const nodes = this.#readKeys(item);
        const urlNode = nodes.get('url');
        if (urlNode === undefined) {
            if (!item.entries.some(({ key }) => key.value === 'url'))
                this.#error(item, 'the app has no "url"', 'Add the address of its repository as "url", or remove the entry.');
            return undefined;
        }
        const url = this.#readUrl(urlNode);
        const branchNode = nodes.get('branch');
        const branch = this.#readBranch(branchNode);
        const commitNode = nodes.get('commit');
        const commit = this.#readCommit(commitNode);
        const name = this.#readName(nodes.get('name'), url);
        if (url === undefined || name === undefined)
            return undefined;
        const locate = (node) => this.#locator.at((node ?? urlNode).start);
        const locations = { url: locate(urlNode), branch: locate(branchNode), commit: locate(commitNode) };
        return { name, url, branch, commit, locations, nodes: { branch: branchNode, commit: commitNode } };
    }
    #readKeys(item) {
        const nodes = new Map();
        const seen = new Set();
        for (const { key, value } of item.entries) {
            const name = String(key.value);
            if (name.startsWith('_'))
                continue;
            if (seen.has(name))
                this.#error(key, `the key ${quote(name)} appears twice`);
            seen.add(name);
            if (!keys.includes(name))
                this.#readUnknownKey(key, name);
            else if (value.kind !== 'scalar' || typeof value.value !== 'string') {
                this.#error(value, `"${name}" is ${describeNode(value)}; expected a string${adviseQuotes(value)}`);
            }
            else
                nodes.set(name, value);
        }
        return nodes;
    }
    #readUnknownKey(key, name) {
        const hint = commentNames.test(name) ? '' : suggestKey(name);
        if (hint === '')
            this.#ignored.set(name, [...(this.#ignored.get(name) ?? []), key]);
        else
            this.#error(key, `the key ${quote(name)} is unknown${hint}; allowed: ${keys.join(', ')}`);
    }
    warnAboutIgnoredKeys() {
        const ignored = [...this.#ignored];
        for (const [name, [first, ...others]] of ignored.slice(0, maxIgnored)) {
            if (first === undefined)
                continue;
            const uses = others.length === 0 ? '' : ` (${others.length + 1} times)`;
            this.#warning(first, `bench ignores the key ${quote(name)}${uses}; a key that begins with "_" is a comment`);
        }
        const [next] = ignored[maxIgnored]?.[1] ?? [];
        if (next !== undefined)
            this.#warning(next, `bench ignores ${ignored.length - maxIgnored} more keys`);
    }
    #readUrl(node) {
        const url = (0,repository_url/* parseRepositoryUrl */.fn)(String(node.value));
        if ('error' in url) {
            this.#error(node, `"url" ${url.error}`);
            return undefined;
        }
        if (!(0,repository_url/* isAllowedHost */.Xj)(url, this.#rules.allowedHosts)) {
            this.#refuseHost(node, url);
        }
        if (url.userInfo !== undefined)
            this.#checkCredentials(node);
        if (url.folder === 'frappe')
            this.#error(node, frappeTwice.message, frappeTwice.fix);
        if (url.repository.includes('.')) {
            const folder = `bench puts "${url.repository}" into the folder "${url.folder}"`;
            this.#warning(node, `${folder}, because it cuts the name at the first dot`);
        }
        return url;
    }
    #refuseHost(node, url) {
        const { allowedHosts } = this.#rules;
        const host = (0,repository_url/* hostKey */._9)(url);
        const isPlain = url.protocol === 'http' && (0,repository_url/* isAllowedHost */.Xj)({ ...url, protocol: 'https' }, allowedHosts);
        this.#error(node, `the host "${host}" is not allowed; allowed: ${allowedHosts.join(', ')}`, isPlain
            ? 'Write https:// instead of http://.'
            : `If apps may come from there, add a line "${host}" to the input "allowed-hosts".`);
    }
    #checkCredentials(node) {
        if (this.#rules.allowUrlCredentials) {
            this.#warning(node, '"url" contains credentials; they go into the secret file, and into nothing else');
            return;
        }
        this.#error(node, '"url" contains a user name or a token, which everyone who can read the list can use', 'Remove it, revoke it, and pass it in the input "credentials"; "allow-url-credentials: true" accepts it.');
    }
    #readBranch(node) {
        if (node === undefined)
            return undefined;
        const branch = String(node.value);
        const error = (0,ref_name/* checkRefName */.hh)(branch);
        if (error === undefined)
            return branch;
        this.#error(node, `"branch" ${quote(branch)} ${error.message}`, error.fix);
        return undefined;
    }
    #readCommit(node) {
        if (node === undefined)
            return undefined;
        const commit = String(node.value);
        if ((0,ref_name/* isCommitPrefix */.OG)(commit))
            return commit.toLowerCase();
        this.#error(node, `"commit" ${quote(commit)} is not a commit id of 7 to 64 hex digits`);
        return undefined;
    }
    #readName(node, url) {
        if (node === undefined)
            return url?.folder;
        const name = String(node.value);
        if ((0,app/* isAppName */.f)(name))
            return name;
        this.#error(node, `"name" ${quote(name)} is not a name; allowed are up to 64 letters, digits, _ and -`);
        return undefined;
    }
    #error(node, message, fix) {
        this.errors.push({ at: this.#locator.at(node.start), message, ...(fix === undefined ? {} : { fix }) });
    }
    #warning(node, message) {
        this.warnings.push({ at: this.#locator.at(node.start), message });
    }
}
function suggestKey(name) {
    const meant = otherNames.get(name.toLowerCase());
    return meant === undefined ? (0,suggestion/* didYouMean */.a)(name, keys) : ` (did you mean "${meant}"?)`;
}
function adviseQuotes(node) {
    return node.kind === 'scalar' && typeof node.value === 'number' ? '; put it in quotes' : '';
}
function describeNode(node) {
    if (node.kind === 'list')
        return 'an array';
    if (node.kind === 'map')
        return 'an object';
    if (node.value === null)
        return 'null';
    return typeof node.value === 'string' ? 'a string' : `the ${typeof node.value} ${String(node.value)}`;
}
function quote(text) {
    if (/[@:?]/.test(text) || ((0,address/* looksLikeToken */.NM)(text) && !(0,ref_name/* isCommitPrefix */.OG)(text)))
        return '(not shown, because it may contain a credential)';
    const safe = JSON.stringify(text);
    return safe.length > 100 ? `${safe.slice(0, 99)}…"` : safe;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/list/app-list.js



const maxApps = 200;
function readAppList(root, source, rules) {
    const locator = new Locator(source);
    const refused = (message) => ({
        apps: [],
        errors: [{ at: locator.at(root.start), message }],
        warnings: [],
    });
    if (root.kind !== 'list') {
        return refused(`the list is ${describeNode(root)}; expected an array of objects with "url"`);
    }
    if (root.items.length === 0) {
        return refused('the list has no apps, which is probably a mistake: an image with only Frappe needs no list');
    }
    if (root.items.length > maxApps) {
        return refused(`the list has ${root.items.length} apps; at most ${maxApps} are allowed`);
    }
    const reader = new EntryReader(locator, rules);
    const apps = root.items.map(item => reader.readEntry(item)).filter(app => app !== undefined);
    reader.warnAboutIgnoredKeys();
    const errors = [...reader.errors, ...repeatedApps(apps)].sort(byLocation);
    return { apps, errors, warnings: reader.warnings };
}
const byLocation = ({ at: a }, { at: b }) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
function repeatedApps(apps) {
    const errors = [];
    const earlier = [];
    const folders = new Map();
    const names = new Map();
    for (const app of apps.filter(({ url }) => url.folder !== 'frappe')) {
        const sameFolder = folders.get(app.url.folder);
        const sameName = names.get(app.name);
        const sameRepository = earlier.find(({ url }) => (0,repository_url/* isSameRepository */.ve)(url, app.url));
        const at = app.locations.url;
        if (sameFolder === undefined && sameRepository !== undefined) {
            const first = `line ${sameRepository.locations.url.line}`;
            const message = `this is the repository of ${first}: ${app.url.host} ignores the case of its name`;
            errors.push({ at, message, fix: `Write the address as ${app.url.host} shows it, once.` });
        }
        else if (sameFolder !== undefined) {
            const first = `line ${sameFolder.locations.url.line}`;
            const message = `the folder "${app.url.folder}" is already used by ${first}; bench installs one app per folder`;
            errors.push({ at, message });
        }
        else if (sameName !== undefined || app.name === 'frappe') {
            const first = sameName === undefined ? 'Frappe itself' : `line ${sameName.locations.url.line}`;
            errors.push({ at, message: `the name "${app.name}" is already used by ${first}` });
        }
        earlier.push(app);
        folders.set(app.url.folder, app);
        names.set(app.name, app);
    }
    return errors;
}

// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(7099);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/list/frappe.js






const frappeRepository = 'https://github.com/frappe/frappe';
function parseFrappeBranch(written) {
    const error = (0,ref_name/* checkRefName */.hh)(written);
    if (error === undefined)
        return written;
    throw (0,errors/* inputError */.Xu)(`${quote(written)} ${error.message}`, error.fix === undefined ? {} : { fix: error.fix });
}
function parseFrappeCommit(written) {
    if (written === '')
        return undefined;
    if ((0,ref_name/* isCommitPrefix */.OG)(written))
        return written.toLowerCase();
    throw (0,diagnostics/* diagnosticError */.kD)(`${quote(written)} is not a commit id of 7 to 64 hex digits`);
}
function parseFrappePath(written) {
    const url = (0,repository_url/* parseRepositoryUrl */.fn)(written);
    if ('error' in url)
        throw (0,diagnostics/* diagnosticError */.kD)(`the address ${url.error}`);
    if (url.userInfo === undefined)
        return url;
    throw (0,errors/* inputError */.Xu)('it contains credentials, and a build argument stays readable in the image.', {
        fix: 'Use the input "credentials" for the check, and a public or mirrored repository for the build.',
    });
}
const toFrappe = ({ frappePath, frappeBranch, frappeCommit }) => ({
    name: 'frappe',
    url: frappePath,
    branch: frappeBranch,
    commit: frappeCommit,
    locations: {
        url: inputLocation('frappe-path'),
        branch: inputLocation('frappe-branch'),
        commit: inputLocation('frappe-commit'),
    },
    nodes: undefined,
});

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/host-credentials.js




function parseCredentials(written) {
    const logins = new Map();
    (0,diagnostics/* parseLines */.Li)(written, ({ text }) => {
        const [, host = '', login = ''] = /^((?:http:\/\/)?[A-Za-z0-9.[\]:-]+)\s*=\s*(\S+)$/.exec(text) ?? [];
        if (host === '') {
            throw (0,errors/* inputError */.Xu)('not of the form host=user:password or host=token.', {
                fix: 'Write one host per line, e.g. "gitlab.example.com=deploy:${{ secrets.GITLAB_TOKEN }}".',
            });
        }
        const key = host.toLowerCase();
        if (logins.has(key))
            throw (0,diagnostics/* diagnosticError */.kD)(`the host "${key}" appears twice`);
        logins.set(key, login);
    });
    return logins;
}
function toHostCredentials({ credentials, githubToken }, githubServer) {
    const byHost = new Map();
    const secrets = [];
    for (const [host, login] of credentials) {
        const credential = toCredential(login, 'input "credentials"');
        byHost.set(host, credential);
        secrets.push(...(0,address/* secretsOfUserInfo */.SY)(login), credential.basic);
    }
    const server = hostOfServer(githubServer);
    if (githubToken !== '' && server !== undefined && !byHost.has(server)) {
        const credential = toCredential(githubToken, 'input "github-token"');
        byHost.set(server, credential);
        secrets.push(githubToken, credential.basic);
    }
    return { byHost, secrets };
}
function hostOfServer(server) {
    const [, host] = /^https:\/\/([^/]+)\/?$/.exec(server) ?? [];
    return host?.toLowerCase();
}
function toCredential(login, source) {
    const pair = login.includes(':') ? login : `x-access-token:${login}`;
    return { basic: Buffer.from(pair).toString('base64'), source };
}
function credentialFor(url, { byHost }) {
    if (url.protocol === 'ssh')
        return undefined;
    if (url.userInfo !== undefined)
        return { basic: (0,address/* basicCredentials */.BG)(url.userInfo), source: 'its url' };
    return byHost.get((0,repository_url/* hostKey */._9)(url));
}

// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/concurrency.js
var concurrency = __webpack_require__(3501);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/retry.js
var retry = __webpack_require__(6320);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git = __webpack_require__(1111);
// EXTERNAL MODULE: ./actions/shared/git/token.js
var token = __webpack_require__(1406);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/git-environment.js



const droppedVariables = /^(?:GIT_(?:TRACE.*|CURL_VERBOSE|REDACT_COOKIES|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX)|LANGUAGE|LC_.*|LANG)$/;
function remoteEnvironment(env, { address, credential, folder }) {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !droppedVariables.test(name)));
    const login = credential === undefined ? undefined : (0,token/* loginOfBasic */.nk)(new URL(address).origin, credential.basic);
    const environment = {
        ...kept,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GCM_INTERACTIVE: 'never',
        GIT_ALLOW_PROTOCOL: 'http:https:ssh',
        GIT_SSH_COMMAND: kept['GIT_SSH_COMMAND'] ?? 'ssh -o BatchMode=yes',
        GIT_CEILING_DIRECTORIES: external_node_path_.dirname(folder),
    };
    return (0,git/* withSettings */.GY)(environment, [
        ...git/* safeSettings */.Rg,
        ['http.followRedirects', 'false'],
        [`http.${address}.followRedirects`, 'false'],
        [`http.${address}.extraHeader`, ''],
        token/* noHelpers */.l$,
        ...(login === undefined ? [] : (0,token/* loginSettings */.rU)(login)),
    ]);
}

// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/deadline.js
var deadline = __webpack_require__(5292);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/redirect.js



const maxRedirects = 5;
const discovery = '/info/refs';
async function readDiscovery({ url, credential }, { request, timeoutSeconds }) {
    const address = `${url.address}${discovery}?service=git-upload-pack`;
    try {
        const { status, headers } = await request('the repository', address, {
            redirect: 'manual',
            attempts: 1,
            deadline: (0,deadline/* startDeadline */.db)(timeoutSeconds),
            maximumBytes: 1024 * 1024,
            headers: { 'user-agent': 'git/2 (image-actions)', ...authorization(credential) },
        });
        const location = headers.get('location');
        const redirects = status >= 300 && status < 400 && location !== null;
        const isHtml = /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
        return {
            location: redirects ? absolute(location, address) : undefined,
            isPage: status >= 200 && status < 300 && isHtml,
        };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}
const authorization = (credential) => credential === undefined ? {} : { authorization: `Basic ${credential.basic}` };
const absolute = (location, base) => URL.canParse(location, base) ? new URL(location, base).href : undefined;
function followRedirect(location, from, allowedHosts) {
    const { protocol, host, pathname } = new URL(location);
    if (protocol !== 'https:' && protocol !== 'http:') {
        return { failure: 'not-allowed', detail: `the server redirects to an address of kind ${protocol}` };
    }
    const target = protocol === 'https:' ? host : `${protocol}//${host}`;
    const page = {
        failure: 'no-access',
        detail: `the server redirects to a page of ${target}, not to a repository`,
    };
    if (!pathname.endsWith(discovery))
        return page;
    if (from.protocol === 'https' && protocol !== 'https:') {
        return { failure: 'not-allowed', detail: `the server redirects from https to ${target}` };
    }
    if (![(0,repository_url/* hostKey */._9)(from), ...allowedHosts.map(name => name.toLowerCase())].includes(target)) {
        return { failure: 'not-allowed', detail: `the server redirects to ${target}` };
    }
    const url = (0,repository_url/* parseRepositoryUrl */.fn)(`${protocol}//${host}${pathname.slice(0, -discovery.length)}`);
    return 'error' in url ? page : url;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/remote-refs.js

function parseRefs(text) {
    const branches = new Map();
    const tags = new Map();
    let defaultBranch;
    for (const line of text.split('\n')) {
        const [object = '', ref = ''] = line.split('\t');
        if (ref === 'HEAD')
            defaultBranch ??= defaultBranchOf(object);
        if (!(0,ref_name/* isFullCommit */.f5)(object))
            continue;
        if (ref.startsWith('refs/heads/'))
            branches.set(ref.slice('refs/heads/'.length), object);
        if (!ref.startsWith('refs/tags/'))
            continue;
        const name = ref.slice('refs/tags/'.length);
        const peeled = name.endsWith('^{}') ? name.slice(0, -3) : undefined;
        if (peeled === undefined)
            tags.set(name, { commit: object, object });
        else
            tags.set(peeled, { commit: object, object: tags.get(peeled)?.object ?? object });
    }
    return { branches, tags, defaultBranch };
}
function defaultBranchOf(target) {
    const [, name = ''] = /^ref: refs\/heads\/(.+)$/.exec(target) ?? [];
    return (0,ref_name/* checkRefName */.hh)(name) === undefined ? name : undefined;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/ls-remote.js










const ls_remote_concurrency = 32;
async function listRemotes(queries, options) {
    return await (0,concurrency/* mapConcurrently */.X)(queries, ls_remote_concurrency, query => listRemote(query, options));
}
class UnreachableRemote extends Error {
    result;
    constructor(result) {
        super(result.detail);
        this.result = result;
    }
}
async function listRemote(query, options) {
    const policy = { attempts: 3, deadlineSeconds: options.timeoutSeconds, baseMilliseconds: 200, capMilliseconds: 2000 };
    const attempt = async () => {
        const result = await runLsRemote(query, options);
        const isFinal = !('failure' in result) || result.failure !== 'unreachable' || result.timedOut || result.isLimited;
        return isFinal ? { done: result } : { again: new UnreachableRemote(result) };
    };
    try {
        return await (0,retry/* retry */.L)(attempt, policy);
    }
    catch (error) {
        if (error instanceof UnreachableRemote)
            return error.result;
        throw error;
    }
}
async function runLsRemote(query, options) {
    const { request, allowedHosts, credentials } = options;
    const end = Date.now() + options.timeoutSeconds * 1000;
    let at = query;
    for (let redirects = 0;; redirects++) {
        const timeoutSeconds = Math.max(1, Math.ceil((end - Date.now()) / 1000));
        const result = await askGit(at, query.needsDefaultBranch, { ...options, timeoutSeconds });
        if (at.url.protocol === 'ssh' || !isUnclear(result)) {
            return 'failure' in result && redirects > 0 ? { ...result, target: at.url } : result;
        }
        const answer = await readDiscovery(at, { request, timeoutSeconds });
        const credentialSource = at.credential?.source;
        if (answer?.isPage) {
            const detail = 'the server answers with a page for people, as many do before a login';
            return { failure: 'no-access', detail, credentialSource };
        }
        const location = answer?.location;
        if (location === undefined)
            return result;
        if (redirects === maxRedirects) {
            return {
                failure: 'not-allowed',
                detail: `the server redirects more than ${maxRedirects} times`,
                credentialSource,
            };
        }
        const target = followRedirect(location, at.url, allowedHosts);
        if ('failure' in target)
            return { ...target, credentialSource };
        const isFirstHost = (0,repository_url/* hostKey */._9)(target) === (0,repository_url/* hostKey */._9)(query.url);
        at = { url: target, credential: isFirstHost ? query.credential : credentialFor(target, credentials) };
    }
}
const isUnclear = (result) => 'failure' in result
    ? result.failure === 'unreachable' && result.timedOut !== true && result.isLimited !== true
    : result.branches.size + result.tags.size === 0;
const refsLimit = 32 * 1024 * 1024;
async function askGit({ url: { address }, credential }, needsDefaultBranch, { capture, env, folder, timeoutSeconds }) {
    const args = ['ls-remote', ...(needsDefaultBranch ? ['--symref'] : ['--heads', '--tags']), '--', address];
    const environment = remoteEnvironment(env, { address, credential, folder });
    const credentialSource = credential?.source;
    try {
        const limits = { timeoutSeconds, maximumBytes: refsLimit };
        const { exitCode, stdout, stderr } = await capture('git', args, { cwd: folder, env: environment, ...limits });
        return exitCode === 0 ? parseRefs(stdout.toString('utf8')) : { ...classifyFailure(stderr), credentialSource };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        if (error.kind === 'policy')
            throw (0,errors/* policyError */.nq)(`${address}: ${error.message}`, { fix: error.fix ?? '', cause: error });
        if (error.kind !== 'service')
            throw error;
        const detail = `no answer within ${timeoutSeconds} s`;
        return { failure: 'unreachable', detail, timedOut: true, credentialSource };
    }
}
const failurePatterns = [
    [
        'no-access',
        /could not read (?:Username|Password)|Authentication failed|terminal prompts disabled|returned error: 40[13]|Permission denied|Host key verification failed/i,
    ],
    [
        'not-found',
        /repository \S+ not found|returned error: (?:404|410)|Repository not found|does not appear to be a git repository/i,
    ],
];
function classifyFailure(stderr) {
    if (/returned error: 429/.test(stderr)) {
        const detail = 'the server limits the rate of requests (status 429)';
        return { failure: 'unreachable', detail, isLimited: true };
    }
    const known = failurePatterns.find(([, pattern]) => pattern.test(stderr));
    return { failure: known?.[0] ?? 'unreachable', detail: lastError(stderr) };
}
function lastError(stderr) {
    const lines = stderr.split('\n').filter(line => line.trim() !== '');
    const line = lines.findLast(text => /^(?:fatal|error):/.test(text)) ?? lines.at(-1) ?? 'git printed nothing';
    return (0,log/* neutralize */.YI)((0,address/* redactAddresses */.G2)(line.replace(/^(?:fatal|error): /, ''))).slice(0, 200);
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/remotes/access.js






async function readRemoteRefs(apps, options) {
    const queries = apps.map((app) => ({
        url: app.url,
        credential: credentialFor(app.url, options.credentials),
        needsDefaultBranch: app.branch === undefined,
    }));
    const results = await listInEmptyFolder(queries, options);
    const failures = results.flatMap((result, index) => {
        const app = apps[index];
        if (app === undefined || !('failure' in result))
            return [];
        return [{ ...result, app }];
    });
    refuseFailures(failures);
    return results.filter((result) => !('failure' in result));
}
async function readOwnTags(options) {
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = options.runtime.env;
    const url = (0,repository_url/* parseRepositoryUrl */.fn)(`${server}/${repository}`);
    if (repository === '' || 'error' in url)
        return undefined;
    const query = { url, credential: credentialFor(url, options.credentials), needsDefaultBranch: false };
    try {
        const [result] = await listInEmptyFolder([query], { ...options, allowedHosts: [] });
        return result === undefined || 'failure' in result ? undefined : new Set(result.tags.keys());
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}
async function listInEmptyFolder(queries, { runtime: { folders, ...ports }, ...options }) {
    const folder = folders.create('apps-verify');
    try {
        return await listRemotes(queries, { ...ports, ...options, folder });
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function refuseFailures(failures) {
    const kinds = new Set(failures.map(({ failure }) => failure));
    if (kinds.has('not-allowed'))
        refuseDiagnostics(failures.map(describeFailure), errors/* policyError */.nq);
    const make = kinds.has('not-found') ? errors/* inputError */.Xu : kinds.has('no-access') ? errors/* permissionError */.eu : errors/* serviceError */.cg;
    refuseDiagnostics(failures.map(describeFailure), make);
}
function describeFailure({ app, failure, detail, credentialSource, target = app.url }) {
    const address = target === app.url ? target.address : `${target.address} (where ${app.url.address} redirects)`;
    const at = app.locations.url;
    const request = credentialSource === undefined ? 'without credentials' : `with the credentials of ${credentialSource}`;
    switch (failure) {
        case 'not-found':
            return {
                at,
                message: `the repository ${address} was not found, requested ${request}: ${detail}`,
                fix: 'Check the spelling. A private repository looks like a missing one until a token may read it.',
            };
        case 'no-access':
            return {
                at,
                message: `no access to ${address}, requested ${request}: ${detail}`,
                fix: `Check the spelling, and pass a token that may read it: in "github-token" for GitHub, else in "credentials" as a line "${(0,repository_url/* hostKey */._9)(target)}=user:\${{ secrets.NAME }}".`,
            };
        case 'not-allowed':
            return {
                at,
                message: `${address} is not read: ${detail}, which is not allowed`,
                fix: 'Write the new address of the repository, and add its host to the input "allowed-hosts" if apps may come from there.',
            };
        case 'unreachable':
            return {
                at,
                message: `${address} is unreachable: ${detail}`,
                fix: 'Check that the host is up and reachable from this runner, then run the job again; where it limits the rate, later or with a login.',
            };
    }
}

// EXTERNAL MODULE: ./actions/encode-apps-manifest/source/json-syntax.js
var json_syntax = __webpack_require__(8874);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/source/named-file.js




function readNamedFile(named) {
    const { file, workspace } = named;
    const absolute = external_node_path_.resolve(workspace, file);
    refuseOutside(absolute, named);
    const bytes = readBytes(absolute, named);
    return bytes === undefined ? undefined : decode(bytes, named);
}
function readBytes(absolute, { input, file, maxBytes }) {
    const fix = `Check out the repository before this step, or correct the input "${input}".`;
    try {
        const { size } = (0,external_node_fs_.statSync)(absolute);
        if (size > maxBytes)
            throw (0,errors/* inputError */.Xu)(`${file} has ${size} bytes; at most ${maxBytes} are allowed.`, { fix });
        return (0,external_node_fs_.readFileSync)(absolute);
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        if (code === undefined)
            throw error;
        if (code === 'ENOENT')
            return undefined;
        throw (0,errors/* inputError */.Xu)(`Input "${input}": "${file}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`, { fix, cause: error });
    }
}
function refuseOutside(absolute, { input, file, workspace }) {
    const target = (0,input_file/* outsideTarget */.TN)(external_node_path_.resolve(workspace), absolute);
    if (target !== undefined)
        throw (0,input_file/* outsideError */.ul)(`Input "${input}": "${file}"`, target);
    if (external_node_path_.isAbsolute(file) || (0,input_file/* isInside */.FK)(workspace, absolute))
        return;
    throw (0,errors/* inputError */.Xu)(`Input "${input}": "${file}" leads out of the workspace.`, {
        fix: 'Name a file of the repository, or give an absolute path.',
    });
}
function decode(bytes, { file, allowsMark = false }) {
    if (!allowsMark && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        throw (0,errors/* inputError */.Xu)('the file starts with a byte order mark (EF BB BF), which JSON does not allow', {
            file,
            line: 1,
            column: 1,
            fix: 'Save it as UTF-8 without a byte order mark.',
        });
    }
    const text = bytes.toString('utf8');
    if (Buffer.from(text, 'utf8').equals(bytes))
        return text;
    throw (0,errors/* inputError */.Xu)(`${file} is not UTF-8.`, { fix: 'Save it as UTF-8 without a byte order mark.' });
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/source/app-source.js






const maxBytes = 256 * 1024;
function readAppSource(inline, appsFile, workspace) {
    if (inline !== '') {
        return { name: 'input "apps"', file: undefined, text: inline, format: formatOf('', inline) };
    }
    const text = readNamedFile({ input: 'apps-file', file: appsFile, workspace, maxBytes });
    if (text === undefined) {
        throw (0,errors/* inputError */.Xu)(`Input "apps-file": "${appsFile}" cannot be read: no such file.`, {
            fix: 'Check out the repository before this step, or correct the input "apps-file".',
        });
    }
    const absolute = external_node_path_.resolve(workspace, appsFile);
    const relative = external_node_path_.relative(workspace, absolute);
    const inside = !relative.startsWith('..') && !external_node_path_.isAbsolute(relative);
    const name = inside ? relative.split(external_node_path_.sep).join('/') : appsFile;
    return { name, file: inside ? name : undefined, text, format: formatOf(absolute, text) };
}
function formatOf(file, text) {
    if (/\.json$/i.test(file))
        return 'json';
    if (/\.ya?ml$/i.test(file))
        return 'yaml';
    return /^\s*(?:[[{]|$)/.test(text.replace(/^\ufeff/, '')) ? 'json' : 'yaml';
}
async function readSyntax(source) {
    const locator = new Locator(source);
    if (source.text.startsWith('\ufeff')) {
        refuseDiagnostics([{ at: locator.at(0), message: 'starts with a byte order mark' }]);
    }
    if (source.text.trim() === '') {
        refuseDiagnostics([{ at: locator.at(0), message: 'is empty; expected a list of apps' }]);
    }
    const read = source.format === 'json' ? json_syntax/* readJsonSyntax */.s : (await Promise.all(/* import() */[__webpack_require__.e('package-yaml'), __webpack_require__.e('encode-apps-manifest-source-yaml-syntax')]).then(__webpack_require__.bind(__webpack_require__, 9125))).readYamlSyntax;
    const result = read(source.text);
    if ('root' in result)
        return result.root;
    const kind = source.format === 'json' ? 'JSON' : 'YAML';
    const diagnostics = result.errors.map(({ offset, message }) => ({ at: locator.at(offset), message: `not valid ${kind}: ${message}` }));
    refuseDiagnostics(diagnostics);
    throw new Error('a syntax result without a tree and without errors');
}

// EXTERNAL MODULE: ./actions/encode-apps-manifest/source/syntax-tree.js
var syntax_tree = __webpack_require__(7202);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/facts.js











async function readWrittenApps(inputs, runtime) {
    const server = runtime.env['GITHUB_SERVER_URL'] || 'https://github.com';
    const credentials = toHostCredentials(inputs, server);
    for (const secret of new Set(credentials.secrets))
        runtime.mask(secret);
    return { ...(await readWrittenFiles(inputs, runtime)), frappe: toFrappe(inputs), credentials };
}
async function readWrittenFiles(inputs, runtime) {
    const { workspace } = runtime.folders;
    const [list, containerfile, expected, previous, changelog] = await (0,read_together/* readTogether */.V)([
        readWrittenList(inputs, runtime),
        readNamedContainerfile(inputs.containerfile, workspace),
        readEarlier(inputs.resolved, 'resolved', workspace),
        readEarlier(inputs.previous, 'previous', workspace),
        readChangelog(inputs.changelog, workspace),
    ]);
    return { ...list, containerfile, expected, previous, changelog };
}
async function readWrittenList(inputs, runtime) {
    const source = readAppSource(inputs.apps, inputs.appsFile, runtime.folders.workspace);
    const masked = new Set((0,address/* credentialsIn */.Wr)(source.text));
    for (const secret of masked)
        runtime.mask(secret);
    const root = await readSyntax(source);
    for (const secret of (0,syntax_tree/* stringsIn */.Q)(root).flatMap(address/* credentialsOfAddress */.kJ))
        if (!masked.has(secret))
            runtime.mask(secret);
    const { apps, errors, warnings } = readAppList(root, source, inputs);
    refuseDiagnostics(errors);
    return { source, apps, listWarnings: warnings };
}
async function gatherAppFacts(inputs, written, runtime) {
    const { frappe, apps, credentials } = written;
    const access = { credentials, timeoutSeconds: inputs.timeoutSeconds, allowedHosts: inputs.allowedHosts, runtime };
    const [refs, taken] = await Promise.all([
        readRemoteRefs([frappe, ...apps], access),
        written.previous === undefined ? undefined : readOwnTags(access),
    ]);
    return { ...written, refs, release: { now: runtime.now(), run: runOf(runtime.env), taken } };
}
function runOf(env) {
    const number = env['GITHUB_RUN_NUMBER'] || env['CI_PIPELINE_IID'] || env['BUILD_NUMBER'] || '';
    return /^\d{1,20}$/.test(number) ? { number, attempt: env['GITHUB_RUN_ATTEMPT'] || '2' } : undefined;
}
const readNamedContainerfile = async (file, workspace) => file === '' ? undefined : readContainerfile(file, workspace);
const maxChangelog = 8 * 1024 * 1024;
async function readChangelog(file, workspace) {
    if (file === '')
        return undefined;
    return { text: readNamedFile({ input: 'changelog', file, workspace, maxBytes: maxChangelog, allowsMark: true }) };
}
async function readEarlier(value, input, workspace) {
    if (value === '')
        return undefined;
    const { readResolvedApps } = await Promise.all(/* import() */[__webpack_require__.e('package-valibot'), __webpack_require__.e('encode-apps-manifest-resolution-resolved-document')]).then(__webpack_require__.bind(__webpack_require__, 9777));
    return readResolvedApps(value, input, workspace);
}

// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/inputs.js






const encodeAppsManifestInputs = {
    'apps-file': (0,inputs/* text */.Qq)({ fallback: 'apps.json' }),
    apps: (0,inputs/* text */.Qq)({ secretsIn: address/* credentialsIn */.Wr }),
    'frappe-branch': (0,inputs/* text */.Qq)({ required: true, parse: parseFrappeBranch }),
    'frappe-commit': (0,inputs/* text */.Qq)({ parse: parseFrappeCommit }),
    'frappe-path': (0,inputs/* text */.Qq)({ fallback: frappeRepository, parse: parseFrappePath, secretsIn: address/* credentialsOfAddress */.kJ }),
    'python-version': (0,inputs/* text */.Qq)({ parse: parseVersionArgument }),
    'node-version': (0,inputs/* text */.Qq)({ parse: parseVersionArgument }),
    'allowed-hosts': (0,inputs/* list */.p_)({ fallback: 'github.com', separator: ',' }),
    'allow-url-credentials': (0,inputs/* flag */.Jt)(false),
    pin: (0,inputs/* choice */.Yq)(['any', 'tag', 'commit'], 'any'),
    'github-token': (0,inputs/* secret */.rJ)(),
    credentials: (0,inputs/* secret */.rJ)({ parse: parseCredentials }),
    'timeout-seconds': (0,inputs/* wholeNumber */.rD)({ fallback: 30, min: 1, max: 600 }),
    resolved: (0,inputs/* text */.Qq)(),
    previous: (0,inputs/* text */.Qq)(),
    changelog: (0,inputs/* text */.Qq)(),
    containerfile: (0,inputs/* text */.Qq)(),
    base64: (0,inputs/* choice */.Yq)(['false', 'true', 'auto'], 'false'),
    'check-updates': (0,inputs/* flag */.Jt)(false),
    'update-level': (0,inputs/* choice */.Yq)(['patch', 'minor', 'major'], 'minor'),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const encodeAppsManifestChecks = [
    ({ frappePath, allowedHosts }) => {
        if ((0,repository_url/* isAllowedHost */.Xj)(frappePath, allowedHosts))
            return undefined;
        const host = (0,repository_url/* hostKey */._9)(frappePath);
        return `Input "frappe-path": the host "${host}" is not allowed; allowed: ${allowedHosts.join(', ')}. Add a line "${host}" to the input "allowed-hosts".`;
    },
    ({ base64, containerfile }) => base64 === 'auto' && containerfile === ''
        ? 'Input "base64": "auto" looks at the Containerfile, and the input "containerfile" is empty. Name the Containerfile, or set base64 to true or false.'
        : undefined,
];
const encodeAppsManifestOutputs = [
    'secret-file',
    'secret-files',
    'build-args',
    'bake-set',
    'bake-args',
    'docker-args',
    'base64',
    'cache-bust',
    'resolved',
    'resolved-file',
    'moving',
    'frappe-branch',
    'annotations',
    'changed',
    'updates',
    'updates-markdown',
    'updates-patch',
    'manifest-markdown',
    'changelog-entry',
    'changelog-file',
    'release-tag',
];
function parseVersionArgument(written) {
    if (written === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(written))
        return written;
    throw (0,diagnostics/* diagnosticError */.kD)(`${JSON.stringify(written)} is not a version; allowed are letters, digits, . _ and -`);
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/image-build/build-arguments.js

function planBuildArguments(values, containerfile) {
    const wanted = wantedArguments(values).filter(({ value }) => value !== '');
    const declared = containerfile === undefined
        ? wanted.filter(({ name }) => name !== 'APPS_JSON_HASH')
        : wanted.filter(({ name }) => containerfile.declared.has(name));
    const ignored = wanted.filter(({ name, input }) => input !== undefined && containerfile?.isUsed(name) === false);
    if (containerfile !== undefined && ignored.length > 0)
        throw ignoredInputs(ignored, containerfile);
    return declared.map(({ name, value }) => [name, value]);
}
function wantedArguments(values) {
    return [
        { name: 'FRAPPE_BRANCH', value: values.frappeBranch, input: 'frappe-branch' },
        { name: 'FRAPPE_PATH', value: values.frappePath, ...(values.isFork ? { input: 'frappe-path' } : {}) },
        { name: 'PYTHON_VERSION', value: values.pythonVersion, input: 'python-version' },
        { name: 'NODE_VERSION', value: values.nodeVersion, input: 'node-version' },
        { name: 'CACHE_BUST', value: values.cacheBust },
        { name: 'APPS_JSON_BASE64', value: values.base64 ?? '' },
        { name: 'APPS_JSON_HASH', value: values.cacheBust },
    ];
}
function ignoredInputs(ignored, { file, declared }) {
    const lines = ignored.map(({ name, input }) => {
        const line = declared.get(name);
        const cause = line === undefined ? `it declares no ARG ${name}` : `nothing uses ARG ${name} of line ${line}`;
        return `${cause}, so the input "${input}" would be ignored`;
    });
    const fix = ignored.map(({ name }) => {
        const where = declared.has(name) ? ', in the stage and before the RUN that uses it' : '';
        return `Add "ARG ${name}" to ${file}${where}.`;
    });
    return (0,errors/* inputError */.Xu)(lines.join('\n'), { file, fix: fix.join('\n') });
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/image-build/list-form.js


function chooseForm(choice, containerfile) {
    if (containerfile === undefined) {
        return { base64: choice === 'true', reason: 'no Containerfile is named', warning: undefined };
    }
    const { file, secretSteps, base64Line } = containerfile;
    const [secretStep] = secretSteps;
    if (secretStep === undefined) {
        if (base64Line === undefined)
            throw noListError(containerfile);
        if (choice === 'false')
            throw ignoredSecretError(file, base64Line);
        return { base64: true, reason: `ARG APPS_JSON_BASE64, ${file}:${base64Line}`, warning: undefined };
    }
    if (base64Line === undefined && choice === 'true')
        throw ignoredArgumentError(containerfile, secretStep.line);
    const reason = `secret ${secretId}, ${file}:${secretStep.line}`;
    return { base64: choice === 'true', reason, warning: cacheWarning(containerfile) };
}
function noListError({ file, declared }) {
    const line = declared.get('APPS_JSON_BASE64');
    const cause = line === undefined
        ? `neither a secret "${secretId}" nor ARG APPS_JSON_BASE64`
        : `no RUN sees ARG APPS_JSON_BASE64 of line ${line}`;
    return (0,errors/* inputError */.Xu)(`it does not take the list of apps: ${cause}`, {
        file,
        ...(line === undefined ? {} : { line }),
        fix: `Add --mount=type=secret,id=${secretId},target=/opt/frappe/apps.json,uid=1000,gid=1000 to the RUN with bench init, or name the Containerfile that installs the apps.`,
    });
}
const ignoredSecretError = (file, line) => (0,errors/* inputError */.Xu)('it takes the list as ARG APPS_JSON_BASE64 and mounts no secret, so the secret file would be ignored', {
    file,
    line,
    fix: `Set "base64: auto", or mount the secret "${secretId}" as frappe_docker does since v3.0.0.`,
});
function ignoredArgumentError({ file, declared }, secretLine) {
    const line = declared.get('APPS_JSON_BASE64');
    const cause = line === undefined ? 'it declares no ARG APPS_JSON_BASE64' : `no RUN sees ARG APPS_JSON_BASE64 of line ${line}`;
    return (0,errors/* inputError */.Xu)(`${cause}, so the argument would be ignored`, {
        file,
        line: secretLine,
        fix: 'Set "base64: auto" or "base64: false": the secret file is taken.',
    });
}
function cacheWarning({ secretSteps, declared }) {
    const stale = secretSteps.find(({ args }) => !args.has('CACHE_BUST') && !args.has('APPS_JSON_HASH'));
    if (stale === undefined)
        return undefined;
    const line = declared.get('CACHE_BUST') ?? declared.get('APPS_JSON_HASH');
    const cause = line === undefined
        ? 'this file declares no ARG CACHE_BUST'
        : `the RUN of line ${stale.line} does not see the ARG of line ${line}`;
    return `A secret is not part of the cache key, and ${cause}. So a build with a cache does not notice that an app moved. Add \`ARG CACHE_BUST=""\` in the same stage, before the RUN that installs the apps.`;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/advice.js

const requires = (...folders) => folders.map(folder => ({ folder }));
const requirements = new Map([
    ['hrms', requires('erpnext')],
    ['lending', requires('erpnext')],
    ['education', requires('erpnext')],
    ['health', requires('erpnext')],
    ['healthcare', requires('erpnext')],
    ['marley', requires('erpnext')],
    ['india-compliance', requires('erpnext')],
    ['india_compliance', requires('erpnext')],
    ['ecommerce_integrations', requires('erpnext')],
    ['webshop', [...requires('payments', 'erpnext'), { folder: 'builder', on: /^develop$/ }]],
    ['helpdesk', [{ folder: 'telephony', on: /^(?:develop|main(?:-hotfix)?|v1\.(?:1[5-9]|[2-9]\d)\..*|v[2-9]\..*)$/ }]],
]);
const followsFrappe = new Set([
    'erpnext',
    'hrms',
    'india-compliance',
    'india_compliance',
    'health',
    'healthcare',
    'marley',
    'education',
]);
const adviseOnApps = (apps, frappe) => [
    ...orderAdvice(apps),
    ...apps.flatMap(listed => versionAdvice(listed, frappe)),
];
const folderOf = ({ app }) => app.url.folder.toLowerCase();
const refOf = ({ app, refs }) => app.branch ?? refs.defaultBranch;
function orderAdvice(apps) {
    const position = new Map(apps.map((listed, index) => [folderOf(listed), index]));
    return apps.flatMap((listed, index) => {
        const { name, locations } = listed.app;
        const required = requirements.get(folderOf(listed)) ?? [];
        return required.flatMap(({ folder, on }) => {
            if (on?.test(refOf(listed) ?? '') === false)
                return [];
            const found = position.get(folder);
            if (found === undefined) {
                return [{ at: locations.url, message: `"${name}" requires "${folder}", which is not in the list` }];
            }
            if (found < index)
                return [];
            return [{ at: locations.url, message: `"${name}" requires "${folder}", which must come before it` }];
        });
    });
}
function versionAdvice(listed, frappe) {
    const { app, refs } = listed;
    const wanted = frappeVersion(frappe.branch, true);
    const ref = refOf(listed);
    const version = frappeVersion(ref, followsFrappe.has(folderOf(listed)));
    if (wanted === undefined || version === undefined || version === wanted)
        return [];
    const message = `${app.branch === undefined ? 'the default branch ' : ''}"${ref}" is made for ${advice_describeVersion(version)}, but frappe-branch is "${frappe.branch}"`;
    if (typeof version === 'number' && typeof wanted === 'number')
        return [{ at: app.locations.branch, message }];
    const better = wanted === 'develop' ? 'develop' : `version-${wanted}`;
    if (!refs.branches.has(better))
        return [];
    return [{ at: app.locations.branch, message: `${message}; the repository has a branch "${better}"` }];
}
const advice_describeVersion = (version) => version === 'develop' ? 'Frappe in development' : `Frappe version ${version}`;
function frappeVersion(branch, tagsFollow) {
    if (branch === 'develop')
        return 'develop';
    const tagged = tagsFollow ? /^v?(\d+)\.\d/.exec(branch ?? '')?.[1] : undefined;
    return (0,ref_name/* majorOfBranch */.Rz)(branch) ?? (tagged === undefined ? undefined : Number(tagged));
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/release.js

function releaseTag(change, { now, run, taken }) {
    const [day = '', time = ''] = now.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/);
    const changed = changeName(change);
    const name = `release-${day}${changed === undefined ? '' : `-${changed}`}`;
    const named = `${name}-${run === undefined ? time : `run${run.number}`}`;
    const attempt = `${named}-attempt${run?.attempt ?? 2}`;
    const names = [...(changed === undefined || taken === undefined ? [] : [name]), named, attempt];
    const free = names.find(tag => taken?.has(tag) !== true);
    if (free !== undefined)
        return free;
    let count = 2;
    while (taken?.has(`${attempt}-${count}`))
        count++;
    return `${attempt}-${count}`;
}
function changeName(change) {
    const apps = change?.apps ?? [];
    const first = apps.find(({ kind }) => kind !== 'removed') ?? apps[0];
    if (first === undefined)
        return undefined;
    const { name, ref, kind, commit } = first.app;
    const version = kind === 'tag' ? ref : `${ref}-${commit.slice(0, 7)}`;
    const what = first.kind === 'removed' ? 'removed' : version.replace(/[^A-Za-z0-9._-]+/g, '-');
    return `${name}-${what}${apps.length > 1 ? `-and-${apps.length - 1}-more` : ''}`;
}
const changelogEntry = (resolved, change, tag) => `## ${tag}\n\n${contentsMarkdown(resolved, change)}\n`;
function withEntry(text, entry) {
    const end = text?.includes('\r\n') ? '\r\n' : '\n';
    const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
    const lines = (text ?? '# Changelog\n').slice(mark.length).split(/\r?\n/);
    const entryLines = entry.split('\n');
    const sections = sectionStarts(lines);
    if (sections.some(at => lines[at] === entryLines[0]))
        return text ?? '';
    const at = sections[0] ?? lines.length;
    const before = lines.slice(0, at);
    while (before.at(-1)?.trim() === '')
        before.pop();
    return mark + [...before, ...(before.length > 0 ? [''] : []), ...entryLines, ...lines.slice(at)].join(end);
}
function sectionStarts(lines) {
    const frontMatter = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
    const starts = [];
    let fence;
    let isComment = false;
    let paragraph;
    for (let at = frontMatter + 1; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const isHidden = fence !== undefined || isComment;
        const [, marks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
        if (isComment)
            isComment = !line.includes('-->');
        else if (fence !== undefined)
            fence = marks.startsWith(fence) && line.trim() === marks ? undefined : fence;
        else if (marks !== '')
            fence = marks;
        else
            isComment = opensComment(line);
        if (isHidden || fence !== undefined || isComment) {
            paragraph = undefined;
            continue;
        }
        if (/^ {0,3}##(?:\s|$)/.test(line))
            starts.push(at);
        else if (paragraph !== undefined && /^ {0,3}-+\s*$/.test(line))
            starts.push(paragraph);
        paragraph = isParagraph(line) ? (paragraph ?? at) : undefined;
    }
    return starts;
}
function opensComment(line) {
    const withoutCode = line.replaceAll(/`[^`]*`/g, '');
    return withoutCode.lastIndexOf('<!--') > withoutCode.lastIndexOf('-->');
}
const isParagraph = (line) => /^ {0,3}[^\s#>*+<|=-]/.test(line) && !/^ {0,3}\d+[.)]\s/.test(line);

// EXTERNAL MODULE: ./actions/shared/tags/versions/known-tags.js
var known_tags = __webpack_require__(7625);
// EXTERNAL MODULE: ./actions/shared/tags/versions/version.js
var versions_version = __webpack_require__(4076);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/versions.js



function findNewerTags(current, tags, level) {
    const source = (0,known_tags/* guessSource */.D4)(current);
    const from = source === undefined ? undefined : readTag(current, source);
    if (source === undefined || from === undefined)
        return undefined;
    const samePlaces = from.isCalendar ? 0 : { patch: 2, minor: 1, major: 0 }[level];
    const newer = [...tags]
        .flatMap(tag => readTag(tag, source) ?? [])
        .filter(({ form, version }) => {
        const isWithin = from.version.parts.slice(0, samePlaces).every((part, index) => part === version.parts[index]);
        const isWanted = form === from.form && (version.final || !from.version.final);
        return isWanted && isWithin && (0,versions_version/* compareVersions */.Z)(version, from.version) > 0;
    })
        .sort(newestFirst);
    const alike = newer.filter(({ hasV }) => hasV === from.hasV).map(({ tag }) => tag);
    return { newer: alike, otherSpelling: alike.length === 0 ? newer[0]?.tag : undefined, isLimited: !from.isCalendar };
}
function readTag(tag, source) {
    const version = (0,known_tags/* versionOfTag */.mx)(tag, source);
    if (version === undefined)
        return undefined;
    const [, v = '', numbers = ''] = /^([vV=]?)(\d+(?:\.\d+)*)/.exec(tag.slice(source.tagPrefix.length)) ?? [];
    const written = numbers.split('.');
    if (written.length === 1 && source.tagPrefix !== '')
        return undefined;
    const hasYear = /^(?:19|20)\d\d(?:\d{4})?$/.test(written[0] ?? '');
    const isCalendar = hasYear || written.some(number => /^0\d/.test(number));
    return { tag, version, hasV: v !== '', form: `${hasYear ? 'year ' : ''}${written.length}`, isCalendar };
}
function newestTagFor(branch, tags) {
    const major = (0,ref_name/* majorOfBranch */.Rz)(branch);
    return releases(tags).find(({ version }) => major === undefined || version.parts[0] === major)?.tag;
}
const preferredTag = (tags) => releases(tags)[0]?.tag ?? tags[0];
const releases = (tags) => [...tags]
    .flatMap(tag => {
    const version = (0,versions_version/* parseVersion */.o)(tag, 'semver');
    return version?.final ? [{ tag, version }] : [];
})
    .sort(newestFirst);
const newestFirst = (a, b) => (0,versions_version/* compareVersions */.Z)(b.version, a.version) || (a.tag < b.tag ? -1 : 1);

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/resolution.js


function resolveApp(app, refs, pin) {
    const ref = app.branch ?? refs.defaultBranch;
    const found = ref === undefined ? undefined : findRef(ref, refs);
    if (ref === undefined || found === undefined) {
        return { resolution: undefined, errors: [missingRef(app, ref, refs)], policyErrors: [], warnings: [] };
    }
    const { kind, commit } = found;
    const suggestion = kind === 'branch' ? newestTagFor(ref, refs.tags.keys()) : undefined;
    const moving = kind === 'branch' && app.commit === undefined;
    const resolution = { app, kind, ref, commit, moving, reason: describeRef(app, found, ref), suggestion };
    const warnings = [];
    if (kind === 'branch' && refs.tags.has(ref)) {
        const message = `"${ref}" is a branch and a tag of ${app.url.address}; git clone takes the branch`;
        warnings.push({ at: app.locations.branch, message });
    }
    const policyErrors = [
        ...checkCommit(resolution, found, refs),
        ...(pin === 'tag' ? checkTagPolicy(resolution) : []),
        ...(pin === 'commit' ? checkCommitPolicy(resolution) : []),
    ];
    return { resolution, errors: [], policyErrors, warnings };
}
function findRef(ref, { branches, tags }) {
    const head = branches.get(ref);
    if (head !== undefined)
        return { kind: 'branch', commit: head, tagObject: undefined };
    const tag = tags.get(ref);
    if (tag === undefined)
        return undefined;
    return { kind: 'tag', commit: tag.commit, tagObject: tag.object === tag.commit ? undefined : tag.object };
}
const maxSuggested = 5000;
function missingRef(app, ref, { branches, tags }) {
    const { address } = app.url;
    if (branches.size + tags.size === 0) {
        return { at: app.locations.url, message: `${address} is empty: it has no branches and no tags` };
    }
    if (ref === undefined) {
        const fix = 'Add "branch" to the entry.';
        return { at: app.locations.url, message: `${address} does not report its default branch`, fix };
    }
    const looksLikeCommit = /^[0-9a-f]{7,40}$/i.test(ref);
    const hint = looksLikeCommit
        ? '; it looks like a commit id, which belongs in "commit" beside a branch or tag'
        : (0,suggestion/* didYouMean */.a)(ref, [...branches.keys(), ...tags.keys()].slice(0, maxSuggested));
    return { at: app.locations.branch, message: `${address} has no branch and no tag "${ref}"${hint}` };
}
function describeRef(app, found, ref) {
    const pinned = app.commit === undefined ? '' : ', pinned by "commit"';
    if (found.kind === 'tag')
        return `${found.tagObject === undefined ? 'tag' : 'annotated tag'} ${ref}${pinned}`;
    return `${app.branch === undefined ? 'default branch' : 'branch'} ${ref}${pinned || ', which moves'}`;
}
function checkCommit({ app, ref, commit }, { tagObject }, refs) {
    const pinned = app.commit;
    if (pinned === undefined || commit.startsWith(pinned))
        return [];
    const isTagObject = tagObject?.startsWith(pinned) === true;
    const message = isTagObject
        ? `"commit" is the id of the tag object of "${ref}"; its commit is ${commit}`
        : `"${ref}" of ${app.url.address} is at ${commit}, but the entry pins it to ${pinned}`;
    const rule = 'bench installs only the tip of a branch, or a tag, and ignores "commit", so the build is stopped here.';
    return [{ at: app.locations.commit, message, fix: `${rule} ${waysToCommit(app, pinned, refs)}` }];
}
function waysToCommit({ nodes }, pinned, { tags }) {
    const isFrappe = nodes === undefined;
    const at = [...tags].filter(([, tag]) => tag.commit.startsWith(pinned)).map(([name]) => name);
    const tag = preferredTag(at);
    const byTag = tag === undefined
        ? 'No tag is at that commit. Check'
        : `Name its tag: ${isFrappe ? `the input "frappe-branch: ${tag}"` : `"branch": "${tag}"`}. Or check`;
    const commit = isFrappe ? 'the input "frappe-commit"' : '"commit"';
    return `${byTag} what changed and update ${commit}. Or remove it, and check that commit out in the Containerfile, after bench init (README of encode-apps-manifest, "A commit behind its branch").`;
}
function checkTagPolicy({ app, kind, ref, suggestion }) {
    if (kind === 'tag')
        return [];
    const hint = suggestion === undefined ? '' : `; the newest matching tag is "${suggestion}"`;
    const message = `"${ref}" of ${app.url.address} is a branch, which moves, and pin is "tag"${hint}`;
    return [{ at: app.locations.branch, message }];
}
function checkCommitPolicy({ app, commit }) {
    if (app.commit !== undefined)
        return [];
    const fix = app.nodes === undefined
        ? `Set the input "frappe-commit: ${commit}".`
        : `Add "commit": "${commit}" to the entry of ${app.name}.`;
    return [{ at: app.locations.branch, message: `${app.name} has no "commit", and pin is "commit"`, fix }];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/encode-apps-manifest/resolution/resolved-apps.js

function toResolvedApps([frappe, ...apps]) {
    if (frappe === undefined)
        throw new Error('Frappe was not resolved');
    return { schemaVersion: 1, frappe: toResolvedApp(frappe), apps: apps.map(toResolvedApp) };
}
const toResolvedApp = ({ app, ref, kind, commit }) => ({
    name: app.name,
    url: app.url.address,
    ref,
    kind,
    commit,
});
function hashContents({ frappe, apps }) {
    const contents = [frappe, ...apps].map(({ url, commit }) => [url.replace(/(?:\.git)?\/?$/, ''), commit]);
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(contents)).digest('hex');
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/plan.js











function resolveList({ frappe, apps, listWarnings, refs: allRefs }, pin) {
    const listed = [frappe, ...apps].map((app, index) => {
        const refs = allRefs[index];
        if (refs === undefined)
            throw new Error(`the refs of ${app.name} were not read`);
        return { app, refs };
    });
    const entries = listed.map(({ app, refs }) => resolveApp(app, refs, pin));
    return {
        resolutions: entries.map(({ resolution }) => resolution).filter(resolution => resolution !== undefined),
        errors: [...frappeInList(apps, frappe), ...entries.flatMap(({ errors }) => errors)],
        policyErrors: entries.flatMap(({ policyErrors }) => policyErrors),
        warnings: [
            ...listWarnings,
            ...adviseOnApps(listed.slice(1), frappe),
            ...entries.flatMap(({ warnings }) => warnings),
        ],
    };
}
const frappeInList = (apps, frappe) => apps
    .filter(({ url }) => (0,repository_url/* isSameRepository */.ve)(url, frappe.url))
    .map(({ locations: { url: at } }) => ({ at, ...frappeTwice }));
function planApps(facts, resolutions, inputs) {
    const { apps, expected, previous, containerfile, changelog } = facts;
    const resolved = toResolvedApps(resolutions);
    if (expected !== undefined)
        refuseDrift(expected, resolved);
    const cacheBust = hashContents(resolved);
    const form = chooseForm(inputs.base64, containerfile);
    const base64 = form.base64 ? encodeList(apps, cacheBust) : undefined;
    const change = previous === undefined ? undefined : compareResolved(previous, resolved);
    const tag = releaseTag(change, facts.release);
    const entry = changelogEntry(resolved, change, tag);
    const frappePath = inputs.frappePath.written;
    const values = { ...inputs, frappePath, isFork: frappePath !== frappeRepository, cacheBust, base64 };
    return {
        resolutions,
        resolved,
        change,
        releaseTag: tag,
        changelogEntry: entry,
        changelog: changelog === undefined ? undefined : withEntry(changelog.text, entry),
        cacheBust,
        form,
        secret: canonicalJson(apps),
        redactedList: canonicalJson(apps, repository_url/* redactedUrl */.cQ),
        hasCredentials: apps.some(({ url }) => url.userInfo !== undefined),
        base64,
        args: planBuildArguments(values, containerfile),
    };
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/updates/update-list.js

const maxListed = 20;
const levelScopes = { patch: 'minor version', minor: 'major version', major: 'repository' };
function updatesMarkdown({ updates, uncompared, compared, level }) {
    const sections = updates.length > 0 ? [updatesTable(updates)] : [];
    if (updates.length === 0 && compared > 0) {
        const who = uncompared.length === 0 ? 'Every app' : 'Every app that can be compared';
        sections.push(`${who} is at the newest version of its ${levelScopes[level]}.`);
    }
    if (uncompared.length > 0) {
        const apps = uncompared.map(({ name, reason }) => `${(0,markdown/* escapeMarkdown */.FV)(name)} (${(0,markdown/* escapeMarkdown */.FV)(reason)})`);
        sections.push(`Not compared: ${apps.join(', ')}.`);
    }
    return sections.join('\n\n');
}
function updatesTable(updates) {
    const rows = updates.map(({ name, current, newest, newer, reason }) => [
        (0,markdown/* escapeMarkdown */.FV)(name),
        (0,markdown/* code */.aY)((0,markdown/* shortHashes */.H5)(current.slice(0, 64))),
        (0,markdown/* code */.aY)((0,markdown/* shortHashes */.H5)(newest.slice(0, 64))),
        newer.length === 0
            ? (0,markdown/* escapeMarkdown */.FV)(reason)
            : `${newer.length}${newer.length === maxListed ? ' or more' : ''} newer`,
    ]);
    return (0,markdown/* table */.tp)(['App', 'Now', 'Newest', 'Note'], rows);
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/report.js






async function reportResolved({ resolutions, warnings }, log) {
    await log.group('Apps', () => {
        for (const { app, commit, reason, moving, suggestion } of resolutions) {
            const advice = moving && suggestion !== undefined ? `; the newest matching tag is ${suggestion}` : '';
            log.info(`${app.name}: ${commit} (${reason}${advice}) from ${app.url.address}`);
        }
    });
    warnAll(warnings, log);
}
const maxAnnotations = 8;
function warnAll(diagnostics, log) {
    for (const [index, { at, message }] of diagnostics.entries()) {
        const text = `${describeLocation(at)}: ${message}`;
        if (index < maxAnnotations)
            log.warning(text, annotationAt(at, 'List of apps'));
        else
            log.info(`Warning: ${text}`);
    }
}
async function reportUpdates(found, source, runtime) {
    const { outputs, log } = runtime;
    (0,runtime_outputs/* setJsonOutput */.mI)(runtime, 'updates', found.updates, (0,runtime_outputs/* documentsFolder */.zT)(runtime, 'apps-updates.json'));
    outputs.set('updates-markdown', updatesMarkdown(found));
    for (const { name, current, newest, reason } of found.updates) {
        log.info(`${name}: ${current} can become ${newest} (${reason})`);
    }
    for (const { name, reason } of found.uncompared)
        log.info(`${name} is not compared: ${reason}`);
    const patch = await patchOf(found, source);
    outputs.set('updates-patch', patch === '' ? '' : (0,runtime_outputs/* writeDocument */.ft)(runtime, 'apps-updates.patch', patch));
}
async function patchOf(found, source) {
    const edits = found.edits.filter(({ node }) => node.style !== 'other');
    if (edits.length === 0 || source.file === undefined)
        return '';
    const [{ editSource }, { unifiedDiff }] = await Promise.all([
        __webpack_require__.e(/* import() */ 'encode-apps-manifest-updates-source-edit').then(__webpack_require__.bind(__webpack_require__, 8693)),
        __webpack_require__.e(/* import() */ 'shared-text-unified-diff').then(__webpack_require__.bind(__webpack_require__, 1931)),
    ]);
    return unifiedDiff(source.file, source.text, await editSource(source, edits));
}
function reportRefusal(policyErrors, log) {
    warnAll(policyErrors, log);
    log.notice('No secret file was written, because the list is refused. The updates are listed.');
}
function reportAppsPlan(plan, { containerfile, dryRun }, log) {
    const { form } = plan;
    if (form.warning !== undefined)
        log.warning(form.warning, { title: 'Stale builds', file: containerfile });
    log.info(`The build takes the list as a ${form.base64 ? 'base64 argument' : 'secret file'} (${form.reason}).`);
    if (plan.base64 !== undefined && plan.hasCredentials) {
        log.warning('The list contains credentials, and a build argument stays readable in the history and the provenance of the image. Mount it as a secret instead.', { title: 'Credentials in a build argument' });
    }
    log.info('Access to the repositories was checked; the list is ready for the build.');
    if (dryRun)
        log.info(`Dry run: no secret file was written. The plan:\n${describeAppsPlan(plan)}`);
}
function describeAppsPlan(plan) {
    const { resolutions, resolved, change, cacheBust, form, redactedList, args, releaseTag } = plan;
    const shown = {
        resolved,
        reasons: Object.fromEntries(resolutions.map(({ app, reason }) => [app.name, reason])),
        form: form.reason,
        list: redactedList,
        buildArguments: args.map(([name, value]) => `${name}=${name === 'APPS_JSON_BASE64' ? '…' : value}`),
        cacheBust,
        moving: resolutions.filter(({ moving }) => moving).length,
        changed: change === undefined || hasChanged(change),
        releaseTag,
    };
    return JSON.stringify(shown, null, 2);
}
function appsSummary(resolutions, plan, updates) {
    const contents = plan === undefined ? versionsTable(resolutions) : contentsMarkdown(plan.resolved, plan.change);
    const sections = ['### Apps of the image', contents];
    const moving = resolutions.filter(resolution => resolution.moving);
    if (moving.length > 0) {
        const names = moving.map(({ app, suggestion }) => {
            const tag = suggestion === undefined ? '' : ` (the newest tag is ${(0,markdown/* code */.aY)(suggestion)})`;
            return `${(0,markdown/* escapeMarkdown */.FV)(app.name)}${tag}`;
        });
        sections.push(`These follow a branch and may change between builds: ${names.join(', ')}.`);
    }
    if (updates !== undefined)
        sections.push('**Newer versions**', updatesMarkdown(updates));
    return sections.join('\n\n');
}
function versionsTable(resolutions) {
    const rows = resolutions.map(({ app, ref, commit }) => [
        (0,markdown/* escapeMarkdown */.FV)(app.name),
        (0,markdown/* code */.aY)(ref),
        (0,markdown/* code */.aY)(commit.slice(0, 12)),
    ]);
    return (0,markdown/* table */.tp)(['App', 'Version', 'Commit'], rows);
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/updates/updates.js


function findUpdates(resolutions, refs, level) {
    const results = resolutions.map((resolution, index) => ({
        resolution,
        ...compareApp(resolution, refs[index], level),
    }));
    const uncompared = results.flatMap(({ resolution: { app }, uncomparedReason: reason }) => reason === undefined ? [] : [{ name: app.name, reason }]);
    const found = results.flatMap(({ resolution, update }) => (update === undefined ? [] : [{ resolution, update }]));
    return {
        updates: found.map(({ update }) => update),
        edits: found.flatMap(({ resolution, update }) => editsFor(resolution, update)),
        uncompared,
        compared: results.length - uncompared.length,
        level,
    };
}
function compareApp(resolution, refs, level) {
    const { app, kind, ref } = resolution;
    if (kind === 'branch')
        return compareBranch(resolution);
    const found = findNewerTags(ref, refs?.tags.keys() ?? [], level);
    if (found === undefined)
        return { uncomparedReason: `the tag ${ref} is not a version` };
    if (found.otherSpelling !== undefined) {
        return { uncomparedReason: `${found.otherSpelling} is newer than ${ref}, but not spelled like it` };
    }
    const [newest] = found.newer;
    const tag = newest === undefined ? undefined : refs?.tags.get(newest);
    if (newest === undefined || tag === undefined)
        return {};
    const newer = found.newer.slice(0, maxListed);
    const reason = `${newest} is the newest tag of this ${levelScopes[found.isLimited ? level : 'major']}`;
    return { update: { name: app.name, url: app.url.address, current: ref, newest, commit: tag.commit, newer, reason } };
}
function compareBranch({ app, ref, commit }) {
    if (app.commit === undefined)
        return { uncomparedReason: `it follows the branch ${ref}` };
    if (commit.startsWith(app.commit))
        return {};
    const reason = `the branch ${ref} moved from ${app.commit.slice(0, 12)} to ${commit.slice(0, 12)}`;
    const { name, url } = app;
    return { update: { name, url: url.address, current: app.commit, newest: commit, commit, newer: [], reason } };
}
function editsFor({ app, kind }, update) {
    const edits = [];
    const { branch, commit } = app.nodes ?? {};
    if (kind === 'tag' && branch !== undefined)
        edits.push({ node: branch, value: update.newest });
    if (commit !== undefined && app.commit !== undefined) {
        edits.push({ node: commit, value: update.commit.slice(0, app.commit.length) });
    }
    return edits;
}

;// CONCATENATED MODULE: ./actions/encode-apps-manifest/index.js










const encodeAppsManifestAction = (0,action/* defineAction */.Q)({
    inputs: encodeAppsManifestInputs,
    checks: encodeAppsManifestChecks,
    checkFiles: readWrittenFiles,
    outputs: encodeAppsManifestOutputs,
    async run(inputs, runtime) {
        const { log, summary } = runtime;
        const written = await readWrittenApps(inputs, runtime);
        const facts = await gatherAppFacts(inputs, written, runtime);
        const resolved = resolveList(facts, inputs.pin);
        const { resolutions, policyErrors } = resolved;
        await reportResolved(resolved, log);
        refuseDiagnostics(resolved.errors);
        const updates = inputs.checkUpdates ? findUpdates(resolutions, facts.refs, inputs.updateLevel) : undefined;
        if (updates === undefined)
            refuseDiagnostics(policyErrors, errors/* policyError */.nq);
        else
            await reportUpdates(updates, facts.source, runtime);
        const plan = policyErrors.length === 0 ? planApps(facts, resolutions, inputs) : undefined;
        if (plan === undefined)
            reportRefusal(policyErrors, log);
        else {
            reportAppsPlan(plan, inputs, log);
            applyAppsPlan(plan, inputs.dryRun, runtime);
        }
        if (inputs.summary)
            await summary.append(appsSummary(resolutions, plan, updates));
    },
    async post(runtime) {
        removeSecretFile(runtime);
    },
});


/***/ }),

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isAppName)
/* harmony export */ });
const isAppName = (text) => /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/.test(text);


/***/ }),

/***/ 4638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ isCommitPrefix),
/* harmony export */   Rz: () => (/* binding */ majorOfBranch),
/* harmony export */   f5: () => (/* binding */ isFullCommit),
/* harmony export */   hh: () => (/* binding */ checkRefName)
/* harmony export */ });
function checkRefName(text) {
    if (text === '')
        return { message: 'is empty' };
    const trimmed = text.trim();
    if (trimmed !== text && !/[\r\n]/.test(text) && checkRefName(trimmed) === undefined) {
        return { message: 'has a space before or after it', fix: `Write "${trimmed}".` };
    }
    if (isFullCommit(text.toLowerCase())) {
        return {
            message: 'is a commit id, which bench cannot clone: it runs `git clone --branch`',
            fix: 'Name a branch or a tag in "branch" and put the commit id into "commit".',
        };
    }
    if (text.startsWith('refs/')) {
        return {
            message: 'is a full ref name, which `git clone --branch` refuses; write the name without refs/heads/ or refs/tags/',
        };
    }
    if (!/^[A-Za-z0-9_][A-Za-z0-9._/+@#=%-]*$/.test(text)) {
        return {
            message: 'is not a name of a branch or tag; allowed are letters, digits and . _ / + @ # = % -, first a letter, digit or _',
        };
    }
    const forbidden = text.length > 250 || /\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$/.test(text);
    return forbidden ? { message: 'is not a valid ref name (git-check-ref-format)' } : undefined;
}
const isFullCommit = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const isCommitPrefix = (text) => /^[0-9a-fA-F]{7,64}$/.test(text);
function majorOfBranch(branch) {
    const major = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
    return major === undefined ? undefined : Number(major);
}


/***/ }),

/***/ 4509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   _9: () => (/* binding */ hostKey),
/* harmony export */   cQ: () => (/* binding */ redactedUrl),
/* harmony export */   fn: () => (/* binding */ parseRepositoryUrl),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2278);

const host = '([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])';
const path = '((?:/[A-Za-z0-9_~][A-Za-z0-9._~+-]*)+)/?';
const locationPattern = new RegExp(`^${host}(:\\d{1,5})?${path}$`);
const scpPattern = new RegExp(`^${host}:(/?[A-Za-z0-9_~][A-Za-z0-9._~+/-]*)$`);
const sshUserPattern = /^([A-Za-z0-9_.-]+)(:[^\s/]*)?$/;
function parseRepositoryUrl(written) {
    const parts = (0,_shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAddress */ .lS)(written);
    if (parts.query !== '')
        return { error: describeMismatch(written) };
    const url = parts.scheme === '' ? readScp(written, parts) : readWithScheme(written, parts);
    if (url === undefined)
        return { error: describeMismatch(written) };
    const user = url.protocol === 'ssh' ? parts.login?.split(':')[0] : undefined;
    if (user !== undefined && (0,_shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .looksLikeToken */ .NM)(user))
        return { error: tokenAsUser };
    if (/^github\.com$/.test(url.host) && /^[^/]+\/[^/]+\/(?:tree|blob)\//.test(url.path))
        return { error: pageOfBranch };
    return url;
}
const tokenAsUser = 'has a token for a user name; ssh takes keys: write git@host:path, or an https:// address and the token in "credentials"';
const pageOfBranch = 'is a page of a branch, not a repository; write https://github.com/owner/name, and the branch in "branch"';
function readWithScheme(written, { scheme, login, location }) {
    const [, name = '', port = '', way] = locationPattern.exec(location) ?? [];
    if (way === undefined)
        return undefined;
    const at = { written, host: name.toLowerCase(), ...namesOf(way) };
    if (scheme === 'ssh://') {
        const [, user, password] = login === undefined ? [] : (sshUserPattern.exec(login) ?? []);
        if (login !== undefined && user === undefined)
            return undefined;
        return {
            ...at,
            address: `ssh://${user === undefined ? '' : `${user}@`}${at.host}${port}${way}`,
            protocol: 'ssh',
            userInfo: password === undefined ? undefined : `${user}${password}`,
        };
    }
    if ((scheme !== 'https://' && scheme !== 'http://') || /[\s/]/.test(login ?? ''))
        return undefined;
    const protocol = scheme === 'http://' ? 'http' : 'https';
    const authority = `${at.host}${port === (protocol === 'https' ? ':443' : ':80') ? '' : port}`;
    return { ...at, address: `${scheme}${authority}${way}`, protocol, host: authority, userInfo: login || undefined };
}
function readScp(written, { login, location }) {
    const [, name = '', way] = scpPattern.exec(location) ?? [];
    if (way === undefined || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(login ?? ''))
        return undefined;
    const names = namesOf(way);
    return { written, address: written, protocol: 'ssh', host: name.toLowerCase(), userInfo: undefined, ...names };
}
function namesOf(location) {
    const parts = location.split('/').filter(part => part !== '');
    const last = parts.at(-1) ?? '';
    const path = parts.join('/').replace(/\.git$/, '');
    return { path, folder: last.split('.')[0] ?? '', repository: last.replace(/\.git$/, '') };
}
const hostsWithoutCase = new Set(['github.com', 'gitlab.com', 'bitbucket.org']);
function isSameRepository(a, b) {
    if (a.host !== b.host)
        return false;
    return hostsWithoutCase.has(a.host) ? a.path.toLowerCase() === b.path.toLowerCase() : a.path === b.path;
}
const otherSchemes = new Map([
    ['git+ssh://', 'ssh://'],
    ['ssh+git://', 'ssh://'],
    ['git+https://', 'https://'],
    ['git+http://', 'http://'],
    ['git://', 'https://'],
]);
function describeMismatch(written) {
    if (written === '')
        return 'is empty';
    const scheme = (0,_shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAddress */ .lS)(written).scheme.toLowerCase();
    const known = otherSchemes.get(scheme);
    if (known !== undefined)
        return `begins with ${scheme}; write ${known} instead`;
    const example = 'write the full address, e.g. https://github.com/frappe/erpnext';
    if (/^[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$/.test(written))
        return `is a short name; ${example}`;
    if (/^[A-Za-z0-9][A-Za-z0-9-]{0,99}\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}(?:@.*)?$/s.test(written)) {
        return `is a short form; ${example}`;
    }
    if (/^(?:file:|[./])/.test(written))
        return 'is a path on disk, which does not exist inside the build';
    if (/\{\{|\$\{|\$[A-Za-z_]/.test(written)) {
        return 'has a variable, which bench does not fill; fill it in an earlier step, and pass a token in "credentials"';
    }
    if (!/\s/.test(written.trim()) && /\s/.test(written))
        return 'has a space before or after it; remove it';
    if (/\s/.test(written))
        return 'contains a space or a line break, which no repository address has';
    if (/^https?:\/\/$/.test(scheme) && /^[^/:]+:[^/\d]/.test((0,_shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAddress */ .lS)(written).location)) {
        return 'has a colon before the path; write https://host/path, or git@host:path for ssh';
    }
    if ((0,_shared_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAddress */ .lS)(written).query !== '')
        return 'has a query or a fragment, which no repository address has';
    return 'is not the address of a repository; allowed are https://host/path, ssh://user@host/path and user@host:path';
}
const redactedUrl = ({ address, userInfo, protocol }) => userInfo === undefined || protocol === 'ssh' ? address : address.replace('://', '://***@');
const hostKey = ({ protocol, host }) => (protocol === 'http' ? `http://${host}` : host);
function isAllowedHost(url, allowed) {
    return allowed.some(entry => entry.toLowerCase() === hostKey(url));
}


/***/ }),

/***/ 8874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readJsonSyntax)
/* harmony export */ });
/* harmony import */ var _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7202);

function readJsonSyntax(text) {
    try {
        return { root: new JsonReader(text).readDocument() };
    }
    catch (error) {
        if (error instanceof JsonError)
            return { errors: [error.diagnostic] };
        throw error;
    }
}
class JsonError extends Error {
    diagnostic;
    constructor(offset, message) {
        super(message);
        this.diagnostic = { offset, message };
    }
}
const stringPattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const literalPattern = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
class JsonReader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    readDocument() {
        const root = this.#readValue(0);
        this.#skipSpace();
        if (this.#at < this.#text.length)
            throw this.#unexpected('the end');
        return root;
    }
    #readValue(depth) {
        this.#skipSpace();
        if (depth > _syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .maxDepth */ .M)
            throw new JsonError(this.#at, `more than ${_syntax_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .maxDepth */ .M} levels of nesting`);
        const character = this.#text[this.#at];
        if (character === '[')
            return this.#readList(depth);
        if (character === '{')
            return this.#readMap(depth);
        if (character === '"')
            return this.#readString();
        const start = this.#at;
        const literal = this.#match(literalPattern);
        if (literal === undefined)
            throw this.#unexpected('a value');
        return { kind: 'scalar', value: JSON.parse(literal), style: 'plain', start, end: this.#at };
    }
    #readList(depth) {
        const start = this.#at++;
        const items = [];
        this.#readItems(']', () => items.push(this.#readValue(depth + 1)));
        return { kind: 'list', items, start, end: this.#at };
    }
    #readMap(depth) {
        const start = this.#at++;
        const entries = [];
        this.#readItems('}', () => {
            if (this.#text[this.#at] !== '"')
                throw this.#unexpected('a key in double quotes');
            const key = this.#readString();
            this.#skipSpace();
            if (this.#text[this.#at] !== ':')
                throw this.#unexpected('":"');
            this.#at++;
            entries.push({ key, value: this.#readValue(depth + 1) });
        });
        return { kind: 'map', entries, start, end: this.#at };
    }
    #readItems(close, readItem) {
        this.#skipSpace();
        if (this.#text[this.#at] === close) {
            this.#at++;
            return;
        }
        for (;;) {
            readItem();
            this.#skipSpace();
            const character = this.#text[this.#at];
            if (character !== ',' && character !== close)
                throw this.#unexpected(`"," or "${close}"`);
            const comma = this.#at++;
            if (character === close)
                return;
            this.#skipSpace();
            if (this.#text[this.#at] === close)
                throw new JsonError(comma, `a comma before "${close}" is not JSON; remove it`);
        }
    }
    #readString() {
        const start = this.#at;
        const token = this.#match(stringPattern);
        if (token === undefined) {
            throw new JsonError(start, 'this string does not end on its line, or contains an unknown \\ escape');
        }
        return { kind: 'scalar', value: JSON.parse(token), style: 'double', start, end: this.#at };
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        this.#at += found?.length ?? 0;
        return found;
    }
    #skipSpace() {
        while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#text.charAt(this.#at)))
            this.#at++;
    }
    #unexpected(wanted) {
        const found = this.#text[this.#at];
        if (found === undefined)
            return new JsonError(this.#at, `the list ends where ${wanted} is expected`);
        const isComment = found === '#' || (found === '/' && '/*'.includes(this.#text.charAt(this.#at + 1) || ' '));
        if (isComment) {
            return new JsonError(this.#at, 'JSON has no comments, and bench refuses them; remove it, or keep the list as YAML');
        }
        return new JsonError(this.#at, `${JSON.stringify(found)} appears where ${wanted} is expected`);
    }
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ maxDepth),
/* harmony export */   Q: () => (/* binding */ stringsIn)
/* harmony export */ });
const maxDepth = 16;
function stringsIn(node) {
    if (node.kind === 'list')
        return node.items.flatMap(stringsIn);
    if (node.kind === 'map')
        return node.entries.flatMap(({ key, value }) => [...stringsIn(key), ...stringsIn(value)]);
    return typeof node.value === 'string' ? [node.value] : [];
}


/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ isDockerFrontend),
/* harmony export */   TT: () => (/* binding */ assignments),
/* harmony export */   U9: () => (/* binding */ findStage),
/* harmony export */   n_: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var _instructions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2690);

function readDockerfile(source) {
    const { syntax, escapeToken, instructions } = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .scanDockerfile */ .Yk)(source);
    const globals = [];
    const stages = [];
    for (const instruction of instructions) {
        const stage = stages.at(-1);
        if (instruction.keyword === 'FROM')
            stages.push(stageOf(instruction, stages.length));
        else if (stage !== undefined)
            stage.instructions.push(instruction);
        else if (instruction.keyword === 'ARG')
            globals.push(instruction);
        else
            throw new Error(`line ${instruction.line} is before the first FROM`);
    }
    if (stages.length === 0)
        throw new Error('it has no FROM');
    return { syntax, escapeToken, globals, stages };
}
function stageOf(from, index) {
    const words = from.rest.split(/[\t\v\f\r ]+/);
    const [base = '', as, name] = words;
    if (base === '' || (words.length !== 1 && !(words.length === 3 && /^as$/i.test(as ?? '')))) {
        throw new Error(`line ${from.line} is not of the form FROM image [AS name]`);
    }
    return { index, name: name?.toLowerCase(), base, from, instructions: [] };
}
const isDockerFrontend = (frontend = 'docker/dockerfile') => /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend);
const findStage = (stages, name) => stages.findLast(stage => stage.name === name.toLowerCase());
function assignments({ keyword, rest }) {
    const words = (0,_instructions_js__WEBPACK_IMPORTED_MODULE_0__/* .splitQuoted */ .Z5)(rest);
    if (keyword === 'ENV' && !(words[0] ?? '').includes('=')) {
        const old = /^(\S+)\s+([\s\S]*)$/.exec(rest);
        return old === null ? [] : [{ name: old[1] ?? '', value: old[2] ?? '' }];
    }
    return words.map(word => {
        const at = word.indexOf('=');
        return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
    });
}


/***/ }),

/***/ 2690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ jsonList),
/* harmony export */   Yk: () => (/* binding */ scanDockerfile),
/* harmony export */   Z5: () => (/* binding */ splitQuoted),
/* harmony export */   ix: () => (/* binding */ triggerOf)
/* harmony export */ });
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1788);

function scanDockerfile(source) {
    const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
    const written = text.split('\n');
    const lines = written.map(line => (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(line, '\r'));
    const directives = readDirectives(lines);
    const escapeToken = directives.get('escape') === '`' ? '`' : '\\';
    const instructions = [];
    let at = 0;
    while (at < lines.length) {
        const first = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(lines[at] ?? '');
        const line = at + 1;
        at++;
        if (first === '' || first.startsWith('#'))
            continue;
        const joined = joinContinuations(first, lines, at, escapeToken);
        at = joined.next;
        if ((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(joined.text) === '')
            continue;
        const instruction = parseInstruction(joined.text, line, escapeToken);
        const { heredocs, next } = readHeredocs(instruction, written, at);
        at = next;
        const body = heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
        instructions.push({ ...instruction, heredocs, text: `${(0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(joined.text)}${body}` });
    }
    return { syntax: syntaxOf(text, directives), escapeToken, instructions };
}
function readDirectives(lines) {
    const found = new Map();
    const start = lines[0]?.startsWith('#!') ? 1 : 0;
    for (const line of lines.slice(start)) {
        const match = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S.*)$/s.exec((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(line));
        if (match === null)
            break;
        found.set((match[1] ?? '').toLowerCase(), match[2] ?? '');
    }
    return found;
}
function syntaxOf(text, directives) {
    const written = directives.get('syntax')?.split(' ')[0];
    if (written !== undefined)
        return written;
    const foreign = /^\s*(?:\/\/\s*syntax\s*=\s*(\S+)|\{)/.exec(text);
    return foreign === null ? undefined : (foreign[1] ?? 'unknown');
}
function joinContinuations(first, lines, from, escapeToken) {
    const mark = escapeToken === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
    let text = first;
    let at = from;
    let open = mark.test(text);
    text = text.replace(mark, '$1');
    while (open && at < lines.length) {
        const line = lines[at] ?? '';
        at++;
        const begun = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(line);
        if (begun === '' || begun.startsWith('#'))
            continue;
        open = mark.test(line);
        text += line.replace(mark, '$1');
    }
    return { text, next: at };
}
function parseInstruction(text, line, escapeToken) {
    const match = /^([A-Za-z]+)(?:[ \t\v\f\r]+([\s\S]*))?$/.exec((0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(text));
    if (match === null)
        throw new Error(`line ${line} is not an instruction`);
    const keyword = (match[1] ?? '').toUpperCase();
    const { flags, rest } = splitFlags(match[2] ?? '', escapeToken);
    return { keyword, line, flags, rest: (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(rest), heredocs: [], text: (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpace */ .j0)(text) };
}
const triggerOf = ({ rest, line, heredocs }, escapeToken) => ({
    ...parseInstruction(rest, line, escapeToken),
    heredocs,
});
function splitFlags(text, escapeToken) {
    const flags = [];
    let rest = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(text);
    while (rest.startsWith('--')) {
        const { word, length } = readFlagWord(rest, escapeToken);
        rest = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .trimGoSpaceStart */ .jR)(rest.slice(length));
        if (word === '--')
            break;
        const at = word.indexOf('=');
        flags.push(at < 0 ? { name: word.slice(2), value: '' } : { name: word.slice(2, at), value: word.slice(at + 1) });
    }
    return { flags, rest };
}
function readFlagWord(text, escapeToken) {
    let word = '';
    let quote = '';
    let at = 0;
    for (; at < text.length; at++) {
        const character = text.charAt(at);
        if (quote === '' && /\s/.test(character))
            break;
        if (character === escapeToken)
            word += text.charAt(++at);
        else if (character === quote)
            quote = '';
        else if (quote === '' && (character === '"' || character === "'"))
            quote = character;
        else
            word += character;
    }
    return { word, length: at };
}
const takesHeredocs = /^(?:ADD|COPY|RUN)$/;
function readHeredocs(instruction, lines, from) {
    const { keyword, rest } = instruction.keyword === 'ONBUILD' ? parseInstruction(instruction.rest, 0, '\\') : instruction;
    const heredocs = [];
    let at = from;
    if (!takesHeredocs.test(keyword) || jsonList(rest) !== undefined)
        return { heredocs, next: at };
    for (const { name, chomp } of heredocMarks(rest)) {
        let content = '';
        for (;;) {
            const line = lines[at];
            if (line === undefined)
                throw new Error(`the heredoc "${name}" of line ${instruction.line} has no end`);
            at++;
            const end = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(line, '\r');
            if ((chomp ? end.replace(/^\t+/, '') : end) === name)
                break;
            content += `${line}\n`;
        }
        heredocs.push({ name, content });
    }
    return { heredocs, next: at };
}
function heredocMarks(text) {
    return splitQuoted(text).flatMap(word => {
        const match = /^\d*<<(-?)([^<]+)$/.exec(word);
        if (match === null)
            return [];
        return [{ name: (match[2] ?? '').replace(/["']/g, ''), chomp: match[1] === '-' }];
    });
}
function splitQuoted(text) {
    return text.match(/(?:"(?:\\[\s\S]|[^"\\])*"|'[^']*'|\\[\s\S]|\uFEFF|[^\s\u0085"'\\])+/g) ?? [];
}
function jsonList(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts),
/* harmony export */   z: () => (/* binding */ secretIdOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


const longNames = { src: 'source', dst: 'target', destination: 'target' };
function readMounts({ keyword, flags }) {
    if (keyword !== 'RUN')
        return [];
    return flags
        .filter(({ name }) => name === 'mount')
        .map(({ value }) => {
        const fields = new Map();
        for (const { text } of (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readCsvLine */ .lc)(value)) {
            const at = text.indexOf('=');
            const key = (at < 0 ? text : text.slice(0, at)).toLowerCase();
            fields.set(longNames[key] ?? key, at < 0 ? '' : text.slice(at + 1));
        }
        const { type = 'bind', from, source, target, id } = Object.fromEntries(fields);
        return {
            text: value,
            type: type.toLowerCase(),
            ...(from !== undefined && { from }),
            ...(source !== undefined && { source }),
            ...(target !== undefined && { target }),
            ...(id !== undefined && { id }),
        };
    });
}
function secretIdOf({ source = '', id = '', target = '' }, expand) {
    return expand(source) || expand(id) || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(expand(target));
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

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   Kp: () => (/* binding */ scratchImage),
/* harmony export */   WP: () => (/* binding */ expandIn),
/* harmony export */   gT: () => (/* binding */ applyVariables),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   kQ: () => (/* binding */ readArgumentScope),
/* harmony export */   lS: () => (/* binding */ outsideImage)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8421);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1266);


const outsideImage = { values: new Map(), open: true };
const scratchImage = { values: new Map(), open: false };
const lookupIn = ({ values, open }) => name => values.get(name) ?? (open ? 'unknown' : 'unset');
function readArgumentScope(file, request) {
    const { args } = request;
    const { escapeToken } = file;
    const globals = automaticArguments(request);
    const scope = { args, globals, escapeToken };
    const environment = { values: globals, open: false };
    for (const instruction of file.globals) {
        for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction)) {
            if (args[name] !== undefined)
                globals.set(name, { value: args[name] });
            else if (value !== undefined)
                globals.set(name, expandIn(value, environment, scope));
        }
    }
    return scope;
}
function automaticArguments({ args, platform, stage }) {
    const [os = '', architecture = '', variant = ''] = platform?.split('/') ?? [];
    const ofTarget = { TARGETPLATFORM: platform ?? '', TARGETOS: os, TARGETARCH: architecture, TARGETVARIANT: variant };
    const values = new Map();
    for (const [name, value] of Object.entries(ofTarget))
        values.set(name, platform === undefined ? 'unknown' : { value });
    values.set('TARGETOSVERSION', { value: '' });
    values.set('TARGETSTAGE', { value: stage === '' ? 'default' : stage });
    for (const name of ['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT', 'BUILDOSVERSION']) {
        values.set(name, 'unknown');
    }
    for (const name of values.keys())
        if (args[name] !== undefined)
            values.set(name, { value: args[name] });
    return values;
}
function expandIn(word, environment, { escapeToken }) {
    try {
        return { value: (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .expandWord */ .V)(word, lookupIn(environment), escapeToken) };
    }
    catch {
        return 'unknown';
    }
}
function applyVariables(instruction, environment, scope) {
    if (instruction.keyword === 'ARG')
        declareArguments(instruction, environment, scope);
    if (instruction.keyword !== 'ENV')
        return;
    const expanded = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction).map(({ name, value = '' }) => ({
        name: expandIn(name, environment, scope),
        variable: expandIn(value, environment, scope),
    }));
    for (const { name, variable } of expanded) {
        if (name === 'unknown')
            forgetVariables(environment);
        else
            environment.values.set(name.value, variable);
    }
}
function forgetVariables(environment) {
    for (const name of environment.values.keys())
        environment.values.set(name, 'unknown');
    environment.open = true;
}
function declareArguments(instruction, environment, scope) {
    for (const { name, value } of (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .TT)(instruction)) {
        const passed = scope.args[name];
        const inherited = scope.globals.get(name);
        if (passed !== undefined)
            environment.values.set(name, { value: passed });
        else if (value !== undefined)
            environment.values.set(name, expandIn(value, environment, scope));
        else if (inherited !== undefined)
            environment.values.set(name, inherited);
    }
}
function familiarName(name) {
    return name
        .replace(/^(?:index\.)?docker\.io\//, '')
        .replace(/^library\/(?=[^/]+$)/, '')
        .replace(/:latest$/, '');
}


/***/ }),

/***/ 1266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord)
/* harmony export */ });
/* unused harmony export UnresolvedVariable */
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6649);

class UnresolvedVariable extends Error {
    variable;
    constructor(variable) {
        super(`the value of $${variable} comes from the base image`);
        this.variable = variable;
    }
}
function expandWord(word, lookup, escapeToken) {
    return new Expansion(word, lookup, escapeToken).upTo('');
}
class Expansion {
    at = 0;
    word;
    lookup;
    escapeToken;
    constructor(word, lookup, escapeToken) {
        this.word = word;
        this.lookup = lookup;
        this.escapeToken = escapeToken;
    }
    upTo(stop, keepEscapes = false) {
        let result = '';
        while (this.at < this.word.length) {
            const character = this.word.charAt(this.at++);
            if (character === stop)
                return result;
            if (character === "'")
                result += this.singleQuoted();
            else if (character === '"')
                result += this.doubleQuoted();
            else if (character === '$')
                result += this.variable();
            else if (character === this.escapeToken)
                result += (keepEscapes ? character : '') + this.word.charAt(this.at++);
            else
                result += character;
        }
        if (stop !== '')
            throw new Error(`"${this.word}" has no matching ${stop}`);
        return result;
    }
    singleQuoted() {
        const end = this.word.indexOf("'", this.at);
        if (end < 0)
            throw new Error(`"${this.word}" has an open quote`);
        const text = this.word.slice(this.at, end);
        this.at = end + 1;
        return text;
    }
    doubleQuoted() {
        let result = '';
        while (this.at < this.word.length) {
            const character = this.word.charAt(this.at++);
            if (character === '"')
                return result;
            if (character === '$')
                result += this.variable();
            else if (character === this.escapeToken && ['"', '$', this.escapeToken].includes(this.word.charAt(this.at))) {
                result += this.word.charAt(this.at++);
            }
            else
                result += character;
        }
        throw new Error(`"${this.word}" has an open quote`);
    }
    variable() {
        if (this.word.charAt(this.at) !== '{') {
            const name = this.name();
            return name === '' ? '$' : this.valueOf(name).value;
        }
        this.at++;
        const name = this.name();
        if (name === '')
            throw new Error(`"${this.word}" has a bad substitution`);
        return this.substitution(name);
    }
    name() {
        const match = /^(?:[A-Za-z_][A-Za-z0-9_]*|\d+|[@*#?\-!$])/.exec(this.word.slice(this.at))?.[0] ?? '';
        this.at += match.length;
        return match;
    }
    valueOf(name) {
        const found = this.lookup(name);
        if (found === 'unknown')
            throw new UnresolvedVariable(name);
        return found === 'unset' ? { value: '', set: false } : { value: found.value, set: true };
    }
    substitution(name) {
        const modifier = this.word.charAt(this.at++);
        if (modifier === '}')
            return this.valueOf(name).value;
        if (modifier === '/')
            return this.replacement(name);
        if (modifier === '#' || modifier === '%')
            return this.trimmed(name, modifier);
        const emptyIsUnset = modifier === ':';
        const operator = emptyIsUnset ? this.word.charAt(this.at++) : modifier;
        if (!['-', '+', '?'].includes(operator))
            throw new Error(`"${this.word}" has an unsupported modifier`);
        const word = this.upTo('}');
        const { value, set } = this.valueOf(name);
        const given = set && !(emptyIsUnset && value === '');
        if (operator === '-')
            return given ? value : word;
        if (operator === '+')
            return given ? word : '';
        if (!given)
            throw new Error(`${name} ${word || 'is not set'}`);
        return value;
    }
    trimmed(name, side) {
        const isLongest = this.word.charAt(this.at) === side;
        if (isLongest)
            this.at++;
        const pattern = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(this.upTo('}', true), 'shell');
        const { value } = this.valueOf(name);
        const length = isLongest ? 'longest' : 'shortest';
        return side === '#'
            ? value.slice(pattern.prefixEnd(value, length) ?? 0)
            : value.slice(0, pattern.suffixStart(value, length) ?? value.length);
    }
    replacement(name) {
        const isGlobal = this.word.charAt(this.at) === '/';
        if (isGlobal)
            this.at++;
        const pattern = (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(this.upTo('/', true), 'shell');
        const replacement = this.upTo('}', true);
        return pattern.replace(this.valueOf(name).value, replacement, isGlobal ? 'all' : 'first');
    }
}


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   Rg: () => (/* binding */ safeSettings),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   lD: () => (/* binding */ createGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2278);
/* harmony import */ var _remote_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1572);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);




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
const safeSettings = [
    explicitBare,
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['log.showSignature', 'false'],
];
const quietSettings = [...safeSettings, ['gc.auto', '0'], ['maintenance.auto', 'false']];
function createGit({ capture, cwd, env, gitDir, settings = [], onRedirect }) {
    let environment = {
        ...withSettings(quietEnvironment(env), [...quietSettings, ...trustedFolders(cwd, env), ...settings]),
        ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
    };
    const runOnce = async (args, options = {}) => {
        const { stdin, onOutput, timeoutSeconds = 60 } = options;
        try {
            if (gitDir === undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeBare */ .p)(cwd))
                await (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .requireGitVersion */ .E)({ capture, env });
            return await capture('git', args, {
                cwd,
                env: { ...environment, ...options.env },
                ...(stdin === undefined ? {} : { stdin }),
                ...(onOutput === undefined ? {} : { onOutput }),
                timeoutSeconds,
            });
        }
        catch (error) {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.kind === 'service' ? timeoutError(error) : error;
        }
    };
    let hasMoved = false;
    const run = async (args, options) => {
        const result = await runOnce(args, options);
        const status = result.exitCode === 0 || hasMoved ? undefined : (0,_remote_address_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedRedirect */ .P)(result.stderr);
        if (status === undefined || onRedirect === undefined)
            return result;
        hasMoved = true;
        environment = withSettings(environment, await onRedirect(status, runOnce));
        return await runOnce(args, options);
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
const timeoutError = ({ message, cause }) => new GitError(message, { output: (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .redactAddresses */ .G2)(String(cause ?? '').trim()), timedOut: true, cause });
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
    const output = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .redactAddresses */ .G2)(result.stderr.trim());
    if (output.includes('dubious ownership')) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`git refuses to read ${cwd}, because the folder belongs to another user.`, {
            fix: `Run "git config --global --add safe.directory ${cwd}" in an earlier step, as the user of this step.`,
            terminalFix: `Run "git config --global --add safe.directory ${cwd}".`,
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
            terminalFix: 'Start the action in a folder of a git repository.',
            cause: output,
        });
    }
    const message = `git ${args[0] ?? ''} failed with exit code ${result.exitCode}: ${output}`;
    return new GitError(message, { output, timedOut: false });
}


/***/ }),

/***/ 1572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refusedRedirect),
/* harmony export */   n: () => (/* binding */ checkRemoteAddress)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2278);


function checkRemoteAddress(url, remote) {
    const what = `The remote "${remote}" of the checkout`;
    const fix = 'Set its address with "git remote set-url" in an earlier step: https://host/path, ssh://host/path or host:path.';
    const helper = /^(ext|fd)::/i.exec(url)?.[1];
    if (helper !== undefined) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${what} has an address that names a program (${helper}::…), which is not started.`, { fix });
    }
    if (/^-|^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?-/i.test(url)) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .policyError */ .nq)(`${what} has an address that begins with "-", which programs take for an option.`, { fix });
    }
    const error = addressError(url);
    if (error !== undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${what} ${error}.`, { fix });
}
function addressError(url) {
    if (url.trim() === '')
        return 'has an empty address';
    if (/\p{Cc}/u.test(url))
        return 'has a line break or another control character in its address';
    const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(url) ?? [];
    if (scheme === undefined || /^file$/i.test(scheme))
        return undefined;
    if (/^(?::|$)/.test(host ?? ''))
        return `has an address without a host: ${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAddress */ .yq)(url)}`;
    if (!/^(?:\[[^\]]*\]|[^:\s]+)(?::\d{1,5})?$/.test(host ?? '')) {
        return `has an address whose host is not valid: ${(0,_text_address_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAddress */ .yq)(url)}`;
    }
    return undefined;
}
const redirectStatus = /returned error: (30[12378])\b/;
const refusedRedirect = (printed) => redirectStatus.exec(printed)?.[1];


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

/***/ 9339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ requireGitVersion),
/* harmony export */   p: () => (/* binding */ mayBeBare)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);



const neededVersion = [2, 38];
const checks = new WeakMap();
async function requireGitVersion(ports) {
    const check = checks.get(ports.env) ?? checkVersion(ports);
    checks.set(ports.env, check);
    await check;
}
async function checkVersion({ capture, env }) {
    const { stdout } = await capture('git', ['version'], { env });
    const printed = stdout.toString('utf8').trim();
    const [, major = '0', minor = '0'] = /^git version (\d+)\.(\d+)/.exec(printed) ?? [];
    const [neededMajor, neededMinor] = neededVersion;
    if (Number(major) > neededMajor || (Number(major) === neededMajor && Number(minor) >= neededMinor))
        return;
    const needed = neededVersion.join('.');
    const found = printed.slice(0, 100) || 'a program that prints no version';
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`The git on PATH is ${found}; needed is git ${needed} or newer, which runs no program of a bare repository in a commit.`, {
        fix: `Install git ${needed} or newer on this runner or in the image of the job's container, before this step.`,
        terminalFix: `Install git ${needed} or newer.`,
    });
}
function mayBeBare(folder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && hasHeadFirst((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder));
}
function hasHeadFirst(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, '.git')))
        return false;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'HEAD'), { throwIfNoEntry: false }) !== undefined)
        return true;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    return parent !== folder && hasHeadFirst(parent);
}


/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FK: () => (/* binding */ isInside),
  ul: () => (/* binding */ outsideError),
  TN: () => (/* binding */ outsideTarget),
  jH: () => (/* binding */ readInputFile),
  gb: () => (/* binding */ readJsonText),
  Ye: () => (/* binding */ realPath)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/shared/text/json-position.js
const token = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-]))/y;
function jsonErrorPosition(text) {
    const open = [];
    let expected = 'value';
    let at = 0;
    for (;;) {
        token.lastIndex = at;
        const match = token.exec(text);
        const next = match === null ? undefined : afterToken(match, expected, open);
        if (match === null || next === undefined)
            return positionAt(text, at + leadingSpace(text, at));
        expected = next;
        at = token.lastIndex;
    }
}
function afterToken([, mark, string], expected, open) {
    const inside = open.at(-1);
    if (mark === ':')
        return expected === ':' ? 'value' : undefined;
    if (mark === ',') {
        if (expected !== 'end' || inside === undefined)
            return undefined;
        return inside === '{' ? 'key' : 'value';
    }
    if (mark === '}' || mark === ']') {
        const isEmpty = expected === (mark === '}' ? 'key or }' : 'value or ]');
        if (inside !== (mark === '}' ? '{' : '[') || (expected !== 'end' && !isEmpty))
            return undefined;
        open.pop();
        return 'end';
    }
    if (string !== undefined && (expected === 'key' || expected === 'key or }'))
        return ':';
    if (expected !== 'value' && expected !== 'value or ]')
        return undefined;
    if (mark !== '{' && mark !== '[')
        return 'end';
    open.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
}
function leadingSpace(text, at) {
    const space = /[ \t\r\n]*/y;
    space.lastIndex = at;
    return space.exec(text)?.[0].length ?? 0;
}
function positionAt(text, offset) {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
;// CONCATENATED MODULE: ./actions/shared/runtime/input-file.js




function isInside(folder, file) {
    const relative = external_node_path_.relative(folder, file);
    return relative.split(external_node_path_.sep)[0] !== '..' && !external_node_path_.isAbsolute(relative);
}
function realPath(file) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch {
        return undefined;
    }
}
function outsideTarget(workspace, file) {
    const real = realPath(file);
    if (real === undefined)
        return undefined;
    if (!isInside(workspace, file))
        return isLink(file) ? real : undefined;
    return isInside(realPath(workspace) ?? workspace, real) ? undefined : real;
}
const isLink = (file) => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
const outsideError = (what, target) => (0,errors/* policyError */.nq)(`${what} leads out of the workspace, to ${target}, and is not read.`, {
    fix: 'What is read can become public. Name the file itself, or keep it in the repository without a link to the outside.',
});
const documentLimit = 10 * 1024 * 1024;
function readInputFile({ input, file, workspace, fix, maximumBytes = documentLimit }) {
    const label = `Input "${input}":`;
    const advice = fix === undefined ? {} : { fix };
    const absolute = external_node_path_.resolve(workspace, file);
    const target = outsideTarget(external_node_path_.resolve(workspace), absolute);
    if (target !== undefined)
        throw outsideError(`${label} ${file}`, target);
    try {
        const facts = (0,external_node_fs_.existsSync)(absolute) ? (0,external_node_fs_.statSync)(absolute) : undefined;
        if (!facts?.isFile())
            throw (0,errors/* inputError */.Xu)(`${label} there is no file ${file}.`, advice);
        if (facts.size > maximumBytes) {
            throw (0,errors/* inputError */.Xu)(`${label} ${file} has ${facts.size} bytes; allowed: up to ${maximumBytes}.`, advice);
        }
        return (0,external_node_fs_.readFileSync)(absolute);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        throw (0,errors/* inputError */.Xu)(`${label} ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { ...advice, cause: error });
    }
}
function readJsonText(json, what, details) {
    try {
        return JSON.parse(json);
    }
    catch {
        const { line, column } = jsonErrorPosition(json);
        throw (0,errors/* inputError */.Xu)(`${what} is not JSON: line ${line}, column ${column}.`, details);
    }
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ hasFolderIn),
/* harmony export */   Fq: () => (/* binding */ writeFileIn),
/* harmony export */   Pc: () => (/* binding */ inlineLimit),
/* harmony export */   Pi: () => (/* binding */ refuseMisplacedFile),
/* harmony export */   a0: () => (/* binding */ makeEmptyFolder),
/* harmony export */   bD: () => (/* binding */ createDocumentsFolder),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   mI: () => (/* binding */ setJsonOutput),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   t$: () => (/* binding */ ignoreDocuments),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   zT: () => (/* binding */ documentsFolder)
/* harmony export */ });
/* unused harmony export refuseLinks */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8812);




const inlineLimit = 100_000;
function setJsonOutput(runtime, name, value, file) {
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) <= inlineLimit) {
        runtime.outputs.set(name, json);
        return json;
    }
    if (!runtime.env['RUNNER_TEMP'])
        ignoreDocuments(runtime.folders.workspace);
    writeFileIn(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file), json);
    runtime.outputs.set(name, file);
    runtime.log.warning(`Output "${name}" has ${Buffer.byteLength(json)} bytes, which is more than a later step can take as an input (${inlineLimit}). The output is the path of a file instead: ${file}`, { title: 'Output passed as a file' });
    return file;
}
function setOutputs(runtime, values) {
    for (const [name, value] of Object.entries(values)) {
        if (typeof value === 'string')
            runtime.outputs.set(name, value);
        else
            setJsonOutput(runtime, name, value.json, value.file);
    }
}
const workspaceFolder = '.image-actions';
function documentsFolder(ports, name) {
    const { trusted, relative } = locateDocument(ports, name);
    refuseLinks(trusted, relative);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
}
function locateDocument({ env, folders }, name) {
    const [trusted, parent] = env['RUNNER_TEMP']
        ? [folders.temporary, 'image-actions']
        : [folders.workspace, workspaceFolder];
    return { trusted, relative: name === undefined ? parent : `${parent}/${name}` };
}
function readDocument(ports, name) {
    const { trusted, relative } = locateDocument(ports, name);
    const status = statusWithin(trusted, relative);
    if (status === undefined)
        return undefined;
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    if (!status.isFile())
        throw notFile(file);
    if (status.size > documentLimit) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} has ${status.size} bytes, above the limit of ${documentLimit}.`, { fix });
    }
    return refusingMisplaced(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
}
const documentLimit = 16 * 1024 * 1024;
function createDocumentsFolder({ env, folders }, purpose) {
    if (env['RUNNER_TEMP'])
        return folders.create(purpose);
    ignoreDocuments(folders.workspace);
    makeEmptyFolder(folders.workspace, `${workspaceFolder}/${purpose}`);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folders.workspace, workspaceFolder, purpose);
}
function writeDocument(runtime, name, content) {
    if (!runtime.env['RUNNER_TEMP'])
        ignoreDocuments(runtime.folders.workspace);
    return writeFileIn(documentsFolder(runtime), name, content);
}
function ignoreDocuments(workspace) {
    refuseLinks(workspace, `${workspaceFolder}/.gitignore`);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(workspace, workspaceFolder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '.gitignore')))
        writeFileIn(folder, '.gitignore', '*\n');
}
function refuseLinks(trusted, relative) {
    statusWithin(trusted, relative);
}
const statusWithin = (trusted, relative) => refusingMisplaced(trusted, () => {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(trusted, { throwIfNoEntry: false })?.isDirectory() === false)
        throw notFolder(trusted);
    return statusBelow(trusted, relative.split('/'));
});
function statusBelow(folder, [part = '', ...rest]) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, part);
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    if (status?.isSymbolicLink())
        throw linkError(file);
    if (status === undefined || rest.length === 0)
        return status;
    if (!status.isDirectory())
        throw notFolder(file);
    return statusBelow(file, rest);
}
const fix = 'Remove it; if it is part of the repository, remove it there too.';
const linkError = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is a link: symbolic links are not followed there.`, { fix });
const notFolder = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not a folder.`, { fix });
const notFile = (file) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not a regular file.`, { fix });
const misplaced = ['ENOTDIR', 'EISDIR', 'ELOOP', 'EEXIST', 'ENOTEMPTY'];
function refusingMisplaced(file, work) {
    try {
        return work();
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error);
        if (code === undefined)
            throw error;
        if (misplaced.includes(code)) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .policyError */ .nq)(`${file} is not used, because files and folders are not where they belong: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
                fix,
                cause: error,
            });
        }
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`${file} cannot be used: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, {
            fix: 'Check that the folder exists, that its disk has space, and that the user of this step may write in it.',
            cause: error,
        });
    }
}
function hasFolderIn(trusted, relative) {
    const status = statusWithin(trusted, relative);
    if (status !== undefined && !status.isDirectory())
        throw notFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative));
    return status !== undefined;
}
function refuseMisplacedFile(trusted, relative) {
    if (statusWithin(trusted, relative)?.isFile() === false)
        throw notFile(node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative));
}
function makeEmptyFolder(trusted, relative) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    hasFolderIn(trusted, relative);
    refusingMisplaced(folder, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    });
}
function writeFileIn(trusted, relative, content) {
    refuseMisplacedFile(trusted, relative);
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, relative);
    const partial = node_path__WEBPACK_IMPORTED_MODULE_2__.join(trusted, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    return refusingMisplaced(file, () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(partial, content, { flag: 'wx' });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(partial, file);
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(partial, { force: true });
            throw error;
        }
        return file;
    });
}


/***/ }),

/***/ 306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readTogether)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4126);


async function readTogether(readings) {
    const results = await Promise.allSettled(readings);
    const reasons = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    const errors = reasons.filter(reason => reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ);
    const bug = reasons.find(reason => !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ || reason instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o9));
    if (bug !== undefined)
        throw bug;
    if (errors.length > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('input', errors.map(error => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)).join('\n'));
    if (reasons.length > 0)
        throw errors[0] ?? reasons[0];
    return await Promise.all(readings);
}


/***/ }),

/***/ 3501:
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

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   q: () => (/* binding */ systemRetryPorts)
/* harmony export */ });
const systemRetryPorts = {
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    random: Math.random,
    now: Date.now,
};
async function retry(attempt, policy, ports = systemRetryPorts) {
    const end = ports.now() + policy.deadlineSeconds * 1000;
    for (let number = 1;; number++) {
        const outcome = await attempt(number);
        if ('done' in outcome)
            return outcome.done;
        const bound = Math.min(policy.capMilliseconds, policy.baseMilliseconds * 2 ** (number - 1));
        const pause = outcome.afterMilliseconds ?? Math.floor(ports.random() * bound);
        if (number >= policy.attempts || ports.now() + pause > end)
            throw outcome.again;
        await ports.sleep(pause);
    }
}


/***/ }),

/***/ 7625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ guessSource),
/* harmony export */   TF: () => (/* binding */ createKnownTags),
/* harmony export */   mx: () => (/* binding */ versionOfTag)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4076);

function createKnownTags(names) {
    const found = new Map();
    return {
        names,
        versions(source) {
            const key = JSON.stringify([source.scheme, source.tagPrefix, String(source.match)]);
            const versions = found.get(key) ?? names.flatMap(name => versionOfTag(name, source) ?? []);
            found.set(key, versions);
            return versions;
        },
    };
}
function versionOfTag(name, { scheme, tagPrefix, match }) {
    if (!name.startsWith(tagPrefix))
        return undefined;
    const matched = match === undefined ? name.slice(tagPrefix.length) : match.exec(name.slice(tagPrefix.length))?.[1];
    return matched === undefined ? undefined : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(matched.replaceAll('/', '-'), scheme);
}
const starts = [/(?<![0-9A-Za-z.])v?\d+\.\d/i, /v?\d/i];
function guessSource(name) {
    for (const start of starts) {
        const at = name.search(start);
        if (at < 0)
            continue;
        const tagPrefix = name.slice(0, at);
        for (const scheme of ['loose', 'pep440']) {
            const source = { scheme, tagPrefix, match: undefined };
            if (versionOfTag(name, source) !== undefined)
                return source;
        }
    }
    return undefined;
}


/***/ }),

/***/ 4076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   o: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5797);

function parseVersion(text, scheme) {
    if (scheme === 'pep440')
        return parsePep440(text);
    return parseSemver(text) ?? (scheme === 'loose' ? parseLoose(text) : undefined);
}
function parseSemver(raw) {
    const found = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__(raw.replace(/^\s*[v=]+\s*/, ''));
    if (found === null)
        return undefined;
    const { major, minor, patch, prerelease } = found;
    return release(raw, [major, minor, patch].map(String), prerelease.join('.'));
}
function parseLoose(raw) {
    const [match, numbers = '', prerelease = ''] = /^[v=]?(\d+(?:\.\d+){0,5})(?:-([0-9A-Za-z.-]+))?(?:\+\S*)?$/.exec(raw) ?? [];
    if (match === undefined || raw.length > maxLength)
        return undefined;
    const written = atLeastThree(numbers.split('.'), '0');
    return written.map(Number).every(Number.isSafeInteger) ? release(raw, written, prerelease) : undefined;
}
const maxLength = 256;
const atLeastThree = (parts, zero) => [
    ...parts,
    ...Array(Math.max(0, 3 - parts.length)).fill(zero),
];
function release(raw, written, suffix) {
    const core = written.join('.');
    const prerelease = suffix === '' ? undefined : suffix.split('.').map(identifierOf);
    return {
        raw,
        text: suffix === '' ? core : `${core}-${suffix}`,
        parts: written.map(Number),
        written,
        epoch: 0,
        prerelease,
        channel: /^[a-z]+/i.exec(String(prerelease?.[0] ?? ''))?.[0].toLowerCase() ?? '',
        final: prerelease === undefined,
        order: prerelease === undefined ? [2] : [1, ...prerelease],
    };
}
const identifierOf = (part) => (/^\d+$/.test(part) ? Number(part) : part);
const pep440 = /^\s*v?(?:(?<epoch>\d+)!)?(?<numbers>\d+(?:\.\d+)*)(?:[-_.]?(?<word>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?:-(?<bare>\d+)|[-_.]?(?<after>post|rev|r)[-_.]?(?<post>\d*))?(?:[-_.]?(?<early>dev)[-_.]?(?<dev>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;
const phases = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
const channels = { a: 'alpha', b: 'beta', rc: 'rc' };
function parsePep440(raw) {
    const found = raw.length > maxLength ? undefined : pep440.exec(raw)?.groups;
    if (found === undefined)
        return undefined;
    const { numbers = '', word, local } = found;
    const phase = word === undefined ? undefined : phases[word.toLowerCase()];
    const pre = phase === undefined ? undefined : Number(found['pre'] || 0);
    const posted = found['bare'] !== undefined || found['after'] !== undefined;
    const post = posted ? Number(found['bare'] ?? (found['post'] || 0)) : undefined;
    const dev = found['early'] === undefined ? undefined : Number(found['dev'] || 0);
    const epoch = Number(found['epoch'] ?? 0);
    const segments = numbers.split('.').map(Number);
    if (!segments.every(Number.isSafeInteger))
        return undefined;
    const parts = atLeastThree(segments, 0);
    const text = [
        epoch === 0 ? '' : `${epoch}!`,
        segments.join('.'),
        phase === undefined ? '' : `${phase}${pre}`,
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.toLowerCase().replace(/[-_]/g, '.')}`,
    ].join('');
    const early = phase !== undefined || dev !== undefined;
    return {
        raw,
        text,
        parts,
        written: parts.map(String),
        epoch,
        prerelease: early ? [phase ?? 'dev', pre ?? dev ?? 0] : undefined,
        channel: phase === undefined ? (dev === undefined ? '' : 'dev') : channels[phase],
        final: !early && post === undefined,
        order: pepOrder(phase, pre, post, dev),
    };
}
function pepOrder(phase, pre, post, dev) {
    const beforeAll = phase === undefined && post === undefined && dev !== undefined;
    const rank = beforeAll ? 0 : phase === undefined ? 4 : { a: 1, b: 2, rc: 3 }[phase];
    return [rank, pre ?? 0, post ?? -1, dev ?? Number.MAX_SAFE_INTEGER];
}
function compareVersions(a, b) {
    return a.epoch - b.epoch || compareLists(a.parts, b.parts, 0) || compareLists(a.order, b.order, -1);
}
function compareLists(a, b, missing) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const left = a[index] ?? missing;
        const right = b[index] ?? missing;
        if (left === right)
            continue;
        if (typeof left !== typeof right)
            return typeof left === 'number' ? -1 : 1;
        return left < right ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 2278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ basicCredentials),
/* harmony export */   G2: () => (/* binding */ redactAddresses),
/* harmony export */   NM: () => (/* binding */ looksLikeToken),
/* harmony export */   SY: () => (/* binding */ secretsOfUserInfo),
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   kJ: () => (/* binding */ credentialsOfAddress),
/* harmony export */   lS: () => (/* binding */ splitAddress),
/* harmony export */   yq: () => (/* binding */ redactAddress)
/* harmony export */ });
function splitAddress(text) {
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0] ?? '';
    const rest = text.slice(scheme.length);
    const at = rest.lastIndexOf('@');
    const after = rest.slice(at + 1);
    const mark = after.search(/[?#]/);
    return {
        scheme,
        login: at < 0 ? undefined : rest.slice(0, at),
        location: mark < 0 ? after : after.slice(0, mark),
        query: mark < 0 ? '' : after.slice(mark),
    };
}
function redactAddress(address) {
    const { scheme, login, location, query } = splitAddress(address);
    return `${scheme}${login === undefined ? '' : '***@'}${location}${query === '' ? '' : `${query[0]}***`}`;
}
function redactAddresses(text) {
    return text.replace(/\S+/g, word => {
        const start = startOfAddress(word);
        if (start === undefined)
            return hasPassword(word) ? `***@${splitAddress(word).location}` : word;
        const { scheme, login, location, query } = splitAddress(word.slice(start));
        return `${word.slice(0, start)}${scheme}${login === undefined ? '' : '***@'}${location}${redactQuery(query)}`;
    });
}
function startOfAddress(word) {
    let start = word.indexOf('://');
    if (start < 0)
        return undefined;
    while (/[a-z0-9+.-]/i.test(word[start - 1] ?? ''))
        start--;
    return start;
}
function hasPassword(word) {
    const { login = '' } = splitAddress(word);
    return login.includes(':') || looksLikeToken(login);
}
const credentialName = /token|passw|secret|key|auth|credential|signature|^pat$/i;
const redactQuery = (query) => query
    .split(/(?=[?&#;])/)
    .map(parameter => {
    const equals = parameter.indexOf('=');
    const isCredential = equals > 0 && credentialName.test(parameter.slice(1, equals));
    return isCredential ? `${parameter.slice(0, equals)}=***` : parameter;
})
    .join('');
function credentialsIn(text) {
    return [...text.matchAll(/[^\s"']+/g)].flatMap(([word]) => credentialsOfAddress(word.slice(startOfAddress(word) ?? 0)));
}
function credentialsOfAddress(address) {
    const { scheme, login = '', query } = splitAddress(address);
    const values = query.split(/[?&#;]/).map(parameter => parameter.slice(parameter.indexOf('=') + 1));
    const found = [...credentialsOfLogin(login, scheme), ...values.filter(value => value.length >= minPart)];
    return [...new Set(found)];
}
function credentialsOfLogin(login, scheme) {
    const isUserOfSsh = (scheme === '' || /^ssh:/i.test(scheme)) && !login.includes(':');
    if (login === '' || (isUserOfSsh && !looksLikeToken(login)))
        return [];
    if (!/[\s/\\]/.test(login))
        return secretsOfUserInfo(login);
    const parts = login.split(/[\s/\\:@?&=]+/).filter(part => part.length >= minPart && !isHostName(part));
    return [...secretsOfUserInfo(login), ...parts];
}
const minPart = 8;
const isHostName = (text) => /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/.test(text);
const tokenPrefix = /^(?:gh[opsur]_|github_pat_|gl[a-z]{2,6}[-_]|ATBB|ATATT)/;
const looksLikeToken = (text) => tokenPrefix.test(text) ||
    (text.length >= 16 && /\d/.test(text) && /[a-z]/i.test(text) && !/^APKA[A-Z0-9]{16}$/.test(text));
function secretsOfUserInfo(userInfo) {
    const colon = userInfo.indexOf(':');
    const secret = colon < 0 ? userInfo : userInfo.slice(colon + 1);
    const forms = [userInfo, secret, decodePercent(secret), basicCredentials(userInfo)];
    return [...new Set(forms)].filter(form => form.length >= shortestSecret);
}
const shortestSecret = 4;
function basicCredentials(userInfo) {
    const colon = userInfo.indexOf(':');
    const user = decodePercent(colon < 0 ? userInfo : userInfo.slice(0, colon));
    const password = colon < 0 ? '' : decodePercent(userInfo.slice(colon + 1));
    return Buffer.from(`${user}:${password}`).toString('base64');
}
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


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


/***/ }),

/***/ 5573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ codeList),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   H5: () => (/* binding */ shortHashes),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function escapeMarkdown(text) {
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$^-]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/@/g, '&#64;&#8203;')
        .replace(/&#35;(?=\d)/g, '&#35;&#8203;')
        .replace(/\bGH&#45;(?=\d)/gi, '$&&#8203;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
function code(text) {
    const parts = text.split(breakable).filter(part => part !== '');
    return `<code>${parts.map(part => escapeMarkdown(part).replaceAll('&#8203;', '')).join('<wbr>')}</code>`;
}
const breakable = /([^\s/-]{10}(?=[^\s/-]{4})|[^\s/-]{0,9}\/(?=[^\s/]{4}))/u;
const shortHashes = (text) => text.replace(/[0-9a-f]{40,}/g, hash => `${hash.slice(0, 12)}…`);
const codeList = (names) => names.map(code).join(', ');
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function fenced(language, text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(match => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function mermaidLabel(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[&"<>[\](){}|`#;\\]/g, character => `#${character.charCodeAt(0)};`);
}
function details(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ })

};
