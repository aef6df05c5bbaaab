import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationTools } from '../../src/migration-tools/index.ts';

/** Files of the folder that are no tool. */
const NO_TOOLS = ['history.ts', 'index.ts', 'listed.ts', 'migration-tool.ts', 'time-of.ts'];

describe('migrationTools', () => {
  it('lists every tool of the folder, each under the name of its file', () => {
    const files = readdirSync('src/migration-tools').filter((file) => !NO_TOOLS.includes(file));
    expect(migrationTools.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has a test for every tool', () => {
    const tested = readdirSync('test/migration-tools');
    expect(migrationTools.map(({ id }) => `${id}.test.ts`).filter((file) => !tested.includes(file))).toEqual([]);
  });

  it.each(migrationTools)('$id writes names in lower case, as they are compared', ({ books }) => {
    for (const { columns, without = [], types = {}, beside, table } of books) {
      for (const name of [...columns, ...without, ...Object.keys(types), ...(beside?.tables ?? [])]) {
        expect(name).toBe(name.toLowerCase());
      }
      expect(table.source).toMatch(/^\^.*\$$/);
      expect(table.source).toBe(table.source.toLowerCase().replaceAll('\\d', '\\d').replaceAll('\\w', '\\w'));
    }
  });

  it.each(migrationTools)('$id says what is left of a migration that dies, and where that is written', ({ dies }) => {
    expect(dies.says).toMatch(/^[A-Z].*\.$/s);
    expect(dies.source).toMatch(/^https:\/\//);
  });
});
