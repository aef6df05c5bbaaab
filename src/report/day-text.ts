const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people write it, 4 Nov 2015, of milliseconds since 1970. */
export function dayText(ms: number): string {
  return `${new Date(ms).getUTCDate()} ${monthText(ms)}`;
}

/** As Nov 2015. */
export function monthText(ms: number): string {
  const date = new Date(ms);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** As 08:15. */
export function clockText(ms: number): string {
  return new Date(ms).toISOString().slice(11, 16);
}
