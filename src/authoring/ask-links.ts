import { answerOf, type LinkAnswer, type Patience } from './link-answer.ts';

/** Hosts that are asked at once. */
const HOSTS_AT_ONCE = 4;

/** Hosts of which none answers, after which there is no network. */
const SILENT_HOSTS = 5;

/** The answers by address; `null` where there is no network. */
export type LinkAnswers = ReadonlyMap<string, LinkAnswer> | null;

/**
 * Asks for all addresses: few hosts at once, and of each host one address after another. Gives up where the first hosts
 * are all silent, because then it is this machine that has no network.
 */
export async function askLinks(
  urls: readonly string[],
  patience: Patience,
  onAnswer: (done: number) => void = () => {},
): Promise<LinkAnswers> {
  const hosts = [...Map.groupBy(new Set(urls), (url) => new URL(url).host)].map(([, of]) => of);
  const silentEnough = Math.min(SILENT_HOSTS, hosts.length);
  const answers = new Map<string, LinkAnswer>();
  let [silent, heard, next] = [0, false, 0];
  const isOffline = () => !heard && silent >= silentEnough;
  const work = async () => {
    for (let of = hosts[next++]; of !== undefined && !isOffline(); of = hosts[next++]) {
      for (const [at, url] of of.entries()) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, patience.pause));
        const answer = await answerOf(url, patience);
        answers.set(url, answer);
        onAnswer(answers.size);
        heard ||= answer.kind !== 'unreachable';
        // A host that does not answer once is not asked a hundred times.
        if (answer.kind !== 'unreachable') continue;
        silent += Number(at === 0);
        for (const other of of.slice(at + 1)) answers.set(other, answer);
        break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return hosts.length > 0 && isOffline() ? null : answers;
}
