import { expect, it } from '@jest/globals';
import { launchBrowser } from '../browser.js';

it('finds a Chromium that renders a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<main><h1>Call for workshop proposals</h1></main>');
    expect(await page.getByRole('heading').textContent()).toBe('Call for workshop proposals');
  } finally {
    await browser.close();
  }
}, 30_000);
