export const id = 'package-valibot';
export const ids = [
    'package-valibot'
];
export const modules = {
    /***/ 458: /***/ (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ BuJ: ()=>/* binding */ getDotPath,
            /* harmony export */ FsL: ()=>/* binding */ pipe,
            /* harmony export */ IDP: ()=>/* binding */ maxBytes,
            /* harmony export */ Ikc: ()=>/* binding */ object,
            /* harmony export */ KCZ: ()=>/* binding */ union,
            /* harmony export */ KIO: ()=>/* binding */ picklist,
            /* harmony export */ L5J: ()=>/* binding */ unknown,
            /* harmony export */ NpB: ()=>/* binding */ fallback,
            /* harmony export */ OZ5: ()=>/* binding */ url,
            /* harmony export */ Wwf: ()=>/* binding */ minValue,
            /* harmony export */ YOg: ()=>/* binding */ array,
            /* harmony export */ YjP: ()=>/* binding */ string,
            /* harmony export */ _H3: ()=>/* binding */ looseObject,
            /* harmony export */ aig: ()=>/* binding */ number,
            /* harmony export */ cl6: ()=>/* binding */ nullish,
            /* harmony export */ euz: ()=>/* binding */ literal,
            /* harmony export */ g1P: ()=>/* binding */ record,
            /* harmony export */ hq: ()=>/* binding */ nonEmpty,
            /* harmony export */ lqM: ()=>/* binding */ optional,
            /* harmony export */ m1c: ()=>/* binding */ excludes,
            /* harmony export */ mee: ()=>/* binding */ nullable,
            /* harmony export */ ndf: ()=>/* binding */ integer,
            /* harmony export */ pdi: ()=>/* binding */ transform,
            /* harmony export */ qFJ: ()=>/* binding */ parseJson,
            /* harmony export */ qgA: ()=>/* binding */ parse,
            /* harmony export */ xLC: ()=>/* binding */ safeParse,
            /* harmony export */ yGV: ()=>/* binding */ regex,
            /* harmony export */ yhX: ()=>/* binding */ isoTimestamp,
            /* harmony export */ z6Y: ()=>/* binding */ check,
            /* harmony export */ zMY: ()=>/* binding */ boolean
        });
        /* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, custom, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptional, exactOptionalAsync, examples, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forward, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getMetadata, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, intersect, intersectAsync, ip, ipv4, ipv6, is, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoWeek, isrc, jwsCompact, keyof, ksuid, lazy, lazyAsync, length, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxCodePoints, maxEntries, maxGraphemes, maxLength, maxSize, maxValue, maxWords, message, metadata, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minLength, minSize, minWords, multipleOf, nan, nanoid, never, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null, null_, nullableAsync, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parseAsync, parseBoolean, parser, parserAsync, partial, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, readonly, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeInteger, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObject, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transformAsync, trim, trimEnd, trimStart, tuple, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, uuid, value, values, variant, variantAsync, void, void_, words */ //#region src/storages/globalConfig/globalConfig.ts
        let store$4;
        let DEFAULT_CONFIG = {
            lang: void 0,
            message: void 0,
            abortEarly: void 0,
            abortPipeEarly: void 0
        };
        /**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/ /* @__NO_SIDE_EFFECTS__ */ function getGlobalConfig(config$1) {
            if (!config$1 && !store$4) return DEFAULT_CONFIG;
            return {
                lang: config$1?.lang ?? store$4?.lang,
                message: config$1?.message,
                abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
                abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
            };
        }
        //#endregion
        //#region src/storages/globalMessage/globalMessage.ts
        let store$3;
        /**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/ /* @__NO_SIDE_EFFECTS__ */ function getGlobalMessage(lang) {
            return store$3?.get(lang);
        }
        //#endregion
        //#region src/storages/schemaMessage/schemaMessage.ts
        let store$2;
        /**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/ /* @__NO_SIDE_EFFECTS__ */ function getSchemaMessage(lang) {
            return store$2?.get(lang);
        }
        //#endregion
        //#region src/storages/specificMessage/specificMessage.ts
        let store$1;
        /**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/ /* @__NO_SIDE_EFFECTS__ */ function getSpecificMessage(reference, lang) {
            return store$1?.get(reference)?.get(lang);
        }
        //#endregion
        //#region src/utils/_stringify/_stringify.ts
        /**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _stringify(input) {
            let type = typeof input;
            if ("string" === type) return `"${input}"`;
            if ("number" === type || "bigint" === type || "boolean" === type) return `${input}`;
            if ("object" === type || "function" === type) return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
            return type;
        }
        //#endregion
        //#region src/utils/_addIssue/_addIssue.ts
        /**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/ function _addIssue(context, label, dataset, config$1, other) {
            let input = other && "input" in other ? other.input : dataset.value;
            let expected = other?.expected ?? context.expects ?? null;
            let received = other?.received ?? /* @__PURE__ */ _stringify(input);
            let issue = {
                kind: context.kind,
                type: context.type,
                input,
                expected,
                received,
                message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
                requirement: context.requirement,
                path: other?.path,
                issues: other?.issues,
                lang: config$1.lang,
                abortEarly: config$1.abortEarly,
                abortPipeEarly: config$1.abortPipeEarly
            };
            let isSchema = "schema" === context.kind;
            let message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
            if (void 0 !== message$1) issue.message = "function" == typeof message$1 ? message$1(issue) : message$1;
            if (isSchema) dataset.typed = false;
            if (dataset.issues) dataset.issues.push(issue);
            else dataset.issues = [
                issue
            ];
        }
        //#endregion
        //#region src/utils/_getByteCount/_getByteCount.ts
        let textEncoder;
        /**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _getByteCount(input) {
            if (!textEncoder) textEncoder = new TextEncoder();
            return textEncoder.encode(input).length;
        }
        //#endregion
        //#region src/utils/_isSameValueZero/_isSameValueZero.ts
        /**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _isSameValueZero(value1, value2) {
            return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
        }
        //#endregion
        //#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
        /**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _isValidObjectKey(object$1, key) {
            return Object.prototype.hasOwnProperty.call(object$1, key) && "__proto__" !== key && "prototype" !== key && "constructor" !== key;
        }
        //#endregion
        //#region src/utils/_joinExpects/_joinExpects.ts
        /**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _joinExpects(values$1, separator) {
            let list = [
                ...new Set(values$1)
            ];
            if (list.length > 1) return `(${list.join(` ${separator} `)})`;
            return list[0] ?? "never";
        }
        //#endregion
        //#region src/utils/_standardSchema/_standardSchema.ts
        /**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/ function _standardSchema(schema) {
            schema["~standard"] = {
                version: 1,
                vendor: "valibot",
                validate: (value$1)=>schema["~run"]({
                        value: value$1
                    }, /* @__PURE__ */ getGlobalConfig())
            };
            return schema;
        }
        //#endregion
        //#region src/utils/getDotPath/getDotPath.ts
        /* @__NO_SIDE_EFFECTS__ */ function getDotPath(issue) {
            if (issue.path) {
                let key = "";
                for (let item of issue.path)if ("string" != typeof item.key && "number" != typeof item.key) return null;
                else if (key) key += `.${item.key}`;
                else key += item.key;
                return key;
            }
            return null;
        }
        //#endregion
        //#region src/utils/ValiError/ValiError.ts
        /**
* A Valibot error with useful information.
*/ var ValiError = class extends Error {
            /**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/ constructor(issues){
                super(issues[0].message);
                this.name = "ValiError";
                this.issues = issues;
            }
        };
        /**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/ let ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
        //#endregion
        //#region src/actions/check/check.ts
        /* @__NO_SIDE_EFFECTS__ */ function check(requirement, message$1) {
            return {
                kind: "validation",
                type: "check",
                reference: check,
                async: false,
                expects: null,
                requirement,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/excludes/excludes.ts
        /* @__NO_SIDE_EFFECTS__ */ function excludes(requirement, message$1) {
            let received = /* @__PURE__ */ _stringify(requirement);
            return {
                kind: "validation",
                type: "excludes",
                reference: excludes,
                async: false,
                expects: `!${received}`,
                requirement,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, {
                        received
                    });
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/integer/integer.ts
        /* @__NO_SIDE_EFFECTS__ */ function integer(message$1) {
            return {
                kind: "validation",
                type: "integer",
                reference: integer,
                async: false,
                expects: null,
                requirement: Number.isInteger,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/isoTimestamp/isoTimestamp.ts
        /* @__NO_SIDE_EFFECTS__ */ function isoTimestamp(message$1) {
            return {
                kind: "validation",
                type: "iso_timestamp",
                reference: isoTimestamp,
                async: false,
                expects: null,
                requirement: ISO_TIMESTAMP_REGEX,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/maxBytes/maxBytes.ts
        /* @__NO_SIDE_EFFECTS__ */ function maxBytes(requirement, message$1) {
            return {
                kind: "validation",
                type: "max_bytes",
                reference: maxBytes,
                async: false,
                expects: `<=${requirement}`,
                requirement,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed) {
                        let length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
                        if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, {
                            received: `${length$1}`
                        });
                    }
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/minValue/minValue.ts
        /* @__NO_SIDE_EFFECTS__ */ function minValue(requirement, message$1) {
            return {
                kind: "validation",
                type: "min_value",
                reference: minValue,
                async: false,
                expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
                requirement,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, {
                        received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value)
                    });
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/nonEmpty/nonEmpty.ts
        /* @__NO_SIDE_EFFECTS__ */ function nonEmpty(message$1) {
            return {
                kind: "validation",
                type: "non_empty",
                reference: nonEmpty,
                async: false,
                expects: "!0",
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && 0 === dataset.value.length) _addIssue(this, "length", dataset, config$1, {
                        received: "0"
                    });
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/parseJson/parseJson.ts
        /* @__NO_SIDE_EFFECTS__ */ function parseJson(config$1, message$1) {
            return {
                kind: "transformation",
                type: "parse_json",
                reference: parseJson,
                config: config$1,
                message: message$1,
                async: false,
                "~run" (dataset, config$2) {
                    try {
                        dataset.value = JSON.parse(dataset.value, this.config?.reviver);
                    } catch (error) {
                        if (error instanceof Error) {
                            _addIssue(this, "JSON", dataset, config$2, {
                                received: `"${error.message}"`
                            });
                            dataset.typed = false;
                        } else throw error;
                    }
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/regex/regex.ts
        /* @__NO_SIDE_EFFECTS__ */ function regex(requirement, message$1) {
            return {
                kind: "validation",
                type: "regex",
                reference: regex,
                async: false,
                expects: `${requirement}`,
                requirement,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/transform/transform.ts
        /**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/ /* @__NO_SIDE_EFFECTS__ */ function transform(operation) {
            return {
                kind: "transformation",
                type: "transform",
                reference: transform,
                async: false,
                operation,
                "~run" (dataset) {
                    dataset.value = this.operation(dataset.value);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/actions/url/url.ts
        /* @__NO_SIDE_EFFECTS__ */ function url(message$1) {
            return {
                kind: "validation",
                type: "url",
                reference: url,
                async: false,
                expects: null,
                requirement (input) {
                    try {
                        if (URL.canParse) return URL.canParse(input);
                        new URL(input);
                        return true;
                    } catch  {
                        return false;
                    }
                },
                message: message$1,
                "~run" (dataset, config$1) {
                    if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
                    return dataset;
                }
            };
        }
        //#endregion
        //#region src/methods/getFallback/getFallback.ts
        /**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/ /* @__NO_SIDE_EFFECTS__ */ function getFallback(schema, dataset, config$1) {
            return "function" == typeof schema.fallback ? schema.fallback(dataset, config$1) : schema.fallback;
        }
        //#endregion
        //#region src/methods/fallback/fallback.ts
        /**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/ /* @__NO_SIDE_EFFECTS__ */ function fallback(schema, fallback$1) {
            return _standardSchema({
                ...schema,
                fallback: fallback$1,
                "~run" (dataset, config$1) {
                    let outputDataset = schema["~run"](dataset, config$1);
                    return outputDataset.issues ? {
                        typed: true,
                        value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
                    } : outputDataset;
                }
            });
        }
        //#endregion
        //#region src/methods/getDefault/getDefault.ts
        /**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/ /* @__NO_SIDE_EFFECTS__ */ function getDefault(schema, dataset, config$1) {
            return "function" == typeof schema.default ? schema.default(dataset, config$1) : schema.default;
        }
        //#endregion
        //#region src/schemas/array/array.ts
        /* @__NO_SIDE_EFFECTS__ */ function array(item, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "array",
                reference: array,
                expects: "Array",
                async: false,
                item,
                message: message$1,
                "~run" (dataset, config$1) {
                    let input = dataset.value;
                    if (Array.isArray(input)) {
                        dataset.typed = true;
                        dataset.value = [];
                        for(let key = 0; key < input.length; key++){
                            let value$1 = input[key];
                            let itemDataset = this.item["~run"]({
                                value: value$1
                            }, config$1);
                            if (itemDataset.issues) {
                                let pathItem = {
                                    type: "array",
                                    origin: "value",
                                    input,
                                    key,
                                    value: value$1
                                };
                                for (let issue of itemDataset.issues){
                                    if (issue.path) issue.path.unshift(pathItem);
                                    else issue.path = [
                                        pathItem
                                    ];
                                    dataset.issues?.push(issue);
                                }
                                if (!dataset.issues) dataset.issues = itemDataset.issues;
                                if (config$1.abortEarly) {
                                    dataset.typed = false;
                                    break;
                                }
                            }
                            if (!itemDataset.typed) dataset.typed = false;
                            dataset.value.push(itemDataset.value);
                        }
                    } else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/boolean/boolean.ts
        /* @__NO_SIDE_EFFECTS__ */ function boolean(message$1) {
            return _standardSchema({
                kind: "schema",
                type: "boolean",
                reference: boolean,
                expects: "boolean",
                async: false,
                message: message$1,
                "~run" (dataset, config$1) {
                    if ("boolean" == typeof dataset.value) dataset.typed = true;
                    else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/literal/literal.ts
        /* @__NO_SIDE_EFFECTS__ */ function literal(literal_, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "literal",
                reference: literal,
                expects: /* @__PURE__ */ _stringify(literal_),
                async: false,
                literal: literal_,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
                    else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/looseObject/looseObject.ts
        /* @__NO_SIDE_EFFECTS__ */ function looseObject(entries$1, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "loose_object",
                reference: looseObject,
                expects: "Object",
                async: false,
                entries: entries$1,
                message: message$1,
                "~run" (dataset, config$1) {
                    let input = dataset.value;
                    if (input && "object" == typeof input) {
                        dataset.typed = true;
                        dataset.value = {};
                        for(let key in this.entries){
                            let valueSchema = this.entries[key];
                            if (key in input || ("exact_optional" === valueSchema.type || "optional" === valueSchema.type || "nullish" === valueSchema.type) && void 0 !== valueSchema.default) {
                                let value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
                                let valueDataset = valueSchema["~run"]({
                                    value: value$1
                                }, config$1);
                                if (valueDataset.issues) {
                                    let pathItem = {
                                        type: "object",
                                        origin: "value",
                                        input,
                                        key,
                                        value: value$1
                                    };
                                    for (let issue of valueDataset.issues){
                                        if (issue.path) issue.path.unshift(pathItem);
                                        else issue.path = [
                                            pathItem
                                        ];
                                        dataset.issues?.push(issue);
                                    }
                                    if (!dataset.issues) dataset.issues = valueDataset.issues;
                                    if (config$1.abortEarly) {
                                        dataset.typed = false;
                                        break;
                                    }
                                }
                                if (!valueDataset.typed) dataset.typed = false;
                                dataset.value[key] = valueDataset.value;
                            } else if (void 0 !== valueSchema.fallback) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
                            else if ("exact_optional" !== valueSchema.type && "optional" !== valueSchema.type && "nullish" !== valueSchema.type) {
                                _addIssue(this, "key", dataset, config$1, {
                                    input: void 0,
                                    expected: `"${key}"`,
                                    path: [
                                        {
                                            type: "object",
                                            origin: "key",
                                            input,
                                            key,
                                            value: input[key]
                                        }
                                    ]
                                });
                                if (config$1.abortEarly) break;
                            }
                        }
                        if (!dataset.issues || !config$1.abortEarly) {
                            for(let key in input)if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
                        }
                    } else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/nullable/nullable.ts
        /* @__NO_SIDE_EFFECTS__ */ function nullable(wrapped, default_) {
            return _standardSchema({
                kind: "schema",
                type: "nullable",
                reference: nullable,
                expects: `(${wrapped.expects} | null)`,
                async: false,
                wrapped,
                default: default_,
                "~run" (dataset, config$1) {
                    if (null === dataset.value) {
                        if (void 0 !== this.default) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
                        if (null === dataset.value) {
                            dataset.typed = true;
                            return dataset;
                        }
                    }
                    return this.wrapped["~run"](dataset, config$1);
                }
            });
        }
        //#endregion
        //#region src/schemas/nullish/nullish.ts
        /* @__NO_SIDE_EFFECTS__ */ function nullish(wrapped, default_) {
            return _standardSchema({
                kind: "schema",
                type: "nullish",
                reference: nullish,
                expects: `(${wrapped.expects} | null | undefined)`,
                async: false,
                wrapped,
                default: default_,
                "~run" (dataset, config$1) {
                    if (null === dataset.value || void 0 === dataset.value) {
                        if (void 0 !== this.default) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
                        if (null === dataset.value || void 0 === dataset.value) {
                            dataset.typed = true;
                            return dataset;
                        }
                    }
                    return this.wrapped["~run"](dataset, config$1);
                }
            });
        }
        //#endregion
        //#region src/schemas/number/number.ts
        /* @__NO_SIDE_EFFECTS__ */ function number(message$1) {
            return _standardSchema({
                kind: "schema",
                type: "number",
                reference: number,
                expects: "number",
                async: false,
                message: message$1,
                "~run" (dataset, config$1) {
                    if ("number" != typeof dataset.value || isNaN(dataset.value)) _addIssue(this, "type", dataset, config$1);
                    else dataset.typed = true;
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/object/object.ts
        /* @__NO_SIDE_EFFECTS__ */ function object(entries$1, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "object",
                reference: object,
                expects: "Object",
                async: false,
                entries: entries$1,
                message: message$1,
                "~run" (dataset, config$1) {
                    let input = dataset.value;
                    if (input && "object" == typeof input) {
                        dataset.typed = true;
                        dataset.value = {};
                        for(let key in this.entries){
                            let valueSchema = this.entries[key];
                            if (key in input || ("exact_optional" === valueSchema.type || "optional" === valueSchema.type || "nullish" === valueSchema.type) && void 0 !== valueSchema.default) {
                                let value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
                                let valueDataset = valueSchema["~run"]({
                                    value: value$1
                                }, config$1);
                                if (valueDataset.issues) {
                                    let pathItem = {
                                        type: "object",
                                        origin: "value",
                                        input,
                                        key,
                                        value: value$1
                                    };
                                    for (let issue of valueDataset.issues){
                                        if (issue.path) issue.path.unshift(pathItem);
                                        else issue.path = [
                                            pathItem
                                        ];
                                        dataset.issues?.push(issue);
                                    }
                                    if (!dataset.issues) dataset.issues = valueDataset.issues;
                                    if (config$1.abortEarly) {
                                        dataset.typed = false;
                                        break;
                                    }
                                }
                                if (!valueDataset.typed) dataset.typed = false;
                                dataset.value[key] = valueDataset.value;
                            } else if (void 0 !== valueSchema.fallback) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
                            else if ("exact_optional" !== valueSchema.type && "optional" !== valueSchema.type && "nullish" !== valueSchema.type) {
                                _addIssue(this, "key", dataset, config$1, {
                                    input: void 0,
                                    expected: `"${key}"`,
                                    path: [
                                        {
                                            type: "object",
                                            origin: "key",
                                            input,
                                            key,
                                            value: input[key]
                                        }
                                    ]
                                });
                                if (config$1.abortEarly) break;
                            }
                        }
                    } else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/optional/optional.ts
        /* @__NO_SIDE_EFFECTS__ */ function optional(wrapped, default_) {
            return _standardSchema({
                kind: "schema",
                type: "optional",
                reference: optional,
                expects: `(${wrapped.expects} | undefined)`,
                async: false,
                wrapped,
                default: default_,
                "~run" (dataset, config$1) {
                    if (void 0 === dataset.value) {
                        if (void 0 !== this.default) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
                        if (void 0 === dataset.value) {
                            dataset.typed = true;
                            return dataset;
                        }
                    }
                    return this.wrapped["~run"](dataset, config$1);
                }
            });
        }
        //#endregion
        //#region src/schemas/picklist/picklist.ts
        /* @__NO_SIDE_EFFECTS__ */ function picklist(options, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "picklist",
                reference: picklist,
                expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
                async: false,
                options,
                message: message$1,
                "~run" (dataset, config$1) {
                    if (this.options.includes(dataset.value)) dataset.typed = true;
                    else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/record/record.ts
        /* @__NO_SIDE_EFFECTS__ */ function record(key, value$1, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "record",
                reference: record,
                expects: "Object",
                async: false,
                key,
                value: value$1,
                message: message$1,
                "~run" (dataset, config$1) {
                    let input = dataset.value;
                    if (input && "object" == typeof input) {
                        dataset.typed = true;
                        dataset.value = {};
                        for(let entryKey in input)if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
                            let entryValue = input[entryKey];
                            let keyDataset = this.key["~run"]({
                                value: entryKey
                            }, config$1);
                            if (keyDataset.issues) {
                                let pathItem = {
                                    type: "object",
                                    origin: "key",
                                    input,
                                    key: entryKey,
                                    value: entryValue
                                };
                                for (let issue of keyDataset.issues){
                                    issue.path = [
                                        pathItem
                                    ];
                                    dataset.issues?.push(issue);
                                }
                                if (!dataset.issues) dataset.issues = keyDataset.issues;
                                if (config$1.abortEarly) {
                                    dataset.typed = false;
                                    break;
                                }
                            }
                            let valueDataset = this.value["~run"]({
                                value: entryValue
                            }, config$1);
                            if (valueDataset.issues) {
                                let pathItem = {
                                    type: "object",
                                    origin: "value",
                                    input,
                                    key: entryKey,
                                    value: entryValue
                                };
                                for (let issue of valueDataset.issues){
                                    if (issue.path) issue.path.unshift(pathItem);
                                    else issue.path = [
                                        pathItem
                                    ];
                                    dataset.issues?.push(issue);
                                }
                                if (!dataset.issues) dataset.issues = valueDataset.issues;
                                if (config$1.abortEarly) {
                                    dataset.typed = false;
                                    break;
                                }
                            }
                            if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
                            if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
                        }
                    } else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/string/string.ts
        /* @__NO_SIDE_EFFECTS__ */ function string(message$1) {
            return _standardSchema({
                kind: "schema",
                type: "string",
                reference: string,
                expects: "string",
                async: false,
                message: message$1,
                "~run" (dataset, config$1) {
                    if ("string" == typeof dataset.value) dataset.typed = true;
                    else _addIssue(this, "type", dataset, config$1);
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/union/utils/_subIssues/_subIssues.ts
        /**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/ /* @__NO_SIDE_EFFECTS__ */ function _subIssues(datasets) {
            let issues;
            if (datasets) for (let dataset of datasets)if (issues) for (let issue of dataset.issues)issues.push(issue);
            else issues = dataset.issues;
            return issues;
        }
        //#endregion
        //#region src/schemas/union/union.ts
        /* @__NO_SIDE_EFFECTS__ */ function union(options, message$1) {
            return _standardSchema({
                kind: "schema",
                type: "union",
                reference: union,
                expects: /* @__PURE__ */ _joinExpects(options.map((option)=>option.expects), "|"),
                async: false,
                options,
                message: message$1,
                "~run" (dataset, config$1) {
                    let validDataset;
                    let typedDatasets;
                    let untypedDatasets;
                    for (let schema of this.options){
                        let optionDataset = schema["~run"]({
                            value: dataset.value
                        }, config$1);
                        if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
                        else typedDatasets = [
                            optionDataset
                        ];
                        else {
                            validDataset = optionDataset;
                            break;
                        }
                        else if (untypedDatasets) untypedDatasets.push(optionDataset);
                        else untypedDatasets = [
                            optionDataset
                        ];
                    }
                    if (validDataset) return validDataset;
                    if (typedDatasets) {
                        if (1 === typedDatasets.length) return typedDatasets[0];
                        _addIssue(this, "type", dataset, config$1, {
                            issues: /* @__PURE__ */ _subIssues(typedDatasets)
                        });
                        dataset.typed = true;
                    } else {
                        if (untypedDatasets?.length === 1) return untypedDatasets[0];
                        _addIssue(this, "type", dataset, config$1, {
                            issues: /* @__PURE__ */ _subIssues(untypedDatasets)
                        });
                    }
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/schemas/unknown/unknown.ts
        /**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/ /* @__NO_SIDE_EFFECTS__ */ function unknown() {
            return _standardSchema({
                kind: "schema",
                type: "unknown",
                reference: unknown,
                expects: "unknown",
                async: false,
                "~run" (dataset) {
                    dataset.typed = true;
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/methods/parse/parse.ts
        /**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/ function parse(schema, input, config$1) {
            let dataset = schema["~run"]({
                value: input
            }, /* @__PURE__ */ getGlobalConfig(config$1));
            if (dataset.issues) throw new ValiError(dataset.issues);
            return dataset.value;
        }
        //#endregion
        //#region src/methods/pipe/pipe.ts
        /* @__NO_SIDE_EFFECTS__ */ function pipe(...pipe$1) {
            return _standardSchema({
                ...pipe$1[0],
                pipe: pipe$1,
                "~run" (dataset, config$1) {
                    for (let item of pipe$1)if ("metadata" !== item.kind) {
                        if (dataset.issues && ("schema" === item.kind || "transformation" === item.kind)) {
                            dataset.typed = false;
                            break;
                        }
                        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
                    }
                    return dataset;
                }
            });
        }
        //#endregion
        //#region src/methods/safeParse/safeParse.ts
        /**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/ /* @__NO_SIDE_EFFECTS__ */ function safeParse(schema, input, config$1) {
            let dataset = schema["~run"]({
                value: input
            }, /* @__PURE__ */ getGlobalConfig(config$1));
            return {
                typed: dataset.typed,
                success: !dataset.issues,
                output: dataset.value,
                issues: dataset.issues
            };
        }
    //#endregion
    /***/ }
};
