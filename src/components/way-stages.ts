/** What a reader wants to get to, in the order in which it is needed. */
export type Stage = 'affected' | 'copy' | 'fix' | 'verify' | 'undo';

/** A stage that a writeup has, and where on its page. */
export interface Step {
  readonly stage: Stage;
  readonly slug: string;
}

/** A heading of a page, as Astro gives it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The headings of the stages, in every language: CONTRIBUTING says what writeups are divided into. */
const HEADINGS: Readonly<Record<Stage, RegExp>> = {
  affected: /^(?:Are you affected\?|你是否受影响？)$/,
  copy: /^(?:First, make a safe copy|首先：制作一份安全的副本)$/,
  fix: /^(?:The way back|恢复方法)$/,
  verify: /\bcheck\b|检查/i,
  undo: /^(?:Undo|撤销)$/,
};

/** How a paragraph begins that is a stage of its own without a heading: `**Undo:** put the copy back`. */
const BEGINNINGS: Readonly<Partial<Record<Stage, RegExp>>> = {
  verify: /^(?:It work(?:s|ed) if|成功的标志)/,
  undo: /^(?:Undo|撤销)/,
};

const STAGES = Object.keys(HEADINGS) as readonly Stage[];

/** The stages that a writeup has, found by its headings, or by how its paragraphs begin. `mdx`: its body. */
export function stepsOf(headings: readonly Heading[], mdx: string): readonly Step[] {
  const bold = [...mdx.matchAll(/\*\*(.+?)\*\*/g)].map(([, text = '']) => stageOfBold(text));
  return STAGES.flatMap((stage): Step[] => {
    const heading = headings.find(({ text }) => HEADINGS[stage].test(text));
    if (heading !== undefined) return [{ stage, slug: heading.slug }];
    return bold.includes(stage) ? [{ stage, slug: slugOfBold(stage) }] : [];
  });
}

/** The stage that a bold text begins, or `null`. */
export function stageOfBold(text: string): Stage | null {
  return STAGES.find((stage) => BEGINNINGS[stage]?.test(text) === true) ?? null;
}

/** Where a page has the first bold text that begins this stage. */
export function slugOfBold(stage: Stage): string {
  return `way-${stage}`;
}

/** The stages that each page has had so far while it is made, by its request. */
const met = new WeakMap<Request, Set<Stage>>();

/** Whether this is the first on the page that is being made; asking counts. */
export function isFirstOf(stage: Stage, request: Request): boolean {
  const stages = met.get(request) ?? new Set();
  met.set(request, stages);
  const isFirst = !stages.has(stage);
  stages.add(stage);
  return isFirst;
}
