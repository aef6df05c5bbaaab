import { describe, expect, it } from 'vitest';
import { parseArguments, USAGE } from '../../src/cli/arguments.ts';

const parse = (line: string) => parseArguments(line.split(' ').filter((word) => word !== ''));

describe('parseArguments', () => {
  it.each([
    ['explain app.log', { log: 'app.log', json: false }],
    ['explain -', { log: '-', json: false }],
    ['explain - --json', { log: '-', json: true }],
    ['explain --json app.log', { log: 'app.log', json: true }],
    ['explain -- --strange.log', { log: '--strange.log', json: false }],
  ])('understands %j', (line, task) => {
    expect(parse(line)).toEqual({ kind: 'explain', ...task });
  });

  it.each([
    ['diagnose a.db b.zip', { files: ['a.db', 'b.zip'], log: null, running: null, upgradingTo: null, json: false }],
    [
      'diagnose a.db --log - --running v3.9 --upgrading-to v3.10 --json',
      { files: ['a.db'], log: '-', running: 'v3.9', upgradingTo: 'v3.10', json: true },
    ],
  ])('understands %j', (line, task) => {
    expect(parse(line)).toEqual({ kind: 'diagnose', ...task });
  });

  it.each([
    ['check a.db', 'quick', false],
    ['check a.db --full --json', 'full', true],
    ['check --foreign-keys a.db', 'foreign-keys', false],
  ])('understands %j', (line, check, json) => {
    expect(parse(line)).toEqual({ kind: 'check', files: ['a.db'], check, json });
  });

  it.each(['', 'help', '--help', '-h', 'explain --help', '--json'])('helps for %j', (line) => {
    expect(parse(line)).toEqual({ kind: 'help' });
  });

  it('names its version', () => {
    expect(parse('--version')).toEqual({ kind: 'version' });
  });

  it.each([
    ['explain', 'name the log, or - for standard input: docker logs app 2>&1 | schema-clinic explain -'],
    ['explain a.log b.log', 'one log at a time: a.log or b.log'],
    ['explain a.log --running v3.9', '--running is for “diagnose”, not for “explain”'],
    ['explain a.log --log b.log', '--log is for “diagnose”, not for “explain”'],
    ['explain a.log --full', '--full is for “check”; did you mean: schema-clinic check a.log --full'],
    ['check a.db --log b.log', '--log is for “diagnose”, not for “check”'],
    ['check a.db --quick --full', 'one check at a time: --quick or --full'],
    ['check', 'name the database file: schema-clinic check FILE'],
    ['diagnose', 'name the database file: schema-clinic diagnose FILE'],
    ['diagnose --quick', '--quick is for “check”; did you mean: schema-clinic check FILE --quick'],
    ['a.db', 'there is no command "a.db"; did you mean: schema-clinic diagnose a.db'],
    ['toString', 'there is no command "toString"; did you mean: schema-clinic diagnose toString'],
  ])('says of %j what is wrong', (line, message) => {
    expect(parse(line)).toEqual({ kind: 'wrong-usage', message });
  });

  it.each(['explain a.log --jsno', 'diagnose a.db --log', 'check a.db --quick=yes', 'explain -x'])(
    'names the option that it does not understand: %j',
    (line) => {
      const option = line.split(' ').find((word) => /^--?[a-z]/.test(word)) ?? '';
      expect(parse(line)).toMatchObject({
        kind: 'wrong-usage',
        message: expect.stringContaining(option.split('=')[0] ?? ''),
      });
    },
  );
});

describe('USAGE', () => {
  it.each(['diagnose', 'check', 'explain'])('shows how to call %s, and %s is understood', (command) => {
    expect(USAGE).toContain(`\n  schema-clinic ${command} `);
    expect(USAGE).toContain(`\n  ${command}: `);
    expect(parse(`${command} a`)).toMatchObject({ kind: command });
  });

  it.each(USAGE.match(/--[a-z-]+/g) ?? [])('names no option that is not understood: %s', (option) => {
    const value = ['--log', '--running', '--upgrading-to'].includes(option) ? ' v1' : '';
    const kinds = ['diagnose', 'check', 'explain'].map((command) => parse(`${command} a ${option}${value}`).kind);
    expect(kinds.some((kind) => kind !== 'wrong-usage')).toBe(true);
  });

  it('fits into 130 columns', () => {
    expect(Math.max(...USAGE.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
  });
});
