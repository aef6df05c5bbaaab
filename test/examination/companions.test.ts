import { describe, expect, it } from 'vitest';
import { examine } from '../../src/examination/examine.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Report } from '../../src/report/index.ts';
import { bytesSource, databaseFiles } from '../../src/sqlite/index.ts';
import { type DiskState, JOURNALS, LOGS } from '../sqlite/interrupted-databases.ts';
import { engineForTests } from './engine-for-tests.ts';

const engine = await engineForTests();
const knowledge = await loadKnowledge(process.cwd());
const WORDS = { log: null, running: null, upgradingTo: null };

const caught = (states: Record<string, (pageSize: number) => DiskState>, name: string) =>
  states[name]?.(4096) as DiskState;

function reports(files: Record<string, Uint8Array | null>): readonly Report[] {
  const sources = Object.entries(files).flatMap(([name, bytes]) => (bytes === null ? [] : [bytesSource(name, bytes)]));
  return databaseFiles(sources).map((database) => examine(database, WORDS, engine, knowledge));
}

const kinds = ({ caveats }: Report) => caveats.map(({ kind }) => kind);

describe('a database with its -wal', () => {
  const { main, log } = caught(LOGS, 'a checkpoint, then more');

  it('is read together with it, in any order, and says what the main file alone would not show', () => {
    for (const files of [
      { 'x.db': main, 'x.db-wal': log },
      { 'x.db-wal': log, 'x.db-shm': new Uint8Array(9), 'x.db': main },
    ]) {
      const [report, ...others] = reports(files);
      expect(others).toEqual([]);
      expect(report?.histories[0]?.applied).toEqual(['app.0001_initial', 'app.0002_step', 'app.0003_step']);
      expect(report?.caveats.map(({ kind }) => kind)).toEqual(['wal-applied', 'only-in-wal']);
      expect(report?.caveats[1]?.text).toContain(
        '2 migrations (app.0002_step, app.0003_step) and 2 tables (m2, m3) only in the -wal',
      );
    }
  });

  it('is never called healthy without it', () => {
    const [report] = reports({ 'x.db': main });
    expect(report?.histories[0]?.applied).toEqual(['app.0001_initial']);
    expect(report && kinds(report)).toEqual(['wal-log-not-read']);
  });

  it('leaves a transaction out that was never finished, and says so', () => {
    const state = caught(LOGS, 'a transaction that is not finished');
    const [report] = reports({ 'x.db': state.main, 'x.db-wal': state.log });
    expect(report && kinds(report)).toEqual(['wal-applied', 'wal-unfinished', 'only-in-wal']);
    expect(report?.caveats[2]?.text).not.toContain('never');
  });

  it('says so when the log is another file’s', () => {
    const other = LOGS['everything is in the log']?.(512) as DiskState;
    const [report] = reports({ 'x.db': main, 'x.db-wal': other.log });
    expect(report && kinds(report)).toEqual(['wal-foreign']);
    expect(report?.histories[0]?.applied).toEqual(['app.0001_initial']);
  });
});

describe('a database with its -journal', () => {
  it('is read as it was before the interrupted transaction', () => {
    const { main, journal } = caught(JOURNALS, 'a file that grew');
    const [report] = reports({ 'x.db': main, 'x.db-journal': journal });
    expect(report && kinds(report)).toEqual(['journal-rolled-back']);
    expect(report?.histories[0]?.applied).toEqual(['app.0001_initial']);
  });

  it('says that a journal of zeros changes nothing', () => {
    const { main, journal } = caught(JOURNALS, 'a transaction that has come to its end (PERSIST)');
    const [report] = reports({ 'x.db': main, 'x.db-journal': journal });
    expect(report && kinds(report)).toEqual(['journal-without-effect']);
  });
});

it('gives one result per database, and refuses a companion that stands alone by its name', () => {
  const state = caught(LOGS, 'everything is in the log');
  const found = reports({ 'a.db': state.main, 'b.db': state.main, 'b.db-wal': state.log, 'c.db-wal': state.log });
  expect(found.map(({ file, unreadable }) => [file.name, unreadable?.kind ?? null])).toEqual([
    ['a.db', null],
    ['b.db', null],
    ['c.db-wal', 'not-sqlite'],
  ]);
  expect(found[2]?.unreadable?.found).toContain('write-ahead log');
});
