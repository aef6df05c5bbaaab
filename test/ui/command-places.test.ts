import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellBlocksOf } from '../../src/components/shell-blocks.ts';
import { ownValuesIn, pathSpokenOf, placesIn } from '../../src/ui/command-places.ts';
import { filledText, isPlain } from '../../src/ui/filled-command.ts';

/** What is found in a command, as `kind name`. */
function found(text: string, path: string | null = null): readonly string[] {
  return placesIn(text, path).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);
}

describe('placesIn', () => {
  it.each([
    ['docker compose stop engine celery', ['service engine', 'service celery']],
    ['docker compose cp web:/data ./hc-backup', ['service web']],
    ['docker compose cp ./hc-backup/hc.sqlite web:/data/hc.sqlite', ['service web']],
    ['docker compose up -d web', ['service web']],
    ['docker compose exec web ./manage.py showmigrations api', ['service web']],
    ['docker compose logs -f web | grep -i -E "applying|web"', ['service web']],
    ['docker compose run --rm --user root web \\\n  sh -c "chown hc /data"', ['service web']],
    ["docker compose run --rm --entrypoint sh backend -c 'cd /pyspur; alembic upgrade head'", ['service backend']],
    ['docker compose stop gpustack && mkdir gpustack-copy', ['service gpustack']],
    ['docker stop ENGINE CELERY', ['container ENGINE', 'container CELERY']],
    ['docker rename healthchecks healthchecks-old', ['container healthchecks']],
    ['docker exec -it --user root healthchecks ls', ['container healthchecks']],
    ['docker logs CONTAINER 2>&1 | grep -i error', ['container CONTAINER']],
    ['docker logs app > out.log', ['container app']],
    ["docker inspect --format '{{json .Mounts}}' CONTAINER", ['container CONTAINER']],
    ['docker cp healthchecks:/data ./hc-backup', ['container healthchecks']],
    [
      'docker run --rm --volumes-from healthchecks -e DB=x healthchecks/healthchecks:v3.10 ls',
      ['container healthchecks'],
    ],
    ['docker run --rm -v PROJECT_oncall_data:/d -v "$PWD":/b alpine sh', ['volume PROJECT_oncall_data']],
    ['docker run --rm --volumes-from "$(docker compose ps -aq gpustack)" alpine', ['service gpustack']],
    ['# docker stop web, with your usual options', []],
    ['docker run --rm -e SECRET_KEY=test healthchecks/healthchecks:v3.9 ./manage.py showmigrations', []],
    ['docker volume ls', []],
    ['stop the docker container', []],
  ])('finds the names in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['/data/hc.sqlite', 'docker compose cp web:/data ./hc-backup', ['service web', 'path /data']],
    ['/data/hc.sqlite', '-e DB_NAME=/data/hc.sqlite', ['path /data', 'path hc.sqlite']],
    ['/data/hc.sqlite', 'cp -p hc.sqlite* hc-backup/', ['path hc.sqlite']],
    ['/data/hc.sqlite', 'ls /database /data.old hc.sqlite3 hc-copy.sqlite my-hc.sqlite x/data hc.sqlite.bak', []],
    ['/data/hc.sqlite', 'cp hc.sqlite-wal hc.sqlite-journal hc.sqlite-old', ['path hc.sqlite', 'path hc.sqlite']],
    ['/var/lib/gpustack/database.db', 'cp gpustack:/var/lib/gpustack/$f x/', ['path /var/lib/gpustack']],
    ['backend/sqlite/db.sqlite', 'cp -a backend/sqlite ~/pyspur-copy/sqlite', ['path backend/sqlite']],
    ['hc.sqlite', 'cp hc.sqlite x', ['path hc.sqlite']],
  ])('finds the parts of %s in %s', (path, text, expected) => {
    expect(found(text, path)).toEqual(expected);
  });
});

describe('filledText', () => {
  const PATH = '/data/hc.sqlite';

  it('puts in what the reader calls it, and leaves the rest as it is', () => {
    const text = 'docker compose stop web\ndocker compose cp web:/data ./hc-backup   # web';
    const values = { 'service:web': 'healthchecks-app', 'path:/data/hc.sqlite': '/config/health.db' };
    expect(filledText(text, PATH, values)).toBe(
      'docker compose stop healthchecks-app\ndocker compose cp healthchecks-app:/config ./hc-backup   # web',
    );
    expect(filledText('sqlite3 hc-look/hc.sqlite', PATH, values)).toBe('sqlite3 hc-look/health.db');
    expect(filledText(text, PATH, {})).toBe(text);
  });

  it('takes a name of the file alone, and keeps the folder', () => {
    expect(filledText('cp /data/hc.sqlite x', PATH, { 'path:/data/hc.sqlite': 'other.db' })).toBe(
      'cp /data/other.db x',
    );
  });

  it.each(['a b', 'a;rm', '$(x)', "it's", '`x`', '-x', 'a|b', 'a&b', 'a\nb', '../..//x', ''])(
    'never puts in what a shell would read otherwise: %s',
    (value) => {
      const text = 'docker stop app && cp /data/hc.sqlite x && docker run -v vol:/d alpine';
      const all = { 'container:app': value, 'path:/data/hc.sqlite': value, 'volume:vol': value };
      expect(filledText(text, PATH, all)).toBe(text);
    },
  );

  it('lets a folder of the host stand for a volume, and not for a container', () => {
    expect(isPlain({ kind: 'volume' }, '/srv/data')).toBe(true);
    expect(isPlain({ kind: 'container' }, '/srv/data')).toBe(false);
    expect(isPlain({ kind: 'path' }, '~/data/app.db')).toBe(true);
  });
});

describe('the writeups', () => {
  const texts = (path: string) => shellBlocksOf(readFileSync(path, 'utf8'));
  const slugs = readdirSync('content/incidents').map((name) => name.replace('.mdx', ''));
  const pathsOf = (app: string) =>
    [...readFileSync(join('content/apps', app, 'index.mdx'), 'utf8').matchAll(/^ {4}path: (.+)$/gm)].map(
      ([, path = '']) => path,
    );

  it.each([
    [
      'oncall-custom-button-trigger',
      'oncall',
      [
        'service engine',
        'service celery',
        'path /var/lib/oncall/oncall.db',
        'container ENGINE',
        'container CELERY',
        'service oncall_db_migration',
        'volume PROJECT_oncall_data',
      ],
    ],
    [
      'healthchecks-badge-key-not-null',
      'healthchecks',
      ['path /data/hc.sqlite', 'service web', 'container healthchecks'],
    ],
    [
      'gpustack-resolved-path',
      'gpustack',
      ['service gpustack', 'path /var/lib/gpustack/database.db', 'container gpustack-server'],
    ],
    ['pyspur-target-database-not-up-to-date', 'pyspur', ['service backend', 'path backend/sqlite/db.sqlite']],
  ])('of %s use these values', (slug, app, expected) => {
    const blocks = texts(`content/incidents/${slug}.mdx`);
    const path = pathSpokenOf(blocks, pathsOf(app));
    expect(ownValuesIn(blocks, path).map(({ kind, original }) => `${kind} ${original}`)).toEqual(expected);
  });

  it('in Chinese use the same', () => {
    for (const name of readdirSync('content/zh-cn/incidents')) {
      const [ours, original] = [texts(`content/zh-cn/incidents/${name}`), texts(`content/incidents/${name}`)];
      expect(ownValuesIn(ours, null), name).toEqual(ownValuesIn(original, null));
    }
    expect(slugs.length).toBeGreaterThan(5);
  });
});
