import { messageOf } from '../knowledge/message-of.ts';
import { isAirlockClosed } from '../policy/airlock.ts';
import { diagnoseWords } from '../words/diagnose-words.ts';
import type { DiagnosePanel } from './diagnose-panel.ts';
import { type Handover, holdsFiles } from './drop-area.ts';
import { required } from './element.ts';
import { fileWays } from './file-ways.ts';
import { type SearchPanel, searchPanel } from './search-panel.ts';

/**
 * One place for a message and for a file. The search is loaded with the first text, the diagnosis when somebody reaches
 * for a file: carries one over the page, goes to the field for files, pastes one. The airlock closes when all of it is there, and
 * before a file is opened; the search goes on behind it.
 */
export function homeDesk(root: HTMLElement, tracker: string | null): void {
  const words = diagnoseWords();
  const stage = required<HTMLElement>(root, '[data-stage]');
  const reach = required<HTMLElement>(root, '[data-reach]');
  const more = required<HTMLElement>(root, 'fieldset');
  const log = searchPanel(required(root, '.search-field'), {
    tracker,
    takesFiles: false,
    // A page that is opened puts the file away.
    onEnter: () => isAirlockClosed(document),
  });
  let diagnosis: Promise<DiagnosePanel> | null = null;
  /** Of several handovers that wait, only the last counts. */
  let newest: Handover | null = null;

  /** Whoever reaches again after a failure tries again. */
  const reached = (): Promise<DiagnosePanel> => {
    diagnosis ??= import('./diagnose-later.ts')
      .then(({ diagnoseLater }) => diagnoseLater(root, { log, readsLogs: true }))
      .catch((thrown: unknown) => {
        diagnosis = null;
        throw thrown;
      });
    return diagnosis;
  };
  const take = async (handover: Handover) => {
    newest = handover;
    more.hidden = false;
    if (diagnosis === null || root.dataset['ready'] === undefined) stage.textContent = words.gettingReady;
    try {
      const { take: examine } = await reached();
      if (newest === handover) examine(handover);
    } catch (thrown) {
      stage.textContent = words.notLoaded(messageOf(thrown));
    }
  };
  const ahead = () => void reached().catch(() => {});

  required(root, 'form').addEventListener('submit', (event) => event.preventDefault());
  fileWays(root, (handover) => void take(handover));
  window.addEventListener('dragenter', (event) => {
    if (holdsFiles(event)) ahead();
  });
  for (const kind of ['pointerdown', 'focusin']) reach.addEventListener(kind, ahead);
  document.addEventListener('paste', (event) => pastedAnywhere(event, log));
  root.addEventListener('click', (event) => stayHere(event, root));
}

/** Text that is pasted while no field has the focus is meant for this one. */
function pastedAnywhere(event: ClipboardEvent, log: SearchPanel): void {
  const { target, clipboardData } = event;
  const text = clipboardData?.getData('text/plain') ?? '';
  const isField = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
  if (isField || text.trim() === '' || clipboardData?.files.length !== 0) return;
  log.ask(text);
  log.focus();
}

/** What is offered where nothing is known of a message is here already; and a link within the page keeps the file. */
function stayHere(event: MouseEvent, root: HTMLElement): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const chooser = required(root, 'input[type=file]');
  // With another address the browser would ask for the page's icon again, which the airlock refuses.
  const place =
    isAirlockClosed(document) && link.hash !== '' && link.pathname === location.pathname
      ? document.getElementById(link.hash.slice(1))
      : null;
  const target = link.matches('.next') ? chooser : place;
  if (target === null) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
