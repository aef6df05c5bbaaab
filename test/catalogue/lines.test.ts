import { describe, expect, it } from 'vitest';
import { type ColumnFacts, columnFacts, columnLine } from '../../src/catalogue/column-line.ts';
import { indexFacts, indexLine, indexName, plainName } from '../../src/catalogue/index-line.ts';
import { catalogues } from './catalogues.ts';

const PLAIN: ColumnFacts = { type: 'INTEGER', notNull: false, default: null, primaryKey: 0, generated: 'no' };

describe('the line of a column', () => {
  it.each<[Partial<ColumnFacts>, string]>([
    [{}, 'INTEGER'],
    [{ type: '' }, 'untyped'],
    [{ notNull: true, primaryKey: 1 }, 'INTEGER not null primary key'],
    [{ type: '', primaryKey: 2 }, 'untyped primary key 2'],
    [{ type: 'varchar(100)', notNull: true, default: "''" }, "varchar(100) not null default ''"],
    [{ type: 'TEXT', notNull: true, generated: 'virtual' }, 'TEXT not null generated virtual'],
    [{ type: 'numeric(10, 2)', default: '1.5' }, 'numeric(10, 2) default 1.5'],
  ])('%j is “%s”', (facts, line) => {
    expect(columnLine({ ...PLAIN, ...facts })).toBe(line);
  });

  it('is read again as it was, whatever a stranger wrote into it', () => {
    const odd = [
      '',
      'untyped',
      'a not null',
      'x default y',
      '"quoted ""type"""',
      'primary key',
      'two\nlines',
      'double precision',
    ];
    const defaults = [null, '', "' not null primary key 2'", 'NULL', "'it''s default 1'", '\n'];
    for (const type of odd) {
      for (const value of defaults) {
        for (const primaryKey of [0, 1, 3]) {
          for (const generated of ['no', 'virtual', 'stored'] as const) {
            const facts = { type, notNull: primaryKey === 1, default: value, primaryKey, generated };
            expect(columnFacts(columnLine(facts))).toEqual(facts);
          }
        }
      }
    }
  });
});

describe('the line of an index', () => {
  it.each([
    [{ unique: false, partial: false, columns: ['owner_id', 'created'] }, '(owner_id, created)'],
    [{ unique: true, partial: false, columns: ['a', null, null] }, 'unique (a, <expression>, <expression>)'],
    [{ unique: false, partial: true, columns: ['processed'] }, '(processed) partial'],
    [
      { unique: true, partial: true, columns: ['a, b', '<expression>', 'c "d"'] },
      'unique ("a, b", "<expression>", "c ""d""") partial',
    ],
  ])('%j is “%s”, and is read again as it was', (facts, line) => {
    expect(indexLine(facts)).toBe(line);
    expect(indexFacts(line)).toEqual(facts);
  });

  it('goes by what it holds where SQLite numbered it, and by its name elsewhere', () => {
    const columns = ['a', 'b'];
    expect(indexName({ name: 'sqlite_autoindex_t_1', origin: 'u', columns })).toBe('unique a, b');
    expect(indexName({ name: 'i', origin: 'c', columns })).toBe('i');
    expect(plainName(indexName({ name: 'unique "a"', origin: 'c', columns }))).toBe('unique "a"');
  });
});

it('every recorded line is read again as it was', () => {
  for (const { states } of catalogues) {
    for (const { columns, indexes } of states.flatMap(({ schema }) => Object.values(schema?.tables ?? {}))) {
      for (const line of Object.values(columns)) expect(columnLine(columnFacts(line))).toBe(line);
      for (const line of Object.values(indexes)) expect(indexLine(indexFacts(line))).toBe(line);
    }
  }
});
