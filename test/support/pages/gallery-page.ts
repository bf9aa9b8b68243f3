import { type CardToDraw, cardPage, drawScript, inScript } from './card-drawing.ts';

export interface GalleryCard extends Pick<CardToDraw, 'card' | 'above'> {
  readonly name: string;
  readonly language: string;
}

/** A picture of something in a language, a theme and a width, and of the same before where there is one. */
export interface GalleryPicture {
  readonly name: string;
  readonly language: string;
  readonly theme: string;
  readonly device: string;
  readonly path: string;
  readonly before?: string;
}

interface Gallery {
  readonly cards: readonly GalleryCard[];
  readonly pictures: readonly GalleryPicture[];
  /** Of a card, in CSS pixels. */
  readonly widths: Readonly<Record<string, number>>;
}

/** All cards and parts once, with an index, and switches for language, theme and width; it says what it could not draw. */
export function galleryPage({ cards, pictures, widths }: Gallery): string {
  const title = 'Every card and part';
  const options = (values: readonly string[]) => values.map((value) => `<option>${value}</option>`).join('');
  const choice = (id: string, values: readonly string[]) =>
    `<label>${id} <select id="${id}">${options(values)}</select></label>`;
  const choices = [
    choice('language', ['nl', 'en']),
    choice('theme', ['light', 'dark', 'contrast']),
    choice('device', Object.keys(widths)),
  ];
  return cardPage(title, [])
    .replace(
      `<h1>${title}</h1>`,
      `<style>${style}</style><form>${choices.join(' ')}</form><h1>${title}</h1><ul id="faults"></ul><nav id="index"></nav><div id="pictures"></div>`,
    )
    .replace(
      '</body>',
      () =>
        `<script>(${switchShown.toString()})(${inScript({ cards, pictures, widths })}, ${drawScript()})</script></body>`,
    );
}

const style = `form { position: sticky; top: 0; background: #fff; padding: 8px 16px; z-index: 1; border-bottom: 1px solid #888 }
nav { columns: 5; padding: 0 16px; font-size: 12px } nav a { display: block }
#pictures figure { display: inline-block; vertical-align: top; margin: 8px }
#pictures figure div { display: flex; gap: 8px; align-items: start }
#pictures img { max-width: 640px; border: 1px solid #888 }
section, figure { scroll-margin-top: 48px }`;

/** Runs in the browser. */
function switchShown({ cards, pictures, widths }: Gallery, drawAll: (cards: CardToDraw[]) => void): void {
  const chosen = (id: string) => (document.getElementById(id) as HTMLSelectElement).value;
  const empty = (id: string) => {
    const element = document.getElementById(id) as HTMLElement;
    element.replaceChildren();
    return element;
  };
  const add = (parent: HTMLElement, tag: string, words = '') => {
    const element = document.createElement(tag);
    element.textContent = words;
    return parent.appendChild(element);
  };
  const list = (element: Element, name: string, number: string) => {
    element.id = number;
    add(document.getElementById('index') as HTMLElement, 'a', name).setAttribute('href', `#${number}`);
  };
  const show = () => {
    const [language, theme, device] = ['language', 'theme', 'device'].map(chosen) as [
      string,
      CardToDraw['theme'],
      string,
    ];
    const faults = empty('faults');
    const figures = empty('pictures');
    empty('index');
    empty('cards');
    const isShown = (one: GalleryPicture) => one.language === language && one.theme === theme && one.device === device;
    for (const [index, { name, path, before }] of pictures.filter(isShown).entries()) {
      const figure = add(figures, 'figure');
      add(figure, 'figcaption', before ? `${name}: before, and now` : name);
      const pair = add(figure, 'div');
      for (const source of before ? [before, path] : [path]) add(pair, 'img').setAttribute('src', source);
      list(figure, name, `picture-${index}`);
    }
    for (const [index, { name, card, above }] of cards.filter((one) => one.language === language).entries())
      try {
        drawAll([
          { card, ...(above === undefined ? {} : { above }), heading: name, theme, width: widths[device] ?? 560 },
        ]);
        const section = document.querySelector('#cards section:last-of-type');
        if (section) list(section, name, `card-${index}`);
      } catch (error) {
        add(faults, 'li', `${name} (${language}): ${error}`);
      }
  };
  document.querySelector('form')?.addEventListener('change', show);
  show();
}
