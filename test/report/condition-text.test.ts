import { describe, expect, it } from 'vitest';
import { all, any, column, fault, given, history, mention, not, running, table } from '../../src/diagnosis/index.ts';
import { type Statement, statementOf } from '../../src/report/index.ts';
import { conditions as en } from '../../src/words/en/conditions.ts';
import { conditions as zh } from '../../src/words/zh-cn/conditions.ts';
import { knowledge } from './examined.ts';

/** A statement in one line; what is wrong is marked. */
function line(statement: Statement): string {
  return statement.kind === 'sentence'
    ? `${statement.fault ? '! ' : ''}${statement.text}`
    : `${statement.kind}(${statement.of.map(line).join('; ')})`;
}

const said = (condition: Parameters<typeof statementOf>[0]) => line(statementOf(condition, en)).replaceAll('`', '');

describe('statementOf', () => {
  it('says what must hold, and what of it is wrong', () => {
    const condition = all(history.stampedAs('alembic', 'a1', 'b2'), fault(column.absent('users', 'name')));
    expect(said(condition)).toBe(
      'all(the history of Alembic stands at a1 or b2; ! column name of table users is missing)',
    );
  });

  it('carries "not" down to what it is about', () => {
    expect(said(not(table.present('a')))).toBe('there is no table a');
    expect(said(not(not(table.present('a'))))).toBe('table a is there');
    expect(said(not(any(table.present('a'), table.present('b'))))).toBe(
      'all(there is no table a; there is no table b)',
    );
    expect(said(not(all(table.present('a'), table.absent('b'))))).toBe('any(there is no table a; table b is there)');
  });

  it('marks names as such', () => {
    expect(line(statementOf(column.absent('users', 'name'), en))).toBe('column `name` of table `users` is missing');
  });

  it('does not nest what needs no nesting', () => {
    const flat = all(table.present('a'), all(table.present('b'), any(table.present('c'))));
    expect(said(flat)).toBe('all(table a is there; table b is there; table c is there)');
  });

  it('says that a release counts only as far as it was said', () => {
    expect(said(not(given(running.release('< v3.8'))))).toBe(
      'the release that is running is not < v3.8, as far as you say so',
    );
  });

  it('fills in what a message must name', () => {
    const template = 'no column {table}.{column} ({why})';
    expect(said(mention.of(template, { table: 'a', column: 'b' }))).toBe('the log says “no column a.b ({why})”');
  });

  it.each(knowledge.signatures.map(({ id, when }) => [id, when] as const))(
    'has words for %s, in every language',
    (_, when) => {
      for (const words of [en, zh]) {
        const text = line(statementOf(when, words));
        expect(text).not.toMatch(/undefined|\[object|true|false/);
        expect(text.length).toBeGreaterThan(8);
      }
      expect(line(statementOf(when, zh))).toMatch(/\p{Script=Han}/u);
      expect(line(statementOf(when, zh)).match(/[!(;]/g)).toEqual(line(statementOf(when, en)).match(/[!(;]/g));
    },
  );
});
