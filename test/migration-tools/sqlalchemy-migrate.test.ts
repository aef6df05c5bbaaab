import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE migrate_version (
	repository_id VARCHAR(250) NOT NULL,
	repository_path TEXT,
	version INTEGER,
	PRIMARY KEY (repository_id)
);`;

describe('sqlalchemy-migrate', () => {
  it('stands at the number of every repository, and keeps no time', () => {
    const rows = "INSERT INTO migrate_version VALUES ('nova', '/home/me/nova', 390), ('cinder', '/home/me/cinder', 7)";
    expect(historyIn(`${BOOK} ${rows}`)).toEqual({
      tool: 'sqlalchemy-migrate',
      orTools: [],
      table: 'migrate_version',
      applied: [
        { id: 'nova.390', at: null },
        { id: 'cinder.7', at: null },
      ],
      heads: ['cinder.7', 'nova.390'],
      marks: [],
    });
  });

  it('stands nowhere at 0, where no script was applied, and while its table is empty', () => {
    expect(historyIn(`${BOOK} INSERT INTO migrate_version VALUES ('nova', '', 0)`)).toMatchObject({
      applied: [],
      heads: [],
    });
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known under the name that a repository chooses', () => {
    const renamed = BOOK.replace('migrate_version', 'versions');
    expect(historyIn(renamed)).toMatchObject({ tool: 'sqlalchemy-migrate', table: 'versions' });
  });
});
