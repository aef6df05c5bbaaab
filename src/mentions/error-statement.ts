import { type LogLine, saidIn } from './log-line.ts';

/** The name of an exception's class, and what languages print before it. */
const EXCEPTION =
  /^\s*\(?(?:(?:Uncaught|uncaught|Unhandled(?: exception)?|Unhandled rejection|Exception in thread "[^"]*"|Caused by|Next|Error|panic|\[cause\]|--->|\(node:\d+\)|E)[.:]?\s+)*(?:[\w$]+(?:\.|::|\\{1,2}|\/))*[A-Z]\w*(?:Error|Exception|Failure|Fault|Violation|Interrupt|Panic|Abort|Exit)(?=$|[\s:([{.)])/;

/** A class of a module, as Python and the databases of Ruby name it where the class does not end in Error. */
const OF_A_MODULE =
  /^\s*(?:Caused by: )?(?:(?:[a-z_]\w*\.)+[A-Z]\w+: |(?:ActiveRecord|ActiveModel|PG|Sequel)::[A-Z]\w+(?:: | \())/;

const PANIC =
  /^\s*(?:panic|fatal|fatal error|FATAL ERROR|PHP Fatal error|Fatal error|SQL Error|Parse error|Runtime error|Error|ERROR|error|Exception)\b\s*(?:[:!,(-]|\[|$)|^\s*thread '[^']*'(?: \(\d+\))? panicked at ['"]/;

const ERROR_LEVEL =
  /(?:^|[\s[|=":(])(?:err|eror|error|crit|critical|severe|alert|emerg|fatal|ftl|fail|panic|e)(?=$|[\s\]|":,)])|^E\d{4}\s|\sE[\s/]\S+:|\.(?:error|critical|alert|emerg|fatal):/i;

/** In the middle of a line: `schema update failed: …`, `SQL exec error: …`. */
const REASON = /\b(?:error|failed|failure|exception|cannot|unable)\b[^:]{0,60}: \S/i;

const FIELD = /\b(?:level|lvl|severity)="?(?:err|eror|error|crit|critical|fatal|panic)\b|(?:^|\s)(?:err|error)="?\S/i;

/** What SQLAlchemy prints below every error. */
const FOOTER = /^\s*\(Background on this error at: /;

const WORDS =
  /error|exception|fail(?:ed|ure)?\b|fatal|panic|cannot\b|can't\b|could not\b|couldn't\b|unable to\b|invalid\b|denied\b|refused\b|illegal\b|corrupt|not found|missing\b/i;

/**
 * How surely a line states an error: 3: it names an exception or a panic; 2: its logger says so; 1: it speaks of a failure;
 * 0: not at all.
 */
export function errorStrength(line: LogLine): 0 | 1 | 2 | 3 {
  const said = saidIn(line);
  if (isNone(line, said)) return 0;
  return isException(said) ? 3 : isCalledError(line, said) ? 2 : WORDS.test(said) ? 1 : 0;
}

/** Whether a line names an error or its logger calls it one: strength 2 or more. */
export function statesError(line: LogLine): boolean {
  const said = saidIn(line);
  return (isException(said) || isCalledError(line, said)) && !isNone(line, said);
}

function isNone(line: LogLine, said: string): boolean {
  return FOOTER.test(said) || (line.isAside === true && !/\S\s+\S/.test(said));
}

function isException(said: string): boolean {
  return EXCEPTION.test(said) || OF_A_MODULE.test(said);
}

function isCalledError(line: LogLine, said: string): boolean {
  return (
    line.isError === true ||
    PANIC.test(said) ||
    (line.prefix > 0 && ERROR_LEVEL.test(line.text.slice(0, line.prefix))) ||
    FIELD.test(said) ||
    REASON.test(said)
  );
}
