import type { Stage, Words } from '../examination/examine.ts';
import type { OnProgress } from '../examination/watched-source.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import type { CheckKind, CheckReport, Report } from '../report/index.ts';
import type { GivenUp, Reply, Request, Subject } from './protocol.ts';
import { LIMITS, type Limits, stageClock } from './stage-clock.ts';

/** How an examination or a check ended. */
export type Outcome =
  /** One for each database, in their order; one that made the reader hang or break says so. */
  | { readonly kind: 'reports'; readonly reports: readonly Report[] }
  | { readonly kind: 'checked'; readonly report: CheckReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Makes a worker; called again after one was terminated. */
export type WorkerMaker = () => Worker;

/** One request, while it runs. */
interface Task {
  /** `givenUp`: where the worker before the one that is asked now was given up. */
  readonly request: (id: number, givenUp: GivenUp | null) => Request;
  readonly onStage: (stage: Stage) => void;
  readonly onProgress: OnProgress;
}

/**
 * The page's only door to the worker. Owns one worker at a time; SQLite has no way to be interrupted, so cancelling
 * means terminating it, and what is asked next gets a new one. So does the rest of a drop when one database of it makes
 * the worker hang or crash.
 */
export class ExaminationClient {
  readonly #make: WorkerMaker;
  readonly #wasm: ArrayBuffer;
  readonly #knowledge: Knowledge;
  readonly #limits: Limits;
  #worker: Worker | null = null;
  #lastId = 0;
  #cancel: (() => void) | null = null;

  constructor(make: WorkerMaker, wasm: ArrayBuffer, knowledge: Knowledge, limits: Limits = LIMITS) {
    this.#make = make;
    this.#wasm = wasm;
    this.#knowledge = knowledge;
    this.#limits = limits;
  }

  /** Examines what was chosen; whatever is running is cancelled first. Settles on every path, and never rejects. */
  examine(subject: Subject, words: Words, onStage: (stage: Stage) => void): Promise<Outcome> {
    return this.#run({
      request: (id, givenUp) => ({ kind: 'examine', id, subject, words, givenUp }),
      onStage,
      onProgress() {},
    });
  }

  /** Checks a whole file; it may take as long as it takes, and can be cancelled. Settles on every path. */
  check(subject: Subject, place: number, check: CheckKind, onProgress: OnProgress): Promise<Outcome> {
    return this.#run({ request: (id) => ({ kind: 'check', id, subject, place, check }), onStage() {}, onProgress });
  }

  /** Ends what is running at once; its promise answers `cancelled`. */
  cancel(): void {
    this.#cancel?.();
  }

  #run({ request, onStage, onProgress }: Task): Promise<Outcome> {
    this.cancel();
    return new Promise((resolve) => {
      const reports: Report[] = [];
      /** A database is being examined: the one whose place is the number of reports. */
      let underWay = false;

      const settle = (outcome: Outcome) => {
        clock.stop();
        this.#cancel = null;
        if (outcome.kind === 'failed' || outcome.kind === 'cancelled') this.#terminate();
        resolve(outcome);
      };
      /** The worker hangs or broke. Where one database is to blame, a new worker says so and goes on behind it. */
      const giveUp = (message: string) => {
        this.#terminate();
        if (underWay) ask({ place: reports.length, message });
        else settle({ kind: 'failed', message });
      };
      const onReply = (reply: Reply) => {
        switch (reply.kind) {
          case 'stage':
            clock.enter(reply.stage);
            underWay = reply.stage !== 'unpacking';
            return onStage(reply.stage);
          case 'report':
            reports.push(reply.report);
            underWay = false;
            return;
          case 'progress':
            clock.enter('checking');
            return onProgress(reply.bytesRead, reply.ofBytes);
          case 'done':
            return settle({ kind: 'reports', reports });
          case 'checked':
            return settle({ kind: 'checked', report: reply.report });
          case 'failed':
            return settle({ kind: 'failed', message: reply.message });
        }
      };
      const ask = (givenUp: GivenUp | null) => {
        this.#lastId += 1;
        const id = this.#lastId;
        underWay = false;
        clock.enter('starting');
        try {
          const worker = this.#started();
          worker.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
            if (reply.id === id) onReply(reply);
          };
          // A script that does not load fires `error` without any message.
          worker.onerror = (event) => giveUp(event.message || 'the worker could not be loaded');
          worker.onmessageerror = () => giveUp('the answer of the worker could not be read');
          worker.postMessage(request(id, givenUp));
        } catch (thrown) {
          settle({ kind: 'failed', message: messageOf(thrown) });
        }
      };
      const clock = stageClock(this.#limits, giveUp);
      this.#cancel = () => settle({ kind: 'cancelled' });
      ask(null);
    });
  }

  #started(): Worker {
    if (this.#worker === null) {
      this.#worker = this.#make();
      this.#worker.postMessage({ kind: 'start', wasm: this.#wasm, knowledge: this.#knowledge } satisfies Request);
    }
    return this.#worker;
  }

  #terminate(): void {
    if (this.#worker === null) return;
    // What it said last may still be on its way.
    this.#worker.onmessage = this.#worker.onerror = this.#worker.onmessageerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}
