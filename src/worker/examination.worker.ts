import { examine } from '../examination/examine.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { blobSource } from '../sqlite/blob-source.ts';
import { type ByteSource, bytesSource, type Engine, startEngine } from '../sqlite/index.ts';
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

async function answer({ id, subject, words }: Extract<Request, { kind: 'examine' }>): Promise<Reply> {
  if (ready === null) throw new Error('the worker was asked before it was started');
  const { engine, knowledge } = await ready;
  const source = sourceOf(subject, engine);
  const report = examine(source, words, engine, knowledge, (stage) => scope.postMessage({ kind: 'stage', id, stage }));
  return { kind: 'done', id, report };
}

function sourceOf(subject: Subject, engine: Engine): ByteSource {
  switch (subject.kind) {
    case 'file':
      return blobSource(subject.file.name, subject.file);
    case 'sample':
      return bytesSource(subject.name, engine.build(subject.database));
  }
}
