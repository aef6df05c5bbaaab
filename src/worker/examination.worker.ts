import { deepCheck } from '../examination/deep-check.ts';
import { examine, type Stage } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { blobSource } from '../sqlite/blob-source.ts';
import {
  aloneFile,
  bytesSource,
  type DatabaseFiles,
  databaseFiles,
  type Engine,
  startEngine,
} from '../sqlite/index.ts';
import { messageOf } from './message-of.ts';
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
  const databases = databasesOf(request.subject, engine);
  if (request.kind === 'check') {
    const files = databases[request.place];
    if (files === undefined) throw new Error('the file that is to be checked is not among those that were chosen');
    const onProgress = (bytesRead: number, ofBytes: number) =>
      scope.postMessage({ kind: 'progress', id, bytesRead, ofBytes });
    return { kind: 'checked', id, report: deepCheck(files, request.check, engine, onProgress) };
  }
  const onStage = (stage: Stage) => scope.postMessage({ kind: 'stage', id, stage });
  const reports = databases.map((files) => examine(files, request.words, engine, knowledge, onStage));
  return { kind: 'done', id, reports };
}

function databasesOf(subject: Subject, engine: Engine): readonly DatabaseFiles[] {
  switch (subject.kind) {
    case 'files':
      return databaseFiles(subject.files.map((file) => blobSource(file.webkitRelativePath || file.name, file)));
    case 'sample':
      return [aloneFile(bytesSource(subject.name, engine.build(subject.database)))];
  }
}
