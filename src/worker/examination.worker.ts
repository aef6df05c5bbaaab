import { blobKeeper } from '../archive/blob-keeper.ts';
import { openedFiles } from '../archive/index.ts';
import { scriptFrom } from '../catalogue/script-from.ts';
import { deepCheck } from '../examination/deep-check.ts';
import { examine, type Stage } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { messageOf } from '../knowledge/message-of.ts';
import { type Report, unreadableReport, withAsked } from '../report/index.ts';
import { blobSource } from '../sqlite/blob-source.ts';
import { aloneFile, bytesSource, type DatabaseFiles, type Engine, readAhead, startEngine } from '../sqlite/index.ts';
import type { Reply, Request, Subject } from './protocol.ts';

/** The part of a worker's global scope that is used here; the DOM library of TypeScript has the page's. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage(reply: Reply): void;
};

let ready: Promise<{ engine: Engine; knowledge: Knowledge }> | null = null;

scope.onmessage = ({ data: request }) => {
  if (request.kind === 'start') {
    const { wasm, knowledge } = request;
    ready = startEngine(wasm).then((engine) => ({ engine, knowledge }));
    // Whoever asks next is told; nobody has asked yet.
    ready.catch(() => {});
    return;
  }
  answer(request).then(
    (reply) => scope.postMessage(reply),
    (thrown) => scope.postMessage({ kind: 'failed', id: request.id, message: messageOf(thrown) }),
  );
};

async function answer(request: Exclude<Request, { kind: 'start' }>): Promise<Reply> {
  const { id } = request;
  if (ready === null) throw new Error('the worker was asked before it was started');
  const { engine, knowledge } = await ready;
  const onStage = (stage: Stage) => scope.postMessage({ kind: 'stage', id, stage });
  const databases = await databasesOf(request.subject, engine, knowledge, () => onStage('unpacking'));
  if (request.kind === 'check') {
    const files = databases[request.place];
    if (files === undefined) throw new Error('the file that is to be checked is not among those that were chosen');
    const onProgress = (bytesRead: number, ofBytes: number) =>
      scope.postMessage({ kind: 'progress', id, bytesRead, ofBytes });
    onProgress(0, files.main.size);
    const inLargePieces = { ...files, main: readAhead(files.main) };
    return { kind: 'checked', id, report: deepCheck(inLargePieces, request.check, engine, onProgress) };
  }
  const { words, givenUp } = request;
  const brokenOff = ({ main }: DatabaseFiles, message: string): Report => {
    const file = { name: main.name, sizeBytes: main.size, bytesRead: 0 };
    return withAsked(unreadableReport(file, { kind: 'reader-failed', message }), words.asked ?? [], null, knowledge);
  };
  /** A fault of ours costs the report on one database, and not on the others. */
  const examined = (files: DatabaseFiles): Report => {
    try {
      return examine(files, words, engine, knowledge, onStage);
    } catch (thrown) {
      return brokenOff(files, messageOf(thrown));
    }
  };
  for (const [place, files] of databases.entries()) {
    if (givenUp !== null && place < givenUp.place) continue;
    const report = place === givenUp?.place ? brokenOff(files, givenUp.message) : examined(files);
    scope.postMessage({ kind: 'report', id, report });
  }
  return { kind: 'done', id };
}

async function databasesOf(
  subject: Subject,
  engine: Engine,
  { catalogues }: Knowledge,
  onUnpacking: () => void,
): Promise<readonly DatabaseFiles[]> {
  switch (subject.kind) {
    case 'files': {
      const sources = subject.files.map((file) => blobSource(file.webkitRelativePath || file.name, file));
      return openedFiles(sources, blobKeeper, onUnpacking);
    }
    case 'sample': {
      const script = scriptFrom(subject.at ?? null, subject.database, catalogues);
      return [aloneFile(bytesSource(subject.name, engine.build(script)))];
    }
  }
}
