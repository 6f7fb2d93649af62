import {
  isLiveShift,
  keepsShiftPlace,
  mayCancelShift,
  mayTakeShift,
  moveShift,
  moveUp,
  stateAfter,
  type HelpersDay,
  type Shift,
  type ShiftChannel,
  type ShiftMove,
  type ShiftQuestion,
  type ShiftState,
  type Volunteer,
  type VolunteersShift,
} from '../volunteering';
import { BERLIN } from './instants';

export interface SimulatedSignUp {
  id: string;
  volunteer: number;
  shift: Shift;
  state: ShiftState;
}

/** Who presses: nobody presses for the line. */
export type PressChannel = Exclude<ShiftChannel, 'line'>;

/** The volunteers of one day in memory: only counts, asks the rules, and moves states by the table. */
export class SimulatedHelpers {
  readonly signUps: SimulatedSignUp[] = [];

  constructor(
    readonly day: HelpersDay,
    readonly shifts: readonly Shift[],
    readonly volunteers: readonly Volunteer[],
    public now: Date,
  ) {}

  kept(shift: Shift): number {
    return this.of(shift).filter(({ state }) => keepsShiftPlace(state)).length;
  }

  line(shift: Shift): SimulatedSignUp[] {
    return this.of(shift).filter(({ state }) => state === 'waiting');
  }

  /** The shifts of a volunteer that keep a place. */
  takenBy(volunteer: number): Shift[] {
    return this.signUps
      .filter((signUp) => signUp.volunteer === volunteer && keepsShiftPlace(signUp.state))
      .map(({ shift }) => shift);
  }

  liveOf(volunteer: number, shift: Shift): SimulatedSignUp | undefined {
    return this.of(shift).find(
      (signUp) => signUp.volunteer === volunteer && isLiveShift(signUp.state),
    );
  }

  question(
    volunteer: number,
    shift: Shift,
    channel: PressChannel,
    without?: SimulatedSignUp,
  ): ShiftQuestion {
    const known = this.volunteers[volunteer];
    if (known === undefined) throw new Error('nobody');
    const mine = without !== undefined && keepsShiftPlace(without.state) ? 1 : 0;
    return {
      now: this.now,
      zone: BERLIN,
      day: this.day,
      shift,
      kept: this.kept(shift) - mine,
      ahead: this.moves(shift).ahead,
      volunteer: known,
      others: this.othersOf(volunteer, without),
      channel,
    };
  }

  /** Presses the button; answers whether anything came of it. */
  signUp(volunteer: number, shift: Shift, channel: PressChannel): boolean {
    const state = stateAfter(mayTakeShift(this.question(volunteer, shift, channel)));
    if (state === null) return false;
    this.signUps.push({ id: String(this.signUps.length), volunteer, shift, state });
    return true;
  }

  cancel(signUp: SimulatedSignUp, channel: PressChannel): void {
    const { state } = signUp;
    const { now } = this;
    const question = { state, channel, now, freeUntil: this.day.freeUntil, hasReason: true };
    if (mayCancelShift(question).outcome === 'cancels') this.move(signUp, 'cancel');
  }

  /** What happens at the desk; whatever gives a place again is asked for first. */
  move(signUp: SimulatedSignUp, move: ShiftMove): void {
    const result = moveShift(signUp.state, move);
    if (result.outcome !== 'moved') return;
    const getsPlace = !keepsShiftPlace(signUp.state) && keepsShiftPlace(result.to);
    const question = this.question(signUp.volunteer, signUp.shift, 'office', signUp);
    if (getsPlace && mayTakeShift(question).answer !== 'free') return;
    signUp.state = result.to;
    this.settle();
  }

  /** Lets every line move up, as after any change. */
  settle(): void {
    for (const shift of this.shifts)
      for (const { signUpId, move } of this.moves(shift).movesUp) {
        const signUp = this.signUps.find(({ id }) => id === signUpId);
        const result = signUp === undefined ? null : moveShift(signUp.state, move);
        if (signUp !== undefined && result?.outcome === 'moved') signUp.state = result.to;
      }
  }

  private moves(shift: Shift): ReturnType<typeof moveUp> {
    const kept = this.kept(shift);
    return moveUp(
      this.line(shift).map((signUp) => {
        const volunteer = this.volunteers[signUp.volunteer];
        if (volunteer === undefined) throw new Error('nobody');
        const others = this.othersOf(signUp.volunteer, signUp);
        const { now, day } = this;
        const question = { now, zone: BERLIN, day, shift, kept, volunteer, others };
        return { signUpId: signUp.id, question };
      }),
    );
  }

  private othersOf(volunteer: number, without?: SimulatedSignUp): VolunteersShift[] {
    return this.signUps
      .filter((signUp) => signUp.volunteer === volunteer && signUp !== without)
      .map(({ shift, state }) => ({
        shiftId: shift.id,
        state,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
      }));
  }

  private of(shift: Shift): SimulatedSignUp[] {
    return this.signUps.filter((signUp) => signUp.shift === shift);
  }
}
