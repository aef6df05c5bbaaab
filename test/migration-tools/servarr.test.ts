import { describe, expect, it } from 'vitest';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE "VersionInfo" ("Version" INTEGER NOT NULL, "AppliedOn" DATETIME, "Description" TEXT);
  CREATE UNIQUE INDEX "UC_Version" ON "VersionInfo" ("Version" ASC);`;
const APPLIED = `INSERT INTO "VersionInfo" VALUES (1, '2024-10-30T03:05:43', 'InitialSetup'), (104, '2024-10-30T03:05:44', 'add_moviefiles_table');`;
const tables = (...names: string[]) =>
  names.map((name) => `CREATE TABLE "${name}" ("Id" INTEGER PRIMARY KEY);`).join(' ');
const RADARR = tables('Config', 'RootFolders', 'QualityProfiles', 'Indexers', 'ScheduledTasks', 'Movies');

describe('servarr', () => {
  it('lists the numbers with their time, and says nothing of gaps', () => {
    expect(historyIn(BOOK + RADARR + APPLIED)).toEqual({
      tool: 'servarr',
      orTools: [],
      table: 'VersionInfo',
      applied: [
        { id: '1', at: '2024-10-30 03:05:43' },
        { id: '104', at: '2024-10-30 03:05:44' },
      ],
      heads: ['104'],
      marks: [],
    });
  });

  it('says what was applied after a later one', () => {
    const late = `INSERT INTO "VersionInfo" VALUES (20, '2024-10-31T00:00:00', 'late');`;
    expect(historyIn(BOOK + RADARR + APPLIED + late)).toMatchObject({
      heads: ['104'],
      marks: [{ kind: 'out-of-order', migration: '20', after: '104' }],
    });
  });

  it('knows Prowlarr, which has no folders and profiles', () => {
    const prowlarr = tables('Config', 'Indexers', 'ScheduledTasks', 'ApplicationStatus', 'Applications');
    expect(historyIn(BOOK + prowlarr)).toMatchObject({ tool: 'servarr', applied: [], heads: [], marks: [] });
  });

  it('reads the table without its later columns', () => {
    const bare = 'CREATE TABLE "VersionInfo" ("Version" INTEGER NOT NULL); INSERT INTO "VersionInfo" VALUES (7);';
    expect(historyIn(bare + RADARR)).toMatchObject({ tool: 'servarr', applied: [{ id: '7', at: null }], marks: [] });
  });

  it('is FluentMigrator in any other program', () => {
    expect(historyIn(BOOK + tables('Config', 'Indexers', 'Movies') + APPLIED).tool).toBe('fluentmigrator');
  });
});
