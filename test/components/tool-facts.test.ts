import { describe, expect, it } from 'vitest';
import { booksOf, readable, titleOf, toolItems } from '../../src/components/tool-facts.ts';
import { type MigrationTool, migrationTools } from '../../src/migration-tools/index.ts';
import { en } from '../../src/words/en.ts';
import { zhCn } from '../../src/words/zh-cn.ts';

function toolOf(id: string): MigrationTool {
  const tool = migrationTools.find((one) => one.id === id);
  if (tool === undefined) throw new Error(`there is no tool ${id}`);
  return tool;
}

describe('the name of a table', () => {
  it.each([
    [/^django_migrations$/, 'django_migrations'],
    [/^alembic_version(_\w+)?$/, 'alembic_version[_…]'],
    [/^(\w+_)?phinxlog$/, '[…_]phinxlog'],
    [/^kysely_migrations?$/, 'kysely_migration[s]'],
    [/^\w*migrations?\w*$/, '…migration[s]…'],
  ])('%s reads %s', (pattern, name) => {
    expect(readable(pattern)).toBe(name);
  });

  it('bears no sign of a pattern, whichever tool it is', () => {
    const names = migrationTools.flatMap((tool) => booksOf(tool)?.map(({ name }) => name) ?? []);
    expect(names.length).toBeGreaterThan(45);
    expect(names.filter((name) => !/^[a-z0-9_[\]…]+$/.test(name))).toEqual([]);
  });
});

describe('the books of a tool', () => {
  it('have their lock', () => {
    expect(booksOf(toolOf('knex'))).toEqual([
      { name: 'knex_migrations', columns: ['name', 'batch', 'migration_time'], lock: 'knex_migrations_lock' },
    ]);
  });
  it('are none where it counts in the header, and not named where they are guessed at', () => {
    expect(booksOf(toolOf('user-version'))).toEqual([]);
    expect(booksOf(toolOf('home-grown'))).toBeNull();
  });
});

describe('the list of tools', () => {
  it('has every tool, by its name in the language of the list, and finds it by what it leaves', () => {
    const items = toolItems(
      en,
      ({ id }) => `/tools/${id}/`,
      () => [],
    );
    expect(items).toHaveLength(migrationTools.length);
    expect(items.find(({ href }) => href === '/tools/alembic/')?.alsoFoundBy).toContain('_alembic_tmp_{table}');
    expect(titleOf(toolOf('home-grown'), zhCn)).toMatch(/\p{Script=Han}/u);
    expect(titleOf(toolOf('knex'), zhCn)).toBe('Knex');
  });
});
