import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
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

/** Something on a page that somebody could not use, or a complaint of the browser. */
export interface Fault {
  page: string;
  what: string;
  where: string[];
}

/** Somebody at a browser of their own, who reads every page they come to with a critical eye. */
export class Visitor {
  /** What is wrong with the pages read so far; empty is the only good answer. */
  readonly faults: Fault[] = [];

  private readonly expected: RegExp[] = [];

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
      // colours that fade from light to dark would be measured half-way
      reducedMotion: 'reduce',
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

  /** Is signed in already, by the secret of a session. */
  async carry(session: string): Promise<void> {
    await this.context.addCookies([{ name: 'rostrum_session', value: session, url: this.site.url }]);
  }

  /** A complaint of the browser that belongs to what is tried here, such as that there is no line. */
  expects(complaint: RegExp): void {
    this.expected.push(complaint);
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Waits for the page with this heading, and looks whether everybody can read it on any screen. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.page.waitForLoadState();
    if (!this.scripts) return;
    await this.picture('desk');
    await this.inspect((axe) => axe.withTags(STANDARD));
    await this.page.setViewportSize(PHONE);
    await this.page.emulateMedia({ colorScheme: 'dark' });
    await this.picture('phone');
    await this.inspect((axe) => axe.withRules(WHAT_A_PHONE_CHANGES));
    const over = Number(await this.page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    if (over > 0) this.note(`scrolls sideways by ${over} px on a phone`);
    await this.page.setViewportSize(DESK);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** Where signing in is asked for: asks for a link, takes it out of the mailbox and follows it to where they were going. */
  async signIn(email: string): Promise<void> {
    await this.reads('Sign in');
    const form = new SignInPage(this.page);
    await form.askForLink(email);
    await this.reads('Look into your mailbox');
    await this.open(linkIn(await letterTo(this.site, email, /sign-in link/), this.site));
    await this.reads('One more click');
    await form.goOn();
  }

  /** What the page says about the form just sent. */
  async told(): Promise<string> {
    return ((await this.page.getByRole('status').first().textContent()) ?? '').trim();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private listen(): void {
    this.page.on('console', (message) => {
      // a form that is sent back with its errors is answered with 422, which the browser remarks upon
      if (
        message.type() === 'error' &&
        ![/status of 4(09|22)/, ...this.expected].some((known) => known.test(message.text()))
      )
        this.note(message.text(), [message.location().url]);
    });
    this.page.on('pageerror', (error) => this.note(error.message));
  }

  private async inspect(choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
    const { violations } = await choose(new AxeBuilder({ page: this.page })).analyze();
    for (const { id, nodes } of violations)
      this.note(
        id,
        nodes.map(({ html }) => html),
      );
  }

  private note(what: string, where: string[] = []): void {
    const { pathname, search } = new URL(this.page.url());
    this.faults.push({ page: `${pathname}${search}`, what, where });
  }

  private async picture(where: string): Promise<void> {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    const heading = (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const file = `${this.name}-${heading}-${where}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    await this.page.screenshot({ path: path.join(SHOTS, `${file.slice(0, 100)}.png`), fullPage: true });
  }
}
