export { LIMITS, type Limits } from './limits.ts';
export { memoryKeeper } from './memory-keeper.ts';
export { openedFiles } from './opened-files.ts';
