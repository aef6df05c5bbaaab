import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TEXT NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10));`;
const LOCK =
  'CREATE TABLE DATABASECHANGELOGLOCK (ID INTEGER NOT NULL, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TEXT, LOCKEDBY VARCHAR(255), CONSTRAINT PK_DATABASECHANGELOGLOCK PRIMARY KEY (ID));';
const free = 'INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 0, NULL, NULL);';
const held = "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, '2026-11-21 00:24:55.56', 'vm (10.0.0.1)');";

/** Change sets of one file: id, time of day, order, and how they ended. */
function rows(...all: readonly (readonly [id: string, time: string, order: number, how?: string])[]): string {
  const values = all.map(
    ([id, time, order, how = 'EXECUTED']) =>
      `('${id}', 'me', 'cl.xml', '2026-11-21 ${time}', ${order}, '${how}', '8:a979', '', '', NULL, '4.4.0', NULL, NULL, '5220')`,
  );
  return `INSERT INTO DATABASECHANGELOG VALUES ${values.join()};`;
}

describe('liquibase', () => {
  it('lists the change sets by file, id and author, in the order in which they ran last', () => {
    const script = rows(['late', '00:00:03', 3], ['b', '00:00:01', 2, 'MARK_RAN'], ['a', '00:00:01', 1, 'RERAN']);
    expect(historyIn(BOOK + LOCK + free + script)).toEqual({
      tool: 'liquibase',
      orTools: [],
      table: 'DATABASECHANGELOG',
      applied: [
        { id: 'cl.xml::a::me', at: '2026-11-21 00:00:01' },
        { id: 'cl.xml::b::me', at: '2026-11-21 00:00:01' },
        { id: 'cl.xml::late::me', at: '2026-11-21 00:00:03' },
      ],
      heads: ['cl.xml::late::me'],
      marks: [],
    });
  });

  it('says what failed, and counts neither that nor what was skipped', () => {
    const script = rows(['a', '00:00:01', 1], ['b', '00:00:02', 2, 'FAILED'], ['c', '00:00:03', 3, 'SKIPPED']);
    const { applied, heads, marks } = historyIn(BOOK + LOCK + free + script);
    expect(applied.map(({ id }) => id)).toEqual(['cl.xml::a::me']);
    expect(heads).toEqual(['cl.xml::a::me']);
    expect(marks).toEqual([{ kind: 'failed', migration: 'cl.xml::b::me', at: '2026-11-21 00:00:02' }]);
  });

  it('says what was recorded twice', () => {
    const { marks } = historyIn(BOOK + rows(['a', '00:00:01', 1], ['a', '00:00:02', 2]));
    expect(marks).toEqual([{ kind: 'recorded-twice', migration: 'cl.xml::a::me' }]);
  });

  it('says that its lock is held, and since when, but not by whom', () => {
    const { marks } = historyIn(BOOK + LOCK + held);
    expect(marks).toEqual([{ kind: 'locked', table: 'DATABASECHANGELOGLOCK', since: '2026-11-21 00:24:55' }]);
  });

  it('stands nowhere while its table is empty; a lock that was never filled is free', () => {
    expect(historyIn(BOOK + LOCK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known by its columns under another name', () => {
    const renamed = (BOOK + rows(['a', '00:00:01', 1])).replaceAll('DATABASECHANGELOG', 'changes');
    expect(historyIn(renamed)).toMatchObject({ tool: 'liquibase', table: 'changes', heads: ['cl.xml::a::me'] });
  });
});
