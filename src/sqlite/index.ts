export { type ByteSource, bytesSource } from './byte-source.ts';
export { aloneFile, type DatabaseFiles, databaseFiles } from './database-files.ts';
export { type Connection, type Engine, type QueryResult, type Row, startEngine } from './engine.ts';
export { hasMagic } from './header.ts';
export { type Image, type JournalUse, type LogUse, openImage, openRest } from './image.ts';
export { lookalike } from './lookalike.ts';
export { surveyTree } from './tree.ts';
export type { ArchiveFault, Container, LikelyMember, Lookalike, Unreadable } from './unreadable.ts';
