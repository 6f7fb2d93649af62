import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface CaughtMail {
  /** Of the envelope: where it comes back to. */
  from: string;
  to: string;
  raw: string;
}

/** What the server answers to a command instead of "250 ok", by address. */
export type Refusals = Map<string, string>;

const decodeWord = (_: string, kind: string, text: string): string => {
  const bytes =
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
              String.fromCharCode(parseInt(hex, 16)),
            ),
          'latin1',
        );
  return bytes.toString('utf8');
};

/** A header in one line, with its umlauts. */
export const headerOf = ({ raw }: CaughtMail, name: string): string =>
  (new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1] ?? '')
    .replaceAll(/\r\n\s+/g, ' ')
    .replaceAll('?= =?', '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, decodeWord);

/** A small SMTP server that keeps what it is given and refuses what a spec tells it to. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  readonly refusals: Refusals = new Map();
  /** Called with a whole mail before it is acknowledged. */
  beforeAcknowledging: (() => Promise<void>) | null = null;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.talk(socket));
  private port = 0;

  async start(): Promise<string> {
    await this.startAgain();
    return `smtp://127.0.0.1:${String(this.port)}`;
  }

  /** On the same port as before. */
  async startAgain(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  to(address: string): CaughtMail[] {
    return this.mails.filter(({ to }) => to === address);
  }

  private talk(socket: Socket): void {
    let received = '';
    let from = '';
    let to = '';
    let inMail = false;
    const say = (line: string): void => {
      socket.write(`${line}\r\n`);
    };
    const keep = async (raw: string): Promise<void> => {
      await this.beforeAcknowledging?.();
      this.mails.push({ from, to, raw });
      say('250 kept');
    };
    const answer = (line: string): void => {
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'MAIL') {
        from = /<(.*?)>/.exec(line)?.[1] ?? '';
        say('250 ok');
      } else if (command === 'RCPT') {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        say(this.refusals.get(to) ?? '250 ok');
      } else if (command === 'DATA') {
        inMail = true;
        say('354 go on');
      } else if (command === 'QUIT') {
        say('221 bye');
        socket.end();
      } else {
        say('250 ok');
      }
    };
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      received += chunk;
      for (;;) {
        const end = inMail ? '\r\n.\r\n' : '\r\n';
        const at = received.indexOf(end);
        if (at < 0) return;
        const piece = received.slice(0, at);
        received = received.slice(at + end.length);
        if (inMail) {
          inMail = false;
          void keep(piece);
        } else {
          answer(piece);
        }
      }
    });
    say('220 catcher');
  }
}
