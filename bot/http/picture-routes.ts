import type restify from 'restify';
import type { Request, Response } from 'restify';
import type { Pictures } from '../pictures/pictures.ts';
import { sendJson } from './send-json.ts';

/**
 * Teams fetches a picture for each client: its address has the day and the subject, so that it may be kept. Where the register
 * is read again, what was fetched on that day stays as it was until the next.
 */
const caching = 'public, max-age=604800';
const path = '/pictures/:language/:theme/:day/:subject.png';

/** The pictures in cards: of the register alone, for anybody. */
export function addPictures(http: restify.Server, pictures: Pick<Pictures, 'read'>): void {
  const show = async ({ params }: Request, response: Response) => {
    const { language = '', theme = '', day = '', subject = '' } = params as Record<string, string>;
    const drawn = await pictures.read({ language, theme, day, subject });
    if (drawn.kind === 'drawn') {
      response.sendRaw(200, Buffer.from(drawn.png), { 'Content-Type': 'image/png', 'Cache-Control': caching });
    } else if (drawn.kind === 'busy') {
      response.setHeader('Retry-After', '60');
      sendJson(response, 503, { message: 'Too many pictures were asked for; try again in a minute.' });
    } else sendJson(response, 404, { message: 'There is no picture at this address.' });
  };
  http.get(path, show);
  http.head(path, show);
}
