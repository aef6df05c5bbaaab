import type { Browser, CDPSession, Page } from '@playwright/test';
import { forgetPeak, peakMemory, residentMemory } from './process-figures.ts';

/** Starts to watch the browser's processes; the answer gives their growth to the peak in bytes, `null` for not known. */
export async function watchBrowserMemory(browser: Browser): Promise<() => { page: number; all: number } | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const watched = processInfo.flatMap(({ id, type }) => {
    const before = residentMemory(id);
    return before !== null && forgetPeak(id) ? [{ id, type, before }] : [];
  });
  return () => {
    const grown = watched.map(({ id, type, before }) => ({
      type,
      by: Math.max(0, (peakMemory(id) ?? before) - before),
    }));
    const page = Math.max(...grown.filter(({ type }) => type === 'renderer').map(({ by }) => by));
    return watched.length === 0 ? null : { page, all: grown.reduce((sum, { by }) => sum + by, 0) };
  };
}

/** What the JavaScript of a page and its workers holds, in bytes, array buffers and WebAssembly included. */
export async function heapOf(page: Page): Promise<number | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const workers = await workerHeaps(session);
    return (await session.send('Runtime.getHeapUsage').then(total)) + workers;
  } catch {
    return null;
  } finally {
    await session.detach();
  }
}

/** Workers are reached through their page, message by message. */
async function workerHeaps(session: CDPSession): Promise<number> {
  const heaps: Promise<number>[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    heaps.push(
      new Promise((resolve) => {
        session.on('Target.receivedMessageFromTarget', (event) => {
          const answer = JSON.parse(event.message) as { id?: number; result?: HeapUsage };
          if (event.sessionId !== sessionId || answer.id !== 1) return;
          resolve(answer.result === undefined ? Number.NaN : total(answer.result));
        });
        const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(Number.NaN));
      }),
    );
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return (await Promise.all(heaps)).reduce((sum, heap) => sum + heap, 0);
}

/** The last two are missing in older browsers. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

function total({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage): number {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
