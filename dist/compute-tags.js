import { open } from './index.js';
await open('compute-tags');
