/** Arrows between nodes of a graph, as node -> the nodes that it needs. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Nodes that all need each other, directly or through others. */
export interface Circle {
  readonly members: readonly string[];
  /** The shortest way from a member back to itself; each node needs the next one, and the last one the first. */
  readonly shortest: readonly string[];
}

/** Every circle of a graph. What only needs a circle, or is only needed by one, is in none. */
export function circlesIn(arrows: Arrows): Circle[] {
  const ways = new Map([...arrows.keys()].flatMap(node => pairOf(node, wayBack(arrows, node))));
  const circles: Circle[] = [];
  for (const [node, way] of ways) {
    if (circles.some(({ members }) => members.includes(node))) continue;
    const reached = reachedFrom(arrows, node);
    const members = [...ways.keys()].filter(other => reached.has(other) && reachedFrom(arrows, other).has(node));
    const shortest = members
      .map(member => ways.get(member) ?? way)
      .reduce((one, other) => (other.length < one.length ? other : one));
    circles.push({ members, shortest });
  }
  return circles;
}

/** Circles in words: `a → b → a`. */
export const describeCircles = (circles: readonly Circle[]): string[] =>
  circles.map(({ members, shortest }) => {
    const way = [...shortest, shortest[0]].join(' → ');
    return members.length === shortest.length ? way : `${way} (${members.length} need each other)`;
  });

const pairOf = <Value>(key: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[key, value]];

/** The nodes that are reached from a node, each with the node before it; the nearest come first. */
function reachedFrom(arrows: Arrows, start: string): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  for (const queue = [start]; queue.length > 0; ) {
    const node = queue.shift() ?? '';
    for (const needed of arrows.get(node) ?? []) {
      if (before.has(needed)) continue;
      before.set(needed, node);
      queue.push(needed);
    }
  }
  return before;
}

/** The shortest way from a node back to itself, without its end; undefined when there is none. */
function wayBack(arrows: Arrows, start: string): string[] | undefined {
  const before = reachedFrom(arrows, start);
  let node = before.get(start);
  if (node === undefined) return undefined;
  const way = [start];
  for (; node !== undefined && node !== start; node = before.get(node)) way.splice(1, 0, node);
  return way;
}
