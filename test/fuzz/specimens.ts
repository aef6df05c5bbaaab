import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadSignatures } from '../../src/knowledge/load-knowledge.ts';
import type { Engine } from '../../src/sqlite/index.ts';
import { type DiskState, JOURNALS, LOGS } from '../sqlite/interrupted-databases.ts';
import { nativeDatabase } from '../sqlite/native-database.ts';
import { HOSTILE_SCRIPTS, ONCALL, tower } from './hostile.ts';
import { sealedJournal, sealedLog } from './seals.ts';

/** Something to begin with: files as they were before anything was done to them. */
export interface Specimen extends DiskState {
  readonly name: string;
  /** Pasted text that belongs to it. */
  readonly words: string | null;
}

/** In which order the specimens are is part of what makes a run repeatable. */
export interface Collection {
  /** The same on every machine. */
  readonly made: readonly Specimen[];
  /** Made of real apps' own migrations, where they lie beside the project. */
  readonly real: readonly Specimen[];
}

const ROWS =
  'WITH RECURSIVE i(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM i WHERE x < 60) INSERT INTO a (n, filler) SELECT x, hex(zeroblob(x * 30)) FROM i;';
const SHAPES = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
  INSERT INTO django_migrations (app, name, applied) VALUES ('api', '0118_alter', '2024-01-01'), ('auth', '0001_initial', NULL);
  CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO alembic_version VALUES ('c45e397531d1');
  CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER NOT NULL DEFAULT 1, filler TEXT COLLATE NOCASE, twice AS (n * 2), kept TEXT AS (filler || 'x') STORED);
  CREATE TABLE w (k TEXT, l INT, PRIMARY KEY (k, l)) WITHOUT ROWID; INSERT INTO w VALUES ('k', 1), ('l', 2);
  CREATE TABLE s (id INTEGER PRIMARY KEY, v REAL) STRICT; CREATE TABLE child (a REFERENCES a (id) ON DELETE CASCADE, w, l, FOREIGN KEY (w, l) REFERENCES w);
  CREATE UNIQUE INDEX a_n ON a (n, lower(filler)) WHERE n > 3; CREATE VIEW seen AS SELECT n FROM a;
  CREATE TRIGGER told AFTER INSERT ON s BEGIN DELETE FROM w WHERE l = new.id; END; ${ROWS} DELETE FROM a WHERE n % 4 = 0; DROP TABLE s;`;
const MODULES = `CREATE VIRTUAL TABLE f USING fts5(title, body); INSERT INTO f VALUES ('one', 'two words'), ('three', 'more words');
  CREATE VIRTUAL TABLE r USING rtree(id, x0, x1); INSERT INTO r VALUES (1, 0, 1), (2, 3, 4);`;

const PAGE_SIZES = [512, 1024, 4096, 65_536];

/** Makes or reads every specimen; the same bytes every time. */
export async function collect(root: string, engine: Engine, pageSizes = PAGE_SIZES): Promise<Collection> {
  const signatures = await loadSignatures(root);
  const alone = (name: string, main: Uint8Array, words: string | null = null) => ({
    name,
    main,
    log: null,
    journal: null,
    words,
  });
  const made: Specimen[] = [
    ...signatures.flatMap(({ signature, cases }) =>
      cases.map((one) => alone(`${signature.id}: ${one.name}`, engine.build(one.database), one.log ?? null)),
    ),
    ...pageSizes.flatMap((pageSize) => [
      ...Object.entries({ ...LOGS, ...JOURNALS })
        .filter(() => pageSize !== 1024)
        .map(([name, make]) => ({ ...steady(make(pageSize)), name: `${name}, ${pageSize}`, words: null })),
      ...['UTF-8', 'UTF-16le', 'UTF-16be'].map((encoding, at) =>
        alone(
          `shapes in ${encoding}, ${pageSize}`,
          nativeDatabase(`PRAGMA page_size=${pageSize}; PRAGMA encoding='${encoding}'; PRAGMA auto_vacuum=${at};
            ${SHAPES} ${encoding === 'UTF-8' ? MODULES : ''}`),
        ),
      ),
    ]),
    ...Object.entries(HOSTILE_SCRIPTS).map(([name, script]) => alone(name, engine.build(script))),
    ...towers(engine).map(({ name, main }) => alone(name, main)),
    alone('no bytes', new Uint8Array(0)),
    alone('a log alone', steady(LOGS['a checkpoint, then more']?.(512) ?? NOTHING).log ?? new Uint8Array(0)),
  ];
  return {
    made,
    real: existsSync(join(root, '../shared/databases')) ? realOnes(join(root, '../shared/databases')) : [],
  };
}

/** Small files with a tree that leads to its one leaf on more ways than can be gone. */
function towers(engine: Engine): readonly Pick<Specimen, 'name' | 'main'>[] {
  const small = 'PRAGMA page_size=512;';
  const books = `CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name, applied);
    INSERT INTO django_migrations (app, name) VALUES ('api', '0001_initial');`;
  const rows = `CREATE TABLE alerts_custombutton (id integer PRIMARY KEY, deleted_at);
    INSERT INTO alerts_custombutton (deleted_at) VALUES ('2023-01-01');`;
  return [
    { name: 'a tower of the schema', main: tower(engine.build(`${small} CREATE TABLE a (x)`), 512, 18, 1) },
    { name: 'a tower of the history', main: tower(engine.build(`${small} ${books}`), 512, 18, 2) },
    { name: 'a tower of rows', main: tower(engine.build(`${small} ${rows} ${ONCALL}`), 512, 18, 2) },
  ];
}

const NOTHING: DiskState = { main: new Uint8Array(0), log: null, journal: null };

/** Salts and nonces come from a clock; a run is to be repeatable. */
function steady({ main, log, journal }: DiskState): DiskState {
  return {
    main,
    log: log === null ? null : sealedLog(log, [0x01020304, 0x05060708]),
    journal: journal === null ? null : sealedJournal(journal, 0x0a0b0c0d),
  };
}

function realOnes(folder: string): Specimen[] {
  const unpacked = (path: string) => (existsSync(path) ? new Uint8Array(gunzipSync(readFileSync(path))) : null);
  return globSync('**/*.sqlite.gz', { cwd: folder })
    .sort()
    .map((path) => ({
      name: basename(path, '.gz'),
      main: unpacked(join(folder, path)) ?? new Uint8Array(0),
      log: null,
      journal: unpacked(join(folder, path.replace(/\.gz$/, '-journal.gz'))),
      words: null,
    }));
}
