import { existsSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSignature, readSignatures, signaturePath } from '../knowledge/load-signatures.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { nearestName } from '../knowledge/nearest-name.ts';
import { EFFECT_USAGE, parseEffectArguments } from './effect-arguments.ts';
import { effectTables } from './effect-lines.ts';
import { effectRemarks } from './effect-remarks.ts';
import { effectText } from './effect-text.ts';
import { effectsOf, isSound } from './effects.ts';
import { terminalOf } from './terminal.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** `npm run effect`: what a signature says of every known database. npm runs it in the folder of the project. */
const root = process.cwd();

async function main(args: readonly string[]): Promise<number> {
  const task = parseEffectArguments(args);
  if (task.kind === 'help') {
    process.stdout.write(EFFECT_USAGE);
    return args.length === 0 ? 2 : 0;
  }
  if (task.kind === 'wrong-usage') {
    process.stderr.write(`effect: ${task.message}\nThe usage: npm run effect -- --help\n`);
    return 2;
  }
  const { signature: id } = task;
  if (!existsSync(join(root, signaturePath(id)))) {
    const known = await knownSignatures();
    const nearest = nearestName(id, known);
    process.stderr.write(
      `effect: there is no ${signaturePath(id)}; ${nearest === null ? `there are ${known.join(', ')}` : `the nearest is ${nearest}`}\n`,
    );
    return 2;
  }
  let workshop = await openWorkshop(root);
  if (!task.watch) return show(id, workshop);
  show(id, workshop);
  await whenSaved(join(root, signaturePath(id)), async () => {
    process.stdout.write('\u001b[2J\u001b[H');
    workshop = workshop.withSignature(await readSignature(root, id, 'edited'));
    show(id, workshop);
  });
  return 0;
}

async function knownSignatures(): Promise<readonly string[]> {
  return (await readSignatures(root)).map(({ signature }) => signature.id);
}

/** Prints the tables, and answers with the exit status. */
function show(id: string, workshop: Workshop): number {
  const began = performance.now();
  const effects = effectsOf(id, workshop);
  const took = Math.round(performance.now() - began);
  const sound = isSound(effects);
  process.stdout.write(
    `${id}: ${sound ? 'as its cases say, and nothing else is touched' : 'not as it should be, see ✗'} (${effects.length} databases, ${took} ms)\n${effectText(effectTables(id, effects), terminalOf(process.stdout))}\n${effectRemarks(
      id,
      workshop,
    )
      .map((line) => `\n${line}`)
      .join('')}\n`,
  );
  return sound ? 0 : 1;
}

/** Does something after every change of a file, for as long as the process lives; what goes wrong is printed. */
async function whenSaved(path: string, then: () => Promise<void>): Promise<never> {
  let saved = Promise.withResolvers<void>();
  // The folder, because editors put a new file in the place of the old one.
  watch(dirname(path), (_, name) => {
    if (name === basename(path)) saved.resolve();
  });
  for (;;) {
    await saved.promise;
    // One save is told more than once.
    await new Promise((resolve) => setTimeout(resolve, 30));
    saved = Promise.withResolvers<void>();
    await then().catch((thrown: unknown) => process.stdout.write(`${messageOf(thrown)}\n`));
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`effect: ${messageOf(thrown)}\n`);
  process.exitCode = 2;
}
