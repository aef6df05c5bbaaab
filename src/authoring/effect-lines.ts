import type { Verdict } from '../diagnosis/index.ts';
import { andMoreApart } from '../report/and-more.ts';
import { evidenceText } from '../report/evidence-text.ts';
import { needText } from '../report/need-text.ts';
import type { Effect } from './effects.ts';
import { isFinding } from './expected.ts';
import { verdictText } from './verdict-text.ts';

/** One row of the table: a verdict on one database, or the same on several. */
export interface EffectRow {
  readonly sound: boolean;
  readonly verdict: string;
  readonly database: string;
  /** What it rests on, and what is wrong with it. */
  readonly lines: readonly string[];
}

export interface EffectTable {
  readonly title: string;
  /** How many databases were looked at. */
  readonly count: number;
  readonly rows: readonly EffectRow[];
}

/** The effect as tables in words: all of its own cases, and of the rest what is not "not applicable". */
export function effectTables(id: string, effects: readonly Effect[]): readonly EffectTable[] {
  const own = effects.filter(({ database }) => database.of === id);
  const others = (group: Effect['database']['group']) =>
    effects.filter(({ database }) => database.group === group && database.of !== id);
  return [
    { title: 'Its own cases', count: own.length, rows: own.map((effect) => rowOf(effect, effect.database.name)) },
    tableOf('Cases of other signatures', others('case')),
    tableOf('Releases, as each leaves a new database', others('release')),
    tableOf('Real databases, beside the project', others('real')),
  ];
}

/** What is found or cannot be told stands by itself; what is ruled out or explained is listed by what it belongs to. */
function tableOf(title: string, effects: readonly Effect[]): EffectTable {
  const telling = effects.filter(({ verdict }) => verdict.kind !== 'not-applicable');
  const alone = telling.filter(
    ({ verdict, fault }) => fault !== null || isFinding(verdict.kind) || verdict.kind === 'undetermined',
  );
  const rest = Map.groupBy(
    telling.filter((effect) => !alone.includes(effect)),
    ({ verdict, database }) => `${verdictText(verdict.kind)}\n${database.of}`,
  );
  return {
    title,
    count: effects.length,
    rows: [
      ...alone.map((effect) => rowOf(effect, `${effect.database.of}: ${effect.database.name}`)),
      ...[...rest].map(([key, all]) => {
        const [verdict = '', of = ''] = key.split('\n');
        return {
          sound: true,
          verdict,
          database: `${of}: ${andMoreApart(
            all.map((effect) => effect.database.name),
            LISTED,
          )}`,
          lines: [],
        };
      }),
    ],
  };
}

/** Names that are listed; of more, their number says as much. */
const LISTED = 4;

function rowOf({ verdict, fault, strays, database: { words } }: Effect, database: string): EffectRow {
  const said = [
    ...(words.running === null ? [] : [`running ${words.running}`]),
    ...(words.upgradingTo === null ? [] : [`upgrading to ${words.upgradingTo}`]),
    ...(words.log === null ? [] : ['with a log']),
  ];
  return {
    sound: fault === null && strays.length === 0,
    verdict: verdictText(verdict.kind),
    database: said.length === 0 ? database : `${database} (${said.join(', ')})`,
    lines: [
      ...proofLines(verdict),
      ...(fault === null ? [] : [`✗ ${fault}`]),
      ...strays.map(
        ({ signature, kind }) =>
          `✗ ${signature} is ${verdictText(kind)} here, too: name it under explains, or under alsoMatches of the case`,
      ),
    ],
  };
}

/** What a verdict rests on: what is wrong first. */
function proofLines(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'confirmed':
    case 'possible':
      return [
        ...verdict.evidence
          .map(evidenceText)
          .toSorted((one, other) => Number(other.fault) - Number(one.fault))
          .map(({ subject, expected, found, fault }) =>
            fault ? `≠ ${subject}: found ${found}, expected ${expected}` : `  ${subject}: ${found}`,
          ),
        ...(verdict.kind === 'possible' ? [`  asks for ${verdict.needs.map(needText).join(', or ')}`] : []),
      ];
    case 'ruled-out':
      return verdict.evidence
        .map(evidenceText)
        .slice(0, 1)
        .map(({ subject, found }) => `  ${subject}: ${found}`);
    case 'undetermined':
      return verdict.because.map((obstacle) => `  ${'message' in obstacle ? obstacle.message : obstacle}`);
    case 'explained':
      return [`  by ${verdict.by}`];
    case 'not-applicable':
      return [];
  }
}
