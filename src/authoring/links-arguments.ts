import { parseArgs } from 'node:util';
import { messageOf } from '../knowledge/message-of.ts';

/** What `npm run links` was asked to do. */
export type LinksTask =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | { readonly kind: 'check'; readonly within: readonly string[]; readonly offline: boolean };

export const LINKS_USAGE = `npm run links: are the sources still there?

  npm run links -- [PART…] [--offline]
    PART        only files whose path holds this, such as content/incidents or gpustack
    --offline   only how the addresses are written

Looks at every address of content/ (fields and prose, not code) and of the comments of src/: is it written as an address,
is it https, does a page name a source twice. With a network, each is asked for: its head, and where that is refused the
whole; few hosts at once, one request to each at a time, and again where a server says that it is busy. Through a proxy:
NODE_USE_ENV_PROXY=1 npm run links. It is never part of npm test: what others do with their servers is no fault of ours.
Exit status: 0 all well, or moved; 1 something is gone or wrongly written; 2 wrong usage.
`;

/** Understands the words behind `npm run links --`. Never throws. */
export function parseLinksArguments(args: readonly string[]): LinksTask {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { offline: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return values.help ? { kind: 'help' } : { kind: 'check', within: positionals, offline: values.offline };
  } catch (thrown) {
    return { kind: 'wrong-usage', message: messageOf(thrown) };
  }
}
