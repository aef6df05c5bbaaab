import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { inputOf } from './inputs.ts';
import type { Collection } from './specimens.ts';
import { throughTheLine } from './whole-line.ts';

/** What the worker needs to begin. */
export interface Start {
  readonly collection: Collection;
  readonly knowledge: Knowledge;
  readonly seed: number;
  readonly from: number;
  /** Milliseconds since 1970 at which to stop. */
  readonly until: number;
  /** [0]: the input that is being examined; the watchdog looks at it. */
  readonly place: Int32Array;
}

/** What the worker tells after some inputs. */
export interface Batch {
  readonly next: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly faults: readonly Fault[];
  readonly engines: number;
  /** Bytes that buffers take, the memory of the engine among them. */
  readonly memory: number;
  readonly done: boolean;
}

/** Something that must not happen; `trap` is said in a typed result, and is told of so that it is looked at. */
export interface Fault {
  readonly index: number;
  readonly kind: 'fault' | 'trap' | 'slow' | 'hang';
  readonly what: string;
}

const INPUTS_PER_BATCH = 200;
const INPUTS_PER_ENGINE = 4000;
const SLOW = 2000;

const { collection, knowledge, seed, from, until, place } = workerData as Start;
let engine = await engineForTests();
let index = from;
let engines = 1;
while (Date.now() < until) {
  const kinds: Record<string, number> = {};
  const faults: Fault[] = [];
  let slowest = { index, milliseconds: 0 };
  const end = index + INPUTS_PER_BATCH;
  for (; index < end && Date.now() < until; index += 1) {
    Atomics.store(place, 0, index);
    const input = await inputOf(collection, seed, index);
    const start = performance.now();
    const { kind, fault, trapped } = await throughTheLine(input, engine, knowledge);
    const milliseconds = performance.now() - start;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
    if (fault !== null) faults.push({ index, kind: 'fault', what: fault });
    if (trapped !== null) faults.push({ index, kind: 'trap', what: trapped });
    if (milliseconds > SLOW) faults.push({ index, kind: 'slow', what: `${Math.round(milliseconds)} ms` });
    if (trapped !== null || index % INPUTS_PER_ENGINE === INPUTS_PER_ENGINE - 1) {
      engine = await engineForTests();
      engines += 1;
    }
  }
  const done = Date.now() >= until;
  const memory = process.memoryUsage().arrayBuffers;
  parentPort?.postMessage({ next: index, kinds, slowest, faults, engines, memory, done } satisfies Batch);
}
