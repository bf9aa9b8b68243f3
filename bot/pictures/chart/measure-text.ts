/** How wide letters of Open Sans and Segoe UI are, as a part of their size; bold ones a little more. */
const usual = 0.55;
const capital = 0.7;
const widest = 0.95;
const bold = 1.07;

/** In the units of the size: rather too much than too little. */
export function widthOf(text: string, size: number, isBold = false): number {
  const letters = [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0);
  return Math.ceil(letters * size * (isBold ? bold : 1));
}

function widthOfLetter(letter: string): number {
  if (/[mwMW@…→]/.test(letter)) return widest;
  return /\p{Lu}/u.test(letter) ? capital : usual;
}

/** As many letters of a title as there is room for. */
export function shortenTo(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) return title;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
