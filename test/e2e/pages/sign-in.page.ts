import type { Page } from 'playwright-core';

/** Sign in by a link. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async askForLink(email: string): Promise<void> {
    await this.page.getByLabel('E-mail address').first().fill(email);
    await this.page.getByRole('button', { name: 'Send me a link' }).click();
  }

  /** The button behind the link. */
  async goOn(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  }
}
