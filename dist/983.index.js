export const id = 983;
export const ids = [983];
export const modules = {

/***/ 76983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ compute_tags_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/actions/shared/context/read-context.js
var read_context = __webpack_require__(30868);
// EXTERNAL MODULE: ./build/actions/shared/github/repository-api.js + 1 modules
var repository_api = __webpack_require__(24261);
// EXTERNAL MODULE: ./build/actions/shared/runtime/action.js
var action = __webpack_require__(18281);
// EXTERNAL MODULE: ./build/actions/shared/runtime/outputs.js
var outputs = __webpack_require__(89833);
;// CONCATENATED MODULE: ./build/actions/shared/tags/version.js
function parseVersion(text, scheme) {
    if (scheme === 'pep440')
        return parsePep440(text);
    return parseSemver(text) ?? (scheme === 'loose' ? parseLoose(text) : null);
}
const semver = /^\s*[v=]*\s*(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\s*$/;
function parseSemver(raw) {
    if (raw.length > 256)
        return null;
    const [match, major, minor, patch, prerelease] = semver.exec(raw) ?? [];
    if (match === undefined)
        return null;
    const parts = [Number(major), Number(minor), Number(patch)];
    if (!parts.every(Number.isSafeInteger))
        return null;
    return release(raw, parts.map(String), prerelease);
}
function parseLoose(raw) {
    const [match, numbers = '', prerelease] = /^[v=]?(\d+(?:\.\d+){0,5})(?:-([0-9A-Za-z.-]+))?(?:\+\S*)?$/.exec(raw) ?? [];
    if (match === undefined || raw.length > 256)
        return null;
    const given = numbers.split('.');
    const written = [...given, ...Array(Math.max(0, 3 - given.length)).fill('0')];
    return written.map(Number).every(Number.isSafeInteger) ? release(raw, written, prerelease) : null;
}
function release(raw, written, prerelease) {
    const core = written.join('.');
    const identifiers = prerelease?.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)) ?? null;
    const channel = /^[a-z]+/i.exec(String(identifiers?.[0] ?? ''))?.[0].toLowerCase() ?? '';
    return {
        raw,
        text: prerelease === undefined ? core : `${core}-${prerelease}`,
        parts: written.map(Number),
        written,
        epoch: 0,
        prerelease: identifiers,
        channel,
        final: identifiers === null,
        order: identifiers === null ? [2] : [1, ...identifiers],
    };
}
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
    const found = raw.length > 256 ? undefined : pep440.exec(raw)?.groups;
    if (found === undefined)
        return null;
    const { numbers = '', word, local } = found;
    const phase = word === undefined ? undefined : phases[word.toLowerCase()];
    const pre = phase === undefined ? null : Number(found['pre'] || 0);
    const posted = found['bare'] !== undefined || found['after'] !== undefined;
    const post = posted ? Number(found['bare'] ?? (found['post'] || 0)) : null;
    const dev = found['early'] === undefined ? null : Number(found['dev'] || 0);
    const epoch = Number(found['epoch'] ?? 0);
    const given = numbers.split('.').map(Number);
    if (!given.every(Number.isSafeInteger))
        return null;
    const parts = [...given, ...Array(Math.max(0, 3 - given.length)).fill(0)];
    const text = [
        epoch === 0 ? '' : `${epoch}!`,
        given.join('.'),
        phase === undefined ? '' : `${phase}${pre}`,
        post === null ? '' : `.post${post}`,
        dev === null ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.toLowerCase().replace(/[-_]/g, '.')}`,
    ].join('');
    const early = phase !== undefined || dev !== null;
    return {
        raw,
        text,
        parts,
        written: parts.map(String),
        epoch,
        prerelease: early ? [phase ?? 'dev', pre ?? dev ?? 0] : null,
        channel: phase === undefined ? (dev === null ? '' : 'dev') : channels[phase],
        final: !early && post === null,
        order: pepOrder(phase, pre, post, dev),
    };
}
function pepOrder(phase, pre, post, dev) {
    const beforeAll = phase === undefined && post === null && dev !== null;
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

;// CONCATENATED MODULE: ./build/actions/shared/tags/known-tags.js

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
        return null;
    const matched = match === null ? name.slice(tagPrefix.length) : match.exec(name.slice(tagPrefix.length))?.[1];
    return matched === undefined ? null : parseVersion(matched.replaceAll('/', '-'), scheme);
}
const starts = [/^.*?(?<![0-9A-Za-z.])(?=v?\d+\.\d)/is, /^\D*?(?=v?\d)/i];
function guessSource(name) {
    for (const start of starts) {
        const tagPrefix = start.exec(name)?.[0];
        if (tagPrefix === undefined)
            continue;
        for (const scheme of ['loose', 'pep440']) {
            const source = { scheme, tagPrefix, match: null };
            if (versionOfTag(name, source) !== null)
                return source;
        }
    }
    return null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/actions/shared/bake/definition.js
var definition = __webpack_require__(44655);
;// CONCATENATED MODULE: ./build/actions/shared/bake/override.js
function formatOverride(override) {
    const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ target }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/bake-files.js




const parts = {
    'bake-file-tags': plan => ({ ...tagsOf(plan), args: escaped(plan.args) }),
    'bake-file-labels': plan => ({ labels: escaped(plan.labels) }),
    'bake-file-annotations': plan => ({ annotations: plan.annotations.map(definition/* escapeTemplate */.s5) }),
};
function formatBakeFiles(plan) {
    const { 'bake-file-tags': tags, 'bake-file-labels': labels, 'bake-file-annotations': annotations } = parts;
    const whole = (target) => ({
        ...tags(target),
        ...labels(target),
        ...(plan.perTarget && target.annotations.length > 0 ? annotations(target) : {}),
    });
    return {
        'bake-file': formatOverride(each(plan, whole)),
        'bake-file-tags': formatOverride(each(plan, tags)),
        'bake-file-labels': formatOverride(each(plan, labels)),
        'bake-file-annotations': formatOverride(each(plan, annotations)),
    };
}
const tagsOf = (plan) => (plan.images.length === 0 ? {} : { tags: plan.references });
function each(plan, fields) {
    return { target: Object.fromEntries(Object.entries(plan.targets).map(([name, target]) => [name, fields(target)])) };
}
const escaped = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (0,definition/* escapeTemplate */.s5)(value)]));
function writeBakeFiles(files, temporary) {
    (0,external_node_fs_.mkdirSync)(temporary, { recursive: true });
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(temporary, 'compute-tags-'));
    const write = (name) => {
        const file = external_node_path_.join(folder, `docker-metadata-action-${name.replace('-file', '')}.json`);
        (0,external_node_fs_.writeFileSync)(file, files[name]);
        return file;
    };
    return {
        'bake-file': write('bake-file'),
        'bake-file-tags': write('bake-file-tags'),
        'bake-file-labels': write('bake-file-labels'),
        'bake-file-annotations': write('bake-file-annotations'),
    };
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
// EXTERNAL MODULE: ./build/actions/shared/runtime/suggestion.js
var suggestion = __webpack_require__(92583);
;// CONCATENATED MODULE: ./build/actions/shared/tags/faults.js

class LineFault extends Error {
    column;
    constructor(message, column) {
        super(message);
        this.column = column;
    }
}
class LineFaults extends Error {
    faults;
    constructor(faults) {
        super(faults.map(({ message }) => message).join('; '));
        this.faults = faults;
    }
}
function faultsError(input, faults) {
    const texts = [...faults]
        .sort((a, b) => a.line - b.line)
        .map(({ line, column, message }) => {
        const place = [line === 0 ? '' : `, line ${line}`, column === undefined ? '' : `, column ${column}`].join('');
        return `Input "${input}"${place}: ${message}`;
    });
    return (0,errors/* inputError */.Xu)(texts.join('\n'));
}
function numberedLines(value) {
    return value
        .split(/\r?\n/)
        .map((text, index) => ({ number: index + 1, text: text.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
function parseLines(input, value, parse) {
    const faults = [];
    const parsed = numberedLines(value).flatMap(line => {
        try {
            return [parse(line)];
        }
        catch (error) {
            const found = error instanceof LineFaults ? error.faults : error instanceof LineFault ? [error] : null;
            if (found === null)
                throw error;
            for (const { message, column } of found) {
                faults.push({ line: line.number, message, ...(column === undefined ? {} : { column }) });
            }
            return [];
        }
    });
    if (faults.length > 0)
        throw faultsError(input, faults);
    return parsed;
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/csv.js

function splitFields(line) {
    const fields = [];
    let at = 0;
    while (at <= line.length) {
        const start = at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
        if (line[start] === '"') {
            const { text, end } = quotedField(line, start);
            fields.push({ text: text.trim(), column: start + 2 });
            at = end + 1;
            continue;
        }
        const comma = line.indexOf(',', at);
        const end = comma < 0 ? line.length : comma;
        const text = line.slice(at, end);
        const quote = text.indexOf('"');
        if (quote >= 0) {
            throw new LineFault('a double quote inside a field; put the whole field in double quotes and write "" for one of them', at + quote + 1);
        }
        fields.push({ text: text.trim(), column: Math.min(start, end) + 1 });
        at = end + 1;
    }
    return fields;
}
function quotedField(line, start) {
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
            throw new LineFault('text after a closing double quote; allowed: a comma', at + 2);
        return { text, end: at + 1 + rest[0].length - (rest[1] ?? '').length };
    }
    throw new LineFault('a double quote that is never closed', start + 1);
}
function splitPair(field) {
    const at = field.text.indexOf('=');
    if (at < 1)
        return { key: null, value: field.text, column: field.column };
    return {
        key: field.text.slice(0, at).trim().toLowerCase(),
        value: field.text.slice(at + 1).trim(),
        column: field.column,
    };
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/date-format.js

const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const pad = (value, width = 2) => String(value).padStart(width, '0');
const hour12 = (clock) => clock.hour % 12 || 12;
const tokens = {
    YYYY: clock => pad(clock.year, 4),
    YY: clock => pad(clock.year % 100),
    Q: clock => String(Math.floor(clock.month / 3) + 1),
    MMMM: clock => months[clock.month] ?? '',
    MMM: clock => (months[clock.month] ?? '').slice(0, 3),
    MM: clock => pad(clock.month + 1),
    Mo: clock => ordinal(clock.month + 1),
    M: clock => String(clock.month + 1),
    DDDD: clock => pad(dayOfYear(clock), 3),
    DDD: clock => String(dayOfYear(clock)),
    DD: clock => pad(clock.day),
    Do: clock => ordinal(clock.day),
    D: clock => String(clock.day),
    dddd: clock => days[clock.weekday] ?? '',
    ddd: clock => (days[clock.weekday] ?? '').slice(0, 3),
    dd: clock => (days[clock.weekday] ?? '').slice(0, 2),
    d: clock => String(clock.weekday),
    E: clock => String(clock.weekday || 7),
    GGGG: clock => pad(isoWeek(clock).year, 4),
    WW: clock => pad(isoWeek(clock).week),
    W: clock => String(isoWeek(clock).week),
    HH: clock => pad(clock.hour),
    H: clock => String(clock.hour),
    hh: clock => pad(hour12(clock)),
    h: clock => String(hour12(clock)),
    kk: clock => pad(clock.hour || 24),
    k: clock => String(clock.hour || 24),
    mm: clock => pad(clock.minute),
    m: clock => String(clock.minute),
    ss: clock => pad(clock.second),
    s: clock => String(clock.second),
    SSS: clock => pad(clock.millisecond, 3),
    SS: clock => pad(Math.floor(clock.millisecond / 10)),
    S: clock => String(Math.floor(clock.millisecond / 100)),
    A: clock => (clock.hour < 12 ? 'AM' : 'PM'),
    a: clock => (clock.hour < 12 ? 'am' : 'pm'),
    ZZ: clock => offsetText(clock.offset, ''),
    Z: clock => offsetText(clock.offset, ':'),
    X: clock => String(Math.floor(clock.time / 1000)),
    x: clock => String(clock.time),
};
const names = Object.keys(tokens);
function parseDateFormat(format) {
    const pieces = [];
    let at = 0;
    while (at < format.length) {
        const rest = format.slice(at);
        const literal = /^\[([^\]]*)\]/.exec(rest) ?? /^([^A-Za-z[\]]+|T)/.exec(rest);
        if (literal !== null) {
            pieces.push({ text: literal[1] ?? '' });
            at += literal[0].length;
            continue;
        }
        const token = names.filter(name => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
        if (token === undefined) {
            const run = /^([A-Za-z])\1*/.exec(rest)?.[0] ?? rest[0];
            throw new LineFault(`date format "${format}": "${run}" is not a token; write literal text in brackets, [${run}]; allowed: ${names.join(' ')}`);
        }
        pieces.push({ token });
        at += token.length;
    }
    return pieces;
}
function formatDate(time, format, zone = 'UTC') {
    const clock = clockIn(time, zone);
    return parseDateFormat(format)
        .map(piece => ('text' in piece ? piece.text : (tokens[piece.token]?.(clock) ?? '')))
        .join('');
}
function checkZone(zone) {
    if (zone !== 'UTC')
        dateParts(new Date(0), zone);
}
function clockIn(time, zone) {
    const shifted = zone === 'UTC' ? time.getTime() : dateParts(time, zone);
    const local = new Date(shifted);
    return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth(),
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        second: local.getUTCSeconds(),
        millisecond: local.getUTCMilliseconds(),
        weekday: local.getUTCDay(),
        offset: Math.round((shifted - time.getTime()) / 60_000),
        time: time.getTime(),
    };
}
function dateParts(time, zone) {
    let format;
    try {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    }
    catch {
        throw new LineFault(`"${zone}" is not a time zone; allowed: names such as UTC, Europe/Berlin, Asia/Tokyo`);
    }
    const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const milliseconds = ((time.getTime() % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}
function ordinal(value) {
    const teen = value % 100 >= 11 && value % 100 <= 13;
    const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
    return `${value}${ending}`;
}
const dayMilliseconds = 86_400_000;
const dateOnly = (clock) => Date.UTC(clock.year, clock.month, clock.day);
const dayOfYear = (clock) => (dateOnly(clock) - Date.UTC(clock.year, 0, 1)) / dayMilliseconds + 1;
function isoWeek(clock) {
    const thursday = new Date(dateOnly(clock) + (4 - (clock.weekday || 7)) * dayMilliseconds);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMilliseconds / 7) + 1;
    return { year, week };
}
function offsetText(minutes, separator) {
    const absolute = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}${separator}${pad(absolute % 60)}`;
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/facts.js
const shortCommit = (facts) => facts.commit.slice(0, facts.shortLength);
const placeOf = ({ event, ref, source }) => source === 'git' ? `a plain checkout at ${ref}` : `event "${event}", ${ref}`;

