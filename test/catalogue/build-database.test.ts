import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import type { State } from '../../src/catalogue/catalogue.ts';
import { driftBetween } from '../../src/catalogue/drift.ts';
import { standingOf } from '../../src/catalogue/position.ts';
import { recorded } from '../../src/catalogue/record.ts';
import { shapeOf } from '../../src/catalogue/shape.ts';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { catalogueOf, catalogues } from './catalogues.ts';

const states = catalogues.flatMap((catalogue) =>
  catalogue.states.flatMap((state, at) =>
    state.schema === null
      ? []
      : [{ app: catalogue.app, release: state.releases[0]?.release ?? '', at, state, catalogue }],
  ),
);

describe.each(states)('$app $release', ({ at, release, state, catalogue }) => {
  it('is built, and recording it gives the same entry again', () => {
    const snapshot = snapshotAfter(databaseOf(catalogue, release));
    const shape = shapeOf(snapshot);
    expect(shape).toEqual(state.schema);
    if (state.schema !== null) expect(driftBetween(state.schema, shape)).toEqual([]);
    const kind = typeof state.heads === 'string' ? 'by-schema' : 'exact';
    expect(standingOf(snapshot.histories, shape, catalogue)).toEqual({ position: { kind, at }, foreign: [] });

    const history = state.heads === 'random' ? 'random' : 'told';
    const recording = { release: { release, date: null }, snapshot, history, replace: false } as const;
    expect(recorded(catalogue, recording)).toEqual(catalogue);
    // And as if the state had never been recorded.
    const bare: State = { ...state, migrations: null, schema: null };
    const without = { ...catalogue, states: catalogue.states.map((other) => (other === state ? bare : other)) };
    const again = recorded(without, recording);
    if ('refused' in again) throw new Error(again.refused);
    expect(again.states.find(({ releases }) => releases.some((one) => one.release === release))).toMatchObject({
      heads: state.heads,
      migrations: state.migrations,
      schema: state.schema,
    });
  });
});

describe('databaseOf', () => {
  it('says which releases there are', () => {
    expect(() => databaseOf(catalogueOf('healthchecks'), 'v2.0')).toThrow(
      /^no database of healthchecks v2\.0 is recorded; there are v3\.0, v3\.0\.1, /,
    );
    expect(() => databaseOf(catalogueOf('gpustack'), 'v9')).toThrow(/0\.1\.0/);
  });

  it('builds what no recorded app has', () => {
    const made = `CREATE TABLE "odd name" (a TEXT NOT NULL DEFAULT 'it''s', "b, c" "my type" DEFAULT (1 + 1), d DEFAULT -1.5,
        e REAL DEFAULT 1e3, f BLOB DEFAULT x'00', g INT GENERATED ALWAYS AS (d + 1) STORED, h DEFAULT CURRENT_DATE,
        PRIMARY KEY (d, a), UNIQUE ("b, c", a));
      CREATE TABLE "ba""d" (x);
      CREATE UNIQUE INDEX "i ""1""" ON "odd name" (lower(a), "b, c") WHERE d > 1;
      CREATE VIEW "a view" AS SELECT a FROM "odd name";
      CREATE TRIGGER g1 AFTER UPDATE OF a ON "odd name" WHEN new.a = 1 BEGIN DELETE FROM "ba""d"; END;
      CREATE TRIGGER g2 INSTEAD OF DELETE ON "a view" BEGIN SELECT 1; END;`;
    const schema = shapeOf(snapshotAfter(made));
    const state = {
      releases: [{ release: '1', date: null }],
      heads: 'none',
      optional: [],
      migrations: [],
      schema,
    } as const;
    const built = databaseOf({ app: 'a', tool: 'alembic', states: [state] }, '1');
    expect(shapeOf(snapshotAfter(built))).toEqual(schema);
  });

  it('keeps no row out that the app could write', () => {
    const built = databaseOf(catalogueOf('oncall'), 'v1.8.5');
    const columns = Object.entries(
      catalogueOf('oncall').states.find(({ releases }) => releases.some(({ release }) => release === 'v1.8.5'))?.schema
        ?.tables['alerts_alertreceivechannel']?.columns ?? {},
    );
    const names = columns.map(([name]) => name);
    const row = (id: number) =>
      `INSERT INTO alerts_alertreceivechannel (${names.join(', ')}) VALUES (${names.map((name) => (name === 'organization_id' ? 1 : `'${name}${id}'`)).join(', ')});`;
    // Its unique index has three expressions over what is the same in both rows.
    expect(() =>
      snapshotAfter(`${built} ${row(1).replace("'id1'", '1')} ${row(2).replace("'id2'", '2')}`),
    ).not.toThrow();
  });
});
