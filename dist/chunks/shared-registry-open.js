export const id = 'shared-registry-open';
export const ids = ['shared-registry-open'];
export const modules = {

/***/ 2335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistry: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./actions/shared/images/reference.js
var images_reference = __webpack_require__(886);
// EXTERNAL MODULE: ./actions/shared/images/digest.js
var images_digest = __webpack_require__(9511);
// EXTERNAL MODULE: ./actions/shared/images/media-type.js
var media_type = __webpack_require__(6408);
// EXTERNAL MODULE: ./actions/shared/images/tag.js
var tag = __webpack_require__(5319);
// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var log = __webpack_require__(3109);
// EXTERNAL MODULE: ./actions/shared/registry/failure.js
var failure = __webpack_require__(4292);
// EXTERNAL MODULE: ./actions/shared/registry/source.js
var source = __webpack_require__(4749);
;// CONCATENATED MODULE: ./actions/shared/registry/blobs.js






function createBlobs(connection, name) {
    const hasBlob = async (digest) => {
        const { status } = await connection.send({
            method: 'HEAD',
            to: blobPath(digest),
            access: 'pull',
            doing: `looking for the blob ${digest}`,
            expect: [200, 404],
        });
        return status === 200;
    };
    return {
        hasBlob,
        getBlob: async (digest, maximumBytes = source/* blobLimit */.t) => {
            const { status, body } = await connection.send({
                to: blobPath(digest),
                access: 'pull',
                doing: `reading the blob ${digest}`,
                expect: [200, 404],
                maximumBytes,
                deadline: connection.deadlines.transfer(),
            });
            if (status === 404)
                return undefined;
            const found = (0,images_digest/* digestOf */.ol)(body);
            if (found !== digest)
                throw (0,failure/* digestMismatch */.H3)(`a blob of ${name}`, digest, found);
            return body;
        },
        putBlob: async (bytes) => {
            const digest = (0,images_digest/* digestOf */.ol)(bytes);
            if (await hasBlob(digest))
                return digest;
            if ((await upload({ digest, bytes }, connection, name)) || (await hasBlob(digest)))
                return digest;
            throw (0,errors/* serviceError */.cg)(`The upload of the blob ${digest} to ${name} was lost: the registry does not have it.`);
        },
        mountBlob: async (digest, from) => {
            if (!(0,images_digest/* isDigest */.Bc)(digest))
                throw notADigest(digest);
            const { path } = (0,images_reference/* parseRepository */.SU)(`${new URL(connection.origin).host}/${from}`);
            const { status } = await connection.send({
                method: 'POST',
                to: `blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(path)}`,
                access: 'push',
                doing: `mounting the blob ${digest} of ${path}`,
                expect: [201, 202],
                from: path,
            });
            return status === 201;
        },
    };
}
const notADigest = (value) => (0,errors/* inputError */.Xu)(`${JSON.stringify(value)} is not a digest of the form sha256:<64 hex digits>.`);
function blobPath(digest) {
    if ((0,images_digest/* isDigest */.Bc)(digest))
        return `blobs/${digest}`;
    throw notADigest(digest);
}
async function upload({ digest, bytes }, connection, name) {
    const purpose = { access: 'push', doing: `uploading the blob ${digest}` };
    const begun = await connection.send({ ...purpose, method: 'POST', to: 'blobs/uploads/', expect: [202] });
    const session = sessionAddress(begun.headers.get('location') ?? '', connection, name);
    session.search = `${session.search === '' ? '?' : `${session.search}&`}digest=${encodeURIComponent(digest)}`;
    const { status } = await connection.send({
        ...purpose,
        method: 'PUT',
        to: session,
        expect: [201, 404],
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
        deadline: connection.deadlines.transfer(),
    });
    return status === 201;
}
function sessionAddress(location, connection, name) {
    const refuse = (why) => (0,errors/* serviceError */.cg)(`The registry of ${name} gave the address ${JSON.stringify((0,log/* oneLine */.TN)(location))} for an upload, which is refused: ${why}.`);
    if (location === '' || !URL.canParse(location, connection.origin))
        throw refuse('this is not an address');
    const url = new URL(location, connection.origin);
    if (url.origin !== connection.origin && url.protocol !== 'https:') {
        throw refuse(`it is neither at ${connection.origin} nor over HTTPS; a proxy in front of the registry must set X-Forwarded-Proto`);
    }
    return url;
}

;// CONCATENATED MODULE: ./actions/shared/registry/challenge.js
const piece = /([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
function parseChallenges(header) {
    const challenges = [];
    for (const [matched, name = '', quoted, bare] of header.matchAll(piece)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined && matched === name)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value ?? '');
    }
    return challenges;
}

// EXTERNAL MODULE: ./actions/shared/registry/credentials/credential.js
var credentials_credential = __webpack_require__(9370);
// EXTERNAL MODULE: ../../node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(458);
// EXTERNAL MODULE: ./actions/shared/registry/host.js
var host = __webpack_require__(7690);
;// CONCATENATED MODULE: ./actions/shared/registry/token-service.js






const tokenAnswer = dist/* looseObject */._H3({ token: dist/* optional */.lqM(dist/* string */.YjP()), access_token: dist/* optional */.lqM(dist/* string */.YjP()) });
const limits = { maximumBytes: 1_048_576 };
async function fetchToken(wanted, ports) {
    const { purpose, challenge, credential, deadline } = wanted;
    const realm = checkRealm(challenge.parameters.get('realm') ?? '', purpose.registry, ports.insecure);
    const service = `The token service of ${purpose.registry}/${purpose.path}`;
    const { url, options } = httpRequest(wanted, realm);
    const answer = await ports.request(service, url.href, { ...limits, ...options, deadline });
    if ([400, 401, 403].includes(answer.status)) {
        throw (0,failure/* accessRefused */.z$)(purpose, `its token service answered ${(0,failure/* describeAnswer */.O1)(answer)}`, credential?.source);
    }
    const token = answer.status === 200 ? readToken(answer) : undefined;
    if (token === undefined) {
        throw (0,errors/* serviceError */.cg)(`${service} (${realm.host}) gave no token (status ${answer.status}).`);
    }
    ports.mask(token);
    return token;
}
function httpRequest({ challenge, scopes, credential }, realm) {
    const service = challenge.parameters.get('service');
    const challenged = (challenge.parameters.get('scope') ?? '').split(' ').filter(Boolean);
    const wanted = [...new Set([...scopes, ...challenged])];
    if (credential?.kind === 'identity-token')
        return refreshRequest({ realm, service, scopes: wanted }, credential.token);
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of wanted)
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'password')
        return { url, options: {} };
    const { username, password } = credential;
    url.searchParams.set('account', username);
    return { url, options: { headers: { authorization: `Basic ${(0,credentials_credential/* basicValue */.u)(username, password)}` } } };
}
function refreshRequest({ realm, service, scopes }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'image-actions',
        service: service ?? realm.host,
        scope: scopes.join(' '),
        refresh_token: refreshToken,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { url: realm, options: { method: 'POST', headers, body: form.toString(), redirect: 'manual' } };
}
function checkRealm(address, registry, insecure) {
    const refuse = (why) => (0,errors/* permissionError */.eu)(`${registry} names the address ${JSON.stringify((0,log/* oneLine */.TN)(address))} of its token service, which is refused: ${why}.`);
    if (!URL.canParse(address))
        throw refuse('this is not an address');
    const realm = new URL(address);
    if (realm.username !== '' || realm.password !== '')
        throw refuse('the address contains credentials');
    const plain = (0,host/* isPlain */.$i)(registry, insecure) && (0,host/* isPlain */.$i)(realm.host, insecure);
    if (realm.protocol === 'https:' && (plain || !(0,host/* isPlain */.$i)(realm.host, insecure)))
        return realm;
    if (realm.protocol === 'http:' && plain)
        return realm;
    throw refuse('credentials only travel over HTTPS, except between hosts of this machine');
}
function readToken(answer) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), tokenAnswer), new TextDecoder().decode(answer.body));
    const token = read.success ? read.output.token || read.output.access_token : undefined;
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

