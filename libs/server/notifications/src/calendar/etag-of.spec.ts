import { etagOf, isFresh } from './etag-of';

describe('the tag of a feed', () => {
  const tag = etagOf('BEGIN:VCALENDAR');

  it('changes with the content and only with it', () => {
    expect(etagOf('BEGIN:VCALENDAR')).toBe(tag);
    expect(etagOf('BEGIN:VCALENDAR\r\n')).not.toBe(tag);
  });

  it.each([tag, `W/${tag}`, `"other", ${tag}`, '*'])('is recognised in: %s', (header) => {
    expect(isFresh(header, tag)).toBe(true);
  });

  it.each([undefined, '', '"other"'])('is not recognised in %s', (header) => {
    expect(isFresh(header, tag)).toBe(false);
  });
});
