import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { examine, type Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Report, unreadableReport } from '../report/index.ts';
import type { Engine } from '../sqlite/index.ts';
import { type PathSource, pathSource } from '../sqlite/path-source.ts';
import type { DiagnoseTask } from './arguments.ts';

/**
 * Examines every database of the task, one after another, with the `-wal` and `-journal` that lie beside it. A companion
 * that is named together with its database is not examined by itself. Throws only when the log cannot be read.
 */
export function diagnoseFiles(task: DiagnoseTask, engine: Engine, knowledge: Knowledge): Report[] {
  const words: Words = {
    log: task.log === null ? null : readFileSync(task.log === '-' ? 0 : task.log, 'utf8'),
    running: task.running,
    upgradingTo: task.upgradingTo,
  };
  const named = new Set(task.files.map((path) => resolve(path)));
  return task.files
    .filter((path) => !named.has(resolve(path).replace(COMPANION, '')) || !COMPANION.test(path))
    .map((path) => diagnoseFile(path, words, engine, knowledge));
}

const COMPANION = /-(wal|journal|shm)$/;

function diagnoseFile(path: string, words: Words, engine: Engine, knowledge: Knowledge): Report {
  const open: PathSource[] = [];
  const source = (name: string) => {
    const opened = pathSource(name);
    open.push(opened);
    return opened;
  };
  try {
    const main = source(path);
    const beside = (ending: string) => (existsSync(path + ending) ? source(path + ending) : null);
    return examine({ main, log: beside('-wal'), journal: beside('-journal') }, words, engine, knowledge);
  } catch (thrown) {
    const file = { name: basename(path), sizeBytes: 0, bytesRead: 0 };
    return unreadableReport(file, { kind: 'read-failed', message: reason(thrown) });
  } finally {
    for (const opened of open) opened.close();
  }
}

function reason(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  switch (code) {
    case 'ENOENT':
      return 'there is no file of that name.';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not read it.';
    case 'EISDIR':
      return 'it is a folder.';
    default:
      return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
