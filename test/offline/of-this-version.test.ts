import { describe, expect, it } from 'vitest';
import { ofThisVersion } from '../../src/offline/of-this-version.ts';
import { withStamp } from '../../src/offline/stamp.ts';

const { cacheWillUpdate } = ofThisVersion('abc');
const page = (version: string) =>
  new Response(withStamp('<head></head>', version, '/'), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

describe('while the files of a version are loaded', () => {
  it('a page of this version is kept, and can still be read', async () => {
    const kept = await cacheWillUpdate({ response: page('abc') });
    expect(await kept?.text()).toContain('abc');
  });

  it('a page of another version is refused, and so is one that says nothing', async () => {
    expect(await cacheWillUpdate({ response: page('abcd') })).toBeNull();
    const portal = new Response('<h1>Log in</h1>', { headers: { 'Content-Type': 'text/html' } });
    expect(await cacheWillUpdate({ response: portal })).toBeNull();
  });

  it('other files are left to their hashes, and what is not there is refused', async () => {
    const script = new Response('script', { headers: { 'Content-Type': 'text/javascript' } });
    expect(await cacheWillUpdate({ response: script })).toBe(script);
    expect(await cacheWillUpdate({ response: new Response('', { status: 404 }) })).toBeNull();
  });
});
