import { describe, expect, it } from 'vitest';
import { alembic } from '../../src/migration-tools/alembic.ts';

describe('alembic', () => {
  it('has one head, and no time', () => {
    expect(alembic.history([['c45e397531d1']])).toEqual({
      applied: [{ id: 'c45e397531d1', at: null }],
      heads: ['c45e397531d1'],
    });
  });

  it('keeps several heads: as recorded, and sorted', () => {
    const history = alembic.history([['f00'], ['a11'], ['b22']]);
    expect(history.applied.map(({ id }) => id)).toEqual(['f00', 'a11', 'b22']);
    expect(history.heads).toEqual(['a11', 'b22', 'f00']);
  });

  it('stands nowhere while its table is empty', () => {
    expect(alembic.history([])).toEqual({ applied: [], heads: [] });
  });
});
