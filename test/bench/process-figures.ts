import { readFileSync, writeFileSync } from 'node:fs';

/** Bytes that this process has read by system calls, or `null` where the kernel does not say. */
export function bytesReadSoFar(): number | null {
  return numberIn('/proc/self/io', /^rchar: (\d+)/m);
}

/** Starts to watch the resident memory; the answer gives how far it rose above where it was, in bytes. */
export function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  // Linux forgets the peak of the past when told so; elsewhere a higher peak of the past counts too.
  const reset = forgetPeak('self');
  return () => {
    const peak = reset ? peakMemory('self') : null;
    return Math.max(0, (peak ?? process.resourceUsage().maxRSS * 1024) - before);
  };
}

/** Resident memory of a process of ours, in bytes: now, and its peak since it was last forgotten. */
export function residentMemory(pid: number): number | null {
  return kilobytesIn(pid, /^VmRSS:\s+(\d+)/m);
}

export function peakMemory(pid: number | 'self'): number | null {
  return kilobytesIn(pid, /^VmHWM:\s+(\d+)/m);
}

export function forgetPeak(pid: number | 'self'): boolean {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

function kilobytesIn(pid: number | 'self', pattern: RegExp): number | null {
  const kilobytes = numberIn(`/proc/${pid}/status`, pattern);
  return kilobytes === null ? null : kilobytes * 1024;
}

function numberIn(path: string, pattern: RegExp): number | null {
  try {
    const found = pattern.exec(readFileSync(path, 'utf8'))?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}
