import type { KeptPart } from './kept-part.js';

/** What is kept of a page: its parts, and what the page around them has to know. */
export interface KeptView {
  parts: readonly KeptPart[];
}

interface Entry<View> {
  view: View;
  bytes: number;
  madeAt: number;
}

/** So much HTML may lie in the memory of one process for one kind of page. */
const MOST_BYTES = 24_000_000;
/** What no version tells of, such as a person's new organisation, shows after this. */
const OLDEST_MS = 60_000;

/**
 * Views by a key that holds everything they depend on: version of the data, language, role, address. Each process keeps its
 * own and needs nobody's; those asked for longest ago go first.
 */
export class KeptViews<View extends KeptView> {
  private readonly entries = new Map<string, Entry<View>>();
  private readonly making = new Map<string, Promise<View>>();
  private bytes = 0;

  /** The view kept under the key, or what `make` makes of it now; made once, however many ask at the same time. */
  async get(key: string, make: () => Promise<View>): Promise<View> {
    const kept = this.entries.get(key);
    if (kept && Date.now() - kept.madeAt < OLDEST_MS) {
      this.entries.delete(key);
      this.entries.set(key, kept);
      return kept.view;
    }
    const underWay = this.making.get(key) ?? this.make(key, make);
    this.making.set(key, underWay);
    return underWay;
  }

  private async make(key: string, make: () => Promise<View>): Promise<View> {
    try {
      const view = await make();
      this.keep(key, view);
      return view;
    } finally {
      this.making.delete(key);
    }
  }

  private keep(key: string, view: View): void {
    this.drop(key);
    const bytes = view.parts.reduce((sum, part) => sum + part.bytes.length + part.packed.length, 0);
    this.entries.set(key, { view, bytes, madeAt: Date.now() });
    this.bytes += bytes;
    for (const [oldest] of this.entries) {
      if (this.bytes <= MOST_BYTES) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.entries.get(key)?.bytes ?? 0;
    this.entries.delete(key);
  }
}
