import { migrationTools } from '../migration-tools/index.ts';
import { appAnswer, catalogueFile } from './app-answer.ts';
import { type Content, dayOf, lastDay } from './content.ts';
import { incidentAnswer } from './incident-answer.ts';
import { messageAnswers } from './message-answer.ts';
import type { Place } from './place.ts';
import { type AnswerOf, type SchemaName, titleOf } from './schemas.ts';
import { signatureAnswer } from './signature-answer.ts';
import { toolAnswer } from './tool-answer.ts';

/** A file of the API before it is written down. */
export interface Answer {
  /** Below this version of the API. */
  readonly path: string;
  readonly title: string;
  readonly schema: SchemaName;
  /** The last day on which something in it was checked; `null` where nothing in it has a date. */
  readonly checked: string | null;
  readonly data: object;
}

/** Everything that is answered, but for the index. */
export function answersOf(content: Content, place: Place): readonly Answer[] {
  const incidents = content.incidents.map((entry) => incidentAnswer(entry, content, place));
  const apps = content.apps.map((entry) => appAnswer(entry, content, place));
  const families = content.families.map(({ data }) => dayOf(data.checked));
  const days = incidents.map(({ checked }) => checked);
  return [
    all('incidents', lastDay(days), { incidents }),
    all('apps', lastDay(apps.map(({ checked }) => checked)), { apps }),
    all('tools', null, { tools: migrationTools.map((tool) => toolAnswer(tool, content)) }),
    all('messages', lastDay([...days, ...families]), { messages: messageAnswers(content, place) }),
    all('signatures', null, { signatures: content.signatures.map((signature) => signatureAnswer(signature, content)) }),
    ...incidents.map((data) => {
      const { id, title, checked } = data;
      return { path: `incidents/${id}.json`, title, schema: 'incident' as const, checked, data };
    }),
    ...content.catalogues.map((data) => {
      const app = apps.find(({ id }) => id === data.app);
      const title = `Catalogue of ${app?.title ?? data.app}: which release leaves which history and schema`;
      return {
        path: catalogueFile(data.app),
        title,
        schema: 'catalogue' as const,
        checked: app?.checked ?? null,
        data,
      };
    }),
  ];
}

function all<Name extends 'incidents' | 'apps' | 'tools' | 'messages' | 'signatures'>(
  schema: Name,
  checked: string | null,
  data: AnswerOf<Name>,
): Answer {
  return { path: `${schema}.json`, title: titleOf(schema), schema, checked, data };
}
