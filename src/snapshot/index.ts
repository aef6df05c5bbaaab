export { onlyInLog } from './only-in-log.ts';
export { readRest, readSnapshot } from './read-snapshot.ts';
export { reasonNotToRead, reasonNotToReadTables } from './reason-not-to-read.ts';
export type { Caveat, Gap, Snapshot } from './snapshot.ts';
