import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

/**
 * The page's door to the worker answers on every path. Each path is a worker that misbehaves in its
 * own way; they are real workers in a real browser.
 */
const WORKERS = {
  'throws what is not an Error': 'onmessage = ({ data }) => { if (data.kind === "examine") throw undefined; };',
  'throws an Error without a message':
    'onmessage = ({ data }) => { if (data.kind === "examine") throw new Error(""); };',
  'does not parse': 'this is no script',
  'throws while it loads': 'throw new Error("at load")',
  'answers that it failed':
    'onmessage = ({ data }) => { if (data.kind === "examine") postMessage({ kind: "failed", id: data.id, message: "why" }); };',
} as const;

async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'src/worker/examination-client.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'client',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

declare const client: typeof import('../../src/worker/examination-client.ts');

test.beforeEach(async ({ page }) => {
  await page.setContent('<p>a page</p>');
  await page.addScriptTag({ content: await clientScript() });
});

for (const [what, script] of Object.entries(WORKERS)) {
  test(`answers “failed” with words when the worker ${what}`, async ({ page }) => {
    const outcome = await page.evaluate((code) => {
      const make = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const door = new client.ExaminationClient(make, new ArrayBuffer(0), {} as never);
      const subject = { kind: 'sample', name: 'x', database: '' } as const;
      return door.examine(subject, { log: null, running: null, upgradingTo: null }, () => {});
    }, script);
    expect(outcome.kind).toBe('failed');
    expect(outcome.kind === 'failed' && outcome.message.length).toBeGreaterThan(2);
  });
}

test('answers “failed” when the worker’s script cannot be loaded or made', async ({ page }) => {
  const outcomes = await page.evaluate(() => {
    const subject = { kind: 'sample', name: 'x', database: '' } as const;
    const words = { log: null, running: null, upgradingTo: null };
    const makers = [
      () => new Worker('blob:null/not-there'),
      (): Worker => {
        throw 'no worker here';
      },
    ];
    return Promise.all(
      makers.map((make) =>
        new client.ExaminationClient(make, new ArrayBuffer(0), {} as never).examine(subject, words, () => {}),
      ),
    );
  });
  expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed']);
});

test('answers “cancelled” at once, and a new file cancels the one before', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const code =
      'onmessage = ({ data }) => { if (data.words?.running === "answer") postMessage({ kind: "done", id: data.id }); };';
    const make = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const door = new client.ExaminationClient(make, new ArrayBuffer(0), {} as never);
    const subject = { kind: 'sample', name: 'x', database: '' } as const;
    const words = { log: null, running: null, upgradingTo: null };
    const first = door.examine(subject, words, () => {});
    const second = door.examine(subject, words, () => {});
    door.cancel();
    const third = door.examine(subject, { ...words, running: 'answer' }, () => {});
    return Promise.all([first, second, third].map(async (outcome) => (await outcome).kind));
  });
  expect(kinds).toEqual(['cancelled', 'cancelled', 'reports']);
});

test('ignores the answer to an examination that was replaced', async ({ page }) => {
  const report = await page.evaluate(async () => {
    const code = `onmessage = ({ data: { kind, id } }) => {
      if (kind !== 'examine') return;
      for (const [of, report] of [[id - 1, 'old'], [id, 'own']]) {
        postMessage({ kind: 'report', id: of, report });
        postMessage({ kind: 'done', id: of });
      }
    };`;
    const make = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const door = new client.ExaminationClient(make, new ArrayBuffer(0), {} as never);
    const subject = { kind: 'sample', name: 'x', database: '' } as const;
    const outcome = await door.examine(subject, { log: null, running: null, upgradingTo: null }, () => {});
    return outcome.kind === 'reports' ? outcome.reports : outcome.kind;
  });
  expect(report).toEqual(['own']);
});

/** Each word is what the worker does with the database at that place. */
const FATES = `onmessage = ({ data: { kind, id, subject, givenUp } }) => {
  if (kind !== 'examine') return;
  const say = (reply) => postMessage({ id, ...reply });
  const fates = JSON.parse(subject.name);
  if (givenUp !== null) say({ kind: 'report', report: givenUp.message });
  for (const [place, fate] of fates.entries()) {
    if (givenUp !== null && place <= givenUp.place) continue;
    if (fate === 'hangs before') for (;;);
    say({ kind: 'stage', stage: 'header' });
    if (fate === 'throws') throw null;
    say({ kind: 'stage', stage: 'rows' });
    if (fate === 'hangs') for (;;);
    say({ kind: 'report', report: fate });
  }
  say({ kind: 'done' });
};`;

/** Little patience where the workers of these tests hang, and enough elsewhere for a machine that is busy. */
const WITHOUT_PATIENCE = {
  ...{ starting: 5000, unpacking: 5000, header: 5000, schema: 5000, rows: 400, verdicts: 5000 },
  checking: Number.POSITIVE_INFINITY,
};

for (const [what, fates, expected] of [
  ['each database is answered', ['one', 'two'], ['one', 'two']],
  [
    'one hangs',
    ['one', 'hangs', 'three'],
    ['one', expect.stringMatching(/^no answer .* while counting rows$/), 'three'],
  ],
  ['the last hangs', ['one', 'hangs'], ['one', expect.stringContaining('no answer')]],
  ['several hang', ['hangs', 'hangs', 'three'], [expect.any(String), expect.any(String), 'three']],
  ['one throws what is not an Error', ['throws', 'two'], [expect.stringMatching(/.../), 'two']],
] as const) {
  test(`answers for every database of a drop when ${what}`, async ({ page }) => {
    const outcome = await page.evaluate(
      ([code, name, limits]) => {
        const make = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        const door = new client.ExaminationClient(make, new ArrayBuffer(0), {} as never, limits);
        const words = { log: null, running: null, upgradingTo: null };
        return door.examine({ kind: 'sample', name, database: '' }, words, () => {});
      },
      [FATES, JSON.stringify(fates), WITHOUT_PATIENCE] as const,
    );
    expect(outcome).toEqual({ kind: 'reports', reports: expected });
  });
}

test('answers “failed” when the worker hangs before any database, and the next one is asked afresh', async ({
  page,
}) => {
  const outcomes = await page.evaluate(
    async ([code, limits]) => {
      const make = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      const door = new client.ExaminationClient(make, new ArrayBuffer(0), {} as never, limits);
      const ask = (fates: readonly string[]) =>
        door.examine(
          { kind: 'sample', name: JSON.stringify(fates), database: '' },
          { log: null, running: null, upgradingTo: null },
          () => {},
        );
      return [await ask(['hangs before']), await ask(['one'])];
    },
    [FATES, WITHOUT_PATIENCE] as const,
  );
  expect(outcomes).toEqual([
    { kind: 'failed', message: 'no answer within 5 seconds while getting ready' },
    { kind: 'reports', reports: ['one'] },
  ]);
});
