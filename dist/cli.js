import { openTerminal } from './index.js';
await openTerminal(process.argv.slice(2));
