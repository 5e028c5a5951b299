/** Bytes for a person: `853 B`, `3.97 kB`, `31.5 MB`, `1.20 GB`; a thousand to the step, as registries show them. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return step === 0 ? `${bytes} B` : `${value.toFixed(value < 10 ? 2 : 1)} ${units[step]}`;
}
