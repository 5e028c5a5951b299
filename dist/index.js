import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 8232:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 9311:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 6856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ actionNames),
/* harmony export */   d: () => (/* binding */ loadAction)
/* harmony export */ });
const actions = {
    'compute-tags': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-semver'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-context-read-context'), __nccwpck_require__.e('shared-text'), __nccwpck_require__.e('compute-tags')]).then(__nccwpck_require__.bind(__nccwpck_require__, 9071))).computeTagsAction,
    'encode-apps-manifest': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-semver'), __nccwpck_require__.e('encode-apps-manifest')]).then(__nccwpck_require__.bind(__nccwpck_require__, 4376))).encodeAppsManifestAction,
    'buildx-matrix': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-valibot'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-context-read-context'), __nccwpck_require__.e('shared-bake-print'), __nccwpck_require__.e('shared-dockerfile'), __nccwpck_require__.e('shared-text'), __nccwpck_require__.e('shared-bake'), __nccwpck_require__.e('shared-github'), __nccwpck_require__.e('buildx-matrix')]).then(__nccwpck_require__.bind(__nccwpck_require__, 8540))).buildxMatrixAction,
    'build-images': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-valibot'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-context-read-context'), __nccwpck_require__.e('shared-bake-print'), __nccwpck_require__.e('shared-dockerfile'), __nccwpck_require__.e('shared-text'), __nccwpck_require__.e('shared-images'), __nccwpck_require__.e('shared-bake'), __nccwpck_require__.e('build-images')]).then(__nccwpck_require__.bind(__nccwpck_require__, 853))).buildImagesAction,
    'emit-digest-artifact': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-valibot'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-context-read-context'), __nccwpck_require__.e('shared-registry-open'), __nccwpck_require__.e('shared-images'), __nccwpck_require__.e('emit-digest-artifact')]).then(__nccwpck_require__.bind(__nccwpck_require__, 2435))).emitDigestArtifactAction,
    'resolve-digests': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-valibot'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-registry-open'), __nccwpck_require__.e('shared-images'), __nccwpck_require__.e('shared-github'), __nccwpck_require__.e('resolve-digests')]).then(__nccwpck_require__.bind(__nccwpck_require__, 1206))).resolveDigestsAction,
    'update-helm-values': async () => (await Promise.all(/* import() */[__nccwpck_require__.e('package-yaml'), __nccwpck_require__.e('shared-runtime'), __nccwpck_require__.e('shared-context-read-context'), __nccwpck_require__.e('update-helm-values')]).then(__nccwpck_require__.bind(__nccwpck_require__, 8749))).updateHelmValuesAction,
};
const actionNames = Object.keys(actions);
async function loadAction(name) {
    const load = actions[name];
    if (load === undefined)
        throw new Error(`no action is named "${name}"; there are ${actionNames.join(', ')}`);
    return await load();
}


/***/ }),

/***/ 4053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   h: () => (/* binding */ runWithInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8812);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4126);


