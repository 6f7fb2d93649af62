import type { ArrivalAnswer, DayBooking } from '@dabei/contracts';
import { dayText, hourText, type Voice } from '@dabei/words';
import type { LargeSentence } from '../../parts/large-answer';

/** One sentence for a seller who stands there, and what can be done about it. */
export interface DayAnswer extends LargeSentence {
  /** Whose pitch it is about. */
  booking: DayBooking | null;
  /** It stands on the board and can be opened there. */
  opens: boolean;
  /** It may have its pitches back. */
  letIn: boolean;
}

const tones: Record<ArrivalAnswer['outcome'], DayAnswer['tone']> = {
  arrived: 'confirmed',
  'already-arrived': 'confirmed',
  released: 'waiting',
  cancelled: 'cancelled',
  'no-pitch': 'waiting',
  'other-market': 'cancelled',
  'not-market-day': 'waiting',
  'called-off': 'cancelled',
  unknown: 'cancelled',
};

const onBoard: readonly ArrivalAnswer['outcome'][] = ['arrived', 'already-arrived', 'released'];

/** What the tablet says when a code was read or somebody pressed "is here". */
export function dayAnswerOf(answer: ArrivalAnswer, voice: Voice): DayAnswer {
  const booking = 'booking' in answer ? answer.booking : null;
  const canReturn = answer.outcome === 'released' && answer.booking.canReturn;
  const word = canReturn ? 'released-free' : answer.outcome;
  return {
    tone: tones[answer.outcome],
    text: voice.t(`market-day.answer.${word}`, {
      count: booking?.numbers.length ?? 0,
      numbers: booking?.numbers.join(', ') ?? '',
      time: timeOf(answer, voice),
      title: answer.outcome === 'other-market' ? answer.title : '',
      day: 'heldOn' in answer ? dayText(answer.heldOn, voice.language, 'short') : '',
    }),
    under: booking?.name ?? '',
    booking,
    opens: onBoard.includes(answer.outcome),
    letIn: canReturn,
  };
}

function timeOf(answer: ArrivalAnswer, voice: Voice): string {
  return answer.outcome === 'already-arrived' && answer.at !== null
    ? hourText(answer.at, voice)
    : 'none';
}
