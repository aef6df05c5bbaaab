import { describe, expect, it } from 'vitest';
import { toTerminal } from '../../src/report/index.ts';
import { engine, examined, HOSTILE, HOSTILE_NAME, pyspur } from './examined.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the report itself sets.
const OUR_STYLES = /\u001b\[(?:1|2|22|3[1-3]|39)m/g;

const plain = { colour: false, width: 80 };
const damaged = engine.build(`CREATE TABLE a (x); PRAGMA writable_schema = ON;
  INSERT INTO sqlite_schema VALUES ('table', '${HOSTILE}', '${HOSTILE}', 0, 'CREATE TABLE nonsense (');`);

describe('toTerminal', () => {
  it.each([
    ['names', examined(pyspur(HOSTILE, `CREATE TABLE ${HOSTILE_NAME} (x);`), {}, HOSTILE)],
    ['the words of the user', examined(pyspur('0123456789ab'), { running: HOSTILE, log: HOSTILE })],
    ['a message of SQLite', examined(damaged)],
  ])('lets nothing steer the terminal that comes from %s', (_, report) => {
    expect(toTerminal(report, plain)).not.toMatch(STEERING);
    expect(toTerminal(report, { ...plain, colour: true }).replace(OUR_STYLES, '')).not.toMatch(STEERING);
  });

  it('has the same words with colours and without', () => {
    const report = examined(pyspur('0123456789ab'), { running: 'latest' });
    expect(toTerminal(report, { ...plain, colour: true }).replace(OUR_STYLES, '')).toBe(toTerminal(report, plain));
    expect(toTerminal(report, { ...plain, colour: true })).toMatch(OUR_STYLES);
  });

  it.each([80, 100])('fits a terminal of %i columns', (width) => {
    const lines = toTerminal(examined(pyspur('0123456789ab')), { colour: false, width }).split('\n');
    const long = lines.filter((line) => line.length > width && line.trim().includes(' '));
    expect(long).toEqual([]);
  });

  it('gives the answer first, how to settle it, and at the end what was not checked', () => {
    const text = toTerminal(examined(pyspur('0123456789ab')), { colour: false, width: 1000 });
    const order = ['PySpur', 'Nothing is wrong', 'POSSIBLE', '--log', 'Do not', 'Writeup', 'Checked', 'Not checked'];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  it('shows the end of a history, and all that did not come to its end', () => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => `(${n}, 'app', '${String(n).padStart(4, '0')}_step', '2024-03-01 08:${10 + n}:00')`,
    );
    const django = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
      INSERT INTO django_migrations VALUES ${rows.join()};`;
    const history = toTerminal(examined(django), plain).split('\nHistory\n')[1]?.split('\n\n')[0] ?? '';
    expect(history.split('\n')).toEqual([
      '  Django migrations (django_migrations): 40 migrations on 1 Mar 2024, in one',
      '  run; stands at app.0039_step.',
      '    … 35 before',
      ...[35, 36, 37, 38].map((n) => `    2024-03-01 08:${10 + n}:00  app.00${n}_step`),
      '  > 2024-03-01 08:49:00  app.0039_step  stands here',
    ]);
  });

  it('shows what failed even if much came after it, and what a death leaves', () => {
    const table = `CREATE TABLE _prisma_migrations (id TEXT PRIMARY KEY, checksum TEXT, finished_at DATETIME,
      migration_name TEXT, logs TEXT, rolled_back_at DATETIME, started_at DATETIME, applied_steps_count INTEGER);`;
    const row = (n: number) => {
      const at = 1_700_000_000_000 + n * 86_400_000;
      return `('${n}', 'x', ${n === 3 ? 'NULL' : at}, 'step_${n}', ${n === 3 ? "'no such table'" : 'NULL'}, NULL, ${at}, 1)`;
    };
    const rows = Array.from({ length: 12 }, (_, n) => row(n));
    const text = toTerminal(examined(`${table} INSERT INTO _prisma_migrations VALUES ${rows.join()};`), plain);
    expect(text).toContain('  ! 2023-11-17 22:13:20  step_3  FAILED\n');
    expect(text).toContain('    … 6 before\n');
    expect(text).toContain('If a migration of Prisma Migrate dies:');
  });

  it('breaks what does not fit, and says nothing of times where none are kept', () => {
    const id = 'x'.repeat(70);
    const text = toTerminal(examined(pyspur(id)), plain);
    expect(text).toContain('Alembic (alembic_version): only where it stands is kept; stands at');
    expect(text).not.toContain(' > ');
  });
});
