/** A bake file in JSON that changes targets of another: it replaces lists and merges `args`, `labels` and `contexts`. */
export interface OverrideFile {
  readonly target: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Stable text of an override file: targets sorted, fields in the order given. */
export function formatOverride(override: OverrideFile): string {
  const target = Object.fromEntries(Object.entries(override.target).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ target }, null, 2)}\n`;
}
