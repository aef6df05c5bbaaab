import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from './kind.ts';

/**
 * Writes the files of a draft below the folder of the project, and hands them to a check; takes everything back where
 * that throws. Never overwrites: throws with the file named before anything is written.
 */
export async function writeDraft(root: string, { files, edits }: Draft, check: () => Promise<unknown>): Promise<void> {
  for (const { path } of files)
    if (existsSync(join(root, path))) throw new Error(`${path} is there already, and is left as it is`);
  const before = edits.map((edit) => ({ ...edit, text: readFileSync(join(root, edit.path), 'utf8') }));
  for (const edit of before)
    if (edit.text.split(edit.before).length !== 2)
      throw new Error(`${edit.path}: found no line ${edit.before}; expected one, to which ${edit.after} can be added`);
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      // Not even one that came to be a moment ago.
      writeFileSync(join(root, path), text, { flag: 'wx' });
      written.push(path);
    }
    for (const edit of before)
      writeFileSync(
        join(root, edit.path),
        edit.text.replace(edit.before, () => edit.after),
      );
    await check();
  } catch (thrown) {
    for (const path of written) rmSync(join(root, path));
    for (const edit of before) writeFileSync(join(root, edit.path), edit.text);
    throw thrown;
  }
}
