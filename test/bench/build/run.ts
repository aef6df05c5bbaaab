import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * `npm run bench:build`: builds the site as it is and with 1,000 synthetic incidents more, in a copy, and prints time, the most of
 * resident memory, and how large routes are. It measures and never fails for a figure.
 */
const INCIDENTS = 1000;

/** Routes whose size must not follow the number of incidents. */
const ROUTES = [
  'index.html',
  'incidents/index.html',
  'incidents/gpustack-resolved-path/index.html',
  'apps/gpustack/index.html',
  'errors/no-such-column/index.html',
  'diagnose/index.html',
  'search/index.html',
];

const POLL_MS = 100;

interface Built {
  readonly seconds: number;
  /** Bytes. */
  readonly memory: number;
  readonly pages: number;
  /** Compressed bytes, by route. */
  readonly routes: readonly number[];
}

async function build(folder: string): Promise<Built> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid ?? 0));
  }, POLL_MS);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`the build failed:\n${said.slice(-2000)}`);
  const site = join(folder, 'dist/site');
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
  const routes = ROUTES.map((route) => gzipSync(readFileSync(join(site, route)), { level: 9 }).length);
  return { seconds: (performance.now() - begun) / 1000, memory, pages, routes };
}

/** The most memory that a process has had in RAM, in bytes; 0 where the system does not say. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function copyOfProject(to: string): string {
  for (const name of [
    'content',
    'public',
    'src',
    'astro.config.mjs',
    'ec.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(name, join(to, name), { recursive: true });
  }
  // Not linked: Astro takes components that lie outside of the project for something else.
  const cache = join('node_modules', '.cache');
  const filter = (path: string) => !path.startsWith(cache);
  cpSync('node_modules', join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true, filter });
  return to;
}

/** Incidents that differ from a real one in their names and messages. */
function addIncidents(folder: string): void {
  const writeup = readFileSync('content/incidents/gpustack-image-only.mdx', 'utf8');
  for (let at = 0; at < INCIDENTS; at += 1) {
    const text = writeup
      .replace(/^title: .*$/m, `title: "GPUStack: no such column: models.synthetic_${at}"`)
      .replace(/no such column: models\.image_only"/, `no such column: models.synthetic_${at}"`);
    writeFileSync(join(folder, `content/incidents/gpustack-synthetic-${at}.mdx`), text);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'schema-clinic-bench-build-'));
try {
  copyOfProject(folder);
  const today = await build(folder);
  addIncidents(folder);
  const grown = await build(folder);
  console.log(`${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}\n`);
  for (const [name, { seconds, memory, pages }] of [
    ['today', today],
    [`with ${INCIDENTS} incidents more`, grown],
  ] as const) {
    console.log(
      `${name.padEnd(28)} ${pages} routes in ${seconds.toFixed(1)} s, ${(memory / 2 ** 20).toFixed(0)} MiB at most`,
    );
  }
  console.log('\ncompressed HTML, today → grown');
  for (const [at, route] of ROUTES.entries())
    console.log(`  ${route.padEnd(52)} ${today.routes[at]} → ${grown.routes[at]}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
