import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of what the knowledge is made of, which a test may spoil. */
export interface ProjectCopy {
  readonly root: string;
  /** Replaces text in one file of the copy; throws where the file does not have it. */
  replace(file: string, text: string, by: string): void;
  /** Puts content/ back as it was. Not the signatures: a module that was read once is not read again. */
  restoreContent(): void;
  remove(): void;
}

export function projectCopy(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
  for (const folder of ['content', 'src/signatures', 'src/snapshot', 'src/diagnosis', 'src/catalogue', 'src/names']) {
    // Its configuration of the compiler points out of the copy.
    cpSync(folder, join(root, folder), { recursive: true, filter: (file) => !file.endsWith('tsconfig.json') });
  }
  return {
    root,
    replace(file, text, by) {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      if (!before.includes(text)) throw new Error(`${file} does not hold "${text}"`);
      writeFileSync(path, before.replace(text, by));
    },
    restoreContent() {
      rmSync(join(root, 'content'), { recursive: true });
      cpSync('content', join(root, 'content'), { recursive: true });
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
