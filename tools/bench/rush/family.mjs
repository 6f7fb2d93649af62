import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Half a street behind each address, as behind a mobile network. */
const networkOf = (at) => `203.0.113.${at % 250}`;

/** Signs a family in with the code on its card and keeps the cookie. */
export async function signIn(url, family) {
  const response = await fetch(`${url}/api/sign-in/access-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': networkOf(family.at) },
    body: JSON.stringify({ accessCode: family.accessCode }),
  });
  if (!response.ok) throw new Error(`sign-in answers ${response.status}`);
  await response.arrayBuffer();
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** What one press sends: some children of the family for some events. */
export const basketOf = (family, eventIds, children) => ({
  guardian: null,
  children: children.map((childId, at) => ({ key: `c${at}`, childId })),
  lines: eventIds.map((eventId) => ({
    eventId,
    children: children.map((_, at) => ({ key: `c${at}` })),
  })),
  statistics: [],
  buttonText: 'Verbindlich anmelden',
});

/** One press until there is a decision, as the page does it. Answers the outcomes and how often it was asked to wait. */
export async function press(url, family, basket) {
  const key = randomUUID();
  for (let askedToWait = 0; ; askedToWait += 1) {
    const response = await fetch(`${url}/api/baskets`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: family.cookie,
        'idempotency-key': key,
        'x-forwarded-for': networkOf(family.at),
      },
      body: JSON.stringify(basket),
    });
    if (response.status === 503 && response.headers.has('retry-after')) {
      await response.arrayBuffer();
      await sleep(Number(response.headers.get('retry-after')) * 1000 * (1 + Math.random() / 3));
      continue;
    }
    if (!response.ok)
      throw new Error(`the basket answers ${response.status}: ${await response.text()}`);
    const { results } = await response.json();
    return { outcomes: results.map(({ outcome }) => outcome), askedToWait };
  }
}