;// CONCATENATED MODULE: ./actions/shared/registry/authorization.js




function createAuthorization(ports) {
    const challenges = new Map();
    const headers = new Map();
    const sources = new Map();
    const make = async ({ purpose, scopes, deadline }, challenge) => {
        const credential = await ports.credentials.find(purpose.registry, deadline);
        if (credential !== undefined)
            sources.set(purpose.registry, credential.source);
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        if (challenge.scheme === 'basic')
            return basicHeader(purpose, credential);
        return `Bearer ${await fetchToken({ purpose, challenge, scopes, credential, deadline }, ports)}`;
    };
    const remember = (access, challenge) => {
        const key = headerKey(access);
        const header = make(access, challenge);
        headers.set(key, header);
        header.catch(() => headers.get(key) === header && headers.delete(key));
        return header;
    };
    return {
        known: async (access) => {
            const challenge = challenges.get(access.purpose.registry);
            if (challenge === undefined)
                return undefined;
            return headers.get(headerKey(access)) ?? remember(access, withoutScope(challenge));
        },
        answer: async (access, refused) => {
            const current = headers.get(headerKey(access));
            if (current !== undefined && (await current) !== refused.header)
                return current;
            const offered = parseChallenges(refused.challenge);
            const challenge = offered.find(({ scheme }) => scheme === 'bearer') ?? offered.find(({ scheme }) => scheme === 'basic');
            if (challenge === undefined)
                return undefined;
            challenges.set(access.purpose.registry, challenge);
            return remember(access, challenge);
        },
        source: registry => sources.get(registry),
    };
}
const withoutScope = ({ scheme, parameters }) => ({
    scheme,
    parameters: new Map([...parameters].filter(([name]) => name !== 'scope')),
});
const headerKey = ({ purpose, scopes }) => [purpose.registry, ...scopes].join('\n');
function basicHeader(purpose, credential) {
    if (credential?.kind === 'password')
        return `Basic ${(0,credentials_credential/* basicValue */.u)(credential.username, credential.password)}`;
    throw (0,failure/* accessRefused */.z$)(purpose, 'it requires a user name and a password', credential?.source);
}

