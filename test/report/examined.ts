import { examine, type Words } from '../../src/examination/examine.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/report/index.ts';
import { aloneFile, bytesSource } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';

export const engine = await engineForTests();
export const knowledge = await loadKnowledge(process.cwd());

/** The report on a database, made by a script or given in bytes. */
export function examined(database: string | Uint8Array, words: Partial<Words> = {}, name = 'a.sqlite'): Report {
  const bytes = typeof database === 'string' ? engine.build(database) : database;
  return examine(
    aloneFile(bytesSource(name, bytes)),
    { log: null, running: null, upgradingTo: null, ...words },
    engine,
    knowledge,
  );
}

/** A database that is recognised as PySpur's, and that stands at the given revision. */
export function pyspur(revision: string, more = ''): string {
  const tables = ['datasets', 'output_files', 'tasks', 'workflow_versions', 'workflows'];
  return `${more} CREATE TABLE alembic_version (version_num PRIMARY KEY);
    ${tables.map((table) => `CREATE TABLE ${table} (_intid INTEGER PRIMARY KEY);`).join('')}
    CREATE TABLE runs (_intid INTEGER PRIMARY KEY, workflow_version_id INTEGER NOT NULL);
    INSERT INTO alembic_version VALUES ('${revision.replaceAll("'", "''")}');`;
}

/** A name that is HTML, Markdown and a command to a terminal at once. */
export const HOSTILE =
  '<img src=x onerror=alert(1)>|`<b>`![p](https://evil.example/p.png)\u001b[2J\u009b31m\u202e\u0007\nnext';

/** The same, quoted as a name in SQL. */
export const HOSTILE_NAME = `"${HOSTILE}"`;
