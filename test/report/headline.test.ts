import { describe, expect, it } from 'vitest';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engine, examined } from './examined.ts';

const signatures = await loadSignatures(process.cwd());

/** The database of a signature's case, by the beginning of its name. */
function databaseOf(id: string, name: string): string {
  const cases = signatures.find(({ signature }) => signature.id === id)?.cases ?? [];
  const found = cases.find((example) => example.name.startsWith(name));
  if (found === undefined) throw new Error(`no case "${name}" of ${id}`);
  return found.database;
}

const BADGE = databaseOf('healthchecks/badge-key-not-null', 'v3.9 code on a database');

describe('headline', () => {
  it('says of a healthy file only what was compared', () => {
    const { headline, findings } = examined(BADGE, { running: 'v3.10' });
    expect(findings).toEqual([]);
    expect(headline).toMatch(/^Nothing known is wrong .* Healthchecks/);
  });

  it('begins with the confirmed, and says what to do first', () => {
    const { headline, findings } = examined(BADGE, { running: 'v3.9' });
    expect(headline).toBe(`Confirmed. ${findings[0]?.says} ${findings[0]?.first}`);
  });

  it('says of a possible finding on what it hangs', () => {
    const { headline, findings } = examined(BADGE);
    expect(findings[0]?.verdict).toBe('possible');
    expect(headline).toContain('If you run v3.9 or older');
    expect(headline).not.toContain('Confirmed');
  });

  it('says nothing of the health of a file that it does not recognise', () => {
    const { headline, app } = examined('CREATE TABLE notes (id INTEGER PRIMARY KEY)');
    expect(app).toBeNull();
    expect(headline).toMatch(/not recognised/);
    expect(headline).toMatch(/nothing about its health/);
  });

  it('does not claim that no known failure fits where one could not be judged', () => {
    const report = examined(
      withDamage(databaseOf('gpustack/alembic-tmp-users', 'killed while users'), 'users', '_alembic_tmp_users'),
    );
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ what }) => what).join()).toContain('temporary table');
    expect(report.headline).not.toMatch(/none of the \d+ known failures/);
  });
});

/** The database that a script makes, with the first page of some of its tables overwritten. */
function withDamage(sql: string, ...tables: string[]): Uint8Array {
  const bytes = engine.build(sql);
  const image = openImage(bytesSource('a.sqlite', bytes.slice()));
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  const names = tables.map((name) => `'${name}'`).join(', ');
  const pages = connection.query(`SELECT rootpage FROM sqlite_schema WHERE name IN (${names})`);
  connection.close();
  if (pages.kind === 'failed') throw new Error(pages.message);
  const { pageSize } = image.header;
  for (const [page] of pages.rows) bytes.fill(0xff, (Number(page) - 1) * pageSize, Number(page) * pageSize);
  return bytes;
}
