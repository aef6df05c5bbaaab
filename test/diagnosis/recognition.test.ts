import { describe, expect, it } from 'vitest';
import { type AppMarks, recogniseApps } from '../../src/diagnosis/recognition.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';

const marks = (id: string, tables: string[], enough: number, history = {}): AppMarks => ({
  id,
  name: id.toUpperCase(),
  tables,
  columns: [],
  enough,
  history,
});
const HISTORY = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
  INSERT INTO django_migrations (app, name, applied) VALUES ('api', '0001_initial', ''), ('accounts_v2', '0001_initial', '');`;
const snapshot = snapshotAfter(
  `CREATE TABLE Users (id); CREATE TABLE checks (id); CREATE TABLE flips (id); ${HISTORY}`,
);
const recognised = (...apps: AppMarks[]) => recogniseApps(snapshot, apps).map(({ id }) => id);

describe('recogniseApps', () => {
  it('wants enough marks, and compares names as SQLite does', () => {
    expect(recognised(marks('enough', ['users', 'CHECKS', 'other'], 2))).toEqual(['enough']);
    expect(recognised(marks('short', ['users', 'checks', 'other'], 3))).toEqual([]);
  });

  it('counts the history as one mark, however many of its names are there', () => {
    const django = { django: ['api', 'api.0001_initial'] };
    expect(recognised(marks('a', ['users'], 2, django))).toEqual(['a']);
    expect(recognised(marks('a', ['users'], 3, django))).toEqual([]);
    expect(recognised(marks('a', ['users'], 2, { alembic: ['api'] }))).toEqual([]);
  });

  it('takes no app for another whose name begins like it', () => {
    expect(recognised(marks('a', ['users'], 2, { django: ['accounts'] }))).toEqual([]);
  });

  it('counts columns, which tell common names of tables apart', () => {
    const columns = ['Users.ID', 'users.email', 'gone.id'];
    expect(recognised({ ...marks('a', ['users'], 2), columns })).toEqual(['a']);
    expect(recognised({ ...marks('a', ['users'], 3), columns })).toEqual([]);
  });

  it('puts the best fit first and says what it was recognised by', () => {
    const apps = [
      marks('two', ['users', 'checks'], 2),
      marks('three', ['users', 'checks', 'flips'], 2, { django: ['api'] }),
    ];
    expect(recogniseApps(snapshot, apps)).toEqual([
      { id: 'three', name: 'THREE', tables: ['users', 'checks', 'flips'], columns: [], history: ['api'] },
      { id: 'two', name: 'TWO', tables: ['users', 'checks'], columns: [], history: [] },
    ]);
  });

  it('recognises nothing in an empty database', () => {
    expect(recogniseApps(snapshotAfter(''), [marks('a', ['users'], 1)])).toEqual([]);
  });
});
