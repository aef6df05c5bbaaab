import { describe, expect, it } from 'vitest';
import { noticeFor } from '../../src/offline/notice-for.ts';

const at = (path: string) => new URL(path, 'https://site.example');
const PAGES = ['/clinic/', '/clinic/offline/', '/clinic/zh-cn/', '/clinic/zh-cn/offline/'].map(at);

describe('the notice for a page that is not there', () => {
  it('is that of the part of the site that the page is in', () => {
    expect(noticeFor(at('/clinic/errors/no-such-table/'), PAGES)?.pathname).toBe('/clinic/offline/');
    expect(noticeFor(at('/clinic/zh-cn/errors/no-such-table/'), PAGES)?.pathname).toBe('/clinic/zh-cn/offline/');
  });

  it('is none outside of the site', () => {
    expect(noticeFor(at('/other/'), PAGES)).toBeUndefined();
  });
});
