import { describe, expect, it } from 'vitest';
import { linksBelow } from '../../src/hosting/below-base.ts';

describe('linksBelow', () => {
  it.each([
    ['a link', '<a class="x" href="/errors/">', '<a class="x" href="/clinic/errors/">'],
    ['the root', '<a href="/">', '<a href="/clinic/">'],
    ['what lies behind a ? or a #', '<a href="/search/?q=/a/#b">', '<a href="/clinic/search/?q=/a/#b">'],
    ['a script', '<script type="module" src="/_astro/a.js">', '<script type="module" src="/clinic/_astro/a.js">'],
  ])('puts %s below the path', (_, from, to) => {
    expect(linksBelow('/clinic/', from)).toBe(to);
  });

  it.each([
    ['what lies there already', '<a href="/clinic/errors/">'],
    ['the path itself without its last slash', '<a href="/clinic">'],
    ['another host', '<a href="//example.org/x">'],
    ['a whole address', '<a href="https://example.org/errors/">'],
    ['what is relative', '<a href="errors/">'],
    ['a heading', '<a href="#fix">'],
    ['text', '<p>href="/errors/"</p>'],
    ['another attribute', '<p data-href="/errors/">'],
  ])('leaves %s as it is', (_, html) => {
    expect(linksBelow('/clinic/', html)).toBe(html);
  });

  it('moves every address of a page, and once', () => {
    const page = '<a href="/a/">a</a><img alt="" src="/b.svg"><a href="/clinic/c/">c</a>';
    const moved = linksBelow('/clinic/', page);
    expect(moved).toBe('<a href="/clinic/a/">a</a><img alt="" src="/clinic/b.svg"><a href="/clinic/c/">c</a>');
    expect(linksBelow('/clinic/', moved)).toBe(moved);
  });
});
