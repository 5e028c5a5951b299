import { open } from './index.js';
await open('buildx-matrix');
