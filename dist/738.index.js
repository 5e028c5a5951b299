export const id = 738;
export const ids = [738,129];
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


/***/ }),

/***/ 55738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tagsOfClone: () => (/* binding */ tagsOfClone),
/* harmony export */   tagsOfRepository: () => (/* binding */ tagsOfRepository)
/* harmony export */ });
/* harmony import */ var _context_checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69046);
/* harmony import */ var _context_github_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54129);
/* harmony import */ var _context_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24826);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91320);




const waysOut = [
    'Ways out: check out with all tags (actions/checkout with "fetch-depth: 0"),',
    'or pass "github-token", so that GitHub can be asked,',
    'or set "known-tags" to "none" (nothing is compared), or to the list of tags.',
].join('\n');
/** All git tags that the clone has. */
async function tagsOfClone(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    if (listed !== null)
        return listed.split('\n').filter(Boolean);
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "known-tags" is "git", and ${runtime.folders.workspace} is not a repository that git reads.`, {
        fix: waysOut,
    });
}
/**
 * All git tags of the repository: from a clone that has them all, else by asking the service once.
 *
 * @throws ActionError of kind `input` that names the ways out when neither is possible
 */
async function tagsOfRepository(runtime, context, token) {
    const lacks = await whatCloneLacks(runtime);
    if (lacks === null)
        return await tagsOfClone(runtime);
    const asked = context.source === 'github' ? await tagsOfGitHub(runtime, context, token) : await tagsOfOrigin(runtime);
    if ('tags' in asked)
        return asked.tags;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Whether this version is the highest one cannot be told: ${lacks}, and ${asked.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`, { fix: waysOut });
}
/** Why the clone may not have all tags; null when it has them. */
async function whatCloneLacks(runtime) {
    const shallow = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'rev-parse', '--is-shallow-repository');
    if (shallow === null)
        return 'there is no clone here';
    if (shallow !== 'false')
        return 'the clone is shallow';
    const settings = (await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'config', '--get-regexp', '^remote\\.origin\\.(fetch|tagopt)$')) ?? '';
    if (/tagopt --no-tags/i.test(settings))
        return 'the clone was made without tags';
    const fetches = settings.split('\n').filter(line => /\.fetch /i.test(line));
    const all = fetches.length === 0 || fetches.some(line => /\+?refs\/(?:heads|tags)\/\*:|\+?refs\/\*:/.test(line));
    return all ? null : 'the clone has one branch only';
}
const pageSize = 100;
async function tagsOfGitHub(runtime, context, token) {
    if (token === '')
        return { failure: 'there is no "github-token" to ask GitHub with' };
    const tags = [];
    for (let page = 1;; page++) {
        const path = `/git/matching-refs/tags/?per_page=${pageSize}&page=${page}`;
        const answer = await (0,_context_github_request_js__WEBPACK_IMPORTED_MODULE_1__/* .askGitHub */ .X)(runtime, context.repository, path, token);
        if ('failure' in answer)
            return { failure: answer.failure };
        const refs = Array.isArray(answer.document) ? answer.document : [];
        const found = refs.map(ref => (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(ref, 'ref').replace(/^refs\/tags\//, '')).filter(Boolean);
        const before = tags.length;
        tags.push(...found.filter(name => !tags.includes(name)));
        // Some services give all of them at once and know no pages.
        if (refs.length !== pageSize || tags.length === before)
            return { tags };
    }
}
async function tagsOfOrigin(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'ls-remote', '--tags', '--refs', 'origin');
    if (listed === null)
        return { failure: 'git could not ask the origin of the clone' };
    return { tags: listed.split('\n').flatMap(line => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? []) };
}


/***/ })

};
