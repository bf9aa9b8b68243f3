/** The widest that letters of Open Sans are on average, as a part of their size. */
const widest = 0.58;
const longest = 30;

/** In the picture's units: rather too much than too little. */
export function widthOf(text: string, size: number): number {
  return Math.ceil([...text].length * size * widest);
}

/** As much of a title as a label has room for, and how many others there are with it. */
export function shortenTitle(title: string, others: number): string {
  const letters = [...title];
  const behind = others > 0 ? ` +${others}` : '';
  const room = longest - behind.length;
  const shown =
    letters.length <= room
      ? title
      : `${letters
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`;
  return `${shown}${behind}`;
}
