export const id = 'shared-github-artifacts-folder';
export const ids = ['shared-github-artifacts-folder'];
export const modules = {

/***/ 5424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folderArtifacts: () => (/* binding */ folderArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7613);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5558);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8351);






const location = _store_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactFolder */ .T;
function folderArtifacts(workspace) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, location);
    const read = async (name, fileName) => readArtifactFile({ workspace, name: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)(name), fileName: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)(fileName) });
    const list = async () => {
        return ((0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .hasFolderIn */ .Ax)(workspace, location) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }) : [])
            .filter(entry => entry.isDirectory())
            .map(({ name }) => ({ name, id: undefined }))
            .sort((one, other) => (one.name < other.name ? -1 : 1));
    };
    return {
        location,
        list,
        read,
        readAll: files => Promise.all(files.map(({ name, fileName }) => read(name, fileName))),
        upload: async (name, fileName, content) => {
            writeArtifact({ workspace, name: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)(name), fileName: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .checkName */ .I3)(fileName) }, content);
            return { name, id: undefined };
        },
    };
}
function writeArtifact({ workspace, name, fileName }, content) {
    (0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreDocuments */ .t$)(workspace);
    (0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileIn */ .Fq)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, _runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .workspaceFolder */ .ih), `artifacts/${name}/${fileName}`, content);
}
function readArtifactFile({ workspace, name, fileName }) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, location, name, fileName);
    if (!(0,_runtime_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .hasFolderIn */ .Ax)(workspace, `${location}/${name}`))
        throw missingFolder(name);
    const others = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file)).filter(entry => entry !== fileName);
    const fix = `Remove ${location} and run the earlier steps again. If the repository contains these files, remove them there.`;
    const what = `The artifact "${name}" in ${location}`;
    const needed = `${what} must contain "${fileName}" and no other file`;
    if (others.length > 0)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${needed}, but contains ${others.slice(0, 10).join(', ')}.`, { fix });
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (status === undefined)
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`${needed}.`, { fix });
    if (!status.isFile())
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${what} is refused: "${fileName}" is not a regular file.`, { fix });
    if (status.size > _store_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactLimit */ .M) {
        throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyError */ .nq)(`${what} is refused: "${fileName}" has ${status.size} bytes, above the limit of ${_store_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactLimit */ .M}.`, {
            fix,
        });
    }
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
}
const missingFolder = (name) => (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`There is no artifact "${name}" in ${location}.`, {
    fix: 'Run the step that writes it first, in this workspace, or copy the folder from the job that ran it.',
});


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ chooseRecords),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   QU: () => (/* binding */ latestPlans),
/* harmony export */   aG: () => (/* binding */ recordsFileName),
/* harmony export */   by: () => (/* binding */ recordsArtifact),
/* harmony export */   m4: () => (/* binding */ recordsWithoutPlan),
/* harmony export */   sH: () => (/* binding */ planArtifact),
/* harmony export */   xr: () => (/* binding */ planFileName)
/* harmony export */ });
/* unused harmony export parseArtifactName */
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);

const planFileName = 'plan.json';
const recordsFileName = 'records.json';
const planPrefix = 'image-plan';
const recordsPrefix = 'image-records';
const withEnvironment = (prefix, environment) => environment === null ? prefix : `${prefix}-${environment}`;
const planArtifact = ({ environment, attempt }, step) => [withEnvironment(planPrefix, environment), attempt, ...(step === undefined ? [] : [step])].join('--');
const recordsArtifact = (row, { environment, attempt }) => `${withEnvironment(recordsPrefix, environment)}--${row}--${attempt}`;
function parseArtifactName(name) {
    const [prefix = '', first = '', second, ...others] = name.split('--');
    if (others.length > 0)
        return undefined;
    const [, kind, environment = null] = /^image-(plan|records)(?:-(.*[A-Za-z0-9]))?$/.exec(prefix) ?? [];
    if (kind === 'plan' && isAttempt(first) && (second === undefined || /^\w.*-[0-9a-f]{8}$/.test(second))) {
        return { kind, name, environment, attempt: Number(first), step: second };
    }
    if (kind === 'records' && first !== '' && second !== undefined && isAttempt(second)) {
        return { kind, name, environment, row: first, attempt: Number(second) };
    }
    return undefined;
}
const isAttempt = (text) => /^(?:0|[1-9]\d{0,8})$/.test(text);
function latestPlans(names) {
    const latest = new Map();
    for (const name of names) {
        const found = parseArtifactName(name);
        if (found?.kind !== 'plan')
            continue;
        const key = `${found.environment ?? ''} ${found.step ?? ''}`;
        if ((latest.get(key)?.attempt ?? -1) < found.attempt)
            latest.set(key, found);
    }
    return [...latest.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, plan]) => plan);
}
function recordsWithoutPlan(names, environment) {
    const plans = latestPlans(names).filter(plan => plan.environment === environment);
    const hasPlan = ({ row, attempt }) => plans.some(({ step, attempt: ofPlan }) => step !== undefined && row.endsWith(step.slice(-9)) && ofPlan >= attempt);
    return chooseRecords(names).taken.filter(records => records.environment === environment && /-[0-9a-f]{8}$/.test(records.row) && !hasPlan(records));
}
function chooseRecords(names, limits) {
    const found = names.map(parseArtifactName).filter(name => name?.kind === 'records');
    const taken = new Map();
    const leftOut = [];
    for (const records of found.sort((one, other) => other.attempt - one.attempt)) {
        const key = `${records.row} ${records.environment ?? ''}`;
        const reason = reasonToLeaveOut(records, taken.get(key), limits);
        if (reason === undefined)
            taken.set(key, records);
        else
            leftOut.push({ name: records.name, reason });
    }
    const sorted = [...taken.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    return { taken: sorted.map(([, records]) => records), leftOut };
}
function reasonToLeaveOut(records, better, limits) {
    if (limits !== undefined) {
        const first = limits.attempts.get(records.row);
        if (records.environment !== limits.environment)
            return `its environment is ${records.environment ?? 'none'}`;
        if (first === undefined)
            return `the plan has no row "${records.row}"`;
        if (records.attempt < first)
            return `attempt ${records.attempt} is older than the plan's attempt ${first}`;
    }
    return better === undefined ? undefined : `attempt ${better.attempt} of the row is newer`;
}
const allowed = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;
function checkName(name) {
    if (allowed.test(name))
        return name;
    throw (0,_runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(`${JSON.stringify(name)} cannot be the name of an artifact or of its file; allowed: up to 200 letters, digits, ".", "_" and "-", starting with a letter, a digit or "_"`);
}


/***/ })

};