;// CONCATENATED MODULE: ./build/actions/shared/tags/expressions.js



const expressions = {
    branch: { value: ({ context }) => branchOf(context) },
    tag: { value: ({ context }) => (context.kind === 'tag' ? context.refName : '') },
    sha: { options: ['length'], value: (facts, { options }) => commitId(facts, options['length']) },
    commit: { value: facts => facts.commit },
    base_ref: { value: ({ context }) => baseRefOf(context) },
    head_ref: { value: ({ context }) => context.pullRequest?.headRef ?? '' },
    pr: { value: ({ context }) => (context.kind === 'pull-request' ? context.refName : '') },
    event: { value: ({ context }) => context.event },
    default_branch: { value: ({ context }) => defaultBranch(context) },
    is_default_branch: { value: ({ context }) => String(onDefaultBranch(context)) },
    is_not_default_branch: { value: ({ context }) => String(!onDefaultBranch(context)) },
    is_default_branch_or_tag: { value: ({ context }) => String(context.kind === 'tag' || onDefaultBranch(context)) },
    is_branch: { value: ({ context }) => String(branchOf(context) !== '') },
    is_tag: { value: ({ context }) => String(context.kind === 'tag') },
    is_pull_request: { value: ({ context }) => String(isProposal(context)) },
    is_not_pull_request: { value: ({ context }) => String(!isProposal(context)) },
    has_version: { value: facts => String(facts.version !== '') },
    has_no_version: { value: facts => String(facts.version === '') },
    has_environment: { value: facts => String(facts.environment !== '') },
    has_no_environment: { value: facts => String(facts.environment === '') },
    date: {
        argument: 'required',
        options: ['tz'],
        value: (facts, { argument, options }) => formatDate(facts.now, argument ?? '', options['tz']),
    },
    commit_date: {
        argument: 'required',
        options: ['tz'],
        value: ({ context }, { argument, options }) => formatDate(commitTime(context), argument ?? '', options['tz']),
    },
    run_number: { value: ({ context }) => String(runOf(context, 'run number').number) },
    run_id: { value: ({ context }) => String(runOf(context, 'run id').id) },
    run_attempt: { value: ({ context }) => String(runOf(context, 'run attempt').attempt) },
    repository: { value: ({ context }) => context.repository },
    version: { value: facts => facts.version },
    environment: { value: facts => facts.environment },
    environment_or_branch: { value: facts => facts.environment || branchOf(facts.context) },
    target: { value: facts => facts.target },
    image: { value: facts => facts.image },
};
const globalVocabulary = expressions;
function globalValue(facts, expression) {
    return expressions[expression.name]?.value(facts, expression) ?? '';
}
const branchOf = ({ kind, refName }) => kind === 'branch' || kind === 'merge-queue' ? refName : '';
const isProposal = ({ kind }) => kind === 'pull-request' || kind === 'merge-queue';
function baseRefOf({ kind, pullRequest, baseRef }) {
    if (kind === 'pull-request')
        return pullRequest?.baseRef ?? '';
    return kind === 'tag' ? (baseRef ?? '') : '';
}
function commitId(facts, length) {
    if (length === undefined)
        return shortCommit(facts);
    if (!/^\d+$/.test(length) || Number(length) < 7)
        throw new LineFault(`sha: length "${length}" is not a number from 7`);
    return facts.commit.slice(0, Number(length));
}
function onDefaultBranch(context) {
    return context.kind === 'branch' && context.refName === defaultBranch(context);
}
function defaultBranch(context) {
    if (context.defaultBranch !== null)
        return context.defaultBranch;
    const fix = {
        github: 'pass github-token, so that GitHub can be asked',
        gitlab: 'set CI_DEFAULT_BRANCH',
        jenkins: 'run "git remote set-head origin --auto" after the checkout',
        git: 'run "git remote set-head origin --auto"',
    }[context.source];
    throw new LineFault(`the default branch is not known here (${placeOf(context)}); ${fix}`);
}
function runOf(context, what) {
    if (context.run !== null)
        return context.run;
    throw new LineFault(`there is no ${what} here (${placeOf(context)}); only a run of a CI service has one`);
}
function commitTime(context) {
    if (context.commitTime !== null)
        return new Date(context.commitTime);
    throw new LineFault(`the time of commit ${context.headRevision.slice(0, 12)} is not known here (${placeOf(context)}); check the commit out before this step, or pass github-token`);
}
const versionShapes = {
    raw: {},
    version: {},
    major: {},
    minor: {},
    patch: {},
    prerelease: {},
    channel: {},
};
const versionVocabulary = { ...expressions, ...versionShapes };
const isVersionExpression = (name) => Object.hasOwn(versionShapes, name);

;// CONCATENATED MODULE: ./build/actions/shared/tags/preset.js
const presetLines = {
    environment: [
        'type=semver,pattern=v{{version}},latest=never,enable={{is_not_pull_request}}',
        'type=raw,value={{environment_or_branch}}-{{sha}},empty=skip',
    ],
    release: [
        'type=semver,pattern={{version}},enable={{is_not_pull_request}}',
        'type=semver,pattern={{major}}.{{minor}},enable={{is_not_pull_request}}',
        'type=semver,pattern={{major}},enable={{is_not_pull_request}}',
    ],
    calver: [
        'type=semver,pattern={{version}},loose=true,enable={{is_not_pull_request}}',
        "type=raw,value={{date 'YYYY.MM.DD'}}.{{run_number}},enable={{has_no_version}},branches=**,latest=default-branch",
    ],
    'date-sha': [
        "type=raw,value={{date 'YYYYMMDD'}}-{{sha}}",
        'type=raw,value={{environment}}-latest,enable={{has_environment}}&&{{is_not_pull_request}}',
        'type=raw,value=production-latest,enable={{has_no_environment}}&&{{is_default_branch}}',
    ],
    branch: [
        'type=ref,event=branch,latest=default-branch',
        'type=raw,value={{branch}}-latest,branches=**',
        'type=raw,value={{branch}}-{{sha}},branches=**',
    ],
    commit: ['type=sha', 'type=sha,format=long'],
    'pull-request': ['type=ref,event=pr', 'type=raw,value=pr-{{pr}}-{{image}},enable={{is_pull_request}},empty=skip'],
    local: ['type=raw,value=local-{{sha}}'],
};
const presetNames = Object.keys(presetLines);
const isPreset = (name) => Object.hasOwn(presetLines, name);

;// CONCATENATED MODULE: ./build/actions/shared/tags/regular-expression.js


