export const id = 'compute-tags';
export const ids = ['compute-tags'];
export const modules = {

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  computeTagsAction: () => (/* binding */ computeTagsAction)
});

// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var action = __webpack_require__(4053);
// EXTERNAL MODULE: ./actions/shared/runtime/outputs.js
var outputs = __webpack_require__(7613);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/bake/credentials.js
var credentials = __webpack_require__(8542);
// EXTERNAL MODULE: ./actions/shared/bake/definition.js
var definition = __webpack_require__(5699);
// EXTERNAL MODULE: ./actions/shared/runtime/diagnostics.js
var diagnostics = __webpack_require__(7099);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var runtime_errors = __webpack_require__(8812);
;// CONCATENATED MODULE: ./actions/shared/tags/facts.js
const shortCommit = (facts) => facts.commit.slice(0, facts.shortLength);
const contextLabel = ({ event, ref, source }) => source === 'git' ? `a plain checkout at ${ref}` : `event "${event}", ${ref}`;

// EXTERNAL MODULE: ./actions/shared/text/suggestion.js
var suggestion = __webpack_require__(9452);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./actions/shared/tags/rules/bounded-expression.js


const maxMilliseconds = 1000;
const maxMillisecondsTogether = 10_000;
const cheapSteps = 1e6;
class BoundedExpression extends RegExp {
    #context;
    #millisecondsLeft = maxMillisecondsTogether;
    exec(text) {
        if (maxSteps(this.source, text.length) <= cheapSteps)
            return super.exec(text);
        let found = null;
        const read = () => {
            found = super.exec(text);
        };
        this.#context ??= external_node_vm_.createContext({});
        Object.assign(this.#context, { read });
        const start = performance.now();
        try {
            external_node_vm_.runInContext('read()', this.#context, {
                timeout: Math.min(maxMilliseconds, Math.ceil(this.#millisecondsLeft)),
            });
        }
        catch (error) {
            throw (0,runtime_errors/* codeOf */.$N)(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? this.#tooSlow(text) : error;
        }
        this.#millisecondsLeft = Math.max(1, this.#millisecondsLeft - (performance.now() - start));
        return found;
    }
    #tooSlow(text) {
        const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
        return (0,runtime_errors/* inputError */.Xu)(`The regular expression ${this} takes too long for "${shown}" (${text.length} characters).`, {
            fix: 'It reads the same text again and again. Repeat no group that repeats something itself, as in (a+)+, and put what cannot be repeated between two repetitions, as in [0-9]+-[a-z]+.',
        });
    }
}
function maxSteps(source, length) {
    let repetitions = 1;
    let choices = 0;
    let before = '';
    for (let at = 0; at < source.length; at++) {
        const character = source[at] ?? '';
        if (character === '\\') {
            if (/[1-9k]/.test(source[at + 1] ?? ''))
                return Number.POSITIVE_INFINITY;
            at++;
        }
        else if (character === '[')
            at = endOfSet(source, at);
        else if (/[*+{]/.test(character)) {
            if (before === ')')
                return Number.POSITIVE_INFINITY;
            repetitions++;
        }
        else if (/[?|]/.test(character))
            choices++;
        before = source[at] ?? '';
    }
    return (length + 1) ** repetitions * 2 ** choices;
}
function endOfSet(source, start) {
    let at = start + 1;
    while (at < source.length && source[at] !== ']')
        at += source[at] === '\\' ? 2 : 1;
    return at;
}

// EXTERNAL MODULE: ./actions/shared/tags/rules/date-format.js
var date_format = __webpack_require__(7144);
;// CONCATENATED MODULE: ./actions/shared/tags/rules/expressions.js


const expressions = {
    branch: { value: ({ context }) => branchOf(context) },
    tag: { value: ({ context }) => (context.kind === 'tag' ? context.refName : '') },
    sha: { options: ['length'], identifies: 'commit', value: (facts, { options }) => commitId(facts, options['length']) },
    commit: { identifies: 'commit', value: facts => facts.commit },
    base_ref: { value: ({ context }) => baseRefOf(context) },
    head_ref: { value: ({ context }) => context.pullRequest?.headRef ?? '' },
    pr: { value: ({ context }) => (context.kind === 'pull-request' ? context.refName : '') },
    event: { value: ({ context }) => context.event },
    default_branch: { lasts: true, value: ({ context }) => defaultBranch(context) },
    is_default_branch: { lasts: true, value: ({ context }) => String(onDefaultBranch(context)) },
    is_not_default_branch: { lasts: true, value: ({ context }) => String(!onDefaultBranch(context)) },
    is_default_branch_or_tag: { value: ({ context }) => String(context.kind === 'tag' || onDefaultBranch(context)) },
    is_branch: { value: ({ context }) => String(branchOf(context) !== '') },
    is_tag: { value: ({ context }) => String(context.kind === 'tag') },
    is_pull_request: { value: ({ context }) => String(isProposal(context)) },
    is_not_pull_request: { value: ({ context }) => String(!isProposal(context)) },
    has_version: { value: facts => String(facts.version !== '') },
    has_no_version: { value: facts => String(facts.version === '') },
    has_environment: { lasts: true, value: facts => String(facts.environment !== '') },
    has_no_environment: { lasts: true, value: facts => String(facts.environment === '') },
    date: {
        argument: 'required',
        options: ['tz'],
        value: (facts, expression) => dateText(facts, facts.now, expression),
    },
    commit_date: {
        argument: 'required',
        options: ['tz'],
        value: (facts, expression) => dateText(facts, commitTime(facts.context), expression),
    },
    run_number: { value: ({ context }) => String(runOf(context, 'run number').number), identifies: 'run' },
    run_id: { value: ({ context }) => String(runOf(context, 'run id').id), identifies: 'run' },
    run_attempt: { value: ({ context }) => String(runOf(context, 'run attempt').attempt) },
    repository: { lasts: true, value: ({ context }) => context.repository },
    version: { value: facts => facts.version },
    environment: { lasts: true, value: facts => facts.environment },
    environment_or_branch: { value: facts => facts.environment || branchOf(facts.context) },
    target: { lasts: true, value: facts => facts.target, identifies: 'target' },
    image: { lasts: true, value: facts => facts.image, identifies: 'target' },
};
const globalVocabulary = expressions;
function globalValue(facts, expression) {
    return expressions[expression.name]?.value(facts, expression) ?? '';
}
function dateText({ formatDate }, time, { argument, options }) {
    if (formatDate === undefined)
        throw new Error('a date is written, and its format was not loaded');
    return formatDate(time, argument ?? '', options['tz']);
}
const isDate = (piece) => typeof piece !== 'string' && (piece.name === 'date' || piece.name === 'commit_date');
const containsDate = ({ pieces }) => pieces.some(isDate);
const isOnlyDate = (template) => containsDate(template) &&
    template.pieces.every(piece => isDate(piece) || (typeof piece === 'string' && !/\d/.test(piece)));
const identifies = ({ pieces }, what) => pieces.some(piece => typeof piece !== 'string' && expressions[piece.name]?.identifies === what);
function kindOfTemplates(templates) {
    const some = (what) => templates.some(template => template !== undefined && identifies(template, what));
    if (some('run'))
        return 'run';
    return some('commit') ? 'commit' : undefined;
}
const describesCommit = ({ pieces }) => pieces.some(piece => typeof piece !== 'string' && expressions[piece.name]?.lasts !== true);
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
        throw (0,diagnostics/* diagnosticError */.kD)(`sha: length "${length}" is not a number from 7`);
    return facts.commit.slice(0, Number(length));
}
function onDefaultBranch(context) {
    return context.kind === 'branch' && context.refName === defaultBranch(context);
}
function defaultBranch(context) {
    if (context.defaultBranch !== undefined)
        return context.defaultBranch;
    const fix = {
        github: 'pass github-token, so that GitHub can be asked',
        gitlab: 'set CI_DEFAULT_BRANCH',
        jenkins: 'run "git remote set-head origin --auto" after the checkout',
        git: 'run "git remote set-head origin --auto"',
    }[context.source];
    throw (0,diagnostics/* diagnosticError */.kD)(`the default branch is not known here (${contextLabel(context)}); ${fix}`);
}
function runOf(context, what) {
    if (context.run !== undefined)
        return context.run;
    throw (0,diagnostics/* diagnosticError */.kD)(`there is no ${what} here (${contextLabel(context)}); only a run of a CI service has one`);
}
function commitTime(context) {
    if (context.commitTime !== undefined)
        return new Date(context.commitTime);
    throw (0,diagnostics/* diagnosticError */.kD)(`the time of commit ${context.headRevision.slice(0, 12)} is not known here (${contextLabel(context)}); check the commit out before this step, or pass github-token`);
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

;// CONCATENATED MODULE: ./actions/shared/tags/rules/template.js


const constantTemplate = (text) => ({ source: text, pieces: [text] });
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
            throw (0,diagnostics/* diagnosticError */.kD)(`"${source.slice(open)}" is never closed by "${'}'.repeat(braces)}"`);
        at = close + braces;
        pieces.push(parseExpression(source.slice(open, at), source.slice(open + braces, close).trim(), vocabulary));
    }
    if (at < source.length)
        pieces.push(source.slice(at));
    return { source, pieces };
}
function parseExpression(source, body, vocabulary) {
    if (/^[#/!>&^~]/.test(body)) {
        throw (0,diagnostics/* diagnosticError */.kD)(`"${source}" is not understood; allowed: {{name}} and {{name 'argument' option='value'}}`);
    }
    const name = /^[^\s'"=]+/.exec(body)?.[0] ?? '';
    const shape = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (shape === undefined) {
        const known = Object.keys(vocabulary);
        throw (0,diagnostics/* diagnosticError */.kD)(`unknown expression "${source}"${(0,suggestion/* didYouMean */.a)(name, known)}; allowed: ${known.join(', ')}`);
    }
    const { argument, options } = readArguments(source, body.slice(name.length));
    if (shape.argument === 'required' && argument === undefined) {
        throw (0,diagnostics/* diagnosticError */.kD)(`"${source}" needs a format, e.g. {{${name} 'YYYYMMDD'}}`);
    }
    if (shape.argument === undefined && argument !== undefined)
        throw (0,diagnostics/* diagnosticError */.kD)(`"${source}": ${name} takes no argument`);
    const allowed = [...(shape.options ?? []), 'default'];
    for (const option of Object.keys(options)) {
        if (allowed.includes(option))
            continue;
        throw (0,diagnostics/* diagnosticError */.kD)(`"${source}": unknown option "${option}"${(0,suggestion/* didYouMean */.a)(option, allowed)}; allowed: ${allowed.join(', ')}`);
    }
    return { name, argument, options, source };
}
function readArguments(source, rest) {
    let argument;
    const options = {};
    token.lastIndex = 0;
    while (token.lastIndex < rest.length && rest.slice(token.lastIndex).trim() !== '') {
        const [, single, double, key, one, two, digits, stray] = token.exec(rest) ?? [];
        const text = single ?? double;
        if (stray !== undefined)
            throw (0,diagnostics/* diagnosticError */.kD)(`"${source}": "${stray}" is not understood; put strings in quotes`);
        if (key !== undefined)
            options[key] = one ?? two ?? digits ?? '';
        else if (text !== undefined && argument === undefined)
            argument = text;
        else
            throw (0,diagnostics/* diagnosticError */.kD)(`"${source}" has more than one argument`);
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

;// CONCATENATED MODULE: ./actions/shared/tags/rules/attributes.js







const withDefault = (fallback, parse) => ({
    parse: (written, line) => (written === undefined ? fallback : parse(written, line)),
});
const optional = (parse) => withDefault(undefined, parse);
const optionalFilled = (parse) => optional((written, line) => (written.value === '' ? undefined : parse(written, line)));
const required = (example, parse) => ({
    parse: (written, line) => {
        if (written !== undefined)
            return parse(written, line);
        throw (0,diagnostics/* diagnosticError */.kD)(`type "${line.type}" needs the attribute "${line.name}", e.g. type=${line.type},${example}`);
    },
});
function requiredFilled(example, parse) {
    const attribute = required(example, parse);
    return { parse: (written, line) => attribute.parse(written?.value === '' ? undefined : written, line) };
}
const alsoInPresets = (attribute) => ({ ...attribute, inPresets: true });
const plainText = ({ value }) => value;
const template = (vocabulary = globalVocabulary) => ({ value, column }) => (0,diagnostics/* parseAt */.Ze)({ column }, () => parseCheckedTemplate(value, vocabulary));
function parseCheckedTemplate(text, vocabulary = globalVocabulary) {
    const parsed = parseTemplate(text, vocabulary);
    for (const piece of parsed.pieces) {
        if (typeof piece === 'string' || (piece.name !== 'date' && piece.name !== 'commit_date'))
            continue;
        (0,date_format/* parseDateFormat */.x)(piece.argument ?? '');
        (0,date_format/* checkZone */.j)(piece.options['tz'] ?? 'UTC');
    }
    return parsed;
}
const booleanWord = ({ value, column }, { name }) => {
    const word = value.toLowerCase();
    if (word === 'true' || word === 'false')
        return word === 'true';
    throw (0,diagnostics/* diagnosticError */.kD)(`${name} "${value}" is not a boolean; allowed: true, false`, column);
};
const oneOf = (...allowed) => ({ value, column }, { name }) => {
    const word = allowed.find(candidate => candidate === value);
    if (word !== undefined)
        return word;
    throw (0,diagnostics/* diagnosticError */.kD)(`unknown ${name} "${value}"${(0,suggestion/* didYouMean */.a)(value, allowed)}; allowed: ${allowed.join(', ')}`, column);
};
const latestOfRule = oneOf('auto', 'never', 'default-branch');
const latestWord = (written, rule) => {
    if (!/^(?:true|false)$/i.test(written.value))
        return latestOfRule(written, rule);
    throw (0,diagnostics/* diagnosticError */.kD)(`latest=${written.value} is only for "flavor"; delete it here, or write latest=never; allowed: auto, never, default-branch`, written.column);
};
const patterns = ({ value, column }, { name }) => {
    const found = value.split(/[|,\s]+/).filter(Boolean);
    if (found.length > 0)
        return found;
    throw (0,diagnostics/* diagnosticError */.kD)(`${name} is empty; leave it out for all ${name}`, column);
};
const decimal = ({ value, column }, { name }) => {
    if (/^-?\d+(?:\.\d+)?$/.test(value))
        return Number(value);
    throw (0,diagnostics/* diagnosticError */.kD)(`${name} "${value}" is not a number`, column);
};
const captureGroup = ({ value, column }) => {
    if (/^\d+$/.test(value))
        return Number(value);
    throw (0,diagnostics/* diagnosticError */.kD)(`group "${value}" is not the number of a capture group`, column);
};
const regularExpression = (groupOf) => ({ value, column }, line) => {
    const [, inner = value, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(value) ?? [];
    let expression;
    let groups;
    try {
        expression = new BoundedExpression(inner, flags.replace(/[gy]/g, ''));
        groups = countGroups(expression);
    }
    catch (error) {
        throw (0,diagnostics/* diagnosticError */.kD)(`${line.name} "${value}" is not a regular expression: ${(0,runtime_errors/* messageOf */.bD)(error)}`, column);
    }
    const group = groupOf(line);
    if (groups >= group || Number.isNaN(group))
        return expression;
    const has = groups === 0 ? 'no capture group' : `${groups} capture group${groups === 1 ? '' : 's'}`;
    throw (0,diagnostics/* diagnosticError */.kD)(`${line.name} "${value}" has ${has}; group ${group} is used: put the part to use in parentheses`, column);
};
const countGroups = ({ source, flags }) => (new BoundedExpression(`${source}|`, flags).exec('')?.length ?? 1) - 1;

;// CONCATENATED MODULE: ./actions/compute-tags/labels.js






function parseLabelEntries(text) {
    const seen = new Set();
    return (0,diagnostics/* parseLines */.Li)(text, ({ number, text: line }) => {
        const at = line.indexOf('=');
        const key = line.slice(0, Math.max(at, 0)).trim();
        if (key === '' || /\s/.test(key))
            throw (0,diagnostics/* diagnosticError */.kD)(`"${line}" is not of the form key=value`);
        if (seen.has(key))
            throw (0,diagnostics/* diagnosticError */.kD)(`"${key}" appears twice`);
        seen.add(key);
        return { line: number, key, value: parseCheckedTemplate(line.slice(at + 1).trim()) };
    });
}
function labelsOf(input, entries, facts) {
    const { context } = facts;
    const generated = {
        created: context.commitTime ?? facts.now.toISOString().replace(/\.\d+Z$/, 'Z'),
        description: context.about.description,
        licenses: context.about.license,
        revision: facts.commit,
        source: context.url,
        title: context.about.title,
        url: context.url,
        version: facts.version,
    };
    const all = new Map(Object.entries(generated).map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
    if (entries.length === 0)
        return Object.fromEntries(all);
    for (const [key, value] of Object.entries(fillEntries(input, entries, facts)))
        all.set(key, value);
    return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
const labelsOfCommit = ['created', 'revision', 'version'].map(key => `org.opencontainers.image.${key}`);
function keysOfCommit(entries) {
    return [...new Set([...labelsOfCommit, ...entries.flatMap(({ key, value }) => (describesCommit(value) ? key : []))])];
}
function fillEntries(input, entries, facts) {
    const errors = [];
    const values = entries.map(({ line, key, value }) => {
        try {
            return [key, fillEntry(key, value, facts)];
        }
        catch (error) {
            if (!(error instanceof diagnostics/* DiagnosticError */.uo))
                throw error;
            errors.push({ line, message: `${key}: ${error.message}` });
            return [key, ''];
        }
    });
    if (errors.length > 0)
        throw (0,diagnostics/* diagnosticsError */.lp)(input, errors);
    return Object.fromEntries(values);
}
function fillEntry(key, value, facts) {
    const { text, empty } = renderTemplate(value, expression => globalValue(facts, expression));
    const [first] = empty;
    if (first !== undefined) {
        throw (0,diagnostics/* diagnosticError */.kD)(`${first.source} is empty (${contextLabel(facts.context)}); give it a default, {{${first.name} default=''}}`);
    }
    if (!/[\r\n]/.test(text))
        return text;
    throw (0,runtime_errors/* inputError */.Xu)(`The value of "${key}" has a line break, which would split it in the output: ${JSON.stringify(text)}`);
}
const labelLines = (labels) => Object.entries(labels).map(([key, value]) => `${key}=${value}`);
const linesAtLevels = (annotations, levels) => levels.flatMap(level => labelLines(annotations).map(line => `${level}:${line}`));

;// CONCATENATED MODULE: ./actions/compute-tags/apply.js






const bakeFileOutputs = ['bake-file', 'bake-file-tags', 'bake-file-labels', 'bake-file-annotations'];
function applyTagPlan(plan, inputs, runtime) {
    const contents = formatBakeFiles(plan, (0,credentials/* knownSecrets */.xU)(runtime));
    const folder = (0,outputs/* createDocumentsFolder */.bD)(runtime, 'compute-tags');
    const facts = `${JSON.stringify(describeTagFacts(plan, inputs), null, 2)}\n`;
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'tag-facts.json'), facts);
    const write = (output) => {
        const file = external_node_path_.join(folder, `docker-metadata-action-${output.replace('-file', '')}.json`);
        (0,external_node_fs_.writeFileSync)(file, contents[output]);
        return file;
    };
    return {
        'bake-file': write('bake-file'),
        'bake-file-tags': write('bake-file-tags'),
        'bake-file-labels': write('bake-file-labels'),
        'bake-file-annotations': write('bake-file-annotations'),
    };
}
function formatBakeFiles(plan, secrets) {
    const format = (fieldsOf) => {
        const targets = Object.entries(plan.targets).map(([name, target]) => [name, fieldsOf(target)]);
        const override = { target: Object.fromEntries(targets) };
        (0,credentials/* refuseSecrets */.un)(override, secrets);
        return (0,definition/* formatOverride */.yH)(override);
    };
    return {
        'bake-file': format(target => ({
            ...tagFields(target),
            ...labelFields(target),
            ...(plan.hasTargets && target.annotations.length > 0 ? annotationFields(target) : {}),
        })),
        'bake-file-tags': format(tagFields),
        'bake-file-labels': format(labelFields),
        'bake-file-annotations': format(annotationFields),
    };
}
const tagFields = ({ images, references, args }) => ({
    ...(images.length === 0 ? {} : { tags: references }),
    args: escapeValues(args),
});
const labelFields = ({ labels }) => ({ labels: escapeValues(labels) });
const annotationFields = ({ annotations }) => ({ annotations: annotations.map(definition/* escapeTemplate */.s5) });
const escapeValues = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, (0,definition/* escapeTemplate */.s5)(value)]));
function describeTagFacts({ targets, hasTargets }, { labels, annotations }) {
    const described = Object.entries(targets).map(([name, { reasons, args }]) => [
        name,
        {
            tagKinds: Object.fromEntries(reasons.map(({ tag, kind }) => [tag, kind])),
            labels: keysOfCommit(labels),
            annotations: keysOfCommit(annotations),
            args: Object.keys(args),
        },
    ]);
    return hasTargets
        ? { schemaVersion: 1, targets: Object.fromEntries(described) }
        : { schemaVersion: 1, targets: {}, otherTargets: described[0]?.[1] };
}

// EXTERNAL MODULE: ./actions/shared/bake/bake-files.js
var bake_files = __webpack_require__(9853);
// EXTERNAL MODULE: ./actions/shared/context/read-context.js
var read_context = __webpack_require__(3512);
// EXTERNAL MODULE: ./actions/shared/runtime/read-together.js
var read_together = __webpack_require__(306);
// EXTERNAL MODULE: ./actions/shared/text/json.js
var json = __webpack_require__(4934);
;// CONCATENATED MODULE: ./actions/shared/tags/rules/rule.js




const commonAttributes = {
    enable: alsoInPresets(withDefault(constantTemplate('true'), template())),
    priority: alsoInPresets({
        parse: (written, line) => (written === undefined ? line.priority : decimal(written, line)),
    }),
    prefix: alsoInPresets(optional(template())),
    suffix: alsoInPresets(optional(template())),
    unique: withDefault(false, booleanWord),
    empty: withDefault('error', oneOf('error', 'skip', 'drop')),
    targets: alsoInPresets(withDefault([], patterns)),
    branches: alsoInPresets(withDefault([], patterns)),
    latest: withDefault('auto', latestWord),
};
const versionAttributes = {
    pattern: requiredFilled('pattern={{version}}', template(versionVocabulary)),
    value: optionalFilled(template()),
    match: optionalFilled(regularExpression(() => 1)),
    'tag-prefix': withDefault('', plainText),
};
const ruleTypes = {
    schedule: {
        priority: 1000,
        attributes: { pattern: withDefault(constantTemplate('nightly'), template()) },
    },
    semver: {
        priority: 900,
        attributes: {
            ...versionAttributes,
            loose: withDefault(false, booleanWord),
        },
    },
    pep440: { priority: 900, attributes: versionAttributes },
    match: {
        priority: 800,
        attributes: {
            pattern: requiredFilled('pattern=v(.*)', regularExpression(({ attributes }) => Number(attributes.get('group')?.value ?? 0))),
            group: withDefault(0, captureGroup),
            value: optionalFilled(template()),
        },
    },
    edge: {
        priority: 700,
        attributes: { branch: optionalFilled(plainText) },
    },
    ref: {
        priority: 600,
        attributes: {
            event: requiredFilled('event=branch', oneOf('branch', 'tag', 'pr')),
            prefix: {
                parse: (written, line) => {
                    if (written !== undefined)
                        return template()(written, line);
                    return line.attributes.get('event')?.value === 'pr' ? constantTemplate('pr-') : undefined;
                },
            },
        },
    },
    raw: { priority: 200, attributes: { value: required('value=stable', template()) } },
    sha: {
        priority: 100,
        attributes: {
            format: withDefault('short', oneOf('short', 'long')),
            prefix: withDefault(constantTemplate('sha-'), template()),
        },
    },
};
const templatesOf = (rule) => Object.values(rule).filter(isTemplate);
const isTemplate = (value) => (0,json/* isObject */.G)(value) && Array.isArray(value['pieces']);

// EXTERNAL MODULE: ./actions/shared/runtime/inputs.js
var inputs = __webpack_require__(4126);
// EXTERNAL MODULE: ./actions/shared/text/csv.js
var csv = __webpack_require__(2346);
;// CONCATENATED MODULE: ./actions/shared/tags/rules/pairs.js


function readPairs(line) {
    try {
        return (0,csv/* readCsvLine */.lc)(line).map(({ text, column }) => ({ ...splitPair(text.trim()), column }));
    }
    catch (error) {
        throw error instanceof csv/* CsvError */.J$ ? (0,diagnostics/* diagnosticError */.kD)(error.message, error.column) : error;
    }
}
function splitPair(text) {
    const at = text.indexOf('=');
    if (at < 1)
        return { key: undefined, value: text };
    return { key: text.slice(0, at).trim().toLowerCase(), value: text.slice(at + 1).trim() };
}

;// CONCATENATED MODULE: ./actions/shared/tags/rules/preset.js


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
function parsePreset(name, column) {
    if (isPreset(name))
        return name;
    throw (0,diagnostics/* diagnosticError */.kD)(`unknown preset "${name}"${(0,suggestion/* didYouMean */.a)(name, presetNames)}; allowed: ${presetNames.join(', ')}`, column);
}

;// CONCATENATED MODULE: ./actions/shared/tags/rules/rule-parser.js







const defaultRules = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr';
function parseRules(text) {
    return (0,diagnostics/* parseLines */.Li)(text, parseLine).flat();
}
function presetRules(names) {
    return names.flatMap(name => generatedRules(`preset=${name}`));
}
function rulesOf(presets, rules) {
    const all = [...presetRules(presets), ...rules];
    return all.length > 0 ? all : generatedRules(defaultRules);
}
const generatedRules = (text) => parseRules(text).map(rule => ({ ...rule, line: undefined }));
function parseLine(line) {
    const written = readAttributes(line.text);
    const named = written.get('preset');
    const origin = { line: line.number, source: line.text };
    return named === undefined ? [parseRule(origin, written)] : parsePresetLine(line, named, written);
}
function readAttributes(text) {
    const attributes = new Map();
    for (const { key, value, column } of readPairs(text)) {
        const name = key ?? 'value';
        if (attributes.has(name)) {
            const hint = key === undefined ? `; "${value}" has no "=", so it is a value` : '';
            throw (0,diagnostics/* diagnosticError */.kD)(`attribute "${name}" appears twice${hint}`, column);
        }
        attributes.set(name, { value, column });
    }
    return attributes;
}
const presetAttributes = Object.entries(commonAttributes)
    .filter(([, attribute]) => 'inPresets' in attribute)
    .map(([name]) => name);
function parsePresetLine(line, named, written) {
    const errors = unknownAttributes(written, ['preset', ...presetAttributes], 'a preset');
    if (errors.length > 0)
        throw new diagnostics/* DiagnosticError */.uo(errors);
    const preset = parsePreset(named.value, named.column);
    const added = [...written].filter(([name]) => name !== 'preset');
    return presetLines[preset].map(text => {
        const origin = { line: line.number, source: `preset=${preset}: ${text}`, preset };
        return parseRule(origin, new Map([...readAttributes(text), ...added]));
    });
}
const ruleTypeNames = Object.keys(ruleTypes);
const ruleTypeOf = oneOf(...ruleTypeNames);
function parseRule(origin, written) {
    const named = written.get('type');
    const line = { name: 'type', type: '', priority: 0, attributes: written };
    const type = named === undefined ? 'raw' : ruleTypeOf(named, line);
    const { priority, attributes } = ruleTypes[type];
    const table = { ...commonAttributes, ...attributes };
    const errors = unknownAttributes(written, ['type', ...Object.keys(table)], `type "${type}"`);
    const fields = {};
    for (const [name, attribute] of Object.entries(table)) {
        try {
            fields[(0,inputs/* camelCase */.xQ)(name)] = attribute.parse(written.get(name), { name, type, priority, attributes: written });
        }
        catch (error) {
            errors.push(...(0,diagnostics/* diagnosticsOf */.o)(error));
        }
    }
    if (errors.length > 0)
        throw new diagnostics/* DiagnosticError */.uo(errors);
    return { ...origin, type, ...fields };
}
function unknownAttributes(written, known, what) {
    return [...written]
        .filter(([name]) => !known.includes(name))
        .map(([name, { value, column }]) => {
        const attribute = name === 'value' ? `value "${value}"` : `attribute "${name}"`;
        return {
            message: `unknown ${attribute} of ${what}${hintOf(name, known)}; allowed: ${known.join(', ')}`,
            column,
        };
    });
}
function hintOf(name, known) {
    if (name === 'onlatest')
        return ', only of prefix and suffix in "flavor"; delete it here';
    const others = ruleTypeNames.filter(type => name in ruleTypes[type].attributes).map(type => `"${type}"`);
    return others.length === 0 ? (0,suggestion/* didYouMean */.a)(name, known) : `, only of type ${others.join(', ')}; delete it here`;
}

// EXTERNAL MODULE: ./actions/shared/tags/versions/known-tags.js
var known_tags = __webpack_require__(7625);
// EXTERNAL MODULE: ./actions/shared/dockerfile/ignore-file.js
var ignore_file = __webpack_require__(3720);
// EXTERNAL MODULE: ./actions/shared/images/environment.js
var environment = __webpack_require__(5882);
// EXTERNAL MODULE: ./actions/shared/images/reference.js
var reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var images_tag = __webpack_require__(5319);
// EXTERNAL MODULE: ./actions/shared/images/target-name.js
var target_name = __webpack_require__(2028);
;// CONCATENATED MODULE: ./actions/shared/tags/rules/flavor.js




const latestWords = ['auto', 'true', 'false', 'always'];
const keys = ['latest', 'prefix', 'suffix', 'onlatest'];
function parseFlavor(text) {
    const lines = (0,diagnostics/* parseLines */.Li)(text, line => flavor_parseLine(line.text));
    const initial = {
        latest: 'auto',
        prefix: undefined,
        suffix: undefined,
        prefixOnLatest: false,
        suffixOnLatest: false,
    };
    return Object.assign({}, initial, ...lines);
}
function flavor_parseLine(text) {
    let flavor = {};
    let affix;
    (0,diagnostics/* parseEach */.lc)(readPairs(text), ({ key, value, column }) => {
        if (key === undefined)
            throw (0,diagnostics/* diagnosticError */.kD)(`"${value}" is not of the form key=value`, column);
        if (key === 'prefix' || key === 'suffix') {
            affix = key;
            flavor = { ...flavor, [key]: value === '' ? undefined : (0,diagnostics/* parseAt */.Ze)({ column }, () => parseCheckedTemplate(value)) };
        }
        else if (key === 'latest')
            flavor = { ...flavor, latest: flavor_latestWord(value, column) };
        else if (key === 'onlatest')
            flavor = { ...flavor, ...onLatest(affix, value, column) };
        else
            throw (0,diagnostics/* diagnosticError */.kD)(`unknown attribute "${key}"${(0,suggestion/* didYouMean */.a)(key, keys)}; allowed: ${keys.join(', ')}`, column);
    });
    return flavor;
}
function flavor_latestWord(value, column) {
    const word = latestWords.find(candidate => candidate === value);
    if (word !== undefined)
        return word;
    throw (0,diagnostics/* diagnosticError */.kD)(`unknown latest "${value}"${(0,suggestion/* didYouMean */.a)(value, latestWords)}; allowed: ${latestWords.join(', ')}`, column);
}
function onLatest(affix, value, column) {
    if (affix === undefined)
        throw (0,diagnostics/* diagnosticError */.kD)('onlatest needs a prefix or a suffix before it on its line', column);
    if (value !== 'true' && value !== 'false') {
        throw (0,diagnostics/* diagnosticError */.kD)(`onlatest "${value}" is not a boolean; allowed: true, false`, column);
    }
    return affix === 'prefix' ? { prefixOnLatest: value === 'true' } : { suffixOnLatest: value === 'true' };
}

// EXTERNAL MODULE: ./actions/shared/text/glob.js + 2 modules
var glob = __webpack_require__(6649);
;// CONCATENATED MODULE: ./actions/shared/tags/engine/name-patterns.js

function matchesAny(patterns, name) {
    const matches = (pattern) => (0,glob/* compileGlob */.S)(pattern, 'ref').matches(name);
    const excluded = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1));
    const included = patterns.filter(pattern => !pattern.startsWith('!'));
    return !excluded.some(matches) && (included.length === 0 || included.some(matches));
}

;// CONCATENATED MODULE: ./actions/compute-tags/image-templates.js






const attributes = ['name', 'enable', 'targets'];
const placeholder = /\{\{?\s*target\s*\}?\}/gi;
function parseImageTemplates(text) {
    return (0,diagnostics/* parseLines */.Li)(text, line => {
        const pairs = readPairs(line.text);
        return pairs.length > 1 && pairs.every(({ key }) => key === undefined)
            ? (0,diagnostics/* parseEach */.lc)(pairs, ({ value, column }) => checkName({ line: line.number, name: value, targets: [] }, column))
            : parseAttributes(line.number, pairs);
    }).flat();
}
function parseAttributes(line, pairs) {
    let image = { line, name: '', targets: [] };
    let enabled = true;
    let nameColumn = 1;
    (0,diagnostics/* parseEach */.lc)(pairs, ({ key = 'name', value, column }) => {
        if (key === 'name') {
            image = { ...image, name: value };
            nameColumn = column;
        }
        else if (key === 'targets')
            image = { ...image, targets: value.split(/[|,\s]+/).filter(Boolean) };
        else if (key === 'enable')
            enabled = parseEnable(value, column);
        else {
            const hint = (0,suggestion/* didYouMean */.a)(key, attributes);
            throw (0,diagnostics/* diagnosticError */.kD)(`unknown attribute "${key}"${hint}; allowed: ${attributes.join(', ')}`, column);
        }
    });
    if (image.name === '')
        throw (0,diagnostics/* diagnosticError */.kD)('the name is empty', nameColumn);
    const checked = checkName(image, nameColumn);
    return enabled ? [checked] : [];
}
function parseEnable(value, column) {
    if (/^(?:true|false|)$/i.test(value))
        return value.toLowerCase() === 'true';
    throw (0,diagnostics/* diagnosticError */.kD)(`enable "${value}" is not a boolean; allowed: true, false`, column);
}
function checkName(image, column) {
    const example = image.name.replace(placeholder, found => 'x'.repeat(found.length)).toLowerCase();
    const written = (part) => {
        const at = example.indexOf(part);
        return at < 0 ? part : image.name.slice(at, at + part.length);
    };
    (0,diagnostics/* parseAt */.Ze)({ column }, () => (0,reference/* parseRepository */.SU)(example, written));
    return { ...image, name: image.name.replace(placeholder, '{target}').toLowerCase() };
}
function imagesOf(templates, target) {
    const chosen = templates.filter(({ targets }) => target === '' || matchesAny(targets, target));
    return [...new Set((0,diagnostics/* parseEach */.lc)(chosen, template => nameOf(template, target)))];
}
function nameOf({ name: template, line }, target) {
    const name = template.replaceAll('{target}', target.toLowerCase());
    if (name !== template)
        (0,diagnostics/* parseAt */.Ze)({ line }, () => parseRepositoryOf(target, name));
    return name;
}
function parseRepositoryOf(target, name) {
    try {
        (0,reference/* parseRepository */.SU)(name);
    }
    catch (error) {
        throw (0,diagnostics/* diagnosticError */.kD)(`target "${target}": ${(0,runtime_errors/* messageOf */.bD)(error)}. Rename the target, or give it an image of its own: ghcr.io/acme/base,targets=${target}`);
    }
}

;// CONCATENATED MODULE: ./actions/compute-tags/inputs.js














const computeTagsInputs = {
    context: (0,inputs/* choice */.Yq)(['workflow', 'git'], 'workflow'),
    images: (0,inputs/* text */.Qq)({ exact: true, parse: parseImageTemplates }),
    tags: (0,inputs/* text */.Qq)({ exact: true, parse: parseRules }),
    preset: (0,inputs/* list */.p_)({ separator: ',', parse: names => (0,diagnostics/* parseEach */.lc)(names, name => parsePreset(name)) }),
    flavor: (0,inputs/* text */.Qq)({ exact: true, parse: parseFlavor }),
    labels: (0,inputs/* text */.Qq)({ exact: true, parse: parseLabelEntries }),
    annotations: (0,inputs/* text */.Qq)({ exact: true, parse: parseLabelEntries }),
    'annotation-levels': (0,inputs/* list */.p_)({
        separator: ',',
        variable: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
        parse: parseAnnotationLevels,
    }),
    args: (0,inputs/* text */.Qq)({ exact: true, parse: parseLabelEntries }),
    'sep-tags': (0,inputs/* text */.Qq)({ exact: true }),
    'sep-labels': (0,inputs/* text */.Qq)({ exact: true }),
    'sep-annotations': (0,inputs/* text */.Qq)({ exact: true }),
    'bake-target': (0,inputs/* text */.Qq)({ fallback: 'docker-metadata-action' }),
    files: (0,inputs/* list */.p_)(),
    discover: (0,inputs/* flag */.Jt)(false),
    'exclude-paths': (0,inputs/* list */.p_)({ parse: ignore_file/* parsePathPatterns */.KI }),
    'image-prefix': (0,inputs/* text */.Qq)({ parse: reference/* parseImagePrefix */.FK }),
    targets: (0,inputs/* list */.p_)({ separator: ',', parse: target_name/* targetNames */.i }),
    set: (0,inputs/* list */.p_)({ parse: bake_files/* parseOverrides */.f$ }),
    variables: (0,inputs/* mapping */.pq)({ parse: bake_files/* parseBakeVariable */.te }),
    workdir: (0,inputs/* text */.Qq)({ fallback: '.' }),
    version: (0,inputs/* text */.Qq)(),
    'version-from': (0,inputs/* text */.Qq)(),
    environment: (0,inputs/* text */.Qq)({ parse: environment/* environmentName */.VE }),
    'known-tags': (0,inputs/* list */.p_)({ separator: ',', fallback: 'auto', parse: parseKnownTags }),
    'max-length': (0,inputs/* wholeNumber */.rD)({ fallback: images_tag/* maxTagLength */.Bl, min: 32, max: images_tag/* maxTagLength */.Bl }),
    'short-sha-length': (0,inputs/* text */.Qq)({ variable: 'DOCKER_METADATA_SHORT_SHA_LENGTH', parse: parseShortLength }),
    'pr-commit': (0,inputs/* choice */.Yq)(['auto', 'head', 'merge'], 'auto'),
    rebuild: (0,inputs/* choice */.Yq)(['auto', 'true', 'false'], 'auto'),
    'on-empty': (0,inputs/* choice */.Yq)(['error', 'warn'], 'error'),
    'export-variables': (0,inputs/* flag */.Jt)(true),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    summary: (0,inputs/* flag */.Jt)(true),
};
const computeTagsChecks = [
    ({ version, versionFrom }) => version !== '' && versionFrom !== ''
        ? 'Inputs "version" and "version-from" are both set; set one of them.'
        : undefined,
    ({ discover, excludePaths, imagePrefix }) => discover || (excludePaths.length === 0 && imagePrefix === '')
        ? undefined
        : `Input "${imagePrefix === '' ? 'exclude-paths' : 'image-prefix'}" is for derived targets; set "discover: true" too.`,
    ({ discover, files, targets }) => {
        const wrong = discover || files.length > 0 ? undefined : targets.find(name => !target_name/* targetNamePattern */.P.test(name));
        return wrong === undefined
            ? undefined
            : `Input "targets": "${wrong}" cannot name a bake target; allowed: letters, digits, "_" and "-". Patterns need the bake files in "files", or "discover".`;
    },
    ({ discover, files, targets, images }) => !discover && files.length + targets.length > 0 && images.length === 0
        ? 'Input "images" is empty, so the targets have no names. Give a template, e.g. images: ghcr.io/acme/{target}'
        : undefined,
    ({ discover, files, targets, images, tags }) => {
        if (discover || files.length + targets.length > 0)
            return undefined;
        const rule = tags.find(({ targets }) => targets.length > 0);
        const image = images.find(({ targets, name }) => targets.length > 0 || name.includes('{target}'));
        const [input, line] = rule === undefined ? ['images', image?.line] : ['tags', rule.line];
        return line === undefined
            ? undefined
            : `Input "${input}", line ${line} names targets, and neither "files" nor "targets" says which there are. Name the bake files in "files", or the targets in "targets".`;
    },
];
const annotationLevels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
function parseAnnotationLevels(levels) {
    if (levels.length === 0)
        return ['manifest'];
    if (levels.length === 1 && levels[0] === 'none')
        return [];
    return (0,diagnostics/* parseEach */.lc)(levels, level => {
        const [name = ''] = level.split('[');
        if (annotationLevels.includes(name))
            return level;
        throw (0,diagnostics/* diagnosticError */.kD)(`unknown level "${level}"${(0,suggestion/* didYouMean */.a)(level, annotationLevels)}; allowed: ${annotationLevels.join(', ')}, or none`);
    });
}
function parseShortLength(value) {
    return value === '' ? 7 : (0,inputs/* parseWholeNumber */.oA)(value, { min: 4, max: 64 });
}
function parseKnownTags(names) {
    const [word] = names;
    if (names.length === 1 && (word === 'auto' || word === 'git' || word === 'none'))
        return word;
    const mixed = names.find(name => name === 'auto' || name === 'git' || name === 'none' || name === 'list');
    if (mixed === undefined)
        return names;
    throw (0,diagnostics/* diagnosticError */.kD)(`"${mixed}" is listed with tags; allowed: auto, git or none alone, or tags only`);
}
const isFalseVariable = (value = '') => /^(?:false|0|no|off)$/i.test(value);

;// CONCATENATED MODULE: ./actions/compute-tags/facts.js








async function gatherTagFacts(inputs, runtime) {
    const context = await (0,read_context/* readContext */.y)(runtime, {
        source: inputs.context,
        openRepository: repositoryOpener(inputs, runtime),
    });
    const { knownTags } = inputs;
    const [version, targets] = await (0,read_together/* readTogether */.V)([
        readVersionInput(inputs, runtime),
        listTargets(inputs, context, runtime),
    ]);
    return {
        context,
        now: runtime.now(),
        formatDate: await loadDateFormat(inputs),
        version,
        environment: inputs.environment,
        commit: tagsMergeCommit(inputs, runtime) ? context.revision : context.headRevision,
        shortLength: inputs.shortShaLength,
        maxLength: inputs.maxLength,
        numberedKinds: kindsOfRebuild(inputs, context),
        ...targets,
        knownTags: knownTags === 'auto' || knownTags === 'git' ? undefined : (0,known_tags/* createKnownTags */.TF)(knownTags === 'none' ? [] : knownTags),
    };
}
async function checkNamedFiles(inputs, runtime) {
    const requireNamed = async () => {
        if (inputs.files.length > 0)
            (0,bake_files/* requireBakeFiles */.Wc)({ ...inputs, env: runtime.env });
    };
    await (0,read_together/* readTogether */.V)([readVersionInput(inputs, runtime), requireNamed()]);
}
async function addKnownTags(inputs, facts, runtime) {
    const { tagsOfClone, tagsOfRepository } = await __webpack_require__.e(/* import() */ 'shared-tags-versions-repository-tags').then(__webpack_require__.bind(__webpack_require__, 512));
    const names = inputs.knownTags === 'git'
        ? await tagsOfClone(runtime)
        : await tagsOfRepository(runtime, facts.context, repositoryOpener(inputs, runtime));
    runtime.log.info(`The version is compared with ${names.length} git tags.`);
    return { ...facts, knownTags: (0,known_tags/* createKnownTags */.TF)(names) };
}
function repositoryOpener({ githubToken }, runtime) {
    if (githubToken === '')
        return undefined;
    return (repository, deadline) => {
        const open = async () => {
            const { createRepositoryApi } = await __webpack_require__.e(/* import() */ 'shared-github-api-repository-api').then(__webpack_require__.bind(__webpack_require__, 1420));
            return createRepositoryApi(runtime, repository, githubToken, deadline);
        };
        return {
            readRepository: async () => await (await open()).readRepository(),
            readCommit: async (revision) => await (await open()).readCommit(revision),
            listTagRefs: async (start) => await (await open()).listTagRefs(start),
        };
    };
}
async function loadDateFormat(inputs) {
    const { preset, tags, flavor, labels, annotations, args } = inputs;
    const templates = [
        ...rulesOf(preset, tags).flatMap(templatesOf),
        ...[flavor.prefix, flavor.suffix].filter(template => template !== undefined),
        ...[...labels, ...annotations, ...args].map(({ value }) => value),
    ];
    return templates.some(containsDate) ? (await __webpack_require__.e(/* import() */ 'shared-tags-rules-date-text').then(__webpack_require__.bind(__webpack_require__, 1692))).formatDate : undefined;
}
async function readVersionInput({ version, versionFrom }, runtime) {
    if (versionFrom === '')
        return version;
    const { readVersion } = await __webpack_require__.e(/* import() */ 'compute-tags-version-file').then(__webpack_require__.bind(__webpack_require__, 7783));
    return await readVersion(versionFrom, runtime);
}
const tagsMergeCommit = ({ prCommit }, { env }) => prCommit === 'auto' ? isFalseVariable(env['DOCKER_METADATA_PR_HEAD_SHA']) : prCommit === 'merge';
function kindsOfRebuild({ rebuild }, { event }) {
    if (rebuild === 'true' || (rebuild === 'auto' && event === 'schedule'))
        return ['commit', 'version'];
    const isDispatched = event === 'workflow_dispatch' || event === 'repository_dispatch';
    return rebuild === 'auto' && isDispatched ? ['commit'] : [];
}
async function listTargets(inputs, context, runtime) {
    const { discover, files, targets } = inputs;
    if (!discover && files.length === 0)
        return { targets: targets.length === 0 ? undefined : [...new Set(targets)] };
    const { listDefinedTargets, listDerivedTargets } = await __webpack_require__.e(/* import() */ 'compute-tags-bake-targets').then(__webpack_require__.bind(__webpack_require__, 5440));
    return discover ? await listDerivedTargets(inputs, context, runtime) : await listDefinedTargets(inputs, runtime);
}

;// CONCATENATED MODULE: ./actions/compute-tags/outputs.js




const computeTagsOutputs = [
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
];
function setTagOutputs(plan, inputs, runtime) {
    const values = stringOutputs(plan, inputs);
    (0,outputs/* setOutputs */.n0)(runtime, values);
    const json = (0,outputs/* setJsonOutput */.mI)(runtime, 'json', jsonOutput(plan), (0,outputs/* documentsFolder */.zT)(runtime, 'tags.json'));
    (0,outputs/* setJsonOutput */.mI)(runtime, 'targets-json', targetsOutput(plan), (0,outputs/* documentsFolder */.zT)(runtime, 'targets.json'));
    return { ...values, json };
}
function stringOutputs(plan, inputs) {
    const shared = sharedPlan(plan);
    const first = Object.values(plan.targets)[0];
    return {
        version: shared.version,
        tags: shared.references.join(inputs.sepTags || '\n'),
        'tag-names': shared.tags.join(inputs.sepTags || '\n'),
        labels: labelLines(shared.labels).join(inputs.sepLabels || '\n'),
        annotations: shared.annotations.join(inputs.sepAnnotations || '\n'),
        'immutable-tag': shared.immutableTag ?? '',
        environment: plan.environment,
        prerelease: String(first?.prerelease ?? false),
        channel: first?.channel ?? '',
    };
}
function jsonOutput(plan) {
    const { references, tags, labels, annotations } = sharedPlan(plan);
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
            'immutable-tag': target.immutableTag ?? null,
            prerelease: target.prerelease,
            channel: target.channel,
            labels: target.labels,
            annotations: target.annotations,
            args: target.args,
        },
    ]));
}
function sharedPlan(plan) {
    const targets = Object.values(plan.targets);
    const [first] = targets;
    const isShared = (applies) => targets.every(applies);
    const labels = Object.entries(first?.labels ?? {}).filter(([key, value]) => isShared(target => target.labels[key] === value));
    const immutableTag = first?.immutableTag;
    return {
        version: first !== undefined && isShared(({ version }) => version === first.version) ? first.version : '',
        references: [...new Set(targets.flatMap(({ references }) => references))],
        tags: [...new Set(targets.flatMap(({ tags }) => tags))],
        labels: Object.fromEntries(labels),
        annotations: (first?.annotations ?? []).filter(line => isShared(({ annotations }) => annotations.includes(line))),
        immutableTag: isShared(target => target.immutableTag === immutableTag) ? immutableTag : undefined,
    };
}
const exported = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json', ...bakeFileOutputs];
function exportVariables(values, inputs, runtime) {
    if (!inputs.exportVariables || isFalseVariable(runtime.env['DOCKER_METADATA_SET_OUTPUT_ENV']))
        return;
    for (const name of exported) {
        const value = values[name] ?? '';
        const variable = `DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`;
        if (Buffer.byteLength(value) <= outputs/* inlineLimit */.Pc)
            runtime.outputs.exportVariable(variable, value);
        else {
            runtime.log.warning(`${variable} is not exported: it has ${Buffer.byteLength(value)} bytes, and no later step of the job could start. Use the output "${name}" or "targets-json".`, { title: 'Tags' });
        }
    }
}

