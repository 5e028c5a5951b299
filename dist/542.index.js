export const id = 542;
export const ids = [542,115];
export const modules = {

/***/ 76542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   editsFor: () => (/* binding */ editsFor),
/* harmony export */   findUpdate: () => (/* binding */ findUpdate)
/* harmony export */ });
/* harmony import */ var _update_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17144);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68115);


function findUpdate(resolution, refs, level) {
    const { app, kind, ref, commit } = resolution;
    const common = { name: app.name, url: app.url.address };
    if (kind === 'branch') {
        if (app.commit === undefined || commit.startsWith(app.commit))
            return undefined;
        const reason = `the branch ${ref} moved from ${app.commit.slice(0, 12)} to ${commit.slice(0, 12)}`;
        return { ...common, current: app.commit, newest: commit, commit, newer: [], reason };
    }
    const newer = (0,_versions_js__WEBPACK_IMPORTED_MODULE_0__.newerTags)(ref, refs.tags.keys(), level);
    const [newest] = newer;
    const tag = newest === undefined ? undefined : refs.tags.get(newest);
    if (newest === undefined || tag === undefined)
        return undefined;
    const within = { patch: 'minor version', minor: 'major version', major: 'repository' }[level];
    const reason = `${newest} is the newest tag of this ${within}`;
    return { ...common, current: ref, newest, commit: tag.commit, newer: newer.slice(0, _update_list_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumListed */ .w), reason };
}
function editsFor({ app, kind }, update) {
    const edits = [];
    if (kind === 'tag' && app.branchNode !== undefined)
        edits.push({ node: app.branchNode, value: update.newest });
    if (app.commitNode !== undefined && app.commit !== undefined) {
        edits.push({ node: app.commitNode, value: update.commit.slice(0, app.commit.length) });
    }
    return edits;
}


/***/ }),

/***/ 68115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newerTags: () => (/* binding */ newerTags),
/* harmony export */   newestTagFor: () => (/* binding */ newestTagFor)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);


function newerTags(current, tags, level) {
    const from = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(current);
    if (from === null)
        return [];
    return sortedVersions(tags, from.prerelease.length > 0)
        .filter(({ version }) => {
        if (semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(version, from) <= 0)
            return false;
        if (level === 'major')
            return true;
        return version.major === from.major && (level === 'minor' || version.minor === from.minor);
    })
        .map(({ tag }) => tag);
}
function newestTagFor(branch, tags) {
    const major = /^version-(\d+)(?:-|$)/.exec(branch ?? '')?.[1];
    return sortedVersions(tags, false).find(({ version }) => major === undefined || version.major === Number(major))?.tag;
}
function sortedVersions(tags, prereleases) {
    return [...tags]
        .map(tag => ({ tag, version: semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(tag) }))
        .filter((item) => item.version !== null)
        .filter(({ version }) => prereleases || version.prerelease.length === 0)
        .sort((a, b) => semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
}


/***/ })

};
