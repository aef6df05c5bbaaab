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
  /** One per field; a text may have several lines. */
  readonly texts: readonly string[];
  /** Its level is that of an error. */
  readonly isError: boolean;
}

/** Reads a line of a JSON log; `null` where it is none, or says nothing that is for reading. */
export function jsonLine(line: string): JsonLine | null {
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return null;
  const parsed = parsedOrNull(line);
  if (parsed === null) return null;
  const texts = textsIn(parsed, DEPTH);
  return texts.length === 0
    ? null
    : { texts: [...new Set(texts)], isError: isError(parsed as Record<string, unknown>) };
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

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth - 1));
  const object = value as Record<string, unknown>;
  const others = Object.keys(object).filter((field) => !FIELDS.includes(field));
  return [...FIELDS, ...others].flatMap((field) =>
    Object.hasOwn(object, field) ? textsIn(object[field], depth - 1) : [],
  );
}
