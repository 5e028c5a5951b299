import * as v from 'valibot';
import { ActionError } from '../../runtime/errors.ts';
import type { Answer } from '../../runtime/request.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Deadline } from '../../runtime/scheduling/deadline.ts';
import { type Attempt, retry } from '../../runtime/scheduling/retry.ts';
import { isObject, parseObject } from '../../text/json.ts';
import { type CalledMethod, RefusalError, refusalOf, serviceName, tokenError, unusableAnswer } from './failures.ts';

/** An artifact, as the service lists it. */
export interface ListedArtifact {
  readonly name: string;
  readonly id: number;
  /** Of the archive, in bytes. */
  readonly size: number;
  /** `sha256:…` of the archive, as its uploader stated it. */
  readonly digest: string | undefined;
  /** The ids of the run and of the job that wrote it. */
  readonly run: string;
  readonly job: string;
}

/** The API of the runner's artifact service, version 4, for the artifacts of one run. */
export interface ResultsService {
  /**
   * @returns the signed address that takes the archive
   * @throws ConflictError
   */
  create(name: string, expiresAt: Date | undefined): Promise<URL>;
  /** @returns the id of the artifact */
  finish(name: string, archive: { readonly size: number; readonly digest: string }): Promise<number>;
  /** All artifacts of the run; of two with the same name, which only tools that overwrite produce, the newer. */
  list(): Promise<readonly ListedArtifact[]>;
  /** The signed address of the archive. */
  addressOf(artifact: ListedArtifact): Promise<URL>;
  delete(artifact: ListedArtifact): Promise<void>;
}

export interface ResultsPorts extends Pick<Runtime, 'env' | 'request' | 'mask'> {
  /** For all calls together. */
  readonly deadline: Deadline;
}

/** A list of 1,000 artifacts, which is what a run can have, has 400 kB. */
const answerLimit = 4 * 1024 * 1024;

/** JSON of Protocol Buffers has two forms of each name, and a server chooses one. */
const inSnakeCase = v.transform((value: unknown) => {
  if (!isObject(value)) return value;
  const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [snake(key), entry]));
});
const message = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.unknown(), inSnakeCase, v.looseObject(entries));

const int64 = v.pipe(v.union([v.pipe(v.string(), v.regex(/^\d{1,15}$/)), v.number()]), v.transform(Number));
const address = v.pipe(v.string(), v.url());
const created = message({ ok: v.literal(true), signed_upload_url: address });
const finished = message({ ok: v.literal(true), artifact_id: int64 });
const deleted = message({ ok: v.literal(true) });
const located = message({ signed_url: address });
const listEntry = message({
  name: v.string(),
  database_id: int64,
  size: v.optional(int64, 0),
  digest: v.optional(v.nullable(v.string())),
  workflow_run_backend_id: v.string(),
  workflow_job_run_backend_id: v.string(),
});
/** A list without entries has no field. */
const listed = message({ artifacts: v.optional(v.array(listEntry), []) });

/**
 * Opens the service that `ACTIONS_RESULTS_URL` names. GitHub does not document it; the requests are those of its own
 * client, `@actions/artifact` 6, which follows redirects with the token of the job and has no limits of time and size.
 *
 * @throws ActionError of kind `permission` when `ACTIONS_RUNTIME_TOKEN` is not a token of this service
 */
export function openResultsService(ports: ResultsPorts): ResultsService {
  const { run, job } = jobOf(ports.env['ACTIONS_RUNTIME_TOKEN'] ?? '');
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
  const signed = (text: string): URL => {
    const url = new URL(text);
    const signature = url.searchParams.get('sig');
    for (const form of signature ? [signature, encodeURIComponent(signature)] : []) ports.mask(form);
    return url;
  };
  return {
    create: async (name, expiresAt) => {
      const expires = expiresAt === undefined ? {} : { expires_at: expiresAt.toISOString() };
      const fields = { ...ids, name, ...expires, version: 7, mime_type: 'application/zip' };
      const answer = await change({ method: 'CreateArtifact', fields, schema: created }, ports);
      return signed(answer.signed_upload_url);
    },
    finish: async (name, { size, digest }) => {
      const fields = { ...ids, name, size: String(size), hash: digest };
      return (await change({ method: 'FinalizeArtifact', fields, schema: finished }, ports)).artifact_id;
    },
    list: async () => {
      const { artifacts } = await ask({ method: 'ListArtifacts', fields: ids, schema: listed }, ports);
      return newest(artifacts.map(fromEntry));
    },
    addressOf: async artifact => {
      const call = { method: 'GetSignedArtifactURL', fields: namedBy(artifact), schema: located };
      return signed((await ask(call, ports)).signed_url);
    },
    delete: async artifact => {
      await change({ method: 'DeleteArtifact', fields: namedBy(artifact), schema: deleted }, ports);
    },
  };
}

