export type Theme = 'light' | 'dark' | 'contrast';

/** How Teams on the desktop draws a card: its sizes, spacing and colours, for each of its themes. */
export function teamsHostConfig(theme: Theme): Record<string, unknown> {
  const colours = palettes[theme];
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(colours) });
  return {
    supportsInteractivity: true,
    fontTypes: { default: font(teamsFont), monospace: font('monospace') },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colours.line },
    containerStyles: {
      default: style(colours.background),
      emphasis: style(colours.emphasis),
      attention: style(colours.fault),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    textBlock: { headingLevel: 3 },
    adaptiveCard: { allowCustomStyle: false },
  };
}

/** The colours around a card: the window, the link, the button and its edge. */
export function themeColours(theme: Theme): typeof light {
  return palettes[theme];
}

export const teamsFont = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";
const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };

function font(fontFamily: string) {
  return { fontFamily, fontSizes: sizes, fontWeights: { lighter: 300, default: 400, bolder: 600 } };
}

const light = {
  window: '#f5f5f5',
  background: '#ffffff',
  emphasis: '#f5f5f5',
  fault: '#fdf3f4',
  line: '#e0e0e0',
  text: '#242424',
  subtle: '#616161',
  accent: '#4f52b2',
  good: '#0e700e',
  warning: '#8a3707',
  attention: '#b10e1c',
  edge: '#d1d1d1',
  brand: '#5b5fc7',
  onBrand: '#ffffff',
};

const dark: typeof light = {
  window: '#1f1f1f',
  background: '#292929',
  emphasis: '#1f1f1f',
  fault: '#3f1011',
  line: '#525252',
  text: '#ffffff',
  subtle: '#d6d6d6',
  accent: '#aab1fa',
  good: '#54b054',
  warning: '#faa06b',
  attention: '#f1959b',
  edge: '#666666',
  brand: '#5b5fc7',
  onBrand: '#ffffff',
};

const contrast: typeof light = {
  window: '#000000',
  background: '#000000',
  emphasis: '#000000',
  fault: '#000000',
  line: '#ffffff',
  text: '#ffffff',
  subtle: '#ffffff',
  accent: '#ffff01',
  good: '#3ff23f',
  warning: '#ffff01',
  attention: '#ffff01',
  edge: '#ffffff',
  brand: '#ffff01',
  onBrand: '#000000',
};

const palettes = { light, dark, contrast };

function foreground(colours: typeof light) {
  const pair = (colour: string) => ({ default: colour, subtle: colour });
  return {
    default: { default: colours.text, subtle: colours.subtle },
    accent: pair(colours.accent),
    good: pair(colours.good),
    warning: pair(colours.warning),
    attention: pair(colours.attention),
  };
}
