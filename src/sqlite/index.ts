export { type ByteSource, bytesSource } from './byte-source.ts';
export { type Connection, type Engine, type Row, startEngine } from './engine.ts';
export { type Image, openImage } from './image.ts';
export type { Lookalike, Unreadable } from './unreadable.ts';