function defineAction(action) {
    return action;
}
async function runWithInputs(action, strings, runtime) {
    let inputs;
    try {
        inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(action, strings, runtime.env);
    }
    catch (error) {
        throw error instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .InputsError */ .aV ? await withFileErrors(error, action, runtime) : error;
    }
    await action.run(inputs, runtime);
}
async function withFileErrors(error, action, runtime) {
    try {
        await action.checkFiles?.(error.values, runtime);
        return error;
    }
    catch (found) {
        if (found instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o9)
            return error;
        if (!(found instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw found;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('input', `${error.message}\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(found, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfReader */ .A)(runtime.env))}`);
    }
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}

;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}

// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */


// EXTERNAL MODULE: ./actions/shared/text/secret-forms.js
var secret_forms = __nccwpck_require__(7978);
// EXTERNAL MODULE: ./actions/shared/runtime/action.js
var runtime_action = __nccwpck_require__(4053);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
;// CONCATENATED MODULE: ./actions/shared/runtime/cancellation.js


const exitCodes = { SIGINT: 130, SIGTERM: 143 };
const signals = ['SIGINT', 'SIGTERM'];
const secondsToEnd = { SIGINT: 4, SIGTERM: 1.5 };
const channel = 'child_process';
function watchCancellation(onCancel) {
    const running = new Set();
    const signaled = new Set();
    const folders = new Set();
    let canceled;
    const track = (message) => {
        const child = message.process;
        running.add(child);
        child.once('exit', () => running.delete(child));
        child.once('error', () => running.delete(child));
        if (canceled !== undefined)
            setImmediate(() => endProgram(child, 'SIGKILL'));
    };
    const finish = (signal) => {
        for (const child of [...running, ...signaled])
            endProgram(child, 'SIGKILL');
        for (const folder of folders)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        process.exit(exitCodes[signal]);
    };
    const cancel = (signal) => {
        const received = signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM';
        if (canceled !== undefined)
            return;
        canceled = received;
        onCancel(received);
        for (const child of running) {
            signaled.add(child);
            endProgram(child, received);
        }
        const finishWhenEnded = () => running.size === 0 && finish(received);
        for (const child of running)
            child.once('close', finishWhenEnded);
        finishWhenEnded();
        setTimeout(finish, secondsToEnd[received] * 1000, received);
    };
    (0,external_node_diagnostics_channel_.subscribe)(channel, track);
    for (const signal of signals)
        process.on(signal, cancel);
    return {
        hold: work => new Promise((resolve, reject) => {
            if (canceled !== undefined)
                return;
            work().then(value => canceled ?? resolve(value), error => canceled ?? reject(error));
        }),
        remove: folder => void folders.add(folder),
        close: () => {
            (0,external_node_diagnostics_channel_.unsubscribe)(channel, track);
            for (const signal of signals)
                process.off(signal, cancel);
        },
    };
}
function endProgram(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        child.kill(signal);
    }
}

// EXTERNAL MODULE: ./actions/shared/runtime/errors.js
var errors = __nccwpck_require__(8812);
// EXTERNAL MODULE: ./actions/shared/runtime/log.js
var runtime_log = __nccwpck_require__(3109);
// EXTERNAL MODULE: ./actions/shared/runtime/scheduling/deadline.js
var deadline = __nccwpck_require__(5292);
;// CONCATENATED MODULE: ./actions/shared/runtime/boundary.js










