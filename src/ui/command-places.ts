/** What stands in a command for something that another installation calls otherwise. */
export type ValueKind = 'service' | 'container' | 'volume' | 'path';

/** A value that a reader may have another one for: of which kind, and as the text has it. */
export interface OwnValue {
  readonly kind: ValueKind;
  readonly original: string;
}

/** Where such a value stands in a text, in characters; `to` is behind its end. A path stands there by its parts. */
export interface Place extends OwnValue {
  readonly from: number;
  readonly to: number;
  readonly part: 'all' | 'folder' | 'file';
}

/** A name as Docker takes it, of a container, a service, a volume. https://docs.docker.com/reference/compose-file/services/ */
export const NAME = /^[A-Za-z0-9][\w.-]*$/;

/** Options that take the next word. https://docs.docker.com/reference/cli/docker/container/run/ */
const WITH_VALUE =
  /^(?:-[uewvp]|--(?:user|env|env-file|workdir|format|filter|volume|volumes-from|entrypoint|name|network|publish))$/;

/** Commands that are given names, and those that are given one, and then something to run. */
const NAMES = ['stop', 'start', 'restart', 'up', 'rm', 'kill', 'logs', 'ps', 'pull'];
const ONE_NAME = ['exec', 'run', 'rename', 'inspect'];

/**
 * The names of containers, services and volumes in commands of Docker, and the parts of the database's path, in the order of
 * the text. What is not certain to be one is left alone: a command that is filled in wrongly is worse than one that is not.
 */
export function placesIn(text: string, path: string | null): readonly Place[] {
  const docker = dockerPlaces(text);
  const isFree = ({ from, to }: Place) => docker.every((other) => to <= other.from || from >= other.to);
  const parts = path === null ? [] : pathPlaces(text, path).filter(isFree);
  return [...docker, ...parts].toSorted((one, other) => one.from - other.from);
}

/** The values that occur in these texts, each once. */
export function ownValuesIn(texts: readonly string[], path: string | null): readonly OwnValue[] {
  const values = texts.flatMap((text) => placesIn(text, path)).map(({ kind, original }) => ({ kind, original }));
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** Of the places at which an app's database may lie, the first that these texts speak of; `null` for none. */
export function pathSpokenOf(texts: readonly string[], paths: readonly string[]): string | null {
  const speaksOf = (path: string) => {
    const parts = texts.flatMap((text) => pathPlaces(text, path)).map(({ part }) => part);
    return parts.includes('folder') && parts.includes('file');
  };
  return paths.find(speaksOf) ?? null;
}

/** What a value is kept under. */
export function keyOf({ kind, original }: OwnValue): string {
  return `${kind}:${original}`;
}

interface Word {
  readonly text: string;
  readonly from: number;
}

const END = ';';

/**
 * Words of a shell: a text in single quotes is one, comments and line continuations are none; whatever ends a command, or
 * leads its output elsewhere, is `;`.
 */
function wordsIn(text: string): readonly Word[] {
  const found = text.matchAll(/(?<=^|\s)#.*|\\\n|'[^']*'|\d?[<>]|\n|[;&|()`]|[^\s'"|;&()`<>]+/g);
  return [...found]
    .filter(([word]) => !word.startsWith('#') && word !== '\\\n')
    .map((match) => ({ text: /^(?:\d?[<>]|[\n;&|()`])$/.test(match[0]) ? END : match[0], from: match.index }));
}

function dockerPlaces(text: string): Place[] {
  const words = wordsIn(text);
  return words.flatMap(({ text: word }, at) => {
    if (word !== 'docker') return [];
    const isCompose = words[at + 1]?.text === 'compose';
    const rest = words.slice(at + (isCompose ? 2 : 1));
    const end = rest.findIndex((other) => other.text === END);
    return commandPlaces(end === -1 ? rest : rest.slice(0, end), isCompose ? 'service' : 'container');
  });
}

function commandPlaces([first, ...words]: readonly Word[], kind: 'service' | 'container'): Place[] {
  const verb = first?.text ?? '';
  const plain = words.filter(({ text }, at) => !text.startsWith('-') && !WITH_VALUE.test(words[at - 1]?.text ?? ''));
  const names = plain.flatMap((word) => place(kind, word, word.text));
  const behind = (option: string) => words.filter((_, at) => words[at - 1]?.text === option);
  if (verb === 'cp') {
    return plain.flatMap((word) => (word.text.includes(':/') ? place(kind, word, beforeColon(word)) : []));
  }
  if (NAMES.includes(verb)) return names;
  // An image follows `docker run`, and a service `docker compose run`.
  const isNamed = ONE_NAME.includes(verb) && (verb !== 'run' || kind === 'service');
  return [
    ...behind('--volumes-from').flatMap((word) => place('container', word, word.text)),
    ...behind('-v').flatMap((word) => (word.text.includes(':/') ? place('volume', word, beforeColon(word)) : [])),
    ...(isNamed ? names.slice(0, 1) : []),
  ];
}

function place(kind: ValueKind, { from }: Word, original: string): Place[] {
  return NAME.test(original) ? [{ kind, original, from, to: from + original.length, part: 'all' }] : [];
}

function beforeColon({ text }: Word): string {
  return text.slice(0, text.indexOf(':'));
}

/** Commands name the folder and the file apart from each other: `web:/data`, `hc-look/hc.sqlite`, `database.db-wal`. */
function pathPlaces(text: string, path: string): Place[] {
  const { folder, file } = partsOf(path);
  const found = (part: 'folder' | 'file', original: string, pattern: string): Place[] =>
    original === ''
      ? []
      : [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) => ({
          kind: 'path',
          original: path,
          from: index,
          to: index + original.length,
          part,
        }));
  return [
    ...found('folder', folder, `(?<![\\w.~/-])${escaped(folder)}(?![\\w.-])`),
    ...found('file', file, `(?<![\\w.-])${escaped(file)}(?!\\w|\\.\\w|-(?!wal|shm|journal))`),
  ];
}

/** A path as its folder, empty for none, and its file. */
export function partsOf(path: string): { readonly folder: string; readonly file: string } {
  const cut = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(cut, 0)), file: path.slice(cut + 1) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
