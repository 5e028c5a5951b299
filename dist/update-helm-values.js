import { open } from './index.js';
await open('update-helm-values');