;// CONCATENATED MODULE: ./actions/shared/registry/connection.js




function createConnections(ports) {
    const insecure = ports.insecure ?? [];
    const authorization = createAuthorization({ ...ports, insecure });
    const firsts = createFirsts();
    return repository => {
        const { registry, path } = repository;
        const origin = (0,host/* apiOrigin */.lG)(registry, insecure);
        const attempt = (url, call, header) => {
            const { method, body, maximumBytes, deadline, headers } = call;
            return ports.request(`The registry of ${(0,images_reference/* repositoryOf */._M)(repository)}`, url.href, {
                method,
                body,
                maximumBytes,
                deadline,
                headers: {
                    'user-agent': 'image-actions',
                    'accept-encoding': 'identity',
                    ...headers,
                    ...(header !== undefined && url.origin === origin ? { authorization: header } : {}),
                },
            });
        };
        return {
            origin,
            deadlines: ports.deadlines,
            send: async ({ deadline = ports.deadlines.question(), ...others }) => {
                const call = { ...others, deadline };
                const url = call.to instanceof URL ? call.to : new URL(`${origin}/v2/${path}/${call.to}`);
                const wanted = ports.access === 'push' ? 'push' : call.access;
                const purpose = { registry, path, access: wanted, doing: call.doing };
                const access = { purpose, scopes: scopesOf(path, wanted, call.from), deadline };
                const letOthersGo = await firsts.enter(registry);
                try {
                    const header = await authorization.known(access);
                    let answer = await attempt(url, call, header);
                    const challenge = answer.status === 401 ? answer.headers.get('www-authenticate') : null;
                    const renewing = challenge === null ? undefined : authorization.answer(access, { challenge, header });
                    letOthersGo();
                    if (renewing !== undefined) {
                        const renewed = await renewing;
                        if (renewed === undefined) {
                            throw (0,failure/* accessRefused */.z$)(purpose, 'it requires a kind of login that is neither Bearer nor Basic', undefined);
                        }
                        answer = await attempt(url, call, renewed);
                    }
                    if (call.expect.includes(answer.status))
                        return answer;
                    throw (0,failure/* failure */.V2)(answer, purpose, authorization.source(registry));
                }
                finally {
                    letOthersGo();
                }
            },
        };
    };
}
function createFirsts() {
    const answered = new Map();
    return {
        enter: async (registry) => {
            const waiting = answered.get(registry);
            if (waiting !== undefined) {
                await waiting;
                return () => undefined;
            }
            let end = () => undefined;
            answered.set(registry, new Promise(resolve => {
                end = resolve;
            }));
            return end;
        },
    };
}
function scopesOf(path, access, from) {
    const target = `repository:${path}:${access === 'push' ? 'pull,push' : 'pull'}`;
    return from === undefined ? [target] : [target, `repository:${from}:pull`];
}

