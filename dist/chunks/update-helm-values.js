export const id = 'update-helm-values';
export const ids = ['update-helm-values', 'shared-text-unified-diff'];
export const modules = {

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


/***/ }),

/***/ 1931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unifiedDiff: () => (/* binding */ unifiedDiff)
});

;// CONCATENATED MODULE: ../../node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./actions/shared/text/unified-diff.js

const context = 3;
function unifiedDiff(file, before, after) {
    if (before === after)
        return '';
    const old = unified_diff_splitLines(before);
    const now = unified_diff_splitLines(after);
    const hunks = groupChanges(findChanges(old, now)).map(changes => hunkOf(changes, old, now));
    return formatPatch({ oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: undefined, newHeader: undefined, hunks }, FILE_HEADERS_ONLY);
}
const unified_diff_splitLines = (text) => text.split(/(?<=\n)/).filter(line => line !== '');
function findChanges(old, now) {
    const changes = [];
    let at = { old: 0, now: 0 };
    while (at.old < old.length || at.now < now.length) {
        if (old[at.old] === now[at.now]) {
            at = { old: at.old + 1, now: at.now + 1 };
            continue;
        }
        const next = findEqualLine(old, now, at);
        changes.push({ ...at, oldLines: next.old - at.old, newLines: next.now - at.now });
        at = next;
    }
    return changes;
}
const maxShift = 24;
function findEqualLine(old, now, from) {
    for (let distance = 1; distance <= maxShift; distance++) {
        for (let added = 0; added <= distance; added++) {
            const next = { old: from.old + distance - added, now: from.now + added };
            if (next.now < now.length && old[next.old] === now[next.now])
                return next;
        }
    }
    for (let lines = 1; from.old + lines < old.length && from.now + lines < now.length; lines++) {
        const next = { old: from.old + lines, now: from.now + lines };
        if (old[next.old] === now[next.now])
            return next;
    }
    return { old: old.length, now: now.length };
}
function groupChanges(changes) {
    const groups = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const change of changes) {
        if (change.old - end <= 2 * context)
            groups.at(-1)?.push(change);
        else
            groups.push([change]);
        end = change.old + change.oldLines;
    }
    return groups;
}
function hunkOf(changes, old, now) {
    const [first] = changes;
    const last = changes.at(-1);
    if (first === undefined || last === undefined)
        throw new Error('a hunk has no change');
    const start = Math.max(0, first.old - context);
    const end = Math.min(old.length, last.old + last.oldLines + context);
    const parts = [];
    let at = start;
    for (const change of changes) {
        const kept = old.slice(at, change.old);
        at = change.old + change.oldLines;
        const removed = old.slice(change.old, at);
        const added = now.slice(change.now, change.now + change.newLines);
        parts.push(linesWith(' ', kept), linesWith('-', removed), linesWith('+', added));
    }
    parts.push(linesWith(' ', old.slice(at, end)));
    const growth = changes.reduce((sum, { oldLines, newLines }) => sum + newLines - oldLines, 0);
    return {
        oldStart: start + 1,
        oldLines: end - start,
        newStart: first.now - (first.old - start) + 1,
        newLines: end - start + growth,
        lines: parts.flat(),
    };
}
const linesWith = (sign, lines) => lines.flatMap(line => line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']);


/***/ }),

/***/ 8749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateHelmValuesAction: () => (/* binding */ updateHelmValuesAction)
});

// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(3512);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/retry.js
var retry = __webpack_require__(6320);
// EXTERNAL MODULE: ./actions/shared/git/git.js
var git_git = __webpack_require__(1111);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var runtime_errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/text/address.js
var text_address = __webpack_require__(2278);
;// CONCATENATED MODULE: ./actions/shared/git/push-failure.js


const patterns = {
    protectedBranch: /\bGH0(?:06|13)\b|protected branch|rule violations/i,
    rateLimit: /returned error: 429|HTTP 429|rate limit/i,
    writeDenied: /returned error: 403|HTTP 403|Permission to \S+ denied|Write access to repository not granted|Resource not accessible|not allowed to push/i,
    loginDenied: /returned error: 401|HTTP 401|Authentication failed|could not read (?:Username|Password)|Invalid username or|Permission denied \(publickey/i,
    repositoryNotFound: /returned error: 404|Repository not found|does not appear to be a git repository|does not exist/i,
    branchNotFound: /couldn't find remote ref|Remote branch \S+ not found/i,
    moved: /non-fast-forward|fetch first|stale info|cannot lock ref|incorrect old value|failed to update ref|but expected|reference already exists|Unable to create '[^']*\.lock'/i,
    transient: /returned error: 5\d\d|HTTP 5\d\d|Connection (?:was )?(?:reset|refused|closed|timed out)|hung up|early EOF|unexpected disconnect|Could not resolve|Failed to connect|timed out|Empty reply|SSL_|gnutls|HTTP\/2 stream|curl \d+|unpack failed|unpacker error|Internal Server Error|index-pack failed|invalid index-pack/i,
    declined: /hook declined|\[remote rejected\]|remote: error:/i,
};
function readTransferFailure(printed, { url: address, branch }) {
    const url = (0,text_address/* redactAddress */.yq)(address);
    const output = (0,text_address/* redactAddresses */.G2)(printed.trim().replaceAll(address, url));
    if (patterns.protectedBranch.test(output))
        return refuse(protectedBranchError(branch, output));
    if (patterns.rateLimit.test(output))
        return { kind: 'unreachable', detail: output };
    if (patterns.writeDenied.test(output))
        return refuse(writeError(url, output));
    if (patterns.loginDenied.test(output))
        return refuse(loginError(url, output));
    if (patterns.branchNotFound.test(output))
        return refuse(missingBranchError(url, branch));
    if (patterns.moved.test(output))
        return { kind: 'moved' };
    if (patterns.declined.test(output))
        return refuse(declinedPushError(branch, output));
    if (patterns.repositoryNotFound.test(output))
        return refuse(missingRepositoryError(url, output));
    if (patterns.transient.test(output))
        return { kind: 'unreachable', detail: output };
    return refuse((0,runtime_errors/* serviceError */.cg)(`git cannot work with ${url}:\n${output}`));
}
const refuse = (error) => ({ kind: 'refused', error });
const contentsWrite = 'permissions:\n  contents: write';
const protectedBranchError = (branch, output) => (0,runtime_errors/* policyError */.nq)(`The branch "${branch}" is protected, and the server refused the push:\n${output}`, {
    fix: 'Pass the token of a GitHub App or a person that the branch protection lets bypass, in the input "github-token", or name a branch that is not protected in "branch". The token of the workflow cannot be put on the bypass list.',
});
const writeError = (url, output) => (0,runtime_errors/* permissionError */.eu)(`The credentials may not write to ${url}:\n${output}`, {
    fix: `Add to the job:\n${contentsWrite}\nThe token of a workflow reaches only its own repository, and only reads in pull requests from forks; for another repository pass a token that may write there in "github-token".`,
});
const loginError = (url, output) => (0,runtime_errors/* permissionError */.eu)(`${url} needs credentials, or refuses those that were sent:\n${output}`, {
    fix: `Pass a token in "github-token", or let actions/checkout keep its credentials (persist-credentials: true). The job needs:\n${contentsWrite}`,
});
const missingRepositoryError = (url, output) => (0,runtime_errors/* permissionError */.eu)(`There is no repository at ${url}, or the credentials may not see it:\n${output}`, {
    fix: 'Check the remote "origin" of the checkout, and pass a token that may read and write the repository in "github-token".',
});
const missingBranchError = (url, branch) => (0,runtime_errors/* inputError */.Xu)(`The branch "${branch}" does not exist in ${url}.`, {
    fix: 'Name an existing branch in "branch", or create it first.',
});
const declinedPushError = (branch, output) => (0,runtime_errors/* policyError */.nq)(`The server refused the push to "${branch}":\n${output}`, {
    fix: 'The lines above are what the server printed; another attempt would meet the same rule.',
});
const unreachableRemoteError = (url, attempts, detail) => (0,runtime_errors/* serviceError */.cg)(`${(0,text_address/* redactAddress */.yq)(url)} could not be reached: ${detail}`, {
    fix: `${attempts === 1 ? 'One attempt was' : `${attempts} attempts were`} made. Run the job again; it checks whether the change arrived and does not make it twice.`,
});
const movingBranchError = (branch, attempts) => (0,runtime_errors/* serviceError */.cg)(`The branch "${branch}" moved during each of ${attempts} attempts to push.`, {
    fix: 'Run the job again, raise "max-attempts" or "deadline", or write all images in one step instead of many jobs.',
});

;// CONCATENATED MODULE: ./actions/shared/git/commit-loop.js



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
            if (!(error instanceof git_git/* GitError */.XS))
                throw error;
            const failure = failureOf(error, loop);
            if (failure.kind === 'refused')
                throw error;
            return await onFailure(loop, failure, attempts);
        }
    }, policy, ports);
}
const failureOf = (error, address) => error.timedOut ? { kind: 'unreachable', detail: error.message } : readTransferFailure(error.output, address);
async function attemptOnce(loop, sent, attempts) {
    const { remote } = loop;
    const fetched = await remote.fetch();
    if ('failed' in fetched)
        return await onFailure(loop, readTransferFailure(fetched.failed, loop), attempts);
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
        return { done: { plan, commit: undefined, attempts } };
    const commit = await remote.commit({ parent: tip, files, message, author: loop.author, date: loop.now() });
    sent.push({ id: commit, plan });
    const pushed = await remote.push(commit, tip);
    if ('id' in pushed)
        return { done: { plan, commit, attempts } };
    return await onFailure(loop, readTransferFailure(pushed.failed, loop), attempts);
}
async function onFailure(loop, failure, attempts) {
    if (failure.kind === 'refused')
        throw failure.error;
    if (failure.kind === 'moved') {
        loop.onRetry?.(attempts, 'the branch moved');
        return { again: movingBranchError(loop.branch, attempts) };
    }
    loop.onRetry?.(attempts, failure.detail);
    return { again: unreachableRemoteError(loop.url, attempts, failure.detail) };
}

