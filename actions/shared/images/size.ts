/** Bytes for a person: `853 B`, `3.97 kB`, `31.5 MB`, `1.20 GB`; a thousand to the step, as registries show them. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let step = 0;
  let value = bytes;
  // 999.95 is shown as 1000.0, which is the next unit's 1.00.
  while (step < units.length - 1 && value >= (step === 0 ? 1000 : 999.95)) {
    step++;
    value = bytes / 1000 ** step;
  }
  return step === 0 ? `${bytes} B` : `${value.toFixed(value < 9.995 ? 2 : 1)} ${units[step]}`;
}
