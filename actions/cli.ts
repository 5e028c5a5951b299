import { actionNames, loadAction } from './index.ts';
import { startFromTerminal } from './shared/runtime/terminal.ts';

/**
 * The same actions without a runner: `node dist/cli.js <action> --<input> <value> …`. A flag alone is `true`, a repeated
 * one adds a line. Outputs are printed; files go to `.image-actions/`.
 */
export async function openFromTerminal(args: readonly string[]): Promise<void> {
  await startFromTerminal(args, actionNames, loadAction);
}