;// CONCATENATED MODULE: ./actions/update-helm-values/source/text-file.js

const maxFileBytes = 5 * 1024 * 1024;
function readTextFile(path, bytes) {
    if (bytes.byteLength > maxFileBytes) {
        throw (0,runtime_errors/* inputError */.Xu)(`${path} has ${bytes.byteLength} bytes; allowed: up to ${maxFileBytes}.`, { file: path });
    }
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoded = buffer.toString('utf8');
    if (!Buffer.from(decoded, 'utf8').equals(buffer)) {
        throw (0,runtime_errors/* inputError */.Xu)(`${path} is not UTF-8, so an edit would change more than the image.`, {
            file: path,
            fix: 'Save the file as UTF-8.',
        });
    }
    const mark = decoded.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = decoded.slice(mark.length);
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw (0,runtime_errors/* inputError */.Xu)(`${path} is a Git LFS pointer, not the file itself.`, {
            file: path,
            fix: 'Take the file out of Git LFS; values files are small.',
        });
    }
    const starts = lineStarts(text);
    const lineAt = (offset) => countUpTo(starts, offset);
    return {
        path,
        text,
        lineAt,
        columnAt: offset => offset - (starts[lineAt(offset) - 1] ?? 0) + 1,
        bytesWith: replaced => Buffer.from(mark + replaced, 'utf8'),
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function countUpTo(numbers, limit) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numbers[middle] ?? 0) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/delivery/branch-update.js



async function updateBranch(target, update, runtime, ports = retry/* systemRetryPorts */.q) {
    return await commitToBranch({
        remote: target.remote,
        url: target.url,
        branch: target.branch,
        author: update.author,
        now: runtime.now,
        maxAttempts: update.maxAttempts,
        deadlineSeconds: update.deadline,
        onRetry: (attempt, why) => runtime.log.info(`Attempt ${attempt}: ${why}`),
        change: async (tip) => {
            const plan = await update.plan(await findAtTip(tip, target.prefix, update.files));
            if (update.dryRun || plan.writes.length === 0)
                return { plan, files: [], message: '' };
            return { plan, files: plan.writes, message: update.message(plan) };
        },
    }, ports);
}
async function findAtTip(tip, prefix, files) {
    const found = [];
    for (const name of files)
        found.push(await findFile(tip, `${prefix}${name}`));
    return found;
}
const errorsByMode = {
    '120000': 'the file is a symbolic link; name the file it leads to',
    '160000': 'this is a submodule; run the action in its own repository',
    '040000': 'this is a folder',
};
async function findFile(tip, path) {
    const entry = await tip.find(path);
    if (entry === undefined)
        return { path, error: `there is no such file at commit ${tip.commit.slice(0, 12)}` };
    const error = errorsByMode[entry.mode];
    if (error !== undefined)
        return { path, error };
    const content = await tip.read(entry);
    if (content.byteLength > maxFileBytes) {
        return { path, error: `the file has ${content.byteLength} bytes; allowed: up to ${maxFileBytes}` };
    }
    return { path, content, mode: entry.mode };
}

// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
;// CONCATENATED MODULE: ./actions/update-helm-values/files/printed-text.js

const shortValue = (value) => (0,log/* oneLine */.TN)(value.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1')) || '(empty)';
const maxLineLength = 500;
function shortLines(text) {
    return text
        .split('\n')
        .map(line => line.length <= maxLineLength
        ? line
        : `${line.slice(0, maxLineLength)}… (${line.length - maxLineLength} more characters)`)
        .join('\n');
}

;// CONCATENATED MODULE: ./actions/update-helm-values/images/wanted-image.js
const wantedReference = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}@${digest}`;
const versionOf = ({ tag, digest }) => tag ?? digest.slice(0, 'sha256:'.length + 12);

;// CONCATENATED MODULE: ./actions/update-helm-values/delivery/commit-message.js


function commitMessage({ files, wanted, message, context }) {
    const written = writtenImages(files, wanted.images);
    const body = message === '' ? `${subjectOf(written)}\n\n${bodyOf(files)}` : message.replace(/\r\n?/g, '\n').trim();
    return `${body}\n\n${trailersOf(written, wanted, context).join('\n')}\n`;
}
function writtenImages(files, images) {
    const names = new Set(files.flatMap(({ decisions }) => decisions.flatMap(({ edits, image }) => (edits.length > 0 ? [image] : []))));
    return images.filter(({ name }) => names.has(name));
}
const listNames = new Intl.ListFormat('en-GB');
function subjectOf(images) {
    const versions = new Set(images.map(versionOf));
    const [version] = versions;
    const names = images.length > 3 ? `${images.length} images` : listNames.format(images.map(({ name }) => name));
    return versions.size === 1 ? `Update ${names} to ${version}` : `Update ${names}`;
}
function bodyOf(files) {
    return files
        .flatMap(({ file, decisions }) => {
        const changes = decisions.flatMap(({ image, edits }) => edits.map(edit => `- ${image} ${edit.key}: ${shortValue(edit.old)} -> ${shortValue(edit.new)}`));
        return changes.length === 0 ? [] : [`${file}:\n${changes.join('\n')}`];
    })
        .join('\n\n');
}
function trailersOf(images, wanted, { repository, revision, run, source, url }) {
    const here = repository === '' ? revision : `${repository}@${revision}`;
    const trailers = [
        ...images.map(image => `Image-Actions-Image: ${wantedReference(image)}`),
        `Image-Actions-Source: ${wanted.source ?? here}`,
    ];
    if (run === undefined)
        return trailers;
    const address = source === 'github' ? `${url}/actions/runs/${run.id}/attempts/${run.attempt}` : `${run.id}`;
    return [...trailers, `Image-Actions-Run: ${address}`];
}

// EXTERNAL MODULE: ./actions/shared/git/checkout.js + 1 modules
var checkout = __webpack_require__(3637);
// EXTERNAL MODULE: ./actions/shared/git/moved-remote.js
var moved_remote = __webpack_require__(2927);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/git/ancestry.js
var ancestry = __webpack_require__(7122);
;// CONCATENATED MODULE: ./actions/shared/git/remote-branch.js




const tipRef = 'refs/image-actions/tip';
const transferSeconds = 120;
async function openRemoteBranch(options) {
    const folder = options.folders.create('remote-branch');
    const git = (0,git_git/* createGit */.lD)({
        capture: options.capture,
        cwd: options.cwd,
        env: options.env,
        gitDir: folder,
        onRedirect: options.onRedirect,
        settings: [
            ...options.settings,
            ['remote.target.url', options.url],
            ['remote.target.promisor', 'true'],
            ['i18n.commitEncoding', 'utf-8'],
            ['core.quotePath', 'false'],
        ],
    });
    await git.text(['init', '--quiet', '--bare', '--template=']);
    const ref = `refs/heads/${options.branch}`;
    let hasTip = false;
    return {
        fetch: async () => {
            const fetched = await fetchTip(git, ref, !hasTip);
            hasTip ||= 'id' in fetched;
            return fetched;
        },
        find: async (commit, file) => await remote_branch_findFile(git, commit, file),
        read: async (file) => await readBlob(git, file, options.cwd),
        commit: async (change) => await writeCommit(git, external_node_path_.join(folder, 'change.index'), change),
        push: async (commit, tip) => await pushCommit(git, ref, { commit, tip }),
        isAncestor: async (ancestor, descendant) => await (0,ancestry/* isAncestor */.QX)(git, ancestor, descendant),
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
async function remote_branch_findFile(git, commit, file) {
    const listed = await git.text(['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', file]);
    for (const line of listed.split('\0')) {
        const [entry = '', name] = line.split('\t');
        const [mode = '', , id = ''] = entry.split(' ');
        if (name === file)
            return { mode, id };
    }
    return undefined;
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
async function pushCommit(git, ref, { commit, tip }) {
    const args = ['push', '--porcelain', '--no-verify', '--no-signed', '--recurse-submodules=no', '--no-follow-tags'];
    const result = await git.run([...args, `--force-with-lease=${ref}:${tip}`, '--end-of-options', 'target', `${commit}:${ref}`], { timeoutSeconds: transferSeconds });
    if (result.exitCode === 0)
        return { id: commit };
    return { failed: `${result.stderr}\n${result.stdout.toString('utf8')}` };
}

// EXTERNAL MODULE: ./actions/shared/git/token.js
var git_token = __webpack_require__(1406);
;// CONCATENATED MODULE: ./actions/update-helm-values/delivery/target-branch.js







function targetBranchName(input, context) {
    if (input !== '')
        return input;
    if (context.kind === 'branch')
        return context.refName;
    throw (0,runtime_errors/* inputError */.Xu)(`This run is not on a branch (${context.ref || 'detached'}), so there is none to write to.`, {
        fix: 'Name the branch in "branch", e.g. main, or set "mode: none" to edit the files of the workspace only.',
    });
}
async function openTargetBranch({ folder, branch, token }, runtime) {
    const git = (0,git_git/* createGit */.lD)({ capture: runtime.capture, cwd: folder, env: runtime.env });
    const { url, prefix, settings } = await (0,checkout/* readRemote */.Z)(git, { trusted: [runtime.folders.workspace, folder] });
    maskPassword(url, runtime.mask);
    const fits = token !== '' && (0,git_token/* tokenFits */.EE)(url, runtime.env['GITHUB_SERVER_URL'] ?? '');
    if (token !== '' && !fits) {
        runtime.log.info('The token is not sent, because the remote is not on the server it is for.');
    }
    const address = fits && /@/.test(url) ? withoutLogin(url) : url;
    const allSettings = fits ? [...settings, ...(0,git_token/* tokenSettings */.Jd)(address, token, runtime.mask)] : settings;
    const remote = await openRemoteBranch({
        capture: runtime.capture,
        env: runtime.env,
        cwd: folder,
        folders: runtime.folders,
        url: address,
        branch,
        settings: allSettings,
        onRedirect: (0,moved_remote/* followRename */.c)({ url: address, settings: allSettings }, runtime.request),
    });
    return { branch, url, prefix, remote };
}
function withoutLogin(url) {
    const address = new URL(url);
    address.username = '';
    address.password = '';
    return address.href;
}
function maskPassword(url, mask) {
    const { scheme, login = '' } = (0,text_address/* splitAddress */.lS)(url);
    const isUser = scheme !== '' && !/[:\s/]/.test(login) && !(0,text_address/* looksLikeToken */.NM)(login);
    if (!isUser)
        for (const secret of (0,text_address/* credentialsOfAddress */.kJ)(url))
            mask(secret);
}

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
;// CONCATENATED MODULE: ./actions/update-helm-values/delivery/workspace-files.js





function relativeFiles(files, folder) {
    const named = files.map(file => {
        const relative = external_node_path_.relative(folder, external_node_path_.resolve(folder, file)).split(external_node_path_.sep).join('/');
        const isInside = relative !== '' && !leavesFolder(relative) && !relative.split('/').includes('.git');
        return { file, relative, isInside };
    });
    const outside = named.filter(({ isInside }) => !isInside);
    if (outside.length > 0) {
        const messages = outside.map(({ file }) => `Input "values-files": "${file}" is not a file of the repository.`);
        throw (0,runtime_errors/* inputError */.Xu)(messages.join('\n'), {
            fix: 'Use paths from the root of the repository, e.g. deploy/values-production.yaml.',
        });
    }
    return [...new Set(named.map(({ relative }) => relative))];
}
function findInWorkspace(folder, file) {
    const full = external_node_path_.join(folder, ...file.split('/'));
    const error = (0,external_node_fs_.existsSync)(full) ? whyNotEditable(folder, full) : missingFile(full);
    return error === undefined ? { path: file, content: (0,external_node_fs_.readFileSync)(full), mode: '100644' } : { path: file, error };
}
function missingFile(full) {
    const parent = external_node_path_.dirname(full);
    const names = (0,external_node_fs_.existsSync)(parent) ? (0,external_node_fs_.readdirSync)(parent) : [];
    return `there is no such file in the workspace${(0,suggestion/* didYouMean */.a)(external_node_path_.basename(full), names)}`;
}
function whyNotEditable(folder, full) {
    const facts = (0,external_node_fs_.lstatSync)(full);
    if (facts.isSymbolicLink())
        return 'the file is a symbolic link; name the file it leads to';
    if (!facts.isFile())
        return 'this is not a file';
    if (facts.size > maxFileBytes)
        return `the file has ${facts.size} bytes; allowed: up to ${maxFileBytes}`;
    const inside = external_node_path_.relative((0,external_node_fs_.realpathSync)(folder), (0,external_node_fs_.realpathSync)(full));
    return leavesFolder(inside) ? 'the file is outside the workspace' : undefined;
}
const leavesFolder = (relative) => /^\.\.(?:[/\\]|$)/.test(relative) || external_node_path_.isAbsolute(relative);
function writeToWorkspace(folder, writes) {
    for (const { path: file, content } of writes)
        (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, ...file.split('/')), content);
}

;// CONCATENATED MODULE: ./actions/update-helm-values/apply.js





async function applyToWorkspace({ folder, files }, { dryRun }, planFiles) {
    const plan = await planFiles(files.map(file => findInWorkspace(folder, file)));
    if (!dryRun)
        writeToWorkspace(folder, plan.writes);
    return { files: plan.files, commit: undefined, dryRun, where: 'the workspace' };
}
async function applyToBranch({ wanted, folder, files }, inputs, planFiles, runtime) {
    const { author, maxAttempts, deadline, dryRun } = inputs;
    const context = await (0,read_context/* readContext */.y)(runtime);
    const branch = targetBranchName(inputs.branch, context);
    const target = await openTargetBranch({ folder, branch, token: inputs.githubToken }, runtime);
    const message = (plan) => commitMessage({ files: plan.files, wanted, message: inputs.commitMessage, context });
    try {
        const { plan, commit } = await updateBranch(target, { files, author, maxAttempts, deadline, dryRun, plan: planFiles, message }, runtime);
        return { files: plan.files, commit, dryRun, where: `branch ${branch}` };
    }
    finally {
        target.remote.close();
    }
}

// EXTERNAL MODULE: ./actions/shared/runtime/read-together.js
var read_together = __webpack_require__(306);
;// CONCATENATED MODULE: ./actions/update-helm-values/images/image-names.js

function nameErrors(images, { only, path }) {
    const unknown = unknownNames('only', only, images);
    return unknown ?? unknownNames('path', [...path.keys()], selectNames(images, only));
}
function unknownNames(input, names, images) {
    const known = images.map(({ name }) => name);
    const set = new Set(known);
    const errors = names
        .filter(name => !set.has(name))
        .map(name => `Input "${input}": there is no image "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}.`);
    return errors.length === 0 ? undefined : [...errors, `The images are: ${known.join(', ')}.`].join('\n');
}
function selectNames(images, only) {
    if (only.length === 0)
        return images;
    const names = new Set(only);
    return images.filter(({ name }) => names.has(name));
}