function parseMatch(name, text, group) {
    const [, inner, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
    let expression;
    try {
        expression = new RegExp(inner ?? text, (flags ?? '').replace(/[gy]/g, ''));
    }
    catch (error) {
        throw new LineFault(`${name} "${text}" is not a regular expression: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const groups = (new RegExp(`${expression.source}|`, expression.flags).exec('')?.length ?? 1) - 1;
    if (groups < group) {
        const has = groups === 0 ? 'no capture group' : `${groups} capture group${groups === 1 ? '' : 's'}`;
        throw new LineFault(`${name} "${text}" has ${has}; group ${group} is used: put the part to use in parentheses`);
    }
    return expression;
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/rule.js
const defaultPriorities = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
const ruleTypes = Object.keys(defaultPriorities);
function templatesOf(rule) {
    const templates = [rule.enable, rule.prefix, rule.suffix];
    if ('value' in rule)
        templates.push(rule.value);
    if (rule.type !== 'match' && 'pattern' in rule)
        templates.push(rule.pattern);
    return templates;
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/template.js


const token = /\s*(?:'([^']*)'|"([^"]*)"|([A-Za-z_][\w-]*)\s*=\s*(?:'([^']*)'|"([^"]*)"|(\d+))|(\S+))/y;
function parseTemplate(source, vocabulary) {
    const pieces = [];
    let at = 0;
    while (at < source.length) {
        const open = source.indexOf('{{', at);
        if (open < 0)
            break;
        if (open > at)
            pieces.push(source.slice(at, open));
        const braces = source.startsWith('{{{', open) ? 3 : 2;
        const close = source.indexOf('}'.repeat(braces), open + braces);
        if (close < 0)
            throw new LineFault(`"${source.slice(open)}" is never closed by "${'}'.repeat(braces)}"`);
        at = close + braces;
        pieces.push(parseExpression(source.slice(open, at), source.slice(open + braces, close).trim(), vocabulary));
    }
    if (at < source.length)
        pieces.push(source.slice(at));
    return { source, pieces };
}
function parseExpression(source, body, vocabulary) {
    if (/^[#/!>&^~]/.test(body)) {
        throw new LineFault(`"${source}" is not understood; allowed: {{name}} and {{name 'argument' option='value'}}`);
    }
    const name = /^[^\s'"=]+/.exec(body)?.[0] ?? '';
    const shape = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (shape === undefined) {
        const known = Object.keys(vocabulary);
        throw new LineFault(`unknown expression "${source}"${(0,suggestion/* didYouMean */.a)(name, known)}; allowed: ${known.join(', ')}`);
    }
    const { argument, options } = readArguments(source, body.slice(name.length));
    if (shape.argument === 'required' && argument === null) {
        throw new LineFault(`"${source}" needs a format, e.g. {{${name} 'YYYYMMDD'}}`);
    }
    if (shape.argument === undefined && argument !== null)
        throw new LineFault(`"${source}": ${name} takes no argument`);
    const allowed = [...(shape.options ?? []), 'default'];
    for (const option of Object.keys(options)) {
        if (allowed.includes(option))
            continue;
        throw new LineFault(`"${source}": unknown option "${option}"${(0,suggestion/* didYouMean */.a)(option, allowed)}; allowed: ${allowed.join(', ')}`);
    }
    return { name, argument, options, source };
}
function readArguments(source, rest) {
    let argument = null;
    const options = {};
    token.lastIndex = 0;
    while (token.lastIndex < rest.length && rest.slice(token.lastIndex).trim() !== '') {
        const [, single, double, key, one, two, digits, stray] = token.exec(rest) ?? [];
        const text = single ?? double;
        if (stray !== undefined)
            throw new LineFault(`"${source}": "${stray}" is not understood; put texts in quotes`);
        if (key !== undefined)
            options[key] = one ?? two ?? digits ?? '';
        else if (text !== undefined && argument === null)
            argument = text;
        else
            throw new LineFault(`"${source}" has more than one argument`);
    }
    return { argument, options };
}
function renderTemplate(template, lookUp, drop = false) {
    const empty = [];
    let text = '';
    let cut = false;
    template.pieces.forEach((piece, index) => {
        if (typeof piece === 'string') {
            text += cut ? piece.replace(/^[-._+/]/, '') : piece;
            cut = false;
            return;
        }
        const value = lookUp(piece);
        if (value !== '') {
            text += value;
            cut = false;
            return;
        }
        const fallback = piece.options['default'];
        if (fallback !== undefined) {
            text += fallback;
            return;
        }
        empty.push(piece);
        if (!drop)
            return;
        if (index === template.pieces.length - 1)
            text = text.replace(/[-._+/]$/, '');
        else
            cut = true;
    });
    return { text, empty };
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/rule-parser.js









const common = ['type', 'enable', 'priority', 'prefix', 'suffix', 'unique', 'empty', 'targets', 'branches', 'latest'];
const own = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match', 'tag-prefix', 'loose'],
    pep440: ['pattern', 'value', 'match', 'tag-prefix', 'loose'],
    match: ['pattern', 'group', 'value'],
    edge: ['branch'],
    ref: ['event'],
    raw: ['value'],
    sha: ['format'],
};
const presetAttributes = ['preset', 'enable', 'priority', 'prefix', 'suffix', 'targets', 'branches'];
const defaultRules = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr';
function parseRules(text) {
    return parseLines('tags', text, parseLine).flat();
}
function presetRules(names) {
    return names.flatMap(name => parseLine({ number: 0, text: `preset=${name}` }));
}
function parseLine(line) {
    const attributes = readAttributes(line.text);
    if (!attributes.has('preset'))
        return [parseRule(line, attributes)];
    const preset = attributes.get('preset')?.value ?? '';
    refuseUnknown(attributes, presetAttributes, 'a preset');
    if (!isPreset(preset)) {
        throw new LineFault(`unknown preset "${preset}"${(0,suggestion/* didYouMean */.a)(preset, presetNames)}; allowed: ${presetNames.join(', ')}`, attributes.get('preset')?.column);
    }
    const given = [...attributes].filter(([key]) => key !== 'preset');
    return presetLines[preset].map(text => {
        const attributesOfRule = new Map([...readAttributes(text), ...given]);
        return parseRule({ number: line.number, text: `preset=${preset}: ${text}` }, attributesOfRule);
    });
}
function readAttributes(text) {
    const attributes = new Map();
    for (const { key, value, column } of splitFields(text).map(splitPair)) {
        const name = key ?? 'value';
        if (attributes.has(name)) {
            const hint = key === null ? `; "${value}" has no "=", so it is a value` : '';
            throw new LineFault(`attribute "${name}" is given twice${hint}`, column);
        }
        attributes.set(name, { value, column });
    }
    return attributes;
}
function refuseUnknown(attributes, allowed, what) {
    const unknown = [...attributes].filter(([key]) => !allowed.includes(key));
    if (unknown.length === 0)
        return;
    throw new LineFaults(unknown.map(([key, { value, column }]) => {
        const written = key === 'value' ? `value "${value}"` : `attribute "${key}"`;
        return new LineFault(`unknown ${written} of ${what}${(0,suggestion/* didYouMean */.a)(key, allowed)}; allowed: ${allowed.join(', ')}`, column);
    }));
}
function parseRule(line, attributes) {
    const type = oneOf(attributes, 'type', ruleTypes, 'raw');
    refuseUnknown(attributes, [...common, ...own[type]], `type "${type}"`);
    const optional = (name, vocabulary) => attributes.has(name) ? template(attributes, name, vocabulary) : null;
    const base = {
        line: line.number,
        source: line.text,
        enable: optional('enable') ?? constant('true'),
        priority: priorityOf(attributes, type),
        prefix: optional('prefix') ?? defaultPrefix(type, attributes),
        suffix: optional('suffix'),
        unique: flagOf(attributes, 'unique'),
        empty: oneOf(attributes, 'empty', ['error', 'skip', 'drop'], 'error'),
        targets: words(attributes, 'targets'),
        branches: words(attributes, 'branches'),
        latest: oneOf(attributes, 'latest', ['auto', 'never', 'default-branch'], 'auto'),
    };
    const value = attributes.get('value')?.value ? template(attributes, 'value') : null;
    switch (type) {
        case 'schedule':
            return { ...base, type, pattern: optional('pattern') ?? constant('nightly') };
        case 'semver':
        case 'pep440':
            required(attributes, 'pattern', type);
            return {
                ...base,
                type,
                value,
                pattern: template(attributes, 'pattern', versionVocabulary),
                match: matchOf(attributes, 'match', 1),
                tagPrefix: attributes.get('tag-prefix')?.value ?? '',
                loose: flagOf(attributes, 'loose'),
            };
        case 'match': {
            required(attributes, 'pattern', type);
            const group = groupOf(attributes);
            const pattern = matchOf(attributes, 'pattern', group) ?? /^$/;
            return { ...base, type, pattern, group, value };
        }
        case 'edge':
            return { ...base, type, branch: attributes.get('branch')?.value || null };
        case 'ref':
            required(attributes, 'event', type);
            return { ...base, type, event: oneOf(attributes, 'event', ['branch', 'tag', 'pr'], 'branch') };
        case 'raw':
            if (!attributes.has('value'))
                throw new LineFault('type "raw" needs the attribute "value", e.g. type=raw,value=stable');
            return { ...base, type, value: template(attributes, 'value') };
        case 'sha':
            return { ...base, type, format: oneOf(attributes, 'format', ['short', 'long'], 'short') };
    }
}
const constant = (text) => ({ source: text, pieces: [text] });
function defaultPrefix(type, attributes) {
    if (type === 'sha')
        return constant('sha-');
    return type === 'ref' && attributes.get('event')?.value === 'pr' ? constant('pr-') : null;
}
function required(attributes, name, type) {
    if (attributes.get('type') && attributes.get(name)?.value)
        return;
    const example = name === 'event' ? 'event=branch' : type === 'match' ? 'pattern=v(.*)' : 'pattern={{version}}';
    throw new LineFault(`type "${type}" needs the attribute "${name}", e.g. type=${type},${example}`);
}
function oneOf(attributes, name, allowed, fallback) {
    const given = attributes.get(name);
    if (given === undefined)
        return fallback;
    const word = allowed.find(candidate => candidate === given.value);
    if (word !== undefined)
        return word;
    throw new LineFault(`unknown ${name} "${given.value}"${(0,suggestion/* didYouMean */.a)(given.value, allowed)}; allowed: ${allowed.join(', ')}`, given.column);
}
function flagOf(attributes, name) {
    const given = attributes.get(name);
    const word = given?.value.toLowerCase() ?? 'false';
    if (word === 'true' || word === 'false')
        return word === 'true';
    throw new LineFault(`${name} "${given?.value}" is not a boolean; allowed: true, false`, given?.column);
}
function priorityOf(attributes, type) {
    const given = attributes.get('priority');
    if (given === undefined)
        return defaultPriorities[type];
    if (/^-?\d+(?:\.\d+)?$/.test(given.value))
        return Number(given.value);
    throw new LineFault(`priority "${given.value}" is not a number`, given.column);
}
function groupOf(attributes) {
    const given = attributes.get('group');
    if (given === undefined)
        return 0;
    if (/^\d+$/.test(given.value))
        return Number(given.value);
    throw new LineFault(`group "${given.value}" is not the number of a capture group`, given.column);
}
function matchOf(attributes, name, group) {
    const given = attributes.get(name);
    if (!given?.value)
        return null;
    return atColumn(given, () => parseMatch(name, given.value, group));
}
function words(attributes, name) {
    const given = attributes.get(name);
    if (given === undefined)
        return [];
    const found = given.value.split(/[|,\s]+/).filter(Boolean);
    if (found.length === 0)
        throw new LineFault(`${name} is empty; leave it out for all ${name}`, given.column);
    return found;
}
function template(attributes, name, vocabulary = globalVocabulary) {
    const given = attributes.get(name);
    if (given === undefined)
        return constant('');
    return atColumn(given, () => checkedTemplate(given.value, vocabulary));
}
function checkedTemplate(text, vocabulary = globalVocabulary) {
    const parsed = parseTemplate(text, vocabulary);
    for (const piece of parsed.pieces) {
        if (typeof piece === 'string' || (piece.name !== 'date' && piece.name !== 'commit_date'))
            continue;
        parseDateFormat(piece.argument ?? '');
        checkZone(piece.options['tz'] ?? 'UTC');
    }
    return parsed;
}
function atColumn({ column }, parse) {
    try {
        return parse();
    }
    catch (error) {
        throw error instanceof LineFault ? new LineFault(error.message, column) : error;
    }
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/flavor.js




const flavor_words = ['auto', 'true', 'false', 'always'];
const keys = ['latest', 'prefix', 'suffix', 'onlatest'];
function parseFlavor(text) {
    const lines = parseLines('flavor', text, line => flavor_parseLine(line.text));
    const initial = { latest: 'auto', prefix: null, suffix: null, prefixOnLatest: false, suffixOnLatest: false };
    return Object.assign({}, initial, ...lines);
}
function flavor_parseLine(text) {
    let flavor = {};
    let affix = null;
    for (const { key, value, column } of splitFields(text).map(splitPair)) {
        if (key === null)
            throw new LineFault(`"${value}" is not of the form key=value`, column);
        if (key === 'prefix' || key === 'suffix') {
            affix = key;
            flavor = { ...flavor, [key]: value === '' ? null : checkedTemplate(value) };
        }
        else if (key === 'latest') {
            const word = flavor_words.find(candidate => candidate === value);
            if (word === undefined) {
                throw new LineFault(`unknown latest "${value}"${(0,suggestion/* didYouMean */.a)(value, flavor_words)}; allowed: ${flavor_words.join(', ')}`, column);
            }
            flavor = { ...flavor, latest: word };
        }
        else if (key === 'onlatest') {
            if (affix === null)
                throw new LineFault('onlatest stands behind a prefix or a suffix on its line', column);
            if (value !== 'true' && value !== 'false') {
                throw new LineFault(`onlatest "${value}" is not a boolean; allowed: true, false`, column);
            }
            flavor = { ...flavor, [affix === 'prefix' ? 'prefixOnLatest' : 'suffixOnLatest']: value === 'true' };
        }
        else
            throw new LineFault(`unknown attribute "${key}"${(0,suggestion/* didYouMean */.a)(key, keys)}; allowed: ${keys.join(', ')}`, column);
    }
    return flavor;
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/entries.js



function parseEntries(input, text) {
    const seen = new Set();
    return parseLines(input, text, ({ number, text: line }) => {
        const at = line.indexOf('=');
        const key = line.slice(0, Math.max(at, 0)).trim();
        if (key === '' || /\s/.test(key))
            throw new LineFault(`"${line}" is not of the form key=value`);
        if (seen.has(key))
            throw new LineFault(`"${key}" is given twice`);
        seen.add(key);
        return { line: number, key, value: checkedTemplate(line.slice(at + 1).trim(), globalVocabulary) };
    });
}

// EXTERNAL MODULE: ./build/actions/shared/images/reference.js
var reference = __webpack_require__(50498);
;// CONCATENATED MODULE: ./build/actions/shared/tags/glob.js
function globPattern(pattern) {
    const source = pattern.replace(/\*\*|[*?]|[.+^${}()|[\]\\]/g, piece => {
        if (piece === '**')
            return '.*';
        if (piece === '*')
            return '[^/]*';
        return piece === '?' ? '[^/]' : `\\${piece}`;
    });
    return new RegExp(`^${source}$`, 's');
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/subject.js



function subjectOf(rule, value, facts) {
    const { context } = facts;
    const source = { scheme: rule.loose && rule.type === 'semver' ? 'loose' : rule.type, ...rule };
    const isTag = context.kind === 'tag';
    if (value === null && facts.version !== '') {
        const version = parseVersion(facts.version, source.scheme);
        return version === null
            ? notValid(rule, facts.version)
            : { subject: { version, source, named: true, isNew: facts.versionIsNew } };
    }
    if (value === null && !isTag)
        return { none: `the ref is not a git tag, and no version is given` };
    const text = value ?? context.refName;
    if (!text.startsWith(rule.tagPrefix))
        return { none: `"${text}" does not start with "${rule.tagPrefix}"` };
    const version = versionOfTag(text, source);
    const named = value !== null;
    if (version !== null)
        return { subject: { version, source, named, isNew: false } };
    const stripped = text.slice(rule.tagPrefix.length);
    if (rule.match === null || rule.match.test(stripped))
        return notValid(rule, stripped);
    const warning = `"${rule.match.source}" does not match "${stripped}", so the whole text is used.`;
    const unmatched = parseVersion(stripped.replaceAll('/', '-'), source.scheme);
    const found = unmatched === null ? notValid(rule, stripped) : { subject: { version: unmatched, source, named, isNew: false } };
    return { ...found, warning };
}
function notValid(rule, text) {
    const loosely = rule.type === 'semver' && !rule.loose && parseVersion(text, 'loose') !== null;
    const hint = loosely ? '; add loose=true to take it' : '';
    const scheme = rule.type === 'semver' ? 'a semantic version (semver.org)' : 'a version by PEP 440';
    return { none: `"${text}" is not ${scheme}${hint}`, warning: `"${text}" is not ${scheme}${hint}.` };
}
function patternKind(pattern) {
    const names = new Set(pattern.pieces.flatMap(piece => (typeof piece !== 'string' && isVersionExpression(piece.name) ? [piece.name] : [])));
    const full = names.has('raw') || names.has('version') || ['major', 'minor', 'patch'].every(name => names.has(name));
    return {
        full,
        channel: !full && (names.has('channel') || names.has('prerelease')),
        majorOnly: names.size === 1 && names.has('major'),
    };
}
function versionValue(version, name) {
    const [major = '', minor = '', patch = ''] = version.written;
    const values = {
        raw: version.raw.trim().replace(/^=/, ''),
        version: version.text,
        major,
        minor,
        patch,
        prerelease: version.prerelease?.join('.') ?? '',
        channel: version.channel,
    };
    return values[name] ?? '';
}
function newerVersion({ version, source }, facts, sameLine) {
    const newer = (facts.knownTags?.versions(source) ?? []).filter(candidate => compareVersions(candidate, version) > 0 && sameLine(candidate));
    return newer.reduce((best, candidate) => (best === null || compareVersions(candidate, best) > 0 ? candidate : best), null);
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/evaluate.js







class Skipped extends Error {
}
function evaluate(rule, facts) {
    const refused = notHere(rule, facts);
    if (refused !== null)
        return { none: refused };
    const outcome = evaluateType(rule, facts);
    if ('none' in outcome || rule.latest === 'auto')
        return outcome;
    if (rule.latest === 'never')
        return { ...outcome, latest: { kind: 'none' } };
    return { ...outcome, latest: onDefaultBranch(facts.context) ? { kind: 'default-branch' } : outcome.latest };
}
function evaluateType(rule, facts) {
    const { context } = facts;
    const plain = { literal: false, moves: false, latest: { kind: 'none' } };
    switch (rule.type) {
        case 'schedule':
            if (!context.event.includes('schedule'))
                return { none: `the event is "${context.event}", not a schedule` };
            return { ...plain, ...startOf(rule.pattern), value: fill(rule, rule.pattern, facts), reason: 'scheduled run' };
        case 'semver':
        case 'pep440':
            return evaluateVersion(rule, facts);
        case 'match':
            return evaluateMatch(rule, facts);
        case 'edge': {
            const branch = rule.branch ?? defaultBranch(context);
            if (context.kind !== 'branch' || context.refName !== branch)
                return { none: `the ref is not the branch "${branch}"` };
            return { ...plain, value: 'edge', literal: true, moves: true, reason: `newest build of ${branch}` };
        }
        case 'ref':
            return evaluateRef(rule.event, facts);
        case 'raw': {
            const value = fill(rule, rule.value, facts);
            if (value === '')
                return { none: 'its value is empty' };
            return { ...plain, ...startOf(rule.value), value, reason: 'written in the rule' };
        }
        case 'sha': {
            const value = rule.format === 'long' ? facts.commit : shortCommit(facts);
            return { ...plain, value, reason: 'id of the commit' };
        }
    }
}
function notHere(rule, facts) {
    if (!selects(rule.targets, facts.target))
        return `it is not for target "${facts.target}"`;
    const { kind, refName } = facts.context;
    if (rule.branches.length > 0 && !(kind === 'branch' && selects(rule.branches, refName))) {
        return `the ref is not a branch that ${rule.branches.map(glob => `"${glob}"`).join(' or ')} matches`;
    }
    const enable = renderTemplate(rule.enable, expression => globalValue(facts, expression)).text;
    const words = enable.split('&&').map(word => word.trim().toLowerCase());
    const strange = words.find(word => word !== 'true' && word !== 'false' && word !== '');
    if (strange !== undefined) {
        throw new LineFault(`enable "${rule.enable.source}" gives "${strange}"; allowed: true, false, empty for false`);
    }
    return words.every(word => word === 'true') ? null : `enable is ${words.includes('false') ? 'false' : 'empty'}`;
}
function selects(globs, name) {
    const matches = (glob) => globPattern(glob).test(name);
    const excluded = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
    const included = globs.filter(glob => !glob.startsWith('!'));
    return !excluded.some(matches) && (included.length === 0 || included.some(matches));
}
const startOf = (template) => ({ literal: typeof template.pieces[0] === 'string' });
function fill(rule, template, facts, lookUp = expression => globalValue(facts, expression)) {
    const { text, empty } = renderTemplate(template, lookUp, rule.empty === 'drop');
    const [first] = empty;
    if (first === undefined || rule.empty === 'drop')
        return text;
    if (rule.empty === 'skip')
        throw new Skipped(`${first.source} is empty here`);
    throw new LineFault(`${first.source} is empty (${placeOf(facts.context)}); give it a default, {{${first.name} default='…'}}, or add empty=skip for no tag, or empty=drop to leave it out with its separator`);
}
function evaluateRef(event, facts) {
    const { context } = facts;
    const plain = { literal: false, moves: true, latest: { kind: 'none' }, value: context.refName };
    if (event === 'tag') {
        if (context.kind !== 'tag')
            return { none: 'the ref is not a git tag' };
        return { ...plain, moves: false, reason: 'name of the git tag', latest: claimOf(context.refName) };
    }
    if (event === 'pr') {
        return context.kind === 'pull-request'
            ? { ...plain, reason: 'number of the pull request' }
            : { none: 'the ref is not a pull request' };
    }
    if (branchOf(context) === '')
        return { none: 'the ref is not a branch' };
    return { ...plain, reason: context.kind === 'branch' ? 'name of the branch' : 'place in the merge queue' };
}
function claimOf(tag) {
    const source = guessSource(tag);
    const version = source === null ? null : versionOfTag(tag, source);
    return {
        kind: 'version',
        postReleases: true,
        subject: source && version ? { version, source, named: false, isNew: false } : null,
    };
}
function evaluateMatch(rule, facts) {
    const { context } = facts;
    const given = rule.value === null ? facts.version : fill(rule, rule.value, facts);
    if (given === '' && context.kind !== 'tag')
        return { none: 'the ref is not a git tag, and no value is given' };
    const text = given || context.refName;
    const match = rule.pattern.exec(text);
    if (match === null) {
        const none = `"${rule.pattern.source}" does not match "${text}"`;
        return { none, warning: `${none}.` };
    }
    const value = match[rule.group];
    if (!value)
        return { none: `group ${rule.group} of "${rule.pattern.source}" is empty for "${text}"` };
    return { value, reason: `part of "${text}"`, literal: false, moves: false, latest: claimOf(text) };
}
function evaluateVersion(rule, facts) {
    const value = rule.value === null ? null : fill(rule, rule.value, facts);
    const found = subjectOf(rule, value, facts);
    const warning = found.warning === undefined ? {} : { warning: found.warning };
    if ('none' in found)
        return { none: found.none, ...warning };
    const { subject } = found;
    const { version } = subject;
    const kind = patternKind(rule.pattern);
    const refused = whyNoTag(kind, subject, facts);
    if (refused !== null)
        return { none: refused, version: subject, ...warning };
    const render = (of) => fill(rule, rule.pattern, facts, expression => isVersionExpression(expression.name) ? versionValue(of, expression.name) : globalValue(facts, expression));
    const text = render(version);
    const newer = kind.full
        ? null
        : newerVersion(subject, facts, candidate => candidate.final === version.final && render(candidate) === text);
    if (newer !== null)
        return { none: `"${text}" stays with ${newer.text}, which is newer`, version: subject, ...warning };
    return {
        ...startOf(rule.pattern),
        ...warning,
        value: text,
        reason: kind.full ? `version ${version.text}` : `${version.text} is the newest version of its line`,
        moves: false,
        version: subject,
        compared: !kind.full,
        latest: { kind: 'version', subject, postReleases: false },
    };
}
function whyNoTag(kind, { version }, { context }) {
    if (kind.full)
        return null;
    const word = version.prerelease === null ? 'post-release' : 'prerelease';
    if (kind.channel) {
        if (version.final)
            return `${version.text} is a release, which has no channel`;
        return version.channel === '' ? `${version.text} names no channel` : null;
    }
    if (!version.final)
        return `${version.text} is a ${word}, which moves no shorter tag`;
    if (context.prerelease === true)
        return `the release is marked as a prerelease, which moves no shorter tag`;
    if (kind.majorOnly && Number(version.written[0]) === 0)
        return 'major version 0 promises nothing';
    return null;
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/image-names.js






const image_names_keys = ['name', 'enable', 'targets'];
const placeholder = /\{\{?\s*target\s*\}?\}/gi;
function parseImageNames(text) {
    return parseLines('images', text, line => {
        const pairs = splitFields(line.text).map(splitPair);
        if (pairs.length > 1 && pairs.every(({ key }) => key === null)) {
            return pairs.map(({ value, column }) => checked({ line: line.number, name: value, targets: [] }, column));
        }
        return withAttributes(line.number, pairs);
    }).flat();
}
function withAttributes(line, pairs) {
    let image = { line, name: '', targets: [] };
    let enabled = true;
    let at = 1;
    for (const { key, value, column } of pairs) {
        if (key === null || key === 'name') {
            image = { ...image, name: value };
            at = column;
        }
        else if (key === 'targets')
            image = { ...image, targets: value.split(/[|,\s]+/).filter(Boolean) };
        else if (key === 'enable') {
            if (!/^(?:true|false|)$/i.test(value))
                throw new LineFault(`enable "${value}" is not a boolean; allowed: true, false`, column);
            enabled = value.toLowerCase() === 'true';
        }
        else
            throw new LineFault(`unknown attribute "${key}"${(0,suggestion/* didYouMean */.a)(key, image_names_keys)}; allowed: ${image_names_keys.join(', ')}`, column);
    }
    if (image.name === '')
        throw new LineFault('the name is empty', at);
    const whole = checked(image, at);
    return enabled ? [whole] : [];
}
function checked(image, column) {
    const name = image.name.replace(placeholder, '{target}').toLowerCase();
    try {
        (0,reference/* parseRepository */.SU)(name.replaceAll('{target}', 'target'));
    }
    catch (error) {
        throw error instanceof errors/* ActionError */.lZ ? new LineFault(error.message, column) : error;
    }
    return { ...image, name };
}
function namesOf(images, target) {
    const own = images.filter(({ targets }) => target === '' || selects(targets, target));
    return [...new Set(own.map(({ name }) => name.replaceAll('{target}', target.toLowerCase())))];
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/choices.js







const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
function readChoices(inputs, env) {
    const faults = [];
    const attempt = (parse, instead) => {
        try {
            return parse();
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || error.kind !== 'input')
                throw error;
            faults.push(error.fix === undefined ? error.message : `${error.message} ${error.fix}`);
            return instead;
        }
    };
    const choices = {
        rules: rulesOf(attempt(() => presetsOf(inputs.preset), []), attempt(() => parseRules(inputs.tags), [])),
        flavor: attempt(() => parseFlavor(inputs.flavor), parseFlavor('')),
        images: attempt(() => parseImageNames(inputs.images), []),
        labels: attempt(() => parseEntries('labels', inputs.labels), []),
        annotations: attempt(() => parseEntries('annotations', inputs.annotations), []),
        args: attempt(() => parseEntries('args', inputs.args), []),
        annotationLevels: attempt(() => levelsOf(inputs, env), []),
        shortLength: attempt(() => shortLengthOf(inputs, env), 7),
        commit: commitOf(inputs, env),
        exportVariables: inputs.exportVariables && !isFalse(env['DOCKER_METADATA_SET_OUTPUT_ENV']),
        knownTags: attempt(() => knownTagsOf(inputs.knownTags), 'none'),
    };
    if (inputs.version !== '' && inputs.versionFrom !== '') {
        faults.push('Inputs "version" and "version-from" are both given; allowed is one of them.');
    }
    if (faults.length > 0)
        throw (0,errors/* inputError */.Xu)(faults.join('\n'));
    return choices;
}
function presetsOf(names) {
    return names.map(name => {
        if (isPreset(name))
            return name;
        throw (0,errors/* inputError */.Xu)(`Input "preset": unknown preset "${name}"${(0,suggestion/* didYouMean */.a)(name, presetNames)}; allowed: ${presetNames.join(', ')}`);
    });
}
function rulesOf(presets, written) {
    const rules = [...presetRules(presets), ...written];
    return rules.length > 0 ? rules : parseRules(defaultRules).map(rule => ({ ...rule, line: 0 }));
}
function levelsOf(inputs, env) {
    const given = inputs.annotationLevels.length > 0 ? inputs.annotationLevels : split(env['DOCKER_METADATA_ANNOTATIONS_LEVELS']);
    if (given.length === 0)
        return ['manifest'];
    if (given.length === 1 && given[0] === 'none')
        return [];
    for (const level of given) {
        const [name = ''] = level.split('[');
        if (levels.includes(name))
            continue;
        throw (0,errors/* inputError */.Xu)(`Input "annotation-levels": unknown level "${level}"${(0,suggestion/* didYouMean */.a)(level, levels)}; allowed: ${levels.join(', ')}, or none`);
    }
    return given;
}
const split = (text) => (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
function shortLengthOf(inputs, env) {
    const variable = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
    const [name, value] = inputs.shortShaLength === '' ? [variable, env[variable] || '7'] : ['short-sha-length', inputs.shortShaLength];
    const length = Number(value);
    if (/^\d+$/.test(value) && length >= 4 && length <= 64)
        return length;
    throw (0,errors/* inputError */.Xu)(`${name === variable ? name : `Input "${name}"`}: "${value}" is not a whole number from 4 to 64`);
}
function commitOf(inputs, env) {
    if (inputs.prCommit !== 'auto')
        return inputs.prCommit;
    return isFalse(env['DOCKER_METADATA_PR_HEAD_SHA']) ? 'merge' : 'head';
}
const isFalse = (text) => /^(?:false|0|no|off)$/i.test(text ?? '');
function knownTagsOf(given) {
    const [word] = given;
    if (given.length === 1 && (word === 'auto' || word === 'git' || word === 'none'))
        return word;
    const mixed = given.find(name => name === 'auto' || name === 'git' || name === 'none' || name === 'list');
    if (mixed === undefined)
        return given;
    throw (0,errors/* inputError */.Xu)(`Input "known-tags": "${mixed}" stands among tags; allowed: auto, git, none, or the tags themselves`);
}

// EXTERNAL MODULE: ./build/actions/shared/images/environment.js
var environment = __webpack_require__(55934);
// EXTERNAL MODULE: ./build/actions/shared/images/tag.js
var images_tag = __webpack_require__(74051);
// EXTERNAL MODULE: ./build/actions/shared/runtime/inputs.js
var inputs = __webpack_require__(23682);
;// CONCATENATED MODULE: ./build/actions/compute-tags/inputs.js



const inputs_inputs = {
    context: (0,inputs/* choice */.Yq)(['workflow', 'git'], 'workflow'),
    images: (0,inputs/* exactText */.ns)(),
    tags: (0,inputs/* exactText */.ns)(),
    preset: (0,inputs/* list */.p_)({ separator: ',' }),
    flavor: (0,inputs/* exactText */.ns)(),
    labels: (0,inputs/* exactText */.ns)(),
    annotations: (0,inputs/* exactText */.ns)(),
    'annotation-levels': (0,inputs/* list */.p_)({ separator: ',' }),
    args: (0,inputs/* exactText */.ns)(),
    'sep-tags': (0,inputs/* exactText */.ns)(),
    'sep-labels': (0,inputs/* exactText */.ns)(),
    'sep-annotations': (0,inputs/* exactText */.ns)(),
    'bake-target': (0,inputs/* text */.Qq)({ fallback: 'docker-metadata-action' }),
    files: (0,inputs/* list */.p_)(),
    targets: (0,inputs/* list */.p_)({ separator: ',' }),
    set: (0,inputs/* list */.p_)(),
    variables: (0,inputs/* mapping */.pq)(),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    version: (0,inputs/* text */.Qq)(),
    'version-from': (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.V }),
    'known-tags': (0,inputs/* list */.p_)({ separator: ',', fallback: 'auto' }),
    'max-length': (0,inputs/* wholeNumber */.rD)({ fallback: images_tag/* maximumTagLength */.Xo, min: 32, max: images_tag/* maximumTagLength */.Xo }),
    'short-sha-length': (0,inputs/* text */.Qq)(),
    'pr-commit': (0,inputs/* choice */.Yq)(['auto', 'head', 'merge'], 'auto'),
    rebuild: (0,inputs/* choice */.Yq)(['auto', 'true', 'false'], 'auto'),
    'on-empty': (0,inputs/* choice */.Yq)(['error', 'warn'], 'error'),
    'export-variables': (0,inputs/* flag */.Jt)(true),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};

// EXTERNAL MODULE: ./build/actions/shared/tags/immutability.js
var immutability = __webpack_require__(17436);
;// CONCATENATED MODULE: ./build/actions/shared/tags/shape.js

function shapeTag(name, suffix, { unique, maxLength }) {
    const whole = `${name}${suffix}`;
    const clean = (0,images_tag/* sanitiseTag */.JU)(whole);
    if (clean === '')
        return (0,images_tag/* hashMark */.yw)(whole);
    const marked = unique && clean !== whole;
    if (!marked && clean.length <= maxLength)
        return clean;
    const mark = `-${(0,images_tag/* hashMark */.yw)(whole)}`;
    const tail = suffix.replace(/[^A-Za-z0-9._-]+/g, '-');
    if (tail.length > maxLength / 2)
        return `${clean.slice(0, maxLength - mark.length)}${mark}`;
    const head = (0,images_tag/* sanitiseTag */.JU)(name).slice(0, maxLength - mark.length - tail.length);
    return head === '' ? `${mark.slice(1)}${tail}` : `${head}${mark}${tail}`;
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/latest.js







const silent = { take: '', why: '' };
function decideLatest(outcomes, flavor, facts) {
    const claims = outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));
    if (claims.length === 0 || flavor.latest === 'false')
        return silent;
    if (flavor.latest === 'always')
        return { take: 'flavor says latest=always', why: '' };
    if (isProposal(facts.context)) {
        return flavor.latest === 'true'
            ? { take: '', why: 'a pull request takes it only with flavor latest=always' }
            : silent;
    }
    if (flavor.latest === 'true')
        return { take: 'flavor says latest=true', why: '' };
    let decision = silent;
    for (const claim of claims) {
        const weighed = weigh(claim, facts);
        if (weighed.take !== '')
            return weighed;
        if (decision.why === '')
            decision = weighed;
    }
    return decision;
}
function comparesForLatest(outcomes, flavor, facts) {
    if (flavor.latest !== 'auto' || isProposal(facts.context) || facts.context.prerelease === true)
        return false;
    const claims = outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));
    return claims.some(claim => claim.kind === 'version' && claim.subject?.version.final === true);
}
function weigh(claim, facts) {
    if (claim.kind === 'none')
        return silent;
    if (claim.kind === 'default-branch')
        return { take: 'newest build of the default branch', why: '' };
    const { subject } = claim;
    if (facts.context.prerelease === true)
        return { take: '', why: 'the release is marked as a prerelease' };
    if (subject === null)
        return { take: 'a git tag without a version in it', why: '' };
    const { version } = subject;
    const moves = claim.postReleases ? version.prerelease === null : version.final;
    if (!moves) {
        return { take: '', why: `${version.text} is a ${version.prerelease === null ? 'post-release' : 'prerelease'}` };
    }
    if (facts.context.kind === 'tag' && !subject.named && looksLikePrerelease(facts.context.refName)) {
        return { take: '', why: `${facts.context.refName} is a prerelease` };
    }
    const newer = newerVersion(subject, facts, candidate => candidate.final);
    if (newer !== null)
        return { take: '', why: `it stays with ${newer.text}, which is newer` };
    return { take: `${version.text} is the highest version`, why: '' };
}
function looksLikePrerelease(tag) {
    const source = guessSource(tag);
    const version = source === null ? null : versionOfTag(tag, source);
    return version !== null && version.prerelease !== null;
}
function latestTag(flavor, facts) {
    const affix = (template, holds) => {
        if (template === null || !holds)
            return '';
        const { text, empty } = renderTemplate(template, expression => globalValue(facts, expression));
        if (empty[0] !== undefined)
            throw new LineFault(`${empty[0].source} is empty (${placeOf(facts.context)})`);
        return text;
    };
    const prefix = affix(flavor.prefix, flavor.prefixOnLatest);
    const suffix = affix(flavor.suffix, flavor.suffixOnLatest);
    return shapeTag(`${prefix}latest`, suffix, { unique: false, maxLength: facts.maxLength });
}

;// CONCATENATED MODULE: ./build/actions/shared/tags/compute-tags.js









function computeTags(rules, flavor, facts) {
    const faults = [];
    const sorted = [...rules].sort((a, b) => b.priority - a.priority);
    const judged = sorted.map(rule => judge(rule, flavor, facts, faults));
    const outcomes = judged.map(({ outcome }) => outcome);
    const latest = decideLatest(outcomes, flavor, facts);
    const candidates = judged.flatMap(({ candidate }) => candidate ?? []);
    if (latest.take !== '')
        candidates.push(...latestCandidate(flavor, facts, latest.take, faults));
    if (faults.length > 0)
        throw faultsError('tags', faults);
    const allowed = withoutLatestOfPulls(candidates, flavor, facts);
    const { kept, collisions } = distinct(allowed.candidates);
    const lasting = kept.filter(({ moves }) => !moves).map(({ tag }) => tag);
    return {
        version: kept[0]?.tag ?? '',
        tags: kept.map(({ tag, rule, reason, moves }) => ({ tag, rule, reason, moves })),
        immutableTag: (0,immutability/* immutableTagOf */.Ib)(lasting, immutabilityFacts(facts)),
        ...stability(outcomes.map(({ version }) => version).find(Boolean), facts),
        without: [
            ...judged.flatMap(({ rule, outcome }) => 'none' in outcome ? [{ rule: rule.source, reason: outcome.none }] : []),
            ...(latest.why === '' ? [] : [{ rule: 'latest', reason: latest.why }]),
        ],
        warnings: [...outcomes.flatMap(({ warning }) => warning ?? []), ...allowed.warnings, ...collisions],
        needsKnownTags: facts.knownTags === null &&
            (comparesForLatest(outcomes, flavor, facts) ||
                outcomes.some(outcome => !('none' in outcome) && outcome.compared === true)),
    };
}
function judge(rule, flavor, facts, faults) {
    try {
        const outcome = evaluate(rule, facts);
        const candidate = 'none' in outcome ? null : candidateOf(rule, outcome, flavor, facts);
        return { rule, outcome, candidate };
    }
    catch (error) {
        if (error instanceof LineFault)
            faults.push({ line: rule.line, message: `rule "${rule.source}": ${error.message}` });
        else if (!(error instanceof Skipped))
            throw error;
        return { rule, outcome: { none: error.message }, candidate: null };
    }
}
function candidateOf(rule, outcome, flavor, facts) {
    const prefixTemplate = rule.prefix ?? flavor.prefix;
    const suffixTemplate = rule.suffix ?? flavor.suffix;
    const prefix = prefixTemplate === null ? '' : fill(rule, prefixTemplate, facts);
    const suffix = suffixTemplate === null ? '' : fill(rule, suffixTemplate, facts);
    const name = `${prefix}${outcome.value}`;
    const written = prefix === '' ? outcome.literal : typeof prefixTemplate?.pieces[0] === 'string';
    if (written && /^[^A-Za-z0-9_]/.test(name) && rule.empty !== 'drop') {
        throw new LineFault(`"${name}${suffix}" cannot be a tag, because a tag starts with a letter, a digit or "_". What should stand before the "${name[0]}" is empty here (${placeOf(facts.context)}); correct the rule, or add empty=drop`);
    }
    const tag = lastingOrNew(rule, outcome, name, suffix, facts);
    if (!(0,images_tag/* isTag */.dz)(tag))
        throw new Error(`"${tag}" came out of the rule "${rule.source}" and is not a tag`);
    return {
        tag,
        name: `${name}${suffix}`,
        rule: rule.source,
        reason: outcome.reason,
        moves: outcome.moves || !(0,immutability/* isImmutableTag */.Z6)(tag, immutabilityFacts(facts)),
    };
}
function lastingOrNew(rule, outcome, name, suffix, facts) {
    const shaping = { unique: rule.unique, maxLength: facts.maxLength };
    const tag = shapeTag(name, suffix, shaping);
    const lasting = !outcome.moves && (0,immutability/* isImmutableTag */.Z6)(tag, immutabilityFacts(facts));
    if (!facts.rebuild || !lasting || outcome.version?.isNew)
        return tag;
    const { run } = facts.context;
    if (run === null) {
        throw new LineFault(`the tags of a rebuild carry the number of the run, and there is none here (${placeOf(facts.context)})`);
    }
    if (new RegExp(`[._-]${run.number}$`).test(tag))
        return tag;
    const mark = (0,immutability/* runMark */.n6)(run.number);
    return `${shapeTag(name, suffix, { ...shaping, maxLength: facts.maxLength - mark.length })}${mark}`;
}
function immutabilityFacts(facts) {
    const { context, version, maxLength } = facts;
    return {
        revision: context.revision,
        headRevision: facts.commit,
        run: context.run?.number ?? null,
        ...(version === '' ? {} : { version }),
        ...(context.kind === 'branch' ? { branch: shapeTag(context.refName, '', { unique: false, maxLength }) } : {}),
    };
}
function latestCandidate(flavor, facts, reason, faults) {
    try {
        const tag = latestTag(flavor, facts);
        return [{ tag, name: tag, rule: 'latest', reason, moves: true }];
    }
    catch (error) {
        if (!(error instanceof LineFault))
            throw error;
        faults.push({ line: 0, message: `the flavor of "latest": ${error.message}` });
        return [];
    }
}
function withoutLatestOfPulls(candidates, flavor, facts) {
    if (!isProposal(facts.context) || flavor.latest === 'always')
        return { candidates, warnings: [] };
    const written = candidates.filter(({ tag }) => tag === 'latest');
    return {
        candidates: candidates.filter(({ tag }) => tag !== 'latest'),
        warnings: written.map(({ rule }) => `Rule "${rule}" gives "latest" on a pull request; it is left out. Add enable={{is_default_branch}} to the rule, or flavor latest=always if it is meant.`),
    };
}
function distinct(candidates) {
    const kept = new Map();
    const collisions = [];
    for (const candidate of candidates) {
        const first = kept.get(candidate.tag);
        if (first === undefined)
            kept.set(candidate.tag, candidate);
        else if (first.name !== candidate.name) {
            collisions.push(`"${first.name}" and "${candidate.name}" both become the tag "${candidate.tag}"; unique=true on a rule keeps them apart.`);
        }
    }
    return { kept: [...kept.values()], collisions };
}
function stability(subject, facts) {
    const text = facts.version || (facts.context.kind === 'tag' ? facts.context.refName : '');
    const source = guessSource(text);
    const version = subject?.version ?? (source === null ? null : versionOfTag(text, source));
    const prerelease = facts.context.prerelease === true || (version?.prerelease ?? null) !== null;
    if (version === null)
        return { prerelease, channel: '' };
    return { prerelease, channel: prerelease ? version.channel || 'prerelease' : 'stable' };
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/labels.js





function labelsOf(input, entries, facts, created) {
    const { context } = facts;
    const generated = {
        title: context.about.title,
        description: context.about.description,
        url: context.url,
        source: context.url,
        version: facts.version,
        created,
        revision: facts.commit,
        licenses: context.about.licence,
    };
    const all = new Map(Object.entries(generated).map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
    for (const [key, value] of Object.entries(filled(input, entries, facts)))
        all.set(key, value);
    return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function filled(input, entries, facts) {
    const faults = [];
    const values = entries.map(({ line, key, value }) => {
        try {
            const { text, empty } = renderTemplate(value, expression => globalValue(facts, expression));
            const [first] = empty;
            if (first === undefined)
                return [key, oneLine(key, text)];
            throw new LineFault(`${first.source} is empty (${placeOf(facts.context)}); give it a default, {{${first.name} default=''}}`);
        }
        catch (error) {
            if (!(error instanceof LineFault))
                throw error;
            faults.push({ line, message: `${key}: ${error.message}` });
            return [key, ''];
        }
    });
    if (faults.length > 0)
        throw faultsError(input, faults);
    return Object.fromEntries(values);
}
function oneLine(key, text) {
    if (!/[\r\n]/.test(text))
        return text;
    throw (0,errors/* inputError */.Xu)(`The value of "${key}" has a line break, which would split it in the output: ${JSON.stringify(text)}`);
}
const asLines = (labels) => Object.entries(labels).map(([key, value]) => `${key}=${value}`);
const atLevels = (annotations, levels) => levels.flatMap(level => asLines(annotations).map(line => `${level}:${line}`));

;// CONCATENATED MODULE: ./build/actions/compute-tags/plan.js









function planTags(choices, facts, bakeTarget, onEmpty) {
    const names = facts.targets ?? [bakeTarget];
    if (facts.targets !== null)
        refuseUnknownTargets(choices, facts.targets);
    else
        refuseTargetsWithout(choices);
    const warnings = new Set();
    if (facts.context.commitTime === null) {
        warnings.add('The time of the commit is not known, so the label "created" is the time of this run. Check the commit out before this step, or pass github-token.');
    }
    const setOf = tagSetsOf(choices);
    const named = names.map(name => {
        const target = facts.targets === null ? '' : name;
        const images = namesOf(choices.images, target);
        const tagFacts = tagFactsOf(choices, facts, target, images);
        return { name, images, tagFacts, set: setOf(tagFacts) };
    });
    for (const warning of named.flatMap(({ set }) => set.warnings))
        warnings.add(warning);
    const empty = named.filter(({ set }) => set.tags.length === 0);
    if (empty[0] !== undefined) {
        const who = facts.targets === null ? '' : ` for ${empty.map(({ name }) => `"${name}"`).join(', ')}`;
        const message = nothing(who, empty[0].set, facts.context);
        if (onEmpty === 'error')
            throw emptyError(message);
        warnings.add(message);
    }
    const targets = Object.fromEntries(named.map(({ name, images, tagFacts, set }) => [name, planTarget(choices, images, tagFacts, set)]));
    refuseSharedReferences(targets);
    return {
        perTarget: facts.targets !== null,
        targets,
        environment: facts.environment || environmentOfBranch(choices, facts.context),
        warnings: [...warnings],
        needsKnownTags: named.some(({ set }) => set.needsKnownTags),
    };
}
function environmentOfBranch({ rules }, { kind, refName }) {
    const followed = rules.some(({ source }) => source.startsWith('preset=environment'));
    return followed && kind === 'branch'
        ? shapeTag(refName, '', { unique: false, maxLength: 63 }).replace(/-{2,}/g, '-')
        : '';
}
function tagFactsOf(choices, facts, target, images) {
    const { context } = facts;
    return {
        context,
        now: facts.now,
        version: facts.version,
        versionIsNew: facts.versionIsNew,
        environment: facts.environment,
        target,
        image: target || (images[0]?.split('/').at(-1) ?? ''),
        commit: choices.commit === 'merge' ? context.revision : context.headRevision,
        shortLength: choices.shortLength,
        maxLength: facts.maxLength,
        knownTags: facts.knownTags,
        rebuild: facts.rebuild,
    };
}
function tagSetsOf({ rules, flavor }) {
    const perTarget = [...rules.flatMap(templatesOf), flavor.prefix, flavor.suffix].some(template => template?.pieces.some(piece => typeof piece !== 'string' && ['target', 'image'].includes(piece.name)) ?? false);
    const sets = new Map();
    return facts => {
        const holding = rules.map(rule => (selects(rule.targets, facts.target) ? '1' : '0')).join('');
        const key = perTarget ? `${facts.target} ${facts.image}` : holding;
        const set = sets.get(key) ?? computeTags(rules, flavor, facts);
        sets.set(key, set);
        return set;
    };
}
function planTarget(choices, images, facts, set) {
    const named = { ...facts, version: set.version };
    const created = facts.context.commitTime ?? facts.now.toISOString().replace(/\.\d+Z$/, 'Z');
    const tags = set.tags.map(({ tag }) => tag);
    return {
        images,
        version: set.version,
        tags,
        immutableTag: set.immutableTag,
        references: images.length === 0 ? tags : images.flatMap(image => tags.map(tag => `${image}:${tag}`)),
        labels: labelsOf('labels', choices.labels, named, created),
        annotations: atLevels(labelsOf('annotations', choices.annotations, named, created), choices.annotationLevels),
        args: {
            DOCKER_META_IMAGES: images.join(','),
            DOCKER_META_VERSION: set.version,
            ...filled('args', choices.args, named),
        },
        prerelease: set.prerelease,
        channel: set.channel,
        reasons: set.tags,
        without: set.without,
    };
}
function nothing(who, set, context) {
    const reasons = set.without.map(({ rule, reason }) => `  ${rule}: ${reason}`);
    return [`No rule gives a tag${who} (${placeOf(context)}):`, ...reasons].join('\n');
}
function emptyError(message) {
    return (0,errors/* inputError */.Xu)(message, {
        fix: 'Add a rule or a preset that holds here, e.g. "type=sha" or preset "pull-request"; or set on-empty: warn.',
    });
}
function refuseUnknownTargets(choices, targets) {
    if (choices.images.length === 0) {
        throw (0,errors/* inputError */.Xu)('Input "images" is empty, so the targets have no names.', {
            fix: 'Give a template, e.g. images: ghcr.io/acme/{target}',
        });
    }
    const lines = [
        ...choices.rules.map(({ targets, line }) => ({ input: 'tags', globs: targets, line })),
        ...choices.images.map(({ targets, line }) => ({ input: 'images', globs: targets, line })),
    ];
    for (const { input, globs, line } of lines) {
        for (const name of globs.map(glob => glob.replace(/^!/, ''))) {
            if (name.includes('*') || name.includes('?') || targets.includes(name))
                continue;
            throw (0,errors/* inputError */.Xu)(`Input "${input}", line ${line}: there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, targets)}; there are ${targets.join(', ')}`);
        }
    }
}
function refuseTargetsWithout(choices) {
    const rule = choices.rules.find(({ targets }) => targets.length > 0);
    const image = choices.images.find(({ targets, name }) => targets.length > 0 || name.includes('{target}'));
    if (rule === undefined && image === undefined)
        return;
    const [input, line] = rule === undefined ? ['images', image?.line] : ['tags', rule.line];
    throw (0,errors/* inputError */.Xu)(`Input "${input}", line ${line} speaks of targets, and neither "files" nor "targets" names any.`, {
        fix: 'Name the bake files in "files", or the targets in "targets".',
    });
}
function refuseSharedReferences(targets) {
    const owner = new Map();
    for (const [name, { references, images }] of Object.entries(targets)) {
        for (const reference of images.length === 0 ? [] : references) {
            const other = owner.get(reference);
            if (other !== undefined) {
                throw (0,errors/* inputError */.Xu)(`The targets "${other}" and "${name}" would both be pushed as ${reference}.`, {
                    fix: 'Put {target} into the image name, or {{target}} into a prefix or suffix of the rules.',
                });
            }
            owner.set(reference, name);
        }
    }
}

// EXTERNAL MODULE: ./build/actions/shared/runtime/markdown.js
var markdown = __webpack_require__(64790);
;// CONCATENATED MODULE: ./build/actions/compute-tags/report.js

function describeContext(context) {
    const { source, event, ref, revision, headRevision, commitTime, defaultBranch, run } = context;
    return [
        `place: ${source}, event ${event}`,
        `ref: ${ref}`,
        `commit: ${revision}${headRevision === revision ? '' : `, head ${headRevision}`}`,
        `time of the commit: ${commitTime ?? 'unknown'}`,
        `default branch: ${defaultBranch ?? 'unknown'}`,
        ...(run === null ? [] : [`run: ${run.id}, number ${run.number}, attempt ${run.attempt}`]),
    ];
}
function describeTarget([name, plan]) {
    const lines = [
        ...(plan.images.length === 0 ? [] : [`images: ${plan.images.join(', ')}`]),
        ...plan.reasons.map(({ tag, reason, rule, moves }) => `${tag}: ${reason}${moves ? ', moves' : ''} (${rule})`),
        ...plan.without.map(({ rule, reason }) => `no tag: ${reason} (${rule})`),
        ...emptyLabels(plan),
    ];
    return [name, ...lines.map(line => `  ${line}`)];
}
function emptyLabels(plan) {
    const empty = Object.entries(plan.labels).filter(([, value]) => value === '');
    return empty.length === 0 ? [] : [`empty labels: ${empty.map(([key]) => key).join(', ')}`];
}
function summarisePlan(plan) {
    const rows = Object.entries(plan.targets).map(([name, target]) => [
        (0,markdown/* code */.aY)(name),
        target.images.map(markdown/* code */.aY).join('<br>') || 'none',
        target.reasons.map(({ tag, reason }) => `${(0,markdown/* code */.aY)(tag)} ${plan.perTarget ? '' : (0,markdown/* code */.aY)(reason)}`.trim()).join('<br>'),
        target.immutableTag === null ? 'none' : (0,markdown/* code */.aY)(target.immutableTag),
    ]);
    return `### Tags\n\n${(0,markdown/* table */.tp)([plan.perTarget ? 'Target' : 'Name', 'Images', 'Tags', 'Never moves'], rows)}`;
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/results.js

function textOutputs(plan, inputs) {
    const whole = wholeOf(plan);
    const first = Object.values(plan.targets)[0];
    return new Map([
        ['version', whole.version],
        ['tags', whole.references.join(inputs.sepTags || '\n')],
        ['tag-names', whole.tags.join(inputs.sepTags || '\n')],
        ['labels', asLines(whole.labels).join(inputs.sepLabels || '\n')],
        ['annotations', whole.annotations.join(inputs.sepAnnotations || '\n')],
        ['immutable-tag', whole.immutableTag ?? ''],
        ['environment', plan.environment],
        ['prerelease', String(first?.prerelease ?? false)],
        ['channel', first?.channel ?? ''],
    ]);
}
function jsonOutput(plan) {
    const { references, tags, labels, annotations } = wholeOf(plan);
    return { tags: references, 'tag-names': tags, labels, annotations };
}
function targetsOutput(plan) {
    return Object.fromEntries(Object.entries(plan.targets).map(([name, target]) => [
        name,
        {
            images: target.images,
            version: target.version,
            tags: target.references,
            'tag-names': target.tags,
            'immutable-tag': target.immutableTag,
            prerelease: target.prerelease,
            channel: target.channel,
            labels: target.labels,
            annotations: target.annotations,
            args: target.args,
        },
    ]));
}
function wholeOf(plan) {
    const targets = Object.values(plan.targets);
    const [first] = targets;
    const everywhere = (holds) => targets.every(holds);
    const labels = Object.entries(first?.labels ?? {}).filter(([key, value]) => everywhere(target => target.labels[key] === value));
    const immutableTag = first?.immutableTag ?? null;
    return {
        version: first !== undefined && everywhere(({ version }) => version === first.version) ? first.version : '',
        references: [...new Set(targets.flatMap(({ references }) => references))],
        tags: [...new Set(targets.flatMap(({ tags }) => tags))],
        labels: Object.fromEntries(labels),
        annotations: (first?.annotations ?? []).filter(line => everywhere(({ annotations }) => annotations.includes(line))),
        immutableTag: everywhere(target => target.immutableTag === immutableTag) ? immutableTag : null,
    };
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/targets.js

async function listTargets(inputs, runtime) {
    if (inputs.files.length > 0) {
        const [{ findBuildx }, { printDefinition }, { requestedTargets }] = await Promise.all([
            __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 42394)),
            __webpack_require__.e(/* import() */ 519).then(__webpack_require__.bind(__webpack_require__, 56519)),
            __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 67260)),
        ]);
        const definition = await printDefinition(await findBuildx(runtime), inputs);
        return requestedTargets(definition, inputs.targets);
    }
    if (inputs.targets.length === 0)
        return null;
    const strange = inputs.targets.find(name => !/^[A-Za-z0-9_-]+$/.test(name));
    if (strange === undefined)
        return [...new Set(inputs.targets)];
    throw (0,errors/* inputError */.Xu)(`Input "targets": "${strange}" cannot name a bake target; allowed: letters, digits, "_" and "-".`, {
        fix: 'Patterns are understood where "files" names the bake files.',
    });
}

