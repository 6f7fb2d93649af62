/** Moments at which families press the button: in order, spread over a span of time. */
export class PressTimes {
  private readonly step: number;
  private last: number;

  constructor(
    from: Date,
    private readonly until: Date,
    expectedPresses: number,
  ) {
    this.last = from.getTime();
    this.step = Math.max(1000, Math.floor((until.getTime() - this.last) / expectedPresses));
  }

  next(): Date {
    this.last = Math.min(this.last + this.step, this.until.getTime());
    return new Date(this.last);
  }
}
