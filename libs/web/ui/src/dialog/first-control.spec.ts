import { firstControl } from './first-control';

const first = (html: string): string | undefined => {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = html;
  return firstControl(dialog)?.id;
};

describe('what has the focus when a dialog opens', () => {
  it.each([
    ['the first field, wherever buttons stand', '<button id="a"></button><input id="b">', 'b'],
    ['a list to choose from', '<p></p><select id="a"></select><textarea id="b"></textarea>', 'a'],
    ['a field rather than the way out', '<input id="a"><button id="b" data-first></button>', 'a'],
    ['no field that is shut or unseen', '<input disabled><input type="hidden"><input id="a">', 'a'],
    [
      'of a choice the one that is chosen',
      '<input type="radio" name="n" id="a"><input type="radio" name="n" id="b" checked>',
      'b',
    ],
    [
      'of an open choice the first, whatever is chosen below',
      '<input type="radio" name="n" id="a"><input type="radio" name="m" id="b" checked>',
      'a',
    ],
    ['the button, where nothing is asked', '<p></p><button id="a"></button><button></button>', 'a'],
    [
      'the way out of an act that hurts',
      '<button id="a"></button><button id="b" data-first></button>',
      'b',
    ],
    ['no button that is not ready', '<button disabled></button><button id="a"></button>', 'a'],
    ['nothing where there is nothing', '<h2 tabindex="-1"></h2>', undefined],
  ])('%s', (_what, html, id) => {
    expect(first(html)).toBe(id);
  });
});
