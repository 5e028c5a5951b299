import vm from 'node:vm';
import { codeOf } from '../../actions/shared/runtime/errors.ts';

/**
 * Runs synchronous work, which is ended from outside after a time that only work without end needs. A test could not end
 * it: its own limit waits for the work.
 *
 * The limit is in seconds of the processor, because a busy machine gives a process little of each second. Work that was
 * ended before it had that much begins again with more time.
 *
 * @throws Error that names the work
 */
export function endsWithin<T>(seconds: number, name: string, work: () => T): T {
  const context = vm.createContext({ work });
  for (let timeout = seconds * 1000; ; timeout *= 2) {
    const before = process.cpuUsage();
    try {
      return vm.runInContext('work()', context, { timeout });
    } catch (error) {
      if (codeOf(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      const { user, system } = process.cpuUsage(before);
      if (user + system < seconds * 1e6) continue;
      throw new Error(`${name} did not end within ${seconds} s of the processor`, { cause: error });
    }
  }
}
