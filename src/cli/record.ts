import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { folded, unfolded } from '../catalogue/catalogue-file.ts';
import type { Refusal } from '../catalogue/heads.ts';
import { recorded } from '../catalogue/record.ts';
import { withTable } from '../catalogue/release-table.ts';
import { recogniseApps } from '../diagnosis/recognition.ts';
import { catalogueText } from '../knowledge/catalogue-record.ts';
import { cataloguePath, loadApps } from '../knowledge/load-knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { startEngine } from '../sqlite/index.ts';
import { parseRecordArguments, RECORD_USAGE, type RecordTask } from './record-arguments.ts';
import { snapshotOfFile } from './recorded-database.ts';
import { releaseRows } from './release-rows.ts';

/** `npm run record`: adds to the catalogue of an app. npm runs it in the folder of the project. */
const root = process.cwd();

type Work = Extract<RecordTask, { readonly app: string }>;

async function main(args: readonly string[]): Promise<number> {
  const task = parseRecordArguments(args);
  if (task.kind === 'help') {
    process.stdout.write(RECORD_USAGE);
    return args.length === 0 ? 2 : 0;
  }
  if (task.kind === 'wrong-usage') {
    process.stderr.write(`record: ${task.message}\nThe usage: npm run record -- --help\n`);
    return 2;
  }
  return record(task);
}

async function record(task: Work): Promise<number> {
  const apps = await loadApps(root);
  const app = apps.find(({ id }) => id === task.app);
  if (app === undefined)
    throw new Error(`there is no content/apps/${task.app}/index.mdx; there are ${apps.map(({ id }) => id).join(', ')}`);
  const { tool } = app.data;
  if (tool === undefined) throw new Error(`${app.file}: "tool" is missing: name the app's migration tool first`);
  const before: Catalogue = app.catalogue === null ? { app: task.app, tool, states: [] } : unfolded(app.catalogue);
  const marks = apps.map(({ id, data }) => ({ id, name: data.title, ...data.marks }));
  const after =
    task.kind === 'table'
      ? withTable(before, releaseRows(readFileSync(task.path, 'utf8')))
      : await withDatabase(before, task, marks);
  if ('refused' in after) {
    process.stderr.write(`record: refused: ${after.refused}.\n`);
    return 1;
  }
  const text = catalogueText(folded(after));
  const isNew = text !== catalogueText(folded(before));
  if (isNew) writeFileSync(join(root, cataloguePath(task.app)), text);
  process.stdout.write(`${cataloguePath(task.app)}: ${isNew ? summary(after) : 'nothing new'}\n`);
  return 0;
}

async function withDatabase(
  catalogue: Catalogue,
  task: Extract<Work, { readonly kind: 'database' }>,
  marks: Parameters<typeof recogniseApps>[1],
): Promise<Catalogue | Refusal> {
  const engine = await startEngine(readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')));
  const snapshot = await snapshotOfFile(task.path, engine);
  const [seen] = recogniseApps(snapshot, marks);
  if (seen?.id !== task.app) {
    const as = seen === undefined ? 'no app that is known' : seen.name;
    return {
      refused: `the database is recognised as that of ${as}, not of ${task.app} (by the marks in content/apps/*/index.mdx)`,
    };
  }
  if (snapshot.caveats.some(({ kind }) => kind === 'wal-log-not-read'))
    process.stderr.write(
      'record: it is in WAL mode, and no -wal lies beside it: make sure that the app was stopped cleanly.\n',
    );
  const { release, date, history, replace } = task;
  return recorded(catalogue, { release: { release, date }, snapshot, history, replace });
}

function summary({ states }: Catalogue): string {
  const releases = states.flatMap((state) => state.releases).length;
  const read = states.filter(({ schema }) => schema !== null).length;
  return `recorded; ${releases} releases in ${states.length} states now, ${read} of them with their schema`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`record: ${messageOf(thrown)}\n`);
  process.exitCode = 2;
}
