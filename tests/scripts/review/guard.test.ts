import { describe, expect, test } from 'vitest';
import { admit, newToken } from '../../../scripts/lib/review/guard.ts';

const TOKEN = 'a-word-that-nobody-guesses';
const HOST = '127.0.0.1:4390';
const OWN = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const ask = (method: string, headers: Record<string, string>, url = `/${TOKEN}/api/review`) => admit({ method, url, headers }, TOKEN, 4390);

describe('the desk answers its own page', () => {
  test.each([
    ['GET', { host: HOST }],
    ['GET', { host: 'localhost:4390', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    ['GET', { host: HOST, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['POST', OWN],
    ['POST', { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json; charset=utf-8' }],
  ])('%s %j', (method, headers) => expect(ask(method, headers)).toMatchObject({ path: '/api/review' }));
});

describe('everybody else is refused', () => {
  test.each([
    ['a name that leads here from elsewhere', 'GET', { host: 'evil.example:4390' }, 421],
    ['another port of this computer', 'GET', { host: '127.0.0.1:8080' }, 421],
    ['no name at all', 'GET', {}, 421],
    ['a script of another page', 'GET', { host: HOST, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['a form of another page', 'POST', { ...OWN, origin: 'https://evil.example', 'content-type': 'text/plain' }, 403],
    ['another page on this computer', 'POST', { ...OWN, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' }, 403],
    ['a page without origin', 'POST', { ...OWN, origin: 'null' }, 403],
    ['a request that does not say where it comes from', 'POST', { host: HOST, 'content-type': 'application/json' }, 403],
    ['a form, whose type cannot be JSON', 'POST', { ...OWN, 'content-type': 'text/plain' }, 403],
    ['another method', 'DELETE', OWN, 405],
  ])('%s', (_, method, headers, status) => expect(ask(method, headers as Record<string, string>)).toEqual({ refused: status }));

  test.each(['/', '/wrong/api/start', `/${TOKEN}x/api/start`, `//evil.example/${TOKEN}/`, '/%2e%2e/'])(
    'who does not know the token: %s',
    (url) => expect(ask('GET', { host: HOST }, url)).toEqual({ refused: 404 }),
  );

  test('no two desks have the same token', () => {
    expect(newToken()).not.toBe(newToken());
    expect(newToken().length).toBeGreaterThan(30);
  });
});
