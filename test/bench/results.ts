import type { BrowserMeasurement } from './browser.ts';
import type { Impossible, Measurement } from './measurement.ts';
import type { ShellMeasurement } from './shell.ts';
import type { Size } from './sizes.ts';

/** All that was measured on a database of one size; a browser that was not asked for is `null`. */
export interface Result {
  readonly size: Size;
  readonly native: Measurement | Impossible;
  readonly own: Measurement | Impossible;
  readonly stock: Measurement | Impossible;
  readonly shell: ShellMeasurement | null;
  readonly browser: BrowserMeasurement | Impossible | null;
}
