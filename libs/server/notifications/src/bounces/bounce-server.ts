import { CONFIG, type Config } from '@dabei/server/platform';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { NoteBounce } from './note-bounce';
import { readBounce } from './read-bounce';
import { ReturnPaths } from './return-paths';

const largestMail = 100 * 1024;
const mostClients = 10;
const patienceMs = 30_000;

const reply = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

/**
 * Takes in mails that came back, and nothing else: no relay, no sign-in, one known return address per mail, small
 * ones only. Of what they say nothing but the status code stays.
 */
@Injectable()
export class BounceServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('bounces');
  private server: SMTPServer | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'bounces'>,
    private readonly returns: ReturnPaths,
    private readonly bounces: NoteBounce,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.bounces === null) return;
    const { domain, host, port } = this.config.bounces;
    const server = new SMTPServer({
      name: domain,
      banner: 'returned mail only',
      disabledCommands: ['AUTH', 'STARTTLS', 'VRFY', 'HELP'],
      disableReverseLookup: true,
      size: largestMail,
      maxClients: mostClients,
      socketTimeout: patienceMs,
      closeTimeout: 1000,
      onRcptTo: ({ address }, session, done) => void this.recipient(address, session).then(done),
      onData: (stream, session, done) => void this.take(stream, session).then(done),
    });
    // without it mails still go out; somebody should know
    server.on('error', ({ name }: Error) =>
      this.logger.error({ name }, 'trouble with returned mail'),
    );
    this.server = server;
    await new Promise<void>((ready) => {
      server.listen(port, host, ready);
      server.server.once('error', () => ready());
    });
  }

  /** Where it listens; the configuration may leave the choice to the system. */
  port(): number {
    return (this.server?.server.address() as AddressInfo | null)?.port ?? 0;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server !== null) await new Promise<void>((closed) => server.close(closed));
  }

  private async recipient(
    address: string,
    { envelope }: SMTPServerSession,
  ): Promise<Error | undefined> {
    const hash = this.returns.hashOf(address);
    if (hash === null) return reply(550, 'no such mailbox');
    if (envelope.rcptTo.length > 0) return reply(452, 'one recipient at a time');
    try {
      return (await this.bounces.knows(hash)) ? undefined : reply(550, 'no such mailbox');
    } catch {
      return reply(451, 'try again later');
    }
  }

  private async take(
    stream: SMTPServerDataStream,
    { envelope }: SMTPServerSession,
  ): Promise<Error | undefined> {
    const raw = await wholeOf(stream).catch(() => null);
    if (raw === null || stream.sizeExceeded) return reply(552, 'too large');
    const hash = this.returns.hashOf(envelope.rcptTo[0]?.address ?? '');
    // what cannot be read will not be readable next time either
    const bounce = await readBounce(raw).catch(() => null);
    if (hash === null || bounce === null) return undefined;
    try {
      const noted = await this.bounces.note(hash, bounce);
      this.logger.log({ noted, code: bounce.status }, 'a mail came back');
      return noted === 'too-early' ? reply(451, 'try again later') : undefined;
    } catch {
      return reply(451, 'try again later');
    }
  }
}

/** The stream is always read to its end, but not kept beyond the limit. */
async function wholeOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= largestMail) pieces.push(piece);
  }
  return size > largestMail ? null : Buffer.concat(pieces);
}
