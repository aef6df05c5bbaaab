import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Engine, startEngine } from '../../src/sqlite/index.ts';

/** The stock engine, as the command has it. */
export function engineForTests(): Promise<Engine> {
  return startEngine(readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')));
}
