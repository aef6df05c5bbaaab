/** Files that were thought out, not drawn by lot: each wants more of its reader than a healthy file could. */

const ENDLESS = 'WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i) SELECT';
const BOOKS = "'app' AS app, 'a' AS name, 'b' AS applied";
const lie = (type: string, name: string, sql: string) =>
  `INSERT INTO sqlite_schema VALUES ('${type}', '${name}', '${name}', 0, '${sql.replaceAll("'", "''")}');`;
const unsafely = (script: string) => `PRAGMA writable_schema = ON; ${script}`;
const DOUBLING = Array.from({ length: 40 }, (_, at) =>
  lie('view', `v${at + 1}`, `CREATE VIEW v${at + 1} AS SELECT one.x FROM v${at} one, v${at} two`),
).join('');
/** Ten million bytes are compared ten million times. A LIKE of many wildcards is given up early by this SQLite. */
const NEVER_A_MATCH = "instr(zeroblob(20000000), CAST(zeroblob(10000000) || x'01' AS BLOB))";
/** Lets the column that is computed take for ever; a row could not be written after that. */
const FOR_EVER = unsafely(
  `UPDATE sqlite_schema SET sql = replace(sql, 'AS (0)', 'AS (${NEVER_A_MATCH.replaceAll("'", "''")})');`,
);
/** As much of Grafana OnCall as its signatures want before they ask for rows. */
export const ONCALL = `CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied);
  INSERT INTO django_migrations (app, name) VALUES ('alerts', '0051_remove_escalationpolicy_custom_button_trigger');
  CREATE TABLE alerts_escalationpolicy (id integer PRIMARY KEY, step integer);
  CREATE TABLE alerts_alertgroup (id); CREATE TABLE alerts_alertreceivechannel (id); CREATE TABLE alerts_escalationchain (id);
  CREATE TABLE oss_installation_ossinstallation (id); CREATE TABLE schedules_oncallschedule (id);
  CREATE TABLE schedules_customoncallshift (id); CREATE TABLE user_management_organization (id);
  CREATE TABLE user_management_user (id); CREATE TABLE webhooks_webhook (id);`;

/** Scripts for `engine.build`. */
export const HOSTILE_SCRIPTS: Readonly<Record<string, string>> = {
  'a history that is a view without an end': `CREATE VIEW django_migrations AS ${ENDLESS} ${BOOKS}, x AS id FROM i`,
  'a view without an end that says it is a table': unsafely(
    lie('table', 'django_migrations', `CREATE VIEW django_migrations AS ${ENDLESS} ${BOOKS}, x AS id FROM i`),
  ),
  'a view behind the name of a table': unsafely(
    lie('table', 'django_migrations', 'CREATE TABLE another (app, name, applied)') +
      lie('trigger', 'other', `CREATE VIEW django_migrations AS ${ENDLESS} ${BOOKS}, x AS id FROM i`),
  ),
  'rows that are a view without an end': `${ONCALL} CREATE VIEW alerts_custombutton AS ${ENDLESS} x AS deleted_at FROM i`,
  'views that double forty times': unsafely(`CREATE TABLE v0 (x); ${DOUBLING}`),
  'views that double forty times and say they are tables': unsafely(
    `CREATE TABLE v0 (x); ${DOUBLING.replaceAll("'view'", "'table'")}`,
  ),
  'a column that takes for ever': `${ONCALL} CREATE TABLE alerts_custombutton (id integer PRIMARY KEY, deleted_at AS (0));
    INSERT INTO alerts_custombutton (id) VALUES (1), (2); ${FOR_EVER}`,
  'a history with a column that takes for ever': `CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied AS (0));
    INSERT INTO django_migrations (app, name) VALUES ('api', '0001_initial'); ${FOR_EVER}`,
  'a history with forty million letters that are nowhere': `CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied AS (hex(zeroblob(20000000))));
    INSERT INTO django_migrations (app, name) VALUES ('api', '0001_initial');`,
  'an expression a thousand deep': `CREATE TABLE a (x CHECK (${'('.repeat(90)}1${')'.repeat(90)}), y DEFAULT (${'-'.repeat(900).split('').join(' ')} 1));`,
  'names that are script': `CREATE TABLE "<img src=x onerror=alert(1)>" (id, "</script>" TEXT DEFAULT '<b>', "\u001b[31m" INT);
    CREATE TABLE "a'b""c" (x); CREATE TABLE "[x](javascript:alert(1))" (y); CREATE VIEW "\u202e" AS SELECT 1;
    CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('<script>alert(1)</script>'), (x'00ff'), (NULL);`,
  'a thousand tables': Array.from({ length: 1000 }, (_, at) => `CREATE TABLE t${at} (a, b UNIQUE);`).join(''),
  'a table of two thousand columns': `CREATE TABLE t (${Array.from({ length: 1999 }, (_, at) => `c${at} INT DEFAULT ${at}`).join(', ')})`,
  'a view of itself': unsafely(lie('table', 'v', 'CREATE VIEW v AS SELECT * FROM v')),
  'a virtual table with a blank too many': unsafely(
    lie('table', 'f', 'CREATE  VIRTUAL TABLE f USING fts3(a, b)') +
      lie('table', 'g', 'CREATE VIRTUAL TABLE g USING nothing(a)'),
  ),
  'roots that are no pages': unsafely(
    "CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied); UPDATE sqlite_schema SET rootpage = 4000000000 WHERE name = 'django_migrations';",
  ),
  'two tables in one root': unsafely(
    'CREATE TABLE django_migrations (id integer PRIMARY KEY, app, name, applied); CREATE TABLE alembic_version (version_num); UPDATE sqlite_schema SET rootpage = 1;',
  ),
};

/**
 * A tree of `depth` levels in which all children of a page are one page, so that a walk meets the one leaf
 * 30 to the power of `depth` times. `schema`: the tree of the schema itself; otherwise that of `django_migrations`.
 */
export function tower(small: Uint8Array, pageSize: number, depth: number, root: number): Uint8Array {
  const first = Math.ceil(small.length / pageSize) + 1;
  const bytes = new Uint8Array((first + depth) * pageSize);
  bytes.set(small);
  const view = new DataView(bytes.buffer);
  view.setUint32(28, bytes.length / pageSize);
  const start = (page: number) => (page - 1) * pageSize;
  const leaf = first + depth;
  bytes.copyWithin(start(leaf), start(root), start(root) + pageSize);
  if (root === 1) bytes.copyWithin(start(leaf), 100, 108 + 2 * view.getUint16(103));
  for (let level = 0; level < depth; level += 1) {
    const page = level === 0 ? root : first + level;
    const child = first + level + 1;
    const at = start(page) + (page === 1 ? 100 : 0);
    bytes.fill(0, at, start(page) + pageSize);
    view.setUint8(at, 5);
    view.setUint16(at + 3, 30);
    view.setUint16(at + 5, pageSize - 30 * 5);
    view.setUint32(at + 8, child);
    for (let cell = 0; cell < 30; cell += 1) {
      const content = pageSize - 5 * (cell + 1);
      view.setUint16(at + 12 + 2 * cell, content);
      view.setUint32(start(page) + content, child);
      view.setUint8(start(page) + content + 4, cell + 1);
    }
  }
  return bytes;
}
