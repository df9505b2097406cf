import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { letterTo, linkIn } from './letters.js';
import { SignInPage } from './pages/sign-in.page.js';
import type { Site } from './site.js';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Dark and narrow: colours and sizes differ, names and roles do not. */
const WHAT_A_PHONE_CHANGES = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
const PATIENCE_MS = 20_000;
/** A folder for pictures of every page read, for people to look at; none are taken without it. */
const { ROSTRUM_SHOTS: SHOTS } = process.env;

/** Somebody at a browser of their own, who reads every page they come to with a critical eye. */
export class Visitor {
  private readonly complaints: string[] = [];

  private constructor(
    readonly site: Site,
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly name: string,
    readonly scripts: boolean,
  ) {}

  /** Opens a browser without history or cookies. */
  static async arrive(
    browser: Browser,
    site: Site,
    { name, scripts }: { name: string; scripts: boolean },
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: site.url,
      javaScriptEnabled: scripts,
      viewport: DESK,
      timezoneId: 'Africa/Bamako',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(site, await context.newPage(), context, name, scripts);
    visitor.listen();
    return visitor;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Waits for the page with this heading, and checks that it can be read by everybody on any screen. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.page.waitForLoadState();
    expect(this.complaints).toEqual([]);
    if (!this.scripts) return;
    await this.picture('desk');
    await this.inspect((axe) => axe.withTags(STANDARD));
    await this.page.setViewportSize(PHONE);
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.picture('phone');
    await this.inspect((axe) => axe.withRules(WHAT_A_PHONE_CHANGES));
    expect(await this.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await this.page.setViewportSize(DESK);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Asks for a link, takes it out of the mailbox, follows it, and comes to the page asked for. */
  async signIn(email: string, wanted: string): Promise<void> {
    await this.open(`/sign-in?return_to=${encodeURIComponent(wanted)}`);
    await this.reads('Sign in');
    const form = new SignInPage(this.page);
    await form.askForLink(email);
    await this.reads('Look into your mailbox');
    await this.open(linkIn(await letterTo(this.site, email, /sign-in link/), this.site));
    await this.reads('One more click');
    await form.goOn();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(): void {
    this.page.on('console', (message) => {
      // a form that is sent back with its errors is answered with 422, which the browser remarks upon
      if (message.type() === 'error' && !/status of 4(09|22)/.test(message.text()))
        this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  private async inspect(choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
    const { violations } = await choose(new AxeBuilder({ page: this.page })).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
    expect({ page: this.page.url(), found }).toEqual({ page: this.page.url(), found: [] });
  }

  private async picture(where: string): Promise<void> {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    const heading = (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const file = `${this.name}-${heading}-${where}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    await this.page.screenshot({ path: path.join(SHOTS, `${file.slice(0, 100)}.png`), fullPage: true });
  }
}
