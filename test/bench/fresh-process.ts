import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Impossible, Measurement, ReaderName } from './measurement.ts';

/** Reads a database in a process of its own. */
export type MeasureInFreshProcess = (reader: ReaderName, path: string) => Measurement | Impossible;

/** Bundles the child into the folder, so that no process spends time or memory on TypeScript. */
export async function freshProcesses(folder: string): Promise<MeasureInFreshProcess> {
  const script = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\nconst __filename = import.meta.filename, __dirname = import.meta.dirname;",
    },
    logLevel: 'warning',
  });
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return (reader, path) => {
    const { stdout, stderr, status, signal } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, reader, path, wasm],
      { encoding: 'utf8', timeout: 120_000, maxBuffer: 1e8 },
    );
    if (status === 0 && stdout !== '') return JSON.parse(stdout) as Measurement | Impossible;
    return { kind: 'impossible', why: signal ?? stderr.trim().split('\n').at(-1) ?? `exit code ${status}` };
  };
}
