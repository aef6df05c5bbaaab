import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { examine, type Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Report, unreadableReport } from '../report/index.ts';
import type { Engine } from '../sqlite/index.ts';
import { pathSource } from '../sqlite/path-source.ts';
import type { DiagnoseTask } from './arguments.ts';

/** Examines every file of the task, one after another. Throws only when the log cannot be read. */
export function diagnoseFiles(task: DiagnoseTask, engine: Engine, knowledge: Knowledge): Report[] {
  const words: Words = {
    log: task.log === null ? null : readFileSync(task.log === '-' ? 0 : task.log, 'utf8'),
    running: task.running,
    upgradingTo: task.upgradingTo,
  };
  return task.files.map((path) => diagnoseFile(path, words, engine, knowledge));
}

function diagnoseFile(path: string, words: Words, engine: Engine, knowledge: Knowledge): Report {
  let source: ReturnType<typeof pathSource>;
  try {
    source = pathSource(path);
  } catch (thrown) {
    return unreadableReport(
      { name: basename(path), sizeBytes: 0, bytesRead: 0 },
      { kind: 'read-failed', message: reason(thrown) },
    );
  }
  try {
    return examine(source, words, engine, knowledge);
  } finally {
    source.close();
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
