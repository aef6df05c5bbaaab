import type { Mark } from '../snapshot/snapshot.ts';

/** What stands out in a tool's books, as a clause. */
export function markText(mark: Mark): string {
  switch (mark.kind) {
    case 'failed':
      return `${mark.migration} is recorded as failed`;
    case 'unfinished':
      return `${mark.migration} was begun and no end is recorded`;
    case 'locked':
      return `the lock in ${mark.table} is held${mark.since === null ? '' : ` since ${mark.since}`}`;
    case 'several-heads':
      return `it stands at ${mark.heads.length} places at once: ${mark.heads.join(', ')}`;
    case 'recorded-twice':
      return `${mark.migration} is recorded twice`;
    case 'out-of-order':
      return `${mark.migration} was recorded after ${mark.after}, which comes later`;
    case 'gap':
      return `between ${mark.after} and ${mark.before} a number is missing`;
    case 'rolled-back':
      return `${mark.migration} is recorded as rolled back`;
    case 'by-hand':
      return `${mark.migration} was recorded without having been run`;
    case 'odd-book':
      return mark.says;
  }
}

/** The migration that a mark is about, or `null` where it is about the whole. */
export function markedMigration(mark: Mark): string | null {
  return 'migration' in mark ? mark.migration : null;
}
