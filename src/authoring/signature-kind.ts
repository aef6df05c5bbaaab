import { incidentFrontMatter } from '../knowledge/front-matter.ts';
import { type Bench, type Draft, type Kind, one } from './kind.ts';
import { choiceQuestion, fieldQuestion } from './question.ts';
import { appQuestion, columnQuestions, freePath, signatureFrom } from './signature-answers.ts';
import { signatureText } from './signature-text.ts';

/** A signature with its three cases, for a writeup that is there. */
export const signatureKind: Kind = {
  name: 'signature',
  writes: 'one more signature for a writeup that is there: src/signatures/<app>/<slug>.ts with its cases',
  questions: (content) => [
    appQuestion(content),
    fieldQuestion(incidentFrontMatter, ['app'], {
      option: 'slug',
      words: 'what is broken: the name of the file (lower-case words joined by hyphens)',
      example: 'resolved-path',
    }),
    choiceQuestion({
      option: 'incident',
      words:
        'the writeup that explains it, a file of content/incidents/ (a new one brings its signature: npm run new -- incident)',
      choices: content.incidents.map(({ id }) => id),
      fits: (slug, answers) => appOfIncident(slug, content) === one(answers, 'app'),
    }),
    ...columnQuestions(content),
  ],
  compose: async (answers, bench): Promise<Draft> => {
    const slug = one(answers, 'slug');
    const id = `${one(answers, 'app')}/${slug}`;
    const path = freePath(id, bench.content);
    const edit = editOf(one(answers, 'incident'), id, bench);
    const { file, remarks } = await signatureFrom(answers, slug, bench);
    return {
      files: [{ path, text: signatureText(file) }],
      edits: [edit],
      remarks,
      next: [
        `npm run effect -- ${id} --watch, and say in ${path} what the failure really is`,
        `say in ${edit.path} how the two states are told apart`,
        'npm run test:unit',
      ],
    };
  },
};

function appOfIncident(slug: string, { incidents }: Bench['content']): string | undefined {
  return incidents.find(({ id }) => id === slug)?.data.app;
}

/** The line of a writeup that names its signatures, with one more. */
function editOf(slug: string, id: string, { content }: Bench): Draft['edits'][number] {
  const incident = content.incidents.find((known) => known.id === slug);
  if (incident === undefined) throw new Error(`--incident: there is no content/incidents/${slug}.mdx`);
  const before = `signatures: [${incident.data.signatures.join(', ')}]`;
  return { path: incident.file, before, after: `signatures: [${[...incident.data.signatures, id].join(', ')}]` };
}
