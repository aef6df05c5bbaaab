const CLOCK = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const ZONES =
  'UTC|GMT|WET|WEST|CET|CEST|EET|EEST|MSK|BST|IST|[ECMP][SD]T|AKST|AKDT|HST|AEST|AEDT|ACST|AWST|NZST|NZDT|JST|KST|SGT|HKT|WIB|BRT|SAST';
/** Named one by one: `10:02:32 SQL logic error`, `10:02:32 POST /`. */
const ZONE = String.raw`(?:\s?(?:Z|[+-]\d{2}:?\d{2}|(?:${ZONES})(?=[\s\]|])))?`;
const DAY = String.raw`(?:\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[-/.]\w{3,9}[-/.]\d{4}|\d{2}[-/.]\d{2}[-/.]\d{2,4}|\d{6}|\d{2}-\d{2})`;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const WORDS =
  'trace|debug|dbug|dbg|verbose|info|information|inf|notice|warn|warning|wrn|err|eror|error|fail|crit|critical|severe|alert|emerg|fatal|ftl|panic';
/** Small or large, never as in a sentence: `Error: …` is what JavaScript and Go print of an error itself. */
const LEVEL = `${WORDS}|${WORDS.toUpperCase()}`;
const LEVEL_IN_BRACKETS = `${LEVEL}|${WORDS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;

/**
 * What may stand before a message, one layer each. They are taken off from the outside in, in any order, because
 * logs are carried by several programs at once: compose before journald before the app's own logger.
 */
const LAYERS: readonly RegExp[] = [
  // loguru: `ERROR    | module:func:12 - `
  new RegExp(`(?:${LEVEL})\\s*\\|\\s[\\w.<>]+:[\\w.<>]+:\\d+\\s-\\s`),
  // docker compose: `app-1  | `, also within colours
  /[\w.-]+\s*\|\s/,
  // kubectl --prefix: `[pod/name/container] `
  /\[(?:pod|job|deployment)\/[^\]]+\]\s?/,
  // the container runtime interface: `2026-11-21T10:02:32.1Z stderr F `
  new RegExp(`${DAY}[T ]${CLOCK}${ZONE}\\s(?:stdout|stderr)\\s[FP]\\s`),
  // klog and glog: `E1016 10:02:32.123456       1 file.go:123] `
  new RegExp(`[IWEF]\\d{4}\\s${CLOCK}\\s+\\d+\\s[\\w./-]+:\\d+\\]\\s`),
  // tornado: `[E 221016 10:02:32 module:54] `
  new RegExp(`\\[[DIWEC]\\s${DAY}\\s${CLOCK}\\s[^\\]]*\\]\\s`),
  // logcat: `04-12 10:02:32.123  1234  1234 E AndroidRuntime: `, `E/AndroidRuntime( 1234): `, and Android Studio's two forms
  new RegExp(`${DAY}\\s${CLOCK}\\s+\\d+[\\s-]+\\d+(?:/[\\w.:]+)?[\\s/?]+[VDIWEFA][\\s/][^:]{1,60}:\\s?`),
  new RegExp(`${DAY}\\s${CLOCK}\\s+\\d+-\\d+\\s+\\S{1,60}\\s+[\\w.:]{1,120}\\s+[VDIWEFA]\\s{1,2}`),
  /[VDIWEF]\/[\w.$-]{1,60}\s*(?:\(\s*\d+\))?:\s?/,
  // syslog and journald: `Nov 21 10:02:32 host unit[123]: `
  new RegExp(
    `(?:<\\d{1,3}>)?${MONTH}\\s+\\d{1,2}(?:\\s\\d{4})?\\s${CLOCK}\\s[\\w.:-]+\\s[\\w.@/\\\\:+-]+(?:\\[\\d+\\])?:\\s`,
  ),
  // the same with a day as ISO 8601 has it, as Debian 12 writes it
  new RegExp(`${DAY}T${CLOCK}${ZONE}\\s[\\w.:-]+\\s[\\w.@/\\\\:+-]+\\[\\d+\\]:\\s`),
  // serilog: `[10:02:32 ERR] `
  new RegExp(`\\[(?:${DAY}[T ])?${CLOCK}${ZONE}\\s(?:${LEVEL_IN_BRACKETS})\\]\\s`),
  // a time, with or without its day, in brackets or not
  new RegExp(`\\[?(?:${DAY}[T ,]+)?${CLOCK}${ZONE}(?:\\s[AP]M)?\\]?(?:\\s*[|:-](?=\\s))?(?:\\s|$)`),
  new RegExp(`\\[\\d{1,2}/${MONTH}/\\d{4}[: ]${CLOCK}${ZONE}\\]\\s`),
  new RegExp(
    `\\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s${MONTH}),?(?:\\s\\d{4})?\\s${CLOCK}(?:\\s\\d{4})?${ZONE}\\]?\\s`,
  ),
  // the number of a process or thread: `[21] `, `(pid: 21) `
  /[[(](?:pid:?\s?|#)?\d{1,7}[\])]\s/,
  // a level, with what loggers put around it: `ERROR 1 --- [main] o.f.Db : `, `app.db - ERROR - `, `production.ERROR: `, `[ERROR] `, `ERROR: `
  new RegExp(`(?:${LEVEL})\\s+\\d+\\s---\\s(?:\\[[^\\]]*\\]\\s)+\\S+\\s+:\\s`),
  new RegExp(`[\\w.]+\\s-\\s(?:${LEVEL})\\s-\\s`),
  new RegExp(`[\\w-]+\\.(?:${WORDS.toUpperCase()}):\\s`),
  new RegExp(`\\[\\s?(?:${LEVEL_IN_BRACKETS})\\s?\\]:?\\s?`),
  new RegExp(`(?:(?:${WORDS.toUpperCase()})(?:\\s?[:|-]|\\s)|(?:${WORDS})\\s?[:|])\\s?(?=\\s*\\S)`),
  // the logger's name in brackets: `[django.request] `, `[main] `; never what links one exception to another
  /\[(?!cause\]|previous exception\]|object\])[\w.$ /:-]{1,60}\](?::|\s-)?\s/,
];

const STICKY = LAYERS.map((layer) => new RegExp(layer.source, `${layer.flags}y`));

/** Layers that are looked for, one under the other: real logs have up to five. */
const DEPTH = 8;

/** How many characters at the start of a line were put there by those who carried and wrote the log. Indentation that follows is not part of it. */
export function prefixLength(line: string): number {
  let from = 0;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next = afterLayer(line, from);
    if (next === null) break;
    from = next;
  }
  return from;
}

function afterLayer(line: string, from: number): number | null {
  let start = from;
  while (line[start] === ' ' || line[start] === '\t') start += 1;
  for (const layer of STICKY) {
    layer.lastIndex = start;
    if (layer.test(line)) return layer.lastIndex;
  }
  return null;
}
