import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../src/catalogue/build-database.ts';
import { unfolded } from '../../src/catalogue/catalogue-file.ts';
import { diagnose, drift, release } from '../../src/diagnosis/index.ts';
import { engine, knowledge } from '../report/examined.ts';
import { snapshotOf } from '../snapshot/opened-snapshot.ts';
import { signatureOf } from './plain-facts.ts';

const file = knowledge.catalogues.find(({ app }) => app === 'healthchecks');
if (file === undefined) throw new Error('there is no catalogue of Healthchecks');
const healthchecks = unfolded(file);

/** What one condition makes of a database that a release left, with some SQL on top. */
function verdict(when: Parameters<typeof signatureOf>[0]['when'], at: string, sql = ''): string | undefined {
  const snapshot = snapshotOf(engine.build(`${databaseOf(healthchecks, at)}\n${sql}`));
  const signature = signatureOf({ id: 'any/one', ...(when === undefined ? {} : { when }) });
  const facts = { snapshot, rows: {}, mentions: [], running: null, upgradingTo: null };
  return diagnose(facts, { ...knowledge, signatures: [signature] }).verdicts[0]?.kind;
}

describe('release.is', () => {
  it('goes by all releases that leave this history', () => {
    expect(verdict(release.is('< v3.10'), 'v3.8')).toBe('confirmed');
    expect(verdict(release.is('< v3.10'), 'v3.10')).toBe('ruled-out');
    // v3.8 and v3.9 leave the same.
    expect(verdict(release.is('< v3.9'), 'v3.8')).toBe('ruled-out');
  });

  it('cannot tell where no release leaves this history', () => {
    const forged = "INSERT INTO django_migrations (app, name, applied) VALUES ('api', '0999_later', '2026-01-01');";
    expect(verdict(release.is('< v3.10'), 'v3.8', forged)).toBe('undetermined');
  });
});

describe('drift.missing', () => {
  it('finds what the history promises and the file has not, and only that', () => {
    const reason = drift.missing('column', 'api_flip', 'reason');
    expect(verdict(reason, 'v3.8', 'ALTER TABLE api_flip DROP COLUMN reason;')).toBe('confirmed');
    expect(verdict(reason, 'v3.8', 'ALTER TABLE api_check DROP COLUMN tags;')).toBe('ruled-out');
    // v3.7 does not promise it.
    expect(verdict(reason, 'v3.7')).toBe('ruled-out');
    expect(verdict(drift.missing('table', 'api_flip'), 'v3.8', 'DROP TABLE api_flip;')).toBe('confirmed');
  });
});
