import { appFrontMatter } from '../knowledge/front-matter.ts';
import { counted } from '../report/counted.ts';
import { pageText } from './front-matter-text.ts';
import { type Draft, type Kind, one } from './kind.ts';
import { pairQuestion } from './pair-question.ts';
import { type Answers, fieldQuestion, partsOf, type Question, shellText, textQuestion } from './question.ts';
import { sourceOf } from './source-of.ts';

const MANY = 20;

/** The page of an app: how it is recognised, and how to copy its database. */
export const appKind: Kind = {
  name: 'app',
  writes: 'content/apps/<id>/index.mdx: how its files are recognised, and where they lie',
  questions: () => QUESTIONS,
  compose: async (answers, { content, today }): Promise<Draft> => {
    const id = one(answers, 'id');
    const path = `content/apps/${id}/index.mdx`;
    if (content.apps.some((app) => app.id === id))
      throw new Error(`--id: found a name that is taken: ${path}; expected another one`);
    const tables = answers('table');
    const columns = answers('column');
    const tool = answers('tool')[0];
    const text = pageText(
      appFrontMatter,
      {
        title: one(answers, 'title'),
        summary: one(answers, 'summary'),
        homepage: one(answers, 'homepage'),
        repository: one(answers, 'repository'),
        ...(tool === undefined ? {} : { tool }),
        journal: one(answers, 'journal', 'depends'),
        releases: { first: one(answers, 'first'), last: one(answers, 'last') },
        files: filesOf(answers).map(({ deployment, place, note }) => ({
          deployment,
          path: place,
          ...(note === undefined ? {} : { note }),
        })),
        marks: {
          tables,
          ...(columns.length === 0 ? {} : { columns }),
          history: historyOf(answers),
          // All of them: whoever adds the app knows best which may be missing.
          enough: Number(one(answers, 'enough', String(tables.length + columns.length))),
        },
        logs: answers('log'),
        sources: (answers('source').length > 0 ? answers('source') : answers('repository'))
          .map(partsOf)
          .map(([url = '', title = null]) => ({ ...sourceOf(url, title) })),
        checked: today,
      },
      body(answers),
    );
    return {
      files: [{ path, text }],
      edits: [],
      remarks: [],
      next: [
        `npm run build:command && npx schema-clinic diagnose FILE, with a real file of ${one(answers, 'title')}: is it recognised?`,
        `npm run dev, and write ${path}: what is known takes the place of “Not known.”, each statement with its source`,
        `npm run record -- ${id} RELEASE DATABASE, for every release of which you have a database (CONTRIBUTING, Record a release)`,
        `npm run new -- incident --app ${id}`,
        'npm run test:unit',
      ],
    };
  },
};

const QUESTIONS: readonly Question[] = [
  fieldQuestion(appFrontMatter, ['tool'], {
    option: 'id',
    words: 'the name of its folder (lower-case words joined by hyphens)',
    example: 'uptime-kuma',
  }),
  fieldQuestion(appFrontMatter, ['title'], { option: 'title' }),
  fieldQuestion(appFrontMatter, ['summary'], { option: 'summary' }),
  fieldQuestion(appFrontMatter, ['homepage'], { option: 'homepage' }),
  fieldQuestion(appFrontMatter, ['repository'], { option: 'repository' }),
  fieldQuestion(appFrontMatter, ['tool'], { option: 'tool', least: 0, otherwise: 'none that is known here' }),
  fieldQuestion(appFrontMatter, ['journal'], { option: 'journal', least: 0, otherwise: 'depends' }),
  fieldQuestion(appFrontMatter, ['releases', 'first'], { option: 'first' }),
  fieldQuestion(appFrontMatter, ['releases', 'last'], { option: 'last' }),
  textQuestion({
    option: 'file',
    words: 'how it is installed and where the database lies then, with a bar between; a note may follow behind another',
    example: 'Docker Compose | /data/app.sqlite',
    most: MANY,
    fault: (answer) =>
      partsOf(answer).length === 2 || partsOf(answer).length === 3 ? null : 'it is not "deployment | path"',
  }),
  fieldQuestion(appFrontMatter, ['marks', 'tables', 0], { option: 'table', least: 3, most: MANY }),
  fieldQuestion(appFrontMatter, ['marks', 'columns', 0], { option: 'column', least: 0, most: MANY, otherwise: 'none' }),
  textQuestion({
    option: 'history',
    words: 'a name that its migration history holds, behind its tool and a colon',
    example: 'django:api',
    least: 0,
    most: MANY,
    otherwise: 'it is not recognised by its history',
    fault: (answer) => (/^[a-z0-9-]+:.+$/.test(answer) ? null : 'it is not tool:name'),
  }),
  textQuestion({
    option: 'enough',
    words: 'how many of these marks must be there; a history counts as one',
    example: '5',
    least: 0,
    otherwise: 'every table and column',
    fault: (answer) => (/^\d+$/.test(answer) && Number(answer) >= 3 ? null : 'it is no number from 3 on'),
  }),
  fieldQuestion(appFrontMatter, ['logs', 0], { option: 'log', most: MANY }),
  pairQuestion(
    fieldQuestion(appFrontMatter, ['sources', 0, 'url'], {
      option: 'source',
      least: 0,
      most: MANY,
      otherwise: 'the repository',
    }),
    'its title',
  ),
];

function filesOf(answers: Answers) {
  return answers('file')
    .map(partsOf)
    .map(([deployment = '', place = '', note]) => ({ deployment, place, note }));
}

function historyOf(answers: Answers): Readonly<Record<string, readonly string[]>> {
  const named = answers('history').map(
    (answer) => [answer.slice(0, answer.indexOf(':')), answer.slice(answer.indexOf(':') + 1)] as const,
  );
  return Object.fromEntries(
    [...Map.groupBy(named, ([tool]) => tool)].map(([tool, names]) => [tool, names.map(([, name]) => name)]),
  );
}

/** Text that MDX takes as text. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function body(answers: Answers): string {
  const id = one(answers, 'id');
  const files = filesOf(answers);
  const [first] = files;
  return `## Where the database is

${files.map(({ deployment, place }) => `- ${code(deployment)}: ${code(place)}`).join('\n')}

## Copy it safely

Stop the app first: a copy of a file that is being written can be damaged. How it is stopped, and under which name the file is reached from the host, is not known for every deployment. On a machine where the file lies at its path:

\`\`\`sh
mkdir -p ~/${id}-copy
cp -a ${shellPath(first?.place ?? '')}* ~/${id}-copy/
\`\`\`

The star takes along what ends in \`-wal\`, \`-shm\` or \`-journal\`. Keep them together: what is in them may be nowhere else.

## See which release is running

Not known: how this app says which release it is.

## What else to know

- **How we recognise it.** By ${counted(answers('table').length, 'table')}${answers('column').length > 0 ? ` and ${counted(answers('column').length, 'column')}` : ''} that its files have; on how many releases this was tried is not known.
- **What the file holds.** Not known in detail: look before you send a copy to anybody. Our diagnosis uploads nothing.`;
}

/** A path for a shell, which puts the home of whoever types it in the place of a `~`. */
function shellPath(path: string): string {
  return path.startsWith('~/') ? `~/${shellText(path.slice(2))}` : shellText(path);
}
