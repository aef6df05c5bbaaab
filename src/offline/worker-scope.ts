import type { VersionIsKept } from './names.ts';

/**
 * What this project uses of the global scope of a service worker. TypeScript's own types of it cannot stand beside
 * those of a page. https://www.w3.org/TR/service-workers/#serviceworkerglobalscope-interface
 */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly Tab[]>;
  };
  addEventListener(kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchingEvent) => void): void;
}

interface Tab {
  postMessage(message: VersionIsKept): void;
}

/** An event that lasts as long as what it waits for. */
interface LastingEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

/** A page asks for something. */
interface FetchingEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What Workbox makes of it. */
export interface Asked {
  readonly request: Request;
  readonly url: URL;
  readonly event: LastingEvent;
}

export const worker = self as unknown as WorkerScope;
