import type { ByteSource, Container } from '../sqlite/index.ts';
import type { Budget } from './budget.ts';
import { type ByteStream, eachChunk, gunzipped } from './byte-stream.ts';
import { containerOf } from './container.ts';
import { faultOf } from './fault-of.ts';
import type { Findings } from './findings.ts';
import { type Flow, flowOf } from './flow.ts';
import type { Keeper } from './keeper.ts';
import { DEPTH } from './limits.ts';
import type { Member } from './member.ts';
import { sift } from './sift.ts';
import { tarMembers } from './tar-members.ts';
import { zipMembers } from './zip-members.ts';

/** Stands between the name of an archive and a path in it. */
export const INSIDE = ' › ';

/** How to go through each kind of archive; `depth` counts the archives around it. All throw when it does not hold. */
export interface Walk {
  zip(archive: ByteSource, name: string, depth: number): Promise<void>;
  tar(stream: ByteStream, name: string, depth: number): Promise<void>;
  gzip(stream: ByteStream, name: string, depth: number): Promise<void>;
}

/** Goes through archives and notes what is found. What is unpacked, kept and counted comes out of the budget. */
export function walk(found: Findings, keeper: Keeper, budget: Budget): Walk {
  const counted = (stream: ByteStream) => flowOf(stream, budget.unpack);

  const zip = (archive: ByteSource, name: string, depth: number) =>
    members(zipMembers(archive), counted, name + INSIDE, depth);

  const tar = async (stream: ByteStream, name: string, depth: number) => {
    const { rest } = await counted(stream);
    return tarOf(rest(), name, depth);
  };

  // The bytes of its files were counted as those of the tar.
  const tarOf = (stream: ByteStream, name: string, depth: number) =>
    members(tarMembers(stream), flowOf, name + INSIDE, depth);

  async function gzip(stream: ByteStream, name: string, depth: number): Promise<void> {
    const flow = await counted(gunzipped(stream));
    if (containerOf(flow.start) === 'tar') return tarOf(flow.rest(), name, depth);
    budget.countMember();
    try {
      // Called as gunzip would call it, so that x.db.gz and x.db-wal.gz find each other.
      await file(name.replace(/\.gz$/i, ''), null, flow, depth);
    } finally {
      await flow.cancel();
    }
  }

  async function members(
    list: AsyncIterable<Member>,
    flowing: (stream: ByteStream) => Promise<Flow>,
    prefix: string,
    depth: number,
  ): Promise<void> {
    for await (const member of list) {
      budget.countMember();
      const path = prefix + member.path;
      if (member.fault !== null) {
        found.fault({ ...member.fault, at: path });
        continue;
      }
      let flow: Flow | null = null;
      try {
        flow = await flowing(member.open());
        await file(path, member.sizeBytes, flow, depth);
      } catch (thrown) {
        // One file that is damaged says nothing of the others; a limit ends it all.
        if (budget.reached !== null) throw budget.reached;
        found.fault(faultOf(thrown, path));
      } finally {
        await flow?.cancel();
      }
    }
  }

  async function file(path: string, sizeBytes: number | null, flow: Flow, depth: number): Promise<void> {
    const container = containerOf(flow.start);
    // Documents and programs are zips too; they are looked into only when they are called so.
    if (container !== null && (container !== 'zip' || /\.zip$/i.test(path))) {
      if (depth >= DEPTH) return found.fault({ what: 'too-deep', at: path });
      return archiveInside(container, path, flow, depth + 1);
    }
    switch (sift(path, flow.start)) {
      case 'passed-over':
        return found.passOver(path, sizeBytes, flow.start);
      case 'start': {
        const kept = keeper(path);
        kept.add(flow.start);
        return release(found.keep(path, kept.source(), false));
      }
      case 'whole':
        return release(found.keep(path, await keepAll(path, flow), true));
    }
  }

  async function archiveInside(container: Container, path: string, flow: Flow, depth: number): Promise<void> {
    if (container === 'gzip') return gzip(flow.rest(), path, depth);
    if (container === 'tar') return tarOf(flow.rest(), path, depth);
    // The directory of a zip is at its end.
    const archive = await keepAll(path, flow);
    try {
      await zip(archive, path, depth);
    } finally {
      release(archive.size);
    }
  }

  async function keepAll(path: string, flow: Flow): Promise<ByteSource> {
    const kept = keeper(path);
    let bytes = 0;
    try {
      await eachChunk(flow.rest(), (chunk) => {
        budget.keep(chunk.length);
        bytes += chunk.length;
        kept.add(chunk);
      });
    } catch (thrown) {
      release(bytes);
      throw thrown;
    }
    return kept.source();
  }

  const release = (bytes: number) => budget.giveBack(bytes);

  return { zip, tar, gzip };
}
