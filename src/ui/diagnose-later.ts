import { type DiagnosePanel, type DiagnosePanelParts, diagnosePanel } from './diagnose-panel.ts';
import { diagnoseSupplies } from './diagnose-supplies.ts';

/** The diagnosis with all that it takes, once that was loaded: for a route where it is not needed by everybody, as a file of its own. */
export async function diagnoseLater(
  root: HTMLElement,
  parts: Omit<DiagnosePanelParts, 'supplies'>,
): Promise<DiagnosePanel> {
  const supplies = await diagnoseSupplies();
  return diagnosePanel(root, { ...parts, supplies: Promise.resolve(supplies) });
}
