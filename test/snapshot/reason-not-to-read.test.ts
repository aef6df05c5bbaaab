import { describe, expect, it } from 'vitest';
import { readSnapshot, type Snapshot } from '../../src/snapshot/index.ts';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import { tower } from '../fuzz/hostile.ts';

const engine = await engineForTests();

function read(bytes: Uint8Array): ReturnType<typeof readSnapshot> {
  const image = openImage(bytesSource('a.sqlite', bytes));
  if (image.kind !== 'image') throw new Error(image.kind);
  const connection = engine.open(image);
  try {
    return readSnapshot(image, connection);
  } finally {
    connection.close();
  }
}

function historyOf(bytes: Uint8Array): Pick<Snapshot, 'histories' | 'gaps'> {
  const snapshot = read(bytes);
  if ('kind' in snapshot) throw new Error(JSON.stringify(snapshot));
  return { histories: snapshot.histories, gaps: snapshot.gaps };
}

describe('a history that would never end', () => {
  it('is left alone where the file computes its columns', () => {
    const bytes = engine.build(`CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app, name,
      applied AS (like('${'%a'.repeat(30)}%b', '${'a'.repeat(3000)}')));
      INSERT INTO django_migrations (app, name) VALUES ('api', '0001_initial');`);
    const message = 'django_migrations has columns that the file computes';
    expect(historyOf(bytes)).toEqual({ histories: [], gaps: [{ what: 'history', of: 'django', message }] });
  });

  it.each([
    ['its table', 2],
    ['its index', 3],
  ])('is left alone where %s leads to one page on many ways', (_, root) => {
    const small =
      engine.build(`PRAGMA page_size=512; CREATE TABLE django_migrations (id TEXT PRIMARY KEY, app, name, applied);
      INSERT INTO django_migrations VALUES ('1', 'api', '0001_initial', NULL);`);
    const message = 'page 22 of django_migrations stands in its tree twice';
    expect(historyOf(tower(small, 512, 18, root))).toEqual({
      histories: [],
      gaps: [{ what: 'history', of: 'django', message }],
    });
  });
});

it('calls a schema whose tree leads to one page on many ways malformed', () => {
  const small = engine.build('PRAGMA page_size=512; CREATE TABLE a (x)');
  expect(read(tower(small, 512, 18, 1))).toEqual({
    kind: 'malformed',
    message: 'page 21 stands in the tree of the schema twice',
  });
});
