export const id = 738;
export const ids = [738,129];
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
async function tagsOfClone(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    if (listed !== null)
        return listed.split('\n').filter(Boolean);
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "known-tags" is "git", and ${runtime.folders.workspace} is not a repository that git reads.`, {
        fix: waysOut,
    });
}
async function tagsOfRepository(runtime, context, askGitHub) {
    const lacks = await whatCloneLacks(runtime);
    if (lacks === null)
        return await tagsOfClone(runtime);
    const asked = context.source === 'github' ? await tagsOfGitHub(context, askGitHub) : await tagsOfOrigin(runtime);
    if ('tags' in asked)
        return asked.tags;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Whether this version is the highest one cannot be told: ${lacks}, and ${asked.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`, { fix: waysOut });
}
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
async function tagsOfGitHub({ repository }, askGitHub) {
    if (askGitHub === undefined)
        return { failure: 'there is no "github-token" to ask GitHub with' };
    const asked = await (0,_context_github_request_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOrFailure */ .o)(askGitHub(repository).listTagRefs());
    if ('failure' in asked)
        return asked;
    const names = asked.answer.map(ref => /^refs\/tags\/(.+)$/.exec((0,_context_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(ref, 'ref'))?.[1] ?? '');
    return { tags: [...new Set(names.filter(Boolean))] };
}
async function tagsOfOrigin(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(runtime, 'ls-remote', '--tags', '--refs', 'origin');
    if (listed === null)
        return { failure: 'git could not ask the origin of the clone' };
    return { tags: listed.split('\n').flatMap(line => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? []) };
}


/***/ })

};
