import { commitmentTo, hashOfBytes, lotsOf, seedOf } from '@dabei/server/lots';
import type { DrawInstance } from '@dabei/domain';
import { frozenBytes, hashOfGroup, type FrozenGroup } from '../lots/frozen-wishes';
import type { DrawFile, DrawFileTier } from './draw-file';
import type { DrawFileInput } from './draw-file-input';
import { publicEvents } from './public-events';
import { answersFrom } from './public-answers';
import { publicRest } from './public-instance';
import { PublicRows } from './public-rows';
import { publicSeats } from './public-seats';
import { markRepeatable } from './repeat-hot-draw';
import { withheldLists } from './withheld-lists';

/** With fewer open rows a row would soon be somebody; then only numbers are published. */
export const FEWEST_LISTS = 20;

/** Proves the tiers that need nothing hidden, for the draw as everybody sees it. */
export type CertifyTiers = (
  rest: DrawInstance,
  file: Omit<DrawFile, 'tiers'>,
) => Promise<DrawFileTier[]>;

function publicGroups(groups: readonly FrozenGroup[], lots: ReadonlyMap<string, number>) {
  return groups
    .map(({ salt, members, together }) => ({
      salt,
      members: members.flatMap((nonce) => lots.get(nonce) ?? []).sort((a, b) => a - b),
      together,
    }))
    .sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0));
}

/**
 * The public file of a confirmed draw, built from a positive list: nothing of reduced fee, hardship, last season,
 * reasons by hand, names, ids or times gets in. Null where too few rows would be open.
 */
export async function makeDrawFile(
  input: DrawFileInput,
  certify: CertifyTiers,
  closed: ReadonlySet<string> = withheldLists(input),
): Promise<DrawFile | null> {
  const { campaign, seal, rules, frozen, result } = input;
  const isClosed = ({ members }: FrozenGroup) => members.some((nonce) => closed.has(nonce));
  const openRows = frozen.lists.length - closed.size;
  if (openRows < FEWEST_LISTS || closed.size > openRows) return null;
  const seed = seedOf(seal.secret, seal.publicNumber);
  const lots = lotsOf(
    seed,
    frozen.lists.map(({ nonce }) => nonce),
  );
  const rows = new PublicRows(input, lots);
  const commitment = commitmentTo(hashOfBytes(frozenBytes(frozen)), seal.secret);
  const open: Omit<DrawFile, 'tiers'> = {
    format: 'dabei-draw/2',
    campaign: { slug: campaign.slug, title: campaign.title },
    seal: {
      secret: seal.secret,
      source: seal.source,
      drawnOn: seal.drawnOn,
      publicNumber: seal.publicNumber,
      commitment,
      seed,
    },
    rules: { guarantee: result.guarantee, maxPlaces: rules.maxPlaces, clockFrom: rules.clockFrom },
    ...publicEvents(publicSeats(input, closed), input.events, result.hot),
    rows: frozen.lists
      .filter(({ nonce }) => !closed.has(nonce))
      .map((list) => rows.row(list))
      .sort((one, other) => one.lot - other.lot),
    closedRows: frozen.lists
      .filter(({ nonce }) => closed.has(nonce))
      .map((list) => rows.closedRow(list))
      .sort((one, other) => one.lot - other.lot),
    groups: publicGroups(
      frozen.groups.filter((group) => !isClosed(group)),
      lots,
    ),
    closedGroups: frozen.groups.filter(isClosed).map(hashOfGroup).sort(),
  };
  const answers = answersFrom(open);
  const known = {
    ...open,
    rows: open.rows.map((row) => ({ ...row, answers: answers.get(row.lot) ?? row.answers })),
    events: markRepeatable(open),
  };
  return { ...known, tiers: await certify(publicRest(known), known) };
}
