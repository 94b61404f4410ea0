/** A browser without pages: keeps cookies by host as browsers do, follows redirects, fills in forms. */

interface Cookie {
  readonly value: string;
  readonly path: string;
  readonly attributes: string;
}

export interface Landed {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Addresses on the way, the last one included. */
  readonly way: readonly string[];
}

const redirectsMax = 12;

export class CookieJar {
  /** By host without its port: cookies know no ports. */
  private readonly cookies = new Map<string, Map<string, Cookie>>();

  /** `Set-Cookie` headers as they came. */
  readonly set: string[] = [];

  async get(address: string | URL): Promise<Landed> {
    return this.follow(new URL(address), {});
  }

  /** Sends a form from a page of the same origin. */
  async post(
    address: string | URL,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Landed> {
    const url = new URL(address);
    return this.follow(url, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: url.origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  value(host: string, name: string): string | undefined {
    return this.cookies.get(host)?.get(name)?.value;
  }

  put(host: string, name: string, value: string): void {
    const jar = this.cookies.get(host) ?? new Map<string, Cookie>();
    jar.set(name, { value, path: '/', attributes: '' });
    this.cookies.set(host, jar);
  }

  private async follow(first: URL, request: RequestInit): Promise<Landed> {
    let [url, options] = [first, request];
    const way: string[] = [];
    for (let turn = 0; turn < redirectsMax; turn++) {
      way.push(url.href);
      const headers = { ...(options.headers as Record<string, string> | undefined), cookie: this.sent(url) };
      const answer = await fetch(url, { ...options, headers, redirect: 'manual' });
      for (const line of answer.headers.getSetCookie()) this.keep(url, line);
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || location === null)
        return { url, status: answer.status, headers: answer.headers, text: await answer.text(), way };
      await answer.arrayBuffer();
      url = new URL(location, url);
      options = {};
    }
    throw new Error(`more than ${redirectsMax} redirects: ${way.join(' ')}`);
  }

  private sent({ hostname, pathname }: URL): string {
    return [...(this.cookies.get(hostname) ?? [])]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep({ hostname }: URL, line: string): void {
    this.set.push(line);
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const attribute = (wanted: string): string | undefined =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const jar = this.cookies.get(hostname) ?? new Map<string, Cookie>();
    this.cookies.set(hostname, jar);
    const gone = value === '' || attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now();
    if (gone) jar.delete(name);
    else jar.set(name, { value, path: attribute('path') ?? '/', attributes: attributes.join('; ') });
  }
}
