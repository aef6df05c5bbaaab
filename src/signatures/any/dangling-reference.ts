import { all, any, defineSignature, fault, mention, reference, type SignatureCase } from '../../diagnosis/index.ts';

export const signature = defineSignature({
  app: null,
  page: 'no-such-table',
  title: 'Something refers to a table that is not there',
  when: any(
    fault(reference.toLostCopy()),
    all(fault(reference.dangling()), mention.ofPresent('reference', 'table', 'no such table: {table}')),
  ),
  says: {
    confirmed:
      'A foreign key, a view or a trigger names a table that is not in the file, so statements that touch it stop with "no such table"; a rename during a table rebuild leaves that behind.',
    possible:
      'If the log says "no such table" with the name in the proof, that is why: a foreign key, a view or a trigger still names a table that is gone.',
    first:
      'Note who names the missing table (it is in the proof), and look which table it should be: often the same name without what a rebuild adds.',
    never: 'Do not create an empty table of that name: the error goes away, and rows begin to point to nothing.',
  },
});

const child = (parent: string) => `CREATE TABLE users (id INTEGER PRIMARY KEY);
  CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES "${parent}" (id));`;

export const cases: readonly SignatureCase[] = [
  {
    name: 'a foreign key to what a rebuild renamed the original to',
    database: child('users__old'),
    verdict: 'confirmed',
  },
  {
    name: 'a trigger that writes to a copy which is gone',
    database: `${child('users')} CREATE TRIGGER t AFTER INSERT ON posts BEGIN DELETE FROM "users__old" WHERE id = 1; END;`,
    verdict: 'confirmed',
  },
  {
    name: 'a foreign key to a table of another name, and nothing said',
    database: child('people'),
    verdict: 'possible',
  },
  {
    name: 'a view of a table that is gone, and the message',
    database: 'CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT * FROM people;',
    log: 'sqlite3.OperationalError: no such table: main.people',
    verdict: 'confirmed',
    alsoMatches: ['any/table-missing'],
  },
  {
    name: 'a view of a table that is gone, and a message about another one',
    database: 'CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT * FROM people;',
    log: 'sqlite3.OperationalError: no such table: main.orders',
    verdict: 'possible',
    alsoMatches: ['any/table-missing'],
  },
  {
    name: 'a name that only could be a copy’s, of nothing that is there',
    database: 'CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT * FROM reports_v2;',
    verdict: 'possible',
  },
  { name: 'a healthy database', database: child('users'), verdict: 'ruled-out' },
  {
    name: 'near miss: names that only the view itself defines, or that only strings hold',
    database: `${child('users')} CREATE VIEW v AS WITH recent AS (SELECT * FROM posts) SELECT 'FROM users__old' FROM recent;`,
    verdict: 'ruled-out',
  },
];
