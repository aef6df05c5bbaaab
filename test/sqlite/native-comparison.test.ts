import { describe, expect, it } from 'vitest';
import { bytesSource, openImage } from '../../src/sqlite/index.ts';
import { engineForTests } from '../examination/engine-for-tests.ts';
import {
  type Account,
  accountOf,
  DAMAGES,
  type DiskState,
  JOURNALS,
  LOGS,
  nativeAccount,
} from './interrupted-databases.ts';

const engine = await engineForTests();
const PAGE_SIZES = [512, 4096, 65_536];

/** What our reader says of the same files, without writing to any. */
function ownAccount({ main, log, journal }: DiskState): Account | null {
  const before = [main, log, journal].map((bytes) => bytes?.slice());
  const source = (name: string, bytes: Uint8Array | null) => (bytes === null ? null : bytesSource(name, bytes));
  const image = openImage(bytesSource('x.db', main), {
    log: source('x.db-wal', log),
    journal: source('x.db-journal', journal),
  });
  if (image.kind !== 'image') return null;
  const connection = engine.open(image);
  try {
    return accountOf((sql) => {
      const result = connection.query(sql);
      if (result.kind === 'failed') throw new Error(`${result.why}: ${result.message}`);
      return result.rows;
    });
  } catch {
    return null;
  } finally {
    connection.close();
    expect([main, log, journal].map((bytes) => bytes?.slice())).toEqual(before);
  }
}

describe.each(PAGE_SIZES)('with pages of %i bytes', (pageSize) => {
  describe.each(Object.entries(LOGS))('a log with %s', (_, make) => {
    const state = make(pageSize);
    it.each(Object.entries(DAMAGES))('reads as native SQLite does: %s', (_damage, spoil) => {
      expect(state.log).not.toBeNull();
      const files = { ...state, log: spoil(state.log ?? new Uint8Array(0)) };
      expect(ownAccount(files)).toEqual(nativeAccount(files));
    });
    it('reads as native SQLite does without the log', () => {
      const files = { ...state, log: null };
      expect(ownAccount(files)).toEqual(nativeAccount(files));
    });
  });

  describe.each(Object.entries(JOURNALS))('a journal of %s', (_, make) => {
    const state = make(pageSize);
    it.each(Object.entries(DAMAGES))('reads as native SQLite does: %s', (_damage, spoil) => {
      expect(state.journal).not.toBeNull();
      const files = { ...state, journal: spoil(state.journal ?? new Uint8Array(0)) };
      expect(ownAccount(files)).toEqual(nativeAccount(files));
    });
  });
});

it('tells the states apart: a journal that is rolled back changes what is read', () => {
  const state = JOURNALS['an update of every row']?.(4096) as DiskState;
  expect(ownAccount(state)).not.toEqual(ownAccount({ ...state, journal: null }));
});