const titles = {
    input: 'Bad input',
    permission: 'Missing permission',
    policy: 'Refused by policy',
    service: 'Service unreachable',
};
async function start(name, action, options = {}) {
    const { phase = 'main' } = options;
    const cancellation = watchCancellation(signal => runtime.log.warning(`${name} was canceled (${signal}).`));
    const printed = new Map();
    const { folders, removeUnused } = createFolders(cancellation);
    const runtime = createRuntime(cancellation, options, { printed, folders });
    try {
        if (phase === 'post') {
            await action.post?.(runtime);
            return;
        }
        maskSecrets(action, runtime);
        await (0,runtime_action/* runWithInputs */.h)(action, inputStrings(process.env), runtime);
    }
    catch (error) {
        if (phase === 'post') {
            runtime.log.warning(`Cleaning up after ${name} failed: ${error instanceof Error ? error.message : error}`);
            return;
        }
        reportFailure(name, error, runtime.log);
        process.exitCode = 1;
    }
    finally {
        if (options.printsJson)
            process.stdout.write(`${JSON.stringify(Object.fromEntries(printed))}\n`);
        removeUnused();
        cancellation.close();
    }
}
function reportFailure(name, error, log) {
    if (error instanceof errors/* ActionError */.lZ) {
        const { file, line, column } = error;
        log.error((0,errors/* describeError */.Uc)(error, (0,errors/* placeOfReader */.A)(process.env)), {
            title: `${name}: ${titles[error.kind]}`,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { line }),
            ...(column === undefined ? {} : { column }),
        });
        if (error.cause !== undefined)
            log.debug(String(error.cause));
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(`${stack}\nThis is a bug in image-actions, not an error in your workflow. Please report it with this text.`, {
        title: `${name}: internal error`,
    });
}
function maskSecrets(action, { mask }) {
    for (const [name, field] of Object.entries(action.inputs)) {
        if (field.kind !== 'secret' && field.secretsIn === undefined)
            continue;
        const value = getInput(name);
        if (value !== '')
            for (const secret of field.secretsIn?.(value) ?? [value])
                mask(secret);
    }
}
function inputStrings(env) {
    const strings = {};
    for (const [key, value] of Object.entries(env)) {
        if (key.startsWith('INPUT_') && value !== undefined)
            strings[key.slice('INPUT_'.length).toLowerCase()] = value;
    }
    return strings;
}
function createRuntime(cancellation, { limits, printsJson = false }, { printed, folders }) {
    const deadlines = (0,deadline/* createDeadlines */.uN)(limits);
    const onRunner = process.env['GITHUB_ACTIONS'] === 'true';
    const secrets = new Set();
    const hide = (text) => (0,secret_forms/* withoutSecrets */.cT)(text, secrets);
    const log = onRunner ? createCoreLog(hide) : (0,runtime_log/* createPlainLog */.PM)(line => void process.stderr.write(`${hide(line)}\n`));
    let request;
    return {
        env: process.env,
        log,
        outputs: {
            set: (name, value) => {
                if (process.env['GITHUB_OUTPUT'])
                    setOutput(name, value);
                if (printsJson)
                    printed.set(name, value);
                else if (!process.env['GITHUB_OUTPUT'])
                    process.stdout.write(`${name}=${printableValue(value)}\n`);
            },
            exportVariable: (name, value) => (onRunner ? exportVariable(name, value) : undefined),
        },
        summary: {
            append: async (markdown) => {
                const file = process.env['GITHUB_STEP_SUMMARY'];
                if (file)
                    (0,external_node_fs_.appendFileSync)(file, `${(0,runtime_log/* printable */.g$)(hide(markdown))}\n`);
            },
        },
        capture: (...call) => cancellation.hold(async () => (await __nccwpck_require__.e(/* import() */ 'shared-runtime-exec').then(__nccwpck_require__.bind(__nccwpck_require__, 7666))).capture(...call)),
        stream: (...call) => cancellation.hold(async () => (await __nccwpck_require__.e(/* import() */ 'shared-runtime-exec').then(__nccwpck_require__.bind(__nccwpck_require__, 7666))).stream(...call)),
        request: (...call) => cancellation.hold(async () => {
            request ??= (await __nccwpck_require__.e(/* import() */ 'shared-runtime-request').then(__nccwpck_require__.bind(__nccwpck_require__, 1634))).createRequest(deadlines);
            return await request(...call);
        }),
        deadlines,
        now: () => new Date(),
        mask: secret => {
            secrets.add(secret);
            if (onRunner)
                setSecret(secret);
        },
        secrets,
        folders,
        state: {
            save: (name, value) => saveState(name, value),
            read: name => getState(name),
        },
    };
}
const printableValue = (value) => /\p{Cc}|^"/u.test(value)
    ? JSON.stringify(value).replace(/\p{Cc}/gu, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : value;
function createFolders(cancellation) {
    const ofRunner = process.env['RUNNER_TEMP'];
    const unused = [];
    let made;
    const parent = () => {
        if (ofRunner)
            return ofRunner;
        if (made !== undefined)
            return made;
        made = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(external_node_os_.tmpdir(), 'image-actions-'));
        cancellation.remove(made);
        return made;
    };
    const folders = {
        workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        get temporary() {
            return parent();
        },
        create: (purpose, { isKept = false } = {}) => {
            (0,external_node_fs_.mkdirSync)(parent(), { recursive: true });
            const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(parent(), `${purpose}-`));
            cancellation.remove(folder);
            if (!isKept)
                unused.push(folder);
            return folder;
        },
    };
    const removeUnused = () => {
        if (made === undefined || !(0,external_node_fs_.existsSync)(made))
            return;
        for (const folder of unused)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        if ((0,external_node_fs_.readdirSync)(made).length === 0)
            (0,external_node_fs_.rmdirSync)(made);
    };
    return { folders, removeUnused };
}
function createCoreLog(hide) {
    const shown = (text) => (0,runtime_log/* printable */.g$)(hide(text));
    const annotationOf = (annotation = {}) => ({
        ...(annotation.title === undefined ? {} : { title: shown(annotation.title) }),
        ...(annotation.file === undefined ? {} : { file: shown(annotation.file) }),
        ...(annotation.line === undefined ? {} : { startLine: annotation.line }),
        ...(annotation.column === undefined ? {} : { startColumn: annotation.column }),
    });
    return {
        info: message => info((0,runtime_log/* neutralize */.YI)(hide(message))),
        debug: message => debug(shown(message)),
        notice: (message, annotation) => notice(shown(message), annotationOf(annotation)),
        warning: (message, annotation) => warning(shown(message), annotationOf(annotation)),
        error: (message, annotation) => error(shown(message), annotationOf(annotation)),
        group: async (title, body) => {
            startGroup((0,runtime_log/* neutralize */.YI)(hide(title)).replaceAll('\n', ' '));
            try {
                return await body();
            }
            finally {
                endGroup();
            }
        },
    };
}


