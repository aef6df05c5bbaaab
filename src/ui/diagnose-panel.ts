import type { Words } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { closeAirlock, isAirlockClosed } from '../policy/airlock.ts';
import { diagnoseWords } from '../words/words-here.ts';
import { ExaminationClient } from '../worker/examination-client.ts';
import type { Subject } from '../worker/protocol.ts';
import { databasesAmong, type FolderSearch } from './databases-among.ts';
import { dropArea, type Handover } from './drop-area.ts';
import { required } from './element.ts';
import { filesOfChosen } from './files-of-folder.ts';
import { folderButton } from './folder-button.ts';
import { folderNote, noDatabaseView } from './folder-view.ts';
import { offerReleases } from './offered-releases.ts';
import { resultsView } from './results-view.ts';
import { sampleButton } from './sample-button.ts';
import { searchPanel } from './search-panel.ts';
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

/**
 * The route's form: choose, drop or paste files, say more if you like, read the result. Choosing a
 * file closes the airlock first, and only then is a worker made and a file opened, if only for its first bytes.
 */
export function diagnosePanel(root: HTMLElement, supplies: Promise<Supplies>): void {
  const chooser = required<HTMLInputElement>(root, 'input[type=file]');
  const drop = required<HTMLElement>(root, '[data-drop]');
  const form = required<HTMLFormElement>(root, 'form');
  const status = required<HTMLElement>(root, '[data-stage]');
  const cancel = required<HTMLButtonElement>(root, '[data-cancel]');
  const results = required<HTMLElement>(root, '[data-results]');
  const samples = required<HTMLElement>(root, '[data-samples]');
  // The first pages that answer the log; Enter leads to none of them, because that would put the file away.
  const log = searchPanel(required(root, '.search-field'), {
    tracker: null,
    most: 3,
    onEnter: () => true,
  });
  const words = diagnoseWords();
  let client: ExaminationClient | null = null;
  let chosen: Asked | null = null;
  let round = 0;
  /** What the last examination was told. */
  let told: Words | null = null;

  const say = (text: string) => {
    status.textContent = text;
  };

  async function run(ask: () => Promise<Asked>): Promise<void> {
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
      if (!isAirlockClosed(document)) {
        closeAirlock(document);
        searchAnew();
      }
      const asked = await ask();
      if (thisRound !== round) return;
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
          return say(
            `This is a fault of ours, not of your file: ${outcome.message}. Reload the page and try again; the command “npx schema-clinic diagnose FILE” reads it too.`,
          );
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
      say(
        `The diagnoser could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload the page; your file was not opened.`,
      );
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

  const take = ({ files, folder }: Handover) => {
    if (folder === null && files.length === 0) return;
    void run(async () => {
      if (folder === null) return { subject: { kind: 'files', files }, search: null };
      say(words.inFolder);
      const search = await databasesAmong(await folder());
      return { subject: { kind: 'files', files: [...files, ...search.files] }, search };
    });
  };

  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    // So that choosing the same file again is a change; it leaves the list that was read just now empty.
    chooser.value = '';
    take({ files, folder: null });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const again = chosen;
    // A field tells of its change only when it loses the focus, which the result takes: that was examined with it already.
    if (event.target === chooser || again === null) return;
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
  document.addEventListener('paste', (event) => {
    take({ files: [...(event.clipboardData?.files ?? [])], folder: null });
  });
  dropArea(drop, take);
  const folders = folderButton((files) => take({ files: [], folder: async () => filesOfChosen(files) }));
  if (folders !== null) chooser.after(folders);
  supplies.then(
    ({ knowledge }) => {
      samples.replaceChildren(...knowledge.samples.map((sample) => sampleButton(sample, knowledge, form, examine)));
      root.dataset['ready'] = 'yes';
    },
    (thrown: unknown) =>
      say(
        `The diagnoser could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload the page.`,
      ),
  );
}

function wordsOf(form: HTMLFormElement, log: string): Words {
  const data = new FormData(form);
  const word = (name: string) => String(data.get(name) ?? '').trim() || null;
  return { log: log.trim() || null, running: word('running'), upgradingTo: word('upgrading-to') };
}

function sameWords(one: Words, other: Words): boolean {
  return one.log === other.log && one.running === other.running && one.upgradingTo === other.upgradingTo;
}
