/** Any ISO 8601 time as UTC with seconds, `2026-01-01T00:00:00Z`; null for a text that is not a time. */
export function utcTime(text: string): string | null {
  const time = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
