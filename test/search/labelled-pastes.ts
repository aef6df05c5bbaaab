import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A paste, where its failure was reported, and the pages that would be right as the first answer. */
export interface LabelledPaste {
  /** Path below `test/search/pastes/`. */
  readonly name: string;
  /** The folder: what kind of answer is right. */
  readonly kind: 'incidents' | 'families' | 'unknown' | 'unrelated';
  /** Address of the report; `reproduced` where the text was printed by a run of ours; `written for this set` for prose. */
  readonly source: string;
  /** Such as `errors/no-such-column`; none where “nothing known” is right. */
  readonly right: readonly string[];
  /** A piece of the line that states the failure. */
  readonly line: string | null;
  readonly text: string;
  /** Measured only, never tuned on. */
  readonly isHeldOut: boolean;
}

const FOLDER = new URL('./pastes/', import.meta.url);

/** Reads the whole set. Throws with the file named where one is not as `README.md` says. */
export function labelledPastes(root: string = process.cwd()): readonly LabelledPaste[] {
  const tuned = citedIn(join(root, 'content'));
  return (['incidents', 'families', 'unknown', 'unrelated'] as const).flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, FOLDER))
      .sort()
      .map((file) => read(`${kind}/${file}`, kind, tuned)),
  );
}

function read(name: string, kind: LabelledPaste['kind'], tuned: ReadonlySet<string>): LabelledPaste {
  const whole = readFileSync(new URL(name, FOLDER), 'utf8');
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(whole) ?? [];
  const label = parse(yaml) as { source?: string; right?: string[]; line?: string; heldOut?: boolean } | null;
  if (text.trim() === '' || label?.source === undefined || label.right === undefined) {
    throw new Error(
      `test/search/pastes/${name}: expected source, right and line between two lines of ---, and then the paste`,
    );
  }
  const { source, right, line = null, heldOut = false } = label;
  return {
    name,
    kind,
    source,
    right,
    line,
    text,
    isHeldOut: heldOut || (!tuned.has(source) && isInThird(source, name)),
  };
}

/**
 * One third is only measured: which one is decided by the address of the report alone, so that all pastes of one report are on
 * the same side, and nobody chose. A report that content/ quotes or cites was seen while its page was written, and is never in it;
 * since that is so of every report of an incident, the set has some of those that were written later and are marked `heldOut`.
 */
function isInThird(source: string, name: string): boolean {
  const key = source.startsWith('http') ? source : name;
  return createHash('sha256').update(key).digest().readUInt32BE(0) % 3 === 0;
}

function citedIn(folder: string): ReadonlySet<string> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
  return new Set(
    pages.flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/https?:\/\/[^\s)"'>]+/g) ?? []),
  );
}
