import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { prepareSearch } from '../../src/mentions/index.ts';

const ask = prepareSearch(await loadKnowledge(process.cwd()));
const search = (text: string) => ask(text).hits;
const traceback = readFileSync(new URL('./badge-key-traceback.txt', import.meta.url), 'utf8');

describe('search', () => {
  it('finds the page of badge_key first in a traceback of sixty lines, by its last line', () => {
    const hits = search(traceback);
    expect(traceback.trim().split('\n').length).toBeGreaterThanOrEqual(60);
    expect(hits[0]).toMatchObject({
      kind: 'incident',
      id: 'healthchecks-badge-key-not-null',
      because: 'certain',
      mention: { line: 60, text: expect.stringContaining('django.db.utils.IntegrityError') },
    });
    expect(hits[1]).toMatchObject({ kind: 'family', id: 'not-null-constraint-failed' });
  });

  it.each([
    ['sqlite3.OperationalError: no such column: model_instances.resolved_path', 'gpustack-resolved-path'],
    ['service "oncall_db_migration" didn\'t complete successfully: exit 1', 'oncall-custom-button-trigger'],
    [
      "django.core.exceptions.FieldError: Cannot resolve keyword 'custom_button_trigger' into field.",
      'oncall-custom-button-trigger',
    ],
    ['sqlite3.OperationalError: table api_flip has no column named reason', 'healthchecks-illegal-instruction-3-8'],
  ])('answers %j with %s', (line, slug) => {
    expect(search(line)[0]).toMatchObject({ kind: 'incident', id: slug, mention: { line: 1 } });
  });

  it('offers only the family for a known kind of message about a table that nobody wrote about', () => {
    expect(search('no such table: my_own_table').map(({ kind, id }) => [kind, id])).toEqual([
      ['family', 'no-such-table'],
    ]);
  });

  it.each([
    ['badge key', 'healthchecks-badge-key-not-null'],
    ['bagde_key', 'healthchecks-badge-key-not-null'],
    ['custom button', 'oncall-custom-button-trigger'],
    ['illegal instruktion', 'illegal-instruction'],
    ['key badge', 'healthchecks-badge-key-not-null'],
    ['gpustak', 'gpustack'],
  ])('finds by similar words what was half remembered: %s', (words, id) => {
    const hits = search(words);
    expect(hits.slice(0, 2).map((hit) => hit.id)).toContain(id);
    expect(hits.every(({ because, mention }) => because === 'words' && mention === null)).toBe(true);
  });

  it.each([
    'The quick brown fox jumps over the lazy dog.',
    'Everything works fine here, thanks a lot!',
    'Dear all,\n\nthe meeting is moved to Tuesday. Please bring the minutes\nand a list of open questions.\n\nThanks!',
    '12345 67890',
    '  ',
    'x',
  ])('finds nothing in unrelated prose: %j', (prose) => {
    expect(search(prose)).toEqual([]);
  });
});
