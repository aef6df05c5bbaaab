import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Headers = Readonly<Record<string, string>>;

/** Headers by the place that they are for: everything, what has a hash in its name, the API. */
interface Places {
  readonly all: Headers;
  readonly assets: Headers;
  readonly api: Headers;
}

function ofNetlify(): Places {
  const places: Record<string, Record<string, string>> = {};
  let place = '';
  for (const line of readFileSync('public/_headers', 'utf8').split('\n')) {
    if (/^\//.test(line)) {
      place = line.trim();
      places[place] = {};
    }
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    const there = places[place];
    if (name !== undefined && value !== undefined && there !== undefined) there[name] = value;
  }
  return { all: places['/*'] ?? {}, assets: places['/_astro/*'] ?? {}, api: places['/api/*'] ?? {} };
}

function ofCaddy(): Places {
  const text = readFileSync('hosting/Caddyfile', 'utf8');
  const unquoted = (value: string) => value.replace(/^"(.*)"$/, '$1');
  const inBlock = (block: string) =>
    Object.fromEntries(
      [...block.matchAll(/^\t\t([\w-]+) (.+)$/gm)].map(([, name = '', value = '']) => [name, unquoted(value)]),
    );
  const block = (start: RegExp) => inBlock(start.exec(text)?.[1] ?? '');
  const single = (matcher: string, name: string) =>
    unquoted(new RegExp(`header ${matcher} ${name} (.+)`).exec(text)?.[1] ?? '');
  return {
    all: {
      ...block(/^\theader \{\n(.*?)^\t\}/ms),
      'Cache-Control': single('@asked', 'Cache-Control'),
      'Cross-Origin-Resource-Policy': single('@own', 'Cross-Origin-Resource-Policy'),
    },
    assets: { 'Cache-Control': single('@hashed', 'Cache-Control') },
    api: block(/^\theader @api \{\n(.*?)^\t\}/ms),
  };
}
function ofNginx(): Places {
  const text = readFileSync('hosting/nginx.conf', 'utf8');
  const maps = new Map(
    [...text.matchAll(/map \$uri \$(\w+) \{\n(.*?)\n {2}\}/gs)].map(([, name = '', body = '']) => [name, body]),
  );
  const at = (value: string, place: 'default' | '_astro' | 'api') => {
    const map = maps.get(value.slice(1));
    if (map === undefined) return value.replace(/^"(.*)"$/, '$1');
    const of = (key: string) => new RegExp(`^ *${key} (.*);$`, 'm').exec(map)?.[1]?.replace(/^"(.*)"$/, '$1');
    return of(place === 'default' ? 'default' : `~\\^/${place}/`) ?? of('default') ?? '';
  };
  const headers = [...text.matchAll(/add_header ([\w-]+) ("[^"]*"|\S+) always;/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const place = (which: 'default' | '_astro' | 'api') =>
    Object.fromEntries(headers.map(([name, value]) => [name, at(value, which)]).filter(([, value]) => value !== ''));
  return { all: place('default'), assets: place('_astro'), api: place('api') };
}

describe('the headers', () => {
  const netlify = ofNetlify();

  it('are there', () => {
    expect(Object.keys(netlify.all).length).toBeGreaterThan(5);
    expect(netlify.assets['Cache-Control']).toContain('immutable');
  });

  it.each([
    ['Caddy', ofCaddy()],
    ['nginx', ofNginx()],
  ])('are the same for %s', (_, { all, assets, api }) => {
    expect(all).toEqual(netlify.all);
    expect({ ...netlify.all, ...assets }).toEqual({ ...netlify.all, ...netlify.assets });
    expect({ ...netlify.all, ...api }).toEqual({ ...netlify.all, ...netlify.api });
  });

  it('have each a reason in hosting/README.md', () => {
    const readme = readFileSync('hosting/README.md', 'utf8');
    const named = [netlify.all, netlify.assets, netlify.api].flatMap((place) => Object.keys(place));
    expect([...new Set(named)].filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });
});
