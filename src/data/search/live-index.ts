// The index in memory: entries come and go, segments are joined as they gather, so that there are never many.

import { type FindOptions, type FoundSort, find } from "#domain/search/find.ts";
import { type Entry, joinSegments, makeSegment } from "#domain/search/segment.ts";
import type { KeptSegment } from "./kept-index.ts";

/** A segment is joined with the one before it while both are of a size, up to this many entries. */
const mostJoined = 20_000;
/** Entries that gather before they make a segment; a question makes one of what is there. */
const mostYoung = 2_000;
/** A segment of which more than this share was crossed out is written anew. */
const mostGone = 0.3;

interface Part extends KeptSegment {
  goneCount: number;
  /** Of what was crossed out nothing may stay: it left this device, or is no longer to be found. */
  hasLeft: boolean;
  isNew: boolean;
  isCrossed: boolean;
}

/** What is to be written. */
interface Unwritten {
  added: KeptSegment[];
  crossed: KeptSegment[];
  removed: number[];
}

export class LiveIndex {
  #parts: Part[] = [];
  #young = new Map<string, Entry>();
  #where = new Map<string, readonly [part: Part, place: number]>();
  #removed: number[] = [];
  #next = 1;

  /** How many entries there are. */
  get size(): number {
    return this.#where.size + this.#young.size;
  }

  /** Takes in what this device had kept. */
  load(segments: readonly KeptSegment[]): void {
    for (const one of segments) {
      let goneCount = 0;
      for (const gone of one.gone) goneCount += gone;
      const part = { ...one, goneCount, hasLeft: false, isNew: false, isCrossed: false };
      this.#parts.push(part);
      this.#register(part);
      this.#next = Math.max(this.#next, one.number + 1);
    }
  }

  /** Puts an entry in the place of the one of the same id. */
  put(entry: Entry): void {
    this.#cross(entry.id, false);
    this.#young.set(entry.id, entry);
    if (this.#young.size >= mostYoung) this.settle();
  }

  /** Takes an entry out for good: at the next writing, none of its words is left on this device. */
  remove(id: string): void {
    this.#young.delete(id);
    this.#cross(id, true);
  }

  /** Takes out the entries of these sorts whose ids are not there. */
  keepOnly(sort: number, ids: ReadonlySet<string>): void {
    for (const [id, [part, place]] of [...this.#where])
      if (part.segment.sorts[place] === sort && !ids.has(id)) this.remove(id);
  }

  find(asked: readonly string[], options: FindOptions): Map<number, FoundSort> {
    this.settle();
    return find(this.#parts, asked, options);
  }

  /** Makes a segment of what gathered, and joins those of a size. */
  settle(): void {
    if (this.#young.size === 0) return;
    const segment = makeSegment([...this.#young.values()]);
    this.#young.clear();
    this.#add({ segment, gone: new Uint8Array(segment.ids.length) });
    for (;;) {
      const [before, last] = this.#parts.slice(-2);
      if (!before || !last) return;
      const [a, b] = [before.gone.length - before.goneCount, last.gone.length - last.goneCount];
      if (a > 2 * b || a + b > mostJoined) return;
      this.#replace([before, last]);
    }
  }

  /** What changed since this was last asked, for the device to keep; all there is when asked. */
  takeUnwritten(isWhole: boolean): Unwritten {
    this.settle();
    for (const part of [...this.#parts])
      if (part.goneCount > 0 && (part.hasLeft || part.goneCount > part.gone.length * mostGone))
        this.#replace([part]);
    const unwritten = {
      added: this.#parts.filter((part) => isWhole || part.isNew).map(bare),
      crossed: this.#parts.filter((part) => !isWhole && part.isCrossed && !part.isNew).map(bare),
      removed: this.#removed,
    };
    this.#removed = [];
    for (const part of this.#parts) [part.isNew, part.isCrossed] = [false, false];
    return unwritten;
  }

  #add(made: Pick<Part, "segment" | "gone">, at = this.#parts.length, replaced = 0): void {
    const part: Part = {
      ...made,
      number: this.#next++,
      goneCount: 0,
      hasLeft: false,
      isNew: true,
      isCrossed: false,
    };
    this.#parts.splice(at, replaced, part);
    this.#register(part);
  }

  #replace(parts: readonly Part[]): void {
    const segment = joinSegments(parts);
    const at = this.#parts.indexOf(parts[0]!);
    this.#removed.push(...parts.map(({ number }) => number));
    if (segment.ids.length === 0) this.#parts.splice(at, parts.length);
    else this.#add({ segment, gone: new Uint8Array(segment.ids.length) }, at, parts.length);
  }

  #register(part: Part): void {
    part.segment.ids.forEach((id, place) => {
      if (!part.gone[place]) this.#where.set(id, [part, place]);
    });
  }

  #cross(id: string, hasLeft: boolean): void {
    const known = this.#where.get(id);
    if (!known) return;
    const [part, place] = known;
    this.#where.delete(id);
    part.gone[place] = 1;
    part.goneCount++;
    part.isCrossed = true;
    if (hasLeft) part.hasLeft = true;
  }
}

const bare = ({ number, segment, gone }: Part): KeptSegment => ({ number, segment, gone });
