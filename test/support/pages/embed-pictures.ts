import type { PictureName } from '../../../bot/pictures/pictures.ts';
import type { Card } from '../../../cards/card.ts';
import { samplePictures } from '../samples/sample-cards.ts';

const address = /https:\/\/bot\.example\.nl\/pictures\/(\w+)\/(\w+)\/([\d-]+)\/([\w-]+)\.png/g;

/** A card with its pictures in it, for a page that has no bot to fetch them from. */
export async function embedPictures(card: Card): Promise<Card> {
  const text = JSON.stringify(card);
  const drawn = new Map<string, string>();
  for (const [url, language = '', theme = '', day = '', subject = ''] of text.matchAll(address))
    drawn.set(url, await draw({ language, theme, day, subject }));
  return JSON.parse(text.replace(address, (url) => drawn.get(url) ?? url)) as Card;
}

async function draw(name: PictureName): Promise<string> {
  const drawn = await samplePictures.read(name);
  if (drawn.kind !== 'drawn') throw new Error(`no picture of ${name.subject}: ${drawn.kind}`);
  return `data:image/png;base64,${Buffer.from(drawn.png).toString('base64')}`;
}
