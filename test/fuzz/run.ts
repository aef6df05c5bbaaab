import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import type { Batch, Fault, Start } from './fuzz.worker.ts';
import { inputOf } from './inputs.ts';
import { collect } from './specimens.ts';

/** Milliseconds after which an input counts as a hang, and its worker is replaced. */
const PATIENCE = 10_000;
const KEEP = join(tmpdir(), 'schema-clinic-fuzz');

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
const root = process.cwd();
const knowledge = await loadKnowledge(root);
const collection = await collect(root, await engineForTests());
console.log(`seed ${seed}; ${collection.made.length} specimens made, ${collection.real.length} real ones`);

const started = Date.now();
const until = started + seconds * 1000;
const kinds = new Map<string, number>();
const faults: Fault[] = [];
let slowest = { index: 0, milliseconds: 0 };
let [inputs, engines, memory] = [0, 0, 0];

async function note(fault: Fault): Promise<void> {
  faults.push(fault);
  if (faults.length > 200) return;
  const { files, archive, words, story } = await inputOf(collection, seed, fault.index);
  const folder = join(KEEP, `${seed}-${fault.index}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'x.db'), files.main);
  if (files.log !== null) writeFileSync(join(folder, 'x.db-wal'), files.log);
  if (files.journal !== null) writeFileSync(join(folder, 'x.db-journal'), files.journal);
  if (archive !== null) writeFileSync(join(folder, 'x.archive'), archive);
  writeFileSync(join(folder, 'story.json'), JSON.stringify({ seed, ...fault, story, words }, null, 2));
  console.log(`${fault.kind.toUpperCase()} seed ${seed} input ${fault.index}: ${story}\n  ${fault.what}\n  ${folder}`);
}

/** Runs one worker until the time is up or it hangs; says where to go on, `null` for nowhere. */
function runWorker(from: number): Promise<number | null> {
  const place = new Int32Array(new SharedArrayBuffer(4));
  place[0] = from;
  const workerData: Start = { collection, knowledge, seed, from, until, place };
  const worker = new Worker(new URL('./fuzz.worker.ts', import.meta.url), { workerData });
  return new Promise((resolve) => {
    let [last, since, engineOffset] = [from, Date.now(), engines];
    let told = from;
    const end = (next: number | null) => {
      clearInterval(watchdog);
      inputs += (next ?? told) - told;
      void worker.terminate().then(() => resolve(next));
    };
    const lost = (kind: 'fault' | 'hang', what: string) => {
      void note({ index: Atomics.load(place, 0), kind, what });
      end(Atomics.load(place, 0) + 1);
    };
    const watchdog = setInterval(() => {
      const now = Atomics.load(place, 0);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > PATIENCE) lost('hang', `no answer within ${PATIENCE / 1000} s`);
    }, 500);
    worker.on('error', (thrown) => lost('fault', `the worker died: ${thrown}`));
    worker.on('message', (batch: Batch) => {
      for (const [kind, count] of Object.entries(batch.kinds)) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
      if (batch.slowest.milliseconds > slowest.milliseconds) slowest = batch.slowest;
      for (const fault of batch.faults) void note(fault);
      inputs += batch.next - told;
      told = batch.next;
      engines = engineOffset + batch.engines;
      memory = Math.max(memory, batch.memory);
      if (batch.done) end(null);
    });
  });
}

function line(): string {
  const elapsed = (Date.now() - started) / 1000;
  return `${Math.round(elapsed)} s: ${inputs} inputs, ${Math.round(inputs / elapsed)} per s, ${faults.length} faults, slowest ${Math.round(slowest.milliseconds)} ms (input ${slowest.index}), ${engines} engines, buffers at most ${Math.round(memory / 1e6)} MB`;
}

const ticker = setInterval(() => console.log(line()), 10_000);
let next: number | null = Number(values.from);
while (next !== null && Date.now() < until) next = await runWorker(next);
clearInterval(ticker);
console.log(`\n${line()}`);
for (const [kind, count] of [...kinds].sort(([, one], [, other]) => other - one)) console.log(`  ${count}\t${kind}`);
for (const { index, kind, what } of faults)
  console.log(`${kind}: --seed ${seed} --from ${index}: ${what.split('\n')[0]}`);
process.exitCode = faults.length > 0 ? 1 : 0;
