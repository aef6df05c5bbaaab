import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { filesBelow } from '../knowledge/load-records.ts';
import { readSignature } from '../knowledge/load-signatures.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A workshop that follows the files of src/signatures/ while they are written. */
export interface LiveWorkshop {
  /** As the files are now. Throws with file and field named where one of them is wrong. */
  readonly now: () => Promise<Workshop>;
}

/** Lays everything out at the first time that it is asked; afterwards only what was saved since. */
export function liveWorkshop(root: string): LiveWorkshop {
  let workshop: Workshop | null = null;
  let read = new Map<string, number>();
  const refresh = async () => {
    const saved = await savedSignatures(root);
    if (workshop === null) workshop = await openWorkshop(root);
    else
      for (const [id, at] of saved)
        if (read.get(id) !== at) workshop = workshop.withSignature(await readSignature(root, id, 'edited'));
    read = saved;
    return workshop;
  };
  // Two requests at once shall not lay it out twice.
  let last: Promise<unknown> = Promise.resolve();
  return {
    now: () => {
      const next = last.then(refresh, refresh);
      last = next.catch(() => null);
      return next;
    },
  };
}

/** That of the folder in which npm runs: laid out once, however often the route is asked for. */
export const projectWorkshop = liveWorkshop(process.cwd());

/** When each signature was saved, by its id. */
async function savedSignatures(root: string): Promise<Map<string, number>> {
  const folder = join(root, 'src/signatures');
  const ids = (await filesBelow(folder, '.ts'))
    .map((path) => relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, ''))
    .filter((id) => id.includes('/'));
  return new Map(
    await Promise.all(ids.map(async (id) => [id, (await stat(join(folder, `${id}.ts`))).mtimeMs] as const)),
  );
}
