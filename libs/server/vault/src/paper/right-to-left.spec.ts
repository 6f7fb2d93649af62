import { rightToLeftLines } from './right-to-left';

describe('a text that is read from right to left', () => {
  it('has the words of each line turned', () => {
    expect(rightToLeftLines('א ב ג')).toEqual([['ג', 'ב', 'א']]);
  });

  it('is broken into lines first', () => {
    expect(rightToLeftLines('אא בב גג דד', 5)).toEqual([
      ['בב', 'אא'],
      ['דד', 'גג'],
    ]);
  });

  it('keeps the order of what is read from left to right', () => {
    expect(rightToLeftLines('א Dabei 2027 ב')).toEqual([['ב', 'Dabei', '2027', 'א']]);
  });

  it('keeps paragraphs', () => {
    expect(rightToLeftLines('א ב\nג')).toEqual([['ב', 'א'], ['ג']]);
  });

  it('does not turn a number with the comma after it', () => {
    expect(rightToLeftLines('א 2027، ב')).toEqual([['ב', '2027,', 'א']]);
  });
});
