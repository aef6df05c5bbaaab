import type { Answer, Hit } from '../mentions/index.ts';

const WHY: Record<Hit['because'], string> = {
  certain: 'Only this incident has this message',
  likely: 'A message of this incident, in a log that fits it',
  family: 'What this kind of message means',
  shared: 'This incident has this message too; nothing in the text says that it is this one',
  words: 'Similar words',
};

const FOLDER: Record<Hit['kind'], string> = { incident: 'incidents', family: 'errors', app: 'apps' };

/** Where a hit leads: a path below the site. */
export function pageOf({ kind, id }: Pick<Hit, 'kind' | 'id'>): string {
  return `${FOLDER[kind]}/${id}`;
}

/** Why a page is offered. */
export function whyText(because: Hit['because']): string {
  return WHY[because];
}

/** The answer to a text in one or two sentences. */
export function answerText({ hits: [first], understood: { statement, lines } }: Answer): string {
  if (first === undefined) {
    if (statement === null)
      return 'Nothing is known about this text: no line of it states an error. The lines just before the app stopped say most.';
    const where = lines > 1 ? ` in line ${statement.line}` : '';
    return `Nothing is known about the message${where}. The database file itself may say more.`;
  }
  switch (first.because) {
    case 'certain':
      return `This is a known incident: ${first.title}.`;
    case 'likely':
      return `This looks like a known incident: ${first.title}.`;
    case 'family':
    case 'shared':
      return `This kind of message is known: ${first.title}.`;
    case 'words':
      return 'No message was recognised; these pages have similar words.';
  }
}
