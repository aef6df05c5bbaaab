import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnHashes } from '../../src/policy/inline-hashes.ts';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const page = (scripts: string, sources = "'self'") =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src ${sources}; style-src 'self' 'sha256-abc='; style-src-attr 'unsafe-inline';"></head><body>${scripts}</body>`;

/** The sources that the policy allows for scripts. */
function scriptSources(html: string): string[] {
  return /script-src ([^;"]*)/.exec(html)?.[1]?.trim().split(' ') ?? [];
}

describe('withOwnHashes', () => {
  it('names the hash of every inline script and style, and changes nothing else', () => {
    const body =
      '<style>p{}</style><script>one()</script><p>text</p><script is:inline data-x="1">two();\nthree();</script>';
    const html = withOwnHashes(page(body), 'a.html');
    expect(scriptSources(html)).toEqual(["'self'", hashOf('one()'), hashOf('two();\nthree();')]);
    expect(html).toContain(`style-src 'self' ${hashOf('p{}')}; style-src-attr 'unsafe-inline';`);
    expect(html.slice(html.indexOf('<body>'))).toBe(`<body>${body}</body>`);
  });

  it('names a hash once, and none of what the route does not have', () => {
    const html = withOwnHashes(
      page('<script>a</script><script>a</script>', `'self' 'wasm-unsafe-eval' ${hashOf('elsewhere')}`),
      '',
    );
    expect(scriptSources(html)).toEqual(["'self'", "'wasm-unsafe-eval'", hashOf('a')]);
    expect(html).toContain("style-src 'self'; style-src-attr");
    expect(withOwnHashes(html, '')).toBe(html);
  });

  it.each([
    ['a script with an address', '<script src="/a.js"></script>', []],
    ['a module with an address', '<script type="module" src="/a.js"></script>', []],
    ['data', '<script type="application/ld+json">{}</script>', []],
    ['an inline module', '<script type="module">m()</script>', [hashOf('m()')]],
    ['an empty script', '<script></script>', [hashOf('')]],
    ['a letter outside ASCII, as UTF-8', '<script>say("é")</script>', [hashOf('say("é")')]],
  ])('of %s takes what the browser would ask for', (_, scripts, hashes) => {
    expect(scriptSources(withOwnHashes(page(scripts), ''))).toEqual(["'self'", ...hashes]);
  });

  it.each([
    ['no policy at all', '<head></head><script>a</script>'],
    ['no script-src', '<meta http-equiv="content-security-policy" content="default-src \'self\'"><script>a</script>'],
  ])('throws and names the route where there is %s', (_, html) => {
    expect(() => withOwnHashes(html, 'diagnose/index.html')).toThrow(/^diagnose\/index\.html: there is no policy/);
  });
});