;// CONCATENATED MODULE: ./build/actions/compute-tags/index.js













const bakeFileOutputs = ['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'];
const compute_tags_action = (0,action/* defineAction */.Q)({
    inputs: inputs_inputs,
    outputs: [
        'version',
        'tags',
        'tag-names',
        'labels',
        'annotations',
        'json',
        ...bakeFileOutputs,
        'targets-json',
        'immutable-tag',
        'environment',
        'prerelease',
        'channel',
    ],
    run: async (inputs, runtime) => {
        const choices = readChoices(inputs, runtime.env);
        const facts = await readFacts(inputs, choices, runtime);
        await tellLines('Context', describeContext(facts.context), runtime);
        const plan = await planWithKnownTags(inputs, choices, facts, runtime);
        await tell(plan, runtime);
        if (inputs.dryRun)
            runtime.log.info(JSON.stringify(plan, null, 2));
        const results = setOutputs(plan, inputs, runtime);
        if (inputs.dryRun)
            return;
        for (const [name, file] of Object.entries(writeBakeFiles(formatBakeFiles(plan), runtime.folders.temporary))) {
            runtime.outputs.set(name, file);
            results.set(name, file);
        }
        if (choices.exportVariables)
            exportVariables(results, runtime);
        if (inputs.summary)
            await runtime.summary.append(summarisePlan(plan));
    },
});
async function readFacts(inputs, choices, runtime) {
    const context = await (0,read_context/* readContext */.y)(runtime, { source: inputs.context, askGitHub: askerOf(inputs, runtime) });
    const version = inputs.versionFrom === '' ? inputs.version : await readVersionFile(inputs.versionFrom, runtime);
    const given = typeof choices.knownTags === 'string' ? [] : choices.knownTags;
    const known = choices.knownTags === 'auto' || choices.knownTags === 'git' ? null : createKnownTags(given);
    return {
        context,
        now: runtime.now(),
        version,
        versionIsNew: inputs.version !== '' && context.event === 'workflow_dispatch',
        environment: inputs.environment,
        maxLength: inputs.maxLength,
        rebuild: inputs.rebuild === 'auto' ? isRebuild(context) : inputs.rebuild === 'true',
        targets: await listTargets(inputs, runtime),
        knownTags: known,
    };
}
const askerOf = ({ githubToken }, runtime) => githubToken === '' ? undefined : repository => (0,repository_api/* createRepositoryApi */.R)(runtime, repository, githubToken);
async function readVersionFile(from, runtime) {
    const { readVersion } = await __webpack_require__.e(/* import() */ 491).then(__webpack_require__.bind(__webpack_require__, 61491));
    return await readVersion(from, runtime);
}
const isRebuild = ({ event }) => event === 'schedule' || event === 'workflow_dispatch' || event === 'repository_dispatch';
async function planWithKnownTags(inputs, choices, facts, runtime) {
    const plan = planTags(choices, facts, inputs.bakeTarget, inputs.onEmpty);
    if (!plan.needsKnownTags)
        return plan;
    const { tagsOfClone, tagsOfRepository } = await __webpack_require__.e(/* import() */ 738).then(__webpack_require__.bind(__webpack_require__, 55738));
    const names = choices.knownTags === 'git'
        ? await tagsOfClone(runtime)
        : await tagsOfRepository(runtime, facts.context, askerOf(inputs, runtime));
    runtime.log.info(`The version is compared with ${names.length} git tags.`);
    return planTags(choices, { ...facts, knownTags: createKnownTags(names) }, inputs.bakeTarget, inputs.onEmpty);
}
async function tell(plan, runtime) {
    await tellLines('Tags', Object.entries(plan.targets).flatMap(describeTarget), runtime);
    for (const warning of plan.warnings)
        runtime.log.warning(warning, { title: 'Tags' });
}
async function tellLines(title, lines, runtime) {
    await runtime.log.group(title, () => runtime.log.info(lines.join('\n')));
}
function setOutputs(plan, inputs, runtime) {
    const results = new Map(textOutputs(plan, inputs));
    for (const [name, value] of results)
        runtime.outputs.set(name, value);
    const folder = external_node_path_.join(runtime.folders.temporary, 'compute-tags');
    results.set('json', (0,outputs/* setJsonOutput */.mI)(runtime, 'json', jsonOutput(plan), external_node_path_.join(folder, 'json.json')));
    (0,outputs/* setJsonOutput */.mI)(runtime, 'targets-json', targetsOutput(plan), external_node_path_.join(folder, 'targets.json'));
    return results;
}
const exported = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json', ...bakeFileOutputs];
function exportVariables(results, runtime) {
    for (const name of exported) {
        const value = results.get(name) ?? '';
        const variable = `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`;
        if (Buffer.byteLength(value) <= outputs/* inlineLimit */.Pc)
            runtime.outputs.exportVariable(variable, value);
        else {
            runtime.log.warning(`${variable} is not exported: it has ${Buffer.byteLength(value)} bytes, and no later step of the job could start. Use the output "${name}" or "targets-json".`, { title: 'Tags' });
        }
    }
}


