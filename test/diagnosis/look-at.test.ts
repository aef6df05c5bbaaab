import { describe, expect, it } from 'vitest';
import { column, headOf, history, mention, rows, running, table, upgrading } from '../../src/diagnosis/index.ts';
import { lookAt } from '../../src/diagnosis/look-at.ts';
import { snapshotOf } from '../snapshot/opened-snapshot.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { factsAfter, HERE } from './plain-facts.ts';

const holds = (...args: Parameters<typeof lookAt>) => {
  const look = lookAt(...args);
  return look.kind === 'seen' ? look.holds : look.kind;
};

describe('tables and columns', () => {
  it.each([
    [table.present('HERE'), true],
    [table.present('gone'), false],
    [table.only('Here'), true],
    [table.only('here', 'gone'), false],
    [table.only(), false],
    [column.present('here', 'MUST'), true],
    [column.present('here', 'other'), false],
    [column.present('gone', 'must'), false],
    [column.absent('here', 'other'), true],
    [column.absent('here', 'must'), false],
    [column.absent('gone', 'must'), false],
    [column.notNull('here', 'must'), true],
    [column.notNull('here', 'id'), false],
    [column.notNull('here', 'other'), false],
  ])('%j holds: %j', (leaf, expected) => {
    expect(holds(leaf, HERE)).toBe(expected);
  });

  it('a missing table is told from a missing column', () => {
    expect(lookAt(column.absent('gone', 'x'), HERE)).toMatchObject({ found: { kind: 'table-absent' } });
    expect(lookAt(column.absent('here', 'x'), HERE)).toMatchObject({ found: { kind: 'absent' } });
  });

  it('the columns of a virtual table cannot be told, nor those that could not be read', () => {
    const facts = { ...HERE, snapshot: snapshotOf(nativeDatabase('CREATE VIRTUAL TABLE notes USING fts5 (body)')) };
    expect(holds(table.present('notes'), facts)).toBe(true);
    expect(holds(column.absent('notes', 'body'), facts)).toBe('obstructed');
    const gaps = [{ what: 'columns', of: null, message: 'disk I/O error' }] as const;
    expect(holds(column.absent('here', 'x'), { ...HERE, snapshot: { ...HERE.snapshot, gaps } })).toBe('obstructed');
  });
});

describe('histories', () => {
  const django = factsAfter(`CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
    INSERT INTO django_migrations (app, name, applied) VALUES ('api', '0001_initial', '2024-01-01'), ('api', '0002_b', '');`);
  const alembic = (...heads: string[]) =>
    factsAfter(`CREATE TABLE alembic_version (version_num);
      ${heads.map((head) => `INSERT INTO alembic_version VALUES ('${head}');`).join('')}`);

  it('know what was applied, exactly', () => {
    expect(lookAt(history.applied('django', 'api', '0001_initial'), django)).toEqual({
      kind: 'seen',
      holds: true,
      found: { kind: 'applied', at: '2024-01-01' },
    });
    expect(holds(history.applied('django', 'api', '0001_INITIAL'), django)).toBe(false);
    expect(holds(history.applied('django', 'api', '0001'), django)).toBe(false);
  });

  it('know where they stand, with one head, several and none', () => {
    const stamped = history.stampedAs('alembic', 'aaa', 'bbb');
    const like = history.stampLike('alembic', '^[a-f]{3}$', 'three letters');
    const empty = history.empty('alembic');
    const all = [stamped, like, empty];
    expect(all.map((leaf) => holds(leaf, alembic('bbb')))).toEqual([true, true, false]);
    expect(all.map((leaf) => holds(leaf, alembic('ccc')))).toEqual([false, true, false]);
    expect(all.map((leaf) => holds(leaf, alembic('xyz', 'aaa')))).toEqual([true, false, false]);
    expect(all.map((leaf) => holds(leaf, alembic()))).toEqual([false, false, true]);
    expect(all.map((leaf) => holds(leaf, HERE))).toEqual([false, false, false]);
  });

  it('cannot tell where the books could not be read', () => {
    const gaps = [{ what: 'history', of: 'alembic', message: 'malformed' }] as const;
    const facts = { ...HERE, snapshot: { ...HERE.snapshot, gaps } };
    expect(holds(history.empty('alembic'), facts)).toBe('obstructed');
    expect(holds(history.empty('django'), facts)).toBe(false);
  });
});

describe('rows', () => {
  const sql = 'SELECT 1 FROM here';
  const leaf = rows.exist('users', sql);
  const counted = (count: number) => ({
    ...HERE,
    rows: { [sql]: { kind: 'counted', count, orMore: false } as const },
  });

  it('exist from one on, and cannot be told where nobody counted', () => {
    expect([holds(leaf, counted(0)), holds(leaf, counted(1))]).toEqual([false, true]);
    expect(lookAt(leaf, HERE)).toMatchObject({ kind: 'obstructed', obstacle: { of: 'users', why: 'not-asked' } });
  });
});

describe("the user's words", () => {
  it.each([null, 'latest', ''])('a release stated as %j is as good as none', (stated) => {
    expect(lookAt(running.release('< v2'), { ...HERE, running: stated })).toEqual({
      kind: 'unsupplied',
      need: 'running-release',
    });
    expect(lookAt(upgrading.to('< v2'), { ...HERE, upgradingTo: stated })).toEqual({
      kind: 'unsupplied',
      need: 'upgrade-target',
    });
  });

  it('a message counts with the captures that are wanted, in any case, and its absence proves nothing', () => {
    const template = 'no such column: {table}.{column}';
    const mentions = [
      {
        template,
        captures: { table: 'API_Check', column: 'x' },
        line: 7,
        text: 'no such column: …',
        from: 0,
        to: 17,
        role: 'error' as const,
      },
    ];
    const facts = { ...HERE, mentions };
    expect(lookAt(mention.of(template, { table: 'api_check' }), facts)).toMatchObject({
      holds: true,
      found: { kind: 'line', line: 7 },
    });
    expect(lookAt(mention.of(template, { table: 'other' }), facts)).toEqual({ kind: 'unsupplied', need: 'log' });
    expect(lookAt(mention.of('another message'), facts)).toEqual({ kind: 'unsupplied', need: 'log' });
  });

  it('a captured revision is compared with where this file stands', () => {
    const facts = (named: string) =>
      factsAfter("CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('aaa')", {
        mentions: [
          {
            template: 'lost {revision}',
            captures: { revision: named },
            line: 1,
            text: '',
            from: 0,
            to: 0,
            role: 'error',
          },
        ],
      });
    const leaf = mention.of('lost {revision}', { revision: headOf('alembic') });
    expect([holds(leaf, facts('aaa')), holds(leaf, facts('bbb'))]).toEqual([true, 'unsupplied']);
  });
});
