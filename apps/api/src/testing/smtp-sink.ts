import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface SmtpSink {
  url: string;
  /** Everything that was handed over, as it was sent. */
  received: () => string;
  stop: () => Promise<void>;
}

/** A mail server that says yes to everything and keeps it. */
export async function startSmtpSink(): Promise<SmtpSink> {
  let kept = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inMail = false;
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      kept += chunk;
      for (const line of chunk.split('\r\n').slice(0, -1)) {
        if (inMail && line !== '.') continue;
        const command = line.slice(0, 4).toUpperCase();
        inMail = command === 'DATA';
        socket.write(inMail ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.write('220 sink\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received: () => kept,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