;// CONCATENATED MODULE: ./actions/shared/tags/engine/shape.js

function shapeTag(name, suffix, { unique, maxLength }) {
    const complete = `${name}${suffix}`;
    const clean = (0,images_tag/* sanitizeTag */.iP)(complete);
    if (clean === '')
        return (0,images_tag/* hashMark */.yw)(complete);
    const marked = unique && clean !== complete;
    if (!marked && clean.length <= maxLength)
        return clean;
    const mark = `-${(0,images_tag/* hashMark */.yw)(complete)}`;
    const tail = suffix.replace(/[^A-Za-z0-9._-]+/g, '-');
    if (tail.length > maxLength / 2)
        return `${clean.slice(0, maxLength - mark.length)}${mark}`;
    const head = (0,images_tag/* sanitizeTag */.iP)(name).slice(0, maxLength - mark.length - tail.length);
    return head === '' ? `${mark.slice(1)}${tail}` : `${head}${mark}${tail}`;
}

// EXTERNAL MODULE: ./actions/shared/tags/engine/immutability.js
var immutability = __webpack_require__(7645);
;// CONCATENATED MODULE: ./actions/shared/tags/engine/outcome.js




class SkippedRule extends Error {
}
function fillTemplate(rule, template, facts, lookUp = expression => globalValue(facts, expression)) {
    const { text, empty } = renderTemplate(template, lookUp, rule.empty === 'drop');
    const [first] = empty;
    if (first === undefined || rule.empty === 'drop')
        return text;
    if (rule.empty === 'skip')
        throw new SkippedRule(`${first.source} is empty here`);
    throw (0,diagnostics/* diagnosticError */.kD)(`${first.source} is empty (${contextLabel(facts.context)}); give it a default, {{${first.name} default='…'}}, or add empty=skip for no tag, or empty=drop to leave it out with its separator`);
}

