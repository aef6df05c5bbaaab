import { parseArgs } from 'node:util';
import { messageOf } from '../knowledge/message-of.ts';

/** What `npm run effect` was asked to do. */
export type EffectTask =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong-usage'; readonly message: string }
  | { readonly kind: 'show'; readonly signature: string; readonly watch: boolean };

export const EFFECT_USAGE = `npm run effect: what a signature says of every known database

  npm run effect -- <signature> [--watch]
    <signature>   its id or its file, such as gpustack/restart-columns or src/signatures/gpustack/restart-columns.ts
    --watch       again whenever the file is saved; Ctrl+C ends it

Known are the cases of every signature, every release that is recorded in content/apps/*/catalogue.json, and the real
databases of ../shared/databases where they are there. All of its own cases are shown, and of the rest what is not "not
applicable"; ✗ marks what "npm run test:unit" will refuse, and what would be a false alarm.
Exit status: 0 as its cases say and no harm elsewhere; 1 not so; 2 something could not be read, or wrong usage.
`;

/** Understands the words behind `npm run effect --`. Never throws. */
export function parseEffectArguments(args: readonly string[]): EffectTask {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { watch: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const [named, other] = positionals;
    if (values.help || named === undefined) return { kind: 'help' };
    if (other !== undefined) return wrong(`one signature at a time: ${named} or ${other}`);
    const signature = named
      .replaceAll('\\', '/')
      .replace(/^(?:.*\/)?src\/signatures\//, '')
      .replace(/\.ts$/, '');
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(signature))
      return wrong(`found "${named}"; expected the id of a signature, for example gpustack/restart-columns`);
    return { kind: 'show', signature, watch: values.watch };
  } catch (thrown) {
    return wrong(messageOf(thrown));
  }
}

function wrong(message: string): EffectTask {
  return { kind: 'wrong-usage', message };
}
