import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { WRITTEN_BYTES } from './sizes.ts';

/** As many as Grafana OnCall and Healthchecks have: 87 to 106 tables, 124 to 261 migrations. */
const TABLES = 90;
const MIGRATIONS = 200;

/** The app grows in so many steps, with rows in between, so that schema and history lie all over the file. */
const STEPS = 20;

/** What the tables, their indexes and the history take by themselves, about. */
const SCHEMA_BYTES = 900_000;

const BODY_BYTES = 900;

/** So little of a Healthchecks v3.10 that it is recognised and has a finding; all else is to come in steps. */
const SEED = `
CREATE TABLE django_migrations (id integer PRIMARY KEY, app varchar(255), name varchar(255), applied datetime);
CREATE TABLE accounts_profile (id integer PRIMARY KEY);
CREATE TABLE accounts_project (id integer PRIMARY KEY);
CREATE TABLE api_tokenbucket (id integer PRIMARY KEY);
CREATE TABLE payments_subscription (id integer PRIMARY KEY);
CREATE TABLE api_channel (id integer PRIMARY KEY);
CREATE TABLE api_check (id integer PRIMARY KEY, name varchar(100) NOT NULL, badge_key char(32) NOT NULL UNIQUE);
CREATE TABLE api_flip (id integer PRIMARY KEY, reason varchar(8) NOT NULL);
CREATE TABLE api_ping (id integer PRIMARY KEY, body TEXT);
INSERT INTO django_migrations (app, name, applied) VALUES
  ('accounts', '0049_convert_email_lowercase', '2024-12-20 10:00:00'),
  ('payments', '0009_alter_subscription_user', '2024-12-20 10:00:00'),
  ('api', '0114_flip_reason', '2024-12-20 10:00:00'),
  ('api', '0115_flip_api_flip_owner_created', '2024-12-20 10:00:00'),
  ('api', '0116_alter_check_badge_key', '2025-05-10 09:00:00'),
  ('api', '0117_fill_badge_key', '2025-05-10 09:00:00'),
  ('api', '0118_alter_check_badge_key', '2025-05-10 09:00:00');`;

/**
 * Writes a database of `bytes` bytes (or a little more for the smallest): a Healthchecks, enlarged.
 * The first 100 MB are rows of `api_ping`; from there on the file is extended by holes, each of which the header counts as
 * pages, so that what is created next lies behind it.
 */
export function makeDatabase(path: string, bytes: number): void {
  write(path, (database) => database.exec(SEED));
  const written = Math.min(bytes, WRITTEN_BYTES);
  for (let step = 1; step <= STEPS; step += 1) {
    write(path, (database) => {
      growSchema(database, step);
      fill(database, Math.max(0, written - SCHEMA_BYTES) / STEPS);
    });
    const hole = Math.max(0, bytes - written) / STEPS;
    if (hole > 0) extend(path, step === STEPS ? bytes : fileSize(path) + hole);
  }
  const missing = bytes - fileSize(path);
  if (missing > 0) write(path, (database) => fill(database, missing));
}

function write(path: string, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; BEGIN');
    change(database);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** The tables and migrations that a step adds, in the words of Django's own CREATE statements. */
function growSchema(database: DatabaseSync, step: number): void {
  const count = (from: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${from}`).get()?.['n']);
  const share = step / STEPS;
  for (
    let table = count("sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    table < Math.round(TABLES * share);
    table += 1
  )
    database.exec(tableSql(table));
  const insert = database.prepare('INSERT INTO django_migrations (app, name, applied) VALUES (?, ?, ?)');
  for (let migration = count('django_migrations'); migration < Math.round(MIGRATIONS * share); migration += 1) {
    const number = String(migration).padStart(4, '0');
    insert.run(`app${migration % 12}`, `${number}_alter_record_field_${migration}`, '2024-05-01 10:00:00.123456');
  }
}

function tableSql(table: number): string {
  const name = `app${table % 12}_record_${table}`;
  const unique = table % 4 === 0 ? ' UNIQUE' : '';
  return `CREATE TABLE "${name}" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "public_primary_key" varchar(20) NOT NULL${unique},
    "created_at" datetime NOT NULL, "updated_at" datetime NULL, "verbal_name" varchar(150) NULL, "settings" text NOT NULL CHECK
    ((JSON_VALID("settings") OR "settings" IS NULL)), "is_active" bool NOT NULL, "step_type" smallint unsigned NULL CHECK ("step_type" >= 0),
    "team_name" varchar(100) NULL, "owner_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED);
    CREATE INDEX "${name}_owner_id_5d${table}" ON "${name}" ("owner_id");`;
}

/** Rows of some `bytes` bytes in all. */
function fill(database: DatabaseSync, bytes: number): void {
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO api_ping (body) SELECT printf('%0${BODY_BYTES}d', i) FROM n WHERE ?1 >= 1`,
    )
    .run(Math.floor(bytes / 1024));
}

function fileSize(path: string): number {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

/** Makes the file `bytes` long without writing them, and lets the header count them as pages. */
function extend(path: string, bytes: number): void {
  const file = openSync(path, 'r+');
  try {
    const pages = Math.ceil(bytes / 4096);
    ftruncateSync(file, pages * 4096);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(pages);
    writeSync(file, count, 0, 4, 28);
  } finally {
    closeSync(file);
  }
}
