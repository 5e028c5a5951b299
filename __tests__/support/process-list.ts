import { readdirSync, readFileSync } from 'node:fs';

/** What every user of a Linux machine can see of the running programs: their command lines. */
export interface ProcessWatch {
  /** Ends when a command line that contains the string has been seen. */
  appears(part: string): Promise<void>;
  /** Every command line that was seen until then, with spaces between the arguments. */
  stop(): readonly string[];
}

/** Looks at all programs again and again until it is stopped. */
export function watchProcesses(): ProcessWatch {
  const seen = new Set<string>();
  const awaited = new Map<string, () => void>();
  const look = () => {
    for (const id of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        if (line === '') continue;
        seen.add(line);
        for (const [part, resolve] of awaited) if (line.includes(part)) resolve();
      } catch {
        // It ended between the two reads.
      }
    }
  };
  look();
  const timer = setInterval(look, 5);
  // A test that fails does not stop it.
  timer.unref();
  return {
    appears: part => new Promise(resolve => awaited.set(part, resolve)),
    stop: () => {
      look();
      clearInterval(timer);
      return [...seen];
    },
  };
}
