import type { Report } from '../report/index.ts';
import { reportWords } from '../words/report-words.ts';
import { type Checks, deepCheckView } from './deep-check-view.ts';
import { noteDiagnosis } from './diagnosed-note.ts';
import { jumpLink } from './jump-link.ts';
import { OVERVIEW, overviewView } from './overview-view.ts';
import { reportActions } from './report-actions.ts';
import { reportView } from './report-view.ts';

/**
 * One result per database, and an overview on top where there are several; `checksOf` is asked by place. `log`: the one that
 * was pasted beside them, of which the writeups of the app will know the names of services.
 */
export function resultsView(
  reports: readonly Report[],
  checksOf: (place: number) => Checks,
  log: string | null = null,
): readonly HTMLElement[] {
  noteDiagnosis(reports, log);
  const several = reports.length > 1;
  const views = reports.map((report, place) => {
    const more = several ? [jumpLink(OVERVIEW, reportWords().overview)] : [];
    return reportView(
      report,
      idOf(place),
      deepCheckView(report.file.sizeBytes, checksOf(place)),
      reportActions(report, more),
    );
  });
  return several ? [overviewView(reports, idOf), ...views] : views;
}

function idOf(place: number): string {
  return `result-${place + 1}`;
}
