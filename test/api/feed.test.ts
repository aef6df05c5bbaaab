import { describe, expect, it } from 'vitest';
import type { SitePages } from '../../src/api/content.ts';
import { FEED_LENGTH, feed } from '../../src/api/feed.ts';
import { content, place } from './site-content.ts';
import { type Element, readXml } from './xml.ts';

const rss = readXml(await feed(content, place));
const [channel] = rss.children as [Element];
const items = all(channel, 'item');

function all({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}
function text(element: Element, name: string): string | undefined {
  return all(element, name)[0]?.text;
}

it('the feed is RSS 2.0, and says where it lies', () => {
  expect(rss).toMatchObject({
    name: 'rss',
    attributes: { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
  });
  expect(rss.children.map(({ name }) => name)).toEqual(['channel']);
  expect(text(channel, 'link')).toBe('https://clinic.example/below/');
  for (const required of ['title', 'description', 'language']) expect(text(channel, required)).toMatch(/\w/);
  expect(all(channel, 'atom:link')[0]?.attributes).toEqual({
    href: 'https://clinic.example/below/feed.xml',
    rel: 'self',
    type: 'application/rss+xml',
  });
});

it('has every incident, and error messages up to its length, each once', () => {
  const links = items.map((item) => text(item, 'link'));
  expect(links).toHaveLength(Math.min(FEED_LENGTH, content.incidents.length + content.families.length));
  expect(new Set(links).size).toBe(links.length);
  for (const { id } of content.incidents) expect(links).toContain(`https://clinic.example/below/incidents/${id}/`);
  for (const item of items)
    expect(all(item, 'guid')[0]).toMatchObject({ attributes: { isPermaLink: 'true' }, text: text(item, 'link') });
});

it('says of a page what its front matter says', () => {
  const [entry] = content.incidents;
  const item = items.find((one) => text(one, 'link')?.endsWith(`/incidents/${entry?.id}/`)) as Element;
  expect(text(item, 'title')).toBe(entry?.data.title);
  expect(text(item, 'description')).toBe(entry?.data.summary);
  expect(new Date(text(item, 'pubDate') ?? '')).toEqual(entry?.data.checked);
  expect(all(item, 'category').map((category) => category.text)).toEqual(['Incident', 'GPUStack']);
});

describe('the order', () => {
  const [incident] = content.incidents;
  const [family] = content.families;
  const pages = (incidentDay: string, familyDay: string) =>
    ({
      ...content,
      incidents: [{ id: 'an-incident', data: { ...incident?.data, checked: new Date(incidentDay) } }],
      families: [{ id: 'a-message', data: { ...family?.data, title: 'a < b & "c"', checked: new Date(familyDay) } }],
    }) as SitePages;
  const order = async (incidentDay: string, familyDay: string) => {
    const { children } = readXml(await feed(pages(incidentDay, familyDay), place));
    return all(children[0] as Element, 'item').map((item) => text(item, 'link')?.split('/').at(-2));
  };

  it('is by the day of the last check, the newest first, and incidents first on the same day', async () => {
    expect(await order('2026-01-01', '2026-01-02')).toEqual(['a-message', 'an-incident']);
    expect(await order('2026-01-03', '2026-01-02')).toEqual(['an-incident', 'a-message']);
    expect(await order('2026-01-02', '2026-01-02')).toEqual(['an-incident', 'a-message']);
  });

  it('titles stay text', async () => {
    const { children } = readXml(await feed(pages('2026-01-01', '2026-01-02'), place));
    expect(text(all(children[0] as Element, 'item')[0] as Element, 'title')).toBe('a < b & "c"');
  });
});

it.each(['<a><b></a>', '<a>x & y</a>', '<a></a><b></b>', '<a b=c></a>', '<a>', 'x'])(
  '%s is not well-formed',
  (document) => {
    expect(() => readXml(document)).toThrow();
  },
);
