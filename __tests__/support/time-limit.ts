import vm from 'node:vm';
import { codeOf } from '../../actions/shared/runtime/errors.ts';

/**
 * Runs synchronous work, which is ended from outside after a time that only work without end needs. A test could not end
 * it: its own limit waits for the work.
 *
 * @throws Error that names the work
 */
export function endsWithin<T>(seconds: number, name: string, work: () => T): T {
  const context = vm.createContext({ work });
  try {
    return vm.runInContext('work()', context, { timeout: seconds * 1000 });
  } catch (error) {
    if (codeOf(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new Error(`${name} did not end within ${seconds} s`, { cause: error });
  }
}
