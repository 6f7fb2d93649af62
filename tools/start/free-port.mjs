import { createServer } from 'node:net';

function bindable(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(null));
    probe.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = probe.address();
      probe.close(() => done(bound));
    });
  });
}

/** Taken on either loopback family counts as taken: a browser may try both. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    if ((await bindable(port, host)) === null) return false;
  }
  return true;
}

export async function anyFreePort() {
  const port = await bindable(0, '127.0.0.1');
  if (port === null) throw new Error('This machine has no free port on 127.0.0.1.');
  return port;
}

/** The wanted port, else one of the next twenty, else any. */
export async function freePortNear(wanted) {
  for (let port = wanted; port < wanted + 20; port += 1) {
    if (await isFree(port)) return port;
  }
  return anyFreePort();
}
