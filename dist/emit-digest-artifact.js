import { open } from './index.js';
await open('emit-digest-artifact');
