import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { root } from '../sources/source-files.ts';

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}

/** One call that GitHub's description knows. */
export interface Operation {
  readonly template: string;
  /** Values of the path, decoded. */
  readonly values: Readonly<Record<string, string>>;
}

export interface GitHubReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** GitHub's own OpenAPI description, as far as the named paths go. Faults come back as sentences. */
export interface GitHubContract {
  operationOf(method: string, pathname: string): Operation | undefined;
  requestFaults(operation: Operation, query: URLSearchParams): string[];
  replyFaults(operation: Operation, reply: GitHubReply): string[];
  /** A published example, to be changed freely. */
  example(name: string): Record<string, unknown>;
}

let description: Json | undefined;

/** 13 MB, which take 0.1 s to parse: only test files that start a GitHub pay, and once. */
function readDescription(): Json {
  const file = path.join(root, 'node_modules/@octokit/openapi/generated/api.github.com.json');
  description ??= JSON.parse(readFileSync(file, 'utf8')) as Json;
  return description;
}

/** @param templates paths of the description; all calls are `GET` */
export function githubContract(templates: readonly string[]): GitHubContract {
  const description = readDescription();
  const ajv = new Ajv({ strict: false, coerceTypes: true, allErrors: true, logger: false });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('uri', URL.canParse);
  const exact = new Ajv({ strict: false, allErrors: true, logger: false, formats: ajv.formats });
  const validators = new Map<string, ValidateFunction>();
  const compiled = (key: string, by: Ajv, schema: () => unknown): ValidateFunction => {
    const known = validators.get(key) ?? by.compile(resolved(description, schema()) as Json);
    validators.set(key, known);
    return known;
  };
  const get = (template: string) => deref(description, pick(description, 'paths', template, 'get'));
  const parametersOf = (template: string) =>
    (get(template)['parameters'] as readonly unknown[]).map(each => deref(description, each) as unknown as Parameter);
  const patterns = templates.map(template => ({ template, pattern: patternOf(template, parametersOf(template)) }));
  return {
    operationOf: (method, pathname) => {
      if (method !== 'GET') return undefined;
      const found = patterns.map(({ template, pattern }) => ({ template, match: pattern.exec(pathname) }));
      const hit = found.find(({ match }) => match !== null);
      if (!hit?.match) return undefined;
      const entries = Object.entries(hit.match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
      return { template: hit.template, values: Object.fromEntries(entries) };
    },
    requestFaults: ({ template, values }, query) =>
      (['path', 'query'] as const).flatMap(place => {
        const known = parametersOf(template).filter(parameter => parameter.in === place);
        const check = compiled(`${template} ${place}`, ajv, () => ({
          type: 'object',
          additionalProperties: false,
          required: known.filter(({ required }) => required).map(({ name }) => name),
          properties: Object.fromEntries(known.map(({ name, schema }) => [name, schema])),
        }));
        return faultsOf(check, { ...(place === 'path' ? values : Object.fromEntries(query)) }, place);
      }),
    replyFaults: ({ template }, { status, headers, body }) => {
      const responses = get(template)['responses'] as Json;
      const response = responses[String(status)];
      if (response === undefined && status < 400) return [`status ${status} is none of ${Object.keys(responses)}`];
      const declared = response === undefined ? undefined : deref(description, response);
      if (declared !== undefined && 'Location' in ((declared['headers'] ?? {}) as Json) && !headers['location'])
        return [`status ${status} needs a Location`];
      const basic = { allOf: [{ $ref: '#/components/schemas/basic-error' }, { required: ['message'] }] };
      const content = pick(declared ?? {}, 'content', 'application/json', 'schema');
      if (status < 400 && content === undefined) return [];
      const check = compiled(`${template} ${status}`, exact, () => content ?? basic);
      return faultsOf(check, JSON.parse(String(body)), 'body');
    },
    example: name =>
      structuredClone(pick(description, 'components', 'examples', name, 'value')) as Record<string, unknown>,
  };
}

const faultsOf = (check: ValidateFunction, value: unknown, place: string): string[] =>
  check(value)
    ? []
    : (check.errors ?? []).map(({ instancePath, message, params }) =>
        `${place}${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
      );

/** A value with slashes is allowed where the description says so, and everywhere when they are encoded. */
function patternOf(template: string, parameters: readonly Parameter[]): RegExp {
  const wide = new Set(
    parameters.filter(each => Reflect.get(each, 'x-multi-segment') === true).map(({ name }) => name),
  );
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${wide.has(name) ? '.+' : '[^/]+'})`);
  return new RegExp(`^${source}$`);
}

const pick = (from: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), from);

function deref(description: Json, value: unknown): Json {
  const reference = pick(value, '$ref');
  return typeof reference === 'string'
    ? deref(description, pick(description, ...reference.slice(2).split('/')))
    : (value as Json);
}

/** A schema with all that it refers to, and with OpenAPI's `nullable` as JSON Schema says it. */
function resolved(description: Json, schema: unknown): unknown {
  const definitions: Record<string, unknown> = {};
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const reference = pick(value, '$ref');
    if (typeof reference === 'string') {
      const name = reference.split('/').at(-1) ?? '';
      if (!(name in definitions)) {
        definitions[name] = null;
        definitions[name] = plain(deref(description, value));
      }
      return { $ref: `#/definitions/${name}` };
    }
    const { nullable, example: _, examples: __, ...rest } = value as Record<string, unknown>;
    const copy = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, plain(inner)]));
    return nullable === true ? { anyOf: [{ type: 'null' }, copy] } : copy;
  };
  const main = plain(schema);
  return { allOf: [main], definitions };
}
