import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { toTerminal } from '../report/index.ts';
import { startEngine } from '../sqlite/index.ts';
import { parseArguments, USAGE } from './arguments.ts';
import { diagnoseFiles } from './diagnose-files.ts';

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
      process.stderr.write(`schema-clinic: ${task.message}\n\n${USAGE}`);
      return 2;
    case 'diagnose': {
      const engine = await startEngine(readFileSync(join(HOME, 'sql-wasm.wasm')));
      const knowledge = JSON.parse(readFileSync(join(HOME, 'knowledge.json'), 'utf8')) as Knowledge;
      const reports = diagnoseFiles(task, engine, knowledge);
      for (const report of reports) {
        process.stdout.write(task.json ? `${JSON.stringify(report)}\n` : toTerminal(report, terminal()));
      }
      if (reports.some(({ unreadable }) => unreadable !== null)) return 2;
      return reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
    }
  }
}

/** Colour and width of the terminal; without colour where there is none or it is not wanted (no-color.org). */
function terminal() {
  const { stdout, env } = process;
  const colour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return { colour, width: Math.min(stdout.columns ?? 100, 100) };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`schema-clinic: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 2;
}