;// CONCATENATED MODULE: ./actions/update-helm-values/images/manifest-images.js



function manifestImages(manifest, selection) {
    const all = Object.entries(manifest.images).map(([name, image]) => ({ name, ...image }));
    if (all.length === 0)
        throw (0,runtime_errors/* inputError */.Xu)('The digest manifest contains no image.');
    const errors = nameErrors(all, selection);
    if (errors !== undefined)
        throw (0,runtime_errors/* inputError */.Xu)(errors);
    const { only, tag } = selection;
    const images = selectNames(all, only);
    checkTag(images, tag);
    return images.map(({ name, image: repository, mirrors, digest, immutableTag }) => {
        const written = tag === 'immutable' ? (immutableTag ?? undefined) : tag;
        return { name, repository, mirrors, digest, tag: tag === 'none' ? undefined : written };
    });
}
function checkTag(images, tag) {
    if (tag === 'none')
        return;
    if (tag === 'immutable') {
        const names = images.filter(({ immutableTag }) => immutableTag === null).map(({ name }) => name);
        if (names.length === 0)
            return;
        throw (0,runtime_errors/* inputError */.Xu)(`The manifest has no immutable tag for ${names.join(', ')}.`, {
            fix: 'Add a rule for one to compute-tags (e.g. type=sha), or set "tag: none" to write the digest alone.',
        });
    }
    const errors = images.flatMap(({ name, tags }) => tags.includes(tag)
        ? []
        : `Input "tag": the image "${name}" was not published as "${tag}"${(0,suggestion/* didYouMean */.a)(tag, tags)}; its tags are: ${tags.join(', ') || 'none'}.`);
    if (errors.length === 0)
        return;
    throw (0,runtime_errors/* inputError */.Xu)(errors.join('\n'), {
        fix: 'Write a tag that was pushed, or "none" to write the digest alone.',
    });
}

;// CONCATENATED MODULE: ./actions/update-helm-values/images/wanted-images.js


const wantedImageChecks = [
    ({ digests, images }) => digests !== '' && images.length > 0 ? 'Both "digests" and "images" are set; set one of them.' : undefined,
    ({ images, only, path, tag }) => (images.length === 0 ? undefined : nameErrors(images, { only, path, tag })),
    ({ images, only, tag }) => tagErrors(selectNames(images, only), tag),
];
function tagErrors(images, choice) {
    if (choice === 'none' || choice === 'immutable')
        return undefined;
    const errors = images
        .filter(({ tag }) => tag !== choice)
        .map(({ name, tag }) => `Input "tag": the line of "${name}" in "images" ${tag === undefined ? 'has no tag' : `has the tag "${tag}"`}, not "${choice}". Write the tag into the line: ${name}=repository:${choice}@sha256:…, and do not set "tag".`);
    return errors.length === 0 ? undefined : errors.join('\n');
}
async function readWantedImages(inputs, runtime) {
    const { digests, environment, images, only, tag } = inputs;
    if (images.length > 0) {
        const selected = selectNames(images, only);
        return { images: tag === 'none' ? selected.map(withoutTag) : selected, source: undefined };
    }
    const { readDigestManifest } = await Promise.all(/* import() */[__webpack_require__.e('package-valibot'), __webpack_require__.e('shared-github-documents-manifest')]).then(__webpack_require__.bind(__webpack_require__, 4998));
    const manifest = await readDigestManifest({ input: digests, environment }, runtime);
    const { repository, revision } = manifest;
    return {
        images: manifestImages(manifest, inputs),
        source: repository === '' ? revision : `${repository}@${revision}`,
    };
}
const withoutTag = (image) => ({ ...image, tag: undefined });

;// CONCATENATED MODULE: ./actions/update-helm-values/facts.js




async function gatherUpdateFacts(inputs, runtime) {
    const [wanted, located] = await (0,read_together/* readTogether */.V)([readWantedImages(inputs, runtime), locateFiles(inputs, runtime)]);
    return { wanted, ...located };
}
async function locateFiles({ checkout, valuesFiles }, { folders }) {
    const folder = external_node_path_.resolve(folders.workspace, checkout);
    return { folder, files: relativeFiles(valuesFiles, folder) };
}

// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var tag = __webpack_require__(5319);
// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(7099);
// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
;// CONCATENATED MODULE: ./actions/update-helm-values/edit/quoting.js
const quoteStyles = ['auto', 'always', 'keep'];
const word = /^[A-Za-z_][\w.-]*$/;
const special = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-\d]*)$/i;
const threeNumbers = /^\d+\.\d+\.\d+(?:[-.][\w.-]*|(?:\.\d+)*\+[\w.-]*)?$/;
const digest = /^sha256:[0-9a-f]{64}$/;
const reference = /^\w[\w.:-]*[/@][\w.:/@-]*\w$/;
function isPlainString(value) {
    return (word.test(value) && !special.test(value)) || [threeNumbers, digest, reference].some(form => form.test(value));
}
function writeScalar(value, { quotes, wasString, quote }) {
    if (!/^[\w.:/@-]+$/.test(value))
        throw new Error(`"${value}" is not a tag, digest or reference`);
    if (quotes === 'single')
        return `'${value}'`;
    const mayStayPlain = quote === 'keep' || (quote === 'auto' && wasString);
    return quotes === 'plain' && mayStayPlain && isPlainString(value) ? value : `"${value}"`;
}

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var text_json = __webpack_require__(4934);
;// CONCATENATED MODULE: ./actions/update-helm-values/images/image-list.js




function parseImageList(text) {
    const names = new Set();
    const read = (written, reference) => {
        const image = parseImage(written, reference);
        if (names.has(image.name))
            throw (0,runtime_errors/* inputError */.Xu)(`the image "${image.name}" appears twice`);
        names.add(image.name);
        return image;
    };
    if (text.trimStart().startsWith('{'))
        return (0,diagnostics/* parseEach */.lc)(Object.entries(parseObject(text)), ([name, value]) => read(name, stringOf(name, value)));
    const images = (0,diagnostics/* parseLines */.Li)(text, ({ text: line }) => {
        const at = line.indexOf('=');
        return at < 0 ? read('', line) : read(line.slice(0, at).trim(), line.slice(at + 1).trim());
    });
    if (text.trim() !== '' && images.length === 0)
        throw (0,runtime_errors/* inputError */.Xu)('all lines are comments');
    return images;
}
function parseImage(written, reference) {
    const { registry, path, tag, digest } = (0,images_reference/* parseReference */.F2)(reference);
    if (digest === undefined) {
        throw (0,runtime_errors/* inputError */.Xu)(`"${reference}" has no digest; allowed: name=repository[:tag]@sha256:…`);
    }
    const name = written === '' ? path.slice(path.lastIndexOf('/') + 1) : written;
    return { name, repository: (0,images_reference/* repositoryOf */._M)({ registry, path }), mirrors: [], tag, digest };
}
function stringOf(name, value) {
    if (typeof value === 'string')
        return value;
    throw (0,runtime_errors/* inputError */.Xu)(`the reference of "${name}" is not a string`);
}
function parseObject(json) {
    const value = parseJson(json);
    if ((0,text_json/* isObject */.G)(value) && Object.keys(value).length > 0)
        return value;
    throw (0,runtime_errors/* inputError */.Xu)('the JSON is not an object of references');
}
function parseJson(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        throw (0,runtime_errors/* inputError */.Xu)('the value begins like JSON, but is not valid JSON');
    }
}

;// CONCATENATED MODULE: ./actions/update-helm-values/source/value-path.js

