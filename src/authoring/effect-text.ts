import { printable, type Terminal } from '../report/index.ts';
import { styler, wrapper } from '../report/terminal-lines.ts';
import type { EffectRow, EffectTable } from './effect-lines.ts';

/** Columns of the verdict, which is never longer. */
const VERDICT = 14;

/** The tables as text for a terminal. */
export function effectText(tables: readonly EffectTable[], { colour, width }: Terminal): string {
  const style = styler(colour);
  const wrapped = wrapper(width);
  const row = ({ sound, verdict, database, lines }: EffectRow) => {
    const [first = '', ...more] = wrapped(database, ' '.repeat(VERDICT + 4));
    const mood = !sound || verdict === 'confirmed' ? 'red' : verdict === 'possible' ? 'yellow' : 'dim';
    return [
      `  ${sound ? style('green', '✓') : style('red', '✗')} ${style(mood, verdict.padEnd(VERDICT))}${first.trimStart()}`,
      ...more,
      ...lines.flatMap((line) =>
        wrapped(line.slice(2), ' '.repeat(VERDICT + 6)).map((text, at) => {
          const marked =
            at === 0 ? `${' '.repeat(VERDICT + 4)}${printable(line.slice(0, 2))}${text.trimStart()}` : text;
          return line.startsWith('✗') ? style('red', marked) : style('dim', marked);
        }),
      ),
    ];
  };
  return tables
    .filter(({ count }) => count > 0)
    .flatMap(({ title, count, rows }) => [
      '',
      `${style('bold', title)} ${style('dim', `(${count})`)}`,
      ...(rows.length === 0 ? [`    not applicable on all of them`] : rows.flatMap(row)),
    ])
    .join('\n');
}
