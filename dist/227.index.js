export const id = 227;
export const ids = [227];
export const modules = {

/***/ 90227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect),
/* harmony export */   rawAnswer: () => (/* binding */ rawAnswer)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61351);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91320);


const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const documentLimit = 16 * 1024 * 1024;
function connect(request, api, token) {
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: api,
        userAgent: 'image-actions',
        log: silent,
        request: { log: silent, fetch: fetchDocument(request) },
    });
}
function fetchDocument(request) {
    return async (url, init) => {
        const { status, headers, body } = await request('GitHub', url, optionsOf(init, documentLimit));
        const shown = new Headers(headers);
        if (status < 300 && body.length > 0) {
            if (!isJson(body)) {
                throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub's answer to ${new URL(url).pathname} is not JSON.`, {
                    fix: 'Check whether a proxy answers in the place of GitHub, then run the job again.',
                });
            }
            shown.set('content-type', 'application/json');
        }
        return answerAt(url, body, status, shown);
    };
}
const rawAnswer = (request, maximumBytes) => ({
    parseSuccessResponseBody: false,
    fetch: async (url, init) => {
        const { status, headers, body } = await request('GitHub', url, optionsOf(init, maximumBytes));
        return answerAt(url, body, status, headers);
    },
});
function optionsOf({ method, headers, body }, maximumBytes) {
    const given = typeof body === 'string' ? { body } : {};
    return {
        method: methodOf(method),
        headers: { ...Object.fromEntries(new Headers(headers)), 'x-github-api-version': '2022-11-28' },
        maximumBytes,
        ...given,
    };
}
const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];
function methodOf(method) {
    const known = methods.find(each => each === method);
    if (known === undefined)
        throw new Error(`no request has the method ${method}`);
    return known;
}
const bodiless = [204, 205, 304];
function answerAt(url, body, status, headers) {
    const response = new Response(bodiless.includes(status) ? null : body, { status, headers });
    return Object.defineProperty(response, 'url', { value: url });
}
function isJson(body) {
    try {
        JSON.parse(new TextDecoder().decode(body));
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
