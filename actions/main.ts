import { loadAction } from './index.ts';
import { type StartOptions, start } from './shared/runtime/boundary.ts';

/** What the generated two-line entries in `dist/` call. */
export async function open(name: string, options?: StartOptions): Promise<void> {
  await start(name, await loadAction(name), options);
}

/** What the generated `dist/cli.js` calls. */
export async function openTerminal(args: readonly string[]): Promise<void> {
  const { openFromTerminal } = await import('./cli.ts');
  await openFromTerminal(args);
}
