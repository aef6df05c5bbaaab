import type { Stage, Words } from '../examination/examine.ts';
import type { Knowledge, Sample } from '../knowledge/knowledge.ts';
import { closeAirlock } from '../policy/airlock.ts';
import { ExaminationClient } from '../worker/examination-client.ts';
import type { Subject } from '../worker/protocol.ts';
import { copyButton } from './copy-button.ts';
import { deepCheckView, progressText, type StartCheck } from './deep-check-view.ts';
import { dropArea } from './drop-area.ts';
import { element, required } from './element.ts';
import { reportView } from './report-view.ts';

const STAGES: Record<Stage, string> = {
  header: 'Looking at the header …',
  schema: 'Reading schema and history …',
  rows: 'Counting what the signatures ask about …',
  verdicts: 'Comparing with known failures …',
};

/** What must be there before the airlock closes, since nothing can be fetched afterwards. */
export interface Supplies {
  readonly wasm: ArrayBuffer;
  readonly knowledge: Knowledge;
  readonly makeWorker: () => Worker;
}

/**
 * The route's form: choose, drop or paste files, say more if you like, read the result. Choosing a
 * file closes the airlock first, and only then is a worker made and the file opened.
 */
export function diagnosePanel(root: HTMLElement, supplies: Promise<Supplies>): void {
  const chooser = required<HTMLInputElement>(root, 'input[type=file]');
  const drop = required<HTMLElement>(root, '[data-drop]');
  const form = required<HTMLFormElement>(root, 'form');
  const status = required<HTMLElement>(root, '[role=status]');
  const cancel = required<HTMLButtonElement>(root, '[data-cancel]');
  const results = required<HTMLElement>(root, '[data-results]');
  const samples = required<HTMLElement>(root, '[data-samples]');
  let client: ExaminationClient | null = null;
  let chosen: Subject | null = null;
  let round = 0;

  const say = (text: string) => {
    status.textContent = text;
  };

  async function run(subject: Subject): Promise<void> {
    chosen = subject;
    round += 1;
    const thisRound = round;
    client?.cancel();
    cancel.hidden = false;
    say('Getting ready …');
    try {
      const { wasm, knowledge, makeWorker } = await supplies;
      // Cancelled, or another file chosen, while the page was still loading.
      if (thisRound !== round) return;
      closeAirlock(document);
      client ??= new ExaminationClient(makeWorker, wasm, knowledge);
      const outcome = await client.examine(subject, wordsOf(form), (stage) => say(STAGES[stage]));
      if (thisRound !== round) return;
      switch (outcome.kind) {
        case 'cancelled':
          return say('Cancelled. Nothing was kept.');
        case 'failed':
          return say(
            `This is a fault of ours, not of your file: ${outcome.message}. Reload the page and try again; the command “npx schema-clinic diagnose FILE” reads it too.`,
          );
        case 'reports':
          results.replaceChildren(
            ...outcome.reports.map((report, place) =>
              reportView(report, copyButton(report), deepCheckView(report.file.sizeBytes, startCheck(subject, place))),
            ),
          );
          say('Done. The result is below.');
          results.querySelector('h2')?.focus();
          return;
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

  const startCheck =
    (subject: Subject, place: number): StartCheck =>
    async (kind, tell) => {
      if (client === null) return null;
      const started = performance.now();
      cancel.hidden = false;
      tell('0 % read');
      const outcome = await client.check(subject, place, kind, (bytesRead, ofBytes) =>
        tell(progressText(bytesRead, ofBytes, performance.now() - started)),
      );
      cancel.hidden = true;
      tell(
        outcome.kind === 'cancelled'
          ? 'Cancelled.'
          : outcome.kind === 'failed'
            ? `A fault of ours: ${outcome.message}.`
            : '',
      );
      return outcome.kind === 'checked' ? outcome.report : null;
    };

  const runFiles = (files: readonly File[]) => {
    if (files.length > 0) void run({ kind: 'files', files });
  };

  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    // So that choosing the same file again is a change; it leaves the list that was read just now empty.
    chooser.value = '';
    runFiles(files);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    if (event.target !== chooser && chosen !== null) void run(chosen);
  });
  cancel.addEventListener('click', () => {
    round += 1;
    client?.cancel();
    cancel.hidden = true;
    say('Cancelled. Nothing was kept.');
  });
  document.addEventListener('paste', (event) => {
    runFiles([...(event.clipboardData?.files ?? [])]);
  });
  dropArea(drop, runFiles);
  supplies.then(
    ({ knowledge }) => {
      samples.replaceChildren(...knowledge.samples.map((sample) => sampleButton(sample, form, run)));
      root.dataset['ready'] = 'yes';
    },
    (thrown: unknown) =>
      say(
        `The diagnoser could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload the page.`,
      ),
  );
}

function wordsOf(form: HTMLFormElement): Words {
  const data = new FormData(form);
  const word = (name: string) => String(data.get(name) ?? '').trim() || null;
  return { log: word('log'), running: word('running'), upgradingTo: word('upgrading-to') };
}

function sampleButton(sample: Sample, form: HTMLFormElement, run: (subject: Subject) => void): HTMLElement {
  const button = element('button', { type: 'button' }, sample.title);
  button.addEventListener('click', () => {
    form.reset();
    if (sample.running !== null) required<HTMLInputElement>(form, '[name=running]').value = sample.running;
    run({ kind: 'sample', name: `sample: ${sample.title}`, database: sample.database });
  });
  return element('li', {}, button);
}
