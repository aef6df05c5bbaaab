import type { KnownSignature, Leaf } from '../diagnosis/index.ts';
import type { ConditionWords } from '../words/en/conditions.ts';
import { shortName } from './history-text.ts';
import { toolName } from './tool-name.ts';

type Condition = KnownSignature['when'];

/** A condition as one reads it: a sentence, or several of which all must hold, or one. */
export type Statement =
  | {
      readonly kind: 'sentence';
      /** Names stand between backticks, and messages between curved quotation marks. */
      readonly text: string;
      /** Whether it is what is wrong, and not only what leads there. */
      readonly fault: boolean;
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Statement[] };

/** How a condition is seen from where it stands. */
interface View {
  readonly holds: boolean;
  readonly fault: boolean;
  /** What nobody said counts as "no". */
  readonly given: boolean;
}

/** A signature's condition in sentences of a language. `not` is carried down to what it is about, so that none is doubly negated. */
export function statementOf(condition: Condition, words: ConditionWords): Statement {
  return statement(condition, words, { holds: true, fault: false, given: false });
}

function statement(condition: Condition, words: ConditionWords, view: View): Statement {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = view.holds ? condition.kind : condition.kind === 'all' ? 'any' : 'all';
      const parts = condition.of.map((part) => statement(part, words, view));
      // "All of a, and all of b and c" is read as all of three.
      const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
      const [only, ...others] = of;
      return only !== undefined && others.length === 0 ? only : { kind, of };
    }
    case 'not':
      return statement(condition.of, words, { ...view, holds: !view.holds });
    case 'fault':
      return statement(condition.of, words, { ...view, fault: true });
    case 'given':
      return statement(condition.of, words, { ...view, given: true });
    default: {
      const text = sentence(condition, words, view.holds);
      return { kind: 'sentence', text: view.given && isSaid(condition) ? words.given(text) : text, fault: view.fault };
    }
  }
}

/** Whether it hangs on what the user says, and is no message: that a message is only known from a log is plain. */
function isSaid({ kind }: Leaf): boolean {
  return kind === 'running.release' || kind === 'upgrading.to';
}

function sentence(leaf: Leaf, words: ConditionWords, holds: boolean): string {
  switch (leaf.kind) {
    case 'table.present':
      return words.table(code(leaf.table), holds);
    case 'table.only':
      return words.only(leaf.tables.map(code).join(', '), holds);
    case 'column.present':
      return words.column(code(leaf.column), code(leaf.table), holds);
    case 'column.absent':
      return words.missing(code(leaf.column), code(leaf.table), holds);
    case 'column.not-null':
      return words.notNull(code(leaf.column), code(leaf.table), holds);
    case 'history.applied':
      return words.applied(nameOf(leaf), code(leaf.migration), holds);
    case 'history.stamped':
      return words.stands(nameOf(leaf), leaf.anyOf.map(code).join(words.or), holds);
    case 'history.stamp-like':
      return words.stands(nameOf(leaf), words.like(leaf.means), holds);
    case 'history.empty':
      return words.empty(nameOf(leaf), holds);
    case 'history.empty-beside-tables':
      return words.emptyBesideTables(holds);
    case 'history.marked':
      return words.marked(leaf.marks.map((mark) => words.marks[mark]).join(words.or), holds);
    case 'history.several-tools':
      return words.severalTools(holds);
    case 'history.missing':
      return words.historyMissing(holds);
    case 'leftover':
      return words.leftover(leaf.certainty === 'sure', leaf.rows === 'in-copy', holds);
    case 'reference.dangling':
      return words.dangling(leaf.of === 'copies', holds);
    case 'rows.exist':
      return words.rows(leaf.of, holds);
    case 'running.release':
      return words.running(code(leaf.range), holds);
    case 'upgrading.to':
      return words.upgrading(code(leaf.range), holds);
    case 'release.is':
      return words.wrote(code(leaf.range), holds);
    case 'drift.missing':
      return words.promised(
        `${leaf.what} ${code(leaf.what === 'table' ? leaf.table : `${leaf.table}.${leaf.name}`)}`,
        holds,
      );
    case 'drift.lacks':
      return words.lacks(holds);
    case 'mention.of':
      return words.mention(quoted(leaf.template, leaf.captures), holds);
    case 'mention.naming': {
      const messages = leaf.templates.map((template) => quoted(template, {})).join(words.or);
      const text = words.naming(messages, words.things[leaf.what], leaf.isThere === holds);
      return leaf.recorded === undefined ? text : text + (leaf.recorded ? words.recorded : words.unrecorded);
    }
  }
}

function nameOf({ tool }: { readonly tool: string }): string {
  return shortName(toolName(tool));
}

function code(name: string): string {
  return `\`${name}\``;
}

/** A message with what is known of its placeholders; the others stay, in their braces. */
function quoted(template: string, captures: Extract<Leaf, { kind: 'mention.of' }>['captures']): string {
  const filled = template.replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const capture = captures[name];
    return typeof capture === 'string' ? capture : whole;
  });
  return `“${filled}”`;
}
