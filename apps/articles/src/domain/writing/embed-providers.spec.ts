import { embedOf } from './embed-providers.js';

describe('An embed', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'YouTube'],
    ['https://youtu.be/abc', 'YouTube'],
    ['https://vimeo.com/123', 'Vimeo'],
    ['https://open.spotify.com/episode/1', 'Spotify'],
  ])('%s is served by %s', (address, provider) => {
    expect(embedOf(address)).toEqual({ provider, url: address });
  });

  it.each([
    'http://www.youtube.com/watch?v=abc',
    'https://www.youtube.com.evil.example/watch?v=abc',
    'https://user:secret@vimeo.com/123',
    'https://vimeo.com:8443/123',
    'https://www.youtube.com/redirect?q=https://evil.example',
    'javascript:alert(1)',
    'not an address',
  ])('%s is on no list', address => {
    expect(embedOf(address)).toBeUndefined();
  });
});
