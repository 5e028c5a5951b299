export const id = 'compute-tags-bake-targets';
export const ids = ['compute-tags-bake-targets'];
export const modules = {

/***/ 5440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listDefinedTargets: () => (/* binding */ listDefinedTargets),
/* harmony export */   listDerivedTargets: () => (/* binding */ listDerivedTargets)
/* harmony export */ });
async function listDefinedTargets(inputs, runtime) {
    const [{ findBuildx }, { printDefinition }, { requestedTargets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 'shared-bake-buildx').then(__webpack_require__.bind(__webpack_require__, 8702)),
        Promise.all(/* import() */[__webpack_require__.e('package-valibot'), __webpack_require__.e('shared-bake-print')]).then(__webpack_require__.bind(__webpack_require__, 9179)),
        __webpack_require__.e(/* import() */ 'shared-bake-graph').then(__webpack_require__.bind(__webpack_require__, 3672)),
    ]);
    const definition = await printDefinition(await findBuildx(runtime), inputs);
    return { targets: requestedTargets(definition, inputs.targets) };
}
async function listDerivedTargets(inputs, context, runtime) {
    const [{ evaluateDiscovered, imagePrefixOf }, { requestedTargets }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e('package-valibot'), __webpack_require__.e('shared-bake-print'), __webpack_require__.e('shared-dockerfile'), __webpack_require__.e('shared-bake-discovery-discovered-bake-file-for-compute-tags-bake-targets')]).then(__webpack_require__.bind(__webpack_require__, 6787)),
        __webpack_require__.e(/* import() */ 'shared-bake-graph').then(__webpack_require__.bind(__webpack_require__, 3672)),
    ]);
    const definition = await evaluateDiscovered(inputs, runtime, { context, defaultPlatform: 'linux/amd64' });
    const name = `${imagePrefixOf(inputs.imagePrefix, context)}/{target}`;
    return { targets: requestedTargets(definition, inputs.targets), derivedImages: [{ line: 0, name, targets: [] }] };
}


/***/ })

};
