import type { PublicBoothCall } from '@dabei/contracts';
import type { BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';

type Call = Pick<BoothCall, 'opensAt' | 'closesAt'>;
type Day = Pick<CommunityDay, 'phase' | 'calledOffAt'>;

/** Why nobody can apply now; null: the call is open. The times stand on the page. */
export function callRefusal({ phase, calledOffAt }: Day, call: Call, now: Date): string | null {
  if (calledOffAt !== null) return 'booth-called-off';
  if (phase === 'over') return 'community-day-is-over';
  if (now < call.opensAt) return 'booth-call-not-yet';
  return now < call.closesAt ? null : 'booth-call-over';
}

/** The call as associations read it. */
export function publicCallView(day: CommunityDay, call: BoothCall, now: Date): PublicBoothCall {
  const { slug, title, place, heldOn, opensAt, closesAt, calledOffWords, eraseOn } = day;
  return {
    ...{ slug, title, place, heldOn, opensAt, closesAt, calledOffWords, eraseOn },
    about: call.about,
    callOpensAt: call.opensAt.toISOString(),
    callClosesAt: call.closesAt.toISOString(),
    open: callRefusal(day, call, now) === null,
    allocation: call.allocation,
    places: call.places,
  };
}
