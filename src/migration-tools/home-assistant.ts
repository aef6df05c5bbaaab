import type { Mark } from './history.ts';
import { byNumber, listedInOrder } from './listed.ts';
import type { MigrationTool, Rows } from './migration-tool.ts';

/**
 * The recorder of Home Assistant: one row per finished step of the schema, each one higher than the one before; a new
 * file begins with one row at the version of its day. The last row is where it stands, whatever stands above it.
 * https://github.com/home-assistant/core/blob/dev/homeassistant/components/recorder/migration.py
 */
export const homeAssistant: MigrationTool = {
  id: 'home-assistant',
  name: 'Home Assistant recorder',
  books: [
    {
      table: /^schema_changes$/,
      columns: ['change_id', 'schema_version', 'changed'],
      rows: (book) => `SELECT schema_version, changed FROM ${book} ORDER BY change_id`,
      say(rows) {
        const says = listedInOrder(rows, byNumber, skipped(rows));
        return { ...says, heads: says.applied.slice(-1).map(({ id }) => id) };
      },
    },
  ],
  dies: {
    kind: 'anywhere',
    says: 'A step consists of several transactions, and its number is written after them. The next start does the step again, and takes what is there already for done.',
    source: 'https://github.com/home-assistant/core/blob/dev/homeassistant/components/recorder/migration.py',
  },
  rebuilds: [{ name: '{table}_temp_{digits}', unmistakable: false }],
};

function skipped(rows: Rows): Mark[] {
  return rows.flatMap(([version], at): Mark[] => {
    const before = rows[at - 1]?.[0];
    if (before === undefined || Number(version) <= Number(before) + 1) return [];
    return [{ kind: 'gap', after: String(before), before: String(version) }];
  });
}
