/** A picture in a card: where it is, for each of Teams' themes, and what it shows in words. */
export interface Picture {
  readonly url: string;
  readonly darkUrl: string;
  readonly alt: string;
}
