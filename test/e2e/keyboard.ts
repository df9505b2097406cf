import type { Locator, Page } from 'playwright-core';

/** Far more stops than any of our pages has. */
const MOST_STOPS = 120;

// a control may be drawn by what stands beside or around it, as the grades and reasons of a review are
const RING = `(() => {
  const at = document.activeElement;
  const drawn = [at, at.nextElementSibling, at.closest('label')].filter(Boolean).map((one) => getComputedStyle(one));
  return drawn.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1);
})()`;
const NAME = `(({ tagName, id, textContent }) => [tagName, id, textContent.trim().slice(0, 40)].join(' '))(document.activeElement)`;

const hasFocus = (one: unknown): boolean =>
  (one as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement === one;

/** Somebody who has no pointer: Tab from stop to stop, Enter and Space to act, arrows within one question. */
export class Keyboard {
  /** Stops at which nothing showed where one is. */
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  /** Goes on from stop to stop until it stands on this one; it must come before the page is at its end. */
  async to(target: Locator): Promise<this> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.page.keyboard.press('Tab');
      if (!(await this.page.evaluate(RING))) this.unseen.push(String(await this.page.evaluate(NAME)));
      if (await target.evaluate(hasFocus)) return this;
    }
    throw new Error(`Nothing leads to ${String(target)} by keyboard.`);
  }

  async press(key: 'Enter' | 'Space' | 'ArrowDown' | '2' | '4'): Promise<this> {
    await this.page.keyboard.press(key);
    return this;
  }

  /** Types into the field it stands on; in a list, the letters of the wanted choice. */
  async type(text: string): Promise<this> {
    await this.page.keyboard.type(text);
    return this;
  }
}
