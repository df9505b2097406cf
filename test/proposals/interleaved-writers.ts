import type { AutosavedProposal, AutosaveProposal, ContentChanges, Place } from '#libs/proposals';
import type { NamedPerson, ProposalContent } from '#libs/proposals';
import { newId } from '#libs/kernel';
import type { Actor } from '#libs/identity';
import { FormSync, type SyncRequest } from '../../apps/web/islands/autosave/form-sync.js';
import { aNamedPerson } from '../factories/proposal.js';

/** A message on its way to the server, as it was when it was sent. */
export interface Message {
  writer: Writer;
  request: SyncRequest;
  values: ReadonlyMap<WrittenPlace, Value>;
}

/** Texts, a set and a list of people: one of each way of merging. */
export const PLACES = ['title', 'answers.description', 'tags', 'people'] as const;
export type WrittenPlace = (typeof PLACES)[number];
type Value = string | readonly string[] | readonly NamedPerson[];

export const valueIn = (content: ProposalContent, place: WrittenPlace): Value =>
  place === 'answers.description' ? (content.answers.description ?? '') : content[place];

/** What a value is made of, each by itself: words, tags, or somebody with their institution. */
export const piecesOf = (value: Value): string[] =>
  typeof value === 'string'
    ? value.split(/\s+/).filter(Boolean)
    : value.map((one) => (typeof one === 'string' ? one : `${one.id} ${one.organisation}`));

/** One open form, changed piece by piece. Every piece that comes in is one of its own. */
export class Writer {
  readonly client = newId();
  readonly sync: FormSync;
  readonly values: Map<WrittenPlace, Value>;
  /** Pieces that were in a value the server has answered for. */
  readonly acknowledged = new Set<string>();
  readonly deleted = new Set<string>();
  readonly added = new Map<WrittenPlace, string[]>(PLACES.map((place) => [place, []]));
  readonly overlapped = new Set<WrittenPlace>();

  constructor(
    readonly actor: Actor,
    content: ProposalContent,
    version: number,
  ) {
    this.sync = new FormSync(version);
    this.values = new Map(PLACES.map((place) => [place, valueIn(content, place)]));
  }

  /** Types a word, adds a tag, or names somebody. */
  insert(place: WrittenPlace, at: number, word: string): void {
    const value = this.values.get(place)!;
    if (typeof value === 'string') {
      const words = piecesOf(value);
      this.put(place, words.toSpliced(at % (words.length + 1), 0, word).join(' '));
    } else if (place === 'tags') this.put(place, [...(value as readonly string[]), word]);
    else {
      const somebody = aNamedPerson('speaker', { id: newId(), organisation: word });
      this.put(place, [...(value as readonly NamedPerson[]), somebody]);
    }
  }

  /** Writes over a piece; of people, over where they work. */
  replace(place: WrittenPlace, at: number, word: string): void {
    if (place !== 'people') return this.remove(place, at, word);
    const people = this.values.get(place) as readonly NamedPerson[];
    const chosen = speakerAt(people, at);
    if (chosen)
      this.put(
        place,
        people.map((one) => (one === chosen ? { ...one, organisation: word } : one)),
      );
  }

  /** Takes a piece out, or puts a word in its stead. */
  remove(place: WrittenPlace, at: number, ...instead: string[]): void {
    const value = this.values.get(place)!;
    if (place === 'people') {
      const people = value as readonly NamedPerson[];
      const chosen = speakerAt(people, at);
      this.put(
        place,
        people.filter((one) => one !== chosen),
      );
      return;
    }
    const pieces = piecesOf(value);
    if (pieces.length === 0) return;
    const left = pieces.toSpliced(at % pieces.length, 1, ...instead);
    this.put(place, place === 'tags' ? left : left.join(' '));
  }

  /** Sends what it owes, whether or not an earlier message has been answered. */
  send(): Message | undefined {
    const request = this.sync.request();
    return request && { writer: this, request, values: new Map(this.values) };
  }

  hears(message: Message, { version, content, differing, overlaps }: AutosavedProposal): void {
    const written = differing.filter((place): place is WrittenPlace =>
      (PLACES as readonly Place[]).includes(place),
    );
    const shown = this.sync.answered(message.request.sequence, {
      version,
      values: Object.fromEntries(written.map((place) => [place, valueIn(content, place)])),
      overlaps: overlaps.map(({ place, mine, theirs }) => ({ field: place, mine, theirs })),
    });
    if (!shown) return;
    for (const field of message.request.fields.keys())
      for (const piece of piecesOf(message.values.get(field as WrittenPlace)!)) this.acknowledged.add(piece);
    for (const [place, value] of shown) this.values.set(place as WrittenPlace, value as Value);
    for (const { place } of overlaps) this.overlapped.add(place as WrittenPlace);
  }

  /** Settles everything that overlaps. */
  choose(side: 'mine' | 'theirs'): void {
    for (const place of this.sync.open.keys() as MapIterator<WrittenPlace>) {
      const before = piecesOf(this.values.get(place)!);
      const chosen = this.sync.choose(place, side) as Value;
      this.values.set(place, chosen);
      const left = new Set(piecesOf(chosen));
      for (const piece of before) if (!left.has(piece)) this.deleted.add(piece);
    }
  }

  private put(place: WrittenPlace, value: Value): void {
    const [before, after] = [piecesOf(this.values.get(place)!), piecesOf(value)];
    for (const piece of before) if (!after.includes(piece)) this.deleted.add(piece);
    this.added.get(place)!.push(...after.filter((piece) => !before.includes(piece)));
    this.values.set(place, value);
    this.sync.touch(place);
  }
}

// the writers themselves stay: who takes themselves off the list may write no more
const speakerAt = (people: readonly NamedPerson[], at: number): NamedPerson | undefined => {
  const speakers = people.filter(({ role }) => role === 'speaker');
  return speakers[at % Math.max(1, speakers.length)];
};

/** Gives a message to the server, as the web does. */
export function deliver(
  autosave: AutosaveProposal,
  target: { callId: string; proposalId: string },
  { writer, request, values }: Message,
): Promise<AutosavedProposal> {
  const changes: Record<string, unknown> = {};
  for (const place of request.fields.keys() as MapIterator<WrittenPlace>)
    if (place === 'answers.description') changes['answers'] = { description: values.get(place) };
    else changes[place] = values.get(place);
  return autosave.run(writer.actor, {
    ...target,
    writer: { client: writer.client, sequence: request.sequence },
    version: request.version,
    changes: changes as ContentChanges,
    bases: Object.fromEntries(request.fields) as Partial<Record<Place, number>>,
  });
}
