import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/mentions/template.ts';

const NOT_NULL = 'NOT NULL constraint failed: {table}.{column}';
const EXISTS = 'table {table} already exists';
const LOST = "Can't locate revision identified by '{revision}'";

/** What the placeholders hold, or `null` where the line does not fit. */
function captured(template: string, line: string): Record<string, string> | null {
  const match = compileTemplate(template).pattern.exec(line);
  return match === null ? null : { ...match.groups };
}

describe('compileTemplate', () => {
  it.each([
    [NOT_NULL, 'NOT NULL constraint failed: api_check.badge_key', { table: 'api_check', column: 'badge_key' }],
    [NOT_NULL, 'not null CONSTRAINT failed:  new__x.API_key', { table: 'new__x', column: 'API_key' }],
    [NOT_NULL, 'NOT NULL constraint failed: t.x', { table: 't', column: 'x' }],
    [EXISTS, '(sqlite3.OperationalError) table _alembic_tmp_users already exists', { table: '_alembic_tmp_users' }],
    [EXISTS, 'table "users" already exists', { table: 'users' }],
    [EXISTS, 'table `users` already exists', { table: 'users' }],
    [EXISTS, 'table [users] already exists', { table: 'users' }],
    [EXISTS, 'Table users already exists!', { table: 'users' }],
    [LOST, "FAILED: Can't locate revision identified by 'c45e397531d1'", { revision: 'c45e397531d1' }],
    ['no such table: {table}', 'no such table: main.users', { table: 'main.users' }],
    ['no such table: {table}', 'no such table: "users"', { table: 'users' }],
    [EXISTS, '{"msg":"table \\"users\\" already exists"}', { table: 'users' }],
    ['no such table: {table}', '{"msg":"no such table: \\"users\\""}', { table: 'users' }],
    ['no such table: {table}', '{"error":"no such table: users\\n    at Database.prepare"}', { table: 'users' }],
    ['exit {code}', 'service "oncall_db_migration" didn\'t complete successfully: exit 1', { code: '1' }],
  ])('finds %j in %j', (template, line, captures) => {
    expect(captured(template, line)).toEqual(captures);
  });

  it.each(['.', ',', ')', ').', '"', "'", ';', ':', ', and so on'])(
    'leaves a closing %j out of what it captures',
    (end) => {
      expect(captured('no such table: {table}', `(no such table: api_flip${end}`)).toEqual({ table: 'api_flip' });
    },
  );

  it.each([
    [EXISTS, 'subtable users already exists'],
    [EXISTS, 'table users already existed'],
    [EXISTS, 'the table of users already exists'],
    ['exit code 132', 'exit code 1325'],
    ['no such column: models.image_only', 'no such column: models.image_only_since'],
    ['Restarting (132)', 'Restarting 132'],
    ['Target database is not up to date.', 'Target database is not up to dates'],
  ])('does not find %j in %j', (template, line) => {
    expect(captured(template, line)).toBeNull();
  });

  it('knows the whole words that every fitting line has, and no half of one', () => {
    expect(compileTemplate(NOT_NULL).words).toEqual(['not', 'null', 'constraint', 'failed']);
    expect(compileTemplate('table old_{name} of "{file}.db" is gone').words).toEqual([
      'table',
      'of',
      'db',
      'is',
      'gone',
    ]);
  });
});
