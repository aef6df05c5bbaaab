import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { logReader } from '../../src/mentions/index.ts';
import { recogniser } from '../../src/mentions/recognise.ts';
import { NOTHING_SAID, saidOf, saidTemplates } from '../../src/mentions/said.ts';

const knowledge = await loadKnowledge(process.cwd());
const { apps } = knowledge;
const find = recogniser(saidTemplates(apps));
const said = (...lines: string[]) => saidOf(find(lines.join('\n')), apps);
const read = logReader(knowledge);

describe('saidOf', () => {
  it.each(apps.flatMap(({ id, logs }) => logs.map((template) => ({ id, template }))))(
    'knows $id by $template, and no other app',
    ({ id, template }) => {
      expect(said(`ERROR: ${template.replace('{release}', 'v1.2.3')} `)).toMatchObject({ app: { id, line: 1 } });
    },
  );

  it.each([
    ['healthchecks', 'v3.9', '  image: healthchecks/healthchecks:v3.9'],
    [
      'healthchecks',
      'v3.9',
      '3f2a9c41d8e7   docker.io/healthchecks/healthchecks:v3.9   "uwsgi /opt/app"   2 minutes ago',
    ],
    ['healthchecks', 'v3.9', 'Status: Downloaded newer image for healthchecks/healthchecks:v3.9.'],
    ['healthchecks', 'v3.9', '{"image":"healthchecks/healthchecks:v3.9"}'],
    ['healthchecks', 'v3.9', 'image: healthchecks/healthchecks:v3.9@sha256:0123456789abcdef'],
    ['gpustack', '0.6.0-cuda', 'docker run gpustack/gpustack:0.6.0-cuda'],
    ['oncall', 'v1.16.9', 'Pulling image "grafana/oncall:v1.16.9"'],
  ])('reads the release of %s: %s', (id, release, line) => {
    expect(said(line).app).toMatchObject({ id, release, line: 1 });
  });

  it.each(['latest', 'edge', 'master'])('takes no tag that moves for a release: %s', (tag) => {
    expect(said(`image: healthchecks/healthchecks:${tag}`).app).toMatchObject({ id: 'healthchecks', release: null });
  });

  it('takes the last of several releases, and its line', () => {
    const line = (release: string) => `image: healthchecks/healthchecks:${release}`;
    expect(said(line('v3.8'), line('v3.9'), 'File "/opt/healthchecks/hc/api/models.py"').app).toMatchObject({
      release: 'v3.9',
      line: 2,
    });
    expect(said(line('v3.9'), line('latest')).app).toMatchObject({ release: 'v3.9', line: 1 });
  });

  it('takes of several apps the one that says most, in whatever order', () => {
    const lines = ['oncall-engine is healthy', 'File "/opt/healthchecks/hc/api/models.py"', 'hc.settings is read'];
    expect(said(...lines).app?.id).toBe('healthchecks');
    expect(said(...lines.toReversed()).app?.id).toBe('healthchecks');
  });

  it('does not take what is said often for what says much', () => {
    const often = Array.from({ length: 9 }, () => 'oncall-engine is healthy');
    expect(said(...often, 'File "/opt/healthchecks/hc/api/models.py"', 'hc.settings is read').app?.id).toBe(
      'healthchecks',
    );
  });

  it('takes the last migration that was begun', () => {
    expect(said('  Applying api.0001_initial... OK', '  Applying api.0002_email...', 'Traceback').migration).toEqual({
      tool: 'django',
      id: 'api.0002_email',
      line: 2,
    });
  });

  it('says nothing of a text that names nothing', () => {
    expect(said('sqlite3.OperationalError: no such column: users.email')).toEqual(NOTHING_SAID);
    expect(said('')).toEqual(NOTHING_SAID);
  });

  it('reads app, release, migration and database from one log, with the statement', () => {
    const log = [
      'app-1  | Image healthchecks/healthchecks:v3.9 is started',
      'app-1  |   Applying api.0118_badge_key...Traceback (most recent call last):',
      'app-1  |   File "/opt/healthchecks/hc/api/models.py", line 3',
      'app-1  | django.db.utils.ProgrammingError: relation "api_check" does not exist',
      'app-1  | psycopg2 says so',
    ];
    expect(read(log.join('\n')).understood).toEqual({
      app: { id: 'healthchecks', name: 'Healthchecks', release: 'v3.9', line: 1 },
      migration: { tool: 'django', id: 'api.0118_badge_key', line: 2 },
      database: 'postgresql',
      lines: 5,
      statement: {
        line: 4,
        text: 'django.db.utils.ProgrammingError: relation "api_check" does not exist',
        times: 1,
      },
    });
  });
});
