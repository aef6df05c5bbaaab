import { element } from './element.ts';
import { type Mark, markLine } from './history-mark.ts';

/** What is said until a mark is looked at. */
const HINT = 'Point at a mark, or use the arrow keys, to read here what it stands for.';

/** Lets marks be looked at one by one, with a pointer or with the arrow keys. Nothing depends on it: the table has it all. */
export function steppable(picture: Element, marks: readonly Mark[], name: string): HTMLElement {
  const line = element('p', { class: 'detail', 'aria-live': 'polite' }, HINT);
  const stage = element(
    'div',
    { class: 'stage', role: 'group', tabindex: '0', 'aria-label': `Marks of ${name}` },
    picture,
  );
  let picked = -1;

  function pick(next: number): void {
    const mark = marks[next];
    if (mark === undefined || next === picked) return;
    marks[picked]?.element.classList.remove('picked');
    mark.element.classList.add('picked');
    line.textContent = markLine(mark.entries);
    picked = next;
  }

  stage.addEventListener('keydown', (event) => {
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: Math.max(0, picked - 1),
      ArrowRight: Math.min(marks.length - 1, picked + 1),
      Home: 0,
      End: marks.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    pick(next);
  });
  const point = ({ clientX, clientY }: PointerEvent) => pick(nearest(marks, clientX, clientY));
  stage.addEventListener('pointermove', point);
  stage.addEventListener('pointerdown', point);
  return element('div', {}, stage, line);
}

/** The mark that a pointer is nearest to: a bar is too thin to be met. */
function nearest(marks: readonly Mark[], x: number, y: number): number {
  let [best, distance] = [-1, Number.POSITIVE_INFINITY];
  for (const [at, { element: drawn }] of marks.entries()) {
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    // Up and down counts less: on the axis a mark is looked for by its time.
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom) / 4);
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}
