import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { prepareSearch } from '../mentions/index.ts';
import { printable, type Terminal, toCheckTerminal, toLogReport, toLogTerminal, toTerminal } from '../report/index.ts';
import { startEngine } from '../sqlite/index.ts';
import { type CheckTask, type DiagnoseTask, type ExplainTask, parseArguments, USAGE } from './arguments.ts';
import { checkFiles } from './check-files.ts';
import { diagnoseFiles } from './diagnose-files.ts';
import { namedFiles } from './named-files.ts';
import { readLogText } from './read-log-text.ts';

/** The folder of the built command: the engine, the knowledge and the version lie beside it. */
const HOME = import.meta.dirname;

async function main(args: readonly string[]): Promise<number> {
  const task = parseArguments(args);
  switch (task.kind) {
    case 'help':
      process.stdout.write(USAGE);
      return args.length === 0 ? 2 : 0;
    case 'version':
      process.stdout.write(`${JSON.parse(readFileSync(join(HOME, '../../package.json'), 'utf8')).version}\n`);
      return 0;
    case 'wrong-usage':
      process.stderr.write(`schema-clinic: ${task.message}\nThe options: schema-clinic --help\n`);
      return 2;
    case 'explain':
      return explain(task);
    case 'diagnose':
    case 'check':
      return run(task);
  }
}

/** Prints what is known of a log, and answers with the exit status. */
function explain({ log, json }: ExplainTask): number {
  const { text, cut } = readLogText(log);
  const report = toLogReport(prepareSearch(knowledge())(text));
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : toLogTerminal(report, terminal()));
  if (cut)
    process.stderr.write(
      'schema-clinic: the log is long: only its last 64 MiB were read, and lines are counted from there\n',
    );
  return report.outcome === 'nothing-known' ? 0 : 1;
}

function knowledge(): Knowledge {
  return JSON.parse(readFileSync(join(HOME, 'knowledge.json'), 'utf8')) as Knowledge;
}

/** Prints each report as soon as it is there, and answers with the exit status. */
async function run(task: DiagnoseTask | CheckTask): Promise<number> {
  const { files, remarks, unread: left } = namedFiles(task.files);
  const engine = await startEngine(readFileSync(join(HOME, 'sql-wasm.wasm')));
  let [unread, found] = [left, false];
  if (task.kind === 'diagnose') {
    await diagnoseFiles(files, task, engine, knowledge(), (report) => {
      process.stdout.write(task.json ? `${JSON.stringify(report)}\n` : toTerminal(report, terminal()));
      unread ||= report.unreadable !== null;
      found ||= report.findings.length > 0;
    });
  } else {
    await checkFiles(files, task, engine, (report) => {
      process.stdout.write(task.json ? `${JSON.stringify(report)}\n` : toCheckTerminal(report, terminal()));
      unread ||= report.outcome === 'stopped';
      found ||= report.outcome === 'found';
    });
  }
  for (const remark of remarks) process.stderr.write(`schema-clinic: ${printable(remark)}\n`);
  return unread ? 2 : found ? 1 : 0;
}

/** Colour and width of the terminal; without colour where there is none or it is not wanted (no-color.org). */
function terminal(): Terminal {
  const { stdout, env } = process;
  const colour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return { colour, width: Math.min(stdout.columns ?? 100, 100) };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`schema-clinic: ${messageOf(thrown)}\n`);
  process.exitCode = 2;
}