/***/ }),

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ describeDiagnostic),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   UF: () => (/* binding */ numberedLines),
/* harmony export */   Ze: () => (/* binding */ parseAt),
/* harmony export */   kD: () => (/* binding */ diagnosticError),
/* harmony export */   lc: () => (/* binding */ parseEach),
/* harmony export */   lp: () => (/* binding */ diagnosticsError),
/* harmony export */   o: () => (/* binding */ diagnosticsOf),
/* harmony export */   uo: () => (/* binding */ DiagnosticError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8812);

class DiagnosticError extends Error {
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics.map(diagnostic => describeDiagnostic('', diagnostic)).join('\n'));
        this.name = 'DiagnosticError';
        this.diagnostics = diagnostics;
    }
}
const diagnosticError = (message, column) => new DiagnosticError([{ message, column }]);
function diagnosticsOf(error) {
    if (error instanceof DiagnosticError)
        return error.diagnostics;
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) || error.kind !== 'input')
        throw error;
    return [{ message: error.fix === undefined ? error.message : `${error.message} ${error.fix}` }];
}
function describeDiagnostic(label, { message, line, column }) {
    const location = [label, line === undefined ? '' : `line ${line}`, column === undefined ? '' : `column ${column}`];
    return [location.filter(Boolean).join(', '), message].filter(Boolean).join(': ');
}
function diagnosticsError(input, diagnostics) {
    const sorted = [...diagnostics].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(sorted.map(diagnostic => describeDiagnostic(`Input "${input}"`, diagnostic)).join('\n'));
}
function parseAt(location, parse) {
    try {
        return parse();
    }
    catch (error) {
        throw new DiagnosticError(diagnosticsOf(error).map(diagnostic => ({ ...diagnostic, ...location })));
    }
}
function parseEach(items, parse) {
    const diagnostics = [];
    const values = items.flatMap(item => {
        try {
            return [parse(item)];
        }
        catch (error) {
            diagnostics.push(...diagnosticsOf(error));
            return [];
        }
    });
    if (diagnostics.length > 0)
        throw new DiagnosticError(diagnostics);
    return values;
}
function numberedLines(value) {
    return value
        .split(/\r?\n/)
        .map((text, index) => ({ number: index + 1, text: text.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
function parseLines(value, parse) {
    return parseEach(numberedLines(value), line => parseAt({ line: line.number }, () => parse(line)));
}


/***/ }),

/***/ 8812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   A: () => (/* binding */ placeOfReader),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   Xu: () => (/* binding */ inputError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cg: () => (/* binding */ serviceError),
/* harmony export */   eu: () => (/* binding */ permissionError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   nq: () => (/* binding */ policyError)
/* harmony export */ });
class ActionError extends Error {
    kind;
    fix;
    terminalFix;
    file;
    line;
    column;
    constructor(kind, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'ActionError';
        this.kind = kind;
        this.fix = details.fix;
        this.terminalFix = details.terminalFix ?? details.fix;
        this.file = details.file;
        this.line = details.line;
        this.column = details.column;
    }
}
const inputError = (message, details) => new ActionError('input', message, details);
const permissionError = (message, details) => new ActionError('permission', message, details);
const policyError = (message, details) => new ActionError('policy', message, details);
const serviceError = (message, details) => new ActionError('service', message, details);
const messageOf = (error) => stringAt(error, 'message') ?? String(error);
const codeOf = (error) => stringAt(error, 'code');
function stringAt(error, key) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
    return typeof value === 'string' ? value : undefined;
}
const placeOfReader = (env) => env['GITHUB_ACTIONS'] === 'true' ? 'runner' : 'terminal';
function describeError(error, place = 'runner') {
    const location = [error.file, error.line, error.column].filter(part => part !== undefined).join(':');
    const text = location === '' || error.message.startsWith(location) ? error.message : `${location}: ${error.message}`;
    const fix = place === 'runner' ? error.fix : error.terminalFix;
    return fix === undefined ? text : `${text}\n${fix}`;
}


/***/ }),

