import type { EventDetail } from '@dabei/contracts';
import { detail, programme } from './programme';

export interface AskingEvent {
  campaign: string;
  event: EventDetail;
  /** A birth year that is right for it. */
  birthYear: string;
}

/** The event with free places that asks the most: its form shows every kind of question. */
export async function askingEvent(): Promise<AskingEvent> {
  const { campaign, events } = await programme();
  const possible = events.filter(
    ({ registration, audience, cancelled, availability }) =>
      registration === 'with-us' &&
      audience === 'child-alone' &&
      !cancelled &&
      (availability?.free ?? 0) >= 3,
  );
  const details = await Promise.all(possible.map(({ slug }) => detail(campaign.slug, slug)));
  const [event] = details.sort((one, other) => questionsOf(other) - questionsOf(one));
  const firstDay = event?.sessions[0]?.startsAt;
  if (!event || !firstDay) throw new Error('the demo town has no event with free places');
  const age = (event.age.min ?? 6) + 1;
  return { campaign: campaign.slug, event, birthYear: String(Number(firstDay.slice(0, 4)) - age) };
}

const questionsOf = ({ asks, custody, questions }: EventDetail): number =>
  asks.length + questions.length + (custody === 'both' ? 1 : 0);
