/**
 * Fields in which loggers keep what is for reading, in the order in which it is worth reading; the others come after them: pino (`msg`, `err`), zap (`msg`, `error`,
 * `errorVerbose`), structlog (`event`, `exception`), serilog's compact form (`@m`, `@mt`, `@x`), logstash (`message`, `stack_trace`),
 * Docker's json-file driver (`log`), journald (`MESSAGE`), Google's (`textPayload`, `jsonPayload`).
 */
const FIELDS: readonly string[] = [
  ...[
    '@m',
    '@mt',
    'msg',
    'message',
    'event',
    'MESSAGE',
    'log',
    'textPayload',
    'jsonPayload',
    'RenderedMessage',
    'MessageTemplate',
  ],
  ...[
    'err',
    'error',
    'error.message',
    'errorMessage',
    'exc',
    'cause',
    'reason',
    'detail',
    'meta',
    'context',
    'data',
    'errorVerbose',
  ],
  ...[
    '@x',
    'Exception',
    'exception',
    'exc_info',
    'stack',
    'stack_trace',
    'stacktrace',
    'traceback',
    'error.stack',
    'error.stack_trace',
  ],
];

/** Objects within objects that are looked into. */
const DEPTH = 5;

/** What a line of a JSON log has to say. */
export interface JsonLine {
  readonly texts: readonly JsonText[];
  /** Its level is that of an error. */
  readonly isError: boolean;
}

/** What one field holds; it may have several lines. */
export interface JsonText {
  readonly text: string;
  /** Its field is none of those that are for reading: a level, a moment, the name of a host. */
  readonly isAside: boolean;
}

/** Reads a line of a JSON log; `null` where it is none, or says nothing that is for reading. */
export function jsonLine(line: string): JsonLine | null {
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return null;
  const parsed = parsedOrNull(line);
  if (parsed === null) return null;
  const texts = new Map<string, JsonText>();
  for (const one of textsIn(parsed, true, DEPTH)) if (!texts.has(one.text)) texts.set(one.text, one);
  return texts.size === 0 ? null : { texts: [...texts.values()], isError: isError(parsed as Record<string, unknown>) };
}

/** pino and bunyan count: 50 is an error, 60 is fatal; journald and syslog count down: 3 is an error. */
function isError(object: Record<string, unknown>): boolean {
  const level =
    object['level'] ?? object['@l'] ?? object['lvl'] ?? object['severity'] ?? object['Level'] ?? object['PRIORITY'];
  if (typeof level === 'number') return level >= 50;
  return (
    typeof level === 'string' && /^(?:err|error|eror|crit|critical|fatal|panic|alert|emerg\w*|[0-3])$/i.test(level)
  );
}

function parsedOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function textsIn(value: unknown, isAside: boolean, depth: number): JsonText[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: value, isAside }];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, isAside, depth - 1));
  const object = value as Record<string, unknown>;
  const own = FIELDS.filter((field) => Object.hasOwn(object, field));
  const others = Object.keys(object).filter((field) => !FIELDS.includes(field));
  return [
    ...own.flatMap((field) => textsIn(object[field], false, depth - 1)),
    ...others.flatMap((field) => textsIn(object[field], true, depth - 1)),
  ];
}
