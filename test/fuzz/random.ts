/** Numbers that look random and follow from a seed alone. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; 0 for a limit of 0. */
  below(limit: number): number;
  /** One of the list; `undefined` where it may be empty. */
  pick<const List extends readonly unknown[]>(
    list: List,
  ): List extends readonly [unknown, ...unknown[]] ? List[number] : List[number] | undefined;
  /** True `share` of the time. */
  chance(share: number): boolean;
}

/** The numbers of input `index` in the run of `seed`: no input depends on those before it. Mulberry32. */
export function randomOf(seed: number, index: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)] as never,
    chance: (share) => next() < share,
  };
}
