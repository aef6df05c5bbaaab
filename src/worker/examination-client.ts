import type { Stage, Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Report } from '../report/index.ts';
import { messageOf } from './message-of.ts';
import type { Reply, Request, Subject } from './protocol.ts';

/** Milliseconds after which an examination is given up and its worker replaced. */
const PATIENCE = 60_000;

/** How an examination ended. */
export type Outcome =
  | { readonly kind: 'reports'; readonly reports: readonly Report[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes a worker; called again after one was terminated. */
export type WorkerMaker = () => Worker;

/**
 * The page's only door to the worker. Owns one worker at a time; SQLite has no way to be
 * interrupted, so cancelling means terminating it, and the next examination gets a new one.
 */
export class ExaminationClient {
  readonly #make: WorkerMaker;
  readonly #wasm: ArrayBuffer;
  readonly #knowledge: Knowledge;
  #worker: Worker | null = null;
  #lastId = 0;
  #cancel: (() => void) | null = null;

  constructor(make: WorkerMaker, wasm: ArrayBuffer, knowledge: Knowledge) {
    this.#make = make;
    this.#wasm = wasm;
    this.#knowledge = knowledge;
  }

  /** Examines what was chosen; a running examination is cancelled first. Settles on every path, and never rejects. */
  examine(subject: Subject, words: Words, onStage: (stage: Stage) => void): Promise<Outcome> {
    this.cancel();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome, keepWorker: boolean) => {
        clearTimeout(timer);
        this.#cancel = null;
        if (!keepWorker) this.#terminate();
        resolve(outcome);
      };
      const fail = (message: string) => settle({ kind: 'failed', message }, false);
      const timer = setTimeout(() => fail(`no answer within ${PATIENCE / 1000} seconds`), PATIENCE);
      this.#cancel = () => settle({ kind: 'cancelled' }, false);
      try {
        const worker = this.#started();
        worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
          if (reply.id !== id) return;
          switch (reply.kind) {
            case 'stage':
              return onStage(reply.stage);
            case 'done':
              return settle({ kind: 'reports', reports: reply.reports }, true);
            case 'failed':
              return fail(reply.message);
          }
        };
        // A script that does not load fires `error` without any message.
        worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
        worker.onmessageerror = () => fail('the answer of the worker could not be read');
        worker.postMessage({ kind: 'examine', id, subject, words } satisfies Request);
      } catch (thrown) {
        fail(messageOf(thrown));
      }
    });
  }

  /** Ends a running examination at once; its promise answers `cancelled`. */
  cancel(): void {
    this.#cancel?.();
  }

  #started(): Worker {
    if (this.#worker === null) {
      this.#worker = this.#make();
      this.#worker.postMessage({ kind: 'start', wasm: this.#wasm, knowledge: this.#knowledge } satisfies Request);
    }
    return this.#worker;
  }

  #terminate(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
