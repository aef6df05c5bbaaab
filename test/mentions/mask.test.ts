import { describe, expect, it } from 'vitest';
import { masked } from '../../src/mentions/mask.ts';

describe('masked', () => {
  it.each([
    ['postgres://maria:hunter2@db:5432/app', '<credentials>@db:5432/app'],
    ['postgres://maria:hun@ter2@db:5432/app', '<credentials>@db:5432/app'],
    ['redis://:hunter2@cache:6379', '<credentials>@cache:6379'],
    ['sent to maria.muster+app@mail.example.org.', 'sent to <e-mail>.'],
    ['the account of maria@163.com is there twice', 'the account of <e-mail> is there twice'],
    ['run f47ac10b-58cc-4372-a567-0e02b2c3d479 failed', 'run <uuid> failed'],
    ['connect ECONNREFUSED 192.168.1.7:5432', 'connect ECONNREFUSED <address>'],
    ['from 10.0.0.1.', 'from <address>.'],
    ['from 2001:0db8:85a3:0000:0000:8a2e:0370:7334', 'from <address>'],
    ['from 2001:db8::8a2e:370:7334 on', 'from <address> on'],
    ['from fe80::1', 'from <address>'],
    ['by 02:42:ac:11:00:02', 'by <address>'],
    ["open '/home/maria/app/db.sqlite'", "open '/home/<user>/app/db.sqlite'"],
    ['open /Users/maria/app/db.sqlite: denied', 'open /Users/<user>/app/db.sqlite: denied'],
    ['open /volume1/homes/maria/db.sqlite', 'open /volume1/homes/<user>/db.sqlite'],
    ['open C:\\Users\\Maria\\db.sqlite', 'open C:\\Users\\<user>\\db.sqlite'],
    ['open C:\\Users\\Maria Muster\\AppData\\db.sqlite', 'open C:\\Users\\<user>\\AppData\\db.sqlite'],
    ["open 'C:\\\\Users\\\\Maria\\\\db.sqlite'", "open 'C:\\\\Users\\\\<user>\\\\db.sqlite'"],
    ['Authorization: Bearer abc.def', 'Authorization: <secret>'],
    ['{"authorization":"Basic bWFyaWE6"}', '{"authorization":"<secret>"}'],
    ['sent bearer abc.def', 'sent bearer <secret>'],
    ['DB_PASSWORD=hunter2 SECRET_KEY=abc', 'DB_PASSWORD=<secret> SECRET_KEY=<secret>'],
    ['AWS_SECRET_ACCESS_KEY=abc', 'AWS_SECRET_ACCESS_KEY=<secret>'],
    ['{"accessToken": "abc", "user": 1}', '{"accessToken": "<secret>", "user": 1}'],
    ['"{\\"password\\":\\"hunter2\\"}"', '"{\\"password\\":\\"<secret>\\"}"'],
    ['app --admin-password hunter2 --port 80', 'app --admin-password <secret> --port 80'],
    ['GET /?api_key=abc&page=2', 'GET /?api_key=<secret>&page=2'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.dozjgNryP4J3', '<id>'],
    ['container 3f2a9c41d8e7b6a5040f1e2d3c4b5a69', 'container <id>'],
    ['by ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'by ghp_<id>'],
    ['at 2026-11-21T10:02:32.123Z', 'at <time>'],
    ['at 2026-11-21 10:02:32,123', 'at <time>'],
    ['SqliteException (0x80004005)', 'SqliteException (<number>)'],
  ])('masks %j', (line, expected) => {
    expect(masked(line)).toBe(expected);
  });

  it.each([
    ['a revision', "Can't locate revision identified by 'c45e397531d1'"],
    ['a migration of Django', 'Applying api.0002_alter_check_badge_key_and_more... OK'],
    ['a migration of Laravel', 'Migrating: 2014_10_12_000000_create_users_table'],
    ['a migration of TypeORM', 'Migration "CreateUsersTable1585329137987" failed'],
    ['a migration of Prisma', 'Applying migration `20260101120000_add_email_to_users`'],
    ['a release', 'healthchecks/healthchecks:v3.9 and 1.16.9 and 0.6.0-cuda'],
    ['a release of four numbers', 'Version 4.0.0.741 and 4.0.9.2244'],
    ['the release of a package', 'at /app/node_modules/.pnpm/knex@3.1.0/node_modules/knex'],
    ['a table and its column', 'NOT NULL constraint failed: api_check.badge_key'],
    ['a long table', 'no such table: main.django_celery_beat_solarschedule_2'],
    ['a table with the name of a secret', 'table token already exists'],
    ['a column with the name of a secret', 'no such column: users.password'],
    ['a sentence about a secret', 'password authentication failed'],
    ['a class with the name of a secret', 'JsonWebTokenError: jwt malformed'],
    ['a path without a user', 'unable to open /var/lib/app/db.sqlite'],
    ['modules', 'at SQLite3::Database, PG::UndefinedTable, db::add'],
    ['a time alone', 'took 00:00:01'],
  ])('leaves %s: %j', (_, line) => {
    expect(masked(line)).toBe(line);
  });

  it('has nothing to mask twice', () => {
    const once = masked('Authorization: Bearer abc, maria@example.org at 10.0.0.1 in /home/maria/');
    expect(masked(once)).toBe(once);
  });

  it.each(['x', 'a.', '1:', '\\', 'token_', '-eyJ', 'a@', 'a1', '/home/', '--token '])(
    'ends for a line of a hundred thousand characters that is nothing but %j',
    (part) => {
      expect(masked(`${part.repeat(100_000 / part.length)} at 10.0.0.1`)).toMatch(/ at <address>$/);
    },
  );
});
