import { readFileSync } from 'node:fs';
import { examine, type Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Report } from '../report/index.ts';
import type { Engine } from '../sqlite/index.ts';
import type { DiagnoseTask } from './arguments.ts';
import type { NamedFile } from './named-files.ts';
import { withDatabases } from './opened-databases.ts';

/** Examines every database, one after another, and hands over each report. Throws only when the log cannot be read. */
export async function diagnoseFiles(
  files: readonly NamedFile[],
  task: DiagnoseTask,
  engine: Engine,
  knowledge: Knowledge,
  onReport: (report: Report) => void,
): Promise<void> {
  const words: Words = {
    log: task.log === null ? null : readFileSync(task.log === '-' ? 0 : task.log, 'utf8'),
    running: task.running,
    upgradingTo: task.upgradingTo,
  };
  for (const file of files) {
    await withDatabases(file, (database) => onReport(examine(database, words, engine, knowledge)));
  }
}
