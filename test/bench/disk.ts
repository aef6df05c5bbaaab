import { closeSync, ftruncateSync, openSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WRITTEN_BYTES } from './sizes.ts';

/** Left free for others. */
const SPARE_BYTES = 500_000_000;

/** Why a database of that size cannot be made in the folder, or `null` where it can. */
export function shortOfSpace(folder: string, bytes: number): string | null {
  const needed = holesAreFree(folder) ? Math.min(bytes, WRITTEN_BYTES) : bytes;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > needed + SPARE_BYTES) return null;
  return `${folder} has ${Math.floor((bavail * bsize) / 1e6)} MB free, ${Math.ceil((needed + SPARE_BYTES) / 1e6)} MB are wanted`;
}

/** Whether a hole in a file takes no space here, found by making one. */
function holesAreFree(folder: string): boolean {
  const path = join(folder, 'hole');
  const file = openSync(path, 'w');
  try {
    ftruncateSync(file, 64_000_000);
    return statSync(path).blocks * 512 < 1_000_000;
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
