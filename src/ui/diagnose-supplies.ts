import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Knowledge } from '../knowledge/knowledge.ts';
import workerUrl from '../worker/examination.worker.ts?worker&url';
import type { Supplies } from './diagnose-panel.ts';
import { loadedJson } from './loaded-json.ts';
import { searchReady } from './search-start.ts';

/** Loads all that can not be loaded later: what a diagnosis takes, without which it rejects, and what the search takes. */
export async function diagnoseSupplies(): Promise<Supplies> {
  const [wasm, knowledge, script] = await Promise.all([
    loaded(wasmUrl).then((response) => response.arrayBuffer()),
    loadedJson<Knowledge>('/knowledge.json'),
    loaded(workerUrl).then((response) => response.text()),
    // Without it a file can be diagnosed all the same.
    searchReady().catch(() => {}),
  ]);
  // Only a worker that is made from a Blob comes under the page's policy. While developing, the
  // script imports its modules from the server, which a Blob cannot.
  const makeWorker = import.meta.env.DEV
    ? () => new Worker(workerUrl, { type: 'module' })
    : () => new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  return { wasm, knowledge, makeWorker };
}

async function loaded(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
