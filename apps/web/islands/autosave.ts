import { entriesOf, fieldOfName, type FieldValue, putBack, show } from './autosave/form-fields.js';
import { FormSync } from './autosave/form-sync.js';
import { hasArrived, holds, type Kept, KeptWords, newClient } from './autosave/kept.js';
import { type Answer, freshPage, post, type Reply } from './autosave/line.js';
import { overlapPanel, type Words } from './autosave/overlap-panel.js';

// Saves the part of the form on this page while somebody writes. What the server has not got is kept on this device.

/** After the last letter. */
const PAUSE_MS = 1500;
const RETRY_MS = [3000, 10_000, 30_000, 60_000];

const saving = document.getElementById('saving');
const part = document.getElementById('writing');
if (saving && part instanceof HTMLFormElement) void begin(saving, part);

async function begin(place: HTMLElement, writing: HTMLFormElement): Promise<void> {
  const { autosave: url = '', person = '', section = '', version } = place.dataset;
  const kept = new KeptWords(`rostrum ${person} ${url} `);
  const taken = JSON.parse(place.dataset.taken ?? '{}') as Record<string, number>;
  const earlier = (await abandoned(kept)).filter((one) => {
    const arrived = hasArrived(one, taken);
    if (arrived) kept.forget(one.client);
    return !arrived;
  });
  let own = earlier.find((one) => one.section === section);
  if (own && document.getElementById('overlaps')?.hasChildNodes()) {
    // the server has these words, and asks here which of two texts shall stand
    kept.forget(own.client);
    earlier.splice(earlier.indexOf(own), 1);
    own = undefined;
  }
  const autosaver = new Autosaver(place, writing, kept, url, section, Number(version), own);
  for (const one of earlier) if (one !== own) void autosaver.sendElsewhere(one);
  autosaver.start();
}

/** What earlier windows owe that are no longer open. */
async function abandoned(kept: KeptWords): Promise<Kept[]> {
  const all = kept.all();
  const free = await Promise.all(all.map(({ client }) => holds(client)));
  return all.filter((_, at) => free[at]);
}

class Autosaver {
  private readonly words: Words;
  private readonly status: HTMLElement;
  private readonly client: string;
  /** The address of this part of the form, whatever the address of this page. */
  private readonly page: string;
  private readonly sync: FormSync;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight = new AbortController();
  private failures = 0;
  private leaving = false;

  constructor(
    place: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly kept: KeptWords,
    private readonly url: string,
    private readonly section: string,
    version: number,
    private readonly own: Kept | undefined,
  ) {
    this.words = JSON.parse(place.dataset.words ?? '{}') as Words;
    this.status = place.querySelector('.saved') ?? place;
    this.page = place.dataset.page ?? location.pathname;
    this.client = own?.client ?? newClient();
    this.sync = new FormSync(version, own?.sequence);
    if (!own) void holds(this.client);
  }

