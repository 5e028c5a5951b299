export const id = 'shared-github-api-repository-api';
export const ids = ['shared-github-api-repository-api'];
export const modules = {

/***/ 5311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRepositoryApi: () => (/* binding */ createRepositoryApi)
});

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __webpack_require__(8812);
// EXTERNAL MODULE: ./actions/shared/text/trim.js
var trim = __webpack_require__(1788);
// EXTERNAL MODULE: ./actions/shared/context/payload.js
var payload = __webpack_require__(7454);
;// CONCATENATED MODULE: ./actions/shared/github/api/failures.js


function apiFailure(error, permission) {
    const cause = (0,payload/* valueAt */.fK)(error, 'cause');
    if (cause instanceof errors/* ActionError */.lZ)
        return cause;
    const call = refusedCall(error);
    if (call === undefined)
        return error;
    const { status, message } = call;
    const what = `${endpointOf(call.url)} with status ${status}${message === '' ? '' : ` (${message})`}`;
    if (isLimit(call)) {
        return (0,errors/* serviceError */.cg)(`GitHub refused ${what}: the rate limit of this token is used up${resetTime(call)}.`, {
            fix: 'Run the job again later, or run fewer jobs at once.',
        });
    }
    if (status === 401) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${what}: the token is not valid.`, {
            fix: 'Pass the token of this job: github-token: ${{ github.token }}. It ends with its job; a personal token can have expired.',
        });
    }
    if (status === 403 || status === 404) {
        return (0,errors/* permissionError */.eu)(`GitHub refused ${what}: the token lacks "${permission}".`, {
            fix: `Add to the job:\n\n    permissions:\n      ${permission}\n`,
        });
    }
    return (0,errors/* serviceError */.cg)(`GitHub answered ${what}.`, {
        fix: 'Run the job again; githubstatus.com says whether the service has a problem.',
    });
}
function refusedCall(error) {
    const status = (0,payload/* valueAt */.fK)(error, 'status');
    const url = (0,payload/* valueAt */.fK)(error, 'request', 'url');
    const response = (0,payload/* valueAt */.fK)(error, 'response');
    if (typeof status !== 'number' || typeof url !== 'string' || response === undefined)
        return undefined;
    const message = (0,payload/* textAt */.$6)(response, 'data', 'message').replace(/\s+/g, ' ').trim().slice(0, 120).replace(/\.$/, '');
    return { status, url, header: name => (0,payload/* valueAt */.fK)(response, 'headers', name), message };
}
const endpointOf = (url) => new URL(url).pathname.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '') || '/';
const isLimit = ({ status, header, message }) => status === 429 || (status === 403 && (header('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)));
function resetTime({ header }) {
    const time = new Date(Number(header('x-ratelimit-reset')) * 1000);
    const isTime = time.getTime() > 0;
    return header('x-ratelimit-remaining') === '0' && isTime ? ` until ${time.toISOString()}` : '';
}

;// CONCATENATED MODULE: ./actions/shared/github/api/repository-api.js



const maxPages = 10;
const maxTagPages = 1000;
function createRepositoryApi(ports, repository, token, shared) {
    const { env, request, deadlines } = ports;
    const api = (0,trim/* withoutTrailing */.h)(env['GITHUB_API_URL'] || 'https://api.github.com', '/');
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
                throw apiFailure(error, permission);
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
            throw error instanceof errors/* ActionError */.lZ ? error : notAList(error);
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
const notAList = (cause) => (0,errors/* serviceError */.cg)('GitHub did not answer with a list.', {
    fix: 'Check whether a proxy answers instead of GitHub, then run the job again.',
    cause,
});
async function gather(pages, max) {
    const all = [];
    let count = 0;
    for await (const page of pages) {
        if (count++ === max)
            throw (0,errors/* serviceError */.cg)(`GitHub's list has more than ${max} pages, the limit.`);
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
