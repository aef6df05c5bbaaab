import { spawnSync } from 'node:child_process';
import { spread } from './measurement.ts';
import { statements } from './readers.ts';

const READINGS = 9;

/** The sqlite3 shell of this machine; times are of whole processes, in milliseconds, amounts in bytes. */
export interface ShellMeasurement {
  readonly version: string;
  readonly readings: readonly number[];
  /** Median of a process that reads nothing. */
  readonly start: number;
  readonly kernel: number | null;
  readonly memory: number | null;
}

/** Runs the same statements in the shell, or answers `null` where there is none on the PATH. */
export function measureShell(path: string): ShellMeasurement | null {
  const version = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) return null;
  const script = statements(path).map((sql) => `${sql};\n`);
  const start = Array.from({ length: READINGS }, () => timed(':memory:', 'SELECT 1;\n').ms);
  const readings = Array.from({ length: READINGS }, () => timed(path, script.join('')).ms);
  return {
    version: version.stdout.split(' ')[0] ?? 'unknown',
    readings,
    start: spread(start).median,
    ...figures(path, script.join('')),
  };
}

/** Lets the shell ask the kernel about itself, in a run that is not timed. */
function figures(path: string, script: string): { kernel: number | null; memory: number | null } {
  const ask = '.system cat /proc/$PPID/io /proc/$PPID/status\n';
  if (process.platform !== 'linux') return { kernel: null, memory: null };
  const { stdout } = timed(path, `${ask}${script}${ask}`);
  const all = (pattern: RegExp) => [...stdout.matchAll(pattern)].map(([, found]) => Number(found));
  const [before, after] = all(/^rchar: (\d+)/gm);
  const [resident] = all(/^VmRSS:\s+(\d+)/gm);
  const peak = all(/^VmHWM:\s+(\d+)/gm)[1];
  return {
    kernel: before === undefined || after === undefined ? null : after - before,
    memory: resident === undefined || peak === undefined ? null : (peak - resident) * 1024,
  };
}

function timed(path: string, input: string): { ms: number; stdout: string } {
  const start = performance.now();
  const { stdout } = spawnSync('sqlite3', ['-batch', '-readonly', path], { input, encoding: 'utf8', maxBuffer: 1e8 });
  return { ms: performance.now() - start, stdout };
}
