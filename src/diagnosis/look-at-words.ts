import type { Need } from './answer.ts';
import type { Leaf } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Look } from './look.ts';
import { isInRange, parseRelease } from './release.ts';

/** Looks at a release that the user named. One that is no number (`latest`) or too vague is as good as none. */
export function lookAtRelease(range: string, stated: string | null, need: Need): Look {
  const release = stated === null ? null : parseRelease(stated);
  const holds = release === null ? null : isInRange(release, range);
  if (stated === null || holds === null) return { kind: 'unsupplied', need };
  return { kind: 'seen', holds, found: { kind: 'release', stated } };
}

/** Looks for a message in what was pasted. A log is always a part, so its silence proves nothing. */
export function lookAtMention(leaf: Extract<Leaf, { kind: 'mention.of' }>, facts: Facts): Look {
  const mention = facts.mentions.find(
    ({ template, captures }) =>
      template === leaf.template &&
      Object.entries(leaf.captures).every(([name, wanted]) => {
        const captured = captures[name] ?? '';
        if (typeof wanted === 'string') return captured.toLowerCase() === wanted.toLowerCase();
        const books = facts.snapshot.histories.filter(({ tool }) => tool === wanted.headOf);
        return books.some(({ heads }) => heads.includes(captured));
      }),
  );
  if (mention === undefined) return { kind: 'unsupplied', need: 'log' };
  return { kind: 'seen', holds: true, found: { kind: 'line', line: mention.line, text: mention.text } };
}
