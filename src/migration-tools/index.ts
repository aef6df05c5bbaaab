import { aerich } from './aerich.ts';
import { alembic } from './alembic.ts';
import { atlas } from './atlas.ts';
import { bun } from './bun.ts';
import { byHand } from './by-hand.ts';
import { coredata } from './coredata.ts';
import { d1 } from './d1.ts';
import { dbmate } from './dbmate.ts';
import { dbmigrateNode } from './dbmigrate-node.ts';
import { diesel } from './diesel.ts';
import { django } from './django.ts';
import { doctrine } from './doctrine.ts';
import { drizzle } from './drizzle.ts';
import { ecto } from './ecto.ts';
import { efcore } from './efcore.ts';
import { fluentmigrator } from './fluentmigrator.ts';
import { flyway } from './flyway.ts';
import { gitea } from './gitea.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { gormigrate } from './gormigrate.ts';
import { grafana } from './grafana.ts';
import { grdb } from './grdb.ts';
import { homeAssistant } from './home-assistant.ts';
import { homeGrown } from './home-grown.ts';
import { knex } from './knex.ts';
import { kysely } from './kysely.ts';
import { laravel } from './laravel.ts';
import { liquibase } from './liquibase.ts';
import type { MigrationTool } from './migration-tool.ts';
import { mikroorm } from './mikroorm.ts';
import { peeweeMigrate } from './peewee-migrate.ts';
import { phinx } from './phinx.ts';
import { pocketbase } from './pocketbase.ts';
import { prisma } from './prisma.ts';
import { rails } from './rails.ts';
import { refinery } from './refinery.ts';
import { room } from './room.ts';
import { rusqliteMigration } from './rusqlite-migration.ts';
import { seaOrm } from './sea-orm.ts';
import { sequelRuby } from './sequel-ruby.ts';
import { sequelize } from './sequelize.ts';
import { servarr } from './servarr.ts';
import { south } from './south.ts';
import { sqlMigrate } from './sql-migrate.ts';
import { sqlalchemyMigrate } from './sqlalchemy-migrate.ts';
import { sqliteMigrate } from './sqlite-migrate.ts';
import { sqlx } from './sqlx.ts';
import { tortoise } from './tortoise.ts';
import { typeorm } from './typeorm.ts';
import { userVersion } from './user-version.ts';
import { xormMigrate } from './xorm-migrate.ts';
import { yoyo } from './yoyo.ts';

export type { History, Mark } from './history.ts';
export type { Book, MigrationTool, Rebuild } from './migration-tool.ts';

/** Every tool whose books can be read; a test compares the list with the files of this folder. */
export const migrationTools: readonly MigrationTool[] = [
  aerich,
  alembic,
  atlas,
  bun,
  byHand,
  coredata,
  d1,
  dbmate,
  dbmigrateNode,
  diesel,
  django,
  doctrine,
  drizzle,
  ecto,
  efcore,
  fluentmigrator,
  flyway,
  gitea,
  golangMigrate,
  goose,
  gormigrate,
  grafana,
  grdb,
  homeAssistant,
  homeGrown,
  knex,
  kysely,
  laravel,
  liquibase,
  mikroorm,
  peeweeMigrate,
  phinx,
  pocketbase,
  prisma,
  rails,
  refinery,
  room,
  rusqliteMigration,
  seaOrm,
  sequelRuby,
  sequelize,
  servarr,
  south,
  sqlMigrate,
  sqlalchemyMigrate,
  sqliteMigrate,
  sqlx,
  tortoise,
  typeorm,
  userVersion,
  xormMigrate,
  yoyo,
];
