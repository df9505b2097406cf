import { type LiveFinding, liveFindings } from '../src/proposer/checklist/live-checklist.js';
import type { LiveFacts } from '../src/proposer/checklist/live-facts.js';

// Says what is missing while somebody fills in the form, by the rules that judge it when it is submitted.

/** After the last letter: a list that changes with each is of no use. */
const PAUSE_MS = 300;

const list = document.getElementById('checklist');
const part = document.getElementById('writing');
const section = document.getElementById('saving')?.dataset.section ?? '';
if (list && part instanceof HTMLFormElement) watch(list, part);

function watch(place: HTMLElement, form: HTMLFormElement): void {
  const facts = JSON.parse(place.dataset.facts ?? '{}') as LiveFacts;
  let { standing } = facts;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const findings = liveFindings(facts, { section, entries, standing });
    showHere(place, findings);
    showParts(facts, findings);
  };
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE_MS);
  };
  for (const event of ['input', 'change', 'shown']) form.addEventListener(event, soon);
  document.addEventListener(
    'rostrum:saved',
    ({ detail }: CustomEventInit<{ standing?: typeof standing }>) => {
      standing = detail?.standing ?? standing;
      soon();
    },
  );
}

function showHere(place: HTMLElement, findings: readonly LiveFinding[]): void {
  const here = findings.filter((finding) => finding.section === section);
  const [title, rows] = [place.querySelector('p'), place.querySelector('ul')];
  if (title) title.hidden = here.length === 0;
  rows?.replaceChildren(
    ...here.map(({ severity, field, sentence }) => {
      const [row, text, link] = ['li', 'span', 'a'].map((tag) => document.createElement(tag)) as [
        HTMLElement,
        HTMLElement,
        HTMLAnchorElement,
      ];
      row.className = `status is-${severity === 'block' ? 'missing' : 'waiting'}`;
      link.className = 'target';
      link.href = `#${field.replace(/[^\w-]+/g, '-')}`;
      link.textContent = sentence;
      text.append(link);
      row.append(text);
      return row;
    }),
  );
}

/** The state of each part beside its name, and how many are complete. */
function showParts({ open, complete }: LiveFacts, findings: readonly LiveFinding[]): void {
  const states = [...document.querySelectorAll<HTMLElement>('.toc a .status')];
  let done = 0;
  for (const state of states) {
    const name = /section=(\w+)/.exec(state.closest('a')?.getAttribute('href') ?? '')?.[1];
    const missing = findings.filter((one) => one.severity === 'block' && one.section === name).length;
    if (missing === 0) done += 1;
    state.className = `status is-${missing === 0 ? 'done' : 'missing'}`;
    state.textContent = open[Math.min(missing, open.length - 1)] ?? '';
  }
  const progress = document.querySelector<HTMLProgressElement>('progress.progress');
  if (!progress) return;
  progress.value = done;
  const sentence = progress.parentElement?.querySelector('p');
  if (sentence) sentence.textContent = complete[done] ?? '';
}
