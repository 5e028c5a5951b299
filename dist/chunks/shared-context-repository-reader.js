export const id = 'shared-context-repository-reader';
export const ids = ['shared-context-repository-reader'];
export const modules = {

/***/ 8032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub),
/* harmony export */   o: () => (/* binding */ answerOrFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8030);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5589);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7454);




async function answerOrFailure(request) {
    try {
        return { answer: await request };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message.replace(/\.$/, ''), error };
        throw error;
    }
}
async function completeFromGitHub({ log, deadlines }, { context, isDescribed }, openRepository) {
    const reader = openRepository(context.repository, deadlines.optional());
    let known = context;
    if (!isDescribed) {
        const result = await answerOrFailure(reader.readRepository());
        if ('answer' in result) {
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'default_branch') || known.defaultBranch,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(result.answer, known.repository),
            };
        }
        else
            report(log, "The repository's default branch, description and license stay unknown", result);
    }
    if (known.commitTime === undefined) {
        const result = await answerOrFailure(reader.readCommit(known.headRevision));
        if ('answer' in result) {
            known = { ...known, commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'commit', 'committer', 'date')) };
        }
        else
            report(log, 'The time of the commit stays unknown', result);
    }
    return known;
}
function report(log, what, { failure, error }) {
    const message = `${what}: ${failure}`;
    if (error.kind === 'service')
        log.warning(message);
    else
        log.debug(message);
}


/***/ })

};
