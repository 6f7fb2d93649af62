import { shortcutOf } from './shortcut';

function pressed(key: string, on: HTMLElement = document.body, more: KeyboardEventInit = {}) {
  let got: ReturnType<typeof shortcutOf> = null;
  const listen = (event: KeyboardEvent): void => {
    got = shortcutOf(event);
  };
  document.addEventListener('keydown', listen);
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  document.removeEventListener('keydown', listen);
  return got;
}

it('takes four keys, large or small', () => {
  expect(['a', 'R', 'n', 'P', 'x'].map((key) => pressed(key))).toEqual([
    'approve',
    'return',
    'next',
    'previous',
    null,
  ]);
});

it('leaves the keyboard to who types, and to the browser', () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  expect(pressed('a', field)).toBeNull();
  expect(pressed('a', document.body, { ctrlKey: true })).toBeNull();
  expect(pressed('a', document.body, { repeat: true })).toBeNull();
  field.remove();
});
