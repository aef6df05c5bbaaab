import type { Sample } from '../knowledge/knowledge.ts';
import type { Subject } from '../worker/protocol.ts';
import { element, required } from './element.ts';

/** Examines a broken database that is made on the spot, with the release that it takes to settle it. */
export function sampleButton(
  sample: Sample,
  _knowledge: object,
  form: HTMLFormElement,
  run: (subject: Subject) => void,
): HTMLElement {
  const button = element('button', { type: 'button' }, sample.title);
  button.addEventListener('click', () => {
    form.reset();
    if (sample.running !== null) required<HTMLInputElement>(form, '[name=running]').value = sample.running;
    const { at, database } = sample;
    run({ kind: 'sample', name: `sample: ${sample.title}`, at, database });
  });
  return element('li', {}, button);
}
