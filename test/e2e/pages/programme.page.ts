import type { Page } from 'playwright-core';

export interface PlaceChosen {
  session: string;
  time: RegExp;
  room: string;
}

/** Where the secretariat makes the programme. */
export class ProgrammePages {
  constructor(private readonly page: Page) {}

  async addRoom(name: string, seats: number): Promise<void> {
    await this.page.getByLabel('Name of the room').fill(name);
    await this.page.getByLabel(/^Seats/).fill(String(seats));
    await this.page.getByRole('button', { name: 'Add the room' }).click();
  }

  async addSlot(date: string, start: string, minutes: number): Promise<void> {
    const form = this.page.locator('form', { has: this.page.getByRole('button', { name: 'Add the slot' }) });
    await form.getByLabel('Date').fill(date);
    await form.getByLabel('Start').fill(start);
    await form.getByLabel('Minutes').fill(String(minutes));
    await form.getByRole('button', { name: 'Add the slot' }).click();
  }

  async rooms(): Promise<string[]> {
    return (await this.page.getByLabel('Room', { exact: true }).locator('option').allTextContents()).slice(1);
  }

  async place({ session, time, room }: PlaceChosen): Promise<void> {
    await this.chooseLike('Session', new RegExp(session));
    await this.chooseLike('Time', time);
    await this.page.getByLabel('Room', { exact: true }).selectOption(room);
    await this.page.getByRole('button', { name: 'Place the session' }).click();
  }

  async publish(version: number): Promise<void> {
    await this.page.getByRole('button', { name: `Publish version ${version}` }).click();
  }

  private async chooseLike(label: string, option: RegExp): Promise<void> {
    const list = this.page.getByLabel(label, { exact: true });
    const value = await list.locator('option', { hasText: option }).getAttribute('value');
    await list.selectOption(value ?? '');
  }
}
