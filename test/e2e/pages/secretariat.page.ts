import type { Page } from 'playwright-core';

const PART_OF: Readonly<Record<string, string>> = {
  Screening: 'Proposals',
  Assignment: 'Committee',
  Ranking: 'Decisions',
};

/** The secretariat's ways through a call, and its short forms. */
export class SecretariatPages {
  constructor(private readonly page: Page) {}

  /** Goes to one of the areas by the line at the top, and the second one where it is there. */
  async turnTo(area: string): Promise<void> {
    const part = PART_OF[area];
    await this.follow('Main', part ?? area);
    if (part) await this.follow(part, area);
  }

  private async follow(line: string, link: string): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: line, exact: true });
    await nav.getByRole('link', { name: link, exact: true }).click();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  /** Looks again at a page about work that goes on elsewhere until it bears this heading, as somebody without scripts must. */
  async lookUntil(heading: string): Promise<void> {
    const there = this.page.getByRole('heading', { level: 1, name: heading });
    for (let look = 0; look < 60 && !(await there.isVisible()); look++) {
      const again = this.page.getByRole('link', { name: 'Look again' });
      if (await again.isVisible()) await again.click();
      await this.page.waitForTimeout(500);
    }
  }

  /** Opens the row of a list that bears this title. */
  async openRow(title: string): Promise<void> {
    await this.page.getByRole('row', { name: title }).getByRole('link', { name: title }).click();
  }

  /** What each row of the page's table is about, in the order of the page. */
  async rowHeaders(): Promise<string[]> {
    return this.page.getByRole('rowheader').getByRole('link').allTextContents();
  }

  /** Says what the formal check found. */
  async screen(outcome: string, reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${outcome}`) }).check();
    for (const box of await this.page.getByRole('group', { name: 'Looked at' }).getByRole('checkbox').all())
      await box.check();
    await this.page.getByLabel('Reason', { exact: true }).fill(reason);
    await this.page.getByRole('button', { name: 'Send the result' }).click();
  }

  /** Sends a file of members, each of whom gets a letter. */
  async importReviewers(csv: string): Promise<void> {
    await this.page
      .getByLabel(/^CSV file/)
      .setInputFiles({ name: 'committee.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await this.page.getByRole('checkbox', { name: 'Write to those who are new' }).check();
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
  }

  /** Ticks proposals in a list and records one decision on all of them. */
  async decide(titles: readonly string[], outcome: string, rationale: string): Promise<void> {
    for (const title of titles)
      await this.page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check();
    await this.page.getByLabel('Decision', { exact: true }).last().selectOption(outcome);
    await this.page.getByLabel(/^Rationale/).fill(rationale);
    await this.page.getByRole('button', { name: 'Record decision' }).click();
  }

  /** What the page says is to be put right. */
  async problems(): Promise<string[]> {
    return this.page.getByRole('alert').getByRole('link').allTextContents();
  }

  /** What is wrong with a file that was refused. */
  async badRows(): Promise<string[]> {
    return this.page.getByRole('alert').getByRole('listitem').allTextContents();
  }
}