  start(): void {
    if (this.own) {
      // a form refused comes back with what was sent, and without whom its button took out
      if (this.own.submitted === undefined || !isRefusal())
        putBack(this.form, new Set(this.own.fields.map(([field]) => field)), this.own.entries);
      this.sync.resume(this.own.fields);
      this.soon(0);
    }
    this.form.addEventListener('input', (event) => this.typed(event));
    this.form.addEventListener('change', (event) => this.typed(event));
    this.form.addEventListener('submit', () => this.submitted());
    addEventListener('pagehide', () => this.leave());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave();
      else if (this.sync.owes) this.soon(0);
    });
    addEventListener('online', () => this.sync.owes && this.soon(0));
    addEventListener('offline', () => this.sync.owes && this.notSaved('offline'));
    // a page taken out of the browser's memory may show what has long been changed
    addEventListener('pageshow', (event) => event.persisted && location.reload());
  }

  /** Sends what a form owed that was on another page. */
  async sendElsewhere({ client, sequence, section, fields, entries }: Kept): Promise<void> {
    const sync = new FormSync(this.sync.known, sequence);
    sync.resume(fields);
    const request = sync.request();
    if (!request) return;
    const about = aboutOf(client, request.sequence, this.sync.known, fields);
    const reply = await post(this.url, [...this.token(), ...about, ['section', section], ...entries]);
    if (reply.kind === 'taken') this.kept.forget(client);
  }

  private typed({ target, type }: Event): void {
    const control = target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    const field = fieldOfName(control.name ?? '');
    if (field === undefined) return;
    // half a tag would be written into the call's list: it is taken when it is whole
    if (field === 'tags' && type === 'input') return;
    this.sync.touch(field);
    this.keep();
    if (!navigator.onLine) this.notSaved('offline');
    this.soon(PAUSE_MS);
  }

  private soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    if (this.sync.waits || this.leaving) return;
    const request = this.sync.request();
    if (!request) return;
    if (this.failures === 0) this.say(this.words.saving ?? '');
    const reply = await post(this.url, this.messageOf(request.sequence, [...request.fields]), {
      signal: this.flight.signal,
    });
    if (this.leaving) return;
    if (reply.kind === 'taken') this.taken(request.sequence, reply.answer);
    else await this.failed(request.sequence, reply);
  }

  private taken(sequence: number, answer: Answer): void {
    this.failures = 0;
    const { version = this.sync.known, values = {}, overlaps = [], refused } = answer;
    const shown = this.sync.answered(sequence, {
      version,
      values,
      overlaps: overlaps.map(({ field, values: sides }) => ({ field, ...sides })),
      refused: refused.map(({ field }) => field),
    });
    if (!shown) return;
    this.keep();
    this.field('version').value = String(this.sync.known);
    const missing = [...shown].filter(([field, value]) => !show(this.form, field, value as FieldValue));
    if (missing.length > 0) void this.askAnew();
    this.askWhich(answer);
    document.dispatchEvent(new CustomEvent('rostrum:saved', { detail: answer }));
    this.sayWhatHappened(answer, shown.size > 0);
    if (this.sync.owes && this.sync.owed().some(([field]) => refused.every((one) => one.field !== field)))
      this.soon(PAUSE_MS);
  }

  private sayWhatHappened({ savedAt, refused, overlaps = [] }: Answer, changed: boolean): void {
    if (refused.length > 0)
      return this.warn(`${this.words.notStored} ${refused.map(({ sentence }) => sentence).join(' ')}`);
    if (overlaps.length > 0) return this.warn(this.words.choose ?? '');
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(
      savedAt === undefined ? new Date() : new Date(savedAt),
    );
    const saved = (this.words.saved ?? '').replace('{time}', () => time);
    this.say(changed ? `${saved} ${this.words.merged}` : saved);
  }

  private async failed(sequence: number, reply: Exclude<Reply, { kind: 'taken' }>): Promise<void> {
    this.sync.failed(sequence);
    if (reply.kind === 'refused') {
      this.warn(this.keptBecause(reply.answer.refused.map(({ sentence }) => sentence).join(' ')));
      return;
    }
    if (reply.kind === 'expired' && this.failures === 0 && (await this.renewToken())) {
      this.failures += 1;
      return this.soon(0);
    }
    this.notSaved(reply.kind);
    if (reply.kind !== 'gone') this.soon(RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)]!);
  }

  private notSaved(kind: Exclude<Reply['kind'], 'taken' | 'refused'>): void {
    const reason =
      kind === 'offline' || kind === 'signedOut' || kind === 'anotherPerson' ? kind : 'unreachable';
    this.warn(this.keptBecause(this.words[reason] ?? ''));
    if (reason !== 'signedOut') return;
    const link = document.createElement('a');
    link.href = `/sign-in?return_to=${encodeURIComponent(this.page)}`;
    link.textContent = this.words.signIn ?? '';
    this.status.append(' ', link);
  }

  /** Somebody presses a button: the form goes as a whole, and says on which versions its fields were changed. */
  private submitted(): void {
    this.flight.abort();
    clearTimeout(this.timer);
    this.leaving = true;
    const request = this.sync.request();
    if (!request) return;
    this.keep(request.sequence);
    for (const [name, value] of [
      ['client', this.client],
      ['sequence', String(request.sequence)],
      ...[...request.fields].map(([field, base]) => [`bases[${field}]`, String(base)]),
    ] as [string, string][])
      this.field(name).value = value;
  }

  private leave(): void {
    if (this.leaving) return;
    const tag = document.activeElement;
    if (tag instanceof HTMLInputElement && fieldOfName(tag.name) === 'tags' && tag.value !== tag.defaultValue)
      this.sync.touch('tags');
    const request = this.sync.request();
    if (!request) return;
    this.keep();
    void post(this.url, this.messageOf(request.sequence, [...request.fields]), { keepalive: true }).then(
      (reply) => {
        // still here: the window was only hidden
        if (reply.kind === 'taken') this.taken(request.sequence, reply.answer);
        else this.sync.failed(request.sequence);
      },
    );
  }

  private messageOf(sequence: number, fields: [string, number][]): [string, string][] {
    const names = new Set(fields.map(([field]) => field));
    return [
      ...this.token(),
      ...aboutOf(this.client, sequence, this.sync.known, fields),
      ['section', this.section],
      ...entriesOf(this.form, names),
    ];
  }

  private keep(submitted?: number): void {
    const fields = this.sync.owed();
    if (fields.length === 0) return this.kept.forget(this.client);
    this.kept.keep({
      client: this.client,
      sequence: this.sync.sent,
      section: this.section,
      fields,
      entries: entriesOf(this.form, new Set(fields.map(([field]) => field))),
      at: Date.now(),
      ...(submitted !== undefined && { submitted }),
    });
  }

  private askWhich({ overlaps = [] }: Answer): void {
    const list = document.getElementById('overlaps');
    for (const overlap of overlaps) {
      const panel = overlapPanel(overlap, this.words, (side) => {
        const value = this.sync.choose(overlap.field, side);
        if (value !== undefined) show(this.form, overlap.field, value as FieldValue);
        panel.remove();
        this.keep();
        this.soon(0);
        this.say('');
      });
      list?.querySelector(`[data-overlap="${overlap.field}"]`)?.remove();
      list?.append(panel);
    }
  }

  /** Rows came or went that this page has no place for: takes them from the page as it would be shown now. */
  private async askAnew(): Promise<void> {
    if (this.sync.owes || this.sync.open.size > 0) return;
    const fresh = (await freshPage(this.page))?.getElementById('writing');
    // whoever went on writing meanwhile must not lose a letter
    if (fresh && !this.sync.owes) location.assign(this.page);
  }

  private async renewToken(): Promise<boolean> {
    const fresh = (await freshPage(this.page))?.querySelector<HTMLInputElement>('#writing [name="_csrf"]');
    if (fresh) this.field('_csrf').value = fresh.value;
    return fresh !== null && fresh !== undefined;
  }

  private token(): [string, string][] {
    return [['_csrf', this.field('_csrf').value]];
  }

  private field(name: string): HTMLInputElement {
    const found = this.form.elements.namedItem(name);
    if (found instanceof HTMLInputElement) return found;
    const made = document.createElement('input');
    made.type = 'hidden';
    made.name = name;
    this.form.append(made);
    return made;
  }

  private keptBecause(reason: string): string {
    return (this.words.kept ?? '').replace('{reason}', () => reason);
  }

  private say(text: string): void {
    this.status.classList.remove('is-warn');
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private warn(text: string): void {
    this.say(text);
    this.status.classList.add('is-warn');
  }
}

/** Whether this page is the answer to a form that was not taken. */
const isRefusal = (): boolean =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
    ?.responseStatus === 422;

const aboutOf = (
  client: string,
  sequence: number,
  version: number,
  fields: readonly (readonly [string, number])[],
): [string, string][] => [
  ['client', client],
  ['sequence', String(sequence)],
  ['version', String(version)],
  ...fields.map(([field, base]): [string, string] => [`fields[${field}]`, String(base)]),
];
