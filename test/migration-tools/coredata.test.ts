import { describe, expect, it } from 'vitest';
import { coredata } from '../../src/migration-tools/coredata.ts';
import { historyIn } from './history-in.ts';

const BOOK = `CREATE TABLE Z_METADATA (Z_VERSION INTEGER PRIMARY KEY, Z_UUID VARCHAR(255), Z_PLIST BLOB);
  CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR, Z_SUPER INTEGER, Z_MAX INTEGER);`;

/** The history of a store with this property list, in hexadecimal. */
function withList(hex: string) {
  return historyIn(`${BOOK} INSERT INTO Z_METADATA VALUES (1, 'C0FFEE', x'${hex}')`);
}

/** Property lists as Core Data writes them, made with Python's plistlib. */
const NAMED =
  '62706c6973743030d60102030405060708090c10115f101d4e5350657273697374656e63654672616d65776f726b56657273' +
  '696f6e5f101e4e5353746f72654d6f64656c56657273696f6e436865636b73756d4b65795f10194e5353746f72654d6f6465' +
  '6c56657273696f6e4861736865735f101e4e5353746f72654d6f64656c56657273696f6e4964656e746966696572735b4e53' +
  '53746f7265547970655f10125f4e534175746f56616375756d4c6576656c1105a853616263d10a0b544974656d4f10200101' +
  '010101010101010101010101010101010101010101010101010101010101a30d0e0f574d6f64656c2033640073007000e401' +
  '65505653514c6974655132000800150035005600720093009f00b400b700bb00be00c300e600ea00f200fb00fc0103000000' +
  '0000000201000000000000001200000000000000000000000000000105';
const CHECKSUM =
  '62706c6973743030d60102030405060708090c0e0f5f101d4e5350657273697374656e63654672616d65776f726b56657273' +
  '696f6e5f101e4e5353746f72654d6f64656c56657273696f6e436865636b73756d4b65795f10194e5353746f72654d6f6465' +
  '6c56657273696f6e4861736865735f101e4e5353746f72654d6f64656c56657273696f6e4964656e746966696572735b4e53' +
  '53746f7265547970655f10125f4e534175746f56616375756d4c6576656c1105a85f102c624d707564363633767a30625851' +
  '45323443365268344d764a356a566e7a7344327349336e6a5a6b4b62633dd10a0b544974656d4f1020010101010101010101' +
  '0101010101010101010101010101010101010101010101a10d505653514c6974655132000800150035005600720093009f00' +
  'b400b700e600e900ee011101130114011b000000000000020100000000000000100000000000000000000000000000011d';
const DIGEST =
  '62706c6973743030d601020304050607080b0c0d0e5f101d4e5350657273697374656e63654672616d65776f726b56657273' +
  '696f6e5f10194e5353746f72654d6f64656c56657273696f6e4861736865735f101f4e5353746f72654d6f64656c56657273' +
  '696f6e4861736865734469676573745f101e4e5353746f72654d6f64656c56657273696f6e4964656e746966696572735b4e' +
  '5353746f7265547970655f10125f4e534175746f56616375756d4c6576656c1105a8d1090a544974656d4f10200101010101' +
  '0101010101010101010101010101010101010101010101010101015f101076336c795657526a553052685a475674a0565351' +
  '4c697465513200080015003500510073009400a000b500b800bb00c000e300f600f700fe0000000000000201000000000000' +
  '000f00000000000000000000000000000100';
const EMPTY =
  '62706c6973743030d4010203040506090a5f101d4e5350657273697374656e63654672616d65776f726b56657273696f6e5f' +
  '10194e5353746f72654d6f64656c56657273696f6e4861736865735b4e5353746f7265547970655f10125f4e534175746f56' +
  '616375756d4c6576656c1105a8d10708544974656d4f10200101010101010101010101010101010101010101010101010101' +
  '0101010101015653514c69746551320811314d596e7174799ca30000000000000101000000000000000b0000000000000000' +
  '00000000000000a5';

describe('coredata', () => {
  it('stands at the model whose identifiers the store names', () => {
    expect(withList(NAMED)).toEqual({
      tool: 'coredata',
      orTools: [],
      table: 'Z_METADATA',
      applied: [{ id: 'Model 3, späť', at: null }],
      heads: ['Model 3, späť'],
      marks: [],
    });
  });

  it('goes by the checksum where the developer named no model, and by the older digest', () => {
    expect(withList(CHECKSUM).heads).toEqual(['bMpud663vz0bXQE24C6Rh4MvJ5jVnzsD2sI3njZkKbc=']);
    expect(withList(DIGEST).heads).toEqual(['v3lyVWRjU0RhZGVt']);
  });

  it.each([
    ['nothing', ''],
    ['no list', '00112233'],
    ['a list that is cut off', NAMED.slice(0, -20)],
    ['a list without a model', EMPTY],
  ])('says that the model could not be read: %s', (_, hex) => {
    expect(withList(hex)).toMatchObject({
      applied: [],
      heads: [],
      marks: [{ kind: 'odd-book', says: 'what it says of the model could not be read' }],
    });
  });

  it('reads every damage of a list without falling over', () => {
    const [book] = coredata.books;
    const list = Uint8Array.from(NAMED.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    for (let at = 0; at < list.length; at++) {
      for (const byte of [0x00, 0x0f, 0x5f, 0xaf, 0xdf, 0xff]) {
        expect(() => book?.say([[list.with(at, byte)]], { userVersion: 0 })).not.toThrow();
      }
    }
  });

  it('says that its one row is not one', () => {
    expect(historyIn(BOOK).marks).toEqual([{ kind: 'odd-book', says: 'it holds 0 rows where it must hold 1' }]);
    const two = `${BOOK} INSERT INTO Z_METADATA VALUES (1, 'a', x'${NAMED}'), (2, 'b', x'${NAMED}')`;
    expect(historyIn(two).marks).toEqual([{ kind: 'odd-book', says: 'it holds 2 rows where it must hold 1' }]);
  });
});
