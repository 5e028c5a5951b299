import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeTemplate } from '../../../actions/shared/bake/definition.ts';
import { capture } from '../../../actions/shared/runtime/exec.ts';
import { mapConcurrently } from '../../../actions/shared/runtime/scheduling/concurrency.ts';
import { temporaryFolder } from '../../support/fake-runtime.ts';
import { writeFile } from '../../support/git-repository.ts';
import { required } from '../engine-run.ts';
import type { OracleCase, OracleDefinition, OracleTarget } from './oracle-case.ts';

/** A case with the definition to build it by. */
export interface BuiltCase extends Pick<OracleCase, 'name'> {
  readonly definition: OracleDefinition;
  /** Whether attestations count. */
  readonly isAttested: boolean;
}

/** What stands for an image that BuildKit cannot build. */
export const failed = 'failed';

const parallelBuilds = 4;

/** What each image consists of, or `failed`; equal ones are the same image. */
export async function buildAll(folder: string, cases: readonly BuiltCase[]): Promise<Map<string, string>> {
  const scratch = temporaryFolder('oracle');
  const images = await mapConcurrently(cases, parallelBuilds, async each => {
    const image = await build(folder, each, path.join(scratch, each.name));
    return [each.name, image] as const;
  });
  return new Map(images);
}

async function build(folder: string, each: BuiltCase, scratch: string): Promise<string> {
  mkdirSync(scratch, { recursive: true });
  const hasParents = Object.keys(each.definition.parents).length > 0;
  const exitCode = await (hasParents ? bake(folder, each, scratch) : solve(folder, each, scratch));
  if (exitCode !== 0) return failed;
  return each.isAttested
    ? describeLayout(path.join(scratch, 'layout'))
    : digestIn(path.join(scratch, 'metadata.json'), each.name);
}

// Compression takes time and makes no difference.
const options = 'rewrite-timestamp=true,compression=uncompressed,force-compression=true';
const output = `type=image,push=false,store=false,${options}`;

/** Labels that describe a commit make another image by BuildKit's account, and none by ours. */
const describes = (label: string): boolean => label.startsWith('org.opencontainers.image.');

