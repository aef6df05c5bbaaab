import { alembic } from './alembic.ts';
import { django } from './django.ts';
import type { MigrationTool } from './migration-tool.ts';

export type { History } from './history.ts';
export type { MigrationTool } from './migration-tool.ts';

/** Every tool whose books can be read; a test compares the list with the files of this folder. */
export const migrationTools: readonly MigrationTool[] = [alembic, django];
