import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf, pages, withoutCode } from './pages.ts';

/** Routes of src/pages that are no record of content/. */
const ROUTES = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/').replace('[...lang]/', ''))
  .filter((file) => file.endsWith('.astro') && !file.includes('['))
  .map((file) => `/${file.replace(/\.astro$/, '/')}`.replace(/index\/$/, ''));

const anchors = new Map(
  pages.map(({ address, body }) => [
    address,
    [...withoutCode(body).matchAll(/^#{2,4} (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')),
  ]),
);

/** What is not translated yet is shown in English at the address of the translation. */
const original = (address: string) => address.replace(/^\/zh-cn\//, '/');
const anchorsAt = (address: string) => anchors.get(address) ?? anchors.get(original(address));

describe.each(pages)('$file', ({ address, body }) => {
  const links = [...withoutCode(body).matchAll(/\]\(((?:\/|#)[^)\s]*)\)|href="((?:\/|#)[^"]*)"/g)].map(
    ([, markdown, attribute]) => markdown ?? attribute ?? '',
  );

  it('links to no page that is not there', () => {
    const targets = links.map((link) => link.split('#')[0] || address);
    expect(targets.filter((target) => anchorsAt(target) === undefined && !ROUTES.includes(original(target)))).toEqual(
      [],
    );
  });

  it('links to no heading that is not there', () => {
    const lost = links.filter((link) => {
      const [target, anchor] = link.split('#');
      return anchor !== undefined && anchorsAt(target || address)?.includes(anchor) !== true;
    });
    expect(lost).toEqual([]);
  });
});

it('there are links to check', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ body }) => /\]\(\/(?:incidents|apps|errors)\//.test(body)).length).toBeGreaterThan(10);
});
