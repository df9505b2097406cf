import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { serveComponents } from './components-server.js';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

jest.setTimeout(60_000);

let browser: Browser;
let site: Awaited<ReturnType<typeof serveComponents>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveComponents()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function visit<T>(
  where: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('.ico'))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${site.url}/${where}`);
    const seen = await look(page);
    expect(complaints).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

describe('every component', () => {
  // each pair of direction, width and colours once
  const ways = [
    { dir: 'ltr', viewport: WIDE, colorScheme: 'light' },
    { dir: 'ltr', viewport: PHONE, colorScheme: 'dark' },
    { dir: 'rtl', viewport: WIDE, colorScheme: 'dark' },
    { dir: 'rtl', viewport: PHONE, colorScheme: 'light' },
  ] as const;

  it.each(ways)(
    'is accessible: $dir, $viewport.width px, $colorScheme',
    async ({ dir, viewport, colorScheme }) => {
      const found = await visit(dir, { viewport, colorScheme }, async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
        return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
      });
      expect(found).toEqual([]);
    },
    30_000,
  );

  it.each([
    { dir: 'ltr', viewport: PHONE },
    { dir: 'ltr', viewport: NARROW },
    { dir: 'rtl', viewport: PHONE },
    { dir: 'rtl', viewport: NARROW },
  ])('never scrolls sideways: $dir, $viewport.width px', async ({ dir, viewport }) => {
    const over = await visit(dir, { viewport }, (page) =>
      page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    );
    expect(over).toBe(0);
  });

  it('is there without a script', async () => {
    const shown = await visit('ltr', { viewport: WIDE, javaScriptEnabled: false }, async (page) => ({
      counter: await page.locator('#title-counter').textContent(),
      reasons: await page.getByRole('group', { name: 'Reasons, Diversity' }).isVisible(),
      account: await page.getByRole('link', { name: 'Account' }).isVisible(),
    }));
    expect(shown).toEqual({ counter: '40 of 60 characters', reasons: true, account: false });
  });

  it('leads from the summary of errors to the field', async () => {
    const focused = await visit('ltr', { viewport: WIDE }, async (page) => {
      await page.getByRole('alert').getByRole('link', { name: 'Enter an email address' }).click();
      return page.evaluate('document.activeElement.id');
    });
    expect(focused).toBe('invalid-email');
  });
});

describe('counters', () => {
  it('count while somebody types, and mark what is too long', async () => {
    const seen = await visit('ltr', { viewport: WIDE }, async (page) => {
      const field = page.getByLabel('Diversity statement');
      const counter = page.locator('#diversity-counter');
      const read = async () => [await counter.textContent(), await counter.getAttribute('class')];
      await field.fill('one two');
      const short = await read();
      await field.fill('a '.repeat(13));
      return [short, await read()];
    });
    expect(seen).toEqual([
      ['2 of 12 words', 'counter'],
      ['13 of 12 words', 'counter is-over'],
    ]);
  });
});

const gradesGiven = (page: Page, name: string) =>
  page.locator(`input[name="${name}"]`).evaluateAll((radios) =>
    radios.flatMap((radio) => {
      const { checked, value } = radio as unknown as { checked: boolean; value: string };
      return checked ? [value] : [];
    }),
  );

describe('grade keys', () => {
  it('grade the criterion with the focus alone', async () => {
    const seen = await visit('ltr', { viewport: WIDE }, async (page) => {
      await page.keyboard.press('5');
      const before = await gradesGiven(page, 'scores[diversity]');
      await page.locator('input[name="scores[diversity]"][value="3"]').focus();
      await page.keyboard.press('5');
      const graded = await gradesGiven(page, 'scores[diversity]');
      await page.keyboard.press('9');
      await page.keyboard.press('Control+2');
      const kept = await gradesGiven(page, 'scores[diversity]');
      await page.keyboard.press('0');
      return {
        before,
        graded,
        kept,
        taken: await gradesGiven(page, 'scores[diversity]'),
        other: await gradesGiven(page, 'scores[format]'),
      };
    });
    expect(seen).toEqual({ before: ['3'], graded: ['5'], kept: ['5'], taken: [], other: [''] });
  });
});

describe('picks', () => {
  it('tick all rows, or none, and show when it is some', async () => {
    const seen = await visit('ltr', { viewport: WIDE }, async (page) => {
      const all = page.getByRole('checkbox', { name: 'Select all' });
      const rows = page.locator('tbody input[name="proposal"]');
      const ticked = () =>
        rows.evaluateAll((boxes) => boxes.map((box) => (box as unknown as { checked: boolean }).checked));
      const some = await all.evaluate((box) => (box as unknown as { indeterminate: boolean }).indeterminate);
      await all.check();
      const every = await ticked();
      await all.uncheck();
      const none = await ticked();
      await rows.first().click();
      await rows.last().click({ modifiers: ['Shift'] });
      return { some, every, none, range: await ticked(), all: await all.isChecked() };
    });
    expect(seen).toEqual({
      some: true,
      every: [true, true],
      none: [false, false],
      range: [true, true],
      all: true,
    });
  });
});

describe('the reader’s time', () => {
  it.each([
    ['Africa/Bamako', 'Saved at 14:32, version 18.'],
    ['Asia/Kathmandu', 'Saved at 14:32 (20:17 GMT+5:45), version 18.'],
  ])('in %s', async (timezoneId, line) => {
    const text = await visit('ltr', { viewport: WIDE, timezoneId }, (page) =>
      page.locator('.saved').textContent(),
    );
    expect(text).toBe(line);
  });
});
