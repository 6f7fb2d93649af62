/** So long pitches are kept for a code that was not typed yet: short, because in the opening minute everybody wants them. */
export const PITCH_HOLD_MINUTES = 30;
