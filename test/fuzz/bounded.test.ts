import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { inputOf } from './inputs.ts';
import { collect } from './specimens.ts';
import { throughTheLine } from './whole-line.ts';

const SEED = 3;
const INPUTS = 1000;

it(`answers ${INPUTS} spoiled files with a report, whatever was done to them`, async () => {
  const engine = await engineForTests();
  const knowledge = await loadKnowledge(process.cwd());
  const { made } = await collect(process.cwd(), engine, [512]);
  const kinds = new Set<string>();
  for (let index = 0; index < INPUTS; index += 1) {
    const input = await inputOf({ made, real: [] }, SEED, index);
    const { kind, fault, trapped } = await throughTheLine(input, engine, knowledge);
    expect({ fault, trapped }, `seed ${SEED}, input ${index}: ${input.story}`).toEqual({ fault: null, trapped: null });
    kinds.add(kind);
  }
  expect([...kinds]).toContain('read: confirmed');
  expect([...kinds]).toContain('unreadable: malformed');
  expect(kinds.size).toBeGreaterThan(8);
});
