import type { ReadContent } from '../knowledge/cross-checks.ts';
import { incidentFrontMatter } from '../knowledge/front-matter.ts';
import type { Fault } from './faulty-column.ts';
import { pageText } from './front-matter-text.ts';
import { incidentBody } from './incident-body.ts';
import { type Bench, type Draft, type Kind, one } from './kind.ts';
import { familyOf, newPlaceholderFault, placeholdersIn, templateFault } from './message-family.ts';
import { pairQuestion } from './pair-question.ts';
import { type Answers, choiceQuestion, fieldQuestion, partsOf, type Question } from './question.ts';
import { appOf, appQuestion, columnQuestions, freePath, signatureFrom } from './signature-answers.ts';
import { signatureText } from './signature-text.ts';
import { sourceOf } from './source-of.ts';

const MANY = 20;

/** A writeup, and the signature that it names where none is there yet. */
export const incidentKind: Kind = {
  name: 'incident',
  writes: 'content/incidents/<app>-<slug>.mdx, and the signature that it names where there is none yet',
  questions,
  compose: async (answers, bench): Promise<Draft> => {
    const app = appOf(one(answers, 'app'), bench.content);
    const slug = one(answers, 'slug').replace(new RegExp(`^${app.id}-`), '');
    const path = `content/incidents/${app.id}-${slug}.mdx`;
    if (bench.content.incidents.some(({ file }) => file === path))
      throw new Error(`--slug: found a name that is taken: ${path}; expected another one`);
    const known = answers('signature');
    const id = `${app.id}/${slug}`;
    const signature =
      known.length > 0 ? null : { path: freePath(id, bench.content), ...(await signatureFrom(answers, slug, bench)) };
    const signatures = signature === null ? known : [id];
    const { text, family } = writeup(answers, signatures, app.data.title, bench);
    return {
      files: [
        { path, text },
        ...(signature === null ? [] : [{ path: signature.path, text: signatureText(signature.file) }]),
      ],
      edits: [],
      remarks: signature?.remarks ?? [],
      next: [
        ...(signature === null
          ? []
          : [`npm run effect -- ${id} --watch, and say in ${signature.path} what the failure really is`]),
        `npm run dev, and write ${path}: what is known takes the place of “Not known.”, each statement with its source`,
        ...(family === null ? [] : [`name it under “Known incidents” of content/errors/${family}.mdx`]),
        'add it to the table in README.md',
        'npm run test:unit',
      ],
    };
  },
};

function questions(content: ReadContent): readonly Question[] {
  const field = (path: readonly PropertyKey[], asked: Pick<Question, 'option'> & Partial<Question>) =>
    fieldQuestion(incidentFrontMatter, path, asked);
  const placeholders = placeholdersIn(content);
  const message = field(['messages', 0, 'template'], { option: 'message', most: MANY });
  const affected = field(['affected', 0, 'releases'], { option: 'affected', most: MANY });
  return [
    appQuestion(content),
    field(['app'], {
      option: 'slug',
      words: 'what is broken: the name of the file behind that of the app (lower-case words joined by hyphens)',
      example: 'resolved-path',
    }),
    field(['title'], { option: 'title' }),
    field(['summary'], { option: 'summary' }),
    {
      ...message,
      fault: (text) => message.fault(text) ?? templateFault(text) ?? newPlaceholderFault(text, placeholders),
    },
    choiceQuestion({
      option: 'certain',
      words: 'whether the first message alone says that it is this incident',
      choices: ['yes', 'no'],
      least: 0,
      otherwise: 'no',
    }),
    choiceQuestion({
      option: 'family',
      words: 'the page of content/errors/ that the first message belongs to',
      choices: content.families.map(({ id }) => id),
      example: 'no-such-column',
      least: 0,
      otherwise: 'the page that knows the message, where there is one',
    }),
    pairQuestion({ ...affected, fault: (range) => rangeFault(range, affected) }, 'a note'),
    pairQuestion(
      field(['fixed', 0, 'release'], { option: 'fixed', least: 0, most: MANY, otherwise: 'none is known' }),
      'a note',
    ),
    pairQuestion(field(['sources', 0, 'url'], { option: 'source', most: MANY }), 'its title'),
    field(['databases', 0], { option: 'database', least: 0, most: 3, otherwise: 'sqlite' }),
    choiceQuestion({
      option: 'related',
      words: 'another file of content/incidents/',
      choices: content.incidents.map(({ id }) => id),
      least: 0,
      most: MANY,
      otherwise: 'none',
    }),
    choiceQuestion({
      option: 'signature',
      words: 'a signature that is there and shows it',
      choices: content.signatures.map(({ signature }) => signature.id),
      fits: (id, answers) => id.startsWith(`${one(answers, 'app')}/`),
      least: 0,
      most: MANY,
      otherwise: 'one is made from --table and --column',
    }),
    ...columnQuestions(content, (answers) => answers('signature').length > 0),
  ];
}

/** What is wrong with a range; of a release alone, what it lacks. */
function rangeFault(range: string, { fault }: Question): string | null {
  const wrong = fault(range);
  return wrong === null || fault(`= ${range}`) !== null
    ? wrong
    : `nothing stands before the release: "= ${range}" is that one alone, ">= ${range}" also what follows it`;
}

function writeup(answers: Answers, signatures: readonly string[], appName: string, { content, today }: Bench) {
  const messages = answers('message');
  const family = answers('family')[0] ?? familyOf(messages[0] ?? '', content);
  const affected = answers('affected').map(partsOf);
  const databases = answers('database').length > 0 ? answers('database') : ['sqlite'];
  const column = answers('table')[0];
  const text = pageText(
    incidentFrontMatter,
    {
      title: one(answers, 'title'),
      summary: one(answers, 'summary'),
      app: one(answers, 'app'),
      signatures,
      databases,
      affected: affected.map(([releases = '', note = 'as reported; whether all of them is not known']) => ({
        releases,
        note,
      })),
      fixed: answers('fixed')
        .map(partsOf)
        .map(([release = '', note = 'what it changed is not known']) => ({ release, note })),
      messages: messages.map((template, at) => ({
        template,
        certain: at === 0 && one(answers, 'certain', 'no') === 'yes',
        ...(at === 0 && family !== null ? { family } : {}),
      })),
      related: answers('related'),
      sources: answers('source')
        .map(partsOf)
        .map(([url = '', title = null]) => ({ ...sourceOf(url, title) })),
      checked: today,
    },
    incidentBody({
      app: one(answers, 'app'),
      appName,
      messages,
      affected: affected.map(([releases = '']) => releases),
      column:
        signatures.length > 0 && answers('signature').length === 0 && column !== undefined
          ? { table: column, column: one(answers, 'column'), fault: one(answers, 'fault', 'missing') as Fault }
          : null,
    }),
  );
  return { text, family };
}
