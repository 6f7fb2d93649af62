import { CONFIG, type Config } from '@dabei/server/platform';
import { aMember, word } from './matrix-people';
import { runWorker } from './run-worker';
import { startSmtpSink, type SmtpSink } from './smtp-sink';
import { startApi, type RunningApi } from './start-api';

type Who = 'lead' | 'body' | 'helper' | 'keeper' | 'nobody';

/** Everybody a wish tree needs, and a clock that is moved from day to day. */
export interface TreeSeason {
  api: RunningApi;
  sink: SmtpSink;
  bodyId: string;
  /** It is ten o'clock (UTC) of this day. */
  on: (day: string) => Promise<void>;
  /** Everything due is done, as the worker does it. */
  work: () => Promise<void>;
  /** The answer as JSON, or as text where it is a file; anything but a success throws. */
  ask: <T>(who: Who, method: string, path: string, input?: unknown) => Promise<T>;
  stop: () => Promise<void>;
}

export async function startTreeSeason(firstDay: string): Promise<TreeSeason> {
  const sink = await startSmtpSink();
  const api = await startApi({ smtpUrl: sink.url });
  const on = (day: string): Promise<void> => api.clock.move(new Date(`${day}T10:00:00Z`));
  await on(firstDay);
  const organisation = await word(
    api,
    `insert into organisation (name, kind, search_key, created_at) values ('Beratung', 'other', 'beratung', now())`,
  );
  const cookies: Record<Who, string> = {
    nobody: '',
    lead: (await aMember(api, 'lead', 'leitung')).cookie,
    body: (await aMember(api, 'entitling-body', 'beratung', { organisation })).cookie,
    helper: (await aMember(api, 'gift-helper', 'annahme')).cookie,
    keeper: (await aMember(api, 'vault-keeper', 'namen')).cookie,
  };
  return {
    api,
    sink,
    bodyId: organisation,
    on,
    work: () => runWorker(api.app.get<Config>(CONFIG)),
    ask: async <T>(who: Who, method: string, path: string, input?: unknown): Promise<T> => {
      const cookie = cookies[who];
      const answer = await api.send(method, path, input, cookie === '' ? {} : { cookie });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
      return (text.startsWith('{') ? JSON.parse(text) : text) as T;
    },
    stop: async () => {
      await api.stop();
      await sink.stop();
    },
  };
}
