import { describe, expect, it } from 'vitest';
import { MIGRATION_LINES } from '../../src/mentions/migration-lines.ts';
import { recogniser } from '../../src/mentions/recognise.ts';
import { saidOf } from '../../src/mentions/said.ts';
import { migrationTools } from '../../src/migration-tools/index.ts';

const TOOLS = migrationTools.map(({ id }) => id);
const find = recogniser(MIGRATION_LINES.map(({ template }) => template));
const migration = (text: string) => saidOf(find(text), []).migration;

describe('MIGRATION_LINES', () => {
  it.each(MIGRATION_LINES)('finds itself, and names a tool that there is: $tool, $template', ({ tool, template }) => {
    expect(TOOLS).toContain(tool);
    for (const id of ['0042_add_email', 'AddEmail1700000000000', '20260101120000']) {
      const line = template.replace('{migration}', id).replace(/\{[a-z_]+\}/g, '20251231');
      expect(migration(`app-1  | 10:02:32 INFO  ${line} now`)).toEqual({ tool, id, line: 1 });
    }
  });

  it('has each line once', () => {
    expect(new Set(MIGRATION_LINES.map(({ template }) => template)).size).toBe(MIGRATION_LINES.length);
  });

  it.each([
    ['django', 'api.0118_badge_key', '  Applying api.0118_badge_key... OK'],
    [
      'alembic',
      '7890abcdef12',
      'INFO  [alembic.runtime.migration] Running upgrade 1a2b3c4d5e6f -> 7890abcdef12, add email',
    ],
    ['alembic', '7890abcdef12', 'INFO  [alembic.runtime.migration] Running upgrade  -> 7890abcdef12, add email'],
    ['flyway', '2', 'Migrating schema "main" to version "2 - add email"'],
    ['flyway', 'V2__add_email', 'Migration V2__add_email.sql failed'],
    ['liquibase', 'db/changelog.xml::1::maria', 'Running Changeset: db/changelog.xml::1::maria'],
    ['prisma', '20260101120000_add_email', 'Applying migration `20260101120000_add_email`'],
    [
      'prisma',
      '20260101120000_add_email',
      'The `20260101120000_add_email` migration started at 2026-11-21 10:02:32 UTC failed',
    ],
    ['knex', '20260101_email.js', 'migration file "20260101_email.js" failed'],
    ['sequelize', '20260101120000-add-email', '== 20260101120000-add-email: migrating ======='],
    ['rails', 'AddEmail', '== 20260101120000 AddEmail: migrating ====================='],
    [
      'typeorm',
      'AddEmail1700000000000',
      'Migration "AddEmail1700000000000" failed, error: SQLITE_ERROR: no such table: users',
    ],
    ['laravel', '2026_01_01_000000_add_email', 'Migrating: 2026_01_01_000000_add_email'],
    ['efcore', '20260101120000_AddEmail', "Applying migration '20260101120000_AddEmail'."],
    ['doctrine', 'Version20260101120000', 'Migration Version20260101120000 failed during Execution. Error: "x"'],
    [
      'ecto',
      'App.Repo.Migrations.AddEmail.change/0',
      '== Running 20260101120000 App.Repo.Migrations.AddEmail.change/0 forward',
    ],
    ['sqlx', '20260101120000', 'while executing migration 20260101120000: error returned from database'],
  ])('reads what %s prints: %s', (tool, id, line) => {
    expect(migration(line)).toEqual({ tool, id, line: 1 });
  });

  it.each([
    'Applying migrations...',
    'Applying database migrations...',
    'Running migration scripts',
    'The migration has failed',
    'Migration 20 failed: no such column',
    'migration failed with error: no such column',
    'no such table: migrations',
  ])('names no migration in %j', (line) => {
    expect(migration(line)).toBeNull();
  });
});
