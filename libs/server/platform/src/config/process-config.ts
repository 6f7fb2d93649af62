import { readConfig, type Config } from './config';

/** The only place that reads `process.env`. Wrong configuration stops the start, one sentence per mistake. */
export function processConfig(): Config {
  const result = readConfig(process.env);
  if (result.outcome === 'ok') return result.config;
  process.stderr.write(
    `Dabei cannot start:\n${result.sentences.map((s) => `  - ${s}`).join('\n')}\n`,
  );
  process.exit(78);
}
