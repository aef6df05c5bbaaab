import { diagnosePanel, type Supplies } from './diagnose-panel.ts';
import { required } from './element.ts';
import { fileWays } from './file-ways.ts';
import { searchPanel } from './search-panel.ts';

/** The route of the diagnosis: everything is loaded at once, since whoever comes here has a file. */
export function diagnoseRoute(root: HTMLElement, supplies: Promise<Supplies>): void {
  // The first pages that answer the log; Enter leads to none of them, because that would put the file away.
  const log = searchPanel(required(root, '.search-field'), { tracker: null, most: 3, onEnter: () => true });
  const { take } = diagnosePanel(root, { log, supplies });
  fileWays(root, take);
}
