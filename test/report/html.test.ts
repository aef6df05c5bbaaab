import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/index.ts';
import { examined, HOSTILE, HOSTILE_NAME, pyspur } from './examined.ts';

/** The elements that a page of a report is made of, and no other. */
const OURS =
  /<\/?(?:html|head|meta|title|style|body|main|h1|h2|p|section|div|strong|code|ul|li|table|thead|tbody|tr|th|td)(?: [a-z-]+="[^"<>]*")*>/g;

describe('toHtml', () => {
  it('keeps hostile names of a file, a table and a revision text, in whatever they stand', () => {
    const log = `${HOSTILE} Can't locate revision identified by '0123456789ab' ${HOSTILE}`;
    const words = { log, running: `x ${HOSTILE}`, asked: [HOSTILE] };
    for (const revision of ['0123456789ab', HOSTILE]) {
      const html = toHtml(examined(pyspur(revision, `CREATE TABLE ${HOSTILE_NAME} (x);`), words, HOSTILE));
      expect(html.startsWith('<!doctype html>\n')).toBe(true);
      const rest = html
        .replace('<!doctype html>', '')
        .replace(/(?<=<style>)[^<]*/, '')
        .replace(OURS, '');
      expect(rest).not.toMatch(/[<>"]/);
      expect(rest).toContain('&lt;img src=x onerror=alert(1)&gt;');
      // What turns a line round, or steers a terminal.
      for (const steering of ['\u0007', '\u001b', '\u009b', '\u202e']) expect(rest).not.toContain(steering);
    }
  });

  it('loads nothing and runs nothing', () => {
    const html = toHtml(examined(pyspur('0123456789ab')));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|https?:|@import|url\(/);
  });

  it('says what was found, what to do, and what was not checked', () => {
    const html = toHtml(examined(pyspur('0123456789ab'), { asked: ['gpustack/resolved-path'] }, 'spur.db'));
    const order = [
      'spur.db',
      'Does not apply: ',
      'To settle it: the error text',
      'If so, first: ',
      'Not this: ',
      '<table>',
      'What was not checked',
    ];
    const at = order.map((text) => html.indexOf(text));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });
});
