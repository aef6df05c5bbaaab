import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A page of content/ as it is written. */
export interface Page {
  /** Path below content/. */
  readonly file: string;
  /** Address on the site, with a slash at its end. */
  readonly address: string;
  /** The MDX behind the front matter. */
  readonly body: string;
}

/** Every page of content/, read from the files themselves. */
export const pages: readonly Page[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({
    file,
    address: `/${basename(file) === 'index.mdx' ? dirname(file) : file.replace(/\.mdx$/, '')}/`,
    body: readFileSync(join('content', file), 'utf8').replace(/^---\r?\n.*?\r?\n---\r?\n/s, ''),
  }));

/** The text of a page without its blocks of code. */
export function withoutCode(body: string): string {
  return body.replace(/^( *)(`{3,})[^\n]*\n.*?^\1\2\s*$/gms, '');
}

/** The id that a heading gets, as GitHub and Astro make it. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
}
