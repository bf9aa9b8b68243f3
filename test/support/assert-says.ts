import assert from 'node:assert/strict';

/** The server answered with a sentence as JSON, and with nothing of itself. */
export async function assertSays(response: Response, status: number, sentence: RegExp): Promise<void> {
  const body = await response.text();
  assert.equal(response.status, status, body);
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
  assert.equal(response.headers.get('server'), null);
  assert.match((JSON.parse(body) as { message: string }).message, sentence);
  assert.doesNotMatch(body, /\.js:\d+|\.ts:\d+/, 'the body has a stack');
}
