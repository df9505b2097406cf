import type { Page } from 'playwright-core';

/** A proposer's own proposals, and the decision about one. */
export class ProposalPages {
  constructor(private readonly page: Page) {}

  async open(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: title }).click();
  }

  async readDecision(): Promise<void> {
    await this.page.getByRole('link', { name: 'Read the letter and answer' }).click();
  }

  /** What the reviewers said, as the page of the decision lists it. */
  async opinions(): Promise<string[]> {
    const said = this.page.getByRole('region', { name: /^What .* said/ });
    return (await said.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
  }

  async answer(choice: string, note: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
    await this.page.getByLabel(/^Anything we should know/).fill(note);
    await this.page.getByRole('button', { name: 'Send your answer' }).click();
  }
}
