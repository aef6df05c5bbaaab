import { bytes } from './bytes.ts';
import { CHECK_CONCERNS } from './check-concerns.ts';
import type { CheckGroup, CheckKind, CheckReport } from './check-report.ts';
import { grouped } from './grouped.ts';
import { bullet, printable, type Style, styler, type Terminal, wrapper } from './terminal-lines.ts';

/** Kinds of findings shown of each concern; a damaged table can give hundreds. `--json` has them all. */
const SHOWN = 20;

const TITLES: Record<CheckKind, string> = {
  quick: 'quick check',
  full: 'full check',
  'foreign-keys': 'check of foreign keys',
};

const MOOD: Record<CheckReport['outcome'], Style> = { ok: 'green', found: 'red', stopped: 'red' };

/** The result of a check as text for a terminal: the answer, then what was found, an index told apart from a table. */
export function toCheckTerminal({ file, check, outcome, headline, groups }: CheckReport, terminal: Terminal): string {
  const style = styler(terminal.colour);
  const wrapped = wrapper(terminal.width);
  const concerns = CHECK_CONCERNS.flatMap(([of, name, means]) => {
    const own = groups.filter((group) => group.of === of);
    return own.length === 0 ? [] : [{ name, means, own }];
  });
  const lines = [
    `${style('bold', printable(file.name))} ${style('dim', `${bytes(file.sizeBytes)}, ${TITLES[check]}`)}`,
    '',
    ...wrapped(headline, '  ').map((line) => style(MOOD[outcome], line)),
    ...concerns.flatMap(({ name, means, own }) => [
      '',
      style('bold', name),
      // Of one concern alone the answer has said it.
      ...(concerns.length > 1 && means !== '' ? wrapped(means, '  ') : []),
      ...itemsOf(own).flatMap((item) => bullet(item, wrapped)),
    ]),
  ];
  return `${lines.join('\n')}\n\n`;
}

function itemsOf(groups: readonly CheckGroup[]): string[] {
  const more = groups.length - SHOWN;
  return [
    ...groups.slice(0, SHOWN).map(({ what, count }) => `${grouped(count)} × ${what}`),
    ...(more > 0 ? [`and ${grouped(more)} more kinds: --json names them all`] : []),
  ];
}
