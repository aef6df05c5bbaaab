import { crossFaults } from '../knowledge/cross-checks.ts';
import { REAL_DATABASES } from './real-databases.ts';
import type { Workshop } from './workshop.ts';

/** What else is to be said of a signature's effect: what was not looked at, and with which words the build will stop. */
export function effectRemarks(id: string, { hasReal, content }: Workshop): readonly string[] {
  return [
    ...(hasReal ? [] : [`The real databases (${REAL_DATABASES}) are not there: they were not looked at.`]),
    ...crossFaults(content)
      .filter((fault) => fault.includes(id))
      .map((fault) => `The build will stop: ${fault}`),
  ];
}
