import type { AppMatch, Diagnosis, Need, Verdict } from '../diagnosis/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Snapshot } from '../snapshot/index.ts';
import type { Unreadable } from '../sqlite/index.ts';
import { caveatText, isIncomplete } from './caveat-text.ts';
import { counted } from './counted.ts';
import { evidenceText } from './evidence-text.ts';
import { firstReleases } from './first-releases.ts';
import { headline } from './headline.ts';
import { namedSignature, signatureOf } from './named-signature.ts';
import { gapTexts, neverChecked, obstacleText } from './not-checked-text.ts';
import type { Report, ReportedFinding } from './report.ts';
import { reportedHistory } from './reported-history.ts';
import { reportedStanding } from './standing-text.ts';
import { toolName } from './tool-name.ts';
import { unreadableText } from './unreadable-text.ts';

/** What a report needs to know of the file besides its diagnosis. */
export type FileFacts = Report['file'];

/** What the words of the user gave: releases that were not understood, as typed. */
export interface UnusedWords {
  readonly running: string | null;
  readonly upgradingTo: string | null;
}

const NOTHING = {
  asked: [],
  app: null,
  standing: null,
  histories: [],
  findings: [],
  ruledOut: [],
  log: null,
  caveats: [],
  checked: [],
  notChecked: [],
};

/** The report on a file that could not be read. */
export function unreadableReport(file: FileFacts, unreadable: Unreadable): Report {
  const text = unreadableText(unreadable);
  return { file, outcome: 'unreadable', headline: `${text.found} ${text.do}`, unreadable: text, ...NOTHING };
}

/** The report on a file that was read and diagnosed. */
export function toReport(
  file: FileFacts,
  snapshot: Snapshot,
  diagnosis: Diagnosis,
  unused: UnusedWords,
  knowledge: Knowledge,
): Report {
  const app = diagnosis.apps[0];
  const tools = snapshot.histories.map(({ tool }) => tool);
  const releases = diagnosis.standing === null ? new Map() : firstReleases(diagnosis.standing.catalogue);
  const findings = diagnosis.verdicts.flatMap((verdict) => finding(verdict, tools, knowledge));
  const isGeneral = ({ signature }: Verdict) => signatureOf(signature, knowledge).app === null;
  const own = diagnosis.verdicts.filter((verdict) => !isGeneral(verdict));
  const ruledOut = own.filter(({ kind }) => kind === 'ruled-out');
  const undetermined = own.filter(({ kind }) => kind === 'undetermined');
  const general = diagnosis.verdicts.filter((verdict) => isGeneral(verdict) && verdict.kind === 'ruled-out').length;
  return {
    file,
    asked: [],
    outcome: outcomeOf(findings, undetermined.length, app),
    headline: headline(findings, {
      apps: diagnosis.apps.map(({ name }) => name),
      ruledOut: ruledOut.length,
      undetermined: undetermined.length,
      incomplete: diagnosis.caveats.some(isIncomplete),
      histories: snapshot.histories,
    }),
    unreadable: null,
    app: app === undefined ? null : { id: app.id, name: app.name, recognisedBy: marksOf(app) },
    standing: app === undefined || diagnosis.standing === null ? null : reportedStanding(diagnosis.standing, app.name),
    histories: snapshot.histories.map((history) => reportedHistory(history, releases)),
    findings,
    ruledOut: ruledOut.flatMap((verdict) =>
      verdict.kind === 'ruled-out' && app !== undefined
        ? [{ ...namedSignature(verdict, tools, knowledge), evidence: verdict.evidence.map(evidenceText) }]
        : [],
    ),
    log: null,
    caveats: diagnosis.caveats.map(caveatText),
    checked: checked(snapshot, diagnosis.apps, findings.length + ruledOut.length, general),
    notChecked: [
      ...gapTexts(diagnosis.gaps),
      ...diagnosis.verdicts.flatMap((verdict) => unreadText(verdict, knowledge)),
      ...unusedWords(unused),
      ...otherApps(diagnosis.apps),
      ...neverChecked(diagnosis.caveats.some(({ kind }) => kind.startsWith('journal-'))),
    ],
  };
}