const plainKey = /^[^\s."'[\]=]+/;
function parseValuePath(text) {
    const path = [];
    let at = 0;
    const refuse = (why) => (0,runtime_errors/* inputError */.Xu)(`"${text}" is not a path: ${why} at character ${at + 1}; allowed: keys joined by dots, [0] for the items of lists, "x.y" for keys with dots`);
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
        const next = readKey(text.slice(at));
        if (next === undefined)
            throw refuse('a key is expected');
        path.push(next.key);
        at += next.length;
    }
    if (path.length === 0)
        throw refuse('a key is expected');
    return path;
}
function readKey(rest) {
    const quoted = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0];
    if (quoted === undefined) {
        const key = plainKey.exec(rest)?.[0];
        return key === undefined ? undefined : { key, length: key.length };
    }
    try {
        return { key: String(JSON.parse(quoted)), length: quoted.length };
    }
    catch {
        return undefined;
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

;// CONCATENATED MODULE: ./actions/update-helm-values/inputs.js










const bot = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
const updateHelmValuesInputs = {
    'values-files': (0,inputs/* list */.p_)({ required: true }),
    digests: (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.VE }),
    images: (0,inputs/* text */.Qq)({ exact: true, parse: parseImageList }),
    only: (0,inputs/* list */.p_)({ separator: ',' }),
    path: (0,inputs/* text */.Qq)({ exact: true, parse: parsePaths }),
    tag: (0,inputs/* text */.Qq)({ fallback: 'immutable', parse: parseTagChoice }),
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
const updateHelmValuesOutputs = ['changed', 'changes', 'commit'];
const updateHelmValuesChecks = wantedImageChecks;
function parsePaths(value) {
    const paths = new Map();
    (0,diagnostics/* parseLines */.Li)(value, ({ text: line }) => {
        const at = line.indexOf('=');
        const image = line.slice(0, Math.max(0, at)).trim();
        if (image === '')
            throw (0,runtime_errors/* inputError */.Xu)(`"${line}" is not of the form image=path, e.g. api=services.api.image`);
        const path = parseValuePath(line.slice(at + 1).trim());
        const others = paths.get(image);
        if (others === undefined)
            paths.set(image, [path]);
        else
            others.push(path);
    });
    return paths;
}
function parseTagChoice(value) {
    if ((0,tag/* isTag */.dz)(value))
        return value;
    throw (0,runtime_errors/* inputError */.Xu)(`"${value}" is not a tag; allowed: immutable, none, or a tag of the images`);
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
    throw (0,runtime_errors/* inputError */.Xu)(`"${value}" is not the name of a branch`);
}
function parseFolder(value) {
    const parts = value.split(/[/\\]/);
    if (!(0,external_node_path_.isAbsolute)(value) && !parts.includes('..'))
        return value;
    throw (0,runtime_errors/* inputError */.Xu)(`"${value}" is not a folder below the workspace; allowed: a relative path without ".."`);
}
function parsePerson(value) {
    const [, name, email] = /^([^<>\u0000-\u001f]*[^<>\s\u0000-\u001f])\s*<([^<>\s\u0000-\u001f]+)>$/.exec(value) ?? [];
    if (name !== undefined && email !== undefined)
        return { name, email };
    throw (0,runtime_errors/* inputError */.Xu)(`"${value}" is not an author; allowed: Name <name@example.org>`);
}

// EXTERNAL MODULE: ./actions/shared/text/unified-diff.js + 1 modules
var unified_diff = __webpack_require__(1931);
;// CONCATENATED MODULE: ./actions/update-helm-values/edit/text-patch.js
function applyPatches(text, patches) {
    const sorted = patches.toSorted((one, other) => one.start - other.start || one.end - other.end);
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

// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(1788);
;// CONCATENATED MODULE: ./actions/update-helm-values/sites/written-repository.js



const maxReferenceLength = 512;
function readReference(text) {
    if (text.length > maxReferenceLength)
        return undefined;
    try {
        return (0,images_reference/* parseReference */.F2)(text);
    }
    catch (error) {
        if (error instanceof runtime_errors/* ActionError */.lZ)
            return undefined;
        throw error;
    }
}
function readRepository(text, registry = '') {
    const reference = readReference(text);
    if (reference === undefined)
        return undefined;
    const namesHost = reference.registry !== 'docker.io' || /^(?:index\.|registry-1\.)?docker\.io\//.test(text);
    if (!namesHost && registry !== '')
        return readRepository(joinHost(registry, text));
    const path = reference.path.replace(/^library\//, '');
    return namesHost
        ? { text: `${reference.registry}/${path}`, host: reference.registry, path }
        : { text: path, host: undefined, path };
}
const joinHost = (host, name) => (host === '' ? name : `${(0,trim/* withoutTrailing */.hT)(host, '/')}/${name}`);
function matchRepository(written, wanted) {
    if (written.path === wanted.path) {
        if ((written.host ?? 'docker.io') === (wanted.host ?? 'docker.io'))
            return 'same';
        if (written.host === undefined)
            return 'same-path';
    }
    return lastPart(written.path) === lastPart(wanted.path) ? 'same-name' : undefined;
}
const lastPart = (path) => path.slice(path.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./actions/update-helm-values/sites/site-search.js


function searchable(reader) {
    const byName = new Map();
    for (const site of reader.sites) {
        if (site.repository === undefined)
            continue;
        const name = lastPart(site.repository.path);
        const sites = byName.get(name);
        if (sites === undefined)
            byName.set(name, [site]);
        else
            sites.push(site);
    }
    return { reader, byName };
}
function searchPaths({ reader }, paths) {
    const sites = [];
    const missing = [];
    for (const path of paths) {
        const targets = reader.targetsOf(path);
        if (targets.length === 0)
            missing.push(path);
        for (const target of targets) {
            if (target.kind === 'site') {
                sites.push(target.site);
                continue;
            }
            return {
                kind: 'refused',
                reason: `"${formatValuePath(path)}" (${JSON.stringify(target.text)}) does not show whether it is a tag, a digest or a reference; name the map around it, or a key such as "tag", "digest" or "image"`,
                line: target.line,
            };
        }
    }
    const named = paths.map(path => `"${formatValuePath(path)}"`).join(', ');
    if (sites.length === 0)
        return { kind: 'absent', reason: `the path ${named} is not in this file` };
    if (missing.length > 0) {
        const reasons = missing.map(path => explainPath(reader, path));
        return { kind: 'refused', reason: `part of "path" is missing: ${reasons.join('; ')}`, line: 1 };
    }
    return { kind: 'found', sites, reason: `named by path ${named}` };
}
const explainPath = (reader, path) => `${formatValuePath(path)}: ${reader.explainMissing(path)}`;
function unsupportedKind(file) {
    const name = lastPart(file);
    if (/^kustomization(?:\.ya?ml)?$/i.test(name))
        return 'files of kustomize are not supported yet';
    return /^\.env(?:\.|$)|\.env$/.test(name) ? 'files of variables (.env) are not supported yet' : undefined;
}
function searchImage(file, wanted) {
    const matches = matchingSites(file, wanted);
    const same = matches.same.length > 0;
    const sites = same ? matches.same : matches['same-path'];
    const [first] = sites;
    if (first === undefined) {
        const unsupported = unsupportedKind(file.reader.source.path);
        if (unsupported !== undefined)
            return { kind: 'absent', reason: unsupported };
        return { kind: 'absent', reason: `this file does not contain the repository ${wanted.repository}` };
    }
    if (new Set(sites.map(currentVersion)).size > 1) {
        const listed = sites.map(site => `${describeSite(file, site)} = ${currentVersion(site)}`);
        return {
            kind: 'refused',
            reason: `the repository ${wanted.repository} appears in ${sites.length} places with different values: ${listed.join('; ')}; choose with "path", e.g. ${wanted.name}=${formatValuePath(first.pointer.path)}`,
            line: first.pointer.line,
        };
    }
    const how = same ? 'host and path are equal' : 'the path is equal and the file names no host';
    return { kind: 'found', sites, reason: `found by the repository ${wanted.repository}: ${how}` };
}
const matchOrder = ['same', 'same-path', 'same-name'];
function matchingSites({ byName }, wanted) {
    const repositories = [wanted.repository, ...wanted.mirrors].flatMap(text => readRepository(text) ?? []);
    const names = new Set(repositories.map(({ path }) => lastPart(path)));
    const matches = { same: [], 'same-path': [], 'same-name': [] };
    for (const site of [...names].flatMap(name => byName.get(name) ?? [])) {
        const { repository } = site;
        if (repository === undefined)
            continue;
        const found = repositories.map(other => matchRepository(repository, other));
        const closest = matchOrder.find(match => found.includes(match));
        if (closest !== undefined)
            matches[closest].push(site);
    }
    return matches;
}
function currentVersion({ slots }) {
    return slots.length === 0 ? 'no tag' : slots.map(({ key, text }) => `${key} ${JSON.stringify(text)}`).join(', ');
}
const describeSite = ({ reader }, { pointer }) => `${reader.source.path}:${pointer.line} ${formatValuePath(pointer.path)}`;
const maxCommentHints = 3;
function hintsFor(file, wanted, paths) {
    if (paths !== undefined)
        return paths.map(path => explainPath(file.reader, path));
    const close = matchingSites(file, wanted)['same-name'].map(({ pointer, repository }) => `${file.reader.source.path}:${pointer.line}: did you mean ${repository?.text}? Then set path: ${wanted.name}=${formatValuePath(pointer.path)}`);
    return [...close, ...linesInComments(file.reader.source, wanted)];
}
function linesInComments({ path, text }, wanted) {
    const repository = readRepository(wanted.repository)?.path ?? wanted.repository;
    return text
        .split('\n')
        .flatMap((line, index) => /^\s*#/.test(line) && line.includes(repository) ? [`${path}:${index + 1}: ${line.trim()}`] : [])
        .slice(0, maxCommentHints);
}

;// CONCATENATED MODULE: ./actions/update-helm-values/sites/slot-values.js

function valuesFor(site, wanted, create) {
    const reference = site.slots.find(({ role }) => role === 'reference');
    return reference === undefined ? valuesOfMap(site, wanted, create) : valueOfReference(reference, wanted, create);
}
function valuesOfMap(site, wanted, create) {
    const { tag, digest } = wanted;
    const tagSlot = site.slots.find(({ role }) => role === 'tag');
    const digests = site.slots
        .filter(slot => slot !== tagSlot)
        .map(slot => ({ slot, value: slot.role === 'hex' ? digest.replace(/^sha256:/, '') : digest }));
    const old = tagSlot?.text ?? '';
    const [oldTag = '', suffix] = old.split('@');
    if (tagSlot !== undefined && (tag !== undefined || suffix !== undefined)) {
        const newTag = tag ?? oldTag;
        const value = suffix === undefined ? newTag : `${newTag}@${digest}`;
        const note = digests.length === 0 && suffix === undefined ? 'the file has no key for the digest' : '';
        return { kind: 'values', slots: [{ slot: tagSlot, value }, ...digests], insert: undefined, note };
    }
    if (digests.length > 0) {
        const note = old === '' ? '' : `the tag ${JSON.stringify(old)} stays; the digest decides`;
        return { kind: 'values', slots: digests, insert: undefined, note };
    }
    const missing = tag === undefined ? { key: 'digest', value: digest } : { key: 'tag', value: tag };
    if (create && site.insertAfter !== undefined) {
        return { kind: 'values', slots: [], insert: missing, note: `the key "${missing.key}" was missing` };
    }
    return {
        kind: 'refused',
        reason: `the image has no key "${missing.key}"; add the key to the file, or set "create: true"`,
    };
}
function valueOfReference(slot, wanted, create) {
    const old = readReference(slot.text);
    if (old?.tag === undefined && old?.digest === undefined && !create) {
        return { kind: 'refused', reason: `"${slot.text}" has neither tag nor digest; set "create: true"` };
    }
    const tag = wanted.tag ?? old?.tag;
    const withDigest = old?.digest !== undefined || wanted.tag === undefined;
    const withTag = tag !== undefined && (old?.tag !== undefined || !withDigest);
    const value = `${nameOf(slot.text)}${withTag ? `:${tag}` : ''}${withDigest ? `@${wanted.digest}` : ''}`;
    return { kind: 'values', slots: [{ slot, value }], insert: undefined, note: '' };
}
function nameOf(reference) {
    const [name = ''] = reference.split('@');
    const colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/files/file-plan.js






function planFile(file, images, options) {
    const searched = searchable(file);
    const drafts = refuseOverlaps(images.map(image => planImage({ file, searched, options }, image)));
    const edits = drafts.flatMap(draft => draft.edits ?? []);
    const path = file.source.path;
    const isRefused = drafts.some(({ decision }) => decision === 'refused');
    if (edits.length === 0 || isRefused) {
        return { file: path, decisions: decisionsOf(path, drafts, edits), diff: '', text: undefined, searched };
    }
    const text = applyPatches(file.source.text, edits.map(({ patch }) => patch));
    const damage = file.findDamage(text, edits);
    if (damage !== undefined) {
        const refused = drafts.map(draft => refuseDamaged(draft, damage));
        return { file: path, decisions: decisionsOf(path, refused, []), diff: '', text: undefined, searched };
    }
    const diff = (0,unified_diff.unifiedDiff)(path, file.source.text, text);
    return { file: path, decisions: decisionsOf(path, drafts, edits), diff, text, searched };
}
function refuseDamaged(draft, damage) {
    const [edit] = draft.edits ?? [];
    if (edit === undefined)
        return draft;
    return {
        image: draft.image,
        decision: 'refused',
        reason: `the file was not edited: ${damage}`,
        line: edit.line,
    };
}
function planImage(context, image) {
    const { searched, options } = context;
    const paths = options.paths.get(image.name);
    const search = paths === undefined ? searchImage(searched, image) : searchPaths(searched, paths);
    if (search.kind === 'absent')
        return { image, decision: 'absent', reason: search.reason };
    if (search.kind === 'refused')
        return { image, decision: 'refused', reason: search.reason, line: search.line };
    const edits = [];
    const notes = new Set([search.reason]);
    for (const site of search.sites) {
        const values = valuesFor(site, image, options.create);
        if (values.kind === 'refused') {
            return { image, decision: 'refused', reason: values.reason, line: site.pointer.line };
        }
        if (values.note !== '')
            notes.add(values.note);
        const { slots, insert } = values;
        const results = slots.map(({ slot, value }) => context.file.replace(slot, value, options.quote));
        if (insert !== undefined)
            results.push(context.file.insert(site, insert.key, insert.value));
        for (const result of results) {
            if (result.kind === 'refused')
                return { image, decision: 'refused', reason: result.reason, line: result.line };
            if (result.kind === 'edit')
                edits.push(result.edit);
        }
    }
    const reason = [...notes].join('; ');
    return edits.length === 0
        ? { image, decision: 'up-to-date', reason: `already up to date; ${reason}` }
        : { image, decision: 'write', reason, edits };
}
function refuseOverlaps(drafts) {
    const owners = new Map();
    const keyOf = ({ document, positions }) => `${document}:${positions.join('.')}`;
    return drafts.map(draft => {
        for (const edit of draft.edits ?? []) {
            const owner = owners.get(keyOf(edit));
            if (owner !== undefined) {
                const reason = `"${formatValuePath(edit.path)}" would also be written for "${owner}"; name a place for each image with "path"`;
                return { image: draft.image, decision: 'refused', reason, line: edit.line };
            }
            owners.set(keyOf(edit), draft.image.name);
        }
        return draft;
    });
}
function decisionsOf(file, drafts, all) {
    const added = all.flatMap(({ addsLine, line }) => (addsLine ? [line] : [])).sort((one, other) => one - other);
    return drafts.map(({ image, decision, reason, line, edits = [] }) => ({
        file,
        image: image.name,
        decision,
        reason,
        line,
        edits: edits.map(edit => ({
            file,
            line: edit.line + countUpTo(added, edit.line - 1) + (edit.addsLine ? 1 : 0),
            path: formatValuePath(edit.path),
            key: edit.key,
            old: edit.old,
            new: edit.value,
            reason,
        })),
    }));
}

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(3483);
;// CONCATENATED MODULE: ./actions/update-helm-values/source/yaml-node.js

function rangeOf(node) {
    if (!node.range)
        throw new Error('a node of a parsed document has no range');
    return [node.range[0], node.range[1]];
}
function findNode(documents, { document, positions }) {
    let node = documents[document]?.contents;
    let pair;
    const around = [];
    for (const position of positions) {
        if (!(0,dist.isCollection)(node))
            break;
        around.push(node);
        pair = (0,dist.isMap)(node) ? node.items[position] : undefined;
        node = (0,dist.isSeq)(node) ? node.items[position] : pair?.value;
    }
    return { node, pair, around };
}

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/shared-anchor.js


function sharedAnchor({ source, aliases }, { document }, { node, around }) {
    for (const at of [...around, node]) {
        const anchor = (0,dist.isNode)(at) && !(0,dist.isAlias)(at) ? at.anchor : undefined;
        const alias = anchor === undefined ? undefined : aliases[document]?.get(anchor);
        if (alias === undefined)
            continue;
        const line = source.lineAt(rangeOf(alias)[0]);
        return `the value belongs to the anchor &${anchor}, which line ${line} uses as well; an edit would change both`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/value-edit.js
const refuseEdit = (line, reason) => ({ kind: 'refused', reason, line });

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/key-insertion.js




function insertKey(file, { pointer, insertAfter }, key, value) {
    const { source } = file;
    const found = findNode(file.yaml12, pointer);
    const map = found.node;
    if (insertAfter === undefined || !(0,dist.isMap)(map)) {
        return refuseEdit(pointer.line, `there is no map to insert "${key}" into`);
    }
    const shared = sharedAnchor(file, pointer, found);
    if (shared !== undefined)
        return refuseEdit(pointer.line, shared);
    const pair = map.items[insertAfter];
    const extent = pair && extentOf(source.text, pair.key, pair.value);
    if (extent === undefined) {
        const after = (0,dist.isScalar)(pair?.key) ? pair.key.value : insertAfter;
        return refuseEdit(pointer.line, `"${key}" cannot be inserted after "${after}"; add it to the file by hand`);
    }
    const { start, end } = extent;
    const entry = `${key}: "${value}"`;
    return {
        kind: 'edit',
        edit: {
            patch: map.flow ? { start: end, end, text: `, ${entry}` } : newLine(source.text, extent, entry),
            document: pointer.document,
            positions: pointer.positions,
            insertAfter,
            path: [...pointer.path, key],
            key,
            old: '',
            value,
            line: source.lineAt(start),
            addsLine: !map.flow,
        },
    };
}
function extentOf(text, key, value) {
    if (!(0,dist.isScalar)(key) || !(0,dist.isScalar)(value))
        return undefined;
    const [start] = rangeOf(key);
    const [valueStart, end] = rangeOf(value);
    return valueStart === end || text.slice(start, end).includes('\n') ? undefined : { start, end };
}
function newLine(text, { start, end }, entry) {
    const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
    const next = text.indexOf('\n', end);
    if (next === -1) {
        const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
        return { start: text.length, end: text.length, text: `${lineEnd}${indent}${entry}` };
    }
    return { start: next + 1, end: next + 1, text: `${indent}${entry}${text[next - 1] === '\r' ? '\r\n' : '\n'}` };
}

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/scalar-edit.js





const stringTag = 'tag:yaml.org,2002:str';
function editScalar(file, slot, value, quote) {
    const { key, pointer } = slot;
    const found = findNode(file.yaml12, pointer);
    const { node } = found;
    const shared = sharedAnchor(file, pointer, found);
    if (shared !== undefined)
        return refuseEdit(pointer.line, shared);
    if (!(0,dist.isScalar)(node))
        return refuseEdit(pointer.line, whyNoScalar(key, node));
    const [start, end] = rangeOf(node);
    const raw = file.source.text.slice(start, end);
    const reason = whyNotReplaceable(key, node, raw);
    if (reason !== undefined)
        return refuseEdit(pointer.line, reason);
    const values = [node.value, valueIn11(file, slot)];
    if (values.every(old => old === value))
        return { kind: 'unchanged' };
    const text = writeScalar(value, {
        quotes: raw === '' ? 'plain' : quotesOf(node),
        wasString: values.every(old => typeof old === 'string'),
        quote,
    });
    const patch = raw === '' ? fillEmpty(found.pair, text) : { start, end, text };
    if (patch === undefined)
        return refuseEdit(pointer.line, `the empty value of "${key}" has no colon; write it out`);
    const { document, positions, path } = pointer;
    return {
        kind: 'edit',
        edit: {
            patch,
            document,
            positions,
            insertAfter: undefined,
            path,
            key,
            old: slot.text,
            value,
            line: file.source.lineAt(patch.start),
            addsLine: false,
        },
    };
}
function whyNoScalar(key, node) {
    if ((0,dist.isAlias)(node))
        return `"${key}" is an alias (*${node.source}); write its value out, or name the anchored value`;
    if (node === null)
        return `"${key}" has no colon after it; write "${key}: ..."`;
    return `"${key}" is a map or a list, and a single value is expected`;
}
function whyNotReplaceable(key, node, raw) {
    if (node.tag !== undefined && node.tag !== stringTag) {
        const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
        return `the value of "${key}" has the type ${tag}; remove the type`;
    }
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' || raw.includes('\n')) {
        return `the value of "${key}" takes several lines; write it on one`;
    }
    if (raw === '' && (node.anchor !== undefined || node.tag !== undefined)) {
        return `the empty value of "${key}" has an anchor or a type; remove it`;
    }
    return undefined;
}
function quotesOf(node) {
    if (node.type === 'QUOTE_SINGLE')
        return 'single';
    return node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}
function fillEmpty(pair, text) {
    const colon = pair?.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    if (colon === undefined)
        return undefined;
    const start = colon.offset + 1;
    return { start, end: start, text: ` ${text}` };
}
function valueIn11({ yaml11 }, { pointer }) {
    const { node } = findNode(yaml11, pointer);
    return (0,dist.isScalar)(node) ? node.value : undefined;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/source/yaml-file.js



function readYamlFile(source) {
    const versions = parseYaml(source.text);
    for (const { errors } of versions.yaml12) {
        const [error] = errors;
        if (error !== undefined)
            throw syntaxError(source, error.pos[0], `The file is not valid YAML: ${error.message}`);
    }
    const aliases = versions.yaml12.map(document => checkNodes(source, document));
    return { source, ...versions, aliases };
}
function parseYaml(text) {
    const tokens = [...new dist.Parser().parse(text)];
    const options = { merge: false, uniqueKeys: false, logLevel: 'silent' };
    return {
        yaml12: [...new dist.Composer({ ...options, version: '1.2', keepSourceTokens: true }).compose(tokens)],
        yaml11: [...new dist.Composer({ ...options, version: '1.1' }).compose(tokens)],
    };
}
function checkNodes(source, document) {
    const aliases = new Map();
    (0,dist.visit)(document, {
        Map: (_, map) => {
            refuseTemplate(source, map);
            refuseDuplicates(source, map);
        },
        Alias: (_, alias) => {
            if (!aliases.has(alias.source))
                aliases.set(alias.source, alias);
        },
    });
    refuseEncrypted(source, document.contents);
    return aliases;
}
function refuseTemplate(source, map) {
    const [start] = rangeOf(map);
    if (source.text.startsWith('{{', start))
        throw templateError(source, start);
}
function refuseDuplicates(source, map) {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,dist.isScalar)(key))
            continue;
        if (keys.has(key.value)) {
            throw syntaxError(source, rangeOf(key)[0], 'A key appears twice in one map: Map keys must be unique');
        }
        keys.add(key.value);
    }
}
function refuseEncrypted(source, contents) {
    const sops = (0,dist.isMap)(contents) ? contents.get('sops', true) : undefined;
    if (!(0,dist.isMap)(sops) || !sops.has('mac'))
        return;
    throw (0,runtime_errors/* inputError */.Xu)('The file is encrypted by SOPS; an edit would break its signature (mac).', {
        file: source.path,
        line: source.lineAt(rangeOf(sops)[0]),
        fix: 'Keep images in a values file of their own that is not encrypted.',
    });
}
function syntaxError(source, offset, message) {
    if (/^[^#\n\r\u2028\u2029]*\{\{/m.test(source.text))
        return templateError(source, offset);
    return (0,runtime_errors/* inputError */.Xu)(message, {
        file: source.path,
        line: source.lineAt(offset),
        column: source.columnAt(offset),
        fix: 'Correct the file; nothing was written.',
    });
}
const templateError = (source, offset) => (0,runtime_errors/* inputError */.Xu)('The file is a template ("{{" outside quotes), not a values file.', {
    file: source.path,
    line: source.lineAt(offset),
    fix: 'Name values files only; templates read their images from them.',
});

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/line-damage.js
function findLineDamage(old, now, edits) {
    const replaced = new Set(edits.filter(edit => !edit.addsLine).map(edit => edit.line));
    const added = new Set(edits.filter(edit => edit.addsLine).map(edit => edit.line));
    const after = now.split('\n');
    let at = 0;
    for (const [index, line] of old.split('\n').entries()) {
        const number = index + 1;
        const other = after[at];
        const gainsLineEnd = added.has(number) && `${line}\r` === other;
        if ((line === other || gainsLineEnd) === replaced.has(number))
            return `line ${number} would change unexpectedly`;
        at += added.has(number) ? 2 : 1;
    }
    return at === after.length ? undefined : 'the number of lines would change';
}

;// CONCATENATED MODULE: ./actions/update-helm-values/edit/yaml-damage.js



function findYamlDamage(file, text, edits) {
    const now = parseYaml(text);
    const targets = targetsByDocument(edits);
    const damage11 = compareDocuments(file.yaml11, now.yaml11, targets);
    if (damage11 !== undefined)
        return `read as YAML 1.1, ${damage11}`;
    const damage12 = compareDocuments(file.yaml12, now.yaml12, targets);
    if (damage12 !== undefined)
        return `read as YAML 1.2, ${damage12}`;
    return findLineDamage(file.source.text, text, edits);
}
function targetsByDocument(edits) {
    const documents = { inside: new Map() };
    for (const edit of edits) {
        let targets = documents;
        for (const position of [edit.document, ...edit.positions]) {
            const next = targets.inside.get(position) ?? { inside: new Map() };
            targets.inside.set(position, next);
            targets = next;
        }
        if (edit.insertAfter === undefined)
            targets.replaced = edit;
        else
            targets.inserted = edit;
    }
    return documents.inside;
}
function compareDocuments(old, now, targets) {
    if (old.length !== now.length)
        return 'the number of documents changed';
    return firstDamage(now, (document, index) => {
        const before = old[index];
        if ((before?.errors.length ?? 0) < document.errors.length) {
            return `it would not be valid: ${document.errors[0]?.message.split('\n')[0]}`;
        }
        return compareNodes(before?.contents, document.contents, targets.get(index));
    });
}
function compareNodes(old, now, targets) {
    if (targets?.replaced !== undefined) {
        const { key, value } = targets.replaced;
        const read = (0,dist.isScalar)(now) ? now.value : undefined;
        return read === value ? undefined : `"${key}" would be ${JSON.stringify(read)} instead of "${value}"`;
    }
    if ((0,dist.isMap)(old) && (0,dist.isMap)(now))
        return compareMaps(old.items, now.items, targets);
    if ((0,dist.isSeq)(old) && (0,dist.isSeq)(now)) {
        if (old.items.length !== now.items.length)
            return 'a list would change its length';
        return firstDamage(old.items, (item, index) => compareNodes(item, now.items[index], targets?.inside.get(index)));
    }
    if ((0,dist.isAlias)(old) && (0,dist.isAlias)(now))
        return old.source === now.source ? undefined : 'an alias would change';
    return isSameScalar(old, now) ? undefined : 'another value would change';
}
function compareMaps(old, now, targets) {
    const inserted = targets?.inserted;
    const at = inserted?.insertAfter === undefined ? -1 : inserted.insertAfter + 1;
    if (now.length !== old.length + (inserted === undefined ? 0 : 1))
        return 'a map would change its keys';
    if (inserted !== undefined && !isPair(now[at], inserted))
        return `"${inserted.key}" would not be read back`;
    const kept = inserted === undefined ? now : now.toSpliced(at, 1);
    return firstDamage(old, ({ key, value }, index) => {
        const other = kept[index];
        return compareNodes(key, other?.key, undefined) ?? compareNodes(value, other?.value, targets?.inside.get(index));
    });
}
const isPair = (item, { key, value }) => (0,dist.isScalar)(item?.key) && item.key.value === key && (0,dist.isScalar)(item.value) && item.value.value === value;
function firstDamage(items, check) {
    for (const [index, item] of items.entries()) {
        const damage = check(item, index);
        if (damage !== undefined)
            return damage;
    }
    return undefined;
}
function isSameScalar(old, now) {
    if (!(0,dist.isScalar)(old) || !(0,dist.isScalar)(now))
        return (old ?? null) === (now ?? null);
    if (old.tag !== now.tag || old.anchor !== now.anchor || old.source !== now.source)
        return false;
    const one = old.value;
    const other = now.value;
    if (Object.is(one, other))
        return true;
    if (typeof one === 'symbol' && typeof other === 'symbol')
        return one.description === other.description;
    if (one instanceof Date && other instanceof Date)
        return Object.is(one.getTime(), other.getTime());
    return one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/source/yaml-value.js




const readValues = (file) => file.yaml12.map(({ contents }, document) => readValue({ document, node: contents, key: undefined, position: 0, pair: undefined, parent: undefined }));
function readValue(value) {
    const children = [];
    const byKey = new Map();
    const parent = { ...value, children, byKey };
    const { document, node } = value;
    if ((0,dist.isSeq)(node)) {
        for (const [position, item] of node.items.entries()) {
            children.push(readValue({ document, node: item, key: position, position, pair: undefined, parent }));
        }
    }
    if ((0,dist.isMap)(node)) {
        for (const [position, pair] of node.items.entries()) {
            if (!(0,dist.isScalar)(pair.key))
                continue;
            const key = String(pair.key.value);
            const child = readValue({ document, node: pair.value, key, position, pair, parent });
            children.push(child);
            if (!byKey.has(key))
                byKey.set(key, child);
        }
    }
    return parent;
}
const childAt = (value, key) => typeof key === 'string' ? value.byKey.get(key) : (0,dist.isSeq)(value.node) ? value.children[key] : undefined;
function textOf(value) {
    const node = value?.node;
    if (!(0,dist.isScalar)(node) || node.value === null || node.value === undefined)
        return '';
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
function mapsIn(value, maps = []) {
    if ((0,dist.isMap)(value.node))
        maps.push(value);
    for (const child of value.children)
        mapsIn(child, maps);
    return maps;
}
function pointerTo(file, value) {
    const path = [];
    const positions = [];
    for (let at = value; at?.key !== undefined; at = at.parent) {
        path.unshift(at.key);
        positions.unshift(at.position);
    }
    return { document: value.document, path, positions, line: lineOf(file, value) };
}
function lineOf({ source }, { pair, node }) {
    const start = (0,dist.isNode)(pair?.key) ? pair.key : node;
    return (0,dist.isNode)(start) ? source.lineAt(rangeOf(start)[0]) : 1;
}
const listedKeys = 12;
function explainMissing(documents, path) {
    const ways = documents.map(document => follow(document, path));
    const [way] = ways.toSorted((one, other) => other.depth - one.depth);
    if (way === undefined)
        return 'the file is empty';
    const { value, depth } = way;
    const next = path[depth] ?? '';
    const at = depth === 0 ? 'the top of the file' : `"${formatValuePath(path.slice(0, depth))}"`;
    if ((0,dist.isAlias)(value.node))
        return `${at} is an alias (*${value.node.source}), which paths do not follow`;
    if ((0,dist.isSeq)(value.node))
        return `${at} is a list of ${value.children.length}, without ${JSON.stringify(next)}`;
    if (!(0,dist.isMap)(value.node))
        return `${at} is a single value, without keys`;
    const keys = [...value.byKey.keys()];
    const shown = keys.slice(0, listedKeys).join(', ') + (keys.length > listedKeys ? ', …' : '');
    return `${at} has no key ${JSON.stringify(next)}${(0,suggestion/* didYouMean */.a)(String(next), keys)}; it has ${shown || 'none'}`;
}
function follow(document, path) {
    let value = document;
    for (const [depth, key] of path.entries()) {
        const child = childAt(value, key);
        if (child === undefined)
            return { value, depth };
        value = child;
    }
    return { value, depth: path.length };
}
function valueOnPath(document, path) {
    const { value, depth } = follow(document, path);
    return depth === path.length ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/update-helm-values/sites/values-sites.js



const tagKeys = ['tag', 'imageTag', 'version'];
const digestKeys = ['digest', 'sha'];
const siteContext = (file, document) => ({
    file,
    registry: globalRegistry(document),
});
function valuesSites(file, documents) {
    return documents.flatMap(document => {
        const context = siteContext(file, document);
        return mapsIn(document).flatMap(map => {
            const site = mapSite(context, map);
            const references = map.children
                .filter(({ position }) => position !== site?.insertAfter)
                .flatMap(child => keyedReference(context, child) ?? []);
            return site === undefined ? references : [site, ...references];
        });
    });
}
function valuesTarget(file, document, value) {
    const site = siteAt(siteContext(file, document), value);
    return site === undefined
        ? { kind: 'unclear', text: textOf(value), line: pointerTo(file, value).line }
        : { kind: 'site', site };
}
function siteAt(context, value) {
    if ((0,dist.isMap)(value.node))
        return mapSite(context, value) ?? bareMap(context, value);
    const { parent } = value;
    const key = String(value.key);
    if (parent !== undefined && (tagKeys.includes(key) || digestKeys.includes(key))) {
        return mapSite(context, parent) ?? bareMap(context, parent);
    }
    if (parent !== undefined && key.endsWith('Tag'))
        return prefixedSite(context, value, key.slice(0, -'Tag'.length));
    return isImageKey(key) || /[/:@]/.test(textOf(value)) ? referenceSite(context, value) : undefined;
}
function mapSite(context, map) {
    const slots = slotsOf(context, map);
    const repository = repositoryValue(map, slots.length > 0);
    if (repository === undefined)
        return undefined;
    const name = joinHost(textOf(childAt(map, 'registry')), textOf(repository));
    const written = readRepository(name, context.registry);
    if (written === undefined)
        return undefined;
    return { pointer: pointerTo(context.file, map), slots, repository: written, insertAfter: repository.position };
}
function repositoryValue(map, hasVersion) {
    const named = (key, excluded) => {
        const value = childAt(map, key);
        const text = textOf(value);
        return text === '' || excluded.test(text) || readReference(text)?.tag !== undefined ? undefined : value;
    };
    const repository = named('repository', /@/);
    if (repository !== undefined || !hasVersion)
        return repository;
    return named('image', /@/) ?? named('name', /^[^/]*$/);
}
function slotsOf(context, map) {
    const slot = (key, role) => {
        const value = childAt(map, key);
        return value === undefined ? [] : [slotAt(context, value, role(textOf(value)))];
    };
    const tag = tagKeys.find(key => childAt(map, key) !== undefined);
    return [
        ...(tag === undefined ? [] : slot(tag, () => 'tag')),
        ...slot('digest', () => 'digest'),
        ...slot('sha', text => (text.startsWith('sha256:') ? 'digest' : 'hex')),
    ];
}
const slotAt = ({ file }, value, role) => ({
    role,
    key: String(value.key),
    text: textOf(value),
    pointer: pointerTo(file, value),
});
const isImageKey = (key) => /image$/i.test(key);
function keyedReference(context, value) {
    const key = String(value.key);
    return isImageKey(key) || key === 'repository' ? referenceSite(context, value) : undefined;
}
function referenceSite(context, value) {
    if (!(0,dist.isScalar)(value.node) || typeof value.node.value !== 'string')
        return undefined;
    const repository = readRepository(value.node.value, context.registry);
    if (repository === undefined)
        return undefined;
    const slot = slotAt(context, value, 'reference');
    return { pointer: slot.pointer, slots: [slot], repository, insertAfter: undefined };
}
const bareMap = (context, map) => ({
    pointer: pointerTo(context.file, map),
    slots: slotsOf(context, map),
    repository: undefined,
    insertAfter: map.children[0]?.position,
});
function prefixedSite(context, tag, prefix) {
    const digest = tag.parent && childAt(tag.parent, `${prefix}Digest`);
    const slots = [slotAt(context, tag, 'tag'), ...(digest === undefined ? [] : [slotAt(context, digest, 'digest')])];
    return { pointer: pointerTo(context.file, tag), slots, repository: undefined, insertAfter: undefined };
}
function globalRegistry(document) {
    const globals = childAt(document, 'global');
    if (globals === undefined)
        return '';
    const image = childAt(globals, 'image');
    const values = [childAt(globals, 'imageRegistry'), image && childAt(image, 'registry')];
    return (values
        .map(value => ((0,dist.isScalar)(value?.node) && typeof value.node.value === 'string' ? value.node.value : ''))
        .find(text => text !== '') ?? '');
}

;// CONCATENATED MODULE: ./actions/update-helm-values/files/helm-values.js






const readHelmValues = source => {
    const file = readYamlFile(source);
    const documents = readValues(file);
    return {
        source,
        sites: valuesSites(file, documents),
        targetsOf: path => documents.flatMap(document => {
            const value = valueOnPath(document, path);
            return value === undefined ? [] : [valuesTarget(file, document, value)];
        }),
        explainMissing: path => explainMissing(documents, path),
        replace: (slot, value, quote) => editScalar(file, slot, value, quote),
        insert: (site, key, value) => insertKey(file, site, key, value),
        findDamage: (text, edits) => findYamlDamage(file, text, edits),
    };
};

;// CONCATENATED MODULE: ./actions/update-helm-values/plan.js






function planUpdate(found, images, options) {
    const files = [];
    const unreadable = [];
    const writes = [];
    for (const entry of found) {
        if ('error' in entry) {
            unreadable.push({ file: entry.path, line: undefined, message: entry.error, fix: undefined });
            continue;
        }
        try {
            const source = readTextFile(entry.path, entry.content);
            const plan = planFile(readHelmValues(source), images, options);
            files.push(plan);
            if (plan.text !== undefined) {
                writes.push({ path: entry.path, mode: entry.mode, content: source.bytesWith(plan.text) });
            }
        }
        catch (error) {
            if (!(error instanceof runtime_errors/* ActionError */.lZ))
                throw error;
            unreadable.push({ file: entry.path, line: error.line, message: error.message, fix: error.fix });
        }
    }
    const refused = [...unreadable, ...refusedImages(files)];
    const errors = refused.length > 0 ? refused : missingImages(files, images, options);
    return { files, errors, writes: errors.length === 0 ? writes : [] };
}
function missingImages(files, images, options) {
    const absent = absentImages(files, images, options);
    return absent.length > 0 ? absent : filesWithoutImages(files);
}
const refusedImages = (files) => files
    .flatMap(({ decisions }) => decisions)
    .filter(({ decision }) => decision === 'refused')
    .map(({ file, line, image, reason }) => ({ file, line, message: `${image}: ${reason}`, fix: undefined }));
const maxHinted = 10;
function absentImages(files, images, { paths }) {
    const [first] = files;
    if (first === undefined)
        return [];
    const absent = images.flatMap((image, index) => {
        const decisions = files.flatMap(({ decisions: all }) => all[index] ?? []);
        return decisions.every(({ decision }) => decision === 'absent') ? [{ image, reason: decisions[0]?.reason }] : [];
    });
    const more = files.length === 1 ? '' : ` (and ${files.length - 1} more)`;
    return absent.map(({ image, reason }, index) => {
        const hints = index < maxHinted ? files.flatMap(({ searched }) => hintsFor(searched, image, paths.get(image.name))) : [];
        return {
            file: first.file,
            line: undefined,
            message: `${image.name}: ${reason}${more}${hints.map(hint => `\n  ${hint}`).join('')}`,
            fix: 'Correct the repository in the file, name the place with "path", or name only the images that the files deploy with "only".',
        };
    });
}
const filesWithoutImages = (files) => files
    .filter(({ decisions }) => decisions.every(({ decision }) => decision === 'absent'))
    .map(({ file }) => ({
    file,
    line: undefined,
    message: 'the file contains none of the images, so nothing would be written to it',
    fix: 'Remove it from "values-files", or name the places with "path".',
}));
const editsOf = (files) => files.flatMap(({ decisions }) => decisions.flatMap(({ edits }) => edits));
const maxListed = 100;
function throwUpdateErrors({ errors }) {
    const [first, ...more] = errors;
    if (first === undefined)
        return;
    const listed = more
        .slice(0, maxListed - 1)
        .map(({ file, line, message }) => `\n${[file, line].filter(part => part !== undefined).join(':')}: ${message}`);
    const left = errors.length - 1 - listed.length;
    const fixes = new Set(errors.flatMap(({ fix }) => fix ?? []));
    throw (0,runtime_errors/* inputError */.Xu)(shortLines(`${first.message}${listed.join('')}${left > 0 ? `\n… and ${left} more` : ''}`), {
        file: first.file,
        ...(first.line === undefined ? {} : { line: first.line }),
        fix: [...fixes, 'Nothing was written.'].join('\n'),
    });
}

// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var runtime_outputs = __webpack_require__(7613);
// EXTERNAL MODULE: ./actions/shared/text/markdown.js
var markdown = __webpack_require__(5573);
;// CONCATENATED MODULE: ./actions/update-helm-values/report.js





function logWantedImages(log, images) {
    for (const image of images)
        log.info(`${image.name}: ${wantedReference(image)}`);
}
function logUpdatePlan(log, files) {
    for (const decision of files.flatMap(({ decisions }) => decisions)) {
        const { file, image, reason, edits } = decision;
        for (const edit of edits) {
            log.info(shortLines(`${file}:${edit.line} ${edit.path}: ${shortValue(edit.old)} -> ${edit.new} (${image}, ${reason})`));
        }
        if (edits.length === 0)
            log.info(shortLines(`${file}: ${image} ${decision.decision}: ${reason}`));
    }
    const diff = diffOf(files);
    if (diff !== '')
        log.info(diff);
}
const decisionsJson = (files) => shortLines(JSON.stringify(files.map(({ file, decisions }) => ({ file, decisions })), null, 2));
const diffOf = (files) => shortLines(files
    .map(({ diff }) => diff)
    .join('')
    .replace(/\n$/, ''));
function describeResult({ files, commit, dryRun, where }) {
    const { length } = editsOf(files);
    if (length === 0)
        return `Already up to date: nothing was written to ${where}.`;
    const count = length === 1 ? '1 value' : `${length} values`;
    if (dryRun)
        return `Dry run: ${count} would be written to ${where}; nothing was.`;
    return commit === undefined
        ? `${count} written to ${where}.`
        : `${count} written to ${where} by commit ${commit.slice(0, 12)}.`;
}
function valuesSummary(result) {
    const decisions = result.files.flatMap(file => file.decisions);
    const rows = decisions
        .flatMap(({ image, edits }) => edits.map(edit => ({ image, ...edit })))
        .map(edit => [
        `${(0,markdown/* code */.aY)(edit.image)}<br>${(0,markdown/* code */.aY)(`${edit.file}:${edit.line}`)}`,
        (0,markdown/* code */.aY)((0,markdown/* shortHashes */.H5)(shortValue(edit.old))),
        (0,markdown/* code */.aY)((0,markdown/* shortHashes */.H5)(shortValue(edit.new))),
    ]);
    const current = decisions
        .filter(({ decision }) => decision === 'up-to-date')
        .map(({ image, file }) => `- ${(0,markdown/* code */.aY)(image)} in ${(0,markdown/* code */.aY)(file)}`);
    const diff = diffOf(result.files);
    return [
        '### Values',
        describeResult(result),
        ...(rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['Image', 'Old', 'New'], rows)]),
        ...(rows.length === 0 || current.length === 0 ? [] : ['Already up to date:']),
        ...(current.length === 0 ? [] : [current.join('\n')]),
        ...(diff === '' ? [] : [(0,markdown/* details */.zH)('Diff', (0,markdown/* fenced */.OF)('diff', diff))]),
    ].join('\n\n');
}
async function reportUpdate(result, { summary }, runtime) {
    const { log, outputs } = runtime;
    if (result.dryRun)
        log.info(decisionsJson(result.files));
    log.info(describeResult(result));
    const edits = editsOf(result.files);
    const changes = edits.map(({ file, line, path: at, old, new: value }) => ({ file, line, path: at, old, new: value }));
    outputs.set('changed', String(edits.length > 0));
    (0,runtime_outputs/* setJsonOutput */.mI)(runtime, 'changes', changes, (0,runtime_outputs/* documentsFolder */.zT)(runtime, 'changes.json'));
    outputs.set('commit', result.commit ?? '');
    if (summary)
        await runtime.summary.append(valuesSummary(result));
}

;// CONCATENATED MODULE: ./actions/update-helm-values/index.js






const updateHelmValuesAction = (0,action/* defineAction */.Q)({
    inputs: updateHelmValuesInputs,
    checks: updateHelmValuesChecks,
    checkFiles: gatherUpdateFacts,
    outputs: updateHelmValuesOutputs,
    run: async (inputs, runtime) => {
        const { log } = runtime;
        const facts = await gatherUpdateFacts(inputs, runtime);
        await log.group('Images', () => logWantedImages(log, facts.wanted.images));
        const options = { paths: inputs.path, create: inputs.create, quote: inputs.quote };
        const planFiles = async (found) => {
            const plan = planUpdate(found, facts.wanted.images, options);
            await log.group('Plan', () => logUpdatePlan(log, plan.files));
            throwUpdateErrors(plan);
            return plan;
        };
        const result = inputs.mode === 'none'
            ? await applyToWorkspace(facts, inputs, planFiles)
            : await applyToBranch(facts, inputs, planFiles, runtime);
        await reportUpdate(result, inputs, runtime);
    },
});


/***/ })

};
