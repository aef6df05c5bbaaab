import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool } from './migration-tool.ts';

/**
 * Sonarr, Radarr, Lidarr, Readarr and Prowlarr: FluentMigrator's table, but a rebuild of their own, for SQLite lacks the
 * ALTER TABLE that FluentMigrator wants. Numbers are missing in every one of them: Radarr goes from 1 to 104.
 * https://github.com/Sonarr/Sonarr/blob/develop/src/NzbDrone.Core/Datastore/Migration/Framework/NzbDroneSQLiteProcessor.cs
 */
export const servarr: MigrationTool = {
  id: 'servarr',
  name: 'Servarr (FluentMigrator)',
  books: [
    {
      table: /^versioninfo$/,
      columns: ['version'],
      types: { version: /int/ },
      beside: {
        tables: [
          ...['config', 'indexers', 'qualityprofiles', 'rootfolders', 'scheduledtasks'],
          ...['applicationstatus', 'artists', 'authors', 'moviemetadata', 'movies', 'series'],
        ],
        enough: 4,
      },
      rows: (book, columns) =>
        `SELECT version, ${columns.includes('appliedon') ? 'appliedon' : 'NULL'} FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows, byNumber),
    },
    {
      // Without the app's tables it cannot be told from FluentMigrator's own, and is only named beside it.
      table: /^versioninfo$/,
      columns: ['version', 'appliedon'],
      types: { version: /int/ },
      rows: (book) => `SELECT version, appliedon FROM ${book} ORDER BY rowid`,
      say: (rows) => listedInOrder(rows, byNumber),
    },
  ],
  dies: {
    kind: 'whole',
    says: 'A migration and its row are one transaction, which is rolled back; a copy of a table that is left comes from damage or from a repair by hand.',
    source: 'https://github.com/Sonarr/Sonarr/blob/develop/src/NzbDrone.Core/Datastore/DbFactory.cs',
  },
  rebuilds: [
    { name: '{table}_temp', unmistakable: false },
    { name: '{table}_temp{digits}', unmistakable: false },
  ],
};
