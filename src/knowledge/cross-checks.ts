import type { z } from 'astro/zod';
import { leavesOf, parseRange } from '../diagnosis/index.ts';
import type { familyFrontMatter, IncidentFrontMatter } from './front-matter.ts';
import type { LoadedApp } from './load-apps.ts';
import type { ReadRecord } from './load-records.ts';
import { type SignatureFile, signaturePath } from './load-signatures.ts';
import { nearestName } from './nearest-name.ts';

/** All that was read, before it is known whether it names each other rightly. */
export interface ReadContent {
  readonly signatures: readonly SignatureFile[];
  readonly incidents: readonly ReadRecord<IncidentFrontMatter>[];
  readonly families: readonly ReadRecord<z.infer<typeof familyFrontMatter>>[];
  readonly apps: readonly LoadedApp[];
}

/** Where one record names another that is not there, or is named by none: a line each, with file and field. */
export function crossFaults(content: ReadContent): readonly string[] {
  const named = nameCheck(content);
  return [
    ...content.incidents.flatMap(({ file, data }) => [
      ...named(file, 'signatures', 'signature', data.signatures),
      ...named(file, 'app', 'app', [data.app]),
      ...named(file, 'related', 'incident', data.related),
      ...named(
        file,
        'messages.family',
        'family',
        data.messages.flatMap(({ family }) => family ?? []),
      ),
    ]),
    ...content.apps.flatMap(({ file, data }) =>
      named(
        file,
        'stops.incident',
        'incident',
        data.stops.flatMap(({ incident }) => incident ?? []),
      ),
    ),
    ...content.signatures.flatMap((file) => [...namesOf(file, named), ...signatureFaults(file, content)]),
  ];
}

type Kind = 'signature' | 'app' | 'incident' | 'family';
type NameCheck = (file: string, field: string, kind: Kind, ids: readonly string[]) => readonly string[];

function nameCheck({ signatures, incidents, families, apps }: ReadContent): NameCheck {
  const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  const known: Readonly<Record<Kind, readonly string[]>> = {
    signature: idsOf(signatures.map(({ signature }) => signature)),
    app: idsOf(apps),
    incident: idsOf(incidents),
    family: idsOf(families),
  };
  return (file, field, kind, ids) =>
    ids
      .filter((id) => !known[kind].includes(id))
      .map(
        (id) =>
          `${file}: ${field}: found "${id}", and there is no such ${kind}; expected ${oneOf(kind, id, known[kind])}`,
      );
}

const FOLDERS: Readonly<Record<Kind, string>> = {
  signature: 'a file of src/signatures/',
  app: 'a folder of content/apps/',
  incident: 'a file of content/incidents/',
  family: 'a file of content/errors/',
};

/** Names that are listed; of more, the nearest is enough. */
const LISTED = 12;

function oneOf(kind: Kind, id: string, known: readonly string[]): string {
  const list = known.length > LISTED ? '' : ` (${known.join(', ')})`;
  const example = nearestName(id, known) ?? known[0];
  return `${FOLDERS[kind]}${list}${example === undefined ? '' : `, for example "${example}"`}`;
}

function namesOf({ signature, cases }: SignatureFile, named: NameCheck): readonly string[] {
  const file = signaturePath(signature.id);
  return [
    ...named(file, 'app', 'app', signature.app === null ? [] : [signature.app]),
    ...named(file, 'page', 'family', [signature.page ?? [], Object.values(signature.pageOf ?? {})].flat()),
    ...named(file, 'explains', 'signature', signature.explains ?? []),
    ...named(
      file,
      'cases.alsoMatches',
      'signature',
      cases.flatMap(({ alsoMatches }) => alsoMatches ?? []),
    ),
  ];
}

function signatureFaults({ signature: { id, app, page, when } }: SignatureFile, { incidents }: ReadContent): string[] {
  const file = signaturePath(id);
  const [folder] = id.split('/');
  return [
    ...(folder === (app ?? 'any')
      ? []
      : [
          `${file}: app: found ${JSON.stringify(app)}; expected the name of its folder, for example ${folder === 'any' ? 'null' : `"${folder}"`}`,
        ]),
    ...(app === null && page === undefined
      ? [
          `${file}: page: found nothing; expected a file of content/errors/, because no writeup explains a signature for any app, for example "no-such-column"`,
        ]
      : []),
    ...(app !== null && !incidents.some(({ data }) => data.signatures.includes(id))
      ? [
          `${file}: no writeup in content/incidents names it; expected one that has under "signatures", for example [${id}]`,
        ]
      : []),
    ...leavesOf(when).flatMap((leaf) => ('range' in leaf ? rangeFault(leaf.range, file) : [])),
  ];
}

function rangeFault(range: string, file: string): readonly string[] {
  try {
    parseRange(range);
    return [];
  } catch {
    return [
      `${file}: when: found "${range}"; expected a range of releases, for example "< v3.10" or ">= v1.3.11 < v1.3.116"`,
    ];
  }
}
