/** Rounds of the same work, one after the other. Who asks while one is on its way gets one more after it. */
export class Rounds {
  private running = false;
  private wanted = false;

  /** `round` says whether there is more to do at once. */
  constructor(private readonly round: () => Promise<boolean>) {}

  async run(): Promise<void> {
    this.wanted = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.isWanted()) if (await this.round()) this.wanted = true;
    } finally {
      this.running = false;
    }
  }

  private isWanted(): boolean {
    const { wanted } = this;
    this.wanted = false;
    return wanted;
  }
}