;// CONCATENATED MODULE: ./actions/shared/tags/engine/candidate.js







const minCommitDigits = 7;
function makeCandidate(rule, value, flavor, facts) {
    const [prefix, suffix] = [rule.prefix ?? flavor.prefix, rule.suffix ?? flavor.suffix];
    const start = prefix === undefined ? '' : fillTemplate(rule, prefix, facts);
    const end = suffix === undefined ? '' : fillTemplate(rule, suffix, facts);
    const name = `${start}${value.value}`;
    const literal = start === '' ? value.literal : typeof prefix?.pieces[0] === 'string';
    if (literal && /^[^A-Za-z0-9_]/.test(name) && rule.empty !== 'drop') {
        throw (0,diagnostics/* diagnosticError */.kD)(`"${name}${end}" cannot be a tag, because a tag starts with a letter, a digit or "_". What should be before the "${name[0]}" is empty here (${contextLabel(facts.context)}); correct the rule, or add empty=drop`);
    }
    const shaping = { unique: rule.unique, maxLength: facts.maxLength };
    const shaped = shapeTag(name, end, shaping);
    const kind = kindOfTag(shaped, value, [prefix, suffix], facts);
    const isTaken = facts.numberedKinds.includes(kind);
    const tag = isTaken ? markedTag(shaping, name, end, facts) : shaped;
    if (!(0,images_tag/* isTag */.dz)(tag))
        throw new Error(`"${tag}" came out of the rule "${rule.source}" and is not a tag`);
    const { source, preset } = rule;
    return { tag, name: `${name}${end}`, rule: source, reason: value.reason, kind: isTaken ? 'run' : kind, preset };
}
function kindOfTag(tag, { kind }, affixes, facts) {
    const { context, version } = facts;
    const commit = { revision: context.revision, headRevision: facts.commit };
    const named = kind === 'run' ? kind : (kindOfTemplates(affixes) ?? kind);
    if (named === undefined) {
        const shaping = { unique: false, maxLength: facts.maxLength };
        const branch = context.kind === 'branch' ? { branch: shapeTag(context.refName, '', shaping) } : {};
        return (0,immutability/* guessTagKind */.Sm)(tag, { ...commit, ...branch, run: undefined, version });
    }
    return named === 'commit' && facts.shortLength < minCommitDigits && !(0,immutability/* namesCommit */.yF)(tag, commit) ? 'moving' : named;
}
function markedTag(shaping, name, suffix, { context }) {
    if (context.run === undefined) {
        throw (0,diagnostics/* diagnosticError */.kD)(`the tags of a rebuild carry the number of the run, and there is none here (${contextLabel(context)})`);
    }
    const mark = (0,immutability/* runMark */.n6)(context.run.number);
    return `${shapeTag(name, suffix, { ...shaping, maxLength: shaping.maxLength - mark.length })}${mark}`;
}

