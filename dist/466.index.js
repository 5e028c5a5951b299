export const id = 466;
export const ids = [466];
export const modules = {

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

/***/ 86769:
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

/***/ 42466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ update_helm_values_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
;// CONCATENATED MODULE: ./build/actions/update-helm-values/commit-message.js
function commitMessage({ plan, wanted, given, context }) {
    const written = writtenImages(plan, wanted.images);
    const body = given === '' ? `${subject(written)}\n\n${bodyOf(plan)}` : given.replace(/\r\n?/g, '\n').trim();
    return `${body}\n\n${trailers(written, wanted, context).join('\n')}\n`;
}
function writtenImages(plan, images) {
    const names = new Set(plan.files.flatMap(({ decisions }) => decisions.flatMap(({ edits, image }) => (edits.length > 0 ? [image] : []))));
    return images.filter(({ name }) => names.has(name));
}
const versionOf = ({ tag, digest }) => tag ?? digest.slice(0, 'sha256:'.length + 12);
function subject(images) {
    const versions = new Set(images.map(versionOf));
    const [version] = versions;
    const names = images.length > 3 ? `${images.length} images` : joinNames(images.map(({ name }) => name));
    return versions.size === 1 ? `Update ${names} to ${version}` : `Update ${names}`;
}
function joinNames(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function bodyOf({ files }) {
    return files
        .flatMap(({ file, decisions }) => {
        const changes = decisions.flatMap(({ image, edits }) => edits.map(edit => `- ${image} ${changeOf(edit)}`));
        return changes.length === 0 ? [] : [`${file}:\n${changes.join('\n')}`];
    })
        .join('\n\n');
}
const changeOf = (edit) => `${edit.key}: ${shown(edit.old)} -> ${shown(edit.new)}`;
function shown(value) {
    const text = value
        .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
        .replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1');
    return text === '' ? '(empty)' : text.slice(0, 140);
}
function trailers(images, wanted, context) {
    const lines = images.map(({ repository, tag, digest }) => `Image-Actions-Image: ${repository}${tag === null ? '' : `:${tag}`}@${digest}`);
    const here = context.repository === '' ? context.revision : `${context.repository}@${context.revision}`;
    lines.push(`Image-Actions-Source: ${wanted.source ?? here}`);
    const { run, url } = context;
    if (run === null)
        return lines;
    const address = context.source === 'github' ? `${url}/actions/runs/${run.id}/attempts/${run.attempt}` : `${run.id}`;
    return [...lines, `Image-Actions-Run: ${address}`];
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/update-helm-values/quoting.js
const quoteStyles = ['auto', 'always', 'keep'];
const word = /^[A-Za-z_][\w.-]*$/;
const special = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i;
const threeNumbers = /^\d+(?:\.\d+){2,}(?:[-.+][\w.-]*)?$/;
const digest = /^sha256:[0-9a-f]{64}$/;
const reference = /^\w[\w.:-]*[/@][\w.:/@-]*\w$/;
function isPlainString(value) {
    return (word.test(value) && !special.test(value)) || [threeNumbers, digest, reference].some(form => form.test(value));
}
function writeValue(value, now, wasString, style) {
    if (!/^[\w.:/@-]+$/.test(value))
        throw new Error(`"${value}" is no tag, digest or reference`);
    if (now === 'single')
        return `'${value}'`;
    const mayStayPlain = style === 'keep' || (style === 'auto' && wasString);
    return now === 'plain' && mayStayPlain && isPlainString(value) ? value : `"${value}"`;
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/value-path.js

const plainKey = /^[^\s."'[\]=]+/;
function parseValuePath(text) {
    const path = [];
    let at = 0;
    const refuse = (why) => (0,errors/* inputError */.Xu)(`"${text}" is not a path: ${why} at character ${at + 1}; allowed: keys joined by dots, [0] for the items of lists, "x.y" for keys with dots`);
    while (at < text.length) {
        const rest = text.slice(at);
        const index = /^\[(0|[1-9]\d{0,8})\]/.exec(rest);
        if (index !== null) {
            path.push(Number(index[1]));
            at += index[0].length;
            continue;
        }
        if (path.length > 0) {
            if (rest[0] !== '.')
                throw refuse('a dot or an index is expected');
            at += 1;
        }
        const { key, length } = readKey(text.slice(at));
        if (length === 0)
            throw refuse('a key is expected');
        path.push(key);
        at += length;
    }
    if (path.length === 0)
        throw refuse('a key is expected');
    return path;
}
function readKey(rest) {
    const quoted = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0];
    if (quoted === undefined) {
        const key = plainKey.exec(rest)?.[0] ?? '';
        return { key, length: key.length };
    }
    try {
        return { key: String(JSON.parse(quoted)), length: quoted.length };
    }
    catch {
        return { key: '', length: 0 };
    }
}
function formatValuePath(path) {
    return path
        .map((part, index) => {
        if (typeof part === 'number')
            return `[${part}]`;
        const key = plainKey.exec(part)?.[0] === part ? part : JSON.stringify(part);
        return index === 0 ? key : `.${key}`;
    })
        .join('');
}

// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var images_reference = __webpack_require__(50498);
// EXTERNAL MODULE: ./build/actions/shared/images/tag.js
var tag = __webpack_require__(74051);
// EXTERNAL MODULE: ./build/actions/shared/runtime/suggestion.js
var suggestion = __webpack_require__(92583);
;// CONCATENATED MODULE: ./build/actions/update-helm-values/wanted-images.js




async function readWanted(inputs, runtime) {
    if (inputs.images !== '' && inputs.digests !== '') {
        throw (0,errors/* inputError */.Xu)('Both "digests" and "images" are given; give one of them.');
    }
    if (inputs.images !== '')
        return { images: wanted_images_select(readLines(inputs), inputs.only), source: null };
    const { readManifest } = await Promise.all(/* import() */[__webpack_require__.e(553), __webpack_require__.e(123)]).then(__webpack_require__.bind(__webpack_require__, 89123));
    const manifest = await readManifest(inputs.digests, runtime);
    const all = Object.entries(manifest.images).map(([name, image]) => ({ name, image }));
    if (all.length === 0)
        throw (0,errors/* inputError */.Xu)('The digest manifest holds no image.');
    const chosen = wanted_images_select(all, inputs.only);
    const images = chosen.map(({ name, image }) => ({
        name,
        repository: image.image,
        mirrors: image.mirrors,
        tag: tagFor(name, inputs.tag, image),
        digest: image.digest,
    }));
    const { repository, revision } = manifest;
    return { images, source: repository === '' ? revision : `${repository}@${revision}` };
}
function tagFor(name, choice, image) {
    if (choice === 'none')
        return null;
    if (choice !== 'immutable') {
        const known = [...new Set([...image.tags, ...(image.immutableTag === null ? [] : [image.immutableTag])])];
        if (known.includes(choice))
            return choice;
        throw (0,errors/* inputError */.Xu)(`Input "tag": the image "${name}" was not published as "${choice}"${(0,suggestion/* didYouMean */.a)(choice, known)}; its tags are: ${known.join(', ') || 'none'}.`, { fix: 'Write a tag that was pushed, or "none" to write the digest alone.' });
    }
    if (image.immutableTag !== null)
        return image.immutableTag;
    throw (0,errors/* inputError */.Xu)(`The image "${name}" has no tag that never moves.`, {
        fix: 'Add a rule for one to compute-tags (e.g. type=sha), or set "tag: none" to write the digest alone.',
    });
}
function wanted_images_select(all, only) {
    const names = all.map(({ name }) => name);
    for (const target of only) {
        if (names.includes(target))
            continue;
        throw (0,errors/* inputError */.Xu)(`Input "only": there is no image "${target}"${(0,suggestion/* didYouMean */.a)(target, names)}; there are ${names.join(', ')}.`);
    }
    return only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
}
function readLines({ images, tag: choice }) {
    const wanted = new Map();
    for (const [given, text] of imagePairs(images)) {
        const { registry, path: repositoryPath, tag, digest } = (0,images_reference/* parseReference */.F2)(text);
        const name = given || (repositoryPath.split('/').at(-1) ?? '');
        if (digest === undefined) {
            throw (0,errors/* inputError */.Xu)(`Input "images": "${text}" has no digest; allowed: name=repository[:tag]@sha256:…`);
        }
        if (wanted.has(name))
            throw (0,errors/* inputError */.Xu)(`Input "images": "${name}" is given twice.`);
        const repository = (0,images_reference/* repositoryOf */._M)({ registry, path: repositoryPath });
        wanted.set(name, {
            name,
            repository,
            mirrors: [],
            tag: choice === 'none' ? null : lineTag(name, choice, tag),
            digest,
        });
    }
    return [...wanted.values()];
}
function lineTag(name, choice, tag) {
    if (choice === 'immutable' || choice === tag)
        return tag ?? null;
    throw (0,errors/* inputError */.Xu)(`Input "tag": the line of "${name}" in "images" ${tag === undefined ? 'has no tag' : `has the tag "${tag}"`}, not "${choice}".`, {
        fix: `Write the tag into the line: ${name}=repository:${choice}@sha256:…, and leave "tag" out.`,
    });
}
function imagePairs(images) {
    if (images.startsWith('{')) {
        const entries = Object.entries(parseObject(images));
        return entries.map(([name, reference]) => {
            if (typeof reference === 'string')
                return [name, reference];
            throw (0,errors/* inputError */.Xu)(`Input "images": "${name}" is not a text.`);
        });
    }
    return images
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(line => {
        const at = line.indexOf('=');
        return at < 0 ? ['', line] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (error) {
        throw (0,errors/* inputError */.Xu)('Input "images" begins like JSON, but is not.', { cause: error });
    }
    throw (0,errors/* inputError */.Xu)('Input "images" is not a JSON object of references.');
}
function tagChoice(text) {
    if ((0,tag/* isTag */.dz)(text))
        return text;
    throw (0,errors/* inputError */.Xu)(`"${text}" is not a tag; allowed: immutable, none, or a tag of the images`);
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/inputs.js






const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
const inputs_inputs = {
    'values-files': (0,inputs/* list */.p_)({ required: true }),
    digests: (0,inputs/* text */.Qq)(),
    images: (0,inputs/* text */.Qq)(),
    only: (0,inputs/* list */.p_)({ separator: ',' }),
    path: (0,inputs/* text */.Qq)({ parse: parsePaths }),
    tag: (0,inputs/* text */.Qq)({ fallback: 'immutable', parse: tagChoice }),
    create: (0,inputs/* flag */.Jt)(false),
    quote: (0,inputs/* choice */.Yq)(quoteStyles, 'auto'),
    mode: (0,inputs/* choice */.Yq)(['push', 'none'], 'push'),
    branch: (0,inputs/* text */.Qq)({ parse: parseBranch }),
    checkout: (0,inputs/* text */.Qq)({ fallback: '.', parse: parseFolder }),
    'commit-message': (0,inputs/* text */.Qq)(),
    author: (0,inputs/* text */.Qq)({ fallback: bot, parse: parsePerson }),
    'max-attempts': (0,inputs/* wholeNumber */.rD)({ fallback: 20, min: 1, max: 100 }),
    deadline: (0,inputs/* wholeNumber */.rD)({ fallback: 300, min: 1, max: 3600 }),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
function parsePaths(value) {
    const paths = new Map();
    for (const line of (0,inputs/* splitLines */.uz)(value)) {
        const at = line.indexOf('=');
        const image = line.slice(0, Math.max(0, at)).trim();
        if (image === '')
            throw (0,errors/* inputError */.Xu)(`line "${line}" is not of the form image=path, e.g. api=services.api.image`);
        paths.set(image, [...(paths.get(image) ?? []), parseValuePath(line.slice(at + 1).trim())]);
    }
    return paths;
}
function parseBranch(value) {
    const branch = value.replace(/^refs\/heads\//, '');
    const parts = branch.split('/');
    const isValid = !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{/.test(branch) &&
        !branch.startsWith('-') &&
        branch !== '@' &&
        parts.every(part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
        !branch.endsWith('.');
    if (branch === '' || isValid)
        return branch;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not the name of a branch`);
}
function parseFolder(value) {
    const parts = value.split(/[/\\]/);
    if (!(0,external_node_path_.isAbsolute)(value) && !parts.includes('..'))
        return value;
    throw (0,errors/* inputError */.Xu)(`"${value}" is not a folder below the workspace; allowed: a relative path without ".."`);
}
function parsePerson(value) {
    const [, name, email] = /^([^<>\u0000-\u001f]*[^<>\s\u0000-\u001f])\s*<([^<>\s\u0000-\u001f]+)>$/.exec(value) ?? [];
    if (name !== undefined && email !== undefined)
        return { name, email };
    throw (0,errors/* inputError */.Xu)(`"${value}" is not an author; allowed: Name <name@example.org>`);
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/update-helm-values/diff.js
const context = 3;
function unifiedDiff(file, old, now, edits) {
    const rows = rowsOf(old, now, edits);
    const changed = rows.flatMap((row, index) => (row.sign === ' ' ? [] : [index]));
    const hunks = [];
    for (const index of changed) {
        const from = Math.max(0, index - context);
        const to = Math.min(rows.length, index + context + 1);
        const last = hunks.at(-1);
        if (last !== undefined && from <= last[1])
            last[1] = to;
        else
            hunks.push([from, to]);
    }
    const body = hunks.map(([from, to]) => hunkText(rows, from, to));
    return [`--- a/${file}`, `+++ b/${file}`, ...body].join('\n');
}
function hunkText(rows, from, to) {
    const count = (part, other) => part.filter(({ sign }) => sign !== other).length;
    const before = rows.slice(0, from);
    const part = rows.slice(from, to);
    const head = `@@ -${count(before, '+') + 1},${count(part, '+')} +${count(before, '-') + 1},${count(part, '-')} @@`;
    return [head, ...part.map(({ sign, text }) => `${sign}${text}`)].join('\n');
}
function rowsOf(old, now, edits) {
    const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
    const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
    const after = now.split('\n');
    const rows = [];
    const pending = [];
    let at = 0;
    for (const [index, line] of old.split('\n').entries()) {
        const isReplaced = replaced.has(index + 1);
        if (!isReplaced)
            rows.push(...pending.splice(0));
        rows.push({ sign: isReplaced ? '-' : ' ', text: line });
        if (isReplaced)
            pending.push({ sign: '+', text: after[at] ?? '' });
        at += 1;
        if (!added.has(index + 1))
            continue;
        pending.push({ sign: '+', text: after[at] ?? '' });
        at += 1;
    }
    rows.push(...pending);
    const last = rows.at(-1);
    if (last?.sign === ' ' && last.text === '')
        rows.pop();
    return rows;
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/source-file.js

const maximumBytes = 5 * 1024 * 1024;
const loadYaml = async () => await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
function readSource(yaml, file, bytes) {
    if (bytes.byteLength > maximumBytes) {
        throw (0,errors/* inputError */.Xu)(`${file} has ${bytes.byteLength} bytes; allowed: up to ${maximumBytes}.`, { file });
    }
    const buffer = Buffer.from(bytes);
    const whole = buffer.toString('utf8');
    if (!Buffer.from(whole, 'utf8').equals(buffer)) {
        throw (0,errors/* inputError */.Xu)(`${file} is not UTF-8, so an edit would change more than the image.`, {
            file,
            fix: 'Save the file as UTF-8.',
        });
    }
    const hasByteOrderMark = whole.startsWith('\uFEFF');
    const text = hasByteOrderMark ? whole.slice(1) : whole;
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw (0,errors/* inputError */.Xu)(`${file} is a pointer of Git LFS, not the file itself.`, {
            file,
            fix: 'Take the file out of Git LFS; values files are small.',
        });
    }
    const lines = new yaml.LineCounter();
    const documents = parse(yaml, file, text, lines);
    const source = {
        file,
        text,
        hasByteOrderMark,
        documents,
        documents11: parseAs(yaml, text, '1.1'),
        lineAt: offset => Math.max(1, lines.linePos(offset).line),
    };
    refuseTemplate(yaml, source);
    refuseEncrypted(yaml, source);
    return source;
}
const bytesOf = (source, text) => Buffer.from(source.hasByteOrderMark ? `\uFEFF${text}` : text, 'utf8');
function parseAs(yaml, text, version, lineCounter) {
    const parsed = yaml.parseAllDocuments(text, {
        keepSourceTokens: true,
        version,
        merge: false,
        logLevel: 'silent',
        ...(lineCounter === undefined ? {} : { lineCounter }),
    });
    return 'empty' in parsed ? [] : parsed;
}
function parse(yaml, file, text, lines) {
    const documents = parseAs(yaml, text, '1.2', lines);
    for (const document of documents) {
        const [error] = document.errors;
        if (error === undefined)
            continue;
        const at = lines.linePos(error.pos[0]);
        if (/^[^#\n]*\{\{/m.test(text))
            throw isTemplate(file, at.line);
        const duplicate = error.code === 'DUPLICATE_KEY' ? 'A key stands twice in one map' : 'The file is not valid YAML';
        const [reason = ''] = error.message.split('\n');
        throw (0,errors/* inputError */.Xu)(`${duplicate}: ${reason.replace(/ at line \d+, column \d+:?$/, '')}`, {
            file,
            line: at.line,
            column: at.col,
            fix: 'Correct the file; nothing was written.',
        });
    }
    return documents;
}
const isTemplate = (file, line) => (0,errors/* inputError */.Xu)('The file is a template ("{{" outside quotes), not a values file.', {
    file,
    line,
    fix: 'Name values files only; templates read their images from them.',
});
function refuseTemplate(yaml, { file, text, documents, lineAt }) {
    for (const document of documents) {
        yaml.visit(document, {
            Map: (_, map) => {
                const start = map.range?.[0] ?? 0;
                if (text.startsWith('{{', start))
                    throw isTemplate(file, lineAt(start));
            },
        });
    }
}
function refuseEncrypted(yaml, { file, documents, lineAt }) {
    for (const document of documents) {
        const contents = document.contents;
        if (!yaml.isMap(contents))
            continue;
        const sops = contents.get('sops', true);
        if (yaml.isMap(sops) && sops.has('mac')) {
            throw (0,errors/* inputError */.Xu)('The file is encrypted by SOPS; an edit would break its signature (mac).', {
                file,
                line: lineAt(rangeOf(sops)[0]),
                fix: 'Keep images in a values file of their own that is not encrypted.',
            });
        }
    }
}
function rangeOf(node) {
    if (!node.range)
        throw new Error('a node of a parsed document has no range');
    return [node.range[0], node.range[1]];
}
function aliasesOf(yaml, document) {
    const aliases = new Map();
    yaml.visit(document, {
        Alias: (_, alias) => {
            if (!aliases.has(alias.source))
                aliases.set(alias.source, alias);
        },
    });
    return aliases;
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/place.js



function mapsOf(yaml, source) {
    const maps = [];
    const walk = (place) => {
        if (yaml.isMap(place.node))
            maps.push(place);
        for (const child of childrenOf(yaml, place))
            walk(child);
    };
    source.documents.forEach((document, index) => {
        walk(rootOf(document, index));
    });
    return maps;
}
const rootOf = (document, index) => ({
    document: index,
    path: [],
    positions: [],
    node: document.contents,
    pair: null,
    around: [],
});
function childrenOf(yaml, place) {
    const { node, document, path, positions, around } = place;
    if (yaml.isSeq(node)) {
        return node.items.map((item, index) => ({
            document,
            path: [...path, index],
            positions: [...positions, index],
            node: item,
            pair: null,
            around: [...around, node],
        }));
    }
    if (!yaml.isMap(node))
        return [];
    return node.items.flatMap((pair, index) => {
        if (!yaml.isScalar(pair.key))
            return [];
        const child = {
            document,
            path: [...path, String(pair.key.value)],
            positions: [...positions, index],
            node: pair.value,
            pair,
            around: [...around, node],
        };
        return [child];
    });
}
const childAt = (yaml, place, key) => childrenOf(yaml, place).find(child => child.path.at(-1) === key);
function placesAt(yaml, source, path) {
    return source.documents.flatMap((document, index) => {
        let place = rootOf(document, index);
        for (const key of path)
            place = place && childAt(yaml, place, key);
        return place === undefined || place.node === undefined ? [] : [place];
    });
}
function explainMissing(yaml, source, path) {
    let best;
    source.documents.forEach((document, index) => {
        let place = rootOf(document, index);
        let depth = 0;
        for (const key of path) {
            const child = childAt(yaml, place, key);
            if (child === undefined)
                break;
            place = child;
            depth += 1;
        }
        if (best === undefined || depth > best.depth)
            best = { place, depth };
    });
    if (best === undefined)
        return 'the file is empty';
    const { place, depth } = best;
    const next = path[depth];
    const at = depth === 0 ? 'the top of the file' : `"${formatValuePath(path.slice(0, depth))}"`;
    if (yaml.isAlias(place.node))
        return `${at} is an alias (*${place.node.source}), which paths do not pass`;
    if (yaml.isSeq(place.node))
        return `${at} is a list of ${place.node.items.length}, without ${JSON.stringify(next)}`;
    if (!yaml.isMap(place.node))
        return `${at} is a single value, without keys`;
    const keys = childrenOf(yaml, place).map(child => String(child.path.at(-1)));
    const shown = keys.slice(0, 12).join(', ') + (keys.length > 12 ? ', …' : '');
    return `${at} has no key ${JSON.stringify(next)}${(0,suggestion/* didYouMean */.a)(String(next), keys)}; it has ${shown || 'none'}`;
}
function lineOf(source, yaml, place) {
    const key = place.pair?.key;
    const node = yaml.isNode(key) ? key : place.node;
    return source.lineAt(yaml.isNode(node) && node.range ? rangeOf(node)[0] : 0);
}
function textOf(yaml, node) {
    if (!yaml.isScalar(node) || node.value === null || node.value === undefined)
        return '';
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/edit.js



const refused = (line, reason) => ({ kind: 'refused', reason, line });
function editSlot(yaml, source, slot, value, style) {
    const { place, key } = slot;
    const { node } = place;
    const line = lineOf(source, yaml, place);
    const shared = sharedAnchor(yaml, source, place);
    if (shared !== null)
        return refused(line, shared);
    if (yaml.isAlias(node)) {
        return refused(line, `"${key}" is an alias (*${node.source}); write its value out, or name the anchored value`);
    }
    if (node === null)
        return refused(line, `"${key}" has no colon behind it; write "${key}: ..."`);
    if (!yaml.isScalar(node))
        return refused(line, `"${key}" holds a map or a list, where a single value is expected`);
    if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
        return refused(line, `the value of "${key}" is marked as ${node.tag.replace('tag:yaml.org,2002:', '!!')}; remove the mark`);
    }
    const [start, end] = rangeOf(node);
    const raw = source.text.slice(start, end);
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || raw.includes('\n')) {
        return refused(line, `the value of "${key}" takes several lines; write it on one`);
    }
    const wasString = typeof node.value === 'string' && typeof valueIn11(yaml, source, place) === 'string';
    if (wasString && node.value === value && valueIn11(yaml, source, place) === value)
        return { kind: 'same' };
    const text = writeValue(value, raw === '' ? 'plain' : quotingOf(node), wasString, style);
    const patch = raw === '' ? patchEmpty(yaml, place, node, text) : { start, end, text };
    if (patch === null)
        return refused(line, `the empty value of "${key}" has an anchor or a tag; remove it`);
    const { document, positions, path } = place;
    const old = textOf(yaml, node);
    const at = source.lineAt(patch.start);
    return {
        kind: 'edit',
        edit: { patch, document, positions, inserted: null, path, key, old, value, line: at, addsLine: false },
    };
}
function quotingOf(node) {
    if (node.type === 'QUOTE_SINGLE')
        return 'single';
    return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}
function patchEmpty(yaml, place, node, text) {
    if (node.anchor !== undefined || node.tag !== undefined)
        return null;
    const separators = yaml.isPair(place.pair) ? place.pair.srcToken?.sep : undefined;
    const colon = separators?.find(token => token.type === 'map-value-ind');
    if (colon === undefined)
        return null;
    const start = colon.offset + 1;
    return { start, end: start, text: ` ${text}` };
}
function valueIn11(yaml, source, place) {
    let node = source.documents11[place.document]?.contents;
    for (const position of place.positions) {
        if (yaml.isMap(node))
            node = node.items[position]?.value;
        else if (yaml.isSeq(node))
            node = node.items[position];
    }
    return yaml.isScalar(node) ? node.value : undefined;
}
function sharedAnchor(yaml, source, place) {
    const document = source.documents[place.document];
    if (document === undefined)
        return null;
    const nodes = [...place.around, place.node].filter(node => yaml.isMap(node) || yaml.isSeq(node) || yaml.isScalar(node));
    const anchors = nodes.flatMap(node => node.anchor ?? []);
    if (anchors.length === 0)
        return null;
    const aliases = aliasesOf(yaml, document);
    for (const anchor of anchors) {
        const alias = aliases.get(anchor);
        if (alias === undefined)
            continue;
        const line = source.lineAt(rangeOf(alias)[0]);
        return `the value belongs to the anchor &${anchor}, which line ${line} uses as well; an edit would change both`;
    }
    return null;
}
function insertKey(yaml, source, site, { key, value }) {
    const line = lineOf(source, yaml, site.place);
    const behind = site.insertAfter;
    const map = site.place.node;
    if (behind === null || !yaml.isMap(map))
        return refused(line, `there is no map to insert "${key}" into`);
    const shared = sharedAnchor(yaml, source, site.place);
    if (shared !== null)
        return refused(line, shared);
    const keyNode = behind.pair?.key;
    if (!yaml.isScalar(behind.node) || !yaml.isScalar(keyNode)) {
        return refused(line, `"${key}" cannot be inserted behind "${behind.path.at(-1)}"; add it to the file by hand`);
    }
    const [start] = rangeOf(keyNode);
    const [, end] = rangeOf(behind.node);
    if (source.text.slice(start, end).includes('\n') || rangeOf(behind.node)[0] === end) {
        return refused(line, `"${key}" cannot be inserted behind "${behind.path.at(-1)}"; add it to the file by hand`);
    }
    const patch = map.flow
        ? { start: end, end, text: `, ${key}: "${value}"` }
        : newLine(source.text, start, end, key, value);
    return {
        kind: 'edit',
        edit: {
            patch,
            document: site.place.document,
            positions: site.place.positions,
            inserted: { behind: behind.positions.at(-1) ?? 0, key },
            path: [...site.place.path, key],
            key,
            old: '',
            value,
            line: source.lineAt(start),
            addsLine: !map.flow,
        },
    };
}
function newLine(text, start, end, key, value) {
    const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
    const line = `${indent}${key}: "${value}"`;
    const next = text.indexOf('\n', end);
    if (next < 0)
        return { start: text.length, end: text.length, text: `${text.includes('\r\n') ? '\r\n' : '\n'}${line}` };
    return { start: next + 1, end: next + 1, text: `${line}${text[next - 1] === '\r' ? '\r\n' : '\n'}` };
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/image-site.js



const tagKeys = ['tag', 'imageTag', 'version'];
function imageSites(yaml, source) {
    return mapsOf(yaml, source).flatMap(map => {
        const registry = globalRegistry(yaml, source, map.document);
        const site = siteOfMap(yaml, map, registry);
        const used = site?.insertAfter;
        const references = childrenOf(yaml, map)
            .filter(child => child.positions.at(-1) !== used?.positions.at(-1))
            .flatMap(child => siteOfReference(yaml, child, registry) ?? []);
        return site === null ? references : [site, ...references];
    });
}
function siteOfMap(yaml, map, registry) {
    const repository = repositoryKey(yaml, map);
    if (repository === null)
        return null;
    const own = textOf(yaml, childAt(yaml, map, 'registry')?.node);
    const written = readRepository(joinHost(own, textOf(yaml, repository.node)), registry);
    if (written === null)
        return null;
    return { place: map, slots: slotsOf(yaml, map), repository: written, insertAfter: repository };
}
function repositoryKey(yaml, map) {
    const text = (key) => textOf(yaml, childAt(yaml, map, key)?.node);
    const hasTag = slotsOf(yaml, map).length > 0;
    const holdsName = (key) => text(key) !== '' && readReference(text(key))?.tag === undefined;
    if (holdsName('repository') && !text('repository').includes('@'))
        return childAt(yaml, map, 'repository') ?? null;
    if (hasTag && holdsName('image') && !text('image').includes('@'))
        return childAt(yaml, map, 'image') ?? null;
    if (hasTag && text('name').includes('/') && holdsName('name'))
        return childAt(yaml, map, 'name') ?? null;
    return null;
}
function slotsOf(yaml, map) {
    const slots = [];
    const add = (key, role) => {
        const place = childAt(yaml, map, key);
        if (place !== undefined)
            slots.push({ key, role, place });
    };
    const tag = tagKeys.find(key => childAt(yaml, map, key) !== undefined);
    if (tag !== undefined)
        add(tag, 'tag');
    add('digest', 'digest');
    const hash = childAt(yaml, map, 'sha');
    if (hash !== undefined)
        add('sha', textOf(yaml, hash.node).startsWith('sha256:') ? 'digest' : 'hex');
    return slots;
}
function siteOfReference(yaml, place, registry) {
    const key = String(place.path.at(-1));
    if (!/image$/i.test(key) && key !== 'repository')
        return null;
    return referenceSite(yaml, place, registry);
}
function referenceSite(yaml, place, registry) {
    if (!yaml.isScalar(place.node) || typeof place.node.value !== 'string')
        return null;
    const repository = readRepository(place.node.value, registry);
    if (repository === null)
        return null;
    const slot = { role: 'reference', key: String(place.path.at(-1)), place };
    return { place, slots: [slot], repository, insertAfter: null };
}
function siteAt(yaml, source, place, parent) {
    const registry = globalRegistry(yaml, source, place.document);
    if (yaml.isMap(place.node))
        return siteOfMap(yaml, place, registry) ?? bareMap(yaml, place);
    const key = String(place.path.at(-1));
    if (parent !== undefined && (tagKeys.includes(key) || key === 'digest' || key === 'sha')) {
        return siteOfMap(yaml, parent, registry) ?? bareMap(yaml, parent);
    }
    if (parent !== undefined && /Tag$/.test(key))
        return prefixedSite(yaml, parent, place, key.slice(0, -3));
    const text = textOf(yaml, place.node);
    return /image$/i.test(key) || /[/:@]/.test(text) ? referenceSite(yaml, place, registry) : null;
}
const bareMap = (yaml, map) => ({
    place: map,
    slots: slotsOf(yaml, map),
    repository: null,
    insertAfter: childrenOf(yaml, map)[0] ?? null,
});
function prefixedSite(yaml, parent, tag, prefix) {
    const slots = [{ role: 'tag', key: `${prefix}Tag`, place: tag }];
    const digest = childAt(yaml, parent, `${prefix}Digest`);
    if (digest !== undefined)
        slots.push({ role: 'digest', key: `${prefix}Digest`, place: digest });
    return { place: tag, slots, repository: null, insertAfter: null };
}
const joinHost = (host, name) => (host === '' ? name : `${host.replace(/\/+$/, '')}/${name}`);
function globalRegistry(yaml, source, document) {
    const contents = source.documents[document]?.contents;
    if (!yaml.isMap(contents))
        return '';
    for (const path of [
        ['global', 'imageRegistry'],
        ['global', 'image', 'registry'],
    ]) {
        const value = contents.getIn(path);
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return '';
}
function readReference(text) {
    try {
        return (0,images_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return null;
        throw error;
    }
}
function readRepository(text, registry) {
    const plain = readReference(text);
    if (plain === null)
        return null;
    const hostWritten = plain.registry !== 'docker.io' || /^(?:index\.|registry-1\.)?docker\.io\//.test(text);
    if (!hostWritten && registry !== '')
        return readRepository(joinHost(registry, text), '');
    const path = plain.path.replace(/^library\//, '');
    return { text: hostWritten ? `${plain.registry}/${path}` : path, host: hostWritten ? plain.registry : null, path };
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/resolver.js



function resolvePaths(yaml, source, paths) {
    const sites = [];
    const missing = [];
    for (const path of paths) {
        const places = placesAt(yaml, source, path);
        if (places.length === 0)
            missing.push(`${formatValuePath(path)}: ${explainMissing(yaml, source, path)}`);
        for (const place of places) {
            const parent = placesAt(yaml, source, path.slice(0, -1)).find(found => found.document === place.document);
            const site = siteAt(yaml, source, place, path.length > 0 ? parent : undefined);
            if (site === null) {
                const value = JSON.stringify(textOf(yaml, place.node));
                return {
                    kind: 'refused',
                    reason: `"${formatValuePath(path)}" (${value}) does not tell whether it holds a tag, a digest or a reference; name the map around it, or a key such as "tag", "digest" or "image"`,
                    line: lineOf(source, yaml, place),
                };
            }
            sites.push(site);
        }
    }
    const named = paths.map(path => `"${formatValuePath(path)}"`).join(', ');
    if (sites.length === 0)
        return { kind: 'absent', reason: `the path ${named} is not in this file`, hints: missing };
    if (missing.length > 0)
        return { kind: 'refused', reason: `part of "path" is missing: ${missing.join('; ')}`, line: 1 };
    return { kind: 'found', sites, reason: `named by path ${named}` };
}
function resolveImage(yaml, source, wanted) {
    const sites = imageSites(yaml, source);
    const byTier = (tier) => sites.filter(site => tierOf(site, wanted) === tier);
    const exact = byTier(1);
    const found = exact.length > 0 ? exact : byTier(2);
    const [first] = found;
    if (first === undefined) {
        return {
            kind: 'absent',
            reason: `no place of this file has the repository ${wanted.repository}`,
            hints: [...byTier(3).map(site => nearMiss(yaml, source, site, wanted)), ...inComments(source, wanted)],
        };
    }
    const values = new Set(found.map(site => currentOf(yaml, site)));
    if (values.size > 1) {
        const places = found.map(site => `${describeSite(yaml, source, site)} = ${currentOf(yaml, site)}`);
        return {
            kind: 'refused',
            reason: `the repository ${wanted.repository} stands in ${found.length} places with different values: ${places.join('; ')}; say which with "path", e.g. ${wanted.name}=${formatValuePath(first.place.path)}`,
            line: lineOf(source, yaml, first.place),
        };
    }
    const how = exact.length > 0 ? 'host and path are equal' : 'the path is equal and the file names no host';
    return { kind: 'found', sites: found, reason: `found by the repository ${wanted.repository}: ${how}` };
}
function tierOf(site, wanted) {
    const { repository } = site;
    if (repository === null)
        return null;
    let best = null;
    for (const text of [wanted.repository, ...wanted.mirrors]) {
        const other = readRepository(text, '');
        if (other === null)
            continue;
        const tier = compare(repository, other.host ?? 'docker.io', other.path);
        if (tier !== null && (best === null || tier < best))
            best = tier;
    }
    return best;
}
function compare(site, host, path) {
    if (site.path === path && (site.host ?? 'docker.io') === host)
        return 1;
    if (site.path === path && site.host === null)
        return 2;
    return site.path.split('/').at(-1) === path.split('/').at(-1) ? 3 : null;
}
function currentOf(yaml, site) {
    const values = site.slots.map(slot => `${slot.key} ${JSON.stringify(textOf(yaml, slot.place.node))}`);
    return values.length === 0 ? 'no tag' : values.join(', ');
}
const describeSite = (yaml, source, site) => `${source.file}:${lineOf(source, yaml, site.place)} ${formatValuePath(site.place.path)}`;
const nearMiss = (yaml, source, site, wanted) => `${source.file}:${lineOf(source, yaml, site.place)}: did you mean ${site.repository?.text}? Then set path: ${wanted.name}=${formatValuePath(site.place.path)}`;
function inComments({ text, file }, wanted) {
    const path = readRepository(wanted.repository, '')?.path ?? wanted.repository;
    return text
        .split('\n')
        .flatMap((line, index) => /^\s*#/.test(line) && line.includes(path) ? [`${file}:${index + 1}: ${line.trim()}`] : [])
        .slice(0, 3);
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/slot-value.js


const createAdvice = 'add the key to the file, or set "create: true"';
function valuesFor(yaml, site, wanted, create) {
    const [reference] = site.slots.filter(slot => slot.role === 'reference');
    return reference === undefined
        ? valuesOfMap(yaml, site, wanted, create)
        : valueOfReference(yaml, reference, wanted, create);
}
function valuesOfMap(yaml, site, wanted, create) {
    const { tag, digest } = wanted;
    const tagSlot = site.slots.find(slot => slot.role === 'tag');
    const digests = site.slots
        .filter(slot => slot !== tagSlot)
        .map(slot => ({ slot, value: slot.role === 'hex' ? digest.replace(/^sha256:/, '') : digest }));
    const old = tagSlot === undefined ? '' : textOf(yaml, tagSlot.place.node);
    const [oldTag = '', suffix] = old.split('@');
    const newTag = tag ?? oldTag;
    if (tagSlot !== undefined && (tag !== null || suffix !== undefined)) {
        const value = suffix === undefined ? newTag : `${newTag}@${digest}`;
        const note = digests.length === 0 && suffix === undefined ? 'the file has no key for the digest' : '';
        return { kind: 'values', slots: [{ slot: tagSlot, value }, ...digests], insert: null, note };
    }
    if (digests.length > 0) {
        const note = old === '' ? '' : `the tag ${JSON.stringify(old)} stays; the digest decides`;
        return { kind: 'values', slots: digests, insert: null, note };
    }
    const missing = tag === null ? { key: 'digest', value: digest } : { key: 'tag', value: tag };
    if (create && site.insertAfter !== null) {
        return { kind: 'values', slots: [], insert: missing, note: `the key "${missing.key}" was missing` };
    }
    return { kind: 'refused', reason: `the image has no key "${missing.key}"; ${createAdvice}` };
}
function valueOfReference(yaml, slot, wanted, create) {
    const old = textOf(yaml, slot.place.node);
    const now = readReference(old);
    const name = nameOf(old);
    const bare = now?.tag === undefined && now?.digest === undefined;
    if (bare && !create)
        return { kind: 'refused', reason: `"${old}" has neither tag nor digest; set "create: true"` };
    const tag = wanted.tag ?? now?.tag;
    const withDigest = now?.digest !== undefined || wanted.tag === null;
    const withTag = tag !== undefined && (now?.tag !== undefined || !withDigest);
    const value = `${name}${withTag ? `:${tag}` : ''}${withDigest ? `@${wanted.digest}` : ''}`;
    return { kind: 'values', slots: [{ slot, value }], insert: null, note: '' };
}
function nameOf(reference) {
    const [name = ''] = reference.split('@');
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/splice.js
function splice(text, patches) {
    const sorted = [...patches].sort((one, other) => one.start - other.start || one.end - other.end);
    let result = '';
    let at = 0;
    for (const { start, end, text: replacement } of sorted) {
        if (start < at || end < start || end > text.length)
            throw new Error('patches overlap');
        result += text.slice(at, start) + replacement;
        at = end;
    }
    return result + text.slice(at);
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/verify.js

function findDamage(yaml, source, text, edits) {
    for (const [version, old] of [
        ['1.1', source.documents11],
        ['1.2', source.documents],
    ]) {
        const now = parseAs(yaml, text, version);
        const damage = compareDocuments(yaml, old, now, edits);
        if (damage !== null)
            return `read as YAML ${version}, ${damage}`;
    }
    return compareLines(source.text, text, edits);
}
function compareDocuments(yaml, old, now, edits) {
    if (old.length !== now.length)
        return 'the number of documents changed';
    for (const [index, document] of now.entries()) {
        const errors = (old[index]?.errors.length ?? 0) < document.errors.length;
        if (errors)
            return `it would not be valid: ${document.errors[0]?.message.split('\n')[0]}`;
        const own = edits.filter(edit => edit.document === index);
        const damage = compareNodes({ yaml, edits: own }, old[index]?.contents, document.contents, []);
        if (damage !== null)
            return damage;
    }
    return null;
}
const samePositions = (one, other) => one.length === other.length && one.every((position, index) => position === other[index]);
function compareNodes(comparison, old, now, positions) {
    const { yaml, edits } = comparison;
    const target = edits.find(edit => edit.inserted === null && samePositions(edit.positions, positions));
    if (target !== undefined) {
        const value = yaml.isScalar(now) ? now.value : undefined;
        return value === target.value
            ? null
            : `"${target.key}" would be ${JSON.stringify(value)} instead of "${target.value}"`;
    }
    if (yaml.isMap(old) && yaml.isMap(now))
        return compareMaps(comparison, old.items, now.items, positions);
    if (yaml.isSeq(old) && yaml.isSeq(now)) {
        if (old.items.length !== now.items.length)
            return 'a list would change its length';
        return firstDamage(old.items, (item, index) => compareNodes(comparison, item, now.items[index], [...positions, index]));
    }
    if (yaml.isAlias(old) && yaml.isAlias(now))
        return old.source === now.source ? null : 'an alias would change';
    return sameScalar(yaml, old, now) ? null : 'another value would change';
}
function compareMaps(comparison, old, now, positions) {
    const { yaml, edits } = comparison;
    const insertion = edits.find(edit => edit.inserted !== null && samePositions(edit.positions, positions));
    const at = insertion?.inserted ? insertion.inserted.behind + 1 : -1;
    if (now.length !== old.length + (at < 0 ? 0 : 1))
        return 'a map would change its keys';
    if (insertion !== undefined) {
        const pair = now[at];
        const key = yaml.isScalar(pair?.key) ? pair.key.value : undefined;
        const value = yaml.isScalar(pair?.value) ? pair.value.value : undefined;
        if (key !== insertion.key || value !== insertion.value)
            return `"${insertion.key}" would not be read back`;
    }
    const kept = now.filter((_, index) => index !== at);
    return firstDamage(old, (pair, index) => {
        const other = kept[index];
        const key = compareNodes({ yaml, edits: [] }, pair.key, other?.key, []);
        return key ?? compareNodes(comparison, pair.value, other?.value, [...positions, index]);
    });
}
function firstDamage(items, check) {
    for (const [index, item] of items.entries()) {
        const damage = check(item, index);
        if (damage !== null)
            return damage;
    }
    return null;
}
function sameScalar(yaml, old, now) {
    if (!yaml.isScalar(old) || !yaml.isScalar(now))
        return (old ?? null) === (now ?? null);
    if (old.tag !== now.tag || old.anchor !== now.anchor || old.source !== now.source)
        return false;
    const one = old.value;
    const other = now.value;
    if (Object.is(one, other))
        return true;
    if (one instanceof Date && other instanceof Date)
        return Object.is(one.getTime(), other.getTime());
    return one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0;
}
function compareLines(old, now, edits) {
    const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
    const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
    const after = now.split('\n');
    let at = 0;
    for (const [index, line] of old.split('\n').entries()) {
        const other = after[at];
        const isLastWithNewLine = added.has(index + 1) && `${line}\r` === other;
        if ((line === other || isLastWithNewLine) === replaced.has(index + 1))
            return `line ${index + 1} would change unexpectedly`;
        at += added.has(index + 1) ? 2 : 1;
    }
    return at === after.length ? null : 'the number of lines would change';
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/plan.js








function planFile(yaml, source, images, choices) {
    const outcomes = refuseOverlaps(images.map(image => planImage(yaml, source, image, choices)));
    const edits = outcomes.flatMap(outcome => outcome.edits ?? []);
    const isRefused = outcomes.some(({ decision }) => decision === 'refused');
    if (edits.length === 0 || isRefused)
        return { file: source.file, decisions: decisionsOf(source, outcomes, edits), diff: '', text: null };
    const text = splice(source.text, edits.map(({ patch }) => patch));
    const damage = findDamage(yaml, source, text, edits);
    if (damage !== null) {
        const [first] = edits;
        const reason = `the edit was given up: ${damage}`;
        const given = outcomes.map((outcome) => outcome.decision === 'write'
            ? { image: outcome.image, decision: 'refused', reason, line: outcome.edits?.[0]?.line ?? first?.line ?? 1 }
            : outcome);
        return { file: source.file, decisions: decisionsOf(source, given, []), diff: '', text: null };
    }
    const diff = unifiedDiff(source.file, source.text, text, edits);
    return { file: source.file, decisions: decisionsOf(source, outcomes, edits), diff, text };
}
function planImage(yaml, source, image, choices) {
    const paths = choices.paths.get(image.name);
    const resolution = paths === undefined ? resolveImage(yaml, source, image) : resolvePaths(yaml, source, paths);
    if (resolution.kind === 'absent') {
        return { image, decision: 'absent', reason: resolution.reason, hints: resolution.hints };
    }
    if (resolution.kind === 'refused') {
        return { image, decision: 'refused', reason: resolution.reason, line: resolution.line };
    }
    const edits = [];
    const notes = [resolution.reason];
    for (const site of resolution.sites) {
        const values = valuesFor(yaml, site, image, choices.create);
        if (values.kind === 'refused') {
            return { image, decision: 'refused', reason: values.reason, line: lineOf(source, yaml, site.place) };
        }
        if (values.note !== '' && !notes.includes(values.note))
            notes.push(values.note);
        for (const outcome of outcomesOf(yaml, source, site, values, choices.quote)) {
            if (outcome.kind === 'refused')
                return { image, decision: 'refused', reason: outcome.reason, line: outcome.line };
            if (outcome.kind === 'edit')
                edits.push(outcome.edit);
        }
    }
    const reason = notes.join('; ');
    return edits.length === 0
        ? { image, decision: 'at-target', reason: `already at target; ${reason}` }
        : { image, decision: 'write', reason, edits };
}
function outcomesOf(yaml, source, site, values, quote) {
    const outcomes = values.slots.map(({ slot, value }) => editSlot(yaml, source, slot, value, quote));
    return values.insert === null ? outcomes : [...outcomes, insertKey(yaml, source, site, values.insert)];
}
function refuseOverlaps(outcomes) {
    const owners = new Map();
    const keyOf = ({ document, positions, inserted }) => `${document}:${positions.join('.')}:${inserted?.key ?? ''}`;
    return outcomes.map(outcome => {
        for (const edit of outcome.edits ?? []) {
            const owner = owners.get(keyOf(edit));
            if (owner !== undefined) {
                const reason = `"${formatValuePath(edit.path)}" is the place of "${owner}" as well; name the places with "path"`;
                return { image: outcome.image, decision: 'refused', reason, line: edit.line };
            }
            owners.set(keyOf(edit), outcome.image.name);
        }
        return outcome;
    });
}
function decisionsOf(source, outcomes, all) {
    const linesAdded = (edit) => all.filter(other => other.addsLine && other.line < edit.line).length;
    return outcomes.map(({ image, decision, reason, hints = [], line, edits = [] }) => ({
        file: source.file,
        image: image.name,
        decision,
        reason,
        hints,
        line: line ?? null,
        edits: edits.map(edit => ({
            file: source.file,
            line: edit.line + linesAdded(edit) + (edit.addsLine ? 1 : 0),
            path: formatValuePath(edit.path),
            key: edit.key,
            old: edit.old,
            new: edit.value,
            reason,
        })),
    }));
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/update.js




function planUpdate(yaml, found, images, choices) {
    const files = [];
    const refusals = [];
    const writes = [];
    for (const entry of found) {
        if ('problem' in entry) {
            refusals.push({ file: entry.file, line: null, reason: entry.problem, fix: undefined });
            continue;
        }
        try {
            const source = readSource(yaml, entry.file, entry.content);
            const plan = planFile(yaml, source, images, choices);
            files.push(plan);
            if (plan.text !== null) {
                writes.push({ path: entry.file, mode: entry.mode, content: bytesOf(source, plan.text) });
            }
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            refusals.push({ file: entry.file, line: error.line ?? null, reason: error.message, fix: error.fix });
        }
    }
    refusals.push(...refusedDecisions(files));
    if (refusals.length === 0)
        refusals.push(...withoutPlace(files, images));
    if (refusals.length === 0)
        refusals.push(...withoutImage(files));
    return { files, refusals, writes: refusals.length === 0 ? writes : [] };
}
const refusedDecisions = (files) => files
    .flatMap(({ decisions }) => decisions)
    .filter(({ decision }) => decision === 'refused')
    .map(({ file, line, image, reason }) => ({ file, line, reason: `${image}: ${reason}`, fix: undefined }));
function withoutPlace(files, images) {
    return images.flatMap(({ name }) => {
        const decisions = files.flatMap(file => file.decisions.filter(({ image }) => image === name));
        const [first] = decisions;
        if (first === undefined || decisions.some(({ decision }) => decision !== 'absent'))
            return [];
        const hints = decisions.flatMap(decision => decision.hints.map(hint => `\n  ${hint}`)).join('');
        const where = decisions.length === 1 ? '' : ` (and ${decisions.length - 1} more)`;
        return [
            {
                file: first.file,
                line: null,
                reason: `${name}: ${first.reason}${where}${hints}`,
                fix: 'Correct the repository in the file, name the place with "path", or name only the images that the files deploy with "only".',
            },
        ];
    });
}
const withoutImage = (files) => files
    .filter(({ decisions }) => decisions.every(({ decision }) => decision === 'absent'))
    .map(({ file }) => ({
    file,
    line: null,
    reason: 'the file names none of the images, so nothing would be written to it',
    fix: 'Take it out of "values-files", or name the places with "path".',
}));
const editsOf = (plan) => plan.files.flatMap(({ decisions }) => decisions.flatMap(({ edits }) => edits));
function throwRefusals({ refusals }) {
    const [first, ...more] = refusals;
    if (first === undefined)
        return;
    const fixes = [...new Set(refusals.flatMap(({ fix }) => fix ?? []))];
    const rest = more.map(({ file, line, reason }) => `\n${[file, line].filter(part => part !== null).join(':')}: ${reason}`);
    throw (0,errors/* inputError */.Xu)(`${first.reason}${rest.join('')}`, {
        file: first.file,
        ...(first.line === null ? {} : { line: first.line }),
        fix: [...fixes, 'Nothing was written.'].join('\n'),
    });
}
function checkPathNames(paths, images) {
    const names = images.map(({ name }) => name);
    for (const name of paths.keys()) {
        if (names.includes(name))
            continue;
        throw (0,errors/* inputError */.Xu)(`Input "path": there is no image "${name}"${(0,suggestion/* didYouMean */.a)(name, names)}; the images are ${names.join(', ')}.`);
    }
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/report.js



function logPlan(log, plan) {
    for (const decision of plan.files.flatMap(({ decisions }) => decisions)) {
        const { file, image, reason, edits } = decision;
        for (const edit of edits) {
            log.info(`${file}:${edit.line} ${edit.path}: ${shown(edit.old)} -> ${edit.new} (${image}, ${reason})`);
        }
        if (edits.length === 0)
            log.info(`${file}: ${image} ${decision.decision}: ${reason}`);
    }
}
const diffOf = ({ files }) => files
    .map(({ diff }) => diff)
    .filter(diff => diff !== '')
    .join('\n');
function endingOf({ plan, commit, dryRun, where }) {
    const edits = editsOf(plan);
    if (edits.length === 0)
        return `Already at target: nothing was written to ${where}.`;
    const count = edits.length === 1 ? '1 value' : `${edits.length} values`;
    if (dryRun)
        return `Dry run: ${count} would be written to ${where}; nothing was.`;
    return commit === null
        ? `${count} written to ${where}.`
        : `${count} written to ${where} by commit ${commit.slice(0, 12)}.`;
}
function summarise(ending) {
    const { plan } = ending;
    const rows = plan.files.flatMap(({ decisions }) => decisions.flatMap(({ file, image, decision, edits }) => edits.length > 0
        ? edits.map(edit => [(0,markdown/* code */.aY)(image), (0,markdown/* code */.aY)(`${file}:${edit.line}`), (0,markdown/* code */.aY)(shown(edit.old)), (0,markdown/* code */.aY)(shown(edit.new))])
        : decision === 'at-target'
            ? [[(0,markdown/* code */.aY)(image), (0,markdown/* code */.aY)(file), 'already at target', '']]
            : []));
    const diff = diffOf(plan);
    return [
        '### Values',
        endingOf(ending),
        (0,markdown/* table */.tp)(['Image', 'Place', 'Old', 'New'], rows),
        ...(diff === '' ? [] : [(0,markdown/* details */.zH)('Diff', (0,markdown/* fenced */.OF)('diff', diff))]),
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/shared/git/checkout.js

const transport = /^(?:http|credential|url|ssh|core\.sshcommand|protocol)(?:\.|$)/i;
async function readRemote(git, name = 'origin') {
    const prefix = await git.text(['rev-parse', '--show-prefix']);
    const listed = await git.text(['config', '--list', '--show-scope', '--includes', '-z']);
    const settings = localSettings(listed);
    const url = settings.findLast(([key]) => key === `remote.${name}.url`)?.[1];
    if (url === undefined) {
        throw (0,errors/* inputError */.Xu)(`The repository has no remote "${name}" to push to.`, {
            fix: 'Check the repository out with actions/checkout, or run "git remote add" in an earlier step.',
        });
    }
    return { url, prefix, settings: settings.filter(([key]) => transport.test(key)) };
}
function localSettings(listed) {
    const fields = listed.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const entry = fields[at + 1] ?? '';
        const cut = entry.indexOf('\n');
        if (fields[at] !== 'local' && fields[at] !== 'worktree')
            continue;
        settings.push(cut < 0 ? [entry, 'true'] : [entry.slice(0, cut), entry.slice(cut + 1)]);
    }
    return settings;
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/retry.js
var retry = __webpack_require__(86769);
// EXTERNAL MODULE: ./build/actions/shared/git/git.js
var git_git = __webpack_require__(18995);
;// CONCATENATED MODULE: ./build/actions/shared/git/push-failure.js


const protectedBranch = /\bGH0(?:06|13)\b|protected branch|rule violations/i;
const rateLimit = /returned error: 429|HTTP 429|rate limit/i;
const notAllowed = /returned error: 403|HTTP 403|Permission to \S+ denied|Write access to repository not granted|Resource not accessible|not allowed to push/i;
const notKnown = /returned error: 401|HTTP 401|Authentication failed|could not read (?:Username|Password)|Invalid username or|Permission denied \(publickey/i;
const notFound = /returned error: 404|Repository not found|does not appear to be a git repository|does not exist/i;
const noBranch = /couldn't find remote ref|Remote branch .* not found/i;
const moved = /non-fast-forward|fetch first|stale info|cannot lock ref|incorrect old value|failed to update ref|but expected|reference already exists|Unable to create '.*\.lock'/i;
const push_failure_transient = /returned error: 5\d\d|HTTP 5\d\d|Connection (?:was )?(?:reset|refused|closed|timed out)|hung up|early EOF|unexpected disconnect|Could not resolve|Failed to connect|timed out|Empty reply|SSL_|gnutls|HTTP\/2 stream|curl \d+|unpack failed|unpacker error|Internal Server Error|gave no result within|index-pack failed|invalid index-pack/i;
const declined = /hook declined|\[remote rejected\]|remote: error:/i;
function readTransferFailure(printed, place) {
    const said = (0,git_git/* withoutPasswords */.hl)(printed.trim());
    const { branch } = place;
    const url = (0,git_git/* withoutPasswords */.hl)(place.url);
    if (protectedBranch.test(said))
        return refuse(branchIsProtected(branch, said));
    if (rateLimit.test(said))
        return { kind: 'unreachable', said };
    if (notAllowed.test(said))
        return refuse(mayNotWrite(url, said));
    if (notKnown.test(said))
        return refuse(needsLogin(url, said));
    if (noBranch.test(said))
        return refuse(branchIsMissing(url, branch));
    if (moved.test(said))
        return { kind: 'moved' };
    if (declined.test(said))
        return refuse(declinedByServer(branch, said));
    if (notFound.test(said))
        return refuse(repositoryIsMissing(url, said));
    if (push_failure_transient.test(said))
        return { kind: 'unreachable', said };
    return refuse((0,errors/* serviceError */.cg)(`git cannot work with ${url}:\n${said}`));
}
const refuse = (error) => ({ kind: 'refused', error });
const contentsWrite = 'permissions:\n  contents: write';
const branchIsProtected = (branch, said) => (0,errors/* policyError */.nq)(`The branch "${branch}" is protected, and the server refused the push:\n${said}`, {
    fix: 'Give the token of a GitHub App or a person that the branch protection lets bypass, in the input "github-token", or name a branch that is not protected in "branch". The token of the workflow cannot be put on the bypass list.',
});
const mayNotWrite = (url, said) => (0,errors/* permissionError */.eu)(`The credentials may not write to ${url}:\n${said}`, {
    fix: `Add to the job:\n${contentsWrite}\nThe token of a workflow reaches only its own repository, and only reads in pull requests from forks; for another repository give a token that may write there in "github-token".`,
});
const needsLogin = (url, said) => (0,errors/* permissionError */.eu)(`${url} asks for credentials, or does not know those that were given:\n${said}`, {
    fix: `Give a token in "github-token", or let actions/checkout keep its credentials (persist-credentials: true). The job needs:\n${contentsWrite}`,
});
const repositoryIsMissing = (url, said) => (0,errors/* permissionError */.eu)(`There is no repository at ${url}, or the credentials may not see it:\n${said}`, {
    fix: 'Check the remote "origin" of the checkout, and give a token that may read and write the repository in "github-token".',
});
const branchIsMissing = (url, branch) => (0,errors/* inputError */.Xu)(`The branch "${branch}" does not exist in ${url}.`, {
    fix: 'Name an existing branch in "branch", or create it first.',
});
const declinedByServer = (branch, said) => (0,errors/* policyError */.nq)(`The server refused the push to "${branch}":\n${said}`, {
    fix: 'The lines above are what the server said; another attempt would meet the same rule.',
});
const unreachable = (url, attempts, said) => (0,errors/* serviceError */.cg)(`${(0,git_git/* withoutPasswords */.hl)(url)} could not be reached: ${said}`, {
    fix: `${attempts === 1 ? 'One attempt was' : `${attempts} attempts were`} made. Run the job again; it finds out whether the change arrived and does not make it twice.`,
});
const neverQuiet = (branch, attempts) => (0,errors/* serviceError */.cg)(`The branch "${branch}" moved during each of ${attempts} attempts to push.`, {
    fix: 'Run the job again, raise "max-attempts" or "deadline", or write all images in one step instead of many jobs.',
});

;// CONCATENATED MODULE: ./build/actions/shared/git/commit-loop.js



async function commitToBranch(loop, ports) {
    const sent = [];
    const policy = {
        attempts: loop.maxAttempts,
        deadlineSeconds: loop.deadlineSeconds,
        baseMilliseconds: 150,
        capMilliseconds: 8000,
    };
    return await (0,retry/* retry */.L)(async (attempts) => {
        try {
            return await attemptOnce(loop, sent, attempts);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || error.kind !== 'service')
                throw error;
            const failure = readTransferFailure(error.message, loop);
            if (failure.kind === 'refused')
                throw error;
            return onFailure(loop, failure, attempts);
        }
    }, policy, ports);
}
async function attemptOnce(loop, sent, attempts) {
    const { remote } = loop;
    const fetched = await remote.fetch();
    if ('failed' in fetched)
        return onFailure(loop, readTransferFailure(fetched.failed, loop), attempts);
    const tip = fetched.id;
    for (const earlier of sent) {
        if (await remote.isAncestor(earlier.id, tip))
            return { done: { plan: earlier.plan, commit: earlier.id, attempts } };
    }
    const { plan, files, message } = await loop.change({
        commit: tip,
        find: async (file) => await remote.find(tip, file),
        read: async (file) => await remote.read(file),
    });
    if (files.length === 0)
        return { done: { plan, commit: null, attempts } };
    const commit = await remote.commit({ parent: tip, files, message, author: loop.author, date: loop.now() });
    sent.push({ id: commit, plan });
    const pushed = await remote.push(commit, tip);
    if ('id' in pushed)
        return { done: { plan, commit, attempts } };
    return onFailure(loop, readTransferFailure(pushed.failed, loop), attempts);
}
function onFailure(loop, failure, attempts) {
    if (failure.kind === 'refused')
        throw failure.error;
    if (failure.kind === 'moved') {
        loop.onRetry?.(attempts, 'the branch moved');
        return { again: neverQuiet(loop.branch, attempts) };
    }
    loop.onRetry?.(attempts, failure.said);
    return { again: unreachable(loop.url, attempts, failure.said) };
}

;// CONCATENATED MODULE: ./build/actions/shared/git/credentials.js
function tokenSettings(remoteUrl, token, mask) {
    const header = Buffer.from(`x-access-token:${token}`).toString('base64');
    mask(token);
    mask(header);
    const key = `http.${remoteUrl}.extraHeader`;
    return [
        [key, ''],
        [key, `Authorization: basic ${header}`],
    ];
}
function tokenFits(remoteUrl, serverUrl) {
    if (!/^https?:\/\//.test(remoteUrl) || !URL.canParse(remoteUrl))
        return false;
    const server = URL.canParse(serverUrl) ? serverUrl : 'https://github.com';
    return new URL(remoteUrl).origin === new URL(server).origin;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/actions/shared/git/history.js
var git_history = __webpack_require__(91147);
;// CONCATENATED MODULE: ./build/actions/shared/git/remote-branch.js




const tipRef = 'refs/image-actions/tip';
const transferSeconds = 120;
async function openRemoteBranch(place) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(place.temporary, 'remote-branch-'));
    const git = (0,git_git/* createGit */.lD)({
        capture: place.capture,
        cwd: place.cwd,
        env: place.env,
        settings: [
            ...place.settings,
            ['remote.target.url', place.url],
            ['remote.target.promisor', 'true'],
            ['i18n.commitEncoding', 'utf-8'],
            ['core.quotePath', 'false'],
        ],
    });
    const inside = {
        run: async (args, options) => await git.run([`--git-dir=${folder}`, ...args], options),
        text: async (args, options) => await git.text([`--git-dir=${folder}`, ...args], options),
    };
    await git.text(['init', '--quiet', '--bare', '--template=', folder]);
    const ref = `refs/heads/${place.branch}`;
    let hasTip = false;
    return {
        fetch: async () => {
            const fetched = await fetchTip(inside, ref, !hasTip);
            hasTip ||= 'id' in fetched;
            return fetched;
        },
        find: async (commit, file) => await findFile(inside, commit, file),
        read: async (file) => await readBlob(inside, file, place.cwd),
        commit: async (change) => await writeCommit(inside, external_node_path_.join(folder, 'change.index'), change),
        push: async (commit, tip) => await pushCommit(inside, ref, commit, tip),
        isAncestor: async (ancestor, descendant) => await (0,git_history/* isAncestor */.QX)(inside, ancestor, descendant),
        close: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 }),
    };
}
async function fetchTip(git, ref, isFirst) {
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    if (isFirst)
        args.push('--depth=1');
    const result = await git.run([...args, '--filter=blob:none', '--end-of-options', 'target', `+${ref}:${tipRef}`], {
        timeoutSeconds: transferSeconds,
    });
    if (result.exitCode !== 0)
        return { failed: result.stderr };
    return { id: await git.text(['rev-parse', '--verify', '--end-of-options', tipRef]) };
}
async function findFile(git, commit, file) {
    const listed = await git.text(['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', file]);
    for (const line of listed.split('\0')) {
        const [facts = '', name] = line.split('\t');
        const [mode = '', , id = ''] = facts.split(' ');
        if (name === file)
            return { mode, id };
    }
    return null;
}
async function readBlob(git, file, cwd) {
    const args = ['cat-file', 'blob', file.id];
    const result = await git.run(args, { timeoutSeconds: transferSeconds });
    if (result.exitCode !== 0)
        throw (0,git_git/* gitFailure */.tv)(args, result, cwd);
    return result.stdout;
}
async function writeCommit(git, index, change) {
    const env = { GIT_INDEX_FILE: index };
    (0,external_node_fs_.rmSync)(index, { force: true });
    const entries = [];
    for (const { path: name, mode, content } of change.files) {
        const id = await git.text(['hash-object', '-w', '--no-filters', '--stdin'], { stdin: content });
        entries.push(`${mode} ${id}\t${name}\0`);
    }
    await git.text(['read-tree', change.parent], { env });
    await git.text(['update-index', '-z', '--index-info'], { env, stdin: entries.join('') });
    const tree = await git.text(['write-tree', '--missing-ok'], { env });
    const date = `${Math.floor(change.date.getTime() / 1000)} +0000`;
    const { name, email } = change.author;
    return await git.text(['commit-tree', '--no-gpg-sign', '-p', change.parent, '-F', '-', tree], {
        stdin: change.message,
        env: {
            GIT_AUTHOR_NAME: name,
            GIT_AUTHOR_EMAIL: email,
            GIT_AUTHOR_DATE: date,
            GIT_COMMITTER_NAME: name,
            GIT_COMMITTER_EMAIL: email,
            GIT_COMMITTER_DATE: date,
        },
    });
}
async function pushCommit(git, ref, commit, tip) {
    const args = ['push', '--porcelain', '--no-verify', '--no-signed', '--recurse-submodules=no', '--no-follow-tags'];
    const result = await git.run([...args, `--force-with-lease=${ref}:${tip}`, '--end-of-options', 'target', `${commit}:${ref}`], { timeoutSeconds: transferSeconds });
    if (result.exitCode === 0)
        return { id: commit };
    return { failed: `${result.stderr}\n${result.stdout.toString('utf8')}` };
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/target-branch.js








function branchOf(given, context) {
    if (given !== '')
        return given;
    if (context.kind === 'branch')
        return context.refName;
    throw (0,errors/* inputError */.Xu)(`This run is not on a branch (${context.ref || 'detached'}), so there is none to write to.`, {
        fix: 'Name the branch in "branch", e.g. main, or set "mode: none" to edit the files of the workspace only.',
    });
}
async function openTarget(runtime, folder, branch, token) {
    const git = (0,git_git/* createGit */.lD)({ capture: runtime.capture, cwd: folder, env: runtime.env });
    const { url, prefix, settings } = await readRemote(git);
    maskPassword(url, runtime.mask);
    const fits = token !== '' && tokenFits(url, runtime.env['GITHUB_SERVER_URL'] ?? '');
    if (token !== '' && !fits)
        runtime.log.info('The token is not sent, because the remote is not on the server it is for.');
    const remote = await openRemoteBranch({
        capture: runtime.capture,
        env: runtime.env,
        cwd: folder,
        temporary: runtime.folders.temporary,
        url,
        branch,
        settings: fits ? [...settings, ...tokenSettings(url, token, runtime.mask)] : settings,
    });
    return { branch, url, prefix, remote };
}
function maskPassword(url, mask) {
    const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : '';
    if (password !== '')
        mask(password);
}
async function findAtTip(tip, prefix, files) {
    const found = [];
    for (const name of files)
        found.push(await target_branch_findFile(tip, `${prefix}${name}`));
    return found;
}
const problems = {
    '120000': 'the file is a symbolic link; name the file it leads to',
    '160000': 'this is a submodule; run the action in its own repository',
    '040000': 'this is a folder',
};
async function target_branch_findFile(tip, file) {
    const entry = await tip.find(file);
    if (entry === null)
        return { file, problem: `there is no such file at commit ${tip.commit.slice(0, 12)}` };
    const problem = problems[entry.mode];
    if (problem !== undefined)
        return { file, problem };
    const content = await tip.read(entry);
    if (content.byteLength > maximumBytes) {
        return { file, problem: `the file has ${content.byteLength} bytes; allowed: up to ${maximumBytes}` };
    }
    return { file, content, mode: entry.mode };
}
async function pushUpdate(target, parts) {
    const { inputs, runtime } = parts;
    return await commitToBranch({
        remote: target.remote,
        url: target.url,
        branch: target.branch,
        author: inputs.author,
        now: runtime.now,
        maxAttempts: inputs.maxAttempts,
        deadlineSeconds: inputs.deadline,
        onRetry: (attempt, why) => runtime.log.info(`Attempt ${attempt}: ${why}`),
        change: async (tip) => {
            const plan = parts.plan(await findAtTip(tip, target.prefix, parts.files));
            await parts.show(plan);
            if (parts.dryRun || plan.writes.length === 0)
                return { plan, files: [], message: '' };
            return { plan, files: plan.writes, message: parts.message(plan) };
        },
    }, parts.ports ?? retry/* systemRetryPorts */.q);
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/workspace-files.js




function relativeFiles(files, folder) {
    const names = files.map(file => {
        const relative = external_node_path_.relative(folder, external_node_path_.resolve(folder, file)).split(external_node_path_.sep).join('/');
        const parts = relative.split('/');
        if (relative === '' || parts[0] === '..' || external_node_path_.isAbsolute(relative) || parts.includes('.git')) {
            throw (0,errors/* inputError */.Xu)(`Input "values-files": "${file}" is not a file of the repository.`, {
                fix: 'Give paths from the root of the repository, e.g. deploy/values-production.yaml.',
            });
        }
        return relative;
    });
    return [...new Set(names)];
}
function findInWorkspace(folder, file) {
    const full = external_node_path_.join(folder, ...file.split('/'));
    if (!(0,external_node_fs_.existsSync)(full))
        return { file, problem: 'there is no such file in the workspace' };
    const facts = (0,external_node_fs_.lstatSync)(full);
    if (facts.isSymbolicLink())
        return { file, problem: 'the file is a symbolic link; name the file it leads to' };
    if (!facts.isFile())
        return { file, problem: 'this is not a file' };
    if (facts.size > maximumBytes) {
        return { file, problem: `the file has ${facts.size} bytes; allowed: up to ${maximumBytes}` };
    }
    const inside = external_node_path_.relative((0,external_node_fs_.realpathSync)(folder), (0,external_node_fs_.realpathSync)(full));
    if (inside.startsWith('..') || external_node_path_.isAbsolute(inside))
        return { file, problem: 'the file lies outside the workspace' };
    return { file, content: (0,external_node_fs_.readFileSync)(full), mode: '100644' };
}
function writeToWorkspace(folder, writes) {
    for (const { path: file, content } of writes)
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, ...file.split('/')), content);
}

;// CONCATENATED MODULE: ./build/actions/update-helm-values/index.js












const update_helm_values_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: ['changed', 'changes', 'commit'],
    run: async (inputs, runtime) => {
        const wanted = await readWanted(inputs, runtime);
        checkPathNames(inputs.path, wanted.images);
        const folder = external_node_path_.resolve(runtime.folders.workspace, inputs.checkout);
        const files = relativeFiles(inputs.valuesFiles, folder);
        await runtime.log.group('Images', () => {
            for (const { name, repository, tag, digest } of wanted.images) {
                runtime.log.info(`${name}: ${repository}${tag === null ? '' : `:${tag}`}@${digest}`);
            }
        });
        const yaml = await loadYaml();
        const choices = { paths: inputs.path, create: inputs.create, quote: inputs.quote };
        const plan = (found) => planUpdate(yaml, found, wanted.images, choices);
        const place = { folder, files, wanted, plan };
        const done = inputs.mode === 'none' ? await editWorkspace(inputs, runtime, place) : await editBranch(inputs, runtime, place);
        await report(inputs, runtime, done);
    },
});
async function editWorkspace(inputs, runtime, { folder, files, plan }) {
    const planned = plan(files.map(file => findInWorkspace(folder, file)));
    await show(runtime, planned);
    if (!inputs.dryRun)
        writeToWorkspace(folder, planned.writes);
    return { plan: planned, commit: null, where: 'the workspace' };
}
async function editBranch(inputs, runtime, { folder, files, wanted, plan }) {
    const context = await (0,read_context/* readContext */.y)(runtime);
    const branch = branchOf(inputs.branch, context);
    const target = await openTarget(runtime, folder, branch, inputs.githubToken);
    const where = `branch ${branch}`;
    try {
        const { plan: pushed, commit } = await pushUpdate(target, {
            inputs,
            runtime,
            files,
            plan,
            message: planned => commitMessage({ plan: planned, wanted, given: inputs.commitMessage, context }),
            dryRun: inputs.dryRun,
            show: async (planned) => await show(runtime, planned),
        });
        return { plan: pushed, commit, where };
    }
    finally {
        target.remote.close();
    }
}
async function show(runtime, plan) {
    await runtime.log.group('Plan', () => {
        logPlan(runtime.log, plan);
        const diff = diffOf(plan);
        if (diff !== '')
            runtime.log.info(diff);
    });
    throwRefusals(plan);
}
async function report(inputs, runtime, { plan, commit, where }) {
    const edits = editsOf(plan);
    const ending = { plan, commit, where, dryRun: inputs.dryRun };
    if (inputs.dryRun) {
        runtime.log.info(JSON.stringify(plan.files.map(({ file, decisions }) => ({ file, decisions })), null, 2));
    }
    runtime.log.info(endingOf(ending));
    runtime.outputs.set('changed', String(edits.length > 0));
    const changes = edits.map(({ file, line, path, old, new: value }) => ({ file, line, path, old, new: value }));
    (0,outputs/* setJsonOutput */.mI)(runtime, 'changes', changes, external_node_path_.join(runtime.folders.temporary, 'changes.json'));
    runtime.outputs.set('commit', commit ?? '');
    if (inputs.summary)
        await runtime.summary.append(summarise(ending));
}


/***/ })

};