const prefixed = (prefix: string, values: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}:${key}`, value]));

const isRemote = (address: string): boolean => address.includes('://');

/** Builds one target by BuildKit directly, as buildx would. */
async function solve(folder: string, { definition, isAttested }: BuiltCase, scratch: string): Promise<number> {
  const { target } = definition;
  const { contexts = {}, annotations = [] } = target;
  const inline = target['dockerfile-inline'];
  if (inline !== undefined) writeFile(scratch, 'Dockerfile', inline);
  const locals = {
    ...(isRemote(target.context) ? {} : { context: target.context, dockerfile: target.context }),
    ...(inline === undefined ? {} : { dockerfile: scratch }),
    ...Object.fromEntries(Object.entries(contexts).filter(([, value]) => !isRemote(value))),
  };
  const layout = `type=oci,tar=false,dest=${path.join(scratch, 'layout')},${options}`;
  const { exitCode } = await capture(
    'buildctl',
    [
      ...['--addr', required('IMAGE_ACTIONS_BUILDKIT'), 'build', '--frontend', 'dockerfile.v0', '--progress', 'plain'],
      ...Object.entries(locals).flatMap(([name, from]) => ['--local', `${name}=${from}`]),
      ...Object.entries(optionsOf(target)).flatMap(([name, value]) => ['--opt', `${name}=${value}`]),
      ...['--output', [isAttested ? layout : output, ...annotations.map(text => `annotation.${text}`)].join()],
      ...['--metadata-file', path.join(scratch, 'metadata.json')],
    ],
    { cwd: folder, env: process.env, timeoutSeconds: 120 },
  );
  return exitCode;
}

function optionsOf(target: OracleTarget): Record<string, string> {
  const { context, contexts = {}, platforms, labels = {}, attest = [] } = target;
  const inline = target['dockerfile-inline'];
  const described = Object.fromEntries(Object.entries(labels).filter(([label]) => !describes(label)));
  const wanted = attest.filter(({ disabled }) => disabled !== 'true');
  return {
    filename: inline === undefined ? target.dockerfile : 'Dockerfile',
    ...(isRemote(context) && { context }),
    ...(isRemote(context) && inline !== undefined && { dockerfilekey: 'dockerfile' }),
    ...(target.target !== undefined && { target: target.target }),
    ...(platforms && { platform: platforms.join() }),
    ...prefixed('label', described),
    ...prefixed('attest', Object.fromEntries(wanted.map(({ type = '', mode }) => [type, `mode=${mode}`]))),
    ...Object.fromEntries(
      Object.entries(contexts).map(([name, value]) => [`context:${name}`, isRemote(value) ? value : `local:${name}`]),
    ),
    ...prefixed('build-arg', { ...target.args, SOURCE_DATE_EPOCH: '0' }),
  };
}

/** Builds a target and its parents by bake, which alone can hand one image to another build. */
async function bake(folder: string, { name, definition }: BuiltCase, scratch: string): Promise<number> {
  const target = Object.fromEntries(
    Object.entries({ ...definition.parents, [name]: definition.target }).map(([each, { labels = {}, ...fields }]) => [
      each,
      {
        ...fields,
        labels: Object.fromEntries(Object.entries(labels).filter(([label]) => !describes(label))),
        args: { ...fields.args, SOURCE_DATE_EPOCH: '0' },
        ...(each === name && { output: [output] }),
      },
    ]),
  );
  const escaped = JSON.stringify({ target }, (_, value) => (typeof value === 'string' ? escapeTemplate(value) : value));
  writeFile(scratch, 'definition.json', escaped);
  const { exitCode } = await capture(
    'docker',
    [
      ...['buildx', 'bake', '--builder', required('IMAGE_ACTIONS_BUILDER_REMOTE'), '--progress', 'plain'],
      ...['--file', path.join(scratch, 'definition.json'), '--allow', 'fs=*'],
      ...['--metadata-file', path.join(scratch, 'metadata.json'), name],
    ],
    { cwd: folder, env: { ...process.env, BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, timeoutSeconds: 120 },
  );
  return exitCode;
}

/** What a metadata file says of one build. */
type BuiltMetadata = Readonly<Record<string, string | { readonly 'containerimage.digest'?: string }>>;

function digestIn(file: string, name: string): string {
  const metadata: BuiltMetadata = JSON.parse(readFileSync(file, 'utf8'));
  const single = metadata['containerimage.digest'];
  const ofTarget = metadata[name];
  const digest =
    (typeof single === 'string' ? single : undefined) ??
    (typeof ofTarget === 'object' ? ofTarget['containerimage.digest'] : undefined);
  if (digest === undefined) throw new Error(`no digest of ${name} in ${JSON.stringify(metadata)}`);
  return digest;
}

interface Descriptor {
  readonly digest: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The digests of the images, and of each attestation its kind: attestations contain the time of the build. */
function describeLayout(folder: string): string {
  const read = (digest: string) => JSON.parse(readFileSync(path.join(folder, 'blobs', ...digest.split(':')), 'utf8'));
  const index: { manifests: Descriptor[] } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const manifests = index.manifests.flatMap((each): Descriptor[] => read(each.digest).manifests ?? [each]);
  const parts = manifests.flatMap(({ digest, annotations }) => {
    if (annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest') return [digest];
    const layers: Descriptor[] = read(digest).layers;
    return layers.map(layer => {
      const isComplete = JSON.stringify(read(layer.digest)).includes('"llbDefinition"');
      return `${layer.annotations?.['in-toto.io/predicate-type']}${isComplete ? ' with steps' : ''}`;
    });
  });
  return parts.join('\n');
}
