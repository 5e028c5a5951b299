export const id = 'shared-github-api-repository-api';
export const ids = ['shared-github-api-repository-api'];
export const modules = {

/***/ 5194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NotFoundError),
/* harmony export */   t: () => (/* binding */ apiFailure)
/* harmony export */ });
/* harmony import */ var _context_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7454);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8812);


class NotFoundError extends _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
}
function apiFailure(error, permission) {
    const cause = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'cause');
    if (cause instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
        return cause;
    const call = refusedCall(error);
    if (call === undefined)
        return error;
    const { status, message } = call;
    const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(call)) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(`GitHub refused ${what}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        const refusal = `GitHub refused ${what}: the token lacks "${permission}".`;
        const details = { fix: `Add to the job:\n\n    permissions:\n      ${permission}\n` };
        return status === 404 ? new NotFoundError('permission', refusal, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionError */ .eu)(refusal, details);
    }
    const answer = `GitHub answered ${what}.`;
    const details = { fix: 'Run the job again; githubstatus.com says whether the service has a problem.' };
    return status === 422 ? new NotFoundError('service', answer, details) : (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceError */ .cg)(answer, details);
}
function refusedCall(error) {
    const status = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'status');
    const url = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'request', 'url');
    const response = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const message = (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
    return { status, url, header: name => (0,_context_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(response, 'headers', name), message };
}
const endpointOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetTime({ header }) {
    const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
    const isTime = time.getTime() > 0;
    return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRepositoryApi: () => (/* binding */ createRepositoryApi)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _text_trim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1788);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5194);



const maxPages = 10;
const maxTagPages = 1000;
function createRepositoryApi(ports, repository, token, shared) {
    const { env, request, deadlines } = ports;
    const api = (0,_text_trim_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutTrailing */ .hT)(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
    const [owner = '', repo = ''] = repository.split('/');
    const target = { owner, repo };
    const question = (permission) => {
        const deadline = shared ?? deadlines.question();
        let loaded;
        return async (endpoint) => {
            loaded ??= Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204)).then(({ connect }) => connect(request, api, token, deadline));
            try {
                return await endpoint(await loaded);
            }
            catch (error) {
                throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFailure */ .t)(error, permission);
            }
        };
    };
    return {
        readRepository: () => question('contents: read')(async ({ rest }) => (await rest.repos.get(target)).data),
        readCommit: ref => question('contents: read')(async ({ rest }) => (await rest.repos.getCommit({ ...target, ref })).data),
        compareCommits: (base, head) => {
            const query = { ...target, basehead: `${base}...${head}`, per_page: 1, page: 2 };
            return question('contents: read')(async ({ rest }) => (await rest.repos.compareCommitsWithBasehead(query)).data);
        },
        readRef: ref => question('contents: read')(async ({ rest }) => (await rest.git.getRef({ ...target, ref })).data),
        listTagRefs: (start = '') => {
            const query = { ...target, ref: `tags/${start}` };
            const list = ({ paginate, rest }) => paginate.iterator(rest.git.listMatchingRefs, query);
            return gather(plainPages(pagesOf(question('contents: read'), list)), maxTagPages);
        },
        listWorkflowRuns: ({ workflow, branch, revision, status }) => {
            const query = {
                ...target,
                workflow_id: workflow,
                ...(branch === undefined ? {} : { branch }),
                ...(revision === undefined ? {} : { head_sha: revision }),
                ...(status === undefined ? {} : { status }),
                exclude_pull_requests: true,
                per_page: 30,
            };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRuns, query);
            return firstPages(pagesOf(question('actions: read'), list), maxPages);
        },
        readWorkflowRun: run => {
            const query = { ...target, run_id: run, exclude_pull_requests: true };
            return question('actions: read')(async ({ rest }) => (await rest.actions.getWorkflowRun(query)).data);
        },
        readRelease: tag => question('contents: read')(async ({ rest }) => {
            if (tag === undefined)
                return (await rest.repos.getLatestRelease(target)).data;
            return (await rest.repos.getReleaseByTag({ ...target, tag })).data;
        }),
        listArtifacts: (run, name) => {
            const query = { ...target, run_id: run, name, per_page: 100 };
            const list = ({ paginate, rest }) => paginate.iterator(rest.actions.listWorkflowRunArtifacts, query);
            return gather(pagesOf(question('actions: read'), list), maxPages);
        },
        downloadArtifact: (id, maximumBytes) => question('actions: read')(async (octokit) => {
            const { fetchArchive } = await Promise.all(/* import() */[__webpack_require__.e('package-actions-github'), __webpack_require__.e('shared-github-api-octokit')]).then(__webpack_require__.bind(__webpack_require__, 3204));
            return await fetchArchive(octokit, { ...target, artifact_id: id }, maximumBytes);
        }),
    };
}
async function* pagesOf(question, list) {
    const pages = await question(async (octokit) => list(octokit)[Symbol.asyncIterator]());
    for (;;) {
        const page = await question(() => pages.next()).catch((error) => {
            throw error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error : notAList(error);
        });
        if (page.done)
            return;
        yield itemsOf(page.value);
    }
}
async function* plainPages(pages) {
    for await (const page of pages) {
        if (Object.hasOwn(page, 'total_count'))
            throw notAList();
        yield page;
    }
}
function itemsOf({ data }) {
    if (Array.isArray(data))
        return data;
    throw notAList();
}
const notAList = (cause) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
});
async function gather(pages, max) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === max)
            throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceError */ .cg)(`GitHub's list has more than ${max} pages, the limit.`);
        all.push(...page);
    }
    return all;
}
async function* firstPages(pages, max) {
    let count = 0;
    for await (const page of pages) {
        yield page;
        if (++count === max)
            return;
    }
}


/***/ })

};
