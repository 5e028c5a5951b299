import { mermaidLabel } from './markdown.ts';

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

/** The image graph as a Mermaid flowchart, parents on the left. GitHub draws it in job summaries and comments. */
export function drawMermaid(nodes: readonly PictureNode[]): string {
  const id = new Map(nodes.map((node, index) => [node.name, `n${index}`]));
  const boxes = nodes.map(node => {
    const label = [node.name, ...node.notes].map(mermaidLabel).join('<br/>');
    return `  ${id.get(node.name)}["${label}"]:::${node.kind}`;
  });
  const arrows = nodes.flatMap(node =>
    node.parents.filter(parent => id.has(parent)).map(parent => `  ${id.get(parent)} --> ${id.get(node.name)}`),
  );
  const kinds = [...new Set(nodes.map(node => node.kind))].sort();
  const classes = kinds.map(kind => `  classDef ${kind} ${styles[kind]}`);
  return ['flowchart LR', ...boxes, ...arrows, ...classes].join('\n');
}

/** The same graph for a log: each target below its first parent, further parents named after it. */
export function drawText(nodes: readonly PictureNode[]): string[] {
  const names = new Set(nodes.map(node => node.name));
  const parentsOf = (node: PictureNode) => node.parents.filter(parent => names.has(parent));
  const lines: string[] = [];
  const describe = (node: PictureNode): string => {
    const others = parentsOf(node).slice(1);
    const also = others.length > 0 ? ` (also from ${others.join(', ')})` : '';
    return `${node.name}${also}${node.notes.map(note => `  ${note}`).join('')}`;
  };
  const drawBelow = (parent: PictureNode, indent: string): void => {
    const below = nodes.filter(node => parentsOf(node)[0] === parent.name);
    for (const [index, node] of below.entries()) {
      const last = index === below.length - 1;
      lines.push(`${indent}${last ? '└─ ' : '├─ '}${describe(node)}`);
      drawBelow(node, `${indent}${last ? '   ' : '│  '}`);
    }
  };
  for (const root of nodes.filter(node => parentsOf(node).length === 0)) {
    lines.push(describe(root));
    drawBelow(root, '');
  }
  return lines;
}
