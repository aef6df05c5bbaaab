import type {
  ReportedChange,
  ReportedDifference,
  ReportedRelation,
  ReportedStanding,
} from '../../src/report/report.ts';

/** A missing column, or what else is said of it. */
export function difference(more: Partial<ReportedDifference> = {}): ReportedDifference {
  const { table = 'runs', name = 'state' } = more;
  return {
    table,
    what: 'column',
    name,
    kind: 'missing',
    expected: 'VARCHAR(9)',
    found: 'absent',
    judged: 'fails-on-read',
    why: 'the program asks for it',
    message: `no such column: ${table}.${name}`,
    ...more,
  };
}

/** A column that nobody asks for. */
export function extra(name: string, more: Partial<ReportedDifference> = {}): ReportedDifference {
  return difference({
    name,
    kind: 'extra',
    expected: 'absent',
    found: 'TEXT',
    judged: 'harmless',
    why: 'the program never asks for it',
    message: null,
    ...more,
  });
}

/** A whole table. */
export function wholeTable(name: string, kind: 'missing' | 'extra' = 'missing'): ReportedDifference {
  const [present, absent] = ['present', 'absent'];
  return kind === 'missing'
    ? difference({ table: name, what: 'table', name, expected: present, message: `no such table: ${name}` })
    : extra(name, { table: name, what: 'table', found: present, expected: absent });
}

/** A column that a release adds, or what else it does. */
export function change(name: string, more: Partial<ReportedChange> = {}): ReportedChange {
  return { table: 'runs', what: 'column', name, kind: 'added', as: 'INTEGER', ...more };
}

/** A release that is ahead of the file. */
export function behind(more: Partial<ReportedRelation> = {}): ReportedRelation {
  return {
    kind: 'behind',
    says: 'v4 still has 1 migration to apply.',
    pending: ['0004'],
    steps: [],
    ...more,
  };
}

/** A file of v3, without any difference. */
export function standing(more: Partial<ReportedStanding> = {}): ReportedStanding {
  return {
    kind: 'exact',
    release: 'v3',
    label: 'v3',
    says: 'By its migration history it is as App v3 leaves it.',
    foreign: null,
    drift: [],
    running: null,
    upgradingTo: null,
    stops: [],
    releases: ['v4', 'v3'],
    ...more,
  };
}
