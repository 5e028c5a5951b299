export const id = 'shared-context-jenkins';
export const ids = ['shared-context-jenkins'];
export const modules = {

/***/ 8370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jenkinsContext: () => (/* binding */ jenkinsContext)
/* harmony export */ });
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2202);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4325);


function jenkinsContext(env, checkout) {
    const read = (name) => env[name] ?? '';
    const ref = jenkinsRef(read) ?? checkout;
    const revision = read('GIT_COMMIT') || checkout.revision;
    const number = Number(read('BUILD_NUMBER') || 0);
    const origin = (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .readOrigin */ .P2)(read('GIT_URL') || read('GIT_URL_1'));
    const pull = Number(read('CHANGE_ID'));
    const primary = read('BRANCH_IS_PRIMARY') === 'true' && ref.kind === 'branch';
    return {
        source: 'jenkins',
        ...origin,
        ref: ref.ref,
        kind: ref.kind,
        refName: ref.refName,
        revision,
        headRevision: revision,
        commitTime: revision === checkout.revision ? checkout.commitTime : undefined,
        event: eventOf(read),
        defaultBranch: primary ? ref.refName : undefined,
        run: { id: number, number, attempt: 1, workflow: read('JOB_NAME') },
        pullRequest: pull > 0
            ? {
                number: pull,
                headRef: read('CHANGE_BRANCH'),
                baseRef: read('CHANGE_TARGET'),
                baseRevision: undefined,
                fork: read('CHANGE_FORK') !== '',
            }
            : undefined,
        about: { title: origin.repository.split('/').at(-1) ?? '', description: '', license: '' },
        prerelease: undefined,
    };
}
function jenkinsRef(read) {
    const pull = Number(read('CHANGE_ID'));
    if (pull > 0)
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestRef */ .M1)(pull);
    if (read('TAG_NAME') !== '')
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .tagRef */ .y6)(read('TAG_NAME'));
    if (read('BRANCH_NAME') !== '')
        return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .branchRef */ .Mi)(read('BRANCH_NAME'));
    const branch = read('GIT_BRANCH').replace(/^(?:refs\/remotes\/)?origin\//, '');
    if (branch === '' || branch === 'detached' || branch === 'HEAD')
        return undefined;
    return (0,_ref_js__WEBPACK_IMPORTED_MODULE_1__/* .branchRef */ .Mi)(branch);
}
function eventOf(read) {
    if (Number(read('CHANGE_ID')) > 0)
        return 'pull_request';
    const cause = read('BUILD_CAUSE');
    if (/TIMERTRIGGER/.test(cause) || read('BUILD_CAUSE_TIMERTRIGGER') === 'true')
        return 'schedule';
    if (/MANUALTRIGGER|USERID/.test(cause) || read('BUILD_CAUSE_MANUALTRIGGER') === 'true')
        return 'workflow_dispatch';
    return 'push';
}


/***/ })

};
