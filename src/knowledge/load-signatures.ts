import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { CatalogueFile } from '../catalogue/catalogue-file.ts';
import { scriptFrom } from '../catalogue/script-from.ts';
import type { KnownSignature, Signature, SignatureCase } from '../diagnosis/index.ts';
import { fieldFaults } from './field-faults.ts';
import { allOf, filesBelow } from './load-records.ts';
import { messageOf } from './message-of.ts';
import { signatureExports } from './signature-record.ts';

/** A signature with the cases that it must agree with. */
export interface SignatureFile {
  readonly signature: KnownSignature;
  readonly cases: readonly SignatureCase[];
}

/** Where a signature lies, below the folder of the project. */
export function signaturePath(id: string): string {
  return `src/signatures/${id}.ts`;
}

/**
 * Reads every signature as it stands there: a case that begins where a release ends has only its own part of the script.
 * The id of a signature is the path of its file. Throws with all files and fields named that are not as expected.
 */
export async function readSignatures(root: string, reading: Reading = 'once'): Promise<readonly SignatureFile[]> {
  const folder = join(root, 'src/signatures');
  const paths = (await filesBelow(folder, '.ts')).filter((path) => dirname(path) !== folder);
  return allOf(
    paths.map((path) =>
      readSignature(root, relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, ''), reading),
    ),
  );
}

/** How a module is asked for. One that is `edited` is read again: modules are kept for as long as the process lives. */
export type Reading = 'once' | 'edited';

/** Reads one signature. */
export async function readSignature(root: string, id: string, reading: Reading = 'once'): Promise<SignatureFile> {
  const { signature, cases } = await exportsOf(join(root, signaturePath(id)), id, reading);
  const faults = fieldFaults(signatureExports, { signature, cases });
  if (faults.length > 0)
    throw new Error([`${signaturePath(id)}: the signature is not as expected`, ...faults].join('\n  '));
  return { signature: { id, ...(signature as Signature) }, cases: cases as readonly SignatureCase[] };
}

/** The database of a case, from the first statement on. Throws with the file named where no catalogue has its release. */
export function wholeScript(example: SignatureCase, catalogues: readonly CatalogueFile[], id: string): string {
  try {
    return scriptFrom(example.at ?? null, example.database, catalogues);
  } catch (thrown) {
    throw new Error(`${signaturePath(id)}: at "${example.at}": ${messageOf(thrown)}`);
  }
}

async function exportsOf(path: string, id: string, reading: Reading): Promise<Readonly<Record<string, unknown>>> {
  // Another address is another module; its end says to Vite what language it is.
  const version = reading === 'once' ? '' : `?edited=${(await stat(path)).mtimeMs}&lang.ts`;
  try {
    return await import(/* @vite-ignore */ pathToFileURL(path).href + version);
  } catch (thrown) {
    const [, line] = new RegExp(`${basename(path)}(?:\\?[^:\\s]*)?:(\\d+)`).exec((thrown as Error).stack ?? '') ?? [];
    const where = line === undefined ? '' : `, line ${line}`;
    throw new Error(
      `${signaturePath(id)}${where}: found: ${inOneLine(messageOf(thrown))}; expected TypeScript that exports "signature" and "cases", for example as ${signaturePath('any/column-missing')} does`,
    );
  }
}

/** What a compiler prints in colours and frames, and what Vite calls an import. */
function inOneLine(message: string): string {
  const lines = stripVTControlCharacters(message)
    .replace(/__vite_ssr_import_\d+__\./g, '')
    .split('\n')
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 2)
    .join(' ');
}