/***/ }),

/***/ 44655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ unescapeTemplate),
/* harmony export */   QU: () => (/* binding */ checkDefinition),
/* harmony export */   ho: () => (/* binding */ composableFields),
/* harmony export */   s5: () => (/* binding */ escapeTemplate),
/* harmony export */   vk: () => (/* binding */ composableText)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

function composableFields(value) {
    if (typeof value !== 'string')
        return value;
    if (!value.includes('='))
        return { type: value };
    return Object.fromEntries(csvFields(value).map(part => {
        const at = part.indexOf('=');
        return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }));
}
const csvFields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
const composableText = (fields) => Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .map(field => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
const unescapeTemplate = (text) => text.replace(/([$%])\1(?=\{)/g, '$1');
const escapeTemplate = (text) => text.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`);
const reserved = ['__proto__', 'constructor', 'prototype'];
function checkDefinition(value, where) {
    const refuse = (why) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${where} is not a bake definition: ${why}.`, {
        fix: 'Expected is the JSON that `docker buildx bake --print` writes.',
    });
    if (!isObject(value))
        throw refuse('it is not a JSON object');
    const { target, group } = value;
    if (!isObject(target) || Object.keys(target).length === 0)
        throw refuse('it has no targets');
    for (const [name, fields] of Object.entries(target)) {
        if (!/^[A-Za-z0-9_-]+$/.test(name) || reserved.includes(name))
            throw refuse(`"${name}" cannot name a target`);
        if (!isObject(fields))
            throw refuse(`target "${name}" is not an object`);
    }
    if (group !== undefined && !isObject(group))
        throw refuse('"group" is not an object');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 24261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createRepositoryApi)
});

