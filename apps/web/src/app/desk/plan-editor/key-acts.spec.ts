import { keyAct, type Pressed } from './key-acts';

const press = (key: string, held: Partial<Pressed> = {}) =>
  keyAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('the keys of the plan', () => {
  it.each([
    ['ArrowLeft', {}, { act: 'move', xCm: -10, yCm: 0 }],
    ['ArrowDown', { shiftKey: true }, { act: 'move', xCm: 0, yCm: 100 }],
    ['+', {}, { act: 'size', widthCm: 10, depthCm: 0 }],
    ['-', { altKey: true }, { act: 'size', widthCm: 0, depthCm: -10 }],
    [']', {}, { act: 'turn', degrees: 15 }],
    ['R', { shiftKey: true }, { act: 'turn', degrees: -15 }],
    ['Delete', {}, { act: 'remove' }],
    ['z', { ctrlKey: true }, { act: 'undo' }],
    ['Z', { ctrlKey: true, shiftKey: true }, { act: 'redo' }],
    ['a', { metaKey: true }, { act: 'all' }],
    ['Tab', { shiftKey: true }, { act: 'previous' }],
  ])('%s %j', (key, held, act) => {
    expect(press(key, held)).toEqual(act);
  });

  it('leaves every other key to the browser', () => {
    expect([press('F5'), press('x'), press('r', { ctrlKey: true })]).toEqual([null, null, null]);
  });
});
