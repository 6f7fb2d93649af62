import { anyFreePort, freePortNear, isFree } from './free-port.mjs';
import { Refusal } from './say.mjs';

/** The usual port of each part, and the variable that moves it. */
const usual = {
  web: { port: 3000, variable: 'PORT' },
  mailbox: { port: 1080, variable: 'MAILBOX_PORT' },
  smtp: { port: 1025, variable: 'MAILBOX_SMTP_PORT' },
  database: { port: 5433, variable: 'DATABASE_PORT' },
};

async function chosen(part, env) {
  const { port, variable } = usual[part];
  const asked = env[variable];
  if (asked === undefined || asked === '') return freePortNear(port);
  const number = Number(asked);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Refusal(`${variable} must be a port between 1 and 65535, not "${asked}".`);
  }
  if (!(await isFree(number))) {
    throw new Refusal(`Port ${number} (${variable}) is taken; please choose another.`);
  }
  return number;
}

/** Ports named in the environment are binding; the usual ones give way to the next free one. */
export async function portsFrom(env) {
  return {
    web: [await chosen('web', env)],
    mailbox: await chosen('mailbox', env),
    smtp: await chosen('smtp', env),
    database: await chosen('database', env),
  };
}

export async function stackPorts(wanted, apis) {
  if (wanted !== 'free') return wanted;
  const web = [];
  for (let index = 0; index < apis; index += 1) web.push(await anyFreePort());
  return {
    web,
    mailbox: await anyFreePort(),
    smtp: await anyFreePort(),
    database: await anyFreePort(),
  };
}
