import { type Connection, type Image, surveyTree, type Unreadable } from '../sqlite/index.ts';
import { imageCaveats } from './image-caveats.ts';
import { findLeftovers } from './leftovers.ts';
import { findLostBooks } from './lost-books.ts';
import { readHistories } from './read-histories.ts';
import { readRestOfSchema } from './read-rest-of-schema.ts';
import { readSchema, type Schema } from './read-schema.ts';
import { danglingReferences } from './references.ts';
import type { Snapshot } from './snapshot.ts';

/** Bytes that schema and histories may take from the file: enough for some 10,000 tables, whatever the file's size. */
const SCHEMA_BUDGET = 32 * 1024 * 1024;

/**
 * Reads schema and migration histories, and no row besides the migration tools' own.
 * Answers `Unreadable` only where SQLite cannot read the schema at all; anything less is a gap.
 */
export function readSnapshot(image: Image, connection: Connection): Snapshot | Unreadable {
  image.bytes.allow(SCHEMA_BUDGET);
  const refusal = refuseSchema(image);
  if (refusal !== null) return refusal;
  const schema = readSchema(connection);
  return 'kind' in schema ? schema : snapshotOf(schema, image, connection);
}

/**
 * What can still be read of a database that SQLite refuses (damaged schema, missing pages), or `null` for nothing.
 * What the snapshot does not show may have been lost: it carries a caveat, and gaps where that is known.
 */
export function readRest(image: Image, connection: Connection): Snapshot | null {
  image.bytes.allow(SCHEMA_BUDGET);
  const schema = refuseSchema(image) === null ? readRestOfSchema(connection) : null;
  if (schema === null) return null;
  const snapshot = snapshotOf(schema, image, connection);
  return { ...snapshot, caveats: [{ kind: 'past-damage' }, ...snapshot.caveats] };
}

/** Why the list of tables must not even be tried: SQLite would not come back from it. */
function refuseSchema(image: Image): Unreadable | null {
  const { metTwice, payloadBytes } = surveyTree(image, 1);
  if (metTwice !== null) {
    return { kind: 'malformed', message: `page ${metTwice} stands in the tree of the schema twice` };
  }
  if (payloadBytes > SCHEMA_BUDGET) {
    return { kind: 'schema-too-large', message: `its rows say that they are ${payloadBytes} bytes` };
  }
  return null;
}

function snapshotOf(schema: Schema, image: Image, connection: Connection): Snapshot {
  const { header } = image;
  const { tables, views, triggers, written } = schema;
  const { histories, bookkeeping, gaps } = readHistories({ header, tables, views }, image, connection);
  // What was not read cannot be called missing.
  const whole = schema.gaps.length === 0;
  const dangling = whole ? danglingReferences(tables, views, written) : [];
  return {
    header,
    tables,
    views,
    triggers,
    histories,
    bookkeeping,
    lostBooks: whole ? findLostBooks(tables, histories) : [],
    leftovers: whole ? findLeftovers(tables, histories, dangling) : [],
    dangling,
    caveats: imageCaveats(image),
    gaps: [...schema.gaps, ...gaps],
  };
}
