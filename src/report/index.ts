export type { CheckKind, CheckReport } from './check-report.ts';
export { toMarkdown } from './markdown.ts';
export { needText } from './need-text.ts';
export type { Report, ReportedEvidence, ReportedFinding } from './report.ts';
export { toTerminal } from './terminal.ts';
export { stoppedCheck, toCheckReport } from './to-check-report.ts';
export { toReport, unreadableReport, withForeignLog } from './to-report.ts';
export { bytes } from './unreadable-text.ts';
