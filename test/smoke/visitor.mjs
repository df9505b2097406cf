/** A visitor without JavaScript: follows addresses and redirects, keeps cookies, reads HTML. */
export class Visitor {
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /**
   * @param {string} address
   * @returns {Promise<{ url: string, status: number, html: string }>} the page where the redirects end
   */
  async visit(address) {
    let url = address;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.#cookieHeader() } });
      for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
      const next = response.headers.get('location');
      if (next === null) return { url, status: response.status, html: await response.text() };
      url = new URL(next, url).href;
    }
    throw new Error(`${address} redirects without end`);
  }

  /** @param {string} cookie */
  #keep(cookie) {
    const [pair = ''] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    this.#cookies.set(name, value.join('='));
  }

  #cookieHeader() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
