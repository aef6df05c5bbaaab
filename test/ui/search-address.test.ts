import { describe, expect, it } from 'vitest';
import { askedIn, linkOf } from '../../src/ui/search-address.ts';

describe('linkOf', () => {
  it.each([
    'no such table: users',
    'a & b = c? #d 100%',
    'Größe – 表',
    'no such\ncolumn: "users"."email"',
    'a+b',
    'x'.repeat(2000),
  ])('gives an address that asks the same: %j', (text) => {
    const link = linkOf(text);
    expect(link).toMatch(/^\/search\/\?q=[\w%.+*-]+$/);
    expect(askedIn(`https://clinic.example${link}`)).toBe(text);
  });

  it.each([
    ['nothing', null],
    ['an empty text', ''],
    ['white space', ' \n\t'],
    ['a log', 'x'.repeat(2001)],
  ])('gives none for %s', (_, text) => {
    expect(linkOf(text)).toBeNull();
  });
});

describe('askedIn', () => {
  it.each([
    ['https://clinic.example/search/', ''],
    ['https://clinic.example/search/?q=', ''],
    ['https://clinic.example/search/?page=2#q=a', ''],
    ['https://clinic.example/search/?q=no+such+table%3A+users&q=other', 'no such table: users'],
    ['https://clinic.example/search/?lang=en&q=SIGILL', 'SIGILL'],
    ['https://clinic.example/search/?q=100%', '100%'],
  ])('reads what %s asks', (address, asked) => {
    expect(askedIn(address)).toBe(asked);
  });
});
