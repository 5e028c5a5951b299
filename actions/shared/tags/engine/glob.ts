/** A name pattern with `*` (any text without `/`), `**` (any text) and `?`, as filters of workflows have them. */
export function globPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|[*?]|[.+^${}()|[\]\\]/g, piece => {
    if (piece === '**') return '.*';
    if (piece === '*') return '[^/]*';
    return piece === '?' ? '[^/]' : `\\${piece}`;
  });
  return new RegExp(`^${source}$`, 's');
}
