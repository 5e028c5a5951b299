import type { ManifestHead, Repository } from '../../shared/registry/client.ts';
import { type NamedContent, readConfigFacts, readNamed } from '../../shared/registry/image-content.ts';
import type { ManifestSource } from '../../shared/registry/source.ts';
import { type TagName, tagName, type WantedTag } from './wanted-tags.ts';

/** What a tag names now. */
export interface CurrentTag {
  readonly digest: string;
  /** Whether it is an image or an index of images; a tag can name a chart or another artifact. */
  readonly isImage: boolean;
  /** Digests of its images, one per platform. */
  readonly platforms: readonly string[];
  /** The commit in its label `org.opencontainers.image.revision`. */
  readonly revision: string | undefined;
  /** The commit's time in its label `org.opencontainers.image.created`. */
  readonly created: string | undefined;
  /** UTC time of the build. */
  readonly builtAt: string | undefined;
}

/** A repository of a registry, which is only read here. */
export type ReadRepository = ManifestSource & Pick<Repository, 'headManifest'>;

/** Looks at a tag; undefined when it is free. What a digest names is read once, the tag itself every time. */
export type TagReader = (wanted: WantedTag) => Promise<CurrentTag | undefined>;

export interface TagReading {
  readonly readTag: TagReader;
  /**
   * Looks at a tag ahead of time, for its next `readTag`, and reads what it names.
   *
   * @param digest what it probably will name, so that this need not be read
   */
  lookAhead(name: TagName, digest: string | undefined): Promise<void>;
}

export function createTagReading(registry: { repository(name: string): ReadRepository }): TagReading {
  const known = new Map<string, Promise<CurrentTag>>();
  const heads = new Map<string, ManifestHead | undefined>();
  const describe = (repository: string, digest: string): Promise<CurrentTag> => {
    const key = `${repository}@${digest}`;
    const reading = known.get(key) ?? describeDigest(registry.repository(repository), digest);
    known.set(key, reading);
    return reading;
  };
  const look = ({ repository, tag }: TagName) => registry.repository(repository).headManifest(tag);
  return {
    lookAhead: async (name, digest) => {
      const head = await look(name);
      heads.set(tagName(name), head);
      if (head !== undefined && head.digest !== digest) await describe(name.repository, head.digest);
    },
    readTag: async wanted => {
      const name = tagName(wanted);
      const head = heads.has(name) ? heads.get(name) : await look(wanted);
      heads.delete(name);
      if (head === undefined) return undefined;
      // The tag is kept whatever its image says about itself.
      if (head.digest === wanted.digest) return { ...nothingKnown, digest: head.digest };
      return await describe(wanted.repository, head.digest);
    },
  };
}

const nothingKnown = {
  isImage: false,
  platforms: [],
  revision: undefined,
  created: undefined,
  builtAt: undefined,
} as const;

async function describeDigest(source: ReadRepository, digest: string): Promise<CurrentTag> {
  const image = await firstImage(source, await readNamed(source, digest));
  if (image === undefined) return { ...nothingKnown, digest };
  const { labels, builtAt, platform } = await readConfigFacts(source, image.document);
  const { 'org.opencontainers.image.revision': revision = '', 'org.opencontainers.image.created': created = '' } =
    labels;
  return {
    digest,
    isImage: platform !== undefined,
    platforms: image.platforms,
    revision: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision) ? revision : undefined,
    created: Number.isNaN(Date.parse(created)) ? undefined : created,
    builtAt,
  };
}

/** All platforms of an image are built from one commit, so one of them is read. */
async function firstImage(source: ReadRepository, named: NamedContent | undefined) {
  const { content, manifest } = named ?? {};
  if (content?.kind === 'image') return { document: content.image, platforms: [manifest?.digest ?? ''] };
  if (content?.kind !== 'index') return undefined;
  const [first] = content.images;
  const child = first && (await readNamed(source, first.descriptor.digest));
  if (child?.content.kind !== 'image') return undefined;
  return { document: child.content.image, platforms: content.images.map(({ descriptor }) => descriptor.digest) };
}
