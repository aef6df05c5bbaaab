import type { Words } from '../../src/examination/examine.ts';
import type { DiskState } from '../sqlite/interrupted-databases.ts';
import { JOURNAL, LOG } from './companion-mutations.ts';
import { ANY_FILE, DATABASE, type Mutation } from './mutations.ts';
import { type Random, randomOf } from './random.ts';
import type { Collection, Specimen } from './specimens.ts';
import { wrapped } from './wrappers.ts';

/** One input: files, what was said with them, and how they came to be. */
export interface Input {
  readonly files: DiskState;
  readonly words: Words;
  /** The files in an archive, which is examined in their place; `null` for most. */
  readonly archive: Uint8Array | null;
  /** The specimen and what was done to it. */
  readonly story: string;
}

const RELEASES = [null, null, 'v3.9', '0.4.0', 'v1.8.5', 'latest', '9'.repeat(400), '<b>'] as const;

/** The share of inputs that are put into an archive. */
const WRAPPED = 0.1;

/** Input `index` of the run of `seed`. The first ones are the specimens as they are. */
export async function inputOf({ made, real }: Collection, seed: number, index: number): Promise<Input> {
  const random = randomOf(seed, index);
  const specimens = [...made, ...real];
  const whole = specimens[index];
  const specimen = whole ?? (random.pick(random.chance(0.8) || real.length === 0 ? made : real) as Specimen);
  const story = [specimen.name];
  let files: DiskState = specimen;
  if (whole === undefined) {
    if (random.chance(0.15)) files = withCompanionsOf(random.pick(made) as Specimen, files, story);
    for (let times = 1 + random.below(3); times > 0; times -= 1) files = spoiled(files, random, story);
  }
  const words = { log: specimen.words, running: random.pick(RELEASES), upgradingTo: random.pick(RELEASES) };
  const archive = whole === undefined && random.chance(WRAPPED) ? await wrapped(files, random, story) : null;
  const { main, log, journal } = files;
  return { files: { main, log, journal }, archive, words, story: story.join(' | ') };
}

function withCompanionsOf(other: Specimen, { main, log, journal }: DiskState, story: string[]): DiskState {
  story.push(`with what lies beside “${other.name}”`);
  return { main, log: other.log ?? log, journal: other.journal ?? journal };
}

function spoiled(files: DiskState, random: Random, story: string[]): DiskState {
  const beside = (['log', 'journal'] as const).filter((which) => files[which] !== null);
  const which = random.chance(0.5) ? (random.pick(beside) ?? 'main') : 'main';
  const bytes = files[which];
  const own: Readonly<Record<string, Mutation>> = { main: DATABASE, log: LOG, journal: JOURNAL }[which];
  const [name, mutate] = random.pick(Object.entries(random.chance(0.3) ? ANY_FILE : own)) ?? [
    'nothing',
    () => undefined,
  ];
  if (bytes === null || bytes.length < 100) return files;
  story.push(`${which}: ${name}`);
  const copy = bytes.slice();
  return { ...files, [which]: mutate(copy, random) ?? copy };
}
