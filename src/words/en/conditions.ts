/** The conditions of a signature as sentences in English; `holds`: whether it is wanted to hold. They are the rest of “We call it this when: …”. */
export const conditions = {
  or: ' or ',
  table: (table: string, holds: boolean): string => (holds ? `table ${table} is there` : `there is no table ${table}`),
  only: (tables: string, holds: boolean): string =>
    holds ? `the file has these tables and no other: ${tables}` : `the file has other tables than ${tables}`,
  column: (column: string, table: string, holds: boolean): string =>
    holds ? `table ${table} has the column ${column}` : `table ${table} has no column ${column}`,
  missing: (column: string, table: string, holds: boolean): string =>
    holds ? `column ${column} of table ${table} is missing` : `column ${column} of table ${table} is not missing`,
  notNull: (column: string, table: string, holds: boolean): string =>
    `column ${column} of table ${table} ${holds ? 'is NOT NULL' : 'may be NULL'}`,
  applied: (tool: string, migration: string, holds: boolean): string =>
    `the history of ${tool} ${holds ? 'has' : 'does not have'} the migration ${migration}`,
  stands: (tool: string, at: string, holds: boolean): string =>
    `the history of ${tool} ${holds ? 'stands' : 'does not stand'} at ${at}`,
  like: (means: string) => `a revision that is known by this: ${means}`,
  empty: (tool: string, holds: boolean): string => `the history of ${tool} is ${holds ? '' : 'not '}empty`,
  emptyBesideTables: (holds: boolean): string =>
    holds ? 'a migration history is there and empty, beside tables of the app' : 'no migration history is empty',
  marked: (marks: string, holds: boolean): string => `a migration tool has ${holds ? '' : 'not '}recorded ${marks}`,
  marks: {
    failed: 'a failed migration',
    unfinished: 'a migration without an end',
    locked: 'a lock that is held',
    'several-heads': 'several heads',
    'recorded-twice': 'a migration twice',
    'out-of-order': 'a migration out of order',
    gap: 'migrations with a number missing between them',
    'rolled-back': 'a migration that was rolled back',
    'by-hand': 'a migration that was not run',
    'odd-book': 'its history in a table that is not as it makes it',
  },
  severalTools: (holds: boolean): string =>
    holds
      ? 'several migration tools keep their history in the file'
      : 'one migration tool keeps its history in the file',
  leftover: (isSure: boolean, inCopy: boolean, holds: boolean): string =>
    `${isSure ? 'a copy that the rebuild of a table left' : 'a table that is called like the copy which a rebuild makes'} ${
      holds ? 'is' : 'is not'
    } there, ${inCopy ? 'with the rows of its table' : 'beside its table'}`,
  historyMissing: (holds: boolean): string =>
    holds
      ? 'the migration history is missing, and other tables of its tool are there'
      : 'the migration history is not missing',
  dangling: (ofCopies: boolean, holds: boolean): string =>
    `${holds ? 'a foreign key, a view or a trigger' : 'no foreign key, view or trigger'} names ${
      ofCopies ? 'the copy that a rebuild made, which is not there' : 'a table that is not there'
    }`,
  rows: (of: string, holds: boolean): string => `there are ${holds ? '' : 'no '}${of}`,
  running: (range: string, holds: boolean): string => `the release that is running is ${holds ? '' : 'not '}${range}`,
  upgrading: (range: string, holds: boolean): string => `the release to upgrade to is ${holds ? '' : 'not '}${range}`,
  wrote: (range: string, holds: boolean): string => `the release that wrote the file is ${holds ? '' : 'not '}${range}`,
  promised: (thing: string, holds: boolean): string =>
    `${thing}, which the history promises, is ${holds ? 'missing' : 'not missing'}`,
  lacks: (holds: boolean): string =>
    `${holds ? 'some' : 'none'} of the tables and columns that the history promises ${holds ? 'are' : 'is'} missing`,
  mention: (message: string, holds: boolean): string => `the log ${holds ? 'says' : 'does not say'} ${message}`,
  naming: (message: string, thing: string, isThere: boolean) =>
    `the log says ${message}, and the file ${isThere ? 'has' : 'does not have'} ${thing}`,
  recorded: ', though the history has the migration that makes it',
  unrecorded: ', and the history has no migration that makes it',
  things: {
    table: 'the table that it names',
    'own-table': 'the table that it names',
    copy: 'the copy of a table that it names',
    copied: 'the table whose copy it names',
    reference: 'a reference to what it names, which leads nowhere',
    column: 'the column that it names',
    index: 'the index that it names',
    migration: 'the migration that it names',
  },
  given: (sentence: string) => `${sentence}, as far as you say so`,
};

/** Conditions as sentences, in every language. */
export type ConditionWords = typeof conditions;
