import { type ReportWords, report } from './en/report.ts';
import { languageHere } from './words-here.ts';
import { report as zhReport } from './zh-cn/report.ts';

/** The words of a report, for the page that is open. A module of its own, so that only the diagnose route loads it. */
export function reportWords(): ReportWords {
  return languageHere() === 'zh-CN' ? zhReport : report;
}

/**
 * What an element of a report with such words in it needs to say: the sentences around it are English on every page,
 * so a screen reader has to be told.
 */
export function spokenHere(): Readonly<Record<string, string>> {
  return languageHere() === 'en' ? {} : { lang: languageHere() };
}
