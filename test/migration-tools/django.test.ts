import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const AT = '2024-01-01 00:00:00';

/** The history that these rows of app, name and time make. */
function historyOf(rows: readonly (readonly (string | null)[])[]) {
  const values = rows.map((row) => `(${row.map((value) => (value === null ? 'NULL' : `'${value}'`)).join()})`);
  return historyIn(`CREATE TABLE django_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, app, name, applied);
    INSERT INTO django_migrations (app, name, applied) VALUES ${values.join()}`);
}

describe('django', () => {
  it('keeps the order of recording, and stands at the last migration of every app', () => {
    const history = historyOf([
      ['contenttypes', '0001_initial', AT],
      ['auth', '0001_initial', AT],
      ['contenttypes', '0002_remove_name', '2024-02-01 00:00:00'],
      ['auth', '0002_alter_permission', AT],
    ]);
    expect(history.applied.map(({ id }) => id)).toEqual([
      'contenttypes.0001_initial',
      'auth.0001_initial',
      'contenttypes.0002_remove_name',
      'auth.0002_alter_permission',
    ]);
    expect(history.applied[2]).toEqual({ id: 'contenttypes.0002_remove_name', at: '2024-02-01 00:00:00' });
    expect(history.heads).toEqual(['auth.0002_alter_permission', 'contenttypes.0002_remove_name']);
  });

  it('goes by the number and not by the order of recording, which a row put back by hand disturbs', () => {
    const rows = ['0009_i', '0118_badge_key', '0010_j', '0099_h'].map((name) => ['api', name, AT]);
    expect(historyOf(rows).heads).toEqual(['api.0118_badge_key']);
  });

  it('goes by the number where it was written without zeros in front', () => {
    expect(
      historyOf([
        ['api', '2_b', AT],
        ['api', '10_j', AT],
        ['api', '9_i', AT],
      ]).heads,
    ).toEqual(['api.10_j']);
  });

  it('mixes up no two apps of which one begins like the other', () => {
    const history = historyOf([
      ['api', '0002_b', AT],
      ['api_v2', '0001_a', AT],
    ]);
    expect(history.heads).toEqual(['api.0002_b', 'api_v2.0001_a']);
  });

  it('knows no time where none was recorded', () => {
    expect(historyOf([['api', '0001_initial', null]]).applied).toEqual([{ id: 'api.0001_initial', at: null }]);
  });

  it('says which was recorded twice', () => {
    const twice = historyOf([
      ['api', '0001_initial', AT],
      ['api', '0001_initial', AT],
    ]);
    expect(twice.marks).toEqual([{ kind: 'recorded-twice', migration: 'api.0001_initial' }]);
  });
});