const namedBy = ({ run, job, name }: ListedArtifact) => ({
  workflow_run_backend_id: run,
  workflow_job_run_backend_id: job,
  name,
});

const fromEntry = (entry: v.InferOutput<typeof listEntry>): ListedArtifact => ({
  name: entry.name,
  id: entry.database_id,
  size: entry.size,
  digest: entry.digest || undefined,
  run: entry.workflow_run_backend_id,
  job: entry.workflow_job_run_backend_id,
});

function newest(artifacts: readonly ListedArtifact[]): ListedArtifact[] {
  const byName = new Map<string, ListedArtifact>();
  for (const artifact of [...artifacts].sort((one, other) => other.id - one.id)) {
    if (!byName.has(artifact.name)) byName.set(artifact.name, artifact);
  }
  return [...byName.values()];
}

interface ResultsCall<Schema extends v.GenericSchema> {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly schema: Schema;
}

/** Asks again when an answer has another form, for what changes nothing. */
async function ask<Schema extends v.GenericSchema>(
  call: ResultsCall<Schema>,
  ports: ResultsPorts,
): Promise<v.InferOutput<Schema>> {
  return await retry(async () => {
    const answer = await send(call, ports);
    if (answer.status >= 300) throw refusalOf(answer, calledMethod(call, ports));
    return read(answer, call, ports);
  }, policyWithin(ports));
}

/**
 * Asks again only when no answer came. The first request may have taken effect, and what the service answers to the second
 * is then about the first: so its failure is the one that counts.
 */
async function change<Schema extends v.GenericSchema>(
  call: ResultsCall<Schema>,
  ports: ResultsPorts,
): Promise<v.InferOutput<Schema>> {
  let failure: Error | undefined;
  const attempt = async (): Promise<Attempt<Answer>> => {
    try {
      return { done: await send(call, ports, 1) };
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      failure ??= error;
      return { again: failure };
    }
  };
  const answer = await retry(attempt, policyWithin(ports));
  if (answer.status >= 300) {
    const refusal = refusalOf(answer, calledMethod(call, ports));
    throw refusal instanceof RefusalError ? refusal : (failure ?? refusal);
  }
  const outcome = read(answer, call, ports);
  if ('again' in outcome) throw outcome.again;
  return outcome.done;
}

const policyWithin = ({ deadline }: ResultsPorts) => ({
  attempts: 3,
  deadlineSeconds: deadline.remainingMilliseconds() / 1000,
  baseMilliseconds: 500,
  capMilliseconds: 2000,
});

const addressOf = ({ method }: Pick<ResultsCall<v.GenericSchema>, 'method'>, { env }: ResultsPorts): URL =>
  new URL(`/twirp/github.actions.results.api.v1.ArtifactService/${method}`, env['ACTIONS_RESULTS_URL'] ?? '');

const calledMethod = (call: Pick<ResultsCall<v.GenericSchema>, 'method'>, ports: ResultsPorts): CalledMethod => ({
  method: call.method,
  host: addressOf(call, ports).host,
});

async function send(call: ResultsCall<v.GenericSchema>, ports: ResultsPorts, attempts?: number): Promise<Answer> {
  const { env, request, deadline } = ports;
  return await request(serviceName, addressOf(call, ports).href, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}`,
      'content-type': 'application/json',
      'user-agent': 'image-actions',
    },
    body: JSON.stringify(call.fields),
    // The token would go to where a redirect leads.
    redirect: 'manual',
    maximumBytes: answerLimit,
    deadline,
    ...(attempts === undefined ? {} : { attempts }),
  });
}

function read<Schema extends v.GenericSchema>(
  answer: Answer,
  call: ResultsCall<Schema>,
  ports: ResultsPorts,
): Attempt<v.InferOutput<Schema>> {
  const result = v.safeParse(call.schema, parseObject(answer.body));
  return result.success ? { done: result.output } : { again: unusableAnswer(answer, calledMethod(call, ports)) };
}

/** The claim `scp` of the token, a JWT, names both ids: `… Actions.Results:<run>:<job>`. */
function jobOf(token: string): { readonly run: string; readonly job: string } {
  const scopes = parseObject(Buffer.from(token.split('.')[1] ?? '', 'base64url'))?.['scp'];
  const words = typeof scopes === 'string' ? scopes.split(' ') : [];
  const parts = words.map(scope => scope.split(':')).find(([name]) => name === 'Actions.Results') ?? [];
  const [, run, job] = parts;
  if (parts.length === 3 && run && job) return { run, job };
  throw tokenError('it does not name a run and a job');
}
