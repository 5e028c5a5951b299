import { details, escapeMarkdown, fenced, mermaidLabel } from './markdown.ts';

export interface PictureNode {
  readonly name: string;
  readonly parents: readonly string[];
  /** Lines under the name. */
  readonly notes: readonly string[];
  readonly kind: 'built' | 'reused' | 'linked';
}

const styles = {
  built: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  reused: 'fill:#f6f8fa,stroke:#8c959f,color:#1f2328',
  linked: 'fill:#fff,stroke:#8c959f,color:#1f2328,stroke-dasharray:4 3',
} as const;

/** More boxes are too small to read. */
export const maxBoxes = 40;
/** Above these, Mermaid draws an error instead (mermaid.js.org, `maxEdges` and `maxTextSize`). */
const maxEdges = 500;
const maxCharacters = 50_000;
/** A label is a name or a short note; a longer one makes all boxes small. */
const maxLabel = 100;
/** Parents that a box names because they are in another picture. */
const maxNamed = 3;

/**
 * The image graph as Markdown, parents on the left: one picture, or folded ones where it is too large for one. GitHub draws
 * them in job summaries and comments.
 */
export function drawPictures(nodes: readonly PictureNode[]): string {
  const groups = groupsOf(nodes);
  const pictures = groups.map(group => fenced('mermaid', drawMermaid(group, nodes)));
  if (groups.length === 1) return pictures.join('');
  let first = 1;
  return groups
    .map((group, index) => {
      const range = group.length === 1 ? `Image ${first}` : `Images ${first} to ${first + group.length - 1}`;
      const title = `${range} of ${nodes.length}: ${firstNames(group)}`;
      first += group.length;
      return details(escapeMarkdown(title), pictures[index] ?? '');
    })
    .join('\n\n');
}

/**
 * A Mermaid flowchart of some images.
 *
 * @param all what the graph consists of: a box names those of its parents that are not in `nodes`
 */
export function drawMermaid(nodes: readonly PictureNode[], all: readonly PictureNode[] = nodes): string {
  const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
  const known = new Set(all.map(({ name }) => name));
  const boxes = nodes.map(node => {
    const elsewhere = node.parents.filter(parent => known.has(parent) && !id.has(parent));
    const lines = [node.name, ...node.notes, ...(elsewhere.length === 0 ? [] : [`from ${limitedList(elsewhere)}`])];
    return `  ${id.get(node.name)}["${lines.map(line => mermaidLabel(cut(line))).join('<br/>')}"]:::${node.kind}`;
  });
  const arrows = nodes.flatMap(node =>
    node.parents.filter(parent => id.has(parent)).map(parent => `  ${id.get(parent)} --> ${id.get(node.name)}`),
  );
  const kinds = [...new Set(nodes.map(node => node.kind))].sort();
  const classes = kinds.map(kind => `  classDef ${kind} ${styles[kind]}`);
  return ['flowchart LR', ...boxes, ...arrows, ...classes].join('\n');
}

/** Parts of the graph that one picture each can show, an image below its first parent where it fits. */
function groupsOf(nodes: readonly PictureNode[]): PictureNode[][] {
  const fits = (group: readonly PictureNode[]): boolean =>
    group.length <= maxBoxes &&
    group.reduce((sum, { parents }) => sum + parents.length, 0) <= maxEdges &&
    drawMermaid(group, nodes).length <= maxCharacters;
  const groups: PictureNode[][] = [];
  const add = (part: readonly PictureNode[]): boolean => {
    const last = groups.at(-1);
    if (last === undefined || !fits([...last, ...part])) return false;
    last.push(...part);
    return true;
  };
  for (const family of families(nodes)) {
    if (add(family)) continue;
    groups.push([]);
    for (const node of family) if (!add([node])) groups.push([node]);
  }
  return groups.filter(group => group.length > 0);
}

/** Each root with everything below it, in the order of `walk`. */
function families(nodes: readonly PictureNode[]): PictureNode[][] {
  const parts: PictureNode[][] = [];
  for (const { node, indent } of walk(nodes)) {
    if (indent === undefined) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

interface Step {
  readonly node: PictureNode;
  /** The branches before the name; undefined for a root. */
  readonly indent: string | undefined;
  /** Parents beyond the first. */
  readonly others: readonly string[];
}

/** The graph as a tree: each target below its first parent. */
function* walk(nodes: readonly PictureNode[]): Generator<Step> {
  const names = new Set(nodes.map(node => node.name));
  const parentsIn = (node: PictureNode) => node.parents.filter(parent => names.has(parent));
  const children = new Map<string | undefined, PictureNode[]>();
  for (const node of nodes) {
    const [parent] = parentsIn(node);
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const stepsBelow = (parent: string, indent: string) => {
    const below = children.get(parent) ?? [];
    return below.map((node, index) => ({ node, indent, last: index === below.length - 1 }));
  };
  for (const root of children.get(undefined) ?? []) {
    yield { node: root, indent: undefined, others: [] };
    // A list instead of recursion: a definition can be a chain of thousands.
    const waiting = stepsBelow(root.name, '');
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { node, indent, last } = step;
      yield { node, indent: `${indent}${last ? '└─ ' : '├─ '}`, others: parentsIn(node).slice(1) };
      waiting.unshift(...stepsBelow(node.name, `${indent}${last ? '   ' : '│  '}`));
    }
  }
}

/** The same graph for a log: each target below its first parent, further parents named after it. */
export function drawText(nodes: readonly PictureNode[]): string[] {
  return [...walk(nodes)].map(({ node, indent = '', others }) => {
    const also = others.length > 0 ? ` (also from ${others.join(', ')})` : '';
    return `${indent}${node.name}${also}${node.notes.map(note => `  ${note}`).join('')}`;
  });
}

const firstNames = (group: readonly PictureNode[]): string => limitedList(group.map(({ name }) => name));

const limitedList = (names: readonly string[]): string => {
  const shown = names.slice(0, maxNamed).map(cut).join(', ');
  return names.length > maxNamed ? `${shown} and ${names.length - maxNamed} more` : shown;
};

const cut = (line: string): string => (line.length <= maxLabel ? line : `${line.slice(0, maxLabel - 1)}…`);
