import type { Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { closeAirlock, isAirlockClosed } from '../policy/airlock.ts';
import { quietWorker } from '../policy/quiet-worker.ts';
import { diagnoseWords } from '../words/diagnose-words.ts';
import { ExaminationClient } from '../worker/examination-client.ts';
import type { Subject } from '../worker/protocol.ts';
import { askedHere } from './asked-here.ts';
import { databasesAmong, type FolderSearch } from './databases-among.ts';
import type { Handover } from './drop-area.ts';
import { required } from './element.ts';
import { folderNote, noDatabaseView } from './folder-view.ts';
import { isLog, joined } from './log-files.ts';
import { offerReleases } from './offered-releases.ts';
import { resultsView } from './results-view.ts';
import { sampleButton } from './sample-button.ts';
import type { SearchPanel } from './search-panel.ts';
import { searchAnew } from './search-start.ts';

/** What must be there before the airlock closes, since nothing can be fetched afterwards. */
export interface Supplies {
  readonly wasm: ArrayBuffer;
  readonly knowledge: Knowledge;
  readonly makeWorker: () => Worker;
}

/** What is examined; and, where it came from a folder, what was looked for in there. */
interface Asked {
  readonly subject: Subject;
  readonly search: FolderSearch | null;
}

/** What a panel is given. */
export interface DiagnosePanelParts {
  /** The field for the error or the log, whose text is joined with the file. */
  readonly log: SearchPanel;
  readonly supplies: Promise<Supplies>;
  /** Whether files that are logs by their names are looked up rather than examined. */
  readonly readsLogs?: boolean;
}

/** Where files are diagnosed. */
export interface DiagnosePanel {
  /** Closes the airlock and examines what was handed over; what was examined before is given up. */
  take(handover: Handover): void;
}

/**
 * The form with its results: takes files, hears more if there is more to say, shows what was found. The first file that is
 * taken closes the airlock, and only then is a worker made and a file opened, if only for its first bytes.
 */
export function diagnosePanel(
  root: HTMLElement,
  { log, supplies, readsLogs = false }: DiagnosePanelParts,
): DiagnosePanel {
  const form = required<HTMLFormElement>(root, 'form');
  const status = required<HTMLElement>(root, '[data-stage]');
  const cancel = required<HTMLButtonElement>(root, '[data-cancel]');
  const results = required<HTMLElement>(root, '[data-results]');
  const words = diagnoseWords();
  let client: ExaminationClient | null = null;
  let chosen: Asked | null = null;
  let round = 0;
  /** What the last examination was told. */
  let told: Words | null = null;

  const say = (text: string) => {
    status.textContent = text;
  };

  async function run(ask: () => Promise<Asked | null>): Promise<void> {
    chosen = null;
    round += 1;
    const thisRound = round;
    client?.cancel();
    cancel.hidden = false;
    say(words.gettingReady);
    try {
      const { wasm, knowledge, makeWorker } = await supplies;
      // Cancelled, or another file chosen, while the page was still loading.
      if (thisRound !== round) return;
      await quietWorker();
      if (thisRound !== round) return;
      if (!isAirlockClosed(document)) {
        closeAirlock(document);
        searchAnew();
      }
      const asked = await ask();
      if (thisRound !== round) return;
      if (asked === null) return say('');
      chosen = asked;
      const { subject, search } = asked;
      if (search !== null && subject.kind === 'files' && subject.files.length === 0) {
        return show([noDatabaseView(search)], words.noneFound);
      }
      const working = client ?? new ExaminationClient(makeWorker, wasm, knowledge);
      client = working;
      told = wordsOf(form, await log.whole());
      if (thisRound !== round) return;
      const outcome = await working.examine(subject, told, (stage) => say(words.stages[stage]));
      if (thisRound !== round) return;
      switch (outcome.kind) {
        case 'cancelled':
          return say(words.cancelled);
        case 'failed':
          return say(words.fault(outcome.message));
        case 'reports':
          offerReleases(form, outcome.reports);
          return show(
            [
              ...(search === null ? [] : [folderNote(search)]),
              ...resultsView(outcome.reports, (place) => ({
                start: (kind, onProgress) => working.check(subject, place, kind, onProgress),
                cancel: () => working.cancel(),
              })),
            ],
            words.done(outcome.reports.length),
          );
        case 'checked':
          return;
      }
    } catch (thrown) {
      say(words.notLoaded(messageOf(thrown)));
    } finally {
      if (thisRound === round) cancel.hidden = true;
    }
  }

  /** The first heading takes the focus, so that it is read out and the next Tab goes on from it. */
  function show(views: readonly HTMLElement[], done: string): void {
    results.replaceChildren(...views);
    say(done);
    results.querySelector('h2')?.focus();
  }

  const examine = (subject: Subject) => void run(async () => ({ subject, search: null }));

  const take = ({ files, folder }: Handover) =>
    void run(async () => {
      const logs = readsLogs ? files.filter(isLog) : [];
      const others = files.filter((file) => !logs.includes(file));
      if (logs.length > 0) log.read(joined(logs));
      if (folder === null)
        return others.length === 0 ? null : { subject: { kind: 'files', files: others }, search: null };
      say(words.inFolder);
      const search = await databasesAmong(await folder());
      return { subject: { kind: 'files', files: [...others, ...search.files] }, search };
    });

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const again = chosen;
    if (again === null || (event.target instanceof HTMLInputElement && event.target.type === 'file')) return;
    // A field tells of its change only when it loses the focus, which the result takes: that was examined with it already.
    void log.whole().then((text) => {
      const isKnown = told !== null && sameWords(told, wordsOf(form, text));
      if (!isKnown && chosen === again) void run(async () => again);
    });
  });
  cancel.addEventListener('click', () => {
    round += 1;
    client?.cancel();
    cancel.hidden = true;
    say(words.cancelled);
  });
  supplies.then(
    ({ knowledge }) => {
      root
        .querySelector('[data-samples]')
        ?.replaceChildren(...knowledge.samples.map((sample) => sampleButton(sample, knowledge, form, examine)));
      root.dataset['ready'] = 'yes';
    },
    (thrown: unknown) => say(words.notLoaded(messageOf(thrown))),
  );
  return { take };
}

function wordsOf(form: HTMLFormElement, log: string): Words {
  const data = new FormData(form);
  const word = (name: string) => String(data.get(name) ?? '').trim() || null;
  return { log: log.trim() || null, running: word('running'), upgradingTo: word('upgrading-to'), asked: askedHere() };
}

function sameWords(one: Words, other: Words): boolean {
  return one.log === other.log && one.running === other.running && one.upgradingTo === other.upgradingTo;
}
