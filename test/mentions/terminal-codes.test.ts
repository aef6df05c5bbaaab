import { describe, expect, it } from 'vitest';
import { withoutTerminalCodes } from '../../src/mentions/terminal-codes.ts';

const ESC = '\u001b';

describe('withoutTerminalCodes', () => {
  it.each([
    ['the eight colours', `no such ${ESC}[31mcolumn${ESC}[39m: users.email`],
    ['bold and a colour at once', `${ESC}[1;31mno such column: users.email${ESC}[m`],
    ['one of 256 colours', `${ESC}[38;5;196mno such column: users.email${ESC}[0m`],
    ['a colour of 24 bits', `${ESC}[38;2;255;0;0mno such column: users.email${ESC}[0m`],
    ['the same with colons', `${ESC}[38:2::255:0:0mno such column: users.email${ESC}[0m`],
    ['what tput prints', `${ESC}[31mno such column: users.email${ESC}(B${ESC}[m`],
    ['what grep prints inside a word', `no such ${ESC}[01;31m${ESC}[Kcol${ESC}[m${ESC}[Kumn: users.email`],
    ['a cursor that is hidden and shown', `${ESC}[?25lno such column: users.email${ESC}[?25h`],
    ['a line that is erased first', `${ESC}[2K${ESC}[1Gno such column: users.email`],
    ['a link that a bell ends', `${ESC}]8;;https://example.org\u0007no such column: users.email${ESC}]8;;\u0007`],
    [
      'a link that a string terminator ends',
      `${ESC}]8;;file:///a${ESC}\\no such column: users.email${ESC}]8;;${ESC}\\`,
    ],
    ['the title of a window', `${ESC}]0;app\u0007no such column: users.email`],
    ['rsyslog', '#033[31mno such column: users.email#033[0m'],
    ['JSON', '\\u001b[31mno such column: users.email\\u001b[0m'],
    ['JSON with large letters', '\\u001B[31mno such column: users.email\\u001B[0m'],
    ['JSON within JSON', '\\\\u001b[31mno such column: users.email\\\\u001b[0m'],
    ['Python and Go', '\\x1b[1;31mno such column: users.email\\x1b[0m'],
    ['Rust', '\\u{1b}[31mno such column: users.email\\u{1b}[0m'],
    ['a shell', '\\e[31mno such column: users.email\\e[0m'],
    ['C', '\\033[31mno such column: users.email\\033[0m'],
    ['cat -v', '^[[31mno such column: users.email^[[0m'],
    ['less', 'ESC[31mno such column: users.emailESC[0m'],
    ['a viewer with a picture of the character', '␛[31mno such column: users.email␛[0m'],
    ['a copy that has lost the character', '[1;31mno such column: users.email[0m'],
    ['a copy that has lost the character, with an empty reset', '[31mno such column: users.email[m'],
    ['marks that no one sees', '\ufeffno such\u200b column\u0000: users.email\u0007'],
  ])('reads what is dressed by %s', (_, dressed) => {
    expect(withoutTerminalCodes(dressed)).toBe('no such column: users.email');
  });

  it('undresses a level within brackets', () => {
    expect(withoutTerminalCodes('[[31mERROR[0m] no such column')).toBe('[ERROR] no such column');
  });

  it.each([
    '[main] no such column',
    '[migrations.run] no such column',
    '[m] no such column',
    'it took [5m]',
    'it took [10m0s]',
    'users[1] and desc[i]',
    'C:\\element\\app.db',
    'a\tb\nc\r\nd',
    'Größe: 5 µm – 表が存在しません',
  ])('leaves %j as it is', (text) => {
    expect(withoutTerminalCodes(text)).toBe(text);
  });

  it('loses nothing but the code itself where one was never ended', () => {
    expect(withoutTerminalCodes(`${ESC}]0;title\nno such column\n${ESC}[31`)).toContain('no such column');
  });
});
