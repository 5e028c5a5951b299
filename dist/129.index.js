export const id = 129;
export const ids = [129];
export const modules = {

/***/ 54129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub),
/* harmony export */   o: () => (/* binding */ answerOrFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91320);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43401);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24826);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94975);




async function answerOrFailure(question) {
    try {
        return { answer: await question };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message.replace(/\.$/, '') };
        throw error;
    }
}
async function completeFromGitHub({ log }, context, askGitHub) {
    const github = askGitHub(context.repository);
    let known = context;
    if (known.defaultBranch === null) {
        const asked = await answerOrFailure(github.readRepository());
        if ('answer' in asked) {
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(asked.answer, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(asked.answer, 'default_branch') || null,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(asked.answer, known.repository),
            };
        }
        else
            log.debug(`The repository's default branch stays unknown: ${asked.failure}`);
    }
    if (known.commitTime === null) {
        const asked = await answerOrFailure(github.readCommit(known.headRevision));
        if ('answer' in asked) {
            known = { ...known, commitTime: (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(asked.answer, 'commit', 'committer', 'date')) };
        }
        else
            log.debug(`The time of the commit stays unknown: ${asked.failure}`);
    }
    return known;
}


/***/ })

};
