export interface AdmissionSettings {
  /** So many are worked on at once. */
  slots: number;
  /** Whoever is let in is answered within about this time. */
  patienceMs: number;
  /** Milliseconds of a clock that only goes forward. */
  now: () => number;
  /** 0 … 1, so that those who are sent away do not come back in one moment. */
  chance: () => number;
}

export type Entered =
  | { outcome: 'now' }
  /** Let in: `turn` resolves when it is its turn. */
  | { outcome: 'waits'; turn: Promise<void> }
  /** Come back after so many seconds; the place in the line is kept. */
  | { outcome: 'later'; seconds: number };

interface Ticket {
  place: number;
  /** Not before this moment; what comes earlier changes nothing. */
  from: number;
  /** Who has not come back by then has given up. */
  until: number;
}
interface Waiting {
  who: string;
  place: number;
  begin: () => void;
}

/** Nobody is asked to wait longer than this before the next try. */
const LONGEST_SECONDS = 30;
/** Pages wait up to a third longer than they were asked to; whoever is later than this has given up. */
const LATE = 1.5;
const LATE_MS = 5000;
const FIRST_GUESS_MS = 50;
const SMOOTHING = 0.1;

/**
 * Who may begin now, who waits inside, and who is asked to come back, so that whoever is let in is answered in time.
 * The line is kept across tries: who was sent away keeps its place and goes before everybody who came after. One caller
 * counts once, and coming back early gains nothing.
 */
export class AdmissionLine {
  private readonly inside = new Set<string>();
  /** What somebody pressed a second time while the first was under way. */
  private readonly secondPresses = new Map<string, () => void>();
  private readonly waiting: Waiting[] = [];
  private readonly tickets = new Map<string, Ticket>();
  private running = 0;
  private nextPlace = 0;
  private averageMs = FIRST_GUESS_MS;
  private sweptAt = 0;

  constructor(private readonly settings: AdmissionSettings) {}

  enter(who: string): Entered {
    const now = this.settings.now();
    this.forgetWhoGaveUp(now);
    if (this.inside.has(who)) return this.secondPress(who);
    const ticket = this.tickets.get(who);
    if (ticket !== undefined && now < ticket.from)
      return { outcome: 'later', seconds: Math.ceil((ticket.from - now) / 1000) };
    const place = ticket?.place ?? this.nextPlace++;
    const ahead = this.aheadOf(place);
    // a kept place has waited already: it may wait inside twice as long before it is sent away again
    const patience = this.settings.patienceMs * (ticket === undefined ? 1 : 2);
    if (this.msUntilDone(ahead) > patience) {
      const seconds = this.spread(Math.ceil(this.msUntilDone(ahead) / 1000));
      const waitMs = seconds * 1000;
      const until = now + waitMs * LATE + LATE_MS;
      this.tickets.set(who, { place, from: now + waitMs, until });
      return { outcome: 'later', seconds };
    }
    this.tickets.delete(who);
    this.inside.add(who);
    if (this.running < this.settings.slots) {
      this.running += 1;
      return { outcome: 'now' };
    }
    return { outcome: 'waits', turn: this.standInLine(who, place) };
  }

  /** It is done, however it ended; the next one begins. */
  leave(who: string, tookMs: number): void {
    this.averageMs += SMOOTHING * (tookMs - this.averageMs);
    const again = this.secondPresses.get(who);
    if (again !== undefined) {
      this.secondPresses.delete(who);
      again();
      return;
    }
    this.inside.delete(who);
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next.begin();
  }

  /** How many wait inside, and how many were asked to come back. */
  get figures(): { running: number; waiting: number; sentAway: number } {
    return { running: this.running, waiting: this.waiting.length, sentAway: this.tickets.size };
  }

  /** Begins in the place of the first, once that is done; a third has to come back. */
  private secondPress(who: string): Entered {
    if (this.secondPresses.has(who)) return { outcome: 'later', seconds: this.spread(1) };
    const turn = new Promise<void>((begin) => this.secondPresses.set(who, begin));
    return { outcome: 'waits', turn };
  }

  private standInLine(who: string, place: number): Promise<void> {
    return new Promise((begin) => {
      const at = this.waiting.findIndex((other) => other.place > place);
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, { who, place, begin });
    });
  }

  /** Everybody with an earlier place who is not being worked on yet. */
  private aheadOf(place: number): number {
    const earlier = (other: { place: number }): boolean => other.place < place;
    return this.waiting.filter(earlier).length + [...this.tickets.values()].filter(earlier).length;
  }

  /** Nobody before it and room: whatever a press takes, it begins. */
  private msUntilDone(ahead: number): number {
    if (ahead === 0 && this.running < this.settings.slots) return 0;
    return ((ahead + this.running + 1) * this.averageMs) / this.settings.slots;
  }

  private spread(seconds: number): number {
    const wished = Math.max(1, Math.min(seconds, LONGEST_SECONDS));
    return Math.ceil(wished * (1 + this.settings.chance() / 3));
  }

  private forgetWhoGaveUp(now: number): void {
    if (now - this.sweptAt < 1000) return;
    this.sweptAt = now;
    for (const [who, { until }] of this.tickets) if (now > until) this.tickets.delete(who);
  }
}
