import fc from 'fast-check';
import type { DefinedTarget, Definition } from '../../../actions/shared/bake/definition.ts';

const names = ['a', 'b-1', 'b--1', '_c', 'toString', 'x_y', 'Z', 'w-', 'linux', 'valueOf'];
const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'];

interface Drawn {
  readonly parents: readonly number[];
  readonly named: boolean;
  readonly platforms: readonly string[];
}

interface Placed {
  readonly name: string;
  readonly platforms: readonly string[];
  readonly target: DefinedTarget;
}

/**
 * Definitions whose edges lead to earlier targets only, so that they have no cycle. Children never have a platform that
 * a parent with several lacks.
 */
export const randomGraph: fc.Arbitrary<Definition> = fc
  .array(
    fc.record({
      parents: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }),
      named: fc.boolean(),
      platforms: fc.uniqueArray(fc.constantFrom(...platforms), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: names.length },
  )
  .map(drawn => {
    const placed: Placed[] = [];
    for (const entry of drawn) placed.push(place(entry, placed));
    return { target: Object.fromEntries(placed.map(({ name, target }) => [name, target])) };
  });

function place(entry: Drawn, placed: readonly Placed[]): Placed {
  const name = names[placed.length] ?? '';
  let common = platforms;
  const parents: string[] = [];
  for (const parent of entry.parents.flatMap(at => placed[at] ?? [])) {
    const left = parent.platforms.length === 1 ? common : common.filter(one => parent.platforms.includes(one));
    if (left.length === 0) continue;
    common = left;
    parents.push(parent.name);
  }
  const wanted = entry.platforms.filter(platform => common.includes(platform));
  const chosen = wanted.length > 0 ? wanted : common.slice(0, 1);
  const target = {
    context: name,
    contexts: Object.fromEntries(parents.map(parent => [`from ${parent}`, `target:${parent}`])),
    platforms: chosen,
    ...(entry.named ? { tags: [`registry.example/acme/image-${placed.length}:main`] } : {}),
  };
  return { name, platforms: chosen, target };
}
