import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withScriptHashes } from '../../src/policy/inline-script-hashes.ts';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const page = (scripts: string, sources = "'self'") =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src ${sources}; style-src 'self' 'sha256-abc=';"></head><body>${scripts}</body>`;

/** The sources that the policy allows for scripts. */
function scriptSources(html: string): string[] {
  return /script-src ([^;"]*)/.exec(html)?.[1]?.trim().split(' ') ?? [];
}

describe('withScriptHashes', () => {
  it('adds the hash of every inline script to script-src, and changes nothing else', () => {
    const scripts = '<script>one()</script><p>text</p><script is:inline data-x="1">two();\nthree();</script>';
    const html = withScriptHashes(page(scripts), 'a.html');
    expect(scriptSources(html)).toEqual(["'self'", hashOf('one()'), hashOf('two();\nthree();')]);
    expect(html).toBe(page(scripts, scriptSources(html).join(' ')));
  });

  it('adds a hash once, and none that is there already', () => {
    const html = withScriptHashes(
      page('<script>a</script><script>a</script><script>b</script>', `'self' ${hashOf('b')}`),
      '',
    );
    expect(scriptSources(html)).toEqual(["'self'", hashOf('b'), hashOf('a')]);
    expect(withScriptHashes(html, '')).toBe(html);
  });

  it.each([
    ['a script with an address', '<script src="/a.js"></script>', []],
    ['a module with an address', '<script type="module" src="/a.js"></script>', []],
    ['data', '<script type="application/ld+json">{}</script>', []],
    ['an inline module', '<script type="module">m()</script>', [hashOf('m()')]],
    ['an empty script', '<script></script>', [hashOf('')]],
    ['a letter outside ASCII, as UTF-8', '<script>say("é")</script>', [hashOf('say("é")')]],
  ])('of %s takes what the browser would ask for', (_, scripts, hashes) => {
    expect(scriptSources(withScriptHashes(page(scripts), ''))).toEqual(["'self'", ...hashes]);
  });

  it.each([
    ['no policy at all', '<head></head><script>a</script>'],
    ['no script-src', '<meta http-equiv="content-security-policy" content="default-src \'self\'"><script>a</script>'],
  ])('throws and names the route where there is %s', (_, html) => {
    expect(() => withScriptHashes(html, 'diagnose/index.html')).toThrow(/^diagnose\/index\.html: there is no policy/);
  });
});
