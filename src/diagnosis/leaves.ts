import type { Condition, Leaf } from './condition.ts';

/** All leaves of a condition, in the order in which it names them. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
    case 'fault':
    case 'given':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}