// EXTERNAL MODULE: ./build/actions/shared/runtime/errors.js
var errors = __webpack_require__(91320);
;// CONCATENATED MODULE: ./build/actions/shared/github/api-failures.js

function apiFailure(error, permission) {
    const cause = at(error, 'cause');
    if (cause instanceof errors/* ActionError */.lZ)
        return cause;
    const refusal = refusalOf(error);
    if (refusal === undefined)
        return error;
    const { status, message } = refusal;
    const said = `${placeOf(refusal.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(refusal)) {
        return (0,errors/* serviceError */.cg)(`GitHub refused ${said}: the rate limit of this token is used up${resetOf(refusal)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${said}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${said}: the token lacks "${permission}".`, {
            fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
        });
    }
    return (0,errors/* serviceError */.cg)(`GitHub answered ${said}.`, {
        fix: 'Run the job again; githubstatus.com says whether the service has a fault.',
    });
}
const at = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
function refusalOf(error) {
    const status = at(error, 'status');
    const url = at(at(error, 'request'), 'url');
    const response = at(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const told = at(at(response, 'data'), 'message');
    const message = typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, 120) : '';
    return { status, url, header: name => at(at(response, 'headers'), name), message: message.replace(/\.$/, '') };
}
const placeOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+(?=\/|$)/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetOf({ header }) {
    const seconds = Number(header('x-ratelimit-reset'));
    return header('x-ratelimit-remaining') === '0' && seconds > 0
        ? ` until ${new Date(seconds * 1000).toISOString()}`
        : '';
}

;// CONCATENATED MODULE: ./build/actions/shared/github/repository-api.js


const mostPages = 10;
function createRepositoryApi({ env, request }, repository, token) {
    const api = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    const [owner = '', repo = ''] = repository.split('/');
    const here = { owner, repo };
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 90227))).connect(request, api, token);
    let loaded;
    const ask = async (permission, question) => {
        loaded ??= load();
        try {
            return await question(await loaded);
        }
        catch (error) {
            throw apiFailure(error, permission);
        }
    };
    const pagesOf = async function* (permission, list) {
        const pages = await ask(permission, async (octokit) => list(octokit)[Symbol.asyncIterator]());
        for (;;) {
            const page = await ask(permission, () => pages.next());
            if (page.done)
                return;
            yield itemsOf(page.value);
        }
    };
    return {
        readRepository: () => ask('contents: read', async ({ rest }) => (await rest.repos.get(here)).data),
        readCommit: ref => ask('contents: read', async ({ rest }) => (await rest.repos.getCommit({ ...here, ref })).data),
        listTagRefs: () => gather(pagesOf('contents: read', ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, { ...here, ref: 'tags/' })), 1000),
        listWorkflowRuns: ({ workflow, branch, status }) => {
            const query = { ...here, workflow_id: workflow, branch, status, exclude_pull_requests: true, per_page: 30 };
            return firstOf(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query)), mostPages);
        },
        listArtifacts: (run, name) => {
            const query = { ...here, run_id: run, name, per_page: 100 };
            return gather(pagesOf('actions: read', ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query)), mostPages);
        },
        downloadArtifact: (id, maximumBytes) => ask('actions: read', octokit => download(octokit, request, { ...here, artifact_id: id }, maximumBytes)),
    };
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw (0,errors/* serviceError */.cg)('GitHub answered something else where a list was asked for.', {
        fix: 'Check whether a proxy answers in the place of GitHub, then run the job again.',
    });
}
async function gather(pages, most) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === most)
            throw (0,errors/* serviceError */.cg)(`GitHub's list has more than ${most} pages, which is more than is read.`);
        all.push(...page);
    }
    return all;
}
async function* firstOf(pages, most) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === most)
            return;
    }
}
async function download({ rest }, request, artifact, maximumBytes) {
    const { rawAnswer } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(227)]).then(__webpack_require__.bind(__webpack_require__, 90227));
    try {
        const options = { ...artifact, archive_format: 'zip', request: rawAnswer(request, maximumBytes) };
        const { data } = await rest.actions.downloadArtifact(options);
        return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 55934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   g: () => (/* binding */ environmentPattern)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);

const environmentPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,62}$/;
function environmentName(text) {
    if (text === '' || (environmentPattern.test(text) && !text.includes('--')))
        return text;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`"${text}" cannot name an environment; allowed: up to 63 letters, digits, ".", "_" and single "-"`);
}


/***/ }),

/***/ 17436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ immutableTagOf),
/* harmony export */   Z6: () => (/* binding */ isImmutableTag),
/* harmony export */   n6: () => (/* binding */ runMark)
/* harmony export */ });
/* unused harmony export namesCommit */
const fullVersion = /^v?\d+(?:\.\d+){2,}(?:[-_.+a-z].*)?$/i;
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
const namesRun = (tag, facts) => facts.run !== null && tag.endsWith(runMark(facts.run));
function isImmutableTag(tag, facts) {
    if (facts.branch !== undefined && tag === facts.branch)
        return false;
    return namesCommit(tag, facts) || namesRun(tag, facts) || namesVersion(tag, facts);
}
function immutableTagOf(tags, facts) {
    const immutable = tags.filter(tag => isImmutableTag(tag, facts));
    const named = immutable.find(tag => namesCommit(tag, facts) || namesRun(tag, facts));
    return named ?? immutable[0] ?? null;
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ })

};
