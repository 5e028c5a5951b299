export const id = 'shared-tags-versions-repository-tags';
export const ids = ['shared-tags-versions-repository-tags', 'shared-context-repository-reader'];
export const modules = {

/***/ 28032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeFromGitHub: () => (/* binding */ completeFromGitHub),
/* harmony export */   o: () => (/* binding */ answerOrFailure)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28812);
/* harmony import */ var _build_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88030);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65589);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47454);




async function answerOrFailure(request) {
    try {
        return { answer: await request };
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            return { failure: error.message.replace(/\.$/, '') };
        throw error;
    }
}
async function completeFromGitHub({ log }, context, openRepository) {
    const reader = openRepository(context.repository);
    let known = context;
    if (known.defaultBranch === undefined) {
        const result = await answerOrFailure(reader.readRepository());
        if ('answer' in result) {
            known = {
                ...known,
                url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'html_url') || known.url,
                defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'default_branch') || undefined,
                about: (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .aboutOf */ .r)(result.answer, known.repository),
            };
        }
        else
            log.debug(`The repository's default branch stays unknown: ${result.failure}`);
    }
    if (known.commitTime === undefined) {
        const result = await answerOrFailure(reader.readCommit(known.headRevision));
        if ('answer' in result) {
            known = { ...known, commitTime: (0,_build_context_js__WEBPACK_IMPORTED_MODULE_3__/* .utcTime */ .S)((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(result.answer, 'commit', 'committer', 'date')) };
        }
        else
            log.debug(`The time of the commit stays unknown: ${result.failure}`);
    }
    return known;
}


/***/ }),

/***/ 37498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tagsOfClone: () => (/* binding */ tagsOfClone),
/* harmony export */   tagsOfRepository: () => (/* binding */ tagsOfRepository)
/* harmony export */ });
/* harmony import */ var _context_checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62202);
/* harmony import */ var _context_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47454);
/* harmony import */ var _context_repository_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28032);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28812);




const waysOut = [
    'Ways out: check out with all tags (actions/checkout with "fetch-depth: 0"),',
    'or pass "github-token", so that GitHub can be asked,',
    'or set "known-tags" to "none" (nothing is compared), or to the list of tags.',
].join('\n');
async function tagsOfClone(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOutput */ .oM)(runtime, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    if (listed !== undefined)
        return listed.split('\n').filter(Boolean);
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Input "known-tags" is "git", and ${runtime.folders.workspace} is not a repository that git reads.`, {
        fix: waysOut,
    });
}
async function tagsOfRepository(runtime, context, openRepository) {
    const lacks = await whatCloneLacks(runtime);
    if (lacks === undefined)
        return await tagsOfClone(runtime);
    const found = context.source === 'github' ? await tagsOfGitHub(context, openRepository) : await tagsOfOrigin(runtime);
    if ('tags' in found)
        return found.tags;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .inputError */ .Xu)(`Whether this version is the highest one is unknown: ${lacks}, and ${found.failure}. So "latest" and shorter tags such as "1.2" could move back to an older version.`, { fix: waysOut });
}
async function whatCloneLacks(runtime) {
    const shallow = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOutput */ .oM)(runtime, 'rev-parse', '--is-shallow-repository');
    if (shallow === undefined)
        return 'there is no clone here';
    if (shallow !== 'false')
        return 'the clone is shallow';
    const settings = (await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOutput */ .oM)(runtime, 'config', '--get-regexp', '^remote\\.origin\\.(fetch|tagopt)$')) ?? '';
    if (/tagopt --no-tags/i.test(settings))
        return 'the clone was made without tags';
    const fetches = settings.split('\n').filter(line => /\.fetch /i.test(line));
    const all = fetches.length === 0 || fetches.some(line => /\+?refs\/(?:heads|tags)\/\*:|\+?refs\/\*:/.test(line));
    return all ? undefined : 'the clone has one branch only';
}
async function tagsOfGitHub({ repository }, openRepository) {
    if (openRepository === undefined)
        return { failure: 'there is no "github-token" to ask GitHub with' };
    const result = await (0,_context_repository_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .answerOrFailure */ .o)(openRepository(repository).listTagRefs());
    if ('failure' in result)
        return result;
    const names = result.answer.map(ref => /^refs\/tags\/(.+)$/.exec((0,_context_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(ref, 'ref'))?.[1] ?? '');
    return { tags: [...new Set(names.filter(Boolean))] };
}
async function tagsOfOrigin(runtime) {
    const listed = await (0,_context_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOutput */ .oM)(runtime, 'ls-remote', '--tags', '--refs', 'origin');
    if (listed === undefined)
        return { failure: 'git could not ask the origin of the clone' };
    return { tags: listed.split('\n').flatMap(line => /\trefs\/tags\/(.+)$/.exec(line)?.[1] ?? []) };
}


/***/ })

};
