import type { Stage, Words } from '../examination/examine.ts';
import type { OnProgress } from '../examination/watched-source.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckKind, CheckReport, Report } from '../report/index.ts';
import { messageOf } from './message-of.ts';
import type { Reply, Request, Subject } from './protocol.ts';

/** Milliseconds after which an examination is given up and its worker replaced. */
const PATIENCE = 60_000;

/** How an examination or a check ended. */
export type Outcome =
  | { readonly kind: 'reports'; readonly reports: readonly Report[] }
  | { readonly kind: 'checked'; readonly report: CheckReport }
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

  /** Examines what was chosen; whatever is running is cancelled first. Settles on every path, and never rejects. */
  examine(subject: Subject, words: Words, onStage: (stage: Stage) => void): Promise<Outcome> {
    const onReply = (reply: Reply) => reply.kind === 'stage' && onStage(reply.stage);
    return this.#ask((id) => ({ kind: 'examine', id, subject, words }), onReply, PATIENCE);
  }

  /** Checks a whole file; it may take as long as it takes, and can be cancelled. Settles on every path. */
  check(subject: Subject, place: number, check: CheckKind, onProgress: OnProgress): Promise<Outcome> {
    const onReply = (reply: Reply) => reply.kind === 'progress' && onProgress(reply.bytesRead, reply.ofBytes);
    return this.#ask((id) => ({ kind: 'check', id, subject, place, check }), onReply, null);
  }

  #ask(request: (id: number) => Request, onReply: (reply: Reply) => void, patience: number | null): Promise<Outcome> {
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
      const timer =
        patience === null ? 0 : setTimeout(() => fail(`no answer within ${patience / 1000} seconds`), patience);
      this.#cancel = () => settle({ kind: 'cancelled' }, false);
      try {
        const worker = this.#started();
        worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
          if (reply.id !== id) return;
          switch (reply.kind) {
            case 'stage':
            case 'progress':
              return onReply(reply);
            case 'done':
              return settle({ kind: 'reports', reports: reply.reports }, true);
            case 'checked':
              return settle({ kind: 'checked', report: reply.report }, true);
            case 'failed':
              return fail(reply.message);
          }
        };
        // A script that does not load fires `error` without any message.
        worker.onerror = (event) => fail(event.message || 'the worker could not be loaded');
        worker.onmessageerror = () => fail('the answer of the worker could not be read');
        worker.postMessage(request(id));
      } catch (thrown) {
        fail(messageOf(thrown));
      }
    });
  }

  /** Ends what is running at once; its promise answers `cancelled`. */
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
