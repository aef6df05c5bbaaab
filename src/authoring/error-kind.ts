import type { ReadContent } from '../knowledge/cross-checks.ts';
import { familyFrontMatter } from '../knowledge/front-matter.ts';
import { recogniser } from '../mentions/index.ts';
import { migrationTools } from '../migration-tools/index.ts';
import { errorBody } from './error-body.ts';
import { pageText } from './front-matter-text.ts';
import { type Draft, type Kind, one } from './kind.ts';
import { newPlaceholderFault, placeholdersIn, templateFault } from './message-family.ts';
import { pairQuestion } from './pair-question.ts';
import { type Answers, choiceQuestion, fieldQuestion, partsOf, type Question, textQuestion } from './question.ts';
import { sourceOf } from './source-of.ts';

const MANY = 20;

/** The page of a kind of error message. */
export const errorKind: Kind = {
  name: 'error',
  writes: 'content/errors/<slug>.mdx: a kind of message, with public reports that show it',
  questions,
  compose: async (answers, { content, today }): Promise<Draft> => {
    const slug = one(answers, 'slug');
    const path = `content/errors/${slug}.mdx`;
    if (content.families.some(({ id }) => id === slug))
      throw new Error(`--slug: found a name that is taken: ${path}; expected another one`);
    const seen = answers('seen').map(seenOf);
    refuse(answers, content);
    const sources = answers('source').length > 0 ? answers('source').map(partsOf) : seen.map(({ url }) => [url]);
    const text = pageText(
      familyFrontMatter,
      {
        title: one(answers, 'title'),
        summary: one(answers, 'summary'),
        from: one(answers, 'from'),
        messages: answers('message').map((template) => ({ template })),
        metIn: { tools: answers('tool'), apps: answers('app') },
        seen: seen.map(({ text, url }) => ({ text, url })),
        unlike: answers('unlike'),
        sources: [...new Map(sources.map(([url = '', title = null]) => [url, { ...sourceOf(url, title) }])).values()],
        checked: today,
      },
      errorBody(
        answers('message'),
        seen.map(({ url }) => sourceOf(url, null)),
      ),
    );
    return {
      files: [{ path, text }],
      edits: [],
      remarks: [],
      next: [
        `npm run dev, and write ${path}: what is known takes the place of “Not known.”, 200 to 600 words`,
        'npm run bench:search, which shows whether the search has become better or worse',
        'npm run test:unit',
      ],
    };
  },
};

function questions(content: ReadContent): readonly Question[] {
  const field = (path: readonly PropertyKey[], asked: Pick<Question, 'option'> & Partial<Question>) =>
    fieldQuestion(familyFrontMatter, path, asked);
  const tools = migrationTools.map(({ id }) => id);
  const placeholders = placeholdersIn(content);
  const message = field(['messages', 0, 'template'], { option: 'message', most: MANY });
  return [
    field(['from'], {
      option: 'slug',
      words: 'the name of the page (lower-case words joined by hyphens)',
      example: 'no-such-column',
    }),
    field(['title'], { option: 'title' }),
    field(['summary'], { option: 'summary' }),
    choiceQuestion({
      option: 'from',
      words: 'who prints it: sqlite, shell, or a file of src/migration-tools/',
      choices: ['sqlite', 'shell', ...tools],
    }),
    {
      ...message,
      fault: (text) => message.fault(text) ?? templateFault(text) ?? newPlaceholderFault(text, placeholders),
    },
    textQuestion({
      option: 'seen',
      words: 'a line of a public report, and its address behind a bar',
      example: 'OperationalError: no such table: clients | https://github.com/Py-KMS-Organization/py-kms/issues/149',
      least: 3,
      most: MANY,
      fault: (answer) => (/^.{5,} \| https?:\/\/\S+$/.test(answer) ? null : 'it is not "line | address"'),
    }),
    field(['unlike', 0], { option: 'unlike', least: 2, most: MANY }),
    choiceQuestion({
      option: 'tool',
      words: 'a migration tool with which it was seen',
      choices: tools,
      least: 0,
      most: MANY,
      otherwise: 'none',
    }),
    field(['metIn', 'apps', 0], { option: 'app', least: 0, most: MANY, otherwise: 'none' }),
    pairQuestion(
      field(['sources', 0, 'url'], { option: 'source', least: 0, most: MANY, otherwise: 'the reports of --seen' }),
      'its title',
    ),
  ];
}

/** The line may hold bars of its own; the address is what stands behind the last one. */
function seenOf(answer: string): { readonly text: string; readonly url: string } {
  const at = answer.lastIndexOf(' | ');
  return { text: answer.slice(0, at).trim(), url: answer.slice(at + 3).trim() };
}

/** What the tests of the pages will not take: said before anything is written. */
function refuse(answers: Answers, { families }: ReadContent): void {
  const templates = answers('message');
  const finds = recogniser(templates);
  const faults = [
    ...templates.flatMap((template) =>
      families
        .filter(({ data }) => data.messages.some((known) => known.template.toLowerCase() === template.toLowerCase()))
        .map(
          ({ file }) =>
            `--message: found ${JSON.stringify(template)}, which ${file} has; expected a message of no other page`,
        ),
    ),
    ...answers('seen')
      .map(seenOf)
      .filter(({ text }) => finds(text).length === 0)
      .map(
        ({ text }) =>
          `--seen: found ${JSON.stringify(text)}, and no --message fits it; expected a line that one of them finds`,
      ),
    ...answers('unlike')
      .filter((text) => finds(text).length > 0)
      .map(
        (text) =>
          `--unlike: found ${JSON.stringify(text)}, and a --message fits it; expected a line that all of them leave alone`,
      ),
    ...(new Set(answers('seen').map((answer) => seenOf(answer).url)).size < 3
      ? ['--seen: found less than three addresses; expected reports from three places']
      : []),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
