import { messageOf } from '../knowledge/message-of.ts';
import { askFor } from './ask.ts';
import { runNew } from './new-run.ts';

/** `npm run new`: writes the files of something new. npm runs it in the folder of the project. */
const { stdin, stdout, stderr } = process;

try {
  process.exitCode = await runNew(process.argv.slice(2), {
    root: process.cwd(),
    ask: stdin.isTTY === true && stdout.isTTY === true ? askFor : null,
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
  });
} catch (thrown) {
  stderr.write(`new: refused: ${messageOf(thrown)}\nNothing was written.\n`);
  process.exitCode = 1;
}
