import { randomUUID } from 'node:crypto';

/** The office without a browser: one signed-in session, which survives a killed server. */
export class DeskClient {
  private cookie = '';

  constructor(private readonly url: string) {}

  async signIn(staff: { email: string; password: string }): Promise<void> {
    const { email, password } = staff;
    const response = await this.ask('/api/desk/sign-in', { email, password });
    this.cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ');
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T;
  }

  async post<T = object>(path: string, body: object = {}): Promise<T> {
    const text = await (await this.ask(path, body)).text();
    return JSON.parse(text === '' ? '{}' : text) as T;
  }

  async put(path: string, body: object): Promise<void> {
    await this.ask(path, body, 'PUT');
  }

  /** A paper: read where nothing is asked, made where something is. */
  async file(path: string, body?: object): Promise<Buffer> {
    return Buffer.from(await (await this.ask(path, body)).arrayBuffer());
  }

  private async ask(
    path: string,
    body?: object,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return response;
  }
}
