import { describe, expect, it } from 'vitest';
import { AIRLOCK_POLICY } from '../../src/policy/airlock.ts';

const directives = new Map(
  AIRLOCK_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('AIRLOCK_POLICY', () => {
  it('forbids all that it does not name, and every connection with it', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.has('connect-src')).toBe(false);
    expect(directives.get('form-action')).toEqual(["'none'"]);
  });

  it('names no host, no scheme of the network and no script text', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => !source.startsWith("'")).sort()).toEqual(['blob:', 'blob:', 'data:']);
    expect(directives.get('script-src')).toEqual(["'wasm-unsafe-eval'"]);
    expect(directives.get('worker-src')).toEqual(['blob:']);
  });
});
