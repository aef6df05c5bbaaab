import { type DiagnoseWords, diagnose } from './en/diagnose.ts';
import { languageHere } from './words-here.ts';
import { diagnose as zhDiagnose } from './zh-cn/diagnose.ts';

/** The words of the diagnosis, for the page that is open. A module of its own, so that only routes where a file can be chosen load it. */
export function diagnoseWords(): DiagnoseWords {
  return languageHere() === 'zh-CN' ? zhDiagnose : diagnose;
}