/***/ 4126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aV: () => (/* binding */ InputsError),
/* harmony export */   o9: () => (/* binding */ InvalidInput),
/* harmony export */   oA: () => (/* binding */ parseWholeNumber),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* unused harmony export splitLines */
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9452);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7099);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8812);



function text(options = {}) {
    const { required = false, fallback = '', exact = false, variable, secretsIn, parse } = options;
    return {
        kind: 'text',
        required,
        exact,
        fallback,
        variable,
        secretsIn,
        parse: value => (parse ? parse(value) : value),
    };
}
function secret(options = {}) {
    const { required = false, fallback = '', parse } = options;
    return { kind: 'secret', required, fallback, parse: value => (parse ? parse(value) : value) };
}
function list(options = {}) {
    const { required = false, fallback = '', variable, separator, parse } = options;
    const itemsOf = (value) => splitLines(value).flatMap(line => (separator === undefined ? [line] : splitAt(line, separator)));
    return {
        kind: 'list',
        required,
        fallback,
        variable,
        parse: value => (parse ? parse(itemsOf(value)) : itemsOf(value)),
    };
}
function mapping(options = {}) {
    const { required = false, fallback = '', parse } = options;
    return {
        kind: 'mapping',
        required,
        fallback,
        parse: lines => parseMapping(lines, (value, key) => (parse ? parse(value, key) : value)),
    };
}
function flag(fallback) {
    return {
        kind: 'flag',
        required: false,
        fallback: String(fallback),
        parse: value => {
            const word = value.toLowerCase();
            if (word === 'true')
                return true;
            if (word === 'false')
                return false;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${value}" is not a boolean; allowed: true, false`);
        },
    };
}
function choice(allowed, fallback) {
    return {
        kind: 'choice',
        required: false,
        fallback,
        allowed,
        parse: value => {
            const word = allowed.find(candidate => candidate === value);
            if (word !== undefined)
                return word;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${value}" is not allowed${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, allowed)}; allowed: ${allowed.join(', ')}`);
        },
    };
}
function wholeNumber(options) {
    const { fallback, ...range } = options;
    return {
        kind: 'number',
        required: false,
        fallback: String(fallback),
        parse: value => parseWholeNumber(value, range),
    };
}
function parseWholeNumber(value, { min, max }) {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max)
        return number;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${value}" is not a whole number from ${min} to ${max}`);
}
class InputsError extends _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ {
    values;
    constructor(errors, values) {
        super('input', errors.join('\n'));
        this.values = values;
    }
}
function readInputs({ inputs, checks = [] }, strings, env = {}) {
    const errors = unknownInputs(inputs, strings);
    const values = {};
    for (const [name, field] of Object.entries(inputs)) {
        const result = readField(name, field, strings, env);
        if ('value' in result)
            values[camelCase(name)] = result.value;
        else {
            errors.push(...result.errors);
            Object.defineProperty(values, camelCase(name), { get: refuseInvalid });
        }
    }
    for (const check of checks)
        errors.push(...resultOf(check, values));
    if (errors.length > 0)
        throw new InputsError(errors, values);
    return values;
}
function readField(name, field, strings, env) {
    const { exact, variable = '' } = field;
    const input = strings[name] ?? '';
    const text = exact ? input : input.trim();
    if (text === '' && field.required)
        return { errors: [`Input "${name}" is required and is empty.`] };
    const instead = text === '' ? (env[variable] ?? '').trim() : '';
    try {
        return { value: field.parse(instead || text || field.fallback) };
    }
    catch (error) {
        const label = instead === '' ? `Input "${name}"` : variable;
        return { errors: (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnosticsOf */ .o)(error).map(diagnostic => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDiagnostic */ .H2)(label, diagnostic)) };
    }
}
class InvalidInput extends Error {
}
function refuseInvalid() {
    throw new InvalidInput();
}
function resultOf(check, values) {
    try {
        const message = check(values);
        return message === undefined ? [] : [message];
    }
    catch (error) {
        if (error instanceof InvalidInput)
            return [];
        throw error;
    }
}
function unknownInputs(spec, strings) {
    const known = Object.keys(spec);
    return Object.keys(strings)
        .filter(name => !known.includes(name))
        .map(name => `Input "${name}" is unknown${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, known)}. Allowed: ${known.join(', ')}.`);
}
const splitLines = (value) => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .numberedLines */ .UF)(value).map(({ text }) => text);
function splitAt(line, separator) {
    return line
        .split(separator)
        .map(part => part.trim())
        .filter(part => part !== '');
}
function parseMapping(lines, parse) {
    const entries = new Map();
    (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLines */ .Li)(lines, ({ text: line }) => {
        const at = line.indexOf('=');
        const key = line.slice(0, at).trim();
        if (at < 1 || key === '')
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${line}" is not of the form key=value`);
        if (entries.has(key))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .inputError */ .Xu)(`"${key}" appears twice`);
        entries.set(key, parse(line.slice(at + 1).trim(), key));
    });
    return entries;
}
const camelCase = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());


