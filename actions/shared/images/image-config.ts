import * as v from 'valibot';
import { parseObject } from '../text/json.ts';

/** What an image says about itself (OCI image specification, "config.md"), as far as it can be read. */
export interface ImageConfig {
  /** Undefined in what is no container image, such as an attestation. */
  readonly platform: ConfigPlatform | undefined;
  /** When it was built, in the builder's own form of a time. */
  readonly created: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** Instructions that run in a build that begins with this image (docs.docker.com/reference/dockerfile/#onbuild). */
  readonly onBuild: readonly string[];
  /** One entry per step of the build, oldest first. */
  readonly history: readonly HistoryEntry[];
}

export interface ConfigPlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
  readonly 'os.version'?: string | undefined;
  readonly 'os.features'?: readonly string[] | undefined;
}

export interface HistoryEntry {
  readonly createdBy: string;
  /** Whether the step made no layer. */
  readonly isEmptyLayer: boolean;
}

const imagePlatform = v.object({
  os: v.string(),
  architecture: v.string(),
  variant: v.optional(v.string()),
  'os.version': v.fallback(v.optional(v.string()), undefined),
  'os.features': v.fallback(v.optional(v.array(v.string())), undefined),
});
const settings = v.object({
  Labels: v.fallback(v.record(v.string(), v.string()), {}),
  OnBuild: v.fallback(v.array(v.string()), []),
});
const step = v.object({ created_by: v.optional(v.string(), ''), empty_layer: v.optional(v.boolean(), false) });

/** Parts have fallbacks, so that one of another form does not hide the others. */
const document = v.object({
  config: v.fallback(settings, { Labels: {}, OnBuild: [] }),
  history: v.fallback(v.array(step), []),
  created: v.fallback(v.optional(v.string()), undefined),
});

/** Reads the config of an image; a part of another form counts as absent. Undefined when it is not a JSON object. */
export function parseImageConfig(bytes: Uint8Array): ImageConfig | undefined {
  const value = parseObject(bytes);
  if (value === undefined) return undefined;
  const { config, history, created } = v.parse(document, value);
  const read = v.safeParse(imagePlatform, value);
  return {
    platform: read.success ? read.output : undefined,
    created,
    labels: config.Labels,
    onBuild: config.OnBuild,
    history: history.map(({ created_by: createdBy, empty_layer: isEmptyLayer }) => ({ createdBy, isEmptyLayer })),
  };
}
