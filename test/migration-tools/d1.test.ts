import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK =
  'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);';

describe('d1', () => {
  it('lists the files with their time', () => {
    const rows = "('0001_init.sql', '2024-01-01 08:00:00'), ('0002_posts.sql', '2024-01-02 08:00:00')";
    expect(historyIn(`${BOOK} INSERT INTO d1_migrations (name, applied_at) VALUES ${rows}`)).toEqual({
      tool: 'd1',
      orTools: [],
      table: 'd1_migrations',
      applied: [
        { id: '0001_init.sql', at: '2024-01-01 08:00:00' },
        { id: '0002_posts.sql', at: '2024-01-02 08:00:00' },
      ],
      heads: ['0002_posts.sql'],
      marks: [],
    });
  });

  it('stands nowhere while its table is empty', () => {
    expect(historyIn(BOOK)).toMatchObject({ tool: 'd1', applied: [], heads: [], marks: [] });
  });
});
