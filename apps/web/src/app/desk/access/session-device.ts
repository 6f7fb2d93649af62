import type { StaffSessionView } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

/** The device of a session in words: "Firefox auf Windows". */
export function deviceText(session: StaffSessionView, { t }: Pick<Voice, 't'>): string {
  const { browser, system } = session;
  if (browser !== null && system !== null) return t('team.sessions.on', { browser, system });
  if (browser !== null) return t('team.sessions.onlyBrowser', { browser });
  return system === null ? t('team.sessions.unknown') : t('team.sessions.onlySystem', { system });
}
