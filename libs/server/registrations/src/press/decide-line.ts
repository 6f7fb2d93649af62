import { answerIssues, type BasketLine, type BasketLineResult } from '@dabei/contracts';
import {
  afterOverride,
  ageOn,
  decidePlaces,
  discreetRefusals,
  firstStart,
  localDateOf,
  mayTakePlace,
  type Refusal,
  type ToldRefusal,
  type Verdict,
} from '@dabei/domain';
import { withoutHiddenPlaces, type ChildFacts } from '../places/child-facts';
import { pressesIn } from '../places/earlier-presses';
import type { EventFacts } from '../places/event-facts';
import type { BasketOrder, Decision } from './basket-order';

export interface LineInput {
  now: Date;
  zone: string;
  order: Pick<BasketOrder, 'channel' | 'overrides' | 'moved'>;
  household: { id: string; resident: boolean; reducedFeeUntil: string | null };
  event: EventFacts;
  line: BasketLine;
  /** By basket key. */
  children: Map<string, ChildFacts>;
}

export interface ChildDecision {
  childKey: string;
  child: ChildFacts;
  seats: number;
  adults: number;
  reducedFee: boolean;
  overlapOverridden: boolean;
  overrideReason: string | null;
  decision: Decision;
  warnings: string[];
}

/** Decides one line of a basket, all its children at once: first the policy, then the places. */
export function decideLine(input: LineInput): ChildDecision[] {
  const judged = input.line.children.map((wish) => judge(input, wish));
  const refusedOne = judged.some(({ verdict }) => !verdict.allowed);
  const togetherFails = input.line.together === 'only' && refusedOne;
  const seekers = judged.filter(({ verdict }) => verdict.allowed && !togetherFails);
  const placements = decidePlaces({
    today: localDateOf(input.now, input.zone),
    quotas: input.event.quotasForNewcomers,
    someoneWaits: input.event.waiting > 0,
    together: input.line.together,
    requests: seekers.map(({ childKey, seats, reducedFee }) => ({
      key: childKey,
      seats,
      reducedFee,
    })),
  });
  return judged.map(({ verdict, besidesHidden, ...rest }) => ({
    ...rest,
    warnings: verdict.warnings.map(({ reason }) => reason),
    decision: decisionOf(
      verdict,
      placements.find(({ key }) => key === rest.childKey),
      (refusals) => told(input, rest.child, refusals, besidesHidden),
    ),
  }));
}

function decisionOf(
  verdict: Verdict,
  placement: ReturnType<typeof decidePlaces>[number] | undefined,
  tell: (refusals: readonly Refusal[]) => ToldRefusal[],
): Decision {
  if (!verdict.allowed) return { outcome: 'refused', refusals: tell(verdict.refusals) };
  if (placement === undefined)
    return { outcome: 'refused', refusals: [{ reason: 'together-refused' }] };
  return placement.outcome === 'place'
    ? { outcome: 'place', quotaId: placement.quotaId }
    : { outcome: 'line' };
}

/** The office sees all of it; a family nothing about the child's other household. */
function told(
  { order, household, event }: LineInput,
  child: ChildFacts,
  refusals: readonly Refusal[],
  besidesHidden: readonly Refusal[],
): ToldRefusal[] {
  return order.channel === 'office'
    ? [...refusals]
    : discreetRefusals(refusals, child.existing, event.id, household.id, besidesHidden);
}

function judge(
  { now, zone, order, household, event, line, children }: LineInput,
  wish: BasketLine['children'][number],
): Omit<ChildDecision, 'decision' | 'warnings'> & { verdict: Verdict; besidesHidden: Refusal[] } {
  const child = children.get(wish.key);
  if (child === undefined) throw new Error(`unknown child key ${wish.key}`);
  const override = order.overrides.find(
    ({ eventId, childKey }) => eventId === line.eventId && childKey === wish.key,
  );
  const ask = ({ existing, presses }: Pick<ChildFacts, 'existing' | 'presses'>) =>
    mayTakePlace({
      now,
      zone,
      channel: order.channel,
      campaign: event.campaign,
      event: event.policy,
      child: {
        birthDate: child.birthDate,
        resident: household.resident,
        swimLevel: wish.answers.swim?.level ?? child.swimLevel,
        hasHealthNote: wish.answers.health?.how === 'written',
      },
      existing: existing.map((other) => ({
        ...other,
        otherCampaign: other.campaignId !== event.campaignId,
      })),
      ...(order.moved === undefined ? { earlierPresses: pressesIn(presses, event) } : {}),
    });
  const asked = ask(child);
  const seen = ask(withoutHiddenPlaces(child, household.id));
  const reasons = (override?.reasons ?? []) as Refusal['reason'][];
  return {
    childKey: wish.key,
    child,
    seats: seatsAt(event, wish.adults),
    adults: wish.adults,
    reducedFee: hasReducedFee(household.reducedFeeUntil, event, zone),
    overlapOverridden: !asked.allowed && reasons.includes('overlap'),
    overrideReason: override?.because ?? null,
    verdict: afterOverride(asked, reasons),
    besidesHidden: seen.allowed ? [] : seen.refusals,
  };
}

/** A family fills the place with every person; a child with an adult counts as one. */
export const seatsAt = ({ audience }: EventFacts, adults: number): number =>
  audience === 'family' ? 1 + adults : 1;

/** A proof counts when it is still valid on the first day. */
export function hasReducedFee(until: string | null, event: EventFacts, zone: string): boolean {
  if (until === null) return false;
  const start = firstStart(event.policy.sessions);
  return start === null || until >= localDateOf(start, zone);
}

/** Problems in the answers of a line, with paths into the request. The office may leave things open. */
export function lineIssues(
  input: Omit<LineInput, 'household'>,
  lineIndex: number,
): { path: string; code: string }[] {
  const start = firstStart(input.event.policy.sessions);
  const firstDay = localDateOf(start ?? input.now, input.zone);
  return input.line.children.flatMap((wish, childIndex) => {
    const child = input.children.get(wish.key);
    if (child === undefined) return [];
    return answerIssues(input.event.asked, wish.answers, ageOn(child.birthDate, firstDay))
      .filter(({ code }) => code !== 'required' || input.order.channel === 'family')
      .map(({ path, code }) => ({
        path: `lines.${String(lineIndex)}.children.${String(childIndex)}.answers.${path}`,
        code,
      }));
  });
}

/** Refusals with their details apart, as the contract shows them. */
export function toRefusals(
  refusals: Extract<Decision, { outcome: 'refused' }>['refusals'],
): BasketLineResult['refusals'] {
  return refusals.map(({ reason, ...details }) => ({ reason, details: { ...details } }));
}
