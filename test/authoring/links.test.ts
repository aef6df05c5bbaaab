import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askLinks } from '../../src/authoring/ask-links.ts';
import { answerOf, type Patience } from '../../src/authoring/link-answer.ts';
import { formFault, namedTwice } from '../../src/authoring/link-form.ts';
import { linksInComments, linksInPage } from '../../src/authoring/links-in.ts';

const PAGE = `---
title: "A: https://title.example.org/no"
repository: https://github.com/a/b
messages:
  - template: "see https://template.example.org/no"
sources:
  - title: "one"
    url: https://a.org/1
  - title: "again"
    url: "https://a.org/1#part"
checked: 2026-11-21
---

See [this](https://b.org/x_(y)), <https://c.org/>. Or https://d.org/z. Not \`https://e.org\`.

\`\`\`sh
curl https://f.org
\`\`\`
`;

describe('addresses of a page', () => {
  const links = linksInPage(PAGE, 'p.mdx');

  it('are those of its fields and of its prose, with their lines, and none of its code', () => {
    expect(links.map(({ url, line, role }) => [url, line, role])).toEqual([
      ['https://github.com/a/b', 3, 'field'],
      ['https://a.org/1', 8, 'source'],
      ['https://a.org/1#part', 10, 'source'],
      ['https://b.org/x_(y)', 14, 'text'],
      ['https://c.org/', 14, 'text'],
      ['https://d.org/z', 14, 'text'],
    ]);
  });

  it('are named twice where two sources lead to one page', () => {
    expect(namedTwice(links).map(({ link, first }) => [link.line, first.line])).toEqual([[10, 8]]);
  });
});

it('addresses of a source file are those of its comments', () => {
  const code = `/** Says https://a.org/b. */\nconst x = 'https://no.org';\n * (https://c.org/d)\nf(); // https://e.org\n`;
  expect(linksInComments(code, 'f.ts').map(({ url, line }) => [url, line])).toEqual([
    ['https://a.org/b', 1],
    ['https://c.org/d', 3],
    ['https://e.org', 4],
  ]);
});

it.each([
  ['https://github.com/a/b/issues/1#issuecomment-2', null],
  ['http://github.com/a/b', /it is http; expected https/],
  ['github.com/a/b', /it is no address/],
  ['ftp://a.org/b', /it is ftp:/],
  ['https://me:secret@a.org/', /a name or a password/],
  ['https://localhost/a', /no public one/],
  ['https://a.org/?utm_source=x', /"utm_source", which only tracks/],
])('the form of %s is judged as %s', (url, fault) => {
  if (fault === null) expect(formFault(url)).toBeNull();
  else expect(formFault(url)).toMatch(fault);
});

describe('asked for', () => {
  const PATIENCE: Patience = { timeout: 2000, pause: 1, longestWait: 20, tries: 3 };
  let server: Server | null = null;
  afterEach(() => server?.close());

  async function serve(answer: RequestListener): Promise<string> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('tells what is there, moved and gone, and does not trust a refused HEAD', async () => {
    const asked: string[] = [];
    const origin = await serve(({ method, url = '' }, response) => {
      asked.push(`${method} ${url}`);
      const moved = { '/old': [301, '/new'], '/login': [302, '/new'], '/round': [301, '/round'] }[url];
      if (moved !== undefined) response.writeHead(Number(moved[0]), { location: String(moved[1]) }).end();
      else if (url === '/gone') response.writeHead(404).end();
      else if (url === '/head') response.writeHead(method === 'HEAD' ? 405 : 200).end();
      else if (url === '/closed') response.writeHead(403).end();
      else response.writeHead(200).end();
    });
    const answers = await askLinks(
      ['/new', '/old', '/login', '/gone', '/head', '/closed', '/round', '/new'].map((path) => origin + path),
      PATIENCE,
    );
    expect(answers).toEqual(
      new Map<string, object>([
        [`${origin}/new`, { kind: 'there' }],
        [`${origin}/old`, { kind: 'moved', to: `${origin}/new` }],
        [`${origin}/login`, { kind: 'there' }],
        [`${origin}/gone`, { kind: 'gone', why: 'status 404' }],
        [`${origin}/head`, { kind: 'there' }],
        [`${origin}/closed`, { kind: 'not-told', why: 'status 403' }],
        [`${origin}/round`, { kind: 'not-told', why: 'more than 5 redirects' }],
      ]),
    );
    expect(asked.filter((one) => one === 'HEAD /new').length).toBe(3);
    expect(asked).toContain('GET /head');
  });

  it('asks again where a server is busy, and gives up in the end', async () => {
    let left = 2;
    const origin = await serve((request, response) => {
      const busy = request.url === '/always' || left-- > 0;
      response.writeHead(busy ? 429 : 200, { 'retry-after': '1' }).end();
    });
    expect(await answerOf(`${origin}/soon`, PATIENCE)).toEqual({ kind: 'there' });
    expect(await answerOf(`${origin}/always`, PATIENCE)).toEqual({ kind: 'not-told', why: 'status 429' });
  });

  it('says that there is no network where no host answers, and asks each host once', async () => {
    const origin = await serve(() => {});
    server?.close();
    server = null;
    expect(await askLinks([`${origin}/a`, `${origin}/b`], PATIENCE)).toBeNull();
  });

  it('calls one silent host silent where another answers', async () => {
    const origin = await serve((_, response) => response.end());
    const silent = 'http://127.0.0.1:9';
    const answers = await askLinks([`${origin}/a`, `${silent}/a`, `${silent}/b`], PATIENCE);
    expect(answers?.get(`${origin}/a`)).toEqual({ kind: 'there' });
    expect(answers?.get(`${silent}/a`)?.kind).toBe('unreachable');
    expect(answers?.get(`${silent}/b`)?.kind).toBe('unreachable');
  });
});
