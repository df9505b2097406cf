import type { ContentChanges, Place } from '#libs/proposals';
import type { AutosavedProposal, AutosaveProposal } from '#libs/proposals';
import { newId } from '#libs/kernel';
import type { Actor } from '#libs/identity';
import { FormSync, type SyncRequest } from '../../apps/web/islands/autosave/form-sync.js';
import type { ProposalContent } from '#libs/proposals';

/** A message on its way to the server, as it was when it was sent. */
interface Message {
  writer: Writer;
  request: SyncRequest;
  texts: ReadonlyMap<string, string>;
}

export const TEXT_PLACES = ['title', 'answers.description'] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

export const textAt = (content: ProposalContent, place: string): string =>
  place === 'title' ? content.title : (content.answers.description ?? '');

/** One open form with two texts, typed into word by word. Every word typed is a word of its own. */
export class Writer {
  readonly client = newId();
  readonly sync: FormSync;
  readonly texts: Map<string, string>;
  /** Words that were in a text the server has answered for. */
  readonly acknowledged = new Set<string>();
  readonly deleted = new Set<string>();
  readonly typed = new Map<TextPlace, string[]>(TEXT_PLACES.map((place) => [place, []]));
  overlapped = false;

  constructor(
    readonly actor: Actor,
    content: ProposalContent,
    version: number,
  ) {
    this.sync = new FormSync(version);
    this.texts = new Map(TEXT_PLACES.map((place) => [place, textAt(content, place)]));
  }

  insert(place: TextPlace, at: number, word: string): void {
    const words = wordsOf(this.texts.get(place)!);
    words.splice(at % (words.length + 1), 0, word);
    this.typed.get(place)!.push(word);
    this.put(place, words);
  }

  remove(place: TextPlace, at: number): void {
    const words = wordsOf(this.texts.get(place)!);
    if (words.length === 0) return;
    for (const word of words.splice(at % words.length, 1)) this.deleted.add(word);
    this.put(place, words);
  }

  /** Sends what it owes, whether or not an earlier message has been answered. */
  send(): Message | undefined {
    const request = this.sync.request();
    return request && { writer: this, request, texts: new Map(this.texts) };
  }

  hears(message: Message, { version, content, differing, overlaps }: AutosavedProposal): void {
    const shown = this.sync.answered(message.request.sequence, {
      version,
      values: Object.fromEntries(differing.map((place) => [place, textAt(content, place)])),
      overlaps: overlaps.map(({ place, mine, theirs }) => ({ field: place, mine, theirs })),
    });
    if (!shown) return;
    for (const field of message.request.fields.keys())
      for (const word of wordsOf(message.texts.get(field)!)) this.acknowledged.add(word);
    for (const [place, text] of shown) this.texts.set(place, String(text));
    this.overlapped ||= overlaps.length > 0;
  }

  /** Settles everything that overlaps. */
  choose(side: 'mine' | 'theirs'): void {
    for (const place of this.sync.open.keys()) {
      const before = wordsOf(this.texts.get(place)!);
      const chosen = String(this.sync.choose(place, side));
      this.texts.set(place, chosen);
      for (const word of before) if (!wordsOf(chosen).includes(word)) this.deleted.add(word);
    }
  }

  private put(place: TextPlace, words: readonly string[]): void {
    this.texts.set(place, words.join(' '));
    this.sync.touch(place);
  }
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Gives a message to the server, as the web does. */
export function deliver(
  autosave: AutosaveProposal,
  target: { callId: string; proposalId: string },
  { writer, request, texts }: Message,
): Promise<AutosavedProposal> {
  const changes: { title?: string; answers?: { description: string } } = {};
  for (const place of request.fields.keys())
    if (place === 'title') changes.title = texts.get(place)!;
    else changes.answers = { description: texts.get(place)! };
  return autosave.run(writer.actor, {
    ...target,
    writer: { client: writer.client, sequence: request.sequence },
    version: request.version,
    changes: changes as ContentChanges,
    bases: Object.fromEntries(request.fields) as Partial<Record<Place, number>>,
  });
}

export type { Message };