// EXTERNAL MODULE: ./actions/shared/tags/versions/version.js
var versions_version = __webpack_require__(4076);
;// CONCATENATED MODULE: ./actions/shared/tags/engine/version-rule.js




function evaluateVersion(rule, facts) {
    const value = rule.value === undefined ? undefined : fillTemplate(rule, rule.value, facts);
    const found = findVersion(rule, value, facts);
    if ('none' in found)
        return found;
    const { version } = found;
    const named = { ...rule, pattern: patternFor(version.version, rule.pattern) };
    const kind = patternKind(named.pattern, version.version);
    const none = whyNoTag(kind, version.version, facts);
    if (none !== undefined)
        return { ...found, none };
    const text = fillPattern(named, version.version, facts);
    const newer = kind.full ? undefined : newerInLine(named, version, text, facts);
    if (newer !== undefined)
        return { ...found, none: `"${text}" stays with ${newer.text}, which is newer` };
    const { text: name } = version.version;
    return {
        ...found,
        value: text,
        reason: kind.full ? `version ${name}` : `${name} is the newest version of its line`,
        literal: typeof named.pattern.pieces[0] === 'string',
        kind: version_rule_kindOfTag(named, kind, version.version),
        compared: !kind.full,
        latest: { kind: 'version', version, postReleases: false },
    };
}
function version_rule_kindOfTag(rule, { full, raw }, version) {
    const named = kindOfTemplates(full ? [rule.pattern, rule.value] : [rule.pattern]);
    if (named !== undefined)
        return named;
    return full && /\d(?:\.\d+){2}/.test(raw ? version.raw : version.text) ? 'version' : 'moving';
}
const fillPattern = (rule, version, facts) => fillTemplate(rule, rule.pattern, facts, expression => isVersionExpression(expression.name) ? versionValue(version, expression.name) : globalValue(facts, expression));
function newerInLine(rule, version, text, facts) {
    const { final } = version.version;
    return newerVersion(version, facts, candidate => candidate.final === final && fillPattern(rule, candidate, facts) === text);
}
function findVersion(rule, value, facts) {
    const { context } = facts;
    const scheme = rule.type === 'semver' && rule.loose ? 'loose' : rule.type;
    const source = { scheme, ...rule };
    if (value === undefined && facts.version !== '') {
        const version = (0,versions_version/* parseVersion */.o)(facts.version, source.scheme);
        return version === undefined ? notValid(rule, facts.version) : { version: { version, source, named: true } };
    }
    if (value === undefined && context.kind !== 'tag') {
        return { none: 'the ref is not a git tag, and no version is given' };
    }
    const text = value ?? context.refName;
    if (!text.startsWith(rule.tagPrefix))
        return { none: `"${text}" does not start with "${rule.tagPrefix}"` };
    const origin = { source, named: value !== undefined };
    const version = (0,known_tags/* versionOfTag */.mx)(text, source);
    if (version !== undefined)
        return { version: { version, ...origin } };
    const stripped = text.slice(rule.tagPrefix.length);
    if (rule.match === undefined || rule.match.test(stripped))
        return notValid(rule, stripped);
    const warning = `"${rule.match.source}" does not match "${stripped}", so the whole text is used.`;
    const unmatched = (0,versions_version/* parseVersion */.o)(stripped.replaceAll('/', '-'), source.scheme);
    return unmatched === undefined
        ? { ...notValid(rule, stripped), warning }
        : { version: { version: unmatched, ...origin }, warning };
}
function notValid(rule, text) {
    const isLoose = rule.type === 'semver' && !rule.loose && (0,versions_version/* parseVersion */.o)(text, 'loose') !== undefined;
    const hint = isLoose ? '; add loose=true to take it' : '';
    const scheme = rule.type === 'semver' ? 'a semantic version (semver.org)' : 'a version by PEP 440';
    const none = `"${text}" is not ${scheme}${hint}`;
    return { none, warning: `${none}.` };
}
function patternKind(pattern, { epoch, parts }) {
    const names = namesIn(pattern);
    const full = names.has('raw') || names.has('version') || (hasAllParts(names) && epoch === 0 && parts.length === 3);
    return {
        full,
        raw: names.has('raw'),
        channel: !full && (names.has('channel') || names.has('prerelease')),
        majorOnly: names.size === 1 && names.has('major'),
    };
}
const isPart = (piece) => typeof piece !== 'string' && isVersionExpression(piece.name);
const namesIn = ({ pieces }) => new Set(pieces.filter(isPart).map(({ name }) => name));
const hasAllParts = (names) => ['major', 'minor', 'patch'].every(name => names.has(name)) && (names.has('prerelease') || !names.has('channel'));
function patternFor({ final }, pattern) {
    const names = namesIn(pattern);
    if (final || names.has('raw') || names.has('version') || !hasAllParts(names))
        return pattern;
    const { source, pieces } = pattern;
    const [first, last] = [pieces.findIndex(isPart), pieces.findLastIndex(isPart)];
    const version = { name: 'version', argument: undefined, options: {}, source: '{{version}}' };
    return { source, pieces: pieces.toSpliced(first, last - first + 1, version) };
}
function whyNoTag(kind, version, { context }) {
    if (kind.full)
        return undefined;
    const word = version.prerelease === undefined ? 'post-release' : 'prerelease';
    if (kind.channel) {
        if (version.final)
            return `${version.text} is a release, which has no channel`;
        return version.channel === '' ? `${version.text} names no channel` : undefined;
    }
    if (!version.final)
        return `${version.text} is a ${word}, which moves no shorter tag`;
    if (context.prerelease === true)
        return 'the release is marked as a prerelease, which moves no shorter tag';
    if (kind.majorOnly && Number(version.written[0]) === 0)
        return 'major version 0 promises nothing';
    return undefined;
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
function newerVersion({ version, source }, facts, isInLine) {
    let newest;
    for (const candidate of facts.knownTags?.versions(source) ?? []) {
        if ((0,versions_version/* compareVersions */.Z)(candidate, newest ?? version) > 0 && isInLine(candidate))
            newest = candidate;
    }
    return newest;
}

;// CONCATENATED MODULE: ./actions/shared/tags/engine/evaluate.js








const claimsNothing = { kind: 'none' };
const plain = { literal: false, latest: claimsNothing };
function evaluateRule(rule, facts) {
    const none = whyNotHere(rule, facts);
    if (none !== undefined)
        return { none };
    const outcome = evaluateType(rule, facts);
    if ('none' in outcome || rule.latest === 'auto')
        return outcome;
    if (rule.latest === 'never')
        return { ...outcome, latest: claimsNothing };
    return { ...outcome, latest: onDefaultBranch(facts.context) ? { kind: 'default-branch' } : outcome.latest };
}
function evaluateType(rule, facts) {
    const { context } = facts;
    switch (rule.type) {
        case 'schedule':
            if (!context.event.includes('schedule'))
                return { none: `the event is "${context.event}", not a schedule` };
            return { ...plain, ...filled(rule, rule.pattern, facts), reason: 'scheduled run' };
        case 'semver':
        case 'pep440':
            return evaluateVersion(rule, facts);
        case 'match':
            return evaluateMatch(rule, facts);
        case 'edge': {
            const branch = rule.branch ?? defaultBranch(context);
            if (context.kind !== 'branch' || context.refName !== branch) {
                return { none: `the ref is not the branch "${branch}"` };
            }
            return { ...plain, value: 'edge', literal: true, kind: 'moving', reason: `newest build of ${branch}` };
        }
        case 'ref':
            return evaluateRef(rule.event, facts);
        case 'raw': {
            const value = filled(rule, rule.value, facts);
            return value.value === ''
                ? { none: 'its value is empty' }
                : { ...plain, ...value, reason: 'written in the rule' };
        }
        case 'sha': {
            const value = rule.format === 'long' ? facts.commit : shortCommit(facts);
            return { ...plain, value, kind: 'commit', reason: 'id of the commit' };
        }
    }
}
const filled = (rule, template, facts) => ({
    value: fillTemplate(rule, template, facts),
    literal: typeof template.pieces[0] === 'string',
    kind: isOnlyDate(template) ? 'moving' : kindOfTemplates([template]),
});
function whyNotHere(rule, facts) {
    if (!matchesAny(rule.targets, facts.target))
        return `it is not for target "${facts.target}"`;
    const { kind, refName } = facts.context;
    if (rule.branches.length > 0 && !(kind === 'branch' && matchesAny(rule.branches, refName))) {
        return `the ref is not a branch that ${rule.branches.map(pattern => `"${pattern}"`).join(' or ')} matches`;
    }
    const enable = renderTemplate(rule.enable, expression => globalValue(facts, expression)).text;
    const words = enable.split('&&').map(word => word.trim().toLowerCase());
    const unknown = words.find(word => word !== 'true' && word !== 'false' && word !== '');
    if (unknown !== undefined) {
        throw (0,diagnostics/* diagnosticError */.kD)(`enable "${rule.enable.source}" gives "${unknown}"; allowed: true, false, empty for false`);
    }
    if (words.every(word => word === 'true'))
        return undefined;
    return `enable is ${words.includes('false') ? 'false' : 'empty'}`;
}
function evaluateRef(event, { context }) {
    const value = { ...plain, kind: 'moving', value: context.refName };
    if (event === 'tag') {
        if (context.kind !== 'tag')
            return { none: 'the ref is not a git tag' };
        return { ...value, kind: undefined, reason: 'name of the git tag', latest: claimOf(context.refName) };
    }
    if (event === 'pr') {
        return context.kind === 'pull-request'
            ? { ...value, reason: 'number of the pull request' }
            : { none: 'the ref is not a pull request' };
    }
    if (branchOf(context) === '')
        return { none: 'the ref is not a branch' };
    return { ...value, reason: context.kind === 'branch' ? 'name of the branch' : 'place in the merge queue' };
}
function claimOf(tag) {
    const source = (0,known_tags/* guessSource */.D4)(tag);
    const version = source === undefined ? undefined : (0,known_tags/* versionOfTag */.mx)(tag, source);
    return {
        kind: 'version',
        postReleases: true,
        version: source && version ? { version, source, named: false } : undefined,
    };
}
function evaluateMatch(rule, facts) {
    const { context } = facts;
    const named = rule.value === undefined ? facts.version : fillTemplate(rule, rule.value, facts);
    if (named === '' && context.kind !== 'tag')
        return { none: 'the ref is not a git tag, and no value is given' };
    const text = named || context.refName;
    const match = rule.pattern.exec(text);
    if (match === null) {
        const none = `"${rule.pattern.source}" does not match "${text}"`;
        return { none, warning: `${none}.` };
    }
    const value = match[rule.group];
    if (!value)
        return { none: `group ${rule.group} of "${rule.pattern.source}" is empty for "${text}"` };
    return { ...plain, value, reason: `part of "${text}"`, latest: claimOf(text) };
}

;// CONCATENATED MODULE: ./actions/shared/tags/engine/latest.js







const notOnPulls = 'a pull request takes it only with flavor latest=always';
function decideLatest(outcomes, flavor, facts) {
    const claims = claimsOf(outcomes);
    if (claims.length === 0 || flavor.latest === 'false')
        return undefined;
    if (flavor.latest === 'always')
        return { take: 'flavor says latest=always' };
    const isRequired = flavor.latest === 'true';
    if (isProposal(facts.context)) {
        return isRequired ? { keep: notOnPulls } : undefined;
    }
    if (isRequired)
        return { take: 'flavor says latest=true' };
    const decisions = claims.flatMap(claim => decideClaim(claim, facts) ?? []);
    return decisions.find(decision => 'take' in decision) ?? decisions[0];
}
function comparesForLatest(outcomes, flavor, facts) {
    if (flavor.latest !== 'auto' || isProposal(facts.context) || facts.context.prerelease === true)
        return false;
    return claimsOf(outcomes).some(claim => claim.kind === 'version' && claim.version?.version.final === true);
}
const claimsOf = (outcomes) => outcomes.flatMap(outcome => ('none' in outcome ? [] : [outcome.latest]));
function decideClaim(claim, facts) {
    if (claim.kind === 'none')
        return undefined;
    if (claim.kind === 'default-branch')
        return { take: 'newest build of the default branch' };
    if (facts.context.prerelease === true)
        return { keep: 'the release is marked as a prerelease' };
    if (claim.version === undefined)
        return { take: 'a git tag without a version in it' };
    const { version, named } = claim.version;
    const moves = claim.postReleases ? version.prerelease === undefined : version.final;
    if (!moves)
        return { keep: `${version.text} is a ${version.prerelease === undefined ? 'post-release' : 'prerelease'}` };
    if (facts.context.kind === 'tag' && !named && looksLikePrerelease(facts.context.refName)) {
        return { keep: `${facts.context.refName} is a prerelease` };
    }
    const newer = newerVersion(claim.version, facts, candidate => candidate.final);
    if (newer !== undefined)
        return { keep: `it stays with ${newer.text}, which is newer` };
    return { take: `${version.text} is the highest version` };
}
function looksLikePrerelease(tag) {
    const source = (0,known_tags/* guessSource */.D4)(tag);
    return source !== undefined && (0,known_tags/* versionOfTag */.mx)(tag, source)?.prerelease !== undefined;
}
function latestTag(flavor, facts) {
    const affix = (template, applies) => {
        if (template === undefined || !applies)
            return '';
        const { text, empty } = renderTemplate(template, expression => globalValue(facts, expression));
        if (empty[0] === undefined)
            return text;
        throw (0,diagnostics/* diagnosticError */.kD)(`${empty[0].source} is empty (${contextLabel(facts.context)})`);
    };
    const prefix = affix(flavor.prefix, flavor.prefixOnLatest);
    const suffix = affix(flavor.suffix, flavor.suffixOnLatest);
    return shapeTag(`${prefix}latest`, suffix, { unique: false, maxLength: facts.maxLength });
}

;// CONCATENATED MODULE: ./actions/shared/tags/engine/tag-set.js










const computeTags = (rules, flavor, facts) => createTagSets(rules, flavor)(facts);
function createTagSets(rules, flavor) {
    const sorted = [...rules].sort((a, b) => b.priority - a.priority);
    const shared = new Set(sorted.filter(rule => !dependsOnTarget(rule, flavor)));
    const known = new Map();
    let sharedSet;
    return facts => {
        const errors = [];
        const isShared = (rule) => shared.has(rule) && matchesAny(rule.targets, facts.target);
        if (sharedSet !== undefined && sorted.every(isShared))
            return sharedSet;
        const evaluated = sorted.map(rule => {
            const result = (isShared(rule) ? known.get(rule) : undefined) ?? evaluateForTag(rule, flavor, facts, errors);
            if (isShared(rule))
                known.set(rule, result);
            return result;
        });
        const set = toTagSet(evaluated, flavor, facts, errors);
        if (sorted.every(isShared))
            sharedSet = set;
        return set;
    };
}
function toTagSet(evaluated, flavor, facts, errors) {
    const outcomes = evaluated.map(({ outcome }) => outcome);
    const latest = decideLatest(outcomes, flavor, facts);
    const candidates = evaluated.flatMap(({ candidate }) => candidate ?? []);
    if (latest !== undefined && 'take' in latest)
        candidates.push(...latestCandidate(flavor, facts, latest.take, errors));
    if (errors.length > 0)
        throw (0,diagnostics/* diagnosticsError */.lp)('tags', errors);
    const keepsLatest = !isProposal(facts.context) || flavor.latest === 'always';
    const written = keepsLatest ? [] : candidates.filter(({ tag }) => tag === 'latest');
    const { kept, collisions } = dropDuplicates(candidates.filter(candidate => !written.includes(candidate)));
    return {
        version: kept[0]?.tag ?? '',
        tags: kept.map(({ name: _, ...tag }) => tag),
        immutableTag: (0,immutability/* immutableTagOf */.Ib)(kept),
        ...stability(outcomes.map(({ version }) => version).find(Boolean), facts),
        rulesWithoutTag: [
            ...evaluated.flatMap(({ rule, outcome }) => 'none' in outcome ? [{ rule: rule.source, reason: outcome.none }] : []),
            ...written.map(({ rule }) => ({ rule, reason: notOnPulls })),
            ...(latest !== undefined && 'keep' in latest ? [{ rule: 'latest', reason: latest.keep }] : []),
        ],
        warnings: [
            ...outcomes.flatMap(({ warning }) => warning ?? []),
            ...written.map(({ rule }) => `Rule "${rule}" gives "latest" on a pull request; it is left out. Add enable={{is_default_branch}} to the rule, or flavor latest=always.`),
            ...collisions,
        ],
        needsKnownTags: facts.knownTags === undefined && comparesVersions(outcomes, flavor, facts),
    };
}
const dependsOnTarget = (rule, flavor) => [...templatesOf(rule), flavor.prefix, flavor.suffix].some(template => template !== undefined && identifies(template, 'target'));
function evaluateForTag(rule, flavor, facts, errors) {
    try {
        const outcome = evaluateRule(rule, facts);
        const candidate = 'none' in outcome ? undefined : makeCandidate(rule, outcome, flavor, facts);
        return { rule, outcome, candidate };
    }
    catch (error) {
        if (error instanceof diagnostics/* DiagnosticError */.uo) {
            errors.push({ line: rule.line, message: `rule "${rule.source}": ${error.message}` });
        }
        else if (!(error instanceof SkippedRule))
            throw error;
        return { rule, outcome: { none: error.message }, candidate: undefined };
    }
}
const comparesVersions = (outcomes, flavor, facts) => comparesForLatest(outcomes, flavor, facts) ||
    outcomes.some(outcome => !('none' in outcome) && outcome.compared === true);
function latestCandidate(flavor, facts, reason, errors) {
    try {
        const tag = latestTag(flavor, facts);
        return [{ tag, name: tag, rule: 'latest', reason, kind: 'moving' }];
    }
    catch (error) {
        if (!(error instanceof diagnostics/* DiagnosticError */.uo))
            throw error;
        errors.push({ message: `the flavor of "latest": ${error.message}` });
        return [];
    }
}
function dropDuplicates(candidates) {
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
function stability(found, facts) {
    const text = facts.version || (facts.context.kind === 'tag' ? facts.context.refName : '');
    const source = (0,known_tags/* guessSource */.D4)(text);
    const version = found?.version ?? (source === undefined ? undefined : (0,known_tags/* versionOfTag */.mx)(text, source));
    const prerelease = facts.context.prerelease === true || version?.prerelease !== undefined;
    if (version === undefined)
        return { prerelease, channel: '' };
    return { prerelease, channel: prerelease ? version.channel || 'prerelease' : 'stable' };
}

;// CONCATENATED MODULE: ./actions/compute-tags/plan.js









function planTags(inputs, facts) {
    const rules = rulesOf(inputs.preset, inputs.tags);
    if (facts.targets !== undefined)
        refuseUnknownTargets(inputs, facts.targets);
    const warnings = new Set();
    if (facts.context.commitTime === undefined) {
        warnings.add('The time of the commit is not known, so the label "created" is the time of this run. Check the commit out before this step, or pass github-token.');
    }
    const tagSetFor = createTagSets(rules, inputs.flavor);
    const names = facts.targets ?? [inputs.bakeTarget];
    const imagesByName = nameImages(inputs, facts);
    const named = names.map((name, index) => {
        const target = facts.targets === undefined ? '' : name;
        const images = imagesByName[index] ?? [];
        const imageFacts = { ...facts, target, image: target || (images[0]?.split('/').at(-1) ?? '') };
        return { name, images, imageFacts, set: tagSetFor(imageFacts) };
    });
    for (const warning of named.flatMap(({ set }) => set.warnings))
        warnings.add(warning);
    const empty = named.filter(({ set }) => set.tags.length === 0);
    if (empty[0] !== undefined) {
        const images = facts.targets === undefined ? '' : ` for ${empty.map(({ name }) => `"${name}"`).join(', ')}`;
        const message = describeEmpty(images, empty[0].set, facts.context);
        if (inputs.onEmpty === 'error')
            throw emptyError(message);
        warnings.add(message);
    }
    const targets = Object.fromEntries(named.map(({ name, images, imageFacts, set }) => [name, planTarget(inputs, images, imageFacts, set)]));
    refuseSharedReferences(targets);
    return {
        hasTargets: facts.targets !== undefined,
        targets,
        environment: facts.environment ||
            environmentOfBranch(named.map(({ set }) => set), facts.context),
        warnings: [...warnings],
        needsKnownTags: named.some(({ set }) => set.needsKnownTags),
    };
}
function nameImages({ images }, { targets = [''], derivedImages = [] }) {
    const templates = images.length === 0 ? derivedImages : images;
    try {
        return (0,diagnostics/* parseEach */.lc)(targets, target => imagesOf(templates, target));
    }
    catch (error) {
        throw (0,diagnostics/* diagnosticsError */.lp)('images', (0,diagnostics/* diagnosticsOf */.o)(error));
    }
}
function environmentOfBranch(sets, { kind, refName }) {
    if (kind !== 'branch' || !sets.some(({ tags }) => tags.some(({ preset }) => preset === 'environment')))
        return '';
    const tag = shapeTag(refName, '', { unique: false, maxLength: 63 }).replace(/-{2,}/g, '-');
    const [throughLastLetter = ''] = /^.*[A-Za-z0-9]/.exec(tag) ?? [];
    return throughLastLetter;
}
function planTarget(inputs, images, facts, set) {
    const named = { ...facts, version: set.version };
    const tags = set.tags.map(({ tag }) => tag);
    return {
        images,
        version: set.version,
        tags,
        immutableTag: set.immutableTag,
        references: referencesOf(images, tags, facts),
        labels: labelsOf('labels', inputs.labels, named),
        annotations: linesAtLevels(labelsOf('annotations', inputs.annotations, named), inputs.annotationLevels),
        args: {
            DOCKER_META_IMAGES: images.join(','),
            DOCKER_META_VERSION: set.version,
            ...fillEntries('args', inputs.args, named),
        },
        prerelease: set.prerelease,
        channel: set.channel,
        reasons: set.tags,
        rulesWithoutTag: set.rulesWithoutTag,
    };
}
function referencesOf(images, tags, { target }) {
    if (images.length === 0 && target === '')
        return tags;
    return images.flatMap(image => tags.map(tag => `${image}:${tag}`));
}
function describeEmpty(images, set, context) {
    const reasons = set.rulesWithoutTag.map(({ rule, reason }) => `  ${rule}: ${reason}`);
    return [`No rule gives a tag${images} (${contextLabel(context)}):`, ...reasons].join('\n');
}
function emptyError(message) {
    return (0,runtime_errors/* inputError */.Xu)(message, {
        fix: 'Add a rule or a preset that applies here, e.g. "type=sha" or preset "pull-request". If only the labels are used, set on-empty: warn.',
    });
}
function refuseUnknownTargets({ tags, images }, known) {
    const lines = [
        ...tags.map(({ targets, line }) => ({ input: 'tags', targets, line })),
        ...images.map(({ targets, line }) => ({ input: 'images', targets, line })),
    ];
    const errors = lines.flatMap(({ input, targets, line }) => targets
        .map(target => target.replace(/^!/, ''))
        .filter(name => !/[*?]/.test(name) && !known.includes(name))
        .map(name => `Input "${input}", line ${line}: there is no target "${name}"${(0,suggestion/* didYouMean */.a)(name, known)}; there are ${known.join(', ')}`));
    if (errors.length > 0)
        throw (0,runtime_errors/* inputError */.Xu)(errors.join('\n'));
}
function refuseSharedReferences(targets) {
    const owner = new Map();
    for (const [name, { references }] of Object.entries(targets)) {
        for (const reference of references) {
            const other = owner.get(reference);
            if (other !== undefined) {
                throw (0,runtime_errors/* inputError */.Xu)(`The targets "${other}" and "${name}" would both be pushed as ${reference}.`, {
                    fix: 'Put {target} into the image name, or {{target}} into a prefix or suffix of the rules.',
                });
            }
            owner.set(reference, name);
        }
    }
}

;// CONCATENATED MODULE: ./actions/compute-tags/report.js
async function logTagFacts({ context }, log) {
    await logLines('Context', describeContext(context), log);
}
async function logTagPlan({ targets, warnings }, log) {
    await logLines('Tags', Object.entries(targets).flatMap(describeTarget), log);
    for (const warning of warnings)
        log.warning(warning, { title: 'Tags' });
}
async function logLines(title, lines, log) {
    await log.group(title, () => log.info(lines.join('\n')));
}
function describeContext(context) {
    const { source, event, ref, revision, headRevision, commitTime, defaultBranch, run } = context;
    return [
        `source: ${source}, event ${event}`,
        `ref: ${ref}`,
        `commit: ${revision}${headRevision === revision ? '' : `, head ${headRevision}`}`,
        `time of the commit: ${commitTime ?? 'unknown'}`,
        `default branch: ${defaultBranch ?? 'unknown'}`,
        ...(run === undefined ? [] : [`run: ${run.id}, number ${run.number}, attempt ${run.attempt}`]),
    ];
}
function describeTarget([name, plan]) {
    const lines = [
        ...(plan.images.length === 0 ? [] : [`images: ${plan.images.join(', ')}`]),
        ...plan.reasons.map(({ tag, reason, rule, kind }) => `${tag}: ${reason}${kind === 'moving' ? ', moves' : ''} (${rule})`),
        ...plan.rulesWithoutTag.map(({ rule, reason }) => `no tag: ${reason} (${rule})`),
        ...emptyLabels(plan),
    ];
    return [name, ...lines.map(line => `  ${line}`)];
}
function emptyLabels(plan) {
    const empty = Object.entries(plan.labels).filter(([, value]) => value === '');
    return empty.length === 0 ? [] : [`empty labels: ${empty.map(([key]) => key).join(', ')}`];
}

;// CONCATENATED MODULE: ./actions/compute-tags/index.js








const computeTagsAction = (0,action/* defineAction */.Q)({
    inputs: computeTagsInputs,
    checks: computeTagsChecks,
    checkFiles: checkNamedFiles,
    outputs: computeTagsOutputs,
    run: async (inputs, runtime) => {
        const facts = await gatherTagFacts(inputs, runtime);
        await logTagFacts(facts, runtime.log);
        const draft = planTags(inputs, facts);
        const plan = draft.needsKnownTags ? planTags(inputs, await addKnownTags(inputs, facts, runtime)) : draft;
        await logTagPlan(plan, runtime.log);
        if (inputs.dryRun)
            runtime.log.info(JSON.stringify(plan, null, 2));
        const values = setTagOutputs(plan, inputs, runtime);
        if (inputs.dryRun)
            return;
        const files = applyTagPlan(plan, inputs, runtime);
        (0,outputs/* setOutputs */.n0)(runtime, files);
        exportVariables({ ...values, ...files }, inputs, runtime);
        if (!inputs.summary)
            return;
        const { summarizeTags } = await __webpack_require__.e(/* import() */ 'compute-tags-summary').then(__webpack_require__.bind(__webpack_require__, 3416));
        await runtime.summary.append(summarizeTags(plan));
    },
});


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

/***/ 7144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkZone),
/* harmony export */   x: () => (/* binding */ parseDateFormat)
/* harmony export */ });
/* harmony import */ var _runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7099);

