import { describe, expect, it } from 'vitest';
import { snapshotAfter } from '../snapshot/opened-snapshot.ts';
import { historyIn } from './history-in.ts';

describe('rusqlite-migration', () => {
  it('could be whose number is in the header, as any program could', () => {
    const { tool, orTools, heads } = historyIn('PRAGMA user_version = 9; CREATE TABLE a (x)');
    expect({ tool, orTools, heads }).toEqual({
      tool: 'user-version',
      orTools: ['rusqlite-migration'],
      heads: ['9'],
    });
  });

  it('is a program in Rust: not on Android', () => {
    expect(historyIn('PRAGMA user_version = 9; CREATE TABLE android_metadata (locale TEXT)').orTools).toEqual([]);
  });

  it('says nothing where no number was set', () => {
    expect(snapshotAfter('CREATE TABLE a (x)').histories).toEqual([]);
  });
});
