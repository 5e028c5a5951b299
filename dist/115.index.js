export const id = 115;
export const ids = [115];
export const modules = {

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
