import type { Locator, Page } from 'playwright-core';

export interface PersonTyped {
  name: string;
  email: string;
  organisation: string;
  /** For organisers and speakers. */
  group?: string;
  region?: string;
  country?: string;
  gender?: string;
}

/** The form of a proposal, a part at a time. */
export class ProposalFormPage {
  constructor(private readonly page: Page) {}

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Begin a proposal' }).click();
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(new RegExp(`^${label}`)).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(new RegExp(`^${label}`)).selectOption(option);
  }

  async tick(choice: string | RegExp): Promise<void> {
    const main = this.page.getByRole('main');
    await main
      .getByRole('radio', { name: choice })
      .or(main.getByRole('checkbox', { name: choice }))
      .check();
  }

  /** One row of people, such as "Speaker 2". */
  row(title: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${title}\\b`) });
  }

  async name(title: string, person: PersonTyped): Promise<void> {
    const row = this.row(title);
    await row.getByLabel('Name', { exact: true }).fill(person.name);
    await row.getByLabel('Organisation').fill(person.organisation);
    await row.getByLabel('E-mail').fill(person.email);
    if (person.group) await row.getByLabel('Stakeholder group').selectOption(person.group);
    if (person.region) await row.getByLabel('Regional group').selectOption(person.region);
    if (person.country) await row.getByLabel('Country').selectOption(person.country);
    if (person.gender) await row.getByLabel('Gender').selectOption(person.gender);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  async saveAndGoOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save and go on' }).click();
  }

  /** Goes to a part by the list of parts. */
  async turnTo(part: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of the proposal' });
    const link = parts.getByRole('link', { name: part });
    // folded on a phone, and where the browser cannot open it by itself
    if (!(await link.isVisible())) await this.page.locator('summary', { hasText: /^Part \d/ }).click();
    await link.click();
  }

  /** The parts that are complete, by the list of parts. */
  async done(): Promise<string[]> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of the proposal' });
    const links = await parts.getByRole('link', { name: /Done$/, includeHidden: true }).allTextContents();
    return links.map((text) => text.replace(/^\d+/, '').replace(/Done$/, ''));
  }

  /** What keeps it from being submitted, as the last part lists it. */
  async missing(): Promise<string[]> {
    return this.page.getByRole('main').locator('.checks').getByRole('link').allTextContents();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit this proposal' }).click();
  }

  /** What the page says is to be put right, after a refused form. */
  async problems(): Promise<string[]> {
    return this.page.getByRole('alert').getByRole('link').allTextContents();
  }
}
