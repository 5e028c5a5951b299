import { open } from './index.js';
await open('build-images');
