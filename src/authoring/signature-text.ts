import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Condition } from '../diagnosis/condition.ts';
import type { SignatureFile } from '../knowledge/load-signatures.ts';

/** A signature as the file that exports it. Throws on a condition that no draft is made of. */
export function signatureText({ signature: { id: _, ...signature }, cases }: SignatureFile): string {
  const { app, explains, title, when, says } = signature;
  const words = [...wordsIn(when), 'defineSignature', 'type SignatureCase'].sort((one, other) =>
    one.replace('type ', '').localeCompare(other.replace('type ', ''), 'en'),
  );
  const fields = [
    `app: ${quoted(app ?? '')},`,
    ...(explains === undefined ? [] : [`explains: [${explains.map(quoted).join(', ')}],`]),
    `title: ${quoted(title)},`,
    `when: ${conditionText(when)},`,
    `says: {\n${Object.entries(says)
      .map(([key, sentence]) => `${key}: ${quoted(sentence)},`)
      .join('\n')}\n},`,
  ];
  const examples = cases.map(
    (example) =>
      `{\n${Object.entries(example)
        .map(([key, value]) => `${key}: ${key === 'database' ? sqlText(value) : valueText(value)},`)
        .join('\n')}\n},`,
  );
  return formatted(
    [
      `import { ${words.join(', ')} } from '../../diagnosis/index.ts';`,
      `export const signature = defineSignature({\n${fields.join('\n')}\n});`,
      `export const cases: readonly SignatureCase[] = [\n${examples.join('\n')}\n];`,
    ].join('\n\n'),
  );
}

/** A condition in the words of src/diagnosis/conditions.ts. */
function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return `all(${condition.of.map(conditionText).join(', ')})`;
    case 'fault':
      return `fault(${conditionText(condition.of)})`;
    case 'release.is':
      return `release.is(${quoted(condition.range)})`;
    case 'column.absent':
      return `column.absent(${quoted(condition.table)}, ${quoted(condition.column)})`;
    case 'column.present':
      return `column.present(${quoted(condition.table)}, ${quoted(condition.column)})`;
    case 'column.not-null':
      return `column.notNull(${quoted(condition.table)}, ${quoted(condition.column)})`;
    default:
      throw new Error(`how ${condition.kind} is written is not known here: src/authoring/signature-text.ts`);
  }
}

function wordsIn(condition: Condition): readonly string[] {
  return [...new Set([...conditionText(condition).matchAll(/(\w+)(?:\.\w+)?\(/g)].map(([, word]) => word ?? ''))];
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : quoted(String(value));
}

/** Several statements stand in lines of their own. */
function sqlText(value: unknown): string {
  const sql = String(value);
  return sql.includes('\n') ? inBackticks(sql) : quoted(sql);
}

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text.replaceAll('\\', '\\\\')}'`;
  return text.includes('"') ? inBackticks(text) : `"${text.replaceAll('\\', '\\\\')}"`;
}

function inBackticks(text: string): string {
  return `\`${text.replace(/[\\`$]/g, '\\$&')}\``;
}

/** As `npm run format` has it; unchanged where the formatter is not there. */
function formatted(code: string): string {
  const project = join(import.meta.dirname, '../..');
  const { status, stdout } = spawnSync(
    process.execPath,
    [biome(), 'format', '--stdin-file-path=src/signatures/app/failure.ts'],
    { cwd: project, input: `${code}\n`, encoding: 'utf8' },
  );
  return status === 0 ? stdout : `${code}\n`;
}

function biome(): string {
  return createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
}
