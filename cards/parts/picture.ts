import type { IImage } from '@microsoft/teams.cards';
import type { Picture } from '../../bot/wording/picture.ts';

/**
 * A picture as wide as the card, in the colours of the reader's theme, and in words for who does not see it. On a phone
 * its letters are small: pressed it is as large as the screen.
 */
export function drawPicture({ url, darkUrl, alt }: Picture): IImage {
  return {
    type: 'Image',
    url,
    altText: alt,
    size: 'Stretch',
    msteams: { allowExpand: true },
    themedUrls: [{ theme: 'Dark', url: darkUrl }],
  };
}
