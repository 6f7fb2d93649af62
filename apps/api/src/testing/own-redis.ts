import { Redis } from 'ioredis';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface OwnRedis {
  url: string;
  /** Everything that was ever sent to it, as it was sent. */
  heard: () => string;
  /** Every name and every value it holds now, whatever their type. */
  held: () => Promise<string>;
  stop: () => Promise<void>;
}

/** The program that keeps the jobs where one machine is not enough; null where none is installed. */
export function redisProgram(): string | null {
  const installed = (program: string) => spawnSync(program, ['--version']).status === 0;
  return ['valkey-server', 'redis-server'].find(installed) ?? null;
}

/** One in memory, for one spec. */
export async function startOwnRedis(program: string): Promise<OwnRedis> {
  const port = await freePort();
  const options = { '--port': String(port), '--bind': '127.0.0.1', '--save': '' };
  const server = spawn(program, Object.entries(options).flat(), { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${String(port)}`;
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  const monitor = await client.monitor();
  const lines: string[] = [];
  monitor.on('monitor', (_time: string, command: string[]) => lines.push(command.join(' ')));
  return {
    url,
    heard: () => lines.join('\n'),
    held: async () => {
      const names = await client.keys('*');
      const values = await Promise.all(names.map((name) => valueOf(client, name)));
      return names.map((name, at) => `${name} ${values[at] ?? ''}`).join('\n');
    },
    stop: async () => {
      monitor.disconnect();
      client.disconnect();
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

async function valueOf(client: Redis, name: string): Promise<string> {
  const readers: Record<string, () => Promise<unknown>> = {
    string: () => client.get(name),
    hash: () => client.hgetall(name),
    list: () => client.lrange(name, 0, -1),
    set: () => client.smembers(name),
    zset: () => client.zrange(name, '0', '-1'),
    stream: () => client.xrange(name, '-', '+'),
    none: () => Promise.resolve(null),
  };
  const type = await client.type(name);
  const read = readers[type];
  if (read === undefined) throw new Error(`nobody looks into a ${type}`);
  return `${type} ${JSON.stringify(await read())}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
