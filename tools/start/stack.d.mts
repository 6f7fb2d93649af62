import type { ChildProcess } from 'node:child_process';

export interface StackPorts {
  web: number[];
  mailbox: number;
  smtp: number;
  database: number;
}

export interface ServerEnd {
  name: string;
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningServer {
  name: string;
  pid: number | undefined;
  exited: Promise<ServerEnd>;
  isOver(): boolean;
  exitCode(): number | null;
  lastLines(count?: number): string[];
  kill: ChildProcess['kill'];
  stop(withinMs?: number): Promise<void>;
}

export interface StackOptions {
  dataDir: string;
  ports: 'free' | StackPorts;
  appEnv?: string;
  /** The folder of a stopped town that this one begins as a copy of. */
  from?: string;
  seed?: boolean;
  worker?: boolean;
  apis?: number;
  env?: NodeJS.ProcessEnv;
  echo?: boolean;
  fast?: boolean;
  signal?: AbortSignal;
  onDeath?(end: ServerEnd & { lastLines: string[] }): void;
}

export interface Stack {
  urls: { web: string; apis: string[]; mailbox: string | null };
  databaseUrl: string;
  env: NodeJS.ProcessEnv;
  servers: Map<string, RunningServer>;
  startApi(index?: number): Promise<RunningServer>;
  startWorker(): RunningServer;
  stop(): Promise<void>;
}

/**
 * The whole town: database, mailbox, one or more APIs, the worker, and the demo data where asked.
 * `ports: 'free'` picks any; `fast` gives up the database's safety against a power cut; `signal`
 * breaks off a start that is under way; `onDeath` is told when a server ends that nobody stopped.
 */
export function startStack(options: StackOptions): Promise<Stack>;
