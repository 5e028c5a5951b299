import { isAlias, isNode } from 'yaml';
import type { ValuePointer } from '../source/value-path.ts';
import type { YamlFile } from '../source/yaml-file.ts';
import { type FoundNode, rangeOf } from '../source/yaml-node.ts';

/** Why a node cannot be edited alone: an anchor at it or around it that an alias uses. */
export function sharedAnchor(
  { source, aliases }: YamlFile,
  { document }: ValuePointer,
  { node, around }: FoundNode,
): string | undefined {
  for (const at of [...around, node]) {
    const anchor = isNode(at) && !isAlias(at) ? at.anchor : undefined;
    const alias = anchor === undefined ? undefined : aliases[document]?.get(anchor);
    if (alias === undefined) continue;
    const line = source.lineAt(rangeOf(alias)[0]);
    return `the value belongs to the anchor &${anchor}, which line ${line} uses as well; an edit would change both`;
  }
  return undefined;
}
