/** The name that was most likely meant, or `null` where none is near: at most a third of its letters differ. */
export function nearestName(name: string, among: readonly string[]): string | null {
  const [nearest] = among
    .map((other) => ({ other, steps: stepsBetween(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, steps }) => steps <= Math.max(name.length, other.length) / 3 || other.startsWith(name))
    .sort((one, two) => one.steps - two.steps);
  return nearest?.other ?? null;
}

/** Letters to insert, remove or replace, or neighbours to swap, to make the one of the other. */
function stepsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1];
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + Number(!same),
        swapped ? (before[at - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
