/** What a key means on the plan; lengths in centimetres, turns in degrees. */
export type KeyAct =
  | { act: 'move'; xCm: number; yCm: number }
  | { act: 'size'; widthCm: number; depthCm: number }
  | { act: 'turn'; degrees: number }
  | { act: 'first' | 'next' | 'previous' }
  | { act: 'remove' | 'copy' | 'all' | 'none' | 'undo' | 'redo' };

export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const arrows: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_CM = 10;
const STRIDE_CM = 100;
const QUARTER_OF_RIGHT_ANGLE = 15;

const withControl: Record<string, KeyAct | undefined> = {
  z: { act: 'undo' },
  y: { act: 'redo' },
  a: { act: 'all' },
  d: { act: 'copy' },
};

/** Arrows move by 10 cm, with Shift by 1 m; + and − size the front, with Alt the depth; [ and ] (or R) turn. */
export function keyAct({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): KeyAct | null {
  if (ctrlKey || metaKey)
    return shiftKey && key.toLowerCase() === 'z'
      ? { act: 'redo' }
      : (withControl[key.toLowerCase()] ?? null);
  const arrow = arrows[key];
  if (arrow !== undefined) {
    const step = shiftKey ? STRIDE_CM : STEP_CM;
    return { act: 'move', xCm: arrow[0] * step, yCm: arrow[1] * step };
  }
  switch (key) {
    case '+':
    case '-': {
      const by = key === '+' ? STEP_CM : -STEP_CM;
      return altKey
        ? { act: 'size', widthCm: 0, depthCm: by }
        : { act: 'size', widthCm: by, depthCm: 0 };
    }
    case ']':
    case 'r':
      return { act: 'turn', degrees: QUARTER_OF_RIGHT_ANGLE };
    case '[':
    case 'R':
      return { act: 'turn', degrees: -QUARTER_OF_RIGHT_ANGLE };
    case 'Delete':
    case 'Backspace':
      return { act: 'remove' };
    case 'Enter':
    case ' ':
      return { act: 'first' };
    case 'Escape':
      return { act: 'none' };
    case 'Tab':
      return { act: shiftKey ? 'previous' : 'next' };
    default:
      return null;
  }
}
