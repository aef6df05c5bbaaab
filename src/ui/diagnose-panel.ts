import type { Stage, Words } from '../examination/examine.ts';
import type { Knowledge, Sample } from '../knowledge/knowledge.ts';
import { closeAirlock } from '../policy/airlock.ts';
import { type Report, toMarkdown } from '../report/index.ts';
import { ExaminationClient } from '../worker/examination-client.ts';
import type { Subject } from '../worker/protocol.ts';
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
  let subjects: readonly Subject[] = [];
  let round = 0;

  const say = (text: string) => {
    status.textContent = text;
  };

  async function run(chosen: readonly Subject[]): Promise<void> {
    if (chosen.length === 0) return;
    subjects = chosen;
    round += 1;
    const thisRound = round;
    client?.cancel();
    cancel.hidden = false;
    say('Getting ready …');
    try {
      const { wasm, knowledge, makeWorker } = await supplies;
      closeAirlock(document);
      client ??= new ExaminationClient(makeWorker, wasm, knowledge);
      const views: HTMLElement[] = [];
      for (const subject of chosen) {
        const outcome = await client.examine(subject, wordsOf(form), (stage) => say(STAGES[stage]));
        if (thisRound !== round) return;
        if (outcome.kind === 'cancelled') return say('Cancelled. Nothing was kept.');
        if (outcome.kind === 'failed') {
          return say(
            `This is a fault of ours, not of your file: ${outcome.message}. Reload the page and try again; the command “npx schema-clinic diagnose FILE” reads it too.`,
          );
        }
        views.push(reportView(outcome.report, copyButton(outcome.report)));
      }
      results.replaceChildren(...views);
      say('Done. The result is below.');
      results.querySelector('h2')?.focus();
    } catch (thrown) {
      say(
        `The diagnoser could not be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload the page; your file was not opened.`,
      );
    } finally {
      if (thisRound === round) cancel.hidden = true;
    }
  }

  const runFiles = (files: FileList | null | undefined) =>
    void run([...(files ?? [])].map((file): Subject => ({ kind: 'file', file })));

  chooser.addEventListener('change', () => {
    runFiles(chooser.files);
    chooser.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    if (event.target !== chooser) void run(subjects);
  });
  cancel.addEventListener('click', () => {
    round += 1;
    client?.cancel();
    cancel.hidden = true;
    say('Cancelled. Nothing was kept.');
  });
  document.addEventListener('paste', (event) => {
    if ((event.clipboardData?.files.length ?? 0) > 0) runFiles(event.clipboardData?.files);
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

/** The whole window takes a drop, so that a file that misses the area does not replace the page. */
function dropArea(area: HTMLElement, onFiles: (files: FileList | null | undefined) => void): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  window.addEventListener('dragleave', () => area.classList.remove('over'));
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    onFiles(event.dataTransfer?.files);
  });
}

function sampleButton(sample: Sample, form: HTMLFormElement, run: (subjects: readonly Subject[]) => void): HTMLElement {
  const button = element('button', { type: 'button' }, sample.title);
  button.addEventListener('click', () => {
    form.reset();
    if (sample.running !== null) required<HTMLInputElement>(form, '[name=running]').value = sample.running;
    run([{ kind: 'sample', name: `sample: ${sample.title}`, database: sample.database }]);
  });
  return element('li', {}, button);
}

function copyButton(report: Report): HTMLElement {
  const button = element('button', { type: 'button' }, 'Copy as Markdown');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(toMarkdown(report)).then(
      () => {
        button.textContent = 'Copied';
      },
      () => {
        button.textContent = 'The browser did not allow it: select the text instead';
        button.after(element('pre', { tabindex: '0' }, toMarkdown(report)));
      },
    );
  });
  return button;
}