// EXTERNAL MODULE: ./actions/shared/images/fields.js
var fields = __webpack_require__(5534);
;// CONCATENATED MODULE: ./actions/shared/registry/link.js
const token = /<([^>]*)>|"((?:[^"\\]|\\.)*)"|([;,=])|([^\s;,="<>]+)/g;
const maxLength = 16 * 1024;
function nextLink(header) {
    if (header.length > maxLength)
        throw unreadable(`${header.slice(0, 80)}…`);
    if (header.replace(token, '').trim() !== '')
        throw unreadable(header);
    let target;
    let name = '';
    let before = ',';
    for (const [, address, quoted, separator, word] of header.matchAll(token)) {
        const value = quoted ?? word;
        if ((address !== undefined) !== (before === ','))
            throw unreadable(header);
        if (address !== undefined)
            target = address;
        else if (before === ';' && word !== undefined)
            name = word.toLowerCase();
        else if (before === '=' && name === 'rel' && isNext(value))
            return target;
        before = separator ?? '';
    }
    if (header !== '' && before === ',')
        throw unreadable(header);
    return undefined;
}
const isNext = (types) => types?.toLowerCase().split(/\s+/).includes('next') ?? false;
const unreadable = (header) => new Error(`${JSON.stringify(header)} is not a Link header`);

;// CONCATENATED MODULE: ./actions/shared/registry/tag-list.js





const page = dist/* looseObject */._H3({ tags: dist/* nullable */.mee(dist/* array */.YOg(fields/* tag */.Tc)) });
const pageSize = 1000;
const maxTagPages = 1000;
async function listTags(connection, name) {
    const deadline = connection.deadlines.question();
    const tags = [];
    const seen = new Set();
    let to = `tags/list?n=${pageSize}`;
    for (let number = 1; number <= maxTagPages; number++) {
        const answer = await connection.send({
            to,
            access: 'pull',
            doing: 'listing its tags',
            expect: [200, 404],
            maximumBytes: 4 * 1024 * 1024,
            deadline,
        });
        if (answer.status === 404 && number === 1)
            return undefined;
        if (answer.status === 404)
            throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} ends with a page that is not there.`);
        tags.push(...readPage(answer.body, name));
        const next = nextPage(answer.headers.get('link') ?? '', connection.origin, name);
        if (next === undefined)
            return [...new Set(tags)];
        if (seen.has(next.href))
            break;
        seen.add(next.href);
        to = next;
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} does not end: the registry repeats a page.`);
}
function readPage(body, name) {
    try {
        const read = dist/* safeParse */.xLC(page, JSON.parse(new TextDecoder().decode(body)));
        if (read.success)
            return read.output.tags ?? [];
    }
    catch {
    }
    throw (0,errors/* serviceError */.cg)(`The list of tags of ${name} does not have the form of the OCI distribution specification.`);
}
function nextPage(header, origin, name) {
    const refuse = (what, why) => (0,errors/* serviceError */.cg)(`The list of tags of ${name} continues at ${JSON.stringify((0,log/* oneLine */.TN)(what))}, which ${why}.`);
    let target;
    try {
        target = nextLink(header);
    }
    catch {
        throw refuse(header, 'cannot be read');
    }
    if (target === undefined)
        return undefined;
    const url = URL.canParse(target, `${origin}/`) ? new URL(target, `${origin}/`) : undefined;
    if (url?.origin === origin)
        return url;
    throw refuse(target, `is not at ${origin}`);
}