const tokenNames = [
    'YYYY',
    'YY',
    'Q',
    'MMMM',
    'MMM',
    'MM',
    'Mo',
    'M',
    'DDDD',
    'DDD',
    'DD',
    'Do',
    'D',
    'dddd',
    'ddd',
    'dd',
    'd',
    'E',
    'GGGG',
    'WW',
    'W',
    'HH',
    'H',
    'hh',
    'h',
    'kk',
    'k',
    'mm',
    'm',
    'ss',
    's',
    'SSS',
    'SS',
    'S',
    'A',
    'a',
    'ZZ',
    'Z',
    'X',
    'x',
];
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
        const token = tokenNames.filter(name => rest.startsWith(name)).sort((a, b) => b.length - a.length)[0];
        if (token === undefined) {
            const run = repeatedStart(rest);
            throw (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticError */ .kD)(`date format "${format}": "${run}" is not a token; write literal text in brackets, [${run}]; allowed: ${tokenNames.join(' ')}`);
        }
        pieces.push({ token });
        at += token.length;
    }
    return pieces;
}
function checkZone(zone) {
    try {
        Intl.DateTimeFormat('en-US', { timeZone: zone });
    }
    catch {
        throw (0,_runtime_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticError */ .kD)(`"${zone}" is not a time zone; allowed: names such as UTC, Europe/Berlin, Asia/Tokyo`);
    }
}
function repeatedStart(text) {
    const [first = ''] = text;
    let length = first.length;
    while (/[A-Za-z]/.test(first) && text[length] === first)
        length++;
    return text.slice(0, length);
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


/***/ })

};
