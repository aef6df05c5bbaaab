import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReadContent } from '../knowledge/cross-checks.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { knowledgeOf, readContent } from '../knowledge/load-knowledge.ts';
import type { SignatureFile } from '../knowledge/load-signatures.ts';
import { type Engine, startEngine } from '../sqlite/index.ts';
import type { KnownDatabase } from './known-database.ts';
import { casesOf, releasesOf, type Scripts, scriptsFrom } from './known-databases.ts';
import { type LaidOut, laidOut } from './laid-out.ts';
import { logsReadBy, messagesWanted } from './log-facts.ts';
import { realDatabases } from './real-databases.ts';
import { type Seen, seen } from './seen.ts';

/** All that a signature can be tried on. What was seen once is kept. */
export interface Workshop {
  readonly content: ReadContent;
  readonly knowledge: Knowledge;
  /** The cases of every signature, every recorded release, and real databases where they are there. */
  readonly databases: readonly KnownDatabase[];
  /** Whether real databases lie beside the project. */
  readonly hasReal: boolean;
  /** `null` for a file that cannot be read as a database; throws on a script with an error in it. */
  readonly see: (database: KnownDatabase) => Seen | null;
  /** The same with one signature as it is now: added, or in the place of what had its id. */
  readonly withSignature: (file: SignatureFile) => Workshop;
}

/** Lays out everything below the folder of the project. Throws where content cannot be read, and names file and field. */
export async function openWorkshop(root: string): Promise<Workshop> {
  const engine = await startEngine(readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')));
  const content = await readContent(root);
  const catalogues = content.apps.flatMap(({ catalogue }) => catalogue ?? []);
  const scripts = scriptsFrom(catalogues);
  const real = realDatabases(root);
  const databases = [
    ...content.signatures.flatMap((file) => casesOf(file, scripts)),
    ...catalogues.flatMap(releasesOf),
    ...(real ?? []),
  ];
  return workshopOf({ content, databases, hasReal: real !== null }, { scripts, read: reader(engine) });
}

type Laid = Pick<Workshop, 'content' | 'databases' | 'hasReal'>;

interface Tools {
  readonly scripts: Scripts;
  readonly read: (database: KnownDatabase) => LaidOut | null;
}

function workshopOf(laid: Laid, tools: Tools, seenBefore = new WeakMap<KnownDatabase, Seen | null>()): Workshop {
  const { content, databases, hasReal } = laid;
  const knowledge = knowledgeOf(content);
  const readLog = logsReadBy(knowledge);
  return {
    ...laid,
    knowledge,
    see: (database) => {
      const before = seenBefore.get(database);
      if (before !== undefined) return before;
      const read = tools.read(database);
      const now = read === null ? null : seen(database, read, knowledge, readLog);
      seenBefore.set(database, now);
      return now;
    },
    withSignature: (file) => {
      const { id } = file.signature;
      const signatures = [...content.signatures.filter(({ signature }) => signature.id !== id), file];
      const kept = databases.filter(({ of }) => of !== id);
      // What is found in a log depends on the messages that are looked for.
      const stays = messagesOf(signatures) === messagesOf(content.signatures);
      return workshopOf(
        { content: { ...content, signatures }, databases: [...casesOf(file, tools.scripts), ...kept], hasReal },
        tools,
        stays ? seenBefore : new WeakMap(),
      );
    },
  };
}

/** As a text that compares. */
function messagesOf(files: readonly SignatureFile[]): string {
  const messages = messagesWanted({ signatures: files.map(({ signature }) => signature) });
  return JSON.stringify([...new Set(messages)].sort());
}

/** Many cases share a script, and making a database takes longer than all that is done with it. */
function reader(engine: Engine): Tools['read'] {
  const known = new Map<unknown, LaidOut | null>();
  return ({ content }) => {
    const key = content.kind === 'script' ? content.sql : content.files.main;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = laidOut(content, engine);
    known.set(key, read);
    return read;
  };
}
