/** A count with a comma between thousands. The first number that `Intl` writes blocks a page for as long as all else that a paste does. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Lines of a text; the lines themselves are not made. */
export function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