/***/ }),

/***/ 3109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ createPlainLog),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   YI: () => (/* binding */ neutralize),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
const terminalCommands = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)/g;
const hiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;
const printable = (text) => text
    .replace(terminalCommands, '')
    .replace(hiddenCharacters, character => `\\u{${character.codePointAt(0)?.toString(16)}}`);
function neutralize(message) {
    return printable(message)
        .split(/\r\n|\r|\n/)
        .map(line => line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '## ['))
        .join('\n');
}
const oneLine = (text) => text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
function createPlainLog(write) {
    const annotate = (level) => (message, { file, line, column } = {}) => {
        const location = [file, line, column].filter(part => part !== undefined).join(':');
        const shown = location === '' || message.startsWith(location) ? message : `${location}: ${message}`;
        write(`${level}: ${neutralize(shown)}`);
    };
    return {
        info: message => write(neutralize(message)),
        debug: () => undefined,
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        group: async (title, body) => {
            write(`\n${neutralize(title)}`);
            return await body();
        },
    };
}


/***/ }),

/***/ 5292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   db: () => (/* binding */ startDeadline),
/* harmony export */   uN: () => (/* binding */ createDeadlines),
/* harmony export */   vx: () => (/* binding */ LateError)
/* harmony export */ });
/* unused harmony export defaultLimits */
const defaultLimits = { question: 60, optional: 10, transfer: 600, appearance: 8, look: 15 };
class LateError extends Error {
    constructor({ seconds }) {
        super(`no complete answer within ${seconds} s`);
        this.name = 'LateError';
    }
}
const systemNow = () => performance.now();
function startDeadline(seconds, now = systemNow) {
    const end = now() + seconds * 1000;
    return { seconds, remainingMilliseconds: () => Math.max(0, end - now()) };
}
function createDeadlines(limits = {}, now = systemNow) {
    const start = (limit) => () => startDeadline(limits[limit] ?? defaultLimits[limit], now);
    return {
        question: start('question'),
        optional: start('optional'),
        transfer: start('transfer'),
        appearance: start('appearance'),
        look: start('look'),
    };
}


/***/ }),

