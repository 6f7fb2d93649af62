export interface Answer<T = unknown> {
  status: number;
  body: T;
  cookie: string;
  headers: Headers;
}

/** Asks as a browser would and returns what it would keep. */
export async function call<T>(
  url: string,
  method: string,
  cookie?: string,
  body?: unknown,
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? null : JSON.parse(text)) as T,
    cookie: cookieFrom(response.headers.getSetCookie()),
    headers: response.headers,
  };
}

/** What a browser would send back: the last value of each cookie, without the deleted ones. */
function cookieFrom(setCookies: string[]): string {
  const jar = new Map<string, string>();
  for (const line of setCookies) {
    const [pair = ''] = line.split(';');
    const [name = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}
