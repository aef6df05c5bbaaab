import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { filesBelow } from '../knowledge/load-records.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { askLinks, type LinkAnswers } from './ask-links.ts';
import { type LinkAnswer, PATIENCE } from './link-answer.ts';
import { formFault, namedTwice, plainAddress } from './link-form.ts';
import { LINKS_USAGE, parseLinksArguments } from './links-arguments.ts';
import { type Link, linksInComments, linksInPage } from './links-in.ts';

/** `npm run links`: looks whether the sources are still there. npm runs it in the folder of the project. */
const root = process.cwd();

async function main(args: readonly string[]): Promise<number> {
  const task = parseLinksArguments(args);
  if (task.kind === 'help') {
    process.stdout.write(LINKS_USAGE);
    return 0;
  }
  if (task.kind === 'wrong-usage') {
    process.stderr.write(`links: ${task.message}\nThe usage: npm run links -- --help\n`);
    return 2;
  }
  const links = (await allLinks()).filter(
    ({ file }) => task.within.length === 0 || task.within.some((part) => file.includes(part)),
  );
  const wrong = links.filter(({ url }) => formFault(url) !== null);
  const twice = namedTwice(links);
  const urls = [...new Set(links.filter((link) => !wrong.includes(link)).map(({ url }) => plainAddress(url)))];
  print(
    'Wrongly written',
    wrong.map((link) => `${place(link)}: ${link.url}\n    ${formFault(link.url)}`),
  );
  print(
    'Named twice by one page',
    twice.map(({ link, first }) => `${place(link)}: ${link.url}\n    first in line ${first.line}`),
  );
  process.stdout.write(`${links.length} addresses, ${urls.length} of them different.\n`);
  if (task.offline) return wrong.length + twice.length > 0 ? 1 : 0;
  const answers = await askLinks(urls, PATIENCE, (done) => progress(`${done} of ${urls.length}`));
  progress('');
  return report(answers, links) + wrong.length + twice.length > 0 ? 1 : 0;
}

/** Prints what came of it, and answers with the number of what is gone. */
function report(answers: LinkAnswers, links: readonly Link[]): number {
  if (answers === null) {
    process.stdout.write('No server answers: there is no network here, so only how they are written was looked at.\n');
    return 0;
  }
  const of = <Kind extends LinkAnswer['kind']>(kind: Kind) =>
    [...answers].flatMap(([url, answer]) =>
      answer.kind === kind ? [{ url, answer: answer as Extract<LinkAnswer, { kind: Kind }> }] : [],
    );
  const places = (url: string) =>
    links
      .filter((link) => plainAddress(link.url) === url)
      .map((link) => `\n    ${place(link)}`)
      .join('');
  print(
    'Gone',
    of('gone').map(({ url, answer }) => `${url} (${answer.why})${places(url)}`),
  );
  print(
    'Moved for good',
    of('moved').map(({ url, answer }) => `${url}\n    now ${answer.to}${places(url)}`),
  );
  print(
    'No server answers',
    of('unreachable').map(({ url, answer }) => `${url} (${answer.why})${places(url)}`),
  );
  print(
    'Not told',
    of('not-told').map(({ url, answer }) => `${url} (${answer.why})`),
  );
  process.stdout.write(
    `${of('there').length} are there, ${of('moved').length} moved, ${of('gone').length} gone; of ${of('unreachable').length + of('not-told').length} it is not known.\n`,
  );
  return of('gone').length;
}

async function allLinks(): Promise<readonly Link[]> {
  const pages = await filesBelow(join(root, 'content'), '.mdx');
  const sources = [...(await filesBelow(join(root, 'src'), '.ts')), ...(await filesBelow(join(root, 'src'), '.astro'))];
  const read = (paths: readonly string[], look: (text: string, file: string) => readonly Link[]) =>
    Promise.all(
      paths.map(async (path) => look(await readFile(path, 'utf8'), relative(root, path).replaceAll('\\', '/'))),
    );
  return [...(await read(pages, linksInPage)), ...(await read(sources, linksInComments))].flat();
}

function place({ file, line }: Link): string {
  return `${file}:${line}`;
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length > 0)
    process.stdout.write(`${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`links: ${messageOf(thrown)}\n`);
  process.exitCode = 2;
}