/** The same report, with the caveat that a log was given and does not belong to the file. */
export function withForeignLog(report: Report): Report {
  const others = report.caveats.filter(({ kind }) => kind !== 'wal-log-not-read');
  return { ...report, caveats: [caveatText({ kind: 'wal-foreign' }), ...others] };
}

/** The same report, of a file that SQLite refuses and of which this much could still be read. */
export function withRefusal(report: Report, unreadable: Unreadable): Report {
  const text = unreadableText(unreadable);
  const [finding] = report.findings;
  const rest =
    finding === undefined
      ? 'What could still be read of it is shown below.'
      : `What could still be read of it fits a known failure: ${finding.title}.`;
  return {
    ...report,
    outcome: 'unreadable',
    headline: `${text.found} ${text.do} ${rest}`,
    unreadable: text,
  };
}

function outcomeOf(findings: readonly ReportedFinding[], undetermined: number, app: AppMatch | undefined) {
  const [finding] = findings;
  if (finding !== undefined) return finding.verdict;
  if (app === undefined) return 'not-recognised';
  return undetermined > 0 ? 'undetermined' : 'nothing-known';
}

function finding(verdict: Verdict, tools: readonly string[], knowledge: Knowledge): ReportedFinding[] {
  if (verdict.kind !== 'confirmed' && verdict.kind !== 'possible') return [];
  const { says } = signatureOf(verdict.signature, knowledge);
  const needs: readonly Need[] = verdict.kind === 'possible' ? verdict.needs : [];
  return [
    {
      ...namedSignature(verdict, tools, knowledge),
      verdict: verdict.kind,
      evidence: verdict.evidence.map(evidenceText),
      needs,
      says: says[verdict.kind],
      first: says.first,
      never: says.never,
    },
  ];
}

function marksOf(app: AppMatch): string[] {
  return [
    ...app.tables.map((name) => `table ${name}`),
    ...app.columns.map((name) => `column ${name}`),
    ...app.history.map((name) => `${name} in the migration history`),
  ];
}

function checked(snapshot: Snapshot, apps: readonly AppMatch[], judged: number, general: number): string[] {
  const { pageSize, pages, statedPages } = snapshot.header;
  const promised =
    statedPages === null ? '' : pages < statedPages ? ` of ${statedPages}` : ', size as the header promises';
  return [
    `header: page size ${pageSize}, ${counted(pages, 'page')}${promised}`,
    `schema: ${counted(snapshot.tables.length, 'table')}, ${counted(
      snapshot.tables.reduce((sum, { columns }) => sum + columns.length, 0),
      'column',
    )}`,
    ...snapshot.histories.map(
      ({ tool, applied, heads }) =>
        `history of ${toolName(tool)}: ${applied.length} recorded, at ${heads.join(', ') || 'nothing'}`,
    ),
    ...(judged > 0
      ? [
          `${counted(judged, 'known failure')}${apps.length === 0 ? '' : ` of ${apps.map(({ name }) => name).join(' and ')}`}`,
        ]
      : []),
    ...(general > 0 ? [`${counted(general, 'sign')} of a migration that died or was lost, as any app can have`] : []),
  ];
}

/** What a verdict could not look at, whether or not it was reached. */
function unreadText(verdict: Verdict, knowledge: Knowledge): Report['notChecked'] {
  const obstacles =
    verdict.kind === 'undetermined' ? verdict.because : verdict.kind === 'possible' ? verdict.unread : [];
  if (obstacles.length === 0) return [];
  const { title } = signatureOf(verdict.signature, knowledge);
  return [{ what: `whether this is the case: ${title}`, why: [...new Set(obstacles.map(obstacleText))].join('; ') }];
}

function unusedWords({ running, upgradingTo }: UnusedWords): Report['notChecked'] {
  return [running, upgradingTo].flatMap((stated) =>
    stated === null
      ? []
      : [{ what: `what depends on the release “${stated}”`, why: 'it names no release by its number, such as v3.9' }],
  );
}

function otherApps(apps: readonly AppMatch[]): Report['notChecked'] {
  return apps.slice(1).map(({ name }) => ({
    what: `which app the file belongs to`,
    why: `it bears the marks of ${name} too; known failures of both were looked for`,
  }));
}
