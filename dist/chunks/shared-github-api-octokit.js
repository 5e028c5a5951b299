export const id = 'shared-github-api-octokit';
export const ids = ['shared-github-api-octokit'];
export const modules = {

/***/ 3204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect),
/* harmony export */   fetchArchive: () => (/* binding */ fetchArchive)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3242);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const documentLimit = 16 * 1024 * 1024;
function connect(request, api, token, deadline) {
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .inputError */ .Xu)('The token for GitHub contains a space, a line break or another character that no token has.', {
            fix: 'Check the secret that the input "github-token" gets: it was stored with such a character.',
        });
    }
    const send = async (url, { method, headers, body }, { maximumBytes, redirect }) => {
        if (new URL(url).origin !== new URL(api).origin) {
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub named a next page at another address, ${new URL(url).origin}.`, {
                fix: `Pages come from ${new URL(api).origin}. Check whether a proxy answers instead of GitHub.`,
            });
        }
        return await request('GitHub', url, {
            method: methodOf(method),
            headers: { ...Object.fromEntries(new Headers(headers)), 'x-github-api-version': '2022-11-28' },
            maximumBytes,
            redirect,
            deadline,
            ...(typeof body === 'string' ? { body } : {}),
        });
    };
    const { rest, paginate } = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: api,
        userAgent: 'image-actions',
        log: silent,
        request: { log: silent, fetch: fetchDocument(send) },
    });
    return { rest, paginate, send };
}
function fetchDocument(send) {
    return async (url, init) => {
        const { status, headers, body } = await send(url, init, {
            maximumBytes: documentLimit,
            redirect: 'same-origin',
        });
        const documentHeaders = new Headers(headers);
        if (status < 400) {
            if (status !== 200 || !isDocument(body)) {
                throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub's answer to ${new URL(url).pathname} (${status}) is not a JSON document.`, {
                    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
                });
            }
            documentHeaders.set('content-type', 'application/json');
        }
        return answerAt(url, body, { status, headers: documentHeaders });
    };
}
async function fetchArchive({ rest, send }, artifact, maximumBytes) {
    const fetchBytes = async (url, init) => {
        const { status, headers, body } = await send(url, init, {
            maximumBytes,
            redirect: 'follow',
        });
        return answerAt(url, body, { status, headers });
    };
    try {
        const request = { parseSuccessResponseBody: false, fetch: fetchBytes };
        const { data } = await rest.actions.downloadArtifact({ ...artifact, archive_format: 'zip', request });
        return data instanceof ReadableStream ? Buffer.from(await new Response(data).arrayBuffer()) : Buffer.alloc(0);
    }
    catch (error) {
        if (typeof error === 'object' && error !== null && Reflect.get(error, 'status') === 410)
            return undefined;
        throw error;
    }
}
const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];
function methodOf(method) {
    const known = methods.find(each => each === method);
    if (known === undefined)
        throw new Error(`no request has the method ${method}`);
    return known;
}
const bodiless = [204, 205, 304];
function answerAt(url, body, init) {
    const response = new Response(bodiless.includes(init.status) ? null : body, init);
    return Object.defineProperty(response, 'url', { value: url });
}
function isDocument(body) {
    try {
        const value = JSON.parse(new TextDecoder().decode(body));
        return typeof value === 'object' && value !== null;
    }
    catch {
        return false;
    }
}


/***/ })

};
