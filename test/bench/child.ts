import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import type { Impossible, Measurement, ReaderName } from './measurement.ts';
import { bytesReadSoFar, watchMemory } from './process-figures.ts';
import { nativeReader, ownReader, type Reader, stockReader } from './readers.ts';

/** Readings of one file: as many as fit into the time, within these limits. */
const READINGS = { least: 2, most: 25, ms: 2500 } as const;

/** A fresh process that reads one database in one way: `child.mjs <reader> <database> <wasm>`; answers with JSON. */
async function measure(name: ReaderName, path: string, wasmPath: string): Promise<Measurement> {
  const wasm = readFileSync(wasmPath);
  const engineMemory = watchMemory();
  const engineStart = performance.now();
  const reader = await started(name, wasm);
  const engine = { ms: performance.now() - engineStart, memory: engineMemory() };

  const before = bytesReadSoFar();
  const overhead = (bytesReadSoFar() ?? 0) - (before ?? 0);
  const headers = [timed(() => reader.header(path))];
  const start = bytesReadSoFar();
  const memory = watchMemory();
  const first = performance.now();
  const { answer, counted } = reader.read(path);
  const readings = [performance.now() - first];
  const peak = memory();
  const end = bytesReadSoFar();

  const stop = performance.now() + READINGS.ms;
  while (readings.length < READINGS.least || (readings.length < READINGS.most && performance.now() < stop)) {
    readings.push(timed(() => reader.read(path)));
    headers.push(timed(() => reader.header(path)));
  }
  return {
    kind: 'measured',
    engine: name === 'node:sqlite' ? null : engine,
    firsts: readings.slice(0, 1),
    readings,
    warm: readings.slice(10),
    headers: name === 'own' ? headers : [],
    counted,
    kernel: start === null || end === null ? null : Math.max(0, end - start - overhead),
    memory: peak,
    answer: createHash('sha256').update(JSON.stringify(answer, sameAtEverySize)).digest('hex'),
    tables: answer.tables.length,
    migrations: answer.applied.length,
    sqlite: reader.sqlite,
  };
}

/** Leaves out where trees begin, which is another page in a larger file. */
function sameAtEverySize(key: string, value: unknown): unknown {
  return key === 'roots' ? undefined : value;
}

function started(name: ReaderName, wasm: Uint8Array): Promise<Reader> | Reader {
  switch (name) {
    case 'own':
      return ownReader(wasm);
    case 'sql.js':
      return stockReader(wasm);
    case 'node:sqlite':
      return nativeReader();
  }
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const [, , name, path, wasm] = argv;
try {
  stdout.write(JSON.stringify(await measure(name as ReaderName, String(path), String(wasm))));
} catch (thrown) {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  stdout.write(JSON.stringify({ kind: 'impossible', why } satisfies Impossible));
}
