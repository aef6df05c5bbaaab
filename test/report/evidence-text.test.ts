import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/diagnosis/condition.ts';
import type { Evidence } from '../../src/diagnosis/index.ts';
import { all, column, fault, history, not, rows, running, table } from '../../src/diagnosis/index.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { evidenceText } from '../../src/report/evidence-text.ts';
import { HERE } from '../diagnosis/plain-facts.ts';

const FACTS = { ...HERE, running: 'v3.9', rows: { q: { kind: 'counted', count: 1000, orMore: true } as const } };

function texts(condition: Condition) {
  return judge(condition, FACTS).evidence.map(evidenceText);
}

describe('evidenceText', () => {
  it('expects of what is at fault the opposite, and of what leads there what is found', () => {
    expect(texts(all(table.present('here'), not(table.present('gone'))))).toEqual([
      { subject: 'table here', expected: 'present', found: 'present', fault: false },
      { subject: 'table gone', expected: 'absent', found: 'absent', fault: false },
    ]);
    expect(texts(fault(all(column.absent('here', 'x'), not(column.absent('here', 'must')))))).toEqual([
      { subject: 'column here.x', expected: 'present', found: 'absent', fault: true },
      { subject: 'column here.must', expected: 'absent', found: 'present', fault: true },
    ]);
  });

  it.each([
    [fault(running.release('< v3.10')), '>= v3.10', 'v3.9'],
    [fault(running.release('>= v3 < v3.10')), 'not >= v3 < v3.10', 'v3.9'],
    [fault(column.notNull('here', 'must')), 'may be NULL', 'NOT NULL'],
    [fault(rows.exist('users', 'q')), 'none', '1000 or more'],
    [not(column.present('gone', 'x')), 'absent', 'the table is absent'],
    [not(history.empty('alembic')), 'at least one', 'this tool has no table here'],
  ])('%#: expected %s, found %s', (condition, expected, found) => {
    expect(texts(condition)).toMatchObject([{ expected, found }]);
  });

  it('never expects what was found of what is at fault', () => {
    const evidence: Evidence[] = judge(
      fault(
        all(column.absent('here', 'x'), column.notNull('here', 'must'), running.release('< v3.10'), table.only('here')),
      ),
      FACTS,
    ).evidence.slice();
    expect(evidence).toHaveLength(4);
    for (const text of evidence.map(evidenceText)) expect(text.expected).not.toBe(text.found);
  });
});
