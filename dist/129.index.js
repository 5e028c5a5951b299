export const id = 129;
export const ids = [129];
export const modules = {

/***/ 54129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ askGitHub),
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43401);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24826);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94975);




/**
 * Asks GitHub's REST API for one document of this repository.
 *
 * @param path below `/repos/<owner>/<name>`, e.g. `/commits/<sha>`
 * @returns the document, or the reason why there is none
 */
async function askGitHub(runtime, repository, path, token) {
    const api = (runtime.env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '');
    try {
        const { status, body } = await runtime.request('GitHub', `${api}/repos/${repository}${path}`, {
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'user-agent': 'image-actions',
            },
            attempts: 3,
        });
        if (status !== 200)
            return { failure: `GitHub answered with status ${status}` };
        return { document: JSON.parse(new TextDecoder().decode(body)) };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message };
        if (error instanceof SyntaxError)
            return { failure: `GitHub's answer is not JSON` };
        throw error;
    }
}
/** Fills what neither the event nor the clone told: at most one request for the repository and one for the commit. */
async function completeFromGitHub(runtime, context, token) {
    let known = context;
    if (known.defaultBranch === null) {
        const answer = await askGitHub(runtime, known.repository, '', token);
        if ('document' in answer) {
            const { document } = answer;
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(document, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(document, 'default_branch') || null,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(document, known.repository),
            };
        }
        else
            runtime.log.debug(`The repository's default branch stays unknown: ${answer.failure}`);
    }
    if (known.commitTime === null) {
        const answer = await askGitHub(runtime, known.repository, `/commits/${known.headRevision}`, token);
        if ('document' in answer) {
            known = { ...known, commitTime: (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(answer.document, 'commit', 'committer', 'date')) };
        }
        else
            runtime.log.debug(`The time of the commit stays unknown: ${answer.failure}`);
    }
    return known;
}


/***/ })

};
