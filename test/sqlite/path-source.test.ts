import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathSource } from '../../src/sqlite/path-source.ts';
import { numberedBytes } from './counting-source.ts';

describe('pathSource', () => {
  const content = numberedBytes(10_000);
  let folder = '';
  let path = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schema-clinic-'));
    path = join(folder, 'hc.sqlite');
    writeFileSync(path, content);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives exactly the bytes at an offset, and fewer at the end of the file', () => {
    const source = pathSource(path);
    expect(source.read(4096, 512)).toEqual(content.subarray(4096, 4608));
    expect(source.read(9_990, 512)).toEqual(content.subarray(9_990));
    expect(source.read(10_000, 1)).toHaveLength(0);
    expect(source.read(99_999, 1)).toHaveLength(0);
    source.close();
  });

  it('shows the name of the file without the folder that it is in, and leaves nothing beside it', () => {
    const source = pathSource(path);
    source.read(0, 100);
    expect(source.name).toBe('hc.sqlite');
    expect(source.size).toBe(10_000);
    expect(readdirSync(folder)).toEqual(['hc.sqlite']);
    source.close();
  });

  it('gives fewer bytes when the file was cut short after it was opened', () => {
    const source = pathSource(path);
    truncateSync(path, 5_000);
    expect(source.read(4_900, 200)).toEqual(content.subarray(4_900, 5_000));
    source.close();
  });

  it('throws for a folder, for a file that is not there, and after it was closed', () => {
    mkdirSync(join(folder, 'data'));
    expect(() => pathSource(join(folder, 'data'))).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(() => pathSource(join(folder, 'gone.sqlite'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    const source = pathSource(path);
    source.close();
    expect(() => source.read(0, 1)).toThrow(expect.objectContaining({ code: 'EBADF' }));
  });
});
