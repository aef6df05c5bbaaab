import { describe, expect, it } from 'vitest';
import { all, column, diagnose, history, openRowQuestions, rows, running, table } from '../../src/diagnosis/index.ts';
import { HERE, NO, signatureOf, UNSAID, YES } from './plain-facts.ts';

const casebook = (...signatures: ReturnType<typeof signatureOf>[]) => ({ apps: [], catalogues: [], signatures });

describe('diagnose', () => {
  it('puts the most certain first', () => {
    const { verdicts } = diagnose(
      HERE,
      casebook(
        signatureOf({ id: 'any/other-app', app: 'oncall' }),
        signatureOf({ id: 'any/no', when: NO }),
        signatureOf({ id: 'any/maybe', when: all(YES, UNSAID) }),
        signatureOf({ id: 'any/yes', when: YES }),
      ),
    );
    expect(verdicts.map(({ signature, kind }) => [signature, kind])).toEqual([
      ['any/yes', 'confirmed'],
      ['any/maybe', 'possible'],
      ['any/no', 'ruled-out'],
      ['any/other-app', 'not-applicable'],
    ]);
  });

  it.each([
    ['a range that is none', running.release('before v2')],
    ['a pattern that is none', history.stampLike('alembic', '[0-9', 'digits')],
    ['a condition of an unknown kind', { kind: 'table.vanished' } as never],
  ])('leaves a signature with %s undetermined, and judges the others', (_, broken) => {
    const facts = { ...HERE, running: 'v1', snapshot: { ...HERE.snapshot, histories: HISTORIES } };
    const { verdicts } = diagnose(
      facts,
      casebook(signatureOf({ id: 'any/broken', when: all(YES, broken) }), signatureOf({ id: 'any/yes' })),
    );
    expect(verdicts).toMatchObject([
      { signature: 'any/yes', kind: 'confirmed' },
      { signature: 'any/broken', kind: 'undetermined', because: [{ kind: 'signature-broken' }] },
    ]);
  });

  it('hands on what is doubtful about the file', () => {
    const snapshot = {
      ...HERE.snapshot,
      caveats: [{ kind: 'wal-log-not-read' }] as const,
      gaps: [{ what: 'indexes', of: null, message: 'malformed' }] as const,
    };
    expect(diagnose({ ...HERE, snapshot }, casebook())).toMatchObject({
      apps: [],
      caveats: snapshot.caveats,
      gaps: snapshot.gaps,
    });
  });
});

const HISTORIES = [{ tool: 'alembic', orTools: [], table: 'alembic_version', applied: [], heads: ['a1'], marks: [] }];

describe('openRowQuestions', () => {
  const ONE = 'SELECT 1 FROM here';
  const OTHER = 'SELECT 2 FROM here';
  const question = rows.exist('rows', ONE);
  const asked = (...signatures: ReturnType<typeof signatureOf>[]) =>
    openRowQuestions(HERE, casebook(...signatures)).map(({ sql }) => sql);

  it('asks each open question once, wherever it stands', () => {
    const deep = all(YES, all(UNSAID, question), rows.exist('others', OTHER));
    expect(asked(signatureOf({ when: all(YES, question) }), signatureOf({ id: 'any/b', when: deep }))).toEqual([
      ONE,
      OTHER,
    ]);
  });

  it('asks nothing that the schema has answered, that is of another app, or that was counted', () => {
    expect(asked(signatureOf({ when: all(table.present('gone'), question) }))).toEqual([]);
    expect(asked(signatureOf({ when: all(column.absent('here', 'must'), question) }))).toEqual([]);
    expect(asked(signatureOf({ app: 'oncall', when: question }))).toEqual([]);
    const counted = { ...HERE, rows: { [ONE]: { kind: 'counted', count: 2, orMore: false } as const } };
    expect(openRowQuestions(counted, casebook(signatureOf({ when: question })))).toEqual([]);
  });
});
