import { describe, expect, it } from 'vitest';
import { shellBlocksOf } from '../../src/components/shell-blocks.ts';

describe('shellBlocksOf', () => {
  it('has the blocks for a shell, in lists too, and no others', () => {
    const mdx =
      'Do:\n\n```sh\na\n  b\n```\n\n1. Then\n\n   ```sh\n   c \\\n     d\n   ```\n\n```sql\nSELECT 1;\n```\n\n`sh` e\n';
    expect(shellBlocksOf(mdx)).toEqual(['a\n  b', 'c \\\n  d']);
  });

  it('has none of a text without any', () => {
    expect(shellBlocksOf('```text\nx\n```')).toEqual([]);
  });
});
