import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';

/**
 * Builds the command into dist/command: one script for Node 20 and later that needs no package,
 * SQLite, and the knowledge. `npm pack` carries that folder.
 */
const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist/command');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [join(root, 'src/cli/main.ts')],
  outfile: join(out, 'schema-clinic.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.11',
  // sql.js is CommonJS and asks for Node's own modules by require.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\nconst __filename = import.meta.filename, __dirname = import.meta.dirname;",
  },
  legalComments: 'inline',
  logLevel: 'warning',
});
await chmod(join(out, 'schema-clinic.mjs'), 0o755);
await copyFile(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'), join(out, 'sql-wasm.wasm'));
await writeFile(join(out, 'knowledge.json'), `${JSON.stringify(await loadKnowledge(root))}\n`);
