import { keyOf, NAME, type OwnValue, type Place, partsOf, placesIn } from './command-places.ts';

/** A reader's own values, by `keyOf`. */
export type OwnValues = Readonly<Record<string, string>>;

/** A path that a shell takes as it stands, in quotes and without. */
const PATH = /^~?[\w.@+/-]*[\w.@+-]$/;

/** Whether a shell takes it for one word, wherever it stands, so that a command with it does what it says. */
export function isPlain({ kind }: Pick<OwnValue, 'kind'>, value: string): boolean {
  if (kind === 'path') return PATH.test(value) && !value.startsWith('-') && !value.includes('//');
  // A folder of the host can be mounted in the place of a volume.
  return NAME.test(value) || (kind === 'volume' && value.startsWith('/') && PATH.test(value));
}

/** A place at which a reader's own value stands instead. */
export interface Filling extends Place {
  readonly value: string;
}

/** The places of a text that are filled in otherwise, in its order; a value that is not plain, or the same, changes nothing. */
export function fillingsIn(text: string, path: string | null, values: OwnValues): readonly Filling[] {
  return placesIn(text, path).flatMap((place) => {
    const given = (values[keyOf(place)] ?? '').trim();
    if (given === '' || !isPlain(place, given)) return [];
    const value = place.part === 'all' ? given : partsOf(given)[place.part];
    // A path without a folder names the file alone.
    return value === '' || value === text.slice(place.from, place.to) ? [] : [{ ...place, value }];
  });
}

/** The text with a reader's own values in it. */
export function filledText(text: string, path: string | null, values: OwnValues): string {
  return fillingsIn(text, path, values).reduceRight(
    (filled, { from, to, value }) => filled.slice(0, from) + value + filled.slice(to),
    text,
  );
}
