import type { Terminal } from '../report/index.ts';

/** Colour and width of a terminal; without colour where there is none or it is not wanted (no-color.org). */
export function terminalOf(stream: NodeJS.WriteStream): Terminal {
  const { env } = process;
  const colour = stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return { colour, width: Math.min(stream.columns ?? 110, 110) };
}
