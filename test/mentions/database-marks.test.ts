import { describe, expect, it } from 'vitest';
import { DATABASE_MARKS, SQLITE_MARKS } from '../../src/mentions/database-marks.ts';
import { recogniser } from '../../src/mentions/recognise.ts';
import { saidOf, saidTemplates } from '../../src/mentions/said.ts';

const find = recogniser(saidTemplates([]));
const database = (text: string) => saidOf(find(text), []).database;

describe('DATABASE_MARKS', () => {
  it.each(DATABASE_MARKS)('finds itself in a log: $template', ({ template, database: expected }) => {
    expect(database(`ERROR in ${template}`)).toBe(expected);
    expect(database(`ERROR in ${template}Users`)).toBe(/\w$/.test(template) ? null : expected);
  });

  it.each(SQLITE_MARKS)('gives way to a sign of SQLite: %s', (mark) => {
    expect(database(`psycopg2 is installed\n${mark} is used`)).toBeNull();
    expect(database(mark)).toBeNull();
  });

  it.each([
    ['postgresql', 'psycopg2.errors.UndefinedColumn: column "email" does not exist'],
    ['postgresql', 'ActiveRecord::StatementInvalid: PG::UndefinedTable: ERROR:  relation "users" does not exist'],
    ['postgresql', '  at org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2733)'],
    ['postgresql', 'Npgsql.PostgresException (0x80004005): 42703: column "Email" does not exist'],
    ['mysql', 'pymysql.err.OperationalError: (1054, "Unknown column \'email\'")'],
    ['mysql', '    at /app/node_modules/mysql2/lib/packets/packet.js:728'],
    ['mysql', "code: 'ER_BAD_FIELD_ERROR', errno: 1054"],
    ['mongodb', 'MongoServerError: E11000 duplicate key error'],
    [null, 'sqlite3.OperationalError: no such column: email'],
    [null, 'could not read jpg::header'],
    [null, 'mysql2sqlite is done'],
    [null, ''],
  ])('tells %s from %j', (expected, line) => {
    expect(database(line)).toBe(expected);
  });
});
