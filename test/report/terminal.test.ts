import { describe, expect, it } from 'vitest';
import { toTerminal } from '../../src/report/index.ts';
import { engine, examined, HOSTILE, HOSTILE_NAME, pyspur } from './examined.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the report itself sets.
const OUR_STYLES = /\u001b\[(?:1|2|22|3[1-3]|39)m/g;

const plain = { colour: false, width: 80 };
const damaged = engine.build(`CREATE TABLE a (x); PRAGMA writable_schema = ON;
  INSERT INTO sqlite_schema VALUES ('table', '${HOSTILE}', '${HOSTILE}', 0, 'CREATE TABLE nonsense (');`);

describe('toTerminal', () => {
  it.each([
    ['names', examined(pyspur(HOSTILE, `CREATE TABLE ${HOSTILE_NAME} (x);`), {}, HOSTILE)],
    ['the words of the user', examined(pyspur('0123456789ab'), { running: HOSTILE, log: HOSTILE })],
    ['a message of SQLite', examined(damaged)],
  ])('lets nothing steer the terminal that comes from %s', (_, report) => {
    expect(toTerminal(report, plain)).not.toMatch(STEERING);
    expect(toTerminal(report, { ...plain, colour: true }).replace(OUR_STYLES, '')).not.toMatch(STEERING);
  });

  it('has the same words with colours and without', () => {
    const report = examined(pyspur('0123456789ab'), { running: 'latest' });
    expect(toTerminal(report, { ...plain, colour: true }).replace(OUR_STYLES, '')).toBe(toTerminal(report, plain));
    expect(toTerminal(report, { ...plain, colour: true })).toMatch(OUR_STYLES);
  });

  it.each([80, 100])('fits a terminal of %i columns', (width) => {
    const lines = toTerminal(examined(pyspur('0123456789ab')), { colour: false, width }).split('\n');
    const long = lines.filter((line) => line.length > width && line.trim().includes(' '));
    expect(long).toEqual([]);
  });

  it('gives the answer first, how to settle it, and at the end what was not checked', () => {
    const text = toTerminal(examined(pyspur('0123456789ab')), { colour: false, width: 1000 });
    const order = ['PySpur', 'Nothing is wrong', 'POSSIBLE', '--log', 'Do not', 'Writeup', 'Checked', 'Not checked'];
    const places = order.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });
});
