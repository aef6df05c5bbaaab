import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE IF NOT EXISTS "tortoise_migrations" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "app" VARCHAR(255) NOT NULL,
  "name" VARCHAR(255) NOT NULL, "applied_at" TIMESTAMP NOT NULL, CONSTRAINT "uid_app_name" UNIQUE ("app", "name"));`;

describe('tortoise', () => {
  it('lists the migrations of every app with their time, and stands at the latest number of each', () => {
    const rows = `INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('models', '0002_b', '2026-02-01T10:20:30.123456+00:00'),
      ('audit', '0001_initial', '2026-02-01T10:20:31.000000+00:00'), ('models', '0001_initial', '2026-02-02T00:00:00+00:00')`;
    expect(historyIn(`${BOOK} ${rows}`)).toEqual({
      tool: 'tortoise',
      orTools: [],
      table: 'tortoise_migrations',
      applied: [
        { id: 'models.0002_b', at: '2026-02-01 10:20:30' },
        { id: 'audit.0001_initial', at: '2026-02-01 10:20:31' },
        { id: 'models.0001_initial', at: '2026-02-02 00:00:00' },
      ],
      heads: ['audit.0001_initial', 'models.0002_b'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'tortoise', applied: [], heads: [], marks: [] });
  });
});
