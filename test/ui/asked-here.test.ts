import { describe, expect, it } from 'vitest';
import { askedHere } from '../../src/ui/asked-here.ts';
import { servicesIn } from '../../src/ui/diagnosed-note.ts';
import { reportName } from '../../src/ui/saved-file.ts';

describe('askedHere', () => {
  it.each([
    ['', []],
    ['?signature=gpustack/resolved-path', ['gpustack/resolved-path']],
    ['?signature=a%2Fb&signature=c/d&signature=a/b&app=x', ['a/b', 'c/d']],
    ['?signature=<b>x</b>/y&signature=../x&signature=', []],
  ])('reads %s', (search, expected) => {
    expect(askedHere(search)).toEqual(expected);
  });

  it('does not read an endless list', () => {
    const search = Array.from({ length: 50 }, (_, at) => `signature=a/b${at}`).join('&');
    expect(askedHere(`?${search}`)).toHaveLength(8);
  });
});

describe('servicesIn', () => {
  it('reads the names before the lines of a log, without the number of the replica', () => {
    const log =
      'web-1     | starting\nweb-1     | OperationalError\nhc_db_2  | ready\nadminer  | x\nplain line\nSELECT a | b';
    expect(servicesIn(log)).toEqual(['web', 'hc_db', 'adminer']);
  });

  it('finds none in what is not the log of several', () => {
    expect(servicesIn('Traceback (most recent call last):\n  File "x"')).toEqual([]);
  });
});

describe('reportName', () => {
  it.each([
    ['hc.sqlite', 'schema-clinic-hc.sqlite.md'],
    ['../../etc/passwd', 'schema-clinic-etc-passwd.md'],
    ['a\u202eb <c>.db', 'schema-clinic-a-b-c-.db.md'],
    ['数据.db', 'schema-clinic-数据.db.md'],
    ['///', 'schema-clinic-report.md'],
  ])('makes of %s a name that is no path', (name, expected) => {
    expect(reportName(name, 'md')).toBe(expected);
  });
});
