import type { Impossible } from './measurement.ts';
import { spread } from './measurement.ts';
import type { Blocking } from './page-blocks.ts';
import { ms } from './table.ts';

/** Milliseconds. */
const GOALS = { block: 50, cancel: 200 } as const;

/** How well the page answers while its worker works, in lines to print: each piece of work, and what is promised of it. */
export function answering(blocks: readonly Blocking[] | Impossible, cancels: readonly number[] | Impossible): string {
  return [...blockLines(blocks), cancelLine(cancels)].join('\n');
}

function blockLines(blocks: readonly Blocking[] | Impossible): string[] {
  const goal = `the page is never blocked for ${GOALS.block} ms`;
  if ('kind' in blocks) return [`not known: ${goal}: ${blocks.why}`];
  const lines = blocks.map(({ what, rounds }) => {
    const gap = spread(rounds.map((round) => round.gap));
    const task = Math.max(...rounds.map((round) => round.task));
    const tasks = task === 0 ? 'no long task' : `longest task ${ms(task)}`;
    return `  ${what}: median ${ms(gap.median)} (${ms(gap.least)}–${ms(gap.most)}) of ${rounds.length} rounds; ${tasks}`;
  });
  const worst = Math.max(...blocks.flatMap(({ rounds }) => rounds.map(({ gap }) => gap)));
  const medians = Math.max(...blocks.map(({ rounds }) => spread(rounds.map(({ gap }) => gap)).median));
  const figures = `longest block, slowest median ${ms(medians)}, worst of all ${ms(worst)}`;
  return [`${medians < GOALS.block ? 'yes' : 'NO'}: ${goal}: ${figures}`, ...lines];
}

function cancelLine(cancels: readonly number[] | Impossible): string {
  const goal = `a check of 1 GB is cancelled within ${GOALS.cancel} ms`;
  if ('kind' in cancels) return `not known: ${goal}: ${cancels.why}`;
  const { median, most } = spread(cancels);
  return `${most < GOALS.cancel ? 'yes' : 'NO'}: ${goal}: median ${ms(median)}, worst of ${cancels.length} ${ms(most)}`;
}
