/** What came of asking for an address. */
export type LinkAnswer =
  | { readonly kind: 'there' }
  /** For good, says its server. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly why: string }
  /** Its server answers, and does not say whether it is there. */
  | { readonly kind: 'not-told'; readonly why: string }
  /** No server answers. */
  | { readonly kind: 'unreachable'; readonly why: string };

export interface Patience {
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Milliseconds between two requests to one host, and at least before another try. */
  readonly pause: number;
  /** Milliseconds to wait at most, where a server asks for it. */
  readonly longestWait: number;
  /** Tries for an address whose server is busy. */
  readonly tries: number;
}

export const PATIENCE: Patience = { timeout: 20_000, pause: 500, longestWait: 60_000, tries: 3 };

/** Redirects that are followed. */
const STEPS = 6;

/** Asks for an address: its head, and where that is refused the whole, of which nothing is kept. Never throws. */
export async function answerOf(url: string, patience: Patience): Promise<LinkAnswer> {
  for (let tries = 1; ; tries += 1) {
    const head = await follow(url, 'HEAD', patience);
    const answer =
      head.kind === 'there' || head.kind === 'moved' || head.kind === 'busy'
        ? head
        : await follow(url, 'GET', patience);
    if (answer.kind !== 'busy') return answer;
    if (tries >= patience.tries) return { kind: 'not-told', why: answer.why };
    await new Promise((resolve) =>
      setTimeout(resolve, Math.min(Math.max(answer.wait, patience.pause), patience.longestWait)),
    );
  }
}

interface Busy {
  readonly kind: 'busy';
  readonly why: string;
  /** Milliseconds that the server asks to wait. */
  readonly wait: number;
}

async function follow(url: string, method: 'HEAD' | 'GET', { timeout }: Patience): Promise<LinkAnswer | Busy> {
  let [here, forGood] = [url, true];
  for (let step = 0; step < STEPS; step += 1) {
    const answer = await ask(here, method, timeout);
    if ('why' in answer) return { kind: 'unreachable', why: answer.why };
    const { status, location, retryAfter } = answer;
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, here)) {
      forGood &&= status === 301 || status === 308;
      const next = new URL(location, here).href;
      if (step === STEPS - 1) break;
      here = next;
      continue;
    }
    if (status >= 200 && status < 300) {
      const same = here.replace(/#.*$/, '') === url.replace(/#.*$/, '');
      return same || !forGood ? { kind: 'there' } : { kind: 'moved', to: here };
    }
    if (status === 404 || status === 410) return { kind: 'gone', why: `status ${status}` };
    if (status === 429 || status === 503) return { kind: 'busy', why: `status ${status}`, wait: retryAfter };
    return { kind: 'not-told', why: `status ${status}` };
  }
  return { kind: 'not-told', why: `more than ${STEPS - 1} redirects` };
}

type Reply =
  | { readonly status: number; readonly location: string | null; readonly retryAfter: number }
  | { readonly why: string };

async function ask(url: string, method: string, timeout: number): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': 'schema-clinic link check', accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const retry = Number(response.headers.get('retry-after') ?? 0);
    return {
      status: response.status,
      location: response.headers.get('location'),
      retryAfter: Number.isFinite(retry) ? retry * 1000 : 0,
    };
  } catch (thrown) {
    const { message, cause } = thrown as Error;
    return { why: cause instanceof Error && 'code' in cause ? String(cause.code) : message };
  }
}
