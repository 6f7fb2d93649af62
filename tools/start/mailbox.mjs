import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryRoot, startProcess } from './server-process.mjs';

/** A mailbox that catches every mail and shows it on a page; nothing leaves the machine. */
export function startMailbox({ dataDir, smtpPort, webPort, env }) {
  const folder = resolve(dataDir, 'mailbox');
  mkdirSync(folder, { recursive: true });
  const program = resolve(repositoryRoot, 'node_modules/maildev/bin/maildev');
  const loopback = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'];
  const server = startProcess({
    name: 'mailbox',
    command: process.execPath,
    args: [
      program,
      ...['--smtp', String(smtpPort), '--web', String(webPort)],
      ...loopback,
      ...['--mail-directory', folder, '--silent'],
    ],
    env,
    cwd: repositoryRoot,
    log: resolve(dataDir, 'logs/mailbox.log'),
  });
  return {
    server,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://localhost:${webPort}`,
    stop: () => server.stop(5000),
  };
}
