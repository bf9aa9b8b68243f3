/** What a shape is of; each surface has its own colours for it. */
export type Tone = 'text' | 'subtle' | 'line' | 'ground' | 'ahead' | 'done' | 'late' | 'today';

/** A drawing without colours or markup, from which a page and a picture are drawn alike; in units of its width. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly tone: Tone;
      readonly thick: number;
    }
  | { readonly kind: 'dot' | 'ring'; readonly x: number; readonly y: number; readonly r: number; readonly tone: Tone }
  /** With round ends: a day that can be any of many. */
  | {
      readonly kind: 'range';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly says: string;
      readonly tone: Tone;
      readonly size: number;
      readonly isBold: boolean;
      readonly anchor: 'start' | 'middle' | 'end';
    };
