import type { Permission } from '@dabei/contracts';

const homes: readonly [Permission, string][] = [
  ['desk:read', '/desk'],
  ['organiser:own', '/desk/eigene'],
  ['community:day', '/desk/aktionstage'],
  ['day:sheet', '/tag'],
  ['figures:read', '/desk/zahlen'],
  ['wishes:gifts', '/desk/geschenke'],
  ['wishes:own', '/desk/kinder'],
  ['vault:join', '/desk/namensstelle'],
];

/** The page a person of these permissions starts on; without any, the one where a second factor is set up. */
export function homeOf(held: readonly Permission[]): string {
  return homes.find(([permission]) => held.includes(permission))?.[1] ?? '/desk/sicherheit';
}
