import { deepCheck } from '../examination/deep-check.ts';
import type { CheckReport } from '../report/index.ts';
import type { Engine } from '../sqlite/index.ts';
import type { CheckTask } from './arguments.ts';
import type { NamedFile } from './named-files.ts';
import { withDatabases } from './opened-databases.ts';
import { progressLine } from './progress-line.ts';

/** Checks every database, one after another, and hands over each report. Shows where it stands on a terminal. */
export async function checkFiles(
  files: readonly NamedFile[],
  { check }: CheckTask,
  engine: Engine,
  onReport: (report: CheckReport) => void,
): Promise<void> {
  for (const file of files) {
    await withDatabases(file, (database) => {
      const progress = progressLine(process.stderr, database.main.name);
      const report = deepCheck(database, check, engine, progress.show);
      progress.clear();
      onReport(report);
    });
  }
}
