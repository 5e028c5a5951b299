import { parseBakeVariable, parseOverrides } from '../shared/bake/bake-files.ts';
import { environmentName } from '../shared/images/environment.ts';
import { parsePlatform } from '../shared/images/platform.ts';
import { parseReference } from '../shared/images/reference.ts';
import { targetNames } from '../shared/images/target-name.ts';
import { inputError } from '../shared/runtime/errors.ts';
import {
  choice,
  flag,
  type InputCheck,
  type InputValues,
  list,
  mapping,
  secret,
  text,
} from '../shared/runtime/inputs.ts';
import { checkSecrets, parseSecretFile, parseSecretLines, parseSecretVariable } from './secrets.ts';

export const buildImagesInputs = {
  plan: text(),
  row: text(),
  files: list(),
  targets: list({ separator: ',', parse: targetNames }),
  set: list({ parse: parseOverrides }),
  variables: mapping({ parse: parseBakeVariable }),
  workdir: text({ fallback: '.' }),
  environment: text({ parse: environmentName }),
  'default-platform': text({ fallback: 'linux/amd64', parse: (value: string) => parsePlatform(value).text }),
  builder: text(),
  push: choice(['auto', 'true', 'false'], 'auto'),
  load: flag(false),
  cache: choice(['gha', 'registry', 'inline', 'none'], 'gha'),
  'cache-ref': text({ parse: parseCacheReference }),
  provenance: text({ parse: value => parseAttestation('provenance', value) }),
  sbom: text({ parse: value => parseAttestation('sbom', value) }),
  secrets: secret({ parse: parseSecretLines }),
  'secret-files': mapping({ parse: parseSecretFile }),
  'secret-envs': mapping({ parse: parseSecretVariable }),
  allow: list({ separator: ',' }),
  pull: flag(false),
  'no-cache': flag(false),
  'no-cache-filter': list({ separator: ',' }),
  'dry-run': flag(false),
  summary: flag(true),
};

export const buildImagesOutputs = ['records', 'records-artifact', 'images'] as const;

export type BuildImagesInputs = InputValues<typeof buildImagesInputs>;

export const buildImagesChecks: readonly InputCheck<BuildImagesInputs>[] = [
  checkSecrets,
  refuseDecidedInputs,
  ({ load, push }) => (load && push === 'true' ? loadAndPush : undefined),
];

const loadBesidePlan =
  'Input "load" is true beside a plan, whose images are pushed. Load them in a step without "plan" and "row", which names its "targets".';
const loadAndPush =
  'Inputs "load" and "push" are both true; images go into the local engine or into a registry. Use two steps for both.';

/** What a plan has decided is no input of the steps that build it: their images would not be those of the plan. */
function refuseDecidedInputs(inputs: BuildImagesInputs): string | undefined {
  const { plan, row, files, targets, set, variables, defaultPlatform, load } = inputs;
  if (plan === '' && row === '') return undefined;
  const decided = {
    files: files.length > 0,
    targets: targets.length > 0,
    set: set.length > 0,
    variables: variables.size > 0,
    'default-platform': defaultPlatform !== buildImagesInputs['default-platform'].fallback,
  };
  const names = Object.entries(decided).flatMap(([name, isSet]) => (isSet ? [`"${name}"`] : []));
  if (names.length === 0) return load ? loadBesidePlan : undefined;
  const [what, verb] = names.length === 1 ? ['Input', 'is'] : ['Inputs', 'are'];
  return `${what} ${names.join(', ')} ${verb} set beside "${row === '' ? 'plan' : 'row'}", and the plan has decided that. Set it in the step of buildx-matrix, which makes the plan.`;
}

/** An entry of the field `attest`; undefined leaves it to the definition and the builder. */
function parseAttestation(type: string, value: string): string | undefined {
  if (value === '') return undefined;
  if (value === 'true') return `type=${type}`;
  if (value === 'false') return `type=${type},disabled=true`;
  if (/^[a-z-]+=[^,\s]+(?:,[a-z-]+=[^,\s]+)*$/.test(value)) return `type=${type},${value}`;
  throw inputError(`"${value}" is not allowed; allowed: true, false, or options such as mode=max`);
}

/** A repository, or a reference whose tag becomes the start of each tag. */
function parseCacheReference(value: string): string {
  if (value === '' || parseReference(value).digest === undefined) return value;
  throw inputError(
    `"${value}" has a digest, and a cache is written to a tag; allowed: a repository, or repository:tag`,
  );
}