/***/ 7978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ containsForm),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   jE: () => (/* binding */ minSecretLength)
/* harmony export */ });
/* harmony import */ var _trim_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1788);

const minSecretLength = 8;
const hexPattern = /^(?:[0-9a-f]{2})+$/;
const containsForm = (text, form) => text.includes(form) || (hexPattern.test(form) && text.toLowerCase().includes(form));
function withoutSecrets(text, secrets) {
    let shown = text;
    for (const secret of secrets) {
        const known = secret.trim();
        if (known.length < minSecretLength)
            continue;
        for (const form of formsOf(known)) {
            shown = shown.replaceAll(form, '***');
            if (hexPattern.test(form))
                shown = shown.replaceAll(form.toUpperCase(), '***');
        }
    }
    return shown;
}
const known = new Map();
function formsOf(secret) {
    const found = known.get(secret);
    if (found !== undefined)
        return found;
    const alone = [Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('base64url')];
    const forms = [...new Set([...alone, ...secretForms(secret)])].sort((one, other) => other.length - one.length);
    known.set(secret, forms);
    return forms;
}
function secretForms(text) {
    const secret = Buffer.from(text).toString('utf8');
    const url = encodeURIComponent(secret);
    const query = url
        .replaceAll('%20', '+')
        .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const lowerUrl = [url, query].map(form => form.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()));
    const json = JSON.stringify(secret).slice(1, -1);
    const base64 = [0, 1, 2].map(offset => base64At(secret, offset));
    const base64url = base64.map(form => form.replaceAll('+', '-').replaceAll('/', '_'));
    const hex = Buffer.from(secret).toString('hex');
    return [
        secret,
        secret.replace(/[$%](?=\{)/g, sign => `${sign}${sign}`),
        json,
        url,
        query,
        ...lowerUrl,
        ...base64,
        ...base64url,
        hex,
    ];
}
function base64At(secret, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const text = (0,_trim_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTrailing */ .hT)(bytes.toString('base64'), '=');
    return text.slice([0, 2, 3][offset], bytes.length % 3 === 0 ? undefined : -1);
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8232);

function didYouMean(written, allowed) {
    if (allowed.length === 0)
        return '';
    const candidate = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(written.toLowerCase(), [...allowed]);
    const limit = Math.ceil(Math.max(written.length, candidate.length) * 0.4);
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(written.toLowerCase(), candidate.toLowerCase()) <= limit ? ` (did you mean "${candidate}"?)` : '';
}


/***/ }),

/***/ 1788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ withoutTrailing),
/* harmony export */   j0: () => (/* binding */ trimGoSpace),
/* harmony export */   jR: () => (/* binding */ trimGoSpaceStart)
/* harmony export */ });
function withoutTrailing(text, character) {
    let end = text.length;
    while (end > 0 && text[end - 1] === character)
        end--;
    return text.slice(0, end);
}
const goSpaces = new Set('\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
for (let code = 0x2000; code <= 0x200a; code++)
    goSpaces.add(String.fromCharCode(code));
function trimGoSpaceStart(text) {
    let start = 0;
    while (start < text.length && goSpaces.has(text.charAt(start)))
        start++;
    return text.slice(start);
}
function trimGoSpace(text) {
    let end = text.length;
    while (end > 0 && goSpaces.has(text.charAt(end - 1)))
        end--;
    return trimGoSpaceStart(text.slice(0, end));
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "chunks/" + chunkId + ".js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open),
/* harmony export */   j: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6856);
/* harmony import */ var _shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2363);


async function open(name, options) {
    await (0,_shared_runtime_boundary_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(name, await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadAction */ .d)(name), options);
}
async function openTerminal(args) {
    const { openFromTerminal } = await __nccwpck_require__.e(/* import() */ 'cli').then(__nccwpck_require__.bind(__nccwpck_require__, 5770));
    await openFromTerminal(args);
}

var __webpack_exports__open = __webpack_exports__.h;
var __webpack_exports__openTerminal = __webpack_exports__.j;
export { __webpack_exports__open as open, __webpack_exports__openTerminal as openTerminal };