;// CONCATENATED MODULE: ./actions/shared/registry/client.js










function createRegistryClient(ports) {
    const connect = createConnections(ports);
    return {
        repository: name => {
            const reference = (0,images_reference/* parseRepository */.SU)(name);
            return openRepository(reference, connect(reference));
        },
    };
}
function openRepository(reference, connection) {
    const name = (0,images_reference/* repositoryOf */._M)(reference);
    const getManifest = (wanted) => readManifestBytes(connection, name, wanted);
    const headManifest = async (wanted) => {
        const answer = await connection.send({
            method: 'HEAD',
            to: manifestPath(wanted),
            access: 'pull',
            doing: `looking for the manifest "${wanted}"`,
            expect: [200, 404],
            headers: { accept: media_type/* manifestTypes */.Fm.join(', ') },
        });
        if (answer.status === 404)
            return undefined;
        const digest = answer.headers.get('docker-content-digest') ?? '';
        if (!(0,images_digest/* isDigest */.Bc)(digest))
            return getManifest(wanted);
        if ((0,images_digest/* isDigest */.Bc)(wanted) && digest !== wanted)
            throw (0,failure/* digestMismatch */.H3)(`${name}@${wanted}`, wanted, digest);
        return { mediaType: mediaTypeOf(answer.headers), digest };
    };
    return {
        name,
        getManifest,
        headManifest,
        putManifest: async (wanted, { mediaType, bytes }) => {
            const digest = (0,images_digest/* digestOf */.ol)(bytes);
            if ((0,images_digest/* isDigest */.Bc)(wanted) && wanted !== digest) {
                throw (0,errors/* inputError */.Xu)(`The bytes to store as ${name}@${wanted} have the digest ${digest}.`);
            }
            const answer = await connection.send({
                method: 'PUT',
                to: manifestPath(wanted),
                access: 'push',
                doing: `writing the manifest "${wanted}"`,
                expect: [201, 200, 202],
                headers: { 'content-type': mediaType },
                body: bytes,
            });
            const stored = answer.headers.get('docker-content-digest') ?? (await headManifest(wanted))?.digest;
            if (stored !== digest)
                throw (0,failure/* digestMismatch */.H3)(`${name}, written as "${wanted}"`, digest, stored ?? 'none');
            return digest;
        },
        listTags: () => listTags(connection, name),
        ...createBlobs(connection, name),
    };
}
function manifestPath(name) {
    if ((0,tag/* isTag */.dz)(name) || (0,images_digest/* isDigest */.Bc)(name))
        return `manifests/${name}`;
    throw (0,errors/* inputError */.Xu)(`${JSON.stringify(name)} is neither a tag nor a digest.`);
}
const mediaTypeOf = (headers) => (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
async function readManifestBytes(connection, name, wanted) {
    const { status, headers, body } = await connection.send({
        to: manifestPath(wanted),
        access: 'pull',
        doing: `reading the manifest "${wanted}"`,
        expect: [200, 404],
        headers: { accept: media_type/* manifestTypes */.Fm.join(', ') },
        maximumBytes: source/* manifestLimit */.M,
    });
    if (status === 404)
        return undefined;
    if (body.byteLength === 0)
        throw (0,errors/* serviceError */.cg)(`The manifest "${wanted}" of ${name} came without content.`);
    const digest = (0,images_digest/* digestOf */.ol)(body);
    const announced = headers.get('docker-content-digest') ?? '';
    const expected = (0,images_digest/* isDigest */.Bc)(wanted) ? wanted : (0,images_digest/* isDigest */.Bc)(announced) ? announced : digest;
    if (digest !== expected)
        throw (0,failure/* digestMismatch */.H3)(`the manifest "${wanted}" of ${name}`, expected, digest);
    return { mediaType: mediaTypeOf(headers), digest, bytes: body };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(1788);
;// CONCATENATED MODULE: ./actions/shared/registry/credentials/credential-helper.js



const helperAnswer = dist/* looseObject */._H3({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
const answerLimit = 1024 * 1024;
const longestSeconds = 60;
async function askHelper({ name, file }, { registry, deadline }, ports) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} names a credential helper that cannot be a program: ${JSON.stringify((0,log/* oneLine */.TN)(name))}.`, { fix: 'Allowed: letters, digits, "_", "." and "-"; the program is docker-credential-<name> on PATH.' });
    }
    const program = `docker-credential-${name}`;
    const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const remaining = deadline?.remainingMilliseconds() ?? Number.POSITIVE_INFINITY;
    const timeoutSeconds = Math.min(longestSeconds, Math.ceil(remaining / 100) / 10);
    const options = { stdin: server, env: ports.env, maximumBytes: answerLimit, timeoutSeconds };
    const { exitCode, stdout, stderr } = await ports.capture(program, ['get'], options);
    const answer = stdout.toString('utf8').trim();
    if (exitCode !== 0) {
        if (/credentials not found/i.test(`${answer}\n${stderr}`))
            return undefined;
        const reason = (0,log/* oneLine */.TN)(stderr) || (answer.startsWith('{') ? '' : (0,log/* oneLine */.TN)(answer)) || `exit code ${exitCode}`;
        throw (0,errors/* permissionError */.eu)(`${program}, which ${file} names for ${registry}, gave no credentials: ${reason}`, {
            fix: `Log in to ${registry} again, or remove the helper from ${file}.`,
        });
    }
    const { Username: username, Secret: secret } = parseAnswer(answer, program, registry);
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', source: program, token: secret }
        : { kind: 'password', source: program, username, password: secret };
}
function parseAnswer(answer, program, registry) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), helperAnswer), answer);
    if (read.success)
        return read.output;
    throw (0,errors/* permissionError */.eu)(`${program} answered for ${registry} in another form than docker-credential-helpers describes: {"Username": …, "Secret": …}.`);
}

;// CONCATENATED MODULE: ./actions/shared/registry/credentials/docker-configuration.js








const authEntry = dist/* looseObject */._H3({
    auth: dist/* optional */.lqM(dist/* string */.YjP()),
    username: dist/* optional */.lqM(dist/* string */.YjP()),
    password: dist/* optional */.lqM(dist/* string */.YjP()),
    identitytoken: dist/* optional */.lqM(dist/* string */.YjP()),
    registrytoken: dist/* optional */.lqM(dist/* string */.YjP()),
});
const configurationDocument = dist/* looseObject */._H3({
    auths: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), authEntry))),
    credHelpers: dist/* optional */.lqM(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    credsStore: dist/* optional */.lqM(dist/* string */.YjP()),
});
function dockerConfiguration(ports) {
    let reading;
    return async (registry, deadline) => {
        reading ??= readConfiguration(ports.env);
        const { credHelpers, credsStore, auths, file } = await reading;
        const helper = valueFor(registry, credHelpers) || credsStore;
        const stored = helper ? await askHelper({ name: helper, file }, { registry, deadline }, ports) : undefined;
        if (stored !== undefined)
            return stored;
        return Object.entries(auths ?? {})
            .filter(([key]) => (0,credentials_credential/* isSameRegistry */.m)(key, registry))
            .map(([, entry]) => fromEntry(entry, file))
            .find(credential => credential !== undefined);
    };
}
const valueFor = (registry, helpers) => Object.entries(helpers ?? {}).find(([key]) => (0,credentials_credential/* isSameRegistry */.m)(key, registry))?.[1];
async function readConfiguration(env) {
    const folder = env['DOCKER_CONFIG'] || external_node_path_.join(env['HOME'] || external_node_os_.homedir(), '.docker');
    const file = external_node_path_.join(folder, 'config.json');
    const text = await readIfPresent(file);
    if (text === undefined)
        return { file };
    const fix = 'Log in again (docker/login-action or docker login), which writes the file again.';
    try {
        const read = dist/* safeParse */.xLC(configurationDocument, JSON.parse(text));
        if (read.success)
            return { ...read.output, file };
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} does not have the form that docker login writes: ${dist/* getDotPath */.BuJ(read.issues[0]) ?? 'the file is not an object'}.`, { fix });
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} is not JSON.`, { fix });
        throw error;
    }
}
async function readIfPresent(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return undefined;
        throw (0,errors/* inputError */.Xu)(`Docker's configuration ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function fromEntry(entry, file) {
    const source = `Docker's configuration ${file}`;
    if (entry.registrytoken)
        return { kind: 'registry-token', source, token: entry.registrytoken };
    if (entry.identitytoken)
        return { kind: 'identity-token', source, token: entry.identitytoken };
    const decoded = (0,trim/* withoutTrailing */.hT)(Buffer.from(entry.auth ?? '', 'base64').toString('utf8'), '\0');
    const colon = decoded.indexOf(':');
    if (colon > 0) {
        return { kind: 'password', source, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    }
    if (!entry.username || !entry.password)
        return undefined;
    return { kind: 'password', source, username: entry.username, password: entry.password };
}

// EXTERNAL MODULE: ./actions/shared/registry/credentials/explicit-credential.js
var explicit_credential = __webpack_require__(9813);
;// CONCATENATED MODULE: ./actions/shared/registry/credentials/credentials.js



function createCredentials(ports, explicit) {
    const sources = [(0,explicit_credential/* fromInputs */.Ij)(explicit), dockerConfiguration(ports)];
    const search = async (registry, deadline) => {
        for (const source of sources) {
            const credential = await source(registry, deadline);
            if (credential !== undefined)
                return masked(credential, ports.mask);
        }
        return undefined;
    };
    const searches = new Map();
    return {
        find: (registry, deadline) => {
            const searching = searches.get(registry) ?? search(registry, deadline);
            searches.set(registry, searching);
            return searching;
        },
    };
}
function masked(credential, mask) {
    if (credential.kind !== 'password') {
        mask(credential.token);
        return credential;
    }
    mask(credential.password);
    mask((0,credentials_credential/* basicValue */.u)(credential.username, credential.password));
    return credential;
}

;// CONCATENATED MODULE: ./actions/shared/registry/open.js




function openRegistry(runtime, login) {
    const { request, mask, deadlines } = runtime;
    return createRegistryClient({
        request,
        mask,
        deadlines,
        credentials: createCredentials(runtime, login && explicitOf(login)),
        access: login?.access,
    });
}
const explicitOf = ({ registry, registryUsername, registryPassword, repositories }) => (0,explicit_credential/* explicitCredential */.o5)({ registry, username: registryUsername, password: registryPassword }, repositories.map(name => (0,images_reference/* parseRepository */.SU)(name).registry));


/***/ })

};
