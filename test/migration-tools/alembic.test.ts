import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);';

describe('alembic', () => {
  it('has one head, and no time', () => {
    expect(historyIn(`${BOOK} INSERT INTO alembic_version VALUES ('c45e397531d1')`)).toEqual({
      tool: 'alembic',
      orTools: [],
      table: 'alembic_version',
      applied: [{ id: 'c45e397531d1', at: null }],
      heads: ['c45e397531d1'],
      marks: [],
    });
  });

  it('keeps several heads: as recorded, and sorted', () => {
    const history = historyIn(`${BOOK} INSERT INTO alembic_version VALUES ('f00'), ('a11'), ('b22')`);
    expect(history.applied.map(({ id }) => id)).toEqual(['f00', 'a11', 'b22']);
    expect(history.heads).toEqual(['a11', 'b22', 'f00']);
    expect(history.marks).toEqual([{ kind: 'several-heads', heads: ['a11', 'b22', 'f00'] }]);
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ applied: [], heads: [], marks: [] });
  });

  it('is known under the name that a plug-in gives to its table', () => {
    const history = historyIn('CREATE TABLE alembic_version_ckan (version_num VARCHAR(32) NOT NULL)');
    expect(history).toMatchObject({ tool: 'alembic', table: 'alembic_version_ckan' });
  });

  it('keeps neither a long text nor a blob where a revision belongs', () => {
    const history = historyIn(`${BOOK} INSERT INTO alembic_version VALUES ('${'a'.repeat(9000)}'), (zeroblob(100000))`);
    expect(history.applied.map(({ id }) => id)).toEqual([`${'a'.repeat(500)}…`, '(a blob of 100000 bytes)']);
  });
});
