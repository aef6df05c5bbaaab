import { migrationTools } from '../migration-tools/index.ts';

const NAMES = new Map(migrationTools.map(({ id, name }) => [id, name]));

/** What a migration tool is called by its users. */
export function toolName(id: string): string {
  return NAMES.get(id) ?? id;
}
