import { expect, test } from '@jest/globals';
import { type Step, startMeasuredPipeline } from '../../benchmarks/pipeline-run.mjs';
import { bundleFolder } from '../support/runner.ts';

const targets = 4;

type Service = 'github' | 'artifacts' | 'tokens' | 'registry' | 'git';

function serviceOf(request: string): Service {
  if (request.startsWith('git ')) return 'git';
  if (/ \/(?:api\/v3|archives)\//.test(request)) return 'github';
  if (/ \/(?:twirp|blobs)\//.test(request)) return 'artifacts';
  return request.includes(' /token') ? 'tokens' : 'registry';
}

function countsOf({ requests }: Step): Record<Service, number> {
  const counts = { github: 0, artifacts: 0, tokens: 0, registry: 0, git: 0 };
  for (const request of requests) counts[serviceOf(request)]++;
  return counts;
}

/** The first request to a registry goes alone, and learns from its refusal where to get tokens. */
const refusal = 1;
const upload = 4;
const list = 1;
const download = 2;

/** The most requests of each action of a push, by service. */
const maximum = {
  /** Every image on two platforms. */
  all: [
    ['buildx-matrix', { github: 2, artifacts: upload, tokens: 0, registry: 0, git: 0 }],
    // A manifest and a config per image.
    ...twoRows({
      github: 0,
      artifacts: list + download + upload,
      tokens: targets,
      registry: 2 * targets + refusal,
      git: 0,
    }),
    [
      'emit-digest-artifact',
      {
        github: 0,
        // The plan and the records of two rows.
        artifacts: list + 3 * download + upload,
        // Of each repository one, to read and to write.
        tokens: targets,
        // Manifests and configs of two platforms; both tags; the index; the commit's tag; the moving one, read before and after.
        registry: 4 * targets + 2 * targets + targets + targets + 3 * targets + refusal,
        git: 0,
      },
    ],
    ['update-helm-values', { github: 0, artifacts: 0, tokens: 0, registry: 0, git: 5 }],
  ],
  /** One image; the base and two others are taken over. */
  one: [
    // The runs of this commit and of the branch, then list, address and archive of the manifest; the images taken over.
    ['buildx-matrix', { github: 5, artifacts: upload, tokens: targets - 1, registry: 2 * (targets - 1), git: 0 }],
    // The image, and the index, the manifest and the config of its base.
    ...twoRows({ github: 0, artifacts: list + download + upload, tokens: 2, registry: 8, git: 0 }),
    [
      'emit-digest-artifact',
      {
        github: 0,
        artifacts: list + 3 * download + upload,
        tokens: targets,
        // The new image as above, without its configs where a label needs none, and per image taken over its manifest and both tags.
        registry: 14 + 5 * (targets - 1) + refusal,
        git: 0,
      },
    ],
    ['update-helm-values', { github: 0, artifacts: 0, tokens: 0, registry: 0, git: 5 }],
  ],
} as const;

function twoRows(counts: Record<Service, number>) {
  return [
    ['build-images', counts],
    ['build-images', counts],
  ] as const;
}

test('no action of a push makes more requests than its images need', async () => {
  bundleFolder();
  const pipeline = await startMeasuredPipeline({ targets, milliseconds: 0 });
  try {
    const all = await pipeline.push();
    pipeline.change('app-1');
    const one = await pipeline.push();
    for (const [steps, limits] of [
      [all, maximum.all],
      [one, maximum.one],
    ] as const) {
      expect(steps.map(({ name }) => name)).toEqual(limits.map(([name]) => name));
      for (const [at, step] of steps.entries()) {
        const [name, limit] = limits[at] ?? [];
        const counts = countsOf(step);
        const above = Object.entries(counts).filter(([service, count]) => count > (limit?.[service as Service] ?? 0));
        expect({ name, above }).toEqual({ name: step.name, above: [] });
      }
    }
    expect(countsOf(all[0] ?? { name: '', seconds: 0, requests: [], outputs: {} }).github).toBeGreaterThan(0);
  } finally {
    await pipeline.close();
  }
});
