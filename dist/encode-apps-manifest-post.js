import { open } from './index.js';
await open('encode-apps-manifest', { phase: 'post' });
