// Loaded before a measured program: leaves the peak of its memory, in MB, in the file that PEAK_MEMORY_FILE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', String(Math.round(process.resourceUsage().maxRSS / 1024)));
});
