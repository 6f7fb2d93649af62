import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CrowdFamily } from './crowd';

export interface Decision {
  outcome: string;
  ahead: number | null;
  /** How often a busy server asked to come back. */
  askedToWait: number;
}

/** Signs a family in with the code on its card and returns the cookie. */
export async function signIn(api: string, family: CrowdFamily): Promise<string> {
  const response = await fetch(`${api}/api/sign-in/access-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accessCode: family.accessCode }),
  });
  if (response.status !== 200) throw new Error(`sign-in answered ${String(response.status)}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

/** Presses the button once, as the page does: the same key until there is a decision. */
export async function press(
  api: string,
  cookie: string,
  eventId: string,
  childId: string,
): Promise<Decision> {
  const key = randomUUID();
  for (let askedToWait = 0; ; askedToWait += 1) {
    const response = await fetch(`${api}/api/baskets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
      body: JSON.stringify({
        guardian: null,
        children: [{ key: 'a', childId }],
        lines: [{ eventId, children: [{ key: 'a' }] }],
        buttonText: 'Verbindlich anmelden',
      }),
    });
    if (response.status === 503 && response.headers.has('retry-after')) {
      await sleep(Number(response.headers.get('retry-after')) * 1000 * Math.random());
      continue;
    }
    if (response.status !== 200)
      throw new Error(`basket answered ${String(response.status)}: ${await response.text()}`);
    const { results } = (await response.json()) as {
      results: { outcome: string; ahead: number | null }[];
    };
    return {
      outcome: results[0]?.outcome ?? 'none',
      ahead: results[0]?.ahead ?? null,
      askedToWait,
    };
  }
}

/** Gives back the place the family has at an event. */
export async function cancelOwn(api: string, cookie: string, eventId: string): Promise<void> {
  const me = (await (await fetch(`${api}/api/me`, { headers: { cookie } })).json()) as {
    registrations: { id: string; event: { id: string } }[];
  };
  const registration = me.registrations.find(({ event }) => event.id === eventId);
  const response = await fetch(`${api}/api/me/registrations/${registration?.id ?? ''}/cancel`, {
    method: 'POST',
    headers: { cookie },
  });
  if (response.status !== 204) throw new Error(`cancel answered ${String(response.status)}`);
}
