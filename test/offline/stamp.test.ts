import { describe, expect, it } from 'vitest';
import { withoutStamp, withStamp } from '../../src/offline/stamp.ts';

const PAGE = '<html><head><meta charset="utf-8"><link rel="icon" href="/favicon.svg"></head><body>text</body></html>';

describe('a stamp', () => {
  it('says the version, and where manifest and icon are under the path of the site', () => {
    const stamped = withStamp(PAGE, 'abc', '/clinic/');
    expect(stamped).toContain('name="site-version" content="abc"');
    expect(stamped).toContain('rel="manifest" href="/clinic/manifest.webmanifest"');
    expect(stamped).toContain('href="/clinic/icons/apple-touch.png"');
    expect(stamped.indexOf('site-version')).toBeLessThan(stamped.indexOf('</head>'));
  });

  it('takes the place of another, and can be taken away', () => {
    const once = withStamp(PAGE, 'abc', '/');
    expect(withStamp(once, 'def', '/')).toBe(withStamp(PAGE, 'def', '/'));
    expect(withoutStamp(once)).toBe(PAGE);
  });

  it('leaves a page without a head alone', () => {
    const redirect = '<!doctype html><title>Redirecting</title>';
    expect(withStamp(redirect, 'abc', '/')).toBe(redirect);
  });
});
