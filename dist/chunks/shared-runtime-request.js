export const id = 'shared-runtime-request';
export const ids = ['shared-runtime-request'];
export const modules = {

/***/ 1634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRequest: () => (/* binding */ createRequest),
/* harmony export */   retryAfter: () => (/* binding */ retryAfter)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);
/* harmony import */ var _scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5292);
/* harmony import */ var _scheduling_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6320);




const policy = {
    baseMilliseconds: 500,
    capMilliseconds: 8000,
};
const systemPorts = { ..._scheduling_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .systemRetryPorts */ .q, timeout: milliseconds => AbortSignal.timeout(milliseconds) };
function createRequest(deadlines = (0,_scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .createDeadlines */ .uN)(), changed = {}) {
    const ports = { ...systemPorts, ...changed };
    useProxyOfEnvironment();
    return async (service, url, options = {}) => {
        checkHeaders(service, options.headers ?? {});
        const { attempts = 4, deadline = deadlines.question() } = options;
        let attempted = 0;
        try {
            return await (0,_scheduling_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L)(async (number) => {
                if (deadline.remainingMilliseconds() === 0)
                    throw new _scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .LateError */ .vx(deadline);
                attempted = number;
                return await send({ service, url }, { ...options, attempts, deadline }, ports);
            }, { ...policy, attempts, deadlineSeconds: deadline.remainingMilliseconds() / 1000 }, ports);
        }
        catch (error) {
            if (error instanceof BodyTooLarge)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`${service} ${error.message}`, { cause: error });
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
                throw error;
            const advice = error instanceof TooManyRequests
                ? 'Log in to the service, which raises its limit, or run fewer jobs at once; then run the job again.'
                : 'Check that the service is up and reachable from this runner, then run the job again.';
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`${service} (${new URL(url).host}) did not answer: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
                fix: `${attemptsMade(attempted)}${advice}`,
                cause: error,
            });
        }
    };
}
function checkHeaders(service, headers) {
    const name = Object.keys(headers).find(key => /[^\t\x20-\x7e\x80-\xff]/.test(headers[key] ?? ''));
    if (name === undefined)
        return;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)(`${service} cannot be asked: the header "${name}" would contain a line break or another character that no header has.`, {
        fix: 'Check the token or password that this step uses: it was stored with such a character.',
    });
}
function attemptsMade(attempted) {
    if (attempted === 0)
        return '';
    return `${attempted === 1 ? 'One attempt was' : `${attempted} attempts were`} made. `;
}
class BodyTooLarge extends Error {
}
class TooManyRequests extends Error {
}
async function send({ service, url }, options, ports) {
    const { attempts, deadline } = options;
    const left = deadline.remainingMilliseconds();
    const milliseconds = attempts === 1 ? left : Math.min(left, deadline.seconds * 500);
    const signal = ports.timeout(Math.ceil(milliseconds));
    try {
        const response = await fetchFollowing(service, url, {
            method: options.method ?? 'GET',
            headers: options.headers ?? {},
            body: bodyOf(options),
            rule: options.redirect ?? 'follow',
            signal,
        });
        const body = await readBody(response, options.maximumBytes ?? Number.POSITIVE_INFINITY);
        const answer = { status: response.status, headers: response.headers, body };
        const wait = retryAfter(response.headers, ports.now());
        const tooMany = response.status === 429 || (response.status === 403 && wait !== undefined);
        if (!tooMany && response.status < 500)
            return { done: answer };
        if (!tooMany)
            return againAfter(new Error(`status ${response.status}`), wait);
        const pause = wait === undefined ? '' : `; it asks for a pause of ${Math.ceil(wait / 1000)} s`;
        return againAfter(new TooManyRequests(`status ${response.status}, too many requests${pause}`), wait);
    }
    catch (error) {
        if (error instanceof BodyTooLarge || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
            throw error;
        if (signal.aborted && milliseconds === left)
            throw new _scheduling_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .LateError */ .vx(deadline);
        const why = signal.aborted ? `no answer within ${milliseconds / 1000} s` : networkFailure(error);
        return { again: new Error(why, { cause: error }) };
    }
}
const bodyOf = ({ body }) => body === undefined || typeof body === 'string' ? (body ?? null) : new Blob([body]);
const maxRedirects = 5;
async function fetchFollowing(service, url, { rule, ...init }) {
    let hop = { ...init, url: new URL(url), headers: new Headers(init.headers) };
    for (let redirects = 0;; redirects++) {
        const response = await fetch(hop.url, { ...hop, redirect: 'manual' });
        const location = response.headers.get('location');
        if (rule === 'manual' || location === null || ![301, 302, 303, 307, 308].includes(response.status))
            return response;
        await response.body?.cancel();
        if (redirects === maxRedirects)
            throw refusedRedirection(service, hop.url, `more than ${maxRedirects} times`);
        hop = nextHop(hop, { status: response.status, target: readTarget(service, hop.url, location, rule) });
    }
}
function readTarget(service, from, location, rule) {
    if (!URL.canParse(location, from.href))
        throw refusedRedirection(service, from, 'to what is no address');
    const target = new URL(location, from);
    const isWeb = target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
    if (!isWeb || (rule === 'same-origin' && target.origin !== from.origin)) {
        throw refusedRedirection(service, from, `to ${target.host === '' ? target.protocol : `${target.protocol}//${target.host}`}`);
    }
    target.username = '';
    target.password = '';
    return target;
}
function nextHop(hop, { status, target }) {
    const headers = new Headers(hop.headers);
    if (target.origin !== hop.url.origin)
        for (const name of ['authorization', 'cookie'])
            headers.delete(name);
    const becomesGet = (status === 303 && hop.method !== 'HEAD') || (status < 303 && hop.method === 'POST');
    return { ...hop, headers, url: target, ...(becomesGet ? { method: 'GET', body: null } : {}) };
}
const refusedRedirection = (service, from, where) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`${service} (${from.host}) redirects ${where}, which is not followed.`, {
    fix: 'What another address answers is not taken for the answer of the service. Find out which proxy or setting redirects the requests.',
});
const againAfter = (again, afterMilliseconds) => afterMilliseconds === undefined ? { again } : { again, afterMilliseconds };
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new BodyTooLarge(`sent more than the ${maxBytes} bytes that are allowed here`);
        chunks.push(chunk);
    }
    const body = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
        body.set(chunk, at);
        at += chunk.byteLength;
    }
    return body;
}
function retryAfter(headers, now) {
    const value = headers.get('retry-after')?.trim();
    if (!value)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const date = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function networkFailure(error) {
    const cause = typeof error === 'object' && error !== null ? Reflect.get(error, 'cause') : undefined;
    const detail = firstOf(cause) ?? error;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(detail) || (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
}
function firstOf(cause) {
    const errors = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'errors') : undefined;
    return Array.isArray(errors) ? errors[0] : cause;
}
function useProxyOfEnvironment() {
    const hasProxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => process.env[name]);
    const useProxy = Reflect.get(node_http__WEBPACK_IMPORTED_MODULE_0__, 'setGlobalProxyFromEnv');
    if (hasProxy && typeof useProxy === 'function')
        useProxy();
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


/***/ })

};
