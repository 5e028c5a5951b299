/** A number of bytes for people: `853 B`, `3.97 kB`, `31.5 MB`, `1.20 GB`. A kB has 1000 bytes, as registries show it. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let step = 0;
  let value = bytes;
  // 999.95 would be shown as 1000.0, which is 1.00 of the next unit.
  while (step < units.length - 1 && value >= 999.95) {
    step++;
    value = bytes / 1000 ** step;
  }
  const digits = value < 9.995 ? 2 : 1;
  return `${value.toFixed(step === 0 ? 0 : digits)} ${units[step]}`;
}
