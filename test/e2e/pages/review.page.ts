import type { Page } from 'playwright-core';

export interface ReviewTyped {
  /** A mark for each criterion, by its name. */
  marks: Record<string, number>;
  comment: string;
  remark?: string;
}

/** A member's reviews, and the form of one. */
export class ReviewPages {
  constructor(private readonly page: Page) {}

  async open(title: string): Promise<void> {
    await this.page.getByRole('row', { name: title }).getByRole('link', { name: title }).click();
  }

  async write({ marks, comment, remark = '' }: ReviewTyped): Promise<void> {
    for (const [criterion, mark] of Object.entries(marks))
      await this.page
        .getByRole('group', { name: criterion, exact: true })
        .getByRole('radio', { name: new RegExp(`^${mark}`) })
        .check();
    await this.page.getByLabel(/^Comment to the proposer/).fill(comment);
    await this.page.getByLabel(/^Confidential remark/).fill(remark);
  }

  /** Goes to the list of one's reviews, whatever page is open, and from there to one of them. */
  async openFromList(title: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'My reviews' }).click();
    await this.open(title);
  }

  /** One of the reasons offered with a low mark. */
  async tickReason(criterion: string, reason: string): Promise<void> {
    const reasons = this.page.getByRole('group', { name: `Reasons, ${criterion}` });
    await reasons.getByRole('checkbox', { name: reason }).check();
  }

  /** What the page says is to be put right. */
  async problems(): Promise<string[]> {
    return this.page.getByRole('alert').getByRole('link').allTextContents();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as a draft' }).click();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit and open the next' }).click();
  }

  async stepBack(why: string, reason: string): Promise<void> {
    await this.page.locator('summary', { hasText: 'Step back from this proposal' }).click();
    await this.page.getByRole('radio', { name: new RegExp(`^${why}`) }).check();
    await this.page.getByLabel('In a few words').fill(reason);
    await this.page.getByRole('button', { name: 'Step back' }).click();
  }
}
