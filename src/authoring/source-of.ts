import type { IncidentFrontMatter } from '../knowledge/front-matter.ts';

/** A source as front matter has it. */
export type Source = IncidentFrontMatter['sources'][number];

const GITHUB =
  /^https:\/\/github\.com\/(?<repository>[^/]+\/[^/]+)\/(?<what>issues|pull|commit|blob|discussions)\/(?<id>[^/?#]+)(?:\/(?<path>[^?#]*))?/;

/** What a source is, by its address; `title` where there is one. An article, where the address does not say. */
export function sourceOf(url: string, title: string | null): Source {
  const { repository = '', what, id = '', path = '' } = GITHUB.exec(url)?.groups ?? {};
  switch (what) {
    case 'issues':
      return { title: title ?? `${repository} issue ${id}`, url, kind: 'issue' };
    case 'discussions':
      return { title: title ?? `${repository} discussion ${id}`, url, kind: 'issue' };
    case 'pull':
      return { title: title ?? `${repository} pull request ${id}`, url, kind: 'pull-request' };
    case 'commit':
      return { title: title ?? `${repository} commit ${id.slice(0, 8)}`, url, kind: 'commit' };
    case 'blob':
      return { title: title ?? `${repository}: ${path} at ${id}`, url, kind: 'source' };
    default:
      return {
        title: title ?? url.replace(/^https?:\/\//, ''),
        url,
        kind: /\b(?:docs?|documentation|wiki)\b/.test(url) ? 'documentation' : 'article',
      };
  }
}
