import type { Report } from '../report/index.ts';
import { copyButton } from './copy-button.ts';
import { type Checks, deepCheckView } from './deep-check-view.ts';
import { jumpLink } from './jump-link.ts';
import { OVERVIEW, overviewView } from './overview-view.ts';
import { reportView } from './report-view.ts';

/** One result per database, and an overview on top where there are several; `checksOf` is asked by place. */
export function resultsView(reports: readonly Report[], checksOf: (place: number) => Checks): readonly HTMLElement[] {
  const several = reports.length > 1;
  const views = reports.map((report, place) => {
    const actions = [copyButton(report), ...(several ? [jumpLink(OVERVIEW, 'Back to the overview')] : [])];
    return reportView(report, idOf(place), actions, deepCheckView(report.file.sizeBytes, checksOf(place)));
  });
  return several ? [overviewView(reports, idOf), ...views] : views;
}

function idOf(place: number): string {
  return `result-${place + 1}`;
}
