export const id = 'shared-context-gitlab';
export const ids = ['shared-context-gitlab'];
export const modules = {

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabContext: () => (/* binding */ gitlabContext)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4325);



const events = {
    push: 'push',
    merge_request_event: 'pull_request',
    external_pull_request_event: 'pull_request',
    schedule: 'schedule',
    web: 'workflow_dispatch',
    api: 'workflow_dispatch',
    trigger: 'workflow_dispatch',
    chat: 'workflow_dispatch',
    webide: 'workflow_dispatch',
};
function gitlabContext(env) {
    const read = (name) => env[name] ?? '';
    const revision = read('CI_COMMIT_SHA');
    if (revision === '')
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)('The environment variable CI_COMMIT_SHA is empty, but GITLAB_CI is set.');
    const source = read('CI_PIPELINE_SOURCE');
    const repository = read('CI_PROJECT_PATH');
    return {
        source: 'gitlab',
        repository,
        url: read('CI_PROJECT_URL'),
        ...gitlabRef(read),
        revision,
        headRevision: read('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || revision,
        commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_2__/* .utcTime */ .S)(read('CI_COMMIT_TIMESTAMP')),
        event: events[source] ?? source,
        defaultBranch: read('CI_DEFAULT_BRANCH') || undefined,
        run: {
            id: Number(read('CI_PIPELINE_ID') || 0),
            number: Number(read('CI_PIPELINE_IID') || 0),
            attempt: 1,
            workflow: read('CI_CONFIG_PATH') || '.gitlab-ci.yml',
        },
        pullRequest: mergeRequest(read),
        about: {
            title: read('CI_PROJECT_NAME') || (repository.split('/').at(-1) ?? ''),
            description: read('CI_PROJECT_DESCRIPTION').replace(/\s+/g, ' ').trim(),
            license: '',
        },
        prerelease: undefined,
    };
}
function gitlabRef(read) {
    const number = Number(read('CI_MERGE_REQUEST_IID'));
    if (number > 0 && read('CI_MERGE_REQUEST_EVENT_TYPE') === 'merge_train') {
        const ref = read('CI_MERGE_REQUEST_REF_PATH') || `refs/merge-requests/${number}/train`;
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .queueRef */ .tQ)(ref, read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'), number);
    }
    if (number > 0)
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestRef */ .M1)(number);
    if (read('CI_COMMIT_TAG') !== '')
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .tagRef */ .y6)(read('CI_COMMIT_TAG'));
    return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .branchRef */ .Mi)(read('CI_COMMIT_BRANCH'));
}
function mergeRequest(read) {
    const number = Number(read('CI_MERGE_REQUEST_IID'));
    if (!(number > 0))
        return undefined;
    return {
        number,
        headRef: read('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'),
        baseRef: read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
        baseRevision: read('CI_MERGE_REQUEST_TARGET_BRANCH_SHA') || read('CI_MERGE_REQUEST_DIFF_BASE_SHA') || undefined,
        fork: read('CI_MERGE_REQUEST_SOURCE_PROJECT_PATH') !== read('CI_MERGE_REQUEST_PROJECT_PATH'),
    };
}


/***/ })

};
