export { type ByteSource, bytesSource } from './byte-source.ts';
export { aloneFile, type DatabaseFiles, databaseFiles } from './database-files.ts';
export { type Connection, type Engine, type QueryResult, type Row, startEngine } from './engine.ts';
export { type Image, type JournalUse, type LogUse, openImage } from './image.ts';
export { pageMetTwice } from './tree.ts';
export type { Lookalike, Unreadable } from './unreadable.ts';
